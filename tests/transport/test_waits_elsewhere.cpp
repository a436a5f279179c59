// SPDX-License-Identifier: MIT
// While a method waits for another server's object, its server serves the
// others
#include <gtest/gtest.h>

#include <cerrno>
#include <list>
#include <signal.h>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <vector>

#include <crosscall/callback.h>
#include <crosscall/cancel.h>

#include "agent_server.h"
#include "server.h"
#include "watched_server.h"

namespace {

enum { LONG_MS = 60'000 };

// A client whose call of an agent waits for the agent's object.
class Caller {
  public:
    explicit Caller(const AgentServer &agents) : agent_(agents.connect())
    {
        thread_ = std::thread([this] {
            xc_set_cancel(&cancel_);
            xc_set_deadline(in_ms(LONG_MS));
            r_ = agent_use_aloud(agent_.get(), &outcome_);
        });
    }
    ~Caller()
    {
        if (thread_.joinable())
            thread_.join();
    }

    void cancel() { xc_cancel(&cancel_); }

    // XC_E_* of the call, or else of the agent's.
    int64_t result()
    {
        thread_.join();
        return r_ ? r_ : outcome_.status;
    }

  private:
    Agent agent_;
    xc_canceller cancel_ = {};
    agent_outcome outcome_ = {};
    int r_ = 1;
    std::thread thread_;
};

// An agent, of one worker, that has an object of a server which is stopped.
class waits_elsewhere : public testing::Test {
  protected:
    waits_elsewhere() : agents_(LONG_MS), other_(agents_.connect()) {}

    ~waits_elsewhere() override { server_.kill(SIGCONT); }

    // Given to it, by somebody who stays.
    void store()
    {
        probe_ = connect_to(server_);
        ASSERT_EQ(agent_store(other_.get(), probe_.get()), 0);
    }

    void use()
    {
        ASSERT_EQ(agent_use_stored(other_.get(), &outcome_), 0);
        ASSERT_EQ(outcome_.status, 0);
    }

    void stop()
    {
        siginfo_t info = {};

        server_.kill(SIGSTOP);
        ASSERT_EQ(waitid(P_PID, id_t(server_.pid()), &info, WSTOPPED), 0);
    }

    void expect_others_are_served()
    {
        for (int i = 0; i < 20; i++)
            EXPECT_EQ(agent_forget_others(other_.get()), 0);
        EXPECT_EQ(agent_forget_others(agents_.connect().get()), 0);
    }

    bool waits_become(int n)
    {
        return eventually([&] { return agent_waits(other_.get()) == n; });
    }

    // Somebody whose call is cancelled, and who has gone.
    void give_up()
    {
        const size_t n_fds = n_fds_at_rest(agents_.pid());
        {
            Caller caller(agents_);

            ASSERT_TRUE(agents_.hear_of_use());
            expect_others_are_served();
            EXPECT_EQ(agent_waits(other_.get()), 1);
            caller.cancel();
            EXPECT_EQ(caller.result(), -XC_E_CANCELLED);
        }
        // Its method looks now and then.
        EXPECT_TRUE(waits_become(0));
        EXPECT_TRUE(
            eventually([&] { return fds_of(agents_.pid()).size() == n_fds; }));
    }

