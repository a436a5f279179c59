/* SPDX-License-Identifier: MIT */
/*
 * Transport: how requests and replies move; the one seam for back-ends
 *
 * A back-end embeds struct xc_binding in its connection and fills in the ops.
 * The runtime never looks behind it. All ops may be called by several threads
 * at once, each with its own struct xc_stub_call.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include <crosscall/cell.h>
#include <crosscall/descriptors.h>
#include <crosscall/handle.h>
#include <crosscall/message.h>

struct xc_binding;
struct xc_interface;
struct xc_stub;
struct xc_x;

enum {
    /** Most objects of other servers in one call. */
    XC_PASSED_MAX = 8
};

/** A gift that was made for a call. */
struct xc_passed {
    const struct xc_stub *stub; /* of the object */
    uint64_t gift;
};

/** One call in the client. */
struct xc_stub_call {
    const struct xc_stub *stub;
    uint32_t method;
    uint32_t key;
    uint64_t deadline_ns; /* absolute, CLOCK_MONOTONIC */
    uint32_t slot;        /* the back-end's own, as is waits */
    int waits;
    bool oneway; /* no reply; begin must not wait */
    uint32_t request_len;
    uint8_t *request; /* XC_MESSAGE_AREA bytes, or what begin_bulk() was asked
                       * for, from begin to end */
    int64_t status;   /* the peer's word, unchecked, after call */
    const struct xc_shared *reply; /* the peer may be writing to it */
    uint32_t reply_len; /* after call; at most XC_MESSAGE_MAX, or what
                         * begin_bulk() was told */
    uint32_t reply_taken;
    void *held; /* private memory for the reply; <crosscall/stub.h> */
    struct xc_descriptors *descriptors; /* NULL: none travel with this call */
    struct xc_passed *passed; /* objects of other servers, or NULL: none yet */
    uint32_t n_passed;        /* of these, where there are some */
    uint32_t kept; /* bit i: the method keeps object i of these; after call */
};

/** How long a call takes at most whose thread has set no deadline. */
#define XC_CALL_TIME_NS (5 * UINT64_C(1000000000))

/** What is the same in all calls of a method without variable parts. */
struct xc_exchange {
    uint32_t method;
    uint32_t key;
    uint32_t request_len; /* bytes, a multiple of 8 */
    uint32_t reply_len;   /* of a good one; likewise */
    uint64_t most;        /* the largest result that is one */
};

/** Objects of a client's own; <crosscall/callback.h> says what each does. */
struct xc_callback_ops {
    /** Make @object the peer's until the call ends. 0 or a negated XC_E_* */
    int (*lend)(struct xc_binding *binding, struct xc_stub_call *call,
                const struct xc_x *x, void *object, xc_rights rights,
                xc_handle *out);

    int (*withdraw)(struct xc_binding *binding, void *object);
    int (*on_release)(struct xc_binding *binding, void *object,
                      void (*released)(void *object));
    int (*serve)(struct xc_binding *binding, uint64_t deadline_ns);
    int (*events_fd)(struct xc_binding *binding, int *out);
};

/** An object that somebody gave, until its Stub is first used. */
struct xc_given {
    /**
     * Reach the object's server, claim the gift, and fill in @stub's binding
     * and handle, which others may be doing at the same time.
     */
    int (*claim)(struct xc_given *given, struct xc_stub *stub,
                 uint64_t deadline_ns);

    /** The Stub is gone. */
    void (*free)(struct xc_given *given);
};

/** How objects of several servers meet; see "Giving access" in the README. */
struct xc_giving_ops {
    /** Who serves: a pidfd, borrowed, and the process identity */
    int (*peer)(struct xc_binding *binding, uint64_t *process);

    /** A new descriptor by which others reach the server. 0 or -XC_E_* */
    int (*door)(struct xc_binding *binding, int *out);

    /** Have a door go with a request; consumed, also on failure */
    int (*carry)(struct xc_binding *binding, struct xc_stub_call *call,
                 int door, unsigned *index);

    /**
     * Make a Stub one of what a reply gave, and claim it if that is possible
     * before the call ends; if it is not, its first use tells.
     * Errors: -XC_E_BAD_REPLY (no such door came), -XC_E_RESOURCES
     */
    int (*adopt)(struct xc_binding *binding, struct xc_stub *stub);
};

