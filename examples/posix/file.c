/* SPDX-License-Identifier: MIT */
/* File: what is open at an offset, which is kept here and not in the server */
#include "open.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "error.h"
#include "file.stub.h"

static size_t piece(size_t left, size_t max) { return left < max ? left : max; }

/* Both go on in pieces until all is done: of a file a program expects that. */
static int64_t read_at(struct file *file, uint64_t offset, char *buf,
                       size_t len)
{
    size_t done = 0;

    while (done < len) {
        const size_t n = piece(len - done, FILE_READ_BUF_MAX);
        int64_t r = file_read(file, offset + done, buf + done, n);

        if (r < 0 && !done)
            return r;
        if (r <= 0)
            break;
        done += (size_t)r;
    }
    return (int64_t)done;
}

static int64_t write_at(struct file *file, uint64_t offset, const char *buf,
                        size_t len)
{
    size_t done = 0;

    while (done < len) {
        const size_t n = piece(len - done, FILE_WRITE_BUF_MAX);
        int64_t r =
            xcp_written(file_write(file, offset + done, buf + done, n), n);

        if (r < 0)
            return done ? (int64_t)done : r;
        done += (size_t)r;
    }
    return (int64_t)done;
}

/* The lock makes one read, of many threads, one step: as POSIX asks for. */
static int64_t open_read(struct xcp_open *open, void *buf, size_t len)
{
    int64_t r;

    pthread_mutex_lock(&open->lock);
    r = read_at(open->object, open->offset, buf, len);
    if (r > 0)
        open->offset += (uint64_t)r;
    pthread_mutex_unlock(&open->lock);
    return r;
}

static int64_t open_write(struct xcp_open *open, const void *buf, size_t len)
{
    int64_t r;

    pthread_mutex_lock(&open->lock);
    r = write_at(open->object, open->offset, buf, len);
    if (r > 0)
        open->offset += (uint64_t)r;
    pthread_mutex_unlock(&open->lock);
    return r;
}

/* Where @whence counts from; a negative status if that cannot be said. */
static int64_t seek_from(const struct xcp_open *open, int whence)
{
    struct file_info info;
    int r;

    switch (whence) {
    case SEEK_SET:
        return 0;
    case SEEK_CUR:
        return (int64_t)open->offset;
    case SEEK_END:
        r = file_status(open->object, &info);
        if (r < 0)
            return r;
        return info.size <= INT64_MAX ? (int64_t)info.size : -EOVERFLOW;
    default:
        return -EINVAL;
    }
}

static int64_t open_seek(struct xcp_open *open, int64_t offset, int whence)
{
    int64_t r;

    pthread_mutex_lock(&open->lock);
    r = seek_from(open, whence);
    if (r >= 0) {
        if (__builtin_add_overflow(r, offset, &r))
            r = -EOVERFLOW;
        else if (r < 0)
            r = -EINVAL;
        else
            open->offset = (uint64_t)r;
    }
    pthread_mutex_unlock(&open->lock);
    return r;
}

static const struct xc_stub *open_stub(const struct xcp_open *open)
{
    (void)open;
    return NULL;
}

static int open_give(const struct xcp_open *open, int receiver_fd,
                     uint64_t *gift)
{
    static const xc_rights rights[] = {
        [O_RDONLY] = FILE_READ,
        [O_WRONLY] = FILE_WRITE,
        [O_RDWR] = FILE_READ | FILE_WRITE,
    };

    return file_give(open->object, receiver_fd,
                     rights[open->flags & O_ACCMODE] | XC_RIGHT_GIVE, gift);
}

static int claim(const char *address, const struct xc_connect_options *options,
                 void **object)
{
    struct file *file;
    int r = file_connect(address, options, &file);

    if (r < 0)
        return r;
    *object = file;
    return 0;
}

static void release(void *object) { file_release(object); }

const struct xcp_kind xcp_kind_file = {
    .number = XCP_KIND_FILE,
    .read = open_read,
    .write = open_write,
    .seek = open_seek,
    .stub = open_stub,
    .give = open_give,
    .claim = claim,
    .release = release,
};
