/* SPDX-License-Identifier: MIT */
/*
 * Run main: as the C library's own start code would
 *
 * What it finds behind argv is what Linux puts there: no environment, and where
 * the program's headers are, for the sake of thread-local variables.
 */
#include <elf.h>
#include <stdint.h>

#include "start.h"

int main(int argc, char **argv, char **envp);
int __libc_start_main(int (*run)(int argc, char **argv, char **envp), int argc,
                      char **argv, void (*init)(void), void (*fini)(void),
                      void (*loader_fini)(void), void *stack_end);

extern const Elf64_Ehdr __ehdr_start; /* the linker's */

enum { AUXILIARIES = 6 };

int user_run_main(int argc, char **argv)
{
    static uintptr_t words[USER_ARGUMENTS_MAX + 2 + 2 * AUXILIARIES];
    static const char random[16]; /* there is nothing random here */
    const uintptr_t headers = (uintptr_t)&__ehdr_start;
    const uintptr_t auxiliaries[2 * AUXILIARIES] = {
        AT_PHDR,   headers + __ehdr_start.e_phoff,
        AT_PHENT,  __ehdr_start.e_phentsize,
        AT_PHNUM,  __ehdr_start.e_phnum,
        AT_PAGESZ, XC_PAGE,
        AT_RANDOM, (uintptr_t)random,
        AT_NULL,   0,
    };
    int i;

    for (i = 0; i < argc; i++)
        words[i] = (uintptr_t)argv[i];
    __builtin_memcpy(words + argc + 2, auxiliaries, sizeof(auxiliaries));
    return __libc_start_main(main, argc, (char **)words, NULL, NULL, NULL,
                             words);
}
