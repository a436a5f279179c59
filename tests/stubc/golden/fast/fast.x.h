/* Made by stubc from interfaces/fast.h. Do not edit. */
/*
 * crosscall.test.fast 1: X functions, once for each target
 *
 * A target is any type with one function for each method. Say which, and
 * include this file behind the functions:
 *
 *     #define XC_TARGET struct my_fast
 *     #define XC_NAME(method) my_fast_##method
 *     #include "fast.x.h"
 *
 * This makes `static const struct xc_x XC_NAME(x)`. A function that is missing
 * or differs is an error here that names it.
 */
#include <stddef.h>
#include <stdint.h>

#include <crosscall/call.h>
#include <crosscall/fast.h>

#include "fast.stub.h"
#include "fast.wire.h"

#if !defined(XC_TARGET) || !defined(XC_NAME)
#error "define XC_TARGET and XC_NAME(method) before each include"
#endif

#define fast_x XC_NAME(x)
#define fast_x_target XC_NAME(x_target)
#define fast_x_dispatch XC_NAME(x_dispatch)
#define fast_x_nothing XC_NAME(x_nothing)
#define fast_x_answer XC_NAME(x_answer)
#define fast_x_answer64 XC_NAME(x_answer64)
#define fast_x_four XC_NAME(x_four)
#define fast_x_nine XC_NAME(x_nine)
#define fast_x_ten XC_NAME(x_ten)
#define fast_x_narrow XC_NAME(x_narrow)
#define fast_x_cut XC_NAME(x_cut)
#define fast_x_move XC_NAME(x_move)
#define fast_x_series XC_NAME(x_series)
#define fast_x_maybe XC_NAME(x_maybe)
#define fast_x_say XC_NAME(x_say)
#define fast_x_distant XC_NAME(x_distant)
#define fast_x_fast XC_NAME(x_fast)
#define fast_x_fast_nothing XC_NAME(x_fast_nothing)
#define fast_x_fast_answer XC_NAME(x_fast_answer)
#define fast_x_fast_answer64 XC_NAME(x_fast_answer64)
#define fast_x_fast_four XC_NAME(x_fast_four)
#define fast_x_fast_nine XC_NAME(x_fast_nine)
#define fast_x_fast_narrow XC_NAME(x_fast_narrow)
#define fast_x_fast_cut XC_NAME(x_fast_cut)
#define fast_x_fast_move XC_NAME(x_fast_move)
#define fast_x_fast_series XC_NAME(x_fast_series)
#define fast_x_fast_maybe XC_NAME(x_fast_maybe)

/* What the target must have. */
static const struct {
    int (*nothing)(XC_TARGET *self);
    int (*answer)(XC_TARGET *self, int32_t value);
    int64_t (*answer64)(XC_TARGET *self, int64_t value);
    int64_t (*four)(XC_TARGET *self, uint64_t a, uint64_t b, uint64_t c,
                    uint64_t d);
    int64_t (*nine)(XC_TARGET *self, uint64_t a, uint64_t b, uint64_t c,
                    uint64_t d, uint64_t e, uint64_t f, uint64_t g, uint64_t h,
                    uint64_t i);
    int64_t (*ten)(XC_TARGET *self, uint64_t a, uint64_t b, uint64_t c,
                   uint64_t d, uint64_t e, uint64_t f, uint64_t g, uint64_t h,
                   uint64_t i, uint64_t j);
    int64_t (*narrow)(XC_TARGET *self, uint8_t u8, int8_t i8, uint16_t u16,
                      int16_t i16, uint32_t u32, int32_t i32, bool flag,
                      enum fast_mood mood);
    int (*cut)(XC_TARGET *self, uint64_t value, uint8_t *u8, int16_t *i16,
               uint32_t *u32, bool *odd, enum fast_mood *mood);
    int (*move)(XC_TARGET *self, struct fast_point *point, struct fast_point by,
                struct fast_spot *spot, struct fast_spot *before);
    int (*series)(XC_TARGET *self, uint64_t first, uint64_t *a, uint64_t *b,
                  uint64_t *c, uint64_t *d, uint64_t *e, uint64_t *f,
                  uint64_t *g, uint64_t *h, uint64_t *i, uint64_t *j);
    int (*maybe)(XC_TARGET *self, uint32_t *value,
                 const struct fast_point *step);
    int64_t (*say)(XC_TARGET *self, const char *text);
    int64_t (*distant)(XC_TARGET *self, int64_t value);
} fast_x_target = {
    .nothing = XC_NAME(nothing),
    .answer = XC_NAME(answer),
    .answer64 = XC_NAME(answer64),
    .four = XC_NAME(four),
    .nine = XC_NAME(nine),
    .ten = XC_NAME(ten),
    .narrow = XC_NAME(narrow),
    .cut = XC_NAME(cut),
    .move = XC_NAME(move),
    .series = XC_NAME(series),
    .maybe = XC_NAME(maybe),
    .say = XC_NAME(say),
    .distant = XC_NAME(distant),
};

