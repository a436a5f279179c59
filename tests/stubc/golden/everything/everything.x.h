/* Made by stubc from interfaces/everything.h. Do not edit. */
/*
 * crosscall.test.everything 3: X functions, once for each target
 *
 * A target is any type with one function for each method. Say which, and
 * include this file behind the functions:
 *
 *     #define XC_TARGET struct my_everything
 *     #define XC_NAME(method) my_everything_##method
 *     #include "everything.x.h"
 *
 * This makes `static const struct xc_x XC_NAME(x)`. A function that is missing
 * or differs is an error here that names it.
 */
#include <stddef.h>
#include <stdint.h>

#include <crosscall/call.h>

#include "everything.stub.h"
#include "everything.wire.h"

#if !defined(XC_TARGET) || !defined(XC_NAME)
#error "define XC_TARGET and XC_NAME(method) before each include"
#endif

#define everything_x XC_NAME(x)
#define everything_x_target XC_NAME(x_target)
#define everything_x_dispatch XC_NAME(x_dispatch)
#define everything_x_nothing XC_NAME(x_nothing)
#define everything_x_answer XC_NAME(x_answer)
#define everything_x_answer64 XC_NAME(x_answer64)
#define everything_x_add XC_NAME(x_add)
#define everything_x_total XC_NAME(x_total)
#define everything_x_cut XC_NAME(x_cut)
#define everything_x_twice XC_NAME(x_twice)
#define everything_x_invert XC_NAME(x_invert)
#define everything_x_next XC_NAME(x_next)
#define everything_x_mirror XC_NAME(x_mirror)
#define everything_x_blend XC_NAME(x_blend)
#define everything_x_digest XC_NAME(x_digest)
#define everything_x_fill XC_NAME(x_fill)
#define everything_x_reverse XC_NAME(x_reverse)
#define everything_x_pick XC_NAME(x_pick)
#define everything_x_evens XC_NAME(x_evens)
#define everything_x_spread XC_NAME(x_spread)
#define everything_x_join XC_NAME(x_join)
#define everything_x_split XC_NAME(x_split)
#define everything_x_greet XC_NAME(x_greet)
#define everything_x_note XC_NAME(x_note)
#define everything_x_noted XC_NAME(x_noted)
#define everything_x_open XC_NAME(x_open)
#define everything_x_step_by XC_NAME(x_step_by)
#define everything_x_twins XC_NAME(x_twins)
#define everything_x_names XC_NAME(x_names)
#define everything_x_repeat XC_NAME(x_repeat)
#define everything_x_permit XC_NAME(x_permit)
#define everything_x_filter XC_NAME(x_filter)
#define everything_x_cycle XC_NAME(x_cycle)
#define everything_x_deal XC_NAME(x_deal)
#define everything_x_maybe XC_NAME(x_maybe)
#define everything_x_ask XC_NAME(x_ask)
#define everything_x_title XC_NAME(x_title)
#define everything_x_step_any XC_NAME(x_step_any)
#define everything_x_turn XC_NAME(x_turn)
#define everything_x_fade XC_NAME(x_fade)
#define everything_x_count XC_NAME(x_count)

/* What the target must have. */
static const struct {
    int (*nothing)(XC_TARGET *self);
    int (*answer)(XC_TARGET *self, int32_t value);
    int64_t (*answer64)(XC_TARGET *self, int64_t value);
    int (*add)(XC_TARGET *self, uint64_t a, uint64_t b, uint64_t *sum);
    int64_t (*total)(XC_TARGET *self, uint8_t u8, int16_t i16, uint32_t u32,
                     int8_t i8, uint64_t u64, uint16_t u16, int32_t i32,
                     int64_t i64, size_t size, long number);
    int (*cut)(XC_TARGET *self, uint64_t value, uint8_t *u8, uint16_t *u16,
               uint32_t *u32, uint64_t *u64, int8_t *i8, int16_t *i16,
               int32_t *i32, int64_t *i64, size_t *size);
    int (*twice)(XC_TARGET *self, float f, float *f_twice, double *d);
    int (*invert)(XC_TARGET *self, bool flag, bool *inverted, bool *toggled);
    int (*next)(XC_TARGET *self, enum everything_color color,
                enum everything_color *after, enum everything_sign *sign);
    int (*mirror)(XC_TARGET *self, struct everything_point point,
                  struct everything_point *out);
    int (*blend)(XC_TARGET *self, const struct everything_pixel *pixel,
                 struct everything_pixel *into);
    int64_t (*digest)(XC_TARGET *self, const void *bytes, size_t len);
    int64_t (*fill)(XC_TARGET *self, uint8_t byte, uint64_t count, void *buf,
                    size_t len);
    int (*reverse)(XC_TARGET *self, uint8_t *bytes, uint16_t len);
    int (*pick)(XC_TARGET *self, const struct everything_sample *from,
                uint32_t n, struct everything_sample *picked, uint32_t max,
                uint32_t *n_picked);
    int (*evens)(XC_TARGET *self, int32_t *numbers, uint32_t *n);
    int (*spread)(XC_TARGET *self, const uint8_t *key, uint8_t *digest,
                  uint32_t *words);
    int64_t (*join)(XC_TARGET *self, const char *a, size_t a_len, const char *b,
                    size_t b_len, char *joined, size_t max);
    int (*split)(XC_TARGET *self, const char *text, size_t len, char at,
                 char *left, size_t left_max, size_t *left_len, char *right,
                 size_t right_max, size_t *right_len);
    int (*greet)(XC_TARGET *self, const char *name, char *greeting);
    int (*note)(XC_TARGET *self, uint32_t value, const char *why);
    int (*noted)(XC_TARGET *self, uint64_t *count, uint32_t *last);
    int (*open)(XC_TARGET *self, uint32_t start, struct counter **out);
    int64_t (*step_by)(XC_TARGET *self, uint32_t steps,
                       struct counter *counter);
    int (*twins)(XC_TARGET *self, struct counter *like, char *remark,
                 struct counter **first, struct counter **second);
    int64_t (*names)(XC_TARGET *self, uint32_t call, uint8_t request,
                     uint64_t reply, uint16_t r, uint32_t stub, uint64_t status,
                     uint64_t pad1, uint32_t *out, uint8_t *total);
    int (*repeat)(XC_TARGET *self, uint8_t times, char *text, size_t max,
                  size_t *len);
    int (*permit)(XC_TARGET *self, enum everything_access wanted,
                  enum everything_access *granted,
                  enum everything_access *kept);
    int (*filter)(XC_TARGET *self, const struct everything_pixel *from,
                  uint32_t n, struct everything_pixel *seen, uint32_t max,
                  uint32_t *n_seen);
    int (*cycle)(XC_TARGET *self, enum everything_color *colors, uint16_t n,
                 const bool *which, bool *done, enum everything_access *modes);
    int (*deal)(XC_TARGET *self, struct counter *like,
                struct everything_pixel *pair, struct counter **out);
    int (*maybe)(XC_TARGET *self, const struct everything_pixel *pixel,
                 const char *text, const void *bytes, uint32_t len,
                 uint32_t *number, double *weight,
                 struct everything_point *point, struct everything_pixel *into,
                 enum everything_color *color);
    int64_t (*ask)(XC_TARGET *self, uint8_t byte, void *buf, size_t max,
                   char *name, bool *flags, uint32_t n);
    int (*title)(XC_TARGET *self, char *name);
    int64_t (*step_any)(XC_TARGET *self, struct counter *counter,
                        enum everything_color *pair);
    int (*turn)(XC_TARGET *self, const struct everything_figure *figure,
                struct everything_figure *turned,
                struct everything_number *number);
    int (*fade)(XC_TARGET *self, const struct everything_mark *mark,
                struct everything_mark *faded);
    int (*count)(XC_TARGET *self, struct everything_number *numbers,
                 uint32_t n);
} everything_x_target = {
    .nothing = XC_NAME(nothing),
    .answer = XC_NAME(answer),
    .answer64 = XC_NAME(answer64),
    .add = XC_NAME(add),
    .total = XC_NAME(total),
    .cut = XC_NAME(cut),
    .twice = XC_NAME(twice),
    .invert = XC_NAME(invert),
    .next = XC_NAME(next),
    .mirror = XC_NAME(mirror),
    .blend = XC_NAME(blend),
    .digest = XC_NAME(digest),
    .fill = XC_NAME(fill),
    .reverse = XC_NAME(reverse),
    .pick = XC_NAME(pick),
    .evens = XC_NAME(evens),
    .spread = XC_NAME(spread),
    .join = XC_NAME(join),
    .split = XC_NAME(split),
    .greet = XC_NAME(greet),
    .note = XC_NAME(note),
    .noted = XC_NAME(noted),
    .open = XC_NAME(open),
    .step_by = XC_NAME(step_by),
    .twins = XC_NAME(twins),
    .names = XC_NAME(names),
    .repeat = XC_NAME(repeat),
    .permit = XC_NAME(permit),
    .filter = XC_NAME(filter),
    .cycle = XC_NAME(cycle),
    .deal = XC_NAME(deal),
    .maybe = XC_NAME(maybe),
    .ask = XC_NAME(ask),
    .title = XC_NAME(title),
    .step_any = XC_NAME(step_any),
    .turn = XC_NAME(turn),
    .fade = XC_NAME(fade),
    .count = XC_NAME(count),
};

