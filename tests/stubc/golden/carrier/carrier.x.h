/* Made by stubc from interfaces/carrier.h. Do not edit. */
/*
 * crosscall.test.carrier 1: X functions, once for each target
 *
 * A target is any type with one function for each method. Say which, and
 * include this file behind the functions:
 *
 *     #define XC_TARGET struct my_carrier
 *     #define XC_NAME(method) my_carrier_##method
 *     #include "carrier.x.h"
 *
 * This makes `static const struct xc_x XC_NAME(x)`. A function that is missing
 * or differs is an error here that names it.
 */
#include <stddef.h>
#include <stdint.h>

#include <crosscall/call.h>

#include "carrier.stub.h"
#include "carrier.wire.h"

#if !defined(XC_TARGET) || !defined(XC_NAME)
#error "define XC_TARGET and XC_NAME(method) before each include"
#endif

#define carrier_x XC_NAME(x)
#define carrier_x_target XC_NAME(x_target)
#define carrier_x_dispatch XC_NAME(x_dispatch)
#define carrier_x_write_to XC_NAME(x_write_to)
#define carrier_x_same XC_NAME(x_same)
#define carrier_x_make_pipe XC_NAME(x_make_pipe)
#define carrier_x_swap XC_NAME(x_swap)
#define carrier_x_sum XC_NAME(x_sum)
#define carrier_x_fill XC_NAME(x_fill)
#define carrier_x_publish XC_NAME(x_publish)
#define carrier_x_share XC_NAME(x_share)
#define carrier_x_publish_more XC_NAME(x_publish_more)
#define carrier_x_mixed XC_NAME(x_mixed)
#define carrier_x_all XC_NAME(x_all)
#define carrier_x_nothing XC_NAME(x_nothing)
#define carrier_x_sum_frozen XC_NAME(x_sum_frozen)
#define carrier_x_sum_private XC_NAME(x_sum_private)
#define carrier_x_publish_frozen XC_NAME(x_publish_frozen)
#define carrier_x_hold_private XC_NAME(x_hold_private)
#define carrier_x_hold XC_NAME(x_hold)
#define carrier_x_hold_lent XC_NAME(x_hold_lent)
#define carrier_x_give_back XC_NAME(x_give_back)
#define carrier_x_give_back_lent XC_NAME(x_give_back_lent)
#define carrier_x_pass_on XC_NAME(x_pass_on)
#define carrier_x_pass_on_lent XC_NAME(x_pass_on_lent)
#define carrier_x_give_twice XC_NAME(x_give_twice)
#define carrier_x_move XC_NAME(x_move)
#define carrier_x_peek XC_NAME(x_peek)

/* What the target must have. */
static const struct {
    int64_t (*write_to)(XC_TARGET *self, int file, const char *text);
    int (*same)(XC_TARGET *self, int first, int second,
                struct carrier_file *which);
    int (*make_pipe)(XC_TARGET *self, uint32_t how, int *to_read,
                     int *to_write);
    int (*swap)(XC_TARGET *self, int file, int *before);
    int64_t (*sum)(XC_TARGET *self, const struct xc_region *region,
                   uint64_t offset, uint64_t len);
    int64_t (*fill)(XC_TARGET *self, struct xc_region *region, uint8_t byte);
    int (*publish)(XC_TARGET *self, uint64_t size, uint8_t byte,
                   const struct xc_region **region);
    int (*share)(XC_TARGET *self, uint64_t size, struct xc_region **region);
    int (*publish_more)(XC_TARGET *self, uint8_t byte);
    int64_t (*mixed)(XC_TARGET *self, int file, const struct xc_region *from,
                     struct xc_region *into, int *copy,
                     const struct xc_region **again, struct carrier **next);
    int (*all)(XC_TARGET *self, int a, int b, int c, int d, int e, int f, int g,
               int h, int *out_a, int *out_b, int *out_c, int *out_d,
               int *out_e, int *out_f, int *out_g, int *out_h);
    int (*nothing)(XC_TARGET *self);
    int64_t (*sum_frozen)(XC_TARGET *self, const struct xc_region *region);
    int64_t (*sum_private)(XC_TARGET *self, const struct xc_region *region,
                           uint8_t byte);
    int (*publish_frozen)(XC_TARGET *self, uint64_t size, uint8_t byte,
                          const struct xc_region **region);
    int64_t (*hold_private)(XC_TARGET *self, const struct xc_region *region);
    int64_t (*hold)(XC_TARGET *self, const struct xc_region *region);
    int64_t (*hold_lent)(XC_TARGET *self, const struct xc_region *region);
    int (*give_back)(XC_TARGET *self, const struct xc_region *region,
                     uint32_t how, const struct xc_region **again);
    int (*give_back_lent)(XC_TARGET *self, const struct xc_region *region,
                          const struct xc_region **again);
    int64_t (*pass_on)(XC_TARGET *self, const struct xc_region *region,
                       struct carrier *other, char *said);
    int64_t (*pass_on_lent)(XC_TARGET *self, const struct xc_region *region,
                            struct carrier *other, char *said);
    int (*give_twice)(XC_TARGET *self, const struct xc_region **first,
                      const struct xc_region **second);
    int (*move)(XC_TARGET *self, uint32_t from, struct xc_region *region,
                uint16_t len, size_t to);
    int (*peek)(XC_TARGET *self, const struct xc_region *region, uint64_t at);
} carrier_x_target = {
    .write_to = XC_NAME(write_to),
    .same = XC_NAME(same),
    .make_pipe = XC_NAME(make_pipe),
    .swap = XC_NAME(swap),
    .sum = XC_NAME(sum),
    .fill = XC_NAME(fill),
    .publish = XC_NAME(publish),
    .share = XC_NAME(share),
    .publish_more = XC_NAME(publish_more),
    .mixed = XC_NAME(mixed),
    .all = XC_NAME(all),
    .nothing = XC_NAME(nothing),
    .sum_frozen = XC_NAME(sum_frozen),
    .sum_private = XC_NAME(sum_private),
    .publish_frozen = XC_NAME(publish_frozen),
    .hold_private = XC_NAME(hold_private),
    .hold = XC_NAME(hold),
    .hold_lent = XC_NAME(hold_lent),
    .give_back = XC_NAME(give_back),
    .give_back_lent = XC_NAME(give_back_lent),
    .pass_on = XC_NAME(pass_on),
    .pass_on_lent = XC_NAME(pass_on_lent),
    .give_twice = XC_NAME(give_twice),
    .move = XC_NAME(move),
    .peek = XC_NAME(peek),
};

