// SPDX-License-Identifier: MIT
// A lane with a peer that never stops calling
#include <gtest/gtest.h>

#include <vector>

#include <crosscall/cancel.h>
#include <crosscall/status.h>
#include <crosscall/stub.h>

#include "process.h"

extern "C" {
#include "transport/linux/lane.h"
}

namespace {

// The peer's half is ours, too. Each message is answered before anybody can
// look: by @says, which has written it if it returns true.
class LaneTest : public testing::Test {
  protected:
    LaneTest()
    {
        lane_init(&lane, &ops, this, mine_.data(), theirs_.data(), 0);
        theirs = lane_half_of(theirs_.data(), 0);
        theirs->deadline_ns = UINT64_MAX;
    }

    void publish(lane_kind kind)
    {
        theirs->kind = uint16_t(kind);
        publish_seq(&theirs->seq, theirs->seq + 1);
    }

    // It calls again, until it has had far more than its time.
    void call_again()
    {
        publish(now_ns() < give_up_ns ? LANE_CALL : LANE_REPLY);
    }

    int call(uint64_t deadline_ns)
    {
        xc_stub stub = {};
        xc_stub_call call = {};

        call.stub = &stub;
        call.deadline_ns = deadline_ns;
        return lane_call(&lane, &call);
    }

    struct lane lane = {};
    lane_half *theirs;
    bool calls_again = true;
    xc_canceller *cancels = nullptr; // by each call that is run
    uint64_t give_up_ns = in_ms(5'000);
    uint64_t run_until_ns = 0; // of the last call that was run

  private:
    static LaneTest *of(struct lane *lane)
    {
        return static_cast<LaneTest *>(lane->side);
    }

    static int wait(struct lane *lane, uint64_t deadline_ns)
    {
        int r;

        do
            r = lane_look(lane);
        while (r == 0 && now_ns() < deadline_ns);
        return r > 0 ? 0 : r < 0 ? r : -XC_E_DEADLINE;
    }

    static int64_t run(struct lane *lane, xc_call *request)
    {
        of(lane)->run_until_ns = request->deadline_ns;
        if (of(lane)->cancels)
            xc_cancel(of(lane)->cancels);
        lane->kept = 1; // what a call inside of it may leave
        return 0;
    }

    static void sent(struct lane *lane)
    {
        if (of(lane)->calls_again)
            of(lane)->call_again();
    }

    static constexpr lane_ops ops = {wait, run, sent};
    std::vector<uint64_t> mine_ =
        std::vector<uint64_t>((size_t{CHANNEL_HEADER_SIZE} + LANE_SIZE) / 8);
    std::vector<uint64_t> theirs_ = mine_;
};

TEST_F(LaneTest, ACallEndsAtItsDeadlineHoweverOftenThePeerCalls)
{
    EXPECT_EQ(call(in_ms(50)), -XC_E_DEADLINE);
    EXPECT_LT(now_ns(), give_up_ns);
    EXPECT_EQ(lane.owed, 1u);
    EXPECT_EQ(lane.kept, 0u);
}

TEST_F(LaneTest, ACallEndsWhenItIsCancelledHoweverOftenThePeerCalls)
{
    xc_canceller canceller = {};

    cancels = &canceller;
    xc_set_cancel(&canceller);
    EXPECT_EQ(call(in_ms(20'000)), -XC_E_CANCELLED);
    xc_set_cancel(nullptr);
    EXPECT_EQ(lane.owed, 1u);
}

TEST_F(LaneTest, AnOwedReplyIsAwaitedNoLongerHoweverOftenThePeerCalls)
{
    EXPECT_EQ(call(in_ms(50)), -XC_E_DEADLINE);
    EXPECT_EQ(lane_settle(&lane, in_ms(50)), -XC_E_DEADLINE);
    EXPECT_LT(now_ns(), give_up_ns);
    EXPECT_EQ(lane.owed, 1u);
}

TEST_F(LaneTest, LookingForAnOwedReplyTakesOneCall)
{
    EXPECT_EQ(call(in_ms(50)), -XC_E_DEADLINE);
    EXPECT_EQ(lane_settle(&lane, 0), -XC_E_DEADLINE);
    EXPECT_LT(now_ns(), give_up_ns);
}

TEST_F(LaneTest, AServedCallGetsNoMoreTimeThanTheLimit)
{
    const uint64_t limit_ns = in_ms(50);

    calls_again = false;
    publish(LANE_CALL);
    EXPECT_EQ(lane_serve(&lane, limit_ns), 1);
    EXPECT_EQ(run_until_ns, limit_ns);
}

} // namespace
