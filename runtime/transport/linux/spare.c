/* SPDX-License-Identifier: MIT */
#include "transport/linux/spare.h"

#include <unistd.h>

#include "transport/linux/server_state.h"

int spare_take(struct xc_server *server, struct channel *channel, int fds[2])
{
    struct spare spare;

    pthread_mutex_lock(&server->lock);
    spare = server->spare;
    server->spare.is_there = false;
    pthread_mutex_unlock(&server->lock);
    if (!spare.is_there)
        return channel_new(channel, channel_sizes, fds);
    *channel = spare.channel;
    fds[0] = spare.fds[0];
    fds[1] = spare.fds[1];
    return 0;
}

/* Return: whether another worker was faster. */
static bool put(struct xc_server *server, const struct spare *made)
{
    struct spare *spare = &server->spare;
    bool is_there;

    pthread_mutex_lock(&server->lock);
    is_there = spare->is_there;
    if (!is_there) {
        spare->channel = made->channel;
        spare->fds[0] = made->fds[0];
        spare->fds[1] = made->fds[1];
        /* Last: who forks meanwhile has all of it, or none. */
        __atomic_store_n(&spare->is_there, true, __ATOMIC_RELEASE);
    }
    pthread_mutex_unlock(&server->lock);
    return is_there;
}

void spare_make(struct xc_server *server)
{
    struct spare made = {.is_there = true};

    if (channel_new(&made.channel, channel_sizes, made.fds) == 0 &&
        put(server, &made))
        spare_drop(&made);
}

void spare_drop(struct spare *spare)
{
    if (!spare->is_there)
        return;
    spare->is_there = false;
    channel_unmap(&spare->channel);
    close(spare->fds[0]);
    close(spare->fds[1]);
}