/* In C, these make a function of another type an error, not a warning. */
int XC_NAME(nothing)(XC_TARGET *self);
int XC_NAME(answer)(XC_TARGET *self, int32_t value);
int64_t XC_NAME(answer64)(XC_TARGET *self, int64_t value);
int64_t XC_NAME(four)(XC_TARGET *self, uint64_t a, uint64_t b, uint64_t c,
                      uint64_t d);
int64_t XC_NAME(nine)(XC_TARGET *self, uint64_t a, uint64_t b, uint64_t c,
                      uint64_t d, uint64_t e, uint64_t f, uint64_t g,
                      uint64_t h, uint64_t i);
int64_t XC_NAME(ten)(XC_TARGET *self, uint64_t a, uint64_t b, uint64_t c,
                     uint64_t d, uint64_t e, uint64_t f, uint64_t g, uint64_t h,
                     uint64_t i, uint64_t j);
int64_t XC_NAME(narrow)(XC_TARGET *self, uint8_t u8, int8_t i8, uint16_t u16,
                        int16_t i16, uint32_t u32, int32_t i32, bool flag,
                        enum fast_mood mood);
int XC_NAME(cut)(XC_TARGET *self, uint64_t value, uint8_t *u8, int16_t *i16,
                 uint32_t *u32, bool *odd, enum fast_mood *mood);
int XC_NAME(move)(XC_TARGET *self, struct fast_point *point,
                  struct fast_point by, struct fast_spot *spot,
                  struct fast_spot *before);
int XC_NAME(series)(XC_TARGET *self, uint64_t first, uint64_t *a, uint64_t *b,
                    uint64_t *c, uint64_t *d, uint64_t *e, uint64_t *f,
                    uint64_t *g, uint64_t *h, uint64_t *i, uint64_t *j);
int XC_NAME(maybe)(XC_TARGET *self, uint32_t *value,
                   const struct fast_point *step);
int64_t XC_NAME(say)(XC_TARGET *self, const char *text);
int64_t XC_NAME(distant)(XC_TARGET *self, int64_t value);

