/* SPDX-License-Identifier: MIT */
#include "clusters/world.h"

#include <stdio.h>
#include <stdlib.h>

#include <crosscall/client.h>
#include <crosscall/loopback.h>

#include "tally.stub.h"

static void demand(bool fact)
{
    if (fact)
        return;
    fputs("crosscall-clusters: no memory\n", stderr);
    exit(1);
}

void world_init(struct world *world, unsigned n_workers,
                const struct object *object)
{
    const struct xc_domain_options options = {.workers = n_workers};
    const struct xc_caller nobody = {0};
    unsigned i;

    *world = (struct world){.n_workers = n_workers};
    demand(xc_domain_new(&options, &world->domain) == 0);
    for (i = 0; i < n_workers; i++) {
        struct xc_holder *holder;
        xc_handle handle;

        demand(xc_loopback_new(world->domain, &nobody, &world->bindings[i]) ==
               0);
        holder = xc_loopback_holder(world->bindings[i]);
        xc_holder_worker(holder, i);
        demand(xc_domain_export(holder, object->x, object->target, TALLY_ADD,
                                &handle) == 0);
        world->stubs[i] = tally_stub_new(world->bindings[i], handle);
        demand(world->stubs[i]);
    }
}

void world_fini(struct world *world)
{
    unsigned i;

    for (i = 0; i < world->n_workers; i++) {
        tally_release(world->stubs[i]);
        xc_binding_unref(world->bindings[i]);
    }
    xc_domain_free(world->domain);
}
