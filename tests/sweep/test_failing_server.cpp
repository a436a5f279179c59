// SPDX-License-Identifier: MIT
// Everything that a server asks of the system fails, one call at a time
//
// One client does what is swept. Another one, that was there before, is served
// afterwards as before, and so is a new one.
#include <gtest/gtest.h>

#include <cstdio>
#include <cstring>
#include <unistd.h>

#include <crosscall/error.h>
#include <crosscall/status.h>

#include "faults.h"
#include "sweep.h"
#include "thing_client.h"
#include "tolerated.h"

namespace {

void watch(pid_t server, const Fault *fault)
{
    if (fault)
        arm(server, *fault);
    else
        count_only(server);
}

bool works(ThingClient &client)
{
    uint64_t sum = 0;

    client.patient();
    return thing_add(client.root, 1, 2, &sum) == 0 && sum == 3;
}

// The scenario, with a server that is to fail, or counted.
void act(const Scenario &scenario, const ThingServer &server,
         const ThingServer &other, const Fault *fault, Report *report)
{
    // Things are passed to the server that is swept.
    const std::string &second = server.address();
    ThingClient healthy(server.address(), "", 20'000);
    ThingClient client(scenario.is_from_other ? other.address()
                                              : server.address(),
                       second, patience_ms(fault));

    healthy.patient();
    client.patient();
    report->status = healthy.connect(server.address(), &healthy.root);
    EXPECT_TRUE(eventually([&] { return is_asleep(server.pid()); }));
    const size_t n_fds = fds_of(server.pid()).size();

    if (report->status == 0)
        report->status = scenario.prepare(client);
    watch(server.pid(), fault);
    client.patient();
    if (report->status == 0)
        report->status = scenario.act(client);
    snprintf(report->text, sizeof(report->text), "%s",
             client.words_of(report->status).c_str());
    if (scenario.tells_nobody) // so that it happens before the fault is over
        usleep(50'000);
    disarm();
    report->works = works(healthy) && is_served(server.address());
    if (scenario.tells_nobody)
        report->works = report->works && eventually([&] {
                            return fds_of(server.pid()).size() == n_fds;
                        });
}

class failing_server : public testing::TestWithParam<Scenario> {
  protected:
    std::optional<Report> run(const Fault *fault)
    {
        Report report;
        ThingServer server;

        if (!server.is_ready())
            return std::nullopt;
        act(GetParam(), server, other_, fault, &report);

        const std::optional<Report> last = server.stop();

        if (!last)
            return std::nullopt;
        report.leaked = last->leaked;
        return report;
    }

    ThingServer other_;
};

TEST_P(failing_server, says_so_and_serves_the_others)
{
    sweep(GetParam().tells_nobody ? Side::nobody : Side::server,
          [&](const Fault *fault) { return run(fault); });
}

INSTANTIATE_TEST_SUITE_P(sweep, failing_server, testing::ValuesIn(scenarios),
                         [](const testing::TestParamInfo<Scenario> &scenario) {
                             return std::string(scenario.param.name);
                         });

// From its first call to the first one of a client, which tells of what fails
// when the server is ready already.
std::optional<Report> start(const Fault *fault)
{
    ThingServer server([fault] { watch(getpid(), fault); });
    Report report;

    if (server.is_ready()) {
        ThingClient client(server.address(), "", patience_ms(fault));

        client.patient();
        report.status = client.connect(client.address, &client.root);
        snprintf(report.text, sizeof(report.text), "%s",
                 client.words_of(report.status).c_str());
    }
    disarm();
    report.works = is_served(server.address()) ||
                   eventually([&] { return server.has_ended(); });

    const std::optional<Report> last = server.stop();

    if (!last)
        return std::nullopt;
    report.leaked = last->leaked;
    if (last->status) {
        report.status = last->status;
        memcpy(report.text, last->text, sizeof(report.text));
    }
    return report;
}

TEST(failing_server_start, is_told_or_serves) { sweep(Side::server, start); }

// While a client is connected and an object of its is kept.
std::optional<Report> stop(const Fault *fault)
{
    ThingServer server;
    ThingClient client(server.address(), "", 20'000);
    Report report;

    client.patient();
    report.status = client.connect(client.address, &client.root);
    if (report.status == 0)
        report.status = thing_hear(client.root, &client.ear.object);
    report.works = true;
    watch(server.pid(), fault);

    const std::optional<Report> last = server.stop();

    if (!last)
        return std::nullopt;
    report.leaked = last->leaked;
    return report;
}

TEST(failing_server_stop, gives_all_back) { sweep(Side::nobody, stop); }

} // namespace
