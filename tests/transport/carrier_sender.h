// SPDX-License-Identifier: MIT
// A raw client of a carrier server, with a way to send descriptors
#pragma once

#include <gtest/gtest.h>

#include <cstring>
#include <vector>

#include "carrier.wire.h"
#include "carrier_server.h"
#include "raw_client.h"

class Sender : public RawClient {
  public:
    explicit Sender(const CarrierServer &server) : RawClient(server.path())
    {
        EXPECT_TRUE(finish(carrier_interface));
    }

    // The packet that goes before a request; @n is what it says.
    bool carry(uint32_t slot, uint32_t number, const std::vector<int> &fds,
               uint32_t n, uint32_t n_doors = 0)
    {
        const handshake_carry carry = {handshake_head_of(HANDSHAKE_CARRY), slot,
                                       number, n, n_doors};

        return send_packet(socket(), &carry, sizeof(carry), fds);
    }

    // @n times our standard input, for a request that comes next in a slot.
    bool carry_some(uint32_t slot, uint32_t n)
    {
        return carry(slot, seq[slot] + 1, std::vector<int>(n, 0), n);
    }

    void post_same(uint32_t slot = 0)
    {
        post(slot, CARRIER_METHOD_SAME, CARRIER_KEY_SAME, 0, root(),
             REQUEST_CARRIES);
    }

    void post_nothing()
    {
        post(0, CARRIER_METHOD_NOTHING, CARRIER_KEY_NOTHING, 0, root());
    }

    void post_sum(uint64_t size)
    {
        const carrier_sum_request sum = {size, 0, size};

        memcpy(request(0)->bytes, &sum, sizeof(sum));
        post(0, CARRIER_METHOD_SUM, CARRIER_KEY_SUM, sizeof(sum), root(),
             REQUEST_CARRIES);
    }

    void post_fill(uint64_t size)
    {
        carrier_fill_request fill = {};

        fill.region = size;
        memcpy(request(0)->bytes, &fill, sizeof(fill));
        post(0, CARRIER_METHOD_FILL, CARRIER_KEY_FILL, sizeof(fill), root(),
             REQUEST_CARRIES);
    }

    // A request of a method that takes one region and nothing else.
    void post_region(uint16_t method, uint32_t key, uint64_t size)
    {
        const carrier_sum_frozen_request request = {size};

        memcpy(this->request(0)->bytes, &request, sizeof(request));
        post(0, method, key, sizeof(request), root(), REQUEST_CARRIES);
    }

    void post_sum_frozen(uint64_t size)
    {
        post_region(CARRIER_METHOD_SUM_FROZEN, CARRIER_KEY_SUM_FROZEN, size);
    }

    void post_hold_private(uint64_t size)
    {
        post_region(CARRIER_METHOD_HOLD_PRIVATE, CARRIER_KEY_HOLD_PRIVATE,
                    size);
    }

    int64_t status(uint32_t slot = 0)
    {
        EXPECT_TRUE(is_answered(slot, in_ms(20'000)));
        return reply(slot)->status;
    }
};
