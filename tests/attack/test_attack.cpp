// SPDX-License-Identifier: MIT
// Each attack is done twice: to the server as it is, and to one without the
// defence against it
#include <gtest/gtest.h>
#include <unistd.h>

#include "rows.h"
#include "storms.h"

namespace {

class Attack : public testing::TestWithParam<Row> {
  protected:
    void SetUp() override
    {
        if (GetParam().upkeep == Upkeep::Little && geteuid() != 0)
            GTEST_SKIP() << "needs root: a user alone is not put off";
    }
};

TEST_P(Attack, IsHeldOff)
{
    Arena arena("", GetParam().upkeep, GetParam().n_workers);

    EXPECT_EQ(arena.attacked_by(GetParam().attack), Harm::None);
    EXPECT_TRUE(arena.ends_well());
}

// What is freed, or behind an array's end, may hold anything by then.
bool is_harm_of(const Row &row, Harm seen)
{
    return seen == row.harm || (row.may_die && seen == Harm::Died);
}

// Else the defence would be for nothing, or the attack none.
TEST_P(Attack, SucceedsWithoutTheDefence)
{
    Arena arena(GetParam().weakness, GetParam().upkeep, GetParam().n_workers);
    const Harm seen = arena.attacked_by(GetParam().attack);

    EXPECT_TRUE(is_harm_of(GetParam(), seen)) << seen;
}

std::string name_of(const testing::TestParamInfo<Row> &row)
{
    return std::string(row.param.name) + "_" + row.param.attack + "_" +
           row.param.weakness;
}

INSTANTIATE_TEST_SUITE_P(Rows, Attack, testing::ValuesIn(kRows), name_of);

class Storm : public testing::TestWithParam<const char *> {};

TEST_P(Storm, LeavesOthersAlone)
{
    Arena arena;

    EXPECT_EQ(arena.stormed_by(GetParam(), 40), Harm::None);
    EXPECT_TRUE(arena.ends_well());
}

std::string storm_of(const testing::TestParamInfo<const char *> &storm)
{
    return storm.param;
}

INSTANTIATE_TEST_SUITE_P(Storms, Storm, testing::ValuesIn(kStorms), storm_of);

} // namespace
