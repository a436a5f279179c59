// SPDX-License-Identifier: MIT
// A client, or a server, ends or stops before any instruction of the runtime's
//
// One run is traced; then there is a run for each point that it met. Whether it
// comes there again is up to the other threads: who misses it just goes on.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <optional>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include <crosscall/error.h>
#include <crosscall/status.h>

#include "soak.h"
#include "stepper.h"
#include "thing_client.h"
#include "watcher.h"

namespace {

// Some of the points each time, more in ./dev test --all, all in ./dev soak.
// @cost: of one, beside a client's.
std::vector<Point> some_of(const std::vector<Point> &all, unsigned cost)
{
    const size_t most = number_of("CROSSCALL_SOAK", 1) > 1
                            ? all.size()
                            : number_of("KILLS", 12) / cost;
    const size_t stride = std::max<size_t>(1, all.size() / most);
    std::vector<Point> some;

    for (size_t i = first_seed() % stride; i < all.size(); i += stride)
        some.push_back(all[i]);
    return some;
}

std::string text_of(const Point &point)
{
    char text[64];

    snprintf(text, sizeof(text), "%#lx, round %u", ulong(point.address),
             point.nth);
    return text;
}

bool has_said(int fd)
{
    pollfd from = {fd, POLLIN, 0};

    return poll(&from, 1, 0) > 0;
}

// A client in a process of its own: prepares, says so, waits, acts, says so,
// reports.
class Actor {
  public:
    Actor(const Scenario &scenario, const std::string &address,
          const std::string &other, uint64_t patience)
        : process_([&](Process::Ends ends) {
              const Resources before = resources_now();
              Report report;

              act(scenario, address, other, patience, ends, &report);
              report.works = is_served(other);
              report.leaked = resources_now() - before;
              send_report(ends.out, report);
              return 0;
          })
    {
        is_ready_ = hear(process_.out()) == 1;
    }

    bool is_ready() const { return is_ready_; }
    pid_t pid() const { return process_.pid(); }
    void go() { say(process_.in(), 1); }
    bool is_over() const { return has_said(process_.out()); }

