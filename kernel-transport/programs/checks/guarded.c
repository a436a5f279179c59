/* SPDX-License-Identifier: MIT */
/* guarded: a program that uses its memory wrongly, in one way each time */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SIZE = 32, ODD_SIZE = 10, PIECES = 300 };

/* Nothing of what a pointer is for a compiler goes with it. */
static void *hidden(void *memory)
{
    __asm__ volatile("" : "+r"(memory));
    return memory;
}

__attribute__((noinline)) static void overruns(void)
{
    volatile char *memory = hidden(malloc(SIZE));

    memory[SIZE - 1] = 1;
    memory[SIZE] = 1;
}

__attribute__((noinline)) static void overruns_large(void)
{
    volatile char *memory = hidden(malloc(3 * 4096));

    memory[0] = memory[3 * 4096 - 1];
    memory[0] = memory[3 * 4096];
}

__attribute__((noinline)) static void uses_freed(void)
{
    char *memory = malloc(SIZE);
    volatile char *again = hidden(memory);

    free(memory);
    again[3] = 1;
}

/* Less than the alignment behind its end, so it is seen later. */
__attribute__((noinline)) static void overruns_odd(void)
{
    char *memory = malloc(ODD_SIZE);
    volatile char *again = hidden(memory);

    again[ODD_SIZE] = 1;
    free(memory);
    hidden(NULL); /* so that it returns to here */
}

__attribute__((noinline)) static void frees_twice(void)
{
    char *memory = malloc(SIZE);
    void *again = hidden(memory);

    free(memory);
    free(again);
    hidden(NULL);
}

static int uses_well(void)
{
    char *pieces[PIECES];
    char *grown = calloc(1, 1);
    uintptr_t wrong = 0;
    size_t i;

    for (i = 0; i < PIECES; i++) {
        pieces[i] = aligned_alloc(i % 2 ? 64 : 4096, i * 37);
        wrong |= (uintptr_t)pieces[i] % (i % 2 ? 64 : 4096);
        memset(pieces[i], (int)i, i * 37);
        grown = realloc(grown, i + 1);
        grown[i] = (char)i;
    }
    for (i = 0; i < PIECES; i++) {
        wrong |= grown[i] != (char)i || (i && pieces[i][0] != (char)i);
        free(pieces[i]);
    }
    free(grown);
    printf("guarded: %s\n", wrong ? "something is lost" : "all is well");
    return 0;
}

static const struct {
    const char *name;
    void (*run)(void);
} ways[] = {{"overruns", overruns},
            {"overruns_large", overruns_large},
            {"uses_freed", uses_freed},
            {"overruns_odd", overruns_odd},
            {"frees_twice", frees_twice}};

int main(int argc, char **argv)
{
    size_t i;

    if (argc < 2)
        return uses_well();
    for (i = 0; i < sizeof(ways) / sizeof(ways[0]); i++)
        if (strcmp(argv[1], ways[i].name) == 0)
            ways[i].run();
    printf("guarded: %s was not seen\n", argv[1]);
    return 0;
}
