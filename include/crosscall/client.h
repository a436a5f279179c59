/* SPDX-License-Identifier: MIT */
/*
 * Client: reach a server by its address
 *
 * Programs use the typed <interface>_connect() that stubc makes; this is what
 * it calls.
 *
 * An address is a bare name, looked up in $XDG_RUNTIME_DIR/crosscall/ (where
 * unset: /run/user/UID/crosscall, else /tmp/crosscall-UID), or unix:PATH. The
 * directory of names is private: servers of other users have a unix:PATH.
 */
#pragma once

#include <stdint.h>

#include <crosscall/handle.h>
#include <crosscall/object.h>
#include <crosscall/transport.h>

#ifdef __cplusplus
extern "C" {
#endif

/** How to connect. Zeroed memory, or NULL, is the strict default. */
struct xc_connect_options {
    uint64_t gift;        /* claim this gift; 0: the server's root object */
    uint64_t giver;       /* if this process made it (its caller.process, as
                           * one's own kernel says); 0: whoever did */
    uint64_t deadline_ns; /* absolute, CLOCK_MONOTONIC; 0: in 5 s */
    uint64_t max_spin_ns; /* how long a call stays awake for its answer, at
                           * most, before it sleeps; less where that does not
                           * pay. 0: 50 us; 1: a moment, about 1 us */
    uint32_t server_uid;  /* trust this uid too; by default one's own, root */
};

/**
 * xc_connect() - connect, authenticate both sides, check the interface
 * @address:    where
 * @options:    NULL for the defaults
 * @interface:  what the caller was compiled with
 * @out:        connection, with one reference
 * @root:       handle of the server's root object, or of the gift
 *
 * Before anything is sent, the kernel's word on who serves is compared with
 * the expected uid. A server that lacks one of the interface's methods, or has
 * another shape of it, is refused with the method's name.
 *
 * Ownership: the last xc_binding_unref() closes it.
 * Threads:   a connection may be used by many threads.
 * Processes: it is for the process that made it. In a forked child all that
 *            goes through it is -XC_E_FORKED; to release it there disturbs
 *            nobody. The child may connect anew. A program that is started has
 *            none of it.
 * Errors:    -XC_E_ADDRESS, -XC_E_NO_SERVER, -XC_E_UNEXPECTED_PEER,
 *            -XC_E_VERSION, -XC_E_PROTOCOL, -XC_E_SHAPE, -XC_E_DENIED,
 *            -XC_E_QUOTA, -XC_E_DEADLINE, -XC_E_CANCELLED, -XC_E_RESOURCES; the
 *            words are in xc_error_text()
 */
int xc_connect(const char *address, const struct xc_connect_options *options,
               const struct xc_interface *interface, struct xc_binding **out,
               xc_handle *root);

/** xc_binding_ref() - one more reference. Return: @binding */
struct xc_binding *xc_binding_ref(struct xc_binding *binding);

/** xc_binding_unref() - one reference less; the last one closes. NULL is fine
 */
void xc_binding_unref(struct xc_binding *binding);

/**
 * xc_set_deadline() - deadline for this thread's next calls
 * @deadline_ns:  absolute, CLOCK_MONOTONIC; 0: each call ends 5 s after its
 *                begin
 *
 * A call inside of a served call never outlives that call's deadline; but a
 * one-way call, which nobody waits for, has its thread's own. To end
 * calls before their time: <crosscall/cancel.h>.
 * Return: what was set before.
 */
uint64_t xc_set_deadline(uint64_t deadline_ns);

#ifdef __cplusplus
}
#endif
