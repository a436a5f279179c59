/* Made by stubc from interfaces/everything.h. Do not edit. */
/*
 * crosscall.test.everything 3: a mock,
     for tests of what calls a struct everything
 *
 *     struct everything_mock mock;
 *
 *     everything_mock_init(&mock);
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

#include <interfaces/everything.h>

#include "everything.wire.h"

struct everything_mock_nothing {
    unsigned n_calls;
    int result;
    int (*instead)(struct everything *self);
};

struct everything_mock_answer {
    unsigned n_calls;
    int result;
    int (*instead)(struct everything *self, int32_t value);
    struct {
        int32_t value;
    } last;
};

struct everything_mock_answer64 {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct everything *self, int64_t value);
    struct {
        int64_t value;
    } last;
};

struct everything_mock_add {
    unsigned n_calls;
    int result;
    int (*instead)(struct everything *self, uint64_t a, uint64_t b,
                   uint64_t *sum);
    struct {
        uint64_t a;
        uint64_t b;
    } last;
    struct {
        uint64_t sum;
    } gives;
};

struct everything_mock_total {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct everything *self, uint8_t u8, int16_t i16,
                       uint32_t u32, int8_t i8, uint64_t u64, uint16_t u16,
                       int32_t i32, int64_t i64, size_t size, long number);
    struct {
        uint8_t u8;
        int16_t i16;
        uint32_t u32;
        int8_t i8;
        uint64_t u64;
        uint16_t u16;
        int32_t i32;
        int64_t i64;
        size_t size;
        long number;
    } last;
};

struct everything_mock_cut {
    unsigned n_calls;
    int result;
    int (*instead)(struct everything *self, uint64_t value, uint8_t *u8,
                   uint16_t *u16, uint32_t *u32, uint64_t *u64, int8_t *i8,
                   int16_t *i16, int32_t *i32, int64_t *i64, size_t *size);
    struct {
        uint64_t value;
    } last;
    struct {
        uint8_t u8;
        uint16_t u16;
        uint32_t u32;
        uint64_t u64;
        int8_t i8;
        int16_t i16;
        int32_t i32;
        int64_t i64;
        size_t size;
    } gives;
};

struct everything_mock_twice {
    unsigned n_calls;
    int result;
    int (*instead)(struct everything *self, float f, float *f_twice, double *d);
    struct {
        float f;
        double d;
    } last;
    struct {
        float f_twice;
        double d;
    } gives;
};

struct everything_mock_invert {
    unsigned n_calls;
    int result;
    int (*instead)(struct everything *self, bool flag, bool *inverted,
                   bool *toggled);
    struct {
        bool flag;
        bool toggled;
    } last;
    struct {
        bool inverted;
        bool toggled;
    } gives;
};

struct everything_mock_next {
    unsigned n_calls;
    int result;
    int (*instead)(struct everything *self, enum everything_color color,
                   enum everything_color *after, enum everything_sign *sign);
    struct {
        enum everything_color color;
        enum everything_sign sign;
    } last;
    struct {
        enum everything_color after;
        enum everything_sign sign;
    } gives;
};

struct everything_mock_mirror {
    unsigned n_calls;
    int result;
    int (*instead)(struct everything *self, struct everything_point point,
                   struct everything_point *out);
    struct {
        struct everything_point point;
    } last;
    struct {
        struct everything_point out;
    } gives;
};

struct everything_mock_blend {
    unsigned n_calls;
    int result;
    int (*instead)(struct everything *self,
                   const struct everything_pixel *pixel,
                   struct everything_pixel *into);
    struct {
        struct everything_pixel pixel;
        struct everything_pixel into;
    } last;
    struct {
        struct everything_pixel into;
    } gives;
};

struct everything_mock_digest {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct everything *self, const void *bytes, size_t len);
    struct {
        uint8_t bytes[64]; /* the first of them */
        size_t len;
    } last;
};

struct everything_mock_fill {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct everything *self, uint8_t byte, uint64_t count,
                       void *buf, size_t len);
    struct {
        uint8_t byte;
        uint64_t count;
        size_t len;
    } last;
    struct {
        const uint8_t *buf;
        size_t n_buf; /* elements of it */
    } gives;
};

struct everything_mock_reverse {
    unsigned n_calls;
    int result;
    int (*instead)(struct everything *self, uint8_t *bytes, uint16_t len);
    struct {
        uint8_t bytes[64]; /* the first of them */
        uint16_t len;
    } last;
    struct {
        const uint8_t *bytes;
        size_t n_bytes; /* elements of it */
    } gives;
};

struct everything_mock_pick {
    unsigned n_calls;
    int result;
    int (*instead)(struct everything *self,
                   const struct everything_sample *from, uint32_t n,
                   struct everything_sample *picked, uint32_t max,
                   uint32_t *n_picked);
    struct {
        struct everything_sample from[64]; /* the first of them */
        uint32_t n;
        uint32_t max;
    } last;
    struct {
        const struct everything_sample *picked;
        size_t n_picked_; /* elements of it */
        uint32_t n_picked;
    } gives;
};

struct everything_mock_evens {
    unsigned n_calls;
    int result;
    int (*instead)(struct everything *self, int32_t *numbers, uint32_t *n);
    struct {
        int32_t numbers[64]; /* the first of them */
        uint32_t n;
    } last;
    struct {
        const int32_t *numbers;
        size_t n_numbers; /* elements of it */
        uint32_t n;
    } gives;
};

