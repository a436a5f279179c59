/* SPDX-License-Identifier: MIT */
#include "round.h"

#include <stdio.h>
#include <unistd.h>

#include "stamp.h"

enum { CLIENT_SECONDS_MAX = 60 };

/* Who wants the same cores, and nothing else. */
static pid_t start_hog(const struct placement *placement, const int *cores,
                       unsigned number)
{
    pid_t hog = process_fork(
        cores[number % 2 ? placement->server_core : placement->client_core]);

    if (hog)
        return hog;
    for (;;)
        stamp_now();
}

static pid_t start_server(const struct entry *entry, void *link, int core,
                          const int ready[2])
{
    pid_t server = process_fork(core);

    if (server)
        return server;
    close(ready[0]);
    entry->peer->serve(link, ready[1]);
    _exit(1);
}

static pid_t start_client(const struct entry *entry, void *link, int core,
                          const struct limits *limits, pid_t server,
                          struct samples *samples)
{
    const struct peer *peer = entry->peer;
    pid_t client = process_fork(core);

    if (client)
        return client;
    if (peer->connect(link) ||
        (entry->placement->is_urgent && process_be_urgent()) ||
        client_run(peer, link, entry->shape, limits, server, samples))
        _exit(1);
    _exit(0);
}

static enum process_end run_client(const struct entry *entry, void *link,
                                   const int *cores,
                                   const struct limits *limits, pid_t server,
                                   struct samples *samples)
{
    pid_t client =
        start_client(entry, link, cores[entry->placement->client_core], limits,
                     server, samples);

    if (client < 0)
        return PROCESS_FAILED;
    return process_wait(client, server, CLIENT_SECONDS_MAX);
}

static enum process_end run_both(const struct entry *entry, void *link,
                                 const int *cores, const struct limits *limits,
                                 struct samples *samples)
{
    enum process_end end = PROCESS_FAILED;
    pid_t server;
    int ready[2];
    char byte;

    if (pipe(ready)) {
        perror("pipe");
        return PROCESS_FAILED;
    }
    server =
        start_server(entry, link, cores[entry->placement->server_core], ready);
    /* Ours goes first: else the death of the server would not be seen. */
    close(ready[1]);
    if (server > 0) {
        if (read(ready[0], &byte, 1) == 1)
            end = run_client(entry, link, cores, limits, server, samples);
        process_kill(server);
    }
    close(ready[0]);
    return end;
}

static enum process_end run_all(const struct entry *entry, void *link,
                                const int *cores, const struct limits *limits,
                                struct samples *samples)
{
    const struct placement *placement = entry->placement;
    enum process_end end = PROCESS_FAILED;
    pid_t hogs[PLACEMENT_HOGS_MAX];
    unsigned n;

    for (n = 0; n < placement->n_hogs; n++) {
        hogs[n] = start_hog(placement, cores, n);
        if (hogs[n] < 0)
            break;
    }
    if (n == placement->n_hogs)
        end = run_both(entry, link, cores, limits, samples);
    while (n)
        process_kill(hogs[--n]);
    return end;
}

enum process_end round_run(const struct entry *entry, const int *cores,
                           const struct limits *limits, struct samples *samples)
{
    void *link = entry->peer->setup();
    enum process_end end;

    if (!link)
        return PROCESS_FAILED;
    samples->n = 0;
    end = run_all(entry, link, cores, limits, samples);
    entry->peer->teardown(link);
    if (end == PROCESS_FAILED)
        fprintf(stderr, "%s: failed\n", entry->name);
    return end;
}
