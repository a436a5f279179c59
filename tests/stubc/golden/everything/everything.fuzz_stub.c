/* Made by stubc from interfaces/everything.h. Do not edit. */
/*
 * crosscall.test.everything 3: a hostile server of a Stub, for libFuzzer
 *
 *     clang -g -O1 -fsanitize=fuzzer,address,undefined everything.fuzz_stub.c \
 *         everything.stub.c everything.x.c -lcrosscall_fuzz -lcrosscall
 *
 * <crosscall/fuzz.h> says how an input is read. Whatever a reply holds, a call
 * that fails has written nothing, and one that succeeds nothing beyond a bound.
 */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <crosscall/fuzz.h>

#include "everything.stub.h"
#include "everything.wire.h"

static const int64_t xc_harness_values_everything_color[] = {
    EVERYTHING_RED,   /* 1 */
    EVERYTHING_GREEN, /* 2 */
    EVERYTHING_BLUE,  /* 4 */
    EVERYTHING_AZURE, /* 4 */
};

static const int64_t xc_harness_values_everything_sign[] = {
    EVERYTHING_MINUS, /* -1 */
    EVERYTHING_NONE,  /* 0 */
    EVERYTHING_PLUS,  /* 1 */
};

static const int64_t xc_harness_values_everything_access[] = {
    EVERYTHING_READ,   /* 1 */
    EVERYTHING_WRITE,  /* 2 */
    EVERYTHING_APPEND, /* 16 */
    EVERYTHING_ALL,    /* 19 */
};

static const int64_t xc_harness_values_everything_kind[] = {
    EVERYTHING_VOID,   /* 0 */
    EVERYTHING_DOT,    /* 1 */
    EVERYTHING_LINE,   /* 2 */
    EVERYTHING_LABEL,  /* 3 */
    EVERYTHING_PATCH,  /* 4 */
    EVERYTHING_AMOUNT, /* 5 */
    EVERYTHING_MARKS,  /* 6 */
};

static void xc_harness_fill_everything_point(struct xc_fuzz_input *input,
                                             struct everything_point *to)
{
    xc_fuzz_fill(input, &to->x, sizeof(to->x));
    xc_fuzz_fill(input, &to->y, sizeof(to->y));
}

static void xc_harness_fill_everything_pixel(struct xc_fuzz_input *input,
                                             struct everything_pixel *to)
{
    to->visible = (xc_fuzz_number(input, 1) & 1) != 0;
    xc_harness_fill_everything_point(input, &to->at);
    xc_fuzz_fill(input, to->channels, sizeof(to->channels));
    to->color = (enum everything_color)xc_fuzz_enum(
        input, xc_harness_values_everything_color, 4);
    for (size_t i = 0; i < 2; i++)
        to->marks[i] = (xc_fuzz_number(input, 1) & 1) != 0;
    for (size_t i = 0; i < 2; i++)
        xc_harness_fill_everything_point(input, &to->corners[i]);
    xc_fuzz_fill(input, &to->weight, sizeof(to->weight));
}

static void
xc_harness_repair_everything_pixel(struct everything_pixel_wire *wire)
{
    wire->visible &= 1;
    for (size_t i = 0; i < 3; i++)
        wire->pad1[i] = 0;
    wire->pad2 = 0;
    wire->color = (uint32_t)xc_fuzz_one_of(
        (uint64_t)wire->color, xc_harness_values_everything_color, 4);
    for (size_t i = 0; i < 2; i++)
        wire->marks[i] &= 1;
    wire->pad3 = 0;
}

static const int64_t xc_harness_tag_0_of_everything_number[] = {0, 1, 4, 8};

static void xc_harness_fill_everything_number(struct xc_fuzz_input *input,
                                              struct everything_number *to)
{
    to->width =
        (uint8_t)xc_fuzz_enum(input, xc_harness_tag_0_of_everything_number, 4);
    switch ((uint8_t)to->width) {
    case 0:
        to->value.flag = (xc_fuzz_number(input, 1) & 1) != 0;
        break;
    case 1:
        xc_fuzz_fill(input, &to->value.byte, sizeof(to->value.byte));
        break;
    case 4:
        xc_fuzz_fill(input, &to->value.ratio, sizeof(to->value.ratio));
        break;
    case 8:
        xc_fuzz_fill(input, &to->value.large, sizeof(to->value.large));
        break;
    }
}

static void
xc_harness_repair_everything_number(struct everything_number_wire *wire)
{
    wire->width = (uint8_t)xc_fuzz_one_of(
        (uint64_t)wire->width, xc_harness_tag_0_of_everything_number, 4);
    for (size_t i = 0; i < 7; i++)
        wire->pad1[i] = 0;
    switch (wire->width) {
    case 0:
        wire->value.flag &= 1;
        for (size_t i = sizeof(wire->value.flag); i < sizeof(wire->value); i++)
            wire->value.bytes[i] = 0;
        break;
    case 1:
        for (size_t i = sizeof(wire->value.byte); i < sizeof(wire->value); i++)
            wire->value.bytes[i] = 0;
        break;
    case 4:
        for (size_t i = sizeof(wire->value.ratio); i < sizeof(wire->value); i++)
            wire->value.bytes[i] = 0;
        break;
    case 8:
        break;
    }
}

static void xc_harness_fill_everything_mark(struct xc_fuzz_input *input,
                                            struct everything_mark *to)
{
    to->color = (enum everything_color)xc_fuzz_enum(
        input, xc_harness_values_everything_color, 4);
    switch ((uint32_t)to->color) {
    case EVERYTHING_RED:
        to->as.warm = (xc_fuzz_number(input, 1) & 1) != 0;
        break;
    case EVERYTHING_BLUE:
        to->as.sign = (enum everything_sign)xc_fuzz_enum(
            input, xc_harness_values_everything_sign, 3);
        break;
    case EVERYTHING_GREEN:
        xc_fuzz_fill(input, to->as.levels, sizeof(to->as.levels));
        break;
    }
}

static void xc_harness_repair_everything_mark(struct everything_mark_wire *wire)
{
    wire->color = (uint32_t)xc_fuzz_one_of(
        (uint64_t)wire->color, xc_harness_values_everything_color, 4);
    switch (wire->color) {
    case EVERYTHING_RED:
        wire->as.warm &= 1;
        for (size_t i = sizeof(wire->as.warm); i < sizeof(wire->as); i++)
            wire->as.bytes[i] = 0;
        break;
    case EVERYTHING_BLUE:
        wire->as.sign = (int32_t)xc_fuzz_one_of(
            (uint64_t)wire->as.sign, xc_harness_values_everything_sign, 3);
        for (size_t i = sizeof(wire->as.sign); i < sizeof(wire->as); i++)
            wire->as.bytes[i] = 0;
        break;
    case EVERYTHING_GREEN:
        for (size_t i = sizeof(wire->as.levels); i < sizeof(wire->as); i++)
            wire->as.bytes[i] = 0;
        break;
    }
}

