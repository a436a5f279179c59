// SPDX-License-Identifier: MIT
// What a client sees when its server dies, in or between calls
#include <gtest/gtest.h>
#include <signal.h>
#include <thread>

#include "server.h"

namespace {

struct Death {
    int result = 0;
    double ms = 0; // from the kill to the caller's answer
};

// Kill the server while a call is in it.
Death die_in_mid_call(Server &server, probe *object)
{
    Death death;
    uint64_t end_ns = 0;
    std::thread caller([&] {
        death.result = probe_hold(object);
        end_ns = now_ns();
    });

    EXPECT_TRUE(server.wait_until_held());
    uint64_t killed_ns = now_ns();
    server.kill(SIGKILL);
    caller.join();
    death.ms = double(end_ns - killed_ns) / 1e6;
    return death;
}

TEST(server_death, ends_a_call_within_100_ms)
{
    double ms = best_of_three([] {
        Server server;
        Probe object = connect_to(server);
        Death death = die_in_mid_call(server, object.get());

        EXPECT_EQ(death.result, -XC_E_PEER_DIED);
        EXPECT_TRUE(xc_may_have_run(death.result));
        return death.ms;
    });

    EXPECT_LE(ms, 100 * kPatience);
}

TEST(server_death, is_disconnection_for_later_calls)
{
    Server server;
    Probe object = connect_to(server);
    uint64_t start;

    EXPECT_EQ(die_in_mid_call(server, object.get()).result, -XC_E_PEER_DIED);
    start = now_ns();
    EXPECT_EQ(probe_mark(object.get(), 1), -XC_E_DISCONNECTED);
    EXPECT_EQ(probe_note(object.get(), 1), -XC_E_DISCONNECTED);
    EXPECT_LE(ms_since(start), 2000 * kPatience);
    EXPECT_FALSE(xc_may_have_run(-XC_E_DISCONNECTED));
}

TEST(server_death, wakes_every_caller_of_a_connection)
{
    Server server;
    Probe object = connect_to(server);
    std::vector<std::thread> callers;
    std::atomic<int> n_died = 0;

    for (int i = 0; i < 4; i++)
        callers.emplace_back([&] {
            if (probe_hold(object.get()) == -XC_E_PEER_DIED)
                n_died++;
        });
    EXPECT_TRUE(server.wait_until_held());
    server.kill(SIGKILL);
    for (std::thread &caller : callers)
        caller.join();
    // One that had no slot yet may find the connection gone instead.
    EXPECT_GE(n_died, 1);
    EXPECT_LE(n_died, 4);
}

TEST(server_death, by_its_own_crash_is_the_same)
{
    Server server;
    Probe object = connect_to(server);

    EXPECT_EQ(probe_crash(object.get()), -XC_E_PEER_DIED);
    EXPECT_EQ(probe_mark(object.get(), 1), -XC_E_DISCONNECTED);
}

TEST(server_death, leaves_an_address_that_a_new_server_takes_over)
{
    Directory directory;
    std::string path = directory.path() + "/socket";
    Server first(path, {});
    Probe before = connect_to(first);

    EXPECT_EQ(die_in_mid_call(first, before.get()).result, -XC_E_PEER_DIED);
    first.wait();
    probe *none = nullptr;
    EXPECT_EQ(probe_connect(first.address().c_str(), nullptr, &none),
              -XC_E_NO_SERVER);

    Server second(path, {});
    EXPECT_TRUE(works(connect_to(second).get()));
    EXPECT_EQ(probe_mark(before.get(), 1), -XC_E_DISCONNECTED);
    EXPECT_EQ(second.stop(), 0);
}

TEST(server_death, leaves_nothing_in_the_client)
{
    size_t n_fds = fds_of(getpid()).size();

    {
        Server server;
        Probe object = connect_to(server);

        EXPECT_EQ(die_in_mid_call(server, object.get()).result,
                  -XC_E_PEER_DIED);
    }
    EXPECT_EQ(fds_of(getpid()).size(), n_fds);
    EXPECT_TRUE(maps_of(getpid(), "memfd:").empty());
}

TEST(server_death, of_a_server_in_use_does_not_let_another_take_over)
{
    Server server;
    Process rival({PROBE_SERVER, server.address()});

    EXPECT_EQ(rival.exit_status(), 1);
    EXPECT_TRUE(serves(server));
}

TEST(server_end, in_good_order_removes_its_address)
{
    Server server;
    probe *none = nullptr;
    Probe object = connect_to(server);

    EXPECT_EQ(server.stop(), 0);
    EXPECT_NE(access(server.path().c_str(), F_OK), 0);
    EXPECT_EQ(probe_connect(server.address().c_str(), nullptr, &none),
              -XC_E_NO_SERVER);
    EXPECT_LT(probe_mark(object.get(), 1), -XC_ERRNO_MAX);
}

} // namespace
