// SPDX-License-Identifier: MIT
// Clients that shake hands and then write into the shared memory what they like
#include <fcntl.h>
#include <gtest/gtest.h>
#include <random>
#include <sys/mman.h>
#include <thread>

#include "beside_a_victim.h"

namespace {

using hostile_memory = BesideAVictim;

TEST_F(hostile_memory, is_tried_in_good_order_first)
{
    RawClient client(server_.path());

    ASSERT_TRUE(client.finish());
    for (uint32_t slot = 0; slot < CHANNEL_SLOTS; slot++) {
        post_add(client, slot);
        ASSERT_TRUE(client.is_answered(slot, in_ms(20'000)));
        EXPECT_EQ(client.reply(slot)->status, 0);
        EXPECT_EQ(client.reply(slot)->bytes[0], 3u);
    }
}

TEST_F(hostile_memory, sequence_that_jumps_or_goes_back)
{
    for (uint32_t by : {2u, 3u, 0x80000000u, ~0u, ~1u}) {
        RawClient client(server_.path());

        ASSERT_TRUE(client.finish());
        post_add(client, 0);
        ASSERT_TRUE(client.is_answered(0, in_ms(20'000)));
        client.seq[0] += by - 1; // post() adds one
        post_add(client, 0);
        expect_end_of(client, "sequence");
    }
}

TEST_F(hostile_memory, length_above_a_slot)
{
    for (uint32_t len : {uint32_t(XC_MESSAGE_MAX + 1), 0x80000000u, ~0u}) {
        RawClient client(server_.path());

        ASSERT_TRUE(client.finish());
        client.post(0, uint16_t(method("add")->number), method("add")->key, len,
                    client.root());
        expect_end_of(client, "longer than a slot");
    }
}

TEST_F(hostile_memory, length_that_is_not_the_methods)
{
    for (uint32_t len : {0u, 8u, 15u, 17u, 24u, uint32_t(XC_MESSAGE_MAX)}) {
        RawClient client(server_.path());
        int64_t status = 0;

        ASSERT_TRUE(client.finish());
        EXPECT_TRUE(client.call(uint16_t(method("add")->number),
                                method("add")->key, len, client.root(),
                                &status));
        EXPECT_EQ(status, -XC_E_MALFORMED);
        expect_end_of(client, "malformed request");
    }
}

// Whatever it looks like when the server fetches it, each echo is refused, or
// comes back with as many bytes as it says.
TEST_F(hostile_memory, length_and_bytes_that_change_while_they_are_served)
{
    const xc_method *echo = method("echo");
    std::minstd_rand random(7);
    uint64_t end = in_ms(600);
    unsigned n_answers = 0;

    while (now_ns() < end || n_answers < 10) {
        RawClient client(server_.path());
        std::atomic<bool> stop = false;

        if (!client.finish())
            continue; // the one before is not forgotten yet
        // A view of its own: no race in this process, only in the server.
        channel view = {};
        view.to_server = mmap(nullptr, CHANNEL_SIZE, PROT_READ | PROT_WRITE,
                              MAP_SHARED, client.fds()[0], 0);
        std::thread flipper([&] {
            request_slot *request = channel_request(&view, 0);

            for (uint64_t i = 0; !stop; i++) {
                volatile uint32_t *len = &request->len;
                volatile uint64_t *bytes = request->bytes;

                *len = uint32_t(i % 3 ? 16 + i % 64 : i % (2 * XC_MESSAGE_MAX));
                bytes[0] = i % 5 ? i % 64 : i;
                bytes[1] = i % 7 ? 64 : i;
            }
        });
        for (;;) {
            int64_t status = 0;
            uint32_t len = uint32_t(16 + random() % 64);

            client.request(0)->bytes[0] = len - 16;
            client.request(0)->bytes[1] = 64;
            if (!client.call(uint16_t(echo->number), echo->key, len,
                             client.root(), &status))
                break;
            n_answers++;
            if (status >= 0) {
                EXPECT_EQ(client.reply(0)->len, uint64_t(status));
            }
            if (status < 0 || now_ns() > end)
                break;
        }
        stop = true;
        flipper.join();
        munmap(view.to_server, CHANNEL_SIZE);
    }
    EXPECT_TRUE(victim_goes_on());
}

TEST_F(hostile_memory, random_slot_headers)
{
    std::minstd_rand random(11);
    int n_tried = 0;

    for (int round = 0; round < 60; round++) {
        RawClient client(server_.path());

        if (!client.finish())
            continue; // too many that are not forgotten yet
        n_tried++;
        for (uint32_t slot = 0; slot < CHANNEL_SLOTS; slot++) {
            auto *header = reinterpret_cast<uint8_t *>(client.request(slot));

            for (size_t i = 4; i < offsetof(request_slot, bytes) + 64; i++)
                header[i] = uint8_t(random());
            if (round % 2)
                client.request(slot)->handle = client.root();
            if (round % 4 >= 2) {
                client.request(slot)->len = uint32_t(random() % 256);
                client.request(slot)->method = uint16_t(random() % 12);
            }
            publish_seq(&client.request(slot)->seq,
                        random() % 8 ? 1 : uint32_t(random()));
            client.ring();
        }
        EXPECT_TRUE(victim_goes_on());
    }
    EXPECT_GE(n_tried, 30);
}

TEST_F(hostile_memory, with_holes_is_still_served)
{
    RawClient client(server_.path());

    ASSERT_TRUE(client.finish());
    for (int i = 0; i < 50; i++) {
        EXPECT_EQ(fallocate(client.fds()[0],
                            FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 4096,
                            CHANNEL_SIZE - 4096),
                  0);
        // The sequence is 0 again: not what the server has seen.
        if (i == 0)
            post_add(client, 0);
    }
    EXPECT_TRUE(victim_goes_on());
}

} // namespace
