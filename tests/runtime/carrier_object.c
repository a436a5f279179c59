/* SPDX-License-Identifier: MIT */
#include "carrier_object.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <crosscall/error.h>
#include <crosscall/region.h>

#include "carrier.stub.h"
#include "carrier.wire.h"

static int64_t write_to(struct carrier *self, int file, const char *text)
{
    ssize_t n = write(file, text, strlen(text));

    (void)self;
    return n < 0 ? -errno : n;
}

static int same(struct carrier *self, int first, int second,
                struct carrier_file *which)
{
    struct stat one;
    struct stat two;

    (void)self;
    if (fstat(first, &one) || fstat(second, &two))
        return -errno;
    *which = (struct carrier_file){one.st_dev, one.st_ino};
    return one.st_dev == two.st_dev && one.st_ino == two.st_ino;
}

static int make_pipe(struct carrier *self, uint32_t how, int *to_read,
                     int *to_write)
{
    int fds[2];

    (void)self;
    if (how == CARRIER_FAIL)
        return -EMFILE;
    if (pipe2(fds, O_CLOEXEC))
        return -errno;
    *to_read = fds[0];
    if (how == CARRIER_HALF || how == CARRIER_HALF_LATE)
        close(fds[1]);
    else
        *to_write = fds[1];
    if (how == CARRIER_LATE || how == CARRIER_HALF_LATE)
        return -EMFILE;
    return 0;
}

static int swap(struct carrier *self, int file, int *before)
{
    struct carrier_object *object = (struct carrier_object *)self;
    int copy = dup(file); /* it is ours only until we return */

    if (copy < 0)
        return -errno;
    *before = object->kept < 0 ? dup(file) : object->kept;
    object->kept = copy;
    return 0;
}

static int64_t sum(struct carrier *self, const struct xc_region *region,
                   uint64_t offset, uint64_t len)
{
    uint8_t bytes[256];
    int64_t sum = 0;

    (void)self;
    while (len > 0) {
        size_t n = len < sizeof(bytes) ? (size_t)len : sizeof(bytes);
        size_t i;

        if (xc_region_read(region, (size_t)offset, bytes, n))
            return -EFAULT; /* nobody has looked at it before us */
        for (i = 0; i < n; i++)
            sum += bytes[i];
        offset += n;
        len -= n;
    }
    return sum;
}

static void set_all(struct xc_region *region, uint8_t byte)
{
    volatile uint8_t *bytes = xc_region_edit(region);
    size_t i;

    for (i = 0; i < xc_region_size(region); i++)
        bytes[i] = byte;
}

static int64_t fill(struct carrier *self, struct xc_region *region,
                    uint8_t byte)
{
    (void)self;
    if (!xc_region_edit(region))
        return -EROFS;
    set_all(region, byte);
    return (int64_t)xc_region_size(region);
}

/* Of the old one, others may still have their own reference. */
static int replace(struct xc_region **place, uint64_t size,
                   enum xc_region_access access)
{
    struct xc_region *made;

    if (xc_region_new(size, access, &made))
        return -ENOMEM;
    xc_region_unref(*place);
    *place = made;
    return 0;
}

static int publish(struct carrier *self, uint64_t size, uint8_t byte,
                   const struct xc_region **region)
{
    struct carrier_object *object = (struct carrier_object *)self;
    int r = replace(&object->published, size, XC_REGION_ONE_WRITER);

    if (r)
        return r;
    set_all(object->published, byte);
    *region = xc_region_ref(object->published);
    return byte == CARRIER_TOO_LATE ? -EDOM : 0;
}

static int share(struct carrier *self, uint64_t size, struct xc_region **region)
{
    struct carrier_object *object = (struct carrier_object *)self;
    int r = replace(&object->shared, size, XC_REGION_SHARED);

    if (r)
        return r;
    *region = xc_region_ref(object->shared);
    return size % 2 ? -EDOM : 0;
}

static int publish_more(struct carrier *self, uint8_t byte)
{
    struct carrier_object *object = (struct carrier_object *)self;

    if (object->published)
        set_all(object->published, byte);
    if (object->shared)
        set_all(object->shared, byte);
    return 0;
}

static int64_t mixed(struct carrier *self, int file,
                     const struct xc_region *from, struct xc_region *into,
                     int *copy, const struct xc_region **again,
                     struct carrier **next)
{
    uint8_t bytes[64];
    size_t len = xc_region_size(from);
    int to_write;
    int r;

    if (len > sizeof(bytes) || xc_region_read(from, 0, bytes, len) ||
        xc_region_write(into, 0, bytes, len) ||
        write(file, bytes, len) != (ssize_t)len)
        return -EIO;
    r = make_pipe(self, CARRIER_GOOD, copy, &to_write);
    if (r)
        return r;
    if (write(to_write, bytes, len) != (ssize_t)len)
        r = -EIO;
    close(to_write);
    *again = xc_region_ref(from);
    *next = self;
    return r ? r : (int64_t)len;
}

static int all(struct carrier *self, int a, int b, int c, int d, int e, int f,
               int g, int h, int *out_a, int *out_b, int *out_c, int *out_d,
               int *out_e, int *out_f, int *out_g, int *out_h)
{
    (void)self;
    *out_a = dup(h);
    *out_b = dup(g);
    *out_c = dup(f);
    *out_d = dup(e);
    *out_e = dup(d);
    *out_f = dup(c);
    *out_g = dup(b);
    *out_h = dup(a);
    return 0;
}

