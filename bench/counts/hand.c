/* SPDX-License-Identifier: MIT */
#include "counts/hand.h"

#include <assert.h>
#include <limits.h>

#include <crosscall/call.h>
#include <crosscall/stub.h>

#include <probe.stub.h> /* probe_interface */

enum { METHOD_NULL = 1, METHOD_PUT = 2, METHOD_GET = 3 };
enum { KEY_NULL = 11, KEY_PUT = 12, KEY_GET = 13 };

struct null_request {
    uint64_t a;
    uint64_t b;
};

struct null_reply {
    uint64_t sum;
};

struct put_request {
    uint64_t len; /* bytes follow */
};

struct put_reply {
    uint64_t digest;
};

struct get_request {
    uint64_t first;
    uint64_t len;
};

struct hand_stub {
    struct probe probe;
    struct xc_stub stub;
};
static_assert(offsetof(struct hand_stub, stub) ==
                  offsetof(struct xc_stub_object, stub),
              "made by xc_stub_new()");

static int hand_stub_null(struct probe *self, uint64_t a, uint64_t b,
                          uint64_t *sum)
{
    const struct hand_stub *stub = (const struct hand_stub *)self;
    struct null_request request = {.a = a, .b = b};
    struct null_reply reply;
    struct xc_stub_call call;
    int64_t r;

    r = xc_stub_begin(&call, &stub->stub, METHOD_NULL, KEY_NULL);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto out;
    if (r > INT_MAX || !xc_stub_take(&call, &reply, sizeof(reply)) ||
        xc_stub_left(&call) != 0) {
        r = xc_stub_bad_reply(&call);
        goto out;
    }
    *sum = reply.sum;
out:
    xc_stub_end(&call);
    return (int)r;
}

static int hand_stub_put(struct probe *self, const void *bytes, size_t len,
                         uint64_t *digest)
{
    const struct hand_stub *stub = (const struct hand_stub *)self;
    struct put_request request = {.len = len};
    struct put_reply reply;
    struct xc_stub_call call;
    int64_t r;

    if (len > XC_INLINE_MAX)
        return xc_stub_too_large(&stub->stub, METHOD_PUT, "len", XC_INLINE_MAX);
    r = xc_stub_begin(&call, &stub->stub, METHOD_PUT, KEY_PUT);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    xc_stub_put(&call, bytes, len);
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto out;
    if (r > INT_MAX || !xc_stub_take(&call, &reply, sizeof(reply)) ||
        xc_stub_left(&call) != 0) {
        r = xc_stub_bad_reply(&call);
        goto out;
    }
    *digest = reply.digest;
out:
    xc_stub_end(&call);
    return (int)r;
}

static int64_t hand_stub_get(struct probe *self, uint64_t first, void *bytes,
                             size_t len)
{
    const struct hand_stub *stub = (const struct hand_stub *)self;
    struct get_request request = {.first = first, .len = len};
    struct xc_stub_call call;
    int64_t r;

    if (len > XC_INLINE_MAX)
        return xc_stub_too_large(&stub->stub, METHOD_GET, "len", XC_INLINE_MAX);
    r = xc_stub_begin(&call, &stub->stub, METHOD_GET, KEY_GET);
    if (r)
        return r;
    xc_stub_put(&call, &request, sizeof(request));
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto out;
    if ((uint64_t)r > len || xc_stub_left(&call) != (size_t)r) {
        r = xc_stub_bad_reply(&call);
        goto out;
    }
    xc_stub_take_bytes(&call, bytes, (size_t)r);
out:
    xc_stub_end(&call);
    return r;
}

static const struct probe_ops hand_stub_ops = {
    .null = hand_stub_null,
    .put = hand_stub_put,
    .get = hand_stub_get,
};

struct probe *hand_stub_new(struct xc_binding *binding, xc_handle handle)
{
    struct hand_stub *stub = xc_stub_new(&probe_interface, binding, handle);

    if (!stub)
        return NULL;
    stub->probe.ops = &hand_stub_ops;
    return &stub->probe;
}

void hand_stub_free(struct probe *self) { xc_stub_free(self); }

static int64_t hand_x_null(struct xc_call *call)
{
    struct probe *self = call->target;
    struct null_request request;
    struct null_reply reply = {0};
    int r;

    if (!xc_call_allows(call, PROBE_CALL))
        return xc_call_deny(call, PROBE_CALL);
    if (call->key != KEY_NULL)
        return -XC_E_SHAPE;
    if (!xc_call_take(call, &request, sizeof(request)) || !xc_call_taken(call))
        return -XC_E_MALFORMED;
    r = self->ops->null(self, request.a, request.b, &reply.sum);
    if (r < 0)
        return xc_call_failed(r);
    xc_call_put(call, &reply, sizeof(reply));
    return r;
}

static int64_t hand_x_put(struct xc_call *call)
{
    struct probe *self = call->target;
    struct put_request request;
    struct put_reply reply = {0};
    const uint8_t *bytes;
    int r;

    if (!xc_call_allows(call, PROBE_CALL))
        return xc_call_deny(call, PROBE_CALL);
    if (call->key != KEY_PUT)
        return -XC_E_SHAPE;
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.len > XC_INLINE_MAX)
        return -XC_E_TOO_LARGE;
    bytes = xc_call_take_bytes(call, request.len, request.len);
    if (!bytes || !xc_call_taken(call))
        return -XC_E_MALFORMED;
    r = self->ops->put(self, bytes, request.len, &reply.digest);
    if (r < 0)
        return xc_call_failed(r);
    xc_call_put(call, &reply, sizeof(reply));
    return r;
}

static int64_t hand_x_get(struct xc_call *call)
{
    struct probe *self = call->target;
    struct get_request request;
    uint8_t *bytes;
    int64_t r;

    if (!xc_call_allows(call, PROBE_CALL))
        return xc_call_deny(call, PROBE_CALL);
    if (call->key != KEY_GET)
        return -XC_E_SHAPE;
    if (!xc_call_take(call, &request, sizeof(request)) || !xc_call_taken(call))
        return -XC_E_MALFORMED;
    if (request.len > XC_INLINE_MAX)
        return -XC_E_TOO_LARGE;
    bytes = xc_call_room(call, request.len);
    if (!bytes)
        return -XC_E_TOO_LARGE;
    r = self->ops->get(self, request.first, bytes, request.len);
    if (r < 0)
        return xc_call_failed(r);
    if ((uint64_t)r > request.len)
        return xc_call_broken();
    xc_call_put(call, bytes, (size_t)r);
    return r;
}

static int64_t hand_x_dispatch(struct xc_call *call)
{
    switch (call->method) {
    case METHOD_NULL:
        return hand_x_null(call);
    case METHOD_PUT:
        return hand_x_put(call);
    case METHOD_GET:
        return hand_x_get(call);
    default:
        return -XC_E_NO_METHOD;
    }
}

const struct xc_x hand_objects = {&probe_interface, hand_x_dispatch};
