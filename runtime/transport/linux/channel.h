/* SPDX-License-Identifier: MIT */
/*
 * Channel: the shared memory of one client and one server
 *
 *   client-to-server memfd                server-to-client memfd
 *   client writes, server maps read-only  server writes, client maps read-only
 *   +-------------------------+           +-------------------------+
 *   | bell, sleepers,         |           | asleep, changes, cells  |
 *   | cancelled               |           |                         |
 *   +-------------------------+           +-------------------------+
 *   | request slot 0          |           | reply slot 0            |
 *   | ...                     |           | ...                     |
 *   +-------------------------+           +-------------------------+
 *
 * The server makes and seals both, so that no page is ever written by both
 * sides and none can vanish beneath the other.
 *
 * One call, in slot i:
 *
 *   client: fill request; request.seq = n (exchange: a full fence);
 *           if server is asleep: ring
 *   server: sees request.seq == seen + 1; runs it; fills reply;
 *           reply.seq = n (exchange); if request.waiting: wake reply.seq
 *   client: spins on reply.seq, then waiting = 1, fence, sleeps on it
 *
 * A seq and the first words of the message share a cache line, so that a call
 * costs two lines crossing over. Each side keeps its own position in private
 * memory; the only values it believes from the other are "same" and "plus one".
 */
#pragma once

#include <assert.h>
#include <stddef.h>
#include <stdint.h>

#include <crosscall/cell.h>
#include <crosscall/message.h>

enum {
    CHANNEL_SLOTS = 4, /* calls in flight on one connection */
    CHANNEL_HEADER_SIZE = 4096,
    CHANNEL_SLOT_SIZE = 18 * 4096,
    CHANNEL_SIZE = CHANNEL_HEADER_SIZE + CHANNEL_SLOTS * CHANNEL_SLOT_SIZE
};

/** request.flags */
enum {
    REQUEST_ONEWAY = 1,
    REQUEST_CARRIES = 2 /* its descriptors come by the socket */
};

/** How the server sleeps, and so how to ring. For who is far (served.h) it
 * always sleeps on the socket. */
enum { SERVER_AWAKE = 0, SERVER_ON_BELL = 1, SERVER_ON_SOCKET = 2 };

/** First page of client-to-server. */
struct client_header {
    uint32_t bell; /* futex word; grows with each ring */
    uint32_t pad[15];
    uint32_t sleepers; /* threads that sleep on changes */
    uint32_t pad2[15];
    /* seq of each slot's request, when its caller has cancelled it; a hint */
    uint32_t cancelled[CHANNEL_SLOTS];
};
static_assert(offsetof(struct client_header, sleepers) == 64, "wire format");
static_assert(offsetof(struct client_header, cancelled) == 128, "wire format");

/**
 * First page of server-to-client: its first line changes only when the server
 * sleeps, the others only with the state of an object.
 */
struct server_header {
    uint32_t asleep; /* SERVER_* */
    uint32_t pad[15];
    uint32_t changes; /* futex word; grows after cells have changed */
    uint32_t pad2[47];
    struct xc_cell cells[XC_CELLS];
};
static_assert(offsetof(struct server_header, changes) == 64, "wire format");
static_assert(offsetof(struct server_header, cells) == 256, "wire format");
static_assert(sizeof(struct server_header) == CHANNEL_HEADER_SIZE, "one page");

struct request_slot {
    uint32_t seq;     /* grows by one with each request */
    uint32_t waiting; /* the client sleeps on reply.seq */
    uint32_t key;
    uint16_t method;
    uint16_t flags;
    uint64_t handle;
    uint64_t deadline_ns; /* 0: none before the client sleeps, which sets it */
    uint32_t len;
    uint16_t cpu;    /* a hint: where the client ran */
    uint16_t ticket; /* order of one-way requests */
    uint64_t bytes[XC_MESSAGE_AREA / 8];
};
static_assert(offsetof(struct request_slot, method) == 12, "wire format");
static_assert(offsetof(struct request_slot, handle) == 16, "wire format");
static_assert(offsetof(struct request_slot, len) == 32, "wire format");
static_assert(offsetof(struct request_slot, bytes) == 40, "wire format");
static_assert(sizeof(struct request_slot) <= CHANNEL_SLOT_SIZE, "one slot");

