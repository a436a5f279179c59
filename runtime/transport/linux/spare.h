/* SPDX-License-Identifier: MIT */
/*
 * Spare: the memory of a channel, made before its client comes
 *
 * To make it is most of what a set-up takes. So a worker takes what was made
 * when the client before was accepted, or the server, and makes the next one
 * when this client is on its way. Nobody has it until it is taken: it is fresh,
 * and in no account. The time to make it is upkeep of who took the one before.
 */
#pragma once

#include <stdbool.h>

#include "transport/linux/channel.h"

struct xc_server;

struct spare {
    bool is_there;
    struct channel channel;
    int fds[2];
};

/**
 * spare_take() - a channel: the spare one, or one that is made now
 * @fds:  as of channel_new()
 *
 * Errors: -XC_E_RESOURCES
 * Threads: any, as with spare_make().
 */
int spare_take(struct xc_server *server, struct channel *channel, int fds[2]);

/** spare_make() - if there is none; none either where memory is short */
void spare_make(struct xc_server *server);

/** spare_drop() - after all threads have ended, or in a forked child */
void spare_drop(struct spare *spare);
