/* Made by stubc from interfaces/gauge.h. Do not edit. */
/*
 * crosscall.test.dial 1: X functions, once for each target
 *
 * A target is any type with one function for each method. Say which, and
 * include this file behind the functions:
 *
 *     #define XC_TARGET struct my_dial
 *     #define XC_NAME(method) my_dial_##method
 *     #include "dial.x.h"
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

#define dial_x XC_NAME(x)
#define dial_x_target XC_NAME(x_target)
#define dial_x_dispatch XC_NAME(x_dispatch)
#define dial_x_value XC_NAME(x_value)
#define dial_x_read XC_NAME(x_read)
#define dial_x_set XC_NAME(x_set)
#define dial_x_turn XC_NAME(x_turn)

/* A target's function may be deprecated like its method. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

/* What the target must have. */
static const struct {
    int (*value)(XC_TARGET *self, double *out);
    int (*read)(XC_TARGET *self, double *out, uint64_t *since);
    int (*set)(XC_TARGET *self, double value);
    int (*turn)(XC_TARGET *self, int32_t steps);
} dial_x_target = {
    .value = XC_NAME(value),
    .read = XC_NAME(read),
    .set = XC_NAME(set),
    .turn = XC_NAME(turn),
};

/* In C, these make a function of another type an error, not a warning. */
int XC_NAME(value)(XC_TARGET *self, double *out);
int XC_NAME(read)(XC_TARGET *self, double *out, uint64_t *since);
int XC_NAME(set)(XC_TARGET *self, double value);
int XC_NAME(turn)(XC_TARGET *self, int32_t steps);
#pragma GCC diagnostic pop

/* dial.value, method 1 */
static XC_X int64_t dial_x_value(struct xc_call *call)
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

    r = dial_x_target.value(self, &reply.out);
    if (r < 0)
        return xc_call_failed(r);

    /* reply: out */
    xc_call_put(call, &reply, sizeof(reply));
    return r;
}

/* dial.read, method 2 */
static XC_X int64_t dial_x_read(struct xc_call *call)
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

    r = dial_x_target.read(self, &reply.out, &reply.since);
    if (r < 0)
        return xc_call_failed(r);

    /* reply: out, since */
    xc_call_put(call, &reply, sizeof(reply));
    return r;
}

/* dial.set, method 3 */
static XC_X int64_t dial_x_set(struct xc_call *call)
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

    r = dial_x_target.set(self, request.value);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* dial.turn, method 16 */
static XC_X int64_t dial_x_turn(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct dial_turn_request request;
    int64_t r;

    if (!xc_call_allows(call, DIAL_TURN))
        return xc_call_deny(call, DIAL_TURN);
    if (call->key != DIAL_KEY_TURN)
        return -XC_E_SHAPE;

    /* request: steps */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || request.pad1 != 0)
        return -XC_E_MALFORMED;

    r = dial_x_target.turn(self, request.steps);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

static int64_t dial_x_dispatch(struct xc_call *call)
{
    switch (call->method) {
    case GAUGE_METHOD_VALUE:
        return dial_x_value(call);
    case GAUGE_METHOD_READ:
        return dial_x_read(call);
    case GAUGE_METHOD_SET:
        return dial_x_set(call);
    case DIAL_METHOD_TURN:
        return dial_x_turn(call);
    default:
        return -XC_E_NO_METHOD;
    }
}

static const struct xc_x dial_x = {&dial_interface, dial_x_dispatch, NULL};

#undef dial_x
#undef dial_x_target
#undef dial_x_dispatch
#undef dial_x_value
#undef dial_x_read
#undef dial_x_set
#undef dial_x_turn
#undef XC_TARGET
#undef XC_NAME
