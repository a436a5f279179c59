/* SPDX-License-Identifier: MIT */
/*
 * Parcel: the descriptors of one request or reply, between socket and call
 *
 *     sender                                  receiver
 *       | -- packet {slot, seq, n} + fds --->   socket -> parcel of the slot
 *       | -- seq, in shared memory --------->   the call takes the parcel
 *
 * A slot has one call at a time, and so one parcel: what a peer can have us
 * hold is bounded by its slots.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include <crosscall/descriptors.h>
#include <crosscall/principal.h>

#include "transport/linux/channel.h"
#include "transport/linux/packet.h"

enum parcel_state {
    PARCEL_NONE,
    PARCEL_WAITS,   /* for its call */
    PARCEL_REFUSED, /* waits as well, but its descriptors are closed */
    PARCEL_TAKEN,   /* the call has them, and does not close them */
    PARCEL_USED     /* to be closed */
};

struct parcel {
    enum parcel_state state;
    uint32_t seq;
    uint32_t n;
    uint32_t n_doors; /* the last ones of these */
    int fds[XC_DESCRIPTORS_MAX];
    struct xc_charge charge; /* in a server, of those that came */
};

/** Send one. Return: false if it could not be sent; errno says why. */
bool parcel_send(int socket, uint32_t slot, uint32_t seq, const int *fds,
                 uint32_t n, uint32_t n_doors);

/**
 * parcel_read() - what a packet says
 * @packet:  of type HANDSHAKE_CARRY; its descriptors stay its own
 * @out:     it waits; or it is refused, if there was no room for them here
 *
 * Return: false if it breaks the protocol.
 */
bool parcel_read(const struct packet *packet, uint32_t *slot,
                 struct parcel *out);

/** Close what is in it, and uncharge it. Of a peer's files that may take for
 * ever. */
void parcel_drop(struct parcel *parcel);
