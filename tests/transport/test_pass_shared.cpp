// SPDX-License-Identifier: MIT
// Many objects of one server, each given by itself: they share a connection
#include <gtest/gtest.h>

#include <cstring>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include <crosscall/cell.h>
#include <crosscall/give.h>

#include "agent_server.h"
#include "raw_client.h"
#include "server.h"

extern "C" {
#include "call/claim.h"
}

namespace {

enum { WAIT_MS = 300 };
enum : uid_t { SERVERS_USER = 61001, AGENTS_USER, STRANGER };

void stop(Server &server)
{
    siginfo_t info = {};

    server.kill(SIGSTOP);
    EXPECT_EQ(waitid(P_PID, id_t(server.pid()), &info, WSTOPPED), 0);
}

// An agent that has an object of @server_ and returns it: each time its caller
// is given access of its own.
class returned : public testing::Test {
  protected:
    returned() : agents_(WAIT_MS, server_.address()), agent_(agents_.connect())
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
    std::vector<Probe> probes_;
};

TEST_F(returned, a_hundred_objects_cost_one_connection)
{
    for (int i = 0; i < 100; i++) {
        probes_.push_back(get());
        ASSERT_TRUE(works(probes_.back().get())) << i;
    }
    EXPECT_TRUE(server_.books_become({2, 101, 0}));
    for (const Probe &probe : probes_)
        ASSERT_TRUE(works(probe.get()));
    probes_.erase(probes_.begin(), probes_.end() - 1); // the last one keeps it
    EXPECT_TRUE(server_.books_become({2, 2, 0}));
    EXPECT_TRUE(works(probes_[0].get()));
    probes_.clear();
    EXPECT_TRUE(server_.books_become({1, 1, 0}));
    EXPECT_TRUE(works(get().get()));
}

TEST_F(returned, each_of_them_may_want_a_cell_for_its_state)
{
    for (int i = 0; i < XC_CELLS + 1; i++)
        probes_.push_back(get());
    EXPECT_TRUE(server_.books_become({3, XC_CELLS + 2, 0}));
}

TEST_F(returned, threads_that_take_and_leave_it)
{
    std::vector<std::thread> threads;

    for (int i = 0; i < 4; i++)
        threads.emplace_back([&] {
            for (int j = 0; j < 100; j++) {
                Probe probe = get();

                ASSERT_TRUE(works(probe.get()));
            }
        });
    for (std::thread &thread : threads)
        thread.join();
    EXPECT_TRUE(server_.books_become({1, 1, 0}));
}

TEST_F(returned, a_child_that_is_forked_lets_go_of_its_copies)
{
    probes_.push_back(get());
    probes_.push_back(get());
    Process child([&](Process::Ends) {
        probe_identity who = {};
        const int r = probe_who(probes_[0].get(), &who);

        probes_.clear();
        agent_.reset();
        return r == -XC_E_FORKED ? 0 : 1;
    });
    EXPECT_EQ(child.exit_status(), 0);
    EXPECT_TRUE(works(probes_[0].get()));
    EXPECT_TRUE(works(get().get()));
    EXPECT_TRUE(server_.books_become({2, 3, 0}));
}

// What is passed to an agent that has one object of @server_ already.
class passed : public testing::Test {
  protected:
    passed()
        : server_({"connections=3"}), agents_(WAIT_MS),
          probe_(connect_to(server_)), agent_(agents_.connect())
    {
        EXPECT_EQ(agent_store(agent_.get(), probe_.get()), 0);
        EXPECT_EQ(use_stored(), 0);
        EXPECT_TRUE(server_.books_become({2, 2, 0}));
    }

    int64_t use_stored()
    {
        EXPECT_EQ(agent_use_stored(agent_.get(), &outcome_), 0);
        return outcome_.status;
    }

