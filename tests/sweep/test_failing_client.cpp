// SPDX-License-Identifier: MIT
// Everything that a client asks of the system fails, one call at a time
#include <gtest/gtest.h>

#include <cstdio>

#include <crosscall/error.h>
#include <crosscall/status.h>

#include "faults.h"
#include "sweep.h"
#include "thing_client.h"
#include "tolerated.h"

namespace {

// In a process of its own: the scenario under one fault, or counted.
Report act(const Scenario &scenario, const ThingServer &server,
           const ThingServer &other, const Fault *fault)
{
    const Resources before = resources_now();
    Report report;

    {
        ThingClient client(server.address(), other.address(),
                           patience_ms(fault));

        client.patient();
        report.status = scenario.prepare(client);
        if (fault)
            arm(getpid(), *fault);
        else
            count_only(getpid());
        client.patient();
        if (report.status == 0)
            report.status = scenario.act(client);
        snprintf(report.text, sizeof(report.text), "%s",
                 client.words_of(report.status).c_str());
        disarm();
    }
    report.works = is_served(server.address());
    report.leaked = resources_now() - before;
    return report;
}

class failing_client : public testing::TestWithParam<Scenario> {
  protected:
    std::optional<Report> run(const Fault *fault)
    {
        Process process([&](Process::Ends ends) {
            send_report(ends.out, act(GetParam(), server_, other_, fault));
            return 0;
        });
        std::optional<Report> report = receive_report(process.out());

        if (report && process.exit_status() != 0)
            report.reset();
        return report;
    }

    ThingServer server_;
    ThingServer other_;
};

TEST_P(failing_client, says_so_and_gives_all_back)
{
    const size_t n_fds = fds_of(server_.pid()).size();
    const size_t n_other_fds = fds_of(other_.pid()).size();

    sweep(GetParam().tells_nobody ? Side::nobody : Side::client,
          [&](const Fault *fault) { return run(fault); });
    EXPECT_TRUE(is_served(server_.address()));
    EXPECT_TRUE(eventually([&] {
        return fds_of(server_.pid()).size() == n_fds &&
               fds_of(other_.pid()).size() == n_other_fds;
    }));
    for (ThingServer *server : {&server_, &other_}) {
        const std::optional<Report> last = server->stop();

        ASSERT_TRUE(last);
        EXPECT_EQ(last->leaked, Resources()) << text_of(last->leaked);
    }
}

INSTANTIATE_TEST_SUITE_P(sweep, failing_client, testing::ValuesIn(scenarios),
                         [](const testing::TestParamInfo<Scenario> &scenario) {
                             return std::string(scenario.param.name);
                         });

} // namespace