static void xc_harness_fill_everything_figure(struct xc_fuzz_input *input,
                                              struct everything_figure *to)
{
    to->kind = (enum everything_kind)xc_fuzz_enum(
        input, xc_harness_values_everything_kind, 7);
    to->filled = (xc_fuzz_number(input, 1) & 1) != 0;
    switch ((uint32_t)to->kind) {
    case EVERYTHING_DOT:
        xc_harness_fill_everything_point(input, &to->as.dot);
        break;
    case EVERYTHING_LINE:
        for (size_t i = 0; i < 2; i++)
            xc_harness_fill_everything_point(input, &to->as.ends[i]);
        break;
    case EVERYTHING_LABEL:
        xc_fuzz_fill(input, to->as.label, sizeof(to->as.label));
        break;
    case EVERYTHING_PATCH:
        xc_harness_fill_everything_pixel(input, &to->as.patch);
        break;
    case EVERYTHING_AMOUNT:
        xc_harness_fill_everything_number(input, &to->as.amount);
        break;
    case EVERYTHING_MARKS:
        for (size_t i = 0; i < 2; i++)
            xc_harness_fill_everything_mark(input, &to->as.marks[i]);
        break;
    }
}

static void
xc_harness_repair_everything_figure(struct everything_figure_wire *wire)
{
    wire->kind = (uint32_t)xc_fuzz_one_of((uint64_t)wire->kind,
                                          xc_harness_values_everything_kind, 7);
    wire->filled &= 1;
    for (size_t i = 0; i < 3; i++)
        wire->pad1[i] = 0;
    switch (wire->kind) {
    case EVERYTHING_DOT:
        for (size_t i = sizeof(wire->as.dot); i < sizeof(wire->as); i++)
            wire->as.bytes[i] = 0;
        break;
    case EVERYTHING_LINE:
        for (size_t i = sizeof(wire->as.ends); i < sizeof(wire->as); i++)
            wire->as.bytes[i] = 0;
        break;
    case EVERYTHING_LABEL:
        for (size_t i = sizeof(wire->as.label); i < sizeof(wire->as); i++)
            wire->as.bytes[i] = 0;
        break;
    case EVERYTHING_PATCH:
        xc_harness_repair_everything_pixel(&wire->as.patch);
        break;
    case EVERYTHING_AMOUNT:
        xc_harness_repair_everything_number(&wire->as.amount);
        for (size_t i = sizeof(wire->as.amount); i < sizeof(wire->as); i++)
            wire->as.bytes[i] = 0;
        break;
    case EVERYTHING_MARKS:
        for (size_t i = 0; i < 2; i++)
            xc_harness_repair_everything_mark(&wire->as.marks[i]);
        for (size_t i = sizeof(wire->as.marks); i < sizeof(wire->as); i++)
            wire->as.bytes[i] = 0;
        break;
    default:
        for (size_t i = 0; i < sizeof(wire->as); i++)
            wire->as.bytes[i] = 0;
        break;
    }
}

static int64_t xc_harness_call_nothing(void *xc_object,
                                       struct xc_binding *xc_binding,
                                       struct xc_fuzz_input *xc_input)
{
    struct everything *self = xc_object;
    int64_t xc_r;

    (void)xc_binding;
    (void)xc_input;
    xc_r = everything_nothing(self);
    return xc_r;
}

static int64_t xc_harness_call_answer(void *xc_object,
                                      struct xc_binding *xc_binding,
                                      struct xc_fuzz_input *xc_input)
{
    struct everything *self = xc_object;
    int32_t value;
    int64_t xc_r;

    (void)xc_binding;
    xc_fuzz_fill(xc_input, &value, sizeof(value));
    xc_r = everything_answer(self, value);
    return xc_r;
}

static int64_t xc_harness_call_answer64(void *xc_object,
                                        struct xc_binding *xc_binding,
                                        struct xc_fuzz_input *xc_input)
{
    struct everything *self = xc_object;
    int64_t value;
    int64_t xc_r;

    (void)xc_binding;
    xc_fuzz_fill(xc_input, &value, sizeof(value));
    xc_r = everything_answer64(self, value);
    return xc_r;
}

static int64_t xc_harness_call_add(void *xc_object,
                                   struct xc_binding *xc_binding,
                                   struct xc_fuzz_input *xc_input)
{
    struct everything *self = xc_object;
    struct {
        uint64_t sum;
    } xc_now, xc_was;
    uint64_t a;
    uint64_t b;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_fuzz_fill(xc_input, &a, sizeof(a));
    xc_fuzz_fill(xc_input, &b, sizeof(b));
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = everything_add(self, a, b, &xc_now.sum);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "everything.add, which failed");
    return xc_r;
}

static int64_t xc_harness_call_total(void *xc_object,
                                     struct xc_binding *xc_binding,
                                     struct xc_fuzz_input *xc_input)
{
    struct everything *self = xc_object;
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
    int64_t xc_r;

    (void)xc_binding;
    xc_fuzz_fill(xc_input, &u8, sizeof(u8));
    xc_fuzz_fill(xc_input, &i16, sizeof(i16));
    xc_fuzz_fill(xc_input, &u32, sizeof(u32));
    xc_fuzz_fill(xc_input, &i8, sizeof(i8));
    xc_fuzz_fill(xc_input, &u64, sizeof(u64));
    xc_fuzz_fill(xc_input, &u16, sizeof(u16));
    xc_fuzz_fill(xc_input, &i32, sizeof(i32));
    xc_fuzz_fill(xc_input, &i64, sizeof(i64));
    xc_fuzz_fill(xc_input, &size, sizeof(size));
    xc_fuzz_fill(xc_input, &number, sizeof(number));
    xc_r = everything_total(self, u8, i16, u32, i8, u64, u16, i32, i64, size,
                            number);
    return xc_r;
}

static int64_t xc_harness_call_cut(void *xc_object,
                                   struct xc_binding *xc_binding,
                                   struct xc_fuzz_input *xc_input)
{
    struct everything *self = xc_object;
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
    } xc_now, xc_was;
    uint64_t value;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_fuzz_fill(xc_input, &value, sizeof(value));
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = everything_cut(self, value, &xc_now.u8, &xc_now.u16, &xc_now.u32,
                          &xc_now.u64, &xc_now.i8, &xc_now.i16, &xc_now.i32,
                          &xc_now.i64, &xc_now.size);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "everything.cut, which failed");
    return xc_r;
}

static int64_t xc_harness_call_twice(void *xc_object,
                                     struct xc_binding *xc_binding,
                                     struct xc_fuzz_input *xc_input)
{
    struct everything *self = xc_object;
    struct {
        float f_twice;
        double d;
    } xc_now, xc_was;
    float f;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_fuzz_fill(xc_input, &f, sizeof(f));
    xc_fuzz_fill(xc_input, &xc_now.d, sizeof(xc_now.d));
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = everything_twice(self, f, &xc_now.f_twice, &xc_now.d);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "everything.twice, which failed");
    return xc_r;
}

static int64_t xc_harness_call_invert(void *xc_object,
                                      struct xc_binding *xc_binding,
                                      struct xc_fuzz_input *xc_input)
{
    struct everything *self = xc_object;
    struct {
        bool inverted;
        bool toggled;
    } xc_now, xc_was;
    bool flag;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    flag = (xc_fuzz_number(xc_input, 1) & 1) != 0;
    xc_now.toggled = (xc_fuzz_number(xc_input, 1) & 1) != 0;
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = everything_invert(self, flag, &xc_now.inverted, &xc_now.toggled);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "everything.invert, which failed");
    return xc_r;
}

static int64_t xc_harness_call_next(void *xc_object,
                                    struct xc_binding *xc_binding,
                                    struct xc_fuzz_input *xc_input)
{
    struct everything *self = xc_object;
    struct {
        enum everything_color after;
        enum everything_sign sign;
    } xc_now, xc_was;
    enum everything_color color;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    color = (enum everything_color)xc_fuzz_enum(
        xc_input, xc_harness_values_everything_color, 4);
    xc_now.sign = (enum everything_sign)xc_fuzz_enum(
        xc_input, xc_harness_values_everything_sign, 3);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = everything_next(self, color, &xc_now.after, &xc_now.sign);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "everything.next, which failed");
    return xc_r;
}

