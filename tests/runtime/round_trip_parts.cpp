// SPDX-License-Identifier: MIT
// Buffers and strings: at no length, at the longest, and at one more
#include <gmock/gmock.h>

#include <cerrno>
#include <cstring>
#include <numeric>
#include <string>
#include <vector>

#include <crosscall/error.h>

#include "round_trip.h"

using testing::AllOf;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;

using Bytes = std::vector<uint8_t>;

TEST_P(RoundTrip, AnInBufferArrives)
{
    const Bytes one = {200};
    const Bytes most(EVERYTHING_DIGEST_BYTES_MAX, 3);

    EXPECT_EQ(everything_digest(root, nullptr, 0), 0);
    EXPECT_EQ(everything_digest(root, one.data(), 1), 200);
    EXPECT_EQ(everything_digest(root, most.data(), most.size()),
              3 * int64_t{EVERYTHING_DIGEST_BYTES_MAX});
}

TEST_P(MessageTrip, AnInBufferThatIsTooLongIsNamed)
{
    const Bytes bytes(EVERYTHING_DIGEST_BYTES_MAX + 1);

    for (size_t len : {bytes.size(), SIZE_MAX, SIZE_MAX / 2 + 1}) {
        EXPECT_EQ(everything_digest(root, bytes.data(), len), -XC_E_TOO_LARGE);
        EXPECT_THAT(xc_error_text(),
                    AllOf(HasSubstr("everything.digest"), HasSubstr("'len'")));
    }
}

TEST_P(RoundTrip, AnOutBufferHasTheLengthOfTheResult)
{
    Bytes buf(100, 1);

    EXPECT_EQ(everything_fill(root, 9, 40, buf.data(), buf.size()), 40);
    EXPECT_THAT(Bytes(buf.begin(), buf.begin() + 40), Each(9));
    EXPECT_THAT(Bytes(buf.begin() + 40, buf.end()), Each(1));
    EXPECT_EQ(everything_fill(root, 8, 1000, buf.data(), buf.size()), 100);
    EXPECT_THAT(buf, Each(8));
}

TEST_P(RoundTrip, AnOutBufferMayBeEmptyOrFull)
{
    Bytes buf(EVERYTHING_FILL_BUF_MAX, 1);

    EXPECT_EQ(everything_fill(root, 9, 5, nullptr, 0), 0);
    EXPECT_EQ(everything_fill(root, 9, 0, buf.data(), buf.size()), 0);
    EXPECT_THAT(buf, Each(1));
    EXPECT_EQ(everything_fill(root, 9, 1, buf.data(), 1), 1);
    EXPECT_EQ(buf[0], 9);
    EXPECT_EQ(buf[1], 1);
    EXPECT_EQ(everything_fill(root, 7, UINT64_MAX, buf.data(), buf.size()),
              EVERYTHING_FILL_BUF_MAX);
    EXPECT_THAT(buf, Each(7));
}

TEST_P(MessageTrip, AnOutBufferThatIsTooLongIsRefused)
{
    Bytes buf(EVERYTHING_FILL_BUF_MAX + 1, 1);

    EXPECT_EQ(everything_fill(root, 9, 1, buf.data(), buf.size()),
              -XC_E_TOO_LARGE);
    EXPECT_EQ(everything_fill(root, 9, 1, buf.data(), SIZE_MAX),
              -XC_E_TOO_LARGE);
    EXPECT_THAT(buf, Each(1));
}

TEST_P(RoundTrip, AnInoutBufferIsChangedInPlace)
{
    Bytes few = {1, 2, 3};
    Bytes most(UINT16_MAX);

    std::iota(most.begin(), most.end(), uint8_t{0});
    const Bytes backwards(most.rbegin(), most.rend());

    EXPECT_EQ(everything_reverse(root, nullptr, 0), 0);
    EXPECT_EQ(everything_reverse(root, few.data(), 1), 0);
    EXPECT_THAT(few, ElementsAre(1, 2, 3));
    EXPECT_EQ(everything_reverse(root, few.data(), 3), 0);
    EXPECT_THAT(few, ElementsAre(3, 2, 1));
    EXPECT_EQ(everything_reverse(root, most.data(), UINT16_MAX), 0);
    EXPECT_EQ(most, backwards);
}

