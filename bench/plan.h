/* SPDX-License-Identifier: MIT */
/* Plan: which calls are measured, and where the two processes run */
#pragma once

#include <stdbool.h>
#include <stddef.h>

enum shape_kind {
    SHAPE_NULL,
    SHAPE_PUT,
    SHAPE_GET,
    SHAPE_READ,
    SHAPE_SHOW,
    SHAPE_VIEW
};

/** What travels in a call. */
struct shape {
    const char *name;
    enum shape_kind kind;
    size_t len; /* bytes of the buffer, or of the memory */
};

enum { PLACEMENT_HOGS_MAX = 4 };

/** Where it travels. Cores are counted among those that we may use. */
struct placement {
    const char *name;
    unsigned client_core;
    unsigned server_core;
    unsigned n_hogs; /* processes that only run: on the client's core, the
                      * server's, the client's... */
    bool is_urgent;  /* the client is SCHED_FIFO, and nothing else is */
};

extern const struct shape shapes[];
extern const size_t n_shapes;

extern const struct placement placements[];
extern const size_t n_placements;

/** plan_may_be_urgent() - whether this process may be SCHED_FIFO */
bool plan_may_be_urgent(void);

/**
 * plan_cores() - the first cores that this process may use
 * @cores:  filled with their numbers
 * @max:    room in @cores
 *
 * Return: how many were placed in @cores.
 */
unsigned plan_cores(int *cores, unsigned max);
