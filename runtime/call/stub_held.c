/* SPDX-License-Identifier: MIT */
/*
 * Held replies: private before anybody looks
 *
 * A Stub writes nothing to its caller before all of a reply is known to be
 * good, so it looks at strings and elements first and takes them later. What a
 * peer may change in between is copied before both. The memory is there before
 * the request is sent: a method that ran is not one without an answer.
 */
#include <crosscall/port.h>
#include <crosscall/status.h>
#include <crosscall/stub.h>

#include "call/error.h"

int64_t xc_stub_invoke_held(struct xc_stub_call *call, size_t most)
{
    int64_t r;

    call->held = xc_port_alloc(most);
    if (!call->held)
        return xc_error_of_call(call->stub, call->method, -XC_E_RESOURCES);
    r = xc_stub_invoke(call);
    if (r < 0)
        return r;
    if (call->reply_len > most)
        return xc_stub_bad_reply(call);
    xc_shared_bytes(call->held, call->reply, 0, call->reply_len);
    call->reply = (const struct xc_shared *)call->held;
    return r;
}

void xc_stub_end_held(struct xc_stub_call *call)
{
    xc_port_free(call->held);
    xc_stub_end(call);
}
