// SPDX-License-Identifier: MIT
#include "watched_peers.h"

#include <gtest/gtest.h>

#include <climits>
#include <cstring>
#include <linux/futex.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <crosscall/error.h>

#include "watch.wire.h"

Lender::Lender(const WatchedServer &server) : RawClient(server.path())
{
    EXPECT_TRUE(finish(watched_interface));
}

void Lender::ask_once(uint64_t watch, uint64_t value)
{
    watched_ask_once_request ask = {};

    ask.watch = watch;
    ask.value = value;
    memcpy(request(0)->bytes, &ask, sizeof(ask));
    post(0, WATCHED_METHOD_ASK_ONCE, WATCHED_KEY_ASK_ONCE, sizeof(ask), root());
}

bool Lender::add(uint64_t watch)
{
    const watched_add_request add = {watch};
    int64_t status = 0;

    memcpy(request(0)->bytes, &add, sizeof(add));
    return call(WATCHED_METHOD_ADD, WATCHED_KEY_ADD, sizeof(add), root(),
                &status) &&
           status > 0;
}

bool Lender::is_called(unsigned i)
{
    return eventually([&] { return fetch_seq(&server_lane(i)->seq) == 1; });
}

void Lender::say(unsigned i, unsigned kind, int64_t status, uint32_t len,
                 uint32_t number)
{
    lane(i)->kind = uint16_t(kind);
    lane(i)->status = status;
    lane(i)->len = len;
    publish_seq(&lane(i)->seq, number);
}

Victim::Victim(const std::function<int(Peer &)> &serve)
    : path_(directory_.path() + "/socket"), server_(path_, serve)
{
    EXPECT_EQ(watched_connect(("unix:" + path_).c_str(), nullptr, &root_), 0)
        << xc_error_text();
    watch_object_init(&mine, root_);
}

Victim::~Victim()
{
    watched_release(root_);
    EXPECT_EQ(server_.exit_status(), 0);
}

bool is_up_to(Peer &peer)
{
    return peer.finish() && peer.finish_callback() && peer.wait_for_request();
}

void reply(Peer &peer, int64_t status, uint16_t kept, uint32_t number)
{
    peer.reply()->status = status;
    peer.reply()->kept = kept;
    publish_seq(&peer.reply()->seq, number);
    syscall(SYS_futex, &peer.reply()->seq, FUTEX_WAKE, INT_MAX, nullptr,
            nullptr, 0);
}

uint64_t lent_to(Peer &peer)
{
    return peer.request()->bytes[0] & ~XC_HANDLE_LENT;
}

void call(Peer &peer, uint16_t method, uint32_t key, uint32_t len,
          unsigned lane)
{
    lane_half *half = peer.lane(lane);

    half->handle = lent_to(peer);
    half->method = method;
    half->key = key;
    half->len = len;
    half->deadline_ns = UINT64_MAX;
    half->kind = LANE_CALL;
}