/* In C, these make a function of another type an error, not a warning. */
int XC_NAME(nothing)(XC_TARGET *self);
int XC_NAME(answer)(XC_TARGET *self, int32_t value);
int64_t XC_NAME(answer64)(XC_TARGET *self, int64_t value);
int XC_NAME(add)(XC_TARGET *self, uint64_t a, uint64_t b, uint64_t *sum);
int64_t XC_NAME(total)(XC_TARGET *self, uint8_t u8, int16_t i16, uint32_t u32,
                       int8_t i8, uint64_t u64, uint16_t u16, int32_t i32,
                       int64_t i64, size_t size, long number);
int XC_NAME(cut)(XC_TARGET *self, uint64_t value, uint8_t *u8, uint16_t *u16,
                 uint32_t *u32, uint64_t *u64, int8_t *i8, int16_t *i16,
                 int32_t *i32, int64_t *i64, size_t *size);
int XC_NAME(twice)(XC_TARGET *self, float f, float *f_twice, double *d);
int XC_NAME(invert)(XC_TARGET *self, bool flag, bool *inverted, bool *toggled);
int XC_NAME(next)(XC_TARGET *self, enum everything_color color,
                  enum everything_color *after, enum everything_sign *sign);
int XC_NAME(mirror)(XC_TARGET *self, struct everything_point point,
                    struct everything_point *out);
int XC_NAME(blend)(XC_TARGET *self, const struct everything_pixel *pixel,
                   struct everything_pixel *into);
int64_t XC_NAME(digest)(XC_TARGET *self, const void *bytes, size_t len);
int64_t XC_NAME(fill)(XC_TARGET *self, uint8_t byte, uint64_t count, void *buf,
                      size_t len);
int XC_NAME(reverse)(XC_TARGET *self, uint8_t *bytes, uint16_t len);
int XC_NAME(pick)(XC_TARGET *self, const struct everything_sample *from,
                  uint32_t n, struct everything_sample *picked, uint32_t max,
                  uint32_t *n_picked);
int XC_NAME(evens)(XC_TARGET *self, int32_t *numbers, uint32_t *n);
int XC_NAME(spread)(XC_TARGET *self, const uint8_t *key, uint8_t *digest,
                    uint32_t *words);
int64_t XC_NAME(join)(XC_TARGET *self, const char *a, size_t a_len,
                      const char *b, size_t b_len, char *joined, size_t max);
int XC_NAME(split)(XC_TARGET *self, const char *text, size_t len, char at,
                   char *left, size_t left_max, size_t *left_len, char *right,
                   size_t right_max, size_t *right_len);
int XC_NAME(greet)(XC_TARGET *self, const char *name, char *greeting);
int XC_NAME(note)(XC_TARGET *self, uint32_t value, const char *why);
int XC_NAME(noted)(XC_TARGET *self, uint64_t *count, uint32_t *last);
int XC_NAME(open)(XC_TARGET *self, uint32_t start, struct counter **out);
int64_t XC_NAME(step_by)(XC_TARGET *self, uint32_t steps,
                         struct counter *counter);
int XC_NAME(twins)(XC_TARGET *self, struct counter *like, char *remark,
                   struct counter **first, struct counter **second);
int64_t XC_NAME(names)(XC_TARGET *self, uint32_t call, uint8_t request,
                       uint64_t reply, uint16_t r, uint32_t stub,
                       uint64_t status, uint64_t pad1, uint32_t *out,
                       uint8_t *total);
int XC_NAME(repeat)(XC_TARGET *self, uint8_t times, char *text, size_t max,
                    size_t *len);
int XC_NAME(permit)(XC_TARGET *self, enum everything_access wanted,
                    enum everything_access *granted,
                    enum everything_access *kept);
int XC_NAME(filter)(XC_TARGET *self, const struct everything_pixel *from,
                    uint32_t n, struct everything_pixel *seen, uint32_t max,
                    uint32_t *n_seen);
int XC_NAME(cycle)(XC_TARGET *self, enum everything_color *colors, uint16_t n,
                   const bool *which, bool *done,
                   enum everything_access *modes);
int XC_NAME(deal)(XC_TARGET *self, struct counter *like,
                  struct everything_pixel *pair, struct counter **out);
int XC_NAME(maybe)(XC_TARGET *self, const struct everything_pixel *pixel,
                   const char *text, const void *bytes, uint32_t len,
                   uint32_t *number, double *weight,
                   struct everything_point *point,
                   struct everything_pixel *into, enum everything_color *color);
int64_t XC_NAME(ask)(XC_TARGET *self, uint8_t byte, void *buf, size_t max,
                     char *name, bool *flags, uint32_t n);
int XC_NAME(title)(XC_TARGET *self, char *name);
int64_t XC_NAME(step_any)(XC_TARGET *self, struct counter *counter,
                          enum everything_color *pair);
int XC_NAME(turn)(XC_TARGET *self, const struct everything_figure *figure,
                  struct everything_figure *turned,
                  struct everything_number *number);
int XC_NAME(fade)(XC_TARGET *self, const struct everything_mark *mark,
                  struct everything_mark *faded);
int XC_NAME(count)(XC_TARGET *self, struct everything_number *numbers,
                   uint32_t n);

/* everything.nothing, method 1 */
static XC_X int64_t everything_x_nothing(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    int64_t r;

    /* anyone may call */
    if (call->key != EVERYTHING_KEY_NOTHING)
        return -XC_E_SHAPE;

    /* request: nothing */
    if (call->request_len != 0)
        return -XC_E_MALFORMED;

    r = everything_x_target.nothing(self);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* everything.answer, method 2 */
static XC_X int64_t everything_x_answer(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct everything_answer_request request;
    int64_t r;

    if (!xc_call_allows(call, EVERYTHING_CALL))
        return xc_call_deny(call, EVERYTHING_CALL);
    if (call->key != EVERYTHING_KEY_ANSWER)
        return -XC_E_SHAPE;

    /* request: value */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || request.pad1 != 0)
        return -XC_E_MALFORMED;

    r = everything_x_target.answer(self, request.value);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* everything.answer64, method 3 */
static XC_X int64_t everything_x_answer64(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct everything_answer64_request request;
    int64_t r;

    if (!xc_call_allows(call, EVERYTHING_CALL))
        return xc_call_deny(call, EVERYTHING_CALL);
    if (call->key != EVERYTHING_KEY_ANSWER64)
        return -XC_E_SHAPE;

    /* request: value */
    if (!xc_call_take(call, &request, sizeof(request)) || !xc_call_taken(call))
        return -XC_E_MALFORMED;

    r = everything_x_target.answer64(self, request.value);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* everything.add, method 4 */
static XC_X int64_t everything_x_add(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct everything_add_request request;
    struct everything_add_reply reply = XC_ZERO;
    int64_t r;

    if (!xc_call_allows(call, EVERYTHING_CALL))
        return xc_call_deny(call, EVERYTHING_CALL);
    if (call->key != EVERYTHING_KEY_ADD)
        return -XC_E_SHAPE;

    /* request: a, b */
    if (!xc_call_take(call, &request, sizeof(request)) || !xc_call_taken(call))
        return -XC_E_MALFORMED;

    r = everything_x_target.add(self, request.a, request.b, &reply.sum);
    if (r < 0)
        return xc_call_failed(r);

    /* reply: sum */
    xc_call_put(call, &reply, sizeof(reply));
    return r;
}

/* everything.total, method 5 */
static XC_X int64_t everything_x_total(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct everything_total_request request;
    int64_t r;

    if (!xc_call_allows(call, EVERYTHING_CALL))
        return xc_call_deny(call, EVERYTHING_CALL);
    if (call->key != EVERYTHING_KEY_TOTAL)
        return -XC_E_SHAPE;

    /* request: u8, i16, u32, i8, u64, u16, i32, i64, size, number */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || request.pad1 != 0 ||
        !xc_is_zero(request.pad2, sizeof(request.pad2)) || request.pad3 != 0)
        return -XC_E_MALFORMED;

    r = everything_x_target.total(self, request.u8, request.i16, request.u32,
                                  request.i8, request.u64, request.u16,
                                  request.i32, request.i64,
                                  (size_t)request.size, (long)request.number);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* everything.cut, method 6 */
static XC_X int64_t everything_x_cut(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct everything_cut_request request;
    struct everything_cut_reply reply = XC_ZERO;
    size_t size = 0;
    int64_t r;

    if (!xc_call_allows(call, EVERYTHING_CALL))
        return xc_call_deny(call, EVERYTHING_CALL);
    if (call->key != EVERYTHING_KEY_CUT)
        return -XC_E_SHAPE;

    /* request: value */
    if (!xc_call_take(call, &request, sizeof(request)) || !xc_call_taken(call))
        return -XC_E_MALFORMED;

    r = everything_x_target.cut(self, request.value, &reply.u8, &reply.u16,
                                &reply.u32, &reply.u64, &reply.i8, &reply.i16,
                                &reply.i32, &reply.i64, &size);
    if (r < 0)
        return xc_call_failed(r);

    /* reply: u8, u16, u32, u64, i8, i16, i32, i64, size */
    reply.size = size;
    xc_call_put(call, &reply, sizeof(reply));
    return r;
}

/* everything.twice, method 7 */
static XC_X int64_t everything_x_twice(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct everything_twice_request request;
    struct everything_twice_reply reply = XC_ZERO;
    double d;
    int64_t r;

    if (!xc_call_allows(call, EVERYTHING_CALL))
        return xc_call_deny(call, EVERYTHING_CALL);
    if (call->key != EVERYTHING_KEY_TWICE)
        return -XC_E_SHAPE;

    /* request: f, d */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || request.pad1 != 0)
        return -XC_E_MALFORMED;
    d = request.d;

    r = everything_x_target.twice(self, request.f, &reply.f_twice, &d);
    if (r < 0)
        return xc_call_failed(r);

    /* reply: f_twice, d */
    reply.d = d;
    xc_call_put(call, &reply, sizeof(reply));
    return r;
}

/* everything.invert, method 8 */
static XC_X int64_t everything_x_invert(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct everything_invert_request request;
    struct everything_invert_reply reply = XC_ZERO;
    bool inverted = false;
    bool toggled;
    int64_t r;

    if (!xc_call_allows(call, EVERYTHING_CALL))
        return xc_call_deny(call, EVERYTHING_CALL);
    if (call->key != EVERYTHING_KEY_INVERT)
        return -XC_E_SHAPE;

    /* request: flag, toggled */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || request.flag > 1 || request.toggled > 1 ||
        !xc_is_zero(request.pad1, sizeof(request.pad1)))
        return -XC_E_MALFORMED;
    toggled = (bool)request.toggled;

    r = everything_x_target.invert(self, (bool)request.flag, &inverted,
                                   &toggled);
    if (r < 0)
        return xc_call_failed(r);

    /* reply: inverted, toggled */
    reply.inverted = inverted;
    reply.toggled = toggled;
    xc_call_put(call, &reply, sizeof(reply));
    return r;
}