    Server server_;
    AgentServer agents_;
    Probe probe_;
    Agent agent_;
    agent_outcome outcome_ = {};
};

TEST_F(passed, is_reached_by_the_same_connection)
{
    ASSERT_EQ(agent_store_too(agent_.get(), probe_.get()), 0);
    EXPECT_EQ(use_stored(), 0);
    EXPECT_EQ(outcome_.who.pid, agents_.pid());
    EXPECT_TRUE(server_.books_become({2, 3, 0}));
    ASSERT_EQ(agent_forget(agent_.get()), 0);
    EXPECT_TRUE(server_.books_become({1, 1, 0}));
}

TEST_F(passed, whoever_passes_it)
{
    const std::string address = server_.address();
    const std::string agents = "unix:" + agents_.path();
    Process other([=](Process::Ends) {
        agent_outcome outcome = {};
        probe *object = nullptr;
        agent *at = nullptr;

        // The third connection of three.
        if (probe_connect(address.c_str(), nullptr, &object) ||
            agent_connect(agents.c_str(), nullptr, &at) ||
            agent_use(at, object, &outcome))
            return 1;
        return outcome.status ? 2 : 0;
    });

    EXPECT_EQ(other.exit_status(), 0);
    EXPECT_TRUE(server_.books_become({2, 2, 0}));
}

TEST_F(passed, can_be_revoked_by_itself)
{
    probe *child = nullptr;
    ASSERT_EQ(probe_child(probe_.get(), &child), 0);
    Probe owner(child);

    ASSERT_EQ(agent_store_too(agent_.get(), child), 0);
    EXPECT_EQ(use_stored(), 0);
    EXPECT_EQ(probe_revoke(probe_.get()), 0); // what was stored first
    EXPECT_EQ(use_stored(), 0);
    EXPECT_EQ(probe_revoke(child), 0);
    EXPECT_EQ(use_stored(), -XC_E_STALE_HANDLE);
}

TEST_F(passed, a_stopped_server_is_waited_for_no_longer_than_allowed)
{
    ASSERT_EQ(agent_store_too(agent_.get(), probe_.get()), 0);
    stop(server_);
    EXPECT_EQ(use_stored(), -XC_E_DEADLINE);
    server_.kill(SIGCONT);
    EXPECT_GE(outcome_.nanoseconds, WAIT_MS * 1'000'000u);
    EXPECT_LT(outcome_.nanoseconds, 4'000'000'000u * kPatience);
    EXPECT_TRUE(eventually([&] { return use_stored() == 0; }));
    // By another one: of the first nobody knows what it has claimed.
    EXPECT_TRUE(server_.books_become({3, 3, 0}));
}

TEST_F(passed, a_dead_server_is_an_error)
{
    ASSERT_EQ(agent_store_too(agent_.get(), probe_.get()), 0);
    server_.kill(SIGKILL);
    server_.wait();
    EXPECT_EQ(use_stored(), -XC_E_NO_SERVER);
}

// In a method nobody waits for a slot to release in: what finds none is not
// forgotten.
TEST_F(passed, is_released_however_much_it_is)
{
    for (int i = 0; i < 40; i++) {
        ASSERT_EQ(agent_store_too(agent_.get(), probe_.get()), 0);
        ASSERT_EQ(use_stored(), 0);
    }
    EXPECT_TRUE(server_.books_become({2, 42, 0}));
    ASSERT_EQ(agent_forget_others(agent_.get()), 0);
    EXPECT_TRUE(eventually([&] {
        return use_stored() == 0 && server_.books() == Books{2, 2, 0};
    }));
}

// Nor does a server wait elsewhere: its pool is of all its clients.
TEST_F(passed, is_released_without_a_slot_also_outside_of_methods)
{
    ASSERT_EQ(agent_store_too(agent_.get(), probe_.get()), 0);
    ASSERT_EQ(use_stored(), 0);
    EXPECT_TRUE(server_.books_become({2, 3, 0}));
    stop(server_);
    EXPECT_EQ(agent_forget_in_a_flood(agent_.get()), 0) << xc_error_text();
    server_.kill(SIGCONT);
    EXPECT_TRUE(eventually([&] {
        return use_stored() == 0 && server_.books() == Books{2, 2, 0};
    })) << "a release that has waited in vain is lost";
}

// A claim over a connection of one's own, by hand.
class by_call : public testing::Test {
  protected:
    by_call() : root_(connect_to(server_)), client_(server_.path())
    {
        int self = open_pidfd(getpid());

        EXPECT_TRUE(client_.finish());
        EXPECT_EQ(probe_give(root_.get(), self, PROBE_USE, &gift_), 0);
        close(self);
    }

    int64_t claim(uint64_t gift, uint64_t giver)
    {
        const xc_claim claim = {gift, giver, 0, 0};
        int64_t status = 0;

        memcpy(client_.request(0)->bytes, &claim, sizeof(claim));
        EXPECT_TRUE(
            client_.call(XC_METHOD_CLAIM, 0, sizeof(claim), 0, &status));
        return status;
    }

    Server server_;
    Probe root_;
    RawClient client_;
    uint64_t gift_ = 0;
};

TEST_F(by_call, needs_the_number_and_the_giver)
{
    probe_identity us = {};

    ASSERT_EQ(probe_who(root_.get(), &us), 0);
    EXPECT_EQ(claim(gift_ + 1, us.process), -XC_E_DENIED);
    EXPECT_TRUE(server_.wait_for_audit("claimed a gift"));
    EXPECT_EQ(claim(0, 0), -XC_E_DENIED);
    EXPECT_EQ(claim(gift_, us.process + 1), -XC_E_DENIED);
    EXPECT_EQ(server_.books().gifts, 1u);
    EXPECT_EQ(claim(gift_, us.process), 0);
    EXPECT_EQ(client_.reply(0)->len, sizeof(xc_handle));
    EXPECT_EQ(claim(gift_, us.process), -XC_E_DENIED);
    EXPECT_TRUE(server_.books_become({2, 3, 0}));
}

TEST_F(by_call, is_of_the_process_that_connected)
{
    Process other([](Process::Ends ends) {
        hear(ends.in);
        return 0;
    });
    int pidfd = open_pidfd(other.pid());
    uint64_t not_ours = 0;

    ASSERT_EQ(probe_give(root_.get(), pidfd, PROBE_USE, &not_ours), 0);
    close(pidfd);
    EXPECT_EQ(claim(not_ours, 0), -XC_E_DENIED);
    EXPECT_EQ(server_.books().gifts, 2u);
}

TEST_F(by_call, that_is_malformed_ends_the_connection)
{
    int64_t status = 0;

    EXPECT_TRUE(client_.call(XC_METHOD_CLAIM, 0, 23, 0, &status));
    EXPECT_EQ(status, -XC_E_MALFORMED);
    EXPECT_TRUE(client_.is_hung_up());
    EXPECT_TRUE(serves(server_));
}

bool become(uid_t uid)
{
    return setgid(uid) == 0 && setuid(uid) == 0 &&
           prctl(PR_SET_DUMPABLE, 1) == 0;
}

// A user that has the agent use its object, and then waits.
class User {
  public:
    User(const Server &server, const AgentServer &agents, uid_t uid)
        : process_([=, address = server.address(),
                    at = "unix:" + agents.path()](Process::Ends ends) {
              return run(address, at, uid, ends);
          })
    {
    }

    // XC_E_* of the agent's use; 0 for a good one.
    uint64_t outcome() { return hear(process_.out()) - 1; }

  private:
    static int run(const std::string &address, const std::string &at, uid_t uid,
                   Process::Ends ends)
    {
        xc_connect_options to_server = {};
        xc_connect_options to_agent = {};
        agent_outcome outcome = {};
        probe *object = nullptr;
        agent *agents = nullptr;

        to_server.server_uid = SERVERS_USER;
        to_agent.server_uid = AGENTS_USER;
        if (!become(uid) ||
            probe_connect(address.c_str(), &to_server, &object) ||
            agent_connect(at.c_str(), &to_agent, &agents) ||
            agent_store_too(agents, object) ||
            agent_use_stored(agents, &outcome))
            return 1;
        say(ends.out, uint64_t(-outcome.status) + 1);
        hear(ends.in);
        return 0;
    }

    Process process_;
};

// Whom the agent trusts depends on who gave: that the connection is there, made
// for somebody who may lead it to that user's servers, changes nothing.
TEST(another_user, does_not_share_what_it_could_not_have_had_made)
{
    if (geteuid() != 0)
        GTEST_SKIP() << "needs root, to be other users as well";
    const std::string rights = ":" + std::to_string(PROBE_USE | XC_RIGHT_GIVE);
    Server server({"uid=" + std::to_string(SERVERS_USER),
                   "admit=" + std::to_string(SERVERS_USER) + rights,
                   "admit=" + std::to_string(STRANGER) + rights});
    AgentServer agents(WAIT_MS, "", AGENTS_USER);

    chmod(server.path().c_str(), 0777);
    User friendly(server, agents, SERVERS_USER);
    EXPECT_EQ(friendly.outcome(), 0u);
    EXPECT_TRUE(server.books_become({2, 2, 0}));
    User stranger(server, agents, STRANGER);
    EXPECT_EQ(stranger.outcome(), uint64_t{XC_E_UNEXPECTED_PEER});
    User again(server, agents, SERVERS_USER);
    EXPECT_EQ(again.outcome(), 0u);
    EXPECT_TRUE(server.books_become({4, 5, 1}));
}

} // namespace
