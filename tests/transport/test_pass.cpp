// SPDX-License-Identifier: MIT
// Objects of one server as parameters of another one's methods
#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <crosscall/give.h>

#include "agent_server.h"
#include "server.h"

namespace {

enum { WAIT_MS = 2000 };

// When this returns it does nothing any more.
void stop(Server &server)
{
    siginfo_t info = {};

    server.kill(SIGSTOP);
    EXPECT_EQ(waitid(P_PID, id_t(server.pid()), &info, WSTOPPED), 0);
}

// This process passes what it has at @server_ to @agents_, which know neither.
class pass : public testing::Test {
  protected:
    pass()
        : agents_(WAIT_MS), others_(WAIT_MS), probe_(connect_to(server_)),
          agent_(agents_.connect()), other_(others_.connect())
    {
        start_ = server_.books();
    }

    bool books_are_as_before() { return server_.books_become(start_); }

    Server server_;
    AgentServer agents_;
    AgentServer others_;
    Probe probe_;
    Agent agent_;
    Agent other_;
    Books start_;
    agent_outcome outcome_ = {};
};

TEST_F(pass, gives_the_method_access_of_its_own)
{
    ASSERT_EQ(agent_use(agent_.get(), probe_.get(), &outcome_), 0)
        << xc_error_text();
    EXPECT_EQ(outcome_.status, 0);
    EXPECT_EQ(outcome_.who.pid, agents_.pid());
    EXPECT_EQ(outcome_.who.rights, xc_rights(PROBE_USE));
    EXPECT_TRUE(books_are_as_before());
}

TEST_F(pass, again_and_again_leaves_nothing)
{
    const size_t n_fds = fds_of(getpid()).size();

    for (int i = 0; i < 200; i++) {
        ASSERT_EQ(agent_use(agent_.get(), probe_.get(), &outcome_), 0);
        ASSERT_EQ(outcome_.status, 0);
        ASSERT_EQ(agent_ignore(agent_.get(), probe_.get()), 0)
            << xc_error_text();
    }
    EXPECT_TRUE(books_are_as_before());
    EXPECT_EQ(fds_of(getpid()).size(), n_fds);
    EXPECT_TRUE(server_.audits().empty());
}

TEST_F(pass, what_is_kept_can_be_claimed_after_the_call)
{
    ASSERT_EQ(agent_store(agent_.get(), probe_.get()), 0);
    EXPECT_TRUE(server_.books_become({1, 1, 1}));
    ASSERT_EQ(agent_use_stored(agent_.get(), &outcome_), 0);
    EXPECT_EQ(outcome_.status, 0);
    EXPECT_EQ(outcome_.who.rights, PROBE_USE | XC_RIGHT_GIVE);
    EXPECT_TRUE(server_.books_become({2, 2, 0}));
    ASSERT_EQ(agent_forget(agent_.get()), 0);
    EXPECT_TRUE(books_are_as_before());
}

TEST_F(pass, threads_that_serve_nobody_claim_it_once)
{
    AgentServer patient(0);
    Agent agent = patient.connect();

    for (int i = 0; i < 10; i++) {
        ASSERT_EQ(agent_store(agent.get(), probe_.get()), 0);
        EXPECT_EQ(agent_race(agent.get()), 8);
        EXPECT_TRUE(server_.books_become({2, 2, 0}));
    }
}

TEST_F(pass, what_was_claimed_outlives_who_passed_it)
{
    ASSERT_EQ(agent_store(agent_.get(), probe_.get()), 0);
    ASSERT_EQ(agent_use_stored(agent_.get(), &outcome_), 0);
    probe_.reset();
    EXPECT_TRUE(server_.books_become({1, 1, 0}));
    ASSERT_EQ(agent_use_stored(agent_.get(), &outcome_), 0);
    EXPECT_EQ(outcome_.status, 0);
}

TEST_F(pass, what_was_not_claimed_does_not)
{
    ASSERT_EQ(agent_store(agent_.get(), probe_.get()), 0);
    probe_.reset();
    EXPECT_TRUE(server_.books_become({0, 0, 0}));
    ASSERT_EQ(agent_use_stored(agent_.get(), &outcome_), 0);
    EXPECT_EQ(outcome_.status, -XC_E_DENIED);
}

TEST_F(pass, can_be_revoked)
{
    ASSERT_EQ(agent_store(agent_.get(), probe_.get()), 0);
    ASSERT_EQ(agent_use_stored(agent_.get(), &outcome_), 0);
    ASSERT_EQ(outcome_.status, 0);
    EXPECT_EQ(probe_revoke(probe_.get()), 0);
    ASSERT_EQ(agent_use_stored(agent_.get(), &outcome_), 0);
    EXPECT_EQ(outcome_.status, -XC_E_STALE_HANDLE);
}

TEST_F(pass, from_hand_to_hand)
{
    ASSERT_EQ(agent_store(agent_.get(), probe_.get()), 0);
    ASSERT_EQ(agent_pass_stored(agent_.get(), other_.get(), &outcome_), 0)
        << xc_error_text();
    EXPECT_EQ(outcome_.status, 0);
    EXPECT_EQ(outcome_.who.pid, others_.pid());
    EXPECT_EQ(outcome_.who.rights, xc_rights(PROBE_USE));
    EXPECT_EQ(probe_revoke(probe_.get()), 0);
    EXPECT_TRUE(eventually([&] {
        return agent_use_stored(agent_.get(), &outcome_) == 0 &&
               outcome_.status == -XC_E_STALE_HANDLE;
    }));
}

TEST_F(pass, needs_the_right_to_give)
{
    probe *child = nullptr;
    uint64_t gift = 0;

    ASSERT_EQ(probe_child(probe_.get(), &child), 0);
    Probe owner(child);
    ASSERT_EQ(agent_use(agent_.get(), child, &outcome_), 0);
    EXPECT_EQ(outcome_.status, 0);

    xc_connect_options options = {};
    probe *weak = nullptr;
    int pidfd = open_pidfd(getpid());
    ASSERT_EQ(probe_give(child, pidfd, PROBE_USE, &gift), 0);
    close(pidfd);
    options.gift = gift;
    ASSERT_EQ(probe_connect(server_.address().c_str(), &options, &weak), 0);
    Probe owner_of_weak(weak);
    EXPECT_EQ(agent_use(agent_.get(), weak, &outcome_), -XC_E_DENIED);
    EXPECT_EQ(agent_use(agent_.get(), child, &outcome_), 0);
}

TEST_F(pass, beside_files_and_other_objects)
{
    Server second;
    Probe at_second = connect_to(second);
    int file = open("/dev/null", O_RDONLY | O_CLOEXEC);

    ASSERT_EQ(agent_use_both(agent_.get(), probe_.get(), file, at_second.get(),
                             &outcome_),
              0)
        << xc_error_text();
    EXPECT_EQ(outcome_.status, 0);
    EXPECT_TRUE(books_are_as_before());
    EXPECT_TRUE(second.books_become({1, 1, 1}));
    ASSERT_EQ(agent_use_stored(agent_.get(), &outcome_), 0);
    EXPECT_EQ(outcome_.status, 0);
    EXPECT_TRUE(second.books_become({2, 2, 0}));
    close(file);
}

TEST_F(pass, to_a_server_of_its_own_needs_its_own_connection)
{
    Agent again = agents_.connect();

    EXPECT_EQ(agent_pass_stored(agent_.get(), again.get(), &outcome_),
              -XC_E_FOREIGN_OBJECT);
    EXPECT_NE(strstr(xc_error_text(), "get it by this connection"), nullptr)
        << xc_error_text();
}

TEST_F(pass, of_nothing_is_refused_in_a_callback_too)
{
    const agent_ops never_called = {};
    agent mine = {&never_called};

    EXPECT_EQ(agent_pass_stored(agent_.get(), &mine, &outcome_), 0)
        << xc_error_text();
    EXPECT_EQ(outcome_.status, -XC_E_MALFORMED);
}

TEST_F(pass, not_with_one_way_calls)
{
    EXPECT_EQ(agent_note(agent_.get(), probe_.get()), -XC_E_FOREIGN_OBJECT);
    EXPECT_NE(strstr(xc_error_text(), "use a method with a reply"), nullptr)
        << xc_error_text();
    EXPECT_TRUE(books_are_as_before());
}

// Who sends one holds its client's ring, and must not wait for a claim.
TEST_F(pass, not_with_events_for_which_nothing_is_claimed)
{
    const agent_ops never_called = {};
    agent mine = {&never_called};
    int64_t status = 0;

    ASSERT_EQ(agent_store(agent_.get(), probe_.get()), 0);
    ASSERT_TRUE(server_.books_become({1, 1, 1}));
    EXPECT_EQ(agent_note_stored(agent_.get(), &mine, &status), 0)
        << xc_error_text();
    EXPECT_EQ(status, -XC_E_FOREIGN_OBJECT);
    EXPECT_EQ(server_.books(), (Books{1, 1, 1}));
}

TEST_F(pass, not_in_a_callback)
{
    const agent_ops never_called = {};
    agent mine = {&never_called};

    ASSERT_EQ(agent_store(agent_.get(), probe_.get()), 0);
    EXPECT_EQ(agent_pass_stored(agent_.get(), &mine, &outcome_), 0)
        << xc_error_text();
    EXPECT_EQ(outcome_.status, -XC_E_FOREIGN_OBJECT);
}

// What comes back from one does: it is our own for who asked us, and goes
// through us.
TEST_F(pass, comes_from_a_callback_as_the_clients_own)
{
    struct Mine {
        agent base;
        probe *stored;
    };
    agent_ops ops = {};
    ops.get_stored = [](agent *self, probe **out) {
        *out = reinterpret_cast<Mine *>(self)->stored;
        return 0;
    };
    Mine mine = {{&ops}, probe_.get()};

    ASSERT_EQ(agent_use_stored_of(agent_.get(), &mine.base, &outcome_), 0)
        << xc_error_text();
    EXPECT_EQ(outcome_.status, 0);
    EXPECT_EQ(outcome_.who.pid, getpid());
    EXPECT_TRUE(books_are_as_before());
}

TEST_F(pass, a_server_that_may_not_wait_does_not)
{
    AgentServer impatient(0);
    Agent agent = impatient.connect();

    ASSERT_EQ(agent_use(agent.get(), probe_.get(), &outcome_), 0);
    EXPECT_EQ(outcome_.status, -XC_E_WOULD_BLOCK);
    EXPECT_TRUE(books_are_as_before());
}

TEST_F(pass, a_stopped_server_is_waited_for_no_longer_than_allowed)
{
    AgentServer impatient(300);
    Agent agent = impatient.connect();

    ASSERT_EQ(agent_store(agent.get(), probe_.get()), 0);
    stop(server_);
    ASSERT_EQ(agent_use_stored(agent.get(), &outcome_), 0);
    server_.kill(SIGCONT);
    EXPECT_EQ(outcome_.status, -XC_E_DEADLINE);
    EXPECT_GE(outcome_.nanoseconds, 300'000'000u);
    EXPECT_LT(outcome_.nanoseconds, 2'000'000'000u * kPatience);
    EXPECT_TRUE(eventually([&] {
        return agent_use_stored(agent.get(), &outcome_) == 0 &&
               outcome_.status == 0;
    }));

    // Now that it is claimed: the same.
    stop(server_);
    ASSERT_EQ(agent_use_stored(agent.get(), &outcome_), 0);
    server_.kill(SIGCONT);
    EXPECT_EQ(outcome_.status, -XC_E_DEADLINE);
    EXPECT_LT(outcome_.nanoseconds, 2'000'000'000u * kPatience);
}

TEST_F(pass, a_dead_server_is_an_error)
{
    ASSERT_EQ(agent_store(agent_.get(), probe_.get()), 0);
    server_.kill(SIGKILL);
    server_.wait();
    ASSERT_EQ(agent_use_stored(agent_.get(), &outcome_), 0);
    EXPECT_EQ(outcome_.status, -XC_E_NO_SERVER);
    EXPECT_LT(agent_use(agent_.get(), probe_.get(), &outcome_), 0);
    EXPECT_EQ(agent_use_stored(agent_.get(), &outcome_), 0);
}

// What comes out of a method: the agent has a connection to @server_ of its
// own, and this process gets one of its own by what it is given.
class pass_out : public testing::Test {
  protected:
    pass_out() : agents_(WAIT_MS, server_.address()), agent_(agents_.connect())
    {
        EXPECT_TRUE(server_.books_become({1, 1, 0}));
    }

    Probe get()
    {
        probe *out = nullptr;

        EXPECT_EQ(agent_get_stored(agent_.get(), &out), 0) << xc_error_text();
        return Probe(out);
    }

    Server server_;
    AgentServer agents_;
    Agent agent_;
};

TEST_F(pass_out, gives_the_caller_access_of_its_own)
{
    Probe probe = get();
    probe_identity who = {};

    ASSERT_EQ(probe_who(probe.get(), &who), 0) << xc_error_text();
    EXPECT_EQ(who.pid, getpid());
    EXPECT_EQ(who.rights, xc_rights(PROBE_USE));
    EXPECT_TRUE(server_.books_become({2, 2, 0}));
    probe.reset();
    EXPECT_TRUE(server_.books_become({1, 1, 0}));
}

TEST_F(pass_out, outlives_the_one_that_returned_it)
{
    Probe probe = get();

    kill(agents_.pid(), SIGKILL);
    EXPECT_TRUE(server_.books_become({1, 1, 0}));
    EXPECT_TRUE(works(probe.get()));
}

TEST_F(pass_out, again_and_again_leaves_nothing)
{
    const size_t n_fds = fds_of(getpid()).size();

    for (int i = 0; i < 200; i++)
        ASSERT_TRUE(works(get().get())) << i;
    EXPECT_TRUE(server_.books_become({1, 1, 0}));
    EXPECT_LE(fds_of(getpid()).size(), n_fds + 1); // the last one's door
}

TEST_F(pass_out, a_stopped_server_takes_no_longer_than_the_call)
{
    probe *out = nullptr;
    const uint64_t start = now_ns();

    stop(server_);
    xc_set_deadline(in_ms(300));
    EXPECT_LT(agent_get_stored(agent_.get(), &out), 0);
    xc_set_deadline(0);
    server_.kill(SIGCONT);
    EXPECT_LT(ms_since(start), 2000 * kPatience);
    EXPECT_EQ(out, nullptr);
    EXPECT_TRUE(eventually([&] {
        probe *again = nullptr;
        const int r = agent_get_stored(agent_.get(), &again);
        Probe owner(again);

        return r == 0 && works(again);
    }));
}

TEST_F(pass_out, is_not_to_be_given_on_without_the_right_to)
{
    Probe probe = get();
    agent_outcome outcome = {};

    EXPECT_EQ(agent_use(agent_.get(), probe.get(), &outcome), -XC_E_DENIED);
}

} // namespace
