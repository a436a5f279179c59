/* SPDX-License-Identifier: MIT */
/*
 * Domain: the exported objects of one server, and who holds what
 *
 * What a back-end needs on the server side: it makes a holder for each
 * connection and hands each request to xc_domain_dispatch(). A domain knows
 * nothing of sockets or memory maps, and uses no libc.
 *
 * Threads: one at a time for everything here, but for swap.h. With several
 * workers each may do it beside the others, for holders of its own.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include <crosscall/call.h>
#include <crosscall/caller.h>
#include <crosscall/descriptors.h>
#include <crosscall/handle.h>
#include <crosscall/message.h>
#include <crosscall/object.h>
#include <crosscall/principal.h>

#ifdef __cplusplus
extern "C" {
#endif

struct xc_binding;
struct xc_domain;
struct xc_given;
struct xc_holder;
struct xc_shortcut_ops;

/** What a dispatcher tells its owner, for the log. */
struct xc_domain_denial {
    const struct xc_caller *caller;
    struct xc_principal *principal; /* the caller's; borrowed */
    const struct xc_interface *interface;
    uint32_t method;
    const struct xc_interface *rights_of; /* what the rights are rights to */
    xc_rights needs;
    xc_rights holds;
};

/** That a limit was hit, for the log. */
struct xc_domain_over {
    const struct xc_caller *caller;
    struct xc_principal *principal; /* the caller's; borrowed */
    enum xc_quota quota;
    uint64_t limit;
    const struct xc_interface *interface; /* of its call; NULL: in none */
    uint32_t method;
};

/** For whom a gift is, as far as the back-end can say. */
struct xc_receiver {
    uint64_t process; /* its identity, not 0 */
    int32_t pid;      /* to find out by whether it has died; 0: nobody can */
    uint32_t uid;     /* with whom it shares what a giver has room for */
};

enum {
    XC_WORKERS_MAX = 16, /* that run calls of one domain at a time */
    XC_SEATS_MAX = 32    /* for threads that are in a call of one domain */
};

/** Limits and hooks. Zeroed memory is the default. */
struct xc_domain_options {
    unsigned workers;     /* that run calls at a time; 0: 1 */
    unsigned seats;       /* threads that may be one; 0: as many */
    unsigned max_handles; /* for one holder; 0: 1024 */
    unsigned max_gifts;   /* unclaimed ones of one holder; 0: 64 */
    uint64_t max_region;  /* bytes of one region; 0: 16 MiB */
    uint64_t limits[XC_QUOTAS_ADDED_UP]; /* for one user; 0: the default */
    void (*denied)(const struct xc_domain_denial *denial, void *data);
    void (*over)(const struct xc_domain_over *over, void *data);

    /**
     * Take what a caller gave us at another server, without going there.
     * @door: of the call's, anything; borrowed. NULL: nothing can be given.
     * Errors: -XC_E_MALFORMED (it is no door), -XC_E_QUOTA
     */
    int (*accept)(const struct xc_caller *giver, uint64_t gift, int door,
                  struct xc_given **out, void *data);

    /**
     * Whether the receiver of a gift has died; if in doubt it has not. Called
     * below the domain's lock: it may not call us. NULL: gifts stay till they
     * are over.
     */
    bool (*has_died)(const struct xc_receiver *receiver, void *data);
    void *data;

    /** <crosscall/shortcut.h>; NULL: all calls go by xc_domain_dispatch() */
    const struct xc_shortcut_ops *shortcuts;
};

enum {
    /** Most objects of the caller's own in one call. */
    XC_LENT_MAX = 8
};

/** What was lent for one call. Zeroed memory is nothing. */
struct xc_lent {
    uint32_t n;
    xc_handle handles[XC_LENT_MAX];
};

/** xc_domain_new() - Errors: -XC_E_RESOURCES */
int xc_domain_new(const struct xc_domain_options *options,
                  struct xc_domain **out);

/**
 * xc_domain_reserve() - make the buffers of a first call now, not in that call
 *
 * Errors: -XC_E_RESOURCES
 */
int xc_domain_reserve(struct xc_domain *domain);

/** xc_domain_free() - NULL is allowed; all holders must be gone */
void xc_domain_free(struct xc_domain *domain);

/**
 * xc_domain_root() - keep an object exported, whoever holds it
 * @x:       X table of @target
 * @target:  borrowed until xc_domain_free(), or until it is swapped
 *
 * Errors: -XC_E_RESOURCES
 */
int xc_domain_root(struct xc_domain *domain, const struct xc_x *x,
                   void *target);