/* In C, these make a function of another type an error, not a warning. */
int64_t XC_NAME(write_to)(XC_TARGET *self, int file, const char *text);
int XC_NAME(same)(XC_TARGET *self, int first, int second,
                  struct carrier_file *which);
int XC_NAME(make_pipe)(XC_TARGET *self, uint32_t how, int *to_read,
                       int *to_write);
int XC_NAME(swap)(XC_TARGET *self, int file, int *before);
int64_t XC_NAME(sum)(XC_TARGET *self, const struct xc_region *region,
                     uint64_t offset, uint64_t len);
int64_t XC_NAME(fill)(XC_TARGET *self, struct xc_region *region, uint8_t byte);
int XC_NAME(publish)(XC_TARGET *self, uint64_t size, uint8_t byte,
                     const struct xc_region **region);
int XC_NAME(share)(XC_TARGET *self, uint64_t size, struct xc_region **region);
int XC_NAME(publish_more)(XC_TARGET *self, uint8_t byte);
int64_t XC_NAME(mixed)(XC_TARGET *self, int file, const struct xc_region *from,
                       struct xc_region *into, int *copy,
                       const struct xc_region **again, struct carrier **next);
int XC_NAME(all)(XC_TARGET *self, int a, int b, int c, int d, int e, int f,
                 int g, int h, int *out_a, int *out_b, int *out_c, int *out_d,
                 int *out_e, int *out_f, int *out_g, int *out_h);
int XC_NAME(nothing)(XC_TARGET *self);
int64_t XC_NAME(sum_frozen)(XC_TARGET *self, const struct xc_region *region);
int64_t XC_NAME(sum_private)(XC_TARGET *self, const struct xc_region *region,
                             uint8_t byte);
int XC_NAME(publish_frozen)(XC_TARGET *self, uint64_t size, uint8_t byte,
                            const struct xc_region **region);
int64_t XC_NAME(hold_private)(XC_TARGET *self, const struct xc_region *region);
int64_t XC_NAME(hold)(XC_TARGET *self, const struct xc_region *region);
int64_t XC_NAME(hold_lent)(XC_TARGET *self, const struct xc_region *region);
int XC_NAME(give_back)(XC_TARGET *self, const struct xc_region *region,
                       uint32_t how, const struct xc_region **again);
int XC_NAME(give_back_lent)(XC_TARGET *self, const struct xc_region *region,
                            const struct xc_region **again);
int64_t XC_NAME(pass_on)(XC_TARGET *self, const struct xc_region *region,
                         struct carrier *other, char *said);
int64_t XC_NAME(pass_on_lent)(XC_TARGET *self, const struct xc_region *region,
                              struct carrier *other, char *said);
int XC_NAME(give_twice)(XC_TARGET *self, const struct xc_region **first,
                        const struct xc_region **second);
int XC_NAME(move)(XC_TARGET *self, uint32_t from, struct xc_region *region,
                  uint16_t len, size_t to);
int XC_NAME(peek)(XC_TARGET *self, const struct xc_region *region, uint64_t at);

/* carrier.write_to, method 1 */
static XC_X int64_t carrier_x_write_to(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct carrier_write_to_request request;
    const char *text;
    int64_t r;

    if (!xc_call_allows(call, CARRIER_READ))
        return xc_call_deny(call, CARRIER_READ);
    if (call->key != CARRIER_KEY_WRITE_TO)
        return -XC_E_SHAPE;

    /* request: text_len, text[text_len + 1], descriptor file */
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.text_len > CARRIER_WRITE_TO_TEXT_MAX)
        return -XC_E_TOO_LARGE;
    text = xc_call_take_string(call, (size_t)request.text_len);
    if (!text)
        return -XC_E_MALFORMED;
    if (!xc_call_taken(call) || !xc_call_carries(call, 1))
        return -XC_E_MALFORMED;

    r = carrier_x_target.write_to(self, xc_call_descriptor(call, 0), text);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* carrier.same, method 2 */
