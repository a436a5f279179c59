/* SPDX-License-Identifier: MIT */
#include <crosscall/call.h>

#include <counted.stub.h> /* counted_interface */

#include "counts/hand.h"
#include "counts/hand_wire.h"

static XC_X int64_t hand_x_null(struct xc_call *call)
{
    struct counted *self = call->target;
    int r;

    if (!xc_call_allows(call, COUNTED_CALL))
        return xc_call_deny(call, COUNTED_CALL);
    if (call->key != KEY_NULL)
        return -XC_E_SHAPE;
    if (call->request_len != 0)
        return -XC_E_MALFORMED;
    r = self->ops->null(self);
    return r < 0 ? xc_call_failed(r) : r;
}

static XC_X int64_t hand_x_words(struct xc_call *call)
{
    struct counted *self = call->target;
    struct hand_words request;
    struct hand_words reply = {0};
    int r;

    if (!xc_call_allows(call, COUNTED_CALL))
        return xc_call_deny(call, COUNTED_CALL);
    if (call->key != KEY_WORDS)
        return -XC_E_SHAPE;
    if (!xc_call_take(call, &request, sizeof(request)) || !xc_call_taken(call))
        return -XC_E_MALFORMED;
    r = self->ops->words(self, request.a, request.b, request.c, request.d,
                         &reply.a, &reply.b, &reply.c, &reply.d);
    if (r < 0)
        return xc_call_failed(r);
    xc_call_put(call, &reply, sizeof(reply));
    return r;
}

static XC_X int64_t hand_x_record(struct xc_call *call)
{
    struct counted *self = call->target;
    struct hand_record wire;
    struct counted_entry in;
    struct counted_entry out = {0};
    int r;

    if (!xc_call_allows(call, COUNTED_CALL))
        return xc_call_deny(call, COUNTED_CALL);
    if (call->key != KEY_RECORD)
        return -XC_E_SHAPE;
    if (!xc_call_take(call, &wire, sizeof(wire)) || !xc_call_taken(call) ||
        !hand_record_is_good(&wire))
        return -XC_E_MALFORMED;
    __builtin_memcpy(&in, &wire, sizeof(in));
    r = self->ops->record(self, &in, &out);
    if (r < 0)
        return xc_call_failed(r);
    if (!hand_record_may_travel(&out))
        return xc_call_broken();
    xc_call_put(call, &out, sizeof(out));
    return r;
}

static XC_X int64_t hand_x_put(struct xc_call *call)
{
    struct counted *self = call->target;
    struct hand_put_request request;
    struct hand_put_reply reply = {0};
    const uint8_t *bytes;
    int r;

    if (!xc_call_allows(call, COUNTED_CALL))
        return xc_call_deny(call, COUNTED_CALL);
    if (call->key != KEY_PUT)
        return -XC_E_SHAPE;
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.len > XC_INLINE_MAX)
        return -XC_E_TOO_LARGE;
    bytes = xc_call_take_bytes(call, request.len, request.len);
    if (!bytes || !xc_call_taken(call))
        return -XC_E_MALFORMED;
    r = self->ops->put(self, bytes, request.len, &reply.last);
    if (r < 0)
        return xc_call_failed(r);
    xc_call_put(call, &reply, sizeof(reply));
    return r;
}

static XC_X int64_t hand_x_get(struct xc_call *call)
{
    struct counted *self = call->target;
    struct hand_get_request request;
    uint8_t *bytes;
    int64_t r;

    if (!xc_call_allows(call, COUNTED_CALL))
        return xc_call_deny(call, COUNTED_CALL);
    if (call->key != KEY_GET)
        return -XC_E_SHAPE;
    if (!xc_call_take(call, &request, sizeof(request)) || !xc_call_taken(call))
        return -XC_E_MALFORMED;
    if (request.len > XC_INLINE_MAX)
        return -XC_E_TOO_LARGE;
    bytes = xc_call_room(call, request.len);
    if (!bytes)
        return -XC_E_TOO_LARGE;
    r = self->ops->get(self, request.last, bytes, request.len);
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
    case HAND_NULL:
        return hand_x_null(call);
    case HAND_WORDS:
        return hand_x_words(call);
    case HAND_RECORD:
        return hand_x_record(call);
    case HAND_PUT:
        return hand_x_put(call);
    case HAND_GET:
        return hand_x_get(call);
    default:
        return -XC_E_NO_METHOD;
    }
}

const struct xc_x hand_objects = {.interface = &counted_interface,
                                  .dispatch = hand_x_dispatch};
