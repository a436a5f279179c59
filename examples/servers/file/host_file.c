/* SPDX-License-Identifier: MIT */
#include "host_file.h"

#include <assert.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <crosscall/server.h>

struct host_file {
    struct file file;
    int fd;
    struct host_files *files;
};
static_assert(offsetof(struct host_file, file) == 0, "cast from its file");

/* Whether the kernel's signed offsets can name all of these bytes. */
static bool is_range(uint64_t offset, size_t len)
{
    return offset <= INT64_MAX && len <= INT64_MAX - offset;
}

static int64_t host_file_read(struct file *self, uint64_t offset, void *buf,
                              size_t len)
{
    const struct host_file *file = (const struct host_file *)self;
    size_t done = 0;

    if (!is_range(offset, len))
        return -EINVAL;
    while (done < len) {
        ssize_t n = pread(file->fd, (char *)buf + done, len - done,
                          (off_t)(offset + done));

        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return -errno;
        if (n == 0)
            break;
        done += (size_t)n;
    }
    return (int64_t)done;
}

static int64_t host_file_write(struct file *self, uint64_t offset,
                               const void *buf, size_t len)
{
    const struct host_file *file = (const struct host_file *)self;
    size_t done = 0;

    if (!is_range(offset, len))
        return -EFBIG;
    while (done < len) {
        ssize_t n = pwrite(file->fd, (const char *)buf + done, len - done,
                           (off_t)(offset + done));

        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return done ? (int64_t)done : -errno; /* what is written is */
        done += (size_t)n;
    }
    return (int64_t)done;
}

static int host_file_status(struct file *self, struct file_info *out)
{
    const struct host_file *file = (const struct host_file *)self;
    struct stat status;

    if (fstat(file->fd, &status))
        return -errno;
    out->size = (uint64_t)status.st_size;
    out->modified_ns = (int64_t)status.st_mtim.tv_sec * 1000000000 +
                       (int64_t)status.st_mtim.tv_nsec;
    return 0;
}

static int host_file_truncate(struct file *self, uint64_t size)
{
    const struct host_file *file = (const struct host_file *)self;

    if (size > INT64_MAX)
        return -EFBIG;
    while (ftruncate(file->fd, (off_t)size))
        if (errno != EINTR)
            return -errno;
    return 0;
}

static const struct file_ops host_file_ops = {
    .read = host_file_read,
    .write = host_file_write,
    .status = host_file_status,
    .truncate = host_file_truncate,
};

static void on_last_release(void *object) { host_file_free(object); }

int host_file_new(struct host_files *files, int fd, struct file **out)
{
    struct host_file *file = calloc(1, sizeof(*file));

    if (!file) {
        close(fd);
        return -ENOMEM;
    }
    file->file.ops = &host_file_ops;
    file->fd = fd;
    file->files = files;
    files->n_open++;
    if (xc_on_last_release(&file->file, on_last_release)) {
        host_file_free(&file->file);
        return -ENOMEM;
    }
    *out = &file->file;
    return 0;
}

void host_file_free(struct file *self)
{
    struct host_file *file = (struct host_file *)self;

    if (!file)
        return;
    close(file->fd);
    file->files->n_open--;
    free(file);
}
