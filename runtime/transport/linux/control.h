/* SPDX-License-Identifier: MIT */
/* Control: what the files of the control thread share */
#pragma once

#include "transport/linux/packet.h"
#include "transport/linux/server_state.h"

/** control_watch_socket() - have its packets looked at */
bool control_watch_socket(struct peer *peer);

/** control_watch() - have its socket and its process looked at */
bool control_watch(struct peer *peer);

/**
 * control_end() - stop watching a peer
 *
 * One that was never served is freed at once; else the worker lets go first.
 */
void control_end(struct peer *peer);

/**
 * set_up_begin() - somebody connected. @socket is consumed
 *
 * Return: until when nobody else should be accepted; 0: no matter.
 */
uint64_t set_up_begin(struct xc_server *server, int socket);

/** set_up_greet() - welcome who waits, as far as their user's limit allows */
void set_up_greet(struct xc_server *server);

/** set_up_hello() - a greeted peer said something */
void set_up_hello(struct peer *peer, const struct packet *packet);

/** set_up_end_late() - end who was greeted and said no hello in time */
void set_up_end_late(struct xc_server *server);
