/* SPDX-License-Identifier: MIT */
#include "object/epoch.h"

#include <assert.h>
#include <stddef.h>

void xc_epochs_init(struct xc_epochs *epochs, unsigned n_seats)
{
    assert(n_seats > 0 && n_seats <= XC_SEATS_MAX);
    *epochs = (struct xc_epochs){.n_seats = n_seats};
    epochs->last = &epochs->first;
}

void xc_epochs_defer(struct xc_epochs *epochs, struct xc_deferred *what,
                     xc_due_fn *due)
{
    assert(!what->link);
    what->next = NULL;
    what->link = epochs->last;
    what->epoch = epochs->now + 1;
    what->due = due;
    *what->link = what;
    epochs->last = &what->next;
    __atomic_store_n(&epochs->now, what->epoch, __ATOMIC_RELAXED);
}

void xc_epochs_cancel(struct xc_epochs *epochs, struct xc_deferred *what)
{
    if (!what->link)
        return;
    *what->link = what->next;
    if (what->next)
        what->next->link = what->link;
    else
        epochs->last = what->link;
    what->link = NULL;
}

void xc_epochs_pass(struct xc_epochs *epochs, unsigned seat)
{
    epochs->seen[seat] = epochs->now;
}

void xc_epochs_rest(struct xc_epochs *epochs, unsigned seat)
{
    epochs->seen[seat] = UINT64_MAX;
}

static bool is_due(const struct xc_epochs *epochs,
                   const struct xc_deferred *what)
{
    unsigned i;

    for (i = 0; i < epochs->n_seats; i++)
        if (epochs->seen[i] < what->epoch)
            return false;
    return true;
}

struct xc_deferred *xc_epochs_take(struct xc_epochs *epochs)
{
    struct xc_deferred *what = epochs->first;

    if (!what || !is_due(epochs, what))
        return NULL;
    xc_epochs_cancel(epochs, what);
    return what;
}
