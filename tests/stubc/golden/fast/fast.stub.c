/* Made by stubc from interfaces/fast.h. Do not edit. */
#include "fast.stub.h"

#include <assert.h>
#include <limits.h>
#include <stddef.h>

#include <crosscall/fast.h>

#include "fast.wire.h"

/* crosscall.test.fast 1: the client's end */
struct fast_stub {
    struct fast object;
    struct xc_stub stub;
};
static_assert(sizeof(struct fast_stub) == sizeof(struct xc_stub_object),
              "every Stub has one layout");
static_assert(offsetof(struct fast_stub, stub) == sizeof(void *),
              "every Stub has one layout");

XC_FAST_APART int fast_stub_nothing(struct fast *self);
int fast_stub_fast_nothing(struct fast *self);
XC_FAST_APART int fast_stub_answer(struct fast *self, int32_t value);
int fast_stub_fast_answer(struct fast *self, int32_t value);
XC_FAST_APART int64_t fast_stub_answer64(struct fast *self, int64_t value);
int64_t fast_stub_fast_answer64(struct fast *self, int64_t value);
XC_FAST_APART int64_t fast_stub_four(struct fast *self, uint64_t a, uint64_t b,
                                     uint64_t c, uint64_t d);
int64_t fast_stub_fast_four(struct fast *self, uint64_t a, uint64_t b,
                            uint64_t c, uint64_t d);
XC_FAST_APART int64_t fast_stub_nine(struct fast *self, uint64_t a, uint64_t b,
                                     uint64_t c, uint64_t d, uint64_t e,
                                     uint64_t f, uint64_t g, uint64_t h,
                                     uint64_t i);
int64_t fast_stub_fast_nine(struct fast *self, uint64_t a, uint64_t b,
                            uint64_t c, uint64_t d, uint64_t e, uint64_t f,
                            uint64_t g, uint64_t h, uint64_t i);
XC_FAST_APART int64_t fast_stub_narrow(struct fast *self, uint8_t u8, int8_t i8,
                                       uint16_t u16, int16_t i16, uint32_t u32,
                                       int32_t i32, bool flag,
                                       enum fast_mood mood);
int64_t fast_stub_fast_narrow(struct fast *self, uint8_t u8, int8_t i8,
                              uint16_t u16, int16_t i16, uint32_t u32,
                              int32_t i32, bool flag, enum fast_mood mood);
XC_FAST_APART int fast_stub_cut(struct fast *self, uint64_t value, uint8_t *u8,
                                int16_t *i16, uint32_t *u32, bool *odd,
                                enum fast_mood *mood);
int fast_stub_fast_cut(struct fast *self, uint64_t value, uint8_t *u8,
                       int16_t *i16, uint32_t *u32, bool *odd,
                       enum fast_mood *mood);
XC_FAST_APART int fast_stub_move(struct fast *self, struct fast_point *point,
                                 struct fast_point by, struct fast_spot *spot,
                                 struct fast_spot *before);
int fast_stub_fast_move(struct fast *self, struct fast_point *point,
                        struct fast_point by, struct fast_spot *spot,
                        struct fast_spot *before);
XC_FAST_APART int fast_stub_series(struct fast *self, uint64_t first,
                                   uint64_t *a, uint64_t *b, uint64_t *c,
                                   uint64_t *d, uint64_t *e, uint64_t *f,
                                   uint64_t *g, uint64_t *h, uint64_t *i,
                                   uint64_t *j);
int fast_stub_fast_series(struct fast *self, uint64_t first, uint64_t *a,
                          uint64_t *b, uint64_t *c, uint64_t *d, uint64_t *e,
                          uint64_t *f, uint64_t *g, uint64_t *h, uint64_t *i,
                          uint64_t *j);
XC_FAST_APART int fast_stub_maybe(struct fast *self, uint32_t *value,
                                  const struct fast_point *step);
int fast_stub_fast_maybe(struct fast *self, uint32_t *value,
                         const struct fast_point *step);

/* fast.nothing, method 1 */
int fast_stub_nothing(struct fast *self)
{
    static const struct xc_exchange exchange = {
        .method = FAST_METHOD_NOTHING,
        .key = FAST_KEY_NOTHING,
        .request_len = 0,
        .reply_len = 0,
        .most = INT_MAX,
    };
    const struct xc_stub *stub = &((struct fast_stub *)self)->stub;
    int64_t r;

    /* request: nothing */
    r = xc_stub_exchange(stub, &exchange, NULL, NULL);
    /* reply: nothing */
    return (int)r;
}

