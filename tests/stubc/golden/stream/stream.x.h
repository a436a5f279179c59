/* Made by stubc from interfaces/stream.h. Do not edit. */
/*
 * crosscall.test.stream 1: X functions, once for each target
 *
 * A target is any type with one function for each method. Say which, and
 * include this file behind the functions:
 *
 *     #define XC_TARGET struct my_stream
 *     #define XC_NAME(method) my_stream_##method
 *     #include "stream.x.h"
 *
 * This makes `static const struct xc_x XC_NAME(x)`. A function that is missing
 * or differs is an error here that names it.
 */
#include <stddef.h>
#include <stdint.h>

#include <crosscall/call.h>

#include "stream.stub.h"
#include "stream.wire.h"

#if !defined(XC_TARGET) || !defined(XC_NAME)
#error "define XC_TARGET and XC_NAME(method) before each include"
#endif

#define stream_x XC_NAME(x)
#define stream_x_target XC_NAME(x_target)
#define stream_x_dispatch XC_NAME(x_dispatch)
#define stream_x_read XC_NAME(x_read)
#define stream_x_write XC_NAME(x_write)
#define stream_x_status XC_NAME(x_status)

/* What the target must have. */
static const struct {
    int64_t (*read)(XC_TARGET *self, void *buf, size_t len);
    int64_t (*write)(XC_TARGET *self, const void *buf, size_t len);
    int (*status)(XC_TARGET *self, struct stream_report *out);
} stream_x_target = {
    .read = XC_NAME(read),
    .write = XC_NAME(write),
    .status = XC_NAME(status),
};

/* In C, these make a function of another type an error, not a warning. */
int64_t XC_NAME(read)(XC_TARGET *self, void *buf, size_t len);
int64_t XC_NAME(write)(XC_TARGET *self, const void *buf, size_t len);
int XC_NAME(status)(XC_TARGET *self, struct stream_report *out);

/* stream.read, method 1 */
static XC_X int64_t stream_x_read(struct xc_call *call)
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

    r = stream_x_target.read(self, buf, (size_t)request.len);
    if (r < 0)
        return xc_call_failed(r);
    if ((uint64_t)r > request.len)
        return xc_call_broken();

    /* reply: buf[result] */
    xc_call_put(call, buf, (size_t)r);
    return r;
}

/* stream.write, method 2 */
static XC_X int64_t stream_x_write(struct xc_call *call)
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

    r = stream_x_target.write(self, buf, (size_t)request.len);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* stream.status, method 3 */
static XC_X int64_t stream_x_status(struct xc_call *call)
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

    r = stream_x_target.status(self, &out);
    if (r < 0)
        return xc_call_failed(r);
    if (!stream_report_is_valid(&out))
        return xc_call_broken();

    /* reply: out */
    stream_report_to_wire(&reply.out, &out);
    xc_call_put(call, &reply, sizeof(reply));
    return r;
}

static int64_t stream_x_dispatch(struct xc_call *call)
{
    switch (call->method) {
    case STREAM_METHOD_READ:
        return stream_x_read(call);
    case STREAM_METHOD_WRITE:
        return stream_x_write(call);
    case STREAM_METHOD_STATUS:
        return stream_x_status(call);
    default:
        return -XC_E_NO_METHOD;
    }
}

static const struct xc_x stream_x = {&stream_interface, stream_x_dispatch,
                                     NULL};

#undef stream_x
#undef stream_x_target
#undef stream_x_dispatch
#undef stream_x_read
#undef stream_x_write
#undef stream_x_status
#undef XC_TARGET
#undef XC_NAME
