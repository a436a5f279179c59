/* SPDX-License-Identifier: MIT */
/* Proof: models of the runtime beneath an X function (<crosscall/call.h>) */
#include <crosscall/call.h>
#include <crosscall/stub.h>

#include <limits.h>

#include "peer.h"
#include "proof.h"

static uint64_t request[XC_MESSAGE_AREA / 8];
static uint64_t reply[XC_MESSAGE_AREA / 8];
static uint8_t scratch[XC_SCRATCH_MAX] __attribute__((aligned(16)));

static const struct xc_caller caller = {.known = true};

void proof_call(const struct xc_x *x, uint32_t method, void *target)
{
    struct xc_descriptors descriptors = {
        .n_in = (uint32_t)proof_between(0, XC_DESCRIPTORS_MAX)};
    struct xc_call call = {
        .caller = &caller,
        .interface = x->interface,
        .target = target,
        .method = method,
        .request_len = (uint32_t)proof_between(0, XC_MESSAGE_MAX),
        .grant_limit = XC_RIGHTS_ALL,
        .request = (const struct xc_shared *)request,
        .reply = (uint8_t *)reply,
        .scratch = scratch,
        .descriptors = proof_between(0, 1) ? &descriptors : NULL,
    };

    proof_any(descriptors.in, sizeof(descriptors.in));
    proof_any(&call.key, sizeof(call.key));
    proof_any(&call.rights, sizeof(call.rights));
    proof_any(request, sizeof(request));
    proof_any(scratch, sizeof(scratch)); /* of an earlier call */
    proof_message_begins();
    x->dispatch(&call);
    proof_message_ends();
    /*@ assert reply_fits: call.reply_len <= XC_MESSAGE_AREA; */
    proof_read(call.reply, call.reply_len);
    if (call.descriptors)
        proof_read(descriptors.out, descriptors.n_out * sizeof(int));
}

int64_t xc_call_deny(struct xc_call *call, xc_rights needs)
{
    uint8_t why[32];

    (void)needs;
    proof_any(why, sizeof(why));
    xc_call_put(call, why, sizeof(why));
    return -XC_E_DENIED;
}

int64_t xc_call_failed(int64_t r)
{
    return r >= -XC_ERRNO_MAX ? r : -XC_EREMOTEIO;
}

int64_t xc_call_broken(void) { return -XC_EIO; }

int64_t xc_call_may_grant(const struct xc_call *call, unsigned n)
{
    (void)call;
    (void)n;
    return proof_between(0, 1) ? 0 : -XC_E_QUOTA;
}

int64_t xc_call_grant(struct xc_call *call, const struct xc_stub *stub,
                      const struct xc_x *x, void *object, xc_rights rights,
                      xc_handle *out)
{
    (void)call;
    (void)stub;
    (void)rights;
    proof_read(x, sizeof(*x));
    proof_read(object, sizeof(void *));
    if (proof_between(0, 1))
        return proof_between(0, 1) ? -XC_E_DEADLINE : -XC_EIO;
    proof_any(out, sizeof(*out));
    return 0;
}

int64_t xc_call_region(struct xc_call *call, uint32_t i, uint64_t size,
                       enum xc_region_access access, struct xc_region **out)
{
    (void)size;
    (void)access;
    proof_read(&call->descriptors->in[i], sizeof(int));
    return proof_open_region(out) ? 0
                                  : -(int64_t)proof_between(1, XC_E_END - 1);
}

int64_t xc_call_leased_region(struct xc_call *call, uint32_t i, uint64_t size,
                              enum xc_region_access access,
                              struct xc_region **out)
{
    return xc_call_region(call, i, size, access, out);
}

void xc_call_drop_region(struct xc_region *region) { xc_region_unref(region); }

void xc_call_put_descriptor(struct xc_call *call, int descriptor)
{
    if (descriptor >= 0)
        call->descriptors->out[call->descriptors->n_out++] = descriptor;
}

uint64_t xc_call_put_region(struct xc_call *call,
                            const struct xc_region *region,
                            enum xc_region_access access)
{
    (void)access;
    if (region && proof_between(0, 1))
        xc_call_put_descriptor(call, (int)proof_between(0, INT_MAX));
    xc_region_unref(region);
    return proof_between(0, UINT64_MAX);
}

int64_t xc_call_accept(struct xc_call *call,
                       const struct xc_interface *interface, xc_handle handle,
                       xc_rights rights, xc_stub_make_fn *make, void **out)
{
    static struct {
        const void *ops;
    } object;

    (void)call;
    (void)handle;
    (void)rights;
    (void)make;
    proof_read(interface, sizeof(void *));
    if (proof_between(0, 1))
        return -(int64_t)proof_between(1, XC_E_END - 1);
    *out = &object;
    return 0;
}

void xc_call_drop(void *object)
{
    if (object)
        proof_read(object, sizeof(void *));
}
