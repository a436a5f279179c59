// SPDX-License-Identifier: MIT
// Many clients, many threads, many connections
#include <cstring>
#include <gtest/gtest.h>
#include <signal.h>
#include <thread>
#include <unistd.h>

#include "raw_client.h"
#include "server.h"

namespace {

// Calls whose answers can belong to nobody else. @seed: different for each.
bool values_stay_apart(probe *object, uint64_t seed, int n)
{
    std::vector<uint8_t> bytes(4096);
    std::vector<uint8_t> back(4096);

    for (int i = 0; i < n; i++) {
        uint64_t sum = 0;
        size_t len = (seed * 131 + uint64_t(i) * 17) % bytes.size();

        if (probe_add(object, seed << 32, uint64_t(i), &sum) ||
            sum != (seed << 32) + uint64_t(i))
            return false;
        memset(bytes.data(), int(seed + uint64_t(i)), len);
        if (probe_echo(object, bytes.data(), len, back.data(), back.size()) !=
                int64_t(len) ||
            memcmp(bytes.data(), back.data(), len) != 0)
            return false;
    }
    return true;
}

int client(const std::string &address, uint64_t seed, int n)
{
    probe *object = nullptr;

    if (probe_connect(address.c_str(), nullptr, &object))
        return 1;
    if (!values_stay_apart(object, seed, n))
        return 2;
    probe_release(object);
    return 0;
}

TEST(clients, two_at_once_do_not_mix_values)
{
    Server server;
    std::string address = server.address();
    Process one([&](auto) { return client(address, 1, 3000); });
    Process two([&](auto) { return client(address, 2, 3000); });

    EXPECT_EQ(one.exit_status(), 0);
    EXPECT_EQ(two.exit_status(), 0);
    EXPECT_TRUE(server.books_become({0, 0, 0}));
    EXPECT_EQ(server.stop(), 0);
}

TEST(threads, eight_on_one_connection_do_not_mix_values)
{
    Server server;
    Probe object = connect_to(server);
    std::vector<std::thread> threads;
    std::atomic<int> n_right = 0;

    for (uint64_t seed = 1; seed <= 8; seed++)
        threads.emplace_back([&, seed] {
            n_right += values_stay_apart(object.get(), seed, 300);
        });
    for (std::thread &thread : threads)
        thread.join();
    EXPECT_EQ(n_right, 8);
    EXPECT_EQ(server.stop(), 0);
}

// Slots change hands all the time between calls with and without an answer.
TEST(threads, mix_one_way_and_two_way_calls_without_harm)
{
    Server server;
    Probe object = connect_to(server);
    std::vector<std::thread> threads;
    std::atomic<int> n_wrong = 0;

    for (uint64_t seed = 1; seed <= 6; seed++)
        threads.emplace_back([&, seed] {
            for (uint64_t i = 0; i < 2000; i++) {
                uint64_t sum = 0;
                int r = seed % 2 ? probe_note(object.get(), i)
                                 : probe_add(object.get(), seed, i, &sum);

                if (seed % 2 ? r != 0 && r != -XC_E_WOULD_BLOCK
                             : r != 0 || sum != seed + i)
                    n_wrong++;
            }
        });
    for (std::thread &thread : threads)
        thread.join();
    EXPECT_EQ(n_wrong, 0);
    EXPECT_TRUE(server.audits().empty());
    EXPECT_EQ(server.stop(), 0);
}

// The server never gets to sleep, when it would look at each slot.
TEST(threads, are_served_beside_one_that_never_pauses)
{
    Server server;
    Probe object = connect_to(server);
    std::atomic<bool> done = false;
    std::atomic<int> n_called = 0;
    std::atomic<int> n_wrong = 0;
    std::thread busy([&] {
        for (uint64_t sum; !done; n_called++)
            n_wrong += probe_add(object.get(), 1, 2, &sum) != 0;
    });

    EXPECT_TRUE(eventually([&] { return n_called > 0; }));
    for (uint64_t i = 0; i < 1000; i++) {
        uint64_t sum = 0;

        n_wrong += probe_add(object.get(), i, 1, &sum) || sum != i + 1;
    }
    done = true;
    busy.join();
    EXPECT_EQ(n_wrong, 0);
    EXPECT_EQ(server.stop(), 0);
}

// Who is silent for long is not looked at any more, among many who are not.
TEST(connections, that_were_silent_ring_and_are_heard)
{
    const xc_method *add = xc_interface_method(&probe_interface, 1);
    Server server({"connections=100"});
    RawClient silent(server.path());
    std::vector<Probe> others;
    int64_t status;
    uint64_t sum;

    for (unsigned i = 0; i < 8 * n_workers(); i++)
        others.push_back(connect_to(server));
    ASSERT_TRUE(silent.finish());
    for (int round = 0; round < 3; round++) {
        ASSERT_TRUE(eventually([&] {
            for (Probe &other : others)
                EXPECT_EQ(probe_add(other.get(), 1, 2, &sum), 0);
            return fetch_sleep(&silent.server()->asleep) == SERVER_ON_SOCKET;
        }));
        silent.request(0)->bytes[0] = 40;
        silent.request(0)->bytes[1] = 2;
        silent.is_mute = round == 1; // as if its ring were lost
        status = -1;
        ASSERT_TRUE(silent.call(uint16_t(add->number), add->key, 16,
                                silent.root(), &status));
        EXPECT_EQ(status, 0);
        EXPECT_EQ(silent.reply(0)->bytes[0], 42u);
    }
    EXPECT_EQ(server.stop(), 0);
}

TEST(connections, made_and_closed_in_a_loop_leave_nothing)
{
    Server server;
    size_t n_fds = server.n_fds();
    size_t n_own = fds_of(getpid()).size();

    for (int i = 0; i < 200; i++) {
        ASSERT_TRUE(serves(server)) << xc_error_text();
        // The last one may not be closed yet.
        ASSERT_TRUE(eventually(
            [&] { return fds_of(server.pid()).size() <= n_fds + 10; }));
    }
    EXPECT_EQ(fds_of(getpid()).size(), n_own);
    EXPECT_TRUE(maps_of(getpid(), "memfd:").empty());
    EXPECT_TRUE(server.books_become({0, 0, 0}));
    EXPECT_TRUE(server.fds_become(n_fds));
    EXPECT_EQ(maps_of(server.pid(), "crosscall-to").size(), kSpareMaps);
    EXPECT_EQ(server.stop(), 0);
}

// As a script does that starts programs: none is told that there are too many.
TEST(connections, of_programs_that_start_at_once_are_all_made)
{
    Server server;
    std::string address = server.address();
    std::vector<std::unique_ptr<Process>> programs;

    server.kill(SIGSTOP); // so that all of them stand in line
    for (int i = 0; i < 12; i++) {
        programs.push_back(std::make_unique<Process>([&](Process::Ends ends) {
            say(ends.out, 1);
            return client(address, 1, 10);
        }));
        hear(programs.back()->out());
    }
    server.kill(SIGCONT);
    for (auto &program : programs)
        EXPECT_EQ(program->exit_status(), 0);
    EXPECT_TRUE(server.audits().empty());
    EXPECT_EQ(server.stop(), 0);
}

TEST(connections, beyond_the_quota_of_a_user_are_refused)
{
    Server server({"connections=3"});
    std::vector<Probe> made;
    probe *none = nullptr;

    for (int i = 0; i < 3; i++)
        made.push_back(connect_to(server));
    EXPECT_EQ(probe_connect(server.address().c_str(), nullptr, &none),
              -XC_E_QUOTA);
    EXPECT_EQ(server.wait_for_audit("too many")->event, XC_AUDIT_QUOTA);
    for (Probe &object : made)
        EXPECT_TRUE(works(object.get()));
    made.pop_back();
    EXPECT_TRUE(server.books_become({2, 2, 0}));
    EXPECT_TRUE(serves(server));
}

// A worker sleeps on the bells of 127; the others ring by their sockets.
TEST(connections, more_than_bells_all_wake_a_sleeping_server)
{
    Server server({"connections=200"});
    std::vector<Probe> objects;

    for (int i = 0; i < 140; i++) {
        objects.push_back(connect_to(server));
        ASSERT_TRUE(objects.back());
    }
    for (size_t i : {0u, 126u, 127u, 128u, 139u}) {
        ASSERT_TRUE(eventually([&] { return is_asleep(server.pid()); }));
        EXPECT_TRUE(works(objects[i].get())) << i << ": " << xc_error_text();
    }
    for (const Probe &object : objects)
        EXPECT_TRUE(works(object.get()));

    // The last ones move up to where there is a bell.
    for (size_t i = 0; i < 20; i++)
        objects[i].reset();
    EXPECT_TRUE(server.books_become({120, 120, 0}));
    for (size_t i = 20; i < 140; i++)
        EXPECT_TRUE(works(objects[i].get())) << i;
    EXPECT_EQ(server.stop(), 0);
}

TEST(oneway, calls_of_one_thread_run_in_order)
{
    Server server;
    Probe object = connect_to(server);
    std::vector<uint64_t> sent;
    std::vector<uint64_t> notes(PROBE_NOTES_MAX);

    for (uint64_t i = 0; i < 400; i++) {
        int r = probe_note(object.get(), i);

        if (r == -XC_E_WOULD_BLOCK) {
            std::this_thread::yield();
            i--;
            continue;
        }
        ASSERT_EQ(r, 0);
        sent.push_back(i);
    }
    EXPECT_EQ(probe_mark(object.get(), 1000), 0); // may overtake them
    EXPECT_TRUE(eventually([&] {
        return probe_notes(object.get(), notes.data(), notes.size()) ==
               int64_t(sent.size() + 1);
    }));
    notes.resize(sent.size() + 1);
    std::erase(notes, 1000u);
    EXPECT_EQ(notes, sent);
}

TEST(oneway, call_without_room_does_not_block)
{
    Server server;
    Probe object = connect_to(server);
    uint64_t n_sent = 0;
    std::thread holder([&] { EXPECT_EQ(probe_hold(object.get()), 0); });

    ASSERT_TRUE(server.wait_until_held());
    double ms = best_of_three([&] {
        uint64_t start = now_ns();
        int r;

        do
            r = probe_note(object.get(), 1);
        while (r == 0 && ++n_sent);
        EXPECT_EQ(r, -XC_E_WOULD_BLOCK);
        return ms_since(start);
    });
    EXPECT_EQ(n_sent, 3u); // the fourth slot has hold()
    EXPECT_LE(ms, 20 * kPatience);
    server.let_go();
    holder.join();
}

} // namespace
