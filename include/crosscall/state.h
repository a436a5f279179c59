/* SPDX-License-Identifier: MIT */
/*
 * State: what a client can learn of an object without a call
 *
 * A server never waits for a client: where a method would have to, it says
 * -EAGAIN, and the object's state says when it is worth to try again.
 *
 *     server, in a method                   client
 *     pipe has bytes again                  pipe_read(): -EAGAIN
 *     xc_set_state(reader, READABLE) --->   xc_poll() returns
 *                                           pipe_read()
 *
 * A state is 31 bits, whose meaning is the interface's own, under a generation
 * that grows with each change. Only the last one counts: many changes may be
 * seen as one, so that nothing grows, whoever is slow.
 *
 *     enum pipe_state { PIPE_READABLE = XC_STATE(0), PIPE_AT_END = XC_STATE(1)
 * };
 */
#pragma once

#include <stdint.h>

#include <crosscall/handle.h>
#include <crosscall/stub.h>

#ifdef __cplusplus
extern "C" {
#endif

/** In a state that is read: the object is gone; status says why. */
#define XC_STATE_GONE ((uint32_t)1 << 31)

/** In what is wanted: any generation but the one that was seen. */
#define XC_STATE_CHANGED ((uint32_t)1 << 31)

/**
 * xc_set_state() - say what an object's state is, from now on
 * @object:  as it was exported, or is about to be returned as a capability
 * @state:   bits of the interface's own
 *
 * All holders that poll the object see it, whatever their rights. The runtime
 * knows an object while somebody holds it, and its state is 0 at first: a
 * method that returns an object sets its state, each time. Of what nobody holds
 * or is about to, and where the object is called directly, without a server,
 * nothing happens. The same bits again are no change.
 *
 * Never waits: it costs a few stores for each holder that polls the object, and
 * a system call where that one sleeps.
 *
 * Errors:  -XC_E_MALFORMED (bit 31 is not the interface's), -XC_E_RESOURCES
 * Threads: in a method, or in what xc_on_last_release() calls.
 */
int xc_set_state(void *object, uint32_t state);

/**
 * xc_touch_state() - a new generation of the same bits
 *
 * For what can be watched and has no bits for it: a directory's entries.
 * Otherwise as xc_set_state().
 */
int xc_touch_state(void *object);

/** One object to poll. */
struct xc_poll_item {
    const struct xc_stub *stub; /* <interface>_stub(object); borrowed */
    uint32_t wanted;     /* ready with one of these bits; XC_STATE_CHANGED: */
    uint32_t seen;       /* with another generation than this; 0: with any */
    uint32_t state;      /* out: the bits, or XC_STATE_GONE */
    uint32_t generation; /* out: theirs; 0: not known (yet) */
    int status;          /* out: 0, or why there is none, a negated XC_E_* */
};

/**
 * xc_poll() - wait until an object is ready
 * @items:        objects, of any connections; the same one twice is fine
 * @deadline_ns:  absolute, CLOCK_MONOTONIC; 0: look and return
 *
 * As poll(2): an item is ready as long as its state has a wanted bit, so that
 * nothing is lost between two calls. To watch for changes:
 *
 *     struct xc_poll_item item = {.stub = dir_stub(dir),
 *                                 .wanted = XC_STATE_CHANGED};
 *     while (xc_poll(&item, 1, UINT64_MAX) > 0 && item.status == 0) {
 *         item.seen = item.generation;
 *         ... read the directory ...
 *     }
 *
 * Ready too is an item without a state, with its status: -XC_E_STALE_HANDLE
 * (released or revoked) and -XC_E_DISCONNECTED (the server died, or hung up),
 * both with XC_STATE_GONE; -XC_E_QUOTA (more than XC_CELLS objects of one
 * connection are polled, until some are released); -XC_E_BAD_REPLY;
 * -XC_E_FOREIGN_OBJECT (called directly: stub is NULL; or one whose binding has
 * no states, as that of what a client lends).
 *
 * An object that a server gave to us, and that lives in another one, may never
 * have been used. The poll goes there when nothing else is ready, until its
 * deadline; with 0 it does not, and the item is not ready, with the status
 * -XC_E_WOULD_BLOCK. Why one cannot go there is a status like those above.
 *
 * The first time that a Stub is polled its server is asked to show its state,
 * without a wait; the state is known when the server has come to it. From then
 * on to look costs no call, and no system call but for one each 40 ms that asks
 * whether the server lives.
 *
 * In a method it keeps the server waiting, until the call's deadline at most.
 * Where all objects are of loop-backs, what is not ready will not be while this
 * thread sleeps: -XC_E_WOULD_BLOCK, at once. More than 127 connections in one
 * xc_poll() are allowed; of the further ones a change is seen after 50 ms.
 *
 * Return: how many items are ready; 0 at the deadline; -XC_E_WOULD_BLOCK;
 *         -XC_E_CANCELLED (xc_cancel(), before or meanwhile).
 * Threads: any, many at a time. Nobody may release the Stubs meanwhile.
 *
 * In a loop of one's own, one descriptor tells of states and one-way calls of
 * one connection. First, and each time that it is readable, in this order:
 *
 *     xc_events_fd(stub, &fd);        once; to be polled, alone or in an epoll
 *                                     set, which can itself be polled
 *     xc_serve_calls(stub, 0);        empties it: it tells of what happens
 *                                     from now on
 *     xc_poll(items, n, 0);           so look after that
 *
 * What is not ready then makes the descriptor readable when it changes.
 */
int xc_poll(struct xc_poll_item *items, unsigned n, uint64_t deadline_ns);

#ifdef __cplusplus
}
#endif