static int64_t xc_harness_call_mirror(void *xc_object,
                                      struct xc_binding *xc_binding,
                                      struct xc_fuzz_input *xc_input)
{
    struct everything *self = xc_object;
    struct {
        struct everything_point out;
    } xc_now, xc_was;
    struct everything_point point;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_harness_fill_everything_point(xc_input, &point);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = everything_mirror(self, point, &xc_now.out);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "everything.mirror, which failed");
    return xc_r;
}

static int64_t xc_harness_call_blend(void *xc_object,
                                     struct xc_binding *xc_binding,
                                     struct xc_fuzz_input *xc_input)
{
    struct everything *self = xc_object;
    struct {
        struct everything_pixel into;
    } xc_now, xc_was;
    struct everything_pixel pixel;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_harness_fill_everything_pixel(xc_input, &pixel);
    xc_harness_fill_everything_pixel(xc_input, &xc_now.into);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = everything_blend(self, &pixel, &xc_now.into);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "everything.blend, which failed");
    return xc_r;
}

static int64_t xc_harness_call_digest(void *xc_object,
                                      struct xc_binding *xc_binding,
                                      struct xc_fuzz_input *xc_input)
{
    struct everything *self = xc_object;
    uint8_t bytes[64];
    size_t len;
    int64_t xc_r;

    (void)xc_binding;
    xc_fuzz_fill(xc_input, bytes, sizeof(bytes));
    len = (size_t)(xc_fuzz_number(xc_input, 1) % 65);
    xc_r = everything_digest(self, bytes, len);
    return xc_r;
}

static int64_t xc_harness_call_fill(void *xc_object,
                                    struct xc_binding *xc_binding,
                                    struct xc_fuzz_input *xc_input)
{
    struct everything *self = xc_object;
    struct {
        uint8_t buf[64];
    } xc_now, xc_was;
    uint8_t byte;
    uint64_t count;
    size_t len;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_fuzz_fill(xc_input, &byte, sizeof(byte));
    xc_fuzz_fill(xc_input, &count, sizeof(count));
    len = (size_t)(xc_fuzz_number(xc_input, 1) % 65);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = everything_fill(self, byte, count, xc_now.buf, len);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "everything.fill, which failed");
    xc_fuzz_same(xc_now.buf, xc_was.buf, (size_t)len * sizeof(*xc_now.buf),
                 sizeof(xc_now.buf), "everything.fill, behind buf");
    return xc_r;
}

static int64_t xc_harness_call_reverse(void *xc_object,
                                       struct xc_binding *xc_binding,
                                       struct xc_fuzz_input *xc_input)
{
    struct everything *self = xc_object;
    struct {
        uint8_t bytes[64];
    } xc_now, xc_was;
    uint16_t len;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    len = (uint16_t)(xc_fuzz_number(xc_input, 1) % 65);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = everything_reverse(self, xc_now.bytes, len);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "everything.reverse, which failed");
    xc_fuzz_same(xc_now.bytes, xc_was.bytes,
                 (size_t)len * sizeof(*xc_now.bytes), sizeof(xc_now.bytes),
                 "everything.reverse, behind bytes");
    return xc_r;
}

static int64_t xc_harness_call_pick(void *xc_object,
                                    struct xc_binding *xc_binding,
                                    struct xc_fuzz_input *xc_input)
{
    struct everything *self = xc_object;
    struct {
        struct everything_sample picked[64];
        uint32_t n_picked;
    } xc_now, xc_was;
    struct everything_sample from[64];
    uint32_t n;
    uint32_t max;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_fuzz_fill(xc_input, from, sizeof(from));
    n = (uint32_t)(xc_fuzz_number(xc_input, 1) % 65);
    max = (uint32_t)(xc_fuzz_number(xc_input, 1) % 65);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = everything_pick(self, from, n, xc_now.picked, max, &xc_now.n_picked);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "everything.pick, which failed");
    xc_fuzz_same(xc_now.picked, xc_was.picked,
                 (size_t)max * sizeof(*xc_now.picked), sizeof(xc_now.picked),
                 "everything.pick, behind picked");
    return xc_r;
}

static int64_t xc_harness_call_evens(void *xc_object,
                                     struct xc_binding *xc_binding,
                                     struct xc_fuzz_input *xc_input)
{
    struct everything *self = xc_object;
    struct {
        int32_t numbers[64];
        uint32_t n;
    } xc_now, xc_was;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_now.n = (uint32_t)(xc_fuzz_number(xc_input, 1) % 65);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = everything_evens(self, xc_now.numbers, &xc_now.n);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "everything.evens, which failed");
    xc_fuzz_same(xc_now.numbers, xc_was.numbers,
                 (size_t)xc_was.n * sizeof(*xc_now.numbers),
                 sizeof(xc_now.numbers), "everything.evens, behind numbers");
    return xc_r;
}

static int64_t xc_harness_call_spread(void *xc_object,
                                      struct xc_binding *xc_binding,
                                      struct xc_fuzz_input *xc_input)
{
    struct everything *self = xc_object;
    struct {
        uint8_t digest[20];
        uint32_t words[4];
    } xc_now, xc_was;
    uint8_t key[16];
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_fuzz_fill(xc_input, key, sizeof(key));
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = everything_spread(self, key, xc_now.digest, xc_now.words);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "everything.spread, which failed");
    return xc_r;
}

static int64_t xc_harness_call_join(void *xc_object,
                                    struct xc_binding *xc_binding,
                                    struct xc_fuzz_input *xc_input)
{
    struct everything *self = xc_object;
    struct {
        char joined[64];
    } xc_now, xc_was;
    char a[64];
    size_t a_len;
    char b[64];
    size_t b_len;
    size_t max;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_fuzz_fill(xc_input, a, sizeof(a));
    a_len = (size_t)(xc_fuzz_number(xc_input, 1) % 65);
    xc_fuzz_fill(xc_input, b, sizeof(b));
    b_len = (size_t)(xc_fuzz_number(xc_input, 1) % 65);
    max = (size_t)(xc_fuzz_number(xc_input, 1) % 65);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = everything_join(self, a, a_len, b, b_len, xc_now.joined, max);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "everything.join, which failed");
    xc_fuzz_same(xc_now.joined, xc_was.joined,
                 (size_t)max * sizeof(*xc_now.joined), sizeof(xc_now.joined),
                 "everything.join, behind joined");
    return xc_r;
}

static int64_t xc_harness_call_split(void *xc_object,
                                     struct xc_binding *xc_binding,
                                     struct xc_fuzz_input *xc_input)
{
    struct everything *self = xc_object;
    struct {
        char left[64];
        size_t left_len;
        char right[64];
        size_t right_len;
    } xc_now, xc_was;
    char text[64];
    size_t len;
    char at;
    size_t left_max;
    size_t right_max;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_fuzz_fill(xc_input, text, sizeof(text));
    len = (size_t)(xc_fuzz_number(xc_input, 1) % 65);
    xc_fuzz_fill(xc_input, &at, sizeof(at));
    left_max = (size_t)(xc_fuzz_number(xc_input, 1) % 65);
    right_max = (size_t)(xc_fuzz_number(xc_input, 1) % 65);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = everything_split(self, text, len, at, xc_now.left, left_max,
                            &xc_now.left_len, xc_now.right, right_max,
                            &xc_now.right_len);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "everything.split, which failed");
    xc_fuzz_same(xc_now.left, xc_was.left,
                 (size_t)left_max * sizeof(*xc_now.left), sizeof(xc_now.left),
                 "everything.split, behind left");
    xc_fuzz_same(xc_now.right, xc_was.right,
                 (size_t)right_max * sizeof(*xc_now.right),
                 sizeof(xc_now.right), "everything.split, behind right");
    return xc_r;
}

