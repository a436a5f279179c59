/* Made by stubc from interfaces/carrier.h. Do not edit. */
/*
 * crosscall.test.carrier 1: a mock, for tests of what calls a struct carrier
 *
 *     struct carrier_mock mock;
 *
 *     carrier_mock_init(&mock);
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

#include <interfaces/carrier.h>

#include "carrier.wire.h"

struct carrier_mock_write_to {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct carrier *self, int file, const char *text);
    struct {
        int file;
        char text[101];
    } last;
};

struct carrier_mock_same {
    unsigned n_calls;
    int result;
    int (*instead)(struct carrier *self, int first, int second,
                   struct carrier_file *which);
    struct {
        int first;
        int second;
    } last;
    struct {
        struct carrier_file which;
    } gives;
};

struct carrier_mock_make_pipe {
    unsigned n_calls;
    int result;
    int (*instead)(struct carrier *self, uint32_t how, int *to_read,
                   int *to_write);
    struct {
        uint32_t how;
    } last;
    struct {
        int to_read;
        int to_write;
    } gives;
};

struct carrier_mock_swap {
    unsigned n_calls;
    int result;
    int (*instead)(struct carrier *self, int file, int *before);
    struct {
        int file;
    } last;
    struct {
        int before;
    } gives;
};

struct carrier_mock_sum {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct carrier *self, const struct xc_region *region,
                       uint64_t offset, uint64_t len);
    struct {
        const struct xc_region *region;
        uint64_t offset;
        uint64_t len;
    } last;
};

struct carrier_mock_fill {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct carrier *self, struct xc_region *region,
                       uint8_t byte);
    struct {
        struct xc_region *region;
        uint8_t byte;
    } last;
};

struct carrier_mock_publish {
    unsigned n_calls;
    int result;
    int (*instead)(struct carrier *self, uint64_t size, uint8_t byte,
                   const struct xc_region **region);
    struct {
        uint64_t size;
        uint8_t byte;
    } last;
    struct {
        const struct xc_region *region;
    } gives;
};

struct carrier_mock_share {
    unsigned n_calls;
    int result;
    int (*instead)(struct carrier *self, uint64_t size,
                   struct xc_region **region);
    struct {
        uint64_t size;
    } last;
    struct {
        struct xc_region *region;
    } gives;
};

struct carrier_mock_publish_more {
    unsigned n_calls;
    int result;
    int (*instead)(struct carrier *self, uint8_t byte);
    struct {
        uint8_t byte;
    } last;
};

struct carrier_mock_mixed {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct carrier *self, int file,
                       const struct xc_region *from, struct xc_region *into,
                       int *copy, const struct xc_region **again,
                       struct carrier **next);
    struct {
        int file;
        const struct xc_region *from;
        struct xc_region *into;
    } last;
    struct {
        int copy;
        const struct xc_region *again;
        struct carrier *next;
    } gives;
};

struct carrier_mock_all {
    unsigned n_calls;
    int result;
    int (*instead)(struct carrier *self, int a, int b, int c, int d, int e,
                   int f, int g, int h, int *out_a, int *out_b, int *out_c,
                   int *out_d, int *out_e, int *out_f, int *out_g, int *out_h);
    struct {
        int a;
        int b;
        int c;
        int d;
        int e;
        int f;
        int g;
        int h;
    } last;
    struct {
        int out_a;
        int out_b;
        int out_c;
        int out_d;
        int out_e;
        int out_f;
        int out_g;
        int out_h;
    } gives;
};

struct carrier_mock_nothing {
    unsigned n_calls;
    int result;
    int (*instead)(struct carrier *self);
};

struct carrier_mock_sum_frozen {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct carrier *self, const struct xc_region *region);
    struct {
        const struct xc_region *region;
    } last;
};

struct carrier_mock_sum_private {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct carrier *self, const struct xc_region *region,
                       uint8_t byte);
    struct {
        const struct xc_region *region;
        uint8_t byte;
    } last;
};

struct carrier_mock_publish_frozen {
    unsigned n_calls;
    int result;
    int (*instead)(struct carrier *self, uint64_t size, uint8_t byte,
                   const struct xc_region **region);
    struct {
        uint64_t size;
        uint8_t byte;
    } last;
    struct {
        const struct xc_region *region;
    } gives;
};

struct carrier_mock_hold_private {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct carrier *self, const struct xc_region *region);
    struct {
        const struct xc_region *region;
    } last;
};

struct carrier_mock_hold {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct carrier *self, const struct xc_region *region);
    struct {
        const struct xc_region *region;
    } last;
};

struct carrier_mock_hold_lent {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct carrier *self, const struct xc_region *region);
    struct {
        const struct xc_region *region;
    } last;
};

struct carrier_mock_give_back {
    unsigned n_calls;
    int result;
    int (*instead)(struct carrier *self, const struct xc_region *region,
                   uint32_t how, const struct xc_region **again);
    struct {
        const struct xc_region *region;
        uint32_t how;
    } last;
    struct {
        const struct xc_region *again;
    } gives;
};

struct carrier_mock_give_back_lent {
    unsigned n_calls;
    int result;
    int (*instead)(struct carrier *self, const struct xc_region *region,
                   const struct xc_region **again);
    struct {
        const struct xc_region *region;
    } last;
    struct {
        const struct xc_region *again;
    } gives;
};

struct carrier_mock_pass_on {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct carrier *self, const struct xc_region *region,
                       struct carrier *other, char *said);
    struct {
        const struct xc_region *region;
        struct carrier *other;
    } last;
    struct {
        const char *said;
    } gives;
};

struct carrier_mock_pass_on_lent {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct carrier *self, const struct xc_region *region,
                       struct carrier *other, char *said);
    struct {
        const struct xc_region *region;
        struct carrier *other;
    } last;
    struct {
        const char *said;
    } gives;
};

struct carrier_mock_give_twice {
    unsigned n_calls;
    int result;
    int (*instead)(struct carrier *self, const struct xc_region **first,
                   const struct xc_region **second);
    struct {
        const struct xc_region *first;
        const struct xc_region *second;
    } gives;
};

struct carrier_mock_move {
    unsigned n_calls;
    int result;
    int (*instead)(struct carrier *self, uint32_t from,
                   struct xc_region *region, uint16_t len, size_t to);
    struct {
        uint32_t from;
        struct xc_region *region;
        uint16_t len;
        size_t to;
    } last;
};

struct carrier_mock_peek {
    unsigned n_calls;
    int result;
    int (*instead)(struct carrier *self, const struct xc_region *region,
                   uint64_t at);
    struct {
        const struct xc_region *region;
        uint64_t at;
    } last;
};

struct carrier_mock {
    struct carrier object; /* first: methods find the mock behind it */
    struct carrier_ops ops;
    struct carrier_mock_write_to write_to;
    struct carrier_mock_same same;
    struct carrier_mock_make_pipe make_pipe;
    struct carrier_mock_swap swap;
    struct carrier_mock_sum sum;
    struct carrier_mock_fill fill;
    struct carrier_mock_publish publish;
    struct carrier_mock_share share;
    struct carrier_mock_publish_more publish_more;
    struct carrier_mock_mixed mixed;
    struct carrier_mock_all all;
    struct carrier_mock_nothing nothing;
    struct carrier_mock_sum_frozen sum_frozen;
    struct carrier_mock_sum_private sum_private;
    struct carrier_mock_publish_frozen publish_frozen;
    struct carrier_mock_hold_private hold_private;
    struct carrier_mock_hold hold;
    struct carrier_mock_hold_lent hold_lent;
    struct carrier_mock_give_back give_back;
    struct carrier_mock_give_back_lent give_back_lent;
    struct carrier_mock_pass_on pass_on;
    struct carrier_mock_pass_on_lent pass_on_lent;
    struct carrier_mock_give_twice give_twice;
    struct carrier_mock_move move;
    struct carrier_mock_peek peek;
};

