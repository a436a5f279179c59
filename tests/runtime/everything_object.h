/* SPDX-License-Identifier: MIT */
/*
 * Everything object: an ordinary implementation of interfaces/everything.h
 *
 * It knows nothing of calls and messages, so that what differs between two
 * bindings comes from them. How often its methods ran is for tests that want
 * to know that they did not.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include <interfaces/everything.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A counter; opened ones belong to their everything object. */
struct counter_object {
    struct counter object;
    int64_t count;
    struct everything_object *owner; /* NULL: somebody's own */
    struct counter_object *next;
};

struct everything_object {
    struct everything object;
    unsigned n_runs;     /* methods that ran, of any kind */
    bool notes_in_order; /* no value below the one before */
    uint64_t n_notes;
    uint32_t last_note;
    struct counter_object *counters; /* opened, and not released */
};

extern const struct everything_ops everything_object_ops;
extern const struct counter_ops counter_object_ops;

void everything_object_init(struct everything_object *object);

/** everything_object_fini() - counters that were opened go, too */
void everything_object_fini(struct everything_object *object);

/** everything_object_n_counters() - opened, and not released */
unsigned everything_object_n_counters(const struct everything_object *object);

void counter_object_init(struct counter_object *object, int64_t count);

/** counter_object_new() - one that @owner keeps until it is released */
int counter_object_new(struct everything_object *owner, int64_t count,
                       struct counter **out);

#ifdef __cplusplus
}
#endif
