/* Made by stubc from interfaces/fast.h. Do not edit. */
/*
 * crosscall.test.fast 1: a mock, for tests of what calls a struct fast
 *
 *     struct fast_mock mock;
 *
 *     fast_mock_init(&mock);
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

#include <interfaces/fast.h>

#include "fast.wire.h"

struct fast_mock_nothing {
    unsigned n_calls;
    int result;
    int (*instead)(struct fast *self);
};

struct fast_mock_answer {
    unsigned n_calls;
    int result;
    int (*instead)(struct fast *self, int32_t value);
    struct {
        int32_t value;
    } last;
};

struct fast_mock_answer64 {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct fast *self, int64_t value);
    struct {
        int64_t value;
    } last;
};

struct fast_mock_four {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct fast *self, uint64_t a, uint64_t b, uint64_t c,
                       uint64_t d);
    struct {
        uint64_t a;
        uint64_t b;
        uint64_t c;
        uint64_t d;
    } last;
};

struct fast_mock_nine {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct fast *self, uint64_t a, uint64_t b, uint64_t c,
                       uint64_t d, uint64_t e, uint64_t f, uint64_t g,
                       uint64_t h, uint64_t i);
    struct {
        uint64_t a;
        uint64_t b;
        uint64_t c;
        uint64_t d;
        uint64_t e;
        uint64_t f;
        uint64_t g;
        uint64_t h;
        uint64_t i;
    } last;
};

struct fast_mock_ten {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct fast *self, uint64_t a, uint64_t b, uint64_t c,
                       uint64_t d, uint64_t e, uint64_t f, uint64_t g,
                       uint64_t h, uint64_t i, uint64_t j);
    struct {
        uint64_t a;
        uint64_t b;
        uint64_t c;
        uint64_t d;
        uint64_t e;
        uint64_t f;
        uint64_t g;
        uint64_t h;
        uint64_t i;
        uint64_t j;
    } last;
};

struct fast_mock_narrow {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct fast *self, uint8_t u8, int8_t i8, uint16_t u16,
                       int16_t i16, uint32_t u32, int32_t i32, bool flag,
                       enum fast_mood mood);
    struct {
        uint8_t u8;
        int8_t i8;
        uint16_t u16;
        int16_t i16;
        uint32_t u32;
        int32_t i32;
        bool flag;
        enum fast_mood mood;
    } last;
};

struct fast_mock_cut {
    unsigned n_calls;
    int result;
    int (*instead)(struct fast *self, uint64_t value, uint8_t *u8, int16_t *i16,
                   uint32_t *u32, bool *odd, enum fast_mood *mood);
    struct {
        uint64_t value;
    } last;
    struct {
        uint8_t u8;
        int16_t i16;
        uint32_t u32;
        bool odd;
        enum fast_mood mood;
    } gives;
};

struct fast_mock_move {
    unsigned n_calls;
    int result;
    int (*instead)(struct fast *self, struct fast_point *point,
                   struct fast_point by, struct fast_spot *spot,
                   struct fast_spot *before);
    struct {
        struct fast_point point;
        struct fast_point by;
        struct fast_spot spot;
    } last;
    struct {
        struct fast_point point;
        struct fast_spot spot;
        struct fast_spot before;
    } gives;
};

struct fast_mock_series {
    unsigned n_calls;
    int result;
    int (*instead)(struct fast *self, uint64_t first, uint64_t *a, uint64_t *b,
                   uint64_t *c, uint64_t *d, uint64_t *e, uint64_t *f,
                   uint64_t *g, uint64_t *h, uint64_t *i, uint64_t *j);
    struct {
        uint64_t first;
    } last;
    struct {
        uint64_t a;
        uint64_t b;
        uint64_t c;
        uint64_t d;
        uint64_t e;
        uint64_t f;
        uint64_t g;
        uint64_t h;
        uint64_t i;
        uint64_t j;
    } gives;
};

struct fast_mock_maybe {
    unsigned n_calls;
    int result;
    int (*instead)(struct fast *self, uint32_t *value,
                   const struct fast_point *step);
    struct {
        uint32_t value;
        struct fast_point step;
    } last;
    struct {
        uint32_t value;
    } gives;
};

struct fast_mock_say {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct fast *self, const char *text);
    struct {
        char text[65];
    } last;
};

struct fast_mock_distant {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct fast *self, int64_t value);
    struct {
        int64_t value;
    } last;
};

struct fast_mock {
    struct fast object; /* first: methods find the mock behind it */
    struct fast_ops ops;
    struct fast_mock_nothing nothing;
    struct fast_mock_answer answer;
    struct fast_mock_answer64 answer64;
    struct fast_mock_four four;
    struct fast_mock_nine nine;
    struct fast_mock_ten ten;
    struct fast_mock_narrow narrow;
    struct fast_mock_cut cut;
    struct fast_mock_move move;
    struct fast_mock_series series;
    struct fast_mock_maybe maybe;
    struct fast_mock_say say;
    struct fast_mock_distant distant;
};

