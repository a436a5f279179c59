// SPDX-License-Identifier: MIT
// When a poll sleeps, and that it misses nothing then: the back-end is a test
#include <gtest/gtest.h>

#include <functional>
#include <vector>

#include <crosscall/call.h>
#include <crosscall/state.h>
#include <crosscall/status.h>
#include <crosscall/stub.h>

#include "fake_port.h"

enum : uint32_t { READY = XC_STATE(0) };

static const xc_interface interface = {"test.any", 1,       0, nullptr,
                                       0,          nullptr, 1};

/** A connection whose one cell the test writes. */
struct Line {
    xc_binding binding; /* first: what the runtime knows of us */
    uint64_t word;
    int begins_with; /* what begin() comes to */
    int takes_with;
    int looks_with;
    unsigned n_asked;
    unsigned n_taken;
    unsigned n_armed; /* now */
    uint64_t checked_ns;
    uint8_t request[XC_MESSAGE_AREA];
};

/** What happens while somebody arms, and sleeps; false: at the deadline. */
static std::function<void(Line &)> in_arm;
static std::function<bool(const xc_watch *, unsigned, uint64_t)> in_wait;

static Line &of(xc_binding *binding)
{
    return *reinterpret_cast<Line *>(binding);
}

static int begin(xc_binding *binding, xc_stub_call *call)
{
    call->request = of(binding).request;
    return of(binding).begins_with;
}

static int post(xc_binding *binding, xc_stub_call *call)
{
    EXPECT_EQ(call->method, uint32_t(XC_METHOD_OBSERVE));
    EXPECT_TRUE(call->oneway);
    of(binding).n_asked += call->request_len / uint32_t(sizeof(xc_observe));
    return 0;
}

static void end(xc_binding *, xc_stub_call *) {}
static void close_line(xc_binding *) {}

static int take(xc_binding *binding, xc_handle handle, xc_observe *out)
{
    if (of(binding).takes_with)
        return of(binding).takes_with;
    of(binding).n_taken++;
    *out = {handle, 0, 1};
    return 0;
}

static void give(xc_binding *binding, uint32_t) { of(binding).n_taken--; }

static int look(xc_binding *binding, uint32_t, uint64_t *word)
{
    *word = of(binding).word;
    return of(binding).looks_with;
}

static void check(xc_binding *binding, uint64_t now_ns)
{
    of(binding).checked_ns = now_ns;
}

static void arm(xc_binding *binding, xc_watch *out)
{
    of(binding).n_armed++;
    *out = {binding, 7};
    if (in_arm)
        in_arm(of(binding));
}

static void disarm(xc_binding *binding) { of(binding).n_armed--; }

static bool wait(const xc_watch *watches, unsigned n, uint64_t deadline_ns)
{
    for (unsigned i = 0; i < n; i++) {
        EXPECT_EQ(of(watches[i].binding).n_armed, 1u);
        EXPECT_EQ(watches[i].seen, 7u);
    }
    return in_wait(watches, n, deadline_ns);
}

static const xc_state_ops states = {take, give, look, check, arm, disarm, wait};

static const xc_transport_ops ops = [] {
    xc_transport_ops made = {};

    made.begin = begin;
    made.post = post;
    made.end = end;
    made.close = close_line;
    made.states = &states;
    return made;
}();

class PollSleep : public testing::Test {
  protected:
    PollSleep() : lines_(3)
    {
        for (Line &line : lines_) {
            line.binding.ops = &ops;
            line.binding.references = 1;
            stubs_.push_back({nullptr, {}});
            stubs_.back().stub.binding = &line.binding;
            stubs_.back().stub.interface = &interface;
            stubs_.back().stub.references = 1;
        }
        for (xc_stub_object &object : stubs_) {
            items_.push_back({});
            items_.back().stub = &object.stub;
            items_.back().wanted = READY;
        }
        in_arm = nullptr;
        in_wait = [](const xc_watch *, unsigned, uint64_t) {
            ADD_FAILURE() << "it sleeps";
            return false;
        };
    }

    ~PollSleep() override
    {
        for (const Line &line : lines_)
            EXPECT_EQ(line.n_armed, 0u);
    }

