/* Made by stubc from interfaces/bulky.h. Do not edit. */
/*
 * test.bulky 1: a mock, for tests of what calls a struct bulky
 *
 *     struct bulky_mock mock;
 *
 *     bulky_mock_init(&mock);
 *     what_is_tested(&mock.object);
 *
 * Each method counts its calls and keeps what it was last called with. It
 * returns .result, 0 at first, and writes what .gives holds if that is not
 * negative; or it does what .instead does, if that is set. Needs no server.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <interfaces/bulky.h>

#include "bulky.wire.h"

struct bulky_mock_put {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct bulky *self, const void *buf, size_t len);
    struct {
        uint8_t buf[64]; /* the first of them */
        size_t len;
    } last;
};

struct bulky_mock_get {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct bulky *self, uint64_t offset, void *buf,
                       size_t len);
    struct {
        uint64_t offset;
        size_t len;
    } last;
    struct {
        const uint8_t *buf;
        size_t n_buf; /* elements of it */
    } gives;
};

struct bulky_mock_turn {
    unsigned n_calls;
    int result;
    int (*instead)(struct bulky *self, void *buf, size_t max, size_t *len);
    struct {
        uint8_t buf[64]; /* the first of them */
        size_t max;
        size_t len;
    } last;
    struct {
        const uint8_t *buf;
        size_t n_buf; /* elements of it */
        size_t len;
    } gives;
};

struct bulky_mock_sort {
    unsigned n_calls;
    int result;
    int (*instead)(struct bulky *self, const struct bulky_item *items, size_t n,
                   struct bulky_item *sorted, size_t *n_sorted);
    struct {
        struct bulky_item items[64]; /* the first of them */
        size_t n;
    } last;
    struct {
        const struct bulky_item *sorted;
        size_t n_sorted_; /* elements of it */
        size_t n_sorted;
    } gives;
};

struct bulky_mock_swap {
    unsigned n_calls;
    int result;
    int (*instead)(struct bulky *self, const char *name,
                   const enum bulky_kind *kinds, uint32_t n_kinds,
                   uint8_t *first, uint8_t *other, size_t max,
                   size_t *first_len, size_t *other_len, char *said);
    struct {
        char name[256];
        enum bulky_kind kinds[64]; /* the first of them */
        uint32_t n_kinds;
        uint8_t first[64]; /* the first of them */
        uint8_t other[64]; /* the first of them */
        size_t max;
        size_t first_len;
        size_t other_len;
    } last;
    struct {
        const uint8_t *first;
        size_t n_first; /* elements of it */
        const uint8_t *other;
        size_t n_other; /* elements of it */
        size_t first_len;
        size_t other_len;
        const char *said;
    } gives;
};

struct bulky_mock_sum {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct bulky *self, const void *buf, size_t len,
                       void *copy, size_t max, size_t *n);
    struct {
        uint8_t buf[64]; /* the first of them */
        size_t len;
        size_t max;
    } last;
    struct {
        const uint8_t *copy;
        size_t n_copy; /* elements of it */
        size_t n;
    } gives;
};

struct bulky_mock_limit {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct bulky *self, const void *buf, size_t len);
    struct {
        uint8_t buf[64]; /* the first of them */
        size_t len;
    } last;
};

struct bulky_mock {
    struct bulky object; /* first: methods find the mock behind it */
    struct bulky_ops ops;
    struct bulky_mock_put put;
    struct bulky_mock_get get;
    struct bulky_mock_turn turn;
    struct bulky_mock_sort sort;
    struct bulky_mock_swap swap;
    struct bulky_mock_sum sum;
    struct bulky_mock_limit limit;
};

/* The least of both sizes; nothing from NULL. */
static inline void bulky_mock_copy(void *to, size_t room, const void *from,
                                   size_t size)
{
    const size_t n = size < room ? size : room;

    if (from && n)
        memcpy(to, from, n);
}

/* At most @max bytes and a NUL; of NULL, an empty string. */
static inline void bulky_mock_text(char *to, size_t max, const char *from)
{
    size_t n = 0;

    while (from && n < max && from[n])
        n++;
    if (n)
        memcpy(to, from, n);
    to[n] = '\0';
}

static inline int64_t bulky_mocked_put(struct bulky *self, const void *buf,
                                       size_t len)
{
    struct bulky_mock_put *call = &((struct bulky_mock *)(void *)self)->put;

    call->n_calls++;
    bulky_mock_copy(call->last.buf, sizeof(call->last.buf), buf, len);
    call->last.len = len;
    if (call->instead)
        return call->instead(self, buf, len);
    return call->result;
}

static inline int64_t bulky_mocked_get(struct bulky *self, uint64_t offset,
                                       void *buf, size_t len)
{
    struct bulky_mock_get *call = &((struct bulky_mock *)(void *)self)->get;

    call->n_calls++;
    call->last.offset = offset;
    call->last.len = len;
    if (call->instead)
        return call->instead(self, offset, buf, len);
    if (call->result < 0)
        return call->result;
    bulky_mock_copy(buf, len, call->gives.buf,
                    call->gives.n_buf * sizeof(*call->gives.buf));
    return call->result;
}