struct everything_mock_spread {
    unsigned n_calls;
    int result;
    int (*instead)(struct everything *self, const uint8_t *key, uint8_t *digest,
                   uint32_t *words);
    struct {
        uint8_t key[16]; /* the first of them */
    } last;
    struct {
        const uint8_t *digest;
        size_t n_digest; /* elements of it */
        const uint32_t *words;
        size_t n_words; /* elements of it */
    } gives;
};

struct everything_mock_join {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct everything *self, const char *a, size_t a_len,
                       const char *b, size_t b_len, char *joined, size_t max);
    struct {
        char a[64]; /* the first of them */
        size_t a_len;
        char b[64]; /* the first of them */
        size_t b_len;
        size_t max;
    } last;
    struct {
        const char *joined;
        size_t n_joined; /* elements of it */
    } gives;
};

struct everything_mock_split {
    unsigned n_calls;
    int result;
    int (*instead)(struct everything *self, const char *text, size_t len,
                   char at, char *left, size_t left_max, size_t *left_len,
                   char *right, size_t right_max, size_t *right_len);
    struct {
        char text[64]; /* the first of them */
        size_t len;
        char at;
        size_t left_max;
        size_t right_max;
    } last;
    struct {
        const char *left;
        size_t n_left; /* elements of it */
        size_t left_len;
        const char *right;
        size_t n_right; /* elements of it */
        size_t right_len;
    } gives;
};

struct everything_mock_greet {
    unsigned n_calls;
    int result;
    int (*instead)(struct everything *self, const char *name, char *greeting);
    struct {
        char name[65];
    } last;
    struct {
        const char *greeting;
    } gives;
};

struct everything_mock_note {
    unsigned n_calls;
    int result;
    int (*instead)(struct everything *self, uint32_t value, const char *why);
    struct {
        uint32_t value;
        char why[65];
    } last;
};

struct everything_mock_noted {
    unsigned n_calls;
    int result;
    int (*instead)(struct everything *self, uint64_t *count, uint32_t *last);
    struct {
        uint64_t count;
        uint32_t last;
    } gives;
};

struct everything_mock_open {
    unsigned n_calls;
    int result;
    int (*instead)(struct everything *self, uint32_t start,
                   struct counter **out);
    struct {
        uint32_t start;
    } last;
    struct {
        struct counter *out;
    } gives;
};

struct everything_mock_step_by {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct everything *self, uint32_t steps,
                       struct counter *counter);
    struct {
        uint32_t steps;
        struct counter *counter;
    } last;
};

struct everything_mock_twins {
    unsigned n_calls;
    int result;
    int (*instead)(struct everything *self, struct counter *like, char *remark,
                   struct counter **first, struct counter **second);
    struct {
        struct counter *like;
    } last;
    struct {
        const char *remark;
        struct counter *first;
        struct counter *second;
    } gives;
};

struct everything_mock_names {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct everything *self, uint32_t call, uint8_t request,
                       uint64_t reply, uint16_t r, uint32_t stub,
                       uint64_t status, uint64_t pad1, uint32_t *out,
                       uint8_t *total);
    struct {
        uint32_t call;
        uint8_t request;
        uint64_t reply;
        uint16_t r;
        uint32_t stub;
        uint64_t status;
        uint64_t pad1;
    } last;
    struct {
        uint32_t out;
        uint8_t total;
    } gives;
};

struct everything_mock_repeat {
    unsigned n_calls;
    int result;
    int (*instead)(struct everything *self, uint8_t times, char *text,
                   size_t max, size_t *len);
    struct {
        uint8_t times;
        char text[64]; /* the first of them */
        size_t max;
        size_t len;
    } last;
    struct {
        const char *text;
        size_t n_text; /* elements of it */
        size_t len;
    } gives;
};

struct everything_mock_permit {
    unsigned n_calls;
    int result;
    int (*instead)(struct everything *self, enum everything_access wanted,
                   enum everything_access *granted,
                   enum everything_access *kept);
    struct {
        enum everything_access wanted;
        enum everything_access kept;
    } last;
    struct {
        enum everything_access granted;
        enum everything_access kept;
    } gives;
};

struct everything_mock_filter {
    unsigned n_calls;
    int result;
    int (*instead)(struct everything *self, const struct everything_pixel *from,
                   uint32_t n, struct everything_pixel *seen, uint32_t max,
                   uint32_t *n_seen);
    struct {
        struct everything_pixel from[64]; /* the first of them */
        uint32_t n;
        uint32_t max;
    } last;
    struct {
        const struct everything_pixel *seen;
        size_t n_seen_; /* elements of it */
        uint32_t n_seen;
    } gives;
};

struct everything_mock_cycle {
    unsigned n_calls;
    int result;
    int (*instead)(struct everything *self, enum everything_color *colors,
                   uint16_t n, const bool *which, bool *done,
                   enum everything_access *modes);
    struct {
        enum everything_color colors[64]; /* the first of them */
        uint16_t n;
        bool which[64]; /* the first of them */
    } last;
    struct {
        const enum everything_color *colors;
        size_t n_colors; /* elements of it */
        const bool *done;
        size_t n_done; /* elements of it */
        const enum everything_access *modes;
        size_t n_modes; /* elements of it */
    } gives;
};

