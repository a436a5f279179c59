// SPDX-License-Identifier: MIT
//
// What waits for a client that never asks: how much of it, in which order, and
// who has too much of it
#include <array>
#include <memory>

#include <gtest/gtest.h>

extern "C" {
#include "transport/kernel/call_back.h"
}

#include <crosscall/kernel_user.h>
#include <crosscall/status.h>
#include <crosscall/stub.h>

namespace {
constexpr xc_identity CLIENT = 77;
constexpr uint32_t BYTES = 1 << 17;
constexpr uint32_t RELEASES = 1 << 16;
constexpr uint32_t LEN = 4096;
constexpr uint32_t HEAD = 64; // more than is kept beside the bytes of an event

unsigned told;
} // namespace

extern "C" void xc_kernel_lock(uint32_t *word)
{
    ASSERT_EQ(*word, 0U);
    *word = 1;
}

extern "C" void xc_kernel_unlock(uint32_t *word) { *word = 0; }

extern "C" void xc_kernel_tell(xc_identity process)
{
    EXPECT_EQ(process, CLIENT);
    told++;
}

class Events : public testing::Test {
  protected:
    Events()
    {
        peer.identity = CLIENT;
        peer.request = request.get();
        peer.reply = reply.get();
        back.peer = &peer;
        told = 0;
    }

    ~Events() override { call_back_drop(&back); }

    int post(uint32_t method, uint32_t len, uint8_t first = 0)
    {
        xc_stub stub = {};
        xc_stub_call call = {};
        int r;

        stub.handle = 5;
        call.stub = &stub;
        call.method = method;
        r = call_back_begin_event(&back, &call);
        if (r)
            return r;
        call.request_len = len;
        call.request[0] = first;
        r = call_back_post(&back, &call);
        call_back_end_event(&call);
        return r;
    }

    int release() { return post(XC_METHOD_RELEASE, 0); }

    xc_kernel_words next()
    {
        xc_kernel_words words = {};

        call_back_next(&back, &words);
        return words;
    }

    std::unique_ptr<kernel_client_pages> request =
        std::make_unique<kernel_client_pages>();
    std::unique_ptr<kernel_server_pages> reply =
        std::make_unique<kernel_server_pages>();
    struct peer peer = {};
    call_back back = {};
};

TEST_F(Events, ComeInTheirOrder)
{
    ASSERT_EQ(post(1, 8, 1), 0);
    ASSERT_EQ(post(2, 16, 2), 0);
    EXPECT_EQ(reply->n_events, 2U);
    for (uint32_t i = 1; i <= 2; i++) {
        const xc_kernel_words words = next();

        EXPECT_EQ(words.first, 1U);
        EXPECT_EQ(words.method, i);
        EXPECT_EQ(words.word[0], 8 * i);
        EXPECT_EQ(words.word[1], 5U);
        EXPECT_EQ(reply->bytes[0], i);
    }
    EXPECT_EQ(reply->n_events, 0U);
    EXPECT_EQ(next().first, 0U);
}

TEST_F(Events, TellWhoSleeps)
{
    ASSERT_EQ(post(1, 8), 0);
    EXPECT_EQ(told, 0U);
    request->sleepers = 1;
    ASSERT_EQ(post(1, 8), 0);
    EXPECT_EQ(told, 1U);
}

TEST_F(Events, HaveSoManyBytes)
{
    uint32_t n = 0;

    while (post(1, LEN) == 0)
        ASSERT_LT(n++, RELEASES);
    EXPECT_LT(n * LEN, BYTES);
    EXPECT_GE((n + 1) * (LEN + HEAD), BYTES);
    EXPECT_EQ(post(1, LEN), -XC_E_WOULD_BLOCK);
    while (post(1, 0) == 0)
        ASSERT_LT(n++, RELEASES);
    EXPECT_EQ(release(), 0) << "finds room always";
    EXPECT_FALSE(back.is_odd);

    next();
    EXPECT_EQ(post(1, LEN), 0) << "has room again";
    EXPECT_EQ(post(1, LEN), -XC_E_WOULD_BLOCK);
    while (next().first)
        ;
    EXPECT_EQ(back.n_bytes, 0U);
}

TEST_F(Events, ReleasesAreSoMany)
{
    for (uint32_t i = 0; i < RELEASES; i++)
        ASSERT_EQ(release(), 0);
    next();
    EXPECT_EQ(release(), 0) << "those that were asked for do not count";
    EXPECT_FALSE(back.is_odd);
    EXPECT_EQ(release(), -XC_E_DISCONNECTED);
    EXPECT_TRUE(back.is_odd) << "and the pair ends";
    EXPECT_EQ(post(1, 8), -XC_E_DISCONNECTED);
}

TEST_F(Events, AreNotForWhoIsGone)
{
    back.peer = nullptr;
    EXPECT_EQ(post(1, 8), -XC_E_DISCONNECTED);
    EXPECT_EQ(release(), -XC_E_DISCONNECTED);
}
