/* SPDX-License-Identifier: MIT */
/* Objects: three ways to be a tally that several workers add to */
#pragma once

#include <crosscall/cluster.h>

#include "clusters/tally.h"

enum kind { KIND_ATOMIC, KIND_MUTEX, KIND_CLUSTER, KINDS };

/** One of them; @x and @target are what is exported. */
struct object {
    const struct xc_x *x;
    void *target;
    struct xc_cluster *cluster; /* or NULL */
};

/** object_new() - ends the program for want of memory */
struct object object_new(enum kind kind);
void object_free(struct object *object);

const char *kind_name(enum kind kind);
