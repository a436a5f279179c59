/* Made by stubc from interfaces/watch.h. Do not edit. */
/*
 * crosscall.test.watched 1: X functions, once for each target
 *
 * A target is any type with one function for each method. Say which, and
 * include this file behind the functions:
 *
 *     #define XC_TARGET struct my_watched
 *     #define XC_NAME(method) my_watched_##method
 *     #include "watched.x.h"
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

#define watched_x XC_NAME(x)
#define watched_x_target XC_NAME(x_target)
#define watched_x_dispatch XC_NAME(x_dispatch)
#define watched_x_add XC_NAME(x_add)
#define watched_x_add_quiet XC_NAME(x_add_quiet)
#define watched_x_remove XC_NAME(x_remove)
#define watched_x_change XC_NAME(x_change)
#define watched_x_ask XC_NAME(x_ask)
#define watched_x_ask_once XC_NAME(x_ask_once)
#define watched_x_ask_quiet XC_NAME(x_ask_quiet)
#define watched_x_descend XC_NAME(x_descend)
#define watched_x_tell XC_NAME(x_tell)
#define watched_x_status XC_NAME(x_status)
#define watched_x_ask_spawn XC_NAME(x_ask_spawn)
#define watched_x_nap XC_NAME(x_nap)

/* What the target must have. */
static const struct {
    int (*add)(XC_TARGET *self, struct watch *watch);
    int (*add_quiet)(XC_TARGET *self, struct watch *watch);
    int (*remove)(XC_TARGET *self);
    int (*change)(XC_TARGET *self, uint64_t value);
    int (*ask)(XC_TARGET *self, uint64_t value, uint64_t *answer);
    int (*ask_once)(XC_TARGET *self, struct watch *watch, uint64_t value,
                    uint64_t *answer);
    int64_t (*ask_quiet)(XC_TARGET *self, struct watch *watch, int64_t *status);
    int (*descend)(XC_TARGET *self, uint32_t levels, struct watch *watch);
    int (*tell)(XC_TARGET *self, uint32_t len);
    int64_t (*status)(XC_TARGET *self, int64_t *status);
    int (*ask_spawn)(XC_TARGET *self, struct watch *watch, uint64_t value,
                     uint64_t *answer);
    int (*nap)(XC_TARGET *self, uint32_t milliseconds);
} watched_x_target = {
    .add = XC_NAME(add),
    .add_quiet = XC_NAME(add_quiet),
    .remove = XC_NAME(remove),
    .change = XC_NAME(change),
    .ask = XC_NAME(ask),
    .ask_once = XC_NAME(ask_once),
    .ask_quiet = XC_NAME(ask_quiet),
    .descend = XC_NAME(descend),
    .tell = XC_NAME(tell),
    .status = XC_NAME(status),
    .ask_spawn = XC_NAME(ask_spawn),
    .nap = XC_NAME(nap),
};

/* In C, these make a function of another type an error, not a warning. */
int XC_NAME(add)(XC_TARGET *self, struct watch *watch);
int XC_NAME(add_quiet)(XC_TARGET *self, struct watch *watch);
int XC_NAME(remove)(XC_TARGET *self);
int XC_NAME(change)(XC_TARGET *self, uint64_t value);
int XC_NAME(ask)(XC_TARGET *self, uint64_t value, uint64_t *answer);
int XC_NAME(ask_once)(XC_TARGET *self, struct watch *watch, uint64_t value,
                      uint64_t *answer);
int64_t XC_NAME(ask_quiet)(XC_TARGET *self, struct watch *watch,
                           int64_t *status);
int XC_NAME(descend)(XC_TARGET *self, uint32_t levels, struct watch *watch);
int XC_NAME(tell)(XC_TARGET *self, uint32_t len);
int64_t XC_NAME(status)(XC_TARGET *self, int64_t *status);
int XC_NAME(ask_spawn)(XC_TARGET *self, struct watch *watch, uint64_t value,
                       uint64_t *answer);
int XC_NAME(nap)(XC_TARGET *self, uint32_t milliseconds);

/* watched.add, method 1 */
static XC_X int64_t watched_x_add(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct watched_add_request request;
    void *watch = NULL;
    int64_t r;

    if (!xc_call_allows(call, WATCHED_USE))
        return xc_call_deny(call, WATCHED_USE);
    if (call->key != WATCHED_KEY_ADD)
        return -XC_E_SHAPE;

    /* request: watch */
    if (!xc_call_take(call, &request, sizeof(request)) || !xc_call_taken(call))
        return -XC_E_MALFORMED;
    r = xc_call_accept(call, &watch_interface, request.watch,
                       (xc_rights)WATCH_NOTIFY | WATCH_ASK, watch_stub_make,
                       &watch);
    if (r)
        goto out;

    r = watched_x_target.add(self, (struct watch *)watch);
    if (r < 0) {
        r = xc_call_failed(r);
        goto out;
    }
out:
    xc_call_drop(watch);
    return r;
}

