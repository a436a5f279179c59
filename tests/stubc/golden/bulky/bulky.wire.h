/* Made by stubc from interfaces/bulky.h. Do not edit. */
#pragma once

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <crosscall/message.h>
#include <interfaces/bulky.h>

/* test.bulky 1 on the wire. Little-endian, naturally aligned. */

enum {
    BULKY_METHOD_PUT = 1,
    BULKY_METHOD_GET = 2,
    BULKY_METHOD_TURN = 3,
    BULKY_METHOD_SORT = 4,
    BULKY_METHOD_SWAP = 5,
    BULKY_METHOD_SUM = 6,
    BULKY_METHOD_LIMIT = 7,
};

/* What both sides must agree on, method by method, in one number each. */
enum {
    BULKY_KEY_PUT = 0xca14bb5,
    BULKY_KEY_GET = 0x1661da4f,
    BULKY_KEY_TURN = 0x673f36c8,
    BULKY_KEY_SORT = 0x42f3f5bf,
    BULKY_KEY_SWAP = 0x43878286,
    BULKY_KEY_SUM = 0x5be12410,
    BULKY_KEY_LIMIT = 0x185755f,
};

/* The most of each buffer and string, in the unit of its length. */
enum {
    BULKY_PUT_BUF_MAX = 1048576,
    BULKY_GET_BUF_MAX = 1048576,
    BULKY_TURN_BUF_MAX = 1048576,
    BULKY_SORT_ITEMS_MAX = 50000,
    BULKY_SORT_SORTED_MAX = 50000,
    BULKY_SWAP_NAME_MAX = 255,
    BULKY_SWAP_KINDS_MAX = 16384,
    BULKY_SWAP_FIRST_MAX = 16777216,
    BULKY_SWAP_OTHER_MAX = 16777216,
    BULKY_SWAP_SAID_MAX = 255,
    BULKY_SUM_BUF_MAX = 1048576,
    BULKY_SUM_COPY_MAX = 1048576,
    BULKY_LIMIT_BUF_MAX = 16777216,
};

static inline bool bulky_kind_is_valid(uint32_t value)
{
    switch (value) {
    case BULKY_PLAIN:
    case BULKY_ODD:
        return true;
    default:
        return false;
    }
}

struct bulky_item_wire {
    uint64_t id;
    uint32_t weight;
    uint8_t flag;
    uint8_t pad1[3];
};
static_assert(sizeof(struct bulky_item_wire) == 16, "wire format");
static_assert(offsetof(struct bulky_item_wire, id) == 0, "wire format");
static_assert(offsetof(struct bulky_item_wire, weight) == 8, "wire format");
static_assert(offsetof(struct bulky_item_wire, flag) == 12, "wire format");
static_assert(offsetof(struct bulky_item_wire, pad1) == 13, "wire format");

/* @to is all zero, and so is its padding. */
static inline void bulky_item_to_wire(struct bulky_item_wire *to,
                                      const struct bulky_item *from)
{
    to->id = from->id;
    to->weight = from->weight;
    to->flag = from->flag;
}

/* Return: false for what no valid struct bulky_item is. */
static inline bool bulky_item_from_wire(struct bulky_item *to,
                                        const struct bulky_item_wire *from)
{
    if (!xc_is_zero(from->pad1, sizeof(from->pad1)))
        return false;
    to->id = from->id;
    to->weight = from->weight;
    to->flag = from->flag;
    return true;
}

/* bulky.put, request: len, buf[len] */
struct bulky_put_request {
    uint64_t len;
};
static_assert(sizeof(struct bulky_put_request) == 8, "wire format");
static_assert(offsetof(struct bulky_put_request, len) == 0, "wire format");

/* bulky.get, request: offset, len */
struct bulky_get_request {
    uint64_t offset;
    uint64_t len;
};
static_assert(sizeof(struct bulky_get_request) == 16, "wire format");
static_assert(offsetof(struct bulky_get_request, offset) == 0, "wire format");
static_assert(offsetof(struct bulky_get_request, len) == 8, "wire format");

/* bulky.get, reply: buf[result] */