static int64_t xc_harness_call_greet(void *xc_object,
                                     struct xc_binding *xc_binding,
                                     struct xc_fuzz_input *xc_input)
{
    struct everything *self = xc_object;
    struct {
        char greeting[81];
    } xc_now, xc_was;
    char name[65];
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_fuzz_text(xc_input, name, sizeof(name) - 1);
    name[sizeof(name) - 1] = '\0';
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = everything_greet(self, name, xc_now.greeting);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "everything.greet, which failed");
    return xc_r;
}

static int64_t xc_harness_call_note(void *xc_object,
                                    struct xc_binding *xc_binding,
                                    struct xc_fuzz_input *xc_input)
{
    struct everything *self = xc_object;
    uint32_t value;
    char why[65];
    int64_t xc_r;

    (void)xc_binding;
    xc_fuzz_fill(xc_input, &value, sizeof(value));
    xc_fuzz_text(xc_input, why, sizeof(why) - 1);
    why[sizeof(why) - 1] = '\0';
    xc_r = everything_note(self, value, why);
    return xc_r;
}

static int64_t xc_harness_call_noted(void *xc_object,
                                     struct xc_binding *xc_binding,
                                     struct xc_fuzz_input *xc_input)
{
    struct everything *self = xc_object;
    struct {
        uint64_t count;
        uint32_t last;
    } xc_now, xc_was;
    int64_t xc_r;

    (void)xc_binding;
    (void)xc_input;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = everything_noted(self, &xc_now.count, &xc_now.last);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "everything.noted, which failed");
    return xc_r;
}

static int64_t xc_harness_call_open(void *xc_object,
                                    struct xc_binding *xc_binding,
                                    struct xc_fuzz_input *xc_input)
{
    struct everything *self = xc_object;
    struct {
        struct counter *out;
    } xc_now, xc_was;
    uint32_t start;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_fuzz_fill(xc_input, &start, sizeof(start));
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = everything_open(self, start, &xc_now.out);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "everything.open, which failed");
    if (xc_r >= 0)
        counter_release(xc_now.out);
    return xc_r;
}

static int64_t xc_harness_call_step_by(void *xc_object,
                                       struct xc_binding *xc_binding,
                                       struct xc_fuzz_input *xc_input)
{
    struct everything *self = xc_object;
    uint32_t steps;
    struct counter *counter;
    int64_t xc_r;

    xc_fuzz_fill(xc_input, &steps, sizeof(steps));
    counter = counter_stub_new(xc_binding, 2);
    xc_r = everything_step_by(self, steps, counter);
    counter_release(counter);
    return xc_r;
}

static int64_t xc_harness_call_twins(void *xc_object,
                                     struct xc_binding *xc_binding,
                                     struct xc_fuzz_input *xc_input)
{
    struct everything *self = xc_object;
    struct {
        char remark[81];
        struct counter *first;
        struct counter *second;
    } xc_now, xc_was;
    struct counter *like;
    int64_t xc_r;

    (void)xc_input;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    like = counter_stub_new(xc_binding, 2);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = everything_twins(self, like, xc_now.remark, &xc_now.first,
                            &xc_now.second);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "everything.twins, which failed");
    counter_release(like);
    if (xc_r >= 0)
        counter_release(xc_now.first);
    if (xc_r >= 0)
        counter_release(xc_now.second);
    return xc_r;
}

static int64_t xc_harness_call_names(void *xc_object,
                                     struct xc_binding *xc_binding,
                                     struct xc_fuzz_input *xc_input)
{
    struct everything *self = xc_object;
    struct {
        uint32_t out;
        uint8_t total;
    } xc_now, xc_was;
    uint32_t call;
    uint8_t request;
    uint64_t reply;
    uint16_t r;
    uint32_t stub;
    uint64_t status;
    uint64_t pad1;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_fuzz_fill(xc_input, &call, sizeof(call));
    xc_fuzz_fill(xc_input, &request, sizeof(request));
    xc_fuzz_fill(xc_input, &reply, sizeof(reply));
    xc_fuzz_fill(xc_input, &r, sizeof(r));
    xc_fuzz_fill(xc_input, &stub, sizeof(stub));
    xc_fuzz_fill(xc_input, &status, sizeof(status));
    xc_fuzz_fill(xc_input, &pad1, sizeof(pad1));
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = everything_names(self, call, request, reply, r, stub, status, pad1,
                            &xc_now.out, &xc_now.total);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "everything.names, which failed");
    return xc_r;
}

static int64_t xc_harness_call_repeat(void *xc_object,
                                      struct xc_binding *xc_binding,
                                      struct xc_fuzz_input *xc_input)
{
    struct everything *self = xc_object;
    struct {
        char text[64];
        size_t len;
    } xc_now, xc_was;
    uint8_t times;
    size_t max;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_fuzz_fill(xc_input, &times, sizeof(times));
    max = (size_t)(xc_fuzz_number(xc_input, 1) % 65);
    xc_now.len = (size_t)(xc_fuzz_number(xc_input, 1) % 65);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = everything_repeat(self, times, xc_now.text, max, &xc_now.len);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "everything.repeat, which failed");
    xc_fuzz_same(xc_now.text, xc_was.text, (size_t)max * sizeof(*xc_now.text),
                 sizeof(xc_now.text), "everything.repeat, behind text");
    return xc_r;
}

static int64_t xc_harness_call_permit(void *xc_object,
                                      struct xc_binding *xc_binding,
                                      struct xc_fuzz_input *xc_input)
{
    struct everything *self = xc_object;
    struct {
        enum everything_access granted;
        enum everything_access kept;
    } xc_now, xc_was;
    enum everything_access wanted;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    wanted = (enum everything_access)xc_fuzz_enum(
        xc_input, xc_harness_values_everything_access, 4);
    xc_now.kept = (enum everything_access)xc_fuzz_enum(
        xc_input, xc_harness_values_everything_access, 4);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = everything_permit(self, wanted, &xc_now.granted, &xc_now.kept);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "everything.permit, which failed");
    return xc_r;
}

static int64_t xc_harness_call_filter(void *xc_object,
                                      struct xc_binding *xc_binding,
                                      struct xc_fuzz_input *xc_input)
{
    struct everything *self = xc_object;
    struct {
        struct everything_pixel seen[64];
        uint32_t n_seen;
    } xc_now, xc_was;
    struct everything_pixel from[64];
    uint32_t n;
    uint32_t max;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    for (size_t xc_i = 0; xc_i < 64; xc_i++)
        xc_harness_fill_everything_pixel(xc_input, &from[xc_i]);
    n = (uint32_t)(xc_fuzz_number(xc_input, 1) % 65);
    max = (uint32_t)(xc_fuzz_number(xc_input, 1) % 65);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = everything_filter(self, from, n, xc_now.seen, max, &xc_now.n_seen);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "everything.filter, which failed");
    xc_fuzz_same(xc_now.seen, xc_was.seen, (size_t)max * sizeof(*xc_now.seen),
                 sizeof(xc_now.seen), "everything.filter, behind seen");
    return xc_r;
}

