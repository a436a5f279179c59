/* SPDX-License-Identifier: MIT */
#include "document_object.h"

#include <errno.h>
#include <string.h>

static struct document_object *of(struct document *self)
{
    return (struct document_object *)self;
}

static int check(const struct document_object *object, uint64_t offset,
                 uint64_t len)
{
    if (object->kind == DOCUMENT_SEALED)
        return -EPERM;
    return offset <= DOCUMENT_BYTES && len <= DOCUMENT_BYTES - offset ? 0
                                                                      : -EFBIG;
}

static int64_t document_do_read_at(struct document *self, uint64_t offset,
                                   void *buf, size_t len)
{
    const struct document_object *object = of(self);
    uint64_t n;

    if (offset >= object->size)
        return 0;
    n = object->size - offset;
    n = n < len ? n : len;
    memcpy(buf, object->bytes + offset, n);
    return (int64_t)n;
}

static int64_t document_do_write_at(struct document *self, uint64_t offset,
                                    const void *buf, size_t len)
{
    struct document_object *object = of(self);
    const int r = check(object, offset, len);

    if (r)
        return r;
    memcpy(object->bytes + offset, buf, len);
    if (offset + len > object->size)
        object->size = offset + len;
    return (int64_t)len;
}

static int64_t document_do_append(struct document *self, const void *buf,
                                  size_t len)
{
    const uint64_t at = of(self)->size;
    const int64_t r = document_do_write_at(self, at, buf, len);

    return r < 0 ? r : (int64_t)at;
}

static int64_t document_do_size(struct document *self)
{
    return (int64_t)of(self)->size;
}

static int document_do_truncate(struct document *self, uint64_t size)
{
    struct document_object *object = of(self);
    const int r = check(object, size, 0);

    if (r)
        return r;
    memset(object->bytes + size, 0, DOCUMENT_BYTES - size);
    object->size = size;
    return 0;
}

static int document_do_inspect(struct document *self,
                               struct document_info *info)
{
    const struct document_object *object = of(self);

    *info = (struct document_info){object->size, object->kind, object->mode,
                                   object->times};
    return 0;
}

static int document_do_set_times(struct document *self,
                                 const struct document_times *times)
{
    of(self)->times = *times;
    return 0;
}

static int document_do_set_mode(struct document *self, uint16_t *mode)
{
    const uint16_t old = of(self)->mode;

    of(self)->mode = *mode;
    *mode = old;
    return 0;
}

static bool meet(struct document_range a, struct document_range b)
{
    return a.begin < b.end && b.begin < a.end;
}

static int document_do_lock(struct document *self, struct document_range range,
                            bool is_exclusive, struct document_range *other)
{
    struct document_object *object = of(self);
    uint8_t i;

    *other = (struct document_range){0, 0};
    for (i = 0; i < object->n_locks; i++) {
        const struct document_lock *lock = &object->locks[i];

        if (meet(lock->range, range) && (lock->is_exclusive || is_exclusive)) {
            *other = lock->range;
            return 1; /* not an error: the range has to come back */
        }
    }
    if (object->n_locks == DOCUMENT_LOCKS)
        return -ENOLCK;
    object->locks[object->n_locks++] =
        (struct document_lock){range, is_exclusive};
    return 0;
}

static int document_do_unlock(struct document *self,
                              struct document_range range)
{
    struct document_object *object = of(self);
    int n = 0;
    uint8_t i = 0;

    while (i < object->n_locks) {
        if (!meet(object->locks[i].range, range)) {
            i++;
            continue;
        }
        object->locks[i] = object->locks[--object->n_locks];
        n++;
    }
    return n;
}

static int document_do_locks(struct document *self,
                             struct document_range *ranges, uint8_t max,
                             uint8_t *n)
{
    const struct document_object *object = of(self);
    uint8_t i;

    *n = object->n_locks < max ? object->n_locks : max;
    for (i = 0; i < *n; i++)
        ranges[i] = object->locks[i].range;
    return 0;
}

