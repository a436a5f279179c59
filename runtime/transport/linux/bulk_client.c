/* SPDX-License-Identifier: MIT */
/*
 * Bulk, client: take the memory, have it large enough, give it back
 *
 * Who has it owns a slot as well, but waits without one, so that small calls go
 * on. A call that was given up keeps both until the server has answered: it may
 * be reading the request, and will write the reply.
 */
#include "transport/linux/bulk_client.h"

#include <stdlib.h>
#include <string.h>

#include <crosscall/status.h>

#include "transport/linux/bulk_memory.h"
#include "transport/linux/callback_client.h"
#include "transport/linux/clock.h"
#include "transport/linux/futex.h"
#include "transport/linux/packet.h"
#include "transport/linux/patience.h"

static bool try_take(struct connection *connection)
{
    return !__atomic_exchange_n(&connection->bulk_taken, 1, __ATOMIC_SEQ_CST);
}

static void give_back(struct connection *connection)
{
    __atomic_store_n(&connection->bulk_taken, 0, __ATOMIC_SEQ_CST);
    if (__atomic_load_n(&connection->bulk_waiters, __ATOMIC_SEQ_CST))
        futex_wake(&connection->bulk_taken, 1, FUTEX_SCOPE_PRIVATE);
}

void bulk_release(struct connection *connection)
{
    __atomic_store_n(&connection->bulk_slot, CHANNEL_SLOTS, __ATOMIC_RELAXED);
    give_back(connection);
}

/* Nobody is told when the answer comes of a call that was given up: look again
 * after a moment. */
static void wait_for_memory(struct connection *connection, uint64_t slice)
{
    const uint64_t moment = NS_PER_MS;

    __atomic_fetch_add(&connection->bulk_waiters, 1, __ATOMIC_SEQ_CST);
    if (__atomic_load_n(&connection->left_slots, __ATOMIC_RELAXED) &&
        slice > moment)
        slice = moment;
    patience_sleep(&connection->bulk_taken, 1, slice, FUTEX_SCOPE_PRIVATE);
    __atomic_fetch_sub(&connection->bulk_waiters, 1, __ATOMIC_SEQ_CST);
}

static int wait_and_take(struct connection *connection, uint64_t deadline_ns)
{
    while (!try_take(connection)) {
        uint64_t slice;
        int r;

        connection_reclaim(connection);
        r = patience_away(deadline_ns, &slice);
        if (r)
            return r;
        wait_for_memory(connection, slice);
        if (!connection_is_alive(connection))
            return -XC_E_DISCONNECTED;
    }
    return 0;
}

static int take(struct connection *connection, uint64_t deadline_ns)
{
    int r = wait_and_take(connection, deadline_ns);

    patience_back();
    return r;
}

static int understand(struct connection *connection,
                      const struct packet *packet, const size_t sizes[2])
{
    struct handshake_bulk answer;

    if (packet->len != sizeof(answer))
        return -XC_E_PROTOCOL;
    memcpy(&answer, packet->bytes, sizeof(answer));
    if (answer.question.status)
        return answer.question.status == XC_E_QUOTA ? -XC_E_QUOTA
                                                    : -XC_E_RESOURCES;
    if (packet->is_cut)
        return -XC_E_RESOURCES;
    if (packet->n_fds != 2)
        return -XC_E_PROTOCOL;
    return channel_map(&connection->bulk, sizes, packet->fds);
}

static size_t larger(size_t a, size_t b) { return a > b ? a : b; }

static int ask(struct connection *connection, size_t request, size_t reply,
               uint64_t deadline_ns)
{
    const size_t sizes[2] = {bulk_size(request), bulk_size(reply)};
    const struct handshake_bulk question = {
        .question = {.head = handshake_head_of(HANDSHAKE_BULK),
                     .number = ++connection->bulk_asked},
        .request = request,
        .reply = reply,
    };
    struct packet *packet = calloc(1, sizeof(*packet));
    int r;

    if (!packet)
        return -XC_E_RESOURCES;
    channel_unmap(&connection->bulk); /* the server does, whatever it answers */
    r = connection_ask(connection, &question, sizeof(question), deadline_ns,
                       packet);
    if (r == 0)
        r = understand(connection, packet, sizes);
    if (packet->len)
        packet_fini(packet);
    free(packet);
    if (r == -XC_E_PROTOCOL)
        connection_die(connection);
    return r;
}

/* The memory is ours: nobody else reads the sizes. */
static int make_large_enough(struct connection *connection, size_t request,
                             size_t reply, uint64_t deadline_ns)
{
    const size_t *sizes = connection->bulk.sizes;
    int r;

    if (request <= sizes[0] && reply <= sizes[1])
        return 0;
    if (!connection_is_alive(connection))
        return -XC_E_DISCONNECTED;
    r = patience_lock(&connection->socket_lock, deadline_ns);
    if (r)
        return r;
    r = ask(connection, larger(request, sizes[0]), larger(reply, sizes[1]),
            deadline_ns);
    pthread_mutex_unlock(&connection->socket_lock);
    return r;
}

int connection_begin_bulk(struct xc_binding *binding, struct xc_stub_call *call,
                          size_t request, size_t reply)
{
    struct connection *connection = (struct connection *)binding;
    struct callback *callback =
        __atomic_load_n(&connection->callback, __ATOMIC_ACQUIRE);
    int r;

    if (!presence_is_alive(connection->presence))
        return presence_why(connection->presence);
    if (callback && callback_lane(callback))
        return -XC_E_TOO_LARGE; /* lanes have no memory but their own */
    r = take(connection, call->deadline_ns);
    if (r)
        return patience_unsent(r);
    r = make_large_enough(connection, request, reply, call->deadline_ns);
    if (r == 0)
        r = connection_begin(binding, call);
    if (r) {
        give_back(connection);
        return patience_unsent(r);
    }
    __atomic_store_n(&connection->bulk_slot, call->slot, __ATOMIC_RELAXED);
    if (request > XC_MESSAGE_MAX)
        call->request = connection->bulk.to_server;
    return 0;
}
