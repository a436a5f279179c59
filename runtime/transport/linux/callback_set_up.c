/* SPDX-License-Identifier: MIT */
#include "transport/linux/callback_set_up.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <crosscall/client.h>
#include <crosscall/status.h>

#include "transport/linux/callback_client.h"
#include "transport/linux/handshake.h"
#include "transport/linux/packet.h"
#include "transport/linux/patience.h"

enum { CALLBACK_FDS = 3 };

static int take_memory(struct callback *callback, struct packet *packet)
{
    const size_t sizes[2] = {CALLBACK_TO_SERVER_SIZE, CALLBACK_TO_CLIENT_SIZE};
    struct handshake_callback answer;
    int type = 0;
    socklen_t len = sizeof(type);

    if (packet->len != sizeof(answer))
        return -XC_E_PROTOCOL;
    memcpy(&answer, packet->bytes, sizeof(answer));
    if (answer.status || packet->is_cut)
        return -XC_E_RESOURCES;
    if (packet->n_fds != CALLBACK_FDS ||
        getsockopt(packet->fds[2], SOL_SOCKET, SO_TYPE, &type, &len))
        return -XC_E_PROTOCOL;
    callback->bell = packet->fds[2];
    packet->fds[2] = -1;
    return channel_map(&callback->memory, sizes, packet->fds);
}

static int ask_for_memory(struct callback *callback, uint64_t deadline_ns)
{
    struct connection *connection = callback->connection;
    struct handshake_callback ask = {
        .head = handshake_head_of(HANDSHAKE_CALLBACK),
    };
    struct packet *packet = calloc(1, sizeof(*packet));
    int r;

    if (!packet)
        return -XC_E_RESOURCES;
    r = connection_ask(connection, &ask, sizeof(ask), deadline_ns, packet);
    if (r == 0)
        r = take_memory(callback, packet);
    if (packet->len) /* perhaps too late */
        packet_fini(packet);
    free(packet);
    return r;
}

static int make_domain(struct callback *callback)
{
    int r = xc_domain_new(NULL, &callback->domain);

    if (r)
        return r;
    /* Nobody could be told of an event that there is no memory for. */
    r = xc_domain_reserve(callback->domain);
    if (r)
        return r;
    return xc_holder_new(callback->domain, &callback->connection->server,
                         &callback->server);
}

static int callback_new(struct connection *connection, uint64_t deadline_ns,
                        struct callback **out)
{
    struct callback *callback = calloc(1, sizeof(*callback));
    pthread_mutexattr_t recursive;
    unsigned i;
    int r;

    if (!callback)
        return -XC_E_RESOURCES;
    callback->connection = connection;
    callback->bell = -1;
    pthread_mutexattr_init(&recursive);
    pthread_mutexattr_settype(&recursive, PTHREAD_MUTEX_RECURSIVE);
    pthread_mutex_init(&callback->lock, &recursive);
    pthread_mutexattr_destroy(&recursive);
    r = make_domain(callback);
    if (r == 0)
        r = ask_for_memory(callback, deadline_ns);
    if (r) {
        callback_free(callback);
        return r;
    }
    for (i = 0; i < LANES; i++)
        lane_init(&callback->lanes[i], &callback_lane_ops, callback,
                  callback->memory.to_server, callback->memory.to_client, i);
    *out = callback;
    return 0;
}

int callback_of(struct connection *connection, uint64_t deadline_ns,
                struct callback **out)
{
    int r;

    if (!presence_is_here(connection->presence))
        return -XC_E_FORKED;
    *out = __atomic_load_n(&connection->callback, __ATOMIC_ACQUIRE);
    if (*out)
        return 0;
    if (!connection_is_alive(connection))
        return -XC_E_DISCONNECTED;
    r = patience_lock(&connection->socket_lock, deadline_ns);
    if (r)
        return r;
    *out = __atomic_load_n(&connection->callback, __ATOMIC_RELAXED);
    if (!*out) {
        r = callback_new(connection, deadline_ns, out);
        if (r == 0) {
            __atomic_store_n(&connection->callback, *out, __ATOMIC_RELEASE);
            presence_is_called_back(connection->presence);
        }
    }
    pthread_mutex_unlock(&connection->socket_lock);
    return r;
}

void callback_free(struct callback *callback)
{
    if (!callback)
        return;
    xc_holder_free(callback->server);
    xc_domain_free(callback->domain);
    channel_unmap(&callback->memory);
    if (callback->bell >= 0)
        close(callback->bell);
    pthread_mutex_destroy(&callback->lock);
    free(callback);
}