/**
 * xc_domain_find_principal() - the account that a caller is charged to
 *
 * A holder finds its own. Return: a new reference, or NULL: no memory.
 * Threads: any.
 */
struct xc_principal *xc_domain_find_principal(struct xc_domain *domain,
                                              const struct xc_caller *caller);

/** What is charged, and what was counted. */
struct xc_uses {
    uint64_t used[XC_QUOTAS_ADDED_UP];
    uint64_t counts[XC_COUNTS];
};

/** xc_domain_read_uses() - of all users. Threads: any */
void xc_domain_read_uses(struct xc_domain *domain, struct xc_uses *out);

/**
 * xc_domain_read_uses_of() - of one user
 *
 * Return: false if it uses nothing, and is not remembered. Threads: any
 */
bool xc_domain_read_uses_of(struct xc_domain *domain, uint32_t uid,
                            struct xc_uses *out);

/**
 * xc_domain_list_users() - whom xc_domain_read_uses_of() knows
 * @uids:  @room of them at most are written
 *
 * Return: how many there are. Threads: any
 */
unsigned xc_domain_list_users(struct xc_domain *domain, uint32_t *uids,
                              unsigned room);

/** xc_holder_new() - somebody who may hold. Errors: -XC_E_RESOURCES */
int xc_holder_new(struct xc_domain *domain, const struct xc_caller *caller,
                  struct xc_holder **out);

/** xc_holder_caller() - who it is. Borrowed while the holder lives */
const struct xc_caller *xc_holder_caller(const struct xc_holder *holder);

/** xc_holder_interface() - of what a handle of its names, or NULL */
const struct xc_interface *xc_holder_interface(struct xc_holder *holder,
                                               xc_handle handle);

/** xc_holder_free() - its X objects and gifts end. NULL is allowed */
void xc_holder_free(struct xc_holder *holder);

/** xc_holder_end() - its X objects and gifts end; it may get new ones */
void xc_holder_end(struct xc_holder *holder);

/**
 * xc_holder_worker() - one worker alone calls for a holder
 * @worker:  below the domain's number of them
 *
 * Before it holds anything. Without this any worker may, and each call takes a
 * lock.
 */
void xc_holder_worker(struct xc_holder *holder, unsigned worker);

/**
 * xc_domain_worker() - this thread is a worker from now on
 * @worker:  below the domain's number of them; no two threads are the same at a
 *           time. Another thread may become it in the middle of a call, if this
 *           one becomes it again before it goes on
 * @seat:    below the domain's number of them; always the same for this thread,
 *           and no other one's
 *
 * Where there is one of each there is no need to say so.
 */
void xc_domain_worker(unsigned worker, unsigned seat);

/**
 * xc_domain_rest() - this thread sleeps, and comes to xc_domain_pass() next
 *
 * What waits for all threads does not wait for it.
 */
void xc_domain_rest(struct xc_domain *domain);

/**
 * xc_domain_pass_idle() - what waits for threads does not wait for idle ones
 * @idle:  says whose threads are in no call, a bit for each seat; it is asked
 *         while nothing can go out of sight
 *
 * For a back-end whose threads do not know that they have nothing to do.
 * Return: whether there is still something that waits.
 */
bool xc_domain_pass_idle(struct xc_domain *domain, uint32_t (*idle)(void));

/**
 * xc_holder_call_back() - how methods reach objects that a holder lends
 * @binding:  borrowed until the holder ends, or is told another one; NULL: it
 *            can lend nothing
 */
void xc_holder_call_back(struct xc_holder *holder, struct xc_binding *binding);

/**
 * xc_holder_process() - whom objects of other servers are given to
 * @process_fd:  pidfd of the holder's process, borrowed until it is freed
 */
void xc_holder_process(struct xc_holder *holder, int process_fd);

/**
 * xc_holder_gone() - where it is said that the holder's process has gone
 * @word:  0 until then, and read by any thread; borrowed until the holder ends
 *
 * Whoever works for it then works for nobody: xc_call_cancelled().
 */
void xc_holder_gone(struct xc_holder *holder, const uint32_t *word);

/**
 * xc_domain_export() - give a holder an object
 * @x:       X table of @target
 * @rights:  what the holder may do; added if it holds the object already
 * @out:     handle of the holder's X object, with one more reference
 *
 * Errors: -XC_E_QUOTA, -XC_E_RESOURCES
 */
int xc_domain_export(struct xc_holder *holder, const struct xc_x *x,
                     void *target, xc_rights rights, xc_handle *out);

/**
 * xc_domain_lend() - give a holder an object for one call
 * @lent:  the call's record
 * @out:   what to write into the request
 *
 * As xc_domain_export(), but rights never add up: there is one X object for
 * each set of rights.
 */