/* everything.next, method 9 */
static XC_X int64_t everything_x_next(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct everything_next_request request;
    struct everything_next_reply reply = XC_ZERO;
    enum everything_color after = (enum everything_color)0;
    enum everything_sign sign;
    int64_t r;

    if (!xc_call_allows(call, EVERYTHING_CALL))
        return xc_call_deny(call, EVERYTHING_CALL);
    if (call->key != EVERYTHING_KEY_NEXT)
        return -XC_E_SHAPE;

    /* request: color, sign */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || !everything_color_is_valid(request.color) ||
        !everything_sign_is_valid(request.sign))
        return -XC_E_MALFORMED;
    sign = (enum everything_sign)request.sign;

    r = everything_x_target.next(self, (enum everything_color)request.color,
                                 &after, &sign);
    if (r < 0)
        return xc_call_failed(r);
    if (!everything_color_is_valid((uint32_t)after) ||
        !everything_sign_is_valid((int32_t)sign))
        return xc_call_broken();

    /* reply: after, sign */
    reply.after = after;
    reply.sign = sign;
    xc_call_put(call, &reply, sizeof(reply));
    return r;
}

/* everything.mirror, method 10 */
static XC_X int64_t everything_x_mirror(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct everything_mirror_request request;
    struct everything_point point;
    struct everything_point out = XC_ZERO;
    int64_t r;

    if (!xc_call_allows(call, EVERYTHING_CALL))
        return xc_call_deny(call, EVERYTHING_CALL);
    if (call->key != EVERYTHING_KEY_MIRROR)
        return -XC_E_SHAPE;

    /* request: point */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) ||
        !everything_point_from_wire(&point, &request.point))
        return -XC_E_MALFORMED;

    r = everything_x_target.mirror(self, point, &out);
    if (r < 0)
        return xc_call_failed(r);

    /* reply: out */
    xc_call_put(call, &out, sizeof(out));
    return r;
}

/* everything.blend, method 11 */
static XC_X int64_t everything_x_blend(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct everything_blend_request request;
    struct everything_blend_reply reply = XC_ZERO;
    struct everything_pixel pixel;
    struct everything_pixel into;
    int64_t r;

    if (!xc_call_allows(call, EVERYTHING_CALL))
        return xc_call_deny(call, EVERYTHING_CALL);
    if (call->key != EVERYTHING_KEY_BLEND)
        return -XC_E_SHAPE;

    /* request: pixel, into */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) ||
        !everything_pixel_from_wire(&pixel, &request.pixel) ||
        !everything_pixel_from_wire(&into, &request.into))
        return -XC_E_MALFORMED;

    r = everything_x_target.blend(self, &pixel, &into);
    if (r < 0)
        return xc_call_failed(r);
    if (!everything_pixel_is_valid(&into))
        return xc_call_broken();

    /* reply: into */
    everything_pixel_to_wire(&reply.into, &into);
    xc_call_put(call, &reply, sizeof(reply));
    return r;
}

/* everything.digest, method 12 */
static XC_X int64_t everything_x_digest(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct everything_digest_request request;
    const void *bytes;
    int64_t r;

    /* anyone may call */
    if (call->key != EVERYTHING_KEY_DIGEST)
        return -XC_E_SHAPE;

    /* request: len, bytes[len] */
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.len > EVERYTHING_DIGEST_BYTES_MAX)
        return -XC_E_TOO_LARGE;
    bytes = xc_call_take_bytes(call, (size_t)request.len, (size_t)request.len);
    if (!bytes)
        return -XC_E_MALFORMED;
    if (!xc_call_taken(call))
        return -XC_E_MALFORMED;

    r = everything_x_target.digest(self, bytes, (size_t)request.len);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* everything.fill, method 13 */
static XC_X int64_t everything_x_fill(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct everything_fill_request request;
    void *buf;
    int64_t r;

    if (!xc_call_allows(call, EVERYTHING_CALL))
        return xc_call_deny(call, EVERYTHING_CALL);
    if (call->key != EVERYTHING_KEY_FILL)
        return -XC_E_SHAPE;

    /* request: byte, count, len */
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.len > EVERYTHING_FILL_BUF_MAX)
        return -XC_E_TOO_LARGE;
    if (!xc_call_taken(call) || !xc_is_zero(request.pad1, sizeof(request.pad1)))
        return -XC_E_MALFORMED;
    buf = xc_call_room(call, (size_t)request.len);

    r = everything_x_target.fill(self, request.byte, request.count, buf,
                                 (size_t)request.len);
    if (r < 0)
        return xc_call_failed(r);
    if ((uint64_t)r > request.len)
        return xc_call_broken();

    /* reply: buf[result] */
    xc_call_put(call, buf, (size_t)r);
    return r;
}

/* everything.reverse, method 14 */
static XC_X int64_t everything_x_reverse(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct everything_reverse_request request;
    uint8_t *bytes;
    int64_t r;

    if (!xc_call_allows(call, EVERYTHING_CHANGE))
        return xc_call_deny(call, EVERYTHING_CHANGE);
    if (call->key != EVERYTHING_KEY_REVERSE)
        return -XC_E_SHAPE;

    /* request: len, bytes[len] */
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    bytes = (uint8_t *)xc_call_take_bytes(call, (size_t)request.len,
                                          (size_t)request.len);
    if (!bytes)
        return -XC_E_MALFORMED;
    if (!xc_call_taken(call) || !xc_is_zero(request.pad1, sizeof(request.pad1)))
        return -XC_E_MALFORMED;

    r = everything_x_target.reverse(self, bytes, request.len);
    if (r < 0)
        return xc_call_failed(r);

    /* reply: bytes[len] */
    xc_call_put(call, bytes, (size_t)request.len);
    return r;
}

/* everything.pick, method 15 */
static XC_X int64_t everything_x_pick(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct everything_pick_request request;
    struct everything_pick_reply reply = XC_ZERO;
    const struct everything_sample *from;
    size_t from_size;
    struct everything_sample *picked;
    size_t picked_size;
    uint32_t n_picked = 0;
    int64_t r;

    if (!xc_call_allows(call, EVERYTHING_CALL))
        return xc_call_deny(call, EVERYTHING_CALL);
    if (call->key != EVERYTHING_KEY_PICK)
        return -XC_E_SHAPE;

    /* request: n, max, from[n] */
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.n > EVERYTHING_PICK_FROM_MAX)
        return -XC_E_TOO_LARGE;
    if (request.max > EVERYTHING_PICK_PICKED_MAX)
        return -XC_E_TOO_LARGE;
    from_size = (size_t)request.n * sizeof(*from);
    from = (struct everything_sample *)xc_call_take_bytes(call, from_size,
                                                          from_size);
    if (!from)
        return -XC_E_MALFORMED;
    if (!xc_call_taken(call))
        return -XC_E_MALFORMED;
    picked_size = (size_t)request.max * sizeof(*picked);
    picked = (struct everything_sample *)xc_call_room(call, picked_size);

    r = everything_x_target.pick(self, from, request.n, picked, request.max,
                                 &n_picked);
    if (r < 0)
        return xc_call_failed(r);
    if (n_picked > request.max)
        return xc_call_broken();

    /* reply: n_picked, picked[*n_picked] */
    reply.n_picked = n_picked;
    xc_call_put(call, &reply, sizeof(reply));
    xc_call_put(call, picked, (size_t)n_picked * sizeof(*picked));
    return r;
}

