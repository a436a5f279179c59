/* SPDX-License-Identifier: MIT */
#include "scale/memory.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static FILE *open_proc(pid_t process, const char *name)
{
    char path[64];
    FILE *file;

    snprintf(path, sizeof(path), "/proc/%d/%s", (int)process, name);
    file = fopen(path, "r");
    if (!file)
        perror(path);
    return file;
}

/* "start-end rws..": the fourth letter is s for what others map as well. */
static double shared_bytes(FILE *maps)
{
    char line[512];
    double sum = 0;

    while (fgets(line, sizeof(line), maps)) {
        char *end;
        uint64_t from = strtoull(line, &end, 16);
        uint64_t to = *end == '-' ? strtoull(end + 1, &end, 16) : from;

        if (*end == ' ' && strnlen(end, 5) == 5 && end[4] == 's')
            sum += (double)(to - from);
    }
    return sum;
}

static double anonymous_kib(FILE *status)
{
    static const char name[] = "RssAnon:";
    char line[512];

    while (fgets(line, sizeof(line), status))
        if (strncmp(line, name, sizeof(name) - 1) == 0)
            return strtod(line + sizeof(name) - 1, NULL);
    return 0;
}

bool memory_of(pid_t server, unsigned n_clients, double *shared_kib,
               double *private_kib)
{
    FILE *maps = open_proc(server, "maps");
    FILE *status = open_proc(server, "status");
    bool done = maps && status;

    if (done) {
        *shared_kib = shared_bytes(maps) / 1024 / n_clients;
        *private_kib = anonymous_kib(status) / n_clients;
    }
    if (maps)
        fclose(maps);
    if (status)
        fclose(status);
    return done;
}
