/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <string.h>

#include "report.h"

/* Shares of the samples, dense where it gets interesting. */
static const double shares[] = {
    0,   0.01, 0.02, 0.05, 0.1,  0.2,   0.3,   0.4,   0.5,    0.6,   0.7,
    0.8, 0.9,  0.95, 0.98, 0.99, 0.995, 0.998, 0.999, 0.9995, 0.9999};

/* A block for gnuplot: its name, then x (nines) and us. */
static void write_entry(const struct entry *entry, double tick_ns, FILE *to)
{
    size_t i;

    fprintf(to, "\"%s, %s\"\n", entry->peer->name, entry->placement->name);
    for (i = 0; i < sizeof(shares) / sizeof(shares[0]); i++) {
        size_t rank = (size_t)((double)entry->n * shares[i]);

        fprintf(to, "%g %.3f\n", 1 / (1 - shares[i]),
                (double)entry->ticks[rank] * tick_ns / 1000);
    }
    fprintf(to, "\n\n");
}

bool report_plot(const struct report *report, double tick_ns, const char *path)
{
    FILE *to = fopen(path, "w");
    size_t i;

    for (i = 0; to && i < report->n_entries; i++)
        write_entry(&report->entries[i], tick_ns, to);
    if (to && fclose(to) == 0)
        return true;
    fprintf(stderr, "%s: %s\n", path, strerror(errno));
    return false;
}
