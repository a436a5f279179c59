// SPDX-License-Identifier: MIT
#include "liar.h"

#include <sys/socket.h>
#include <unistd.h>

// The client has lent an ear, in slot 0.
static bool is_lent(Peer &peer)
{
    return peer.finish() && peer.finish_callback() && peer.wait_for_request();
}

static uint64_t ear_of(Peer &peer)
{
    return peer.request()->bytes[0] & ~XC_HANDLE_LENT;
}

// The last message that this side has sent in lane 0.
static void send(Peer &peer, lane_kind kind, uint32_t number)
{
    peer.lane(0)->kind = uint16_t(kind);
    publish_seq(&peer.lane(0)->seq, number);
    wake(&peer.lane(0)->seq);
}

static void call(Peer &peer, uint16_t method, uint32_t key, uint32_t number)
{
    lane_half *lane = peer.lane(0);

    lane->handle = ear_of(peer);
    lane->method = method;
    lane->key = key;
    lane->len = 8;
    lane->deadline_ns = UINT64_MAX;
    send(peer, LANE_CALL, number);
}

// Whether the client sends one more; false if it leaves.
static bool is_told(Peer &peer, uint32_t number)
{
    const uint32_t *seq = &peer.client_lane(0)->seq;

    eventually([&] { return has_left(peer) || fetch_seq(seq) == number; });
    return fetch_seq(seq) == number;
}

bool calls_beyond_its_rights(Peer &peer)
{
    if (!is_lent(peer))
        return false;
    call(peer, EAR_METHOD_SECRET, EAR_KEY_SECRET, 1);
    if (is_told(peer, 1))
        answer(peer, 0, nullptr, 0);
    return true;
}

bool jumps_in_a_lane(Peer &peer)
{
    if (!is_lent(peer))
        return false;
    call(peer, EAR_METHOD_ASK, EAR_KEY_ASK, 3);
    if (is_told(peer, 1))
        answer(peer, 0, nullptr, 0);
    return true;
}

// It has the client ask it while it asks the client, and so on.
bool calls_in_calls_without_end(Peer &peer)
{
    uint32_t sent = 0;
    uint32_t open = 1;

    if (!is_lent(peer))
        return false;
    call(peer, EAR_METHOD_ASK, EAR_KEY_ASK, ++sent);
    for (uint32_t seen = 1; is_told(peer, seen); seen++) {
        if (fetch16(&peer.client_lane(0)->kind) == LANE_CALL) {
            call(peer, EAR_METHOD_ASK, EAR_KEY_ASK, ++sent);
            open++;
        } else if (--open == 0) {
            answer(peer, 0, nullptr, 0);
            break;
        } else {
            peer.lane(0)->status = 0;
            send(peer, LANE_REPLY, ++sent);
        }
    }
    return true;
}

// At the end of the ring; @tail is moved beyond it.
static void put_event(Peer &peer, uint64_t ear, uint32_t *tail)
{
    event *at = peer.ring(*tail);

    *at = {sizeof(ear_hear_request), EAR_KEY_HEAR, EAR_METHOD_HEAR, 0, 0, ear};
    *(uint64_t *)(at + 1) = 0;
    *tail += event_size(sizeof(ear_hear_request));
}

// Nothing is kept, and it calls all the same.
bool calls_what_it_gave_back(Peer &peer)
{
    uint32_t tail = 0;

    if (!is_lent(peer))
        return false;
    put_event(peer, ear_of(peer), &tail);
    publish_seq(&peer.callback()->tail, tail);
    answer(peer, 0, nullptr, 0);
    return true;
}

// Of this size a whole number fits into the ring.
static_assert(RING_SIZE % (sizeof(event) + sizeof(ear_hear_request)) == 0);

// As many as there is room for, and more as soon as there is.
bool floods_with_events(Peer &peer)
{
    const uint32_t size = event_size(sizeof(ear_hear_request));
    uint32_t tail = 0;
    bool is_first = true;

    if (!is_lent(peer))
        return false;
    const uint64_t ear = ear_of(peer);

    while (!has_left(peer)) {
        while (tail - fetch_seq(&peer.client_callback()->head) <=
               RING_SIZE - size) {
            put_event(peer, ear, &tail);
            publish_seq(&peer.callback()->tail, tail);
        }
        if (is_first) {
            peer.reply()->kept = 1;
            answer(peer, 0, nullptr, 0);
        }
        is_first = false;
    }
    return true;
}

// A byte in its bell each time that there is room.
bool rings_without_end(Peer &peer)
{
    bool is_first = true;

    if (!is_lent(peer))
        return false;
    while (!has_left(peer)) {
        while (::send(peer.bell(), "", 1, MSG_DONTWAIT | MSG_NOSIGNAL) == 1)
            ;
        if (is_first)
            answer(peer, 0, nullptr, 0);
        is_first = false;
        usleep(100);
    }
    return true;
}
