// SPDX-License-Identifier: MIT
// The last Stub of a connection is released by what the connection calls
#include <gtest/gtest.h>

#include <crosscall/callback.h>

#include "process.h"
#include "watched_server.h"

namespace {

// All that there is of a connection, for methods and hooks to release.
WatchedRoot root;

int release(watch_object *)
{
    root.reset();
    return 0;
}

class CallbackRelease : public testing::Test {
  protected:
    CallbackRelease()
    {
        root = server.connect();
        watch_object_init(&mine, root.get());
        n_fds_ = fds_of(getpid()).size();
    }

    // Nothing of the connection is left, and the server serves others.
    ~CallbackRelease() override
    {
        uint64_t answer = 0;

        EXPECT_EQ(root, nullptr);
        EXPECT_LT(fds_of(getpid()).size(), n_fds_);
        EXPECT_EQ(maps_of(getpid(), "crosscall-to").size(), 0u);
        root = server.connect();
        watch_object_init(&mine, root.get());
        EXPECT_EQ(watched_ask_once(root.get(), &mine.object, 4, &answer), 0);
        EXPECT_EQ(answer, 8u);
        root.reset();
    }

    xc_stub *stub() const { return watched_stub(root.get()); }

    WatchedServer server;
    watch_object mine;

  private:
    size_t n_fds_;
};

TEST_F(CallbackRelease, InAMethodThatACallWaitsFor)
{
    uint64_t answer = 0;

    mine.during = release;
    EXPECT_EQ(watched_ask_once(root.get(), &mine.object, 4, &answer), 0);
    EXPECT_EQ(answer, 8u);
}

// The calls of both levels go through it.
TEST_F(CallbackRelease, InAMethodThatANestedCallWaitsFor)
{
    uint64_t answer = 0;

    mine.during = [](watch_object *self) {
        uint64_t nested = 0;

        self->during = release;
        return watched_ask_once(self->server, &self->object, 1, &nested) == 0 &&
                       nested == 2
                   ? 0
                   : -1;
    };
    EXPECT_EQ(watched_ask_once(root.get(), &mine.object, 4, &answer), 0);
    EXPECT_EQ(answer, 8u);
}

TEST_F(CallbackRelease, InAnEvent)
{
    WatchedRoot other = server.connect();
    watch_ops ops = *mine.object.ops;

    ops.notify = [](watch *, uint64_t) { return release(nullptr); };
    mine.object.ops = &ops;
    EXPECT_EQ(watched_add(root.get(), &mine.object), 1);
    EXPECT_EQ(watched_change(other.get(), 1), 0);
    EXPECT_EQ(xc_serve_calls(stub(), 0), 1);
}

void release_in_hook(void *) { root.reset(); }

TEST_F(CallbackRelease, InTheHookOfAWithdrawal)
{
    EXPECT_EQ(watched_add(root.get(), &mine.object), 1);
    EXPECT_EQ(xc_on_server_release(stub(), &mine.object, release_in_hook), 0);
    EXPECT_EQ(xc_withdraw(stub(), &mine.object), 0);
}

TEST_F(CallbackRelease, InAHookThatRunsAtOnce)
{
    uint64_t answer = 0;

    EXPECT_EQ(watched_ask_once(root.get(), &mine.object, 4, &answer), 0);
    EXPECT_EQ(xc_on_server_release(stub(), &mine.object, release_in_hook), 0);
}

// It is lent, and taken back at the end of the call.
TEST_F(CallbackRelease, InTheHookOfACallsEnd)
{
    uint64_t answer = 0;

    mine.during = [](watch_object *self) {
        return xc_on_server_release(watched_stub(self->server), &self->object,
                                    release_in_hook);
    };
    EXPECT_EQ(watched_ask_once(root.get(), &mine.object, 4, &answer), 0);
    EXPECT_EQ(answer, 8u);
}

// The Stub is the server's: it waits in it while its client has it removed.
TEST_F(CallbackRelease, OfTheServersStubInACallThroughIt)
{
    uint64_t answer = 0;

    mine.during = [](watch_object *self) {
        return watched_remove(self->server);
    };
    EXPECT_EQ(watched_add(root.get(), &mine.object), 1);
    EXPECT_EQ(watched_ask(root.get(), 4, &answer), 0);
    EXPECT_EQ(answer, 8u);
    EXPECT_GE(xc_serve_calls(stub(), in_ms(20'000)), 1); // the release
    root.reset();
}

} // namespace
