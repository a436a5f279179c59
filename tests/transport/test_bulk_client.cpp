// SPDX-License-Identifier: MIT
// Large messages of a client that writes what it likes, and of one that waits
#include <atomic>
#include <cerrno>
#include <cstring>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <thread>
#include <vector>

#include <probe.wire.h>

#include "raw_client.h"
#include "server.h"

namespace {

using Bytes = std::vector<uint8_t>;

constexpr uint64_t kMebibyte = 1024 * 1024;

bool hauls(probe *object, size_t len)
{
    const Bytes bytes(len, uint8_t(len % 251));
    Bytes back(len);

    return probe_haul(object, bytes.data(), len, back.data(), len) ==
               int64_t(len) &&
           bytes == back;
}

class bulk_client : public testing::Test {
  protected:
    // A haul of @len bytes that claims to be @claimed long.
    void post(RawClient &client, uint64_t len, uint64_t room, uint32_t claimed,
              uint16_t flags = 0, uint32_t method = PROBE_METHOD_HAUL)
    {
        const probe_haul_request head = {len, room};

        memcpy(client.bulk().to_server, &head, sizeof(head));
        client.post(0, uint16_t(method), PROBE_KEY_HAUL, claimed, client.root(),
                    flags);
    }

    void expect_end_of(RawClient &client, const std::string &why)
    {
        EXPECT_TRUE(client.is_hung_up());
        EXPECT_TRUE(server_.wait_for_audit(why)) << why;
    }

    void TearDown() override
    {
        Probe object = connect_to(server_);

        EXPECT_TRUE(hauls(object.get(), PROBE_BULK_MAX));
        object.reset();
        EXPECT_TRUE(server_.books_become({0, 0, 0}));
        EXPECT_TRUE(eventually([this] {
            return maps_of(server_.pid(), "crosscall-to").size() == kSpareMaps;
        }));
        EXPECT_EQ(server_.stop(), 0);
    }

