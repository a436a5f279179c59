/* SPDX-License-Identifier: MIT */
/*
 * Packets: what a peer sends by the socket
 *
 * Mostly what the protocol has, of the right size and with the descriptors that
 * belong to it; and then some of its bytes are others, or its sender is.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "kernel.h"
#include "transport/linux/handshake.h"

enum { PACKETS_FDS_MAX = 12 };

struct sent_packet {
    union {
        struct handshake_head head;
        struct handshake_hello hello;
        struct handshake_welcome welcome;
        struct handshake_accept accept;
        struct handshake_refuse refuse;
        struct handshake_give give;
        struct handshake_given given;
        struct handshake_callback callback;
        struct handshake_bulk bulk;
        struct handshake_carry carry;
        uint8_t bytes[sizeof(struct handshake_hello)];
    } is;
    size_t len;
    unsigned n_fds;
    int fds[PACKETS_FDS_MAX];
};

/** How a peer says what it does not say: nothing now, never more, an error. */
enum packets_end {
    PACKETS_SENT,
    PACKETS_NOTHING,
    PACKETS_HUNG_UP,
    PACKETS_RESET
};

/** packets_next() - what comes next by @file */
enum packets_end packets_next(struct file *file, struct sent_packet *out);

/** packets_add() - a descriptor to a packet; -1: there was no room for it */
void packets_add(struct sent_packet *packet, int fd);

/** packets_pidfd() - a new one of a process that lives, or -1 and errno */
int packets_pidfd(int32_t pid);

/** packets_memory() - a peer's memory, sealed as it should be unless @any */
int packets_memory(size_t size, bool any);

/* Which of these a peer sends: of a client to a server, or the other way round;
 * peer_client.c, peer_server.c. */

/** peer_first() - until its beginning is over. Return: false: it is */
bool peer_first(struct file *file, struct sent_packet *out);

/** peer_says() - any of its packets */
void peer_says(struct file *file, struct sent_packet *out);
