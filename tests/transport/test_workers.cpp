// SPDX-License-Identifier: MIT
// Several threads run methods; each client has one of them
#include <gtest/gtest.h>
#include <thread>

#include <crosscall/give.h>

#include "server.h"

namespace {

const std::vector<std::string> kFour = {"workers=4"};

TEST(workers, serve_as_many_clients_at_a_time)
{
    Server server(kFour);
    std::vector<Probe> objects;
    std::vector<std::thread> holders;

    for (int i = 0; i < 4; i++)
        objects.push_back(connect_to(server));
    for (int i = 0; i < 3; i++) {
        holders.emplace_back(
            [&, i] { EXPECT_EQ(probe_hold(objects[size_t(i)].get()), 0); });
        ASSERT_TRUE(server.wait_until_held());
    }
    EXPECT_TRUE(works(objects[3].get()));
    for (int i = 0; i < 3; i++)
        server.let_go();
    for (std::thread &holder : holders)
        holder.join();
    EXPECT_EQ(server.stop(), 0);
}

TEST(workers, give_a_new_client_to_who_has_the_fewest)
{
    Server server(kFour);
    std::vector<Probe> objects;

    for (int i = 0; i < 4; i++)
        objects.push_back(connect_to(server));
    objects[2].reset();
    EXPECT_TRUE(server.books_become({3, 3, 0}));
    std::thread holder([&] { EXPECT_EQ(probe_hold(objects[0].get()), 0); });

    ASSERT_TRUE(server.wait_until_held());
    EXPECT_TRUE(serves(server)); // not behind the one that holds
    server.let_go();
    holder.join();
}

// A process that claims the gift whose number it is told, and holds the object.
int claim_and_hold(const std::string &address, Process::Ends ends)
{
    xc_connect_options options = {};
    probe *object = nullptr;
    uint64_t sum;

    options.gift = hear(ends.in);
    if (probe_connect(address.c_str(), &options, &object) ||
        probe_hold(object) != 0 || !say(ends.out, 1))
        return 1;
    return hear(ends.in) == 1 &&
                   probe_add(object, 1, 2, &sum) == -XC_E_STALE_HANDLE
               ? 0
               : 2;
}

TEST(workers, that_revoke_count_the_calls_of_others)
{
    Server server(kFour);
    std::string address = server.address();
    Process receiver(
        [&](Process::Ends ends) { return claim_and_hold(address, ends); });
    int pidfd = open_pidfd(receiver.pid());
    Probe object = connect_to(server);
    uint64_t gift = 0;

    ASSERT_EQ(probe_give(object.get(), pidfd, PROBE_USE | PROBE_HOLD, &gift),
              0);
    say(receiver.in(), gift);
    ASSERT_TRUE(server.wait_until_held());
    EXPECT_EQ(probe_revoke(object.get()), 1);
    EXPECT_EQ(probe_revoke(object.get()), 0); // it has gone already
    EXPECT_TRUE(server.books_become({2, 1, 0}));
    server.let_go();
    EXPECT_EQ(hear(receiver.out()), 1u);
    say(receiver.in(), 1);
    EXPECT_EQ(receiver.exit_status(), 0);
    EXPECT_TRUE(server.books_become({1, 1, 0}));
    close(pidfd);
    EXPECT_EQ(server.stop(), 0);
}

// All that is made, held and let go of at the same time by several workers.
int come_and_go(const std::string &address, int n)
{
    for (int i = 0; i < n; i++) {
        probe *object = nullptr;
        probe *child = nullptr;

        if (probe_connect(address.c_str(), nullptr, &object) ||
            probe_child(object, &child) || !works(child))
            return 1;
        probe_release(child);
        if (!works(object))
            return 2;
        probe_release(object);
    }
    return 0;
}

TEST(workers, leave_nothing_of_clients_that_come_and_go)
{
    Server server(kFour);
    std::string address = server.address();
    std::vector<std::unique_ptr<Process>> clients;

    for (int i = 0; i < 4; i++)
        clients.push_back(std::make_unique<Process>(
            [&](auto) { return come_and_go(address, 40); }));
    for (auto &client : clients)
        EXPECT_EQ(client->exit_status(), 0);
    EXPECT_TRUE(server.books_become({0, 0, 0}));
    EXPECT_TRUE(server.audits().empty());
    EXPECT_EQ(server.stop(), 0);
}

// That nobody is in an object any more is known of a worker that sleeps.
TEST(workers, that_sleep_keep_no_object_of_others)
{
    Server server(kFour);
    std::vector<Probe> objects;
    probe *child = nullptr;

    for (int i = 0; i < 4; i++)
        objects.push_back(connect_to(server));
    ASSERT_TRUE(eventually([&] { return is_asleep(server.pid()); }));
    ASSERT_EQ(probe_child(objects[0].get(), &child), 0);
    EXPECT_EQ(server.n_children(), 1u);
    probe_release(child);
    EXPECT_TRUE(eventually([&] { return server.n_children() == 0; }));
    EXPECT_EQ(server.stop(), 0);
}

TEST(workers, that_run_a_method_keep_what_it_may_use)
{
    Server server(kFour);
    std::vector<Probe> objects;
    probe *child = nullptr;

    for (int i = 0; i < 2; i++)
        objects.push_back(connect_to(server));
    std::thread holder([&] { EXPECT_EQ(probe_hold(objects[1].get()), 0); });

    ASSERT_TRUE(server.wait_until_held());
    ASSERT_EQ(probe_child(objects[0].get(), &child), 0);
    probe_release(child);
    EXPECT_TRUE(works(objects[0].get()));
    EXPECT_EQ(server.n_children(), 1u);
    server.let_go();
    holder.join();
    EXPECT_TRUE(works(objects[0].get()));
    EXPECT_TRUE(eventually([&] { return server.n_children() == 0; }));
    EXPECT_EQ(server.stop(), 0);
}

// What was given is revoked while its holder calls it as fast as it can.
int claim_and_use(const std::string &address, Process::Ends ends)
{
    while (uint64_t gift = hear(ends.in)) {
        xc_connect_options options = {};
        probe *object = nullptr;
        uint64_t sum = 3;
        int r;

        options.gift = gift;
        if (probe_connect(address.c_str(), &options, &object))
            return 1;
        say(ends.out, 1);
        do
            r = sum == 3 ? probe_add(object, 1, 2, &sum) : -1;
        while (r == 0);
        probe_release(object);
        if (r != -XC_E_STALE_HANDLE)
            return 2;
        say(ends.out, 1);
    }
    return 0;
}

TEST(workers, revoke_what_another_one_runs_calls_in)
{
    Server server(kFour);
    std::string address = server.address();
    Process receiver(
        [&](Process::Ends ends) { return claim_and_use(address, ends); });
    int pidfd = open_pidfd(receiver.pid());
    Probe object = connect_to(server);

    for (int i = 0; i < 50; i++) {
        uint64_t gift = 0;

        ASSERT_EQ(probe_give(object.get(), pidfd, PROBE_USE, &gift), 0);
        say(receiver.in(), gift);
        ASSERT_EQ(hear(receiver.out()), 1u);
        int running = probe_revoke(object.get());

        EXPECT_GE(running, 0);
        EXPECT_LE(running, 1);
        ASSERT_EQ(hear(receiver.out()), 1u);
    }
    receiver.close_in();
    EXPECT_EQ(receiver.exit_status(), 0);
    close(pidfd);
    EXPECT_TRUE(server.books_become({1, 1, 0}));
    EXPECT_EQ(server.stop(), 0);
}

TEST(workers, all_stop_though_clients_call_on)
{
    Directory directory;
    std::string path = directory.path() + "/socket";
    std::vector<std::unique_ptr<Process>> clients;

    // Before the server, lest they have its standard input, too.
    for (int i = 0; i < 4; i++)
        clients.push_back(std::make_unique<Process>([&](Process::Ends ends) {
            probe *object = nullptr;

            if (hear(ends.in) != 1 ||
                probe_connect(("unix:" + path).c_str(), nullptr, &object))
                return 1;
            say(ends.out, 1);
            while (works(object))
                ;
            return 0;
        }));
    Server server(path, kFour);

    for (auto &client : clients) {
        say(client->in(), 1);
        EXPECT_EQ(hear(client->out()), 1u);
    }
    EXPECT_EQ(server.stop(), 0);
    for (auto &client : clients)
        EXPECT_EQ(client->exit_status(), 0);
}

} // namespace
