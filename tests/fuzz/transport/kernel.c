/* SPDX-License-Identifier: MIT */
#include "kernel.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "transport/linux/handshake.h"

#define SILENT_NS UINT64_C(10000000)

struct kernel kernel;

void kernel_finding(const char *what, ...)
{
    va_list rest;

    va_start(rest, what);
    fprintf(stderr, "kernel: ");
    vfprintf(stderr, what, rest);
    fprintf(stderr, "\n");
    va_end(rest);
    abort();
}

/* Of a runtime that begins anew there are no threads that know the time. */
void kernel_begin(const uint8_t *data, size_t size)
{
    static const struct process processes[KERNEL_PROCESSES] = {
        {.pid = OUR_PID, .uid = OUR_UID},
        {.pid = OUR_PID + 1, .uid = OUR_UID},
        {.pid = OUR_PID + 2, .uid = OUR_UID + 1},
        {.pid = OUR_PID + 3, .uid = 0},
    };

    memset(&kernel, 0, sizeof(kernel));
    memcpy(kernel.processes, processes, sizeof(processes));
    kernel.in = (struct xc_fuzz_input){.at = data, .left = size};
    kernel.now_ns = UINT64_C(1000000000000);
    memory_begin();
}

void kernel_end(void)
{
    unsigned i;

    for (i = 0; i < KERNEL_FDS; i++)
        if (kernel.fds[i].file)
            kernel_finding("descriptor %u, of kind %d, is left open",
                           FIRST_FD + i, (int)kernel.fds[i].file->kind);
    if (memory_mappings())
        kernel_finding("%u mappings are left", memory_mappings());
}

unsigned kernel_choice(unsigned n)
{
    return kernel.in.left && !kernel.is_polite
               ? (unsigned)xc_fuzz_number(&kernel.in, 1) % n
               : 0;
}

int kernel_fail(int error)
{
    errno = error;
    return -1;
}

/* What nobody ends any more ends by its deadline, and not by small steps. */
void kernel_pass(uint64_t ns)
{
    kernel.now_ns += kernel.in.left ? ns : ns + SILENT_NS;
}

static struct file *new_file(void)
{
    unsigned i = 0;

    while (kernel.files[i].references)
        i++; /* there are as many as descriptors */
    return &kernel.files[i];
}

int kernel_open(enum file_kind kind)
{
    unsigned i;

    for (i = 0; i < KERNEL_FDS; i++) {
        if (kernel.fds[i].file)
            continue;
        kernel.fds[i] = (struct descriptor){.file = new_file()};
        *kernel.fds[i].file = (struct file){.kind = kind, .references = 1};
        return FIRST_FD + (int)i;
    }
    return kernel_fail(EMFILE);
}

struct file *kernel_file(int fd)
{
    int i = fd - FIRST_FD;

    if (i < 0 || i >= KERNEL_FDS || !kernel.fds[i].file)
        kernel_finding("descriptor %d is used, and not open", fd);
    return kernel.fds[i].file;
}

int kernel_close(int fd)
{
    struct file *file = kernel_file(fd);

    kernel.fds[fd - FIRST_FD] = (struct descriptor){0};
    if (--file->references == 0 && file->memory)
        memory_unref(file->memory);
    return 0;
}

const void *kernel_sent(const struct file *file, unsigned type)
{
    const struct handshake_head *head = (const void *)file->sent;

    return file->n_sent >= sizeof(*head) && head->type == type ? file->sent
                                                               : NULL;
}