static int64_t xc_harness_call_cycle(void *xc_object,
                                     struct xc_binding *xc_binding,
                                     struct xc_fuzz_input *xc_input)
{
    struct everything *self = xc_object;
    struct {
        enum everything_color colors[64];
        bool done[64];
        enum everything_access modes[2];
    } xc_now, xc_was;
    uint16_t n;
    bool which[64];
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    for (size_t xc_i = 0; xc_i < 64; xc_i++)
        xc_now.colors[xc_i] = (enum everything_color)xc_fuzz_enum(
            xc_input, xc_harness_values_everything_color, 4);
    n = (uint16_t)(xc_fuzz_number(xc_input, 1) % 65);
    for (size_t xc_i = 0; xc_i < 64; xc_i++)
        which[xc_i] = (xc_fuzz_number(xc_input, 1) & 1) != 0;
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = everything_cycle(self, xc_now.colors, n, which, xc_now.done,
                            xc_now.modes);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "everything.cycle, which failed");
    xc_fuzz_same(xc_now.colors, xc_was.colors,
                 (size_t)n * sizeof(*xc_now.colors), sizeof(xc_now.colors),
                 "everything.cycle, behind colors");
    xc_fuzz_same(xc_now.done, xc_was.done, (size_t)n * sizeof(*xc_now.done),
                 sizeof(xc_now.done), "everything.cycle, behind done");
    return xc_r;
}

static int64_t xc_harness_call_deal(void *xc_object,
                                    struct xc_binding *xc_binding,
                                    struct xc_fuzz_input *xc_input)
{
    struct everything *self = xc_object;
    struct {
        struct everything_pixel pair[2];
        struct counter *out;
    } xc_now, xc_was;
    struct counter *like;
    int64_t xc_r;

    (void)xc_input;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    like = counter_stub_new(xc_binding, 2);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = everything_deal(self, like, xc_now.pair, &xc_now.out);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "everything.deal, which failed");
    counter_release(like);
    if (xc_r >= 0)
        counter_release(xc_now.out);
    return xc_r;
}

static int64_t xc_harness_call_maybe(void *xc_object,
                                     struct xc_binding *xc_binding,
                                     struct xc_fuzz_input *xc_input)
{
    struct everything *self = xc_object;
    struct {
        uint32_t number;
        double weight;
        struct everything_point point;
        struct everything_pixel into;
        enum everything_color color;
    } xc_now, xc_was;
    struct everything_pixel pixel;
    char text[17];
    uint8_t bytes[64];
    uint32_t len;
    uint64_t xc_absent; /* a bit for each parameter */
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_absent = xc_fuzz_number(xc_input, 4);
    xc_harness_fill_everything_pixel(xc_input, &pixel);
    xc_fuzz_text(xc_input, text, sizeof(text) - 1);
    text[sizeof(text) - 1] = '\0';
    xc_fuzz_fill(xc_input, bytes, sizeof(bytes));
    len = (uint32_t)(xc_fuzz_number(xc_input, 1) % 65);
    xc_fuzz_fill(xc_input, &xc_now.weight, sizeof(xc_now.weight));
    xc_harness_fill_everything_pixel(xc_input, &xc_now.into);
    xc_now.color = (enum everything_color)xc_fuzz_enum(
        xc_input, xc_harness_values_everything_color, 4);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = everything_maybe(self, xc_absent >> 1 & 1 ? NULL : &pixel,
                            xc_absent >> 2 & 1 ? NULL : text,
                            xc_absent >> 3 & 1 ? NULL : bytes, len,
                            xc_absent >> 5 & 1 ? NULL : &xc_now.number,
                            xc_absent >> 6 & 1 ? NULL : &xc_now.weight,
                            xc_absent >> 7 & 1 ? NULL : &xc_now.point,
                            xc_absent >> 8 & 1 ? NULL : &xc_now.into,
                            xc_absent >> 9 & 1 ? NULL : &xc_now.color);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "everything.maybe, which failed");
    return xc_r;
}

static int64_t xc_harness_call_ask(void *xc_object,
                                   struct xc_binding *xc_binding,
                                   struct xc_fuzz_input *xc_input)
{
    struct everything *self = xc_object;
    struct {
        uint8_t buf[64];
        char name[21];
        bool flags[64];
    } xc_now, xc_was;
    uint8_t byte;
    size_t max;
    uint32_t n;
    uint64_t xc_absent; /* a bit for each parameter */
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_absent = xc_fuzz_number(xc_input, 4);
    xc_fuzz_fill(xc_input, &byte, sizeof(byte));
    max = (size_t)(xc_fuzz_number(xc_input, 1) % 65);
    for (size_t xc_i = 0; xc_i < 64; xc_i++)
        xc_now.flags[xc_i] = (xc_fuzz_number(xc_input, 1) & 1) != 0;
    n = (uint32_t)(xc_fuzz_number(xc_input, 1) % 65);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = everything_ask(self, byte, xc_absent >> 2 & 1 ? NULL : xc_now.buf,
                          max, xc_absent >> 4 & 1 ? NULL : xc_now.name,
                          xc_absent >> 5 & 1 ? NULL : xc_now.flags, n);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "everything.ask, which failed");
    xc_fuzz_same(xc_now.buf, xc_was.buf, (size_t)max * sizeof(*xc_now.buf),
                 sizeof(xc_now.buf), "everything.ask, behind buf");
    xc_fuzz_same(xc_now.flags, xc_was.flags, (size_t)n * sizeof(*xc_now.flags),
                 sizeof(xc_now.flags), "everything.ask, behind flags");
    return xc_r;
}

static int64_t xc_harness_call_title(void *xc_object,
                                     struct xc_binding *xc_binding,
                                     struct xc_fuzz_input *xc_input)
{
    struct everything *self = xc_object;
    struct {
        char name[21];
    } xc_now, xc_was;
    uint64_t xc_absent; /* a bit for each parameter */
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_absent = xc_fuzz_number(xc_input, 4);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = everything_title(self, xc_absent >> 1 & 1 ? NULL : xc_now.name);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "everything.title, which failed");
    return xc_r;
}

static int64_t xc_harness_call_step_any(void *xc_object,
                                        struct xc_binding *xc_binding,
                                        struct xc_fuzz_input *xc_input)
{
    struct everything *self = xc_object;
    struct {
        enum everything_color pair[2];
    } xc_now, xc_was;
    struct counter *counter;
    uint64_t xc_absent; /* a bit for each parameter */
    int64_t xc_r;

    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_absent = xc_fuzz_number(xc_input, 4);
    counter = counter_stub_new(xc_binding, 2);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = everything_step_any(self, xc_absent >> 1 & 1 ? NULL : counter,
                               xc_absent >> 2 & 1 ? NULL : xc_now.pair);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "everything.step_any, which failed");
    counter_release(counter);
    return xc_r;
}

static int64_t xc_harness_call_turn(void *xc_object,
                                    struct xc_binding *xc_binding,
                                    struct xc_fuzz_input *xc_input)
{
    struct everything *self = xc_object;
    struct {
        struct everything_figure turned;
        struct everything_number number;
    } xc_now, xc_was;
    struct everything_figure figure;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_harness_fill_everything_figure(xc_input, &figure);
    xc_harness_fill_everything_number(xc_input, &xc_now.number);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = everything_turn(self, &figure, &xc_now.turned, &xc_now.number);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "everything.turn, which failed");
    return xc_r;
}