/* fast.answer, method 2 */
int fast_stub_answer(struct fast *self, int32_t value)
{
    static const struct xc_exchange exchange = {
        .method = FAST_METHOD_ANSWER,
        .key = FAST_KEY_ANSWER,
        .request_len = sizeof(struct fast_answer_request),
        .reply_len = 0,
        .most = INT_MAX,
    };
    const struct xc_stub *stub = &((struct fast_stub *)self)->stub;
    struct fast_answer_request request = {0};
    int64_t r;

    /* request: value */
    request.value = value;
    r = xc_stub_exchange(stub, &exchange, &request, NULL);
    /* reply: nothing */
    return (int)r;
}

/* fast.answer64, method 3 */
int64_t fast_stub_answer64(struct fast *self, int64_t value)
{
    static const struct xc_exchange exchange = {
        .method = FAST_METHOD_ANSWER64,
        .key = FAST_KEY_ANSWER64,
        .request_len = sizeof(struct fast_answer64_request),
        .reply_len = 0,
        .most = INT64_MAX,
    };
    const struct xc_stub *stub = &((struct fast_stub *)self)->stub;
    struct fast_answer64_request request = {0};
    int64_t r;

    /* request: value */
    request.value = value;
    r = xc_stub_exchange(stub, &exchange, &request, NULL);
    /* reply: nothing */
    return r;
}

/* fast.four, method 4 */
int64_t fast_stub_four(struct fast *self, uint64_t a, uint64_t b, uint64_t c,
                       uint64_t d)
{
    static const struct xc_exchange exchange = {
        .method = FAST_METHOD_FOUR,
        .key = FAST_KEY_FOUR,
        .request_len = sizeof(struct fast_four_request),
        .reply_len = 0,
        .most = INT64_MAX,
    };
    const struct xc_stub *stub = &((struct fast_stub *)self)->stub;
    struct fast_four_request request = {0};
    int64_t r;

    /* request: a, b, c, d */
    request.a = a;
    request.b = b;
    request.c = c;
    request.d = d;
    r = xc_stub_exchange(stub, &exchange, &request, NULL);
    /* reply: nothing */
    return r;
}

/* fast.nine, method 5 */
int64_t fast_stub_nine(struct fast *self, uint64_t a, uint64_t b, uint64_t c,
                       uint64_t d, uint64_t e, uint64_t f, uint64_t g,
                       uint64_t h, uint64_t i)
{
    static const struct xc_exchange exchange = {
        .method = FAST_METHOD_NINE,
        .key = FAST_KEY_NINE,
        .request_len = sizeof(struct fast_nine_request),
        .reply_len = 0,
        .most = INT64_MAX,
    };
    const struct xc_stub *stub = &((struct fast_stub *)self)->stub;
    struct fast_nine_request request = {0};
    int64_t r;

    /* request: a, b, c, d, e, f, g, h, i */
    request.a = a;
    request.b = b;
    request.c = c;
    request.d = d;
    request.e = e;
    request.f = f;
    request.g = g;
    request.h = h;
    request.i = i;
    r = xc_stub_exchange(stub, &exchange, &request, NULL);
    /* reply: nothing */
    return r;
}

/* fast.ten, method 6 */
int64_t fast_stub_ten(struct fast *self, uint64_t a, uint64_t b, uint64_t c,
                      uint64_t d, uint64_t e, uint64_t f, uint64_t g,
                      uint64_t h, uint64_t i, uint64_t j)
{
    static const struct xc_exchange exchange = {
        .method = FAST_METHOD_TEN,
        .key = FAST_KEY_TEN,
        .request_len = sizeof(struct fast_ten_request),
        .reply_len = 0,
        .most = INT64_MAX,
    };
    const struct xc_stub *stub = &((struct fast_stub *)self)->stub;
    struct fast_ten_request request = {0};
    int64_t r;

    /* request: a, b, c, d, e, f, g, h, i, j */
    request.a = a;
    request.b = b;
    request.c = c;
    request.d = d;
    request.e = e;
    request.f = f;
    request.g = g;
    request.h = h;
    request.i = i;
    request.j = j;
    r = xc_stub_exchange(stub, &exchange, &request, NULL);
    /* reply: nothing */
    return r;
}

/* fast.narrow, method 7 */
int64_t fast_stub_narrow(struct fast *self, uint8_t u8, int8_t i8, uint16_t u16,
                         int16_t i16, uint32_t u32, int32_t i32, bool flag,
                         enum fast_mood mood)
{
    static const struct xc_exchange exchange = {
        .method = FAST_METHOD_NARROW,
        .key = FAST_KEY_NARROW,
        .request_len = sizeof(struct fast_narrow_request),
        .reply_len = 0,
        .most = INT64_MAX,
    };
    const struct xc_stub *stub = &((struct fast_stub *)self)->stub;
    struct fast_narrow_request request = {0};
    int64_t r;

