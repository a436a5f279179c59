/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "report.h"

/* @peer's figure is at most so many times @than's. */
struct target {
    const char *peer;
    const char *than;
    const char *shape;
    const char *placement;
    enum figure figure;
    double most;
    const char *why;
};

#define BESIDE_LIMIT(peer, shape, most)                                        \
    {peer, "limit", shape, "two-core", FIGURE_P50, most, ""},                  \
        {peer, "limit", shape, "one-core", FIGURE_P50, most, ""}

static const struct target targets[] = {
    {"limit", "seqpacket", "null", "two-core", FIGURE_P50, 0.04,
     "limit is one"},
    {"limit", "seqpacket", "null", "one-core-hog", FIGURE_P99, 1,
     "limit is robust"},
    {"crosscall", "limit", "null", "two-core", FIGURE_P50, 1.2, ""},
    {"crosscall", "limit", "null", "one-core", FIGURE_P50, 1.15, ""},
    {"crosscall", "seqpacket", "null", "two-core", FIGURE_P999, 1, ""},
    {"crosscall", "seqpacket", "null", "one-core", FIGURE_P999, 1, ""},
    {"crosscall", "seqpacket", "null", "two-core-hogs", FIGURE_P50, 1, ""},
    {"crosscall", "seqpacket", "null", "one-core-hog", FIGURE_P50, 1, ""},
    {"crosscall", "seqpacket", "null", "one-core-urgent", FIGURE_P99, 1,
     "the server and a hog are not urgent"},
    {"crosscall", "seqpacket", "null", "two-core-urgent", FIGURE_P99, 1,
     "the same"},
    /* Copied: beside two copies by hand. */
    BESIDE_LIMIT("crosscall", "buf4k", 1.15),
    BESIDE_LIMIT("crosscall", "buf4k-get", 1.15),
    BESIDE_LIMIT("crosscall", "buf64k", 1.15),
    BESIDE_LIMIT("crosscall", "buf64k-get", 1.15),
    BESIDE_LIMIT("crosscall", "buf1m", 1.15),
    BESIDE_LIMIT("crosscall", "buf1m-get", 1.15),
    BESIDE_LIMIT("crosscall", "buf16m", 1.15),
    BESIDE_LIMIT("crosscall", "buf16m-get", 1.15),
    /* In place: beside the same memory, mapped by hand. */
    BESIDE_LIMIT("region", "map4k", 1.1),
    BESIDE_LIMIT("region", "map4k-get", 1.1),
    BESIDE_LIMIT("region", "map64k", 1.1),
    BESIDE_LIMIT("region", "map64k-get", 1.1),
    BESIDE_LIMIT("region", "map1m", 1.1),
    BESIDE_LIMIT("region", "map1m-get", 1.1),
    BESIDE_LIMIT("region", "map16m", 1.1),
    BESIDE_LIMIT("region", "map16m-get", 1.1),
};

static const char *const figure_names[FIGURES] = {
    [FIGURE_P50] = "p50",
    [FIGURE_P99] = "p99",
    [FIGURE_P999] = "p99.9",
};

const struct entry *report_find(const struct report *report,
                                const struct entry *beside, const char *peer)
{
    size_t i;

    for (i = 0; i < report->n_entries; i++)
        if (report->entries[i].shape == beside->shape &&
            report->entries[i].placement == beside->placement &&
            strcmp(report->entries[i].peer->name, peer) == 0)
            return &report->entries[i];
    return NULL;
}

static const struct entry *subject_of(const struct report *report,
                                      const struct target *target)
{
    size_t i;

    for (i = 0; i < report->n_entries; i++) {
        const struct entry *entry = &report->entries[i];

        if (strcmp(entry->peer->name, target->peer) == 0 &&
            strcmp(entry->shape->name, target->shape) == 0 &&
            strcmp(entry->placement->name, target->placement) == 0)
            return entry;
    }
    return NULL;
}

static void print_target(const struct report *report,
                         const struct target *target, FILE *to)
{
    const struct entry *entry = subject_of(report, target);
    const struct entry *other =
        entry ? report_find(report, entry, target->than) : NULL;
    double ratio;

    if (!other)
        return; /* it was not asked for */
    ratio = entry_ratio(entry, other, target->figure);
    fprintf(to, "  %-10s %-15s %-5s  %-9s / %-9s %8.3f %8.2f  %-3s  %s\n",
            target->shape, target->placement, figure_names[target->figure],
            target->peer, target->than, ratio, target->most,
            ratio <= target->most ? "yes" : "no", target->why);
}

void report_ratios(const struct report *report, FILE *to)
{
    size_t i;

    fprintf(to,
            "\nratios: the median of those of %u rounds, and what we aim at\n"
            "  %-10s %-15s %-5s  %-21s %8s %8s\n",
            report->n_rounds, "", "", "", "", "is", "at most");
    for (i = 0; i < sizeof(targets) / sizeof(targets[0]); i++)
        print_target(report, &targets[i], to);
}