/* watched.add_quiet, method 2 */
static XC_X int64_t watched_x_add_quiet(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct watched_add_quiet_request request;
    void *watch = NULL;
    int64_t r;

    if (!xc_call_allows(call, WATCHED_USE))
        return xc_call_deny(call, WATCHED_USE);
    if (call->key != WATCHED_KEY_ADD_QUIET)
        return -XC_E_SHAPE;

    /* request: watch */
    if (!xc_call_take(call, &request, sizeof(request)) || !xc_call_taken(call))
        return -XC_E_MALFORMED;
    r = xc_call_accept(call, &watch_interface, request.watch, WATCH_NOTIFY,
                       watch_stub_make, &watch);
    if (r)
        goto out;

    r = watched_x_target.add_quiet(self, (struct watch *)watch);
    if (r < 0) {
        r = xc_call_failed(r);
        goto out;
    }
out:
    xc_call_drop(watch);
    return r;
}

/* watched.remove, method 3 */
static XC_X int64_t watched_x_remove(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    int64_t r;

    if (!xc_call_allows(call, WATCHED_USE))
        return xc_call_deny(call, WATCHED_USE);
    if (call->key != WATCHED_KEY_REMOVE)
        return -XC_E_SHAPE;

    /* request: nothing */
    if (call->request_len != 0)
        return -XC_E_MALFORMED;

    r = watched_x_target.remove(self);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* watched.change, method 4 */
static XC_X int64_t watched_x_change(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct watched_change_request request;
    int64_t r;

    if (!xc_call_allows(call, WATCHED_USE))
        return xc_call_deny(call, WATCHED_USE);
    if (call->key != WATCHED_KEY_CHANGE)
        return -XC_E_SHAPE;

    /* request: value */
    if (!xc_call_take(call, &request, sizeof(request)) || !xc_call_taken(call))
        return -XC_E_MALFORMED;

    r = watched_x_target.change(self, request.value);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* watched.ask, method 5 */
static XC_X int64_t watched_x_ask(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct watched_ask_request request;
    struct watched_ask_reply reply = XC_ZERO;
    int64_t r;

    if (!xc_call_allows(call, WATCHED_USE))
        return xc_call_deny(call, WATCHED_USE);
    if (call->key != WATCHED_KEY_ASK)
        return -XC_E_SHAPE;

    /* request: value */
    if (!xc_call_take(call, &request, sizeof(request)) || !xc_call_taken(call))
        return -XC_E_MALFORMED;

    r = watched_x_target.ask(self, request.value, &reply.answer);
    if (r < 0)
        return xc_call_failed(r);

    /* reply: answer */
    xc_call_put(call, &reply, sizeof(reply));
    return r;
}

/* watched.ask_once, method 6 */
static XC_X int64_t watched_x_ask_once(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct watched_ask_once_request request;
    struct watched_ask_once_reply reply = XC_ZERO;
    void *watch = NULL;
    int64_t r;

    if (!xc_call_allows(call, WATCHED_USE))
        return xc_call_deny(call, WATCHED_USE);
    if (call->key != WATCHED_KEY_ASK_ONCE)
        return -XC_E_SHAPE;

    /* request: watch, value */
    if (!xc_call_take(call, &request, sizeof(request)) || !xc_call_taken(call))
        return -XC_E_MALFORMED;
    r = xc_call_accept(call, &watch_interface, request.watch, WATCH_ASK,
                       watch_stub_make, &watch);
    if (r)
        goto out;

    r = watched_x_target.ask_once(self, (struct watch *)watch, request.value,
                                  &reply.answer);
    if (r < 0) {
        r = xc_call_failed(r);
        goto out;
    }

    /* reply: answer */
    xc_call_put(call, &reply, sizeof(reply));
out:
    xc_call_drop(watch);
    return r;
}

/* watched.ask_quiet, method 7 */
static XC_X int64_t watched_x_ask_quiet(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct watched_ask_quiet_request request;
    struct watched_ask_quiet_reply reply = XC_ZERO;
    void *watch = NULL;
    int64_t r;

    if (!xc_call_allows(call, WATCHED_USE))
        return xc_call_deny(call, WATCHED_USE);
    if (call->key != WATCHED_KEY_ASK_QUIET)
        return -XC_E_SHAPE;

    /* request: watch */
    if (!xc_call_take(call, &request, sizeof(request)) || !xc_call_taken(call))
        return -XC_E_MALFORMED;
    r = xc_call_accept(call, &watch_interface, request.watch, WATCH_NOTIFY,
                       watch_stub_make, &watch);
    if (r)
        goto out;

    r = watched_x_target.ask_quiet(self, (struct watch *)watch, &reply.status);
    if (r < 0) {
        r = xc_call_failed(r);
        goto out;
    }

    /* reply: status */
    xc_call_put(call, &reply, sizeof(reply));
out:
    xc_call_drop(watch);
    return r;
}

/* watched.descend, method 8 */
static XC_X int64_t watched_x_descend(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct watched_descend_request request;
    void *watch = NULL;
    int64_t r;

    if (!xc_call_allows(call, WATCHED_USE))
        return xc_call_deny(call, WATCHED_USE);
    if (call->key != WATCHED_KEY_DESCEND)
        return -XC_E_SHAPE;

    /* request: levels, watch */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || request.pad1 != 0)
        return -XC_E_MALFORMED;
    r = xc_call_accept(call, &watch_interface, request.watch, WATCH_DESCEND,
                       watch_stub_make, &watch);
    if (r)
        goto out;

    r = watched_x_target.descend(self, request.levels, (struct watch *)watch);
    if (r < 0) {
        r = xc_call_failed(r);
        goto out;
    }
out:
    xc_call_drop(watch);
    return r;
}

/* watched.tell, method 9 */
static XC_X int64_t watched_x_tell(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct watched_tell_request request;
    int64_t r;

    if (!xc_call_allows(call, WATCHED_USE))
        return xc_call_deny(call, WATCHED_USE);
    if (call->key != WATCHED_KEY_TELL)
        return -XC_E_SHAPE;

    /* request: len */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || request.pad1 != 0)
        return -XC_E_MALFORMED;

    r = watched_x_target.tell(self, request.len);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* watched.status, method 10 */
static XC_X int64_t watched_x_status(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct watched_status_reply reply = XC_ZERO;
    int64_t r;

    if (!xc_call_allows(call, WATCHED_USE))
        return xc_call_deny(call, WATCHED_USE);
    if (call->key != WATCHED_KEY_STATUS)
        return -XC_E_SHAPE;

    /* request: nothing */
    if (call->request_len != 0)
        return -XC_E_MALFORMED;

    r = watched_x_target.status(self, &reply.status);
    if (r < 0)
        return xc_call_failed(r);

    /* reply: status */
    xc_call_put(call, &reply, sizeof(reply));
    return r;
}

/* watched.ask_spawn, method 11 */
static XC_X int64_t watched_x_ask_spawn(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct watched_ask_spawn_request request;
    struct watched_ask_spawn_reply reply = XC_ZERO;
    void *watch = NULL;
    int64_t r;

    if (!xc_call_allows(call, WATCHED_USE))
        return xc_call_deny(call, WATCHED_USE);
    if (call->key != WATCHED_KEY_ASK_SPAWN)
        return -XC_E_SHAPE;

    /* request: watch, value */
    if (!xc_call_take(call, &request, sizeof(request)) || !xc_call_taken(call))
        return -XC_E_MALFORMED;
    r = xc_call_accept(call, &watch_interface, request.watch, WATCH_ASK,
                       watch_stub_make, &watch);
    if (r)
        goto out;

    r = watched_x_target.ask_spawn(self, (struct watch *)watch, request.value,
                                   &reply.answer);
    if (r < 0) {
        r = xc_call_failed(r);
        goto out;
    }

    /* reply: answer */
    xc_call_put(call, &reply, sizeof(reply));
out:
    xc_call_drop(watch);
    return r;
}

/* watched.nap, method 12 */
static XC_X int64_t watched_x_nap(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct watched_nap_request request;
    int64_t r;

    if (!xc_call_allows(call, WATCHED_USE))
        return xc_call_deny(call, WATCHED_USE);
    if (call->key != WATCHED_KEY_NAP)
        return -XC_E_SHAPE;

    /* request: milliseconds */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || request.pad1 != 0)
        return -XC_E_MALFORMED;

    r = watched_x_target.nap(self, request.milliseconds);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

static int64_t watched_x_dispatch(struct xc_call *call)
{
    switch (call->method) {
    case WATCHED_METHOD_ADD:
        return watched_x_add(call);
    case WATCHED_METHOD_ADD_QUIET:
        return watched_x_add_quiet(call);
    case WATCHED_METHOD_REMOVE:
        return watched_x_remove(call);
    case WATCHED_METHOD_CHANGE:
        return watched_x_change(call);
    case WATCHED_METHOD_ASK:
        return watched_x_ask(call);
    case WATCHED_METHOD_ASK_ONCE:
        return watched_x_ask_once(call);
    case WATCHED_METHOD_ASK_QUIET:
        return watched_x_ask_quiet(call);
    case WATCHED_METHOD_DESCEND:
        return watched_x_descend(call);
    case WATCHED_METHOD_TELL:
        return watched_x_tell(call);
    case WATCHED_METHOD_STATUS:
        return watched_x_status(call);
    case WATCHED_METHOD_ASK_SPAWN:
        return watched_x_ask_spawn(call);
    case WATCHED_METHOD_NAP:
        return watched_x_nap(call);
    default:
        return -XC_E_NO_METHOD;
    }
}

static const struct xc_x watched_x = {&watched_interface, watched_x_dispatch,
                                      NULL};

#undef watched_x
#undef watched_x_target
#undef watched_x_dispatch
#undef watched_x_add
#undef watched_x_add_quiet
#undef watched_x_remove
#undef watched_x_change
#undef watched_x_ask
#undef watched_x_ask_once
#undef watched_x_ask_quiet
#undef watched_x_descend
#undef watched_x_tell
#undef watched_x_status
#undef watched_x_ask_spawn
#undef watched_x_nap
#undef XC_TARGET
#undef XC_NAME
