/* Made by stubc from interfaces/everything.h. Do not edit. */
/*
 * crosscall.test.counter 1: X functions, once for each target
 *
 * A target is any type with one function for each method. Say which, and
 * include this file behind the functions:
 *
 *     #define XC_TARGET struct my_counter
 *     #define XC_NAME(method) my_counter_##method
 *     #include "counter.x.h"
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

#define counter_x XC_NAME(x)
#define counter_x_target XC_NAME(x_target)
#define counter_x_dispatch XC_NAME(x_dispatch)
#define counter_x_step XC_NAME(x_step)
#define counter_x_value XC_NAME(x_value)

/* What the target must have. */
static const struct {
    int64_t (*step)(XC_TARGET *self);
    int64_t (*value)(XC_TARGET *self);
} counter_x_target = {
    .step = XC_NAME(step),
    .value = XC_NAME(value),
};

/* In C, these make a function of another type an error, not a warning. */
int64_t XC_NAME(step)(XC_TARGET *self);
int64_t XC_NAME(value)(XC_TARGET *self);

/* counter.step, method 1 */
static XC_X int64_t counter_x_step(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    int64_t r;

    if (!xc_call_allows(call, COUNTER_STEP))
        return xc_call_deny(call, COUNTER_STEP);
    if (call->key != COUNTER_KEY_STEP)
        return -XC_E_SHAPE;

    /* request: nothing */
    if (call->request_len != 0)
        return -XC_E_MALFORMED;

    r = counter_x_target.step(self);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* counter.value, method 2 */
static XC_X int64_t counter_x_value(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    int64_t r;

    if (!xc_call_allows(call, COUNTER_READ))
        return xc_call_deny(call, COUNTER_READ);
    if (call->key != COUNTER_KEY_VALUE)
        return -XC_E_SHAPE;

    /* request: nothing */
    if (call->request_len != 0)
        return -XC_E_MALFORMED;

    r = counter_x_target.value(self);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

static int64_t counter_x_dispatch(struct xc_call *call)
{
    switch (call->method) {
    case COUNTER_METHOD_STEP:
        return counter_x_step(call);
    case COUNTER_METHOD_VALUE:
        return counter_x_value(call);
    default:
        return -XC_E_NO_METHOD;
    }
}

static const struct xc_x counter_x = {&counter_interface, counter_x_dispatch,
                                      NULL};

#undef counter_x
#undef counter_x_target
#undef counter_x_dispatch
#undef counter_x_step
#undef counter_x_value
#undef XC_TARGET
#undef XC_NAME
