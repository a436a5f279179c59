/* SPDX-License-Identifier: MIT */
#include "transport/linux/memory.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/magic.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "transport/linux/kernel.h"

/* A signal ends it half-way, and what there was is given back. */
static bool give_pages(int fd, size_t size)
{
    int r;

    do
        r = fallocate(fd, 0, 0, (off_t)size);
    while (r && errno == EINTR);
    return r == 0;
}

int memory_new(const char *name, size_t size)
{
    int fd = memfd_create(name, MFD_CLOEXEC | MFD_NOEXEC_SEAL);

    if (fd < 0 && errno == EINVAL)
        fd = memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (fd < 0)
        return -1;
    if (!give_pages(fd, size)) {
        close(fd);
        return -1;
    }
    return fd;
}

/* All memfds are of one file system of the kernel's. */
uint64_t memory_number(int fd)
{
    struct stat status;

    return fstat(fd, &status) ? 0 : status.st_ino;
}

void *memory_map(int fd, size_t size, int protection)
{
    void *memory = mmap(NULL, size, protection, MAP_SHARED, fd, 0);

    return memory == MAP_FAILED ? NULL : memory;
}

/* Private, since before Linux 6.7 memory that is sealed cannot be mapped as
 * shared by who could write its descriptor. Nothing is ever copied. */
void *memory_map_frozen(void *at, int fd, size_t size)
{
    void *memory =
        mmap(at, size, PROT_READ, MAP_PRIVATE | (at ? MAP_FIXED : 0), fd, 0);

    return memory == MAP_FAILED ? NULL : memory;
}

/* Without its pages memory has to be found at a touch, and can be missing. */
static bool has_all_pages(const struct stat *status)
{
    return status->st_blocks >= status->st_size / 512;
}

int memory_seals(int fd, size_t size)
{
    int seals = fcntl(fd, F_GET_SEALS);
    int wanted = F_SEAL_SHRINK | F_SEAL_GROW;
    struct stat status;
    struct statfs filesystem;

    if (seals < 0 || (seals & wanted) != wanted)
        return -1;
    if (fstat(fd, &status) || status.st_size < 0 ||
        (size_t)status.st_size != size || !has_all_pages(&status))
        return -1;
    if (fstatfs(fd, &filesystem) || filesystem.f_type == HUGETLBFS_MAGIC)
        return -1;
    return seals;
}
