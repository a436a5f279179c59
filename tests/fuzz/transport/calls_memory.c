/* SPDX-License-Identifier: MIT */
/* Calls, memory: memfds, ours and a peer's, and mappings */
#include "calls.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/magic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "kernel.h"
#include "memory.h"
#include "transport/linux/kernel.h"

enum { SIZE_SEALS = F_SEAL_SHRINK | F_SEAL_GROW, PAGE = 4096 };

int fuzzed_memfd_create(const char *name, unsigned flags)
{
    int fd = kernel_open(FILE_MEMORY);

    (void)name;
    (void)flags;
    if (fd < 0)
        return fd;
    kernel_file(fd)->memory = memory_make(true);
    if (kernel_file(fd)->memory)
        return fd;
    kernel_close(fd);
    return kernel_fail(ENOMEM);
}

/* As long as it has to be, and with all its pages */
int fuzzed_fallocate(int fd, int mode, off_t offset, off_t len)
{
    if (mode || offset)
        kernel_finding("fallocate() is asked for what it is not here");
    return memory_resize(kernel_file(fd)->memory, (size_t)len)
               ? 0
               : kernel_fail(ENOSPC);
}

/* Its owner may change what is not sealed, at any time. */
static void let_change(struct memory *memory)
{
    if (memory->is_ours || (memory->seals & SIZE_SEALS) == SIZE_SEALS)
        return;
    if (kernel_choice(4) == 3 && !memory->mappings)
        memory_resize(memory, PAGE * kernel_choice(16));
}

int fuzzed_fstat(int fd, struct stat *out)
{
    const struct file *file = kernel_file(fd);
    struct memory *memory = file->memory;

    *out = (struct stat){.st_ino = 5000 + file->process};
    if (!memory)
        return 0;
    let_change(memory);
    out->st_dev = 1;
    out->st_ino = memory->number;
    out->st_size = (off_t)memory->size;
    out->st_blocks = memory->has_holes ? 0 : (blkcnt_t)memory->size / 512;
    return 0;
}

int fuzzed_fstatfs(int fd, struct statfs *out)
{
    const struct file *file = kernel_file(fd);

    *out = (struct statfs){.f_type = TMPFS_MAGIC};
    if (file->kind == FILE_PIDFD)
        out->f_type = PIDFS_MAGIC;
    if (file->memory && file->memory->is_huge)
        out->f_type = HUGETLBFS_MAGIC;
    return 0;
}

int fuzzed_madvise(void *at, size_t size, int how)
{
    (void)at;
    (void)size;
    (void)how;
    return 0;
}

/* What would be SIGBUS some time later is found here. */
static void check(struct memory *memory, size_t size)
{
    let_change(memory);
    if (size > (memory->size + PAGE - 1) / PAGE * PAGE)
        kernel_finding("%zu bytes are mapped of %zu", size, memory->size);
    if (memory->is_ours)
        return;
    if ((memory->seals & SIZE_SEALS) != SIZE_SEALS)
        kernel_finding("memory is mapped that can be pulled away");
    if (memory->has_holes || memory->is_huge)
        kernel_finding("memory is mapped whose pages are not there");
}

void *fuzzed_mmap(void *at, size_t size, int protection, int flags, int fd,
                  off_t offset)
{
    struct memory *memory;

    (void)offset;
    if (flags & MAP_ANONYMOUS)
        return calloc(1, size);
    memory = kernel_file(fd)->memory;
    if (!memory) {
        errno = ENODEV;
        return MAP_FAILED;
    }
    check(memory, size);
    if (flags & MAP_FIXED) {
        if (at != memory->at)
            kernel_finding("memory is mapped over another one");
        return at;
    }
    if (flags & MAP_SHARED)
        memory->peer_writes = !(protection & PROT_WRITE) || !memory->is_ours;
    memory->we_write = protection & PROT_WRITE;
    memory->mappings++;
    memory->references++;
    return memory->at;
}

int fuzzed_munmap(void *at, size_t size)
{
    struct memory *memory = memory_find(at);

    if (!memory) {
        free(at);
        return 0;
    }
    if (!memory->mappings || at != memory->at || size > memory->size + PAGE)
        kernel_finding("what is unmapped was not mapped so");
    memory->mappings--;
    memory_unref(memory);
    return 0;
}

ssize_t fuzzed_pread(int fd, void *bytes, size_t size, off_t offset)
{
    const struct file *file = kernel_file(fd);
    size_t at = (size_t)offset;
    size_t n;

    if (!file->memory)
        return kernel_fail(EBADF);
    let_change(file->memory);
    if (at >= file->memory->size)
        return 0;
    n = file->memory->size - at;
    if (n > size)
        n = size;
    memcpy(bytes, file->memory->at + at, n);
    return (ssize_t)n;
}
