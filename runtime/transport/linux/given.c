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
#include "transport/linux/given_pool.h"
#include "transport/linux/kernel.h"
#include "transport/linux/patience.h"
#include "transport/linux/server_state.h"

struct given {
    struct xc_given given;
    pthread_mutex_t lock; /* one thread at a time claims */
    struct given_pool *pool;
    uint64_t gift;
    struct xc_caller giver;
    int door; /* -1: the connection has it */
};

static void close_door(struct given *given)
{
    if (given->door >= 0)
        close(given->door);
    given->door = -1;
}

/* By a connection that we have. Return: 1 if there is none, or none that may
 * hold more, or no time to ask; the gift is still there then. */
static int claim_by_call(struct given *given, const struct xc_stub *stub,
                         const struct xc_connect_options *options,
                         struct connection **out, xc_handle *handle)
{
    struct connection *connection =
        given_pool_find(given->pool, given->door, options);
    uint64_t before;
    int r;

    if (!connection)
        return 1;
    before = xc_set_deadline(options->deadline_ns);
    r = xc_claim_by_call(&connection->binding, options->gift, options->giver,
                         stub->interface, handle);
    xc_set_deadline(before);
    if (r == 0) {
        *out = connection;
        return 0;
    }
    /* What it has claimed and not told us goes when it ends. */
    if (r == -XC_E_DEADLINE || r == -XC_E_CANCELLED)
        given_pool_hide(connection);
    xc_binding_unref(&connection->binding);
    return r == -XC_E_QUOTA ? 1 : r;
}

/* By one that is made for it, which others will find. */
static int claim_by_hello(struct given *given, const struct xc_stub *stub,
                          const struct sockaddr_un *address,
                          const struct xc_connect_options *options,
                          struct connection **out, xc_handle *handle)
{
    struct connection *connection;
    int r = connection_open(address, "given object", options, stub->interface,
                            &connection, handle);

    if (r)
        return r;
    connection->binding.ops = &given_connection_ops;
    connection->door = given->door;
    given->door = -1;
    given_pool_add(given->pool, connection);
    *out = connection;
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
    r = claim_by_call(given, stub, &options, &connection, &handle);
    if (r > 0)
        r = claim_by_hello(given, stub, &address, &options, &connection,
                           &handle);
    if (r)
        return r == -XC_E_CANCELLED ? -XC_E_UNSENT : r;
    close_door(given);
    stub->binding = &connection->binding;
    __atomic_store_n(&stub->handle, handle, __ATOMIC_RELEASE);
    return 0;
}

static int claim(struct xc_given *base, struct xc_stub *stub,
                 uint64_t deadline_ns)
{
    struct given *given = (struct given *)base;
    const struct given_limit *limit = &given->pool->limit;
    int waits = given_begin_wait(limit, &deadline_ns);
    int r;

    if (waits < 0)
        return waits;
    r = patience_unsent(patience_lock(&given->lock, deadline_ns));
    if (r == 0) {
        r = claim_locked(given, stub, deadline_ns);
        pthread_mutex_unlock(&given->lock);
    }
    given_has_waited(limit, waits);
    return r;
}

static void given_free(struct xc_given *base)
{
    struct given *given = (struct given *)base;

    close_door(given);
    given_pool_unref(given->pool);
    pthread_mutex_destroy(&given->lock);
    free(given);
}

/* @door: copied */
static int given_new(const struct xc_caller *giver, uint64_t gift, int door,
                     struct given_pool *pool, struct given **out)
{
    struct given *given;
    int r;

    /* Nobody known: its claim would name no giver, and take from anybody. */
    if (!giver->process)
        return -XC_E_MALFORMED;
    given = calloc(1, sizeof(*given));
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
    given->pool = given_pool_ref(pool);
    pthread_mutex_init(&given->lock, NULL);
    *out = given;
    return 0;
}

int given_accept(const struct xc_caller *giver, uint64_t gift, int door,
                 struct xc_given **out, void *data)
{
    const struct xc_server *server = data;
    struct given *given;
    int r = given_new(giver, gift, door, server->pool, &given);

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
    const uint64_t deadline_ns = xc_stub_deadline();
    const uint64_t told_ns = request->deadline_ns; /* 0: it never slept */

    return told_ns && told_ns < deadline_ns ? told_ns : deadline_ns;
}

/* What comes by a connection that was made for a gift is reached as that was.
 * NULL: there is no memory. */
static struct given_pool *pool_of(struct connection *connection)
{
    static const struct given_limit none;

    pthread_mutex_lock(&connection->mail_lock);
    if (!connection->pool && given_pool_new(&none, &connection->pool))
        connection->pool = NULL;
    pthread_mutex_unlock(&connection->mail_lock);
    return connection->pool;
}

int given_adopt(struct xc_binding *binding, struct xc_stub *stub)
{
    struct connection *connection = (struct connection *)binding;
    struct given_pool *pool = pool_of(connection);
    struct xc_error *error = &xc_port_thread()->error;
    const struct xc_error before = *error; /* its first use tells */
    unsigned number = xc_handle_door(stub->handle);
    uint64_t gift = xc_handle_gift(stub->handle);
    struct given *given;
    int door;
    int r;

    if (!pool)
        return -XC_E_RESOURCES;
    if (!gift) /* that would be a root object, by our own rights */
        return -XC_E_BAD_REPLY;
    r = with_reply(connection, number, &door);
    if (r)
        return r;
    r = given_new(&connection->server, gift, door, pool, &given);
    close(door);
    if (r)
        return -XC_E_RESOURCES;
    stub->given = &given->given;
    claim(stub->given, stub, deadline_of(connection, number));
    *error = before;
    return 0;
}
