/* SPDX-License-Identifier: MIT */
/* regions-server: the object that tests of regions call, new at each connect */
#include <stdio.h>

#include <crosscall/error.h>
#include <crosscall/server.h>

#include "carrier.stub.h"
#include "carrier_object.h"

static struct carrier_object carrier;

/* Tests connect once, and the one before has released what it had. */
static xc_rights admit(const struct xc_caller *caller, void *data)
{
    (void)caller, (void)data;
    carrier_object_fini(&carrier);
    carrier_object_init(&carrier);
    return XC_RIGHTS_ALL;
}

int main(void)
{
    const struct xc_server_options options = {.admit = admit};

    carrier_object_init(&carrier);
    if (xc_serve_with("carrier", carrier_objects, &carrier.object, &options,
                      NULL) < 0)
        printf("regions-server: %s\n", xc_error_text());
    return 1; /* nobody stops us */
}
