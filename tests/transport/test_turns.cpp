// SPDX-License-Identifier: MIT
// A peer that calls back again and again, and never lets a thread sleep
#include <gtest/gtest.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <functional>
#include <thread>
#include <vector>

#include <crosscall/cancel.h>
#include <crosscall/stub.h>

#include "watched_server.h"

extern "C" {
#include "transport/linux/lane.h"
}

namespace {

// In the server.
std::atomic<uint64_t> n_busy;
std::atomic<bool> is_served;

// The peer's half of the lane, too, is the method's: each message is there
// before the thread can wait for it. However slow the machine, it never sleeps.
class QuickPeer {
  public:
    QuickPeer()
    {
        lane_init(&lane_, &ops, this, mine_.data(), theirs_.data(), 0);
        theirs_half_ = lane_half_of(theirs_.data(), 0);
    }

    // A call that ends when others were served, or at @deadline_ns.
    int call(uint64_t deadline_ns)
    {
        xc_stub stub = {};
        xc_stub_call call = {};

        call.stub = &stub;
        call.deadline_ns = deadline_ns;
        return lane_call(&lane_, &call);
    }

    // One that is given up at once; then wait for its reply.
    int settle(uint64_t deadline_ns)
    {
        call(1);
        return lane_settle(&lane_, deadline_ns);
    }

  private:
    static int wait(lane *lane, uint64_t)
    {
        lane_half *half = static_cast<QuickPeer *>(lane->side)->theirs_half_;

        half->kind = is_served ? LANE_REPLY : LANE_CALL;
        publish_seq(&half->seq, half->seq + 1);
        return 0;
    }
    static int64_t run(lane *, xc_call *) { return 0; }

    static constexpr lane_ops ops = {wait, run, nullptr};
    std::vector<uint64_t> mine_ =
        std::vector<uint64_t>((size_t{CHANNEL_HEADER_SIZE} + LANE_SIZE) / 8);
    std::vector<uint64_t> theirs_ = mine_;
    lane lane_ = {};
    lane_half *theirs_half_;
};

int ask(watched *, uint64_t settles, uint64_t *answer)
{
    QuickPeer peer;
    int r;

    n_busy++;
    r = settles ? peer.settle(in_ms(10'000)) : peer.call(in_ms(10'000));

    *answer = is_served;
    return r ? -EIO : 0;
}

// Return: 1, if that was too early to be beside all of them.
int nap(watched *, uint32_t n)
{
    is_served = n_busy == n;
    return is_served ? 0 : 1;
}

struct Turn {
    unsigned n_busy;
    bool settles;
};

class turns : public testing::TestWithParam<Turn> {};

// A client of one's own, as all calls of a client are made one by one.
void ask_alone(const WatchedServer &server, bool settles,
               std::atomic<unsigned> *n_served)
{
    WatchedRoot busy = server.connect();
    uint64_t answer = 0;

    xc_set_deadline(in_ms(60'000));
    EXPECT_EQ(watched_ask(busy.get(), settles, &answer), 0);
    *n_served += answer == 1;
}

TEST_P(turns, are_taken_with_others)
{
    static const watched_ops ops = [] {
        watched_ops all = {};

        all.ask = ask;
        all.nap = nap;
        return all;
    }();
    setenv("WORKERS", "1", 1);
    WatchedServer server(20'000'000'000, &ops);
    unsetenv("WORKERS");
    WatchedRoot other = server.connect();
    std::atomic<unsigned> n_served = 0;
    std::vector<std::thread> asks;

    for (unsigned i = 0; i < GetParam().n_busy; i++)
        asks.emplace_back(ask_alone, std::cref(server), GetParam().settles,
                          &n_served);
    // By now those who are busy have given way to each other.
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    xc_set_deadline(in_ms(60'000));
    EXPECT_TRUE(eventually(
        [&] { return watched_nap(other.get(), GetParam().n_busy) == 0; }));
    for (std::thread &thread : asks)
        thread.join();
    EXPECT_EQ(n_served, GetParam().n_busy);
}

INSTANTIATE_TEST_SUITE_P(turns, turns,
                         testing::Values(Turn{1, false}, Turn{1, true},
                                         Turn{2, false}, Turn{3, true}));

} // namespace
