/* SPDX-License-Identifier: MIT */
/* Entry: one line of the table, all samples of all its rounds */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "client.h"
#include "peers/peer.h"
#include "plan.h"

enum { ENTRY_NAME_MAX = 64, ROUNDS_MAX = 64 };

/** What two peers are compared by. */
enum figure { FIGURE_P50, FIGURE_P99, FIGURE_P999, FIGURES };

/** The figures of one round, in ticks. */
struct round_figures {
    uint64_t of[FIGURES];
};

struct entry {
    char name[ENTRY_NAME_MAX]; /* peer/shape/placement */
    const struct peer *peer;
    const struct shape *shape;
    const struct placement *placement;
    uint64_t *ticks;
    size_t n;
    size_t capacity;
    struct round_figures rounds[ROUNDS_MAX];
    unsigned n_rounds;
    uint64_t client_cpu_ns;
    uint64_t server_cpu_ns;
};

/** What the samples say, in ns for a call. */
struct statistics {
    double p50;
    double p99;
    double p999;
    double max;
    double mean;
    double client_cpu;
    double server_cpu;
};

/** entry_init() - no samples yet */
void entry_init(struct entry *entry, const struct peer *peer,
                const struct shape *shape, const struct placement *placement);

/** entry_fini() - free the samples */
void entry_fini(struct entry *entry);

/**
 * entry_add() - add the samples of a round, of ROUNDS_MAX at most
 *
 * Return: false without memory, or if there are no samples.
 */
bool entry_add(struct entry *entry, const struct samples *samples);

/**
 * entry_ratio() - how much longer one takes than another
 *
 * The median of what each round says: both ran directly after each other in it.
 * Return: 0 if there was no round.
 */
double entry_ratio(const struct entry *entry, const struct entry *other,
                   enum figure figure);

/**
 * entry_evaluate() - sort the samples, and look
 * @tick_ns:  length of a tick
 *
 * A percentile is the sample that so many of all samples do not exceed:
 * nothing is put into bins, nothing between two samples is made up.
 */
void entry_evaluate(struct entry *entry, double tick_ns,
                    struct statistics *out);
