/* SPDX-License-Identifier: MIT */
/* World: a domain with workers, and a client for each of these */
#pragma once

#include <crosscall/domain.h>

#include "clusters/objects.h"

enum { WORKERS_MOST = 4 };

struct world {
    unsigned n_workers;
    struct xc_domain *domain;
    struct xc_binding *bindings[WORKERS_MOST];
    struct tally *stubs[WORKERS_MOST]; /* of worker i's client */
};

/** world_init() - each client holds @object; ends the program on failure */
void world_init(struct world *world, unsigned n_workers,
                const struct object *object);
void world_fini(struct world *world);
