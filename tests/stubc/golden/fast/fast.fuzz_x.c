/* Made by stubc from interfaces/fast.h. Do not edit. */
/*
 * crosscall.test.fast 1: a hostile client of an X object, for libFuzzer
 *
 *     clang -g -O1 -fsanitize=fuzzer,address,undefined fast.fuzz_x.c \
 *         fast.stub.c fast.x.c -lcrosscall_fuzz -lcrosscall
 *
 * <crosscall/fuzz.h> says how an input is read.
 */
#include <stddef.h>
#include <stdint.h>

#include <crosscall/fuzz.h>

#include "fast.stub.h"
#include "fast.wire.h"

static const int64_t xc_harness_values_fast_mood[] = {
    FAST_BAD,  /* -1 */
    FAST_FAIR, /* 0 */
    FAST_GOOD, /* 1 */
};

static void xc_harness_fill_fast_point(struct xc_fuzz_input *input,
                                       struct fast_point *to)
{
    xc_fuzz_fill(input, &to->x, sizeof(to->x));
    xc_fuzz_fill(input, &to->y, sizeof(to->y));
}

static void xc_harness_fill_fast_spot(struct xc_fuzz_input *input,
                                      struct fast_spot *to)
{
    to->on = (xc_fuzz_number(input, 1) & 1) != 0;
    to->mood =
        (enum fast_mood)xc_fuzz_enum(input, xc_harness_values_fast_mood, 3);
    xc_fuzz_fill(input, &to->size, sizeof(to->size));
}