    if (!fast_mood_is_valid((int32_t)mood))
        return xc_stub_bad_argument(stub, FAST_METHOD_NARROW, "mood");

    /* request: u8, i8, u16, i16, u32, i32, flag, mood */
    request.u8 = u8;
    request.i8 = i8;
    request.u16 = u16;
    request.i16 = i16;
    request.u32 = u32;
    request.i32 = i32;
    request.flag = flag;
    request.mood = mood;
    r = xc_stub_exchange(stub, &exchange, &request, NULL);
    /* reply: nothing */
    return r;
}

/* fast.cut, method 8 */
int fast_stub_cut(struct fast *self, uint64_t value, uint8_t *u8, int16_t *i16,
                  uint32_t *u32, bool *odd, enum fast_mood *mood)
{
    const struct xc_stub *stub = &((struct fast_stub *)self)->stub;
    struct fast_cut_request request = {0};
    struct fast_cut_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    int64_t r;

    /* request: value */
    request.value = value;
    r = xc_stub_begin(&call, stub, FAST_METHOD_CUT, FAST_KEY_CUT);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: u8, i16, u32, odd, mood */
    if (r > INT_MAX || !xc_stub_take(&call, &reply, sizeof(reply)) ||
        reply.pad1 != 0 || reply.odd > 1 ||
        !xc_is_zero(reply.pad2, sizeof(reply.pad2)) ||
        !fast_mood_is_valid(reply.mood) || xc_stub_left(&call) != 0) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    *u8 = reply.u8;
    *i16 = reply.i16;
    *u32 = reply.u32;
    *odd = (bool)reply.odd;
    *mood = (enum fast_mood)reply.mood;
end:
    xc_stub_end(&call);
    return (int)r;
}

/* fast.move, method 9 */
int fast_stub_move(struct fast *self, struct fast_point *point,
                   struct fast_point by, struct fast_spot *spot,
                   struct fast_spot *before)
{
    const struct xc_stub *stub = &((struct fast_stub *)self)->stub;
    struct fast_move_request request = {0};
    struct fast_move_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    struct fast_spot spot_value;
    struct fast_spot before_value;
    int64_t r;

    if (!fast_spot_is_valid(spot))
        return xc_stub_bad_argument(stub, FAST_METHOD_MOVE, "spot");

    /* request: point, by, spot */
    fast_point_to_wire(&request.point, point);
    fast_point_to_wire(&request.by, &by);
    fast_spot_to_wire(&request.spot, spot);
    r = xc_stub_begin(&call, stub, FAST_METHOD_MOVE, FAST_KEY_MOVE);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: point, spot, before */
    if (r > INT_MAX || !xc_stub_take(&call, &reply, sizeof(reply)) ||
        !fast_spot_from_wire(&spot_value, &reply.spot) ||
        !fast_spot_from_wire(&before_value, &reply.before) ||
        xc_stub_left(&call) != 0) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    __builtin_memcpy(point, &reply.point, sizeof(*point));
    *spot = spot_value;
    *before = before_value;
end:
    xc_stub_end(&call);
    return (int)r;
}

/* fast.series, method 10 */
int fast_stub_series(struct fast *self, uint64_t first, uint64_t *a,
                     uint64_t *b, uint64_t *c, uint64_t *d, uint64_t *e,
                     uint64_t *f, uint64_t *g, uint64_t *h, uint64_t *i,
                     uint64_t *j)
{
    static const struct xc_exchange exchange = {
        .method = FAST_METHOD_SERIES,
        .key = FAST_KEY_SERIES,
        .request_len = sizeof(struct fast_series_request),
        .reply_len = sizeof(struct fast_series_reply),
        .most = INT_MAX,
    };
    const struct xc_stub *stub = &((struct fast_stub *)self)->stub;
    struct fast_series_request request = {0};
    struct fast_series_reply reply;
    int64_t r;

    /* request: first */
    request.first = first;
    r = xc_stub_exchange(stub, &exchange, &request, &reply);
    if (r < 0)
        return (int)r;

    /* reply: a, b, c, d, e, f, g, h, i, j */
    *a = reply.a;
    *b = reply.b;
    *c = reply.c;
    *d = reply.d;
    *e = reply.e;
    *f = reply.f;
    *g = reply.g;
    *h = reply.h;
    *i = reply.i;
    *j = reply.j;
    return (int)r;
}

