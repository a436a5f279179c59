/* SPDX-License-Identifier: MIT */
/*
 * Fast: calls of which all values travel in registers
 *
 * What generated code uses in programs of the microkernel. stubc writes it for
 * each method whose values the register plan finds room for; all others go by
 * messages, and so do these where a message says more: a deadline of one's own,
 * a call that can be cancelled, a call inside of a call.
 *
 * Whoever sends clears what carries nothing of the call: on the way there all
 * words are written, and those that have no value are 0; on the way back as
 * well, but for registers that still hold what the caller has sent.
 *
 * A value has a word of its own, extended to 64 bits, and a struct as many as
 * its wire form has; whoever receives refuses any other extension.
 */
#pragma once

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <crosscall/call.h>
#include <crosscall/fast_x86_64.h>
#include <crosscall/kernel_user.h>
#include <crosscall/object.h>
#include <crosscall/port.h>
#include <crosscall/stub.h>

#ifdef __cplusplus
extern "C" {
#endif

enum {
    XC_FAST_METHODS = 64, /* numbers of methods that can be called so */
    XC_FAST_ROWS = 256    /* X objects that can be called so, at a time */
};

/** A function that assembly enters, of whatever type. */
typedef void xc_fast_fn(void);

/** What a target has by registers. */
struct xc_fast_x {
    uint64_t methods[XC_FAST_METHODS];    /* XC_FAST_METHOD(), at the number */
    xc_fast_fn *entries[XC_FAST_METHODS]; /* where it is entered */
    xc_fast_fn *run[XC_FAST_METHODS];     /* the X function, for entries that
                                           * move words first */
};

/**
 * An X object that can be called so, as assembly knows it: two compares say
 * that its handle is not stale and that its holder calls.
 */
struct xc_fast_row {
    xc_handle handle;
    xc_identity holder; /* 0: there never was one */
    const struct xc_fast_x *fast;
    void *target;
    xc_rights missing; /* all but those that its holder has */
    uint32_t pad;
    void *xobject; /* the embedder's */
    uint64_t reserved[2];
};
static_assert(sizeof(struct xc_fast_row) == 64, "assembly knows it");

/** By the low bits of handles. */
extern struct xc_fast_row xc_fast_rows[XC_FAST_ROWS];

/**
 * xc_fast_show() - let an X object be called by registers
 * @holder:  who holds it, as the kernel names it
 *
 * Return: its row, or NULL if that is another one's: it is called by messages
 *         then.
 */
struct xc_fast_row *xc_fast_show(xc_handle handle, xc_identity holder,
                                 const struct xc_x *x, void *target,
                                 xc_rights rights, void *xobject);

/** xc_fast_hide() - no call begins in it any more. Return: how many are in it,
 * and its place is not given away before there are none */
unsigned xc_fast_hide(struct xc_fast_row *row);

/** xc_fast_reaches() - whether calls of a binding may go so */
static inline bool xc_fast_reaches(const struct xc_binding *binding)
{
    return binding && binding->ops->fast;
}

/** xc_fast_may_call() - whether a message would say no more */
static inline bool xc_fast_may_call(void)
{
    const struct xc_thread *core = &xc_kernel_self->core;

    return ((uintptr_t)core->call | core->limited) == 0;
}

/** xc_fast_unsent() - whether nobody has taken the call that this thread made:
 * a message is to be tried, which can wait, or say who we are */
static inline bool xc_fast_unsent(void)
{
    const int64_t status = xc_kernel_self->end.status;

    return status == XC_KERNEL_BUSY || status == XC_KERNEL_STRANGER;
}

/** A Stub for messages: in a call by registers it would only be in the way. */
#define XC_FAST_APART __attribute__((noinline))

/** xc_fast_object() - whose call was unsent, and what it said: so that a Stub
 * keeps nothing of it meanwhile */
static inline void *xc_fast_object(void)
{
    return (void *)(uintptr_t)xc_kernel_self->calls;
}
static inline uint64_t xc_fast_word(unsigned k)
{
    return xc_kernel_self->end.words[k];
}

/**
 * xc_fast_failed() - a call that no result came of: this thread's end says why
 *
 * Return: a status that an X may send, or a negated XC_E_* of this side.
 */
int64_t xc_fast_failed(const struct xc_interface *interface, uint32_t method);

/** xc_fast_bad_reply() - a result that breaks the contract. -XC_E_BAD_REPLY */
XC_INLINE int64_t xc_fast_bad_reply(const struct xc_fast_call *call,
                                    const struct xc_interface *interface,
                                    uint32_t method)
{
    struct xc_fast_end *end = &xc_kernel_self->end;

    end->status = 0;
    end->thread = call->thread;
    end->who = call->who;
    return xc_fast_failed(interface, method);
}

/**
 * xc_fast_deny() - the caller lacks a right: -XC_E_DENIED, and which one
 *
 * An X function returns it at once, before it has called anything.
 */
int64_t xc_fast_deny(const struct xc_fast_row *row, xc_rights needs);

/** xc_fast_denied() - the embedder's: the caller was denied this; what it shall
 * learn of that goes to this thread's denied */
void xc_fast_denied(xc_rights needs);

/** xc_fast_over() - the embedder's: a call has run. If it had appeared, it
 * vanishes */
void xc_fast_over(struct xc_kernel_thread *self);

/** xc_fast_left() - the embedder's: a call is over that was in a row when that
 * was hidden */
void xc_fast_left(void *xobject);

/** xc_fast_binding_of() - the embedder's: to that server, with a reference
 * more; or NULL */
struct xc_binding *xc_fast_binding_of(xc_identity server);

#ifdef __cplusplus
}
#endif
