/* Made by stubc from interfaces/gauge.h. Do not edit. */
/*
 * crosscall.test.gauge 1: X functions, once for each target
 *
 * A target is any type with one function for each method. Say which, and
 * include this file behind the functions:
 *
 *     #define XC_TARGET struct my_gauge
 *     #define XC_NAME(method) my_gauge_##method
 *     #include "gauge.x.h"
 *
 * This makes `static const struct xc_x XC_NAME(x)`. A function that is missing
 * or differs is an error here that names it.
 */
#include <stddef.h>
#include <stdint.h>

#include <crosscall/call.h>

#include "gauge.stub.h"
#include "gauge.wire.h"

#if !defined(XC_TARGET) || !defined(XC_NAME)
#error "define XC_TARGET and XC_NAME(method) before each include"
#endif

#define gauge_x XC_NAME(x)
#define gauge_x_target XC_NAME(x_target)
#define gauge_x_dispatch XC_NAME(x_dispatch)
#define gauge_x_value XC_NAME(x_value)
#define gauge_x_read XC_NAME(x_read)
#define gauge_x_set XC_NAME(x_set)

/* A target's function may be deprecated like its method. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

/* What the target must have. */
static const struct {
    int (*value)(XC_TARGET *self, double *out);
    int (*read)(XC_TARGET *self, double *out, uint64_t *since);
    int (*set)(XC_TARGET *self, double value);
} gauge_x_target = {
    .value = XC_NAME(value),
    .read = XC_NAME(read),
    .set = XC_NAME(set),
};

/* In C, these make a function of another type an error, not a warning. */
int XC_NAME(value)(XC_TARGET *self, double *out);
int XC_NAME(read)(XC_TARGET *self, double *out, uint64_t *since);
int XC_NAME(set)(XC_TARGET *self, double value);
#pragma GCC diagnostic pop

/* gauge.value, method 1 */
static XC_X int64_t gauge_x_value(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct gauge_value_reply reply = XC_ZERO;
    int64_t r;

    if (!xc_call_allows(call, GAUGE_READ))
        return xc_call_deny(call, GAUGE_READ);
    if (call->key != GAUGE_KEY_VALUE)
        return -XC_E_SHAPE;

    /* request: nothing */
    if (call->request_len != 0)
        return -XC_E_MALFORMED;

    r = gauge_x_target.value(self, &reply.out);
    if (r < 0)
        return xc_call_failed(r);

    /* reply: out */
    xc_call_put(call, &reply, sizeof(reply));
    return r;
}

/* gauge.read, method 2 */
static XC_X int64_t gauge_x_read(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct gauge_read_reply reply = XC_ZERO;
    int64_t r;

    if (!xc_call_allows(call, GAUGE_READ))
        return xc_call_deny(call, GAUGE_READ);
    if (call->key != GAUGE_KEY_READ)
        return -XC_E_SHAPE;

    /* request: nothing */
    if (call->request_len != 0)
        return -XC_E_MALFORMED;

    r = gauge_x_target.read(self, &reply.out, &reply.since);
    if (r < 0)
        return xc_call_failed(r);

    /* reply: out, since */
    xc_call_put(call, &reply, sizeof(reply));
    return r;
}

/* gauge.set, method 3 */
static XC_X int64_t gauge_x_set(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct gauge_set_request request;
    int64_t r;

    if (!xc_call_allows(call, GAUGE_SET))
        return xc_call_deny(call, GAUGE_SET);
    if (call->key != GAUGE_KEY_SET)
        return -XC_E_SHAPE;

    /* request: value */
    if (!xc_call_take(call, &request, sizeof(request)) || !xc_call_taken(call))
        return -XC_E_MALFORMED;

    r = gauge_x_target.set(self, request.value);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

static int64_t gauge_x_dispatch(struct xc_call *call)
{
    switch (call->method) {
    case GAUGE_METHOD_VALUE:
        return gauge_x_value(call);
    case GAUGE_METHOD_READ:
        return gauge_x_read(call);
    case GAUGE_METHOD_SET:
        return gauge_x_set(call);
    default:
        return -XC_E_NO_METHOD;
    }
}

static const struct xc_x gauge_x = {&gauge_interface, gauge_x_dispatch, NULL};

#undef gauge_x
#undef gauge_x_target
#undef gauge_x_dispatch
#undef gauge_x_value
#undef gauge_x_read
#undef gauge_x_set
#undef XC_TARGET
#undef XC_NAME
