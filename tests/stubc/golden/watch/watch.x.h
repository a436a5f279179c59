/* Made by stubc from interfaces/watch.h. Do not edit. */
/*
 * crosscall.test.watch 1: X functions, once for each target
 *
 * A target is any type with one function for each method. Say which, and
 * include this file behind the functions:
 *
 *     #define XC_TARGET struct my_watch
 *     #define XC_NAME(method) my_watch_##method
 *     #include "watch.x.h"
 *
 * This makes `static const struct xc_x XC_NAME(x)`. A function that is missing
 * or differs is an error here that names it.
 */
#include <stddef.h>
#include <stdint.h>

#include <crosscall/call.h>

#include "watch.stub.h"
#include "watch.wire.h"

#if !defined(XC_TARGET) || !defined(XC_NAME)
#error "define XC_TARGET and XC_NAME(method) before each include"
#endif

#define watch_x XC_NAME(x)
#define watch_x_target XC_NAME(x_target)
#define watch_x_dispatch XC_NAME(x_dispatch)
#define watch_x_notify XC_NAME(x_notify)
#define watch_x_ask XC_NAME(x_ask)
#define watch_x_descend XC_NAME(x_descend)
#define watch_x_tell XC_NAME(x_tell)
#define watch_x_spawn XC_NAME(x_spawn)

/* What the target must have. */
static const struct {
    int (*notify)(XC_TARGET *self, uint64_t value);
    int (*ask)(XC_TARGET *self, uint64_t value, uint64_t *answer);
    int (*descend)(XC_TARGET *self, uint32_t levels);
    int (*tell)(XC_TARGET *self, const void *text, size_t len);
    int (*spawn)(XC_TARGET *self, struct watch **out);
} watch_x_target = {
    .notify = XC_NAME(notify),
    .ask = XC_NAME(ask),
    .descend = XC_NAME(descend),
    .tell = XC_NAME(tell),
    .spawn = XC_NAME(spawn),
};

/* In C, these make a function of another type an error, not a warning. */
int XC_NAME(notify)(XC_TARGET *self, uint64_t value);
int XC_NAME(ask)(XC_TARGET *self, uint64_t value, uint64_t *answer);
int XC_NAME(descend)(XC_TARGET *self, uint32_t levels);
int XC_NAME(tell)(XC_TARGET *self, const void *text, size_t len);
int XC_NAME(spawn)(XC_TARGET *self, struct watch **out);

/* watch.notify, method 1 */
static XC_X int64_t watch_x_notify(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct watch_notify_request request;
    int64_t r;

    if (!xc_call_allows(call, WATCH_NOTIFY))
        return xc_call_deny(call, WATCH_NOTIFY);
    if (call->key != WATCH_KEY_NOTIFY)
        return -XC_E_SHAPE;

    /* request: value */
    if (!xc_call_take(call, &request, sizeof(request)) || !xc_call_taken(call))
        return -XC_E_MALFORMED;

    r = watch_x_target.notify(self, request.value);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* watch.ask, method 2 */
static XC_X int64_t watch_x_ask(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct watch_ask_request request;
    struct watch_ask_reply reply = XC_ZERO;
    int64_t r;

    if (!xc_call_allows(call, WATCH_ASK))
        return xc_call_deny(call, WATCH_ASK);
    if (call->key != WATCH_KEY_ASK)
        return -XC_E_SHAPE;

    /* request: value */
    if (!xc_call_take(call, &request, sizeof(request)) || !xc_call_taken(call))
        return -XC_E_MALFORMED;

    r = watch_x_target.ask(self, request.value, &reply.answer);
    if (r < 0)
        return xc_call_failed(r);

    /* reply: answer */
    xc_call_put(call, &reply, sizeof(reply));
    return r;
}

/* watch.descend, method 3 */
static XC_X int64_t watch_x_descend(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct watch_descend_request request;
    int64_t r;

    if (!xc_call_allows(call, WATCH_DESCEND))
        return xc_call_deny(call, WATCH_DESCEND);
    if (call->key != WATCH_KEY_DESCEND)
        return -XC_E_SHAPE;

    /* request: levels */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || request.pad1 != 0)
        return -XC_E_MALFORMED;

    r = watch_x_target.descend(self, request.levels);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* watch.tell, method 4 */
static XC_X int64_t watch_x_tell(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct watch_tell_request request;
    const void *text;
    int64_t r;

    if (!xc_call_allows(call, WATCH_NOTIFY))
        return xc_call_deny(call, WATCH_NOTIFY);
    if (call->key != WATCH_KEY_TELL)
        return -XC_E_SHAPE;

    /* request: len, text[len] */
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.len > WATCH_TELL_TEXT_MAX)
        return -XC_E_TOO_LARGE;
    text = xc_call_take_bytes(call, (size_t)request.len, (size_t)request.len);
    if (!text)
        return -XC_E_MALFORMED;
    if (!xc_call_taken(call))
        return -XC_E_MALFORMED;

    r = watch_x_target.tell(self, text, (size_t)request.len);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* watch.spawn, method 5 */
static XC_X int64_t watch_x_spawn(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct watch_spawn_reply reply = XC_ZERO;
    struct watch *out = NULL;
    int64_t status;
    int64_t r;

    if (!xc_call_allows(call, WATCH_ASK))
        return xc_call_deny(call, WATCH_ASK);
    if (call->key != WATCH_KEY_SPAWN)
        return -XC_E_SHAPE;

    /* request: nothing */
    if (call->request_len != 0)
        return -XC_E_MALFORMED;
    r = xc_call_may_grant(call, 1);
    if (r)
        return r;

    r = watch_x_target.spawn(self, &out);
    if (r < 0)
        return xc_call_failed(r);
    if (!out)
        return xc_call_broken();

    /* reply: out */
    status = xc_call_grant(call, watch_stub(out), watch_objects, out, WATCH_ASK,
                           &reply.out);
    if (status)
        return status;
    xc_call_put(call, &reply, sizeof(reply));
    return r;
}

static int64_t watch_x_dispatch(struct xc_call *call)
{
    switch (call->method) {
    case WATCH_METHOD_NOTIFY:
        return watch_x_notify(call);
    case WATCH_METHOD_ASK:
        return watch_x_ask(call);
    case WATCH_METHOD_DESCEND:
        return watch_x_descend(call);
    case WATCH_METHOD_TELL:
        return watch_x_tell(call);
    case WATCH_METHOD_SPAWN:
        return watch_x_spawn(call);
    default:
        return -XC_E_NO_METHOD;
    }
}

static const struct xc_x watch_x = {&watch_interface, watch_x_dispatch, NULL};

#undef watch_x
#undef watch_x_target
#undef watch_x_dispatch
#undef watch_x_notify
#undef watch_x_ask
#undef watch_x_descend
#undef watch_x_tell
#undef watch_x_spawn
#undef XC_TARGET
#undef XC_NAME
