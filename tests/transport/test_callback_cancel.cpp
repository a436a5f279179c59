// SPDX-License-Identifier: MIT
// Cancelling where a server calls what its clients lent, or answers nothing
#include <gtest/gtest.h>

#include <cerrno>
#include <thread>
#include <unistd.h>

#include <crosscall/callback.h>
#include <crosscall/cancel.h>
#include <crosscall/error.h>

#include "watched_peers.h"

namespace {

xc_canceller canceller;

// Calls of this thread do not end by themselves in the time that a test has.
class callback_cancel : public testing::Test {
  protected:
    callback_cancel()
    {
        xc_set_cancel(&canceller);
        xc_set_deadline(in_ms(3'600'000));
    }

    ~callback_cancel() override
    {
        xc_cancel_reset(&canceller);
        xc_set_cancel(nullptr);
        xc_set_deadline(0);
    }
};

// After a moment, in which most likely somebody has gone to sleep.
class Soon {
  public:
    Soon()
        : thread_([] {
              usleep(30'000);
              xc_cancel(&canceller);
          })
    {
    }
    ~Soon() { thread_.join(); }

  private:
    std::thread thread_;
};

void works(watched *root)
{
    watch_object mine;
    uint64_t answer = 0;

    xc_cancel_reset(&canceller);
    watch_object_init(&mine, root);
    for (uint64_t i = 0; i < 8; i++) {
        EXPECT_EQ(watched_ask_once(root, &mine.object, i, &answer), 0)
            << xc_error_text();
        EXPECT_EQ(answer, 2 * i);
    }
}

TEST_F(callback_cancel, ends_who_serves)
{
    WatchedServer server;
    WatchedRoot root = server.connect();
    watch_object mine;

    watch_object_init(&mine, root.get());
    ASSERT_EQ(watched_add(root.get(), &mine.object), 1);
    Soon soon;
    EXPECT_EQ(xc_serve_calls(watched_stub(root.get()), in_ms(3'600'000)),
              -XC_E_CANCELLED);
}

// The wait is another one once something was lent.
TEST_F(callback_cancel, ends_a_call_that_could_be_called_back)
{
    WatchedServer server;
    WatchedRoot root = server.connect();
    watch_object mine;

    watch_object_init(&mine, root.get());
    ASSERT_EQ(watched_add(root.get(), &mine.object), 1);
    for (int i = 0; i < 6; i++) {
        Soon soon;
        int r = watched_nap(root.get(), 300);

        EXPECT_TRUE(r == -XC_E_CANCELLED || r == -XC_E_UNSENT) << r;
    }
    works(root.get());
}

TEST_F(callback_cancel, in_a_method_that_the_server_called_ends_the_call)
{
    WatchedServer server;
    WatchedRoot root = server.connect();
    watch_object mine;
    uint64_t answer = 0;

    watch_object_init(&mine, root.get());
    mine.nap_ms = 0;
    mine.during = [](watch_object *self) {
        xc_cancel(&canceller);
        EXPECT_EQ(watched_nap(self->server, 0), -XC_E_UNSENT);
        return 0;
    };
    int r = watched_ask_once(root.get(), &mine.object, 1, &answer);
    // Its answer may have been on the way.
    EXPECT_TRUE(r == -XC_E_CANCELLED || r == 0) << r;
    works(root.get());
}

TEST_F(callback_cancel, ends_calls_within_calls_and_their_lane_is_in_order)
{
    WatchedServer server;
    WatchedRoot root = server.connect();
    watch_object mine;
    uint64_t answer = 0;

    watch_object_init(&mine, root.get());
    mine.during = [](watch_object *self) {
        Soon soon;
        int r = watched_nap(self->server, 300);

        EXPECT_TRUE(r == -XC_E_CANCELLED || r == -XC_E_UNSENT) << r;
        return 0;
    };
    for (int i = 0; i < 6; i++) {
        xc_cancel_reset(&canceller);
        int r = watched_ask_once(root.get(), &mine.object, 1, &answer);

        EXPECT_TRUE(r == -XC_E_CANCELLED || r == 0) << r;
    }
    works(root.get());
}

// The method waits for its caller, which has gone.
TEST_F(callback_cancel, ends_what_the_server_waits_for)
{
    WatchedServer server(3'600'000'000'000);
    Lender lender(server);

    ASSERT_TRUE(lender.finish_callback());
    lender.ask_once(Lender::kLent, 4);
    ASSERT_TRUE(lender.is_called(0));
    lender.header()->cancelled[0] = lender.seq[0] + 1; // another one's
    lender.header()->cancelled[1] = lender.seq[0];
    EXPECT_FALSE(lender.is_answered(0, in_ms(200)));
    __atomic_store_n(&lender.header()->cancelled[0], lender.seq[0],
                     __ATOMIC_SEQ_CST);
    ASSERT_TRUE(lender.is_answered(0, in_ms(20'000)));
    EXPECT_EQ(lender.reply(0)->status, -EREMOTEIO);
}

TEST_F(callback_cancel, ends_calls_of_a_server_that_answers_nothing)
{
    Victim victim([](Peer &peer) {
        return !peer.finish() || !eventually([&] {
            return fetch32(&peer.client()->cancelled[0]) == 1 &&
                   fetch32(&peer.client()->cancelled[3]) == 1;
        }) || !peer.wait_for_end();
    });

    for (int n = 0; n < 4;) {
        xc_cancel_reset(&canceller);
        Soon soon;
        int r = watched_nap(victim.root(), 0);

        // Where it is not, this thread was slow to begin.
        if (r == -XC_E_CANCELLED)
            n++;
        else
            ASSERT_EQ(r, -XC_E_UNSENT);
    }
    xc_cancel_reset(&canceller);
    Soon soon;
    EXPECT_EQ(watched_nap(victim.root(), 0), -XC_E_UNSENT);
}

} // namespace