/* At most @max bytes and a NUL; of NULL, an empty string. */
static inline void carrier_mock_text(char *to, size_t max, const char *from)
{
    size_t n = 0;

    while (from && n < max && from[n])
        n++;
    if (n)
        memcpy(to, from, n);
    to[n] = '\0';
}

static inline int64_t carrier_mocked_write_to(struct carrier *self, int file,
                                              const char *text)
{
    struct carrier_mock_write_to *call =
        &((struct carrier_mock *)(void *)self)->write_to;

    call->n_calls++;
    call->last.file = file;
    carrier_mock_text(call->last.text, 100, text);
    if (call->instead)
        return call->instead(self, file, text);
    return call->result;
}

static inline int carrier_mocked_same(struct carrier *self, int first,
                                      int second, struct carrier_file *which)
{
    struct carrier_mock_same *call =
        &((struct carrier_mock *)(void *)self)->same;

    call->n_calls++;
    call->last.first = first;
    call->last.second = second;
    if (call->instead)
        return call->instead(self, first, second, which);
    if (call->result < 0)
        return call->result;
    *which = call->gives.which;
    return call->result;
}

static inline int carrier_mocked_make_pipe(struct carrier *self, uint32_t how,
                                           int *to_read, int *to_write)
{
    struct carrier_mock_make_pipe *call =
        &((struct carrier_mock *)(void *)self)->make_pipe;

    call->n_calls++;
    call->last.how = how;
    if (call->instead)
        return call->instead(self, how, to_read, to_write);
    if (call->result < 0)
        return call->result;
    *to_read = call->gives.to_read;
    *to_write = call->gives.to_write;
    return call->result;
}

