/* SPDX-License-Identifier: MIT */
/*
 * Claim: the receiver's half, and the half of the object's server
 *
 * It is the hello of a connection that exists. Who calls is who connected, so
 * the kernel has said already whom the gift has to name.
 */
#include "call/claim.h"

#include <crosscall/port.h>
#include <crosscall/status.h>
#include <crosscall/stub.h>

#include "call/domain_state.h"
#include "call/error.h"
#include "call/pass.h"

/* Before the deadline by so much, on a clock that may lag by 10 ms, nothing is
 * claimed any more: the claimer may have given up, and would neither use it nor
 * find its gift when it comes again. */
#define MARGIN_NS (20 * UINT64_C(1000000))

static void put_claim(struct xc_stub_call *call, uint64_t gift, uint64_t giver,
                      const struct xc_interface *interface)
{
    const struct xc_claim claim = {
        .gift = gift,
        .giver = giver,
        .n_methods = interface->n_methods,
    };
    uint32_t i;

    xc_stub_put(call, &claim, sizeof(claim));
    for (i = 0; i < interface->n_methods; i++) {
        const struct xc_claim_method method = {
            .number = interface->methods[i].number,
            .key = interface->methods[i].key,
        };

        xc_stub_put(call, &method, sizeof(method));
    }
}

static int refused_shape(struct xc_stub_call *call)
{
    struct xc_claim_lacks lacks;

    if (!xc_stub_take(call, &lacks, sizeof(lacks)) || xc_stub_left(call) != 0)
        return xc_stub_bad_reply(call);
    return xc_error_of_call(call->stub, lacks.method, -XC_E_SHAPE);
}

/* A handle of this server's, and of nobody else's. */
static int take_handle(struct xc_stub_call *call, xc_handle *out)
{
    xc_handle handle;

    if (!xc_stub_take(call, &handle, sizeof(handle)) ||
        xc_stub_left(call) != 0 || !handle ||
        handle & (XC_HANDLE_LENT | XC_HANDLE_GIVEN))
        return xc_stub_bad_reply(call);
    *out = handle;
    return 0;
}

int xc_claim_by_call(struct xc_binding *binding, uint64_t gift, uint64_t giver,
                     const struct xc_interface *interface, xc_handle *out)
{
    /* For this call only; whatever the handle. */
    struct xc_stub_object nothing = {
        .stub = {.binding = binding, .interface = interface, .references = 1},
    };
    struct xc_stub_call call;
    int64_t r;

    if (interface->n_methods > XC_CLAIM_METHODS_MAX)
        return xc_error_of_call(&nothing.stub, 0, -XC_E_TOO_LARGE);
    if (xc_stub_deadline() <= xc_port_now() + 2 * MARGIN_NS)
        return 1;
    r = xc_stub_begin(&call, &nothing.stub, XC_METHOD_CLAIM, 0);
    if (r)
        return (int)r;
    put_claim(&call, gift, giver, interface);
    r = xc_stub_invoke(&call);
    if (r == 0)
        r = take_handle(&call, out);
    else if (r == -XC_E_SHAPE)
        r = refused_shape(&call);
    else if (r == -XC_E_DENIED)
        xc_error_say("the gift is not there, or not for us");
    else if (r > 0)
        r = xc_stub_bad_reply(&call);
    xc_stub_end(&call);
    return (int)r;
}

/* The first of the claim's methods that the object has not. */
static bool lacks_one(const struct xc_interface *interface,
                      const struct xc_call *call, uint32_t n_methods,
                      uint32_t *out)
{
    uint32_t i;

    for (i = 0; i < n_methods; i++) {
        const struct xc_method *method;
        struct xc_claim_method wanted;

        xc_shared_bytes(&wanted, call->request,
                        sizeof(struct xc_claim) + i * sizeof(wanted),
                        sizeof(wanted));
        method = xc_interface_method(interface, wanted.number);
        *out = wanted.number;
        if (!method || method->key != wanted.key)
            return true;
    }
    return false;
}

static bool is_claim(const struct xc_call *call, struct xc_claim *out)
{
    if (call->request_len < sizeof(*out))
        return false;
    xc_shared_words(out, call->request, sizeof(*out));
    return out->pad == 0 && out->n_methods <= XC_CLAIM_METHODS_MAX &&
           call->request_len ==
               sizeof(*out) + out->n_methods * sizeof(struct xc_claim_method);
}

int64_t xc_dispatch_claim(struct xc_holder *holder, struct xc_call *call)
{
    struct xc_claim_lacks lacks = {0};
    struct xc_claimed claimed;
    struct xc_claim claim;
    int r;

    if (!is_claim(call, &claim))
        return -XC_E_MALFORMED;
    if (call->deadline_ns <= xc_port_now() + MARGIN_NS)
        return -XC_E_DEADLINE;
    r = xc_domain_claim(holder, claim.gift, claim.giver, xc_port_now(),
                        &claimed);
    if (r == -XC_E_RESOURCES) {
        xc_holder_over(holder, XC_QUOTA_MEMORY, 0);
        r = -XC_E_QUOTA;
    }
    if (r)
        return r;
    call->reply_len = sizeof(claimed.handle);
    if (!lacks_one(claimed.interface, call, claim.n_methods, &lacks.method)) {
        __builtin_memcpy(call->reply, &claimed.handle, sizeof(claimed.handle));
        return 0;
    }
    xc_holder_drop(holder, claimed.handle);
    __builtin_memcpy(call->reply, &lacks, sizeof(lacks));
    return -XC_E_SHAPE;
}
