/* SPDX-License-Identifier: MIT */
/*
 * Port: the few things the core asks of the system it runs on
 *
 * runtime/object and runtime/call use these, memcpy and memset, and nothing
 * else. runtime/port/hosted.c is the implementation for Linux.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <crosscall/call.h>
#include <crosscall/cancel.h>
#include <crosscall/error.h>
#include <crosscall/principal.h>
#include <crosscall/region.h>

#ifdef __cplusplus
extern "C" {
#endif

struct xc_lock;

enum {
    /** struct xc_canceller.word, when it is. */
    XC_CANCELLED = 1
};

/** Why calls of a thread say more than whom they call. */
enum xc_limited {
    XC_LIMITED_BY_DEADLINE = 1 << 0,
    XC_LIMITED_BY_CANCEL = 1 << 1,
    XC_LIMITED_BY_SERVING = 1 << 2 /* the back-end's: it runs in calls alone */
};

/** What the core remembers for each thread. */
struct xc_thread {
    struct xc_call *call;     /* innermost call being served, or NULL */
    struct xc_domain *domain; /* whose object's code runs now, or NULL */
    unsigned worker;          /* which one of it this is; and where this one */
    unsigned seat;            /* sits: see xc_domain_worker() */
    uint64_t deadline_ns;     /* xc_set_deadline()'s, or 0 */
    struct xc_canceller *cancel; /* xc_set_cancel()'s, or NULL */
    uint64_t limited;            /* by enum xc_limited */
    bool insists;                /* cleans up now, which nobody cancels */
    void *seated;                /* the back-end's, of a thread of a server's */
    struct xc_error error;
};

/**
 * Whether no deadline is its own, nothing could cancel it, and it serves no
 * call: as most threads are, so that their calls begin with one test.
 */
static inline bool xc_thread_is_plain(const struct xc_thread *thread)
{
    return ((uintptr_t)thread->call | (uintptr_t)thread->cancel |
            thread->deadline_ns) == 0;
}

static inline void xc_thread_limited(struct xc_thread *thread,
                                     enum xc_limited by, bool is)
{
    thread->limited =
        is ? thread->limited | by : thread->limited & ~(uint64_t)by;
}

/** Zeroed memory, or NULL. */
void *xc_port_alloc(size_t size);

/** Give memory back; NULL is allowed. */
void xc_port_free(void *memory);

/**
 * xc_port_lock_new() - a lock for what threads share
 *
 * Where there is one thread it needs to do nothing. NULL: for want of memory.
 */
struct xc_lock *xc_port_lock_new(void);

/** Nobody holds it; NULL is allowed. */
void xc_port_lock_free(struct xc_lock *lock);

/** Wait for it; it is never held for long, and never twice by one thread. */
void xc_port_lock(struct xc_lock *lock);
void xc_port_unlock(struct xc_lock *lock);

/**
 * xc_port_barrier() - a full fence in every thread of this process
 *
 * So that they need none where it would cost a call. Where there is one worker
 * it needs to do nothing.
 */
void xc_port_barrier(void);

/**
 * xc_port_wake() - wake the threads that a back-end has sleep on a word
 * @word:  of this process; it has changed
 *
 * Threads: signal handlers as well; errno stays. Where no back-end sleeps on
 *          words of its own process it needs to do nothing.
 */
void xc_port_wake(const uint32_t *word);

/** This thread's record; never NULL. */
struct xc_thread *xc_port_thread(void);

/** Time in ns, CLOCK_MONOTONIC; may lag by a scheduler tick. */
uint64_t xc_port_now(void);

/**
 * xc_port_descriptor_copy() - one more descriptor of the same open file
 *
 * Errors: -XC_E_MALFORMED (@descriptor is none), -XC_E_WOULD_BLOCK (this
 *         process has as many as it may have)
 */
int xc_port_descriptor_copy(int descriptor, int *out);

/** Close a descriptor. */
void xc_port_descriptor_close(int descriptor);

/** How long a method may have a region. */
enum xc_region_hold {
    XC_REGION_OWN,    /* it is whose references it has */
    XC_REGION_PASSED, /* a running method's, which may take a reference */
    XC_REGION_LENT    /* a running method's, and nobody takes one */
};

/** Memory that a peer passed before, and that is still mapped. */
struct xc_known_regions;

/** A region that came from a peer. */
struct xc_region_offer {
    int descriptor;               /* anything; borrowed */
    uint64_t size;                /* bytes that the peer says it has */
    enum xc_region_access access; /* what this process expects: read-only if
                                     there is one writer; a copy if it is to be
                                     private */
    enum xc_region_hold hold;
    struct xc_known_regions *known; /* of that peer's; NULL: none */
};

/**
 * xc_port_region_open() - map it
 *
 * What is known of the peer's may be used again, and this be remembered there.
 * Errors: -XC_E_MALFORMED (no region of that size, or none that suits),
 *         -XC_E_QUOTA (too large for a copy), -XC_E_RESOURCES
 */
int xc_port_region_open(const struct xc_region_offer *offer,
                        struct xc_region **out);

/** What a region of a peer's is charged to the peer's user. */
struct xc_region_charges {
    struct xc_charge memory;
    struct xc_charge descriptor;
};

static inline void xc_region_charges_end(struct xc_region_charges *charges)
{
    xc_charge_end(&charges->memory);
    xc_charge_end(&charges->descriptor);
}

/**
 * xc_port_region_charged() - charges that end with a region
 * @charges:  the region's from now on
 */
void xc_port_region_charged(struct xc_region *region,
                            const struct xc_region_charges *charges);

/** The descriptor that stands for a region. Borrowed; -1: it cannot travel. */
int xc_port_region_descriptor(const struct xc_region *region);

/** xc_port_region_hold() - change how long; by the thread of the call */
void xc_port_region_hold(struct xc_region *region, enum xc_region_hold hold);

/** xc_port_region_is_borrowed() - whether the call alone has a reference */
bool xc_port_region_is_borrowed(const struct xc_region *region);

/** xc_port_region_is_lent() - whether it is a method's by a lease */
bool xc_port_region_is_lent(const struct xc_region *region);

#ifdef __cplusplus
}
#endif
