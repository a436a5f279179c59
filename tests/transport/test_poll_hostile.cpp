// SPDX-License-Identifier: MIT
// What clients and servers may do to each other by states of objects
#include <cerrno>
#include <climits>
#include <cstring>
#include <ctime>
#include <functional>
#include <gtest/gtest.h>
#include <linux/futex.h>
#include <poll.h>
#include <sys/syscall.h>
#include <thread>
#include <unistd.h>
#include <vector>

#include <crosscall/error.h>
#include <crosscall/state.h>

#include "lamp_server.h"
#include "raw_client.h"
#include "raw_server.h"

namespace {

using Peer = RawServer::Peer;

// A client that asks a good server.
class Looker : public RawClient {
  public:
    explicit Looker(const LampServer &server) : RawClient(server.path())
    {
        EXPECT_TRUE(finish(lamp_interface));
    }

    // What the server says to an OBSERVE; 1 if it says nothing more.
    int64_t observe(const std::vector<xc_observe> &asks, uint32_t cut = 0)
    {
        int64_t status = 1;

        memcpy(request(0)->bytes, asks.data(),
               asks.size() * sizeof(xc_observe));
        call(XC_METHOD_OBSERVE, 0,
             uint32_t(asks.size() * sizeof(xc_observe)) - cut, 0, &status);
        return status;
    }

