/* SPDX-License-Identifier: MIT */
/*
 * crosscall-bench: round trips, ours beside peers, in one run
 *
 * Times drift with the machine's mood, ratios hold within a run. So each round
 * measures every entry once, peers of one shape directly after each other and
 * each round beginning with another one; the samples of all rounds are pooled.
 */
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

#include "entry.h"
#include "options.h"
#include "plan.h"
#include "report.h"
#include "round.h"
#include "scale/scale.h"
#include "stamp.h"
#include "work.h"

enum {
    ENTRIES_MAX = 256,
    CORES_MAX = 2,
    SAMPLES_MAX = 200000, /* in one round of one entry */
    CALIBRATE_MS = 100
};

/** How long it all takes. */
struct effort {
    unsigned n_rounds;
    unsigned warm_up_ms;
    unsigned measure_ms;
};

static const struct effort effort_full = {15, 20, 100};
static const struct effort effort_quick = {5, 10, 40};

struct bench {
    struct options options;
    struct effort effort;
    int cores[CORES_MAX];
    unsigned n_cores;
    double tick_ns;
    bool may_be_urgent;
    struct entry entries[ENTRIES_MAX];
    struct statistics statistics[ENTRIES_MAX];
    size_t n_entries;
    struct samples *samples; /* shared with the client of a round */
    FILE *samples_file;
};

static uint64_t clock_ns(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * UINT64_C(1000000000) + (uint64_t)now.tv_nsec;
}

/* Length of a tick, by the clock that is right in the long run. */
static double calibrate(void)
{
    uint64_t ns = clock_ns();
    uint64_t ticks = stamp_now();

    usleep(CALIBRATE_MS * 1000);
    ns = clock_ns() - ns;
    ticks = stamp_now() - ticks;
    return (double)ns / (double)ticks;
}

static uint64_t ms_to_ticks(const struct bench *bench, unsigned ms)
{
    return (uint64_t)(ms * 1e6 / bench->tick_ns);
}

static bool can(const struct peer *peer, const struct shape *shape)
{
    const size_t most = peer->most ? peer->most : WORK_BYTES_MAX;

    switch (shape->kind) {
    case SHAPE_NULL:
        return peer->null;
    case SHAPE_PUT:
        return peer->put && shape->len <= most;
    case SHAPE_GET:
        return peer->get && shape->len <= most;
    case SHAPE_READ:
        return peer->read;
    case SHAPE_SHOW:
        return peer->show;
    case SHAPE_VIEW:
        return peer->view;
    }
    return false;
}

static void add_entry(struct bench *bench, const struct peer *peer,
                      const struct shape *shape,
                      const struct placement *placement)
{
    struct entry *entry = &bench->entries[bench->n_entries];

    if (bench->n_entries == ENTRIES_MAX ||
        placement->client_core >= bench->n_cores ||
        placement->server_core >= bench->n_cores || !can(peer, shape))
        return;
    if (placement->n_hogs && shape->kind != SHAPE_NULL)
        return; /* they are about who gets the core, not about bytes */
    if (placement->is_urgent && !bench->may_be_urgent)
        return;
    entry_init(entry, peer, shape, placement);
    if (bench->options.has_filter &&
        regexec(&bench->options.filter, entry->name, 0, NULL, 0) != 0)
        return;
    bench->n_entries++;
}

/* In the order of the table: peers of one shape and place are neighbours. */
static void make_entries(struct bench *bench)
{
    const struct peer *const *peer;
    size_t place;
    size_t shape;

    for (shape = 0; shape < n_shapes; shape++)
        for (place = 0; place < n_placements; place++)
            for (peer = peers; *peer; peer++)
                add_entry(bench, *peer, &shapes[shape], &placements[place]);
}

static bool make_samples(struct bench *bench)
{
    size_t size = sizeof(struct samples) + SAMPLES_MAX * sizeof(uint64_t);
    void *memory = mmap(NULL, size, PROT_READ | PROT_WRITE,
                        MAP_SHARED | MAP_ANONYMOUS, -1, 0);

    if (memory == MAP_FAILED) {
        perror("memory");
        return false;
    }
    bench->samples = memory;
    if (!bench->options.samples)
        return true;
    bench->samples_file = fopen(bench->options.samples, "w");
    if (!bench->samples_file)
        perror(bench->options.samples);
    return bench->samples_file;
}

