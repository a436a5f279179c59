/* SPDX-License-Identifier: MIT */
/*
 * Callback memory: the way back, for a client that lent an object
 *
 *   to-server memfd                       to-client memfd
 *   client writes, server maps read-only  server writes, client maps read-only
 *   +-------------------------+           +-------------------------+
 *   | head, armed             |           | tail, wants_room        |
 *   +-------------------------+           +-------------------------+
 *   | lane 0                  |           | lane 0                  |
 *   | ...                     |           | ...                     |
 *   +-------------------------+           +-------------------------+
 *                                         | ring of events          |
 *                                         +-------------------------+
 *
 * Made when a client first lends something, sealed like the channel. Lane i
 * belongs to slot i of the channel: what a server calls while it serves that
 * slot, it calls there, and the thread that waits in the slot answers. The last
 * lane is for calls at any other time; xc_serve_calls() answers those.
 *
 * A lane is a strict exchange, the server beginning: one message, one message
 * back, each either a call or the reply to the innermost call that is open. So
 * calls nest in both directions without more memory.
 *
 * An event is a record in the ring; it never wraps. A byte in a socket pair
 * tells a client that polls, once for each time that it armed it.
 */
#pragma once

#include <assert.h>
#include <stddef.h>
#include <stdint.h>

#include <crosscall/message.h>

#include "transport/linux/channel.h"

enum {
    LANES = CHANNEL_SLOTS + 1,
    LANE_FREE = CHANNEL_SLOTS, /* of no slot */
    LANE_SIZE = 18 * 4096,
    RING_SIZE = 256 * 1024, /* a power of two, at least two largest events */
    CALLBACK_TO_SERVER_SIZE = CHANNEL_HEADER_SIZE + LANES * LANE_SIZE,
    CALLBACK_TO_CLIENT_SIZE = CALLBACK_TO_SERVER_SIZE + RING_SIZE
};

/** First page of to-server. */
struct callback_client_header {
    uint32_t head;  /* bytes of the ring that were taken */
    uint32_t armed; /* grows when a byte shall tell of the next call */
};

/** First page of to-client. */
struct callback_server_header {
    uint32_t tail;       /* bytes that were put into the ring */
    uint32_t wants_room; /* something waits for the ring to get emptier */
};

/** What a message in a lane is. */
enum lane_kind { LANE_CALL = 1, LANE_REPLY = 2 };

/** One side's half of a lane. */
struct lane_half {
    uint32_t seq;     /* grows by one with each message; futex word */
    uint32_t waiting; /* this side sleeps on the other one's seq */
    uint32_t key;
    uint16_t method;
    uint16_t kind;
    uint64_t handle;
    uint64_t deadline_ns;
    int64_t status;
    uint32_t len;
    uint32_t kept; /* of a reply: bit i: lent object i is kept */
    uint64_t bytes[XC_MESSAGE_AREA / 8];
};
static_assert(offsetof(struct lane_half, handle) == 16, "wire format");
static_assert(offsetof(struct lane_half, status) == 32, "wire format");
static_assert(offsetof(struct lane_half, len) == 40, "wire format");
static_assert(offsetof(struct lane_half, bytes) == 48, "wire format");
static_assert(sizeof(struct lane_half) <= LANE_SIZE, "one lane");

/** The head of one event. Its bytes follow, padded to 8. */
struct event {
    uint32_t len;
    uint32_t key;
    uint16_t method;
    uint16_t skip; /* 1: no event, nothing but the rest of the ring */
    uint32_t pad;
    uint64_t handle;
};
static_assert(sizeof(struct event) == 24, "wire format");
static_assert(RING_SIZE >= 2 * (sizeof(struct event) + XC_MESSAGE_MAX),
              "an empty ring takes any event, wherever it stands");

static inline uint32_t event_size(uint32_t len)
{
    return (uint32_t)sizeof(struct event) + ((len + 7) & ~7u);
}

/** Bytes from a position to the end of the ring. */
static inline uint32_t ring_rest(uint32_t position)
{
    return RING_SIZE - (position & (RING_SIZE - 1));
}

static inline struct callback_client_header *
callback_client(const struct channel *memory)
{
    return (struct callback_client_header *)memory->to_server;
}

static inline struct callback_server_header *
callback_server(const struct channel *memory)
{
    return (struct callback_server_header *)memory->to_client;
}

static inline struct lane_half *lane_half_of(void *half, unsigned lane)
{
    return (struct lane_half *)((char *)half + CHANNEL_HEADER_SIZE +
                                (size_t)lane * LANE_SIZE);
}

/** The ring at a position; what is there is as long as its event says. */
static inline struct event *ring_at(const struct channel *memory,
                                    uint32_t position)
{
    return (struct event *)((char *)memory->to_client +
                            CALLBACK_TO_SERVER_SIZE +
                            (position & (RING_SIZE - 1)));
}
