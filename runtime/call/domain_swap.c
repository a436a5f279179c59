/* SPDX-License-Identifier: MIT */
#include <crosscall/swap.h>

#include "call/domain_state.h"

int xc_domain_swap(struct xc_domain *domain, void *from, const struct xc_x *x,
                   void *to, void (*retired)(void *from))
{
    int r;

    xc_domain_lock(domain);
    r = xc_objects_swap(&domain->objects, from, x, to, retired);
    xc_domain_unlock(domain);
    return r;
}

void xc_domain_pass(struct xc_domain *domain)
{
    unsigned seat = xc_domain_seat(domain, xc_port_thread());

    if (domain->seats[seat].depth > 0)
        return;
    xc_domain_lock(domain);
    xc_objects_pass(&domain->objects, seat);
    xc_domain_unlock(domain);
}

void xc_domain_rest(struct xc_domain *domain)
{
    xc_domain_lock(domain);
    xc_objects_rest(&domain->objects, xc_domain_seat(domain, xc_port_thread()));
    xc_domain_unlock(domain);
}

bool xc_domain_pass_idle(struct xc_domain *domain, uint32_t (*idle)(void))
{
    bool waits;
    uint32_t seats;
    unsigned i;

    if (!__atomic_load_n(&domain->objects.epochs.first, __ATOMIC_RELAXED))
        return false;
    xc_domain_lock(domain);
    seats = idle();
    for (i = 0; i < domain->n_seats; i++)
        if (seats >> i & 1)
            xc_objects_pass(&domain->objects, i);
    waits = domain->objects.epochs.first;
    xc_domain_unlock(domain);
    return waits;
}
