// SPDX-License-Identifier: MIT
#include "tap.h"

#include <cassert>
#include <cstring>

#include <crosscall/client.h>
#include <crosscall/stub.h>

const xc_transport_ops Tap::ops = [] {
    xc_transport_ops made = {};

    made.begin = Tap::begin;
    made.call = Tap::call;
    made.post = Tap::post;
    made.end = Tap::end;
    made.abandon = Tap::abandon;
    made.close = Tap::close;
    made.carries = true;
    return made;
}();

Tap::Tap(xc_binding *inner)
    : binding_{{&ops, 1}, this}, inner_(xc_binding_ref(inner)),
      reply_(XC_MESSAGE_AREA / 8)
{
}

Tap::~Tap()
{
    assert(binding_.binding.references == 1); /* all its Stubs are gone */
    xc_binding_unref(inner_);
}

Tap *Tap::of(xc_binding *binding)
{
    return reinterpret_cast<Binding *>(binding)->tap;
}

void Tap::keep(const xc_stub_call &call)
{
    if (call.method >= XC_METHOD_RUNTIME)
        return;
    request.handle = call.stub->handle;
    request.method = call.method;
    request.key = call.key;
    request.is_oneway = call.oneway;
    request.bytes.assign(call.request, call.request + call.request_len);
}

int Tap::begin(xc_binding *binding, xc_stub_call *call)
{
    xc_binding *inner = of(binding)->inner_;

    return inner->ops->begin(inner, call);
}

int Tap::call(xc_binding *binding, xc_stub_call *call)
{
    Tap *tap = of(binding);
    TappedReply reply;
    int r;

    tap->keep(*call);
    r = tap->inner_->ops->call(tap->inner_, call);
    if (r || !tap->change)
        return r;
    reply.status = call->status;
    reply.bytes.resize(call->reply_len);
    xc_shared_bytes(reply.bytes.data(), call->reply, 0, call->reply_len);
    tap->change(reply);
    assert(reply.bytes.size() <= XC_MESSAGE_MAX);
    if (!reply.bytes.empty())
        std::memcpy(tap->reply_.data(), reply.bytes.data(), reply.bytes.size());
    call->status = reply.status;
    call->reply = reinterpret_cast<const xc_shared *>(tap->reply_.data());
    call->reply_len = static_cast<uint32_t>(reply.bytes.size());
    return 0;
}

int Tap::post(xc_binding *binding, xc_stub_call *call)
{
    Tap *tap = of(binding);

    tap->keep(*call);
    return tap->inner_->ops->post(tap->inner_, call);
}

void Tap::end(xc_binding *binding, xc_stub_call *call)
{
    xc_binding *inner = of(binding)->inner_;

    inner->ops->end(inner, call);
}

void Tap::abandon(xc_binding *binding) { of(binding)->n_abandoned++; }

void Tap::close(xc_binding *) {}
