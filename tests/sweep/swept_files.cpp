// SPDX-License-Identifier: MIT
// In the runtime's way: files, descriptors, random bytes
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <fcntl.h>
#include <sys/eventfd.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "faults.h"

extern "C" {

// The kernel closes it, whatever it says.
int swept_close(int fd)
{
    const int r = close(fd);

    return fails(Call::close) ? -1 : r;
}

int swept_eventfd(unsigned value, int flags)
{
    return fails(Call::eventfd) ? -1 : eventfd(value, flags);
}

int swept_eventfd_read(int fd, eventfd_t *value)
{
    return fails(Call::read) ? -1 : eventfd_read(fd, value);
}

int swept_eventfd_write(int fd, eventfd_t value)
{
    return fails(Call::write) ? -1 : eventfd_write(fd, value);
}

int swept_fallocate(int fd, int mode, off_t offset, off_t len)
{
    return fails(Call::fallocate) ? -1 : fallocate(fd, mode, offset, len);
}

static Call call_of_fcntl(int command)
{
    switch (command) {
    case F_DUPFD_CLOEXEC:
        return Call::fcntl_copy;
    case F_ADD_SEALS:
        return Call::fcntl_seal;
    default:
        return Call::fcntl_look;
    }
}

int swept_fcntl(int fd, int command, ...)
{
    va_list arguments;
    long argument;

    va_start(arguments, command);
    argument = va_arg(arguments, long);
    va_end(arguments);
    return fails(call_of_fcntl(command)) ? -1 : fcntl(fd, command, argument);
}

int swept_flock(int fd, int operation)
{
    return fails(Call::flock) ? -1 : flock(fd, operation);
}

FILE *swept_fopen(const char *path, const char *mode)
{
    return fails(Call::fopen) ? nullptr : fopen(path, mode);
}

int swept_fstat(int fd, struct stat *out)
{
    return fails(Call::fstat) ? -1 : fstat(fd, out);
}

int swept_fstatfs(int fd, struct statfs *out)
{
    return fails(Call::fstatfs) ? -1 : fstatfs(fd, out);
}

int swept_ftruncate(int fd, off_t size)
{
    return fails(Call::ftruncate) ? -1 : ftruncate(fd, size);
}

ssize_t swept_getrandom(void *bytes, size_t size, unsigned flags)
{
    const int error = next_error(Call::getrandom);

    if (error == kShort)
        return getrandom(bytes, size / 2, flags);
    errno = error;
    return error ? -1 : getrandom(bytes, size, flags);
}

int swept_ioctl(int fd, unsigned long request, ...)
{
    va_list arguments;
    void *argument;

    va_start(arguments, request);
    argument = va_arg(arguments, void *);
    va_end(arguments);
    return fails(Call::ioctl) ? -1 : ioctl(fd, request, argument);
}

int swept_lstat(const char *path, struct stat *out)
{
    return fails(Call::lstat) ? -1 : lstat(path, out);
}

int swept_memfd_create(const char *name, unsigned flags)
{
    return fails(Call::memfd_create) ? -1 : memfd_create(name, flags);
}

int swept_mkdir(const char *path, mode_t mode)
{
    return fails(Call::mkdir) ? -1 : mkdir(path, mode);
}

// Never to create a file.
int swept_open(const char *path, int flags, ...)
{
    return fails(Call::open) ? -1 : open(path, flags);
}

ssize_t swept_pread(int fd, void *bytes, size_t size, off_t offset)
{
    const int error = next_error(Call::pread);

    if (error == kShort)
        return pread(fd, bytes, (size + 1) / 2, offset);
    errno = error;
    return error ? -1 : pread(fd, bytes, size, offset);
}

ssize_t swept_read(int fd, void *bytes, size_t size)
{
    return fails(Call::read) ? -1 : read(fd, bytes, size);
}

int swept_unlink(const char *path)
{
    return fails(Call::unlink) ? -1 : unlink(path);
}

ssize_t swept_write(int fd, const void *bytes, size_t size)
{
    return fails(Call::write) ? -1 : write(fd, bytes, size);
}

} // extern "C"