struct everything_mock_deal {
    unsigned n_calls;
    int result;
    int (*instead)(struct everything *self, struct counter *like,
                   struct everything_pixel *pair, struct counter **out);
    struct {
        struct counter *like;
    } last;
    struct {
        const struct everything_pixel *pair;
        size_t n_pair; /* elements of it */
        struct counter *out;
    } gives;
};

struct everything_mock_maybe {
    unsigned n_calls;
    int result;
    int (*instead)(struct everything *self,
                   const struct everything_pixel *pixel, const char *text,
                   const void *bytes, uint32_t len, uint32_t *number,
                   double *weight, struct everything_point *point,
                   struct everything_pixel *into, enum everything_color *color);
    struct {
        struct everything_pixel pixel;
        char text[17];
        uint8_t bytes[64]; /* the first of them */
        uint32_t len;
        double weight;
        struct everything_pixel into;
        enum everything_color color;
    } last;
    struct {
        uint32_t number;
        double weight;
        struct everything_point point;
        struct everything_pixel into;
        enum everything_color color;
    } gives;
};

struct everything_mock_ask {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct everything *self, uint8_t byte, void *buf,
                       size_t max, char *name, bool *flags, uint32_t n);
    struct {
        uint8_t byte;
        size_t max;
        bool flags[64]; /* the first of them */
        uint32_t n;
    } last;
    struct {
        const uint8_t *buf;
        size_t n_buf; /* elements of it */
        const char *name;
        const bool *flags;
        size_t n_flags; /* elements of it */
    } gives;
};

struct everything_mock_title {
    unsigned n_calls;
    int result;
    int (*instead)(struct everything *self, char *name);
    struct {
        const char *name;
    } gives;
};

struct everything_mock_step_any {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct everything *self, struct counter *counter,
                       enum everything_color *pair);
    struct {
        struct counter *counter;
    } last;
    struct {
        const enum everything_color *pair;
        size_t n_pair; /* elements of it */
    } gives;
};

struct everything_mock_turn {
    unsigned n_calls;
    int result;
    int (*instead)(struct everything *self,
                   const struct everything_figure *figure,
                   struct everything_figure *turned,
                   struct everything_number *number);
    struct {
        struct everything_figure figure;
        struct everything_number number;
    } last;
    struct {
        struct everything_figure turned;
        struct everything_number number;
    } gives;
};

struct everything_mock_fade {
    unsigned n_calls;
    int result;
    int (*instead)(struct everything *self, const struct everything_mark *mark,
                   struct everything_mark *faded);
    struct {
        struct everything_mark mark;
    } last;
    struct {
        struct everything_mark faded;
    } gives;
};

struct everything_mock_count {
    unsigned n_calls;
    int result;
    int (*instead)(struct everything *self, struct everything_number *numbers,
                   uint32_t n);
    struct {
        struct everything_number numbers[64]; /* the first of them */
        uint32_t n;
    } last;
    struct {
        const struct everything_number *numbers;
        size_t n_numbers; /* elements of it */
    } gives;
};

struct everything_mock {
    struct everything object; /* first: methods find the mock behind it */
    struct everything_ops ops;
    struct everything_mock_nothing nothing;
    struct everything_mock_answer answer;
    struct everything_mock_answer64 answer64;
    struct everything_mock_add add;
    struct everything_mock_total total;
    struct everything_mock_cut cut;
    struct everything_mock_twice twice;
    struct everything_mock_invert invert;
    struct everything_mock_next next;
    struct everything_mock_mirror mirror;
    struct everything_mock_blend blend;
    struct everything_mock_digest digest;
    struct everything_mock_fill fill;
    struct everything_mock_reverse reverse;
    struct everything_mock_pick pick;
    struct everything_mock_evens evens;
    struct everything_mock_spread spread;
    struct everything_mock_join join;
    struct everything_mock_split split;
    struct everything_mock_greet greet;
    struct everything_mock_note note;
    struct everything_mock_noted noted;
    struct everything_mock_open open;
    struct everything_mock_step_by step_by;
    struct everything_mock_twins twins;
    struct everything_mock_names names;
    struct everything_mock_repeat repeat;
    struct everything_mock_permit permit;
    struct everything_mock_filter filter;
    struct everything_mock_cycle cycle;
    struct everything_mock_deal deal;
    struct everything_mock_maybe maybe;
    struct everything_mock_ask ask;
    struct everything_mock_title title;
    struct everything_mock_step_any step_any;
    struct everything_mock_turn turn;
    struct everything_mock_fade fade;
    struct everything_mock_count count;
};

/* The least of both sizes; nothing from NULL. */
static inline void everything_mock_copy(void *to, size_t room, const void *from,
                                        size_t size)
{
    const size_t n = size < room ? size : room;

    if (from && n)
        memcpy(to, from, n);
}

/* At most @max bytes and a NUL; of NULL, an empty string. */
static inline void everything_mock_text(char *to, size_t max, const char *from)
{
    size_t n = 0;

    while (from && n < max && from[n])
        n++;
    if (n)
        memcpy(to, from, n);
    to[n] = '\0';
}

static inline int everything_mocked_nothing(struct everything *self)
{
    struct everything_mock_nothing *call =
        &((struct everything_mock *)(void *)self)->nothing;

    call->n_calls++;
    if (call->instead)
        return call->instead(self);
    return call->result;
}