static int64_t xc_harness_call_fade(void *xc_object,
                                    struct xc_binding *xc_binding,
                                    struct xc_fuzz_input *xc_input)
{
    struct everything *self = xc_object;
    struct {
        struct everything_mark faded;
    } xc_now, xc_was;
    struct everything_mark mark;
    uint64_t xc_absent; /* a bit for each parameter */
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_absent = xc_fuzz_number(xc_input, 4);
    xc_harness_fill_everything_mark(xc_input, &mark);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = everything_fade(self, xc_absent >> 1 & 1 ? NULL : &mark,
                           xc_absent >> 2 & 1 ? NULL : &xc_now.faded);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "everything.fade, which failed");
    return xc_r;
}

static int64_t xc_harness_call_count(void *xc_object,
                                     struct xc_binding *xc_binding,
                                     struct xc_fuzz_input *xc_input)
{
    struct everything *self = xc_object;
    struct {
        struct everything_number numbers[64];
    } xc_now, xc_was;
    uint32_t n;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    for (size_t xc_i = 0; xc_i < 64; xc_i++)
        xc_harness_fill_everything_number(xc_input, &xc_now.numbers[xc_i]);
    n = (uint32_t)(xc_fuzz_number(xc_input, 1) % 65);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = everything_count(self, xc_now.numbers, n);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "everything.count, which failed");
    xc_fuzz_same(xc_now.numbers, xc_was.numbers,
                 (size_t)n * sizeof(*xc_now.numbers), sizeof(xc_now.numbers),
                 "everything.count, behind numbers");
    return xc_r;
}

static void xc_harness_mend_cut(const void *in, void *fixed)
{
    struct everything_cut_reply *message = fixed;

    (void)in;
    message->pad1 = 0;
    message->pad2 = 0;
}

static void xc_harness_mend_twice(const void *in, void *fixed)
{
    struct everything_twice_reply *message = fixed;

    (void)in;
    message->pad1 = 0;
}

static void xc_harness_mend_invert(const void *in, void *fixed)
{
    struct everything_invert_reply *message = fixed;

    (void)in;
    message->inverted &= 1;
    message->toggled &= 1;
    for (size_t i = 0; i < 6; i++)
        message->pad1[i] = 0;
}

static void xc_harness_mend_next(const void *in, void *fixed)
{
    struct everything_next_reply *message = fixed;

    (void)in;
    message->after = (uint32_t)xc_fuzz_one_of(
        (uint64_t)message->after, xc_harness_values_everything_color, 4);
    message->sign = (int32_t)xc_fuzz_one_of(
        (uint64_t)message->sign, xc_harness_values_everything_sign, 3);
}

static void xc_harness_mend_blend(const void *in, void *fixed)
{
    struct everything_blend_reply *message = fixed;

    (void)in;
    xc_harness_repair_everything_pixel(&message->into);
}

static size_t xc_harness_size_fill(const void *in, const void *out,
                                   int64_t result)
{
    size_t size = 0;

    (void)in;
    (void)out;
    size = xc_fuzz_part(size, (uint64_t)result, 1);
    return size;
}

static size_t xc_harness_size_reverse(const void *in, const void *out,
                                      int64_t result)
{
    const struct everything_reverse_request *request = in;
    size_t size = 0;

    (void)out;
    (void)result;
    size = xc_fuzz_part(size, (uint64_t)request->len, 1);
    return size;
}

static void xc_harness_mend_pick(const void *in, void *fixed)
{
    struct everything_pick_reply *message = fixed;

    (void)in;
    message->n_picked = (uint32_t)xc_fuzz_short(message->n_picked);
    message->pad1 = 0;
}

static size_t xc_harness_size_pick(const void *in, const void *out,
                                   int64_t result)
{
    const struct everything_pick_reply *reply = out;
    size_t size = 8;

    (void)in;
    (void)result;
    size = xc_fuzz_part(size, (uint64_t)reply->n_picked, 16);
    return size;
}

static void xc_harness_mend_evens(const void *in, void *fixed)
{
    struct everything_evens_reply *message = fixed;

    (void)in;
    message->n = (uint32_t)xc_fuzz_short(message->n);
    message->pad1 = 0;
}

static size_t xc_harness_size_evens(const void *in, const void *out,
                                    int64_t result)
{
    const struct everything_evens_reply *reply = out;
    size_t size = 8;

    (void)in;
    (void)result;
    size = xc_fuzz_part(size, (uint64_t)reply->n, 4);
    return size;
}

static size_t xc_harness_size_spread(const void *in, const void *out,
                                     int64_t result)
{
    size_t size = 0;

    (void)in;
    (void)out;
    (void)result;
    size = xc_fuzz_part(size, 20, 1);
    size = xc_fuzz_part(size, 4, 4);
    return size;
}

static size_t xc_harness_size_join(const void *in, const void *out,
                                   int64_t result)
{
    size_t size = 0;

    (void)in;
    (void)out;
    size = xc_fuzz_part(size, (uint64_t)result, 1);
    return size;
}

static void xc_harness_mend_split(const void *in, void *fixed)
{
    struct everything_split_reply *message = fixed;

    (void)in;
    message->left_len = xc_fuzz_short(message->left_len);
    message->right_len = xc_fuzz_short(message->right_len);
}

static size_t xc_harness_size_split(const void *in, const void *out,
                                    int64_t result)
{
    const struct everything_split_reply *reply = out;
    size_t size = 16;

    (void)in;
    (void)result;
    size = xc_fuzz_part(size, (uint64_t)reply->left_len, 1);
    size = xc_fuzz_part(size, (uint64_t)reply->right_len, 1);
    return size;
}

static void xc_harness_mend_greet(const void *in, void *fixed)
{
    struct everything_greet_reply *message = fixed;

    (void)in;
    message->greeting_len = xc_fuzz_short(message->greeting_len);
}

static size_t xc_harness_size_greet(const void *in, const void *out,
                                    int64_t result)
{
    const struct everything_greet_reply *reply = out;
    size_t size = 8;

    (void)in;
    (void)result;
    size = xc_fuzz_part(size, reply->greeting_len, 1);
    size = xc_fuzz_part(size, 1, 1);
    return size;
}

static void xc_harness_mend_noted(const void *in, void *fixed)
{
    struct everything_noted_reply *message = fixed;

    (void)in;
    message->pad1 = 0;
}

static void xc_harness_mend_twins(const void *in, void *fixed)
{
    struct everything_twins_reply *message = fixed;

    (void)in;
    message->remark_len = xc_fuzz_short(message->remark_len);
}

static size_t xc_harness_size_twins(const void *in, const void *out,
                                    int64_t result)
{
    const struct everything_twins_reply *reply = out;
    size_t size = 24;

    (void)in;
    (void)result;
    size = xc_fuzz_part(size, reply->remark_len, 1);
    size = xc_fuzz_part(size, 1, 1);
    return size;
}

static void xc_harness_mend_names(const void *in, void *fixed)
{
    struct everything_names_reply *message = fixed;

    (void)in;
    for (size_t i = 0; i < 3; i++)
        message->pad1_[i] = 0;
}

static void xc_harness_mend_repeat(const void *in, void *fixed)
{
    struct everything_repeat_reply *message = fixed;

    (void)in;
    message->len = xc_fuzz_short(message->len);
}

