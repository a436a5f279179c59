/* SPDX-License-Identifier: MIT */
/* Thing object: the one that every server of this room exports */
#pragma once

#include <thing.h>

#ifdef __cplusplus
extern "C" {
#endif

struct xc_server;

struct thing_object {
    struct thing thing;        /* first: the methods get a pointer to it */
    struct ear *ear;           /* that it keeps */
    struct thing_object *root; /* that it was spawned by, or itself */

    /* Of the root: who exports it, and what its process has. */
    struct xc_server *server;
    void (*count)(struct thing_totals *out);
};

void thing_object_init(struct thing_object *object);

/** Lets go of what it keeps. */
void thing_object_fini(struct thing_object *object);

#ifdef __cplusplus
}
#endif