/* fast.nothing, method 1 */
static XC_X int64_t fast_x_nothing(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    int64_t r;

    if (!xc_call_allows(call, FAST_CALL))
        return xc_call_deny(call, FAST_CALL);
    if (call->key != FAST_KEY_NOTHING)
        return -XC_E_SHAPE;

    /* request: nothing */
    if (call->request_len != 0)
        return -XC_E_MALFORMED;

    r = fast_x_target.nothing(self);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* fast.answer, method 2 */
static XC_X int64_t fast_x_answer(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct fast_answer_request request;
    int64_t r;

    /* anyone may call */
    if (call->key != FAST_KEY_ANSWER)
        return -XC_E_SHAPE;

    /* request: value */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || request.pad1 != 0)
        return -XC_E_MALFORMED;

    r = fast_x_target.answer(self, request.value);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* fast.answer64, method 3 */
static XC_X int64_t fast_x_answer64(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct fast_answer64_request request;
    int64_t r;

    if (!xc_call_allows(call, FAST_CALL))
        return xc_call_deny(call, FAST_CALL);
    if (call->key != FAST_KEY_ANSWER64)
        return -XC_E_SHAPE;

    /* request: value */
    if (!xc_call_take(call, &request, sizeof(request)) || !xc_call_taken(call))
        return -XC_E_MALFORMED;

    r = fast_x_target.answer64(self, request.value);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* fast.four, method 4 */
static XC_X int64_t fast_x_four(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct fast_four_request request;
    int64_t r;

    if (!xc_call_allows(call, FAST_CALL))
        return xc_call_deny(call, FAST_CALL);
    if (call->key != FAST_KEY_FOUR)
        return -XC_E_SHAPE;

    /* request: a, b, c, d */
    if (!xc_call_take(call, &request, sizeof(request)) || !xc_call_taken(call))
        return -XC_E_MALFORMED;

    r = fast_x_target.four(self, request.a, request.b, request.c, request.d);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* fast.nine, method 5 */
static XC_X int64_t fast_x_nine(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct fast_nine_request request;
    int64_t r;

    if (!xc_call_allows(call, FAST_CALL))
        return xc_call_deny(call, FAST_CALL);
    if (call->key != FAST_KEY_NINE)
        return -XC_E_SHAPE;

    /* request: a, b, c, d, e, f, g, h, i */
    if (!xc_call_take(call, &request, sizeof(request)) || !xc_call_taken(call))
        return -XC_E_MALFORMED;

    r = fast_x_target.nine(self, request.a, request.b, request.c, request.d,
                           request.e, request.f, request.g, request.h,
                           request.i);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* fast.ten, method 6 */
static XC_X int64_t fast_x_ten(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct fast_ten_request request;
    int64_t r;

    if (!xc_call_allows(call, FAST_CALL))
        return xc_call_deny(call, FAST_CALL);
    if (call->key != FAST_KEY_TEN)
        return -XC_E_SHAPE;

    /* request: a, b, c, d, e, f, g, h, i, j */
    if (!xc_call_take(call, &request, sizeof(request)) || !xc_call_taken(call))
        return -XC_E_MALFORMED;

    r = fast_x_target.ten(self, request.a, request.b, request.c, request.d,
                          request.e, request.f, request.g, request.h, request.i,
                          request.j);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* fast.narrow, method 7 */
static XC_X int64_t fast_x_narrow(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct fast_narrow_request request;
    int64_t r;

    if (!xc_call_allows(call, FAST_CALL))
        return xc_call_deny(call, FAST_CALL);
    if (call->key != FAST_KEY_NARROW)
        return -XC_E_SHAPE;

    /* request: u8, i8, u16, i16, u32, i32, flag, mood */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || request.pad1 != 0 || request.flag > 1 ||
        !xc_is_zero(request.pad2, sizeof(request.pad2)) ||
        !fast_mood_is_valid(request.mood))
        return -XC_E_MALFORMED;

    r = fast_x_target.narrow(self, request.u8, request.i8, request.u16,
                             request.i16, request.u32, request.i32,
                             (bool)request.flag, (enum fast_mood)request.mood);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* fast.cut, method 8 */
static XC_X int64_t fast_x_cut(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct fast_cut_request request;
    struct fast_cut_reply reply = XC_ZERO;
    bool odd = false;
    enum fast_mood mood = (enum fast_mood)0;
    int64_t r;

    if (!xc_call_allows(call, FAST_CALL))
        return xc_call_deny(call, FAST_CALL);
    if (call->key != FAST_KEY_CUT)
        return -XC_E_SHAPE;

    /* request: value */
    if (!xc_call_take(call, &request, sizeof(request)) || !xc_call_taken(call))
        return -XC_E_MALFORMED;

    r = fast_x_target.cut(self, request.value, &reply.u8, &reply.i16,
                          &reply.u32, &odd, &mood);
    if (r < 0)
        return xc_call_failed(r);
    if (!fast_mood_is_valid((int32_t)mood))
        return xc_call_broken();

    /* reply: u8, i16, u32, odd, mood */
    reply.odd = odd;
    reply.mood = mood;
    xc_call_put(call, &reply, sizeof(reply));
    return r;
}

/* fast.move, method 9 */
static XC_X int64_t fast_x_move(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct fast_move_request request;
    struct fast_move_reply reply = XC_ZERO;
    struct fast_point point;
    struct fast_point by;
    struct fast_spot spot;
    struct fast_spot before = XC_ZERO;
    int64_t r;

    if (!xc_call_allows(call, FAST_CHANGE))
        return xc_call_deny(call, FAST_CHANGE);
    if (call->key != FAST_KEY_MOVE)
        return -XC_E_SHAPE;

    /* request: point, by, spot */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || !fast_point_from_wire(&point, &request.point) ||
        !fast_point_from_wire(&by, &request.by) ||
        !fast_spot_from_wire(&spot, &request.spot) || request.pad1 != 0)
        return -XC_E_MALFORMED;

    r = fast_x_target.move(self, &point, by, &spot, &before);
    if (r < 0)
        return xc_call_failed(r);
    if (!fast_spot_is_valid(&spot) || !fast_spot_is_valid(&before))
        return xc_call_broken();

    /* reply: point, spot, before */
    fast_point_to_wire(&reply.point, &point);
    fast_spot_to_wire(&reply.spot, &spot);
    fast_spot_to_wire(&reply.before, &before);
    xc_call_put(call, &reply, sizeof(reply));
    return r;
}

/* fast.series, method 10 */
static XC_X int64_t fast_x_series(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct fast_series_request request;
    struct fast_series_reply reply = XC_ZERO;
    int64_t r;

    if (!xc_call_allows(call, FAST_CALL))
        return xc_call_deny(call, FAST_CALL);
    if (call->key != FAST_KEY_SERIES)
        return -XC_E_SHAPE;

    /* request: first */
    if (!xc_call_take(call, &request, sizeof(request)) || !xc_call_taken(call))
        return -XC_E_MALFORMED;

    r = fast_x_target.series(self, request.first, &reply.a, &reply.b, &reply.c,
                             &reply.d, &reply.e, &reply.f, &reply.g, &reply.h,
                             &reply.i, &reply.j);
    if (r < 0)
        return xc_call_failed(r);

    /* reply: a, b, c, d, e, f, g, h, i, j */
    xc_call_put(call, &reply, sizeof(reply));
    return r;
}

/* fast.maybe, method 11 */
static XC_X int64_t fast_x_maybe(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct fast_maybe_request request;
    struct fast_maybe_reply reply = XC_ZERO;
    uint32_t value;
    struct fast_point step;
    int64_t r;

    if (!xc_call_allows(call, FAST_CALL))
        return xc_call_deny(call, FAST_CALL);
    if (call->key != FAST_KEY_MAYBE)
        return -XC_E_SHAPE;

    /* request: has_value, value, has_step, step */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || request.has_value > 1 ||
        !xc_is_zero(request.pad1, sizeof(request.pad1)) ||
        (!request.has_value && request.value != 0) || request.has_step > 1 ||
        !xc_is_zero(request.pad2, sizeof(request.pad2)) ||
        (request.has_step && !fast_point_from_wire(&step, &request.step)) ||
        (!request.has_step &&
         !xc_is_zero(&request.step, sizeof(request.step))) ||
        request.pad3 != 0)
        return -XC_E_MALFORMED;
    value = request.value;

    r = fast_x_target.maybe(self, request.has_value ? &value : NULL,
                            request.has_step ? &step : NULL);
    if (r < 0)
        return xc_call_failed(r);

    /* reply: value */
    if (request.has_value)
        reply.value = value;
    xc_call_put(call, &reply, sizeof(reply));
    return r;
}

/* fast.say, method 12 */
static XC_X int64_t fast_x_say(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct fast_say_request request;
    const char *text;
    int64_t r;

    if (!xc_call_allows(call, FAST_CALL))
        return xc_call_deny(call, FAST_CALL);
    if (call->key != FAST_KEY_SAY)
        return -XC_E_SHAPE;

    /* request: text_len, text[text_len + 1] */
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.text_len > FAST_SAY_TEXT_MAX)
        return -XC_E_TOO_LARGE;
    text = xc_call_take_string(call, (size_t)request.text_len);
    if (!text)
        return -XC_E_MALFORMED;
    if (!xc_call_taken(call))
        return -XC_E_MALFORMED;

    r = fast_x_target.say(self, text);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* fast.distant, method 64 */
static XC_X int64_t fast_x_distant(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct fast_distant_request request;
    int64_t r;

    if (!xc_call_allows(call, FAST_CALL))
        return xc_call_deny(call, FAST_CALL);
    if (call->key != FAST_KEY_DISTANT)
        return -XC_E_SHAPE;

    /* request: value */
    if (!xc_call_take(call, &request, sizeof(request)) || !xc_call_taken(call))
        return -XC_E_MALFORMED;

    r = fast_x_target.distant(self, request.value);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* fast.nothing, method 1, by registers */
static int64_t fast_x_fast_nothing(XC_FAST_NARROW)
{
    XC_TARGET *self = (XC_TARGET *)xc_row->target;
    int64_t r;

    if (xc_row->missing & (xc_rights)FAST_CALL)
        return xc_fast_deny(xc_row, FAST_CALL);

    /* request: nothing */

    r = fast_x_target.nothing(self);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* fast.answer, method 2, by registers */
static int64_t fast_x_fast_answer(XC_FAST_NARROW)
{
    XC_TARGET *self = (XC_TARGET *)xc_row->target;
    struct fast_answer_request request = XC_ZERO;
    int64_t r;

    /* anyone may call */

    /* request: value: word 0 */
    request.value = (int32_t)xc_w0;
    if (xc_w0 != (uint64_t)(int64_t)request.value)
        return -XC_E_MALFORMED;

    r = fast_x_target.answer(self, request.value);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* fast.answer64, method 3, by registers */
static int64_t fast_x_fast_answer64(XC_FAST_NARROW)
{
    XC_TARGET *self = (XC_TARGET *)xc_row->target;
    struct fast_answer64_request request = XC_ZERO;
    int64_t r;

    if (xc_row->missing & (xc_rights)FAST_CALL)
        return xc_fast_deny(xc_row, FAST_CALL);

    /* request: value: word 0 */
    request.value = (int64_t)xc_w0;

    r = fast_x_target.answer64(self, request.value);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* fast.four, method 4, by registers */
static int64_t fast_x_fast_four(XC_FAST_NARROW)
{
    XC_TARGET *self = (XC_TARGET *)xc_row->target;
    struct fast_four_request request = XC_ZERO;
    int64_t r;

    if (xc_row->missing & (xc_rights)FAST_CALL)
        return xc_fast_deny(xc_row, FAST_CALL);

    /* request: a: word 0, b: word 1, c: word 2, d: word 3 */
    request.a = xc_w0;
    request.b = xc_w1;
    request.c = xc_w2;
    request.d = xc_w3;

    r = fast_x_target.four(self, request.a, request.b, request.c, request.d);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* fast.nine, method 5, by registers */
static int64_t fast_x_fast_nine(XC_FAST_WIDE)
{
    XC_TARGET *self = (XC_TARGET *)xc_row->target;
    struct fast_nine_request request = XC_ZERO;
    int64_t r;

    if (xc_row->missing & (xc_rights)FAST_CALL)
        return xc_fast_deny(xc_row, FAST_CALL);

    /*
     * request: a: word 0, b: word 1, c: word 2, d: word 3, e: word 4, f: word
     * 5, g: word 6, h: word 7, i: word 8
     */
    request.a = xc_w0;
    request.b = xc_w1;
    request.c = xc_w2;
    request.d = xc_w3;
    request.e = xc_w4;
    request.f = xc_w5;
    request.g = xc_w6;
    request.h = xc_w7;
    request.i = xc_w8;

    r = fast_x_target.nine(self, request.a, request.b, request.c, request.d,
                           request.e, request.f, request.g, request.h,
                           request.i);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* fast.narrow, method 7, by registers */
static int64_t fast_x_fast_narrow(XC_FAST_WIDE)
{
    XC_TARGET *self = (XC_TARGET *)xc_row->target;
    struct fast_narrow_request request = XC_ZERO;
    int64_t r;

    if (xc_row->missing & (xc_rights)FAST_CALL)
        return xc_fast_deny(xc_row, FAST_CALL);

    /*
     * request: u8: word 0, i8: word 1, u16: word 2, i16: word 3, u32: word 4,
     * i32: word 5, flag: word 6, mood: word 7
     */
    request.u8 = (uint8_t)xc_w0;
    request.i8 = (int8_t)xc_w1;
    request.u16 = (uint16_t)xc_w2;
    request.i16 = (int16_t)xc_w3;
    request.u32 = (uint32_t)xc_w4;
    request.i32 = (int32_t)xc_w5;
    request.flag = (uint8_t)xc_w6;
    request.mood = (int32_t)xc_w7;
    if (xc_w0 != (uint64_t)request.u8 ||
        xc_w1 != (uint64_t)(int64_t)request.i8 ||
        xc_w2 != (uint64_t)request.u16 ||
        xc_w3 != (uint64_t)(int64_t)request.i16 ||
        xc_w4 != (uint64_t)request.u32 ||
        xc_w5 != (uint64_t)(int64_t)request.i32 ||
        xc_w6 != (uint64_t)request.flag ||
        xc_w7 != (uint64_t)(int64_t)request.mood || request.flag > 1 ||
        !fast_mood_is_valid(request.mood))
        return -XC_E_MALFORMED;

    r = fast_x_target.narrow(self, request.u8, request.i8, request.u16,
                             request.i16, request.u32, request.i32,
                             (bool)request.flag, (enum fast_mood)request.mood);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* fast.cut, method 8, by registers */
static int64_t fast_x_fast_cut(XC_FAST_NARROW)
{
    XC_TARGET *self = (XC_TARGET *)xc_row->target;
    struct fast_cut_request request = XC_ZERO;
    struct fast_cut_reply reply = XC_ZERO;
    bool odd = false;
    enum fast_mood mood = (enum fast_mood)0;
    int64_t r;

    if (xc_row->missing & (xc_rights)FAST_CALL)
        return xc_fast_deny(xc_row, FAST_CALL);

    /* request: value: word 0 */
    request.value = xc_w0;

    r = fast_x_target.cut(self, request.value, &reply.u8, &reply.i16,
                          &reply.u32, &odd, &mood);
    if (r < 0)
        return xc_call_failed(r);
    if (!fast_mood_is_valid((int32_t)mood))
        return xc_call_broken();

    /* reply: u8: word 0, i16: word 1, u32: word 2, odd: word 3, mood: word 4 */
    reply.odd = odd;
    reply.mood = mood;
    xc_out[0] = 0;
    xc_out[1] = 0;
    xc_out[2] = 0;
    xc_out[3] = 0;
    xc_out[4] = 0;
    xc_out[0] = (uint64_t)reply.u8;
    xc_out[1] = (uint64_t)(int64_t)reply.i16;
    xc_out[2] = (uint64_t)reply.u32;
    xc_out[3] = (uint64_t)reply.odd;
    xc_out[4] = (uint64_t)(int64_t)reply.mood;
    return r;
}

/* fast.move, method 9, by registers */
static int64_t fast_x_fast_move(XC_FAST_NARROW)
{
    XC_TARGET *self = (XC_TARGET *)xc_row->target;
    struct fast_move_request request = XC_ZERO;
    struct fast_move_reply reply = XC_ZERO;
    struct fast_point point;
    struct fast_point by;
    struct fast_spot spot;
    struct fast_spot before = XC_ZERO;
    int64_t r;

    if (xc_row->missing & (xc_rights)FAST_CHANGE)
        return xc_fast_deny(xc_row, FAST_CHANGE);

    /* request: point: word 0, by: word 1, spot: words 2 to 3 */
    __builtin_memcpy(&request.point, &xc_w0, sizeof(request.point));
    __builtin_memcpy(&request.by, &xc_w1, sizeof(request.by));
    __builtin_memcpy((char *)&request.spot, &xc_w2, 8);
    __builtin_memcpy((char *)&request.spot + 8, &xc_w3, 4);
    if (xc_w3 >> 32 != 0 || !fast_point_from_wire(&point, &request.point) ||
        !fast_point_from_wire(&by, &request.by) ||
        !fast_spot_from_wire(&spot, &request.spot))
        return -XC_E_MALFORMED;

    r = fast_x_target.move(self, &point, by, &spot, &before);
    if (r < 0)
        return xc_call_failed(r);
    if (!fast_spot_is_valid(&spot) || !fast_spot_is_valid(&before))
        return xc_call_broken();

    /* reply: point: word 0, spot: words 1 to 2, before: words 3 to 4 */
    fast_point_to_wire(&reply.point, &point);
    fast_spot_to_wire(&reply.spot, &spot);
    fast_spot_to_wire(&reply.before, &before);
    xc_out[0] = 0;
    xc_out[1] = 0;
    xc_out[2] = 0;
    xc_out[3] = 0;
    xc_out[4] = 0;
    __builtin_memcpy(&xc_out[0], &reply.point, sizeof(reply.point));
    __builtin_memcpy(&xc_out[1], &reply.spot, sizeof(reply.spot));
    __builtin_memcpy(&xc_out[3], &reply.before, sizeof(reply.before));
    return r;
}

/* fast.series, method 10, by registers */
static int64_t fast_x_fast_series(XC_FAST_NARROW)
{
    XC_TARGET *self = (XC_TARGET *)xc_row->target;
    struct fast_series_request request = XC_ZERO;
    struct fast_series_reply reply = XC_ZERO;
    int64_t r;

    if (xc_row->missing & (xc_rights)FAST_CALL)
        return xc_fast_deny(xc_row, FAST_CALL);

    /* request: first: word 0 */
    request.first = xc_w0;

    r = fast_x_target.series(self, request.first, &reply.a, &reply.b, &reply.c,
                             &reply.d, &reply.e, &reply.f, &reply.g, &reply.h,
                             &reply.i, &reply.j);
    if (r < 0)
        return xc_call_failed(r);

    /*
     * reply: a: word 0, b: word 1, c: word 2, d: word 3, e: word 4, f: word 5,
     * g: word 6, h: word 7, i: word 8, j: word 9
     */
    xc_out[0] = 0;
    xc_out[1] = 0;
    xc_out[2] = 0;
    xc_out[3] = 0;
    xc_out[4] = 0;
    xc_out[5] = 0;
    xc_out[6] = 0;
    xc_out[7] = 0;
    xc_out[8] = 0;
    xc_out[9] = 0;
    xc_out[0] = reply.a;
    xc_out[1] = reply.b;
    xc_out[2] = reply.c;
    xc_out[3] = reply.d;
    xc_out[4] = reply.e;
    xc_out[5] = reply.f;
    xc_out[6] = reply.g;
    xc_out[7] = reply.h;
    xc_out[8] = reply.i;
    xc_out[9] = reply.j;
    return r;
}

/* fast.maybe, method 11, by registers */
static int64_t fast_x_fast_maybe(XC_FAST_NARROW)
{
    XC_TARGET *self = (XC_TARGET *)xc_row->target;
    struct fast_maybe_request request = XC_ZERO;
    struct fast_maybe_reply reply = XC_ZERO;
    uint32_t value;
    struct fast_point step;
    int64_t r;

    if (xc_row->missing & (xc_rights)FAST_CALL)
        return xc_fast_deny(xc_row, FAST_CALL);

    /*
     * request: has_value: word 0, value: word 1, has_step: word 2, step: word 3
     */
    request.has_value = (uint8_t)xc_w0;
    request.value = (uint32_t)xc_w1;
    request.has_step = (uint8_t)xc_w2;
    __builtin_memcpy(&request.step, &xc_w3, sizeof(request.step));
    if (xc_w0 != (uint64_t)request.has_value ||
        xc_w1 != (uint64_t)request.value ||
        xc_w2 != (uint64_t)request.has_step || request.has_value > 1 ||
        (!request.has_value && request.value != 0) || request.has_step > 1 ||
        (request.has_step && !fast_point_from_wire(&step, &request.step)) ||
        (!request.has_step && !xc_is_zero(&request.step, sizeof(request.step))))
        return -XC_E_MALFORMED;
    value = request.value;

    r = fast_x_target.maybe(self, request.has_value ? &value : NULL,
                            request.has_step ? &step : NULL);
    if (r < 0)
        return xc_call_failed(r);

    /* reply: value: word 0 */
    if (request.has_value)
        reply.value = value;
    xc_out[0] = 0;
    xc_out[0] = (uint64_t)reply.value;
    return r;
}

/* 1 and 0 are words of numbers that have another place: nothing is there. */
static const struct xc_fast_x fast_x_fast = {
    {
        1,
        XC_FAST_METHOD(FAST_METHOD_NOTHING, FAST_KEY_NOTHING),
        XC_FAST_METHOD(FAST_METHOD_ANSWER, FAST_KEY_ANSWER),
        XC_FAST_METHOD(FAST_METHOD_ANSWER64, FAST_KEY_ANSWER64),
        XC_FAST_METHOD(FAST_METHOD_FOUR, FAST_KEY_FOUR),
        XC_FAST_METHOD(FAST_METHOD_NINE, FAST_KEY_NINE),
        0,
        XC_FAST_METHOD(FAST_METHOD_NARROW, FAST_KEY_NARROW),
        XC_FAST_METHOD(FAST_METHOD_CUT, FAST_KEY_CUT),
        XC_FAST_METHOD(FAST_METHOD_MOVE, FAST_KEY_MOVE),
        XC_FAST_METHOD(FAST_METHOD_SERIES, FAST_KEY_SERIES),
        XC_FAST_METHOD(FAST_METHOD_MAYBE, FAST_KEY_MAYBE),
    },
    {
        NULL,
        (xc_fast_fn *)fast_x_fast_nothing,
        (xc_fast_fn *)fast_x_fast_answer,
        (xc_fast_fn *)fast_x_fast_answer64,
        (xc_fast_fn *)fast_x_fast_four,
        xc_fast_wide_0,
        NULL,
        xc_fast_wide_0,
        xc_fast_narrow_5,
        xc_fast_narrow_5,
        xc_fast_narrow_10,
        xc_fast_narrow_1,
    },
    {
        NULL,
        (xc_fast_fn *)fast_x_fast_nothing,
        (xc_fast_fn *)fast_x_fast_answer,
        (xc_fast_fn *)fast_x_fast_answer64,
        (xc_fast_fn *)fast_x_fast_four,
        (xc_fast_fn *)fast_x_fast_nine,
        NULL,
        (xc_fast_fn *)fast_x_fast_narrow,
        (xc_fast_fn *)fast_x_fast_cut,
        (xc_fast_fn *)fast_x_fast_move,
        (xc_fast_fn *)fast_x_fast_series,
        (xc_fast_fn *)fast_x_fast_maybe,
    },
};

static int64_t fast_x_dispatch(struct xc_call *call)
{
    switch (call->method) {
    case FAST_METHOD_NOTHING:
        return fast_x_nothing(call);
    case FAST_METHOD_ANSWER:
        return fast_x_answer(call);
    case FAST_METHOD_ANSWER64:
        return fast_x_answer64(call);
    case FAST_METHOD_FOUR:
        return fast_x_four(call);
    case FAST_METHOD_NINE:
        return fast_x_nine(call);
    case FAST_METHOD_TEN:
        return fast_x_ten(call);
    case FAST_METHOD_NARROW:
        return fast_x_narrow(call);
    case FAST_METHOD_CUT:
        return fast_x_cut(call);
    case FAST_METHOD_MOVE:
        return fast_x_move(call);
    case FAST_METHOD_SERIES:
        return fast_x_series(call);
    case FAST_METHOD_MAYBE:
        return fast_x_maybe(call);
    case FAST_METHOD_SAY:
        return fast_x_say(call);
    case FAST_METHOD_DISTANT:
        return fast_x_distant(call);
    default:
        return -XC_E_NO_METHOD;
    }
}

static const struct xc_x fast_x = {&fast_interface, fast_x_dispatch,
                                   &fast_x_fast};

#undef fast_x
#undef fast_x_target
#undef fast_x_dispatch
#undef fast_x_nothing
#undef fast_x_answer
#undef fast_x_answer64
#undef fast_x_four
#undef fast_x_nine
#undef fast_x_ten
#undef fast_x_narrow
#undef fast_x_cut
#undef fast_x_move
#undef fast_x_series
#undef fast_x_maybe
#undef fast_x_say
#undef fast_x_distant
#undef fast_x_fast
#undef fast_x_fast_nothing
#undef fast_x_fast_answer
#undef fast_x_fast_answer64
#undef fast_x_fast_four
#undef fast_x_fast_nine
#undef fast_x_fast_narrow
#undef fast_x_fast_cut
#undef fast_x_fast_move
#undef fast_x_fast_series
#undef fast_x_fast_maybe
#undef XC_TARGET
#undef XC_NAME