static std::vector<everything_sample> samples(uint32_t n)
{
    std::vector<everything_sample> made(n);

    for (uint32_t i = 0; i < n; i++)
        made[i] = {UINT64_MAX - i, i, ~i};
    return made;
}

TEST_P(RoundTrip, CountedBuffersHaveTheActualLength)
{
    const std::vector<everything_sample> from = samples(10);
    std::vector<everything_sample> picked(8);
    uint32_t n_picked = 99;

    EXPECT_EQ(
        everything_pick(root, from.data(), 10, picked.data(), 8, &n_picked), 0);
    ASSERT_EQ(n_picked, 5u);
    for (uint32_t i = 0; i < n_picked; i++) {
        EXPECT_EQ(picked[i].value, 2 * i + 1);
        EXPECT_EQ(picked[i].when, UINT64_MAX - (2 * i + 1));
        EXPECT_EQ(picked[i].flags, ~(2 * i + 1));
    }
    EXPECT_EQ(picked[5].when, 0u);
}

TEST_P(RoundTrip, CountedBuffersMayBeEmptyOrFull)
{
    std::vector<everything_sample> from = samples(EVERYTHING_PICK_FROM_MAX);
    std::vector<everything_sample> picked(EVERYTHING_PICK_PICKED_MAX);
    uint32_t n_picked = 99;

    EXPECT_EQ(everything_pick(root, nullptr, 0, nullptr, 0, &n_picked), 0);
    EXPECT_EQ(n_picked, 0u);
    EXPECT_EQ(everything_pick(root, &from[1], 1, picked.data(), 1, &n_picked),
              0);
    EXPECT_EQ(n_picked, 1u);
    for (everything_sample &sample : from)
        sample.value = 1;
    EXPECT_EQ(everything_pick(root, from.data(), EVERYTHING_PICK_FROM_MAX,
                              picked.data(), EVERYTHING_PICK_PICKED_MAX,
                              &n_picked),
              0);
    EXPECT_EQ(n_picked, unsigned{EVERYTHING_PICK_PICKED_MAX});
    EXPECT_EQ(picked.back().when, from.back().when);
}

TEST_P(MessageTrip, CountedBuffersThatAreTooLongAreNamed)
{
    std::vector<everything_sample> one(1);
    uint32_t n_picked = 99;

    /* The second would wrap if it were multiplied in 32 bits. */
    for (uint32_t n : {EVERYTHING_PICK_FROM_MAX + 1u, 1u << 28, UINT32_MAX}) {
        EXPECT_EQ(
            everything_pick(root, one.data(), n, one.data(), 1, &n_picked),
            -XC_E_TOO_LARGE);
        EXPECT_THAT(xc_error_text(), HasSubstr("'n'"));
        EXPECT_EQ(
            everything_pick(root, one.data(), 1, one.data(), n, &n_picked),
            -XC_E_TOO_LARGE);
        EXPECT_THAT(xc_error_text(), HasSubstr("'max'"));
    }
    EXPECT_EQ(n_picked, 99u);
}

TEST_P(RoundTrip, NothingIsWrittenWhenTheObjectFails)
{
    const std::vector<everything_sample> from = samples(10);
    std::vector<everything_sample> picked(2, {5, 5, 5});
    uint32_t n_picked = 99;

    EXPECT_EQ(
        everything_pick(root, from.data(), 10, picked.data(), 2, &n_picked),
        -ENOSPC);
    EXPECT_EQ(n_picked, 99u);
    EXPECT_EQ(picked[0].when, is_remote() ? 5u : UINT64_MAX - 1);
}

TEST_P(RoundTrip, AnInoutBufferMayBecomeShorter)
{
    std::vector<int32_t> numbers = {1, 2, -3, INT32_MIN, 5};
    uint32_t n = 5;

    EXPECT_EQ(everything_evens(root, numbers.data(), &n), 0);
    EXPECT_EQ(n, 2u);
    EXPECT_EQ(numbers[0], 2);
    EXPECT_EQ(numbers[1], INT32_MIN);
    EXPECT_EQ(numbers[4], 5);
}

