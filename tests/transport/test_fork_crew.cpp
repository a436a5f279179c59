// SPDX-License-Identifier: MIT
// A server whose methods may wait forks in one: its child is none of the crew,
// and touches none of its locks, which nobody there would let go of
#include <gtest/gtest.h>

#include <crosscall/client.h>

#include "agent_server.h"
#include "crew_locked.h"
#include "forked.h"
#include "server.h"
#include "watched_server.h"

namespace {

// What was given to a method's server is not its child's, which is told so.
TEST(fork_of_crew, begins_no_wait_in_the_child)
{
    Server server;
    AgentServer agents(20'000);
    Probe probe = connect_to(server);
    Agent agent = agents.connect();
    agent_outcome outcome = {};

    xc_set_deadline(in_ms(60'000));
    ASSERT_EQ(agent_store(agent.get(), probe.get()), 0);
    ASSERT_EQ(agent_use_stored(agent.get(), &outcome), 0);
    EXPECT_EQ(agent_use_in_a_child(agent.get()), 17);
    EXPECT_EQ(agent_use_stored(agent.get(), &outcome), 0);
    EXPECT_EQ(outcome.status, 0);
}

// The client's object calls back: this method forks below one that waits.
int fork_below(watched *, uint32_t)
{
    const CrewLocked crew;

    const pid_t child = fork();

    if (child == 0)
        alarm(CHILD_SECONDS);
    return child == 0 ? 0 : exit_status_of(child);
}

int ask_and_wait(watched *, watch *watch, uint64_t value, uint64_t *answer)
{
    const pid_t self = getpid();
    const int r = watch_ask(watch, value, answer);

    if (getpid() != self)
        _exit(r == -XC_E_FORKED ? 17 : 1);
    return r;
}

TEST(fork_of_crew, ends_no_wait_in_the_child)
{
    watched_ops ops = {};
    static int exit_status;

    ops.nap = fork_below;
    ops.ask_once = ask_and_wait;
    WatchedServer server(20'000'000'000, &ops);
    WatchedRoot root = server.connect();
    watch_object mine;
    uint64_t answer = 0;

    watch_object_init(&mine, root.get());
    mine.during = [](watch_object *self) {
        exit_status = watched_nap(self->server, 0);
        return 0;
    };
    xc_set_deadline(in_ms(60'000));
    EXPECT_EQ(watched_ask_once(root.get(), &mine.object, 7, &answer), 0);
    EXPECT_EQ(answer, 14u);
    EXPECT_EQ(exit_status, 17);
}

// To a server of the child's own choice, which is silent.
std::string silent;

int connect_in_a_child(watched *, uint32_t)
{
    const CrewLocked crew;

    return in_a_child([] {
        xc_connect_options options = {};
        watched *root = nullptr;

        alarm(CHILD_SECONDS);
        options.deadline_ns = in_ms(100);
        return watched_connect(silent.c_str(), &options, &root) ==
                       -XC_E_DEADLINE
                   ? 17
                   : 1;
    });
}

TEST(fork_of_crew, has_nobody_to_take_over_in_the_child)
{
    WatchedServer other;
    watched_ops ops = {};

    ops.nap = connect_in_a_child;
    silent = "unix:" + other.path();
    WatchedServer server(20'000'000'000, &ops);
    other.kill(SIGSTOP);
    xc_set_deadline(in_ms(60'000));
    EXPECT_EQ(watched_nap(server.connect().get(), 0), 17);
    other.kill(SIGCONT);
}

} // namespace