static inline int everything_mocked_answer(struct everything *self,
                                           int32_t value)
{
    struct everything_mock_answer *call =
        &((struct everything_mock *)(void *)self)->answer;

    call->n_calls++;
    call->last.value = value;
    if (call->instead)
        return call->instead(self, value);
    return call->result;
}

static inline int64_t everything_mocked_answer64(struct everything *self,
                                                 int64_t value)
{
    struct everything_mock_answer64 *call =
        &((struct everything_mock *)(void *)self)->answer64;

    call->n_calls++;
    call->last.value = value;
    if (call->instead)
        return call->instead(self, value);
    return call->result;
}

static inline int everything_mocked_add(struct everything *self, uint64_t a,
                                        uint64_t b, uint64_t *sum)
{
    struct everything_mock_add *call =
        &((struct everything_mock *)(void *)self)->add;

    call->n_calls++;
    call->last.a = a;
    call->last.b = b;
    if (call->instead)
        return call->instead(self, a, b, sum);
    if (call->result < 0)
        return call->result;
    *sum = call->gives.sum;
    return call->result;
}

static inline int64_t
everything_mocked_total(struct everything *self, uint8_t u8, int16_t i16,
                        uint32_t u32, int8_t i8, uint64_t u64, uint16_t u16,
                        int32_t i32, int64_t i64, size_t size, long number)
{
    struct everything_mock_total *call =
        &((struct everything_mock *)(void *)self)->total;

    call->n_calls++;
    call->last.u8 = u8;
    call->last.i16 = i16;
    call->last.u32 = u32;
    call->last.i8 = i8;
    call->last.u64 = u64;
    call->last.u16 = u16;
    call->last.i32 = i32;
    call->last.i64 = i64;
    call->last.size = size;
    call->last.number = number;
    if (call->instead)
        return call->instead(self, u8, i16, u32, i8, u64, u16, i32, i64, size,
                             number);
    return call->result;
}

static inline int everything_mocked_cut(struct everything *self, uint64_t value,
                                        uint8_t *u8, uint16_t *u16,
                                        uint32_t *u32, uint64_t *u64,
                                        int8_t *i8, int16_t *i16, int32_t *i32,
                                        int64_t *i64, size_t *size)
{
    struct everything_mock_cut *call =
        &((struct everything_mock *)(void *)self)->cut;

    call->n_calls++;
    call->last.value = value;
    if (call->instead)
        return call->instead(self, value, u8, u16, u32, u64, i8, i16, i32, i64,
                             size);
    if (call->result < 0)
        return call->result;
    *u8 = call->gives.u8;
    *u16 = call->gives.u16;
    *u32 = call->gives.u32;
    *u64 = call->gives.u64;
    *i8 = call->gives.i8;
    *i16 = call->gives.i16;
    *i32 = call->gives.i32;
    *i64 = call->gives.i64;
    *size = call->gives.size;
    return call->result;
}

static inline int everything_mocked_twice(struct everything *self, float f,
                                          float *f_twice, double *d)
{
    struct everything_mock_twice *call =
        &((struct everything_mock *)(void *)self)->twice;

    call->n_calls++;
    call->last.f = f;
    call->last.d = *d;
    if (call->instead)
        return call->instead(self, f, f_twice, d);
    if (call->result < 0)
        return call->result;
    *f_twice = call->gives.f_twice;
    *d = call->gives.d;
    return call->result;
}

static inline int everything_mocked_invert(struct everything *self, bool flag,
                                           bool *inverted, bool *toggled)
{
    struct everything_mock_invert *call =
        &((struct everything_mock *)(void *)self)->invert;

    call->n_calls++;
    call->last.flag = flag;
    call->last.toggled = *toggled;
    if (call->instead)
        return call->instead(self, flag, inverted, toggled);
    if (call->result < 0)
        return call->result;
    *inverted = call->gives.inverted;
    *toggled = call->gives.toggled;
    return call->result;
}

static inline int everything_mocked_next(struct everything *self,
                                         enum everything_color color,
                                         enum everything_color *after,
                                         enum everything_sign *sign)
{
    struct everything_mock_next *call =
        &((struct everything_mock *)(void *)self)->next;

    call->n_calls++;
    call->last.color = color;
    call->last.sign = *sign;
    if (call->instead)
        return call->instead(self, color, after, sign);
    if (call->result < 0)
        return call->result;
    *after = call->gives.after;
    *sign = call->gives.sign;
    return call->result;
}

static inline int everything_mocked_mirror(struct everything *self,
                                           struct everything_point point,
                                           struct everything_point *out)
{
    struct everything_mock_mirror *call =
        &((struct everything_mock *)(void *)self)->mirror;

    call->n_calls++;
    call->last.point = point;
    if (call->instead)
        return call->instead(self, point, out);
    if (call->result < 0)
        return call->result;
    *out = call->gives.out;
    return call->result;
}

static inline int everything_mocked_blend(struct everything *self,
                                          const struct everything_pixel *pixel,
                                          struct everything_pixel *into)
{
    struct everything_mock_blend *call =
        &((struct everything_mock *)(void *)self)->blend;

