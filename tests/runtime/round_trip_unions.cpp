// SPDX-License-Identifier: MIT
// Tagged unions: each member, none, and tags that nobody declared
#include <cstring>

#include "round_trip.h"

static std::string name_of(const testing::TestParamInfo<BindingKind> &info)
{
    return binding_name(info.param);
}

class Unions : public RoundTrip {
  protected:
    /** The figure there and back again. */
    everything_figure turn(everything_kind kind)
    {
        everything_figure turned;

        std::memset(static_cast<void *>(&turned), 0x5a, sizeof(turned));
        figure.kind = kind;
        figure.filled = true;
        EXPECT_EQ(everything_turn(root, &figure, &turned, &number), 0);
        EXPECT_EQ(turned.kind, kind);
        EXPECT_TRUE(turned.filled);
        return turned;
    }

    everything_figure figure = {};
    everything_number number = {};
};

TEST_P(Unions, CarryStructsAndArrays)
{
    figure.as.dot = {1, 2};
    EXPECT_EQ(turn(EVERYTHING_DOT).as.dot.x, 2);
    figure.as.ends[0] = {1, 2};
    figure.as.ends[1] = {3, INT32_MIN};

    const everything_figure line = turn(EVERYTHING_LINE);

    EXPECT_EQ(line.as.ends[0].x, 2);
    EXPECT_EQ(line.as.ends[1].x, INT32_MIN);
    EXPECT_EQ(line.as.ends[1].y, 3);
    std::memcpy(figure.as.label, "twelve bytes", 13);
    EXPECT_STREQ(turn(EVERYTHING_LABEL).as.label, "twelve bytes");
}

TEST_P(Unions, CarryStructsWithPaddingBoolsAndEnums)
{
    figure.as.patch = {};
    figure.as.patch.visible = true;
    figure.as.patch.at = {-1, 7};
    figure.as.patch.color = EVERYTHING_BLUE;
    figure.as.patch.marks[1] = true;
    figure.as.patch.weight = -0.5;

    const everything_pixel patch = turn(EVERYTHING_PATCH).as.patch;

    EXPECT_TRUE(patch.visible);
    EXPECT_EQ(patch.at.x, 7);
    EXPECT_EQ(patch.color, EVERYTHING_BLUE);
    EXPECT_FALSE(patch.marks[0]);
    EXPECT_TRUE(patch.marks[1]);
    EXPECT_EQ(patch.weight, -0.5);
}

TEST_P(Unions, CarryUnions)
{
    figure.as.amount = {};
    figure.as.amount.width = 4;
    figure.as.amount.value.ratio = 0.75f;
    EXPECT_EQ(turn(EVERYTHING_AMOUNT).as.amount.value.ratio, 0.75f);

    std::memset(&figure.as, 0, sizeof(figure.as));
    figure.as.marks[0].color = EVERYTHING_BLUE;
    figure.as.marks[0].as.sign = EVERYTHING_MINUS;
    figure.as.marks[1].color = EVERYTHING_GREEN;
    figure.as.marks[1].as.levels[2] = INT16_MIN;

    const everything_figure marked = turn(EVERYTHING_MARKS);

    EXPECT_EQ(marked.as.marks[0].as.sign, EVERYTHING_MINUS);
    EXPECT_EQ(marked.as.marks[1].color, EVERYTHING_GREEN);
    EXPECT_EQ(marked.as.marks[1].as.levels[2], INT16_MIN);
}

TEST_P(Unions, MayHaveANumberForATag)
{
    number.width = 8;
    number.value.large = UINT64_MAX - 1;
    turn(EVERYTHING_VOID);
    EXPECT_EQ(number.value.large, UINT64_MAX);
    number.width = 1;
    number.value.byte = 254;
    turn(EVERYTHING_VOID);
    EXPECT_EQ(number.value.byte, 255);
    number.width = 4;
    number.value.ratio = -1.5f;
    turn(EVERYTHING_VOID);
    EXPECT_EQ(number.value.ratio, -0.5f);
    number.width = 0;
    number.value.flag = false;
    turn(EVERYTHING_VOID);
    EXPECT_TRUE(number.value.flag);
    EXPECT_EQ(number.width, 0);
}

