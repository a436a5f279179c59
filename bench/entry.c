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

static int compare(const void *left, const void *right)
{
    uint64_t a = *(const uint64_t *)left;
    uint64_t b = *(const uint64_t *)right;

    return (a > b) - (a < b);
}

static void sort(uint64_t *ticks, size_t n)
{
    qsort(ticks, n, sizeof(*ticks), compare);
}

/* @thousandths of the samples, which are sorted, are at most this one. */
static uint64_t percentile(const uint64_t *ticks, size_t n, size_t thousandths)
{
    size_t rank = (n * thousandths + 999) / 1000;

    return ticks[rank ? rank - 1 : 0];
}

static bool make_room(struct entry *entry, size_t n)
{
    size_t capacity = 2 * n;
    uint64_t *ticks;

    if (n <= entry->capacity)
        return true;
    ticks = realloc(entry->ticks, capacity * sizeof(*ticks));
    if (!ticks)
        return false;
    entry->ticks = ticks;
    entry->capacity = capacity;
    return true;
}

bool entry_add(struct entry *entry, const struct samples *samples)
{
    size_t n = (size_t)samples->n;
    uint64_t *ticks;

    if (!n || entry->n_rounds == ROUNDS_MAX || !make_room(entry, entry->n + n))
        return false;
    ticks = entry->ticks + entry->n;
    memcpy(ticks, samples->ticks, n * sizeof(*ticks));
    sort(ticks, n);
    entry->rounds[entry->n_rounds++] = (struct round_figures){{
        [FIGURE_P50] = percentile(ticks, n, 500),
        [FIGURE_P99] = percentile(ticks, n, 990),
        [FIGURE_P999] = percentile(ticks, n, 999),
    }};
    entry->n += n;
    entry->client_cpu_ns += samples->client_cpu_ns;
    entry->server_cpu_ns += samples->server_cpu_ns;
    return true;
}

static int compare_ratios(const void *left, const void *right)
{
    double a = *(const double *)left;
    double b = *(const double *)right;

    return (a > b) - (a < b);
}

double entry_ratio(const struct entry *entry, const struct entry *other,
                   enum figure figure)
{
    double ratios[ROUNDS_MAX];
    unsigned n;

    for (n = 0; n < entry->n_rounds && n < other->n_rounds; n++)
        ratios[n] = (double)entry->rounds[n].of[figure] /
                    (double)other->rounds[n].of[figure];
    if (!n)
        return 0;
    qsort(ratios, n, sizeof(ratios[0]), compare_ratios);
    return (ratios[(n - 1) / 2] + ratios[n / 2]) / 2;
}

void entry_evaluate(struct entry *entry, double tick_ns, struct statistics *out)
{
    double n = (double)entry->n;
    double sum = 0;
    size_t i;

    *out = (struct statistics){0};
    if (!entry->n)
        return;
    sort(entry->ticks, entry->n);
    for (i = 0; i < entry->n; i++)
        sum += (double)entry->ticks[i];
    *out = (struct statistics){
        .p50 = (double)percentile(entry->ticks, entry->n, 500) * tick_ns,
        .p99 = (double)percentile(entry->ticks, entry->n, 990) * tick_ns,
        .p999 = (double)percentile(entry->ticks, entry->n, 999) * tick_ns,
        .max = (double)percentile(entry->ticks, entry->n, 1000) * tick_ns,
        .mean = sum / n * tick_ns,
        .client_cpu = (double)entry->client_cpu_ns / n,
        .server_cpu = (double)entry->server_cpu_ns / n,
    };
}