static XC_X int64_t carrier_x_same(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct carrier_file which = XC_ZERO;
    int64_t r;

    if (!xc_call_allows(call, CARRIER_READ))
        return xc_call_deny(call, CARRIER_READ);
    if (call->key != CARRIER_KEY_SAME)
        return -XC_E_SHAPE;

    /* request: descriptor first, descriptor second */
    if (call->request_len != 0 || !xc_call_carries(call, 2))
        return -XC_E_MALFORMED;

    r = carrier_x_target.same(self, xc_call_descriptor(call, 0),
                              xc_call_descriptor(call, 1), &which);
    if (r < 0)
        return xc_call_failed(r);

    /* reply: which */
    xc_call_put(call, &which, sizeof(which));
    return r;
}

/* carrier.make_pipe, method 3 */
static XC_X int64_t carrier_x_make_pipe(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct carrier_make_pipe_request request;
    int to_read = -1;
    int to_write = -1;
    int64_t r;

    if (!xc_call_allows(call, CARRIER_MAKE))
        return xc_call_deny(call, CARRIER_MAKE);
    if (call->key != CARRIER_KEY_MAKE_PIPE)
        return -XC_E_SHAPE;

    /* request: how */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || !xc_call_carries(call, 0) || request.pad1 != 0)
        return -XC_E_MALFORMED;

    r = carrier_x_target.make_pipe(self, request.how, &to_read, &to_write);
    xc_call_put_descriptor(call, to_read);
    xc_call_put_descriptor(call, to_write);
    if (r < 0)
        return xc_call_failed(r);
    if (!xc_call_gave(call, 2))
        return xc_call_broken();
    return r;
}

/* carrier.swap, method 4 */
static XC_X int64_t carrier_x_swap(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    int before = -1;
    int64_t r;

    if (!xc_call_allows(call, CARRIER_MAKE))
        return xc_call_deny(call, CARRIER_MAKE);
    if (call->key != CARRIER_KEY_SWAP)
        return -XC_E_SHAPE;

    /* request: descriptor file */
    if (call->request_len != 0 || !xc_call_carries(call, 1))
        return -XC_E_MALFORMED;

    r = carrier_x_target.swap(self, xc_call_descriptor(call, 0), &before);
    xc_call_put_descriptor(call, before);
    if (r < 0)
        return xc_call_failed(r);
    if (!xc_call_gave(call, 1))
        return xc_call_broken();
    return r;
}

/* carrier.sum, method 5 */
static XC_X int64_t carrier_x_sum(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct carrier_sum_request request;
    struct xc_region *region = NULL;
    int64_t r;

    if (!xc_call_allows(call, CARRIER_READ))
        return xc_call_deny(call, CARRIER_READ);
    if (call->key != CARRIER_KEY_SUM)
        return -XC_E_SHAPE;

    /* request: region, offset, len, memory of region */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || !xc_call_carries(call, 1))
        return -XC_E_MALFORMED;
    if (!xc_is_inside(request.offset, request.len, request.region))
        return -XC_E_TOO_LARGE;
    r = xc_call_region(call, 0, request.region, XC_REGION_ONE_WRITER, &region);
    if (r)
        goto out;

    r = carrier_x_target.sum(self, region, request.offset, request.len);
    if (r < 0) {
        r = xc_call_failed(r);
        goto out;
    }
out:
    xc_call_drop_region(region);
    return r;
}

/* carrier.fill, method 6 */
static XC_X int64_t carrier_x_fill(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct carrier_fill_request request;
    struct xc_region *region = NULL;
    int64_t r;

    if (!xc_call_allows(call, CARRIER_MAKE))
        return xc_call_deny(call, CARRIER_MAKE);
    if (call->key != CARRIER_KEY_FILL)
        return -XC_E_SHAPE;

    /* request: region, byte, memory of region */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || !xc_call_carries(call, 1) ||
        !xc_is_zero(request.pad1, sizeof(request.pad1)))
        return -XC_E_MALFORMED;
    r = xc_call_region(call, 0, request.region, XC_REGION_SHARED, &region);
    if (r)
        goto out;

    r = carrier_x_target.fill(self, region, request.byte);
    if (r < 0) {
        r = xc_call_failed(r);
        goto out;
    }
out:
    xc_call_drop_region(region);
    return r;
}