    call->n_calls++;
    call->last.pixel = *pixel;
    call->last.into = *into;
    if (call->instead)
        return call->instead(self, pixel, into);
    if (call->result < 0)
        return call->result;
    *into = call->gives.into;
    return call->result;
}

static inline int64_t everything_mocked_digest(struct everything *self,
                                               const void *bytes, size_t len)
{
    struct everything_mock_digest *call =
        &((struct everything_mock *)(void *)self)->digest;

    call->n_calls++;
    everything_mock_copy(call->last.bytes, sizeof(call->last.bytes), bytes,
                         len);
    call->last.len = len;
    if (call->instead)
        return call->instead(self, bytes, len);
    return call->result;
}

static inline int64_t everything_mocked_fill(struct everything *self,
                                             uint8_t byte, uint64_t count,
                                             void *buf, size_t len)
{
    struct everything_mock_fill *call =
        &((struct everything_mock *)(void *)self)->fill;

    call->n_calls++;
    call->last.byte = byte;
    call->last.count = count;
    call->last.len = len;
    if (call->instead)
        return call->instead(self, byte, count, buf, len);
    if (call->result < 0)
        return call->result;
    everything_mock_copy(buf, len, call->gives.buf,
                         call->gives.n_buf * sizeof(*call->gives.buf));
    return call->result;
}

static inline int everything_mocked_reverse(struct everything *self,
                                            uint8_t *bytes, uint16_t len)
{
    struct everything_mock_reverse *call =
        &((struct everything_mock *)(void *)self)->reverse;

    call->n_calls++;
    everything_mock_copy(call->last.bytes, sizeof(call->last.bytes), bytes,
                         (size_t)len);
    call->last.len = len;
    if (call->instead)
        return call->instead(self, bytes, len);
    if (call->result < 0)
        return call->result;
    everything_mock_copy(bytes, (size_t)len, call->gives.bytes,
                         call->gives.n_bytes * sizeof(*call->gives.bytes));
    return call->result;
}

static inline int everything_mocked_pick(struct everything *self,
                                         const struct everything_sample *from,
                                         uint32_t n,
                                         struct everything_sample *picked,
                                         uint32_t max, uint32_t *n_picked)
{
    struct everything_mock_pick *call =
        &((struct everything_mock *)(void *)self)->pick;

    call->n_calls++;
    everything_mock_copy(call->last.from, sizeof(call->last.from), from,
                         (size_t)n * sizeof(*from));
    call->last.n = n;
    call->last.max = max;
    if (call->instead)
        return call->instead(self, from, n, picked, max, n_picked);
    if (call->result < 0)
        return call->result;
    everything_mock_copy(picked, (size_t)max * sizeof(*picked),
                         call->gives.picked,
                         call->gives.n_picked_ * sizeof(*call->gives.picked));
    *n_picked = call->gives.n_picked;
    return call->result;
}

static inline int everything_mocked_evens(struct everything *self,
                                          int32_t *numbers, uint32_t *n)
{
    struct everything_mock_evens *call =
        &((struct everything_mock *)(void *)self)->evens;

    call->n_calls++;
    everything_mock_copy(call->last.numbers, sizeof(call->last.numbers),
                         numbers, (size_t)*n * sizeof(*numbers));
    call->last.n = *n;
    if (call->instead)
        return call->instead(self, numbers, n);
    if (call->result < 0)
        return call->result;
    everything_mock_copy(numbers, (size_t)*n * sizeof(*numbers),
                         call->gives.numbers,
                         call->gives.n_numbers * sizeof(*call->gives.numbers));
    *n = call->gives.n;
    return call->result;
}

static inline int everything_mocked_spread(struct everything *self,
                                           const uint8_t *key, uint8_t *digest,
                                           uint32_t *words)
{
    struct everything_mock_spread *call =
        &((struct everything_mock *)(void *)self)->spread;

    call->n_calls++;
    everything_mock_copy(call->last.key, sizeof(call->last.key), key,
                         EVERYTHING_SPREAD_KEY_MAX);
    if (call->instead)
        return call->instead(self, key, digest, words);
    if (call->result < 0)
        return call->result;
    everything_mock_copy(digest, EVERYTHING_SPREAD_DIGEST_MAX,
                         call->gives.digest,
                         call->gives.n_digest * sizeof(*call->gives.digest));
    everything_mock_copy(words, EVERYTHING_SPREAD_WORDS_MAX * sizeof(*words),
                         call->gives.words,
                         call->gives.n_words * sizeof(*call->gives.words));
    return call->result;
}

static inline int64_t everything_mocked_join(struct everything *self,
                                             const char *a, size_t a_len,
                                             const char *b, size_t b_len,
                                             char *joined, size_t max)
{
    struct everything_mock_join *call =
        &((struct everything_mock *)(void *)self)->join;

    call->n_calls++;
    everything_mock_copy(call->last.a, sizeof(call->last.a), a, a_len);
    call->last.a_len = a_len;
    everything_mock_copy(call->last.b, sizeof(call->last.b), b, b_len);
    call->last.b_len = b_len;
    call->last.max = max;
    if (call->instead)
        return call->instead(self, a, a_len, b, b_len, joined, max);
    if (call->result < 0)
        return call->result;
    everything_mock_copy(joined, max, call->gives.joined,
                         call->gives.n_joined * sizeof(*call->gives.joined));
    return call->result;
}