    // @out_ms: how long from now on until its act is over.
    std::optional<Report> report(double *out_ms)
    {
        const uint64_t start = now_ns();
        pollfd from = {process_.out(), POLLIN, 0};

        if (poll(&from, 1, 60'000) <= 0 || hear(process_.out()) != 1)
            return std::nullopt;
        *out_ms = ms_since(start);
        return receive_report(process_.out());
    }
    void kill() { process_.kill(SIGKILL); }

  private:
    static void act(const Scenario &scenario, const std::string &address,
                    const std::string &other, uint64_t patience,
                    Process::Ends ends, Report *report)
    {
        ThingClient client(address, other, 20'000);

        client.haul_len = 16; // each byte of a copy is some steps
        client.patient();
        report->status = scenario.prepare(client);
        say(ends.out, report->status ? 2 : 1);
        hear(ends.in);
        client.patient(patience);
        if (report->status == 0)
            report->status = scenario.act(client);
        say(ends.out, 1); // it is over
        snprintf(report->text, sizeof(report->text), "%s",
                 client.words_of(report->status).c_str());
    }

    Process process_;
    bool is_ready_ = false;
};

class killed : public testing::TestWithParam<Scenario> {};

// Milliseconds until one was connected and served.
double time_of_newcomer(const std::string &address)
{
    const uint64_t start = now_ns();

    EXPECT_TRUE(is_served(address)) << xc_error_text();
    return ms_since(start);
}

// How long others may have waited for who ended: at half of the points no
// longer, since at any one something else may have had the processors.
constexpr double kServedMs = 50 * kPatience;

double median_of(std::vector<double> all)
{
    const auto middle = all.begin() + long(all.size() / 2);

    std::nth_element(all.begin(), middle, all.end());
    return *middle;
}

TEST_P(killed, client_leaves_nothing)
{
    ThingServer server;
    ThingServer other;
    Watcher watcher(server);
    Watcher other_watcher(other);
    std::vector<Point> points;
    unsigned n_met = 0;
    std::vector<double> longest_ms; // at each point

    {
        Actor actor(GetParam(), server.address(), other.address(), 20'000);
        Stepper stepper(actor.pid());

        ASSERT_TRUE(actor.is_ready());
        actor.go();
        points = stepper.trace([&] { return actor.is_over(); });
    }
    ASSERT_FALSE(points.empty());

    for (const Point &point : some_of(points, 1)) {
        Actor actor(GetParam(), server.address(), other.address(), 20'000);
        Stepper stepper(actor.pid());
        double ms = 0;

        ASSERT_TRUE(actor.is_ready());
        actor.go();
        if (stepper.run_to(point)) {
            n_met++; // and it is as if it had been stopped
            ms = watcher.is_served();
        }
        actor.kill();
        longest_ms.push_back(std::max(
            {ms, watcher.is_served(), time_of_newcomer(server.address())}));
        EXPECT_TRUE(watcher.sees_nothing_left())
            << text_of(point) << ": " << watcher.what_is_left();
        EXPECT_TRUE(other_watcher.sees_nothing_left())
            << text_of(point) << ": " << other_watcher.what_is_left();
    }
    const double half_ms = median_of(longest_ms);
    const double all_ms = *std::ranges::max_element(longest_ms);

    printf("%zu points, %u kills at one; others were served in %.1f ms, half "
           "of them in %.1f ms\n",
           points.size(), n_met, all_ms, half_ms);
    EXPECT_GT(n_met, 0u);
    EXPECT_LE(half_ms, kServedMs);
    EXPECT_LT(all_ms, 5000 * kPatience);
}

// What a call may take whose server stands still; and how much later it may be
// told, on a machine with much else to do.
constexpr uint64_t kDeadlineMs = 300;
constexpr double kLateMs = 10'000 * kPatience;

// What a client makes of a server that died or stopped.
struct Aftermath {
    Report report;
    double told_ms = 0; // since then
};

// One run of a server that dies or stops at a point; nothing if it did not come
// there.
std::optional<Aftermath> end_server(const Scenario &scenario,
                                    const Point &point, int signal,
                                    const ThingServer &other)
{
    ThingServer server;
    Actor actor(scenario, server.address(), other.address(),
                signal == SIGSTOP ? kDeadlineMs : 20'000);
    Aftermath aftermath;
    bool is_met;

    EXPECT_TRUE(eventually([&] { return is_asleep(server.pid()); }));

    Stepper stepper(server.pid());

    if (!actor.is_ready())
        return std::nullopt;
    actor.go();
    is_met = stepper.run_to(point);
    if (is_met)
        kill(server.pid(), signal);

    const std::optional<Report> report = actor.report(&aftermath.told_ms);

    EXPECT_TRUE(report) << "its client waits for ever";
    if (!report || !is_met)
        return std::nullopt;
    aftermath.report = *report;
    return aftermath;
}

// What had been answered before is a success.
void check(const Aftermath &aftermath, int signal)
{
    const Report &report = aftermath.report;

    EXPECT_TRUE(report.works);
    EXPECT_EQ(report.leaked, Resources()) << text_of(report.leaked);
    EXPECT_LT(aftermath.told_ms, kLateMs);
    if (report.status == 0)
        return;
    EXPECT_STRNE(report.text, "");
    if (signal == SIGSTOP)
        EXPECT_TRUE(report.status == -XC_E_DEADLINE ||
                    report.status == -XC_E_WOULD_BLOCK) // nothing was sent yet
            << report.status << ": " << report.text;
    else
        EXPECT_NE(report.status, -XC_E_DEADLINE) << report.text;
}

std::vector<Point> points_of_server(const Scenario &scenario,
                                    const ThingServer &other)
{
    ThingServer server;
    Actor actor(scenario, server.address(), other.address(), 20'000);

    EXPECT_TRUE(eventually([&] { return is_asleep(server.pid()); }));

    Stepper stepper(server.pid());

    if (!actor.is_ready())
        return {};
    actor.go();
    return stepper.trace([&] { return actor.is_over(); });
}

void end_servers(const Scenario &scenario, int signal)
{
    ThingServer other;
    std::vector<Point> points;
    unsigned n_met = 0;
    unsigned n_tried = 0;
    unsigned n_told = 0;
    double longest_ms = 0;

    // What comes of a client that closes, and waits for nothing, may come after
    // its end.
    ASSERT_TRUE(eventually([&] {
        points = points_of_server(scenario, other);
        return !points.empty();
    }));
    for (const Point &point : some_of(points, 4)) {
        const std::optional<Aftermath> aftermath =
            end_server(scenario, point, signal, other);
        testing::ScopedTrace trace(__FILE__, __LINE__, text_of(point));

        n_tried++;
        if (!aftermath)
            continue;
        n_met++;
        n_told += aftermath->report.status != 0;
        longest_ms = std::max(longest_ms, aftermath->told_ms);
        check(*aftermath, signal);
    }
    printf("%zu points, %u ends at one; %u clients were told, in %.1f ms\n",
           points.size(), n_met, n_told, longest_ms);
    EXPECT_GE(n_met, n_tried / 10); // of a few all may be missed
}

TEST_P(killed, server_is_missed_and_no_more)
{
    end_servers(GetParam(), SIGKILL);
}

TEST_P(killed, server_that_stops_is_waited_for_no_longer)
{
    end_servers(GetParam(), SIGSTOP);
}

INSTANTIATE_TEST_SUITE_P(sweep, killed, testing::ValuesIn(scenarios),
                         [](const testing::TestParamInfo<Scenario> &scenario) {
                             return std::string(scenario.param.name);
                         });

} // namespace
