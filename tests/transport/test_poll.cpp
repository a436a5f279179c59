// SPDX-License-Identifier: MIT
// States of objects in other processes
#include <atomic>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

#include <crosscall/cancel.h>
#include <crosscall/error.h>
#include <crosscall/give.h>
#include <crosscall/state.h>

#include "lamp_server.h"

namespace {

// Whether its server shows an object that is not ready.
bool is_known(xc_poll_item &item)
{
    return eventually(
        [&] { return xc_poll(&item, 1, 0) == 0 && item.generation != 0; });
}

class poll_states : public testing::Test {
  protected:
    poll_states() : lamp_(server_.connect()), item_(item_of(lamp_)) {}

    LampServer server_;
    Lamp lamp_;
    xc_poll_item item_;
};

TEST_F(poll_states, what_was_set_is_seen_and_what_is_set_wakes)
{
    ASSERT_EQ(lamp_set(lamp_.get(), LAMP_HOT), 0);
    EXPECT_TRUE(is_known(item_));
    EXPECT_EQ(item_.state, uint32_t(LAMP_HOT));
    ASSERT_EQ(lamp_set_later(lamp_.get(), 100, LAMP_ON | LAMP_HOT), 0);
    EXPECT_EQ(poll_one(item_), 1);
    EXPECT_EQ(item_.state, uint32_t(LAMP_ON | LAMP_HOT));
    EXPECT_EQ(item_.status, 0);
}

TEST_F(poll_states, another_client_changes_it)
{
    Lamp other = server_.connect();

    EXPECT_EQ(xc_poll(&item_, 1, in_ms(50)), 0);
    std::thread thread([&] {
        usleep(50'000);
        lamp_set(other.get(), LAMP_ON);
    });
    EXPECT_EQ(poll_one(item_), 1);
    thread.join();
}

TEST_F(poll_states, a_poll_is_cancelled)
{
    xc_canceller canceller = {};

    xc_set_cancel(&canceller);
    std::thread thread([&] {
        usleep(50'000);
        xc_cancel(&canceller);
    });
    EXPECT_EQ(xc_poll(&item_, 1, in_ms(3'600'000)), -XC_E_CANCELLED);
    thread.join();
    EXPECT_EQ(xc_poll(&item_, 1, 0), -XC_E_CANCELLED);
    xc_cancel_reset(&canceller);
    EXPECT_EQ(xc_poll(&item_, 1, 0), 0);
    xc_set_cancel(nullptr);
}

TEST_F(poll_states, an_object_has_its_state_when_it_comes)
{
    Lamp made = LampServer::make(lamp_, LAMP_ON);
    xc_poll_item item = item_of(made);

    EXPECT_EQ(poll_one(item), 1);
}

TEST_F(poll_states, a_watch_misses_no_last_change)
{
    enum { CHANGES = 20'000 };
    xc_poll_item watch = item_of(lamp_, XC_STATE_CHANGED);
    Lamp other = server_.connect();
    uint32_t first;

    ASSERT_EQ(poll_one(watch), 1);
    first = watch.generation;
    std::thread thread([&] {
        for (int i = 0; i < CHANGES; i++)
            lamp_blink(other.get(), 1);
    });
    while (watch.generation != first + CHANGES) {
        watch.seen = watch.generation;
        ASSERT_EQ(poll_one(watch), 1);
        ASSERT_NE(watch.generation, watch.seen);
    }
    thread.join();
}

TEST_F(poll_states, of_several_servers_any_one_wakes)
{
    std::vector<LampServer> servers(4);
    std::vector<Lamp> lamps;
    std::vector<xc_poll_item> items = {item_};

    for (const LampServer &server : servers) {
        lamps.push_back(server.connect());
        items.push_back(item_of(lamps.back()));
    }
    for (size_t i = 0; i < lamps.size(); i++) {
        ASSERT_EQ(lamp_set_later(lamps[i].get(), 30, LAMP_ON), 0);
        ASSERT_EQ(xc_poll(items.data(), 5, in_ms(20'000)), 1);
        EXPECT_EQ(items[i + 1].state, uint32_t(LAMP_ON));
        ASSERT_EQ(lamp_set(lamps[i].get(), 0), 0);
    }
}

TEST_F(poll_states, many_objects_in_one_poll)
{
    std::vector<Lamp> lamps;
    std::vector<xc_poll_item> items;

    for (unsigned i = 0; i < XC_CELLS; i++) {
        lamps.push_back(LampServer::make(lamp_));
        items.push_back(item_of(lamps.back()));
    }
    ASSERT_EQ(xc_poll(items.data(), XC_CELLS, in_ms(50)), 0);
    for (unsigned i = 0; i < XC_CELLS; i += 17) {
        ASSERT_EQ(lamp_set_later(lamps[i].get(), 2, LAMP_ON), 0);
        ASSERT_EQ(xc_poll(items.data(), XC_CELLS, in_ms(20'000)), 1);
        EXPECT_EQ(items[i].state, uint32_t(LAMP_ON));
        ASSERT_EQ(lamp_set(lamps[i].get(), 0), 0);
    }
    EXPECT_TRUE(server_.observed_become(XC_CELLS));
    items.push_back(item_);
    EXPECT_EQ(xc_poll(items.data(), XC_CELLS + 1, in_ms(20'000)), 1);
    EXPECT_EQ(items.back().status, -XC_E_QUOTA);
    lamps.clear();
    EXPECT_TRUE(server_.observed_become(0));
    EXPECT_EQ(xc_poll(&item_, 1, in_ms(50)), 0);
    EXPECT_EQ(item_.status, 0);
}

// The kernel lets nobody sleep on more than 128 words.
TEST_F(poll_states, more_connections_than_can_be_slept_on)
{
    enum { CONNECTIONS = 140 };
    std::vector<Lamp> lamps;
    std::vector<xc_poll_item> items;

    for (int i = 0; i < CONNECTIONS; i++) {
        lamps.push_back(LampServer::make(server_.connect()));
        items.push_back(item_of(lamps.back()));
    }
    for (int i : {0, CONNECTIONS / 2, CONNECTIONS - 1}) {
        ASSERT_EQ(lamp_set_later(lamps[size_t(i)].get(), 20, LAMP_ON), 0);
        EXPECT_EQ(xc_poll(items.data(), CONNECTIONS, in_ms(20'000)), 1);
        EXPECT_EQ(items[size_t(i)].state, uint32_t(LAMP_ON));
        ASSERT_EQ(lamp_set(lamps[size_t(i)].get(), 0), 0);
    }
}

TEST_F(poll_states, one_observer_after_another_leaves_nothing)
{
    for (int i = 0; i < 2 * XC_CELLS; i++) {
        Lamp made = LampServer::make(lamp_, LAMP_ON);
        xc_poll_item item = item_of(made);

        ASSERT_EQ(poll_one(item), 1);
    }
    EXPECT_TRUE(server_.observed_become(0));
}

TEST_F(poll_states, many_threads_of_one_connection)
{
    enum { THREADS = 8, ROUNDS = 200 };
    std::atomic<unsigned> n_there{0};
    std::vector<std::thread> threads;
    Lamp other = server_.connect();

    for (int i = 0; i < THREADS; i++)
        threads.emplace_back([&] {
            xc_poll_item watch = item_of(lamp_, XC_STATE_CHANGED);

            do {
                watch.seen = watch.generation;
                if (poll_one(watch) != 1)
                    return;
            } while (!(watch.state & LAMP_HOT));
            n_there++;
        });
    for (int i = 0; i < ROUNDS; i++)
        lamp_blink(other.get(), 1);
    lamp_set(other.get(), LAMP_HOT);
    for (std::thread &thread : threads)
        thread.join();
    EXPECT_EQ(n_there, unsigned(THREADS));
}

TEST_F(poll_states, threads_poll_make_and_release)
{
    enum { THREADS = 6, ROUNDS = 100 };
    std::atomic<unsigned> n_good{0};
    std::vector<std::thread> threads;

    for (int i = 0; i < THREADS; i++)
        threads.emplace_back([&, i] {
            for (int round = 0; round < ROUNDS; round++) {
                Lamp made = LampServer::make(lamp_, i % 2 ? LAMP_ON : LAMP_HOT);
                xc_poll_item items[] = {item_of(made, LAMP_ON | LAMP_HOT),
                                        item_};

                n_good +=
                    xc_poll(items, 2, in_ms(20'000)) == 1 &&
                    items[0].state == uint32_t(i % 2 ? LAMP_ON : LAMP_HOT);
            }
        });
    for (std::thread &thread : threads)
        thread.join();
    EXPECT_EQ(n_good, unsigned(THREADS * ROUNDS));
    EXPECT_TRUE(server_.observed_become(1));
}

TEST_F(poll_states, a_servers_death_is_seen)
{
    EXPECT_EQ(xc_poll(&item_, 1, in_ms(50)), 0);
    std::thread thread([&] {
        usleep(50'000);
        server_.kill(SIGKILL);
    });
    EXPECT_EQ(poll_one(item_), 1);
    EXPECT_EQ(item_.state, XC_STATE_GONE);
    EXPECT_EQ(item_.status, -XC_E_DISCONNECTED);
    thread.join();
}

TEST_F(poll_states, a_servers_death_is_seen_without_a_wait)
{
    EXPECT_EQ(xc_poll(&item_, 1, 0), 0);
    server_.kill(SIGKILL);
    EXPECT_TRUE(eventually([&] { return xc_poll(&item_, 1, 0) == 1; }));
    EXPECT_EQ(item_.status, -XC_E_DISCONNECTED);
}

TEST_F(poll_states, of_a_server_that_hangs_others_are_not_kept_waiting)
{
    LampServer hanging;
    Lamp stuck = hanging.connect();
    xc_poll_item items[] = {item_of(stuck), item_};

    ASSERT_EQ(lamp_hang(stuck.get()), 0);
    ASSERT_EQ(lamp_set(lamp_.get(), LAMP_ON), 0);
    EXPECT_EQ(xc_poll(items, 2, in_ms(20'000)), 1);
    EXPECT_EQ(items[0].generation, 0u);
    EXPECT_EQ(items[0].status, 0);
    ASSERT_EQ(lamp_set(lamp_.get(), 0), 0);
    ASSERT_EQ(lamp_set_later(lamp_.get(), 30, LAMP_ON), 0);
    EXPECT_EQ(xc_poll(items, 2, in_ms(20'000)), 1);
}

TEST_F(poll_states, one_that_is_busy_is_asked_when_there_is_room)
{
    siginfo_t info = {};

    server_.kill(SIGSTOP);
    ASSERT_EQ(waitid(P_PID, id_t(server_.pid()), &info, WSTOPPED), 0);
    while (lamp_set_later(lamp_.get(), 0, 0) == 0)
        ;
    ASSERT_EQ(xc_last_error()->status, -XC_E_WOULD_BLOCK);
    EXPECT_EQ(xc_poll(&item_, 1, in_ms(20)), 0);
    EXPECT_EQ(item_.generation, 0u);
    EXPECT_EQ(item_.status, 0);
    server_.kill(SIGCONT);
    item_.wanted = XC_STATE_CHANGED;
    EXPECT_EQ(poll_one(item_), 1);
    EXPECT_EQ(item_.generation, 1u);
}

TEST_F(poll_states, what_is_revoked_is_gone)
{
    Lamp made = LampServer::make(lamp_, LAMP_ON);
    int self = open_pidfd(getpid());
    xc_connect_options options = {};
    Lamp claimed;
    xc_poll_item item;

    ASSERT_EQ(lamp_give(made.get(), self, LAMP_LOOK, &options.gift), 0)
        << xc_error_text();
    close(self);
    claimed = server_.connect(&options);
    item = item_of(claimed, LAMP_HOT);
    EXPECT_TRUE(is_known(item));
    EXPECT_EQ(item.state, uint32_t(LAMP_ON)); /* whatever the rights */
    ASSERT_EQ(lamp_revoke(made.get()), 0);
    EXPECT_EQ(poll_one(item), 1);
    EXPECT_EQ(item.state, XC_STATE_GONE);
    EXPECT_EQ(item.status, -XC_E_STALE_HANDLE);
}

TEST_F(poll_states, a_client_that_dies_in_a_poll_leaves_nothing)
{
    Process client([&](Process::Ends ends) {
        Lamp theirs = server_.connect();
        xc_poll_item item = item_of(theirs);

        say(ends.out, xc_poll(&item, 1, in_ms(50)) == 0);
        return poll_one(item);
    });

    ASSERT_EQ(hear(client.out()), 1u);
    EXPECT_TRUE(server_.observed_become(1));
    client.kill(SIGKILL);
    client.wait();
    EXPECT_TRUE(server_.observed_become(0));
    ASSERT_EQ(lamp_set(lamp_.get(), LAMP_ON), 0);
    EXPECT_EQ(poll_one(item_), 1);
}

TEST_F(poll_states, a_client_that_is_stopped_in_a_poll_keeps_nobody_waiting)
{
    Process client([&](Process::Ends ends) {
        Lamp theirs = server_.connect();
        xc_poll_item item = item_of(theirs, LAMP_HOT);

        say(ends.out, xc_poll(&item, 1, in_ms(50)) == 0);
        return poll_one(item) == 1 ? 0 : 1;
    });
    siginfo_t info = {};

    ASSERT_EQ(hear(client.out()), 1u);
    client.kill(SIGSTOP);
    ASSERT_EQ(waitid(P_PID, id_t(client.pid()), &info, WSTOPPED), 0);
    ASSERT_EQ(lamp_blink(lamp_.get(), 100'000), 0);
    ASSERT_EQ(lamp_set(lamp_.get(), LAMP_HOT), 0);
    client.kill(SIGCONT);
    EXPECT_EQ(client.exit_status(), 0);
}

} // namespace