static void xc_harness_repair_fast_spot(struct fast_spot_wire *wire)
{
    wire->on &= 1;
    for (size_t i = 0; i < 3; i++)
        wire->pad1[i] = 0;
    wire->mood = (int32_t)xc_fuzz_one_of((uint64_t)wire->mood,
                                         xc_harness_values_fast_mood, 3);
    wire->pad2 = 0;
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

static int64_t xc_harness_object_four(struct xc_fuzz_target *self, uint64_t a,
                                      uint64_t b, uint64_t c, uint64_t d)
{
    (void)a;
    (void)b;
    (void)c;
    (void)d;
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

static int64_t xc_harness_object_nine(struct xc_fuzz_target *self, uint64_t a,
                                      uint64_t b, uint64_t c, uint64_t d,
                                      uint64_t e, uint64_t f, uint64_t g,
                                      uint64_t h, uint64_t i)
{
    (void)a;
    (void)b;
    (void)c;
    (void)d;
    (void)e;
    (void)f;
    (void)g;
    (void)h;
    (void)i;
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

static int64_t xc_harness_object_ten(struct xc_fuzz_target *self, uint64_t a,
                                     uint64_t b, uint64_t c, uint64_t d,
                                     uint64_t e, uint64_t f, uint64_t g,
                                     uint64_t h, uint64_t i, uint64_t j)
{
    (void)a;
    (void)b;
    (void)c;
    (void)d;
    (void)e;
    (void)f;
    (void)g;
    (void)h;
    (void)i;
    (void)j;
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

static int64_t xc_harness_object_narrow(struct xc_fuzz_target *self, uint8_t u8,
                                        int8_t i8, uint16_t u16, int16_t i16,
                                        uint32_t u32, int32_t i32, bool flag,
                                        enum fast_mood mood)
{
    (void)u8;
    (void)i8;
    (void)u16;
    (void)i16;
    (void)u32;
    (void)i32;
    (void)flag;
    (void)mood;
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

static int xc_harness_object_cut(struct xc_fuzz_target *self, uint64_t value,
                                 uint8_t *u8, int16_t *i16, uint32_t *u32,
                                 bool *odd, enum fast_mood *mood)
{
    (void)value;
    xc_fuzz_fill(self->input, u8, sizeof(*u8));
    xc_fuzz_fill(self->input, i16, sizeof(*i16));
    xc_fuzz_fill(self->input, u32, sizeof(*u32));
    *odd = (xc_fuzz_number(self->input, 1) & 1) != 0;
    *mood = (enum fast_mood)xc_fuzz_enum(self->input,
                                         xc_harness_values_fast_mood, 3);
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_move(struct xc_fuzz_target *self,
                                  struct fast_point *point,
                                  struct fast_point by, struct fast_spot *spot,
                                  struct fast_spot *before)
{
    xc_fuzz_use(point, sizeof(*point));
    xc_fuzz_use(&by, sizeof(struct fast_point));
    xc_fuzz_use(spot, sizeof(*spot));
    xc_harness_fill_fast_point(self->input, &(*point));
    xc_harness_fill_fast_spot(self->input, &(*spot));
    xc_harness_fill_fast_spot(self->input, &(*before));
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_series(struct xc_fuzz_target *self, uint64_t first,
                                    uint64_t *a, uint64_t *b, uint64_t *c,
                                    uint64_t *d, uint64_t *e, uint64_t *f,
                                    uint64_t *g, uint64_t *h, uint64_t *i,
                                    uint64_t *j)
{
    (void)first;
    xc_fuzz_fill(self->input, a, sizeof(*a));
    xc_fuzz_fill(self->input, b, sizeof(*b));
    xc_fuzz_fill(self->input, c, sizeof(*c));
    xc_fuzz_fill(self->input, d, sizeof(*d));
    xc_fuzz_fill(self->input, e, sizeof(*e));
    xc_fuzz_fill(self->input, f, sizeof(*f));
    xc_fuzz_fill(self->input, g, sizeof(*g));
    xc_fuzz_fill(self->input, h, sizeof(*h));
    xc_fuzz_fill(self->input, i, sizeof(*i));
    xc_fuzz_fill(self->input, j, sizeof(*j));
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_maybe(struct xc_fuzz_target *self, uint32_t *value,
                                   const struct fast_point *step)
{
    if (value)
        xc_fuzz_use(value, sizeof(*value));
    if (step)
        xc_fuzz_use(step, sizeof(struct fast_point));
    if (value)
        xc_fuzz_fill(self->input, value, sizeof(*value));
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int64_t xc_harness_object_say(struct xc_fuzz_target *self,
                                     const char *text)
{
    xc_fuzz_use(text, xc_string_length(text, FAST_SAY_TEXT_MAX) + 1);
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

static int64_t xc_harness_object_distant(struct xc_fuzz_target *self,
                                         int64_t value)
{
    (void)value;
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

#define XC_TARGET struct xc_fuzz_target
#define XC_NAME(method) xc_harness_object_##method
#include "fast.x.h"

static void xc_harness_mend_answer(void *fixed, const xc_handle *objects)
{
    struct fast_answer_request *message = fixed;

    (void)objects;
    message->pad1 = 0;
}

static void xc_harness_mend_narrow(void *fixed, const xc_handle *objects)
{
    struct fast_narrow_request *message = fixed;

    (void)objects;
    message->pad1 = 0;
    message->flag &= 1;
    for (size_t i = 0; i < 3; i++)
        message->pad2[i] = 0;
    message->mood = (int32_t)xc_fuzz_one_of((uint64_t)message->mood,
                                            xc_harness_values_fast_mood, 3);
}

static void xc_harness_mend_move(void *fixed, const xc_handle *objects)
{
    struct fast_move_request *message = fixed;

    (void)objects;
    xc_harness_repair_fast_spot(&message->spot);
    message->pad1 = 0;
}

static void xc_harness_mend_maybe(void *fixed, const xc_handle *objects)
{
    struct fast_maybe_request *message = fixed;

    (void)objects;
    message->has_value &= 1;
    for (size_t i = 0; i < 3; i++)
        message->pad1[i] = 0;
    if (!message->has_value)
        __builtin_memset(&message->value, 0, sizeof(message->value));
    message->has_step &= 1;
    for (size_t i = 0; i < 3; i++)
        message->pad2[i] = 0;
    if (!message->has_step)
        __builtin_memset(&message->step, 0, sizeof(message->step));
    message->pad3 = 0;
}

static void xc_harness_mend_say(void *fixed, const xc_handle *objects)
{
    struct fast_say_request *message = fixed;

    (void)objects;
    message->text_len = xc_fuzz_short(message->text_len);
}

static size_t xc_harness_size_say(const void *in)
{
    const struct fast_say_request *request = in;
    size_t size = 8;

    size = xc_fuzz_part(size, request->text_len, 1);
    size = xc_fuzz_part(size, 1, 1);
    return size;
}

static const struct xc_fuzz_request xc_harness_requests[] = {
    {
        .method = FAST_METHOD_NOTHING,
        .key = FAST_KEY_NOTHING,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = FAST_METHOD_ANSWER,
        .key = FAST_KEY_ANSWER,
        .fixed = sizeof(struct fast_answer_request),
        .mend = xc_harness_mend_answer,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = FAST_METHOD_ANSWER64,
        .key = FAST_KEY_ANSWER64,
        .fixed = sizeof(struct fast_answer64_request),
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = FAST_METHOD_FOUR,
        .key = FAST_KEY_FOUR,
        .fixed = sizeof(struct fast_four_request),
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = FAST_METHOD_NINE,
        .key = FAST_KEY_NINE,
        .fixed = sizeof(struct fast_nine_request),
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = FAST_METHOD_TEN,
        .key = FAST_KEY_TEN,
        .fixed = sizeof(struct fast_ten_request),
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = FAST_METHOD_NARROW,
        .key = FAST_KEY_NARROW,
        .fixed = sizeof(struct fast_narrow_request),
        .mend = xc_harness_mend_narrow,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = FAST_METHOD_CUT,
        .key = FAST_KEY_CUT,
        .fixed = sizeof(struct fast_cut_request),
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = FAST_METHOD_MOVE,
        .key = FAST_KEY_MOVE,
        .fixed = sizeof(struct fast_move_request),
        .mend = xc_harness_mend_move,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = FAST_METHOD_SERIES,
        .key = FAST_KEY_SERIES,
        .fixed = sizeof(struct fast_series_request),
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = FAST_METHOD_MAYBE,
        .key = FAST_KEY_MAYBE,
        .fixed = sizeof(struct fast_maybe_request),
        .mend = xc_harness_mend_maybe,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = FAST_METHOD_SAY,
        .key = FAST_KEY_SAY,
        .fixed = sizeof(struct fast_say_request),
        .mend = xc_harness_mend_say,
        .size = xc_harness_size_say,
        .elements = NULL,
    },
    {
        .method = FAST_METHOD_DISTANT,
        .key = FAST_KEY_DISTANT,
        .fixed = sizeof(struct fast_distant_request),
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct xc_fuzz_x fuzz = {
        .x = &xc_harness_object_x,
        .requests = xc_harness_requests,
        .n_requests = 13,
        .objects = NULL,
        .n_objects = 0,
    };

    return xc_fuzz_x_run(&fuzz, data, size);
}
