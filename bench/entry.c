/* SPDX-License-Identifier: MIT */
#include "entry.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void entry_init(struct entry *entry, const struct peer *peer,
                const struct shape *shape, const struct placement *placement)
{
    *entry = (struct entry){
        .peer = peer,
        .shape = shape,
        .placement = placement,
    };
    snprintf(entry->name, sizeof(entry->name), "%s/%s/%s", peer->name,
             shape->name, placement->name);
}

void entry_fini(struct entry *entry) { free(entry->ticks); }

bool entry_add(struct entry *entry, const struct samples *samples)
{
    size_t n = entry->n + (size_t)samples->n;

    if (n > entry->capacity) {
        size_t capacity = 2 * n;
        uint64_t *ticks = realloc(entry->ticks, capacity * sizeof(*ticks));

        if (!ticks)
            return false;
        entry->ticks = ticks;
        entry->capacity = capacity;
    }
    memcpy(entry->ticks + entry->n, samples->ticks,
           (size_t)samples->n * sizeof(samples->ticks[0]));
    entry->n = n;
    entry->client_cpu_ns += samples->client_cpu_ns;
    entry->server_cpu_ns += samples->server_cpu_ns;
    return true;
}

static int compare(const void *left, const void *right)
{
    uint64_t a = *(const uint64_t *)left;
    uint64_t b = *(const uint64_t *)right;

    return (a > b) - (a < b);
}

/* @thousandths of the samples are at most this one. */
static uint64_t percentile(const struct entry *entry, size_t thousandths)
{
    size_t rank = (entry->n * thousandths + 999) / 1000;

    return entry->ticks[rank ? rank - 1 : 0];
}

void entry_evaluate(struct entry *entry, double tick_ns, struct statistics *out)
{
    double n = (double)entry->n;
    double sum = 0;
    size_t i;

    *out = (struct statistics){0};
    if (!entry->n)
        return;
    qsort(entry->ticks, entry->n, sizeof(entry->ticks[0]), compare);
    for (i = 0; i < entry->n; i++)
        sum += (double)entry->ticks[i];
    *out = (struct statistics){
        .p50 = (double)percentile(entry, 500) * tick_ns,
        .p99 = (double)percentile(entry, 990) * tick_ns,
        .p999 = (double)percentile(entry, 999) * tick_ns,
        .max = (double)percentile(entry, 1000) * tick_ns,
        .mean = sum / n * tick_ns,
        .client_cpu = (double)entry->client_cpu_ns / n,
        .server_cpu = (double)entry->server_cpu_ns / n,
    };
}