/* everything.evens, method 16 */
static XC_X int64_t everything_x_evens(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct everything_evens_request request;
    struct everything_evens_reply reply = XC_ZERO;
    int32_t *numbers;
    size_t numbers_size;
    uint32_t n;
    int64_t r;

    if (!xc_call_allows(call, EVERYTHING_CHANGE))
        return xc_call_deny(call, EVERYTHING_CHANGE);
    if (call->key != EVERYTHING_KEY_EVENS)
        return -XC_E_SHAPE;

    /* request: n, numbers[*n] */
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.n > EVERYTHING_EVENS_NUMBERS_MAX)
        return -XC_E_TOO_LARGE;
    numbers_size = (size_t)request.n * sizeof(*numbers);
    numbers = (int32_t *)xc_call_take_bytes(call, numbers_size, numbers_size);
    if (!numbers)
        return -XC_E_MALFORMED;
    if (!xc_call_taken(call) || request.pad1 != 0)
        return -XC_E_MALFORMED;
    n = request.n;

    r = everything_x_target.evens(self, numbers, &n);
    if (r < 0)
        return xc_call_failed(r);
    if (n > request.n)
        return xc_call_broken();

    /* reply: n, numbers[*n] */
    reply.n = n;
    xc_call_put(call, &reply, sizeof(reply));
    xc_call_put(call, numbers, (size_t)n * sizeof(*numbers));
    return r;
}

/* everything.spread, method 17 */
static XC_X int64_t everything_x_spread(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    const uint8_t *key;
    uint8_t *digest;
    uint32_t *words;
    size_t words_size;
    int64_t r;

    if (!xc_call_allows(call, EVERYTHING_CALL))
        return xc_call_deny(call, EVERYTHING_CALL);
    if (call->key != EVERYTHING_KEY_SPREAD)
        return -XC_E_SHAPE;

    /* request: key[16] */
    key = (uint8_t *)xc_call_take_bytes(call, EVERYTHING_SPREAD_KEY_MAX,
                                        EVERYTHING_SPREAD_KEY_MAX);
    if (!key)
        return -XC_E_MALFORMED;
    if (!xc_call_taken(call))
        return -XC_E_MALFORMED;
    digest = (uint8_t *)xc_call_room(call, EVERYTHING_SPREAD_DIGEST_MAX);
    words_size = EVERYTHING_SPREAD_WORDS_MAX * sizeof(*words);
    words = (uint32_t *)xc_call_room(call, words_size);

    r = everything_x_target.spread(self, key, digest, words);
    if (r < 0)
        return xc_call_failed(r);

    /* reply: digest[EVERYTHING_DIGEST_SIZE], words[4] */
    xc_call_put(call, digest, EVERYTHING_SPREAD_DIGEST_MAX);
    xc_call_put(call, words, EVERYTHING_SPREAD_WORDS_MAX * sizeof(*words));
    return r;
}

/* everything.join, method 18 */
static XC_X int64_t everything_x_join(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct everything_join_request request;
    const char *a;
    const char *b;
    char *joined;
    int64_t r;

    if (!xc_call_allows(call, EVERYTHING_CALL))
        return xc_call_deny(call, EVERYTHING_CALL);
    if (call->key != EVERYTHING_KEY_JOIN)
        return -XC_E_SHAPE;

    /* request: a_len, b_len, max, a[a_len], b[b_len] */
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.a_len > EVERYTHING_JOIN_A_MAX)
        return -XC_E_TOO_LARGE;
    if (request.b_len > EVERYTHING_JOIN_B_MAX)
        return -XC_E_TOO_LARGE;
    if (request.max > EVERYTHING_JOIN_JOINED_MAX)
        return -XC_E_TOO_LARGE;
    a = (char *)xc_call_take_bytes(call, (size_t)request.a_len,
                                   (size_t)request.a_len);
    if (!a)
        return -XC_E_MALFORMED;
    b = (char *)xc_call_take_bytes(call, (size_t)request.b_len,
                                   (size_t)request.b_len);
    if (!b)
        return -XC_E_MALFORMED;
    if (!xc_call_taken(call))
        return -XC_E_MALFORMED;
    joined = (char *)xc_call_room(call, (size_t)request.max);
    if (!joined)
        return -XC_E_TOO_LARGE;

    r = everything_x_target.join(self, a, (size_t)request.a_len, b,
                                 (size_t)request.b_len, joined,
                                 (size_t)request.max);
    if (r < 0)
        return xc_call_failed(r);
    if ((uint64_t)r > request.max)
        return xc_call_broken();

    /* reply: joined[result] */
    xc_call_put(call, joined, (size_t)r);
    return r;
}

/* everything.split, method 19 */
static XC_X int64_t everything_x_split(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct everything_split_request request;
    struct everything_split_reply reply = XC_ZERO;
    const char *text;
    char *left;
    size_t left_len = 0;
    char *right;
    size_t right_len = 0;
    size_t total;
    int64_t r;

    if (!xc_call_allows(call, EVERYTHING_CALL))
        return xc_call_deny(call, EVERYTHING_CALL);
    if (call->key != EVERYTHING_KEY_SPLIT)
        return -XC_E_SHAPE;

    /* request: len, at, left_max, right_max, text[len] */
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.len > EVERYTHING_SPLIT_TEXT_MAX)
        return -XC_E_TOO_LARGE;
    if (request.left_max > EVERYTHING_SPLIT_LEFT_MAX)
        return -XC_E_TOO_LARGE;
    if (request.right_max > EVERYTHING_SPLIT_RIGHT_MAX)
        return -XC_E_TOO_LARGE;
    text = (char *)xc_call_take_bytes(call, (size_t)request.len,
                                      (size_t)request.len);
    if (!text)
        return -XC_E_MALFORMED;
    if (!xc_call_taken(call) || !xc_is_zero(request.pad1, sizeof(request.pad1)))
        return -XC_E_MALFORMED;
    total = sizeof(reply);
    total += (size_t)request.left_max;
    if (total > XC_MESSAGE_MAX - (size_t)request.right_max)
        return -XC_E_TOO_LARGE;
    left = (char *)xc_call_room(call, (size_t)request.left_max);
    right = (char *)xc_call_room(call, (size_t)request.right_max);
    if (!right)
        return -XC_E_TOO_LARGE;

    r = everything_x_target.split(self, text, (size_t)request.len,
                                  (char)request.at, left,
                                  (size_t)request.left_max, &left_len, right,
                                  (size_t)request.right_max, &right_len);
    if (r < 0)
        return xc_call_failed(r);
    if (left_len > request.left_max || right_len > request.right_max)
        return xc_call_broken();

    /* reply: left_len, right_len, left[*left_len], right[*right_len] */
    reply.left_len = left_len;
    reply.right_len = right_len;
    xc_call_put(call, &reply, sizeof(reply));
    xc_call_put(call, left, left_len);
    xc_call_put(call, right, right_len);
    return r;
}

/* everything.greet, method 20 */
static XC_X int64_t everything_x_greet(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct everything_greet_request request;
    struct everything_greet_reply reply = XC_ZERO;
    const char *name;
    char *greeting;
    size_t greeting_len;
    int64_t r;

    if (!xc_call_allows(call, EVERYTHING_CALL))
        return xc_call_deny(call, EVERYTHING_CALL);
    if (call->key != EVERYTHING_KEY_GREET)
        return -XC_E_SHAPE;

    /* request: name_len, name[name_len + 1] */
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.name_len > EVERYTHING_GREET_NAME_MAX)
        return -XC_E_TOO_LARGE;
    name = xc_call_take_string(call, (size_t)request.name_len);
    if (!name)
        return -XC_E_MALFORMED;
    if (!xc_call_taken(call))
        return -XC_E_MALFORMED;
    greeting = (char *)xc_call_room(call, EVERYTHING_GREET_GREETING_MAX + 1);
    greeting[0] = '\0';

    r = everything_x_target.greet(self, name, greeting);
    if (r < 0)
        return xc_call_failed(r);
    greeting_len = xc_string_length(greeting, EVERYTHING_GREET_GREETING_MAX);
    if (greeting_len > EVERYTHING_GREET_GREETING_MAX)
        return xc_call_broken();

    /* reply: greeting_len, greeting[greeting_len + 1] */
    reply.greeting_len = greeting_len;
    xc_call_put(call, &reply, sizeof(reply));
    xc_call_put(call, greeting, greeting_len + 1);
    return r;
}

