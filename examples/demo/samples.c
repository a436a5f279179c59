/* SPDX-License-Identifier: MIT */
#include "samples.h"

#include <assert.h>
#include <stdlib.h>

int samples_init(struct samples *samples, size_t max)
{
    *samples = (struct samples){.max = max};
    samples->ns = calloc(max, sizeof(*samples->ns));
    return samples->ns ? 0 : -1;
}

void samples_fini(struct samples *samples) { free(samples->ns); }

void samples_add(struct samples *samples, uint64_t ns)
{
    assert(samples->n < samples->max);
    samples->ns[samples->n++] = ns;
}

static int compare(const void *a, const void *b)
{
    const uint64_t *left = a;
    const uint64_t *right = b;

    return (*left > *right) - (*left < *right);
}

void samples_sort(struct samples *samples)
{
    qsort(samples->ns, samples->n, sizeof(*samples->ns), compare);
}

uint64_t samples_percentile(const struct samples *samples, unsigned per_mille)
{
    /* Nearest rank, counted from 1, rounded up. */
    size_t rank = (samples->n * per_mille + 999) / 1000;

    assert(samples->n > 0);
    return samples->ns[rank ? rank - 1 : 0];
}
