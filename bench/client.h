/* SPDX-License-Identifier: MIT */
/* Client: the loop that calls and looks at the clock */
#pragma once

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include "peers/peer.h"
#include "plan.h"

/** What one client measured, in memory that the parent shares. */
struct samples {
    uint64_t n;
    uint64_t client_cpu_ns; /* of all calls together */
    uint64_t server_cpu_ns;
    uint64_t ticks[]; /* see stamp.h; one for each call */
};

/** When to stop. */
struct limits {
    uint64_t max_samples;
    uint64_t warm_up_ticks;
    uint64_t ticks; /* of measuring */
};

/**
 * client_run() - warm up, then measure
 * @link:    connected
 * @server:  process that answers, for its CPU time
 * @out:     room for limits->max_samples
 *
 * A sample is the time from one reading of the clock to the next, with the
 * call and the check of its answer between them. Nothing is subtracted.
 *
 * Return: 0, or -1 after a message on standard error.
 */
int client_run(const struct peer *peer, void *link, const struct shape *shape,
               const struct limits *limits, pid_t server, struct samples *out);