/* carrier.publish, method 7 */
static XC_X int64_t carrier_x_publish(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct carrier_publish_request request;
    struct carrier_publish_reply reply = XC_ZERO;
    const struct xc_region *region = NULL;
    uint64_t region_size;
    int64_t r;

    if (!xc_call_allows(call, CARRIER_READ))
        return xc_call_deny(call, CARRIER_READ);
    if (call->key != CARRIER_KEY_PUBLISH)
        return -XC_E_SHAPE;

    /* request: size, byte */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || !xc_call_carries(call, 0) ||
        !xc_is_zero(request.pad1, sizeof(request.pad1)))
        return -XC_E_MALFORMED;

    r = carrier_x_target.publish(self, request.size, request.byte, &region);
    region_size = xc_call_put_region(call, region, XC_REGION_ONE_WRITER);
    if (r < 0)
        return xc_call_failed(r);
    if (!xc_call_gave(call, 1))
        return xc_call_broken();

    /* reply: region, memory of region */
    reply.region = region_size;
    xc_call_put(call, &reply, sizeof(reply));
    return r;
}

/* carrier.share, method 8 */
static XC_X int64_t carrier_x_share(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct carrier_share_request request;
    struct carrier_share_reply reply = XC_ZERO;
    struct xc_region *region = NULL;
    uint64_t region_size;
    int64_t r;

    if (!xc_call_allows(call, CARRIER_MAKE))
        return xc_call_deny(call, CARRIER_MAKE);
    if (call->key != CARRIER_KEY_SHARE)
        return -XC_E_SHAPE;

    /* request: size */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || !xc_call_carries(call, 0))
        return -XC_E_MALFORMED;

    r = carrier_x_target.share(self, request.size, &region);
    region_size = xc_call_put_region(call, region, XC_REGION_SHARED);
    if (r < 0)
        return xc_call_failed(r);
    if (!xc_call_gave(call, 1))
        return xc_call_broken();

    /* reply: region, memory of region */
    reply.region = region_size;
    xc_call_put(call, &reply, sizeof(reply));
    return r;
}

/* carrier.publish_more, method 9 */
static XC_X int64_t carrier_x_publish_more(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct carrier_publish_more_request request;
    int64_t r;

    if (!xc_call_allows(call, CARRIER_MAKE))
        return xc_call_deny(call, CARRIER_MAKE);
    if (call->key != CARRIER_KEY_PUBLISH_MORE)
        return -XC_E_SHAPE;

    /* request: byte */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || !xc_is_zero(request.pad1, sizeof(request.pad1)))
        return -XC_E_MALFORMED;

    r = carrier_x_target.publish_more(self, request.byte);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* carrier.mixed, method 10 */
static XC_X int64_t carrier_x_mixed(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct carrier_mixed_request request;
    struct carrier_mixed_reply reply = XC_ZERO;
    struct xc_region *from = NULL;
    struct xc_region *into = NULL;
    int copy = -1;
    const struct xc_region *again = NULL;
    uint64_t again_size;
    struct carrier *next = NULL;
    int64_t status;
    int64_t r;

    if (!xc_call_allows(call, CARRIER_MAKE))
        return xc_call_deny(call, CARRIER_MAKE);
    if (call->key != CARRIER_KEY_MIXED)
        return -XC_E_SHAPE;

    /* request: from, into, descriptor file, memory of from, memory of into */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || !xc_call_carries(call, 3))
        return -XC_E_MALFORMED;
    r = xc_call_may_grant(call, 1);
    if (r)
        return r;
    r = xc_call_region(call, 1, request.from, XC_REGION_ONE_WRITER, &from);
    if (r)
        goto out;
    r = xc_call_region(call, 2, request.into, XC_REGION_SHARED, &into);
    if (r)
        goto out;

    r = carrier_x_target.mixed(self, xc_call_descriptor(call, 0), from, into,
                               &copy, &again, &next);
    xc_call_put_descriptor(call, copy);
    again_size = xc_call_put_region(call, again, XC_REGION_ONE_WRITER);
    if (r < 0) {
        r = xc_call_failed(r);
        goto out;
    }
    if (!xc_call_gave(call, 2) || !next) {
        r = xc_call_broken();
        goto out;
    }

    /* reply: again, next, descriptor copy, memory of again */
    reply.again = again_size;
    status = xc_call_grant(call, carrier_stub(next), carrier_objects, next,
                           CARRIER_READ, &reply.next);
    if (status) {
        r = status;
        goto out;
    }
    xc_call_put(call, &reply, sizeof(reply));
out:
    xc_call_drop_region(from);
    xc_call_drop_region(into);
    return r;
}