int xc_domain_lend(struct xc_holder *holder, struct xc_lent *lent,
                   const struct xc_x *x, void *target, xc_rights rights,
                   xc_handle *out);

/**
 * xc_domain_settle() - the call is over: take back what was lent for it
 * @lent:  of the call; nothing is left in it
 * @kept:  the holder's word, any value; bit i: it keeps object i
 */
void xc_domain_settle(struct xc_holder *holder, struct xc_lent *lent,
                      uint32_t kept);

/** xc_domain_withdraw() - take back all that a holder has of @target */
void xc_domain_withdraw(struct xc_holder *holder, const void *target);

/**
 * xc_domain_on_release() - call @released when nobody holds @target any more
 *
 * At once if nobody does, but not in the middle of a call.
 * Errors: -XC_E_RESOURCES
 */
int xc_domain_on_release(struct xc_domain *domain, void *target,
                         void (*released)(void *target));

/**
 * xc_domain_dispatch() - run one request of a holder
 * @call:  what the back-end says of it (<crosscall/call.h>); a back-end may use
 *         one again and again, and fill in what is another's each time
 *
 * Return: what goes to the peer: a result, or a negative status. Untrusted
 *         input ends in a status, never in an assertion.
 */
int64_t xc_domain_dispatch(struct xc_holder *holder, struct xc_call *call);

/**
 * xc_domain_trim() - free private memory that no large call uses any more
 * @now_ns:  time, CLOCK_MONOTONIC
 *
 * This worker's, if none has used it for a second. For a back-end, when there
 * is nothing to do.
 * Return: whether there is any that will have to be freed later.
 */
bool xc_domain_trim(struct xc_domain *domain, uint64_t now_ns);

/**
 * xc_domain_give() - offer an object to another process
 * @giver:     whose X object; it needs XC_RIGHT_GIVE
 * @receiver:  the process
 * @rights:    a subset of the giver's
 * @now_ns:    time, CLOCK_MONOTONIC
 * @out:       number of the gift
 *
 * Errors: -XC_E_STALE_HANDLE, -XC_E_DENIED, -XC_E_QUOTA, -XC_E_RESOURCES
 */
int xc_domain_give(struct xc_holder *giver, xc_handle handle,
                   struct xc_receiver receiver, xc_rights rights,
                   uint64_t now_ns, uint64_t *out);

/** What a gift has become. */
struct xc_claimed {
    xc_handle handle;                     /* of the holder's X object */
    const struct xc_interface *interface; /* the caller compares */
    xc_rights rights;
};

/**
 * xc_domain_claim() - turn a gift into an X object of its own
 * @holder:  made for the process that the gift names
 * @giver:   process identity of who has to have made it; 0: anybody. Numbers
 *           are no secret: who got one from a stranger says from whom, lest it
 *           uses what another one gave it
 * @now_ns:  time, CLOCK_MONOTONIC
 *
 * Errors: -XC_E_DENIED (no such gift for this process), -XC_E_QUOTA,
 *         -XC_E_RESOURCES
 */
int xc_domain_claim(struct xc_holder *holder, uint64_t gift, uint64_t giver,
                    uint64_t now_ns, struct xc_claimed *out);

/**
 * xc_domain_take_back() - end a gift before it is claimed
 *
 * Errors: -XC_E_DENIED (@giver has made no such gift, or it was claimed)
 */
int xc_domain_take_back(struct xc_holder *giver, uint64_t gift);

/**
 * xc_domain_revoke() - end all that was derived from a holder's X object
 * @handle:  stays as it is
 *
 * Return: how many calls are in what has ended, or -XC_E_STALE_HANDLE.
 */
int xc_domain_revoke(struct xc_holder *holder, xc_handle handle);

/** xc_domain_export_root() - give a holder the root object; as of a gift */
int xc_domain_export_root(struct xc_holder *holder, xc_rights rights,
                          struct xc_claimed *out);

/**
 * xc_domain_expire() - end gifts that nobody claimed in 30 s, or can any more
 *
 * Asks of each receiver whether it has died: to be called about once a second.
 */
void xc_domain_expire(struct xc_domain *domain, uint64_t now_ns);

/** xc_domain_has_gifts() - whether there is any. Threads: any */
bool xc_domain_has_gifts(const struct xc_domain *domain);

/** xc_domain_count() - X objects and gifts that exist */
void xc_domain_count(struct xc_domain *domain, unsigned *n_handles,
                     unsigned *n_gifts);

#ifdef __cplusplus
}
#endif