TEST_P(Unions, MayBeElements)
{
    everything_number numbers[100] = {};

    for (uint8_t i = 0; i < 100; i++) {
        numbers[i].width = i % 2 ? 8 : 1;
        if (i % 2)
            numbers[i].value.large = i;
        else
            numbers[i].value.byte = i;
    }
    EXPECT_EQ(everything_count(root, numbers, 100), 0);
    EXPECT_EQ(numbers[0].value.byte, 1);
    EXPECT_EQ(numbers[1].value.large, 2u);
    EXPECT_EQ(numbers[98].value.byte, 99);
    EXPECT_EQ(numbers[99].value.large, 100u);
}

TEST_P(Unions, MayBeAbsent)
{
    everything_mark mark = {};
    everything_mark faded = {};

    mark.color = EVERYTHING_GREEN;
    EXPECT_EQ(everything_fade(root, &mark, &faded), 1);
    EXPECT_EQ(faded.color, EVERYTHING_BLUE);
    EXPECT_EQ(faded.as.sign, EVERYTHING_NONE);
    EXPECT_EQ(everything_fade(root, nullptr, &faded), 0);
    EXPECT_EQ(faded.color, EVERYTHING_RED);
    EXPECT_FALSE(faded.as.warm);
    EXPECT_EQ(everything_fade(root, &mark, nullptr), 1);
    EXPECT_EQ(everything_fade(root, nullptr, nullptr), 0);
}

class MessageUnions : public Unions {
  protected:
    void expect_refused()
    {
        everything_figure turned = {};

        EXPECT_EQ(everything_turn(root, &figure, &turned, &number),
                  -XC_E_MALFORMED);
        EXPECT_EQ(turned.kind, EVERYTHING_VOID);
        /* The Stub did not even send it: the server would have hung up. */
        EXPECT_EQ(everything_nothing(root), 0);
    }
};

TEST_P(MessageUnions, OfATagWithoutAMemberCarryNothing)
{
    std::memset(&figure.as, 0xa5, sizeof(figure.as));

    const everything_figure turned = turn(EVERYTHING_VOID);
    const auto *bytes = reinterpret_cast<const char *>(&turned.as);

    for (size_t i = 0; i < sizeof(turned.as); i++)
        EXPECT_EQ(bytes[i], 0);
}

TEST_P(MessageUnions, OfATagThatNobodyDeclaredAreRefused)
{
    const uint32_t undeclared = 7;

    number.width = 2;
    expect_refused();
    number.width = 255;
    expect_refused();
    number.width = 8;
    std::memcpy(&figure.kind, &undeclared, sizeof(undeclared));
    expect_refused();
}

TEST_P(MessageUnions, OfAMemberWithAnUndeclaredValueAreRefused)
{
    const int32_t no_sign = -2;
    everything_number numbers[2] = {};
    everything_mark mark = {};

    figure.kind = EVERYTHING_PATCH; /* but no color is 0 */
    expect_refused();
    figure.kind = EVERYTHING_MARKS;
    expect_refused();
    figure.kind = EVERYTHING_AMOUNT;
    figure.as.amount.width = 3;
    expect_refused();
    numbers[1].width = 3;
    EXPECT_EQ(everything_count(root, numbers, 2), -XC_E_MALFORMED);
    mark.color = EVERYTHING_BLUE;
    std::memcpy(&mark.as.sign, &no_sign, sizeof(no_sign));
    EXPECT_EQ(everything_fade(root, &mark, nullptr), -XC_E_MALFORMED);
    EXPECT_EQ(everything_nothing(root), 0);
}

INSTANTIATE_TEST_SUITE_P(Through, Unions,
                         testing::Values(BindingKind::Local,
                                         BindingKind::Loopback,
                                         BindingKind::Linux, BindingKind::Toy),
                         name_of);
INSTANTIATE_TEST_SUITE_P(Through, MessageUnions,
                         testing::Values(BindingKind::Loopback,
                                         BindingKind::Linux, BindingKind::Toy),
                         name_of);