static inline int carrier_mocked_swap(struct carrier *self, int file,
                                      int *before)
{
    struct carrier_mock_swap *call =
        &((struct carrier_mock *)(void *)self)->swap;

    call->n_calls++;
    call->last.file = file;
    if (call->instead)
        return call->instead(self, file, before);
    if (call->result < 0)
        return call->result;
    *before = call->gives.before;
    return call->result;
}

static inline int64_t carrier_mocked_sum(struct carrier *self,
                                         const struct xc_region *region,
                                         uint64_t offset, uint64_t len)
{
    struct carrier_mock_sum *call = &((struct carrier_mock *)(void *)self)->sum;

    call->n_calls++;
    call->last.region = region;
    call->last.offset = offset;
    call->last.len = len;
    if (call->instead)
        return call->instead(self, region, offset, len);
    return call->result;
}

static inline int64_t carrier_mocked_fill(struct carrier *self,
                                          struct xc_region *region,
                                          uint8_t byte)
{
    struct carrier_mock_fill *call =
        &((struct carrier_mock *)(void *)self)->fill;

    call->n_calls++;
    call->last.region = region;
    call->last.byte = byte;
    if (call->instead)
        return call->instead(self, region, byte);
    return call->result;
}

static inline int carrier_mocked_publish(struct carrier *self, uint64_t size,
                                         uint8_t byte,
                                         const struct xc_region **region)
{
    struct carrier_mock_publish *call =
        &((struct carrier_mock *)(void *)self)->publish;

    call->n_calls++;
    call->last.size = size;
    call->last.byte = byte;
    if (call->instead)
        return call->instead(self, size, byte, region);
    if (call->result < 0)
        return call->result;
    *region = call->gives.region;
    return call->result;
}

static inline int carrier_mocked_share(struct carrier *self, uint64_t size,
                                       struct xc_region **region)
{
    struct carrier_mock_share *call =
        &((struct carrier_mock *)(void *)self)->share;

    call->n_calls++;
    call->last.size = size;
    if (call->instead)
        return call->instead(self, size, region);
    if (call->result < 0)
        return call->result;
    *region = call->gives.region;
    return call->result;
}

static inline int carrier_mocked_publish_more(struct carrier *self,
                                              uint8_t byte)
{
    struct carrier_mock_publish_more *call =
        &((struct carrier_mock *)(void *)self)->publish_more;

    call->n_calls++;
    call->last.byte = byte;
    if (call->instead)
        return call->instead(self, byte);
    return call->result;
}

static inline int64_t carrier_mocked_mixed(struct carrier *self, int file,
                                           const struct xc_region *from,
                                           struct xc_region *into, int *copy,
                                           const struct xc_region **again,
                                           struct carrier **next)
{
    struct carrier_mock_mixed *call =
        &((struct carrier_mock *)(void *)self)->mixed;

    call->n_calls++;
    call->last.file = file;
    call->last.from = from;
    call->last.into = into;
    if (call->instead)
        return call->instead(self, file, from, into, copy, again, next);
    if (call->result < 0)
        return call->result;
    *copy = call->gives.copy;
    *again = call->gives.again;
    *next = call->gives.next;
    return call->result;
}