    uint64_t word(uint32_t cell)
    {
        return __atomic_load_n(&server()->cells[cell].word, __ATOMIC_ACQUIRE);
    }
};

// 0 if it was woken.
int sleep_on(Looker &looker, uint32_t changes)
{
    const timespec limit = {20, 0};

    return syscall(SYS_futex, &looker.server()->changes, FUTEX_WAIT, changes,
                   &limit, nullptr, 0)
               ? errno
               : 0;
}

TEST(poll_hostile_client, a_good_one_is_shown_a_state_and_woken)
{
    LampServer server;
    Lamp lamp = server.connect();
    Looker looker(server);
    int slept = EAGAIN;

    ASSERT_EQ(looker.observe({{looker.root(), 239, 7}}), 0);
    EXPECT_EQ(looker.server()->cells[239].number, 7u);
    EXPECT_EQ(looker.word(239), xc_cell_word(1, 0));
    looker.header()->sleepers = 1;
    for (uint32_t i = 1; slept == EAGAIN; i++) { // it came too early
        const uint32_t changes = looker.server()->changes;
        std::thread thread([&] { slept = sleep_on(looker, changes); });

        usleep(20'000);
        ASSERT_EQ(lamp_set(lamp.get(), i), 0);
        thread.join();
        EXPECT_EQ(looker.word(239), xc_cell_word(1 + i, i));
    }
    EXPECT_EQ(slept, 0);
}

TEST(poll_hostile_client, asks_for_what_there_is_not)
{
    const std::vector<std::function<int64_t(Looker &)>> bad = {
        [](Looker &l) { return l.observe({{l.root(), XC_CELLS, 1}}); },
        [](Looker &l) { return l.observe({{l.root(), UINT32_MAX, 1}}); },
        [](Looker &l) { return l.observe({{l.root(), 0, 0}}); },
        [](Looker &l) { return l.observe({{l.root(), 0, 1}}, 1); },
        [](Looker &l) { return l.observe({XC_CELLS + 1, {l.root(), 0, 1}}); },
    };
    LampServer server;
    Lamp lamp = server.connect();

    for (const auto &ask : bad) {
        Looker looker(server);

        EXPECT_EQ(ask(looker), -XC_E_MALFORMED);
        EXPECT_TRUE(looker.is_hung_up());
    }
    EXPECT_EQ(lamp_set(lamp.get(), 0), 0);
    EXPECT_TRUE(server.observed_become(0));
}

TEST(poll_hostile_client, names_what_it_does_not_hold)
{
    LampServer server;
    Lamp lamp = server.connect();
    Looker looker(server);

    ASSERT_EQ(looker.observe({{looker.root() + 1, 0, 1},
                              {looker.root() | XC_HANDLE_LENT, 1, 1},
                              {looker.root() | XC_HANDLE_GIVEN, 2, 1},
                              {0, 3, 1}}),
              0);
    for (uint32_t cell = 0; cell < 4; cell++)
        EXPECT_EQ(looker.word(cell), xc_cell_none(XC_E_STALE_HANDLE));
    EXPECT_TRUE(server.observed_become(0));
}

TEST(poll_hostile_client, asks_without_end)
{
    LampServer server;
    Lamp lamp = server.connect();
    Looker looker(server);
    std::vector<xc_observe> asks;

    for (uint32_t i = 0; i < XC_CELLS; i++)
        asks.push_back({looker.root(), i, i + 1});
    for (int i = 0; i < 2000; i++)
        ASSERT_EQ(looker.observe(asks), 0);
    ASSERT_EQ(lamp_set(lamp.get(), LAMP_ON), 0);
    EXPECT_EQ(looker.word(XC_CELLS - 1), xc_cell_word(2, LAMP_ON));
    EXPECT_EQ(looker.word(0), xc_cell_word(1, 0)); // one object, one cell
    EXPECT_TRUE(server.observed_become(1));
}

TEST(poll_hostile_client, says_that_it_sleeps_and_never_does)
{
    LampServer server;
    Lamp lamp = server.connect();
    Looker looker(server);
    xc_poll_item item = item_of(lamp);

    ASSERT_EQ(looker.observe({{looker.root(), 0, 1}}), 0);
    looker.header()->sleepers = UINT32_MAX;
    ASSERT_EQ(lamp_blink(lamp.get(), 100'000), 0);
    ASSERT_EQ(lamp_set(lamp.get(), LAMP_ON), 0);
    EXPECT_EQ(poll_one(item), 1);
}

// Polls what a bad server shows, and perhaps a good one's.
class Polled {
  public:
    explicit Polled(const std::function<int(Peer &)> &serve)
        : path_(directory_.path() + "/socket"), server_(path_, serve)
    {
        EXPECT_EQ(lamp_connect(("unix:" + path_).c_str(), nullptr, &root_), 0)
            << xc_error_text();
    }

    ~Polled() // @serve has to come to 0
    {
        lamp_release(root_);
        EXPECT_EQ(server_.exit_status(), 0);
    }

    xc_poll_item item(uint32_t wanted = LAMP_ON)
    {
        xc_poll_item item = {};

        item.stub = lamp_stub(root_);
        item.wanted = wanted;
        return item;
    }

  private:
    Directory directory_;
    std::string path_;
    RawServer server_;
    lamp *root_ = nullptr;
};

// The client's first request: which cell it wants, under which number.
bool is_asked(Peer &peer, xc_observe *ask)
{
    if (!peer.finish() || !peer.wait_for_request() ||
        peer.request()->method != XC_METHOD_OBSERVE ||
        peer.request()->len != sizeof(*ask) || peer.request()->handle == 0)
        return false;
    memcpy(ask, peer.request()->bytes, sizeof(*ask));
    return ask->cell < XC_CELLS && ask->number != 0;
}

// How many sleep, and have been woken.
long tell(Peer &peer)
{
    __atomic_fetch_add(&peer.header()->changes, 1, __ATOMIC_SEQ_CST);
    return syscall(SYS_futex, &peer.header()->changes, FUTEX_WAKE, INT_MAX,
                   nullptr, nullptr, 0);
}

int show(Peer &peer, uint64_t word, uint32_t number_is_off = 0)
{
    xc_observe ask;

    if (!is_asked(peer, &ask))
        return 1;
    xc_cell_write(&peer.header()->cells[ask.cell], ask.number + number_is_off,
                  word);
    tell(peer);
    return peer.wait_for_end() ? 0 : 2;
}

TEST(poll_hostile_server, a_good_one_is_seen)
{
    Polled polled(
        [](Peer &peer) { return show(peer, xc_cell_word(5, LAMP_ON)); });
    xc_poll_item item = polled.item();

    EXPECT_EQ(poll_one(item), 1);
    EXPECT_EQ(item.state, uint32_t(LAMP_ON));
    EXPECT_EQ(item.generation, 5u);
    EXPECT_EQ(item.status, 0);
}

TEST(poll_hostile_server, a_sleeper_says_so_and_is_woken)
{
    Polled polled([](Peer &peer) {
        xc_observe ask;

        if (!is_asked(peer, &ask))
            return 1;
        if (!eventually([&] {
                return fetch_sleep(&peer.client()->sleepers) == 1 &&
                       tell(peer) == 1;
            }))
            return 2;
        xc_cell_write(&peer.header()->cells[ask.cell], ask.number,
                      xc_cell_word(1, LAMP_ON));
        tell(peer);
        if (!eventually(
                [&] { return fetch_sleep(&peer.client()->sleepers) == 0; }))
            return 3;
        return peer.wait_for_end() ? 0 : 4;
    });
    xc_poll_item item = polled.item();

    EXPECT_EQ(poll_one(item), 1);
}

TEST(poll_hostile_server, shows_nonsense)
{
    const uint64_t words[] = {
        xc_cell_word(1, XC_STATE_GONE),
        xc_cell_word(UINT32_MAX, UINT32_MAX),
        xc_cell_word(0, 1),
        xc_cell_word(0, XC_E_DENIED),
        xc_cell_word(0, UINT32_MAX),
    };

    for (uint64_t word : words) {
        Polled polled([&](Peer &peer) { return show(peer, word); });
        xc_poll_item item = polled.item(0);

        EXPECT_EQ(poll_one(item), 1);
        EXPECT_EQ(item.status, -XC_E_BAD_REPLY);
        EXPECT_EQ(item.state, 0u);
        EXPECT_EQ(item.generation, 0u);
    }
}

TEST(poll_hostile_server, shows_what_nobody_asked_for)
{
    Polled polled(
        [](Peer &peer) { return show(peer, xc_cell_word(5, LAMP_ON), 1); });
    xc_poll_item item = polled.item();

    EXPECT_EQ(xc_poll(&item, 1, in_ms(200)), 0);
    EXPECT_EQ(item.generation, 0u);
}

TEST(poll_hostile_server, shows_a_cell_before_it_has_a_word)
{
    Polled polled([](Peer &peer) { return show(peer, 0); });
    xc_poll_item item = polled.item();

    EXPECT_EQ(xc_poll(&item, 1, in_ms(200)), 0);
    EXPECT_EQ(item.generation, 0u);
}

// Serves nothing, and wakes the client as often as it can.
int wake_without_end(Peer &peer)
{
    xc_observe ask;
    uint32_t generation = 0;

    if (!is_asked(peer, &ask))
        return 1;
    for (;;) {
        pollfd socket = {peer.socket(), POLLIN | POLLRDHUP, 0};

        xc_cell_write(&peer.header()->cells[ask.cell], ask.number,
                      xc_cell_word(++generation | 1, LAMP_HOT));
        tell(peer);
        if (generation % 64 == 0 && poll(&socket, 1, 0))
            return 0;
    }
}

TEST(poll_hostile_server, wakes_without_end_and_the_deadline_comes)
{
    Polled polled(wake_without_end);
    xc_poll_item item = polled.item();

    EXPECT_EQ(xc_poll(&item, 1, in_ms(200)), 0);
}

TEST(poll_hostile_server, wakes_without_end_and_others_are_seen)
{
    LampServer server;
    Lamp lamp = server.connect();
    Polled polled(wake_without_end);
    xc_poll_item items[] = {polled.item(), item_of(lamp)};

    for (int i = 0; i < 10; i++) {
        ASSERT_EQ(lamp_set_later(lamp.get(), 20, LAMP_ON), 0);
        EXPECT_EQ(xc_poll(items, 2, in_ms(20'000)), 1);
        EXPECT_EQ(items[1].state, uint32_t(LAMP_ON));
        ASSERT_EQ(lamp_set(lamp.get(), 0), 0);
    }
}

TEST(poll_hostile_server, hangs_up_in_a_poll)
{
    Polled polled([](Peer &peer) {
        xc_observe ask;

        return is_asked(peer, &ask) ? 0 : 1;
    });
    xc_poll_item item = polled.item();

    EXPECT_EQ(poll_one(item), 1);
    EXPECT_EQ(item.status, -XC_E_DISCONNECTED);
    EXPECT_EQ(item.state, XC_STATE_GONE);
    EXPECT_EQ(xc_poll(&item, 1, 0), 1);
}

} // namespace
