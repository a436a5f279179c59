/* SPDX-License-Identifier: MIT */
/* Bulk: private memory for the buffers of large calls */
#include <crosscall/bulk.h>

#include <crosscall/port.h>

#include "call/domain_state.h"

#define KEEP_NS UINT64_C(1000000000)

enum { BULK_STEP = 256 * 1024 };

static struct xc_seat *seat_of(struct xc_domain *domain)
{
    return &domain->seats[xc_domain_seat(domain, xc_port_thread())];
}

static struct xc_bulk_scratch *bulk_new(size_t room)
{
    const size_t size = (room + BULK_STEP - 1) / BULK_STEP * BULK_STEP;
    struct xc_bulk_scratch *bulk = xc_port_alloc(sizeof(*bulk) + size);

    if (bulk)
        bulk->size = size;
    return bulk;
}

/* Whose limit it is, the log says: to the caller all of them are a quota. */
static bool refuse(const struct xc_call *call, enum xc_quota what,
                   uint64_t limit)
{
    xc_holder_over(xc_payer(call->holder), what, limit);
    return false;
}

bool xc_bulk_reserve_more(struct xc_call *call, size_t room)
{
    const struct xc_scratch *scratch =
        (const struct xc_scratch *)(const void *)(call->scratch -
                                                  offsetof(struct xc_scratch,
                                                           bytes));
    struct xc_seat *seat = seat_of(call->domain);
    struct xc_bulk_scratch **place = &seat->bulk[seat->depth - 1];
    struct xc_bulk_scratch *bulk = *place;

    if (room > XC_BULK_ROOM_MAX)
        return refuse(call, XC_QUOTA_BULK, XC_BULK_ROOM_MAX);
    if (!bulk || bulk->size < room) {
        xc_port_free(bulk);
        bulk = bulk_new(room);
        *place = bulk;
    }
    if (!bulk)
        return refuse(call, XC_QUOTA_MEMORY, 0);
    if (bulk->owner != scratch->owner) {
        __builtin_memset(bulk->bytes, 0, bulk->dirty);
        bulk->dirty = 0;
        bulk->owner = scratch->owner;
    }
    if (bulk->dirty < room)
        bulk->dirty = room;
    bulk->used_ns = xc_port_now();
    call->scratch = bulk->bytes;
    call->room = (uint32_t)room;
    return true;
}

bool xc_domain_trim(struct xc_domain *domain, uint64_t now_ns)
{
    struct xc_seat *seat = seat_of(domain);
    bool any = false;
    unsigned i;

    for (i = seat->depth; i < XC_DEPTH_MAX; i++) {
        if (!seat->bulk[i])
            continue;
        if (seat->bulk[i]->used_ns + KEEP_NS > now_ns) {
            any = true;
            continue;
        }
        xc_port_free(seat->bulk[i]);
        seat->bulk[i] = NULL;
    }
    return any;
}