static inline int bulky_mocked_turn(struct bulky *self, void *buf, size_t max,
                                    size_t *len)
{
    struct bulky_mock_turn *call = &((struct bulky_mock *)(void *)self)->turn;

    call->n_calls++;
    bulky_mock_copy(call->last.buf, sizeof(call->last.buf), buf, *len);
    call->last.max = max;
    call->last.len = *len;
    if (call->instead)
        return call->instead(self, buf, max, len);
    if (call->result < 0)
        return call->result;
    bulky_mock_copy(buf, max, call->gives.buf,
                    call->gives.n_buf * sizeof(*call->gives.buf));
    *len = call->gives.len;
    return call->result;
}

static inline int bulky_mocked_sort(struct bulky *self,
                                    const struct bulky_item *items, size_t n,
                                    struct bulky_item *sorted, size_t *n_sorted)
{
    struct bulky_mock_sort *call = &((struct bulky_mock *)(void *)self)->sort;

    call->n_calls++;
    bulky_mock_copy(call->last.items, sizeof(call->last.items), items,
                    n * sizeof(struct bulky_item_wire));
    call->last.n = n;
    if (call->instead)
        return call->instead(self, items, n, sorted, n_sorted);
    if (call->result < 0)
        return call->result;
    bulky_mock_copy(sorted, n * sizeof(struct bulky_item_wire),
                    call->gives.sorted,
                    call->gives.n_sorted_ * sizeof(*call->gives.sorted));
    *n_sorted = call->gives.n_sorted;
    return call->result;
}

static inline int bulky_mocked_swap(struct bulky *self, const char *name,
                                    const enum bulky_kind *kinds,
                                    uint32_t n_kinds, uint8_t *first,
                                    uint8_t *other, size_t max,
                                    size_t *first_len, size_t *other_len,
                                    char *said)
{
    struct bulky_mock_swap *call = &((struct bulky_mock *)(void *)self)->swap;

    call->n_calls++;
    bulky_mock_text(call->last.name, 255, name);
    bulky_mock_copy(call->last.kinds, sizeof(call->last.kinds), kinds,
                    (size_t)n_kinds * sizeof(uint32_t));
    call->last.n_kinds = n_kinds;
    bulky_mock_copy(call->last.first, sizeof(call->last.first), first,
                    *first_len);
    bulky_mock_copy(call->last.other, sizeof(call->last.other), other,
                    *other_len);
    call->last.max = max;
    call->last.first_len = *first_len;
    call->last.other_len = *other_len;
    if (call->instead)
        return call->instead(self, name, kinds, n_kinds, first, other, max,
                             first_len, other_len, said);
    if (call->result < 0)
        return call->result;
    bulky_mock_copy(first, max, call->gives.first,
                    call->gives.n_first * sizeof(*call->gives.first));
    bulky_mock_copy(other, max, call->gives.other,
                    call->gives.n_other * sizeof(*call->gives.other));
    bulky_mock_text(said, 255, call->gives.said);
    *first_len = call->gives.first_len;
    *other_len = call->gives.other_len;
    return call->result;
}

static inline int64_t bulky_mocked_sum(struct bulky *self, const void *buf,
                                       size_t len, void *copy, size_t max,
                                       size_t *n)
{
    struct bulky_mock_sum *call = &((struct bulky_mock *)(void *)self)->sum;

    call->n_calls++;
    if (buf)
        bulky_mock_copy(call->last.buf, sizeof(call->last.buf), buf, len);
    call->last.len = len;
    call->last.max = max;
    if (call->instead)
        return call->instead(self, buf, len, copy, max, n);
    if (call->result < 0)
        return call->result;
    if (copy)
        bulky_mock_copy(copy, max, call->gives.copy,
                        call->gives.n_copy * sizeof(*call->gives.copy));
    *n = call->gives.n;
    return call->result;
}

static inline int64_t bulky_mocked_limit(struct bulky *self, const void *buf,
                                         size_t len)
{
    struct bulky_mock_limit *call = &((struct bulky_mock *)(void *)self)->limit;

    call->n_calls++;
    bulky_mock_copy(call->last.buf, sizeof(call->last.buf), buf, len);
    call->last.len = len;
    if (call->instead)
        return call->instead(self, buf, len);
    return call->result;
}

/* bulky_mock_init() - no calls yet; every method returns 0 and gives zeros */
static inline void bulky_mock_init(struct bulky_mock *mock)
{
    memset(mock, 0, sizeof(*mock));
    mock->ops.put = bulky_mocked_put;
    mock->ops.get = bulky_mocked_get;
    mock->ops.turn = bulky_mocked_turn;
    mock->ops.sort = bulky_mocked_sort;
    mock->ops.swap = bulky_mocked_swap;
    mock->ops.sum = bulky_mocked_sum;
    mock->ops.limit = bulky_mocked_limit;
    mock->object.ops = &mock->ops;
}
