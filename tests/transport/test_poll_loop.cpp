// SPDX-License-Identifier: MIT
// States of objects in a loop of the program's own
#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>
#include <sys/epoll.h>
#include <thread>
#include <unistd.h>
#include <vector>

#include <crosscall/callback.h>
#include <crosscall/error.h>
#include <crosscall/state.h>

#include "lamp_server.h"

namespace {

struct CountingBell {
    bell object;
    unsigned n;
};

int ring(bell *self, uint32_t)
{
    reinterpret_cast<CountingBell *>(self)->n++;
    return 0;
}

const bell_ops counting = {.ring = ring};

bool is_readable(int fd, int ms)
{
    pollfd one = {fd, POLLIN, 0};

    return poll(&one, 1, ms) == 1;
}

class poll_loop : public testing::Test {
  protected:
    poll_loop() : lamp_(server_.connect()), item_(item_of(lamp_))
    {
        EXPECT_EQ(xc_events_fd(item_.stub, &fd_), 0) << xc_error_text();
        turn();
    }

    // Whether the object is ready.
    bool turn()
    {
        EXPECT_GE(xc_serve_calls(item_.stub, 0), 0);
        return xc_poll(&item_, 1, 0) == 1;
    }

    // What a loop does until the object is ready.
    bool is_ready_at_last()
    {
        while (is_readable(fd_, 20'000))
            if (turn())
                return true;
        return false;
    }

    LampServer server_;
    Lamp lamp_;
    xc_poll_item item_;
    int fd_ = -1;
};

TEST_F(poll_loop, a_descriptor_tells_of_a_change)
{
    EXPECT_FALSE(turn());
    ASSERT_EQ(lamp_set_later(lamp_.get(), 50, LAMP_ON), 0);
    EXPECT_TRUE(is_ready_at_last());
}

TEST_F(poll_loop, nothing_is_lost_between_two_turns)
{
    Lamp other = server_.connect();
    std::thread thread([&] {
        for (int i = 0; i < 20'000; i++)
            lamp_blink(other.get(), 1);
        lamp_set(other.get(), LAMP_ON);
    });

    EXPECT_TRUE(is_ready_at_last());
    thread.join();
}

TEST_F(poll_loop, one_descriptor_for_one_way_calls_too)
{
    CountingBell mine = {{&counting}, 0};

    ASSERT_EQ(lamp_attach(lamp_.get(), &mine.object), 0);
    ASSERT_EQ(lamp_set(lamp_.get(), LAMP_ON), 0);
    EXPECT_TRUE(is_ready_at_last());
    EXPECT_EQ(mine.n, 1u);
    EXPECT_EQ(xc_withdraw(item_.stub, &mine.object), 0);
}

TEST_F(poll_loop, many_connections_in_one_set)
{
    std::vector<LampServer> servers(3);
    std::vector<Lamp> lamps;
    std::vector<xc_poll_item> items;
    int set = epoll_create1(EPOLL_CLOEXEC);
    epoll_event event = {EPOLLIN, {}};

    for (const LampServer &server : servers) {
        int fd = -1;

        lamps.push_back(server.connect());
        items.push_back(item_of(lamps.back()));
        ASSERT_EQ(xc_events_fd(items.back().stub, &fd), 0);
        ASSERT_EQ(epoll_ctl(set, EPOLL_CTL_ADD, fd, &event), 0);
        xc_serve_calls(items.back().stub, 0);
    }
    EXPECT_EQ(xc_poll(items.data(), 3, 0), 0);
    ASSERT_EQ(lamp_set_later(lamps[1].get(), 50, LAMP_ON), 0);
    while (xc_poll(items.data(), 3, 0) == 0) {
        ASSERT_TRUE(is_readable(set, 20'000));
        for (const xc_poll_item &item : items)
            xc_serve_calls(item.stub, 0);
    }
    EXPECT_EQ(items[1].state, uint32_t(LAMP_ON));
    close(set);
}

TEST_F(poll_loop, a_servers_death_is_told)
{
    server_.kill(SIGKILL);
    EXPECT_TRUE(eventually([&] {
        EXPECT_TRUE(is_readable(fd_, 20'000));
        xc_serve_calls(item_.stub, 0);
        return xc_poll(&item_, 1, 0) == 1;
    }));
    EXPECT_EQ(item_.status, -XC_E_DISCONNECTED);
}

} // namespace
