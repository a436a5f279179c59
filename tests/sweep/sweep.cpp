// SPDX-License-Identifier: MIT
#include "sweep.h"

#include <cerrno>
#include <cstdlib>
#include <gtest/gtest.h>
#include <vector>

#include <crosscall/status.h>

#include "soak.h"
#include "thing_client.h"

namespace {

bool has_no_words(const std::string &text)
{
    return text.empty() || text == "no failure";
}

// What is wrong with how a run ended, or "".
std::string complaint(Side side, const Fault &fault,
                      const std::optional<Report> &report)
{
    if (!report)
        return "it crashed, or hung";
    if (report->leaked != Resources())
        return "it leaked " + text_of(report->leaked);
    if (!report->works)
        return "afterwards nothing works";
    if (report->status == kWrong)
        return "it was told that all is well, and that was not so";
    if (report->status == 0 && has_fired() && !is_tolerated(side, fault))
        return "nobody was told";
    if (report->status != 0 && report->status != -XC_E_DEADLINE && !has_fired())
        return "it failed without a fault";
    if (report->status != 0 && has_no_words(report->text))
        return "there are no words for it";
    if (report->status != 0 && fault.error == EINTR)
        return "a signal is no failure";
    return "";
}

// Each way of each call that was counted last.
std::vector<Fault> all_faults()
{
    std::vector<Fault> all;

    for (unsigned i = 0; i < kCalls; i++)
        for (unsigned nth = 1; nth <= n_calls(Call(i)); nth++)
            for (const Fault &fault : ways_to_fail(Call(i), nth))
                all.push_back(fault);
    return all;
}

// All of them, or each fifth.
std::vector<Fault> faults_of_this_run()
{
    const std::vector<Fault> all = all_faults();
    const unsigned stride = getenv("SWEEP_ALL") ? 1 : 5;
    std::vector<Fault> some;

    for (size_t i = first_seed() % stride; i < all.size(); i += stride)
        some.push_back(all[i]);
    return some;
}

} // namespace

uint64_t patience_ms(const Fault *fault)
{
    return fault && fault->error != EINTR ? 400 : 20'000;
}

void sweep(Side side,
           const std::function<std::optional<Report>(const Fault *)> &run)
{
    const std::optional<Report> good = run(nullptr);
    unsigned n_fired = 0;

    ASSERT_TRUE(good);
    ASSERT_EQ(good->status, 0) << good->text;
    ASSERT_TRUE(good->works);
    ASSERT_EQ(good->leaked, Resources()) << text_of(good->leaked);

    const std::vector<Fault> faults = faults_of_this_run();

    for (const Fault &fault : faults) {
        const std::optional<Report> report = run(&fault);
        const int64_t status = report ? report->status : 0;
        const char *text = report ? report->text : "";
        const std::string what = complaint(side, fault, report);

        n_fired += has_fired();
        EXPECT_EQ(what, "")
            << text_of(fault) << "; status " << status << ": " << text;
        if (getenv("SWEEP_TALK"))
            printf("%s => %ld %s\n", text_of(fault).c_str(), long(status),
                   text);
    }
    // Who spins long enough never sleeps, but nobody connects without a socket.
    EXPECT_GE(n_fired, faults.size() > 40 ? faults.size() / 2 : 0);
    printf("%zu runs, in %u of them something failed\n", faults.size(),
           n_fired);
}