/* carrier.all, method 11 */
static XC_X int64_t carrier_x_all(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    int out_a = -1;
    int out_b = -1;
    int out_c = -1;
    int out_d = -1;
    int out_e = -1;
    int out_f = -1;
    int out_g = -1;
    int out_h = -1;
    int64_t r;

    if (!xc_call_allows(call, CARRIER_READ))
        return xc_call_deny(call, CARRIER_READ);
    if (call->key != CARRIER_KEY_ALL)
        return -XC_E_SHAPE;

    /*
     * request: descriptor a, descriptor b, descriptor c, descriptor d,
     * descriptor e, descriptor f, descriptor g, descriptor h
     */
    if (call->request_len != 0 || !xc_call_carries(call, 8))
        return -XC_E_MALFORMED;

    r = carrier_x_target.all(
        self, xc_call_descriptor(call, 0), xc_call_descriptor(call, 1),
        xc_call_descriptor(call, 2), xc_call_descriptor(call, 3),
        xc_call_descriptor(call, 4), xc_call_descriptor(call, 5),
        xc_call_descriptor(call, 6), xc_call_descriptor(call, 7), &out_a,
        &out_b, &out_c, &out_d, &out_e, &out_f, &out_g, &out_h);
    xc_call_put_descriptor(call, out_a);
    xc_call_put_descriptor(call, out_b);
    xc_call_put_descriptor(call, out_c);
    xc_call_put_descriptor(call, out_d);
    xc_call_put_descriptor(call, out_e);
    xc_call_put_descriptor(call, out_f);
    xc_call_put_descriptor(call, out_g);
    xc_call_put_descriptor(call, out_h);
    if (r < 0)
        return xc_call_failed(r);
    if (!xc_call_gave(call, 8))
        return xc_call_broken();
    return r;
}

/* carrier.nothing, method 12 */
static XC_X int64_t carrier_x_nothing(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    int64_t r;

    /* anyone may call */
    if (call->key != CARRIER_KEY_NOTHING)
        return -XC_E_SHAPE;

    /* request: nothing */
    if (call->request_len != 0)
        return -XC_E_MALFORMED;

    r = carrier_x_target.nothing(self);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* carrier.sum_frozen, method 13 */
static XC_X int64_t carrier_x_sum_frozen(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct carrier_sum_frozen_request request;
    struct xc_region *region = NULL;
    int64_t r;

    if (!xc_call_allows(call, CARRIER_READ))
        return xc_call_deny(call, CARRIER_READ);
    if (call->key != CARRIER_KEY_SUM_FROZEN)
        return -XC_E_SHAPE;

    /* request: region, memory of region */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || !xc_call_carries(call, 1))
        return -XC_E_MALFORMED;
    r = xc_call_region(call, 0, request.region, XC_REGION_FROZEN, &region);
    if (r)
        goto out;

    r = carrier_x_target.sum_frozen(self, region);
    if (r < 0) {
        r = xc_call_failed(r);
        goto out;
    }
out:
    xc_call_drop_region(region);
    return r;
}

/* carrier.sum_private, method 14 */
static XC_X int64_t carrier_x_sum_private(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct carrier_sum_private_request request;
    struct xc_region *region = NULL;
    int64_t r;

    if (!xc_call_allows(call, CARRIER_READ))
        return xc_call_deny(call, CARRIER_READ);
    if (call->key != CARRIER_KEY_SUM_PRIVATE)
        return -XC_E_SHAPE;

    /* request: region, byte, memory of region */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || !xc_call_carries(call, 1) ||
        !xc_is_zero(request.pad1, sizeof(request.pad1)))
        return -XC_E_MALFORMED;
    r = xc_call_region(call, 0, request.region, XC_REGION_PRIVATE, &region);
    if (r)
        goto out;

    r = carrier_x_target.sum_private(self, region, request.byte);
    if (r < 0) {
        r = xc_call_failed(r);
        goto out;
    }
out:
    xc_call_drop_region(region);
    return r;
}

/* carrier.publish_frozen, method 15 */
static XC_X int64_t carrier_x_publish_frozen(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct carrier_publish_frozen_request request;
    struct carrier_publish_frozen_reply reply = XC_ZERO;
    const struct xc_region *region = NULL;
    uint64_t region_size;
    int64_t r;

    if (!xc_call_allows(call, CARRIER_READ))
        return xc_call_deny(call, CARRIER_READ);
    if (call->key != CARRIER_KEY_PUBLISH_FROZEN)
        return -XC_E_SHAPE;

    /* request: size, byte */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || !xc_call_carries(call, 0) ||
        !xc_is_zero(request.pad1, sizeof(request.pad1)))
        return -XC_E_MALFORMED;

    r = carrier_x_target.publish_frozen(self, request.size, request.byte,
                                        &region);
    region_size = xc_call_put_region(call, region, XC_REGION_FROZEN);
    if (r < 0)
        return xc_call_failed(r);
    if (!xc_call_gave(call, 1))
        return xc_call_broken();

    /* reply: region, memory of region */
    reply.region = region_size;
    xc_call_put(call, &reply, sizeof(reply));
    return r;
}

/* carrier.hold_private, method 16 */
static XC_X int64_t carrier_x_hold_private(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct carrier_hold_private_request request;
    struct xc_region *region = NULL;
    int64_t r;

    if (!xc_call_allows(call, CARRIER_MAKE))
        return xc_call_deny(call, CARRIER_MAKE);
    if (call->key != CARRIER_KEY_HOLD_PRIVATE)
        return -XC_E_SHAPE;

    /* request: region, memory of region */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || !xc_call_carries(call, 1))
        return -XC_E_MALFORMED;
    r = xc_call_region(call, 0, request.region, XC_REGION_PRIVATE, &region);
    if (r)
        goto out;

    r = carrier_x_target.hold_private(self, region);
    if (r < 0) {
        r = xc_call_failed(r);
        goto out;
    }