struct reply_slot {
    uint32_t seq;  /* the request's, when it is done; futex word */
    uint16_t cpu;  /* a hint: where the server ran */
    uint16_t kept; /* bit i: lent object i is kept */
    int64_t status;
    uint32_t len;
    uint32_t pad2;
    uint64_t bytes[XC_MESSAGE_AREA / 8];
};
static_assert(offsetof(struct reply_slot, status) == 8, "wire format");
static_assert(offsetof(struct reply_slot, len) == 16, "wire format");
static_assert(offsetof(struct reply_slot, bytes) == 24, "wire format");
static_assert(sizeof(struct reply_slot) <= CHANNEL_SLOT_SIZE, "one slot");

/** Both halves as one side has them mapped. */
struct channel {
    void *to_server; /* client-to-server memory */
    void *to_client; /* server-to-client memory */
    size_t sizes[2];
    uint64_t id; /* of this channel alone, the same on both sides */
};

static inline struct client_header *
channel_client(const struct channel *channel)
{
    return (struct client_header *)channel->to_server;
}

static inline struct server_header *
channel_server(const struct channel *channel)
{
    return (struct server_header *)channel->to_client;
}

static inline struct request_slot *
channel_request(const struct channel *channel, uint32_t slot)
{
    return (struct request_slot *)((char *)channel->to_server +
                                   CHANNEL_HEADER_SIZE +
                                   (size_t)slot * CHANNEL_SLOT_SIZE);
}

static inline struct reply_slot *channel_reply(const struct channel *channel,
                                               uint32_t slot)
{
    return (struct reply_slot *)((char *)channel->to_client +
                                 CHANNEL_HEADER_SIZE +
                                 (size_t)slot * CHANNEL_SLOT_SIZE);
}

/** Fetch a word of the peer's, once. */
static inline uint16_t fetch16(const uint16_t *word)
{
    return __atomic_load_n(word, __ATOMIC_RELAXED);
}

static inline uint32_t fetch32(const uint32_t *word)
{
    return __atomic_load_n(word, __ATOMIC_RELAXED);
}

static inline uint64_t fetch64(const uint64_t *word)
{
    return __atomic_load_n(word, __ATOMIC_RELAXED);
}

/** Fetch a sequence word; what was written before it can be read after. */
static inline uint32_t fetch_seq(const uint32_t *seq)
{
    return __atomic_load_n(seq, __ATOMIC_SEQ_CST);
}

/**
 * Fetch whether the peer sleeps. This load, the exchange before it, and the
 * peer's two in the opposite order are sequentially consistent: one side sees
 * the other, whatever the machine.
 */
static inline uint32_t fetch_sleep(const uint32_t *word)
{
    return __atomic_load_n(word, __ATOMIC_SEQ_CST);
}

/**
 * Publish a sequence word, and order it before all later loads: whether the
 * peer sleeps must be looked at after it can see the new value.
 */
static inline void publish_seq(uint32_t *seq, uint32_t value)
{
    __atomic_exchange_n(seq, value, __ATOMIC_SEQ_CST);
}

/** Bytes of the two halves. */
extern const size_t channel_sizes[2];

/** channel_new() - make, seal and map both halves, in the server
 * @sizes:  channel_sizes, or those of another pair made the same way
 * @fds:  client-to-server and server-to-client, for the client; the caller
 *        closes them
 *
 * All pages exist afterwards: a full memory is an error here, not a SIGBUS
 * later.
 * Errors: -XC_E_RESOURCES
 */
int channel_new(struct channel *channel, const size_t sizes[2], int fds[2]);

/**
 * channel_map() - check and map both halves, in the client
 * @fds:  from the server, untrusted; borrowed
 *
 * Errors: -XC_E_PROTOCOL for descriptors that a server could pull away
 */
int channel_map(struct channel *channel, const size_t sizes[2],
                const int fds[2]);

/** channel_unmap() - the other side keeps its own mapping */
void channel_unmap(struct channel *channel);
