// SPDX-License-Identifier: MIT
// Whose bell a worker sleeps on
#include <cstdint>
#include <ctime>
#include <gtest/gtest.h>
#include <linux/futex.h>
#include <vector>

extern "C" {
#include "transport/linux/bells.h"
}

namespace {

class Bells : public testing::Test {
  protected:
    Bells()
    {
        for (unsigned i = 0; i < 2; i++) {
            peers_[i].channel.to_server = &headers_[i];
            served_[i] = &peers_[i];
        }
        worker_.served = served_;
        worker_.n_served = 2;
        worker_.n_near = 2;
        listen();
    }

    unsigned listen() { return bells_listen(&worker_, words_, &limit_ns_); }

    // How many of so many rings for nothing were heard.
    unsigned ring_in_vain(unsigned n)
    {
        unsigned n_heard = 0;

        for (unsigned i = 0; i < n; i++) {
            headers_[0].bell++;
            n_heard += listen() == 2;
        }
        return n_heard;
    }

    client_header headers_[2] = {};
    peer peers_[2] = {};
    peer *served_[2] = {};
    worker worker_ = {};
    futex_waitv words_[BELL_PEERS_MAX] = {};
    uint64_t limit_ns_ = 0;
};

TEST_F(Bells, AreAllHeardAtFirst)
{
    EXPECT_EQ(listen(), 2u);
    EXPECT_EQ(limit_ns_, 0u);
    EXPECT_EQ(words_[1].uaddr, uintptr_t(&headers_[1].bell));
}

TEST_F(Bells, RungForARequestAreHeardEachTime)
{
    for (int i = 0; i < 100; i++) {
        headers_[0].bell++;
        peers_[0].slots[i % CHANNEL_SLOTS].seen++;
        EXPECT_EQ(listen(), 2u);
    }
}

TEST_F(Bells, RungInVainAreNotListenedToForAWhile)
{
    EXPECT_EQ(ring_in_vain(BELLS_FREE), unsigned(BELLS_FREE));
    peers_[0].n_vain = BELLS_FREE + BELLS_DEAF_SHIFT; // the longest while
    headers_[0].bell++;
    EXPECT_EQ(listen(), 1u);
    EXPECT_EQ(words_[0].uaddr, uintptr_t(&headers_[1].bell));
    EXPECT_GT(limit_ns_, 0u);
    EXPECT_LE(limit_ns_, uint64_t(BELLS_DEAF_NS) << BELLS_DEAF_SHIFT);
}

TEST_F(Bells, RungInVainForEverCostTheSameForEver)
{
    peers_[0].n_vain = UINT32_MAX - 1;
    headers_[0].bell++;
    listen();
    EXPECT_LE(limit_ns_, uint64_t(BELLS_DEAF_NS) << BELLS_DEAF_SHIFT);
}

TEST_F(Bells, AreListenedToAgainAfterThat)
{
    ring_in_vain(BELLS_FREE + 1);
    const timespec wait = {0, 2 * BELLS_DEAF_NS};

    nanosleep(&wait, nullptr);
    EXPECT_EQ(listen(), 2u);
}

TEST_F(Bells, AreListenedToAgainAfterARequest)
{
    peers_[0].n_vain = BELLS_FREE + BELLS_DEAF_SHIFT;
    headers_[0].bell++;
    EXPECT_EQ(listen(), 1u);
    peers_[0].slots[3].seen++;
    EXPECT_EQ(listen(), 2u);
    EXPECT_EQ(limit_ns_, 0u);
}

} // namespace