    int poll(uint64_t deadline_ns = fake_port::now_ns + 1'000'000'000)
    {
        return xc_poll(items_.data(), unsigned(items_.size()), deadline_ns);
    }

    static uint64_t word(uint32_t generation, uint32_t state = READY)
    {
        return xc_cell_word(generation, state);
    }

    std::vector<Line> lines_;
    std::vector<xc_stub_object> stubs_;
    std::vector<xc_poll_item> items_;
};

TEST_F(PollSleep, what_is_ready_is_not_waited_for)
{
    lines_[1].word = word(1);
    EXPECT_EQ(poll(), 1);
}

TEST_F(PollSleep, what_changes_after_the_first_look_is_not_missed)
{
    in_arm = [](Line &line) { line.word = word(2); };
    EXPECT_EQ(poll(), 3);
}

TEST_F(PollSleep, what_changes_in_its_sleep_is_seen)
{
    unsigned n_waits = 0;

    in_wait = [&](const xc_watch *watches, unsigned n, uint64_t) {
        EXPECT_EQ(n, 3u);
        if (++n_waits == 3)
            of(watches[2].binding).word = word(1);
        return true;
    };
    EXPECT_EQ(poll(), 1);
    EXPECT_EQ(n_waits, 3u);
    EXPECT_EQ(items_[2].state, uint32_t(READY));
}

TEST_F(PollSleep, what_changes_at_the_deadline_is_seen)
{
    in_wait = [](const xc_watch *watches, unsigned, uint64_t) {
        of(watches[0].binding).word = word(1);
        return false;
    };
    EXPECT_EQ(poll(), 1);
}

TEST_F(PollSleep, ends_at_the_deadline)
{
    const uint64_t deadline_ns = fake_port::now_ns + 5;

    in_wait = [=](const xc_watch *, unsigned, uint64_t until_ns) {
        EXPECT_EQ(until_ns, deadline_ns);
        return false;
    };
    EXPECT_EQ(poll(deadline_ns), 0);
}

TEST_F(PollSleep, a_second_poll_asks_for_nothing)
{
    lines_[0].word = word(1, 0);
    EXPECT_EQ(poll(0), 0);
    EXPECT_EQ(poll(0), 0);
    for (const Line &line : lines_) {
        EXPECT_EQ(line.n_asked, 1u);
        EXPECT_EQ(line.n_taken, 1u);
        EXPECT_EQ(line.checked_ns, fake_port::now_ns);
    }
}

TEST_F(PollSleep, each_connection_is_armed_once)
{
    items_.push_back(items_[0]);
    items_.push_back(items_[2]);
    in_wait = [](const xc_watch *, unsigned n, uint64_t) {
        EXPECT_EQ(n, 3u);
        return false;
    };
    EXPECT_EQ(poll(), 0);
    EXPECT_EQ(lines_[0].n_taken, 1u);
}

TEST_F(PollSleep, a_server_without_room_is_asked_again_soon)
{
    unsigned n_waits = 0;

    lines_[1].begins_with = -XC_E_WOULD_BLOCK;
    in_wait = [&](const xc_watch *, unsigned, uint64_t until_ns) {
        EXPECT_EQ(until_ns, fake_port::now_ns + 1'000'000);
        if (++n_waits == 2)
            lines_[1].begins_with = 0;
        lines_[1].word = word(1);
        return false;
    };
    EXPECT_EQ(poll(), 1);
    EXPECT_EQ(n_waits, 2u);
    EXPECT_EQ(lines_[1].n_asked, 1u);
    EXPECT_EQ(lines_[1].n_taken, 1u);
}

TEST_F(PollSleep, what_cannot_be_asked_is_ready_and_says_why)
{
    lines_[0].begins_with = -XC_E_DISCONNECTED;
    lines_[1].takes_with = -XC_E_QUOTA;
    EXPECT_EQ(poll(), 2);
    EXPECT_EQ(items_[0].status, -XC_E_DISCONNECTED);
    EXPECT_EQ(items_[0].state, XC_STATE_GONE);
    EXPECT_EQ(items_[1].status, -XC_E_QUOTA);
    EXPECT_EQ(items_[1].state, 0u);
    EXPECT_EQ(lines_[0].n_taken + lines_[1].n_taken, 0u);
}

TEST_F(PollSleep, a_connection_that_ends_is_gone)
{
    in_wait = [](const xc_watch *watches, unsigned, uint64_t) {
        of(watches[1].binding).looks_with = -XC_E_DISCONNECTED;
        return true;
    };
    EXPECT_EQ(poll(), 1);
    EXPECT_EQ(items_[1].status, -XC_E_DISCONNECTED);
    EXPECT_EQ(items_[1].state, XC_STATE_GONE);
}
