/* SPDX-License-Identifier: MIT */
/* Schedules: explore a scenario, or do one run of it again */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "explorer.h"
#include "scenarios.h"
#include "seeds.h"

static int usage(void)
{
    const struct scenario *scenario;

    fputs("usage: schedules SCENARIO MOST [SEED]\n"
          "       schedules SCENARIO replay TRACE [SEED]\n"
          "MOST runs, and fewer if there are no more; SEED is a mistake of "
          "seeds.h.\n",
          stderr);
    for (scenario = scenarios; scenario->name; scenario++)
        fprintf(stderr, "  %-8s %s\n", scenario->name, scenario->about);
    return 2;
}

static const struct scenario *find(const char *name)
{
    const struct scenario *scenario = scenarios;

    while (scenario->name && strcmp(scenario->name, name) != 0)
        scenario++;
    return scenario->name ? scenario : NULL;
}

static int report(const struct scenario *scenario,
                  const struct exploration *all)
{
    if (!all->wrong) {
        printf("%s: %" PRIu64 " schedules, %s; %" PRIu64 " were cut short\n",
               scenario->name, all->n_runs,
               all->is_complete ? "which are all" : "and there are more",
               all->n_cut);
        return 0;
    }
    printf("%s: %s\nsee it by: schedules %s replay %s", scenario->name,
           all->wrong, scenario->name, explorer_trace());
    printf(seed ? " %d\n" : "\n", (int)seed);
    return 1;
}

int main(int argc, char **argv)
{
    const struct scenario *scenario = argc > 2 ? find(argv[1]) : NULL;
    const bool is_replay = argc > 3 && strcmp(argv[2], "replay") == 0;
    const char *number = argc > 3 + is_replay ? argv[3 + is_replay] : "0";
    struct exploration all = {0};

    seed = (enum seed)strtoul(number, NULL, 10);
    if (!scenario || seed >= SEEDS)
        return usage();
    if (is_replay) {
        explorer_replay(scenario, argv[3], &all);
        return report(scenario, &all);
    }
    all.most = strtoull(argv[2], NULL, 10);
    if (!all.most)
        return usage();
    explorer_run(scenario, &all);
    return report(scenario, &all);
}
