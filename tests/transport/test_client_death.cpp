// SPDX-License-Identifier: MIT
// What a server keeps of a client that died: nothing
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "server.h"

namespace {

// A client in a process of its own that says 1 once it is connected.
Process connected_client(const std::string &address,
                         const std::function<int(probe *)> &body)
{
    return Process([=](Process::Ends ends) {
        probe *object = nullptr;

        if (probe_connect(address.c_str(), nullptr, &object))
            return 1;
        say(ends.out, 1);
        return body(object);
    });
}

int wait_to_be_killed(probe *)
{
    for (;;)
        pause();
}

TEST(client_death, in_mid_call_gives_everything_back)
{
    Server server;
    Probe watcher = connect_to(server);
    ASSERT_TRUE(works(watcher.get()));
    Books books = server.books();
    size_t n_fds = server.n_fds();
    size_t n_maps = maps_of(server.pid(), "crosscall-to").size();

    Process client = connected_client(server.address(), probe_hold);
    EXPECT_EQ(hear(client.out()), 1u);
    ASSERT_TRUE(server.wait_until_held());
    client.kill(SIGKILL);
    client.wait();
    server.let_go();

    EXPECT_TRUE(works(watcher.get()));
    EXPECT_TRUE(server.books_become(books));
    EXPECT_TRUE(server.fds_become(n_fds));
    EXPECT_EQ(maps_of(server.pid(), "crosscall-to").size(), n_maps);
    EXPECT_EQ(server.stop(), 0);
}

TEST(client_death, ends_the_objects_it_held)
{
    Server server;
    Probe watcher = connect_to(server);
    ASSERT_TRUE(works(watcher.get()));
    Books books = server.books();

    Process client = connected_client(server.address(), [](probe *object) {
        for (int i = 0; i < 10; i++) {
            probe *child = nullptr;

            if (probe_child(object, &child))
                return 1;
        }
        return probe_hold(object);
    });
    ASSERT_TRUE(server.wait_until_held());
    client.kill(SIGKILL);
    client.wait();
    server.let_go();
    EXPECT_TRUE(server.books_become(books));
    EXPECT_EQ(server.stop(), 0);
}

TEST(client_death, is_seen_though_a_child_still_holds_the_socket)
{
    Server server;
    size_t n_fds = server.n_fds();
    Process client([&](Process::Ends ends) {
        probe *object = nullptr;
        pid_t child;

        if (probe_connect(server.address().c_str(), nullptr, &object))
            return 1;
        child = fork(); // it has the socket, and lives on
        if (child > 0)
            say(ends.out, uint64_t(child));
        return wait_to_be_killed(object);
    });
    pid_t child = pid_t(hear(client.out()));

    ASSERT_GT(child, 0);
    EXPECT_TRUE(server.books_become({1, 1, 0}));
    client.kill(SIGKILL);
    client.wait();
    EXPECT_TRUE(server.books_become({0, 0, 0}));
    EXPECT_TRUE(server.fds_become(n_fds));
    EXPECT_TRUE(serves(server));
    EXPECT_EQ(kill(child, 0), 0); // it did live all the while
    kill(child, SIGKILL);
}

TEST(client_death, between_calls_gives_everything_back)
{
    Server server;
    size_t n_fds = server.n_fds();

    for (int i = 0; i < 8; i++) {
        Process client = connected_client(server.address(), [](probe *object) {
            return works(object) ? wait_to_be_killed(object) : 1;
        });

        EXPECT_EQ(hear(client.out()), 1u);
    }
    EXPECT_TRUE(server.books_become({0, 0, 0}));
    EXPECT_TRUE(server.fds_become(n_fds));
    EXPECT_EQ(server.stop(), 0);
}

TEST(client_end, in_good_order_gives_everything_back)
{
    Server server;
    size_t n_fds = server.n_fds();

    {
        Probe object = connect_to(server);
        probe *child = nullptr;

        EXPECT_EQ(probe_child(object.get(), &child), 0);
        EXPECT_TRUE(works(child));
        EXPECT_TRUE(server.books_become({1, 2, 0}));
        probe_release(child);
        EXPECT_TRUE(works(object.get()));
        EXPECT_TRUE(server.books_become({1, 1, 0}));
    }
    EXPECT_TRUE(server.books_become({0, 0, 0}));
    EXPECT_TRUE(server.fds_become(n_fds));
    EXPECT_EQ(server.stop(), 0);
}

} // namespace
