/* SPDX-License-Identifier: MIT */
#include "scale/scale.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

enum {
    CROWDS = 3,
    ROUNDS = 5,
    ROUNDS_OF_MANY = 3, /* which take long */
    MANY = 256
};

/* Ours is the first; the others are what it is compared with. */
static const struct crowd *const crowds[CROWDS] = {
    &crowd_crosscall,
    &crowd_limit,
    &crowd_seqpacket,
};

static const unsigned counts_full[] = {1, 2, 8, 64, 256, 1000, 0};
static const unsigned counts_quick[] = {1, 8, 64, 0};

/* What all rounds of one number of clients showed, by figure and crowd. */
struct row {
    struct scale_result of[CROWDS][ROUNDS];
    unsigned n_rounds;
};

static int compare(const void *left, const void *right)
{
    double a = *(const double *)left;
    double b = *(const double *)right;

    return (a > b) - (a < b);
}

static double median(double *values, unsigned n)
{
    qsort(values, n, sizeof(*values), compare);
    return (values[(n - 1) / 2] + values[n / 2]) / 2;
}

/* Calls of ours beside those of another, in the median of the rounds. */
static double ratio(const struct row *row, unsigned other)
{
    double ratios[ROUNDS];
    unsigned i;

    for (i = 0; i < row->n_rounds; i++)
        ratios[i] = row->of[0][i].calls / row->of[other][i].calls;
    return median(ratios, row->n_rounds);
}

static double calls_of(const struct row *row, unsigned crowd)
{
    double calls[ROUNDS];
    unsigned i;

    for (i = 0; i < row->n_rounds; i++)
        calls[i] = row->of[crowd][i].calls;
    return median(calls, row->n_rounds);
}

static double fairness_of(const struct row *row, unsigned crowd)
{
    double fairness[ROUNDS];
    unsigned i;

    for (i = 0; i < row->n_rounds; i++)
        fairness[i] = row->of[crowd][i].fairness;
    return median(fairness, row->n_rounds);
}

/*
 * Long enough that how fair it was is not how time slices fell: who spins keeps
 * the core until its slice ends, about 3 ms, and has a few turns of all.
 */
static unsigned ms_for(unsigned n_active)
{
    const unsigned of_all = 64 * n_active;
    const unsigned least = n_active > 2 ? 1000 : 300;

    return of_all > least ? of_all : least;
}

static bool measure_row(struct row *row, const int cores[2], unsigned n_clients,
                        unsigned n_active)
{
    unsigned round;
    unsigned i;

    for (round = 0; round < row->n_rounds; round++)
        for (i = 0; i < CROWDS; i++) {
            unsigned turn = (i + round) % CROWDS;
            struct scale_run run = {
                .crowd = crowds[turn],
                .n_clients = n_clients,
                .n_active = n_active,
                .ms = ms_for(n_active),
                .client_core = cores[0],
                .server_core = cores[1],
            };

            if (!scale_measure(&run, &row->of[turn][round]))
                return false;
        }
    return true;
}

static void print_row(const struct row *row, unsigned n_clients,
                      const char *active)
{
    const struct scale_result *last = &row->of[0][row->n_rounds - 1];
    double to_limit = ratio(row, 1);
    double to_socket = ratio(row, 2);
    double fairness = fairness_of(row, 0);

    printf("%7u %-4s %9.0f %9.0f %9.0f %8.2f %8.2f %8.2f %7.2f %7.3f %7.0f "
           "%7.1f  %s\n",
           n_clients, active, calls_of(row, 0) / 1000, calls_of(row, 1) / 1000,
           calls_of(row, 2) / 1000, to_limit, to_socket, fairness,
           fairness_of(row, 1), last->idle_cpu, last->shared_kib,
           last->private_kib,
           to_limit >= 0.8 && to_socket >= 1 && fairness >= 0.5 &&
                   last->idle_cpu < 0.005
               ? "yes"
               : "no");
    fflush(stdout);
}

static void raise_descriptors(void)
{
    struct rlimit limit;

    if (getrlimit(RLIMIT_NOFILE, &limit))
        return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

static void print_head(unsigned n_rounds)
{
    printf("Thousand calls a second, clients on one core, their server alone "
           "on another; medians of %u rounds in turn,\n"
           "of %d from %d clients on.\n"
           "Wanted: 0.8 of limit, no less than seqpacket, the slowest client "
           "at half of the mean, no processor time\nfrom 2 ms after the last "
           "call.\n\n%12s %9s %9s %9s %8s %8s %8s %7s %7s %7s %7s\n",
           n_rounds, ROUNDS_OF_MANY, MANY, "clients", "crosscall", "limit",
           "seqpacket", "/ limit", "/ seqp.", "fairness", "limit's", "idle",
           "shared", "own KiB");
}

static bool measure_all(const int cores[2], bool quick, FILE *plot)
{
    const unsigned *n = quick ? counts_quick : counts_full;
    static struct row row;

    print_head(quick ? ROUNDS_OF_MANY : ROUNDS);
    for (; *n; n++) {
        row.n_rounds = quick || *n >= MANY ? ROUNDS_OF_MANY : ROUNDS;
        if (!measure_row(&row, cores, *n, *n))
            return false;
        print_row(&row, *n, "all");
        if (plot)
            fprintf(plot, "%u %.1f %.1f %.1f\n", *n, calls_of(&row, 0) / 1000,
                    calls_of(&row, 1) / 1000, calls_of(&row, 2) / 1000);
        if (*n == 1)
            continue;
        if (!measure_row(&row, cores, *n, 1))
            return false;
        print_row(&row, *n, "one");
    }
    return true;
}

bool scale_all(const int cores[2], bool quick, const char *plot)
{
    FILE *to = plot ? fopen(plot, "w") : NULL;
    bool done = false;

    raise_descriptors();
    if (plot && !to)
        perror(plot);
    else
        done = measure_all(cores, quick, to);
    if (to && fclose(to)) {
        perror(plot);
        return false;
    }
    return done;
}
