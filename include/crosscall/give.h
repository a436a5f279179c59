/* SPDX-License-Identifier: MIT */
/*
 * Give: let other processes have an object, and take it back
 *
 *     giver                      receiver
 *     xc_give() -> number        xc_connect() with the number as its gift
 *     xc_revoke()                its Stub names nothing any more
 *
 * NAME_give() and NAME_revoke() of generated code are the same, typed.
 *
 * An object that is passed to a method of another server's is given by itself:
 * see "Giving access" in the runtime's README.
 *
 * What was given hangs below the giver's own access, as a tree: who received it
 * with XC_RIGHT_GIVE may give it on. Releasing the giver's Stub, or the giver's
 * death, changes nothing for what was claimed; it is then as if whoever the
 * giver had it from had given it. Only revoking takes it away.
 */
#pragma once

#include <stdint.h>

#include <crosscall/handle.h>

#ifdef __cplusplus
extern "C" {
#endif

struct xc_stub;

/**
 * xc_give() - offer an object to another process
 * @stub:        object; its holder needs XC_RIGHT_GIVE
 * @receiver_fd: pidfd of the receiving process, borrowed
 * @rights:      what it shall hold: a subset of one's own, or XC_RIGHTS_ALL for
 *               all of these
 * @out:         number of the gift; not a secret, it works for @receiver only
 *
 * The receiver claims it by connecting with the number. A gift that nobody
 * claims is charged to the giver, and ends after 30 s, or with the giver, or
 * with the receiver: within two seconds, unless its server is in a method. Who
 * has 64 can give to somebody else all the same if there is a user, or a
 * process, that more than a quarter of these are for: the oldest of them ends.
 * Errors: -XC_E_DENIED, -XC_E_QUOTA, -XC_E_STALE_HANDLE, and those of any call
 */
int xc_give(const struct xc_stub *stub, int receiver_fd, xc_rights rights,
            uint64_t *out);

/**
 * xc_give_to_server() - the same, to the process that serves another object
 * @receiver:  any Stub of a connection to it
 *
 * Errors: -XC_E_FOREIGN_OBJECT as well, if no other process serves it
 */
int xc_give_to_server(const struct xc_stub *stub,
                      const struct xc_stub *receiver, xc_rights rights,
                      uint64_t *out);

/**
 * xc_server_of() - the process that serves an object
 * @fd:       its pidfd, readable when it has died; borrowed from the Stub
 * @process:  its identity, as in struct xc_caller
 *
 * Errors: -XC_E_FOREIGN_OBJECT if no other process serves it, and those of any
 *         call: what was given is claimed first
 */
int xc_server_of(const struct xc_stub *stub, int *fd, uint64_t *process);

/**
 * xc_caller_fd() - the pidfd of who makes the call that this thread runs
 *
 * Return: borrowed until the method returns; -1 outside of a call of another
 *         process's.
 */
int xc_caller_fd(void);

/**
 * xc_grant_gift() - return an object that was given to the caller already
 * @gift:  made by xc_give() of the Stub that the method returns
 *
 * For a server that does not wait for others in its methods: a thread of its
 * own gives, to xc_caller_fd(), and a later call returns. To be called in that
 * method. The caller finds out whether the gift is there and its own.
 */
void xc_grant_gift(uint64_t gift);

/**
 * xc_take_back() - end a gift that was not claimed yet
 * @gift:  made by xc_give() of this Stub
 *
 * One that was claimed stays. Does not wait for an answer.
 * Errors: those of any one-way call
 */
int xc_take_back(const struct xc_stub *stub, uint64_t gift);

/**
 * xc_revoke() - take back all that was given of an object
 * @stub:  what one holds of it oneself, and keeps
 *
 * Everything that was derived from it by giving, however often it was given on,
 * ends: gifts, and access that was claimed. What others hold of the object
 * from elsewhere stays. When this returns no new call begins by that access.
 * Return: how many calls by it still run, 0 almost always: methods that wait
 *         for another process at this moment, the caller's own among them, or
 *         that run in other workers.
 * Errors: those of any call
 */
int xc_revoke(const struct xc_stub *stub);

#ifdef __cplusplus
}
#endif