static size_t xc_harness_size_repeat(const void *in, const void *out,
                                     int64_t result)
{
    const struct everything_repeat_reply *reply = out;
    size_t size = 8;

    (void)in;
    (void)result;
    size = xc_fuzz_part(size, (uint64_t)reply->len, 1);
    return size;
}

static void xc_harness_mend_permit(const void *in, void *fixed)
{
    struct everything_permit_reply *message = fixed;

    (void)in;
    message->granted = (uint32_t)xc_fuzz_one_of(
        (uint64_t)message->granted, xc_harness_values_everything_access, 4);
    message->kept = (uint32_t)xc_fuzz_one_of(
        (uint64_t)message->kept, xc_harness_values_everything_access, 4);
}

static void xc_harness_mend_filter(const void *in, void *fixed)
{
    struct everything_filter_reply *message = fixed;

    (void)in;
    message->n_seen = (uint32_t)xc_fuzz_short(message->n_seen);
    message->pad1 = 0;
}

static size_t xc_harness_size_filter(const void *in, const void *out,
                                     int64_t result)
{
    const struct everything_filter_reply *reply = out;
    size_t size = 8;

    (void)in;
    (void)result;
    size = xc_fuzz_part(size, (uint64_t)reply->n_seen, 48);
    return size;
}

static void xc_harness_elements_filter(const void *in, void *out, size_t len,
                                       int64_t result)
{
    const struct everything_filter_reply *reply = out;
    size_t at = 8;

    (void)in;
    (void)result;
    for (uint64_t i = 0; i < (uint64_t)reply->n_seen; i++) {
        struct everything_pixel_wire element;

        if (!xc_fuzz_peek(out, len, at, &element, sizeof(element)))
            return;
        xc_harness_repair_everything_pixel(&element);
        __builtin_memcpy((uint8_t *)out + at, &element, sizeof(element));
        at += sizeof(element);
    }
}

static size_t xc_harness_size_cycle(const void *in, const void *out,
                                    int64_t result)
{
    const struct everything_cycle_request *request = in;
    size_t size = 0;

    (void)out;
    (void)result;
    size = xc_fuzz_part(size, (uint64_t)request->n, 4);
    size = xc_fuzz_part(size, (uint64_t)request->n, 1);
    size = xc_fuzz_part(size, 2, 4);
    return size;
}

static void xc_harness_elements_cycle(const void *in, void *out, size_t len,
                                      int64_t result)
{
    const struct everything_cycle_request *request = in;
    size_t at = 0;

    (void)result;
    for (uint64_t i = 0; i < (uint64_t)request->n; i++) {
        uint32_t element;

        if (!xc_fuzz_peek(out, len, at, &element, sizeof(element)))
            return;
        element = (uint32_t)xc_fuzz_one_of(
            (uint64_t)element, xc_harness_values_everything_color, 4);
        __builtin_memcpy((uint8_t *)out + at, &element, sizeof(element));
        at += sizeof(element);
    }
    for (uint64_t i = 0; i < (uint64_t)request->n; i++) {
        uint8_t element;

        if (!xc_fuzz_peek(out, len, at, &element, sizeof(element)))
            return;
        element &= 1;
        __builtin_memcpy((uint8_t *)out + at, &element, sizeof(element));
        at += sizeof(element);
    }
    for (uint64_t i = 0; i < 2; i++) {
        uint32_t element;

        if (!xc_fuzz_peek(out, len, at, &element, sizeof(element)))
            return;
        element = (uint32_t)xc_fuzz_one_of(
            (uint64_t)element, xc_harness_values_everything_access, 4);
        __builtin_memcpy((uint8_t *)out + at, &element, sizeof(element));
        at += sizeof(element);
    }
}

static size_t xc_harness_size_deal(const void *in, const void *out,
                                   int64_t result)
{
    size_t size = 8;

    (void)in;
    (void)out;
    (void)result;
    size = xc_fuzz_part(size, 2, 48);
    return size;
}

static void xc_harness_elements_deal(const void *in, void *out, size_t len,
                                     int64_t result)
{
    size_t at = 8;

    (void)in;
    (void)result;
    for (uint64_t i = 0; i < 2; i++) {
        struct everything_pixel_wire element;

        if (!xc_fuzz_peek(out, len, at, &element, sizeof(element)))
            return;
        xc_harness_repair_everything_pixel(&element);
        __builtin_memcpy((uint8_t *)out + at, &element, sizeof(element));
        at += sizeof(element);
    }
}

static void xc_harness_mend_maybe(const void *in, void *fixed)
{
    const struct everything_maybe_request *request = in;
    struct everything_maybe_reply *message = fixed;

    if (!request->has_number)
        __builtin_memset(&message->number, 0, sizeof(message->number));
    message->pad1 = 0;
    if (!request->has_weight)
        __builtin_memset(&message->weight, 0, sizeof(message->weight));
    if (!request->has_point)
        __builtin_memset(&message->point, 0, sizeof(message->point));
    xc_harness_repair_everything_pixel(&message->into);
    if (!request->has_into)
        __builtin_memset(&message->into, 0, sizeof(message->into));
    message->color = (uint32_t)xc_fuzz_one_of(
        (uint64_t)message->color, xc_harness_values_everything_color, 4);
    if (!request->has_color)
        __builtin_memset(&message->color, 0, sizeof(message->color));
    message->pad2 = 0;
}

static void xc_harness_mend_ask(const void *in, void *fixed)
{
    const struct everything_ask_request *request = in;
    struct everything_ask_reply *message = fixed;

    message->name_len = xc_fuzz_short(message->name_len);
    if (!request->has_name)
        __builtin_memset(&message->name_len, 0, sizeof(message->name_len));
}

static size_t xc_harness_size_ask(const void *in, const void *out,
                                  int64_t result)
{
    const struct everything_ask_request *request = in;
    const struct everything_ask_reply *reply = out;
    size_t size = 8;

    if (request->has_buf)
        size = xc_fuzz_part(size, (uint64_t)result, 1);
    if (request->has_name) {
        size = xc_fuzz_part(size, reply->name_len, 1);
        size = xc_fuzz_part(size, 1, 1);
    }
    if (request->has_flags)
        size = xc_fuzz_part(size, (uint64_t)request->n, 1);
    return size;
}

static void xc_harness_elements_ask(const void *in, void *out, size_t len,
                                    int64_t result)
{
    const struct everything_ask_request *request = in;
    const struct everything_ask_reply *reply = out;
    size_t at = 8;

    if (request->has_buf)
        at = xc_fuzz_part(at, (uint64_t)result, 1);
    if (request->has_name) {
        at = xc_fuzz_part(at, reply->name_len, 1);
        at = xc_fuzz_part(at, 1, 1);
    }
    if (request->has_flags) {
        for (uint64_t i = 0; i < (uint64_t)request->n; i++) {
            uint8_t element;

            if (!xc_fuzz_peek(out, len, at, &element, sizeof(element)))
                return;
            element &= 1;
            __builtin_memcpy((uint8_t *)out + at, &element, sizeof(element));
            at += sizeof(element);
        }
    }
}

static void xc_harness_mend_title(const void *in, void *fixed)
{
    const struct everything_title_request *request = in;
    struct everything_title_reply *message = fixed;

    message->name_len = xc_fuzz_short(message->name_len);
    if (!request->has_name)
        __builtin_memset(&message->name_len, 0, sizeof(message->name_len));
}