/* At most @max bytes and a NUL; of NULL, an empty string. */
static inline void fast_mock_text(char *to, size_t max, const char *from)
{
    size_t n = 0;

    while (from && n < max && from[n])
        n++;
    if (n)
        memcpy(to, from, n);
    to[n] = '\0';
}

static inline int fast_mocked_nothing(struct fast *self)
{
    struct fast_mock_nothing *call =
        &((struct fast_mock *)(void *)self)->nothing;

    call->n_calls++;
    if (call->instead)
        return call->instead(self);
    return call->result;
}

static inline int fast_mocked_answer(struct fast *self, int32_t value)
{
    struct fast_mock_answer *call = &((struct fast_mock *)(void *)self)->answer;

    call->n_calls++;
    call->last.value = value;
    if (call->instead)
        return call->instead(self, value);
    return call->result;
}

static inline int64_t fast_mocked_answer64(struct fast *self, int64_t value)
{
    struct fast_mock_answer64 *call =
        &((struct fast_mock *)(void *)self)->answer64;

    call->n_calls++;
    call->last.value = value;
    if (call->instead)
        return call->instead(self, value);
    return call->result;
}

static inline int64_t fast_mocked_four(struct fast *self, uint64_t a,
                                       uint64_t b, uint64_t c, uint64_t d)
{
    struct fast_mock_four *call = &((struct fast_mock *)(void *)self)->four;

    call->n_calls++;
    call->last.a = a;
    call->last.b = b;
    call->last.c = c;
    call->last.d = d;
    if (call->instead)
        return call->instead(self, a, b, c, d);
    return call->result;
}

static inline int64_t fast_mocked_nine(struct fast *self, uint64_t a,
                                       uint64_t b, uint64_t c, uint64_t d,
                                       uint64_t e, uint64_t f, uint64_t g,
                                       uint64_t h, uint64_t i)
{
    struct fast_mock_nine *call = &((struct fast_mock *)(void *)self)->nine;

    call->n_calls++;
    call->last.a = a;
    call->last.b = b;
    call->last.c = c;
    call->last.d = d;
    call->last.e = e;
    call->last.f = f;
    call->last.g = g;
    call->last.h = h;
    call->last.i = i;
    if (call->instead)
        return call->instead(self, a, b, c, d, e, f, g, h, i);
    return call->result;
}

static inline int64_t fast_mocked_ten(struct fast *self, uint64_t a, uint64_t b,
                                      uint64_t c, uint64_t d, uint64_t e,
                                      uint64_t f, uint64_t g, uint64_t h,
                                      uint64_t i, uint64_t j)
{
    struct fast_mock_ten *call = &((struct fast_mock *)(void *)self)->ten;

    call->n_calls++;
    call->last.a = a;
    call->last.b = b;
    call->last.c = c;
    call->last.d = d;
    call->last.e = e;
    call->last.f = f;
    call->last.g = g;
    call->last.h = h;
    call->last.i = i;
    call->last.j = j;
    if (call->instead)
        return call->instead(self, a, b, c, d, e, f, g, h, i, j);
    return call->result;
}

static inline int64_t fast_mocked_narrow(struct fast *self, uint8_t u8,
                                         int8_t i8, uint16_t u16, int16_t i16,
                                         uint32_t u32, int32_t i32, bool flag,
                                         enum fast_mood mood)
{
    struct fast_mock_narrow *call = &((struct fast_mock *)(void *)self)->narrow;

    call->n_calls++;
    call->last.u8 = u8;
    call->last.i8 = i8;
    call->last.u16 = u16;
    call->last.i16 = i16;
    call->last.u32 = u32;
    call->last.i32 = i32;
    call->last.flag = flag;
    call->last.mood = mood;
    if (call->instead)
        return call->instead(self, u8, i8, u16, i16, u32, i32, flag, mood);
    return call->result;
}

