// SPDX-License-Identifier: MIT
// Parameters that may be absent: each alone, none, and all
#include <cerrno>
#include <cstring>

#include "round_trip.h"

static everything_pixel green()
{
    everything_pixel pixel = {};

    pixel.color = EVERYTHING_GREEN;
    return pixel;
}

TEST_P(RoundTrip, WhatIsAbsentIsAbsentToTheMethod)
{
    const everything_pixel pixel = green();
    uint32_t number = 0;
    everything_point point = {};
    const auto maybe = [&](const everything_pixel *p, const char *text,
                           const void *bytes, uint32_t *n,
                           everything_point *out) {
        return everything_maybe(root, p, text, bytes, 3, n, nullptr, out,
                                nullptr, nullptr);
    };

    EXPECT_EQ(maybe(nullptr, nullptr, nullptr, nullptr, nullptr), 0);
    EXPECT_EQ(maybe(&pixel, nullptr, nullptr, nullptr, nullptr), 1);
    EXPECT_EQ(maybe(nullptr, "", nullptr, nullptr, nullptr), 2);
    EXPECT_EQ(maybe(nullptr, nullptr, "abc", nullptr, nullptr), 4);
    EXPECT_EQ(maybe(nullptr, nullptr, nullptr, &number, nullptr), 8);
    EXPECT_EQ(number, 3u); /* the length of a buffer that is not there */
    EXPECT_EQ(maybe(nullptr, nullptr, nullptr, nullptr, &point), 32);
    EXPECT_EQ(point.y, 2);
    EXPECT_EQ(maybe(&pixel, "0123456789abcdef", "abc", &number, &point), 47);
}

TEST_P(RoundTrip, WhatGoesBothWaysMayBeAbsent)
{
    double weight = 1.5;
    everything_pixel into = green();
    everything_color color = EVERYTHING_RED;
    const auto maybe = [&](double *w, everything_pixel *p,
                           everything_color *c) {
        return everything_maybe(root, nullptr, nullptr, nullptr, 0, nullptr, w,
                                nullptr, p, c);
    };

    EXPECT_EQ(maybe(&weight, nullptr, nullptr), 16);
    EXPECT_EQ(weight, 3.0);
    EXPECT_EQ(maybe(nullptr, &into, nullptr), 64);
    EXPECT_TRUE(into.visible);
    EXPECT_EQ(into.color, EVERYTHING_GREEN);
    EXPECT_EQ(maybe(nullptr, nullptr, &color), 128);
    EXPECT_EQ(color, EVERYTHING_GREEN);
}

/* How much there is can be asked without room for it. */
TEST_P(RoundTrip, AnAbsentBufferHasALengthAllTheSame)
{
    char buf[9] = "........";
    char name[21] = "";
    bool flags[] = {true, false};

    EXPECT_EQ(everything_ask(root, 'x', nullptr, 0, nullptr, nullptr, 2), 5);
    EXPECT_EQ(everything_ask(root, 'x', buf, 8, nullptr, nullptr, 2), 5);
    EXPECT_EQ(std::memcmp(buf, "xxxxx...", 8), 0);
    EXPECT_EQ(everything_ask(root, 'y', nullptr, 0, name, nullptr, 0), 5);
    EXPECT_STREQ(name, "five");
    EXPECT_EQ(everything_ask(root, 'y', nullptr, 8, nullptr, flags, 2), 5);
    EXPECT_FALSE(flags[0]);
    EXPECT_TRUE(flags[1]);
    EXPECT_EQ(everything_ask(root, 'z', buf, 8, name, flags, 2), 5);
    EXPECT_EQ(buf[4], 'z');
    EXPECT_TRUE(flags[0]);
    EXPECT_EQ(everything_ask(root, 'z', buf, 4, name, flags, 2), -ENOSPC);
}

TEST_P(RoundTrip, AStringNeedNotComeOut)
{
    char name[21] = "";

    EXPECT_EQ(everything_title(root, nullptr), 0);
    EXPECT_EQ(everything_title(root, name), 1);
    EXPECT_STREQ(name, "title");
}

TEST_P(RoundTrip, AnObjectMayBeAbsent)
{
    everything_color pair[2];
    counter *counter = nullptr;

    ASSERT_EQ(everything_open(root, 4, &counter), 0);
    EXPECT_EQ(everything_step_any(root, nullptr, nullptr), 0);
    EXPECT_EQ(everything_step_any(root, counter, nullptr), 5);
    EXPECT_EQ(everything_step_any(root, nullptr, pair), 0);
    EXPECT_EQ(pair[1], EVERYTHING_GREEN);
    EXPECT_EQ(everything_step_any(root, counter, pair), 6);
    counter_release(counter);
}
