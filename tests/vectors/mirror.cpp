// SPDX-License-Identifier: MIT
#include "mirror.h"

#include <cassert>
#include <cstring>

#include <crosscall/client.h>
#include <crosscall/stub.h>

/* In the place of the runtime's: no table, no holder, only handles. */
static thread_local xc_binding *current;

extern "C" int64_t __wrap_xc_call_may_grant(const xc_call *, unsigned)
{
    return 0;
}

extern "C" int64_t __wrap_xc_call_accept(xc_call *, const xc_interface *,
                                         xc_handle handle, xc_rights,
                                         xc_stub_make_fn *make, void **out)
{
    *out = make(current, handle);
    return 0;
}

extern "C" void __wrap_xc_call_drop(void *object) { xc_stub_free(object); }

extern "C" int64_t __wrap_xc_call_grant(xc_call *, const xc_stub *,
                                        const xc_x *, void *object, xc_rights,
                                        xc_handle *out)
{
    *out = static_cast<xc_stub_object *>(object)->stub.handle;
    xc_stub_free(object);
    return 0;
}

namespace vectors {

/* A gift, too, is nothing but a number here. */
static int adopt(xc_binding *binding, xc_stub *stub)
{
    stub->binding = xc_binding_ref(binding);
    return 0;
}

static const xc_giving_ops giving = {nullptr, nullptr, nullptr, adopt};

const xc_transport_ops Mirror::ops = [] {
    xc_transport_ops made = {};

    made.begin = Mirror::begin;
    made.call = Mirror::call;
    made.post = Mirror::post;
    made.end = Mirror::end;
    made.abandon = Mirror::abandon;
    made.close = Mirror::close;
    made.giving = &giving;
    return made;
}();

Mirror::Mirror(const Subject &subject)
    : subject_(subject), binding_{{&ops, 1}, this},
      stub_(subject.make(&binding_.binding, 1)), request_(XC_MESSAGE_MAX / 8),
      reply_(XC_MESSAGE_MAX / 8)
{
    assert(stub_);
}

Mirror::~Mirror()
{
    xc_stub_free(stub_);
    assert(binding_.binding.references == 1); /* all its Stubs are gone */
}

Answer Mirror::run(std::uint32_t method, std::uint32_t key,
                   const Bytes &request)
{
    const xc_caller caller = {true, 1000, 1000, 1, 1};
    std::vector<std::uint64_t> in(XC_MESSAGE_MAX / 8 + 1);
    std::vector<std::uint64_t> out(XC_MESSAGE_MAX / 8);
    std::vector<std::uint8_t> scratch(XC_SCRATCH_MAX);
    xc_call call = {};

    if (!request.empty())
        std::memcpy(in.data(), request.data(), request.size());
    call.caller = &caller;
    call.interface = subject_.x->interface;
    call.target = stub_;
    call.rights = XC_RIGHTS_ALL;
    call.method = method;
    call.deadline_ns = UINT64_MAX;
    call.key = key;
    call.request_len = static_cast<std::uint32_t>(request.size());
    call.grant_limit = XC_RIGHTS_ALL;
    call.request = reinterpret_cast<const xc_shared *>(in.data());
    call.reply = reinterpret_cast<std::uint8_t *>(out.data());
    call.scratch = scratch.data();

    current = &binding_.binding;
    n_sent = 0;
    n_abandoned = 0;
    const std::int64_t status = subject_.x->dispatch(&call);
    return {status, Bytes(call.reply, call.reply + call.reply_len)};
}

Mirror *Mirror::of(xc_binding *binding)
{
    return reinterpret_cast<Binding *>(binding)->mirror;
}

int Mirror::begin(xc_binding *binding, xc_stub_call *call)
{
    call->request =
        reinterpret_cast<std::uint8_t *>(of(binding)->request_.data());
    return 0;
}

int Mirror::call(xc_binding *binding, xc_stub_call *call)
{
    Mirror *mirror = of(binding);

    mirror->n_sent++;
    mirror->sent_method = call->method;
    mirror->sent.assign(call->request, call->request + call->request_len);
    if (!mirror->reply.empty())
        std::memcpy(mirror->reply_.data(), mirror->reply.data(),
                    mirror->reply.size());
    call->status = mirror->result;
    call->reply = reinterpret_cast<const xc_shared *>(mirror->reply_.data());
    call->reply_len = static_cast<std::uint32_t>(mirror->reply.size());
    return 0;
}

int Mirror::post(xc_binding *binding, xc_stub_call *call)
{
    Mirror *mirror = of(binding);

    if (call->method == XC_METHOD_RELEASE)
        return 0; /* of a capability */
    mirror->n_sent++;
    mirror->sent_method = call->method;
    mirror->sent.assign(call->request, call->request + call->request_len);
    return 0;
}

void Mirror::end(xc_binding *, xc_stub_call *) {}

void Mirror::abandon(xc_binding *binding) { of(binding)->n_abandoned++; }

void Mirror::close(xc_binding *) {}

} // namespace vectors
