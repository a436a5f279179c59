/* SPDX-License-Identifier: MIT */
/* Domain state: what the files of runtime/call share */
#pragma once

#include <assert.h>

#include <crosscall/call.h>
#include <crosscall/domain.h>
#include <crosscall/port.h>
#include <crosscall/transport.h>

#include "object/xobject.h"

enum {
    XC_DEPTH_MAX = 8,          /* calls within calls, in one thread */
    XC_HANDLES_DEFAULT = 1024, /* for one holder */
    XC_GIFTS_DEFAULT = 64,     /* unclaimed ones of one giver */
    XC_REGION_DEFAULT = 16 * 1024 * 1024,
    XC_GIFT_SECONDS = 30 /* an unclaimed one ends then */
};

/** Private memory for the buffers of one call. */
struct xc_scratch {
    uint64_t owner; /* serial of the holder whose bytes it has */
    uint32_t dirty; /* bytes that may not be zero */
    uint8_t bytes[XC_SCRATCH_MAX] __attribute__((aligned(16)));
};

/** The same of a call whose messages may be large. */
struct xc_bulk_scratch {
    uint64_t owner;
    uint64_t used_ns; /* when a call last had it */
    size_t size;
    size_t dirty;
    uint8_t bytes[] __attribute__((aligned(16)));
};

/** An object that was offered and not claimed yet. */
struct xc_gift {
    struct xc_derivation derivation;
    struct xc_gift *next;
    struct xc_gift *next_of_giver; /* while there is no room for one more */
    uint64_t number;
    struct xc_receiver receiver;
    uint64_t ends_ns;
    struct xc_holder *giver; /* charged for it */
    struct xc_export *export;
    xc_rights rights;
};

/** What one thread uses; away from what others do. */
struct xc_seat {
    char before[64];
    unsigned number;
    unsigned depth;
    struct xc_scratch *scratch[XC_DEPTH_MAX];   /* made at first use */
    struct xc_bulk_scratch *bulk[XC_DEPTH_MAX]; /* the same; freed when idle */
    char behind[256 - 64 - (1 + 2 * XC_DEPTH_MAX) * sizeof(void *)];
};
static_assert(sizeof(struct xc_seat) == 256, "to find one is a shift");

struct xc_domain {
    struct xc_domain_options options;
    struct xc_lock *lock;
    struct xc_objects objects;
    struct xc_export *root; /* or NULL */
    struct xc_gift *gifts;
    unsigned n_gifts;
    uint64_t last_gift;
    uint64_t last_serial;
    struct xc_principal *principals; /* who was found last comes first */
    uint64_t past[XC_COUNTS];        /* of those who are forgotten */
    struct xc_binding *self;         /* loop-back, for capability parameters */
    unsigned n_workers;
    unsigned n_seats;
    struct xc_seat seats[];
};

/** The worker that this thread is; where there is one it is that one. */
unsigned xc_domain_this(const struct xc_domain *domain);

/** Likewise where it sits. @thread: its own */
static inline unsigned xc_domain_seat(const struct xc_domain *domain,
                                      const struct xc_thread *thread)
{
    return domain->n_seats == 1 ? 0 : thread->seat;
}

/**
 * Objects, gifts, and who has what from whom change below a lock, since swap.h
 * may be used by any thread. A call takes no lock: its X object is its own
 * thread's, and what it runs on is one load.
 */
void xc_domain_lock(struct xc_domain *domain);

/** Then owners are told what has ended, without the lock: they may call us. */
void xc_domain_unlock(struct xc_domain *domain);

/** Room for one more X object under a holder's quota. 0 or -XC_E_QUOTA */
int xc_holder_may_hold(const struct xc_holder *holder);

/** What is zero in @options becomes the default. */
void xc_limits_set_defaults(struct xc_domain_options *options);

/** Forget them all; nothing is charged any more, but for what outlives us. */
void xc_principals_free(struct xc_domain *domain);

/** Who pays: what the domain does for itself it does for who called it last. */
const struct xc_holder *xc_payer(const struct xc_holder *holder);

/** Tell the domain's owner that a limit was hit. Not below the lock. */
void xc_holder_over(const struct xc_holder *holder, enum xc_quota what,
                    uint64_t limit);

/** The same of X objects: a holder's own limit, or its user's. */
void xc_holder_over_handles(const struct xc_holder *holder);

/**
 * Charge a holder's user for what is to be made, or tell the domain's owner.
 * 0, or -XC_E_QUOTA. Not below the lock. Ends by xc_charge_end().
 */
int xc_holder_charge(const struct xc_holder *holder, enum xc_quota what,
                     uint64_t n, struct xc_charge *out);

/** What xc_domain_export() and xc_domain_lend() have in common. */
int xc_domain_grant(struct xc_holder *holder, const struct xc_x *x,
                    void *target, const struct xc_access *access,
                    xc_handle *out);

/** xc_domain_export() to the caller, in the family of what it calls. */
int xc_domain_grant_in(const struct xc_call *call, const struct xc_x *x,
                       void *target, xc_rights rights, xc_handle *out);

/** Until when a call may take, whether its caller has said so or not. */
uint64_t xc_call_deadline(struct xc_call *call);

/** Refuse for want of a right to an object that was passed. */
int64_t xc_call_deny_argument(struct xc_call *call,
                              const struct xc_interface *interface,
                              xc_rights needs, xc_rights holds);

/** Answer of the runtime's own methods. */
int64_t xc_dispatch_runtime(struct xc_holder *holder, struct xc_call *call);

/** One of a holder's references less, if the handle names something. */
void xc_holder_drop(struct xc_holder *holder, xc_handle handle);

/** The same for XC_METHOD_OBSERVE. */
int64_t xc_dispatch_observe(struct xc_holder *holder,
                            const struct xc_call *call);

/** The same for XC_METHOD_CLAIM. */
int64_t xc_dispatch_claim(struct xc_holder *holder, struct xc_call *call);

/* Below the lock: */

/** Among the holders of its principal, and no more. */
void xc_holder_join(struct xc_holder *holder);
void xc_holder_part(struct xc_holder *holder);

/** What a holder learns of an X object that has become its own. */
struct xc_claimed xc_claimed_of(const struct xc_xobject *xobject);

/** End the gifts that one giver made. */
void xc_gifts_end_of(struct xc_holder *giver);

/** End one gift. */
void xc_gift_end(struct xc_domain *domain, struct xc_gift *gift);

/** End one of a giver's for a new one. Return: false if it has none to spare */
bool xc_gift_make_room(struct xc_holder *giver,
                       const struct xc_receiver *receiver);
