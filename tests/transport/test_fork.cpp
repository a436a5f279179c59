// SPDX-License-Identifier: MIT
// A client that forks: its child has no part in the connection
#include <gtest/gtest.h>

#include <cstring>
#include <thread>

#include <crosscall/callback.h>

#include "forked.h"
#include "server.h"
#include "watched_server.h"

namespace {

class fork_of_client : public testing::TestWithParam<Fork> {};

bool says_connect_anew()
{
    return std::strstr(xc_error_text(), "this process was forked from the one "
                                        "that connected; connect anew");
}

TEST_P(fork_of_client, is_a_clear_error_in_the_child)
{
    Server server;
    Probe object = connect_to(server);

    EXPECT_EQ(in_a_child(
                  [&] {
                      uint64_t gift = 0;

                      DEMAND(probe_mark(object.get(), 1) == -XC_E_FORKED);
                      DEMAND(says_connect_anew());
                      DEMAND(probe_note(object.get(), 1) == -XC_E_FORKED);
                      DEMAND(probe_give(object.get(), 0, PROBE_USE, &gift) ==
                             -XC_E_FORKED);
                      DEMAND(says_connect_anew());
                      DEMAND(probe_revoke(object.get()) == -XC_E_FORKED);
                      return 0;
                  },
                  GetParam()),
              0);
    EXPECT_FALSE(xc_may_have_run(-XC_E_FORKED));
    EXPECT_EQ(probe_mark(object.get(), 2), 0);
}

TEST_P(fork_of_client, leaves_the_child_free_to_connect)
{
    Server server;
    Probe object = connect_to(server);

    EXPECT_EQ(in_a_child(
                  [&] {
                      probe_identity who = {};

                      probe_release(object.release());
                      object = connect_to(server);
                      DEMAND(probe_mark(object.get(), 1) == 0);
                      DEMAND(probe_who(object.get(), &who) == 0);
                      DEMAND(who.pid == getpid());
                      return 0;
                  },
                  GetParam()),
              0);
    EXPECT_EQ(probe_mark(object.get(), 2), 0);
    EXPECT_TRUE(server.books_become({1, 1, 0}));
}

INSTANTIATE_TEST_SUITE_P(by, fork_of_client,
                         testing::Values(Fork::ByLibrary, Fork::BySystemCall),
                         [](const auto &how) {
                             return how.param == Fork::ByLibrary
                                        ? "library"
                                        : "system_call";
                         });

TEST(fork_of_client, does_not_wait_for_calls_of_the_parent)
{
    Server server;
    Probe object = connect_to(server);
    std::vector<std::thread> callers;
    std::atomic<int> n_done = 0;

    for (int i = 0; i < 6; i++) /* more than there are slots */
        callers.emplace_back([&] {
            xc_set_deadline(UINT64_MAX);
            n_done += probe_hold(object.get()) == 0;
        });
    EXPECT_TRUE(server.wait_until_held());
    EXPECT_EQ(in_a_child([&] {
                  DEMAND(probe_mark(object.get(), 1) == -XC_E_FORKED);
                  probe_release(object.release());
                  return 0;
              }),
              0);
    for (int i = 0; i < 6; i++)
        server.let_go();
    for (std::thread &caller : callers)
        caller.join();
    EXPECT_EQ(n_done, 6);
}

pid_t child_of_during;

TEST(fork_of_client, in_a_method_of_its_own_is_answered_once)
{
    WatchedServer server;
    WatchedRoot root = server.connect();
    const pid_t parent = getpid();
    watch_object mine;
    uint64_t answer = 0;
    int r;

    watch_object_init(&mine, root.get());
    mine.during = [](watch_object *) {
        child_of_during = fork();
        return 0;
    };
    r = watched_ask_once(root.get(), &mine.object, 7, &answer);
    if (getpid() != parent) {
        DEMAND(r == -XC_E_FORKED);
        DEMAND(says_connect_anew());
        DEMAND(watched_nap(root.get(), 0) == -XC_E_FORKED);
        root.reset();
        _exit(0);
    }
    EXPECT_EQ(r, 0);
    EXPECT_EQ(answer, 14u);
    EXPECT_EQ(exit_status_of(child_of_during), 0);
    mine.during = nullptr;
    EXPECT_EQ(watched_ask_once(root.get(), &mine.object, 9, &answer), 0);
    EXPECT_EQ(answer, 18u);
}

TEST(fork_of_client, in_an_event_leaves_the_ring_to_the_parent)
{
    WatchedServer server;
    WatchedRoot root = server.connect();
    WatchedRoot other = server.connect();
    watch_object mine;
    int fd = -1;

    watch_object_init(&mine, root.get());
    ASSERT_GE(watched_add(root.get(), &mine.object), 1);
    ASSERT_EQ(watched_change(other.get(), 5), 0);
    EXPECT_EQ(in_a_child([&] {
                  xc_stub *stub = watched_stub(root.get());

                  DEMAND(xc_serve_calls(stub, 0) == -XC_E_FORKED);
                  DEMAND(xc_events_fd(stub, &fd) == -XC_E_FORKED);
                  DEMAND(xc_withdraw(stub, &mine.object) == -XC_E_FORKED);
                  DEMAND(mine.n_notified == 0);
                  return 0;
              }),
              0);
    EXPECT_EQ(xc_serve_calls(watched_stub(root.get()), in_ms(20'000)), 1);
    EXPECT_EQ(mine.last, 5u);
}

} // namespace