static inline int fast_mocked_cut(struct fast *self, uint64_t value,
                                  uint8_t *u8, int16_t *i16, uint32_t *u32,
                                  bool *odd, enum fast_mood *mood)
{
    struct fast_mock_cut *call = &((struct fast_mock *)(void *)self)->cut;

    call->n_calls++;
    call->last.value = value;
    if (call->instead)
        return call->instead(self, value, u8, i16, u32, odd, mood);
    if (call->result < 0)
        return call->result;
    *u8 = call->gives.u8;
    *i16 = call->gives.i16;
    *u32 = call->gives.u32;
    *odd = call->gives.odd;
    *mood = call->gives.mood;
    return call->result;
}

static inline int fast_mocked_move(struct fast *self, struct fast_point *point,
                                   struct fast_point by, struct fast_spot *spot,
                                   struct fast_spot *before)
{
    struct fast_mock_move *call = &((struct fast_mock *)(void *)self)->move;

    call->n_calls++;
    call->last.point = *point;
    call->last.by = by;
    call->last.spot = *spot;
    if (call->instead)
        return call->instead(self, point, by, spot, before);
    if (call->result < 0)
        return call->result;
    *point = call->gives.point;
    *spot = call->gives.spot;
    *before = call->gives.before;
    return call->result;
}

static inline int fast_mocked_series(struct fast *self, uint64_t first,
                                     uint64_t *a, uint64_t *b, uint64_t *c,
                                     uint64_t *d, uint64_t *e, uint64_t *f,
                                     uint64_t *g, uint64_t *h, uint64_t *i,
                                     uint64_t *j)
{
    struct fast_mock_series *call = &((struct fast_mock *)(void *)self)->series;

    call->n_calls++;
    call->last.first = first;
    if (call->instead)
        return call->instead(self, first, a, b, c, d, e, f, g, h, i, j);
    if (call->result < 0)
        return call->result;
    *a = call->gives.a;
    *b = call->gives.b;
    *c = call->gives.c;
    *d = call->gives.d;
    *e = call->gives.e;
    *f = call->gives.f;
    *g = call->gives.g;
    *h = call->gives.h;
    *i = call->gives.i;
    *j = call->gives.j;
    return call->result;
}

static inline int fast_mocked_maybe(struct fast *self, uint32_t *value,
                                    const struct fast_point *step)
{
    struct fast_mock_maybe *call = &((struct fast_mock *)(void *)self)->maybe;

    call->n_calls++;
    if (value)
        call->last.value = *value;
    if (step)
        call->last.step = *step;
    if (call->instead)
        return call->instead(self, value, step);
    if (call->result < 0)
        return call->result;
    if (value)
        *value = call->gives.value;
    return call->result;
}

static inline int64_t fast_mocked_say(struct fast *self, const char *text)
{
    struct fast_mock_say *call = &((struct fast_mock *)(void *)self)->say;

    call->n_calls++;
    fast_mock_text(call->last.text, 64, text);
    if (call->instead)
        return call->instead(self, text);
    return call->result;
}

static inline int64_t fast_mocked_distant(struct fast *self, int64_t value)
{
    struct fast_mock_distant *call =
        &((struct fast_mock *)(void *)self)->distant;

    call->n_calls++;
    call->last.value = value;
    if (call->instead)
        return call->instead(self, value);
    return call->result;
}

/* fast_mock_init() - no calls yet; every method returns 0 and gives zeros */
static inline void fast_mock_init(struct fast_mock *mock)
{
    memset(mock, 0, sizeof(*mock));
    mock->ops.nothing = fast_mocked_nothing;
    mock->ops.answer = fast_mocked_answer;
    mock->ops.answer64 = fast_mocked_answer64;
    mock->ops.four = fast_mocked_four;
    mock->ops.nine = fast_mocked_nine;
    mock->ops.ten = fast_mocked_ten;
    mock->ops.narrow = fast_mocked_narrow;
    mock->ops.cut = fast_mocked_cut;
    mock->ops.move = fast_mocked_move;
    mock->ops.series = fast_mocked_series;
    mock->ops.maybe = fast_mocked_maybe;
    mock->ops.say = fast_mocked_say;
    mock->ops.distant = fast_mocked_distant;
    mock->object.ops = &mock->ops;
}
