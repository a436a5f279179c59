// SPDX-License-Identifier: MIT
// Who has a server do much for it beside calls: its sockets are put off, and
// nothing else happens to it
#include <gtest/gtest.h>

#include <sched.h>
#include <unistd.h>

#include <crosscall/status.h>

#include "hoard_server.h"
#include "raw_client.h"

namespace {

// 10 ms may be saved up, which is 200 rings in vain.
xc_server_options little()
{
    xc_server_options options = {};

    options.max_upkeep_uid = 2'000'000;
    return options;
}

// Each may cost the 50 us of a ring in vain, and is not to: then a microsecond
// or two of it are charged, which are saved up.
enum { TIMES_IN_VAIN = 400, TIMES = 1000 };

bool ring_by_socket(RawClient &client)
{
    const handshake_head ring = handshake_head_of(HANDSHAKE_RING);

    return send_packet(client.socket(), &ring, sizeof(ring));
}

uint64_t ring_in_vain(const std::string &path)
{
    RawClient client(path);

    if (!client.finish(hoard_interface))
        return 0;
    for (int i = 0; i < TIMES_IN_VAIN; i++) {
        if (!ring_by_socket(client))
            return 0;
        usleep(100); // so that each is heard
    }
    return 1;
}

uint64_t ring_for_each_request(const std::string &path)
{
    const xc_method *drop = xc_interface_method(&hoard_interface, 4);
    RawClient client(path);

    if (!client.finish(hoard_interface))
        return 0;
    client.is_mute = true;
    for (int i = 0; i < TIMES; i++) {
        // Awake it may find the request before the ring, which is in vain then.
        if (!eventually([&] {
                return fetch_sleep(&client.server()->asleep) != SERVER_AWAKE;
            }))
            return 0;
        client.post(0, uint16_t(drop->number), drop->key, 0, client.root());
        if (!ring_by_socket(client) || !client.is_answered(0, in_ms(20'000)))
            return 0;
    }
    return 1;
}

class upkeep : public testing::Test {
  protected:
    void SetUp() override
    {
        if (geteuid() != 0)
            GTEST_SKIP() << "needs root, to be another user as well";
        ASSERT_TRUE(beside);
    }

    uint64_t put_off(uint32_t uid = ANOTHER_UID)
    {
        return server.books_of(uid).value_or(xc_server_books{}).put_off;
    }

    HoardServer server{little()};
    Hoard beside = server.connect();
};

TEST_F(upkeep, of_who_rings_in_vain_comes_to_an_end)
{
    EXPECT_EQ(as_user(ANOTHER_UID, [&] { return ring_in_vain(server.path()); }),
              1u);
    EXPECT_GT(put_off(), 0u);
    EXPECT_EQ(put_off(geteuid()), 0u);
}

TEST_F(upkeep, is_not_what_a_ring_for_a_request_takes)
{
    EXPECT_EQ(as_user(ANOTHER_UID,
                      [&] { return ring_for_each_request(server.path()); }),
              1u);
    EXPECT_EQ(put_off(), 0u);
}

TEST_F(upkeep, is_not_what_descriptors_of_calls_take)
{
    const uint64_t all_done = as_user(ANOTHER_UID, [&]() -> uint64_t {
        Hoard root = server.connect();

        for (int i = 0; i < TIMES; i++)
            if (hoard_look(root.get(), 0))
                return 0;
        return 1;
    });

    EXPECT_EQ(all_done, 1u);
    EXPECT_EQ(put_off(), 0u);
}

TEST_F(upkeep, that_is_used_up_lets_calls_go_on_and_refuses_nobody)
{
    const uint64_t all_done = as_user(ANOTHER_UID, [&]() -> uint64_t {
        Hoard root = server.connect();

        if (!root || !ring_in_vain(server.path()))
            return 0;
        return hoard_drop(root.get()) == 0 && server.connect() != nullptr;
    });

    EXPECT_EQ(all_done, 1u);
    EXPECT_GT(put_off(), 0u);
}

TEST_F(upkeep, of_a_user_who_is_alone_has_no_end)
{
    beside.reset();
    EXPECT_TRUE(eventually([&] { return server.books().connections == 0; }));
    EXPECT_EQ(as_user(ANOTHER_UID, [&] { return ring_in_vain(server.path()); }),
              1u);
    EXPECT_EQ(put_off(), 0u);
}

} // namespace