/* fast.maybe, method 11 */
int fast_stub_maybe(struct fast *self, uint32_t *value,
                    const struct fast_point *step)
{
    const struct xc_stub *stub = &((struct fast_stub *)self)->stub;
    struct fast_maybe_request request = {0};
    struct fast_maybe_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    int64_t r;

    /* request: has_value, value, has_step, step */
    request.has_value = value != NULL;
    if (value)
        request.value = *value;
    request.has_step = step != NULL;
    if (step)
        fast_point_to_wire(&request.step, step);
    r = xc_stub_begin(&call, stub, FAST_METHOD_MAYBE, FAST_KEY_MAYBE);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: value */
    if (r > INT_MAX || !xc_stub_take(&call, &reply, sizeof(reply)) ||
        (!value && reply.value != 0) || reply.pad1 != 0 ||
        xc_stub_left(&call) != 0) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    if (value)
        *value = reply.value;
end:
    xc_stub_end(&call);
    return (int)r;
}

/* fast.say, method 12 */
int64_t fast_stub_say(struct fast *self, const char *text)
{
    const struct xc_stub *stub = &((struct fast_stub *)self)->stub;
    struct fast_say_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    size_t text_len = xc_string_length(text, FAST_SAY_TEXT_MAX);
    int64_t r;

    if (text_len > FAST_SAY_TEXT_MAX)
        return xc_stub_too_large(stub, FAST_METHOD_SAY, "text",
                                 FAST_SAY_TEXT_MAX);

    /* request: text_len, text[text_len + 1] */
    request.text_len = text_len;
    r = xc_stub_begin(&call, stub, FAST_METHOD_SAY, FAST_KEY_SAY);
    if (r)
        return r;
    xc_stub_put(&call, &request, sizeof(request));
    xc_stub_put(&call, text, text_len + 1);
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: nothing */
    if (xc_stub_left(&call) != 0)
        r = xc_stub_bad_reply(&call);
end:
    xc_stub_end(&call);
    return r;
}

/* fast.distant, method 64 */
int64_t fast_stub_distant(struct fast *self, int64_t value)
{
    static const struct xc_exchange exchange = {
        .method = FAST_METHOD_DISTANT,
        .key = FAST_KEY_DISTANT,
        .request_len = sizeof(struct fast_distant_request),
        .reply_len = 0,
        .most = INT64_MAX,
    };
    const struct xc_stub *stub = &((struct fast_stub *)self)->stub;
    struct fast_distant_request request = {0};
    int64_t r;

    /* request: value */
    request.value = value;
    r = xc_stub_exchange(stub, &exchange, &request, NULL);
    /* reply: nothing */
    return r;
}

/* fast.nothing, method 1, by registers */
int fast_stub_fast_nothing(struct fast *self)
{
    struct xc_fast_call call = {0};

    if (!xc_fast_may_call())
        return fast_stub_nothing(self);

    /* request: nothing */
    if (!xc_fast_invoke(&call, self,
                        XC_FAST_METHOD(FAST_METHOD_NOTHING, FAST_KEY_NOTHING),
                        0, 0, INT_MAX)) {
        if (xc_fast_unsent())
            return fast_stub_nothing(xc_fast_object());
        return (int)xc_fast_failed(&fast_interface, FAST_METHOD_NOTHING);
    }
    /* reply: nothing */
    return (int)call.status;
}

/* fast.answer, method 2, by registers */
int fast_stub_fast_answer(struct fast *self, int32_t value)
{
    struct fast_answer_request request = {0};
    struct xc_fast_call call = {0};

    if (!xc_fast_may_call())
        return fast_stub_answer(self, value);

    /* request: value: word 0 */
    request.value = value;
    call.words[0] = (uint64_t)(int64_t)request.value;
    if (!xc_fast_invoke(&call, self,
                        XC_FAST_METHOD(FAST_METHOD_ANSWER, FAST_KEY_ANSWER), 1,
                        0, INT_MAX)) {
        if (xc_fast_unsent())
            return fast_stub_answer(xc_fast_object(), (int32_t)xc_fast_word(0));
        return (int)xc_fast_failed(&fast_interface, FAST_METHOD_ANSWER);
    }
    /* reply: nothing */
    return (int)call.status;
}

/* fast.answer64, method 3, by registers */
int64_t fast_stub_fast_answer64(struct fast *self, int64_t value)
{
    struct fast_answer64_request request = {0};
    struct xc_fast_call call = {0};

    if (!xc_fast_may_call())
        return fast_stub_answer64(self, value);

    /* request: value: word 0 */
    request.value = value;
    call.words[0] = (uint64_t)request.value;
    if (!xc_fast_invoke(&call, self,
                        XC_FAST_METHOD(FAST_METHOD_ANSWER64, FAST_KEY_ANSWER64),
                        1, 0, INT64_MAX)) {
        if (xc_fast_unsent())
            return fast_stub_answer64(xc_fast_object(),
                                      (int64_t)xc_fast_word(0));
        return xc_fast_failed(&fast_interface, FAST_METHOD_ANSWER64);
    }
    /* reply: nothing */
    return call.status;
}

