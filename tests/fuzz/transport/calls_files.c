/* SPDX-License-Identifier: MIT */
/* Calls, files: descriptors as such, and what has a name */
#include "calls.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <string.h>

#include "kernel.h"
#include "memory.h"

int fuzzed_close(int fd) { return kernel_close(fd); }

int fuzzed_dup(int fd)
{
    struct file *file = kernel_file(fd);
    int copy = kernel_open(file->kind);

    if (copy < 0)
        return copy;
    kernel.fds[copy - FIRST_FD].file->references = 0;
    kernel.fds[copy - FIRST_FD].file = file;
    file->references++;
    return copy;
}

static int add_seals(struct memory *memory, int seals)
{
    if (memory->seals & F_SEAL_SEAL)
        return kernel_fail(EPERM);
    if (seals & F_SEAL_WRITE && memory->peer_writes)
        return kernel_fail(EBUSY);
    memory->seals |= seals;
    return 0;
}

int fuzzed_fcntl(int fd, int what, ...)
{
    struct file *file;
    va_list rest;
    int value;

    va_start(rest, what);
    value = va_arg(rest, int);
    va_end(rest);
    if (fd < FIRST_FD)
        return kernel_fail(EBADF); /* what a caller of ours may try */
    file = kernel_file(fd);
    switch (what) {
    case F_DUPFD_CLOEXEC:
        return fuzzed_dup(fd);
    case F_GETFD:
        return 0;
    case F_GETFL:
        return file->kind == FILE_PATH ? O_PATH : O_RDWR;
    case F_GET_SEALS:
        return file->memory ? file->memory->seals : kernel_fail(EINVAL);
    case F_ADD_SEALS:
        return file->memory ? add_seals(file->memory, value)
                            : kernel_fail(EINVAL);
    default:
        kernel_finding("fcntl(%d) is not here", what);
    }
}

int fuzzed_flock(int fd, int what)
{
    (void)what;
    kernel_file(fd);
    return 0;
}

/* Of /proc: whose a pidfd is, whose a number is, where a socket lies. */
FILE *fuzzed_fopen(const char *path, const char *how)
{
    static char pid[] = "Pid:\t101\n";
    static char uid[] = "Uid:\t1000\t1000\n";
    static char mount[] = "mnt_id:\t1\n";
    static char mounts[] = "1 0 0:1 / / rw - tmpfs none rw\n";
    char *text = mount;
    int fd = 0;

    (void)how;
    if (sscanf(path, "/proc/self/fdinfo/%d", &fd) == 1) {
        if (kernel_file(fd)->kind == FILE_PIDFD)
            text = pid;
    } else {
        text = strstr(path, "mountinfo") ? mounts : uid;
    }
    return kernel_choice(16) == 15 ? NULL : fmemopen(text, strlen(text), "r");
}

uid_t fuzzed_geteuid(void) { return OUR_UID; }

/* A directory of ours. */
int fuzzed_lstat(const char *path, struct stat *out)
{
    (void)path;
    *out = (struct stat){.st_mode = S_IFDIR | 0700, .st_uid = OUR_UID};
    return 0;
}

int fuzzed_mkdir(const char *path, mode_t mode)
{
    (void)path;
    (void)mode;
    return 0;
}

int fuzzed_open(const char *path, int how, ...)
{
    (void)path;
    return kernel_open(how & O_PATH ? FILE_PATH : FILE_OTHER);
}

ssize_t fuzzed_read(int fd, void *bytes, size_t size)
{
    if (kernel_file(fd)->kind != FILE_EVENT || size != sizeof(kernel.rings))
        kernel_finding("read() of what is no event");
    if (!kernel.rings)
        return kernel_fail(EAGAIN);
    memcpy(bytes, &kernel.rings, size);
    kernel.rings = 0;
    return (ssize_t)size;
}

int fuzzed_unlink(const char *path)
{
    (void)path;
    return 0;
}

ssize_t fuzzed_write(int fd, const void *bytes, size_t size)
{
    uint64_t rings;

    if (kernel_file(fd)->kind != FILE_EVENT || size != sizeof(rings))
        kernel_finding("write() to what is no event");
    memcpy(&rings, bytes, size);
    kernel.rings += rings;
    return (ssize_t)size;
}
