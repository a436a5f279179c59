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

static void print_ratio(const struct report *report, const struct entry *entry,
                        const char *peer, FILE *to)
{
    const struct entry *other = report_find(report, entry, peer);

    if (other)
        fprintf(to, " %9.2f", entry_ratio(entry, other, FIGURE_P50));
    else
        fprintf(to, " %9s", "");
}

static void print_entry(const struct report *report, size_t i, FILE *to)
{
    const struct entry *entry = &report->entries[i];
    const struct statistics *it = &report->statistics[i];

    fprintf(to, "  %-12s", entry->peer->name);
    print_time(to, it->p50);
    print_time(to, it->p99);
    print_time(to, it->p999);
    print_time(to, it->max);
    print_time(to, it->mean);
    print_time(to, it->client_cpu);
    print_time(to, it->server_cpu);
    print_ratio(report, entry, peer_limit.name, to);
    print_ratio(report, entry, PEER_REFERENCE->name, to);
    fprintf(to, " %9zu\n", entry->n);
}

static void print_head(const struct entry *entry, FILE *to)
{
    fprintf(to, "\n%s, %s\n  %-12s %8s %8s %8s %8s %8s %8s %8s %9s %9s %9s\n",
            entry->shape->name, entry->placement->name, "", "p50", "p99",
            "p99.9", "max", "mean", "client", "server", "/ limit", "/ seqp.",
            "calls");
}

void report_table(const struct report *report, FILE *to)
{
    const struct entry *last = NULL;
    size_t i;

    fprintf(to,
            "Round trips in us, %u rounds in turn, by " STAMP_NAME
            "; / is p50 beside that of another.\n",
            report->n_rounds);
    if (report->note)
        fprintf(to, "%s\n", report->note);
    for (i = 0; i < report->n_entries; i++) {
        const struct entry *entry = &report->entries[i];

        if (!last || last->shape != entry->shape ||
            last->placement != entry->placement)
            print_head(entry, to);
        print_entry(report, i, to);
        last = entry;
    }
    fprintf(to, "\nclient, server: processor time of each side for a call\n");
}
