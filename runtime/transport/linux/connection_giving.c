/* SPDX-License-Identifier: MIT */
/* Connection, giving: what objects of this server need to go elsewhere, and
 * objects of other servers to come here */
#include <unistd.h>

#include <crosscall/status.h>

#include "transport/linux/connection.h"
#include "transport/linux/door.h"
#include "transport/linux/given.h"

static int peer(struct xc_binding *binding, uint64_t *process)
{
    const struct connection *connection = (struct connection *)binding;

    *process = connection->server.process;
    return connection->server_pidfd;
}

/* Since we connected another server may have taken the path over: then the gift
 * is not there. */
static int door(struct xc_binding *binding, int *out)
{
    const struct connection *connection = (struct connection *)binding;

    return connection->door >= 0 ? door_copy(connection->door, out)
                                 : door_open(connection->path, out);
}

static int carry(struct xc_binding *binding, struct xc_stub_call *call,
                 int door, unsigned *index)
{
    struct connection *connection = (struct connection *)binding;
    struct xc_descriptors *descriptors;

    if (call->slot == CALL_IN_LANE) { /* which have no way for descriptors */
        close(door);
        return -XC_E_FOREIGN_OBJECT;
    }
    if (!call->descriptors) {
        call->descriptors = &connection->doors[call->slot];
        *call->descriptors = (struct xc_descriptors){0};
    }
    descriptors = call->descriptors;
    if (descriptors->n_in + descriptors->n_doors_in == XC_DESCRIPTORS_MAX) {
        close(door);
        return -XC_E_QUOTA;
    }
    *index = descriptors->n_doors_in++;
    descriptors->in[descriptors->n_in + *index] = door;
    return 0;
}

const struct xc_giving_ops connection_giving = {
    .peer = peer,
    .door = door,
    .carry = carry,
    .adopt = given_adopt,
};
