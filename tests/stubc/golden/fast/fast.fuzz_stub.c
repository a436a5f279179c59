/* Made by stubc from interfaces/fast.h. Do not edit. */
/*
 * crosscall.test.fast 1: a hostile server of a Stub, for libFuzzer
 *
 *     clang -g -O1 -fsanitize=fuzzer,address,undefined fast.fuzz_stub.c \
 *         fast.stub.c fast.x.c -lcrosscall_fuzz -lcrosscall
 *
 * <crosscall/fuzz.h> says how an input is read. Whatever a reply holds, a call
 * that fails has written nothing, and one that succeeds nothing beyond a bound.
 */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

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

static int64_t xc_harness_call_nothing(void *xc_object,
                                       struct xc_binding *xc_binding,
                                       struct xc_fuzz_input *xc_input)
{
    struct fast *self = xc_object;
    int64_t xc_r;

    (void)xc_binding;
    (void)xc_input;
    xc_r = fast_nothing(self);
    return xc_r;
}

static int64_t xc_harness_call_answer(void *xc_object,
                                      struct xc_binding *xc_binding,
                                      struct xc_fuzz_input *xc_input)
{
    struct fast *self = xc_object;
    int32_t value;
    int64_t xc_r;

    (void)xc_binding;
    xc_fuzz_fill(xc_input, &value, sizeof(value));
    xc_r = fast_answer(self, value);
    return xc_r;
}

static int64_t xc_harness_call_answer64(void *xc_object,
                                        struct xc_binding *xc_binding,
                                        struct xc_fuzz_input *xc_input)
{
    struct fast *self = xc_object;
    int64_t value;
    int64_t xc_r;

    (void)xc_binding;
    xc_fuzz_fill(xc_input, &value, sizeof(value));
    xc_r = fast_answer64(self, value);
    return xc_r;
}

static int64_t xc_harness_call_four(void *xc_object,
                                    struct xc_binding *xc_binding,
                                    struct xc_fuzz_input *xc_input)
{
    struct fast *self = xc_object;
    uint64_t a;
    uint64_t b;
    uint64_t c;
    uint64_t d;
    int64_t xc_r;

    (void)xc_binding;
    xc_fuzz_fill(xc_input, &a, sizeof(a));
    xc_fuzz_fill(xc_input, &b, sizeof(b));
    xc_fuzz_fill(xc_input, &c, sizeof(c));
    xc_fuzz_fill(xc_input, &d, sizeof(d));
    xc_r = fast_four(self, a, b, c, d);
    return xc_r;
}

static int64_t xc_harness_call_nine(void *xc_object,
                                    struct xc_binding *xc_binding,
                                    struct xc_fuzz_input *xc_input)
{
    struct fast *self = xc_object;
    uint64_t a;
    uint64_t b;
    uint64_t c;
    uint64_t d;
    uint64_t e;
    uint64_t f;
    uint64_t g;
    uint64_t h;
    uint64_t i;
    int64_t xc_r;

    (void)xc_binding;
    xc_fuzz_fill(xc_input, &a, sizeof(a));
    xc_fuzz_fill(xc_input, &b, sizeof(b));
    xc_fuzz_fill(xc_input, &c, sizeof(c));
    xc_fuzz_fill(xc_input, &d, sizeof(d));
    xc_fuzz_fill(xc_input, &e, sizeof(e));
    xc_fuzz_fill(xc_input, &f, sizeof(f));
    xc_fuzz_fill(xc_input, &g, sizeof(g));
    xc_fuzz_fill(xc_input, &h, sizeof(h));
    xc_fuzz_fill(xc_input, &i, sizeof(i));
    xc_r = fast_nine(self, a, b, c, d, e, f, g, h, i);
    return xc_r;
}

static int64_t xc_harness_call_ten(void *xc_object,
                                   struct xc_binding *xc_binding,
                                   struct xc_fuzz_input *xc_input)
{
    struct fast *self = xc_object;
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
    int64_t xc_r;

    (void)xc_binding;
    xc_fuzz_fill(xc_input, &a, sizeof(a));
    xc_fuzz_fill(xc_input, &b, sizeof(b));
    xc_fuzz_fill(xc_input, &c, sizeof(c));
    xc_fuzz_fill(xc_input, &d, sizeof(d));
    xc_fuzz_fill(xc_input, &e, sizeof(e));
    xc_fuzz_fill(xc_input, &f, sizeof(f));
    xc_fuzz_fill(xc_input, &g, sizeof(g));
    xc_fuzz_fill(xc_input, &h, sizeof(h));
    xc_fuzz_fill(xc_input, &i, sizeof(i));
    xc_fuzz_fill(xc_input, &j, sizeof(j));
    xc_r = fast_ten(self, a, b, c, d, e, f, g, h, i, j);
    return xc_r;
}

static int64_t xc_harness_call_narrow(void *xc_object,
                                      struct xc_binding *xc_binding,
                                      struct xc_fuzz_input *xc_input)
{
    struct fast *self = xc_object;
    uint8_t u8;
    int8_t i8;
    uint16_t u16;
    int16_t i16;
    uint32_t u32;
    int32_t i32;
    bool flag;
    enum fast_mood mood;
    int64_t xc_r;

    (void)xc_binding;
    xc_fuzz_fill(xc_input, &u8, sizeof(u8));
    xc_fuzz_fill(xc_input, &i8, sizeof(i8));
    xc_fuzz_fill(xc_input, &u16, sizeof(u16));
    xc_fuzz_fill(xc_input, &i16, sizeof(i16));
    xc_fuzz_fill(xc_input, &u32, sizeof(u32));
    xc_fuzz_fill(xc_input, &i32, sizeof(i32));
    flag = (xc_fuzz_number(xc_input, 1) & 1) != 0;
    mood =
        (enum fast_mood)xc_fuzz_enum(xc_input, xc_harness_values_fast_mood, 3);
    xc_r = fast_narrow(self, u8, i8, u16, i16, u32, i32, flag, mood);
    return xc_r;
}