/* everything.note, method 21 */
static XC_X int64_t everything_x_note(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct everything_note_request request;
    const char *why;
    int64_t r;

    if (!xc_call_allows(call, EVERYTHING_CHANGE))
        return xc_call_deny(call, EVERYTHING_CHANGE);
    if (call->key != EVERYTHING_KEY_NOTE)
        return -XC_E_SHAPE;

    /* request: value, why_len, why[why_len + 1] */
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.why_len > EVERYTHING_NOTE_WHY_MAX)
        return -XC_E_TOO_LARGE;
    why = xc_call_take_string(call, (size_t)request.why_len);
    if (!why)
        return -XC_E_MALFORMED;
    if (!xc_call_taken(call) || request.pad1 != 0)
        return -XC_E_MALFORMED;

    r = everything_x_target.note(self, request.value, why);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* everything.noted, method 22 */
static XC_X int64_t everything_x_noted(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct everything_noted_reply reply = XC_ZERO;
    int64_t r;

    if (!xc_call_allows(call, EVERYTHING_CALL))
        return xc_call_deny(call, EVERYTHING_CALL);
    if (call->key != EVERYTHING_KEY_NOTED)
        return -XC_E_SHAPE;

    /* request: nothing */
    if (call->request_len != 0)
        return -XC_E_MALFORMED;

    r = everything_x_target.noted(self, &reply.count, &reply.last);
    if (r < 0)
        return xc_call_failed(r);

    /* reply: count, last */
    xc_call_put(call, &reply, sizeof(reply));
    return r;
}

/* everything.open, method 23 */
static XC_X int64_t everything_x_open(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct everything_open_request request;
    struct everything_open_reply reply = XC_ZERO;
    struct counter *out = NULL;
    int64_t status;
    int64_t r;

    if (!xc_call_allows(call, EVERYTHING_OPEN))
        return xc_call_deny(call, EVERYTHING_OPEN);
    if (call->key != EVERYTHING_KEY_OPEN)
        return -XC_E_SHAPE;

    /* request: start */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || request.pad1 != 0)
        return -XC_E_MALFORMED;
    r = xc_call_may_grant(call, 1);
    if (r)
        return r;

    r = everything_x_target.open(self, request.start, &out);
    if (r < 0)
        return xc_call_failed(r);
    if (!out)
        return xc_call_broken();

    /* reply: out */
    status = xc_call_grant(
        call, counter_stub(out), counter_objects, out,
        (xc_rights)COUNTER_READ | COUNTER_STEP | XC_RIGHT_GIVE, &reply.out);
    if (status)
        return status;
    xc_call_put(call, &reply, sizeof(reply));
    return r;
}

/* everything.step_by, method 24 */
static XC_X int64_t everything_x_step_by(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct everything_step_by_request request;
    void *counter = NULL;
    int64_t r;

    if (!xc_call_allows(call, (xc_rights)EVERYTHING_CALL | EVERYTHING_CHANGE))
        return xc_call_deny(call,
                            (xc_rights)EVERYTHING_CALL | EVERYTHING_CHANGE);
    if (call->key != EVERYTHING_KEY_STEP_BY)
        return -XC_E_SHAPE;

    /* request: steps, counter */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || request.pad1 != 0)
        return -XC_E_MALFORMED;
    r = xc_call_accept(call, &counter_interface, request.counter, COUNTER_STEP,
                       counter_stub_make, &counter);
    if (r)
        goto out;

    r = everything_x_target.step_by(self, request.steps,
                                    (struct counter *)counter);
    if (r < 0) {
        r = xc_call_failed(r);
        goto out;
    }
out:
    xc_call_drop(counter);
    return r;
}

/* everything.twins, method 25 */
static XC_X int64_t everything_x_twins(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct everything_twins_request request;
    struct everything_twins_reply reply = XC_ZERO;
    void *like = NULL;
    char *remark;
    size_t remark_len;
    struct counter *first = NULL;
    struct counter *second = NULL;
    int64_t status;
    int64_t r;

    if (!xc_call_allows(call, EVERYTHING_OPEN))
        return xc_call_deny(call, EVERYTHING_OPEN);
    if (call->key != EVERYTHING_KEY_TWINS)
        return -XC_E_SHAPE;

    /* request: like */
    if (!xc_call_take(call, &request, sizeof(request)) || !xc_call_taken(call))
        return -XC_E_MALFORMED;
    r = xc_call_may_grant(call, 2);
    if (r)
        return r;
    r = xc_call_accept(call, &counter_interface, request.like, COUNTER_READ,
                       counter_stub_make, &like);
    if (r)
        goto out;
    remark = (char *)xc_call_room(call, EVERYTHING_TWINS_REMARK_MAX + 1);
    remark[0] = '\0';

    r = everything_x_target.twins(self, (struct counter *)like, remark, &first,
                                  &second);
    if (r < 0) {
        r = xc_call_failed(r);
        goto out;
    }
    remark_len = xc_string_length(remark, EVERYTHING_TWINS_REMARK_MAX);
    if (remark_len > EVERYTHING_TWINS_REMARK_MAX || !first || !second) {
        r = xc_call_broken();
        goto out;
    }

    /* reply: remark_len, first, second, remark[remark_len + 1] */
    reply.remark_len = remark_len;
    status = xc_call_grant(call, counter_stub(first), counter_objects, first,
                           COUNTER_READ, &reply.first);
    if (status) {
        r = status;
        goto out;
    }
    status =
        xc_call_grant(call, counter_stub(second), counter_objects, second,
                      (xc_rights)COUNTER_READ | COUNTER_STEP, &reply.second);
    if (status) {
        r = status;
        goto out;
    }
    xc_call_put(call, &reply, sizeof(reply));
    xc_call_put(call, remark, remark_len + 1);
out:
    xc_call_drop(like);
    return r;
}

/* everything.names, method 26 */
static XC_X int64_t everything_x_names(struct xc_call *call_)
{
    XC_TARGET *self = (XC_TARGET *)call_->target;
    struct everything_names_request request_;
    struct everything_names_reply reply_ = XC_ZERO;
    int64_t r_;

    if (!xc_call_allows(call_, EVERYTHING_CALL))
        return xc_call_deny(call_, EVERYTHING_CALL);
    if (call_->key != EVERYTHING_KEY_NAMES)
        return -XC_E_SHAPE;

    /* request: call, request, reply, r, stub, status, pad1 */
    if (!xc_call_take(call_, &request_, sizeof(request_)) ||
        !xc_call_taken(call_) ||
        !xc_is_zero(request_.pad1_, sizeof(request_.pad1_)) ||
        request_.pad2 != 0)
        return -XC_E_MALFORMED;

    r_ = everything_x_target.names(self, request_.call, request_.request,
                                   request_.reply, request_.r, request_.stub,
                                   request_.status, request_.pad1, &reply_.out,
                                   &reply_.total);
    if (r_ < 0)
        return xc_call_failed(r_);

    /* reply: out, total */
    xc_call_put(call_, &reply_, sizeof(reply_));
    return r_;
}

/* everything.repeat, method 40 */
static XC_X int64_t everything_x_repeat(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct everything_repeat_request request;
    struct everything_repeat_reply reply = XC_ZERO;
    char *text;
    size_t len;
    int64_t r;

    if (!xc_call_allows(call, EVERYTHING_CALL))
        return xc_call_deny(call, EVERYTHING_CALL);
    if (call->key != EVERYTHING_KEY_REPEAT)
        return -XC_E_SHAPE;

    /* request: times, max, len, text[*len] */
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.max > EVERYTHING_REPEAT_TEXT_MAX)
        return -XC_E_TOO_LARGE;
    if (request.len > request.max)
        return -XC_E_TOO_LARGE;
    text = (char *)xc_call_take_bytes(call, (size_t)request.len,
                                      (size_t)request.max);
    if (!text)
        return -XC_E_MALFORMED;
    if (!xc_call_taken(call) || !xc_is_zero(request.pad1, sizeof(request.pad1)))
        return -XC_E_MALFORMED;
    len = (size_t)request.len;

    r = everything_x_target.repeat(self, request.times, text,
                                   (size_t)request.max, &len);
    if (r < 0)
        return xc_call_failed(r);
    if (len > request.max)
        return xc_call_broken();

    /* reply: len, text[*len] */
    reply.len = len;
    xc_call_put(call, &reply, sizeof(reply));
    xc_call_put(call, text, len);
    return r;
}

/* everything.permit, method 60 */
static XC_X int64_t everything_x_permit(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct everything_permit_request request;
    struct everything_permit_reply reply = XC_ZERO;
    enum everything_access granted = (enum everything_access)0;
    enum everything_access kept;
    int64_t r;

    if (!xc_call_allows(call, EVERYTHING_CALL))
        return xc_call_deny(call, EVERYTHING_CALL);
    if (call->key != EVERYTHING_KEY_PERMIT)
        return -XC_E_SHAPE;

    /* request: wanted, kept */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || !everything_access_is_valid(request.wanted) ||
        !everything_access_is_valid(request.kept))
        return -XC_E_MALFORMED;
    kept = (enum everything_access)request.kept;

    r = everything_x_target.permit(self, (enum everything_access)request.wanted,
                                   &granted, &kept);
    if (r < 0)
        return xc_call_failed(r);
    if (!everything_access_is_valid((uint32_t)granted) ||
        !everything_access_is_valid((uint32_t)kept))
        return xc_call_broken();

    /* reply: granted, kept */
    reply.granted = granted;
    reply.kept = kept;
    xc_call_put(call, &reply, sizeof(reply));
    return r;
}

