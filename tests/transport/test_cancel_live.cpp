// SPDX-License-Identifier: MIT
// Calls that another thread, or a signal handler, ends
#include <algorithm>
#include <gtest/gtest.h>
#include <pthread.h>
#include <signal.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

#include <crosscall/call.h>
#include <crosscall/cancel.h>
#include <crosscall/client.h>
#include <crosscall/error.h>
#include <crosscall/give.h>
#include <crosscall/status.h>

#include "errand_server.h"
#include "server.h"
#include "transport/linux/channel.h"

namespace {

// This thread's calls can be cancelled, and do not end by themselves in the
// time that a test has.
class cancel : public testing::Test {
  protected:
    cancel()
    {
        xc_set_cancel(&cancel_);
        xc_set_deadline(in_ms(3'600'000));
    }

    // What the next test forks has nothing of it.
    ~cancel() override
    {
        xc_set_cancel(nullptr);
        xc_set_deadline(0);
    }

    // Has another thread cancel, when @fact is true.
    template <typename Fact> std::thread cancel_when(Fact fact)
    {
        return std::thread([this, fact] {
            fact();
            xc_cancel(&cancel_);
        });
    }

    // After a moment in which this thread most likely has gone to sleep; what
    // is tested has the same result if it has not.
    std::thread cancel_soon()
    {
        return cancel_when([] { usleep(30'000); });
    }

    void lets_calls_begin(errand *object)
    {
        uint64_t deadline_ns = 0;

        xc_cancel_reset(&cancel_);
        EXPECT_EQ(errand_deadline(object, &deadline_ns), 0) << xc_error_text();
    }

    uint64_t n_cancelled(errand *object)
    {
        errand_seen report = {};

        xc_cancel_reset(&cancel_);
        EXPECT_EQ(errand_report(object, &report), 0) << xc_error_text();
        return report.n_cancelled;
    }

    // A call of wait() that is cancelled after its begin, and before it is
    // sent.
    int64_t cancel_in_the_midst(errand *object)
    {
        const xc_method *method =
            xc_interface_method(&errand_interface, ERRAND_METHOD_WAIT);
        const uint64_t quietly = 0;
        xc_stub_call call;

        xc_cancel_reset(&cancel_);
        int64_t r = xc_stub_begin(&call, errand_stub(object), method->number,
                                  method->key);
        if (r)
            return r;
        xc_stub_put(&call, &quietly, sizeof(quietly));
        xc_cancel(&cancel_);
        r = xc_stub_invoke(&call);
        xc_stub_end(&call);
        return r;
    }

    ErrandServer server_;
    xc_canceller cancel_ = {};
};

TEST_F(cancel, ends_a_call_and_the_method_can_see_it)
{
    Errand object = server_.connect();
    std::thread other = cancel_when([&] { server_.wait_until_waited(); });
    int r = errand_wait(object.get(), 1);

    other.join();
    EXPECT_EQ(r, -XC_E_CANCELLED);
    EXPECT_TRUE(xc_may_have_run(r));
    EXPECT_STREQ(xc_status_name(r), "XC_E_CANCELLED");
    EXPECT_EQ(n_cancelled(object.get()), 1u);
}

TEST_F(cancel, is_for_signal_handlers)
{
    static xc_canceller *word;
    Errand object = server_.connect();
    const pthread_t self = pthread_self();

    word = &cancel_;
    struct sigaction action = {}, before;
    action.sa_handler = [](int) { xc_cancel(word); };
    ASSERT_EQ(sigaction(SIGUSR1, &action, &before), 0);
    std::thread other([&] {
        server_.wait_until_waited();
        pthread_kill(self, SIGUSR1);
    });
    EXPECT_EQ(errand_wait(object.get(), 1), -XC_E_CANCELLED);
    other.join();
    EXPECT_EQ(n_cancelled(object.get()), 1u);
    sigaction(SIGUSR1, &before, nullptr);
}

TEST_F(cancel, lets_no_call_begin_until_it_is_reset)
{
    Errand object = server_.connect();
    uint64_t deadline_ns = 0;

    xc_cancel(&cancel_);
    for (int i = 0; i < 8; i++) {
        int r = errand_deadline(object.get(), &deadline_ns);

        EXPECT_EQ(r, -XC_E_UNSENT);
        EXPECT_FALSE(xc_may_have_run(r));
    }
    lets_calls_begin(object.get());
}

TEST_F(cancel, is_of_the_threads_that_have_set_it)
{
    Errand object = server_.connect();

    xc_cancel(&cancel_);
    std::thread([&] {
        uint64_t deadline_ns = 0;

        EXPECT_EQ(errand_deadline(object.get(), &deadline_ns), 0);
        EXPECT_EQ(xc_set_cancel(&cancel_), nullptr);
        EXPECT_EQ(errand_deadline(object.get(), &deadline_ns), -XC_E_UNSENT);
    }).join();
    EXPECT_EQ(xc_set_cancel(nullptr), &cancel_);
    lets_calls_begin(object.get());
}

TEST_F(cancel, ends_the_wait_for_a_slot)
{
    Errand object = server_.connect();

    server_.stop();
    for (int i = 0; i < 4; i++)
        EXPECT_EQ(cancel_in_the_midst(object.get()), -XC_E_CANCELLED);
    xc_cancel_reset(&cancel_);
    std::thread other = cancel_soon();
    EXPECT_EQ(errand_wait(object.get(), 0), -XC_E_UNSENT);
    other.join();
    server_.resume();
    EXPECT_EQ(n_cancelled(object.get()), 4u);
}

// That they are four is seen where the server does nothing any more.
TEST_F(cancel, of_10000_calls_leaves_all_slots_usable)
{
    Errand object = server_.connect();

    for (unsigned i = 0; i < 10'000; i++)
        ASSERT_EQ(cancel_in_the_midst(object.get()), -XC_E_CANCELLED);
    EXPECT_EQ(n_cancelled(object.get()), 10'000u);
    server_.stop();
    for (int i = 0; i < 4; i++)
        EXPECT_EQ(cancel_in_the_midst(object.get()), -XC_E_CANCELLED);
    xc_cancel_reset(&cancel_);
    xc_set_deadline(in_ms(20));
    EXPECT_EQ(errand_wait(object.get(), 0), -XC_E_WOULD_BLOCK);
    xc_set_deadline(0);
    server_.resume();
    EXPECT_EQ(n_cancelled(object.get()), 10'004u);
}

// Who only looked now and then would have slept for 40 ms more, each time.
TEST_F(cancel, wakes_who_sleeps)
{
    Errand object = server_.connect();
    double best_ms = 1'000;

    for (int i = 0; i < 10; i++) {
        uint64_t start = 0;
        std::thread other = cancel_when([&] {
            server_.wait_until_waited();
            usleep(10'000);
            start = now_ns();
        });

        xc_cancel_reset(&cancel_);
        EXPECT_EQ(errand_wait(object.get(), 1), -XC_E_CANCELLED);
        other.join();
        best_ms = std::min(best_ms, ms_since(start));
    }
    EXPECT_LT(best_ms, 20);
}

TEST_F(cancel, ends_many_threads_of_one_connection)
{
    Errand object = server_.connect();
    std::vector<std::thread> threads;

    for (int i = 0; i < 6; i++)
        threads.emplace_back([&] {
            xc_set_cancel(&cancel_);
            xc_set_deadline(in_ms(3'600'000));
            int r = errand_wait(object.get(), 1);

            EXPECT_TRUE(r == -XC_E_CANCELLED || r == -XC_E_UNSENT) << r;
        });
    server_.wait_until_waited();
    xc_cancel(&cancel_);
    for (std::thread &thread : threads)
        thread.join();
    lets_calls_begin(object.get());
}

TEST_F(cancel, keeps_nobody_from_releasing)
{
    Errand object = server_.connect();
    const size_t n_fds = fds_of(getpid()).size();

    xc_cancel(&cancel_);
    object.reset();
    EXPECT_LT(fds_of(getpid()).size(), n_fds);
}

// Not even where a release has to wait for a slot: what it names would be lost.
TEST_F(cancel, keeps_no_release_from_its_slot)
{
    Server server;
    Probe object = connect_to(server);
    probe *child = nullptr;
    siginfo_t info = {};

    ASSERT_EQ(probe_child(object.get(), &child), 0);
    server.kill(SIGSTOP);
    ASSERT_EQ(waitid(P_PID, id_t(server.pid()), &info, WSTOPPED), 0);
    xc_set_deadline(in_ms(20));
    for (int i = 0; i < 4; i++)
        EXPECT_EQ(probe_mark(object.get(), 1), -XC_E_DEADLINE);
    xc_cancel(&cancel_);
    std::thread other([&] {
        usleep(100'000);
        server.kill(SIGCONT);
    });
    probe_release(child);
    other.join();
    EXPECT_TRUE(eventually([&] { return server.n_children() == 0; }));
}

TEST_F(cancel, ends_a_connection_that_is_being_made)
{
    errand *none = nullptr;

    server_.stop();
    std::thread other = cancel_soon();
    xc_connect_options options = {};
    options.deadline_ns = in_ms(3'600'000);
    EXPECT_EQ(errand_connect(server_.address().c_str(), &options, &none),
              -XC_E_CANCELLED);
    other.join();
    server_.resume();
}

TEST_F(cancel, ends_giving)
{
    Errand object = server_.connect();
    int self = open_pidfd(getpid());
    uint64_t gift = 0;

    server_.stop();
    std::thread other = cancel_soon();
    EXPECT_EQ(xc_give(errand_stub(object.get()), self, ERRAND_USE, &gift),
              -XC_E_CANCELLED);
    other.join();
    server_.resume();
    close(self);
}

TEST_F(cancel, keeps_no_gift_from_being_taken_back)
{
    Errand object = server_.connect();
    int self = open_pidfd(getpid());
    uint64_t gift = 0;
    errand *none = nullptr;
    xc_connect_options options = {};

    ASSERT_EQ(xc_give(errand_stub(object.get()), self, ERRAND_USE, &gift), 0);
    xc_cancel(&cancel_);
    EXPECT_EQ(xc_take_back(errand_stub(object.get()), gift), 0);
    lets_calls_begin(object.get());
    options.gift = gift;
    EXPECT_EQ(errand_connect(server_.address().c_str(), &options, &none),
              -XC_E_DENIED);
    close(self);
}

// It waits for a slot, like a release, whatever its thread was told.
TEST_F(cancel, keeps_no_gift_from_waiting_to_be_taken_back)
{
    Errand object = server_.connect();
    const xc_stub *stub = errand_stub(object.get());
    const xc_method *method =
        xc_interface_method(&errand_interface, ERRAND_METHOD_DEADLINE);
    int self = open_pidfd(getpid());
    xc_stub_call calls[CHANNEL_SLOTS];
    uint64_t gift = 0;
    errand *none = nullptr;
    xc_connect_options options = {};

    ASSERT_EQ(xc_give(stub, self, ERRAND_USE, &gift), 0);
    for (xc_stub_call &call : calls)
        ASSERT_EQ(xc_stub_begin(&call, stub, method->number, method->key), 0);
    xc_cancel(&cancel_);
    std::thread other([&] {
        usleep(30'000);
        for (xc_stub_call &call : calls)
            xc_stub_end(&call);
    });
    EXPECT_EQ(xc_take_back(stub, gift), 0);
    other.join();
    lets_calls_begin(object.get());
    options.gift = gift;
    EXPECT_EQ(errand_connect(server_.address().c_str(), &options, &none),
              -XC_E_DENIED);
    close(self);
}

TEST_F(cancel, ends_what_the_method_waits_for)
{
    ErrandServer elsewhere;
    Errand object = server_.connect();
    Errand other = elsewhere.connect();
    errand_seen report = {};
    std::thread canceller = cancel_when([&] { elsewhere.wait_until_waited(); });

    EXPECT_EQ(errand_send(object.get(), other.get()), -XC_E_CANCELLED);
    canceller.join();
    xc_cancel_reset(&cancel_);
    ASSERT_EQ(errand_report(object.get(), &report), 0);
    EXPECT_EQ(report.status, -XC_E_CANCELLED);
    EXPECT_EQ(report.n_cancelled, 1u);
    EXPECT_EQ(n_cancelled(other.get()), 1u);
}

TEST_F(cancel, is_what_the_method_sees_of_a_client_that_was_killed)
{
    Errand object = server_.connect();
    {
        const Process client([&](Process::Ends) {
            errand_wait(server_.connect().get(), 1);
            return 1;
        });

        server_.wait_until_waited();
    }
    EXPECT_TRUE(eventually([&] { return n_cancelled(object.get()) == 1; }));
}

// By itself a call has 5 s. Where all of it takes longer than this one has, it
// is done again.
TEST_F(cancel, leaves_deadlines_to_be_seen_and_inherited)
{
    ErrandServer elsewhere;
    Errand object = server_.connect();
    Errand other = elsewhere.connect();
    uint64_t seen_ns = 0;
    uint64_t deadline_ns = in_ms(60'000);

    xc_set_deadline(deadline_ns);
    ASSERT_EQ(errand_deadline(object.get(), &seen_ns), 0);
    EXPECT_EQ(seen_ns, deadline_ns);
    EXPECT_TRUE(eventually([&] {
        deadline_ns = in_ms(4'500);
        xc_set_deadline(deadline_ns);
        return errand_deadline_of(object.get(), other.get(), &seen_ns) == 0;
    }));
    EXPECT_EQ(seen_ns, deadline_ns);
}

} // namespace
