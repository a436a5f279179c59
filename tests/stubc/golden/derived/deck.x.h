/* Made by stubc from interfaces/derived.h. Do not edit. */
/*
 * crosscall.test.deck 1: X functions, once for each target
 *
 * A target is any type with one function for each method. Say which, and
 * include this file behind the functions:
 *
 *     #define XC_TARGET struct my_deck
 *     #define XC_NAME(method) my_deck_##method
 *     #include "deck.x.h"
 *
 * This makes `static const struct xc_x XC_NAME(x)`. A function that is missing
 * or differs is an error here that names it.
 */
#include <stddef.h>
#include <stdint.h>

#include <crosscall/call.h>

#include "derived.stub.h"
#include "derived.wire.h"
#include "stream.wire.h"

#if !defined(XC_TARGET) || !defined(XC_NAME)
#error "define XC_TARGET and XC_NAME(method) before each include"
#endif

#define deck_x XC_NAME(x)
#define deck_x_target XC_NAME(x_target)
#define deck_x_dispatch XC_NAME(x_dispatch)
#define deck_x_read XC_NAME(x_read)
#define deck_x_write XC_NAME(x_write)
#define deck_x_status XC_NAME(x_status)
#define deck_x_wind XC_NAME(x_wind)
#define deck_x_load XC_NAME(x_load)

/* What the target must have. */
static const struct {
    int64_t (*read)(XC_TARGET *self, void *buf, size_t len);
    int64_t (*write)(XC_TARGET *self, const void *buf, size_t len);
    int (*status)(XC_TARGET *self, struct stream_report *out);
    int64_t (*wind)(XC_TARGET *self, uint64_t position);
    int (*load)(XC_TARGET *self, struct tape *tape, struct stream **old);
} deck_x_target = {
    .read = XC_NAME(read),
    .write = XC_NAME(write),
    .status = XC_NAME(status),
    .wind = XC_NAME(wind),
    .load = XC_NAME(load),
};

/* In C, these make a function of another type an error, not a warning. */
int64_t XC_NAME(read)(XC_TARGET *self, void *buf, size_t len);
int64_t XC_NAME(write)(XC_TARGET *self, const void *buf, size_t len);
int XC_NAME(status)(XC_TARGET *self, struct stream_report *out);
int64_t XC_NAME(wind)(XC_TARGET *self, uint64_t position);
int XC_NAME(load)(XC_TARGET *self, struct tape *tape, struct stream **old);

/* deck.read, method 1 */
static XC_X int64_t deck_x_read(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct stream_read_request request;
    void *buf;
    int64_t r;

    if (!xc_call_allows(call, STREAM_READ))
        return xc_call_deny(call, STREAM_READ);
    if (call->key != STREAM_KEY_READ)
        return -XC_E_SHAPE;

    /* request: len */
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.len > STREAM_READ_BUF_MAX)
        return -XC_E_TOO_LARGE;
    if (!xc_call_taken(call))
        return -XC_E_MALFORMED;
    buf = xc_call_room(call, (size_t)request.len);

    r = deck_x_target.read(self, buf, (size_t)request.len);
    if (r < 0)
        return xc_call_failed(r);
    if ((uint64_t)r > request.len)
        return xc_call_broken();

    /* reply: buf[result] */
    xc_call_put(call, buf, (size_t)r);
    return r;
}

/* deck.write, method 2 */
static XC_X int64_t deck_x_write(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct stream_write_request request;
    const void *buf;
    int64_t r;

    if (!xc_call_allows(call, STREAM_WRITE))
        return xc_call_deny(call, STREAM_WRITE);
    if (call->key != STREAM_KEY_WRITE)
        return -XC_E_SHAPE;

    /* request: len, buf[len] */
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.len > STREAM_WRITE_BUF_MAX)
        return -XC_E_TOO_LARGE;
    buf = xc_call_take_bytes(call, (size_t)request.len, (size_t)request.len);
    if (!buf)
        return -XC_E_MALFORMED;
    if (!xc_call_taken(call))
        return -XC_E_MALFORMED;

    r = deck_x_target.write(self, buf, (size_t)request.len);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* deck.status, method 3 */
