/* Made by stubc from interfaces/com.h. Do not edit. */
#pragma once

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <crosscall/message.h>
#include <interfaces/com.h>

/* crosscall.test.com 1 on the wire. Little-endian, naturally aligned. */

enum {
    COM_METHOD_QUERY = 1,
    COM_METHOD_NUMBER = 2,
    COM_METHOD_HOLD = 3,
    COM_METHOD_KEPT = 4,
    COM_METHOD_FORGET = 5,
};

/* What both sides must agree on, method by method, in one number each. */
enum {
    COM_KEY_QUERY = 0x5d197863,
    COM_KEY_NUMBER = 0x2ba2fd4d,
    COM_KEY_HOLD = 0x7afcd00b,
    COM_KEY_KEPT = 0xa3f06db,
    COM_KEY_FORGET = 0x603bf21e,
};

static inline bool com_which_is_valid(uint32_t value)
{
    switch (value) {
    case COM_ITSELF:
    case COM_PARTNER:
        return true;
    default:
        return false;
    }
}

/* com.query, request: which */
struct com_query_request {
    uint32_t which;
    uint32_t pad1;
};
static_assert(sizeof(struct com_query_request) == 8, "wire format");
static_assert(offsetof(struct com_query_request, which) == 0, "wire format");
static_assert(offsetof(struct com_query_request, pad1) == 4, "wire format");

/* com.query, reply: out */
struct com_query_reply {
    uint64_t out;
};
static_assert(sizeof(struct com_query_reply) == 8, "wire format");
static_assert(offsetof(struct com_query_reply, out) == 0, "wire format");

/* com.hold, request: other */
struct com_hold_request {
    uint64_t other;
};
static_assert(sizeof(struct com_hold_request) == 8, "wire format");
static_assert(offsetof(struct com_hold_request, other) == 0, "wire format");

/* crosscall.test.blk 1 on the wire. Little-endian, naturally aligned. */

enum {
    BLK_METHOD_SIZE = 16,
};

/* What both sides must agree on, method by method, in one number each. */
enum {
    BLK_KEY_SIZE = 0x46e91ec9,
};
