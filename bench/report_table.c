/* SPDX-License-Identifier: MIT */
#include "report.h"

#include "stamp.h"

static void print_time(FILE *to, double ns)
{
    if (ns < 99950)
        fprintf(to, " %8.2f", ns / 1000);
    else
        fprintf(to, " %8.0f", ns / 1000);
}

static const struct statistics *reference_of(const struct report *report,
                                             const struct entry *entry)
{
    size_t i;

    for (i = 0; i < report->n_entries; i++)
        if (report->entries[i].peer == PEER_REFERENCE &&
            report->entries[i].shape == entry->shape &&
            report->entries[i].placement == entry->placement)
            return &report->statistics[i];
    return NULL;
}

static void print_entry(const struct report *report, size_t i, FILE *to)
{
    const struct entry *entry = &report->entries[i];
    const struct statistics *it = &report->statistics[i];
    const struct statistics *reference = reference_of(report, entry);

    fprintf(to, "  %-12s", entry->peer->name);
    print_time(to, it->p50);
    print_time(to, it->p99);
    print_time(to, it->p999);
    print_time(to, it->max);
    print_time(to, it->mean);
    print_time(to, it->client_cpu);
    print_time(to, it->server_cpu);
    if (reference && it->p50 > 0)
        fprintf(to, " %8.2fx", reference->p50 / it->p50);
    fprintf(to, " %9zu\n", entry->n);
}

void report_table(const struct report *report, FILE *to)
{
    const struct entry *last = NULL;
    size_t i;

    fprintf(to,
            "Round trips in us, %u rounds in turn, by " STAMP_NAME
            "; speed is against %s by p50.\n",
            report->n_rounds, PEER_REFERENCE->name);
    if (report->note)
        fprintf(to, "%s\n", report->note);
    for (i = 0; i < report->n_entries; i++) {
        const struct entry *entry = &report->entries[i];

        if (!last || last->shape != entry->shape ||
            last->placement != entry->placement)
            fprintf(
                to, "\n%s, %s\n  %-12s %8s %8s %8s %8s %8s %8s %8s %9s %9s\n",
                entry->shape->name, entry->placement->name, "", "p50", "p99",
                "p99.9", "max", "mean", "client", "server", "speed", "calls");
        print_entry(report, i, to);
        last = entry;
    }
    fprintf(to, "\nclient, server: processor time of each side for a call\n");
}
