// SPDX-License-Identifier: MIT
// Clients that end anywhere, one after the other, thousands of them
//
//   test ── zygote ──┬── client: prepares, winds up its clock, acts, acts, ...
//                    └── client                 the clock rings: SIGKILL
//
// A clock of the kernel's rings between any two instructions, its own as well:
// so no client is stepped, and one costs as much as a fork and a connection.
#include <gtest/gtest.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <ctime>
#include <random>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "soak.h"
#include "watcher.h"

namespace {

constexpr unsigned kAtOnce = 2;
constexpr uint64_t kBatch = 500; // and then nothing may be left
constexpr unsigned kSteady = 20; // runs whose time is taken

// What its clients came to.
struct Tally {
    uint64_t n_killed = 0;
    uint64_t n_failed = 0;
    int64_t status = 0; // of the last that failed
};

// The process of this thread is killed after @ns.
bool wind_up(uint64_t ns)
{
    itimerspec once = {};
    sigevent event = {};
    timer_t clock;

    once.it_value.tv_sec = time_t(ns / 1'000'000'000);
    once.it_value.tv_nsec = long(ns % 1'000'000'000);
    event.sigev_notify = SIGEV_SIGNAL;
    event.sigev_signo = SIGKILL;
    return timer_create(CLOCK_MONOTONIC, &event, &clock) == 0 &&
           timer_settime(clock, 0, &once, nullptr) == 0;
}

// Forks clients of two servers.
class Zygote {
  public:
    Zygote(const Scenario &scenario, const std::string &address,
           const std::string &other)
        : scenario_(scenario), address_(address), other_(other)
    {
        for (unsigned i = 0; i < kSteady; i++)
            time_one();
    }

    Tally kill_some(unsigned n)
    {
        std::uniform_int_distribution<uint64_t> moment(1, 2 * act_ns_);
        Tally tally;

        for (unsigned i = 0; i < n; i++) {
            if (i >= kAtOnce)
                reap(&tally);
            start(moment(generator_));
        }
        for (unsigned i = 0; i < std::min(n, kAtOnce); i++)
            reap(&tally);
        return tally;
    }

  private:
    void time_one()
    {
        ThingClient client(address_, other_, 20'000);
        uint64_t start;

        client.patient();
        if (scenario_.prepare(client))
            _exit(1);
        start = now_ns();
        if (scenario_.act(client))
            _exit(1);
        act_ns_ = std::min(act_ns_, now_ns() - start);
    }

    void start(uint64_t ns) const
    {
        const pid_t parent = getpid();
        const pid_t pid = fork();

        if (pid == 0) {
            prctl(PR_SET_PDEATHSIG, SIGKILL);
            _exit(getppid() == parent ? live(ns) : 1);
        }
    }

    // Return: only when something has failed.
    int live(uint64_t ns) const
    {
        for (bool is_first = true;; is_first = false) {
            ThingClient client(address_, other_, 20'000);

            client.patient();
            if (scenario_.prepare(client))
                return 2;
            if (is_first && !wind_up(ns))
                return 3;
            if (scenario_.act(client))
                return 4;
        }
    }

    static void reap(Tally *tally)
    {
        int status = 0;

        while (wait(&status) < 0 && errno == EINTR)
            ;
        if (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL) {
            tally->n_killed++;
            return;
        }
        tally->n_failed++;
        tally->status = status;
    }

    const Scenario &scenario_;
    const std::string &address_;
    const std::string &other_;
    uint64_t act_ns_ = UINT64_MAX;
    std::minstd_rand generator_{unsigned(first_seed())};
};

// When it is let, for each number of kills that it is asked for.
int serve_kills(const Scenario &scenario, const std::string &address,
                const std::string &other, Process::Ends ends)
{
    hear(ends.in);

    Zygote zygote(scenario, address, other);

    while (const uint64_t n = hear(ends.in)) {
        const Tally tally = zygote.kill_some(unsigned(n));

        if (write(ends.out, &tally, sizeof(tally)) != sizeof(tally))
            return 1;
    }
    return 0;
}

class kill_storm : public testing::TestWithParam<Scenario> {};

TEST_P(kill_storm, leaves_nothing)
{
    const uint64_t n_kills = soak(number_of("STORM", 100));
    ThingServer server;
    ThingServer other;
    const std::string address = server.address();
    const std::string other_address = other.address();
    Process zygote([&](Process::Ends ends) {
        return serve_kills(GetParam(), address, other_address, ends);
    });
    Watcher watcher(server);
    Watcher other_watcher(other);
    const uint64_t start = now_ns();
    uint64_t n_killed = 0;
    double longest_ms = 0;

    say(zygote.in(), 1); // what was there before has been seen
    while (n_killed < n_kills) {
        Tally tally;

        say(zygote.in(), std::min(kBatch, n_kills - n_killed));
        ASSERT_EQ(read(zygote.out(), &tally, sizeof(tally)),
                  ssize_t(sizeof(tally)));
        ASSERT_EQ(tally.n_failed, 0u) << std::hex << tally.status;
        n_killed += tally.n_killed;
        longest_ms = std::max(longest_ms, watcher.is_served());
        ASSERT_TRUE(watcher.sees_nothing_left()) << watcher.what_is_left();
        ASSERT_TRUE(other_watcher.sees_nothing_left())
            << other_watcher.what_is_left();
    }
    printf("%lu kills in %.1f s, seed %lu; others were served in %.1f ms\n",
           ulong(n_killed), ms_since(start) / 1000, ulong(first_seed()),
           longest_ms);
}

INSTANTIATE_TEST_SUITE_P(sweep, kill_storm, testing::ValuesIn(scenarios),
                         [](const testing::TestParamInfo<Scenario> &scenario) {
                             return std::string(scenario.param.name);
                         });

} // namespace
