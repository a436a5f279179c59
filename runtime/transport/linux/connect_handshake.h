/* SPDX-License-Identifier: MIT */
/* Handshake, a client's half: who serves, who we are, the memory that we share
 */
#pragma once

#include <stdint.h>

#include <crosscall/client.h>
#include <crosscall/handle.h>
#include <crosscall/interface.h>

#include "transport/linux/connection.h"
#include "transport/linux/packet.h"

/** What a handshake needs, until there is a connection. */
struct connect_attempt {
    const struct xc_connect_options *options;
    const struct xc_interface *interface;
    const char *path;
    uint64_t deadline_ns;
    int socket;
    int server_pidfd;
    int32_t server_pid;
    uint32_t server_uid;
    struct packet packet;
};

/**
 * connect_shake_hands() - over a socket that is connected
 * @connection:  gets its channel, and who serves
 * @root:        handle of the server's first object
 *
 * Nothing is said before the kernel has named the server, and its user is one
 * that we trust. @attempt keeps the server's pidfd.
 * Errors: as xc_connect()
 */
int connect_shake_hands(struct connect_attempt *attempt,
                        struct connection *connection, xc_handle *root);
