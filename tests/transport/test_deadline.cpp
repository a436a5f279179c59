// SPDX-License-Identifier: MIT
// Deadlines, with a server that is stopped or busy
#include <ctime>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <thread>

#include "server.h"

namespace {

void stop(Server &server)
{
    int status;

    server.kill(SIGSTOP);
    ASSERT_EQ(waitpid(server.pid(), &status, WUNTRACED), server.pid());
}

uint64_t coarse_now_ns()
{
    timespec now;

    clock_gettime(CLOCK_MONOTONIC_COARSE, &now);
    return uint64_t(now.tv_sec) * 1'000'000'000 + uint64_t(now.tv_nsec);
}

// A call that has @ms to run. Returns its result, when the server's clock has
// passed the deadline, too: that one may be a tick late.
template <typename Call> int within(uint64_t ms, Call call)
{
    uint64_t deadline_ns = in_ms(ms);
    uint64_t before = xc_set_deadline(deadline_ns);
    int r = call();

    xc_set_deadline(before);
    while (coarse_now_ns() <= deadline_ns)
        std::this_thread::yield();
    return r;
}

std::vector<uint64_t> notes(probe *object)
{
    std::vector<uint64_t> values(PROBE_NOTES_MAX);
    int64_t n = probe_notes(object, values.data(), values.size());

    EXPECT_GE(n, 0) << xc_error_text();
    values.resize(n > 0 ? size_t(n) : 0);
    return values;
}

TEST(deadline, is_kept_within_50_ms_though_the_server_is_stopped)
{
    Server server;
    Probe object = connect_to(server);

    ASSERT_TRUE(works(object.get()));
    stop(server);
    double ms = best_of_three([&] {
        uint64_t start = now_ns();

        EXPECT_EQ(within(200, [&] { return probe_mark(object.get(), 1); }),
                  -XC_E_DEADLINE);
        return ms_since(start);
    });
    EXPECT_GE(ms, 200);
    EXPECT_LE(ms, 200 + 50 * kPatience);
    server.kill(SIGCONT);
}

TEST(deadline, does_not_free_the_slot_before_the_answer)
{
    Server server;
    Probe object = connect_to(server);

    ASSERT_TRUE(works(object.get()));
    stop(server);
    for (uint64_t i = 0; i < 4; i++)
        EXPECT_EQ(within(20, [&] { return probe_mark(object.get(), i); }),
                  -XC_E_DEADLINE);
    // All four are still the server's: nothing more can be sent.
    int r = within(20, [&] { return probe_mark(object.get(), 4); });
    EXPECT_EQ(r, -XC_E_WOULD_BLOCK);
    EXPECT_FALSE(xc_may_have_run(r));
    EXPECT_EQ(probe_note(object.get(), 5), -XC_E_WOULD_BLOCK);

    server.kill(SIGCONT);
    EXPECT_EQ(probe_mark(object.get(), 6), 0);
    EXPECT_EQ(notes(object.get()), std::vector<uint64_t>{6});
    EXPECT_EQ(server.stop(), 0);
}

TEST(deadline, of_one_call_leaves_the_connection_usable)
{
    Server server;
    Probe object = connect_to(server);

    for (int i = 0; i < 3; i++) {
        stop(server);
        EXPECT_EQ(within(20, [&] { return probe_mark(object.get(), 1); }),
                  -XC_E_DEADLINE);
        server.kill(SIGCONT);
        for (int n = 0; n < 20; n++)
            ASSERT_TRUE(works(object.get()));
    }
    EXPECT_TRUE(notes(object.get()).empty());
}

TEST(deadline, that_passed_while_the_server_was_busy_is_refused_unrun)
{
    Server server;
    Probe busy = connect_to(server);
    Probe late = connect_to(server);
    std::thread holder([&] { EXPECT_EQ(probe_hold(busy.get()), 0); });

    ASSERT_TRUE(server.wait_until_held());
    EXPECT_EQ(within(50, [&] { return probe_mark(late.get(), 7); }),
              -XC_E_DEADLINE);
    server.let_go();
    holder.join();
    EXPECT_EQ(probe_mark(late.get(), 8), 0);
    EXPECT_EQ(notes(late.get()), std::vector<uint64_t>{8});
}

// What it may take begins when the client sleeps, and the server knows.
TEST(deadline, of_a_call_that_was_given_none_is_5_s_and_refused_after)
{
    Server server;
    Probe object = connect_to(server);
    uint64_t start_ns;

    ASSERT_TRUE(works(object.get()));
    stop(server);
    start_ns = coarse_now_ns();
    EXPECT_EQ(probe_mark(object.get(), 1), -XC_E_DEADLINE);
    EXPECT_GE(ms_since(start_ns), 5000);
    usleep(50'000); // the server's clock lags by a tick
    server.kill(SIGCONT);
    EXPECT_EQ(probe_mark(object.get(), 2), 0);
    EXPECT_EQ(notes(object.get()), std::vector<uint64_t>{2});
}

TEST(deadline, in_the_past_runs_nothing)
{
    Server server;
    Probe object = connect_to(server);

    xc_set_deadline(1);
    EXPECT_EQ(probe_mark(object.get(), 1), -XC_E_DEADLINE);
    EXPECT_EQ(xc_set_deadline(0), 1u);
    EXPECT_TRUE(notes(object.get()).empty());
}

TEST(deadline, is_of_the_thread_that_set_it)
{
    Server server;
    Probe object = connect_to(server);

    xc_set_deadline(1);
    std::thread([&] { EXPECT_TRUE(works(object.get())); }).join();
    xc_set_deadline(0);
    EXPECT_TRUE(works(object.get()));
}

TEST(deadline, limits_a_call_that_takes_too_long)
{
    Server server;
    Probe object = connect_to(server);
    uint64_t start = now_ns();

    EXPECT_EQ(within(50, [&] { return probe_nap(object.get(), 1500); }),
              -XC_E_DEADLINE);
    EXPECT_LT(ms_since(start), 1450);
    EXPECT_TRUE(works(object.get()));
}

TEST(deadline, limits_a_connection_to_a_server_that_is_stopped)
{
    Server server;
    xc_connect_options options = {};
    probe *none = nullptr;

    stop(server);
    double ms = best_of_three([&] {
        uint64_t start = now_ns();

        options.deadline_ns = in_ms(100);
        EXPECT_EQ(probe_connect(server.address().c_str(), &options, &none),
                  -XC_E_DEADLINE);
        return ms_since(start);
    });
    EXPECT_LE(ms, 150 * kPatience);
    server.kill(SIGCONT);
    EXPECT_TRUE(serves(server));
}

// The backlog is full then: connect() itself has to be bounded.
TEST(deadline, limits_a_connection_to_a_server_that_accepts_nobody)
{
    Server server;
    xc_connect_options options = {};
    probe *none = nullptr;
    std::vector<Probe> made;

    stop(server);
    for (int i = 0; i < 200; i++) {
        uint64_t start = now_ns();

        options.deadline_ns = i == 199 ? 1 : in_ms(2);
        EXPECT_EQ(probe_connect(server.address().c_str(), &options, &none),
                  -XC_E_DEADLINE);
        ASSERT_LE(ms_since(start), 5000);
    }
    server.kill(SIGCONT);
    EXPECT_TRUE(eventually([&] {
        if (probe_connect(server.address().c_str(), nullptr, &none))
            return false;
        probe_release(none);
        return true;
    }));
}

} // namespace