/* fast.four, method 4, by registers */
int64_t fast_stub_fast_four(struct fast *self, uint64_t a, uint64_t b,
                            uint64_t c, uint64_t d)
{
    struct fast_four_request request = {0};
    struct xc_fast_call call = {0};

    if (!xc_fast_may_call())
        return fast_stub_four(self, a, b, c, d);

    /* request: a: word 0, b: word 1, c: word 2, d: word 3 */
    request.a = a;
    request.b = b;
    request.c = c;
    request.d = d;
    call.words[0] = request.a;
    call.words[1] = request.b;
    call.words[2] = request.c;
    call.words[3] = request.d;
    if (!xc_fast_invoke(&call, self,
                        XC_FAST_METHOD(FAST_METHOD_FOUR, FAST_KEY_FOUR), 4, 0,
                        INT64_MAX)) {
        if (xc_fast_unsent())
            return fast_stub_four(xc_fast_object(), (uint64_t)xc_fast_word(0),
                                  (uint64_t)xc_fast_word(1),
                                  (uint64_t)xc_fast_word(2),
                                  (uint64_t)xc_fast_word(3));
        return xc_fast_failed(&fast_interface, FAST_METHOD_FOUR);
    }
    /* reply: nothing */
    return call.status;
}

/* fast.nine, method 5, by registers */
int64_t fast_stub_fast_nine(struct fast *self, uint64_t a, uint64_t b,
                            uint64_t c, uint64_t d, uint64_t e, uint64_t f,
                            uint64_t g, uint64_t h, uint64_t i)
{
    struct fast_nine_request request = {0};
    struct xc_fast_call call = {0};

    if (!xc_fast_may_call())
        return fast_stub_nine(self, a, b, c, d, e, f, g, h, i);

    /*
     * request: a: word 0, b: word 1, c: word 2, d: word 3, e: word 4, f: word
     * 5, g: word 6, h: word 7, i: word 8
     */
    request.a = a;
    request.b = b;
    request.c = c;
    request.d = d;
    request.e = e;
    request.f = f;
    request.g = g;
    request.h = h;
    request.i = i;
    call.words[0] = request.a;
    call.words[1] = request.b;
    call.words[2] = request.c;
    call.words[3] = request.d;
    call.words[4] = request.e;
    call.words[5] = request.f;
    call.words[6] = request.g;
    call.words[7] = request.h;
    call.words[8] = request.i;
    if (!xc_fast_invoke(&call, self,
                        XC_FAST_METHOD(FAST_METHOD_NINE, FAST_KEY_NINE), 9, 0,
                        INT64_MAX)) {
        if (xc_fast_unsent())
            return fast_stub_nine(
                xc_fast_object(), (uint64_t)xc_fast_word(0),
                (uint64_t)xc_fast_word(1), (uint64_t)xc_fast_word(2),
                (uint64_t)xc_fast_word(3), (uint64_t)xc_fast_word(4),
                (uint64_t)xc_fast_word(5), (uint64_t)xc_fast_word(6),
                (uint64_t)xc_fast_word(7), (uint64_t)xc_fast_word(8));
        return xc_fast_failed(&fast_interface, FAST_METHOD_NINE);
    }
    /* reply: nothing */
    return call.status;
}

