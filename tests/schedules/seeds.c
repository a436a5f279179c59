/* SPDX-License-Identifier: MIT */
/*
 * Seeds: mistakes that can be put into the runtime, to see them found
 *
 * The linker leads calls of these functions here (--wrap).
 */
#include "seeds.h"

#include "object/xobject.h"
#include "transport/linux/server_state.h"

enum seed seed;

/* Before it sleeps. */
bool __real_worker_look_at_all(struct worker *worker);
bool __wrap_worker_look_at_all(struct worker *worker);
bool __wrap_worker_look_at_all(struct worker *worker)
{
    return seed == SEED_NO_LAST_LOOK ? false
                                     : __real_worker_look_at_all(worker);
}

/* Of an X object that another worker may be in. */
void __real_xc_epochs_defer(struct xc_epochs *epochs, struct xc_deferred *what,
                            xc_due_fn *due);
void __wrap_xc_epochs_defer(struct xc_epochs *epochs, struct xc_deferred *what,
                            xc_due_fn *due);
void __wrap_xc_epochs_defer(struct xc_epochs *epochs, struct xc_deferred *what,
                            xc_due_fn *due)
{
    if (seed == SEED_FREED_AT_ONCE)
        due((struct xc_objects *)((char *)epochs -
                                  offsetof(struct xc_objects, epochs)),
            what);
    else
        __real_xc_epochs_defer(epochs, what, due);
}
