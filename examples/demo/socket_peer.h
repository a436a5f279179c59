/* SPDX-License-Identifier: MIT */
/*
 * Socket peer: the same sum over a plain SOCK_SEQPACKET socket, to compare
 *
 * No types, no rights, no checks: what two system calls on each side cost.
 */
#pragma once

#include <stdint.h>

/** What goes one way. */
struct socket_request {
    uint64_t a;
    uint64_t b;
};

/** Where to answer. */
struct socket_peer {
    int socket;
    int other; /* the asking end: closed, so that its close is seen */
    int core;  /* to run on, or -1: any */
};

/** socket_peer_run() - answer until the other end closes; process_main_fn */
int socket_peer_run(void *data, int ready_fd);

/** socket_peer_add() - one round trip. Return: 0, or -1 if the peer is gone */
int socket_peer_add(int socket, uint64_t a, uint64_t b, uint64_t *sum);