/* fast.narrow, method 7, by registers */
int64_t fast_stub_fast_narrow(struct fast *self, uint8_t u8, int8_t i8,
                              uint16_t u16, int16_t i16, uint32_t u32,
                              int32_t i32, bool flag, enum fast_mood mood)
{
    const struct xc_stub *stub = &((struct fast_stub *)self)->stub;
    struct fast_narrow_request request = {0};
    struct xc_fast_call call = {0};

    if (!xc_fast_may_call())
        return fast_stub_narrow(self, u8, i8, u16, i16, u32, i32, flag, mood);
    if (!fast_mood_is_valid((int32_t)mood))
        return xc_stub_bad_argument(stub, FAST_METHOD_NARROW, "mood");

    /*
     * request: u8: word 0, i8: word 1, u16: word 2, i16: word 3, u32: word 4,
     * i32: word 5, flag: word 6, mood: word 7
     */
    request.u8 = u8;
    request.i8 = i8;
    request.u16 = u16;
    request.i16 = i16;
    request.u32 = u32;
    request.i32 = i32;
    request.flag = flag;
    request.mood = mood;
    call.words[0] = (uint64_t)request.u8;
    call.words[1] = (uint64_t)(int64_t)request.i8;
    call.words[2] = (uint64_t)request.u16;
    call.words[3] = (uint64_t)(int64_t)request.i16;
    call.words[4] = (uint64_t)request.u32;
    call.words[5] = (uint64_t)(int64_t)request.i32;
    call.words[6] = (uint64_t)request.flag;
    call.words[7] = (uint64_t)(int64_t)request.mood;
    if (!xc_fast_invoke(&call, self,
                        XC_FAST_METHOD(FAST_METHOD_NARROW, FAST_KEY_NARROW), 8,
                        0, INT64_MAX)) {
        if (xc_fast_unsent())
            return fast_stub_narrow(
                xc_fast_object(), (uint8_t)xc_fast_word(0),
                (int8_t)xc_fast_word(1), (uint16_t)xc_fast_word(2),
                (int16_t)xc_fast_word(3), (uint32_t)xc_fast_word(4),
                (int32_t)xc_fast_word(5), (uint8_t)xc_fast_word(6),
                (int32_t)xc_fast_word(7));
        return xc_fast_failed(&fast_interface, FAST_METHOD_NARROW);
    }
    /* reply: nothing */
    return call.status;
}

/* fast.cut, method 8, by registers */
int fast_stub_fast_cut(struct fast *self, uint64_t value, uint8_t *u8,
                       int16_t *i16, uint32_t *u32, bool *odd,
                       enum fast_mood *mood)
{
    struct fast_cut_request request = {0};
    struct fast_cut_reply reply = {0};
    struct xc_fast_call call = {0};

    if (!xc_fast_may_call())
        return fast_stub_cut(self, value, u8, i16, u32, odd, mood);

    /* request: value: word 0 */
    request.value = value;
    call.words[0] = request.value;
    if (!xc_fast_invoke(&call, self,
                        XC_FAST_METHOD(FAST_METHOD_CUT, FAST_KEY_CUT), 1, 5,
                        INT_MAX)) {
        if (xc_fast_unsent())
            return fast_stub_cut(xc_fast_object(), (uint64_t)xc_fast_word(0),
                                 u8, i16, u32, odd, mood);
        return (int)xc_fast_failed(&fast_interface, FAST_METHOD_CUT);
    }
    /* reply: u8: word 0, i16: word 1, u32: word 2, odd: word 3, mood: word 4 */
    reply.u8 = (uint8_t)call.words[0];
    reply.i16 = (int16_t)call.words[1];
    reply.u32 = (uint32_t)call.words[2];
    reply.odd = (uint8_t)call.words[3];
    reply.mood = (int32_t)call.words[4];
    if (call.words[0] != (uint64_t)reply.u8 ||
        call.words[1] != (uint64_t)(int64_t)reply.i16 ||
        call.words[2] != (uint64_t)reply.u32 ||
        call.words[3] != (uint64_t)reply.odd ||
        call.words[4] != (uint64_t)(int64_t)reply.mood || reply.odd > 1 ||
        !fast_mood_is_valid(reply.mood))
        return (int)xc_fast_bad_reply(&call, &fast_interface, FAST_METHOD_CUT);
    *u8 = reply.u8;
    *i16 = reply.i16;
    *u32 = reply.u32;
    *odd = (bool)reply.odd;
    *mood = (enum fast_mood)reply.mood;
    return (int)call.status;
}

/* fast.move, method 9, by registers */
int fast_stub_fast_move(struct fast *self, struct fast_point *point,
                        struct fast_point by, struct fast_spot *spot,
                        struct fast_spot *before)
{
    const struct xc_stub *stub = &((struct fast_stub *)self)->stub;
    struct fast_move_request request = {0};
    struct fast_move_reply reply = {0};
    struct xc_fast_call call = {0};
    struct fast_spot spot_value;
    struct fast_spot before_value;

    if (!xc_fast_may_call())
        return fast_stub_move(self, point, by, spot, before);
    if (!fast_spot_is_valid(spot))
        return xc_stub_bad_argument(stub, FAST_METHOD_MOVE, "spot");