    Server server_;
    AgentServer agents_;
    Agent other_;
    Probe probe_;
    agent_outcome outcome_ = {};
};

TEST_F(waits_elsewhere, for_an_answer)
{
    store();
    use();
    stop();
    Caller caller(agents_);

    ASSERT_TRUE(agents_.hear_of_use());
    expect_others_are_served();
    server_.kill(SIGCONT);
    EXPECT_EQ(caller.result(), 0);
    EXPECT_TRUE(server_.books_become({2, 2, 0}));
}

TEST_F(waits_elsewhere, for_a_claim)
{
    store();
    stop();
    Caller caller(agents_);

    ASSERT_TRUE(agents_.hear_of_use());
    expect_others_are_served();
    server_.kill(SIGCONT);
    EXPECT_EQ(caller.result(), 0);
}

TEST_F(waits_elsewhere, for_a_claim_that_another_method_makes)
{
    store();
    stop();
    Caller first(agents_);
    Caller second(agents_);

    ASSERT_TRUE(agents_.hear_of_use());
    ASSERT_TRUE(agents_.hear_of_use());
    expect_others_are_served();
    server_.kill(SIGCONT);
    EXPECT_EQ(first.result(), 0);
    EXPECT_EQ(second.result(), 0);
}

// The caller of the second one's is the first one; each serves its own clients.
TEST_F(waits_elsewhere, for_one_who_waits_in_turn)
{
    AgentServer next(LONG_MS);
    Agent root = next.connect();

    store();
    use();
    stop();
    std::thread passes([&] {
        Agent mine = agents_.connect();
        agent_outcome outcome = {};

        xc_set_deadline(in_ms(LONG_MS));
        EXPECT_EQ(agent_pass_stored(mine.get(), root.get(), &outcome), 0);
        EXPECT_EQ(outcome.status, 0);
    });
    Caller caller(agents_);

    EXPECT_TRUE(agents_.hear_of_use());
    expect_others_are_served();
    EXPECT_EQ(agent_forget_others(root.get()), 0);
    server_.kill(SIGCONT);
    EXPECT_EQ(caller.result(), 0);
    passes.join();
}

TEST_F(waits_elsewhere, for_four_of_one_user_at_a_time)
{
    std::list<Caller> callers;

    store();
    use();
    stop();
    for (int i = 0; i < 4; i++)
        callers.emplace_back(agents_);
    for (int i = 0; i < 4; i++)
        ASSERT_TRUE(agents_.hear_of_use());
    EXPECT_EQ(agent_use_stored(other_.get(), &outcome_), 0);
    EXPECT_EQ(outcome_.status, -XC_E_WOULD_BLOCK);
    expect_others_are_served();
    server_.kill(SIGCONT);
    for (Caller &caller : callers)
        EXPECT_EQ(caller.result(), 0);
    EXPECT_TRUE(waits_become(0));
    use();
}

TEST_F(waits_elsewhere, until_that_server_dies)
{
    std::list<Caller> callers;

    store();
    use();
    stop();
    for (int i = 0; i < 4; i++)
        callers.emplace_back(agents_);
    for (int i = 0; i < 4; i++)
        ASSERT_TRUE(agents_.hear_of_use());
    server_.kill(SIGKILL);
    for (Caller &caller : callers)
        EXPECT_EQ(caller.result(), -XC_E_PEER_DIED);
    expect_others_are_served();
    EXPECT_TRUE(waits_become(0));
}

// More of them than may wait, and than the connection has slots: it gets its
// slots back when the answers come.
TEST_F(waits_elsewhere, until_it_is_cancelled)
{
    store();
    use();
    stop();
    for (int i = 0; i < 6; i++)
        give_up();
    server_.kill(SIGCONT);
    for (int i = 0; i < 20; i++)
        use();
}

// As often as to have used up all waits there are, each for much longer than
// this test may take.
TEST_F(waits_elsewhere, until_its_client_is_killed)
{
    store();
    use();
    stop();
    const size_t n_fds = n_fds_at_rest(agents_.pid());
    for (int i = 0; i < 10; i++) {
        const Process client([&](Process::Ends) {
            xc_set_deadline(in_ms(LONG_MS));
            agent_use_aloud(agents_.connect().get(), &outcome_);
            return 1;
        });

        ASSERT_TRUE(agents_.hear_of_use());
        EXPECT_TRUE(waits_become(1));
        client.kill(SIGKILL);
        ASSERT_TRUE(waits_become(0));
        EXPECT_TRUE(
            eventually([&] { return fds_of(agents_.pid()).size() == n_fds; }));
    }
    server_.kill(SIGCONT);
    use();
    EXPECT_TRUE(server_.books_become({2, 2, 0}));
}

// Who never waited for an answer may go: what it asked for is done.
TEST_F(waits_elsewhere, when_its_client_was_killed_that_did_not_wait)
{
    store();
    use();
    stop();
    Process client([&](Process::Ends ends) {
        Agent mine = agents_.connect();

        xc_set_deadline(in_ms(LONG_MS));
        return agent_use_unasked(mine.get()) || hear(ends.in);
    });

    ASSERT_TRUE(agents_.hear_of_use());
    EXPECT_TRUE(waits_become(1));
    client.kill(SIGKILL);
    client.wait();
    usleep(500'000); // in which a wait would have ended
    server_.kill(SIGCONT);
    EXPECT_TRUE(agents_.hear_of_use());
}

// Somebody else's object of the same server does not come by the connection
// whose slots are taken.
TEST_F(waits_elsewhere, and_nobody_else_comes_to_what_was_given_up)
{
    store();
    use();
    stop();
    give_up();
    server_.kill(SIGCONT);
    ASSERT_EQ(agent_store_too(other_.get(), probe_.get()), 0);
    use();
    EXPECT_TRUE(server_.books_become({3, 3, 0}));
    ASSERT_EQ(agent_forget(other_.get()), 0);
    EXPECT_TRUE(server_.books_become({1, 1, 0}));
}

TEST_F(waits_elsewhere, while_what_it_waits_for_is_released)
{
    store();
    use();
    stop();
    Caller caller(agents_);

    ASSERT_TRUE(agents_.hear_of_use());
    EXPECT_EQ(agent_forget(other_.get()), 0);
    server_.kill(SIGCONT);
    EXPECT_EQ(caller.result(), 0);
    EXPECT_TRUE(server_.books_become({1, 1, 0}));
}

// The same while it is claimed.
TEST_F(waits_elsewhere, while_what_it_claims_is_released)
{
    store();
    stop();
    Caller caller(agents_);

    ASSERT_TRUE(agents_.hear_of_use());
    EXPECT_EQ(agent_forget(other_.get()), 0);
    server_.kill(SIGCONT);
    EXPECT_EQ(caller.result(), -XC_E_STALE_HANDLE);
    EXPECT_TRUE(server_.books_become({1, 1, 0}));
}

// A connection that the program has made for itself.
TEST(waits_by_hand, leave_the_others_served)
{
    Server server;
    AgentServer agents(LONG_MS, server.address());
    Agent other = agents.connect();

    server.kill(SIGSTOP);
    {
        std::list<Caller> callers;

        for (int i = 0; i < 4; i++)
            callers.emplace_back(agents);
        for (int i = 0; i < 4; i++)
            ASSERT_TRUE(agents.hear_of_use());
        EXPECT_EQ(agent_forget_others(other.get()), 0);
        server.kill(SIGCONT);
        for (Caller &caller : callers)
            EXPECT_EQ(caller.result(), 0);
    }
    EXPECT_TRUE(eventually([&] { return agent_waits(other.get()) == 0; }));
}

// Of the middle one's process: the methods at work, no two at a time.
int n_inside;
std::string behind_at;
watched *behind;

bool work()
{
    const bool alone = n_inside++ == 0;

    std::this_thread::yield();
    return --n_inside == 0 && alone;
}

// What it lends to the server behind, which calls it back meanwhile. That is
// another of its methods, and calls in turn.
int work_when_asked(watch_object *self)
{
    return work() && watched_nap(self->server, 0) == 0 && work() ? 0 : -1;
}

int ask_behind(watched *, watch *, uint64_t value, uint64_t *answer)
{
    watch_object mine;

    watch_object_init(&mine, behind);
    mine.during = work_when_asked;
    if (!work() || watched_ask_once(behind, &mine.object, value, answer) ||
        !work() || xc_withdraw(watched_stub(behind), &mine.object) || !work())
        return -EIO;
    return 0;
}

int only_work(watched *, uint32_t)
{
    if (!behind && watched_connect(behind_at.c_str(), nullptr, &behind))
        return -EIO;
    return work() ? 0 : -EIO;
}

TEST(waits_by_hand, let_one_method_work_at_a_time)
{
    WatchedServer last;
    watched_ops ops = {};

    behind_at = "unix:" + last.path();
    ops.ask_once = ask_behind;
    ops.nap = only_work;
    WatchedServer middle(20'000'000'000, &ops);
    ASSERT_EQ(watched_nap(middle.connect().get(), 0), 0);
    std::vector<std::thread> clients;

    for (int i = 0; i < 4; i++)
        clients.emplace_back([&] {
            WatchedRoot root = middle.connect();
            watch_object none;

            watch_object_init(&none, root.get());
            for (uint64_t n = 0; n < 10; n++) {
                uint64_t answer = 0;

                EXPECT_EQ(
                    watched_ask_once(root.get(), &none.object, n, &answer), 0);
                EXPECT_EQ(answer, 2 * n);
                EXPECT_EQ(watched_nap(root.get(), 0), 0);
            }
        });
    for (std::thread &client : clients)
        client.join();
}

} // namespace
