/* SPDX-License-Identifier: MIT */
#include "counts/live.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <crosscall/error.h>
#include <crosscall/server.h>

#include <counted.stub.h>

#include "counts/turns.h"

/* Calls until each side knows that to step aside is short. */
enum { WARM_UP = 3000 };

static struct {
    char place[32];
    char address[64];
    struct xc_server *server;
    pthread_t thread;
} live = {.place = "/tmp/crosscall-counts-XXXXXX"};

static void *serve(void *server)
{
    xc_server_run(server);
    return NULL;
}

static void stop(void)
{
    turns_end();
    xc_server_stop(live.server);
    pthread_join(live.thread, NULL);
    xc_server_free(live.server);
    rmdir(live.place);
}

struct counted *live_connect(const struct xc_x *x, void *target)
{
    struct counted *object;
    int i;

    if (!mkdtemp(live.place))
        return NULL;
    snprintf(live.address, sizeof(live.address), "unix:%s/server", live.place);
    if (xc_server_new(live.address, x, target, NULL, &live.server)) {
        fprintf(stderr, "crosscall-counts: %s\n", xc_error_text());
        return NULL;
    }
    pthread_create(&live.thread, NULL, serve, live.server);
    if (counted_connect(live.address, NULL, &object)) {
        fprintf(stderr, "crosscall-counts: %s\n", xc_error_text());
        stop();
        return NULL;
    }
    while (!turns_begin())
        counted_null(object);
    for (i = 0; i < WARM_UP; i++)
        counted_null(object);
    return object;
}

void live_close(struct counted *object)
{
    turns_end();
    counted_release(object);
    stop();
}