static inline int carrier_mocked_all(struct carrier *self, int a, int b, int c,
                                     int d, int e, int f, int g, int h,
                                     int *out_a, int *out_b, int *out_c,
                                     int *out_d, int *out_e, int *out_f,
                                     int *out_g, int *out_h)
{
    struct carrier_mock_all *call = &((struct carrier_mock *)(void *)self)->all;

    call->n_calls++;
    call->last.a = a;
    call->last.b = b;
    call->last.c = c;
    call->last.d = d;
    call->last.e = e;
    call->last.f = f;
    call->last.g = g;
    call->last.h = h;
    if (call->instead)
        return call->instead(self, a, b, c, d, e, f, g, h, out_a, out_b, out_c,
                             out_d, out_e, out_f, out_g, out_h);
    if (call->result < 0)
        return call->result;
    *out_a = call->gives.out_a;
    *out_b = call->gives.out_b;
    *out_c = call->gives.out_c;
    *out_d = call->gives.out_d;
    *out_e = call->gives.out_e;
    *out_f = call->gives.out_f;
    *out_g = call->gives.out_g;
    *out_h = call->gives.out_h;
    return call->result;
}

static inline int carrier_mocked_nothing(struct carrier *self)
{
    struct carrier_mock_nothing *call =
        &((struct carrier_mock *)(void *)self)->nothing;

    call->n_calls++;
    if (call->instead)
        return call->instead(self);
    return call->result;
}

static inline int64_t carrier_mocked_sum_frozen(struct carrier *self,
                                                const struct xc_region *region)
{
    struct carrier_mock_sum_frozen *call =
        &((struct carrier_mock *)(void *)self)->sum_frozen;

    call->n_calls++;
    call->last.region = region;
    if (call->instead)
        return call->instead(self, region);
    return call->result;
}

static inline int64_t carrier_mocked_sum_private(struct carrier *self,
                                                 const struct xc_region *region,
                                                 uint8_t byte)
{
    struct carrier_mock_sum_private *call =
        &((struct carrier_mock *)(void *)self)->sum_private;

    call->n_calls++;
    call->last.region = region;
    call->last.byte = byte;
    if (call->instead)
        return call->instead(self, region, byte);
    return call->result;
}

static inline int carrier_mocked_publish_frozen(struct carrier *self,
                                                uint64_t size, uint8_t byte,
                                                const struct xc_region **region)
{
    struct carrier_mock_publish_frozen *call =
        &((struct carrier_mock *)(void *)self)->publish_frozen;

    call->n_calls++;
    call->last.size = size;
    call->last.byte = byte;
    if (call->instead)
        return call->instead(self, size, byte, region);
    if (call->result < 0)
        return call->result;
    *region = call->gives.region;
    return call->result;
}

static inline int64_t
carrier_mocked_hold_private(struct carrier *self,
                            const struct xc_region *region)
{
    struct carrier_mock_hold_private *call =
        &((struct carrier_mock *)(void *)self)->hold_private;

    call->n_calls++;
    call->last.region = region;
    if (call->instead)
        return call->instead(self, region);
    return call->result;
}

static inline int64_t carrier_mocked_hold(struct carrier *self,
                                          const struct xc_region *region)
{
    struct carrier_mock_hold *call =
        &((struct carrier_mock *)(void *)self)->hold;

    call->n_calls++;
    call->last.region = region;
    if (call->instead)
        return call->instead(self, region);
    return call->result;
}

static inline int64_t carrier_mocked_hold_lent(struct carrier *self,
                                               const struct xc_region *region)
{
    struct carrier_mock_hold_lent *call =
        &((struct carrier_mock *)(void *)self)->hold_lent;

    call->n_calls++;
    call->last.region = region;
    if (call->instead)
        return call->instead(self, region);
    return call->result;
}

static inline int carrier_mocked_give_back(struct carrier *self,
                                           const struct xc_region *region,
                                           uint32_t how,
                                           const struct xc_region **again)
{
    struct carrier_mock_give_back *call =
        &((struct carrier_mock *)(void *)self)->give_back;

    call->n_calls++;
    call->last.region = region;
    call->last.how = how;
    if (call->instead)
        return call->instead(self, region, how, again);
    if (call->result < 0)
        return call->result;
    *again = call->gives.again;
    return call->result;
}

static inline int carrier_mocked_give_back_lent(struct carrier *self,
                                                const struct xc_region *region,
                                                const struct xc_region **again)
{
    struct carrier_mock_give_back_lent *call =
        &((struct carrier_mock *)(void *)self)->give_back_lent;

    call->n_calls++;
    call->last.region = region;
    if (call->instead)
        return call->instead(self, region, again);
    if (call->result < 0)
        return call->result;
    *again = call->gives.again;
    return call->result;
}

