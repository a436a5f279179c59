// SPDX-License-Identifier: MIT
// Values that travel in the fixed part of a message
#include <cerrno>
#include <cmath>
#include <cstring>
#include <limits>

#include "round_trip.h"

static std::string name_of(const testing::TestParamInfo<BindingKind> &info)
{
    return binding_name(info.param);
}

INSTANTIATE_TEST_SUITE_P(Through, RoundTrip,
                         testing::Values(BindingKind::Local,
                                         BindingKind::Loopback,
                                         BindingKind::Linux, BindingKind::Toy),
                         name_of);
INSTANTIATE_TEST_SUITE_P(Through, MessageTrip,
                         testing::Values(BindingKind::Loopback,
                                         BindingKind::Linux, BindingKind::Toy),
                         name_of);

template <class T> static uint64_t bits_of(T value)
{
    uint64_t bits = 0;

    std::memcpy(&bits, &value, sizeof(value));
    return bits;
}

TEST_P(RoundTrip, NothingIsDone) { EXPECT_EQ(everything_nothing(root), 0); }

TEST_P(RoundTrip, AnIntResultArrives)
{
    for (int32_t value : {0, 1, 4096, INT32_MAX})
        EXPECT_EQ(everything_answer(root, value), value);
}

TEST_P(RoundTrip, AnErrnoArrivesAsItIs)
{
    for (int32_t value : {-1, -ENOENT, -EREMOTEIO, -XC_ERRNO_MAX}) {
        EXPECT_EQ(everything_answer(root, value), value);
        EXPECT_EQ(everything_answer64(root, value), value);
    }
}

/* Else it could be taken for a word about this call. */
TEST_P(RoundTrip, AnObjectsResultBelowErrnoBecomesRemoteIo)
{
    for (int32_t value : {-XC_E_DENIED, -XC_E_PEER_DIED, INT32_MIN}) {
        EXPECT_EQ(everything_answer(root, value), seen(value));
        EXPECT_EQ(everything_answer64(root, value), seen(value));
    }
    EXPECT_EQ(everything_answer64(root, INT64_MIN), seen(INT64_MIN));
}

TEST_P(RoundTrip, A64BitResultArrives)
{
    for (int64_t value : {int64_t{0}, int64_t{1}, int64_t{INT32_MAX} + 1,
                          std::numeric_limits<int64_t>::max()})
        EXPECT_EQ(everything_answer64(root, value), value);
}

TEST_P(RoundTrip, AnOutScalarArrives)
{
    uint64_t sum = 0;

    EXPECT_EQ(everything_add(root, 2, 3, &sum), 0);
    EXPECT_EQ(sum, 5u);
    EXPECT_EQ(everything_add(root, UINT64_MAX, 0, &sum), 0);
    EXPECT_EQ(sum, UINT64_MAX);
    EXPECT_EQ(everything_add(root, UINT64_MAX, 1, &sum), 0);
    EXPECT_EQ(sum, 0u);
}

/* Each parameter at its edge; i64 makes the sum what a result may be. */
TEST_P(RoundTrip, EveryWidthArrivesAtItsEdges)
{
    auto call = [this](uint8_t u8, int16_t i16, uint32_t u32, int8_t i8,
                       uint64_t u64, uint16_t u16, int32_t i32, int64_t i64,
                       size_t size, long number) {
        return everything_total(root, u8, i16, u32, i8, u64, u16, i32, i64,
                                size, number);
    };
    const int64_t up = int64_t{1} << 40;

    EXPECT_EQ(call(0, 0, 0, 0, 0, 0, 0, 0, 0, 0), 0);
    EXPECT_EQ(call(1, 2, 4, 8, 16, 32, 64, 128, 256, 512), 1023);
    EXPECT_EQ(call(UINT8_MAX, 0, 0, 0, 0, 0, 0, 0, 0, 0), UINT8_MAX);
    EXPECT_EQ(call(0, INT16_MAX, 0, 0, 0, 0, 0, 0, 0, 0), INT16_MAX);
    EXPECT_EQ(call(0, INT16_MIN, 0, 0, 0, 0, 0, up, 0, 0), up + INT16_MIN);
    EXPECT_EQ(call(0, 0, UINT32_MAX, 0, 0, 0, 0, 0, 0, 0), UINT32_MAX);
    EXPECT_EQ(call(0, 0, 0, INT8_MIN, 0, 0, 0, up, 0, 0), up + INT8_MIN);
    EXPECT_EQ(call(0, 0, 0, -1, 0, 0, 0, up, 0, 0), up - 1);
    EXPECT_EQ(call(0, 0, 0, 0, UINT64_MAX, 0, 0, up, 0, 0), up - 1);
    EXPECT_EQ(call(0, 0, 0, 0, 0, UINT16_MAX, 0, 0, 0, 0), UINT16_MAX);
    EXPECT_EQ(call(0, 0, 0, 0, 0, 0, INT32_MIN, up, 0, 0), up + INT32_MIN);
    EXPECT_EQ(call(0, 0, 0, 0, 0, 0, INT32_MAX, 0, 0, 0), INT32_MAX);
    EXPECT_EQ(call(0, 0, 0, 0, 0, 0, 0, INT64_MAX, 0, 0), INT64_MAX);
    EXPECT_EQ(call(0, 0, 0, 0, 0, 0, 0, INT64_MIN, SIZE_MAX / 2 + 1, 0), 0);
    EXPECT_EQ(call(0, 0, 0, 0, 0, 0, 0, up, SIZE_MAX, 0), up - 1);
    EXPECT_EQ(call(0, 0, 0, 0, 0, 0, 0, -7, 0, LONG_MAX), LONG_MAX - 7);
    EXPECT_EQ(call(0, 0, 0, 0, 0, 0, 0, INT64_MAX, 1, LONG_MIN), 0);
}

