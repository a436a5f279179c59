/* SPDX-License-Identifier: MIT */
#include "transport/linux/given.h"

#include <stdlib.h>
#include <unistd.h>

#include <crosscall/call.h>
#include <crosscall/client.h>
#include <crosscall/port.h>
#include <crosscall/status.h>
#include <crosscall/stub.h>

#include "transport/linux/clock.h"
#include "transport/linux/connection.h"
#include "transport/linux/door.h"
#include "transport/linux/kernel.h"
#include "transport/linux/patience.h"
#include "transport/linux/server_state.h"

struct given {
    struct xc_given given;
    pthread_mutex_t lock; /* one thread at a time claims */
    struct given_limit limit;
    uint64_t gift;
    struct xc_caller giver;
    int door; /* -1: the connection has it */
};

/* In a method of the server that was given the object, and nowhere else. */
static bool is_serving(const struct given_limit *limit)
{
    const struct xc_call *call = xc_current_call();

    while (call && call->domain != limit->domain)
        call = call->outer;
    return call;
}

static int lower_deadline(const struct given_limit *limit,
                          uint64_t *deadline_ns)
{
    uint64_t most;

    if (!is_serving(limit))
        return 0;
    if (!limit->max_wait_ns)
        return -XC_E_WOULD_BLOCK;
    most = clock_now() + limit->max_wait_ns;
    if (*deadline_ns > most)
        *deadline_ns = most;
    return 0;
}

static int claim_locked(struct given *given, struct xc_stub *stub,
                        uint64_t deadline_ns)
{
    const struct xc_connect_options options = {
        .gift = given->gift,
        .giver = given->giver.process,
        .deadline_ns = deadline_ns,
        /* It could as well have passed an object of its own. */
        .server_uid = given->giver.uid != OVERFLOW_UID ? given->giver.uid : 0,
    };
    struct connection *connection;
    struct sockaddr_un address;
    xc_handle handle;
    int r;

    if (!(stub->handle & XC_HANDLE_GIVEN))
        return 0; /* another thread was faster */
    r = door_address(given->door, &address);
    if (r)
        return r;
    r = connection_open(&address, "given object", &options, stub->interface,
                        &connection, &handle);
    if (r)
        return r == -XC_E_CANCELLED ? -XC_E_UNSENT : r;
    connection->binding.ops = &given_connection_ops;
    connection->limit = given->limit;
    connection->door = given->door;
    given->door = -1;
    stub->binding = &connection->binding;
    __atomic_store_n(&stub->handle, handle, __ATOMIC_RELEASE);
    return 0;
}

static int claim(struct xc_given *base, struct xc_stub *stub,
                 uint64_t deadline_ns)
{
    struct given *given = (struct given *)base;
    int r = lower_deadline(&given->limit, &deadline_ns);

    if (r)
        return r;
    r = patience_lock(&given->lock, deadline_ns);
    if (r)
        return patience_unsent(r);
    r = claim_locked(given, stub, deadline_ns);
    pthread_mutex_unlock(&given->lock);
    return r;
}

static void given_free(struct xc_given *base)
{
    struct given *given = (struct given *)base;

    if (given->door >= 0)
        close(given->door);
    pthread_mutex_destroy(&given->lock);
    free(given);
}

/* @door: copied */
static int given_new(const struct xc_caller *giver, uint64_t gift, int door,
                     const struct given_limit *limit, struct given **out)
{
    struct given *given = calloc(1, sizeof(*given));
    int r;

    if (!given)
        return -XC_E_QUOTA;
    r = door_copy(door, &given->door);
    if (r) {
        free(given);
        return r;
    }
    given->given.claim = claim;
    given->given.free = given_free;
    given->gift = gift;
    given->giver = *giver;
    given->limit = *limit;
    pthread_mutex_init(&given->lock, NULL);
    *out = given;
    return 0;
}

int given_accept(const struct xc_caller *giver, uint64_t gift, int door,
                 struct xc_given **out, void *data)
{
    const struct xc_server *server = data;
    const struct given_limit limit = {
        .domain = server->domain,
        .max_wait_ns = server->options.max_wait_ns,
    };
    struct given *given;
    int r = given_new(giver, gift, door, &limit, &given);

    if (r == 0)
        *out = &given->given;
    return r;
}

/* The door that came with the reply in a slot, which the server names. */
static int with_reply(struct connection *connection, unsigned number, int *out)
{
    unsigned slot = number / XC_DESCRIPTORS_MAX;
    struct parcel *parcel = &connection->parcels[slot % CHANNEL_SLOTS];
    unsigned i = number % XC_DESCRIPTORS_MAX;
    int r = -XC_E_BAD_REPLY;

    pthread_mutex_lock(&connection->mail_lock);
    if (slot < CHANNEL_SLOTS && connection_read_mail(connection) &&
        parcel->state == PARCEL_WAITS &&
        parcel->seq == fetch32(&connection->seq[slot]) && i < parcel->n_doors)
        r = door_copy(parcel->fds[parcel->n - parcel->n_doors + i], out);
    pthread_mutex_unlock(&connection->mail_lock);
    return r;
}

/* Until when the call may take that the reply is of. What it was told is in our
 * own half of the channel. */
static uint64_t deadline_of(const struct connection *connection,
                            unsigned number)
{
    const struct request_slot *request =
        channel_request(&connection->channel, number / XC_DESCRIPTORS_MAX);
    uint64_t deadline_ns = connection_deadline();

    return request->deadline_ns < deadline_ns ? request->deadline_ns
                                              : deadline_ns;
}

int given_adopt(struct xc_binding *binding, struct xc_stub *stub)
{
    static const struct given_limit none;
    struct connection *connection = (struct connection *)binding;
    struct xc_error *error = &xc_port_thread()->error;
    const struct xc_error before = *error; /* its first use tells */
    unsigned number = xc_handle_door(stub->handle);
    uint64_t gift = xc_handle_gift(stub->handle);
    struct given *given;
    int door;
    int r;

    if (!gift) /* that would be a root object, by our own rights */
        return -XC_E_BAD_REPLY;
    r = with_reply(connection, number, &door);
    if (r)
        return r;
    r = given_new(&connection->server, gift, door, &none, &given);
    close(door);
    if (r)
        return -XC_E_RESOURCES;
    stub->given = &given->given;
    claim(stub->given, stub, deadline_of(connection, number));
    *error = before;
    return 0;
}

int given_begin(struct xc_binding *binding, struct xc_stub_call *call)
{
    const struct given_limit *limit = &((struct connection *)binding)->limit;
    int r = 0;

    if (call->method == XC_METHOD_RELEASE)
        call->oneway = true; /* not worth a wait: at worst it ends with us */
    if (!call->oneway)
        r = lower_deadline(limit, &call->deadline_ns);
    return r ? r : connection_begin(binding, call);
}

int given_give(struct xc_binding *binding, xc_handle handle, int receiver_fd,
               xc_rights rights, uint64_t *out)
{
    const struct given_limit *limit = &((struct connection *)binding)->limit;
    uint64_t deadline_ns = connection_deadline();
    uint64_t before;
    int r = lower_deadline(limit, &deadline_ns);

    if (r)
        return r;
    before = xc_set_deadline(deadline_ns);
    r = connection_give(binding, handle, receiver_fd, rights, out);
    xc_set_deadline(before);
    return r;
}