static inline int64_t carrier_mocked_pass_on(struct carrier *self,
                                             const struct xc_region *region,
                                             struct carrier *other, char *said)
{
    struct carrier_mock_pass_on *call =
        &((struct carrier_mock *)(void *)self)->pass_on;

    call->n_calls++;
    call->last.region = region;
    call->last.other = other;
    if (call->instead)
        return call->instead(self, region, other, said);
    if (call->result < 0)
        return call->result;
    carrier_mock_text(said, 200, call->gives.said);
    return call->result;
}

static inline int64_t
carrier_mocked_pass_on_lent(struct carrier *self,
                            const struct xc_region *region,
                            struct carrier *other, char *said)
{
    struct carrier_mock_pass_on_lent *call =
        &((struct carrier_mock *)(void *)self)->pass_on_lent;

    call->n_calls++;
    call->last.region = region;
    call->last.other = other;
    if (call->instead)
        return call->instead(self, region, other, said);
    if (call->result < 0)
        return call->result;
    carrier_mock_text(said, 200, call->gives.said);
    return call->result;
}

static inline int carrier_mocked_give_twice(struct carrier *self,
                                            const struct xc_region **first,
                                            const struct xc_region **second)
{
    struct carrier_mock_give_twice *call =
        &((struct carrier_mock *)(void *)self)->give_twice;

    call->n_calls++;
    if (call->instead)
        return call->instead(self, first, second);
    if (call->result < 0)
        return call->result;
    *first = call->gives.first;
    *second = call->gives.second;
    return call->result;
}

static inline int carrier_mocked_move(struct carrier *self, uint32_t from,
                                      struct xc_region *region, uint16_t len,
                                      size_t to)
{
    struct carrier_mock_move *call =
        &((struct carrier_mock *)(void *)self)->move;

    call->n_calls++;
    call->last.from = from;
    call->last.region = region;
    call->last.len = len;
    call->last.to = to;
    if (call->instead)
        return call->instead(self, from, region, len, to);
    return call->result;
}

static inline int carrier_mocked_peek(struct carrier *self,
                                      const struct xc_region *region,
                                      uint64_t at)
{
    struct carrier_mock_peek *call =
        &((struct carrier_mock *)(void *)self)->peek;

    call->n_calls++;
    call->last.region = region;
    call->last.at = at;
    if (call->instead)
        return call->instead(self, region, at);
    return call->result;
}

/* carrier_mock_init() - no calls yet; every method returns 0 and gives zeros */
static inline void carrier_mock_init(struct carrier_mock *mock)
{
    memset(mock, 0, sizeof(*mock));
    mock->ops.write_to = carrier_mocked_write_to;
    mock->ops.same = carrier_mocked_same;
    mock->ops.make_pipe = carrier_mocked_make_pipe;
    mock->ops.swap = carrier_mocked_swap;
    mock->ops.sum = carrier_mocked_sum;
    mock->ops.fill = carrier_mocked_fill;
    mock->ops.publish = carrier_mocked_publish;
    mock->ops.share = carrier_mocked_share;
    mock->ops.publish_more = carrier_mocked_publish_more;
    mock->ops.mixed = carrier_mocked_mixed;
    mock->ops.all = carrier_mocked_all;
    mock->ops.nothing = carrier_mocked_nothing;
    mock->ops.sum_frozen = carrier_mocked_sum_frozen;
    mock->ops.sum_private = carrier_mocked_sum_private;
    mock->ops.publish_frozen = carrier_mocked_publish_frozen;
    mock->ops.hold_private = carrier_mocked_hold_private;
    mock->ops.hold = carrier_mocked_hold;
    mock->ops.hold_lent = carrier_mocked_hold_lent;
    mock->ops.give_back = carrier_mocked_give_back;
    mock->ops.give_back_lent = carrier_mocked_give_back_lent;
    mock->ops.pass_on = carrier_mocked_pass_on;
    mock->ops.pass_on_lent = carrier_mocked_pass_on_lent;
    mock->ops.give_twice = carrier_mocked_give_twice;
    mock->ops.move = carrier_mocked_move;
    mock->ops.peek = carrier_mocked_peek;
    mock->object.ops = &mock->ops;
}
