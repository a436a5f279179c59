/* SPDX-License-Identifier: MIT */
/*
 * Given: objects of other servers, that a client passed to one of our methods,
 * or a server returned
 *
 * A client chose the other server: it may be hostile, or silent. So nothing is
 * done with it before a method uses the object, and what a method does waits no
 * longer than max_wait_ns.
 */
#pragma once

#include <crosscall/caller.h>
#include <crosscall/transport.h>

/** given_accept() - the domain's hook */
int given_accept(const struct xc_caller *giver, uint64_t gift, int door,
                 struct xc_given **out, void *server);

/** given_adopt() - see struct xc_giving_ops */
int given_adopt(struct xc_binding *binding, struct xc_stub *stub);