TEST_P(RoundTrip, EveryWidthComesBackAtItsEdges)
{
    for (uint64_t value :
         {UINT64_C(0), UINT64_MAX, UINT64_C(1) << 63,
          UINT64_C(0x8182838485868788), UINT64_C(0x7f7f7f7f7f7f7f7f)}) {
        uint8_t u8;
        uint16_t u16;
        uint32_t u32;
        uint64_t u64;
        int8_t i8;
        int16_t i16;
        int32_t i32;
        int64_t i64;
        size_t size;

        EXPECT_EQ(everything_cut(root, value, &u8, &u16, &u32, &u64, &i8, &i16,
                                 &i32, &i64, &size),
                  0);
        EXPECT_EQ(u8, static_cast<uint8_t>(value));
        EXPECT_EQ(u16, static_cast<uint16_t>(value));
        EXPECT_EQ(u32, static_cast<uint32_t>(value));
        EXPECT_EQ(u64, value);
        EXPECT_EQ(i8, static_cast<int8_t>(value));
        EXPECT_EQ(i16, static_cast<int16_t>(value));
        EXPECT_EQ(i32, static_cast<int32_t>(value));
        EXPECT_EQ(i64, static_cast<int64_t>(value));
        EXPECT_EQ(size, value);
    }
}

TEST_P(RoundTrip, FloatsArriveToTheBit)
{
    const float floats[] = {0.0f,
                            -0.0f,
                            1.5f,
                            std::numeric_limits<float>::max(),
                            std::numeric_limits<float>::denorm_min(),
                            -std::numeric_limits<float>::infinity()};
    const double doubles[] = {0.0,
                              -0.0,
                              -1.25,
                              std::numeric_limits<double>::max(),
                              std::numeric_limits<double>::denorm_min(),
                              std::numeric_limits<double>::infinity()};

    for (size_t i = 0; i < std::size(floats); i++) {
        float f = -1;
        double d = doubles[i];

        EXPECT_EQ(everything_twice(root, floats[i], &f, &d), 0);
        EXPECT_EQ(bits_of(f), bits_of(floats[i] + floats[i]));
        EXPECT_EQ(bits_of(d), bits_of(doubles[i] + doubles[i]));
    }
}

TEST_P(RoundTrip, ANanKeepsItsPayload)
{
    const float nan = std::nanf("0x12345");
    double d = std::nan("0x123456789abc");
    const uint64_t before = bits_of(d);
    float f = 0;

    EXPECT_EQ(everything_twice(root, nan, &f, &d), 0);
    EXPECT_EQ(bits_of(f), bits_of(nan));
    EXPECT_EQ(bits_of(d), before);
}

TEST_P(RoundTrip, BoolsArrive)
{
    for (bool flag : {false, true})
        for (bool before : {false, true}) {
            bool inverted = flag;
            bool toggled = before;

            EXPECT_EQ(everything_invert(root, flag, &inverted, &toggled), 0);
            EXPECT_EQ(inverted, !flag);
            EXPECT_EQ(toggled, !before);
        }
}

TEST_P(RoundTrip, DeclaredValuesOfAnEnumArrive)
{
    everything_color after = EVERYTHING_RED;
    everything_sign sign = EVERYTHING_MINUS;

    EXPECT_EQ(everything_next(root, EVERYTHING_RED, &after, &sign), 0);
    EXPECT_EQ(after, EVERYTHING_GREEN);
    EXPECT_EQ(sign, EVERYTHING_PLUS);
    EXPECT_EQ(everything_next(root, EVERYTHING_GREEN, &after, &sign), 0);
    EXPECT_EQ(after, EVERYTHING_BLUE);
    EXPECT_EQ(sign, EVERYTHING_MINUS);
    sign = EVERYTHING_NONE;
    EXPECT_EQ(everything_next(root, EVERYTHING_AZURE, &after, &sign), 0);
    EXPECT_EQ(after, EVERYTHING_RED);
    EXPECT_EQ(sign, EVERYTHING_NONE);
}

