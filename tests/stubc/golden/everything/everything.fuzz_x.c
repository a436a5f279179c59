/* Made by stubc from interfaces/everything.h. Do not edit. */
/*
 * crosscall.test.everything 3: a hostile client of an X object, for libFuzzer
 *
 *     clang -g -O1 -fsanitize=fuzzer,address,undefined everything.fuzz_x.c \
 *         everything.stub.c everything.x.c -lcrosscall_fuzz -lcrosscall
 *
 * <crosscall/fuzz.h> says how an input is read.
 */
#include <stddef.h>
#include <stdint.h>

#include <crosscall/fuzz.h>

#include "everything.stub.h"
#include "everything.wire.h"

/* What is passed and given. Nobody calls these: requests go to the target. */
static const struct counter_ops xc_harness_ops_of_counter;
static union {
    const void *ops;
    struct counter object;
} xc_harness_a_counter = {&xc_harness_ops_of_counter};

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

static int xc_harness_object_nothing(struct xc_fuzz_target *self)
{
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_answer(struct xc_fuzz_target *self, int32_t value)
{
    (void)value;
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int64_t xc_harness_object_answer64(struct xc_fuzz_target *self,
                                          int64_t value)
{
    (void)value;
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

static int xc_harness_object_add(struct xc_fuzz_target *self, uint64_t a,
                                 uint64_t b, uint64_t *sum)
{
    (void)a;
    (void)b;
    xc_fuzz_fill(self->input, sum, sizeof(*sum));
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int64_t xc_harness_object_total(struct xc_fuzz_target *self, uint8_t u8,
                                       int16_t i16, uint32_t u32, int8_t i8,
                                       uint64_t u64, uint16_t u16, int32_t i32,
                                       int64_t i64, size_t size, long number)
{
    (void)u8;
    (void)i16;
    (void)u32;
    (void)i8;
    (void)u64;
    (void)u16;
    (void)i32;
    (void)i64;
    (void)size;
    (void)number;
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

static int xc_harness_object_cut(struct xc_fuzz_target *self, uint64_t value,
                                 uint8_t *u8, uint16_t *u16, uint32_t *u32,
                                 uint64_t *u64, int8_t *i8, int16_t *i16,
                                 int32_t *i32, int64_t *i64, size_t *size)
{
    (void)value;
    xc_fuzz_fill(self->input, u8, sizeof(*u8));
    xc_fuzz_fill(self->input, u16, sizeof(*u16));
    xc_fuzz_fill(self->input, u32, sizeof(*u32));
    xc_fuzz_fill(self->input, u64, sizeof(*u64));
    xc_fuzz_fill(self->input, i8, sizeof(*i8));
    xc_fuzz_fill(self->input, i16, sizeof(*i16));
    xc_fuzz_fill(self->input, i32, sizeof(*i32));
    xc_fuzz_fill(self->input, i64, sizeof(*i64));
    xc_fuzz_fill(self->input, size, sizeof(*size));
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_twice(struct xc_fuzz_target *self, float f,
                                   float *f_twice, double *d)
{
    (void)f;
    xc_fuzz_use(d, sizeof(*d));
    xc_fuzz_fill(self->input, f_twice, sizeof(*f_twice));
    xc_fuzz_fill(self->input, d, sizeof(*d));
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_invert(struct xc_fuzz_target *self, bool flag,
                                    bool *inverted, bool *toggled)
{
    (void)flag;
    xc_fuzz_use(toggled, sizeof(*toggled));
    *inverted = (xc_fuzz_number(self->input, 1) & 1) != 0;
    *toggled = (xc_fuzz_number(self->input, 1) & 1) != 0;
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_next(struct xc_fuzz_target *self,
                                  enum everything_color color,
                                  enum everything_color *after,
                                  enum everything_sign *sign)
{
    (void)color;
    xc_fuzz_use(sign, sizeof(*sign));
    *after = (enum everything_color)xc_fuzz_enum(
        self->input, xc_harness_values_everything_color, 4);
    *sign = (enum everything_sign)xc_fuzz_enum(
        self->input, xc_harness_values_everything_sign, 3);
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_mirror(struct xc_fuzz_target *self,
                                    struct everything_point point,
                                    struct everything_point *out)
{
    xc_fuzz_use(&point, sizeof(struct everything_point));
    xc_harness_fill_everything_point(self->input, &(*out));
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_blend(struct xc_fuzz_target *self,
                                   const struct everything_pixel *pixel,
                                   struct everything_pixel *into)
{
    xc_fuzz_use(pixel, sizeof(struct everything_pixel));
    xc_fuzz_use(into, sizeof(*into));
    xc_harness_fill_everything_pixel(self->input, &(*into));
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int64_t xc_harness_object_digest(struct xc_fuzz_target *self,
                                        const void *bytes, size_t len)
{
    xc_fuzz_use(bytes, len);
    (void)len;
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

static int64_t xc_harness_object_fill(struct xc_fuzz_target *self, uint8_t byte,
                                      uint64_t count, void *buf, size_t len)
{
    (void)byte;
    (void)count;
    (void)len;
    xc_fuzz_fill(self->input, buf, len);
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

static int xc_harness_object_reverse(struct xc_fuzz_target *self,
                                     uint8_t *bytes, uint16_t len)
{
    xc_fuzz_use(bytes, (size_t)len);
    (void)len;
    xc_fuzz_fill(self->input, bytes, (size_t)len);
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_pick(struct xc_fuzz_target *self,
                                  const struct everything_sample *from,
                                  uint32_t n, struct everything_sample *picked,
                                  uint32_t max, uint32_t *n_picked)
{
    xc_fuzz_use(from, (size_t)n * sizeof(*from));
    (void)n;
    (void)max;
    xc_fuzz_fill(self->input, picked, (size_t)max * sizeof(*picked));
    *n_picked = (uint32_t)xc_fuzz_length(self->input, max);
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_evens(struct xc_fuzz_target *self,
                                   int32_t *numbers, uint32_t *n)
{
    xc_fuzz_use(numbers, (size_t)*n * sizeof(*numbers));
    xc_fuzz_use(n, sizeof(*n));
    xc_fuzz_fill(self->input, numbers, (size_t)*n * sizeof(*numbers));
    *n = (uint32_t)xc_fuzz_length(self->input, *n);
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_spread(struct xc_fuzz_target *self,
                                    const uint8_t *key, uint8_t *digest,
                                    uint32_t *words)
{
    xc_fuzz_use(key, EVERYTHING_SPREAD_KEY_MAX);
    xc_fuzz_fill(self->input, digest, EVERYTHING_SPREAD_DIGEST_MAX);
    xc_fuzz_fill(self->input, words,
                 EVERYTHING_SPREAD_WORDS_MAX * sizeof(*words));
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int64_t xc_harness_object_join(struct xc_fuzz_target *self,
                                      const char *a, size_t a_len,
                                      const char *b, size_t b_len, char *joined,
                                      size_t max)
{
    xc_fuzz_use(a, a_len);
    (void)a_len;
    xc_fuzz_use(b, b_len);
    (void)b_len;
    (void)max;
    xc_fuzz_fill(self->input, joined, max);
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

static int xc_harness_object_split(struct xc_fuzz_target *self,
                                   const char *text, size_t len, char at,
                                   char *left, size_t left_max,
                                   size_t *left_len, char *right,
                                   size_t right_max, size_t *right_len)
{
    xc_fuzz_use(text, len);
    (void)len;
    (void)at;
    (void)left_max;
    (void)right_max;
    xc_fuzz_fill(self->input, left, left_max);
    xc_fuzz_fill(self->input, right, right_max);
    *left_len = (size_t)xc_fuzz_length(self->input, left_max);
    *right_len = (size_t)xc_fuzz_length(self->input, right_max);
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_greet(struct xc_fuzz_target *self,
                                   const char *name, char *greeting)
{
    xc_fuzz_use(name, xc_string_length(name, EVERYTHING_GREET_NAME_MAX) + 1);
    xc_fuzz_text(self->input, greeting, EVERYTHING_GREET_GREETING_MAX);
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_note(struct xc_fuzz_target *self, uint32_t value,
                                  const char *why)
{
    (void)value;
    xc_fuzz_use(why, xc_string_length(why, EVERYTHING_NOTE_WHY_MAX) + 1);
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_noted(struct xc_fuzz_target *self, uint64_t *count,
                                   uint32_t *last)
{
    xc_fuzz_fill(self->input, count, sizeof(*count));
    xc_fuzz_fill(self->input, last, sizeof(*last));
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_open(struct xc_fuzz_target *self, uint32_t start,
                                  struct counter **out)
{
    (void)start;
    if (xc_fuzz_number(self->input, 1) < 0xf0)
        *out = &xc_harness_a_counter.object;
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int64_t xc_harness_object_step_by(struct xc_fuzz_target *self,
                                         uint32_t steps,
                                         struct counter *counter)
{
    (void)steps;
    xc_fuzz_use(counter, sizeof(*counter));
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

static int xc_harness_object_twins(struct xc_fuzz_target *self,
                                   struct counter *like, char *remark,
                                   struct counter **first,
                                   struct counter **second)
{
    xc_fuzz_use(like, sizeof(*like));
    xc_fuzz_text(self->input, remark, EVERYTHING_TWINS_REMARK_MAX);
    if (xc_fuzz_number(self->input, 1) < 0xf0)
        *first = &xc_harness_a_counter.object;
    if (xc_fuzz_number(self->input, 1) < 0xf0)
        *second = &xc_harness_a_counter.object;
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int64_t xc_harness_object_names(struct xc_fuzz_target *self,
                                       uint32_t call, uint8_t request,
                                       uint64_t reply, uint16_t r,
                                       uint32_t stub, uint64_t status,
                                       uint64_t pad1, uint32_t *out,
                                       uint8_t *total)
{
    (void)call;
    (void)request;
    (void)reply;
    (void)r;
    (void)stub;
    (void)status;
    (void)pad1;
    xc_fuzz_fill(self->input, out, sizeof(*out));
    xc_fuzz_fill(self->input, total, sizeof(*total));
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

static int xc_harness_object_repeat(struct xc_fuzz_target *self, uint8_t times,
                                    char *text, size_t max, size_t *len)
{
    (void)times;
    xc_fuzz_use(text, *len);
    (void)max;
    xc_fuzz_use(len, sizeof(*len));
    xc_fuzz_fill(self->input, text, max);
    *len = (size_t)xc_fuzz_length(self->input, max);
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_permit(struct xc_fuzz_target *self,
                                    enum everything_access wanted,
                                    enum everything_access *granted,
                                    enum everything_access *kept)
{
    (void)wanted;
    xc_fuzz_use(kept, sizeof(*kept));
    *granted = (enum everything_access)xc_fuzz_enum(
        self->input, xc_harness_values_everything_access, 4);
    *kept = (enum everything_access)xc_fuzz_enum(
        self->input, xc_harness_values_everything_access, 4);
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_filter(struct xc_fuzz_target *self,
                                    const struct everything_pixel *from,
                                    uint32_t n, struct everything_pixel *seen,
                                    uint32_t max, uint32_t *n_seen)
{
    xc_fuzz_use(from, (size_t)n * sizeof(*from));
    (void)n;
    (void)max;
    for (size_t xc_i = 0; xc_i < (size_t)max; xc_i++)
        xc_harness_fill_everything_pixel(self->input, &seen[xc_i]);
    *n_seen = (uint32_t)xc_fuzz_length(self->input, max);
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_cycle(struct xc_fuzz_target *self,
                                   enum everything_color *colors, uint16_t n,
                                   const bool *which, bool *done,
                                   enum everything_access *modes)
{
    xc_fuzz_use(colors, (size_t)n * sizeof(*colors));
    (void)n;
    xc_fuzz_use(which, (size_t)n * sizeof(*which));
    for (size_t xc_i = 0; xc_i < (size_t)n; xc_i++)
        colors[xc_i] = (enum everything_color)xc_fuzz_enum(
            self->input, xc_harness_values_everything_color, 4);
    for (size_t xc_i = 0; xc_i < (size_t)n; xc_i++)
        done[xc_i] = (xc_fuzz_number(self->input, 1) & 1) != 0;
    for (size_t xc_i = 0; xc_i < EVERYTHING_CYCLE_MODES_MAX; xc_i++)
        modes[xc_i] = (enum everything_access)xc_fuzz_enum(
            self->input, xc_harness_values_everything_access, 4);
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_deal(struct xc_fuzz_target *self,
                                  struct counter *like,
                                  struct everything_pixel *pair,
                                  struct counter **out)
{
    xc_fuzz_use(like, sizeof(*like));
    for (size_t xc_i = 0; xc_i < EVERYTHING_DEAL_PAIR_MAX; xc_i++)
        xc_harness_fill_everything_pixel(self->input, &pair[xc_i]);
    if (xc_fuzz_number(self->input, 1) < 0xf0)
        *out = &xc_harness_a_counter.object;
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_maybe(
    struct xc_fuzz_target *self, const struct everything_pixel *pixel,
    const char *text, const void *bytes, uint32_t len, uint32_t *number,
    double *weight, struct everything_point *point,
    struct everything_pixel *into, enum everything_color *color)
{
    if (pixel)
        xc_fuzz_use(pixel, sizeof(struct everything_pixel));
    if (text)
        xc_fuzz_use(text,
                    xc_string_length(text, EVERYTHING_MAYBE_TEXT_MAX) + 1);
    if (bytes)
        xc_fuzz_use(bytes, (size_t)len);
    (void)len;
    if (weight)
        xc_fuzz_use(weight, sizeof(*weight));
    if (into)
        xc_fuzz_use(into, sizeof(*into));
    if (color)
        xc_fuzz_use(color, sizeof(*color));
    if (number)
        xc_fuzz_fill(self->input, number, sizeof(*number));
    if (weight)
        xc_fuzz_fill(self->input, weight, sizeof(*weight));
    if (point)
        xc_harness_fill_everything_point(self->input, &(*point));
    if (into)
        xc_harness_fill_everything_pixel(self->input, &(*into));
    if (color)
        *color = (enum everything_color)xc_fuzz_enum(
            self->input, xc_harness_values_everything_color, 4);
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int64_t xc_harness_object_ask(struct xc_fuzz_target *self, uint8_t byte,
                                     void *buf, size_t max, char *name,
                                     bool *flags, uint32_t n)
{
    (void)byte;
    (void)max;
    if (flags)
        xc_fuzz_use(flags, (size_t)n * sizeof(*flags));
    (void)n;
    if (buf)
        xc_fuzz_fill(self->input, buf, max);
    if (name)
        xc_fuzz_text(self->input, name, EVERYTHING_ASK_NAME_MAX);
    if (flags) {
        for (size_t xc_i = 0; xc_i < (size_t)n; xc_i++)
            flags[xc_i] = (xc_fuzz_number(self->input, 1) & 1) != 0;
    }
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

static int xc_harness_object_title(struct xc_fuzz_target *self, char *name)
{
    if (name)
        xc_fuzz_text(self->input, name, EVERYTHING_TITLE_NAME_MAX);
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int64_t xc_harness_object_step_any(struct xc_fuzz_target *self,
                                          struct counter *counter,
                                          enum everything_color *pair)
{
    if (counter)
        xc_fuzz_use(counter, sizeof(*counter));
    if (pair) {
        for (size_t xc_i = 0; xc_i < EVERYTHING_STEP_ANY_PAIR_MAX; xc_i++)
            pair[xc_i] = (enum everything_color)xc_fuzz_enum(
                self->input, xc_harness_values_everything_color, 4);
    }
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

static int xc_harness_object_turn(struct xc_fuzz_target *self,
                                  const struct everything_figure *figure,
                                  struct everything_figure *turned,
                                  struct everything_number *number)
{
    xc_fuzz_use(figure, sizeof(struct everything_figure));
    xc_fuzz_use(number, sizeof(*number));
    xc_harness_fill_everything_figure(self->input, &(*turned));
    xc_harness_fill_everything_number(self->input, &(*number));
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_fade(struct xc_fuzz_target *self,
                                  const struct everything_mark *mark,
                                  struct everything_mark *faded)
{
    if (mark)
        xc_fuzz_use(mark, sizeof(struct everything_mark));
    if (faded)
        xc_harness_fill_everything_mark(self->input, &(*faded));
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_count(struct xc_fuzz_target *self,
                                   struct everything_number *numbers,
                                   uint32_t n)
{
    xc_fuzz_use(numbers, (size_t)n * sizeof(*numbers));
    (void)n;
    for (size_t xc_i = 0; xc_i < (size_t)n; xc_i++)
        xc_harness_fill_everything_number(self->input, &numbers[xc_i]);
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

#define XC_TARGET struct xc_fuzz_target
#define XC_NAME(method) xc_harness_object_##method
#include "everything.x.h"

static void xc_harness_mend_answer(void *fixed, const xc_handle *objects)
{
    struct everything_answer_request *message = fixed;

    (void)objects;
    message->pad1 = 0;
}

static void xc_harness_mend_total(void *fixed, const xc_handle *objects)
{
    struct everything_total_request *message = fixed;

    (void)objects;
    message->pad1 = 0;
    for (size_t i = 0; i < 7; i++)
        message->pad2[i] = 0;
    message->pad3 = 0;
}

static void xc_harness_mend_twice(void *fixed, const xc_handle *objects)
{
    struct everything_twice_request *message = fixed;

    (void)objects;
    message->pad1 = 0;
}

static void xc_harness_mend_invert(void *fixed, const xc_handle *objects)
{
    struct everything_invert_request *message = fixed;

    (void)objects;
    message->flag &= 1;
    message->toggled &= 1;
    for (size_t i = 0; i < 6; i++)
        message->pad1[i] = 0;
}

static void xc_harness_mend_next(void *fixed, const xc_handle *objects)
{
    struct everything_next_request *message = fixed;

    (void)objects;
    message->color = (uint32_t)xc_fuzz_one_of(
        (uint64_t)message->color, xc_harness_values_everything_color, 4);
    message->sign = (int32_t)xc_fuzz_one_of(
        (uint64_t)message->sign, xc_harness_values_everything_sign, 3);
}

static void xc_harness_mend_blend(void *fixed, const xc_handle *objects)
{
    struct everything_blend_request *message = fixed;

    (void)objects;
    xc_harness_repair_everything_pixel(&message->pixel);
    xc_harness_repair_everything_pixel(&message->into);
}

static void xc_harness_mend_digest(void *fixed, const xc_handle *objects)
{
    struct everything_digest_request *message = fixed;

    (void)objects;
    message->len = xc_fuzz_short(message->len);
}

static size_t xc_harness_size_digest(const void *in)
{
    const struct everything_digest_request *request = in;
    size_t size = 8;

    size = xc_fuzz_part(size, (uint64_t)request->len, 1);
    return size;
}

static void xc_harness_mend_fill(void *fixed, const xc_handle *objects)
{
    struct everything_fill_request *message = fixed;

    (void)objects;
    for (size_t i = 0; i < 7; i++)
        message->pad1[i] = 0;
    message->len = xc_fuzz_short(message->len);
}

static void xc_harness_mend_reverse(void *fixed, const xc_handle *objects)
{
    struct everything_reverse_request *message = fixed;

    (void)objects;
    message->len = (uint16_t)xc_fuzz_short(message->len);
    for (size_t i = 0; i < 6; i++)
        message->pad1[i] = 0;
}

static size_t xc_harness_size_reverse(const void *in)
{
    const struct everything_reverse_request *request = in;
    size_t size = 8;

    size = xc_fuzz_part(size, (uint64_t)request->len, 1);
    return size;
}

static void xc_harness_mend_pick(void *fixed, const xc_handle *objects)
{
    struct everything_pick_request *message = fixed;

    (void)objects;
    message->n = (uint32_t)xc_fuzz_short(message->n);
    message->max = (uint32_t)xc_fuzz_short(message->max);
}

static size_t xc_harness_size_pick(const void *in)
{
    const struct everything_pick_request *request = in;
    size_t size = 8;

    size = xc_fuzz_part(size, (uint64_t)request->n, 16);
    return size;
}

static void xc_harness_mend_evens(void *fixed, const xc_handle *objects)
{
    struct everything_evens_request *message = fixed;

    (void)objects;
    message->n = (uint32_t)xc_fuzz_short(message->n);
    message->pad1 = 0;
}

static size_t xc_harness_size_evens(const void *in)
{
    const struct everything_evens_request *request = in;
    size_t size = 8;

    size = xc_fuzz_part(size, (uint64_t)request->n, 4);
    return size;
}

static size_t xc_harness_size_spread(const void *in)
{
    size_t size = 0;

    (void)in;
    size = xc_fuzz_part(size, 16, 1);
    return size;
}

static void xc_harness_mend_join(void *fixed, const xc_handle *objects)
{
    struct everything_join_request *message = fixed;

    (void)objects;
    message->a_len = xc_fuzz_short(message->a_len);
    message->b_len = xc_fuzz_short(message->b_len);
    message->max = xc_fuzz_short(message->max);
}

static size_t xc_harness_size_join(const void *in)
{
    const struct everything_join_request *request = in;
    size_t size = 24;

    size = xc_fuzz_part(size, (uint64_t)request->a_len, 1);
    size = xc_fuzz_part(size, (uint64_t)request->b_len, 1);
    return size;
}

static void xc_harness_mend_split(void *fixed, const xc_handle *objects)
{
    struct everything_split_request *message = fixed;

    (void)objects;
    message->len = xc_fuzz_short(message->len);
    for (size_t i = 0; i < 7; i++)
        message->pad1[i] = 0;
    message->left_max = xc_fuzz_short(message->left_max);
    message->right_max = xc_fuzz_short(message->right_max);
}

static size_t xc_harness_size_split(const void *in)
{
    const struct everything_split_request *request = in;
    size_t size = 32;

    size = xc_fuzz_part(size, (uint64_t)request->len, 1);
    return size;
}

static void xc_harness_mend_greet(void *fixed, const xc_handle *objects)
{
    struct everything_greet_request *message = fixed;

    (void)objects;
    message->name_len = xc_fuzz_short(message->name_len);
}

static size_t xc_harness_size_greet(const void *in)
{
    const struct everything_greet_request *request = in;
    size_t size = 8;

    size = xc_fuzz_part(size, request->name_len, 1);
    size = xc_fuzz_part(size, 1, 1);
    return size;
}

static void xc_harness_mend_note(void *fixed, const xc_handle *objects)
{
    struct everything_note_request *message = fixed;

    (void)objects;
    message->pad1 = 0;
    message->why_len = xc_fuzz_short(message->why_len);
}

static size_t xc_harness_size_note(const void *in)
{
    const struct everything_note_request *request = in;
    size_t size = 16;

    size = xc_fuzz_part(size, request->why_len, 1);
    size = xc_fuzz_part(size, 1, 1);
    return size;
}

static void xc_harness_mend_open(void *fixed, const xc_handle *objects)
{
    struct everything_open_request *message = fixed;

    (void)objects;
    message->pad1 = 0;
}

static void xc_harness_mend_step_by(void *fixed, const xc_handle *objects)
{
    struct everything_step_by_request *message = fixed;

    message->pad1 = 0;
    message->counter = objects[0];
}

static void xc_harness_mend_twins(void *fixed, const xc_handle *objects)
{
    struct everything_twins_request *message = fixed;

    message->like = objects[0];
}

static void xc_harness_mend_names(void *fixed, const xc_handle *objects)
{
    struct everything_names_request *message = fixed;

    (void)objects;
    for (size_t i = 0; i < 3; i++)
        message->pad1_[i] = 0;
    message->pad2 = 0;
}

static void xc_harness_mend_repeat(void *fixed, const xc_handle *objects)
{
    struct everything_repeat_request *message = fixed;

    (void)objects;
    for (size_t i = 0; i < 7; i++)
        message->pad1[i] = 0;
    message->max = xc_fuzz_short(message->max);
    message->len = xc_fuzz_short(message->len);
}

static size_t xc_harness_size_repeat(const void *in)
{
    const struct everything_repeat_request *request = in;
    size_t size = 24;

    size = xc_fuzz_part(size, (uint64_t)request->len, 1);
    return size;
}

static void xc_harness_mend_permit(void *fixed, const xc_handle *objects)
{
    struct everything_permit_request *message = fixed;

    (void)objects;
    message->wanted = (uint32_t)xc_fuzz_one_of(
        (uint64_t)message->wanted, xc_harness_values_everything_access, 4);
    message->kept = (uint32_t)xc_fuzz_one_of(
        (uint64_t)message->kept, xc_harness_values_everything_access, 4);
}

static void xc_harness_mend_filter(void *fixed, const xc_handle *objects)
{
    struct everything_filter_request *message = fixed;

    (void)objects;
    message->n = (uint32_t)xc_fuzz_short(message->n);
    message->max = (uint32_t)xc_fuzz_short(message->max);
}

static size_t xc_harness_size_filter(const void *in)
{
    const struct everything_filter_request *request = in;
    size_t size = 8;

    size = xc_fuzz_part(size, (uint64_t)request->n, 48);
    return size;
}

static void xc_harness_elements_filter(void *in, size_t len)
{
    const struct everything_filter_request *request = in;
    size_t at = 8;

    for (uint64_t i = 0; i < (uint64_t)request->n; i++) {
        struct everything_pixel_wire element;

        if (!xc_fuzz_peek(in, len, at, &element, sizeof(element)))
            return;
        xc_harness_repair_everything_pixel(&element);
        __builtin_memcpy((uint8_t *)in + at, &element, sizeof(element));
        at += sizeof(element);
    }
}

static void xc_harness_mend_cycle(void *fixed, const xc_handle *objects)
{
    struct everything_cycle_request *message = fixed;

    (void)objects;
    message->n = (uint16_t)xc_fuzz_short(message->n);
    for (size_t i = 0; i < 6; i++)
        message->pad1[i] = 0;
}

static size_t xc_harness_size_cycle(const void *in)
{
    const struct everything_cycle_request *request = in;
    size_t size = 8;

    size = xc_fuzz_part(size, (uint64_t)request->n, 4);
    size = xc_fuzz_part(size, (uint64_t)request->n, 1);
    return size;
}

static void xc_harness_elements_cycle(void *in, size_t len)
{
    const struct everything_cycle_request *request = in;
    size_t at = 8;

    for (uint64_t i = 0; i < (uint64_t)request->n; i++) {
        uint32_t element;

        if (!xc_fuzz_peek(in, len, at, &element, sizeof(element)))
            return;
        element = (uint32_t)xc_fuzz_one_of(
            (uint64_t)element, xc_harness_values_everything_color, 4);
        __builtin_memcpy((uint8_t *)in + at, &element, sizeof(element));
        at += sizeof(element);
    }
    for (uint64_t i = 0; i < (uint64_t)request->n; i++) {
        uint8_t element;

        if (!xc_fuzz_peek(in, len, at, &element, sizeof(element)))
            return;
        element &= 1;
        __builtin_memcpy((uint8_t *)in + at, &element, sizeof(element));
        at += sizeof(element);
    }
}

static void xc_harness_mend_deal(void *fixed, const xc_handle *objects)
{
    struct everything_deal_request *message = fixed;

    message->like = objects[0];
}

static void xc_harness_mend_maybe(void *fixed, const xc_handle *objects)
{
    struct everything_maybe_request *message = fixed;

    (void)objects;
    message->has_pixel &= 1;
    for (size_t i = 0; i < 7; i++)
        message->pad1[i] = 0;
    xc_harness_repair_everything_pixel(&message->pixel);
    if (!message->has_pixel)
        __builtin_memset(&message->pixel, 0, sizeof(message->pixel));
    message->has_text &= 1;
    for (size_t i = 0; i < 7; i++)
        message->pad2[i] = 0;
    message->text_len = xc_fuzz_short(message->text_len);
    if (!message->has_text)
        __builtin_memset(&message->text_len, 0, sizeof(message->text_len));
    message->has_bytes &= 1;
    for (size_t i = 0; i < 3; i++)
        message->pad3[i] = 0;
    message->len = (uint32_t)xc_fuzz_short(message->len);
    message->has_number &= 1;
    message->has_weight &= 1;
    for (size_t i = 0; i < 6; i++)
        message->pad4[i] = 0;
    if (!message->has_weight)
        __builtin_memset(&message->weight, 0, sizeof(message->weight));
    message->has_point &= 1;
    message->has_into &= 1;
    for (size_t i = 0; i < 6; i++)
        message->pad5[i] = 0;
    xc_harness_repair_everything_pixel(&message->into);
    if (!message->has_into)
        __builtin_memset(&message->into, 0, sizeof(message->into));
    message->has_color &= 1;
    for (size_t i = 0; i < 3; i++)
        message->pad6[i] = 0;
    message->color = (uint32_t)xc_fuzz_one_of(
        (uint64_t)message->color, xc_harness_values_everything_color, 4);
    if (!message->has_color)
        __builtin_memset(&message->color, 0, sizeof(message->color));
}

static size_t xc_harness_size_maybe(const void *in)
{
    const struct everything_maybe_request *request = in;
    size_t size = 160;

    if (request->has_text) {
        size = xc_fuzz_part(size, request->text_len, 1);
        size = xc_fuzz_part(size, 1, 1);
    }
    if (request->has_bytes)
        size = xc_fuzz_part(size, (uint64_t)request->len, 1);
    return size;
}

static void xc_harness_mend_ask(void *fixed, const xc_handle *objects)
{
    struct everything_ask_request *message = fixed;

    (void)objects;
    message->has_buf &= 1;
    for (size_t i = 0; i < 6; i++)
        message->pad1[i] = 0;
    message->max = xc_fuzz_short(message->max);
    message->has_name &= 1;
    message->has_flags &= 1;
    message->pad2 = 0;
    message->n = (uint32_t)xc_fuzz_short(message->n);
}

static size_t xc_harness_size_ask(const void *in)
{
    const struct everything_ask_request *request = in;
    size_t size = 24;

    if (request->has_flags)
        size = xc_fuzz_part(size, (uint64_t)request->n, 1);
    return size;
}

static void xc_harness_elements_ask(void *in, size_t len)
{
    const struct everything_ask_request *request = in;
    size_t at = 24;

    if (request->has_flags) {
        for (uint64_t i = 0; i < (uint64_t)request->n; i++) {
            uint8_t element;

            if (!xc_fuzz_peek(in, len, at, &element, sizeof(element)))
                return;
            element &= 1;
            __builtin_memcpy((uint8_t *)in + at, &element, sizeof(element));
            at += sizeof(element);
        }
    }
}

static void xc_harness_mend_title(void *fixed, const xc_handle *objects)
{
    struct everything_title_request *message = fixed;

    (void)objects;
    message->has_name &= 1;
    for (size_t i = 0; i < 7; i++)
        message->pad1[i] = 0;
}

static void xc_harness_mend_step_any(void *fixed, const xc_handle *objects)
{
    struct everything_step_any_request *message = fixed;

    message->has_counter &= 1;
    for (size_t i = 0; i < 7; i++)
        message->pad1[i] = 0;
    message->counter = objects[0];
    if (!message->has_counter)
        __builtin_memset(&message->counter, 0, sizeof(message->counter));
    message->has_pair &= 1;
    for (size_t i = 0; i < 7; i++)
        message->pad2[i] = 0;
}

static void xc_harness_mend_turn(void *fixed, const xc_handle *objects)
{
    struct everything_turn_request *message = fixed;

    (void)objects;
    xc_harness_repair_everything_figure(&message->figure);
    xc_harness_repair_everything_number(&message->number);
}

static void xc_harness_mend_fade(void *fixed, const xc_handle *objects)
{
    struct everything_fade_request *message = fixed;

    (void)objects;
    message->has_mark &= 1;
    for (size_t i = 0; i < 3; i++)
        message->pad1[i] = 0;
    xc_harness_repair_everything_mark(&message->mark);
    if (!message->has_mark)
        __builtin_memset(&message->mark, 0, sizeof(message->mark));
    message->has_faded &= 1;
    for (size_t i = 0; i < 7; i++)
        message->pad2[i] = 0;
}

static void xc_harness_mend_count(void *fixed, const xc_handle *objects)
{
    struct everything_count_request *message = fixed;

    (void)objects;
    message->n = (uint32_t)xc_fuzz_short(message->n);
    message->pad1 = 0;
}

static size_t xc_harness_size_count(const void *in)
{
    const struct everything_count_request *request = in;
    size_t size = 8;

    size = xc_fuzz_part(size, (uint64_t)request->n, 16);
    return size;
}

static void xc_harness_elements_count(void *in, size_t len)
{
    const struct everything_count_request *request = in;
    size_t at = 8;

    for (uint64_t i = 0; i < (uint64_t)request->n; i++) {
        struct everything_number_wire element;

        if (!xc_fuzz_peek(in, len, at, &element, sizeof(element)))
            return;
        xc_harness_repair_everything_number(&element);
        __builtin_memcpy((uint8_t *)in + at, &element, sizeof(element));
        at += sizeof(element);
    }
}

static const struct xc_fuzz_request xc_harness_requests[] = {
    {
        .method = EVERYTHING_METHOD_NOTHING,
        .key = EVERYTHING_KEY_NOTHING,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = EVERYTHING_METHOD_ANSWER,
        .key = EVERYTHING_KEY_ANSWER,
        .fixed = sizeof(struct everything_answer_request),
        .mend = xc_harness_mend_answer,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = EVERYTHING_METHOD_ANSWER64,
        .key = EVERYTHING_KEY_ANSWER64,
        .fixed = sizeof(struct everything_answer64_request),
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = EVERYTHING_METHOD_ADD,
        .key = EVERYTHING_KEY_ADD,
        .fixed = sizeof(struct everything_add_request),
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = EVERYTHING_METHOD_TOTAL,
        .key = EVERYTHING_KEY_TOTAL,
        .fixed = sizeof(struct everything_total_request),
        .mend = xc_harness_mend_total,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = EVERYTHING_METHOD_CUT,
        .key = EVERYTHING_KEY_CUT,
        .fixed = sizeof(struct everything_cut_request),
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = EVERYTHING_METHOD_TWICE,
        .key = EVERYTHING_KEY_TWICE,
        .fixed = sizeof(struct everything_twice_request),
        .mend = xc_harness_mend_twice,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = EVERYTHING_METHOD_INVERT,
        .key = EVERYTHING_KEY_INVERT,
        .fixed = sizeof(struct everything_invert_request),
        .mend = xc_harness_mend_invert,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = EVERYTHING_METHOD_NEXT,
        .key = EVERYTHING_KEY_NEXT,
        .fixed = sizeof(struct everything_next_request),
        .mend = xc_harness_mend_next,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = EVERYTHING_METHOD_MIRROR,
        .key = EVERYTHING_KEY_MIRROR,
        .fixed = sizeof(struct everything_mirror_request),
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = EVERYTHING_METHOD_BLEND,
        .key = EVERYTHING_KEY_BLEND,
        .fixed = sizeof(struct everything_blend_request),
        .mend = xc_harness_mend_blend,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = EVERYTHING_METHOD_DIGEST,
        .key = EVERYTHING_KEY_DIGEST,
        .fixed = sizeof(struct everything_digest_request),
        .mend = xc_harness_mend_digest,
        .size = xc_harness_size_digest,
        .elements = NULL,
    },
    {
        .method = EVERYTHING_METHOD_FILL,
        .key = EVERYTHING_KEY_FILL,
        .fixed = sizeof(struct everything_fill_request),
        .mend = xc_harness_mend_fill,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = EVERYTHING_METHOD_REVERSE,
        .key = EVERYTHING_KEY_REVERSE,
        .fixed = sizeof(struct everything_reverse_request),
        .mend = xc_harness_mend_reverse,
        .size = xc_harness_size_reverse,
        .elements = NULL,
    },
    {
        .method = EVERYTHING_METHOD_PICK,
        .key = EVERYTHING_KEY_PICK,
        .fixed = sizeof(struct everything_pick_request),
        .mend = xc_harness_mend_pick,
        .size = xc_harness_size_pick,
        .elements = NULL,
    },
    {
        .method = EVERYTHING_METHOD_EVENS,
        .key = EVERYTHING_KEY_EVENS,
        .fixed = sizeof(struct everything_evens_request),
        .mend = xc_harness_mend_evens,
        .size = xc_harness_size_evens,
        .elements = NULL,
    },
    {
        .method = EVERYTHING_METHOD_SPREAD,
        .key = EVERYTHING_KEY_SPREAD,
        .fixed = 0,
        .mend = NULL,
        .size = xc_harness_size_spread,
        .elements = NULL,
    },
    {
        .method = EVERYTHING_METHOD_JOIN,
        .key = EVERYTHING_KEY_JOIN,
        .fixed = sizeof(struct everything_join_request),
        .mend = xc_harness_mend_join,
        .size = xc_harness_size_join,
        .elements = NULL,
    },
    {
        .method = EVERYTHING_METHOD_SPLIT,
        .key = EVERYTHING_KEY_SPLIT,
        .fixed = sizeof(struct everything_split_request),
        .mend = xc_harness_mend_split,
        .size = xc_harness_size_split,
        .elements = NULL,
    },
    {
        .method = EVERYTHING_METHOD_GREET,
        .key = EVERYTHING_KEY_GREET,
        .fixed = sizeof(struct everything_greet_request),
        .mend = xc_harness_mend_greet,
        .size = xc_harness_size_greet,
        .elements = NULL,
    },
    {
        .method = EVERYTHING_METHOD_NOTE,
        .key = EVERYTHING_KEY_NOTE,
        .fixed = sizeof(struct everything_note_request),
        .mend = xc_harness_mend_note,
        .size = xc_harness_size_note,
        .elements = NULL,
    },
    {
        .method = EVERYTHING_METHOD_NOTED,
        .key = EVERYTHING_KEY_NOTED,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = EVERYTHING_METHOD_OPEN,
        .key = EVERYTHING_KEY_OPEN,
        .fixed = sizeof(struct everything_open_request),
        .mend = xc_harness_mend_open,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = EVERYTHING_METHOD_STEP_BY,
        .key = EVERYTHING_KEY_STEP_BY,
        .fixed = sizeof(struct everything_step_by_request),
        .mend = xc_harness_mend_step_by,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = EVERYTHING_METHOD_TWINS,
        .key = EVERYTHING_KEY_TWINS,
        .fixed = sizeof(struct everything_twins_request),
        .mend = xc_harness_mend_twins,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = EVERYTHING_METHOD_NAMES,
        .key = EVERYTHING_KEY_NAMES,
        .fixed = sizeof(struct everything_names_request),
        .mend = xc_harness_mend_names,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = EVERYTHING_METHOD_REPEAT,
        .key = EVERYTHING_KEY_REPEAT,
        .fixed = sizeof(struct everything_repeat_request),
        .mend = xc_harness_mend_repeat,
        .size = xc_harness_size_repeat,
        .elements = NULL,
    },
    {
        .method = EVERYTHING_METHOD_PERMIT,
        .key = EVERYTHING_KEY_PERMIT,
        .fixed = sizeof(struct everything_permit_request),
        .mend = xc_harness_mend_permit,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = EVERYTHING_METHOD_FILTER,
        .key = EVERYTHING_KEY_FILTER,
        .fixed = sizeof(struct everything_filter_request),
        .mend = xc_harness_mend_filter,
        .size = xc_harness_size_filter,
        .elements = xc_harness_elements_filter,
    },
    {
        .method = EVERYTHING_METHOD_CYCLE,
        .key = EVERYTHING_KEY_CYCLE,
        .fixed = sizeof(struct everything_cycle_request),
        .mend = xc_harness_mend_cycle,
        .size = xc_harness_size_cycle,
        .elements = xc_harness_elements_cycle,
    },
    {
        .method = EVERYTHING_METHOD_DEAL,
        .key = EVERYTHING_KEY_DEAL,
        .fixed = sizeof(struct everything_deal_request),
        .mend = xc_harness_mend_deal,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = EVERYTHING_METHOD_MAYBE,
        .key = EVERYTHING_KEY_MAYBE,
        .fixed = sizeof(struct everything_maybe_request),
        .mend = xc_harness_mend_maybe,
        .size = xc_harness_size_maybe,
        .elements = NULL,
    },
    {
        .method = EVERYTHING_METHOD_ASK,
        .key = EVERYTHING_KEY_ASK,
        .fixed = sizeof(struct everything_ask_request),
        .mend = xc_harness_mend_ask,
        .size = xc_harness_size_ask,
        .elements = xc_harness_elements_ask,
    },
    {
        .method = EVERYTHING_METHOD_TITLE,
        .key = EVERYTHING_KEY_TITLE,
        .fixed = sizeof(struct everything_title_request),
        .mend = xc_harness_mend_title,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = EVERYTHING_METHOD_STEP_ANY,
        .key = EVERYTHING_KEY_STEP_ANY,
        .fixed = sizeof(struct everything_step_any_request),
        .mend = xc_harness_mend_step_any,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = EVERYTHING_METHOD_TURN,
        .key = EVERYTHING_KEY_TURN,
        .fixed = sizeof(struct everything_turn_request),
        .mend = xc_harness_mend_turn,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = EVERYTHING_METHOD_FADE,
        .key = EVERYTHING_KEY_FADE,
        .fixed = sizeof(struct everything_fade_request),
        .mend = xc_harness_mend_fade,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = EVERYTHING_METHOD_COUNT,
        .key = EVERYTHING_KEY_COUNT,
        .fixed = sizeof(struct everything_count_request),
        .mend = xc_harness_mend_count,
        .size = xc_harness_size_count,
        .elements = xc_harness_elements_count,
    },
};

static const struct xc_fuzz_object xc_harness_passed[] = {
    {&counter_objects, &xc_harness_a_counter.object},
};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct xc_fuzz_x fuzz = {
        .x = &xc_harness_object_x,
        .requests = xc_harness_requests,
        .n_requests = 38,
        .objects = xc_harness_passed,
        .n_objects = 1,
    };

    return xc_fuzz_x_run(&fuzz, data, size);
}