static XC_X int64_t deck_x_status(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct stream_status_reply reply = XC_ZERO;
    struct stream_report out = XC_ZERO;
    int64_t r;

    /* anyone may call */
    if (call->key != STREAM_KEY_STATUS)
        return -XC_E_SHAPE;

    /* request: nothing */
    if (call->request_len != 0)
        return -XC_E_MALFORMED;

    r = deck_x_target.status(self, &out);
    if (r < 0)
        return xc_call_failed(r);
    if (!stream_report_is_valid(&out))
        return xc_call_broken();

    /* reply: out */
    stream_report_to_wire(&reply.out, &out);
    xc_call_put(call, &reply, sizeof(reply));
    return r;
}

/* deck.wind, method 16 */
static XC_X int64_t deck_x_wind(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct tape_wind_request request;
    int64_t r;

    if (!xc_call_allows(call, TAPE_WIND))
        return xc_call_deny(call, TAPE_WIND);
    if (call->key != TAPE_KEY_WIND)
        return -XC_E_SHAPE;

    /* request: position */
    if (!xc_call_take(call, &request, sizeof(request)) || !xc_call_taken(call))
        return -XC_E_MALFORMED;

    r = deck_x_target.wind(self, request.position);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* deck.load, method 32 */
static XC_X int64_t deck_x_load(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct deck_load_request request;
    struct deck_load_reply reply = XC_ZERO;
    void *tape = NULL;
    struct stream *old = NULL;
    int64_t status;
    int64_t r;

    if (!xc_call_allows(call, (xc_rights)DECK_LOAD | STREAM_READ))
        return xc_call_deny(call, (xc_rights)DECK_LOAD | STREAM_READ);
    if (call->key != DECK_KEY_LOAD)
        return -XC_E_SHAPE;

    /* request: tape */
    if (!xc_call_take(call, &request, sizeof(request)) || !xc_call_taken(call))
        return -XC_E_MALFORMED;
    r = xc_call_may_grant(call, 1);
    if (r)
        return r;
    r = xc_call_accept(call, &tape_interface, request.tape,
                       (xc_rights)STREAM_READ | TAPE_WIND, tape_stub_make,
                       &tape);
    if (r)
        goto out;

    r = deck_x_target.load(self, (struct tape *)tape, &old);
    if (r < 0) {
        r = xc_call_failed(r);
        goto out;
    }
    if (!old) {
        r = xc_call_broken();
        goto out;
    }

    /* reply: old */
    status = xc_call_grant(call, stream_stub(old), stream_objects, old,
                           STREAM_READ, &reply.old);
    if (status) {
        r = status;
        goto out;
    }
    xc_call_put(call, &reply, sizeof(reply));
out:
    xc_call_drop(tape);
    return r;
}

static int64_t deck_x_dispatch(struct xc_call *call)
{
    switch (call->method) {
    case STREAM_METHOD_READ:
        return deck_x_read(call);
    case STREAM_METHOD_WRITE:
        return deck_x_write(call);
    case STREAM_METHOD_STATUS:
        return deck_x_status(call);
    case TAPE_METHOD_WIND:
        return deck_x_wind(call);
    case DECK_METHOD_LOAD:
        return deck_x_load(call);
    default:
        return -XC_E_NO_METHOD;
    }
}

static const struct xc_x deck_x = {&deck_interface, deck_x_dispatch, NULL};

#undef deck_x
#undef deck_x_target
#undef deck_x_dispatch
#undef deck_x_read
#undef deck_x_write
#undef deck_x_status
#undef deck_x_wind
#undef deck_x_load
#undef XC_TARGET
#undef XC_NAME
