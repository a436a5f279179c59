// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <cstring>
#include <memory>
#include <vector>

#include <crosscall/call.h>
#include <crosscall/message.h>

static const xc_shared *shared(const void *bytes)
{
    return static_cast<const xc_shared *>(bytes);
}

TEST(Message, MeasuresAStringUpToItsBound)
{
    EXPECT_EQ(xc_string_length("", 3), 0u);
    EXPECT_EQ(xc_string_length("ab", 3), 2u);
    EXPECT_EQ(xc_string_length("abc", 3), 3u);
}

TEST(Message, SaysOneMoreThanTheBoundWhereAStringHasNoEnd)
{
    /* Exactly as large as promised, so that a sanitizer sees a read beyond. */
    std::vector<char> text = {'a', 'b', 'c', 'd'};

    EXPECT_EQ(xc_string_length(text.data(), 3), 4u);
    EXPECT_EQ(xc_string_length(text.data(), 0), 1u);
}

TEST(Message, FindsAnyByteOfPaddingThatIsNotZero)
{
    unsigned char padding[7] = {};

    EXPECT_TRUE(xc_is_zero(padding, sizeof(padding)));
    for (unsigned char &byte : padding) {
        byte = 0x80;
        EXPECT_FALSE(xc_is_zero(padding, sizeof(padding)));
        byte = 0;
    }
    EXPECT_TRUE(xc_is_zero(nullptr, 0));
}

TEST(Message, HoldsOneFullBufferAndAFixedPart)
{
    EXPECT_GE(XC_MESSAGE_MAX, XC_INLINE_MAX + 4000);
    EXPECT_EQ(XC_MESSAGE_MAX % 8, 0);
}

/** One call in the server, whose request is 32 bytes. */
class CallMemory : public testing::Test {
  protected:
    void SetUp() override
    {
        for (size_t i = 0; i < sizeof(request); i++)
            reinterpret_cast<uint8_t *>(request)[i] = static_cast<uint8_t>(i);
        call.request = shared(request);
        call.request_len = sizeof(request);
        call.reply = reply.get();
        call.scratch = scratch.get();
    }

    uint64_t request[4] = {};
    std::unique_ptr<uint8_t[]> reply =
        std::make_unique<uint8_t[]>(XC_MESSAGE_MAX);
    std::unique_ptr<uint8_t[]> scratch =
        std::make_unique<uint8_t[]>(XC_SCRATCH_MAX);
    xc_call call = {};
};

TEST_F(CallMemory, TakesAFixedPartThatIsThere)
{
    uint64_t fixed[4] = {};

    EXPECT_TRUE(xc_call_take(&call, fixed, sizeof(fixed)));
    EXPECT_EQ(std::memcmp(fixed, request, sizeof(fixed)), 0);
    EXPECT_TRUE(xc_call_taken(&call));
}

TEST_F(CallMemory, TakesNoFixedPartBeyondTheEnd)
{
    uint64_t fixed[4] = {};

    call.request_len = 31;
    EXPECT_FALSE(xc_call_take(&call, fixed, sizeof(fixed)));
    EXPECT_EQ(fixed[0], 0u);
}

TEST_F(CallMemory, TakesBytesUpToTheLastOne)
{
    const uint8_t *bytes = xc_call_take_bytes(&call, 31, 31);

    ASSERT_NE(bytes, nullptr);
    EXPECT_EQ(std::memcmp(bytes, request, 31), 0);
    EXPECT_FALSE(xc_call_taken(&call));
    ASSERT_NE(xc_call_take_bytes(&call, 1, 1), nullptr);
    EXPECT_TRUE(xc_call_taken(&call));
}

TEST_F(CallMemory, TakesNoByteBeyondTheEnd)
{
    volatile size_t huge = SIZE_MAX; /* or the compiler sees through it */

    EXPECT_EQ(xc_call_take_bytes(&call, 33, 33), nullptr);
    EXPECT_EQ(xc_call_take_bytes(&call, huge, huge), nullptr);
    EXPECT_NE(xc_call_take_bytes(&call, 32, 32), nullptr);
    EXPECT_EQ(xc_call_take_bytes(&call, 1, 1), nullptr);
    EXPECT_NE(xc_call_take_bytes(&call, 0, 0), nullptr);
}

TEST_F(CallMemory, TakesAStringThatIsAsLongAsItSays)
{
    std::memcpy(request, "hello\0world", 12);

    EXPECT_STREQ(xc_call_take_string(&call, 5), "hello");
    EXPECT_STREQ(xc_call_take_string(&call, 5), "world");
}

TEST_F(CallMemory, RefusesAStringThatEndsTooEarlyOrTooLate)
{
    std::memcpy(request, "hello\0world", 12);

    EXPECT_EQ(xc_call_take_string(&call, 4), nullptr);
    call.request_taken = 0;
    EXPECT_EQ(xc_call_take_string(&call, 11), nullptr);
    call.request_taken = 0;
    call.request_len = 5;
    EXPECT_EQ(xc_call_take_string(&call, 5), nullptr);
}

TEST_F(CallMemory, GivesRoomThatIsAlignedAndItsOwn)
{
    uint8_t *a = xc_call_room(&call, 1);
    uint8_t *b = xc_call_room(&call, 17);
    uint8_t *c = xc_call_room(&call, 0);

    EXPECT_EQ(a, scratch.get());
    EXPECT_EQ(b, a + 16);
    EXPECT_EQ(c, b + 32);
}

TEST_F(CallMemory, GivesNoMoreRoomThanThereIs)
{
    EXPECT_EQ(xc_call_room(&call, SIZE_MAX), nullptr);
    EXPECT_EQ(xc_call_room(&call, XC_SCRATCH_USED_MAX + 1), nullptr);
    ASSERT_NE(xc_call_room(&call, XC_SCRATCH_USED_MAX), nullptr);
    EXPECT_EQ(xc_call_room(&call, 1), nullptr);
    uint8_t *none = xc_call_room(&call, 0);
    ASSERT_NE(none, nullptr);
    EXPECT_LE(none, scratch.get() + XC_SCRATCH_MAX);
}

TEST_F(CallMemory, HasRoomForAFullRequestAndAFullReply)
{
    EXPECT_NE(xc_call_room(&call, XC_MESSAGE_MAX), nullptr);
    EXPECT_NE(xc_call_room(&call, XC_MESSAGE_MAX), nullptr);
}

TEST_F(CallMemory, PutsNothingBehindTheEndOfTheReply)
{
    volatile size_t huge = SIZE_MAX; /* or the compiler sees through it */
    std::vector<uint8_t> bytes(XC_MESSAGE_MAX, 7);

    EXPECT_TRUE(xc_call_put(&call, bytes.data(), XC_MESSAGE_MAX - 1));
    EXPECT_FALSE(xc_call_put(&call, bytes.data(), 2));
    EXPECT_EQ(call.reply_len, unsigned{XC_MESSAGE_MAX - 1});
    EXPECT_TRUE(xc_call_put(&call, bytes.data(), 1));
    EXPECT_FALSE(xc_call_put(&call, bytes.data(), huge));
    EXPECT_TRUE(xc_call_put(&call, nullptr, 0));
}