out:
    xc_call_drop_region(region);
    return r;
}

/* carrier.hold, method 17 */
static XC_X int64_t carrier_x_hold(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct carrier_hold_request request;
    struct xc_region *region = NULL;
    int64_t r;

    if (!xc_call_allows(call, CARRIER_MAKE))
        return xc_call_deny(call, CARRIER_MAKE);
    if (call->key != CARRIER_KEY_HOLD)
        return -XC_E_SHAPE;

    /* request: region, memory of region */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || !xc_call_carries(call, 1))
        return -XC_E_MALFORMED;
    r = xc_call_region(call, 0, request.region, XC_REGION_ONE_WRITER, &region);
    if (r)
        goto out;

    r = carrier_x_target.hold(self, region);
    if (r < 0) {
        r = xc_call_failed(r);
        goto out;
    }
out:
    xc_call_drop_region(region);
    return r;
}

/* carrier.hold_lent, method 18 */
static XC_X int64_t carrier_x_hold_lent(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct carrier_hold_lent_request request;
    struct xc_region *region = NULL;
    int64_t r;

    if (!xc_call_allows(call, CARRIER_MAKE))
        return xc_call_deny(call, CARRIER_MAKE);
    if (call->key != CARRIER_KEY_HOLD_LENT)
        return -XC_E_SHAPE;

    /* request: region, memory of region */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || !xc_call_carries(call, 1))
        return -XC_E_MALFORMED;
    r = xc_call_leased_region(call, 0, request.region, XC_REGION_ONE_WRITER,
                              &region);
    if (r)
        goto out;

    r = carrier_x_target.hold_lent(self, region);
    if (r < 0) {
        r = xc_call_failed(r);
        goto out;
    }
out:
    xc_call_drop_region(region);
    return r;
}

/* carrier.give_back, method 19 */
static XC_X int64_t carrier_x_give_back(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct carrier_give_back_request request;
    struct carrier_give_back_reply reply = XC_ZERO;
    struct xc_region *region = NULL;
    const struct xc_region *again = NULL;
    uint64_t again_size;
    int64_t r;

    if (!xc_call_allows(call, CARRIER_MAKE))
        return xc_call_deny(call, CARRIER_MAKE);
    if (call->key != CARRIER_KEY_GIVE_BACK)
        return -XC_E_SHAPE;

    /* request: region, how, memory of region */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || !xc_call_carries(call, 1) || request.pad1 != 0)
        return -XC_E_MALFORMED;
    r = xc_call_region(call, 0, request.region, XC_REGION_ONE_WRITER, &region);
    if (r)
        goto out;

    r = carrier_x_target.give_back(self, region, request.how, &again);
    again_size = xc_call_put_region(call, again, XC_REGION_ONE_WRITER);
    if (r < 0) {
        r = xc_call_failed(r);
        goto out;
    }
    if (!xc_call_gave(call, 1)) {
        r = xc_call_broken();
        goto out;
    }

    /* reply: again, memory of again */
    reply.again = again_size;
    xc_call_put(call, &reply, sizeof(reply));
out:
    xc_call_drop_region(region);
    return r;
}

/* carrier.give_back_lent, method 20 */
static XC_X int64_t carrier_x_give_back_lent(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct carrier_give_back_lent_request request;
    struct carrier_give_back_lent_reply reply = XC_ZERO;
    struct xc_region *region = NULL;
    const struct xc_region *again = NULL;
    uint64_t again_size;
    int64_t r;

    if (!xc_call_allows(call, CARRIER_MAKE))
        return xc_call_deny(call, CARRIER_MAKE);
    if (call->key != CARRIER_KEY_GIVE_BACK_LENT)
        return -XC_E_SHAPE;

    /* request: region, memory of region */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || !xc_call_carries(call, 1))
        return -XC_E_MALFORMED;
    r = xc_call_leased_region(call, 0, request.region, XC_REGION_ONE_WRITER,
                              &region);
    if (r)
        goto out;

    r = carrier_x_target.give_back_lent(self, region, &again);
    again_size = xc_call_put_region(call, again, XC_REGION_ONE_WRITER);
    if (r < 0) {
        r = xc_call_failed(r);
        goto out;
    }
    if (!xc_call_gave(call, 1)) {
        r = xc_call_broken();
        goto out;
    }

    /* reply: again, memory of again */
    reply.again = again_size;
    xc_call_put(call, &reply, sizeof(reply));
out:
    xc_call_drop_region(region);
    return r;
}

