/* SPDX-License-Identifier: MIT */
#include "served_file.h"

#include <errno.h>
#include <sys/mman.h>
#include <unistd.h>

#include <crosscall/region.h>
#include <crosscall/server.h>
#include <crosscall/state.h>

#include "served_dir.h"
#include "volume.h"

/* Most bytes in one go: others wait meanwhile. */
enum { PIECE_MAX = 4 * 1024 * 1024 };

static struct open_file *open_file_of(struct file *self)
{
    return (struct open_file *)self;
}

/* Whether signed offsets can name all of these bytes. */
static bool is_range(uint64_t offset, uint64_t len)
{
    return offset <= INT64_MAX && len <= INT64_MAX - offset;
}

/* Whoever has the same file open and watches it is told. */
static void tell(const struct open_file *file)
{
    struct open_file *other;

    for (other = file->dir->files; other; other = other->next)
        if (other->key.device == file->key.device &&
            other->key.number == file->key.number)
            xc_touch_state(&other->file);
}

static int64_t served_file_read(struct file *self, uint64_t offset, void *buf,
                                size_t len)
{
    struct open_file *file = open_file_of(self);
    struct volume *volume = file->dir->volume;

    if (!is_range(offset, len))
        return -EINVAL;
    return volume->ops->read(volume, file, offset, buf, len);
}

static int64_t served_file_write(struct file *self, uint64_t offset,
                                 const void *buf, size_t len)
{
    struct open_file *file = open_file_of(self);
    struct volume *volume = file->dir->volume;
    int64_t r;

    if (!is_range(offset, len))
        return -EFBIG;
    r = volume->ops->write(volume, file, offset, buf, len);
    if (r > 0)
        tell(file);
    return r;
}

static int served_file_status(struct file *self, struct file_info *out)
{
    struct open_file *file = open_file_of(self);

    return file->dir->volume->ops->status(file->dir->volume, file, out);
}

static int served_file_truncate(struct file *self, uint64_t size)
{
    struct open_file *file = open_file_of(self);
    int r;

    if (size > INT64_MAX)
        return -EFBIG;
    r = file->dir->volume->ops->truncate(file->dir->volume, file, size);
    if (r == 0)
        tell(file);
    return r;
}

static uint64_t piece(uint64_t len)
{
    return len < PIECE_MAX ? len : PIECE_MAX;
}

/*
 * What stands there is never looked at: volumes only copy it. The region was
 * mapped for this call, so its pages are fetched in one go, not one by one; it
 * does not matter if that fails.
 */
static char *memory_at(const volatile void *memory, uint64_t at, uint64_t len,
                       int fetch)
{
    char *start = (char *)(uintptr_t)memory;
    uint64_t in_page = at % (uint64_t)sysconf(_SC_PAGESIZE);

    if (len)
        madvise(start + at - in_page, (size_t)(len + in_page), fetch);
    return start + at;
}

static int64_t served_file_read_into(struct file *self,
                                     struct xc_region *region, uint64_t at,
                                     uint64_t offset, uint64_t len)
{
    volatile void *memory = xc_region_edit(region);

    if (!memory)
        return -EACCES;
    len = piece(len);
    return served_file_read(
        self, offset, memory_at(memory, at, len, MADV_POPULATE_WRITE), len);
}

static int64_t served_file_write_from(struct file *self,
                                      const struct xc_region *region,
                                      uint64_t at, uint64_t offset,
                                      uint64_t len)
{
    len = piece(len);
    return served_file_write(
        self, offset,
        memory_at(xc_region_view(region), at, len, MADV_POPULATE_READ), len);
}

static int64_t served_file_write_shared(struct file *self,
                                        struct xc_region *region, uint64_t at,
                                        uint64_t offset, uint64_t len)
{
    return served_file_write_from(self, region, at, offset, len);
}

static const struct file_ops served_file_ops = {
    .read = served_file_read,
    .write = served_file_write,
    .status = served_file_status,
    .truncate = served_file_truncate,
    .read_into = served_file_read_into,
    .write_from = served_file_write_from,
    .write_shared = served_file_write_shared,
};

static void end(void *object)
{
    struct open_file *file = object;
    struct served_dir *dir = file->dir;
    struct open_file **link = &dir->files;

    while (*link != file)
        link = &(*link)->next;
    *link = file->next;
    charge_close(&dir->accounts, file->account, 1);
    dir->volume->ops->close(dir->volume, file);
}

int served_file_start(struct served_dir *dir, struct account *account,
                      struct open_file *file)
{
    file->file.ops = &served_file_ops;
    file->dir = dir;
    file->account = account;
    file->next = dir->files;
    dir->files = file;
    if (xc_on_last_release(&file->file, end)) {
        end(file);
        return -ENOMEM;
    }
    return 0;
}
