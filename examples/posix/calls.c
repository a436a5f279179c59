/* SPDX-License-Identifier: MIT */
/* Calls: the functions on one descriptor */
#include <errno.h>
#include <fcntl.h>

#include "crosscall_posix.h"
#include "error.h"
#include "roots.h"
#include "table.h"
#include "wait.h"

int xcp_open(const char *path, int flags)
{
    struct xcp_open *open;
    int r;

    if (!xcp_table_is_ours())
        return (int)xcp_result(-EBADF);
    if (flags & ~(O_ACCMODE | O_CREAT | O_TRUNC) ||
        (flags & O_ACCMODE) == O_ACCMODE)
        return (int)xcp_result(-EINVAL);
    while (*path == '/')
        path++;
    r = xcp_roots_open_file(path, flags, &open);
    if (r < 0)
        return (int)xcp_result(r);
    return (int)xcp_result(xcp_table_add(open));
}

int xcp_pipe(int out[2], int flags)
{
    struct xcp_open *ends[2];
    int fds[2];
    int r;

    if (!xcp_table_is_ours())
        return (int)xcp_result(-EBADF);
    if (flags & ~O_NONBLOCK)
        return (int)xcp_result(-EINVAL);
    r = xcp_roots_make_pipe(flags, &ends[0], &ends[1]);
    if (r < 0)
        return (int)xcp_result(r);
    fds[0] = xcp_table_add(ends[0]);
    if (fds[0] < 0) {
        xcp_open_free(ends[1]);
        return (int)xcp_result(fds[0]);
    }
    fds[1] = xcp_table_add(ends[1]);
    if (fds[1] < 0) {
        xcp_close(fds[0]);
        return (int)xcp_result(fds[1]);
    }
    out[0] = fds[0];
    out[1] = fds[1];
    return 0;
}

/* Return: a new reference, or NULL if it is not open to do that. */
static struct xcp_open *find_for(int fd, int accmode)
{
    struct xcp_open *open = xcp_table_find(fd);

    if (!open)
        return NULL;
    if ((open->flags & O_ACCMODE) == accmode ||
        (open->flags & O_ACCMODE) == O_RDWR)
        return open;
    xcp_table_unref(open);
    return NULL;
}

static int64_t read_or_wait(struct xcp_open *open, void *buf, size_t len)
{
    for (;;) {
        int64_t r = open->kind->read(open, buf, len);
        int waited;

        if (r != -EAGAIN || open->flags & O_NONBLOCK)
            return r;
        waited = xcp_wait(open, POLLIN);
        if (waited < 0)
            return waited;
    }
}

/* As read_or_wait(), of one piece. */
static int64_t write_piece(struct xcp_open *open, const char *buf, size_t len)
{
    for (;;) {
        int64_t r = open->kind->write(open, buf, len);
        int waited;

        if (r != -EAGAIN || open->flags & O_NONBLOCK)
            return r;
        waited = xcp_wait(open, POLLOUT);
        if (waited < 0)
            return waited;
    }
}

static int64_t write_all(struct xcp_open *open, const char *buf, size_t len)
{
    size_t done = 0;

    while (done < len) {
        int64_t r = write_piece(open, buf + done, len - done);

        /* What is in is in: the next call will say why there is no more. */
        if (r < 0)
            return done ? (int64_t)done : r;
        done += (size_t)r;
    }
    return (int64_t)done;
}

ssize_t xcp_read(int fd, void *buf, size_t len)
{
    struct xcp_open *open = find_for(fd, O_RDONLY);
    int64_t r;

    if (!open)
        return xcp_result(-EBADF);
    r = read_or_wait(open, buf, len);
    xcp_table_unref(open);
    return xcp_result(r);
}

ssize_t xcp_write(int fd, const void *buf, size_t len)
{
    struct xcp_open *open = find_for(fd, O_WRONLY);
    int64_t r;

    if (!open)
        return xcp_result(-EBADF);
    r = write_all(open, buf, len);
    xcp_table_unref(open);
    return xcp_result(r);
}

off_t xcp_lseek(int fd, off_t offset, int whence)
{
    struct xcp_open *open = xcp_table_find(fd);
    int64_t r;

    if (!open)
        return xcp_result(-EBADF);
    r = open->kind->seek(open, offset, whence);
    xcp_table_unref(open);
    return xcp_result(r);
}

int xcp_dup(int fd)
{
    struct xcp_open *open = xcp_table_find(fd);

    if (!open)
        return (int)xcp_result(-EBADF);
    return (int)xcp_result(xcp_table_add(open));
}

int xcp_close(int fd)
{
    struct xcp_open *open = xcp_table_take(fd);

    if (!open)
        return (int)xcp_result(-EBADF);
    xcp_table_unref(open);
    return 0;
}
