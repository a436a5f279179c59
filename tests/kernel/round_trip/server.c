/* SPDX-License-Identifier: MIT */
/* round-trip-server: the objects that the round trips call */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include <crosscall/error.h>
#include <crosscall/server.h>

#include "everything_object.h"
#include "worlds.stub.h"

static void end(void *object)
{
    everything_object_fini(object);
    free(object);
}

static int give_world(struct worlds *self, struct everything **out)
{
    struct everything_object *object = malloc(sizeof(*object));

    (void)self;
    if (!object)
        return -ENOMEM;
    everything_object_init(object);
    if (xc_on_last_release(&object->object, end)) {
        end(object);
        return -ENOMEM;
    }
    *out = &object->object;
    return 0;
}

int main(void)
{
    static const struct worlds_ops ops = {.open = give_world};
    static struct worlds worlds = {&ops};

    if (xc_serve("worlds", worlds_objects, &worlds) < 0)
        printf("round-trip-server: %s\n", xc_error_text());
    return 1; /* nobody stops us */
}