static inline int everything_mocked_split(struct everything *self,
                                          const char *text, size_t len, char at,
                                          char *left, size_t left_max,
                                          size_t *left_len, char *right,
                                          size_t right_max, size_t *right_len)
{
    struct everything_mock_split *call =
        &((struct everything_mock *)(void *)self)->split;

    call->n_calls++;
    everything_mock_copy(call->last.text, sizeof(call->last.text), text, len);
    call->last.len = len;
    call->last.at = at;
    call->last.left_max = left_max;
    call->last.right_max = right_max;
    if (call->instead)
        return call->instead(self, text, len, at, left, left_max, left_len,
                             right, right_max, right_len);
    if (call->result < 0)
        return call->result;
    everything_mock_copy(left, left_max, call->gives.left,
                         call->gives.n_left * sizeof(*call->gives.left));
    everything_mock_copy(right, right_max, call->gives.right,
                         call->gives.n_right * sizeof(*call->gives.right));
    *left_len = call->gives.left_len;
    *right_len = call->gives.right_len;
    return call->result;
}

static inline int everything_mocked_greet(struct everything *self,
                                          const char *name, char *greeting)
{
    struct everything_mock_greet *call =
        &((struct everything_mock *)(void *)self)->greet;

    call->n_calls++;
    everything_mock_text(call->last.name, 64, name);
    if (call->instead)
        return call->instead(self, name, greeting);
    if (call->result < 0)
        return call->result;
    everything_mock_text(greeting, 80, call->gives.greeting);
    return call->result;
}

static inline int everything_mocked_note(struct everything *self,
                                         uint32_t value, const char *why)
{
    struct everything_mock_note *call =
        &((struct everything_mock *)(void *)self)->note;

    call->n_calls++;
    call->last.value = value;
    everything_mock_text(call->last.why, 64, why);
    if (call->instead)
        return call->instead(self, value, why);
    return call->result;
}

static inline int everything_mocked_noted(struct everything *self,
                                          uint64_t *count, uint32_t *last)
{
    struct everything_mock_noted *call =
        &((struct everything_mock *)(void *)self)->noted;

    call->n_calls++;
    if (call->instead)
        return call->instead(self, count, last);
    if (call->result < 0)
        return call->result;
    *count = call->gives.count;
    *last = call->gives.last;
    return call->result;
}

static inline int everything_mocked_open(struct everything *self,
                                         uint32_t start, struct counter **out)
{
    struct everything_mock_open *call =
        &((struct everything_mock *)(void *)self)->open;

    call->n_calls++;
    call->last.start = start;
    if (call->instead)
        return call->instead(self, start, out);
    if (call->result < 0)
        return call->result;
    *out = call->gives.out;
    return call->result;
}

static inline int64_t everything_mocked_step_by(struct everything *self,
                                                uint32_t steps,
                                                struct counter *counter)
{
    struct everything_mock_step_by *call =
        &((struct everything_mock *)(void *)self)->step_by;

    call->n_calls++;
    call->last.steps = steps;
    call->last.counter = counter;
    if (call->instead)
        return call->instead(self, steps, counter);
    return call->result;
}

static inline int everything_mocked_twins(struct everything *self,
                                          struct counter *like, char *remark,
                                          struct counter **first,
                                          struct counter **second)
{
    struct everything_mock_twins *call =
        &((struct everything_mock *)(void *)self)->twins;

    call->n_calls++;
    call->last.like = like;
    if (call->instead)
        return call->instead(self, like, remark, first, second);
    if (call->result < 0)
        return call->result;
    everything_mock_text(remark, 80, call->gives.remark);
    *first = call->gives.first;
    *second = call->gives.second;
    return call->result;
}

static inline int64_t everything_mocked_names(struct everything *self,
                                              uint32_t call, uint8_t request,
                                              uint64_t reply, uint16_t r,
                                              uint32_t stub, uint64_t status,
                                              uint64_t pad1, uint32_t *out,
                                              uint8_t *total)
{
    struct everything_mock_names *call_ =
        &((struct everything_mock *)(void *)self)->names;

    call_->n_calls++;
    call_->last.call = call;
    call_->last.request = request;
    call_->last.reply = reply;
    call_->last.r = r;
    call_->last.stub = stub;
    call_->last.status = status;
    call_->last.pad1 = pad1;
    if (call_->instead)
        return call_->instead(self, call, request, reply, r, stub, status, pad1,
                              out, total);
    if (call_->result < 0)
        return call_->result;
    *out = call_->gives.out;
    *total = call_->gives.total;
    return call_->result;
}

static inline int everything_mocked_repeat(struct everything *self,
                                           uint8_t times, char *text,
                                           size_t max, size_t *len)
{
    struct everything_mock_repeat *call =
        &((struct everything_mock *)(void *)self)->repeat;

    call->n_calls++;
    call->last.times = times;
    everything_mock_copy(call->last.text, sizeof(call->last.text), text, *len);
    call->last.max = max;
    call->last.len = *len;
    if (call->instead)
        return call->instead(self, times, text, max, len);
    if (call->result < 0)
        return call->result;
    everything_mock_copy(text, max, call->gives.text,
                         call->gives.n_text * sizeof(*call->gives.text));
    *len = call->gives.len;
    return call->result;
}

static inline int everything_mocked_permit(struct everything *self,
                                           enum everything_access wanted,
                                           enum everything_access *granted,
                                           enum everything_access *kept)
{
    struct everything_mock_permit *call =
        &((struct everything_mock *)(void *)self)->permit;

