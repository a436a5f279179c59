/* SPDX-License-Identifier: MIT */
/* Two targets of unlike types in one file; both bind. */
#include <interfaces/file.h>

#include "file.stub.h"

struct shelf {
    uint64_t size;
};

#include "shelf_regions.h"

static int64_t shelf_file_read(struct shelf *self, uint64_t offset, void *buf,
                               size_t len)
{
    (void)self;
    (void)offset;
    (void)buf;
    (void)len;
    return 0;
}

static int64_t shelf_file_write(struct shelf *self, uint64_t offset,
                                const void *buf, size_t len)
{
    (void)self;
    (void)offset;
    (void)buf;
    return (int64_t)len;
}

static int shelf_file_status(struct shelf *self, struct file_info *out)
{
    out->size = self->size;
    return 0;
}

static int shelf_file_truncate(struct shelf *self, uint64_t size)
{
    self->size = size;
    return 0;
}

#define XC_TARGET struct shelf
#define XC_NAME(method) shelf_file_##method
#include "file.x.h"

#define XC_TARGET struct file
#define XC_NAME(method) file_##method
#include "file.x.h"

const struct xc_x *exported(int which);

const struct xc_x *exported(int which)
{
    return which ? &shelf_file_x : &file_x;
}
