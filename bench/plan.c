/* SPDX-License-Identifier: MIT */
#include "plan.h"

#include <sched.h>

#include "work.h"

const struct shape shapes[] = {
    {"null", SHAPE_NULL, 0},
    {"buf4k", SHAPE_PUT, 4096},
    {"buf4k-get", SHAPE_GET, 4096},
    {"buf64k", SHAPE_PUT, 65536},
    {"buf64k-get", SHAPE_GET, 65536},
    {"buf1m", SHAPE_PUT, 1024 * 1024},
    {"buf1m-get", SHAPE_GET, 1024 * 1024},
    {"buf16m", SHAPE_PUT, WORK_BULK_MAX},
    {"buf16m-get", SHAPE_GET, WORK_BULK_MAX},
    {"map4k", SHAPE_SHOW, 4096},
    {"map4k-get", SHAPE_VIEW, 4096},
    {"map64k", SHAPE_SHOW, 65536},
    {"map64k-get", SHAPE_VIEW, 65536},
    {"map1m", SHAPE_SHOW, 1024 * 1024},
    {"map1m-get", SHAPE_VIEW, 1024 * 1024},
    {"map16m", SHAPE_SHOW, WORK_BULK_MAX},
    {"map16m-get", SHAPE_VIEW, WORK_BULK_MAX},
    {"file64k", SHAPE_READ, 64 * 1024},
    {"file1m", SHAPE_READ, 1024 * 1024},
};
const size_t n_shapes = sizeof(shapes) / sizeof(shapes[0]);

const struct placement placements[] = {
    {"one-core", 0, 0, 0, false},       {"two-core", 0, 1, 0, false},
    {"one-core-hog", 0, 0, 1, false},   {"two-core-hogs", 0, 1, 4, false},
    {"one-core-urgent", 0, 0, 1, true}, {"two-core-urgent", 0, 1, 4, true},
};
const size_t n_placements = sizeof(placements) / sizeof(placements[0]);

bool plan_may_be_urgent(void)
{
    const struct sched_param urgent = {.sched_priority = 1};
    const struct sched_param before = {0};

    return sched_setscheduler(0, SCHED_FIFO, &urgent) == 0 &&
           sched_setscheduler(0, SCHED_OTHER, &before) == 0;
}

unsigned plan_cores(int *cores, unsigned max)
{
    cpu_set_t allowed;
    unsigned n = 0;
    int i;

    if (sched_getaffinity(0, sizeof(allowed), &allowed))
        return 0;
    for (i = 0; i < CPU_SETSIZE && n < max; i++)
        if (CPU_ISSET((size_t)i, &allowed))
            cores[n++] = i;
    return n;
}
