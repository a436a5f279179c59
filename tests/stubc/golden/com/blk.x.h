/* Made by stubc from interfaces/com.h. Do not edit. */
/*
 * crosscall.test.blk 1: X functions, once for each target
 *
 * A target is any type with one function for each method. Say which, and
 * include this file behind the functions:
 *
 *     #define XC_TARGET struct my_blk
 *     #define XC_NAME(method) my_blk_##method
 *     #include "blk.x.h"
 *
 * This makes `static const struct xc_x XC_NAME(x)`. A function that is missing
 * or differs is an error here that names it.
 */
#include <stddef.h>
#include <stdint.h>

#include <crosscall/call.h>

#include "com.stub.h"
#include "com.wire.h"

#if !defined(XC_TARGET) || !defined(XC_NAME)
#error "define XC_TARGET and XC_NAME(method) before each include"
#endif

#define blk_x XC_NAME(x)
#define blk_x_target XC_NAME(x_target)
#define blk_x_dispatch XC_NAME(x_dispatch)
#define blk_x_query XC_NAME(x_query)
#define blk_x_number XC_NAME(x_number)
#define blk_x_hold XC_NAME(x_hold)
#define blk_x_kept XC_NAME(x_kept)
#define blk_x_forget XC_NAME(x_forget)
#define blk_x_size XC_NAME(x_size)

/* What the target must have. */
static const struct {
    int (*query)(XC_TARGET *self, enum com_which which, struct com **out);
    int (*number)(XC_TARGET *self);
    int (*hold)(XC_TARGET *self, struct com *other);
    int (*kept)(XC_TARGET *self);
    int (*forget)(XC_TARGET *self);
    int64_t (*size)(XC_TARGET *self);
} blk_x_target = {
    .query = XC_NAME(query),
    .number = XC_NAME(number),
    .hold = XC_NAME(hold),
    .kept = XC_NAME(kept),
    .forget = XC_NAME(forget),
    .size = XC_NAME(size),
};

/* In C, these make a function of another type an error, not a warning. */
int XC_NAME(query)(XC_TARGET *self, enum com_which which, struct com **out);
int XC_NAME(number)(XC_TARGET *self);
int XC_NAME(hold)(XC_TARGET *self, struct com *other);
int XC_NAME(kept)(XC_TARGET *self);
int XC_NAME(forget)(XC_TARGET *self);
int64_t XC_NAME(size)(XC_TARGET *self);

/* blk.query, method 1 */
static XC_X int64_t blk_x_query(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct com_query_request request;
    struct com_query_reply reply = XC_ZERO;
    struct com *out = NULL;
    int64_t status;
    int64_t r;

    if (!xc_call_allows(call, COM_USE))
        return xc_call_deny(call, COM_USE);
    if (call->key != COM_KEY_QUERY)
        return -XC_E_SHAPE;

    /* request: which */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || !com_which_is_valid(request.which) ||
        request.pad1 != 0)
        return -XC_E_MALFORMED;
    r = xc_call_may_grant(call, 1);
    if (r)
        return r;

    r = blk_x_target.query(self, (enum com_which)request.which, &out);
    if (r < 0)
        return xc_call_failed(r);
    if (!out)
        return xc_call_broken();

    /* reply: out */
    status = xc_call_grant(call, com_stub(out), com_objects, out, COM_USE,
                           &reply.out);
    if (status)
        return status;
    xc_call_put(call, &reply, sizeof(reply));
    return r;
}

/* blk.number, method 2 */
static XC_X int64_t blk_x_number(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    int64_t r;

    if (!xc_call_allows(call, COM_USE))
        return xc_call_deny(call, COM_USE);
    if (call->key != COM_KEY_NUMBER)
        return -XC_E_SHAPE;

    /* request: nothing */
    if (call->request_len != 0)
        return -XC_E_MALFORMED;

    r = blk_x_target.number(self);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* blk.hold, method 3 */
static XC_X int64_t blk_x_hold(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct com_hold_request request;
    void *other = NULL;
    int64_t r;

    if (!xc_call_allows(call, COM_USE))
        return xc_call_deny(call, COM_USE);
    if (call->key != COM_KEY_HOLD)
        return -XC_E_SHAPE;

    /* request: other */
    if (!xc_call_take(call, &request, sizeof(request)) || !xc_call_taken(call))
        return -XC_E_MALFORMED;
    r = xc_call_accept(call, &com_interface, request.other, COM_USE,
                       com_stub_make, &other);
    if (r)
        goto out;

    r = blk_x_target.hold(self, (struct com *)other);
    if (r < 0) {
        r = xc_call_failed(r);
        goto out;
    }
out:
    xc_call_drop(other);
    return r;
}

/* blk.kept, method 4 */
static XC_X int64_t blk_x_kept(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    int64_t r;

    if (!xc_call_allows(call, COM_USE))
        return xc_call_deny(call, COM_USE);
    if (call->key != COM_KEY_KEPT)
        return -XC_E_SHAPE;

    /* request: nothing */
    if (call->request_len != 0)
        return -XC_E_MALFORMED;

    r = blk_x_target.kept(self);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* blk.forget, method 5 */
static XC_X int64_t blk_x_forget(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    int64_t r;

    if (!xc_call_allows(call, COM_USE))
        return xc_call_deny(call, COM_USE);
    if (call->key != COM_KEY_FORGET)
        return -XC_E_SHAPE;

    /* request: nothing */
    if (call->request_len != 0)
        return -XC_E_MALFORMED;

    r = blk_x_target.forget(self);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* blk.size, method 16 */
static XC_X int64_t blk_x_size(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    int64_t r;

    if (!xc_call_allows(call, COM_USE))
        return xc_call_deny(call, COM_USE);
    if (call->key != BLK_KEY_SIZE)
        return -XC_E_SHAPE;

    /* request: nothing */
    if (call->request_len != 0)
        return -XC_E_MALFORMED;

    r = blk_x_target.size(self);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

static int64_t blk_x_dispatch(struct xc_call *call)
{
    switch (call->method) {
    case COM_METHOD_QUERY:
        return blk_x_query(call);
    case COM_METHOD_NUMBER:
        return blk_x_number(call);
    case COM_METHOD_HOLD:
        return blk_x_hold(call);
    case COM_METHOD_KEPT:
        return blk_x_kept(call);
    case COM_METHOD_FORGET:
        return blk_x_forget(call);
    case BLK_METHOD_SIZE:
        return blk_x_size(call);
    default:
        return -XC_E_NO_METHOD;
    }
}

static const struct xc_x blk_x = {&blk_interface, blk_x_dispatch, NULL};

#undef blk_x
#undef blk_x_target
#undef blk_x_dispatch
#undef blk_x_query
#undef blk_x_number
#undef blk_x_hold
#undef blk_x_kept
#undef blk_x_forget
#undef blk_x_size
#undef XC_TARGET
#undef XC_NAME