/* carrier.pass_on, method 21 */
static XC_X int64_t carrier_x_pass_on(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct carrier_pass_on_request request;
    struct carrier_pass_on_reply reply = XC_ZERO;
    struct xc_region *region = NULL;
    void *other = NULL;
    char *said;
    size_t said_len;
    int64_t r;

    if (!xc_call_allows(call, CARRIER_MAKE))
        return xc_call_deny(call, CARRIER_MAKE);
    if (call->key != CARRIER_KEY_PASS_ON)
        return -XC_E_SHAPE;

    /* request: region, other, memory of region */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || !xc_call_carries(call, 1))
        return -XC_E_MALFORMED;
    r = xc_call_region(call, 0, request.region, XC_REGION_ONE_WRITER, &region);
    if (r)
        goto out;
    r = xc_call_accept(call, &carrier_interface, request.other, CARRIER_READ,
                       carrier_stub_make, &other);
    if (r)
        goto out;
    said = (char *)xc_call_room(call, CARRIER_PASS_ON_SAID_MAX + 1);
    said[0] = '\0';

    r = carrier_x_target.pass_on(self, region, (struct carrier *)other, said);
    if (r < 0) {
        r = xc_call_failed(r);
        goto out;
    }
    said_len = xc_string_length(said, CARRIER_PASS_ON_SAID_MAX);
    if (said_len > CARRIER_PASS_ON_SAID_MAX) {
        r = xc_call_broken();
        goto out;
    }

    /* reply: said_len, said[said_len + 1] */
    reply.said_len = said_len;
    xc_call_put(call, &reply, sizeof(reply));
    xc_call_put(call, said, said_len + 1);
out:
    xc_call_drop_region(region);
    xc_call_drop(other);
    return r;
}

/* carrier.pass_on_lent, method 22 */
static XC_X int64_t carrier_x_pass_on_lent(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct carrier_pass_on_lent_request request;
    struct carrier_pass_on_lent_reply reply = XC_ZERO;
    struct xc_region *region = NULL;
    void *other = NULL;
    char *said;
    size_t said_len;
    int64_t r;

    if (!xc_call_allows(call, CARRIER_MAKE))
        return xc_call_deny(call, CARRIER_MAKE);
    if (call->key != CARRIER_KEY_PASS_ON_LENT)
        return -XC_E_SHAPE;

    /* request: region, other, memory of region */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || !xc_call_carries(call, 1))
        return -XC_E_MALFORMED;
    r = xc_call_leased_region(call, 0, request.region, XC_REGION_ONE_WRITER,
                              &region);
    if (r)
        goto out;
    r = xc_call_accept(call, &carrier_interface, request.other, CARRIER_READ,
                       carrier_stub_make, &other);
    if (r)
        goto out;
    said = (char *)xc_call_room(call, CARRIER_PASS_ON_LENT_SAID_MAX + 1);
    said[0] = '\0';

    r = carrier_x_target.pass_on_lent(self, region, (struct carrier *)other,
                                      said);
    if (r < 0) {
        r = xc_call_failed(r);
        goto out;
    }
    said_len = xc_string_length(said, CARRIER_PASS_ON_LENT_SAID_MAX);
    if (said_len > CARRIER_PASS_ON_LENT_SAID_MAX) {
        r = xc_call_broken();
        goto out;
    }

    /* reply: said_len, said[said_len + 1] */
    reply.said_len = said_len;
    xc_call_put(call, &reply, sizeof(reply));
    xc_call_put(call, said, said_len + 1);
out:
    xc_call_drop_region(region);
    xc_call_drop(other);
    return r;
}

/* carrier.give_twice, method 23 */
static XC_X int64_t carrier_x_give_twice(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct carrier_give_twice_reply reply = XC_ZERO;
    const struct xc_region *first = NULL;
    uint64_t first_size;
    const struct xc_region *second = NULL;
    uint64_t second_size;
    int64_t r;

    if (!xc_call_allows(call, CARRIER_MAKE))
        return xc_call_deny(call, CARRIER_MAKE);
    if (call->key != CARRIER_KEY_GIVE_TWICE)
        return -XC_E_SHAPE;

    /* request: nothing */
    if (call->request_len != 0 || !xc_call_carries(call, 0))
        return -XC_E_MALFORMED;

    r = carrier_x_target.give_twice(self, &first, &second);
    first_size = xc_call_put_region(call, first, XC_REGION_ONE_WRITER);
    if (second == first)
        second = NULL;
    second_size = xc_call_put_region(call, second, XC_REGION_ONE_WRITER);
    if (r < 0)
        return xc_call_failed(r);
    if (!xc_call_gave(call, 2))
        return xc_call_broken();

    /* reply: first, second, memory of first, memory of second */
    reply.first = first_size;
    reply.second = second_size;
    xc_call_put(call, &reply, sizeof(reply));
    return r;
}

/* carrier.move, method 24 */
static XC_X int64_t carrier_x_move(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct carrier_move_request request;
    struct xc_region *region = NULL;
    int64_t r;

    if (!xc_call_allows(call, CARRIER_MAKE))
        return xc_call_deny(call, CARRIER_MAKE);
    if (call->key != CARRIER_KEY_MOVE)
        return -XC_E_SHAPE;

    /* request: from, region, len, to, memory of region */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || !xc_call_carries(call, 1) ||
        request.pad1 != 0 || !xc_is_zero(request.pad2, sizeof(request.pad2)))
        return -XC_E_MALFORMED;
    if (!xc_is_inside(request.from, request.len, request.region))
        return -XC_E_TOO_LARGE;
    if (!xc_is_inside(request.to, request.len, request.region))
        return -XC_E_TOO_LARGE;
    r = xc_call_region(call, 0, request.region, XC_REGION_SHARED, &region);
    if (r)
        goto out;

    r = carrier_x_target.move(self, request.from, region, request.len,
                              (size_t)request.to);
    if (r < 0) {
        r = xc_call_failed(r);
        goto out;
    }
