// SPDX-License-Identifier: MIT
// Many clients, processes of their own: in turn, at once, and killed
#include <csignal>
#include <fstream>
#include <gtest/gtest.h>
#include <random>
#include <unistd.h>

#include "server.h"
#include "soak.h"

namespace {

// Under a sanitizer a process is large and slow to start: fewer of them then,
// but still more connections than one worker has bells for, which is 127.
constexpr bool kIsSanitized = kPatience > 1;
constexpr unsigned kInTurn = kIsSanitized ? 100 : 1000;
constexpr unsigned kAtOnce = kIsSanitized ? 20 : 200;
constexpr unsigned kConnections = kIsSanitized ? 7 : 1; // of each of these

// Private memory of a process, in KiB.
size_t memory_of(pid_t pid)
{
    std::ifstream file("/proc/" + std::to_string(pid) + "/status");
    std::string word;
    size_t kib = 0;

    while (file >> word)
        if (word == "RssAnon:")
            file >> kib;
    return kib;
}

// What a server has when nobody is there, and again when they have gone.
class Crowd : public testing::Test {
  protected:
    void remember()
    {
        ASSERT_TRUE(server.books_become({0, 0, 0}));
        n_fds_ = server.n_fds();
        n_maps_ = n_maps();
        memory_ = memory_of(server.pid());
    }

    void expect_nothing_is_left()
    {
        EXPECT_TRUE(server.books_become({0, 0, 0}));
        EXPECT_TRUE(server.fds_become(n_fds_));
        EXPECT_TRUE(eventually([&] { return n_maps() == n_maps_; }));
        EXPECT_EQ(server.n_children(), 0u);
        // Sanitizers keep what is freed for a while.
        if (!kIsSanitized) {
            EXPECT_LE(memory_of(server.pid()), memory_ + 400);
        }
    }

    void come_and_go(uint64_t n)
    {
        for (uint64_t i = 0; i < n; i++) {
            Process client([&](auto) {
                const Probe object = connect_to(server);
                probe *child = nullptr;

                return !works(object.get()) ||
                       probe_child(object.get(), &child);
            });
            ASSERT_EQ(client.exit_status(), 0) << i;
        }
    }

    Server server{{"connections=300"}};

  private:
    size_t n_maps() const { return maps_of(server.pid(), "memfd:").size(); }

    size_t n_fds_ = 0;
    size_t n_maps_ = 0;
    size_t memory_ = 0;
};

TEST_F(Crowd, in_turn_leaves_nothing)
{
    come_and_go(50); // what is made once, and kept
    remember();
    come_and_go(soak(kInTurn));
    expect_nothing_is_left();
    EXPECT_EQ(server.stop(), 0);
}

// Connects, says so, and for each word calls by each of its connections. Says
// how many calls were answered; 0 ends it.
int be_one_of_many(const Server &server, Process::Ends ends)
{
    std::vector<Probe> probes;

    for (unsigned i = 0; i < kConnections; i++)
        probes.push_back(connect_to(server));
    say(ends.out, 1);
    while (uint64_t times = hear(ends.in)) {
        uint64_t n = 0;

        for (; times; times--)
            for (const Probe &object : probes)
                n += works(object.get());
        say(ends.out, n);
    }
    return 0;
}

using Clients = std::vector<std::unique_ptr<Process>>;

Clients all_at_once(const Server &server)
{
    Clients clients;

    for (unsigned i = 0; i < kAtOnce; i++)
        clients.push_back(std::make_unique<Process>(
            [&](Process::Ends ends) { return be_one_of_many(server, ends); }));
    for (auto &client : clients)
        EXPECT_EQ(hear(client->out()), 1u);
    return clients;
}

TEST_F(Crowd, at_once_is_served_and_leaves_nothing)
{
    enum { TIMES = 20 };
    come_and_go(5);
    remember();
    Clients clients = all_at_once(server);
    EXPECT_EQ(server.books().connections, kAtOnce * kConnections);

    // One alone: the server sleeps, and each has to wake it by its own bell,
    // or, if there is none left for it, by its socket.
    for (auto &client : clients) {
        ASSERT_TRUE(say(client->in(), 1));
        ASSERT_EQ(hear(client->out()), kConnections);
    }
    for (auto &client : clients)
        say(client->in(), TIMES);
    for (auto &client : clients)
        EXPECT_EQ(hear(client->out()), TIMES * kConnections);

    // Every second one is killed in the middle of it, for the others to go on.
    for (auto &client : clients)
        say(client->in(), TIMES);
    for (size_t i = 0; i < clients.size(); i++)
        if (i % 2)
            clients[i].reset();
    for (size_t i = 0; i < clients.size(); i += 2) {
        EXPECT_EQ(hear(clients[i]->out()), TIMES * kConnections);
        say(clients[i]->in(), 0);
        EXPECT_EQ(clients[i]->exit_status(), 0);
    }
    expect_nothing_is_left();
    EXPECT_EQ(server.stop(), 0);
}

// Everything that leaves something with the server, for ever.
int make_a_mess(const Server &server, Process::Ends ends)
{
    const Probe object = connect_to(server);
    std::string bytes(5000, 'x');

    for (;;) {
        probe *child = nullptr;
        uint64_t gift;

        if (probe_child(object.get(), &child) || !works(child) ||
            probe_echo(child, bytes.data(), bytes.size(), bytes.data(),
                       bytes.size()) < 0 ||
            probe_note(object.get(), 1))
            return 1;
        probe_give(child, ends.in, XC_RIGHTS_ALL, &gift); // to nobody
        say(ends.out, 1);
        probe_release(child);
    }
}

TEST_F(Crowd, that_is_killed_leaves_nothing)
{
    enum { AT_ONCE = 8, TURNS = kIsSanitized ? 5 : 20 };
    std::minstd_rand random{unsigned(first_seed())};
    come_and_go(5);
    remember();

    for (uint64_t i = 0; i < soak(TURNS); i++) {
        Clients clients;

        for (int n = 0; n < AT_ONCE; n++)
            clients.push_back(std::make_unique<Process>(
                [&](Process::Ends e) { return make_a_mess(server, e); }));
        for (size_t n = 0; i % 2 && n < clients.size(); n++)
            EXPECT_EQ(hear(clients[n]->out()), 1u); // else: while they connect
        usleep(unsigned(random()) % 5000);
    }
    EXPECT_TRUE(serves(server));
    expect_nothing_is_left();
    EXPECT_EQ(server.stop(), 0);
}

} // namespace