TEST_P(RoundTrip, AnInoutBufferMayBeEmptyOrFull)
{
    std::vector<int32_t> numbers(EVERYTHING_EVENS_NUMBERS_MAX, 4);
    uint32_t n = 0;

    EXPECT_EQ(everything_evens(root, nullptr, &n), 0);
    EXPECT_EQ(n, 0u);
    n = EVERYTHING_EVENS_NUMBERS_MAX;
    EXPECT_EQ(everything_evens(root, numbers.data(), &n), 0);
    EXPECT_EQ(n, unsigned{EVERYTHING_EVENS_NUMBERS_MAX});
    numbers.assign(numbers.size(), 3);
    EXPECT_EQ(everything_evens(root, numbers.data(), &n), 0);
    EXPECT_EQ(n, 0u);
}

TEST_P(RoundTrip, AnInoutBufferHasThreeLengths)
{
    char text[11] = "ab........";
    size_t len = 2;

    EXPECT_EQ(everything_repeat(root, 3, text, 10, &len), 0);
    EXPECT_EQ(len, 6u);
    EXPECT_STREQ(text, "ababab....");
    EXPECT_EQ(everything_repeat(root, 2, text, 10, &len), -ENOSPC);
    EXPECT_EQ(len, 6u);
    EXPECT_EQ(everything_repeat(root, 0, text, 10, &len), 0);
    EXPECT_EQ(len, 0u);
    EXPECT_EQ(everything_repeat(root, 9, nullptr, 0, &len), 0);
    EXPECT_STREQ(text, "ababab....");
}

TEST_P(MessageTrip, OnlyWhatGoesInOfAnInoutBufferTravels)
{
    std::string text(EVERYTHING_REPEAT_TEXT_MAX, 'x');
    size_t len = text.size() + 1;

    EXPECT_EQ(everything_repeat(root, 1, text.data(), text.size(), &len),
              -XC_E_TOO_LARGE);
    EXPECT_THAT(xc_error_text(), HasSubstr("'len'"));
    len = text.size();
    EXPECT_EQ(everything_repeat(root, 1, text.data(), text.size() + 1, &len),
              -XC_E_TOO_LARGE);
    EXPECT_EQ(everything_repeat(root, 1, text.data(), text.size(), &len), 0);
    EXPECT_EQ(len, text.size());
}

TEST_P(MessageTrip, AnInoutBufferThatIsTooLongIsRefused)
{
    std::vector<int32_t> numbers(EVERYTHING_EVENS_NUMBERS_MAX + 1, 2);
    uint32_t n = EVERYTHING_EVENS_NUMBERS_MAX + 1;

    EXPECT_EQ(everything_evens(root, numbers.data(), &n), -XC_E_TOO_LARGE);
    n = 1u << 30; /* times four wraps in 32 bits */
    EXPECT_EQ(everything_evens(root, numbers.data(), &n), -XC_E_TOO_LARGE);
    EXPECT_EQ(n, 1u << 30);
}

TEST_P(RoundTrip, BuffersOfConstantLengthArrive)
{
    Bytes key(16);
    Bytes digest(EVERYTHING_DIGEST_SIZE + 1, 0xee);
    std::vector<uint32_t> words(5, 77);

    std::iota(key.begin(), key.end(), uint8_t{100});
    EXPECT_EQ(everything_spread(root, key.data(), digest.data(), words.data()),
              0);
    for (size_t i = 0; i < EVERYTHING_DIGEST_SIZE; i++)
        EXPECT_EQ(digest[i], 100 + i % 16);
    EXPECT_EQ(digest[EVERYTHING_DIGEST_SIZE], 0xee);
    EXPECT_THAT(words, ElementsAre(1, 2, 3, 4, 77));
}

TEST_P(RoundTrip, SeveralInBuffersArriveInTheirOrder)
{
    std::string joined(10, '.');

    EXPECT_EQ(everything_join(root, "abc", 3, "de", 2, joined.data(), 10), 5);
    EXPECT_EQ(joined, "abcde.....");
    EXPECT_EQ(everything_join(root, nullptr, 0, "x", 1, joined.data(), 10), 1);
    EXPECT_EQ(joined, "xbcde.....");
    EXPECT_EQ(everything_join(root, nullptr, 0, nullptr, 0, nullptr, 0), 0);
    EXPECT_EQ(everything_join(root, "abc", 3, "de", 2, joined.data(), 4),
              -ENOSPC);
}

