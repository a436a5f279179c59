/* SPDX-License-Identifier: MIT */
/*
 * Giver: objects of other servers, for methods that do not wait for these
 *
 * To let somebody have an object its server has to be asked, and that one may
 * not answer. A method that returns the object waits for it, and everybody else
 * with the method. So a giver, a thread for one object, asks instead:
 *
 *     method            giver                the object's server
 *     -EAGAIN  -------> for this caller ---> xc_give()
 *     again
 *     the object <----- gift <-------------- a number
 *
 * The caller asks again, as it would anyone who has much to do. A server that
 * is silent stops the givers of its own objects and no other.
 *
 *     static int shelf_fetch(struct shelf *self, struct file **out)
 *     {
 *         int r = xc_giver_give(self->giver, FILE_READ);
 *
 *         if (r == 0)
 *             *out = self->file;
 *         return r;
 *     }
 *
 * A server keeps 64 gifts of one giver, and nobody says which were claimed. So
 * each user has 16 of 48, and older ones are taken back for newer: after 0.1 s
 * for the process that they were for, after 2 s for others. Who claims at once,
 * as Stubs do, does not notice.
 */
#pragma once

#include <crosscall/any.h>
#include <crosscall/handle.h>
#include <crosscall/server.h>

#ifdef __cplusplus
extern "C" {
#endif

struct xc_giver;

/**
 * xc_giver_new() - engage one
 * @server:  whose methods are going to return the object
 * @object:  another server's, as <interface>_as_any() has it; one reference is
 *           taken
 * @ended:   called once, with @owner, when there is no giver any more: after
 *           the object's server died or turned out to be nobody else, after
 *           xc_giver_end(), or in xc_server_free(). Runs where methods run,
 *           between two of them, in worker 0; may say states
 *
 * Waits for nobody. Costs a thread, two descriptors, and when it is ready a
 * connection to the object's server.
 * Ownership: the giver's own. It frees itself behind @ended, when the methods
 *            have ended that may have found it, or its object, before.
 * Threads:   with several workers methods of others run beside @ended: the
 *            pointer by which they find it needs a lock of the owner's.
 * Errors:    -XC_E_RESOURCES, and @ended will not be called
 */
int xc_giver_new(struct xc_server *server, struct any *object,
                 void (*ended)(void *owner), void *owner,
                 struct xc_giver **out);

/**
 * xc_giver_status() - whether it has reached the object's server
 *
 * Return: 0, or -EAGAIN while that one has not answered.
 */
int xc_giver_status(const struct xc_giver *giver);

/**
 * xc_giver_give() - let the caller of this method have the object
 * @rights:  what the caller shall hold of it
 *
 * In a method, as its last step: with 0 the method returns the object, which
 * goes to the caller by the gift that is ready for it.
 * Return: 0 or a negative errno value, to be returned by the method: -EAGAIN
 *         while the caller has to ask again, and when the giver has ended
 *         meanwhile, -EDEADLK if the caller serves the object itself,
 *         -ETIMEDOUT if the object's server did not answer in time, -EREMOTEIO
 *         if it has refused.
 */
int xc_giver_give(struct xc_giver *giver, xc_rights rights);

/** xc_giver_end() - it shall end; @ended is called when it has */
void xc_giver_end(struct xc_giver *giver);

#ifdef __cplusplus
}
#endif