/* bulky.turn, request: max, len, buf[*len] */
struct bulky_turn_request {
    uint64_t max;
    uint64_t len;
};
static_assert(sizeof(struct bulky_turn_request) == 16, "wire format");
static_assert(offsetof(struct bulky_turn_request, max) == 0, "wire format");
static_assert(offsetof(struct bulky_turn_request, len) == 8, "wire format");

/* bulky.turn, reply: len, buf[*len] */
struct bulky_turn_reply {
    uint64_t len;
};
static_assert(sizeof(struct bulky_turn_reply) == 8, "wire format");
static_assert(offsetof(struct bulky_turn_reply, len) == 0, "wire format");

/* bulky.sort, request: n, items[n] */
struct bulky_sort_request {
    uint64_t n;
};
static_assert(sizeof(struct bulky_sort_request) == 8, "wire format");
static_assert(offsetof(struct bulky_sort_request, n) == 0, "wire format");

/* bulky.sort, reply: n_sorted, sorted[*n_sorted] */
struct bulky_sort_reply {
    uint64_t n_sorted;
};
static_assert(sizeof(struct bulky_sort_reply) == 8, "wire format");
static_assert(offsetof(struct bulky_sort_reply, n_sorted) == 0, "wire format");

/*
 * bulky.swap, request: name_len, n_kinds, max, first_len, other_len,
 * name[name_len + 1], kinds[n_kinds], first[*first_len], other[*other_len]
 */
struct bulky_swap_request {
    uint64_t name_len;
    uint32_t n_kinds;
    uint32_t pad1;
    uint64_t max;
    uint64_t first_len;
    uint64_t other_len;
};
static_assert(sizeof(struct bulky_swap_request) == 40, "wire format");
static_assert(offsetof(struct bulky_swap_request, name_len) == 0,
              "wire format");
static_assert(offsetof(struct bulky_swap_request, n_kinds) == 8, "wire format");
static_assert(offsetof(struct bulky_swap_request, pad1) == 12, "wire format");
static_assert(offsetof(struct bulky_swap_request, max) == 16, "wire format");
static_assert(offsetof(struct bulky_swap_request, first_len) == 24,
              "wire format");
static_assert(offsetof(struct bulky_swap_request, other_len) == 32,
              "wire format");

/*
 * bulky.swap, reply: first_len, other_len, said_len, first[*first_len],
 * other[*other_len], said[said_len + 1]
 */
struct bulky_swap_reply {
    uint64_t first_len;
    uint64_t other_len;
    uint64_t said_len;
};
static_assert(sizeof(struct bulky_swap_reply) == 24, "wire format");
static_assert(offsetof(struct bulky_swap_reply, first_len) == 0, "wire format");
static_assert(offsetof(struct bulky_swap_reply, other_len) == 8, "wire format");
static_assert(offsetof(struct bulky_swap_reply, said_len) == 16, "wire format");

/* bulky.sum, request: has_buf, len, has_copy, max, buf[len] */
struct bulky_sum_request {
    uint8_t has_buf;
    uint8_t pad1[7];
    uint64_t len;
    uint8_t has_copy;
    uint8_t pad2[7];
    uint64_t max;
};
static_assert(sizeof(struct bulky_sum_request) == 32, "wire format");
static_assert(offsetof(struct bulky_sum_request, has_buf) == 0, "wire format");
static_assert(offsetof(struct bulky_sum_request, pad1) == 1, "wire format");
static_assert(offsetof(struct bulky_sum_request, len) == 8, "wire format");
static_assert(offsetof(struct bulky_sum_request, has_copy) == 16,
              "wire format");
static_assert(offsetof(struct bulky_sum_request, pad2) == 17, "wire format");
static_assert(offsetof(struct bulky_sum_request, max) == 24, "wire format");

/* bulky.sum, reply: n, copy[*n] */
struct bulky_sum_reply {
    uint64_t n;
};
static_assert(sizeof(struct bulky_sum_reply) == 8, "wire format");
static_assert(offsetof(struct bulky_sum_reply, n) == 0, "wire format");

/* bulky.limit, request: len, buf[len] */
struct bulky_limit_request {
    uint64_t len;
};
static_assert(sizeof(struct bulky_limit_request) == 8, "wire format");
static_assert(offsetof(struct bulky_limit_request, len) == 0, "wire format");