static int document_do_fill(struct document *self,
                            const struct document_range *range, uint8_t byte)
{
    struct document_object *object = of(self);

    if (range->end < range->begin || range->end > object->size)
        return -EINVAL;
    memset(object->bytes + range->begin, byte, range->end - range->begin);
    return 0;
}

static int document_do_find(struct document *self, uint64_t from,
                            enum document_part part, uint64_t *at)
{
    const struct document_object *object = of(self);
    uint64_t i;

    for (i = from; i < object->size; i++)
        if ((object->bytes[i] == 0) == (part == DOCUMENT_HOLE)) {
            *at = i;
            return 0;
        }
    return -ENXIO;
}

static int document_do_move(struct document *self, struct document_range from,
                            uint64_t to)
{
    struct document_object *object = of(self);
    const uint64_t n = from.end - from.begin;

    if (from.end < from.begin || from.end > object->size ||
        check(object, to, n))
        return -EINVAL;
    memmove(object->bytes + to, object->bytes + from.begin, n);
    if (to + n > object->size)
        object->size = to + n;
    return 0;
}

static int document_do_compare(struct document *self, uint64_t offset,
                               const void *bytes, size_t len, bool *is_same)
{
    const struct document_object *object = of(self);

    *is_same = offset <= object->size && len <= object->size - offset &&
               memcmp(object->bytes + offset, bytes, len) == 0;
    return 0;
}

static int document_do_digest(struct document *self,
                              uint8_t digest[DOCUMENT_DIGEST])
{
    const struct document_object *object = of(self);
    uint64_t i;

    memset(digest, 0, DOCUMENT_DIGEST);
    for (i = 0; i < object->size; i++)
        digest[i % DOCUMENT_DIGEST] ^= object->bytes[i];
    return 0;
}

static int document_do_set_attribute(struct document *self, const char *key,
                                     const void *value, size_t len)
{
    struct document_object *object = of(self);

    if (len > sizeof(object->value))
        return -E2BIG;
    strcpy(object->key, key);
    memcpy(object->value, value, len);
    object->value_len = len;
    return 0;
}

static int document_do_attribute(struct document *self, const char *key,
                                 void *value, size_t max)
{
    const struct document_object *object = of(self);

    if (strcmp(key, object->key) != 0)
        return -ENODATA;
    if (object->value_len > max)
        return -ERANGE;
    memcpy(value, object->value, object->value_len);
    return (int)object->value_len;
}

static int document_do_swap(struct document *self, uint64_t offset, void *bytes,
                            uint16_t len)
{
    struct document_object *object = of(self);
    uint8_t old[DOCUMENT_BYTES];

    if (check(object, offset, len))
        return -EFBIG;
    memcpy(old, object->bytes + offset, len);
    memcpy(object->bytes + offset, bytes, len);
    memcpy(bytes, old, len);
    return 0;
}

static int document_do_seal(struct document *self)
{
    of(self)->kind = DOCUMENT_SEALED;
    return 0;
}

static const struct document_ops document_object_ops = {
    .read_at = document_do_read_at,
    .write_at = document_do_write_at,
    .append = document_do_append,
    .size = document_do_size,
    .truncate = document_do_truncate,
    .inspect = document_do_inspect,
    .set_times = document_do_set_times,
    .set_mode = document_do_set_mode,
    .lock = document_do_lock,
    .unlock = document_do_unlock,
    .locks = document_do_locks,
    .fill = document_do_fill,
    .find = document_do_find,
    .move = document_do_move,
    .compare = document_do_compare,
    .digest = document_do_digest,
    .set_attribute = document_do_set_attribute,
    .attribute = document_do_attribute,
    .swap = document_do_swap,
    .seal = document_do_seal,
};

void document_object_init(struct document_object *object)
{
    *object = (struct document_object){
        .object.ops = &document_object_ops,
        .mode = 0640,
        .kind = DOCUMENT_PLAIN,
    };
}