out:
    xc_call_drop_region(region);
    return r;
}

/* carrier.peek, method 25 */
static XC_X int64_t carrier_x_peek(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct carrier_peek_request request;
    struct xc_region *region = NULL;
    int64_t r;

    if (!xc_call_allows(call, CARRIER_READ))
        return xc_call_deny(call, CARRIER_READ);
    if (call->key != CARRIER_KEY_PEEK)
        return -XC_E_SHAPE;

    /* request: region, at, memory of region */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || !xc_call_carries(call, 1))
        return -XC_E_MALFORMED;
    if (!xc_is_inside(request.at, 2, request.region))
        return -XC_E_TOO_LARGE;
    r = xc_call_region(call, 0, request.region, XC_REGION_ONE_WRITER, &region);
    if (r)
        goto out;

    r = carrier_x_target.peek(self, region, request.at);
    if (r < 0) {
        r = xc_call_failed(r);
        goto out;
    }
out:
    xc_call_drop_region(region);
    return r;
}

static int64_t carrier_x_dispatch(struct xc_call *call)
{
    switch (call->method) {
    case CARRIER_METHOD_WRITE_TO:
        return carrier_x_write_to(call);
    case CARRIER_METHOD_SAME:
        return carrier_x_same(call);
    case CARRIER_METHOD_MAKE_PIPE:
        return carrier_x_make_pipe(call);
    case CARRIER_METHOD_SWAP:
        return carrier_x_swap(call);
    case CARRIER_METHOD_SUM:
        return carrier_x_sum(call);
    case CARRIER_METHOD_FILL:
        return carrier_x_fill(call);
    case CARRIER_METHOD_PUBLISH:
        return carrier_x_publish(call);
    case CARRIER_METHOD_SHARE:
        return carrier_x_share(call);
    case CARRIER_METHOD_PUBLISH_MORE:
        return carrier_x_publish_more(call);
    case CARRIER_METHOD_MIXED:
        return carrier_x_mixed(call);
    case CARRIER_METHOD_ALL:
        return carrier_x_all(call);
    case CARRIER_METHOD_NOTHING:
        return carrier_x_nothing(call);
    case CARRIER_METHOD_SUM_FROZEN:
        return carrier_x_sum_frozen(call);
    case CARRIER_METHOD_SUM_PRIVATE:
        return carrier_x_sum_private(call);
    case CARRIER_METHOD_PUBLISH_FROZEN:
        return carrier_x_publish_frozen(call);
    case CARRIER_METHOD_HOLD_PRIVATE:
        return carrier_x_hold_private(call);
    case CARRIER_METHOD_HOLD:
        return carrier_x_hold(call);
    case CARRIER_METHOD_HOLD_LENT:
        return carrier_x_hold_lent(call);
    case CARRIER_METHOD_GIVE_BACK:
        return carrier_x_give_back(call);
    case CARRIER_METHOD_GIVE_BACK_LENT:
        return carrier_x_give_back_lent(call);
    case CARRIER_METHOD_PASS_ON:
        return carrier_x_pass_on(call);
    case CARRIER_METHOD_PASS_ON_LENT:
        return carrier_x_pass_on_lent(call);
    case CARRIER_METHOD_GIVE_TWICE:
        return carrier_x_give_twice(call);
    case CARRIER_METHOD_MOVE:
        return carrier_x_move(call);
    case CARRIER_METHOD_PEEK:
        return carrier_x_peek(call);
    default:
        return -XC_E_NO_METHOD;
    }
}

static const struct xc_x carrier_x = {&carrier_interface, carrier_x_dispatch,
                                      NULL};

#undef carrier_x
#undef carrier_x_target
#undef carrier_x_dispatch
#undef carrier_x_write_to
#undef carrier_x_same
#undef carrier_x_make_pipe
#undef carrier_x_swap
#undef carrier_x_sum
#undef carrier_x_fill
#undef carrier_x_publish
#undef carrier_x_share
#undef carrier_x_publish_more
#undef carrier_x_mixed
#undef carrier_x_all
#undef carrier_x_nothing
#undef carrier_x_sum_frozen
#undef carrier_x_sum_private
#undef carrier_x_publish_frozen
#undef carrier_x_hold_private
#undef carrier_x_hold
#undef carrier_x_hold_lent
#undef carrier_x_give_back
#undef carrier_x_give_back_lent
#undef carrier_x_pass_on
#undef carrier_x_pass_on_lent
#undef carrier_x_give_twice
#undef carrier_x_move
#undef carrier_x_peek
#undef XC_TARGET
#undef XC_NAME
