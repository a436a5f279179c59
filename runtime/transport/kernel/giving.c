/* SPDX-License-Identifier: MIT */
/*
 * Giving, the client's side: what objects of this server need to go elsewhere,
 * and objects of other servers to come here
 *
 * A door is who serves: calls come to the process, and nobody can stand in for
 * one that has ended.
 */
#include "transport/kernel/giving.h"

#include <crosscall/status.h>
#include <crosscall/stub.h>

#include "transport/kernel/callback.h"
#include "transport/kernel/fail.h"
#include "transport/kernel/given.h"
#include "transport/kernel/process_fd.h"

uint64_t giving_send(const struct xc_stub_call *call)
{
    const struct xc_descriptors *descriptors = call->descriptors;
    struct connection *connection = connection_of(call->stub->binding);
    uint32_t i;

    if (!descriptors)
        return 0;
    for (i = 0; i < descriptors->n_doors_in; i++)
        connection->request->doors[i] =
            process_of_fd(descriptors->in[descriptors->n_in + i]);
    return descriptors->n_doors_in;
}

bool giving_receive(struct connection *connection, uint64_t n)
{
    const volatile xc_identity *doors = connection->reply->doors;
    uint32_t i;

    if (n > XC_DESCRIPTORS_MAX)
        return false;
    for (i = 0; i < n; i++)
        connection->door[i] = doors[i];
    connection->n_doors = (uint32_t)n;
    return true;
}

static int peer(struct xc_binding *binding, uint64_t *process)
{
    *process = connection_of(binding)->server;
    return process_fd(*process);
}

static int door(struct xc_binding *binding, int *out)
{
    *out = process_fd(connection_of(binding)->server);
    return 0;
}

static int carry(struct xc_binding *binding, struct xc_stub_call *call,
                 int door, unsigned *index)
{
    struct connection *connection = connection_of(binding);
    struct xc_descriptors *descriptors;

    if (connection->callback && connection->callback->turns)
        return -XC_E_FOREIGN_OBJECT; /* which have no way for doors */
    if (!call->descriptors) {
        call->descriptors = &connection->doors;
        *call->descriptors = (struct xc_descriptors){0};
    }
    descriptors = call->descriptors;
    if (descriptors->n_in + descriptors->n_doors_in == XC_DESCRIPTORS_MAX)
        return -XC_E_QUOTA;
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

static int refused(int64_t status)
{
    return KERNEL_FAIL(status == -XC_E_STALE_HANDLE || status == -XC_E_QUOTA
                           ? (int)-status
                           : XC_E_DENIED,
                       "give: needs XC_RIGHT_GIVE, a subset of our rights, and "
                       "a living process");
}

int connection_give(struct xc_binding *binding, xc_handle handle,
                    int receiver_fd, xc_rights rights, uint64_t *out)
{
    struct connection *connection = connection_of(binding);
    const uint64_t deadline_ns = xc_stub_deadline();
    struct xc_kernel_words words = {
        .first = handle,
        .method = KERNEL_GIVE,
        .word = {process_of_fd(receiver_fd), deadline_ns, rights},
    };
    int r;

    if (!words.word[0])
        return refused(-XC_E_DENIED);
    r = connection_take(connection, deadline_ns);
    if (r)
        return r;
    r = xc_kernel_call(connection->server, deadline_ns, &words);
    connection_give_back(connection);
    if (r)
        return connection_no_reply(connection, r);
    if (words.first)
        return refused((int64_t)words.first);
    *out = words.word[1];
    return 0;
}
