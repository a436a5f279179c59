/* SPDX-License-Identifier: MIT */
/*
 * Packet: one message on the set-up socket, with what the kernel adds
 *
 * Received descriptors are close-on-exec, at most PACKET_FDS are kept, and
 * all others are closed at once.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/socket.h>

#include <crosscall/descriptors.h>

enum { PACKET_MAX = 8192, PACKET_FDS = XC_DESCRIPTORS_MAX };

struct packet {
    size_t len;
    bool is_cut; /* there was no room for its descriptors here: it has none */
    unsigned n_fds;
    int fds[PACKET_FDS];
    bool has_credentials;
    struct ucred credentials; /* the kernel's word on the sender */
    int pidfd;                /* the sender's, or -1 on older kernels */
    uint8_t bytes[PACKET_MAX] __attribute__((aligned(8)));
};

/** Whether it was sent with descriptors. */
static inline bool packet_carries(const struct packet *packet)
{
    return packet->n_fds || packet->is_cut;
}

/** What receiving came to. */
enum packet_result {
    PACKET_OK,
    PACKET_NONE,   /* nothing there now */
    PACKET_CLOSED, /* the peer is gone */
    PACKET_FAILED, /* the system could not; errno says why */
    PACKET_BROKEN  /* too long, or too many descriptors */
};

/** packet_receive() - never blocks; after PACKET_OK call packet_fini() */
enum packet_result packet_receive(int socket, struct packet *packet);

/** packet_fini() - close the descriptors that nobody took */
void packet_fini(struct packet *packet);

/**
 * packet_allow_fds() - whether a peer may send descriptors
 * @socket:  a listener, for all that it will accept, or one of these
 *
 * Closing a file of a file system that the peer serves may take for ever, so
 * that strangers had better send none. Before Linux 6.16 nothing happens.
 */
void packet_allow_fds(int socket, bool allow);

/** packet_send() - never blocks. Return: false if it could not be sent */
bool packet_send(int socket, const void *bytes, size_t len, const int *fds,
                 unsigned n_fds);
