// SPDX-License-Identifier: MIT
// Givers of a server with several workers: one ends while methods of others
// have it, and are about to return its object
#include <atomic>
#include <cerrno>
#include <chrono>
#include <gtest/gtest.h>
#include <mutex>
#include <thread>

#include <crosscall/giver.h>

#include "server.h"

namespace {

enum { CLIENTS = 4, ROUNDS = 12, SOME = 8 };

// A probe whose child is another server's, and is exchanged now and then.
struct Shelf {
    probe base;
    std::mutex lock; // of what is below; nobody calls with it
    xc_giver *giver;
    probe *object; // the giver's
};

Shelf *shelf_of(probe *self) { return reinterpret_cast<Shelf *>(self); }

int shelf_child(probe *self, probe **out)
{
    Shelf *shelf = shelf_of(self);
    std::unique_lock lock(shelf->lock);
    xc_giver *giver = shelf->giver;
    probe *object = shelf->object;
    int r;

    lock.unlock();
    if (!giver)
        return -ENOENT;
    std::this_thread::yield(); // and others end it
    r = xc_giver_give(giver, PROBE_USE);
    if (r == 0) {
        *out = object;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return r;
}

int shelf_mark(probe *self, uint64_t)
{
    std::lock_guard lock(shelf_of(self)->lock);

    if (shelf_of(self)->giver)
        xc_giver_end(shelf_of(self)->giver);
    return 0;
}

void shelf_ended(void *owner)
{
    Shelf *shelf = static_cast<Shelf *>(owner);
    std::lock_guard lock(shelf->lock);

    shelf->giver = nullptr;
    shelf->object = nullptr;
}

class giver_workers : public testing::Test {
  protected:
    giver_workers()
    {
        xc_server_options options = {};

        ops_.child = shelf_child;
        ops_.mark = shelf_mark;
        shelf_.base.ops = &ops_;
        options.workers = CLIENTS;
        EXPECT_EQ(xc_server_new(address_.c_str(), probe_objects, &shelf_.base,
                                &options, &server_),
                  0);
        thread_ = std::thread([this] { xc_server_run(server_); });
    }

    ~giver_workers() override
    {
        xc_server_stop(server_);
        thread_.join();
        xc_server_free(server_);
        EXPECT_EQ(shelf_.giver, nullptr);
    }

    // What is on the shelf is nobody's but the giver's.
    void fill()
    {
        std::lock_guard lock(shelf_.lock);
        probe *object = nullptr;

        ASSERT_EQ(probe_child(far_root_.get(), &object), 0);
        ASSERT_EQ(xc_giver_new(server_, probe_as_any(object), shelf_ended,
                               &shelf_, &shelf_.giver),
                  0);
        shelf_.object = object;
        probe_release(object);
    }

    bool is_empty()
    {
        std::lock_guard lock(shelf_.lock);

        return !shelf_.giver;
    }

    void take_until_stopped()
    {
        probe *root = nullptr;

        ASSERT_EQ(probe_connect(address_.c_str(), nullptr, &root), 0);
        while (!stop_) {
            probe *out = nullptr;
            const int r = probe_child(root, &out);

            if (r == 0)
                n_taken_++;
            else if (r != -EAGAIN && r != -ENOENT)
                ADD_FAILURE() << r << ": " << xc_error_text();
            probe_release(out);
        }
        probe_release(root);
    }

    probe_ops ops_ = {};
    Server far_; // forks, and so comes before threads
    Directory place_;
    const std::string address_ = "unix:" + place_.path() + "/near";
    Probe far_root_ = connect_to(far_);
    Shelf shelf_ = {};
    xc_server *server_ = nullptr;
    std::thread thread_;
    std::atomic<bool> stop_ = false;
    std::atomic<unsigned> n_taken_ = 0;
};

TEST_F(giver_workers, that_has_ended_stays_for_methods_that_have_it)
{
    std::vector<std::thread> clients;
    probe *near = nullptr;

    for (int i = 0; i < CLIENTS; i++)
        clients.emplace_back([this] { take_until_stopped(); });
    EXPECT_EQ(probe_connect(address_.c_str(), nullptr, &near), 0);
    for (int i = 0; i < ROUNDS; i++) {
        const unsigned before = n_taken_;

        fill();
        EXPECT_TRUE(eventually([&] { return n_taken_ - before >= SOME; }));
        EXPECT_EQ(probe_mark(near, 0), 0);
        EXPECT_TRUE(eventually([&] { return is_empty(); }));
    }
    stop_ = true;
    for (std::thread &client : clients)
        client.join();
    probe_release(near);
    // And is let go of then. A gift that it made in vain ends by itself.
    EXPECT_TRUE(eventually([&] {
        return far_.books().connections == 1 && far_.books().handles == 1 &&
               far_.n_children() == far_.books().gifts;
    }));
}

} // namespace