static int64_t xc_harness_call_cut(void *xc_object,
                                   struct xc_binding *xc_binding,
                                   struct xc_fuzz_input *xc_input)
{
    struct fast *self = xc_object;
    struct {
        uint8_t u8;
        int16_t i16;
        uint32_t u32;
        bool odd;
        enum fast_mood mood;
    } xc_now, xc_was;
    uint64_t value;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_fuzz_fill(xc_input, &value, sizeof(value));
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = fast_cut(self, value, &xc_now.u8, &xc_now.i16, &xc_now.u32,
                    &xc_now.odd, &xc_now.mood);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "fast.cut, which failed");
    return xc_r;
}

static int64_t xc_harness_call_move(void *xc_object,
                                    struct xc_binding *xc_binding,
                                    struct xc_fuzz_input *xc_input)
{
    struct fast *self = xc_object;
    struct {
        struct fast_point point;
        struct fast_spot spot;
        struct fast_spot before;
    } xc_now, xc_was;
    struct fast_point by;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_harness_fill_fast_point(xc_input, &xc_now.point);
    xc_harness_fill_fast_point(xc_input, &by);
    xc_harness_fill_fast_spot(xc_input, &xc_now.spot);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = fast_move(self, &xc_now.point, by, &xc_now.spot, &xc_now.before);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "fast.move, which failed");
    return xc_r;
}

static int64_t xc_harness_call_series(void *xc_object,
                                      struct xc_binding *xc_binding,
                                      struct xc_fuzz_input *xc_input)
{
    struct fast *self = xc_object;
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
    } xc_now, xc_was;
    uint64_t first;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_fuzz_fill(xc_input, &first, sizeof(first));
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = fast_series(self, first, &xc_now.a, &xc_now.b, &xc_now.c, &xc_now.d,
                       &xc_now.e, &xc_now.f, &xc_now.g, &xc_now.h, &xc_now.i,
                       &xc_now.j);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "fast.series, which failed");
    return xc_r;
}

static int64_t xc_harness_call_maybe(void *xc_object,
                                     struct xc_binding *xc_binding,
                                     struct xc_fuzz_input *xc_input)
{
    struct fast *self = xc_object;
    struct {
        uint32_t value;
    } xc_now, xc_was;
    struct fast_point step;
    uint64_t xc_absent; /* a bit for each parameter */
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_absent = xc_fuzz_number(xc_input, 4);
    xc_fuzz_fill(xc_input, &xc_now.value, sizeof(xc_now.value));
    xc_harness_fill_fast_point(xc_input, &step);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = fast_maybe(self, xc_absent >> 1 & 1 ? NULL : &xc_now.value,
                      xc_absent >> 2 & 1 ? NULL : &step);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "fast.maybe, which failed");
    return xc_r;
}

static int64_t xc_harness_call_say(void *xc_object,
                                   struct xc_binding *xc_binding,
                                   struct xc_fuzz_input *xc_input)
{
    struct fast *self = xc_object;
    char text[65];
    int64_t xc_r;

    (void)xc_binding;
    xc_fuzz_text(xc_input, text, sizeof(text) - 1);
    text[sizeof(text) - 1] = '\0';
    xc_r = fast_say(self, text);
    return xc_r;
}

static int64_t xc_harness_call_distant(void *xc_object,
                                       struct xc_binding *xc_binding,
                                       struct xc_fuzz_input *xc_input)
{
    struct fast *self = xc_object;
    int64_t value;
    int64_t xc_r;

    (void)xc_binding;
    xc_fuzz_fill(xc_input, &value, sizeof(value));
    xc_r = fast_distant(self, value);
    return xc_r;
}

static void xc_harness_mend_cut(const void *in, void *fixed)
{
    struct fast_cut_reply *message = fixed;

    (void)in;
    message->pad1 = 0;
    message->odd &= 1;
    for (size_t i = 0; i < 3; i++)
        message->pad2[i] = 0;
    message->mood = (int32_t)xc_fuzz_one_of((uint64_t)message->mood,
                                            xc_harness_values_fast_mood, 3);
}

static void xc_harness_mend_move(const void *in, void *fixed)
{
    struct fast_move_reply *message = fixed;

    (void)in;
    xc_harness_repair_fast_spot(&message->spot);
    xc_harness_repair_fast_spot(&message->before);
}

static void xc_harness_mend_maybe(const void *in, void *fixed)
{
    const struct fast_maybe_request *request = in;
    struct fast_maybe_reply *message = fixed;

    if (!request->has_value)
        __builtin_memset(&message->value, 0, sizeof(message->value));
    message->pad1 = 0;
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
        .call = xc_harness_call_four,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_nine,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_ten,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_narrow,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_cut,
        .fixed = sizeof(struct fast_cut_reply),
        .mend = xc_harness_mend_cut,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_move,
        .fixed = sizeof(struct fast_move_reply),
        .mend = xc_harness_mend_move,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_series,
        .fixed = sizeof(struct fast_series_reply),
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_maybe,
        .fixed = sizeof(struct fast_maybe_reply),
        .mend = xc_harness_mend_maybe,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_say,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_distant,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
};

static void xc_harness_let_go(void *object) { fast_release(object); }

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct xc_fuzz_stub fuzz = {
        .name = "crosscall.test.fast",
        .make = fast_stub_make,
        .release = xc_harness_let_go,
        .replies = xc_harness_replies,
        .n_replies = 13,
    };

    return xc_fuzz_stub_run(&fuzz, data, size);
}
