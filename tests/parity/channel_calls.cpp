// SPDX-License-Identifier: MIT
#include "calls.h"

#include <gtest/gtest.h>

#include <cstring>
#include <string>

#include <crosscall/callback.h>

#include "channel.stub.h"
#include "channel_object.h"

Calls<watcher> watcher_calls()
{
    return {
        {"signal",
         [](watcher *self) -> int64_t {
             const channel_state state = {7, CHANNEL_OPEN};

             return watcher_signal(self, 0x1234567890, &state);
         }},
        {"seen",
         [](watcher *self) -> int64_t {
             uint64_t cookie = 0;
             channel_state state = {};
             int64_t n = watcher_seen(self, &cookie, &state);

             if (n < 0)
                 return n;
             EXPECT_TRUE(eventually([&] {
                 n = watcher_seen(self, &cookie, &state);
                 return n == 1;
             }));
             EXPECT_EQ(cookie, 0x1234567890u);
             EXPECT_EQ(state.generation, 7u);
             EXPECT_EQ(state.ready, CHANNEL_OPEN);
             return n;
         }},
    };
}

namespace {

const char hello[] = "a message of some length";

int64_t call_sendto(channel *self)
{
    const uint8_t address[] = {10, 0, 0, 7};
    const uint16_t control[] = {3, 1, 4};
    channel_state state = {};
    const int64_t n =
        channel_sendto(self, hello, sizeof(hello), address, sizeof(address),
                       control, sizeof(control), 0x100, &state);

    if (n < 0)
        return n;
    EXPECT_EQ(n, int64_t{sizeof(hello)});
    EXPECT_EQ(state.ready, CHANNEL_OPEN);
    EXPECT_EQ(state.generation, 1u);
    return n;
}

int64_t call_recvfrom(channel *self)
{
    char data[64] = "";
    uint8_t address[16] = {};
    uint16_t control[8] = {};
    uint8_t address_len = 0;
    uint32_t control_len = 0;
    uint32_t flags = 0x10007;
    channel_state state = {};
    int64_t n = channel_recvfrom(self, data, sizeof(data), address,
                                 sizeof(address), &address_len, control,
                                 sizeof(control), &control_len, &flags, &state);

    if (n < 0)
        return n;
    EXPECT_EQ(n, int64_t{sizeof(hello)});
    EXPECT_STREQ(data, hello);
    EXPECT_EQ(address_len, 4u);
    EXPECT_EQ(address[3], 7);
    EXPECT_EQ(control_len, 6u);
    EXPECT_EQ(control[2], 4);
    EXPECT_EQ(flags, 0x107u);

    // Who does not want to know from whom, with what, and what comes next.
    EXPECT_EQ(channel_sendto(self, "y", 1, nullptr, 0, nullptr, 0, 0, nullptr),
              1);
    EXPECT_EQ(channel_recvfrom(self, data, 1, nullptr, 0, &address_len, nullptr,
                               0, &control_len, &flags, nullptr),
              1);
    EXPECT_EQ(address_len, 0u);

    // Once more: it would block, and says in which state that is.
    n = channel_recvfrom(self, data, sizeof(data), address, sizeof(address),
                         &address_len, control, sizeof(control), &control_len,
                         &flags, &state);
    EXPECT_EQ(n, 0);
    EXPECT_EQ(address_len, 0u);
    EXPECT_EQ(flags, uint32_t{CHANNEL_WOULD_BLOCK});
    EXPECT_EQ(state.ready, CHANNEL_WRITABLE);
    EXPECT_EQ(state.generation, 4u);
    return n;
}

int64_t call_ioctl(channel *self)
{
    // Three lengths, all different: 3 go in, 12 come out, there is room for 40.
    char argument[40] = "abc";
    size_t len = 3;
    const int64_t r = channel_ioctl(self, 4, argument, sizeof(argument), &len);

    if (r < 0)
        return r;
    EXPECT_EQ(len, 12u);
    EXPECT_EQ(std::string(argument, len), "abcabcabcabc");
    EXPECT_EQ(argument[12], '\0');
    return r;
}

// Events wait until they are asked for.
bool is_signalled(channel *self, const watcher_object &mine, int64_t n)
{
    return eventually([&] {
        xc_serve_calls(channel_stub(self), 0);
        return mine.n == n;
    });
}

void expect_signals_at_our_own(channel *self)
{
    watcher_object mine;
    watcher_object last;
    char data[4] = "";

    watcher_object_init(&mine);
    watcher_object_init(&last);
    EXPECT_EQ(channel_watch(self, &mine.object, 77, nullptr), 0);
    EXPECT_TRUE(is_signalled(self, mine, 1));
    EXPECT_EQ(mine.cookie, 77u);
    EXPECT_EQ(mine.state.ready, CHANNEL_OPEN);
    EXPECT_EQ(channel_receive(self, data, sizeof(data)), 1);
    EXPECT_TRUE(is_signalled(self, mine, 2));
    EXPECT_EQ(mine.state.ready, CHANNEL_WRITABLE);

    EXPECT_EQ(channel_relieve(self, &last.object), 1);
    EXPECT_EQ(channel_send(self, "x", 1), 1);
    EXPECT_TRUE(is_signalled(self, last, 1));
    EXPECT_EQ(last.cookie, 77u);
    EXPECT_EQ(mine.n, 2);
    EXPECT_EQ(channel_relieve(self, nullptr), 1);
    EXPECT_EQ(xc_withdraw(channel_stub(self), &last.object), 0);
    EXPECT_EQ(xc_withdraw(channel_stub(self), &mine.object), 0);
}

int64_t call_watch(channel *self)
{
    watcher *watcher = nullptr;
    channel_state state = {};
    channel_state seen = {};
    uint64_t cookie = 0;
    int64_t r = channel_new_watcher(self, &watcher);

    if (r < 0)
        return r;
    r = channel_watch(self, watcher, 99, &state);
    EXPECT_EQ(r, 0);
    EXPECT_EQ(channel_send(self, "x", 1), 1);
    EXPECT_EQ(watcher_seen(watcher, &cookie, &seen), 2);
    EXPECT_EQ(cookie, 99u);
    EXPECT_EQ(seen.generation, state.generation + 1);
    EXPECT_EQ(seen.ready, CHANNEL_OPEN);
    watcher_release(watcher);
    expect_signals_at_our_own(self);
    return r;
}

int64_t call_ready(channel *self)
{
    channel_ready now = CHANNEL_IDLE;
    const int64_t r = channel_is_ready(self, CHANNEL_OPEN, &now);

    if (r < 0)
        return r;
    EXPECT_EQ(r, 1);
    EXPECT_EQ(now, CHANNEL_OPEN);
    return channel_is_ready(self, CHANNEL_IDLE, &now);
}

int64_t call_new_watcher(channel *self)
{
    watcher *watcher = nullptr;
    const int64_t r = channel_new_watcher(self, &watcher);

    if (r < 0)
        return r;
    EXPECT_NE(watcher, nullptr);
    watcher_release(watcher);
    return r;
}

int64_t call_marks(channel *self)
{
    uint32_t words[4] = {};
    uint32_t n = 0;
    const int64_t r = channel_marks(self, words, 1, &n);

    if (r < 0)
        return r;
    EXPECT_TRUE(eventually([&] {
        uint32_t more = 0;

        if (n < 2 && channel_marks(self, words + n, 2 - n, &more) == 0)
            n += more;
        return n == 2;
    }));
    EXPECT_EQ(words[0], 0xfeedu);
    EXPECT_EQ(words[1], 0xbeefu);
    return r;
}

int64_t call_gather(channel *self)
{
    const uint16_t parts[] = {2, 0, 3};

    return channel_gather(self, parts, 3, "vwxyz", 5);
}

int64_t call_scatter(channel *self)
{
    uint16_t parts[8] = {};
    uint32_t n = 0;
    char data[8] = "";
    const int64_t r = channel_scatter(self, parts, 8, &n, data, sizeof(data));

    if (r < 0)
        return r;
    EXPECT_EQ(r, 5);
    EXPECT_STREQ(data, "vwxyz");
    EXPECT_EQ(n, 3u);
    EXPECT_EQ(parts[2], 3);
    return r;
}

int64_t call_counts(channel *self)
{
    channel_counts now = {};
    const int64_t r = channel_count(self, &now);

    if (r < 0)
        return r;
    EXPECT_EQ(now.messages, 6u);
    EXPECT_EQ(now.bytes_in, sizeof(hello) + 3 + 6 + 5);
    EXPECT_EQ(now.bytes_out, now.bytes_in - 6); // nobody wanted "packet"
    EXPECT_FALSE(now.is_shut[0]);
    EXPECT_TRUE(now.is_shut[1]);
    return r;
}

int64_t call_tune(channel *self)
{
    channel_tuning tuning = {2, 9, 0.125};
    const int64_t r = channel_tune(self, &tuning);

    if (r < 0)
        return r;
    EXPECT_EQ(tuning.low_mark, 1);
    EXPECT_EQ(tuning.high_mark, 7);
    EXPECT_EQ(tuning.decay, 0.5);
    return r;
}

} // namespace