    call->n_calls++;
    call->last.wanted = wanted;
    call->last.kept = *kept;
    if (call->instead)
        return call->instead(self, wanted, granted, kept);
    if (call->result < 0)
        return call->result;
    *granted = call->gives.granted;
    *kept = call->gives.kept;
    return call->result;
}

static inline int everything_mocked_filter(struct everything *self,
                                           const struct everything_pixel *from,
                                           uint32_t n,
                                           struct everything_pixel *seen,
                                           uint32_t max, uint32_t *n_seen)
{
    struct everything_mock_filter *call =
        &((struct everything_mock *)(void *)self)->filter;

    call->n_calls++;
    everything_mock_copy(call->last.from, sizeof(call->last.from), from,
                         (size_t)n * sizeof(struct everything_pixel_wire));
    call->last.n = n;
    call->last.max = max;
    if (call->instead)
        return call->instead(self, from, n, seen, max, n_seen);
    if (call->result < 0)
        return call->result;
    everything_mock_copy(
        seen, (size_t)max * sizeof(struct everything_pixel_wire),
        call->gives.seen, call->gives.n_seen_ * sizeof(*call->gives.seen));
    *n_seen = call->gives.n_seen;
    return call->result;
}

static inline int everything_mocked_cycle(struct everything *self,
                                          enum everything_color *colors,
                                          uint16_t n, const bool *which,
                                          bool *done,
                                          enum everything_access *modes)
{
    struct everything_mock_cycle *call =
        &((struct everything_mock *)(void *)self)->cycle;

    call->n_calls++;
    everything_mock_copy(call->last.colors, sizeof(call->last.colors), colors,
                         (size_t)n * sizeof(uint32_t));
    call->last.n = n;
    everything_mock_copy(call->last.which, sizeof(call->last.which), which,
                         (size_t)n);
    if (call->instead)
        return call->instead(self, colors, n, which, done, modes);
    if (call->result < 0)
        return call->result;
    everything_mock_copy(colors, (size_t)n * sizeof(uint32_t),
                         call->gives.colors,
                         call->gives.n_colors * sizeof(*call->gives.colors));
    everything_mock_copy(done, (size_t)n, call->gives.done,
                         call->gives.n_done * sizeof(*call->gives.done));
    everything_mock_copy(modes, EVERYTHING_CYCLE_MODES_MAX * sizeof(uint32_t),
                         call->gives.modes,
                         call->gives.n_modes * sizeof(*call->gives.modes));
    return call->result;
}

static inline int everything_mocked_deal(struct everything *self,
                                         struct counter *like,
                                         struct everything_pixel *pair,
                                         struct counter **out)
{
    struct everything_mock_deal *call =
        &((struct everything_mock *)(void *)self)->deal;

    call->n_calls++;
    call->last.like = like;
    if (call->instead)
        return call->instead(self, like, pair, out);
    if (call->result < 0)
        return call->result;
    everything_mock_copy(
        pair, EVERYTHING_DEAL_PAIR_MAX * sizeof(struct everything_pixel_wire),
        call->gives.pair, call->gives.n_pair * sizeof(*call->gives.pair));
    *out = call->gives.out;
    return call->result;
}

static inline int everything_mocked_maybe(
    struct everything *self, const struct everything_pixel *pixel,
    const char *text, const void *bytes, uint32_t len, uint32_t *number,
    double *weight, struct everything_point *point,
    struct everything_pixel *into, enum everything_color *color)
{
    struct everything_mock_maybe *call =
        &((struct everything_mock *)(void *)self)->maybe;

    call->n_calls++;
    if (pixel)
        call->last.pixel = *pixel;
    if (text)
        everything_mock_text(call->last.text, 16, text);
    if (bytes)
        everything_mock_copy(call->last.bytes, sizeof(call->last.bytes), bytes,
                             (size_t)len);
    call->last.len = len;
    if (weight)
        call->last.weight = *weight;
    if (into)
        call->last.into = *into;
    if (color)
        call->last.color = *color;
    if (call->instead)
        return call->instead(self, pixel, text, bytes, len, number, weight,
                             point, into, color);
    if (call->result < 0)
        return call->result;
    if (number)
        *number = call->gives.number;
    if (weight)
        *weight = call->gives.weight;
    if (point)
        *point = call->gives.point;
    if (into)
        *into = call->gives.into;
    if (color)
        *color = call->gives.color;
    return call->result;
}

static inline int64_t everything_mocked_ask(struct everything *self,
                                            uint8_t byte, void *buf, size_t max,
                                            char *name, bool *flags, uint32_t n)
{
    struct everything_mock_ask *call =
        &((struct everything_mock *)(void *)self)->ask;

    call->n_calls++;
    call->last.byte = byte;
    call->last.max = max;
    if (flags)
        everything_mock_copy(call->last.flags, sizeof(call->last.flags), flags,
                             (size_t)n);
    call->last.n = n;
    if (call->instead)
        return call->instead(self, byte, buf, max, name, flags, n);
    if (call->result < 0)
        return call->result;
    if (buf)
        everything_mock_copy(buf, max, call->gives.buf,
                             call->gives.n_buf * sizeof(*call->gives.buf));
    if (name)
        everything_mock_text(name, 20, call->gives.name);
    if (flags)
        everything_mock_copy(flags, (size_t)n, call->gives.flags,
                             call->gives.n_flags * sizeof(*call->gives.flags));
    return call->result;
}