TEST_P(RoundTrip, AnUndeclaredValueOfAnEnumIsRefused)
{
    const uint32_t undeclared = 3;
    everything_color color;
    everything_color after = EVERYTHING_GREEN;
    everything_sign sign = EVERYTHING_PLUS;

    std::memcpy(&color, &undeclared, sizeof(color)); /* as C lets one do */
    EXPECT_EQ(everything_next(root, color, &after, &sign),
              is_remote() ? -XC_E_MALFORMED : -EINVAL);
    EXPECT_EQ(after, EVERYTHING_GREEN);
    EXPECT_EQ(sign, EVERYTHING_PLUS);
    /* The Stub did not even send it: the server would have hung up. */
    EXPECT_EQ(everything_nothing(root), 0);
}

TEST_P(RoundTrip, AnyCombinationOfFlagsArrives)
{
    const uint32_t all = EVERYTHING_ALL;

    for (uint32_t bits = 0; bits <= all; bits++) {
        everything_access granted = EVERYTHING_ALL;
        everything_access kept = EVERYTHING_ALL;

        if (bits & ~all)
            continue;
        EXPECT_EQ(
            everything_permit(root, everything_access(bits), &granted, &kept),
            0);
        EXPECT_EQ(granted, bits & ~uint32_t{EVERYTHING_WRITE});
        EXPECT_EQ(kept, all & ~bits);
    }
}

TEST_P(MessageTrip, AFlagThatIsNotDeclaredIsRefused)
{
    everything_access granted = EVERYTHING_READ;
    everything_access kept = EVERYTHING_READ;

    /* No C++ enum holds more than 5 bits here: for those see test_request. */
    for (uint32_t bits : {4u, 8u, 12u, 0x17u, 0x1fu}) {
        EXPECT_EQ(
            everything_permit(root, everything_access(bits), &granted, &kept),
            -XC_E_MALFORMED);
        EXPECT_EQ(granted, EVERYTHING_READ);
        EXPECT_EQ(kept, EVERYTHING_READ);
    }
    /* The Stub did not even send it: the server would have hung up. */
    EXPECT_EQ(everything_nothing(root), 0);
}

TEST_P(RoundTrip, AStructByValueArrives)
{
    everything_point out = {};

    EXPECT_EQ(everything_mirror(root, {INT32_MIN, 7}, &out), 0);
    EXPECT_EQ(out.x, 7);
    EXPECT_EQ(out.y, INT32_MIN);
}

TEST_P(RoundTrip, AStructWithPaddingArraysAndAStructInItArrives)
{
    everything_pixel pixel = {};
    everything_pixel into = {};

    pixel.channels[0] = 1;
    pixel.channels[1] = 128;
    pixel.channels[2] = 255;
    pixel.color = EVERYTHING_RED;
    into.at = {-1, 2};
    into.color = EVERYTHING_BLUE;
    into.marks[1] = true;
    into.corners[0] = {3, 4};
    into.corners[1] = {INT32_MAX, INT32_MIN};
    into.weight = -0.5;

    EXPECT_EQ(everything_blend(root, &pixel, &into), 0);

    EXPECT_TRUE(into.visible);
    EXPECT_EQ(into.channels[0], 1);
    EXPECT_EQ(into.channels[1], 128);
    EXPECT_EQ(into.channels[2], 255);
    EXPECT_EQ(into.at.x, -1);
    EXPECT_EQ(into.at.y, 2);
    EXPECT_EQ(into.color, EVERYTHING_BLUE);
    EXPECT_FALSE(into.marks[0]);
    EXPECT_TRUE(into.marks[1]);
    EXPECT_EQ(into.corners[0].y, 4);
    EXPECT_EQ(into.corners[1].x, INT32_MAX);
    EXPECT_EQ(into.corners[1].y, INT32_MIN);
    EXPECT_EQ(into.weight, -0.5);
}

TEST_P(RoundTrip, ParametersMayHaveAnyName)
{
    uint32_t out = 0;
    uint8_t total = 0;

    EXPECT_EQ(everything_names(root, 1, 2, 4, 8, 16, 32, 64, &out, &total),
              127);
    EXPECT_EQ(out, 1u);
    EXPECT_EQ(total, 2u);
}