    /* request: point: word 0, by: word 1, spot: words 2 to 3 */
    fast_point_to_wire(&request.point, point);
    fast_point_to_wire(&request.by, &by);
    fast_spot_to_wire(&request.spot, spot);
    __builtin_memcpy(&call.words[0], &request.point, sizeof(request.point));
    __builtin_memcpy(&call.words[1], &request.by, sizeof(request.by));
    __builtin_memcpy(&call.words[2], &request.spot, sizeof(request.spot));
    if (!xc_fast_invoke(&call, self,
                        XC_FAST_METHOD(FAST_METHOD_MOVE, FAST_KEY_MOVE), 4, 5,
                        INT_MAX)) {
        if (xc_fast_unsent())
            return fast_stub_move(xc_fast_object(), point, by, spot, before);
        return (int)xc_fast_failed(&fast_interface, FAST_METHOD_MOVE);
    }
    /* reply: point: word 0, spot: words 1 to 2, before: words 3 to 4 */
    __builtin_memcpy(&reply.point, &call.words[0], sizeof(reply.point));
    __builtin_memcpy((char *)&reply.spot, &call.words[1], 8);
    __builtin_memcpy((char *)&reply.spot + 8, &call.words[2], 4);
    __builtin_memcpy((char *)&reply.before, &call.words[3], 8);
    __builtin_memcpy((char *)&reply.before + 8, &call.words[4], 4);
    if (call.words[2] >> 32 != 0 || call.words[4] >> 32 != 0 ||
        !fast_spot_from_wire(&spot_value, &reply.spot) ||
        !fast_spot_from_wire(&before_value, &reply.before))
        return (int)xc_fast_bad_reply(&call, &fast_interface, FAST_METHOD_MOVE);
    __builtin_memcpy(point, &reply.point, sizeof(*point));
    *spot = spot_value;
    *before = before_value;
    return (int)call.status;
}

/* fast.series, method 10, by registers */
int fast_stub_fast_series(struct fast *self, uint64_t first, uint64_t *a,
                          uint64_t *b, uint64_t *c, uint64_t *d, uint64_t *e,
                          uint64_t *f, uint64_t *g, uint64_t *h, uint64_t *i,
                          uint64_t *j)
{
    struct fast_series_request request = {0};
    struct fast_series_reply reply = {0};
    struct xc_fast_call call = {0};

    if (!xc_fast_may_call())
        return fast_stub_series(self, first, a, b, c, d, e, f, g, h, i, j);

    /* request: first: word 0 */
    request.first = first;
    call.words[0] = request.first;
    if (!xc_fast_invoke(&call, self,
                        XC_FAST_METHOD(FAST_METHOD_SERIES, FAST_KEY_SERIES), 1,
                        10, INT_MAX)) {
        if (xc_fast_unsent())
            return fast_stub_series(xc_fast_object(), (uint64_t)xc_fast_word(0),
                                    a, b, c, d, e, f, g, h, i, j);
        return (int)xc_fast_failed(&fast_interface, FAST_METHOD_SERIES);
    }
    /*
     * reply: a: word 0, b: word 1, c: word 2, d: word 3, e: word 4, f: word 5,
     * g: word 6, h: word 7, i: word 8, j: word 9
     */
    reply.a = call.words[0];
    reply.b = call.words[1];
    reply.c = call.words[2];
    reply.d = call.words[3];
    reply.e = call.words[4];
    reply.f = call.words[5];
    reply.g = call.words[6];
    reply.h = call.words[7];
    reply.i = call.words[8];
    reply.j = call.words[9];
    *a = reply.a;
    *b = reply.b;
    *c = reply.c;
    *d = reply.d;
    *e = reply.e;
    *f = reply.f;
    *g = reply.g;
    *h = reply.h;
    *i = reply.i;
    *j = reply.j;
    return (int)call.status;
}

/* fast.maybe, method 11, by registers */
int fast_stub_fast_maybe(struct fast *self, uint32_t *value,
                         const struct fast_point *step)
{
    struct fast_maybe_request request = {0};
    struct fast_maybe_reply reply = {0};
    struct xc_fast_call call = {0};

    if (!xc_fast_may_call())
        return fast_stub_maybe(self, value, step);

    /*
     * request: has_value: word 0, value: word 1, has_step: word 2, step: word 3
     */
    request.has_value = value != NULL;
    if (value)
        request.value = *value;
    request.has_step = step != NULL;
    if (step)
        fast_point_to_wire(&request.step, step);
    call.words[0] = (uint64_t)request.has_value;
    call.words[1] = (uint64_t)request.value;
    call.words[2] = (uint64_t)request.has_step;
    __builtin_memcpy(&call.words[3], &request.step, sizeof(request.step));
    if (!xc_fast_invoke(&call, self,
                        XC_FAST_METHOD(FAST_METHOD_MAYBE, FAST_KEY_MAYBE), 4, 1,
                        INT_MAX)) {
        if (xc_fast_unsent())
            return fast_stub_maybe(xc_fast_object(), value, step);
        return (int)xc_fast_failed(&fast_interface, FAST_METHOD_MAYBE);
    }
    /* reply: value: word 0 */
    reply.value = (uint32_t)call.words[0];
    if (call.words[0] != (uint64_t)reply.value || (!value && reply.value != 0))
        return (int)xc_fast_bad_reply(&call, &fast_interface,
                                      FAST_METHOD_MAYBE);
    if (value)
        *value = reply.value;
    return (int)call.status;
}