Calls<channel> channel_calls()
{
    return {
        {"sendto", call_sendto},
        {"recvfrom", call_recvfrom},
        {"ioctl", call_ioctl},
        {"new_watcher", call_new_watcher},
        {"watch", call_watch},
        {"relieve",
         [](channel *self) -> int64_t {
             const int64_t r = channel_relieve(self, nullptr);

             EXPECT_LE(r, 0); // there was none any more
             return r;
         }},
        {"is_ready", call_ready},
        {"receive",
         [](channel *self) -> int64_t {
             char data[4] = "";
             const int64_t n = channel_receive(self, data, sizeof(data));

             if (n < 0)
                 return n;
             EXPECT_EQ(n, 1);
             EXPECT_STREQ(data, "x");
             return n;
         }},
        {"send",
         [](channel *self) -> int64_t {
             return channel_send(self, "packet", 6);
         }},
        {"available",
         [](channel *self) -> int64_t {
             size_t n = 0;
             // Deprecated: who still calls it by its wrapper is warned.
             const int64_t r = self->ops->available(self, &n);

             EXPECT_TRUE(r < 0 || n == 6);
             return r;
         }},
        {"peek",
         [](channel *self) -> int64_t {
             char data[8] = "";
             const int64_t n = channel_peek(self, 4, data, sizeof(data));

             EXPECT_STREQ(data, n < 0 ? "" : "et");
             return n;
         }},
        {"look",
         [](channel *self) -> int64_t {
             channel_state state = {};
             const int64_t r = channel_look(self, &state);

             EXPECT_EQ(state.ready, CHANNEL_OPEN);
             return r;
         }},
        {"changed",
         [](channel *self) -> int64_t {
             channel_state state = {1, CHANNEL_IDLE};
             const int64_t r = channel_changed(self, state, &state);

             if (r < 0)
                 return r;
             EXPECT_EQ(r, 1);
             EXPECT_EQ(channel_changed(self, state, &state), 0);
             EXPECT_EQ(channel_receive(self, nullptr, 0), 0);
             return r;
         }},
        {"gather", call_gather},
        {"scatter", call_scatter},
        {"set_limit",
         [](channel *self) -> int64_t {
             uint16_t limit = 77;
             const int64_t r = channel_set_limit(self, &limit);

             EXPECT_EQ(limit, r < 0 ? 77 : CHANNEL_BYTES);
             return r;
         }},
        {"room",
         [](channel *self) -> int64_t {
             size_t n = 0;
             const int64_t r = channel_room(self, &n);

             EXPECT_EQ(n, r < 0 ? 0u : 77u);
             return r;
         }},
        {"mark",
         [](channel *self) -> int64_t {
             const int64_t r = channel_mark(self, 0xfeed);

             return r < 0 ? r : channel_mark(self, 0xbeef);
         }},
        {"marks", call_marks},
        {"set_name",
         [](channel *self) -> int64_t {
             return channel_set_name(self, "a channel for people");
         }},
        {"name",
         [](channel *self) -> int64_t {
             char name[41] = "";
             const int64_t r = channel_name(self, name);

             EXPECT_STREQ(name, "a channel for people");
             return r;
         }},
        {"shut",
         [](channel *self) -> int64_t {
             return channel_shut(self, CHANNEL_OUTPUT);
         }},
        {"count", call_counts},
        {"tune", call_tune},
        {"reset",
         [](channel *self) -> int64_t {
             const int64_t r = channel_reset(self);

             EXPECT_LE(r, 0);
             return r;
         }},
    };
}
