/* SPDX-License-Identifier: MIT */
/*
 * Descriptors: open files and regions that travel beside a call
 *
 * Numbers of descriptors are all that the core knows of them: the port copies,
 * closes and maps.
 */
#include <crosscall/descriptors.h>

#include <crosscall/call.h>
#include <crosscall/port.h>
#include <crosscall/status.h>
#include <crosscall/stub.h>

#include "call/domain_state.h"
#include "call/error.h"

/* Memory is given in pages, of this size or larger. */
#define PAGE UINT64_C(4096)

void xc_descriptors_close(int *fds, uint32_t n)
{
    uint32_t i;

    for (i = 0; i < n; i++) {
        if (fds[i] >= 0)
            xc_port_descriptor_close(fds[i]);
        fds[i] = -1;
    }
}

/* A method may keep it: its caller pays until the last reference is gone. A
 * size that no region can have is refused by who opens it. */
static int charge_for(const struct xc_holder *holder, uint64_t size,
                      struct xc_region_charges *out)
{
    uint64_t max = holder->domain->options.max_region;
    int r;

    if (size > XC_REGION_MAX)
        return 0;
    if (size > max) {
        xc_holder_over(holder, XC_QUOTA_REGION, max);
        return -XC_E_QUOTA;
    }
    r = xc_holder_charge(holder, XC_QUOTA_DESCRIPTORS, 1, &out->descriptor);
    if (r)
        return r;
    return xc_holder_charge(holder, XC_QUOTA_BULK, (size + PAGE - 1) & -PAGE,
                            &out->memory);
}

static int64_t open_for(struct xc_call *call, uint32_t i, uint64_t size,
                        enum xc_region_access access, enum xc_region_hold hold,
                        struct xc_region **out)
{
    struct xc_region_charges charges = {0};
    struct xc_region *region;
    const struct xc_holder *payer = xc_payer(call->holder);
    const struct xc_region_offer offer = {
        .descriptor = call->descriptors->in[i],
        .size = size,
        .access = access,
        .hold = hold,
        .known = call->descriptors->known,
    };
    int r = charge_for(payer, size, &charges);

    if (r)
        goto out;
    r = xc_port_region_open(&offer, &region);
    if (r == 0) {
        xc_port_region_charged(region, &charges);
        *out = region;
        return 0;
    }
    if (r == -XC_E_QUOTA)
        xc_holder_over(payer, XC_QUOTA_REGION, XC_REGION_PRIVATE_MAX);
    /* "Resources" are this side's; to the caller it is a limit of the server.
     */
    if (r == -XC_E_RESOURCES) {
        xc_holder_over(payer, XC_QUOTA_MEMORY, 0);
        r = -XC_E_QUOTA;
    }
out:
    xc_region_charges_end(&charges);
    return r;
}

int64_t xc_call_region(struct xc_call *call, uint32_t i, uint64_t size,
                       enum xc_region_access access, struct xc_region **out)
{
    return open_for(call, i, size, access, XC_REGION_PASSED, out);
}

int64_t xc_call_leased_region(struct xc_call *call, uint32_t i, uint64_t size,
                              enum xc_region_access access,
                              struct xc_region **out)
{
    return open_for(call, i, size, access, XC_REGION_LENT, out);
}

void xc_call_drop_region(struct xc_region *region)
{
    if (region) /* what the method kept is its own from here on */
        xc_port_region_hold(region, XC_REGION_OWN);
    xc_region_unref(region);
}

static bool has(const int *fds, uint32_t n, int descriptor)
{
    uint32_t i;

    for (i = 0; i < n; i++)
        if (fds[i] == descriptor)
            return true;
    return false;
}

/* One that came, or was given already, is closed for that: not twice. */
void xc_call_put_descriptor(struct xc_call *call, int descriptor)
{
    struct xc_descriptors *descriptors = call->descriptors;

    if (descriptor >= 0 &&
        !has(descriptors->in, descriptors->n_in, descriptor) &&
        !has(descriptors->out, descriptors->n_out, descriptor))
        descriptors->out[descriptors->n_out++] = descriptor;
}

uint64_t xc_call_put_region(struct xc_call *call,
                            const struct xc_region *region,
                            enum xc_region_access access)
{
    uint64_t size = 0;
    int copy;

    /* The reference is the call's, which drops it itself. */
    if (region && xc_port_region_is_borrowed(region))
        return 0;
    if (region && xc_region_suits(xc_region_access_of(region), access) &&
        xc_port_descriptor_copy(xc_port_region_descriptor(region), &copy) ==
            0) {
        xc_call_put_descriptor(call, copy);
        size = xc_region_size(region);
    }
    xc_region_unref(region);
    return size;
}

bool xc_stub_carry_region(struct xc_descriptors *descriptors,
                          const struct xc_region *region,
                          enum xc_region_access access)
{
    /* Whoever it is passed on to could have it when our caller's call is over.
     */
    return region && !xc_port_region_is_lent(region) &&
           xc_region_suits(xc_region_access_of(region), access) &&
           xc_stub_carry(descriptors, xc_port_region_descriptor(region));
}

static const char *why_not(const struct xc_region *region,
                           enum xc_region_access access)
{
    if (!region)
        return "is NULL";
    if (xc_port_region_is_lent(region))
        return "is lent to the method that runs (XC_LEASE), which cannot pass "
               "it on";
    if (xc_region_access_of(region) == XC_REGION_PRIVATE)
        return "is a private copy, which does not travel";
    if (access == XC_REGION_FROZEN)
        return "is not frozen: xc_region_freeze() comes first";
    return access == XC_REGION_SHARED
               ? "is a region of one writer, and not a shared one"
               : "is a shared region, and not one of one writer";
}

int xc_stub_bad_region(const struct xc_stub *stub, uint32_t method,
                       const char *parameter, const struct xc_region *region,
                       enum xc_region_access access)
{
    xc_error_of_call(stub, method, -XC_E_MALFORMED);
    xc_error_say("'");
    xc_error_say(parameter);
    xc_error_say("' ");
    xc_error_say(why_not(region, access));
    return -XC_E_MALFORMED;
}

int xc_stub_outside(const struct xc_stub *stub, uint32_t method,
                    const char *parameter, const char *of)
{
    xc_error_of_call(stub, method, -XC_E_TOO_LARGE);
    xc_error_say("at '");
    xc_error_say(parameter);
    xc_error_say("' begins what is not all inside of '");
    xc_error_say(of);
    xc_error_say("'");
    return -XC_E_TOO_LARGE;
}

int xc_stub_take_region(struct xc_stub_call *call, uint32_t i, uint64_t size,
                        enum xc_region_access access, struct xc_region **out)
{
    const struct xc_region_offer offer = {
        .descriptor = call->descriptors->out[i],
        .size = size,
        .access = access,
        .hold = XC_REGION_OWN,
    };
    int r = xc_port_region_open(&offer, out);

    if (r == -XC_E_MALFORMED)
        return xc_stub_bad_reply(call);
    return r ? xc_error_of_call(call->stub, call->method, r) : 0;
}
