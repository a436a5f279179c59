/* SPDX-License-Identifier: MIT */
#include "thing_object.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <crosscall/error.h>
#include <crosscall/region.h>
#include <crosscall/server.h>
#include <crosscall/state.h>
#include <crosscall/status.h>

#include "thing.stub.h"

static struct thing_object *of(struct thing *self)
{
    return (struct thing_object *)self;
}

static int add(struct thing *self, uint64_t a, uint64_t b, uint64_t *sum)
{
    (void)self;
    *sum = a + b;
    return 0;
}

static int64_t haul(struct thing *self, const void *bytes, size_t len,
                    void *out, size_t room)
{
    (void)self;
    if (room < len)
        return -EMSGSIZE;
    memcpy(out, bytes, len);
    return (int64_t)len;
}

static int exchange(struct thing *self, int file, int *same)
{
    (void)self;
    *same = dup(file);
    return *same < 0 ? -errno : 0;
}

static int64_t fill(struct thing *self, struct xc_region *region, uint8_t byte)
{
    const size_t size = xc_region_size(region);
    uint8_t bytes[256];
    size_t offset;
    int r = 0;

    (void)self;
    memset(bytes, byte, sizeof(bytes));
    for (offset = 0; r == 0 && offset < size; offset += sizeof(bytes))
        r = xc_region_write(region, offset, bytes,
                            size - offset < sizeof(bytes) ? size - offset
                                                          : sizeof(bytes));
    return r ? -EIO : (int64_t)size;
}

static int64_t sum(struct thing *self, const struct xc_region *region)
{
    const uint8_t *bytes = xc_region_bytes(region);
    const size_t size = xc_region_size(region);
    int64_t result = 0;
    size_t i;

    (void)self;
    for (i = 0; i < size; i++)
        result += bytes[i];
    return result;
}

static int publish(struct thing *self, uint64_t size, uint8_t byte,
                   const struct xc_region **out)
{
    struct xc_region *region;

    if (xc_region_new(size, XC_REGION_ONE_WRITER, &region))
        return -ENOMEM;
    fill(self, region, byte);
    *out = region;
    return 0;
}

static int light(struct thing *self, uint32_t state)
{
    return xc_set_state(self, state) ? -ENOMEM : 0;
}

static int hush(struct thing *self)
{
    ear_release(of(self)->ear);
    of(self)->ear = NULL;
    return 0;
}

static void released(void *object)
{
    hush(object);
    free(object);
}

static int spawn(struct thing *self, struct thing **out)
{
    struct thing_object *made = calloc(1, sizeof(*made));

    if (!made)
        return -ENOMEM;
    made->thing.ops = self->ops;
    made->root = of(self)->root;
    if (xc_on_last_release(&made->thing, released)) {
        free(made);
        return -ENOMEM;
    }
    *out = &made->thing;
    return 0;
}

static int hear(struct thing *self, struct ear *ear)
{
    hush(self);
    ear_keep(ear);
    of(self)->ear = ear;
    return 0;
}

/* What a method may say of a call that it made. */
static int said(int r) { return r < -XC_ERRNO_MAX ? -EREMOTEIO : r; }

static int ring(struct thing *self, uint64_t value)
{
    struct ear *ear = of(self)->ear;

    return ear ? said(ear_notify(ear, value)) : -ENOENT;
}

static int ask(struct thing *self, struct ear *ear, uint64_t value,
               uint64_t *answer)
{
    (void)self;
    return said(ear_ask(ear, value, answer));
}

static int visit(struct thing *self, struct thing *other, int64_t *status,
                 char *words)
{
    uint64_t five = 0;

    (void)self;
    *status = thing_add(other, 2, 3, &five);
    snprintf(words, 256, "%s", *status ? xc_error_text() : "");
    return 0;
}

static int books(struct thing *self, struct thing_totals *out)
{
    struct xc_server_books books;

    xc_server_read_books(of(self)->root->server, &books);
    *out = (struct thing_totals){
        .connections = books.connections,
        .handles = books.handles,
        .gifts = books.gifts,
        .descriptors = books.descriptors,
        .waits = books.waits,
        .bytes = books.channel_bytes + books.bulk_bytes,
    };
    of(self)->root->count(out);
    return 0;
}

static const struct thing_ops ops = {
    .add = add,
    .haul = haul,
    .exchange = exchange,
    .fill = fill,
    .sum = sum,
    .publish = publish,
    .light = light,
    .spawn = spawn,
    .hear = hear,
    .ring = ring,
    .ask = ask,
    .hush = hush,
    .visit = visit,
    .books = books,
};

void thing_object_init(struct thing_object *object)
{
    *object = (struct thing_object){.thing.ops = &ops, .root = object};
}

void thing_object_fini(struct thing_object *object) { hush(&object->thing); }