TEST_P(MessageTrip, SeveralInBuffersMayBeTooLargeTogether)
{
    const std::string half(XC_MESSAGE_MAX / 2, 'h');
    const std::string whole(EVERYTHING_JOIN_A_MAX, 'w');
    std::string joined(EVERYTHING_JOIN_JOINED_MAX, '.');
    const size_t fixed = sizeof(everything_join_request);

    EXPECT_EQ(everything_join(root, whole.data(), whole.size(), whole.data(),
                              whole.size(), joined.data(), joined.size()),
              -XC_E_TOO_LARGE);
    EXPECT_EQ(everything_join(root, half.data(), half.size(), half.data(),
                              half.size() - fixed + 1, joined.data(),
                              joined.size()),
              -XC_E_TOO_LARGE);
    /* The longest message there is: it fits, and the object may say no. */
    EXPECT_EQ(everything_join(root, half.data(), half.size(), half.data(),
                              half.size() - fixed, joined.data(),
                              joined.size()),
              -ENOSPC);
}

TEST_P(RoundTrip, SeveralOutBuffersArriveInTheirOrder)
{
    std::string left(8, '.');
    std::string right(8, '.');
    size_t left_len = 99;
    size_t right_len = 99;

    EXPECT_EQ(everything_split(root, "abc=de", 6, '=', left.data(), 8,
                               &left_len, right.data(), 8, &right_len),
              0);
    EXPECT_EQ(left_len, 3u);
    EXPECT_EQ(left, "abc.....");
    EXPECT_EQ(right_len, 2u);
    EXPECT_EQ(right, "de......");
    EXPECT_EQ(everything_split(root, "\xff", 1, '\xff', left.data(), 8,
                               &left_len, nullptr, 0, &right_len),
              0);
    EXPECT_EQ(left_len + right_len, 0u);
}

TEST_P(MessageTrip, SeveralOutBuffersMayBeTooLargeTogether)
{
    std::string left(EVERYTHING_SPLIT_LEFT_MAX, '.');
    std::string right(EVERYTHING_SPLIT_RIGHT_MAX, '.');
    size_t left_len = 99;
    size_t right_len = 99;
    const size_t rest =
        XC_MESSAGE_MAX - sizeof(everything_split_reply) - left.size();
    auto split = [&](size_t right_max) {
        return everything_split(root, "a=b", 3, '=', left.data(), left.size(),
                                &left_len, right.data(), right_max, &right_len);
    };

    EXPECT_EQ(split(right.size()), -XC_E_TOO_LARGE);
    EXPECT_EQ(split(rest + 1), -XC_E_TOO_LARGE);
    EXPECT_EQ(left_len, 99u);
    EXPECT_EQ(split(rest), 0);
    EXPECT_EQ(left_len, 1u);
}

TEST_P(RoundTrip, AStringArrivesWithItsEnd)
{
    for (size_t len :
         {0u, 1u, EVERYTHING_NAME_MAX - 1u, EVERYTHING_NAME_MAX + 0u}) {
        const std::string name(len, 'n');
        char greeting[82];

        std::memset(greeting, '#', sizeof(greeting));
        EXPECT_EQ(everything_greet(root, name.c_str(), greeting), 0);
        EXPECT_EQ(std::string(greeting), "hello " + name);
        EXPECT_EQ(greeting[len + 7], '#');
    }
}

TEST_P(MessageTrip, AStringThatIsTooLongIsNamed)
{
    char greeting[81] = "untouched";

    for (size_t len : {EVERYTHING_NAME_MAX + 1u, 100000u}) {
        EXPECT_EQ(
            everything_greet(root, std::string(len, 'n').c_str(), greeting),
            -XC_E_TOO_LARGE);
        EXPECT_THAT(xc_error_text(), HasSubstr("'name'"));
    }
    EXPECT_STREQ(greeting, "untouched");
}
