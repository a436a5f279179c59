/* SPDX-License-Identifier: MIT */
/*
 * Handshake: what goes over the set-up socket
 *
 *   client                                         server
 *     | ---- connect() ----------------------------> |  SO_PEERCRED, pidfd
 *     | <--- welcome (nonce) + kernel credentials -- |
 *     |  uid as expected? else hang up, unsent       |
 *     | ---- hello (nonce, methods, gift) ---------> |  admit(caller)
 *     | <--- accept (root handle) + two memfds ----- |  or refuse (why)
 *
 * The server speaks first because a client must know who serves before it says
 * anything, and SO_PEERCRED on its side names who called listen(). The nonce
 * comes back under kernel credentials: then the pidfd that was opened for the
 * peer's number, if it still lives, is the peer.
 *
 * Afterwards the socket carries gifts, rings, the descriptors of calls, and the
 * set-up of callbacks and of bulk memory, and
 * its end is the end of the connection. All numbers are little-endian.
 */
#pragma once

#include <assert.h>
#include <stddef.h>
#include <stdint.h>

enum {
    HANDSHAKE_MAGIC = 0x4c414358, /* "XCAL" */
    HANDSHAKE_VERSION = 1,
    HANDSHAKE_METHODS_MAX = 512,
    HANDSHAKE_NONCE_SIZE = 16
};

enum handshake_type {
    HANDSHAKE_WELCOME = 1,
    HANDSHAKE_HELLO = 2,
    HANDSHAKE_ACCEPT = 3,
    HANDSHAKE_REFUSE = 4,
    HANDSHAKE_GIVE = 5,
    HANDSHAKE_GIVEN = 6,
    HANDSHAKE_RING = 7,
    HANDSHAKE_CALLBACK = 8,
    HANDSHAKE_CARRY = 9,
    HANDSHAKE_BULK = 10
};

/** The first 8 bytes of each packet; this much never changes. */
struct handshake_head {
    uint32_t magic;
    uint16_t version;
    uint16_t type;
};
static_assert(sizeof(struct handshake_head) == 8, "wire format");

struct handshake_welcome {
    struct handshake_head head;
    uint8_t nonce[HANDSHAKE_NONCE_SIZE];
};
static_assert(sizeof(struct handshake_welcome) == 24, "wire format");

struct handshake_method {
    uint32_t number;
    uint32_t key;
};

struct handshake_hello {
    struct handshake_head head;
    uint8_t nonce[HANDSHAKE_NONCE_SIZE];
    uint64_t interface; /* id of what the client was compiled with */
    uint64_t gift;      /* to be claimed; 0: the root object */
    uint64_t giver;     /* who has to have made it; 0: anybody */
    uint32_t n_methods;
    uint32_t pad;
    struct handshake_method methods[HANDSHAKE_METHODS_MAX]; /* n_methods */
};
static_assert(offsetof(struct handshake_hello, methods) == 56, "wire format");

struct handshake_accept {
    struct handshake_head head;
    uint64_t root;
    uint32_t n_slots;
    uint32_t slot_size;
};
static_assert(sizeof(struct handshake_accept) == 24, "wire format");

struct handshake_refuse {
    struct handshake_head head;
    uint32_t status; /* XC_E_*, positive */
    uint32_t method; /* for XC_E_SHAPE: the number; else 0 */
};
static_assert(sizeof(struct handshake_refuse) == 16, "wire format");

/** With the receiver's pidfd. */
struct handshake_give {
    struct handshake_head head;
    uint64_t cookie;
    uint64_t handle;
    uint32_t rights;
    uint32_t pad;
};
static_assert(sizeof(struct handshake_give) == 32, "wire format");

struct handshake_given {
    struct handshake_head head;
    uint64_t cookie;
    uint64_t gift;
    uint32_t status; /* 0 or XC_E_*, positive */
    uint32_t pad;
};
static_assert(sizeof(struct handshake_given) == 32, "wire format");

/** How a question begins, and its answer, which has its type and number. */
struct handshake_question {
    struct handshake_head head;
    uint32_t status; /* of the answer: 0 or XC_E_*, positive */
    uint32_t number;
};
static_assert(sizeof(struct handshake_question) == 16, "wire format");

/** For callbacks, number 0; answered with two memfds and a socket. */
struct handshake_callback {
    struct handshake_head head;
    uint32_t status;
    uint32_t number;
};
static_assert(sizeof(struct handshake_callback) == 16, "wire format");

/**
 * For bulk memory that takes messages of so many bytes; answered with two
 * memfds, of bulk_size() bytes, which replace those before.
 */
struct handshake_bulk {
    struct handshake_question question;
    uint64_t request;
    uint64_t reply;
};
static_assert(sizeof(struct handshake_bulk) == 32, "wire format");

/**
 * With the descriptors of one call, in either direction. It is sent before the
 * seq of that request or reply is published.
 */
struct handshake_carry {
    struct handshake_head head;
    uint32_t slot;
    uint32_t seq;
    uint32_t n;
    uint32_t n_doors; /* the last ones of these */
};
static_assert(sizeof(struct handshake_carry) == 24, "wire format");

static inline struct handshake_head handshake_head_of(enum handshake_type type)
{
    struct handshake_head head = {HANDSHAKE_MAGIC, HANDSHAKE_VERSION,
                                  (uint16_t)type};

    return head;
}
