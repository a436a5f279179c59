/* SPDX-License-Identifier: MIT */
/* crosscall: a server with its limits raised, one connection for each client */
#include <stdio.h>
#include <stdlib.h>

#include <crosscall/client.h>

#include <probe.stub.h>

#include "peers/place.h"
#include "peers/probe_server.h"
#include "scale/crowd.h"

struct link {
    struct place place;
    char address[96];
    unsigned n_clients;
    struct probe *probe; /* in a client */
};

static void *crosscall_setup(unsigned n_clients)
{
    struct link *link = calloc(1, sizeof(*link));

    if (!link || place_make(&link->place)) {
        free(link);
        return NULL;
    }
    snprintf(link->address, sizeof(link->address), "unix:%s", link->place.path);
    link->n_clients = n_clients;
    return link;
}

static int crosscall_serve(void *self, int ready_fd)
{
    const struct link *link = self;
    struct xc_server_options options = {
        .max_connections = link->n_clients + 1,
        .max_connections_uid = link->n_clients + 1,
    };

    return probe_serve(link->address, &options, ready_fd);
}

static int crosscall_connect(void *self, unsigned number)
{
    struct link *link = self;

    (void)number;
    /* Of 1,000 clients on one core, one waits for the others' slices, which is
     * more than the 5 s that calls have by themselves. */
    xc_set_deadline(UINT64_MAX);
    if (probe_connect(link->address, NULL, &link->probe))
        return probe_fail("connect");
    return 0;
}

static int crosscall_null(void *self, uint64_t a, uint64_t b, uint64_t *sum)
{
    struct link *link = self;

    return probe_null(link->probe, a, b, sum) ? probe_fail("null") : 0;
}

static void crosscall_teardown(void *self)
{
    struct link *link = self;

    place_remove(&link->place);
    free(link);
}

const struct crowd crowd_crosscall = {
    .name = "crosscall",
    .setup = crosscall_setup,
    .serve = crosscall_serve,
    .connect = crosscall_connect,
    .null = crosscall_null,
    .teardown = crosscall_teardown,
};