/* everything.filter, method 61 */
static XC_X int64_t everything_x_filter(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct everything_filter_request request;
    struct everything_filter_reply reply = XC_ZERO;
    struct everything_pixel *from;
    size_t from_size;
    struct everything_pixel *seen;
    size_t seen_size;
    uint32_t n_seen = 0;
    size_t i;
    int64_t r;

    if (!xc_call_allows(call, EVERYTHING_CALL))
        return xc_call_deny(call, EVERYTHING_CALL);
    if (call->key != EVERYTHING_KEY_FILTER)
        return -XC_E_SHAPE;

    /* request: n, max, from[n] */
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.n > EVERYTHING_FILTER_FROM_MAX)
        return -XC_E_TOO_LARGE;
    if (request.max > EVERYTHING_FILTER_SEEN_MAX)
        return -XC_E_TOO_LARGE;
    from_size = (size_t)request.n * sizeof(*from);
    from = (struct everything_pixel *)xc_call_room(call, from_size);
    for (i = 0; i < (size_t)request.n; i++) {
        struct everything_pixel_wire element;

        if (!xc_call_take_element(call, &element, sizeof(element)) ||
            !everything_pixel_from_wire(&from[i], &element))
            return -XC_E_MALFORMED;
    }
    if (!xc_call_taken(call))
        return -XC_E_MALFORMED;
    seen_size = (size_t)request.max * sizeof(*seen);
    seen = (struct everything_pixel *)xc_call_room(call, seen_size);

    r = everything_x_target.filter(self, from, request.n, seen, request.max,
                                   &n_seen);
    if (r < 0)
        return xc_call_failed(r);
    if (n_seen > request.max)
        return xc_call_broken();
    for (i = 0; i < (size_t)n_seen; i++)
        if (!everything_pixel_is_valid(&seen[i]))
            return xc_call_broken();

    /* reply: n_seen, seen[*n_seen] */
    reply.n_seen = n_seen;
    xc_call_put(call, &reply, sizeof(reply));
    for (i = 0; i < (size_t)n_seen; i++) {
        struct everything_pixel_wire element;

        __builtin_memset(&element, 0, sizeof(element));
        everything_pixel_to_wire(&element, &seen[i]);
        xc_call_put(call, &element, sizeof(element));
    }
    return r;
}

/* everything.cycle, method 62 */
static XC_X int64_t everything_x_cycle(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct everything_cycle_request request;
    enum everything_color *colors;
    size_t colors_size;
    bool *which;
    size_t which_size;
    bool *done;
    size_t done_size;
    enum everything_access *modes;
    size_t modes_size;
    size_t i;
    int64_t r;

    if (!xc_call_allows(call, EVERYTHING_CALL))
        return xc_call_deny(call, EVERYTHING_CALL);
    if (call->key != EVERYTHING_KEY_CYCLE)
        return -XC_E_SHAPE;

    /* request: n, colors[n], which[n] */
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.n > EVERYTHING_CYCLE_COLORS_MAX)
        return -XC_E_TOO_LARGE;
    colors_size = (size_t)request.n * sizeof(*colors);
    colors = (enum everything_color *)xc_call_room(call, colors_size);
    for (i = 0; i < (size_t)request.n; i++) {
        uint32_t element;

        if (!xc_call_take_element(call, &element, sizeof(element)) ||
            !everything_color_is_valid(element))
            return -XC_E_MALFORMED;
        colors[i] = (enum everything_color)element;
    }
    which_size = (size_t)request.n;
    which = (bool *)xc_call_room(call, which_size);
    for (i = 0; i < (size_t)request.n; i++) {
        uint8_t element;

        if (!xc_call_take_element(call, &element, sizeof(element)) ||
            element > 1)
            return -XC_E_MALFORMED;
        which[i] = (bool)element;
    }
    if (!xc_call_taken(call) || !xc_is_zero(request.pad1, sizeof(request.pad1)))
        return -XC_E_MALFORMED;
    done_size = (size_t)request.n;
    done = (bool *)xc_call_room(call, done_size);
    modes_size = EVERYTHING_CYCLE_MODES_MAX * sizeof(*modes);
    modes = (enum everything_access *)xc_call_room(call, modes_size);

    r = everything_x_target.cycle(self, colors, request.n, which, done, modes);
    if (r < 0)
        return xc_call_failed(r);
    for (i = 0; i < (size_t)request.n; i++)
        if (!everything_color_is_valid((uint32_t)colors[i]))
            return xc_call_broken();
    for (i = 0; i < (size_t)request.n; i++)
        if (!xc_is_bool(&done[i]))
            return xc_call_broken();
    for (i = 0; i < EVERYTHING_CYCLE_MODES_MAX; i++)
        if (!everything_access_is_valid((uint32_t)modes[i]))
            return xc_call_broken();

    /* reply: colors[n], done[n], modes[2] */
    xc_call_put(call, colors, (size_t)request.n * sizeof(uint32_t));
    xc_call_put(call, done, (size_t)request.n);
    xc_call_put(call, modes, EVERYTHING_CYCLE_MODES_MAX * sizeof(uint32_t));
    return r;
}

/* everything.deal, method 63 */
static XC_X int64_t everything_x_deal(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct everything_deal_request request;
    struct everything_deal_reply reply = XC_ZERO;
    void *like = NULL;
    struct everything_pixel *pair;
    size_t pair_size;
    struct counter *out = NULL;
    int64_t status;
    size_t i;
    int64_t r;

    if (!xc_call_allows(call, EVERYTHING_OPEN))
        return xc_call_deny(call, EVERYTHING_OPEN);
    if (call->key != EVERYTHING_KEY_DEAL)
        return -XC_E_SHAPE;

    /* request: like */
    if (!xc_call_take(call, &request, sizeof(request)) || !xc_call_taken(call))
        return -XC_E_MALFORMED;
    r = xc_call_may_grant(call, 1);
    if (r)
        return r;
    r = xc_call_accept(call, &counter_interface, request.like, COUNTER_READ,
                       counter_stub_make, &like);
    if (r)
        goto out;
    pair_size = EVERYTHING_DEAL_PAIR_MAX * sizeof(*pair);
    pair = (struct everything_pixel *)xc_call_room(call, pair_size);

    r = everything_x_target.deal(self, (struct counter *)like, pair, &out);
    if (r < 0) {
        r = xc_call_failed(r);
        goto out;
    }
    if (!out) {
        r = xc_call_broken();
        goto out;
    }
    for (i = 0; i < EVERYTHING_DEAL_PAIR_MAX; i++) {
        if (!everything_pixel_is_valid(&pair[i])) {
            r = xc_call_broken();
            goto out;
        }
    }

    /* reply: out, pair[2] */
    status = xc_call_grant(call, counter_stub(out), counter_objects, out,
                           COUNTER_READ, &reply.out);
    if (status) {
        r = status;
        goto out;
    }
    xc_call_put(call, &reply, sizeof(reply));
    for (i = 0; i < EVERYTHING_DEAL_PAIR_MAX; i++) {
        struct everything_pixel_wire element;

        __builtin_memset(&element, 0, sizeof(element));
        everything_pixel_to_wire(&element, &pair[i]);
        xc_call_put(call, &element, sizeof(element));
    }
out:
    xc_call_drop(like);
    return r;
}

