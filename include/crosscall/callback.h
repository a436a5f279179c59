/* SPDX-License-Identifier: MIT */
/*
 * Callbacks: a client's own objects, called by the server
 *
 * An object that a client passes to a method, and that did not come from that
 * server, is the client's own: it is lent for the length of the call, with the
 * rights of the parameter's XC_GRANT and no others. The method gets a Stub.
 * To call it later the method keeps it; both sides can end that:
 *
 *     client                              server, in a method
 *     watched_add(server, &mine) -------> watch_keep(watch)
 *     xc_serve_calls(server, ...) <------ watch_changed(watch)    an event
 *                                         watch_release(watch)    or:
 *     xc_withdraw(server, &mine)
 *
 * The object must live until the server has released it, it was withdrawn, or
 * the last Stub of the connection was released. Of a call that ended at its
 * deadline the server may still have it, while another thread is in a method:
 * xc_withdraw() makes sure.
 *
 * When does a client's method run? There are no hidden threads:
 *
 * - One-way methods (events) wait in the connection until the client asks for
 *   them with xc_serve_calls(). Where too many wait the server's call gets
 *   -XC_E_WOULD_BLOCK.
 * - Two-way methods make a server wait, and it only does so if it was told to
 *   (struct xc_server_options, max_wait_ns); else it gets -XC_E_WOULD_BLOCK.
 *   One that the server calls while it serves this client runs in the client's
 *   thread that waits for that call, and may call the server in turn, at most 8
 *   deep. One that it calls at any other time waits for xc_serve_calls().
 *
 * While a method waits for a client, the server serves the others: struct
 * xc_server_options, max_wait_ns, has the limits.
 *
 * One thread at a time runs methods of the objects that one connection's
 * server holds; others that serve, lend or withdraw wait for it.
 *
 * What a server passes to a method of a client's object is for now an object of
 * that client, too, or -XC_E_FOREIGN_OBJECT: it sends an event instead, and the
 * client calls a method that returns the object. What such a method returns may
 * be any object; one of another server is reached through the client.
 */
#pragma once

#include <stdint.h>

#include <crosscall/stub.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * xc_serve_calls() - run what the server calls of our own objects
 * @server:       any Stub of the connection: <interface>_stub(object)
 * @deadline_ns:  until when to wait, absolute, CLOCK_MONOTONIC; 0: run what is
 *                there and return
 *
 * Returns after it has run something, and there is nothing more, or at the
 * deadline; but where another thread runs such calls of this connection it
 * waits for that, up to 5 s. Releases are taken here, too: a server ends the
 * connection of a client that leaves more than 65536 of them.
 *
 * Return: how many calls were run, at the deadline 0; -XC_E_CANCELLED;
 *         -XC_E_DISCONNECTED if the server is gone, which has released all
 *         objects then.
 */
int xc_serve_calls(const struct xc_stub *server, uint64_t deadline_ns);

/**
 * xc_events_fd() - a descriptor to poll beside others
 * @server:  any Stub of the connection
 * @out:     readable when xc_serve_calls() has something to do, a state has
 *           changed, or the server is gone; the connection's own, only to be
 *           polled
 *
 * For a loop of the program's own: poll(), then xc_serve_calls(server, 0), and
 * then xc_poll(), if it looks at states: see <crosscall/state.h>.
 *
 * Whichever of the two is the first of its connection, and no object was lent
 * before, asks the server for the memory of its calls: as a call does, until
 * this thread's deadline (xc_set_deadline()).
 * Errors: -XC_E_FOREIGN_OBJECT where nothing ever waits (loop-back), or a
 *         negated XC_E_* of the set-up
 */
int xc_events_fd(const struct xc_stub *server, int *out);

/**
 * xc_withdraw() - take an object of ours back
 * @server:  any Stub of the connection
 * @object:  was passed to the server
 *
 * The server's Stubs name nothing from now on, and no method runs on behalf of
 * the server any more, but for one that called this function.
 * Errors: -XC_E_DEADLINE if another thread is in a method for too long
 */
int xc_withdraw(const struct xc_stub *server, void *object);

/**
 * xc_on_server_release() - learn when the server lets go of an object of ours
 * @server:    any Stub of the connection
 * @object:    was passed to the server
 * @released:  called once with @object: at once, if the server has not kept
 *             it; else in a thread that serves calls, withdraws, or releases
 *             the connection's last Stub
 *
 * Errors: -XC_E_RESOURCES, -XC_E_DEADLINE
 */
int xc_on_server_release(const struct xc_stub *server, void *object,
                         void (*released)(void *object));

#ifdef __cplusplus
}
#endif
