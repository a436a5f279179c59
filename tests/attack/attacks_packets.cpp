// SPDX-License-Identifier: MIT
#include "attacker.h"

// More descriptors in a packet than any call has.
Verdict sends_more_than_is_taken(const std::string &path)
{
    const handshake_head ring = handshake_head_of(HANDSHAKE_RING);

    for (size_t n : {9u, 200u, 253u}) {
        Client client(path);

        if (!client.is_served() ||
            !send_packet(client.socket(), &ring, sizeof(ring),
                         std::vector<int>(n, 0)))
            return Verdict::CannotTry;
        if (!client.is_hung_up())
            return Verdict::Won;
    }
    return Verdict::Held;
}

// Descriptors for all slots, and it leaves.
Verdict sends_for_no_request(const std::string &path)
{
    for (int i = 0; i < 4; i++) {
        Client client(path);

        if (!client.is_served())
            return Verdict::CannotTry;
        for (uint32_t slot = 0; slot < CHANNEL_SLOTS; slot++)
            if (!client.carry(slot, {0, 0, 0}))
                return Verdict::CannotTry;
        client.post_add(0); // what was sent before is there then
        client.is_believed(0);
    }
    return Verdict::Held;
}