/* everything.maybe, method 64 */
static XC_X int64_t everything_x_maybe(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct everything_maybe_request request;
    struct everything_maybe_reply reply = XC_ZERO;
    struct everything_pixel pixel;
    const char *text = NULL;
    const void *bytes = NULL;
    uint32_t number = 0;
    double weight;
    struct everything_point point = XC_ZERO;
    struct everything_pixel into;
    enum everything_color color;
    int64_t r;

    if (!xc_call_allows(call, EVERYTHING_CALL))
        return xc_call_deny(call, EVERYTHING_CALL);
    if (call->key != EVERYTHING_KEY_MAYBE)
        return -XC_E_SHAPE;

    /*
     * request: has_pixel, pixel, has_text, text_len, has_bytes, len,
     * has_number, has_weight, weight, has_point, has_into, into, has_color,
     * color, text[text_len + 1], bytes[len]
     */
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.text_len > EVERYTHING_MAYBE_TEXT_MAX)
        return -XC_E_TOO_LARGE;
    if (request.len > EVERYTHING_MAYBE_BYTES_MAX)
        return -XC_E_TOO_LARGE;
    if (request.has_text) {
        text = xc_call_take_string(call, (size_t)request.text_len);
        if (!text)
            return -XC_E_MALFORMED;
    }
    if (request.has_bytes) {
        bytes =
            xc_call_take_bytes(call, (size_t)request.len, (size_t)request.len);
        if (!bytes)
            return -XC_E_MALFORMED;
    }
    if (!xc_call_taken(call) || request.has_pixel > 1 ||
        !xc_is_zero(request.pad1, sizeof(request.pad1)) ||
        (request.has_pixel &&
         !everything_pixel_from_wire(&pixel, &request.pixel)) ||
        (!request.has_pixel &&
         !xc_is_zero(&request.pixel, sizeof(request.pixel))) ||
        request.has_text > 1 ||
        !xc_is_zero(request.pad2, sizeof(request.pad2)) ||
        (!request.has_text && request.text_len != 0) || request.has_bytes > 1 ||
        !xc_is_zero(request.pad3, sizeof(request.pad3)) ||
        request.has_number > 1 || request.has_weight > 1 ||
        !xc_is_zero(request.pad4, sizeof(request.pad4)) ||
        (!request.has_weight &&
         !xc_is_zero(&request.weight, sizeof(request.weight))) ||
        request.has_point > 1 || request.has_into > 1 ||
        !xc_is_zero(request.pad5, sizeof(request.pad5)) ||
        (request.has_into &&
         !everything_pixel_from_wire(&into, &request.into)) ||
        (!request.has_into &&
         !xc_is_zero(&request.into, sizeof(request.into))) ||
        request.has_color > 1 ||
        !xc_is_zero(request.pad6, sizeof(request.pad6)) ||
        (request.has_color && !everything_color_is_valid(request.color)) ||
        (!request.has_color && request.color != 0))
        return -XC_E_MALFORMED;
    weight = request.weight;
    color = (enum everything_color)request.color;

    r = everything_x_target.maybe(
        self, request.has_pixel ? &pixel : NULL, text, bytes, request.len,
        request.has_number ? &number : NULL,
        request.has_weight ? &weight : NULL, request.has_point ? &point : NULL,
        request.has_into ? &into : NULL, request.has_color ? &color : NULL);
    if (r < 0)
        return xc_call_failed(r);
    if ((request.has_into && !everything_pixel_is_valid(&into)) ||
        (request.has_color && !everything_color_is_valid((uint32_t)color)))
        return xc_call_broken();

    /* reply: number, weight, point, into, color */
    if (request.has_number)
        reply.number = number;
    if (request.has_weight)
        reply.weight = weight;
    if (request.has_point)
        everything_point_to_wire(&reply.point, &point);
    if (request.has_into)
        everything_pixel_to_wire(&reply.into, &into);
    if (request.has_color)
        reply.color = color;
    xc_call_put(call, &reply, sizeof(reply));
    return r;
}

/* everything.ask, method 65 */
static XC_X int64_t everything_x_ask(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct everything_ask_request request;
    struct everything_ask_reply reply = XC_ZERO;
    void *buf = NULL;
    char *name = NULL;
    size_t name_len = 0;
    bool *flags = NULL;
    size_t flags_size;
    size_t total;
    size_t i;
    int64_t r;

    if (!xc_call_allows(call, EVERYTHING_CALL))
        return xc_call_deny(call, EVERYTHING_CALL);
    if (call->key != EVERYTHING_KEY_ASK)
        return -XC_E_SHAPE;

    /* request: byte, has_buf, max, has_name, has_flags, n, flags[n] */
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.max > EVERYTHING_ASK_BUF_MAX)
        return -XC_E_TOO_LARGE;
    if (request.n > EVERYTHING_ASK_FLAGS_MAX)
        return -XC_E_TOO_LARGE;
    if (request.has_flags) {
        flags_size = (size_t)request.n;
        flags = (bool *)xc_call_room(call, flags_size);
        for (i = 0; i < (size_t)request.n; i++) {
            uint8_t element;

            if (!xc_call_take_element(call, &element, sizeof(element)) ||
                element > 1)
                return -XC_E_MALFORMED;
            flags[i] = (bool)element;
        }
    }
    if (!xc_call_taken(call) || request.has_buf > 1 ||
        !xc_is_zero(request.pad1, sizeof(request.pad1)) ||
        request.has_name > 1 || request.has_flags > 1 || request.pad2 != 0)
        return -XC_E_MALFORMED;
    total = sizeof(reply);
    if (request.has_buf)
        total += (size_t)request.max;
    if (request.has_name)
        total += EVERYTHING_ASK_NAME_MAX + 1;
    if (request.has_flags) {
        if (total > XC_MESSAGE_MAX - (size_t)request.n)
            return -XC_E_TOO_LARGE;
    }
    if (request.has_buf)
        buf = xc_call_room(call, (size_t)request.max);
    if (request.has_name) {
        name = (char *)xc_call_room(call, EVERYTHING_ASK_NAME_MAX + 1);
        name[0] = '\0';
    }

    r = everything_x_target.ask(self, request.byte, buf, (size_t)request.max,
                                name, flags, request.n);
    if (r < 0)
        return xc_call_failed(r);
    if (request.has_name)
        name_len = xc_string_length(name, EVERYTHING_ASK_NAME_MAX);
    if ((request.has_buf && (uint64_t)r > request.max) ||
        (request.has_name && name_len > EVERYTHING_ASK_NAME_MAX))
        return xc_call_broken();
    if (request.has_flags) {
        for (i = 0; i < (size_t)request.n; i++)
            if (!xc_is_bool(&flags[i]))
                return xc_call_broken();
    }

    /* reply: name_len, buf[result], name[name_len + 1], flags[n] */
    if (request.has_name)
        reply.name_len = name_len;
    xc_call_put(call, &reply, sizeof(reply));
    if (request.has_buf)
        xc_call_put(call, buf, (size_t)r);
    if (request.has_name)
        xc_call_put(call, name, name_len + 1);
    if (request.has_flags)
        xc_call_put(call, flags, (size_t)request.n);
    return r;
}

/* everything.title, method 66 */
static XC_X int64_t everything_x_title(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct everything_title_request request;
    struct everything_title_reply reply = XC_ZERO;
    char *name = NULL;
    size_t name_len = 0;
    int64_t r;

    if (!xc_call_allows(call, EVERYTHING_CALL))
        return xc_call_deny(call, EVERYTHING_CALL);
    if (call->key != EVERYTHING_KEY_TITLE)
        return -XC_E_SHAPE;

    /* request: has_name */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || request.has_name > 1 ||
        !xc_is_zero(request.pad1, sizeof(request.pad1)))
        return -XC_E_MALFORMED;
    if (request.has_name) {
        name = (char *)xc_call_room(call, EVERYTHING_TITLE_NAME_MAX + 1);
        name[0] = '\0';
    }

    r = everything_x_target.title(self, name);
    if (r < 0)
        return xc_call_failed(r);
    if (request.has_name)
        name_len = xc_string_length(name, EVERYTHING_TITLE_NAME_MAX);
    if ((request.has_name && name_len > EVERYTHING_TITLE_NAME_MAX))
        return xc_call_broken();

    /* reply: name_len, name[name_len + 1] */
    if (request.has_name)
        reply.name_len = name_len;
    xc_call_put(call, &reply, sizeof(reply));
    if (request.has_name)
        xc_call_put(call, name, name_len + 1);
    return r;
}

/* everything.step_any, method 67 */
static XC_X int64_t everything_x_step_any(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct everything_step_any_request request;
    void *counter = NULL;
    enum everything_color *pair = NULL;
    size_t pair_size;
    size_t i;
    int64_t r;

    if (!xc_call_allows(call, (xc_rights)EVERYTHING_CALL | EVERYTHING_CHANGE))
        return xc_call_deny(call,
                            (xc_rights)EVERYTHING_CALL | EVERYTHING_CHANGE);
    if (call->key != EVERYTHING_KEY_STEP_ANY)
        return -XC_E_SHAPE;

    /* request: has_counter, counter, has_pair */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || request.has_counter > 1 ||
        !xc_is_zero(request.pad1, sizeof(request.pad1)) ||
        (!request.has_counter && request.counter != 0) ||
        request.has_pair > 1 || !xc_is_zero(request.pad2, sizeof(request.pad2)))
        return -XC_E_MALFORMED;
    if (request.has_counter) {
        r = xc_call_accept(call, &counter_interface, request.counter,
                           COUNTER_STEP, counter_stub_make, &counter);
        if (r)
            goto out;
    }
    if (request.has_pair) {
        pair_size = EVERYTHING_STEP_ANY_PAIR_MAX * sizeof(*pair);
        pair = (enum everything_color *)xc_call_room(call, pair_size);
    }

    r = everything_x_target.step_any(self, (struct counter *)counter, pair);
    if (r < 0) {
        r = xc_call_failed(r);
        goto out;
    }
    if (request.has_pair) {
        for (i = 0; i < EVERYTHING_STEP_ANY_PAIR_MAX; i++) {
            if (!everything_color_is_valid((uint32_t)pair[i])) {
                r = xc_call_broken();
                goto out;
            }
        }
    }

    /* reply: pair[2] */
    if (request.has_pair)
        xc_call_put(call, pair,
                    EVERYTHING_STEP_ANY_PAIR_MAX * sizeof(uint32_t));