    Server server_;
};

TEST_F(bulk_client, is_tried_in_good_order_first)
{
    RawClient client(server_.path());

    ASSERT_TRUE(client.finish());
    ASSERT_EQ(client.finish_bulk(kMebibyte, 200'000), 0);
    memset(client.bulk().to_server, 7, kMebibyte);
    post(client, 150'000, 150'000, 150'016);
    ASSERT_TRUE(client.is_answered(0, in_ms(20'000)));
    EXPECT_EQ(client.reply(0)->status, 150'000);
    EXPECT_EQ(client.reply(0)->len, 150'000u);
    EXPECT_EQ(static_cast<uint8_t *>(client.bulk().to_client)[149'999], 7);
    EXPECT_EQ(static_cast<uint8_t *>(client.bulk().to_client)[150'000], 0);
}

TEST_F(bulk_client, cannot_write_what_the_server_writes)
{
    RawClient client(server_.path());

    ASSERT_TRUE(client.finish());
    ASSERT_EQ(client.finish_bulk(1, 1), 0);
    EXPECT_EQ(mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_SHARED,
                   client.fds().back(), 0),
              MAP_FAILED);
}

TEST_F(bulk_client, claims_more_than_it_has)
{
    for (uint32_t len : {uint32_t(bulk_size(200'000) + 1),
                         uint32_t(XC_BULK_MESSAGE_MAX + 1), 0x80000000u, ~0u}) {
        RawClient client(server_.path());

        ASSERT_TRUE(client.finish());
        ASSERT_EQ(client.finish_bulk(200'000, 200'000), 0);
        post(client, len - 16, 0, len);
        expect_end_of(client, "longer than");
    }
}

TEST_F(bulk_client, has_what_no_other_method_takes)
{
    RawClient oneway(server_.path());
    RawClient release(server_.path());

    ASSERT_TRUE(oneway.finish() && release.finish());
    ASSERT_EQ(oneway.finish_bulk(200'000, 1), 0);
    post(oneway, 100'000, 0, 100'016, REQUEST_ONEWAY);
    expect_end_of(oneway, "longer than");
    ASSERT_EQ(release.finish_bulk(200'000, 1), 0);
    post(release, 100'000, 0, 100'016, 0, XC_METHOD_OBSERVE);
    expect_end_of(release, "longer than");
}

TEST_F(bulk_client, says_another_length_than_the_message_has)
{
    for (uint64_t len : {uint64_t(0), uint64_t(99'999), uint64_t(100'001),
                         uint64_t(PROBE_BULK_MAX)}) {
        RawClient client(server_.path());

        ASSERT_TRUE(client.finish());
        ASSERT_EQ(client.finish_bulk(200'000, 1), 0);
        post(client, len, 0, 100'016);
        ASSERT_TRUE(client.is_answered(0, in_ms(20'000)));
        EXPECT_EQ(client.reply(0)->status, -XC_E_MALFORMED) << len;
        expect_end_of(client, "malformed request");
    }
}

TEST_F(bulk_client, says_a_length_above_the_maximum)
{
    RawClient client(server_.path());

    ASSERT_TRUE(client.finish());
    ASSERT_EQ(client.finish_bulk(2 * kMebibyte, 1), 0);
    for (uint64_t len : {uint64_t(PROBE_BULK_MAX + 1), UINT64_MAX}) {
        post(client, len, 0, 1'500'000);
        ASSERT_TRUE(client.is_answered(0, in_ms(20'000)));
        EXPECT_EQ(client.reply(0)->status, -XC_E_TOO_LARGE);
        post(client, 0, len, 1'500'000);
        ASSERT_TRUE(client.is_answered(0, in_ms(20'000)));
        EXPECT_EQ(client.reply(0)->status, -XC_E_TOO_LARGE);
    }
}

// The method would have run, and its reply had no place.
TEST_F(bulk_client, wants_a_reply_that_it_has_no_memory_for)
{
    RawClient client(server_.path());

    ASSERT_TRUE(client.finish());
    for (uint64_t room :
         {uint64_t(XC_MESSAGE_MAX + 1), uint64_t(PROBE_BULK_MAX)}) {
        client.request(0)->bytes[0] = 0;
        client.request(0)->bytes[1] = room;
        client.post(0, PROBE_METHOD_HAUL, PROBE_KEY_HAUL, 16, client.root());
        ASSERT_TRUE(client.is_answered(0, in_ms(20'000)));
        EXPECT_EQ(client.reply(0)->status, -XC_E_TOO_LARGE);
    }
    ASSERT_EQ(client.finish_bulk(1, 1), 0);
    client.request(0)->bytes[1] = bulk_size(1) + 1;
    client.post(0, PROBE_METHOD_HAUL, PROBE_KEY_HAUL, 16, client.root());
    ASSERT_TRUE(client.is_answered(0, in_ms(20'000)));
    EXPECT_EQ(client.reply(0)->status, -XC_E_TOO_LARGE);
}

TEST_F(bulk_client, asks_for_what_nobody_gets)
{
    struct {
        uint64_t request, reply;
        size_t len;
        bool with_fd;
    } const cases[] = {
        {uint64_t(XC_BULK_MESSAGE_MAX) + 1, 1, sizeof(handshake_bulk), false},
        {1, UINT64_MAX, sizeof(handshake_bulk), false},
        {1, 1, sizeof(handshake_bulk) - 1, false},
        {1, 1, sizeof(handshake_bulk), true},
    };

    for (const auto &each : cases) {
        RawClient client(server_.path());
        handshake_bulk ask = {};

        ASSERT_TRUE(client.finish());
        ask.question.head = handshake_head_of(HANDSHAKE_BULK);
        ask.request = each.request;
        ask.reply = each.reply;
        ASSERT_TRUE(send_packet(client.socket(), &ask, each.len,
                                each.with_fd ? std::vector<int>{0}
                                             : std::vector<int>{}));
        expect_end_of(client, "malformed packet");
    }
}

// Whatever the lengths are when they are fetched, each answer is an error or
// has as many bytes as it says.
TEST_F(bulk_client, changes_bytes_while_they_are_copied)
{
    RawClient client(server_.path());
    std::atomic<bool> done = false;
    unsigned n_good = 0;

    ASSERT_TRUE(client.finish());
    ASSERT_EQ(client.finish_bulk(PROBE_BULK_MAX + 16, PROBE_BULK_MAX), 0);
    std::thread writer([&] {
        auto *words = static_cast<volatile uint64_t *>(client.bulk().to_server);

        for (uint64_t i = 0; !done; i++) {
            words[0] = i % 3 ? 500'000 : PROBE_BULK_MAX + i % 5;
            words[1] = i % 7 ? uint64_t(PROBE_BULK_MAX) : i;
            words[2 + i % 60'000] = i;
        }
    });
    for (unsigned i = 0; i < 200; i++) {
        client.post(0, PROBE_METHOD_HAUL, PROBE_KEY_HAUL, 500'016,
                    client.root());
        if (!client.is_answered(0, in_ms(20'000)))
            break; /* it was found to be malformed */
        if (client.reply(0)->status >= 0) {
            EXPECT_EQ(client.reply(0)->status, 500'000);
            EXPECT_EQ(client.reply(0)->len, 500'000u);
            n_good++;
        } else {
            EXPECT_EQ(client.reply(0)->len, 0u);
        }
        if (client.reply(0)->status == -XC_E_MALFORMED)
            break;
    }
    done = true;
    writer.join();
    RecordProperty("answers", int(n_good));
}

TEST_F(bulk_client, may_ask_again_and_again)
{
    RawClient client(server_.path());

    ASSERT_TRUE(client.finish());
    for (uint64_t bytes = 1; bytes <= 4 * kMebibyte; bytes *= 4) {
        ASSERT_EQ(client.finish_bulk(bytes, bytes), 0);
        EXPECT_EQ(maps_of(server_.pid(), "crosscall-to").size(),
                  4u + kSpareMaps);
    }
    post(client, 100'000, 100'000, 100'016);
    ASSERT_TRUE(client.is_answered(0, in_ms(20'000)));
    EXPECT_EQ(client.reply(0)->status, 100'000);
}

TEST(bulk, of_a_user_has_a_limit)
{
    Server server({"bulk=1000000"});
    Probe object = connect_to(server);
    Probe other = connect_to(server);

    EXPECT_TRUE(hauls(object.get(), 200'000));
    EXPECT_FALSE(hauls(other.get(), PROBE_BULK_MAX));
    EXPECT_EQ(probe_haul(other.get(), nullptr, 0, nullptr, 0), 0);
    Bytes back(PROBE_BULK_MAX, 5);
    EXPECT_EQ(probe_haul(other.get(), nullptr, 0, back.data(), PROBE_BULK_MAX),
              -XC_E_QUOTA);
    EXPECT_EQ(back, Bytes(PROBE_BULK_MAX, 5));
    EXPECT_TRUE(works(other.get()));
    EXPECT_TRUE(hauls(object.get(), 200'000));
    EXPECT_EQ(server.stop(), 0);
}

TEST(bulk, waits_for_another_large_call_and_not_for_small_ones)
{
    Server server;
    Probe object = connect_to(server);
    std::vector<std::thread> threads;
    std::atomic<unsigned> n_good = 0;

    for (unsigned i = 0; i < 8; i++)
        threads.emplace_back([&, i] {
            for (unsigned n = 0; n < 20; n++)
                n_good += i % 2 ? works(object.get())
                                : hauls(object.get(), 70'000 + i * 50'000 + n);
        });
    for (std::thread &thread : threads)
        thread.join();
    EXPECT_EQ(n_good, 160u);
}

// The server may still read the request, and will write the reply.
TEST(bulk, stays_with_a_call_that_was_given_up)
{
    Server server;
    Probe object = connect_to(server);
    uint64_t before;

    ASSERT_TRUE(hauls(object.get(), 100'000));
    std::thread holder([&] { EXPECT_EQ(probe_hold(object.get()), 0); });
    ASSERT_TRUE(server.wait_until_held());
    before = xc_set_deadline(in_ms(50));
    Bytes bytes(300'000, 1);
    EXPECT_EQ(
        probe_haul(object.get(), bytes.data(), 100'000, bytes.data(), 100'000),
        -XC_E_DEADLINE);
    xc_set_deadline(in_ms(50));
    EXPECT_EQ(
        probe_haul(object.get(), bytes.data(), 100'000, bytes.data(), 100'000),
        -XC_E_WOULD_BLOCK);
    xc_set_deadline(before);
    EXPECT_EQ(bytes, Bytes(300'000, 1));
    server.let_go();
    holder.join();
    EXPECT_TRUE(hauls(object.get(), 100'000));
    EXPECT_TRUE(hauls(object.get(), 300'000)); // replaces the memory
}

TEST(bulk, ends_with_the_server)
{
    Server server;
    Probe object = connect_to(server);

    ASSERT_TRUE(hauls(object.get(), 100'000));
    std::thread killer([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        server.kill(SIGKILL);
    });
    while (hauls(object.get(), PROBE_BULK_MAX))
        ;
    killer.join();
    Bytes bytes(100'000);
    EXPECT_EQ(probe_haul(object.get(), bytes.data(), bytes.size(), nullptr, 0),
              -XC_E_DISCONNECTED);
}

} // namespace