static size_t xc_harness_size_title(const void *in, const void *out,
                                    int64_t result)
{
    const struct everything_title_request *request = in;
    const struct everything_title_reply *reply = out;
    size_t size = 8;

    (void)result;
    if (request->has_name) {
        size = xc_fuzz_part(size, reply->name_len, 1);
        size = xc_fuzz_part(size, 1, 1);
    }
    return size;
}

static size_t xc_harness_size_step_any(const void *in, const void *out,
                                       int64_t result)
{
    const struct everything_step_any_request *request = in;
    size_t size = 0;

    (void)out;
    (void)result;
    if (request->has_pair)
        size = xc_fuzz_part(size, 2, 4);
    return size;
}

static void xc_harness_elements_step_any(const void *in, void *out, size_t len,
                                         int64_t result)
{
    const struct everything_step_any_request *request = in;
    size_t at = 0;

    (void)result;
    if (request->has_pair) {
        for (uint64_t i = 0; i < 2; i++) {
            uint32_t element;

            if (!xc_fuzz_peek(out, len, at, &element, sizeof(element)))
                return;
            element = (uint32_t)xc_fuzz_one_of(
                (uint64_t)element, xc_harness_values_everything_color, 4);
            __builtin_memcpy((uint8_t *)out + at, &element, sizeof(element));
            at += sizeof(element);
        }
    }
}

static void xc_harness_mend_turn(const void *in, void *fixed)
{
    struct everything_turn_reply *message = fixed;

    (void)in;
    xc_harness_repair_everything_figure(&message->turned);
    xc_harness_repair_everything_number(&message->number);
}

static void xc_harness_mend_fade(const void *in, void *fixed)
{
    const struct everything_fade_request *request = in;
    struct everything_fade_reply *message = fixed;

    xc_harness_repair_everything_mark(&message->faded);
    if (!request->has_faded)
        __builtin_memset(&message->faded, 0, sizeof(message->faded));
    message->pad1 = 0;
}

static size_t xc_harness_size_count(const void *in, const void *out,
                                    int64_t result)
{
    const struct everything_count_request *request = in;
    size_t size = 0;

    (void)out;
    (void)result;
    size = xc_fuzz_part(size, (uint64_t)request->n, 16);
    return size;
}

static void xc_harness_elements_count(const void *in, void *out, size_t len,
                                      int64_t result)
{
    const struct everything_count_request *request = in;
    size_t at = 0;

    (void)result;
    for (uint64_t i = 0; i < (uint64_t)request->n; i++) {
        struct everything_number_wire element;

        if (!xc_fuzz_peek(out, len, at, &element, sizeof(element)))
            return;
        xc_harness_repair_everything_number(&element);
        __builtin_memcpy((uint8_t *)out + at, &element, sizeof(element));
        at += sizeof(element);
    }
}

static const struct xc_fuzz_reply xc_harness_replies[] = {
    {
        .call = xc_harness_call_nothing,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_answer,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_answer64,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_add,
        .fixed = sizeof(struct everything_add_reply),
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_total,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_cut,
        .fixed = sizeof(struct everything_cut_reply),
        .mend = xc_harness_mend_cut,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_twice,
        .fixed = sizeof(struct everything_twice_reply),
        .mend = xc_harness_mend_twice,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_invert,
        .fixed = sizeof(struct everything_invert_reply),
        .mend = xc_harness_mend_invert,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_next,
        .fixed = sizeof(struct everything_next_reply),
        .mend = xc_harness_mend_next,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_mirror,
        .fixed = sizeof(struct everything_mirror_reply),
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_blend,
        .fixed = sizeof(struct everything_blend_reply),
        .mend = xc_harness_mend_blend,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_digest,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_fill,
        .fixed = 0,
        .mend = NULL,
        .size = xc_harness_size_fill,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_reverse,
        .fixed = 0,
        .mend = NULL,
        .size = xc_harness_size_reverse,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_pick,
        .fixed = sizeof(struct everything_pick_reply),
        .mend = xc_harness_mend_pick,
        .size = xc_harness_size_pick,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_evens,
        .fixed = sizeof(struct everything_evens_reply),
        .mend = xc_harness_mend_evens,
        .size = xc_harness_size_evens,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_spread,
        .fixed = 0,
        .mend = NULL,
        .size = xc_harness_size_spread,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_join,
        .fixed = 0,
        .mend = NULL,
        .size = xc_harness_size_join,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_split,
        .fixed = sizeof(struct everything_split_reply),
        .mend = xc_harness_mend_split,
        .size = xc_harness_size_split,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_greet,
        .fixed = sizeof(struct everything_greet_reply),
        .mend = xc_harness_mend_greet,
        .size = xc_harness_size_greet,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_note,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_noted,
        .fixed = sizeof(struct everything_noted_reply),
        .mend = xc_harness_mend_noted,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_open,
        .fixed = sizeof(struct everything_open_reply),
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_step_by,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_twins,
        .fixed = sizeof(struct everything_twins_reply),
        .mend = xc_harness_mend_twins,
        .size = xc_harness_size_twins,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_names,
        .fixed = sizeof(struct everything_names_reply),
        .mend = xc_harness_mend_names,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_repeat,
        .fixed = sizeof(struct everything_repeat_reply),
        .mend = xc_harness_mend_repeat,
        .size = xc_harness_size_repeat,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_permit,
        .fixed = sizeof(struct everything_permit_reply),
        .mend = xc_harness_mend_permit,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_filter,
        .fixed = sizeof(struct everything_filter_reply),
        .mend = xc_harness_mend_filter,
        .size = xc_harness_size_filter,
        .elements = xc_harness_elements_filter,
    },
    {
        .call = xc_harness_call_cycle,
        .fixed = 0,
        .mend = NULL,
        .size = xc_harness_size_cycle,
        .elements = xc_harness_elements_cycle,
    },
    {
        .call = xc_harness_call_deal,
        .fixed = sizeof(struct everything_deal_reply),
        .mend = NULL,
        .size = xc_harness_size_deal,
        .elements = xc_harness_elements_deal,
    },
    {
        .call = xc_harness_call_maybe,
        .fixed = sizeof(struct everything_maybe_reply),
        .mend = xc_harness_mend_maybe,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_ask,
        .fixed = sizeof(struct everything_ask_reply),
        .mend = xc_harness_mend_ask,
        .size = xc_harness_size_ask,
        .elements = xc_harness_elements_ask,
    },
    {
        .call = xc_harness_call_title,
        .fixed = sizeof(struct everything_title_reply),
        .mend = xc_harness_mend_title,
        .size = xc_harness_size_title,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_step_any,
        .fixed = 0,
        .mend = NULL,
        .size = xc_harness_size_step_any,
        .elements = xc_harness_elements_step_any,
    },
    {
        .call = xc_harness_call_turn,
        .fixed = sizeof(struct everything_turn_reply),
        .mend = xc_harness_mend_turn,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_fade,
        .fixed = sizeof(struct everything_fade_reply),
        .mend = xc_harness_mend_fade,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_count,
        .fixed = 0,
        .mend = NULL,
        .size = xc_harness_size_count,
        .elements = xc_harness_elements_count,
    },
};

static void xc_harness_let_go(void *object) { everything_release(object); }

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct xc_fuzz_stub fuzz = {
        .name = "crosscall.test.everything",
        .make = everything_stub_make,
        .release = xc_harness_let_go,
        .replies = xc_harness_replies,
        .n_replies = 38,
    };

    return xc_fuzz_stub_run(&fuzz, data, size);
}
