/* SPDX-License-Identifier: MIT */
/*
 * Loop-back: a call through Stub, message and X object inside one thread
 *
 * The local binding is the object itself: no Stub, no message. Loop-back takes
 * the whole way instead, with real marshaling, handles and rights checks. It
 * is for tests, and what a method receives as a capability parameter.
 */
#pragma once

#include <crosscall/domain.h>
#include <crosscall/handle.h>
#include <crosscall/object.h>
#include <crosscall/transport.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * xc_loopback_new() - a binding to objects of this process
 * @domain:  whose objects; must outlive the binding
 * @caller:  who the calls shall come from
 * @out:     binding with one reference; exports go to its holder
 *
 * Threads: one at a time.
 * Errors:  -XC_E_RESOURCES
 */
int xc_loopback_new(struct xc_domain *domain, const struct xc_caller *caller,
                    struct xc_binding **out);

/** xc_loopback_holder() - the holder behind a loop-back. Borrowed. */
struct xc_holder *xc_loopback_holder(struct xc_binding *binding);

#ifdef __cplusplus
}
#endif