static void write_samples(const struct bench *bench, const struct entry *entry,
                          unsigned round)
{
    FILE *to = bench->samples_file;
    uint64_t i;

    if (!to)
        return;
    fprintf(to, "# %s round %u\n", entry->name, round);
    for (i = 0; i < bench->samples->n; i++)
        fprintf(to, "%.0f\n",
                (double)bench->samples->ticks[i] * bench->tick_ns);
}

static enum process_end measure(struct bench *bench, struct entry *entry,
                                unsigned round)
{
    struct limits limits = {
        .max_samples = SAMPLES_MAX,
        .warm_up_ticks = ms_to_ticks(bench, bench->effort.warm_up_ms),
        .ticks = ms_to_ticks(bench, bench->effort.measure_ms),
    };
    enum process_end end =
        round_run(entry, bench->cores, &limits, bench->samples);

    if (end != PROCESS_DONE)
        return end;
    write_samples(bench, entry, round);
    return entry_add(entry, bench->samples) ? PROCESS_DONE : PROCESS_FAILED;
}

/* Entries from @first on that differ in the peer alone. */
static size_t group_size(const struct bench *bench, size_t first)
{
    const struct entry *entries = bench->entries;
    size_t n = 1;

    while (first + n < bench->n_entries &&
           entries[first].shape == entries[first + n].shape &&
           entries[first].placement == entries[first + n].placement)
        n++;
    return n;
}

static enum process_end run_round(struct bench *bench, unsigned round)
{
    size_t first = 0;

    while (first < bench->n_entries) {
        size_t n = group_size(bench, first);
        size_t i;

        for (i = 0; i < n; i++) {
            size_t turn = first + (i + round) % n;
            enum process_end end = measure(bench, &bench->entries[turn], round);

            if (end != PROCESS_DONE)
                return end;
        }
        first += n;
    }
    return PROCESS_DONE;
}

static bool run(struct bench *bench)
{
    unsigned round;

    for (round = 0; round < bench->effort.n_rounds; round++) {
        enum process_end end;

        if (isatty(STDERR_FILENO))
            fprintf(stderr, "\rround %u of %u ", round + 1,
                    bench->effort.n_rounds);
        end = run_round(bench, round);
        if (isatty(STDERR_FILENO))
            fprintf(stderr, "\r%20s\r", "");
        if (end != PROCESS_DONE)
            return false;
    }
    return true;
}

static bool report_all(struct bench *bench)
{
    struct report report = {
        .entries = bench->entries,
        .statistics = bench->statistics,
        .n_entries = bench->n_entries,
        .n_rounds = bench->effort.n_rounds,
        .note = bench->n_cores < 2 ? "two-core was left out: there is one core"
                                   : NULL,
    };
    size_t i;

    for (i = 0; i < bench->n_entries; i++)
        entry_evaluate(&bench->entries[i], bench->tick_ns,
                       &bench->statistics[i]);
    report_table(&report, stdout);
    report_ratios(&report, stdout);
    if (bench->samples_file && fclose(bench->samples_file)) {
        perror(bench->options.samples);
        return false;
    }
    if (bench->options.plot &&
        !report_plot(&report, bench->tick_ns, bench->options.plot))
        return false;
    return !bench->options.json || report_json(&report, bench->options.json);
}

static int list(const struct bench *bench)
{
    size_t i;

    for (i = 0; i < bench->n_entries; i++)
        puts(bench->entries[i].name);
    return 0;
}

static int scale(const struct bench *bench)
{
    if (bench->n_cores < 2) {
        fprintf(stderr, "--scale needs two cores\n");
        return 1;
    }
    process_block_signals();
    return scale_all(bench->cores, bench->options.quick, bench->options.plot)
               ? 0
               : 1;
}

int main(int argc, char **argv)
{
    struct bench *bench = calloc(1, sizeof(*bench));
    bool done;
    size_t i;

    if (!bench)
        return 1;
    options_parse(argc, argv, &bench->options);
    bench->effort = bench->options.quick ? effort_quick : effort_full;
    bench->n_cores = plan_cores(bench->cores, CORES_MAX);
    bench->may_be_urgent = plan_may_be_urgent();
    if (bench->options.scale)
        return scale(bench);
    make_entries(bench);
    if (bench->options.list)
        return list(bench);
    if (!bench->n_entries) {
        fprintf(stderr, "nothing matches; see --list\n");
        return 1;
    }
    bench->tick_ns = calibrate();
    process_block_signals();
    done = make_samples(bench) && run(bench) && report_all(bench);

    for (i = 0; i < bench->n_entries; i++)
        entry_fini(&bench->entries[i]);
    free(bench);
    return done ? 0 : 1;
}
