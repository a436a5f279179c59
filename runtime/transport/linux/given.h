/* SPDX-License-Identifier: MIT */
/*
 * Given: objects of other servers, that a client passed to one of our methods,
 * or a server returned
 *
 * A client chose the other server: it may be hostile, or stopped. So nothing is
 * done with it before a method uses the object, and what a method does may wait
 * no longer than for an object of the client's own. What a server returned is
 * claimed at once, in what is left of the call's time.
 */
#pragma once

#include <stdint.h>

#include <crosscall/caller.h>
#include <crosscall/transport.h>

struct given_limit;

/** given_accept() - the domain's hook. @server: struct xc_server */
int given_accept(const struct xc_caller *giver, uint64_t gift, int door,
                 struct xc_given **out, void *server);

/** given_adopt() - see struct xc_giving_ops */
int given_adopt(struct xc_binding *binding, struct xc_stub *stub);

/**
 * given_begin_wait() - lower the deadline to what a method may wait
 *
 * Return: 1, until given_has_waited(); 0, where nothing is limited; or
 *         -XC_E_WOULD_BLOCK
 */
int given_begin_wait(const struct given_limit *limit, uint64_t *deadline_ns);

/** given_has_waited() - @waits: what given_begin_wait() has returned */
void given_has_waited(const struct given_limit *limit, int waits);

/** connection_ops' begin, call, end and give, for a connection that was made
 * so. */
int given_begin(struct xc_binding *binding, struct xc_stub_call *call);
int given_begin_bulk(struct xc_binding *binding, struct xc_stub_call *call,
                     size_t request, size_t reply);
int given_call(struct xc_binding *binding, struct xc_stub_call *call);
void given_end(struct xc_binding *binding, struct xc_stub_call *call);
int given_give(struct xc_binding *binding, xc_handle handle, int receiver_fd,
               xc_rights rights, uint64_t *out);