#ifdef __cplusplus
extern "C" {
#endif

/** xc_stub_deadline() - until when what this thread asks for now may take */
uint64_t xc_stub_deadline(void);

/**
 * xc_claim_by_call() - claim a gift at a server that one is connected to
 * @binding:    made by this process
 * @gift:       number
 * @giver:      process identity of who has to have made it; 0: anybody
 * @interface:  what the claimer was compiled with
 * @out:        handle of an X object of its own
 *
 * Until this thread's deadline.
 * Return: 1 if there is so little time that one might not hear of it: nothing
 *         was sent.
 * Errors: -XC_E_DENIED, -XC_E_SHAPE (the gift is gone then), -XC_E_QUOTA,
 *         and those of any call. After -XC_E_DEADLINE it may have been claimed,
 *         and nobody knows the handle.
 */
int xc_claim_by_call(struct xc_binding *binding, uint64_t gift, uint64_t giver,
                     const struct xc_interface *interface, xc_handle *out);

#ifdef __cplusplus
}
#endif

/** What a change is waited for by. */
struct xc_watch {
    struct xc_binding *binding;
    uint32_t seen; /* the back-end's own */
};

/** States of objects; see <crosscall/cell.h>. */
struct xc_state_ops {
    /** A cell for @handle, and what to ask for. 0 or -XC_E_QUOTA */
    int (*take)(struct xc_binding *binding, xc_handle handle,
                struct xc_observe *out);

    /** One of the references that take() gave is gone. */
    void (*give)(struct xc_binding *binding, uint32_t cell);

    /** The cell's word for who has taken it. 0 or -XC_E_DISCONNECTED */
    int (*look)(struct xc_binding *binding, uint32_t cell, uint64_t *word);

    /** Now and then: does the peer live? NULL: it does */
    void (*check)(struct xc_binding *binding, uint64_t now_ns);

    /** From now on, until disarm(), the peer tells of a change. */
    void (*arm)(struct xc_binding *binding, struct xc_watch *out);
    void (*disarm)(struct xc_binding *binding);

    /**
     * Sleep until the peer of one of these tells of a change, at most 50 ms.
     * NULL: nothing changes while a thread sleeps. false: at the deadline
     */
    bool (*wait)(const struct xc_watch *watches, unsigned n,
                 uint64_t deadline_ns);
};

/** What a back-end can do. */
struct xc_transport_ops {
    /**
     * Find room for a request, until the deadline; a one-way request does not
     * wait, and gets -XC_E_WOULD_BLOCK. 0 or a negated XC_E_*
     */
    int (*begin)(struct xc_binding *binding, struct xc_stub_call *call);

    /**
     * begin() for a call of which one message is larger than XC_MESSAGE_MAX.
     * NULL: none can be. See <crosscall/bulk.h>.
     * @request, @reply: bytes, at most XC_BULK_MESSAGE_MAX each
     */
    int (*begin_bulk)(struct xc_binding *binding, struct xc_stub_call *call,
                      size_t request, size_t reply);

    /** Send, wait for the reply. 0: there is one. Or a negated XC_E_* */
    int (*call)(struct xc_binding *binding, struct xc_stub_call *call);

    /**
     * begin(), call() and end() in one; see xc_stub_exchange(). It holds @stub,
     * as a call does. Where something is not as it mostly is, the thread's own
     * (xc_thread_is_plain()) or the back-end's, it is for
     * xc_stub_exchange_in_parts(). NULL: so is all.
     */
    int64_t (*exchange)(const struct xc_stub *stub,
                        const struct xc_exchange *what, const void *request,
                        void *reply);

    /** Queue a one-way request. 0 or a negated XC_E_* */
    int (*post)(struct xc_binding *binding, struct xc_stub_call *call);

    /** Give request and reply memory back. Also after a failed call. */
    void (*end)(struct xc_binding *binding, struct xc_stub_call *call);

    /** The peer broke the contract: no call begins here any more. */
    void (*abandon)(struct xc_binding *binding);

    /**
     * Offer an object to the process behind a pidfd; see xc_give(). NULL:
     * nobody else can connect to its owner.
     */
    int (*give)(struct xc_binding *binding, xc_handle handle, int receiver_fd,
                xc_rights rights, uint64_t *out);

    /** The last reference is gone: close. */
    void (*close)(struct xc_binding *binding);

    /** NULL: what is local to one side cannot be passed to the other. */
    const struct xc_callback_ops *callbacks;

    /** It takes call->descriptors along, and fills in those of a good reply. */
    bool carries;

    /** Its bindings are struct xc_fast_binding; see <crosscall/fast.h>. */
    bool fast;

    /** NULL: nobody else reaches, or is reached by, what is behind it. */
    const struct xc_giving_ops *giving;

    /** NULL: what is behind it has no states. */
    const struct xc_state_ops *states;
};

/** A connection as Stubs see it. */
struct xc_binding {
    const struct xc_transport_ops *ops;
    uint32_t references; /* atomic; begins at 1 */
};
