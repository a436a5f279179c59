/* SPDX-License-Identifier: MIT */
/*
 * Shortcut: calls that a back-end makes without the dispatcher
 *
 * Who can tell by itself that a handle is its caller's may enter a target by
 * itself. The core says when that has to end, and what its call would have
 * been: for as long as a method asks nothing of us, nobody needs to know.
 */
#pragma once

#include <crosscall/call.h>
#include <crosscall/handle.h>
#include <crosscall/object.h>

#ifdef __cplusplus
extern "C" {
#endif

struct xc_thread;
struct xc_xobject;

/** What calls of one X object need. */
struct xc_shortcut {
    xc_handle handle;
    const struct xc_caller *caller;
    const struct xc_x *x;
    void *target;
    xc_rights rights;
    struct xc_xobject *xobject;
};

/** The back-end's; below the domain's lock, so that none of them calls us. */
struct xc_shortcut_ops {
    /** Calls may begin. Return: what names it, or NULL: there is no room */
    void *(*open)(const struct xc_shortcut *shortcut);

    /** Its holder has more rights now. */
    void (*widen)(void *opened, xc_rights rights);

    /** No call begins any more. Return: how many are in it; after each of them
     * comes xc_shortcut_left() */
    unsigned (*close)(void *opened);
};

/** xc_shortcut_open() - an X object may be called so, if it was not yet */
void xc_shortcut_open(struct xc_holder *holder, xc_handle handle);

/**
 * xc_shortcut_begin() - this thread is in a call, as all of the core knows it
 * @thread:  its own; in none
 * @call:    target, method, key, deadline and reply are filled in; so is the
 *           rest. Ends by xc_shortcut_end()
 *
 * For a call by a shortcut that has begun before.
 */
void xc_shortcut_begin(struct xc_thread *thread, struct xc_xobject *xobject,
                       struct xc_call *call);
void xc_shortcut_end(struct xc_thread *thread);

/** xc_shortcut_left() - one of those that close() has counted is over */
void xc_shortcut_left(struct xc_domain *domain, struct xc_xobject *xobject);

#ifdef __cplusplus
}
#endif
