/* SPDX-License-Identifier: MIT */
/*
 * Swap: put another object in the place of a live one
 *
 * All who hold the old object hold the new one from then on, with the same
 * handles and rights, and see nothing of it:
 *
 *     xc_swap(server, old, &better_x, better, better_free)
 *
 * A layer in front of an object is the same twice: swap the object for a layer
 * that calls it, and later the layer for the object. docs/swap.md shows how.
 */
#pragma once

#include <crosscall/object.h>

#ifdef __cplusplus
extern "C" {
#endif

struct xc_domain;
struct xc_server;

/**
 * xc_swap() - put an object in the place of another one
 * @from:     the root object, or one that somebody holds
 * @x:        X table of @to. Its interface has to have all methods of the one,
 *            or of each, that @from is held by
 * @to:       another object; one that was replaced may come back
 * @retired:  called with @from when no call is in it any more, or NULL
 *
 * A call that begins after the return of this runs on @to. One that runs in
 * @from goes on there, and what it calls and waits for may take long: only when
 * the last of them has ended is @retired called, between two calls, in a thread
 * that runs methods, or by xc_server_free(). If @from comes back before
 * that, it is not. What methods return as @from until then is @to for those who
 * get it; afterwards nothing should lead to @from but the program's own
 * pointers.
 *
 * The state is the program's to move. Where it is not in one piece of memory
 * that both objects point at, swap from within a method: with one worker no
 * other one runs then.
 *
 * Who polls @from's state polls @to's, which is the same, unless somebody holds
 * @to already and it has its own.
 *
 * Ownership: xc_on_last_release() of @from becomes one of @to, unless that has
 *            its own, and is called with @to.
 * Threads: any. Not in a signal handler.
 * Errors: -XC_E_STALE_HANDLE (nobody holds @from), -XC_E_SHAPE (@x lacks a
 *         method), -XC_E_RESOURCES; nothing has changed then, and @retired will
 *         not be called
 */
int xc_swap(struct xc_server *server, void *from, const struct xc_x *x,
            void *to, void (*retired)(void *from));

/**
 * xc_domain_swap() - the same for a domain without a server
 *
 * @retired is called at the end of a call when no other one is running, or by
 * xc_domain_free().
 */
int xc_domain_swap(struct xc_domain *domain, void *from, const struct xc_x *x,
                   void *to, void (*retired)(void *from));

/**
 * xc_domain_pass() - no call is running; do what waited for that
 *
 * For a back-end, where a swap may find its worker asleep.
 * Threads: the one that dispatches.
 */
void xc_domain_pass(struct xc_domain *domain);

#ifdef __cplusplus
}
#endif
