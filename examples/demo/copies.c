/* SPDX-License-Identifier: MIT */
#include "copies.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "dir.stub.h"
#include "file.wire.h"

#include "checksum.h"

static uint64_t now_ns(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000 + (uint64_t)now.tv_nsec;
}

/* Return: 0, or -1; errno says why. */
static int append(int to, int from, size_t size)
{
    off_t offset = 0;

    while ((size_t)offset < size) {
        ssize_t n = sendfile(to, from, &offset, size - (size_t)offset);

        if (n == 0)
            errno = EIO; /* it became shorter meanwhile */
        if (n <= 0)
            return -1;
    }
    return 0;
}

int copies_make_source(const char *path, uint64_t least, unsigned *times)
{
    int from = open("/proc/self/exe", O_RDONLY | O_CLOEXEC);
    int to = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    uint64_t done = 0;
    struct stat status;
    int r = -1;

    if (from < 0 || to < 0 || fstat(from, &status))
        goto out;
    for (*times = 0; done < least; ++*times) {
        r = append(to, from, (size_t)status.st_size);
        if (r)
            goto out;
        done += (uint64_t)status.st_size;
    }
out:
    if (from >= 0)
        close(from);
    if (to >= 0)
        close(to);
    return r;
}

static void count(struct copy *copy, const void *bytes, int64_t len)
{
    copy->checksum = checksum_add(copy->checksum, bytes, (size_t)len);
    copy->bytes += (uint64_t)len;
}

/* Return: as copies_out(); 0 after the last byte. */
static int64_t read_all(struct file *file, int to, struct copy *copy)
{
    char bytes[FILE_READ_BUF_MAX];
    int64_t n;

    do {
        uint64_t start = now_ns();

        n = file_read(file, copy->bytes, bytes, sizeof(bytes));
        copy->ns += now_ns() - start;
        if (n < 0)
            return n;
        copy->n_calls++;
        if (write(to, bytes, (size_t)n) != (ssize_t)n)
            return EIO;
        count(copy, bytes, n);
    } while (n == (int64_t)sizeof(bytes));
    return 0;
}

/* Return: as copies_in(). */
static int64_t write_all(struct file *file, int from, struct copy *copy)
{
    char bytes[FILE_WRITE_BUF_MAX];
    ssize_t n;

    while ((n = read(from, bytes, sizeof(bytes))) > 0) {
        uint64_t start = now_ns();
        int64_t r = file_write(file, copy->bytes, bytes, (size_t)n);

        copy->ns += now_ns() - start;
        if (r < 0)
            return r;
        copy->n_calls++;
        if (r != n)
            return ENOSPC;
        count(copy, bytes, n);
    }
    return n < 0 ? errno : 0;
}

int64_t copies_out(struct dir *dir, const char *name, const char *path,
                   struct copy *out)
{
    struct copy copy = {.checksum = CHECKSUM_START};
    struct file *file;
    int to = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    int64_t r;

    if (to < 0)
        return errno;
    r = dir_open(dir, name, DIR_OPEN_READ, &file);
    if (r == 0) {
        r = read_all(file, to, &copy);
        file_release(file);
    }
    close(to);
    if (r == 0)
        *out = copy;
    return r;
}

int64_t copies_in(struct dir *dir, const char *path, const char *name,
                  struct copy *out)
{
    struct copy copy = {.checksum = CHECKSUM_START};
    struct file *file;
    int from = open(path, O_RDONLY | O_CLOEXEC);
    int64_t r;

    if (from < 0)
        return errno;
    r = dir_open(dir, name, DIR_OPEN_CREATE, &file);
    if (r == 0) {
        r = write_all(file, from, &copy);
        file_release(file);
    }
    close(from);
    if (r == 0)
        *out = copy;
    return r;
}