const struct fast_ops fast_stub_ops = {
    .nothing = fast_stub_nothing,
    .answer = fast_stub_answer,
    .answer64 = fast_stub_answer64,
    .four = fast_stub_four,
    .nine = fast_stub_nine,
    .ten = fast_stub_ten,
    .narrow = fast_stub_narrow,
    .cut = fast_stub_cut,
    .move = fast_stub_move,
    .series = fast_stub_series,
    .maybe = fast_stub_maybe,
    .say = fast_stub_say,
    .distant = fast_stub_distant,
};

static const struct fast_ops fast_stub_fast_ops = {
    .nothing = fast_stub_fast_nothing,
    .answer = fast_stub_fast_answer,
    .answer64 = fast_stub_fast_answer64,
    .four = fast_stub_fast_four,
    .nine = fast_stub_fast_nine,
    .ten = fast_stub_ten,
    .narrow = fast_stub_fast_narrow,
    .cut = fast_stub_fast_cut,
    .move = fast_stub_fast_move,
    .series = fast_stub_fast_series,
    .maybe = fast_stub_fast_maybe,
    .say = fast_stub_say,
    .distant = fast_stub_distant,
};

void *fast_stub_make(struct xc_binding *binding, xc_handle handle)
{
    struct fast_stub *made = xc_stub_new(&fast_interface, binding, handle);

    if (!made)
        return NULL;
    binding = made->stub.binding; /* what was given has another one, or none */
    made->object.ops =
        xc_fast_reaches(binding) ? &fast_stub_fast_ops : &fast_stub_ops;
    return made;
}

struct fast *fast_stub_new(struct xc_binding *binding, xc_handle handle)
{
    return fast_stub_make(binding, handle);
}

struct xc_stub *fast_stub(struct fast *self)
{
    if (!self || (self->ops->nothing != fast_stub_nothing &&
                  self->ops->nothing != fast_stub_fast_nothing))
        return NULL;
    return &((struct fast_stub *)self)->stub;
}

void fast_release(struct fast *self)
{
    if (fast_stub(self))
        xc_stub_free(self);
}

static const struct xc_method fast_interface_methods[] = {
    {FAST_METHOD_NOTHING, FAST_KEY_NOTHING, FAST_CALL, 0, "nothing"},
    {FAST_METHOD_ANSWER, FAST_KEY_ANSWER, XC_ANYONE, 0, "answer"},
    {FAST_METHOD_ANSWER64, FAST_KEY_ANSWER64, FAST_CALL, 0, "answer64"},
    {FAST_METHOD_FOUR, FAST_KEY_FOUR, FAST_CALL, 0, "four"},
    {FAST_METHOD_NINE, FAST_KEY_NINE, FAST_CALL, 0, "nine"},
    {FAST_METHOD_TEN, FAST_KEY_TEN, FAST_CALL, 0, "ten"},
    {FAST_METHOD_NARROW, FAST_KEY_NARROW, FAST_CALL, 0, "narrow"},
    {FAST_METHOD_CUT, FAST_KEY_CUT, FAST_CALL, 0, "cut"},
    {FAST_METHOD_MOVE, FAST_KEY_MOVE, FAST_CHANGE, 0, "move"},
    {FAST_METHOD_SERIES, FAST_KEY_SERIES, FAST_CALL, 0, "series"},
    {FAST_METHOD_MAYBE, FAST_KEY_MAYBE, FAST_CALL, 0, "maybe"},
    {FAST_METHOD_SAY, FAST_KEY_SAY, FAST_CALL, 0, "say"},
    {FAST_METHOD_DISTANT, FAST_KEY_DISTANT, FAST_CALL, 0, "distant"},
};

static const struct xc_right_name fast_interface_rights[] = {
    {FAST_CALL, "FAST_CALL"},
    {FAST_CHANGE, "FAST_CHANGE"},
};

const struct xc_interface fast_interface = {
    .name = "crosscall.test.fast",
    .major = 1,
    .n_methods = 13,
    .methods = fast_interface_methods,
    .n_rights = 2,
    .rights = fast_interface_rights,
    .id = 0x78d93a66f0edeb19,
};