static int nothing(struct carrier *self)
{
    (void)self;
    return 7;
}

static int64_t sum_of(const struct xc_region *region)
{
    const uint8_t *bytes = xc_region_bytes(region);
    int64_t sum = 0;
    size_t i;

    if (!bytes)
        return -EDOM;
    for (i = 0; i < xc_region_size(region); i++)
        sum += bytes[i];
    return sum;
}

static int64_t sum_frozen(struct carrier *self, const struct xc_region *region)
{
    (void)self;
    return sum_of(region);
}

static int64_t sum_private(struct carrier *self, const struct xc_region *region,
                           uint8_t byte)
{
    struct carrier_object *object = (struct carrier_object *)self;

    if (object->published)
        xc_region_write(object->published, 0, &byte, 1);
    return sum_of(region);
}

static int publish_frozen(struct carrier *self, uint64_t size, uint8_t byte,
                          const struct xc_region **region)
{
    struct carrier_object *object = (struct carrier_object *)self;
    int r = replace(&object->published, size, XC_REGION_ONE_WRITER);

    if (r)
        return r;
    set_all(object->published, byte);
    *region = xc_region_ref(object->published);
    return byte == CARRIER_TOO_LATE ? 0 : xc_region_freeze(object->published);
}

static int64_t hold_private(struct carrier *self,
                            const struct xc_region *region)
{
    struct carrier_object *object = (struct carrier_object *)self;
    int64_t before = object->copy ? sum_of(object->copy) : 0;

    xc_region_unref(object->copy);
    object->copy = xc_region_ref(region);
    return before;
}

static int64_t hold(struct carrier *self, const struct xc_region *region)
{
    struct carrier_object *object = (struct carrier_object *)self;
    int64_t before =
        object->copy ? sum(self, object->copy, 0, xc_region_size(object->copy))
                     : 0;

    xc_region_unref(object->copy);
    object->copy = xc_region_ref(region);
    return before;
}

static int64_t hold_lent(struct carrier *self, const struct xc_region *region)
{
    struct xc_region *mine = xc_region_ref(region);

    if (mine) {
        xc_region_unref(mine);
        return -EEXIST;
    }
    return sum(self, region, 0, xc_region_size(region));
}

static int give_back(struct carrier *self, const struct xc_region *region,
                     uint32_t how, const struct xc_region **again)
{
    struct carrier_object *object = (struct carrier_object *)self;

    if (how == CARRIER_KEPT) {
        *again = object->copy;
        object->copy = NULL;
    } else {
        *again = how == CARRIER_FORGETS ? region : xc_region_ref(region);
    }
    return 0;
}

static int give_back_lent(struct carrier *self, const struct xc_region *region,
                          const struct xc_region **again)
{
    (void)self;
    *again = region;
    return 0;
}

static int64_t pass_on(struct carrier *self, const struct xc_region *region,
                       struct carrier *other, char *said)
{
    int64_t r = carrier_sum(other, region, 0, xc_region_size(region));

    (void)self;
    said[0] = '\0';
    if (r >= 0)
        return r;
    snprintf(said, CARRIER_PASS_ON_SAID_MAX + 1, "%s", xc_error_text());
    return 0;
}

static int give_twice(struct carrier *self, const struct xc_region **first,
                      const struct xc_region **second)
{
    struct carrier_object *object = (struct carrier_object *)self;

    *first = *second = object->copy;
    object->copy = NULL;
    return 0;
}

static int move(struct carrier *self, uint32_t from, struct xc_region *region,
                uint16_t len, size_t to)
{
    char *bytes = (char *)(uintptr_t)xc_region_edit(region);

    (void)self;
    memmove(bytes + to, bytes + from, len);
    return 0;
}

static int peek(struct carrier *self, const struct xc_region *region,
                uint64_t at)
{
    const volatile uint8_t *bytes = xc_region_view(region);

    (void)self;
    return bytes[at];
}

const struct carrier_ops carrier_object_ops = {
    .write_to = write_to,
    .same = same,
    .make_pipe = make_pipe,
    .swap = swap,
    .sum = sum,
    .fill = fill,
    .publish = publish,
    .share = share,
    .publish_more = publish_more,
    .mixed = mixed,
    .all = all,
    .nothing = nothing,
    .sum_frozen = sum_frozen,
    .sum_private = sum_private,
    .publish_frozen = publish_frozen,
    .hold_private = hold_private,
    .hold = hold,
    .hold_lent = hold_lent,
    .give_back = give_back,
    .give_back_lent = give_back_lent,
    .pass_on = pass_on,
    .pass_on_lent = pass_on,
    .give_twice = give_twice,
    .move = move,
    .peek = peek,
};

void carrier_object_init(struct carrier_object *object)
{
    *object = (struct carrier_object){
        .object.ops = &carrier_object_ops,
        .kept = -1,
    };
}

void carrier_object_fini(struct carrier_object *object)
{
    if (object->kept >= 0)
        close(object->kept);
    xc_region_unref(object->published);
    xc_region_unref(object->shared);
    xc_region_unref(object->copy);
}
