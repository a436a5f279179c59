// SPDX-License-Identifier: MIT
// A live object is replaced, and layers are put in front of it
#include <gtest/gtest.h>
#include <thread>

#include "relay_server.h"

namespace {

// The relay that runs the next step, or 0.
uint64_t serial_of(relay *object, uint64_t number)
{
    uint64_t serial = 0;

    return relay_step(object, 0, number, &serial) == 0 ? serial : 0;
}

TEST(swap, is_seen_by_who_holds_the_object)
{
    RelayServer server(0, 2);
    Relay object = server.connect();

    EXPECT_EQ(serial_of(object.get(), 1), 1u);
    server.swap();
    EXPECT_EQ(serial_of(object.get(), 2), 2u);
    EXPECT_TRUE(eventually([&] { return server.n_retired() == 1; }));
    EXPECT_EQ(server.stop(), 0);
}

TEST(swap, of_the_root_is_seen_by_who_connects_later)
{
    RelayServer server(0, 1);

    server.swap();
    server.swap();
    EXPECT_TRUE(eventually([&] { return server.n_retired() == 2; }));
    EXPECT_EQ(serial_of(server.connect().get(), 1), 3u);
    EXPECT_EQ(server.stop(), 0);
}

TEST(swap, does_not_wait_for_a_call_and_retires_after_it)
{
    RelayServer server(0, 1);
    Relay object = server.connect();
    int64_t held = 0;
    std::thread holder([&] { held = relay_hold(object.get()); });

    server.wait_until_held();
    server.swap();
    server.swap();
    EXPECT_EQ(server.n_retired(), 0u);
    server.let_go();
    holder.join();
    EXPECT_EQ(held, 1);
    EXPECT_EQ(serial_of(object.get(), 1), 3u);
    EXPECT_TRUE(eventually([&] { return server.n_retired() == 2; }));
    EXPECT_EQ(server.stop(), 0);
}

TEST(swap, may_be_made_by_the_object_itself)
{
    RelayServer server(0, 1);
    Relay object = server.connect();

    for (int i = 0; i < 10; i++)
        EXPECT_EQ(relay_pass(object.get()), 0);
    EXPECT_EQ(serial_of(object.get(), 1), 11u);
    EXPECT_TRUE(eventually([&] { return server.n_retired() == 10; }));
    EXPECT_EQ(server.stop(), 0);
}

TEST(layer, is_put_in_front_of_a_live_object_and_taken_out)
{
    RelayServer server(0, 3);
    Relay object = server.connect();

    EXPECT_EQ(serial_of(object.get(), 1), 1u);
    EXPECT_EQ(server.n_logged(), 0u);
    server.put_layer();
    EXPECT_EQ(serial_of(object.get(), 2), 1u);
    EXPECT_EQ(server.n_logged(), 1u);
    server.take_layer();
    EXPECT_EQ(serial_of(object.get(), 3), 1u);
    EXPECT_EQ(server.n_logged(), 1u);
    EXPECT_TRUE(eventually([&] { return server.n_retired() == 1; }));
    EXPECT_EQ(server.stop(), 0);
}

TEST(layer, goes_only_when_the_call_through_it_has_ended)
{
    RelayServer server;
    Relay object = server.connect();
    std::thread holder([&] { EXPECT_EQ(relay_hold(object.get()), 1); });

    server.wait_until_held();
    server.put_layer();
    server.take_layer(); // the relay comes back while it is called
    server.let_go();
    holder.join();
    EXPECT_TRUE(eventually([&] { return server.n_retired() == 1; }));
    server.put_layer();
    std::thread other([&] { EXPECT_EQ(relay_hold(object.get()), 1); });

    server.wait_until_held();
    server.take_layer();
    EXPECT_EQ(server.n_retired(), 1u);
    server.let_go();
    other.join();
    EXPECT_TRUE(eventually([&] { return server.n_retired() == 2; }));
    EXPECT_EQ(server.stop(), 0);
}

} // namespace