static inline int everything_mocked_title(struct everything *self, char *name)
{
    struct everything_mock_title *call =
        &((struct everything_mock *)(void *)self)->title;

    call->n_calls++;
    if (call->instead)
        return call->instead(self, name);
    if (call->result < 0)
        return call->result;
    if (name)
        everything_mock_text(name, 20, call->gives.name);
    return call->result;
}

static inline int64_t everything_mocked_step_any(struct everything *self,
                                                 struct counter *counter,
                                                 enum everything_color *pair)
{
    struct everything_mock_step_any *call =
        &((struct everything_mock *)(void *)self)->step_any;

    call->n_calls++;
    if (counter)
        call->last.counter = counter;
    if (call->instead)
        return call->instead(self, counter, pair);
    if (call->result < 0)
        return call->result;
    if (pair)
        everything_mock_copy(
            pair, EVERYTHING_STEP_ANY_PAIR_MAX * sizeof(uint32_t),
            call->gives.pair, call->gives.n_pair * sizeof(*call->gives.pair));
    return call->result;
}

static inline int everything_mocked_turn(struct everything *self,
                                         const struct everything_figure *figure,
                                         struct everything_figure *turned,
                                         struct everything_number *number)
{
    struct everything_mock_turn *call =
        &((struct everything_mock *)(void *)self)->turn;

    call->n_calls++;
    call->last.figure = *figure;
    call->last.number = *number;
    if (call->instead)
        return call->instead(self, figure, turned, number);
    if (call->result < 0)
        return call->result;
    *turned = call->gives.turned;
    *number = call->gives.number;
    return call->result;
}

static inline int everything_mocked_fade(struct everything *self,
                                         const struct everything_mark *mark,
                                         struct everything_mark *faded)
{
    struct everything_mock_fade *call =
        &((struct everything_mock *)(void *)self)->fade;

    call->n_calls++;
    if (mark)
        call->last.mark = *mark;
    if (call->instead)
        return call->instead(self, mark, faded);
    if (call->result < 0)
        return call->result;
    if (faded)
        *faded = call->gives.faded;
    return call->result;
}

static inline int everything_mocked_count(struct everything *self,
                                          struct everything_number *numbers,
                                          uint32_t n)
{
    struct everything_mock_count *call =
        &((struct everything_mock *)(void *)self)->count;

    call->n_calls++;
    everything_mock_copy(call->last.numbers, sizeof(call->last.numbers),
                         numbers,
                         (size_t)n * sizeof(struct everything_number_wire));
    call->last.n = n;
    if (call->instead)
        return call->instead(self, numbers, n);
    if (call->result < 0)
        return call->result;
    everything_mock_copy(numbers,
                         (size_t)n * sizeof(struct everything_number_wire),
                         call->gives.numbers,
                         call->gives.n_numbers * sizeof(*call->gives.numbers));
    return call->result;
}

/* everything_mock_init(
    ) - no calls yet; every method returns 0 and gives zeros */
static inline void everything_mock_init(struct everything_mock *mock)
{
    memset(mock, 0, sizeof(*mock));
    mock->ops.nothing = everything_mocked_nothing;
    mock->ops.answer = everything_mocked_answer;
    mock->ops.answer64 = everything_mocked_answer64;
    mock->ops.add = everything_mocked_add;
    mock->ops.total = everything_mocked_total;
    mock->ops.cut = everything_mocked_cut;
    mock->ops.twice = everything_mocked_twice;
    mock->ops.invert = everything_mocked_invert;
    mock->ops.next = everything_mocked_next;
    mock->ops.mirror = everything_mocked_mirror;
    mock->ops.blend = everything_mocked_blend;
    mock->ops.digest = everything_mocked_digest;
    mock->ops.fill = everything_mocked_fill;
    mock->ops.reverse = everything_mocked_reverse;
    mock->ops.pick = everything_mocked_pick;
    mock->ops.evens = everything_mocked_evens;
    mock->ops.spread = everything_mocked_spread;
    mock->ops.join = everything_mocked_join;
    mock->ops.split = everything_mocked_split;
    mock->ops.greet = everything_mocked_greet;
    mock->ops.note = everything_mocked_note;
    mock->ops.noted = everything_mocked_noted;
    mock->ops.open = everything_mocked_open;
    mock->ops.step_by = everything_mocked_step_by;
    mock->ops.twins = everything_mocked_twins;
    mock->ops.names = everything_mocked_names;
    mock->ops.repeat = everything_mocked_repeat;
    mock->ops.permit = everything_mocked_permit;
    mock->ops.filter = everything_mocked_filter;
    mock->ops.cycle = everything_mocked_cycle;
    mock->ops.deal = everything_mocked_deal;
    mock->ops.maybe = everything_mocked_maybe;
    mock->ops.ask = everything_mocked_ask;
    mock->ops.title = everything_mocked_title;
    mock->ops.step_any = everything_mocked_step_any;
    mock->ops.turn = everything_mocked_turn;
    mock->ops.fade = everything_mocked_fade;
    mock->ops.count = everything_mocked_count;
    mock->object.ops = &mock->ops;
}
