/* SPDX-License-Identifier: MIT */
/* Loop-back: what its parts share */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <crosscall/bulk.h>
#include <crosscall/cell.h>
#include <crosscall/domain.h>
#include <crosscall/message.h>
#include <crosscall/port.h>
#include <crosscall/transport.h>

/** One call under way: nested calls each have their own. */
struct loopback_frame {
    struct loopback_frame *next;
    struct xc_lent lent;
    uint32_t kept;
    bool is_bulk;        /* made for one large call */
    struct xc_bulk bulk; /* of that */
    uint64_t reply[XC_MESSAGE_AREA / 8];
    uint64_t request[]; /* XC_MESSAGE_AREA bytes, or more */
};

struct loopback {
    struct xc_binding binding;
    struct xc_holder *holder;
    struct xc_domain *domain;    /* freed with it, or NULL: somebody else's */
    struct xc_binding *back;     /* to what our side lends; made at first use */
    struct loopback_frame *free; /* kept for the next call; below the lock */
    struct xc_lock *lock;        /* NULL: for one thread */
    struct xc_view view;
    struct xc_cells cells;
    struct xc_cell shown[XC_CELLS];
};

static inline struct loopback_frame *
loopback_frame_of(const struct xc_stub_call *call)
{
    return (struct loopback_frame *)(call->request -
                                     offsetof(struct loopback_frame, request));
}

static inline void loopback_lock(struct loopback *loop)
{
    if (loop->lock)
        xc_port_lock(loop->lock);
}

static inline void loopback_unlock(struct loopback *loop)
{
    if (loop->lock)
        xc_port_unlock(loop->lock);
}

/** What is lent through a loop-back, the other way: loopback_callbacks.c */
extern const struct xc_callback_ops loopback_callbacks;

/** loopback_close_back() - let go of the way back, if there is one */
void loopback_close_back(struct loopback *loop);

/** What its holder sees of objects without a call: loopback_states.c */
extern const struct xc_state_ops loopback_states;

/** loopback_show_states() - have a new one's holder see states */
void loopback_show_states(struct loopback *loop);
