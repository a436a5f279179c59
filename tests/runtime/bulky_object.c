/* SPDX-License-Identifier: MIT */
#include "bulky_object.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

static struct bulky_object *object_of(struct bulky *self)
{
    return (struct bulky_object *)self;
}

static size_t least(size_t a, size_t b) { return a < b ? a : b; }

static int64_t put(struct bulky *self, const void *buf, size_t len)
{
    struct bulky_object *object = object_of(self);
    uint8_t *bytes = malloc(len ? len : 1);

    if (!bytes)
        return -ENOMEM;
    if (len)
        memcpy(bytes, buf, len);
    free(object->bytes);
    object->bytes = bytes;
    object->len = len;
    return (int64_t)len;
}

/* Behind the end it is refused, with a buffer that was written to. */
static int64_t get(struct bulky *self, uint64_t offset, void *buf, size_t len)
{
    const struct bulky_object *object = object_of(self);
    size_t n;

    if (offset > object->len) {
        memset(buf, 0xee, len);
        return -ENXIO;
    }
    n = least(len, object->len - (size_t)offset);
    if (n)
        memcpy(buf, object->bytes + offset, n);
    return (int64_t)n;
}

static int turn(struct bulky *self, void *buf, size_t max, size_t *len)
{
    const struct bulky_object *object = object_of(self);
    const size_t n = least(max - *len, object->len);
    uint8_t *bytes = buf;
    size_t i;

    for (i = 0; i < *len / 2; i++) {
        const uint8_t byte = bytes[i];

        bytes[i] = bytes[*len - 1 - i];
        bytes[*len - 1 - i] = byte;
    }
    if (n)
        memcpy(bytes + *len, object->bytes, n);
    *len += n;
    return 0;
}

static int by_weight(const void *a, const void *b)
{
    const struct bulky_item *left = a;
    const struct bulky_item *right = b;

    return (left->weight > right->weight) - (left->weight < right->weight);
}

static int sort(struct bulky *self, const struct bulky_item *items, size_t n,
                struct bulky_item *sorted, size_t *n_sorted)
{
    size_t i;

    (void)self;
    *n_sorted = 0;
    for (i = 0; i < n; i++)
        if (items[i].flag)
            sorted[(*n_sorted)++] = items[i];
    qsort(sorted, *n_sorted, sizeof(*sorted), by_weight);
    return 0;
}

static int swap(struct bulky *self, const char *name,
                const enum bulky_kind *kinds, uint32_t n_kinds, uint8_t *left,
                uint8_t *right, size_t max, size_t *left_len, size_t *right_len,
                char *said)
{
    uint8_t *between = malloc(max ? max : 1);
    const size_t len = *left_len;

    (void)self;
    if (!between)
        return -ENOMEM;
    if (max) {
        memcpy(between, left, max);
        memcpy(left, right, max);
        memcpy(right, between, max);
    }
    free(between);
    *left_len = *right_len;
    *right_len = len;
    strcpy(said, name);
    return n_kinds ? (int)kinds[n_kinds - 1] : 0;
}

static int64_t sum(struct bulky *self, const void *buf, size_t len, void *copy,
                   size_t max, size_t *n)
{
    const uint8_t *bytes = buf;
    int64_t total = 0;
    size_t i;

    (void)self;
    for (i = 0; buf && i < len; i++)
        total += bytes[i];
    *n = 0;
    if (buf && copy) {
        *n = least(len, max);
        memcpy(copy, buf, *n);
    }
    return total;
}

static int64_t limit(struct bulky *self, const void *buf, size_t len)
{
    const uint8_t *bytes = buf;

    (void)self;
    return len ? bytes[0] + bytes[len - 1] : -1;
}

void bulky_object_init(struct bulky_object *object)
{
    static const struct bulky_ops ops = {
        .put = put,
        .get = get,
        .turn = turn,
        .sort = sort,
        .swap = swap,
        .sum = sum,
        .limit = limit,
    };

    *object = (struct bulky_object){.object.ops = &ops};
}

void bulky_object_fini(struct bulky_object *object)
{
    free(object->bytes);
    object->bytes = NULL;
}