out:
    xc_call_drop(counter);
    return r;
}

/* everything.turn, method 68 */
static XC_X int64_t everything_x_turn(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct everything_turn_request request;
    struct everything_turn_reply reply = XC_ZERO;
    struct everything_figure figure;
    struct everything_figure turned = XC_ZERO;
    struct everything_number number;
    int64_t r;

    if (!xc_call_allows(call, EVERYTHING_CALL))
        return xc_call_deny(call, EVERYTHING_CALL);
    if (call->key != EVERYTHING_KEY_TURN)
        return -XC_E_SHAPE;

    /* request: figure, number */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) ||
        !everything_figure_from_wire(&figure, &request.figure) ||
        !everything_number_from_wire(&number, &request.number))
        return -XC_E_MALFORMED;

    r = everything_x_target.turn(self, &figure, &turned, &number);
    if (r < 0)
        return xc_call_failed(r);
    if (!everything_figure_is_valid(&turned) ||
        !everything_number_is_valid(&number))
        return xc_call_broken();

    /* reply: turned, number */
    everything_figure_to_wire(&reply.turned, &turned);
    everything_number_to_wire(&reply.number, &number);
    xc_call_put(call, &reply, sizeof(reply));
    return r;
}

/* everything.fade, method 69 */
static XC_X int64_t everything_x_fade(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct everything_fade_request request;
    struct everything_fade_reply reply = XC_ZERO;
    struct everything_mark mark;
    struct everything_mark faded = XC_ZERO;
    int64_t r;

    if (!xc_call_allows(call, EVERYTHING_CALL))
        return xc_call_deny(call, EVERYTHING_CALL);
    if (call->key != EVERYTHING_KEY_FADE)
        return -XC_E_SHAPE;

    /* request: has_mark, mark, has_faded */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || request.has_mark > 1 ||
        !xc_is_zero(request.pad1, sizeof(request.pad1)) ||
        (request.has_mark &&
         !everything_mark_from_wire(&mark, &request.mark)) ||
        (!request.has_mark &&
         !xc_is_zero(&request.mark, sizeof(request.mark))) ||
        request.has_faded > 1 ||
        !xc_is_zero(request.pad2, sizeof(request.pad2)))
        return -XC_E_MALFORMED;

    r = everything_x_target.fade(self, request.has_mark ? &mark : NULL,
                                 request.has_faded ? &faded : NULL);
    if (r < 0)
        return xc_call_failed(r);
    if ((request.has_faded && !everything_mark_is_valid(&faded)))
        return xc_call_broken();

    /* reply: faded */
    if (request.has_faded)
        everything_mark_to_wire(&reply.faded, &faded);
    xc_call_put(call, &reply, sizeof(reply));
    return r;
}

/* everything.count, method 70 */
static XC_X int64_t everything_x_count(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct everything_count_request request;
    struct everything_number *numbers;
    size_t numbers_size;
    size_t i;
    int64_t r;

    if (!xc_call_allows(call, EVERYTHING_CHANGE))
        return xc_call_deny(call, EVERYTHING_CHANGE);
    if (call->key != EVERYTHING_KEY_COUNT)
        return -XC_E_SHAPE;

    /* request: n, numbers[n] */
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.n > EVERYTHING_COUNT_NUMBERS_MAX)
        return -XC_E_TOO_LARGE;
    numbers_size = (size_t)request.n * sizeof(*numbers);
    numbers = (struct everything_number *)xc_call_room(call, numbers_size);
    for (i = 0; i < (size_t)request.n; i++) {
        struct everything_number_wire element;

        if (!xc_call_take_element(call, &element, sizeof(element)) ||
            !everything_number_from_wire(&numbers[i], &element))
            return -XC_E_MALFORMED;
    }
    if (!xc_call_taken(call) || request.pad1 != 0)
        return -XC_E_MALFORMED;

    r = everything_x_target.count(self, numbers, request.n);
    if (r < 0)
        return xc_call_failed(r);
    for (i = 0; i < (size_t)request.n; i++)
        if (!everything_number_is_valid(&numbers[i]))
            return xc_call_broken();

    /* reply: numbers[n] */
    for (i = 0; i < (size_t)request.n; i++) {
        struct everything_number_wire element;

        __builtin_memset(&element, 0, sizeof(element));
        everything_number_to_wire(&element, &numbers[i]);
        xc_call_put(call, &element, sizeof(element));
    }
    return r;
}

static int64_t everything_x_dispatch(struct xc_call *call)
{
    switch (call->method) {
    case EVERYTHING_METHOD_NOTHING:
        return everything_x_nothing(call);
    case EVERYTHING_METHOD_ANSWER:
        return everything_x_answer(call);
    case EVERYTHING_METHOD_ANSWER64:
        return everything_x_answer64(call);
    case EVERYTHING_METHOD_ADD:
        return everything_x_add(call);
    case EVERYTHING_METHOD_TOTAL:
        return everything_x_total(call);
    case EVERYTHING_METHOD_CUT:
        return everything_x_cut(call);
    case EVERYTHING_METHOD_TWICE:
        return everything_x_twice(call);
    case EVERYTHING_METHOD_INVERT:
        return everything_x_invert(call);
    case EVERYTHING_METHOD_NEXT:
        return everything_x_next(call);
    case EVERYTHING_METHOD_MIRROR:
        return everything_x_mirror(call);
    case EVERYTHING_METHOD_BLEND:
        return everything_x_blend(call);
    case EVERYTHING_METHOD_DIGEST:
        return everything_x_digest(call);
    case EVERYTHING_METHOD_FILL:
        return everything_x_fill(call);
    case EVERYTHING_METHOD_REVERSE:
        return everything_x_reverse(call);
    case EVERYTHING_METHOD_PICK:
        return everything_x_pick(call);
    case EVERYTHING_METHOD_EVENS:
        return everything_x_evens(call);
    case EVERYTHING_METHOD_SPREAD:
        return everything_x_spread(call);
    case EVERYTHING_METHOD_JOIN:
        return everything_x_join(call);
    case EVERYTHING_METHOD_SPLIT:
        return everything_x_split(call);
    case EVERYTHING_METHOD_GREET:
        return everything_x_greet(call);
    case EVERYTHING_METHOD_NOTE:
        return everything_x_note(call);
    case EVERYTHING_METHOD_NOTED:
        return everything_x_noted(call);
    case EVERYTHING_METHOD_OPEN:
        return everything_x_open(call);
    case EVERYTHING_METHOD_STEP_BY:
        return everything_x_step_by(call);
    case EVERYTHING_METHOD_TWINS:
        return everything_x_twins(call);
    case EVERYTHING_METHOD_NAMES:
        return everything_x_names(call);
    case EVERYTHING_METHOD_REPEAT:
        return everything_x_repeat(call);
    case EVERYTHING_METHOD_PERMIT:
        return everything_x_permit(call);
    case EVERYTHING_METHOD_FILTER:
        return everything_x_filter(call);
    case EVERYTHING_METHOD_CYCLE:
        return everything_x_cycle(call);
    case EVERYTHING_METHOD_DEAL:
        return everything_x_deal(call);
    case EVERYTHING_METHOD_MAYBE:
        return everything_x_maybe(call);
    case EVERYTHING_METHOD_ASK:
        return everything_x_ask(call);
    case EVERYTHING_METHOD_TITLE:
        return everything_x_title(call);
    case EVERYTHING_METHOD_STEP_ANY:
        return everything_x_step_any(call);
    case EVERYTHING_METHOD_TURN:
        return everything_x_turn(call);
    case EVERYTHING_METHOD_FADE:
        return everything_x_fade(call);
    case EVERYTHING_METHOD_COUNT:
        return everything_x_count(call);
    default:
        return -XC_E_NO_METHOD;
    }
}

static const struct xc_x everything_x = {&everything_interface,
                                         everything_x_dispatch, NULL};

#undef everything_x
#undef everything_x_target
#undef everything_x_dispatch
#undef everything_x_nothing
#undef everything_x_answer
#undef everything_x_answer64
#undef everything_x_add
#undef everything_x_total
#undef everything_x_cut
#undef everything_x_twice
#undef everything_x_invert
#undef everything_x_next
#undef everything_x_mirror
#undef everything_x_blend
#undef everything_x_digest
#undef everything_x_fill
#undef everything_x_reverse
#undef everything_x_pick
#undef everything_x_evens
#undef everything_x_spread
#undef everything_x_join
#undef everything_x_split
#undef everything_x_greet
#undef everything_x_note
#undef everything_x_noted
#undef everything_x_open
#undef everything_x_step_by
#undef everything_x_twins
#undef everything_x_names
#undef everything_x_repeat
#undef everything_x_permit
#undef everything_x_filter
#undef everything_x_cycle
#undef everything_x_deal
#undef everything_x_maybe
#undef everything_x_ask
#undef everything_x_title
#undef everything_x_step_any
#undef everything_x_turn
#undef everything_x_fade
#undef everything_x_count
#undef XC_TARGET
#undef XC_NAME
