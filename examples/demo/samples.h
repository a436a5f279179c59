/* SPDX-License-Identifier: MIT */
/* Samples: every single duration, so that percentiles are exact */
#pragma once

#include <stddef.h>
#include <stdint.h>

struct samples {
    uint64_t *ns;
    size_t n;
    size_t max;
};

/** samples_init() - room for @max. Return: 0, or -1 without memory */
int samples_init(struct samples *samples, size_t max);
void samples_fini(struct samples *samples);

/** samples_add() - one more; there has to be room */
void samples_add(struct samples *samples, uint64_t ns);

/** samples_sort() - after the last one was added */
void samples_sort(struct samples *samples);

/**
 * samples_percentile() - what @per_mille of the samples do not exceed
 * @samples:  sorted, not empty
 */
uint64_t samples_percentile(const struct samples *samples, unsigned per_mille);
