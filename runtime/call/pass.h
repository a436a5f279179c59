/* SPDX-License-Identifier: MIT */
/* Pass: objects of one server as parameters of another one's methods */
#pragma once

#include <stdbool.h>

#include <crosscall/stub.h>

/** xc_claim_gift() - reach an object that was given; may wait */
int xc_claim_gift(const struct xc_stub *stub);

/** xc_stub_is_unclaimed() - whether nobody has reached the object yet */
static inline bool xc_stub_is_unclaimed(const struct xc_stub *stub)
{
    return __atomic_load_n(&stub->handle, __ATOMIC_ACQUIRE) & XC_HANDLE_GIVEN;
}

/** xc_stub_claim() - what must come before a Stub's binding is looked at */
static inline int xc_stub_claim(const struct xc_stub *stub)
{
    if (__builtin_expect(!xc_stub_is_unclaimed(stub), 1))
        return 0;
    return xc_claim_gift(stub);
}

/** Where the called side takes nothing but what is its own. */
#define XC_PASS_OWN_ONLY                                                       \
    "only objects of the called side go there, in a callback or by a binding " \
    "without callbacks: let that side call a method that returns it"

/** xc_pass_refuse() - say why. Return: -XC_E_FOREIGN_OBJECT */
int xc_pass_refuse(const struct xc_stub_call *call, const char *why);

/** xc_pass_foreign() - xc_stub_pass() of another binding's object */
int xc_pass_foreign(struct xc_stub_call *call, const struct xc_stub *other,
                    xc_rights rights, xc_handle *out);

/**
 * xc_grant_foreign() - xc_call_grant() of another server's object
 *
 * Return: 0, a status for the X function, or 1: it is not one that could be
 *         given to the caller.
 */
int64_t xc_grant_foreign(struct xc_call *call, const struct xc_stub *stub,
                         xc_rights rights, xc_handle *out);

/** xc_pass_settle() - the call is over: take back what nobody has claimed */
void xc_pass_settle(struct xc_stub_call *call);
