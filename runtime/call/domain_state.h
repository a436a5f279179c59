/* SPDX-License-Identifier: MIT */
/* Domain state: what the files of runtime/call share */
#pragma once

#include <crosscall/call.h>
#include <crosscall/domain.h>
#include <crosscall/transport.h>

#include "object/xobject.h"

enum {
    XC_DEPTH_MAX = 8,          /* calls within calls, in one thread */
    XC_HANDLES_DEFAULT = 1024, /* for one holder */
    XC_GIFTS_MAX = 64,         /* unclaimed ones of one giver */
    XC_GIFT_SECONDS = 30       /* an unclaimed one ends then */
};

/** Private memory for the buffers of one call. */
struct xc_scratch {
    uint64_t owner; /* serial of the holder whose bytes it has */
    uint32_t dirty; /* bytes that may not be zero */
    uint8_t bytes[XC_SCRATCH_MAX] __attribute__((aligned(16)));
};

/** An object that was offered and not claimed yet. */
struct xc_gift {
    struct xc_derivation derivation;
    struct xc_gift *next;
    uint64_t number;
    uint64_t receiver; /* process identity */
    uint64_t ends_ns;
    struct xc_holder *giver; /* charged for it */
    struct xc_export *export;
    xc_rights rights;
};

/** What one thread uses; away from what others do. */
struct xc_seat {
    char before[64];
    unsigned depth;
    struct xc_scratch *scratch[XC_DEPTH_MAX]; /* made at first use */
    char behind[64];
};

struct xc_domain {
    struct xc_domain_options options;
    struct xc_lock *lock;
    struct xc_objects objects;
    struct xc_export *root; /* or NULL */
    struct xc_gift *gifts;
    unsigned n_gifts;
    uint64_t last_gift;
    uint64_t last_serial;
    struct xc_binding *self; /* loop-back, for capability parameters */
    unsigned n_workers;
    unsigned n_seats;
    struct xc_seat seats[];
};

/** The worker that this thread is; where there is one it is that one. */
unsigned xc_domain_this(const struct xc_domain *domain);

/** Likewise where it sits. */
unsigned xc_domain_seat(const struct xc_domain *domain);

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

/** What xc_domain_export() and xc_domain_lend() have in common. */
int xc_domain_grant(struct xc_holder *holder, const struct xc_x *x,
                    void *target, xc_rights rights, enum xc_sharing sharing,
                    xc_handle *out);

/** Refuse for want of a right to an object that was passed. */
int64_t xc_call_deny_argument(struct xc_call *call,
                              const struct xc_interface *interface,
                              xc_rights needs, xc_rights holds);

/** Answer of the runtime's own methods. */
int64_t xc_dispatch_runtime(struct xc_holder *holder,
                            struct xc_request *request);

/** One of a holder's references less, if the handle names something. */
void xc_holder_drop(struct xc_holder *holder, xc_handle handle);

/** The same for XC_METHOD_OBSERVE. */
int64_t xc_dispatch_observe(struct xc_holder *holder,
                            const struct xc_request *request);

/* Below the lock: */

/** What a holder learns of an X object that has become its own. */
struct xc_claimed xc_claimed_of(const struct xc_xobject *xobject);

/** End the gifts that one giver made. */
void xc_gifts_end_of(struct xc_holder *giver);

/** End one gift. */
void xc_gift_end(struct xc_domain *domain, struct xc_gift *gift);
