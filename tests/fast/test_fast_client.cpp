// SPDX-License-Identifier: MIT
// Calls by registers: a hostile client, whose words no Stub sends

#include "fake.h"
#include "fast_test.h"

#include <algorithm>
#include <initializer_list>

namespace {

// Words that no Stub sends.
int64_t raw(fast *stub, uint32_t method, uint32_t key,
            std::initializer_list<uint64_t> words)
{
    xc_fast_call call = {};

    std::copy(words.begin(), words.end(), call.words);
    fake_call(&call, fast_stub(stub), method, key);
    return call.status;
}

} // namespace

TEST_F(Fast, x_refuses_another_key_and_number)
{
    EXPECT_EQ(raw(stub_, FAST_METHOD_NOTHING, FAST_KEY_NOTHING, {}), 0);
    EXPECT_EQ(raw(stub_, FAST_METHOD_NOTHING, FAST_KEY_NOTHING + 1, {}),
              XC_KERNEL_STRANGER);
    EXPECT_EQ(raw(stub_, FAST_METHOD_TEN, FAST_KEY_TEN, {}),
              XC_KERNEL_STRANGER);
    EXPECT_EQ(raw(stub_, 0, 0, {}), XC_KERNEL_STRANGER);
    EXPECT_EQ(raw(stub_, 1, 0, {}), XC_KERNEL_STRANGER);
    EXPECT_EQ(raw(stub_, 63, 0, {}), XC_KERNEL_STRANGER);
    EXPECT_EQ(raw(stub_, 64 + FAST_METHOD_NOTHING, FAST_KEY_NOTHING, {}),
              XC_KERNEL_STRANGER);
    EXPECT_EQ(raw(stub_, UINT32_MAX, UINT32_MAX, {}), XC_KERNEL_STRANGER);
    EXPECT_EQ(target_.n_calls, 1u);
}

TEST_F(Fast, x_refuses_words_that_are_more_than_their_values)
{
    const auto narrow = [this](std::initializer_list<uint64_t> words) {
        return raw(stub_, FAST_METHOD_NARROW, FAST_KEY_NARROW, words);
    };

    EXPECT_EQ(narrow({1}), 1);
    EXPECT_EQ(narrow({256}), -XC_E_MALFORMED);
    EXPECT_EQ(narrow({0, 128}), -XC_E_MALFORMED);
    EXPECT_EQ(narrow({0, static_cast<uint64_t>(-128)}), -128);
    EXPECT_EQ(narrow({0, 0, 65536}), -XC_E_MALFORMED);
    EXPECT_EQ(narrow({0, 0, 0, 32768}), -XC_E_MALFORMED);
    EXPECT_EQ(narrow({0, 0, 0, 0, UINT64_C(1) << 32}), -XC_E_MALFORMED);
    EXPECT_EQ(narrow({0, 0, 0, 0, 0, UINT64_C(1) << 31}), -XC_E_MALFORMED);
    EXPECT_EQ(narrow({0, 0, 0, 0, 0, 0, 2}), -XC_E_MALFORMED);
    EXPECT_EQ(narrow({0, 0, 0, 0, 0, 0, 0, 2}), -XC_E_MALFORMED);
    EXPECT_EQ(narrow({0, 0, 0, 0, 0, 0, 0, UINT64_MAX}), -1);
}

TEST_F(Fast, x_refuses_padding_and_what_is_absent_but_not_zero)
{
    const auto move = [this](std::initializer_list<uint64_t> words) {
        return raw(stub_, FAST_METHOD_MOVE, FAST_KEY_MOVE, words);
    };

    EXPECT_EQ(move({}), 0);
    EXPECT_EQ(move({0, 0, 2}), -XC_E_MALFORMED);      // a bool
    EXPECT_EQ(move({0, 0, 1 << 8}), -XC_E_MALFORMED); // padding behind it
    EXPECT_EQ(move({0, 0, 0, 1 << 16}), -XC_E_MALFORMED);
    EXPECT_EQ(move({0, 0, 0, UINT64_C(1) << 40}), -XC_E_MALFORMED);
    EXPECT_EQ(raw(stub_, FAST_METHOD_MAYBE, FAST_KEY_MAYBE, {0, 1}),
              -XC_E_MALFORMED);
    EXPECT_EQ(raw(stub_, FAST_METHOD_MAYBE, FAST_KEY_MAYBE, {2}),
              -XC_E_MALFORMED);
}
