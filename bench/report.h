/* SPDX-License-Identifier: MIT */
/* Report: the figures, for people and for programs */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "entry.h"

/** All entries of a run, evaluated. */
struct report {
    const struct entry *entries;
    const struct statistics *statistics; /* of each entry */
    size_t n_entries;
    unsigned n_rounds;
    const char *note; /* what was left out and why, or NULL */
};

/** report_find() - entry of a peer, in the same shape and placement, or NULL */
const struct entry *report_find(const struct report *report,
                                const struct entry *beside, const char *peer);

/** report_ratios() - what we aim at, and whether it was reached */
void report_ratios(const struct report *report, FILE *to);

/** report_table() - print a table, with ratios to limit and seqpacket */
void report_table(const struct report *report, FILE *to);

/** report_plot() - distributions, for plot.gp. False after a message */
bool report_plot(const struct report *report, double tick_ns, const char *path);

/** report_json() - write Google Benchmark's form. False after a message */
bool report_json(const struct report *report, const char *path);
