// SPDX-License-Identifier: MIT
// Each lie is told twice: to a client as it is, and to one without the defence
// against it
#include <gtest/gtest.h>

#include <poll.h>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

#include "process.h"
#include "rows.h"
#include "verdict.h"

namespace {

enum { LONG_MS = 30'000 * int(kPatience), STUCK_MS = 2000 };

bool has_word(const Process &process, int ms = LONG_MS)
{
    pollfd from = {process.out(), POLLIN, 0};

    return poll(&from, 1, ms) == 1;
}

class Lie : public testing::TestWithParam<Row> {
  protected:
    void SetUp() override
    {
        // A false user is another one only where we may become it.
        if (GetParam().lie == std::string("serves_as_nobody") && geteuid() != 0)
            GTEST_SKIP();
    }

    // What it comes to for a client with @weakness, or without any.
    Harm told_to(const char *weakness);

    int64_t status_ = 0;
};

Harm Lie::told_to(const char *weakness)
{
    const Row &row = GetParam();
    Directory directory;
    const std::string path = directory.path() + "/liar";
    const std::string other = directory.path() + "/good";
    Process good({GOOD_SERVER, "unix:" + other});
    Process liar({LIAR, row.lie, path});

    if (weakness)
        setenv("WEAK", weakness, 1);
    EXPECT_TRUE(has_word(liar) && has_word(good)); // they listen

    Process asker({weakness ? WEAK_ASKER : ASKER, row.question, path, other});
    const bool sticks = weakness && row.harm == Harm::Stuck;

    if (!has_word(asker, sticks ? STUCK_MS : LONG_MS))
        return Harm::Stuck;
    switch (Verdict(hear(asker.out()))) {
    case Verdict::Held:
        break;
    case Verdict::Fooled:
        return Harm::Fooled;
    case Verdict::Leaked:
        return Harm::Leaked;
    case Verdict::Alone:
        return Harm::Alone;
    default: // it said nothing
        return Harm::Died;
    }
    status_ = int64_t(hear(asker.out()));
    EXPECT_EQ(asker.exit_status(), 0);
    EXPECT_EQ(liar.exit_status(), 0) << row.lie << " could not be told";
    return Harm::None;
}

TEST_P(Lie, IsHeldOff)
{
    EXPECT_EQ(told_to(nullptr), Harm::None);
    if (GetParam().status != ANY) {
        EXPECT_EQ(status_, GetParam().status);
    }
}

// Else the defence would be for nothing, or the lie none. Where it is a matter
// of who is faster there are three attempts.
TEST_P(Lie, SucceedsWithoutTheDefence)
{
    Harm harm = Harm::None;

    if (GetParam().status != ANY) {
        EXPECT_EQ(told_to(GetParam().weakness), GetParam().harm);
        return;
    }
    for (int i = 0; i < 3 && harm == Harm::None; i++)
        harm = told_to(GetParam().weakness);
    EXPECT_LE(harm, GetParam().harm);
}

std::string name_of(const testing::TestParamInfo<Row> &row)
{
    return std::string(row.param.name) + "_" + row.param.lie + "_" +
           row.param.weakness;
}

INSTANTIATE_TEST_SUITE_P(Rows, Lie, testing::ValuesIn(kRows), name_of);

} // namespace
