/* SPDX-License-Identifier: MIT */
/* callbacks-server: the object that keeps watches, new at each connect, or with
 * an argument the same */
#include <stdbool.h>
#include <stdio.h>

#include <crosscall/error.h>
#include <crosscall/server.h>

#include "watch.stub.h"
#include "watched_object.h"

static struct watched_object watched;

/* Tests connect once, and the one before is gone. */
static xc_rights admit(const struct xc_caller *caller, void *data)
{
    const bool *stays = data;

    (void)caller;
    if (!*stays) {
        watched_object_fini(&watched);
        watched_object_init(&watched);
    }
    return XC_RIGHTS_ALL;
}

int main(int argc, char **argv)
{
    bool stays = argc > 1;
    const struct xc_server_options options = {
        .admit = admit,
        .data = &stays,
        .max_wait_ns = UINT64_C(100000000),
    };

    (void)argv;
    watched_object_init(&watched);
    if (xc_serve_with("watched", watched_objects, &watched.object, &options,
                      NULL) < 0)
        printf("callbacks-server: %s\n", xc_error_text());
    return 1; /* nobody stops us */
}
