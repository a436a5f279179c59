// SPDX-License-Identifier: MIT
// Buffers whose elements are converted one by one
#include <cerrno>
#include <cstring>
#include <vector>

#include "round_trip.h"

static std::vector<everything_pixel> pixels(uint32_t n)
{
    std::vector<everything_pixel> made(n);

    std::memset(static_cast<void *>(made.data()), 0, n * sizeof(made[0]));
    for (uint32_t i = 0; i < n; i++) {
        made[i].visible = i % 2 == 0;
        made[i].at = {static_cast<int32_t>(i), -1};
        made[i].channels[2] = 7;
        made[i].color = EVERYTHING_GREEN;
        made[i].marks[1] = true;
        made[i].corners[1].y = static_cast<int32_t>(i);
        made[i].weight = i * 0.5;
    }
    return made;
}

TEST_P(RoundTrip, StructsWithPaddingArriveOneByOne)
{
    const std::vector<everything_pixel> from = pixels(5);
    std::vector<everything_pixel> seen(4);
    uint32_t n = 99;

    ASSERT_EQ(everything_filter(root, from.data(), 5, seen.data(), 4, &n), 0);
    ASSERT_EQ(n, 3u);
    for (uint32_t i = 0; i < n; i++) {
        EXPECT_TRUE(seen[i].visible);
        EXPECT_EQ(seen[i].at.x, static_cast<int32_t>(2 * i));
        EXPECT_EQ(seen[i].at.y, -1);
        EXPECT_EQ(seen[i].channels[2], 7);
        EXPECT_EQ(seen[i].color, EVERYTHING_GREEN);
        EXPECT_TRUE(seen[i].marks[1]);
        EXPECT_EQ(seen[i].corners[1].y, static_cast<int32_t>(2 * i));
        EXPECT_EQ(seen[i].weight, i);
    }
}

TEST_P(RoundTrip, BuffersOfStructsMayBeEmptyOrFull)
{
    std::vector<everything_pixel> from = pixels(EVERYTHING_FILTER_FROM_MAX);
    std::vector<everything_pixel> seen(EVERYTHING_FILTER_SEEN_MAX);
    uint32_t n = 99;

    EXPECT_EQ(everything_filter(root, nullptr, 0, nullptr, 0, &n), 0);
    EXPECT_EQ(n, 0u);
    for (everything_pixel &pixel : from)
        pixel.visible = true;
    EXPECT_EQ(everything_filter(root, from.data(), EVERYTHING_FILTER_FROM_MAX,
                                seen.data(), EVERYTHING_FILTER_SEEN_MAX, &n),
              0);
    EXPECT_EQ(n, unsigned{EVERYTHING_FILTER_SEEN_MAX});
    EXPECT_EQ(seen.back().at.x, static_cast<int32_t>(n) - 1);
}

TEST_P(MessageTrip, AnElementThatIsNotValidIsRefused)
{
    std::vector<everything_pixel> from = pixels(3);
    everything_pixel seen[3];
    uint32_t n = 99;

    std::memset(&from[2].color, 0, sizeof(from[2].color));
    EXPECT_EQ(everything_filter(root, from.data(), 3, seen, 3, &n),
              -XC_E_MALFORMED);
    EXPECT_EQ(n, 99u);
    /* The Stub did not even send it: the server would have hung up. */
    EXPECT_EQ(everything_nothing(root), 0);
}

/* What a struct holds is checked before it is sent, too. */
TEST_P(MessageTrip, AStructThatIsNotValidIsRefused)
{
    std::vector<everything_pixel> good = pixels(2);
    everything_pixel bad = good[0];

    std::memset(&bad.color, 0, sizeof(bad.color));
    EXPECT_EQ(everything_blend(root, &bad, &good[1]), -XC_E_MALFORMED);
    EXPECT_EQ(everything_blend(root, &good[0], &bad), -XC_E_MALFORMED);
    EXPECT_EQ(everything_nothing(root), 0);
}

TEST_P(RoundTrip, EnumsAndBoolsMayBeElements)
{
    everything_color colors[] = {EVERYTHING_RED, EVERYTHING_GREEN,
                                 EVERYTHING_BLUE};
    const bool which[] = {true, false, true};
    bool done[] = {true, true, true, true};
    everything_access modes[2] = {};

    EXPECT_EQ(everything_cycle(root, colors, 3, which, done, modes), 0);
    EXPECT_EQ(colors[0], EVERYTHING_GREEN);
    EXPECT_EQ(colors[1], EVERYTHING_GREEN);
    EXPECT_EQ(colors[2], EVERYTHING_RED);
    EXPECT_FALSE(done[0]);
    EXPECT_TRUE(done[1]);
    EXPECT_FALSE(done[2]);
    EXPECT_TRUE(done[3]);
    EXPECT_EQ(modes[0], EVERYTHING_READ);
    EXPECT_EQ(modes[1], EVERYTHING_ALL);
}

TEST_P(RoundTrip, StructsComeBesideObjects)
{
    everything_pixel pair[2];
    counter *like = nullptr;
    counter *out = nullptr;

    ASSERT_EQ(everything_open(root, 4, &like), 0);
    ASSERT_EQ(everything_deal(root, like, pair, &out), 0);
    EXPECT_EQ(pair[0].color, EVERYTHING_RED);
    EXPECT_EQ(pair[1].color, EVERYTHING_BLUE);
    EXPECT_EQ(pair[1].weight, 0.5);
    EXPECT_EQ(counter_value(out), 4);
    counter_release(out);
    counter_release(like);
}
