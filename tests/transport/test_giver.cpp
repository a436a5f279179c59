// SPDX-License-Identifier: MIT
// Givers: methods return objects of other servers, and wait for nobody
#include <atomic>
#include <cerrno>
#include <csignal>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <thread>

#include <crosscall/giver.h>

#include "server.h"

namespace {

// A probe whose child is another server's.
struct Shelf {
    probe base;
    probe *object;
    xc_giver *giver;
    std::atomic<int> n_ended;
    std::thread::id ended_in;
};

Shelf *shelf_of(probe *self) { return reinterpret_cast<Shelf *>(self); }

int shelf_add(probe *, uint64_t a, uint64_t b, uint64_t *sum)
{
    *sum = a + b;
    return 0;
}

int shelf_child(probe *self, probe **out)
{
    int r = xc_giver_give(shelf_of(self)->giver, PROBE_USE);

    if (r == 0)
        *out = shelf_of(self)->object;
    return r;
}

int shelf_mark(probe *self, uint64_t)
{
    xc_giver_end(shelf_of(self)->giver);
    return 0;
}

void shelf_ended(void *owner)
{
    Shelf *shelf = static_cast<Shelf *>(owner);

    shelf->ended_in = std::this_thread::get_id();
    shelf->n_ended++;
}

probe_ops shelf_ops()
{
    probe_ops ops = {};

    ops.add = shelf_add;
    ops.child = shelf_child;
    ops.mark = shelf_mark;
    return ops;
}

class giver : public testing::Test {
  protected:
    giver()
    {
        const std::string address = "unix:" + place_.path() + "/near";
        probe *object = nullptr;
        probe *near = nullptr;

        EXPECT_EQ(probe_child(far_root_.get(), &object), 0);
        object_.reset(object); // with PROBE_USE and XC_RIGHT_GIVE
        shelf_.base.ops = &ops_;
        shelf_.object = object;
        EXPECT_EQ(xc_server_new(address.c_str(), probe_objects, &shelf_.base,
                                nullptr, &server_),
                  0);
        EXPECT_EQ(xc_giver_new(server_, probe_as_any(object), shelf_ended,
                               &shelf_, &shelf_.giver),
                  0);
        thread_ = std::thread([this] { xc_server_run(server_); });
        EXPECT_EQ(probe_connect(address.c_str(), nullptr, &near), 0);
        near_.reset(near);
    }

    ~giver() override
    {
        near_.reset();
        xc_server_stop(server_);
        thread_.join();
        xc_server_free(server_);
        EXPECT_EQ(shelf_.n_ended, 1); // at the latest now, and once
    }

    int ask(Probe &out)
    {
        probe *got = nullptr;
        const int r = probe_child(near_.get(), &got);

        out.reset(got);
        return r;
    }

    const probe_ops ops_ = shelf_ops();
    Server far_; // forks, and so comes before threads
    Directory place_;
    Probe far_root_ = connect_to(far_);
    Probe object_;
    Shelf shelf_ = {};
    xc_server *server_ = nullptr;
    std::thread thread_;
    Probe near_;
};

TEST_F(giver, gives_with_those_rights)
{
    probe_identity who = {};
    Probe got;

    ASSERT_TRUE(eventually([&] { return ask(got) != -EAGAIN; }));
    ASSERT_TRUE(got) << xc_error_text();
    EXPECT_TRUE(works(got.get()));
    EXPECT_EQ(probe_who(got.get(), &who), 0);
    EXPECT_EQ(who.rights, unsigned(PROBE_USE));
    EXPECT_TRUE(works(object_.get()));
}

TEST_F(giver, keeps_no_method_waiting_for_a_silent_server)
{
    uint64_t sum;
    Probe got;

    EXPECT_TRUE(eventually([&] { return !xc_giver_status(shelf_.giver); }));
    far_.kill(SIGSTOP);
    ASSERT_EQ(waitpid(far_.pid(), nullptr, WUNTRACED), far_.pid());
    for (int i = 0; i < 50; i++) {
        EXPECT_EQ(ask(got), -EAGAIN);
        EXPECT_EQ(probe_add(near_.get(), 1, 2, &sum), 0);
    }
    far_.kill(SIGCONT);
    EXPECT_TRUE(eventually([&] { return ask(got) == 0; }));
    EXPECT_TRUE(works(got.get()));
}

TEST_F(giver, ends_with_the_server_of_its_object)
{
    EXPECT_TRUE(eventually([&] { return !xc_giver_status(shelf_.giver); }));
    far_.kill(SIGKILL);
    EXPECT_TRUE(eventually([&] { return shelf_.n_ended == 1; }));
    EXPECT_EQ(shelf_.ended_in, thread_.get_id()) << "no place for a method";
}

TEST_F(giver, ends_when_it_is_told_to)
{
    EXPECT_EQ(probe_mark(near_.get(), 0), 0);
    EXPECT_TRUE(eventually([&] { return shelf_.n_ended == 1; }));
    EXPECT_EQ(shelf_.ended_in, thread_.get_id());
    EXPECT_TRUE(works(object_.get())) << "that was its reference alone";
}

TEST_F(giver, ends_with_the_server_that_it_works_for)
{
    EXPECT_EQ(shelf_.n_ended, 0); // and see the end of the fixture
}

} // namespace
