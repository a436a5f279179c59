/* SPDX-License-Identifier: MIT */
#include "transport/linux/parcel.h"

#include <string.h>

#include "transport/linux/handshake.h"

bool parcel_send(int socket, uint32_t slot, uint32_t seq, const int *fds,
                 uint32_t n, uint32_t n_doors)
{
    struct handshake_carry carry = {
        .head = handshake_head_of(HANDSHAKE_CARRY),
        .slot = slot,
        .seq = seq,
        .n = n,
        .n_doors = n_doors,
    };

    return packet_send(socket, &carry, sizeof(carry), fds, n);
}

bool parcel_read(const struct packet *packet, uint32_t *slot,
                 struct parcel *out)
{
    struct handshake_carry carry;

    if (packet->len != sizeof(carry))
        return false;
    memcpy(&carry, packet->bytes, sizeof(carry));
    if (carry.slot >= CHANNEL_SLOTS || carry.n == 0 ||
        carry.n > XC_DESCRIPTORS_MAX || carry.n_doors > carry.n ||
        (!packet->is_cut && carry.n != packet->n_fds))
        return false;
    *slot = carry.slot;
    *out = (struct parcel){
        .state = packet->is_cut ? PARCEL_REFUSED : PARCEL_WAITS,
        .seq = carry.seq,
        .n = packet->n_fds,
        .n_doors = packet->is_cut ? 0 : carry.n_doors,
    };
    memcpy(out->fds, packet->fds, out->n * sizeof(out->fds[0]));
    return true;
}

void parcel_drop(struct parcel *parcel)
{
    xc_descriptors_close(parcel->fds, parcel->n);
    xc_charge_end(&parcel->charge);
    *parcel = (struct parcel){0};
}
