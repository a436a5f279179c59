/* Made by stubc from interfaces/carrier.h. Do not edit. */
#pragma once

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <crosscall/message.h>
#include <interfaces/carrier.h>

/* crosscall.test.carrier 1 on the wire. Little-endian, naturally aligned. */

enum {
    CARRIER_METHOD_WRITE_TO = 1,
    CARRIER_METHOD_SAME = 2,
    CARRIER_METHOD_MAKE_PIPE = 3,
    CARRIER_METHOD_SWAP = 4,
    CARRIER_METHOD_SUM = 5,
    CARRIER_METHOD_FILL = 6,
    CARRIER_METHOD_PUBLISH = 7,
    CARRIER_METHOD_SHARE = 8,
    CARRIER_METHOD_PUBLISH_MORE = 9,
    CARRIER_METHOD_MIXED = 10,
    CARRIER_METHOD_ALL = 11,
    CARRIER_METHOD_NOTHING = 12,
    CARRIER_METHOD_SUM_FROZEN = 13,
    CARRIER_METHOD_SUM_PRIVATE = 14,
    CARRIER_METHOD_PUBLISH_FROZEN = 15,
    CARRIER_METHOD_HOLD_PRIVATE = 16,
    CARRIER_METHOD_HOLD = 17,
    CARRIER_METHOD_HOLD_LENT = 18,
    CARRIER_METHOD_GIVE_BACK = 19,
    CARRIER_METHOD_GIVE_BACK_LENT = 20,
    CARRIER_METHOD_PASS_ON = 21,
    CARRIER_METHOD_PASS_ON_LENT = 22,
    CARRIER_METHOD_GIVE_TWICE = 23,
    CARRIER_METHOD_MOVE = 24,
    CARRIER_METHOD_PEEK = 25,
};

/* What both sides must agree on, method by method, in one number each. */
enum {
    CARRIER_KEY_WRITE_TO = 0x2e193941,
    CARRIER_KEY_SAME = 0x77a1028,
    CARRIER_KEY_MAKE_PIPE = 0x35d2fb53,
    CARRIER_KEY_SWAP = 0x23e17b2c,
    CARRIER_KEY_SUM = 0x42cb5b6d,
    CARRIER_KEY_FILL = 0x2da43ef2,
    CARRIER_KEY_PUBLISH = 0x7febbe08,
    CARRIER_KEY_SHARE = 0x7273a7f3,
    CARRIER_KEY_PUBLISH_MORE = 0x45dac60c,
    CARRIER_KEY_MIXED = 0x1f0b4062,
    CARRIER_KEY_ALL = 0x204dbece,
    CARRIER_KEY_NOTHING = 0x54b81575,
    CARRIER_KEY_SUM_FROZEN = 0x7186fd6,
    CARRIER_KEY_SUM_PRIVATE = 0x293cd4a7,
    CARRIER_KEY_PUBLISH_FROZEN = 0x7c704ea5,
    CARRIER_KEY_HOLD_PRIVATE = 0x6e279462,
    CARRIER_KEY_HOLD = 0x1fbf8888,
    CARRIER_KEY_HOLD_LENT = 0x73af885a,
    CARRIER_KEY_GIVE_BACK = 0x51ed6aaa,
    CARRIER_KEY_GIVE_BACK_LENT = 0x66325b55,
    CARRIER_KEY_PASS_ON = 0x3cc54381,
    CARRIER_KEY_PASS_ON_LENT = 0x76facd4d,
    CARRIER_KEY_GIVE_TWICE = 0x15c6c219,
    CARRIER_KEY_MOVE = 0x44d37b97,
    CARRIER_KEY_PEEK = 0x7887bf95,
};

/* The most of each buffer and string, in the unit of its length. */
enum {
    CARRIER_WRITE_TO_TEXT_MAX = 100,
    CARRIER_PASS_ON_SAID_MAX = 200,
    CARRIER_PASS_ON_LENT_SAID_MAX = 200,
};

struct carrier_file_wire {
    uint64_t device;
    uint64_t inode;
};
static_assert(sizeof(struct carrier_file_wire) == 16, "wire format");
static_assert(offsetof(struct carrier_file_wire, device) == 0, "wire format");
static_assert(offsetof(struct carrier_file_wire, inode) == 8, "wire format");
static_assert(sizeof(struct carrier_file) == sizeof(struct carrier_file_wire),
              "laid out alike");
static_assert(offsetof(struct carrier_file, device) ==
                  offsetof(struct carrier_file_wire, device),
              "laid out alike");
static_assert(offsetof(struct carrier_file, inode) ==
                  offsetof(struct carrier_file_wire, inode),
              "laid out alike");

/* All bytes of the one are those of the other. */
static inline void carrier_file_to_wire(struct carrier_file_wire *to,
                                        const struct carrier_file *from)
{
    __builtin_memcpy(to, from, sizeof(*to));
}

/* Return: false for what no valid struct carrier_file is. */
static inline bool carrier_file_from_wire(struct carrier_file *to,
                                          const struct carrier_file_wire *from)
{
    __builtin_memcpy(to, from, sizeof(*to));
    return true;
}

/* carrier.write_to, request: text_len, text[text_len + 1], descriptor file */
struct carrier_write_to_request {
    uint64_t text_len;
};
static_assert(sizeof(struct carrier_write_to_request) == 8, "wire format");
static_assert(offsetof(struct carrier_write_to_request, text_len) == 0,
              "wire format");
static_assert(109 <= XC_MESSAGE_MAX, "the largest request fits");
static_assert(112 <= XC_SCRATCH_USED_MAX, "the buffers have room");

/* carrier.same, reply: which */
struct carrier_same_reply {
    struct carrier_file_wire which;
};
static_assert(sizeof(struct carrier_same_reply) == 16, "wire format");
static_assert(offsetof(struct carrier_same_reply, which) == 0, "wire format");

/* carrier.make_pipe, request: how */
struct carrier_make_pipe_request {
    uint32_t how;
    uint32_t pad1;
};
static_assert(sizeof(struct carrier_make_pipe_request) == 8, "wire format");
static_assert(offsetof(struct carrier_make_pipe_request, how) == 0,
              "wire format");
static_assert(offsetof(struct carrier_make_pipe_request, pad1) == 4,
              "wire format");

/* carrier.sum, request: region, offset, len, memory of region */
struct carrier_sum_request {
    uint64_t region;
    uint64_t offset;
    uint64_t len;
};
static_assert(sizeof(struct carrier_sum_request) == 24, "wire format");
static_assert(offsetof(struct carrier_sum_request, region) == 0, "wire format");
static_assert(offsetof(struct carrier_sum_request, offset) == 8, "wire format");
static_assert(offsetof(struct carrier_sum_request, len) == 16, "wire format");

/* carrier.fill, request: region, byte, memory of region */
struct carrier_fill_request {
    uint64_t region;
    uint8_t byte;
    uint8_t pad1[7];
};
static_assert(sizeof(struct carrier_fill_request) == 16, "wire format");
static_assert(offsetof(struct carrier_fill_request, region) == 0,
              "wire format");
static_assert(offsetof(struct carrier_fill_request, byte) == 8, "wire format");
static_assert(offsetof(struct carrier_fill_request, pad1) == 9, "wire format");

/* carrier.publish, request: size, byte */
struct carrier_publish_request {
    uint64_t size;
    uint8_t byte;
    uint8_t pad1[7];
};
static_assert(sizeof(struct carrier_publish_request) == 16, "wire format");
static_assert(offsetof(struct carrier_publish_request, size) == 0,
              "wire format");
static_assert(offsetof(struct carrier_publish_request, byte) == 8,
              "wire format");
static_assert(offsetof(struct carrier_publish_request, pad1) == 9,
              "wire format");

/* carrier.publish, reply: region, memory of region */
struct carrier_publish_reply {
    uint64_t region;
};
static_assert(sizeof(struct carrier_publish_reply) == 8, "wire format");
static_assert(offsetof(struct carrier_publish_reply, region) == 0,
              "wire format");

/* carrier.share, request: size */
struct carrier_share_request {
    uint64_t size;
};
static_assert(sizeof(struct carrier_share_request) == 8, "wire format");
static_assert(offsetof(struct carrier_share_request, size) == 0, "wire format");

/* carrier.share, reply: region, memory of region */
struct carrier_share_reply {
    uint64_t region;
};
static_assert(sizeof(struct carrier_share_reply) == 8, "wire format");
static_assert(offsetof(struct carrier_share_reply, region) == 0, "wire format");

/* carrier.publish_more, request: byte */
struct carrier_publish_more_request {
    uint8_t byte;
    uint8_t pad1[7];
};
static_assert(sizeof(struct carrier_publish_more_request) == 8, "wire format");
static_assert(offsetof(struct carrier_publish_more_request, byte) == 0,
              "wire format");
static_assert(offsetof(struct carrier_publish_more_request, pad1) == 1,
              "wire format");

/*
 * carrier.mixed, request: from, into, descriptor file, memory of from, memory
 * of into
 */
struct carrier_mixed_request {
    uint64_t from;
    uint64_t into;
};
static_assert(sizeof(struct carrier_mixed_request) == 16, "wire format");
static_assert(offsetof(struct carrier_mixed_request, from) == 0, "wire format");
static_assert(offsetof(struct carrier_mixed_request, into) == 8, "wire format");

/* carrier.mixed, reply: again, next, descriptor copy, memory of again */
struct carrier_mixed_reply {
    uint64_t again;
    uint64_t next;
};
static_assert(sizeof(struct carrier_mixed_reply) == 16, "wire format");
static_assert(offsetof(struct carrier_mixed_reply, again) == 0, "wire format");
static_assert(offsetof(struct carrier_mixed_reply, next) == 8, "wire format");

/* carrier.sum_frozen, request: region, memory of region */
struct carrier_sum_frozen_request {
    uint64_t region;
};
static_assert(sizeof(struct carrier_sum_frozen_request) == 8, "wire format");
static_assert(offsetof(struct carrier_sum_frozen_request, region) == 0,
              "wire format");

/* carrier.sum_private, request: region, byte, memory of region */
struct carrier_sum_private_request {
    uint64_t region;
    uint8_t byte;
    uint8_t pad1[7];
};
static_assert(sizeof(struct carrier_sum_private_request) == 16, "wire format");
static_assert(offsetof(struct carrier_sum_private_request, region) == 0,
              "wire format");
static_assert(offsetof(struct carrier_sum_private_request, byte) == 8,
              "wire format");
static_assert(offsetof(struct carrier_sum_private_request, pad1) == 9,
              "wire format");

/* carrier.publish_frozen, request: size, byte */
struct carrier_publish_frozen_request {
    uint64_t size;
    uint8_t byte;
    uint8_t pad1[7];
};
static_assert(sizeof(struct carrier_publish_frozen_request) == 16,
              "wire format");
static_assert(offsetof(struct carrier_publish_frozen_request, size) == 0,
              "wire format");
static_assert(offsetof(struct carrier_publish_frozen_request, byte) == 8,
              "wire format");
static_assert(offsetof(struct carrier_publish_frozen_request, pad1) == 9,
              "wire format");

/* carrier.publish_frozen, reply: region, memory of region */
struct carrier_publish_frozen_reply {
    uint64_t region;
};
static_assert(sizeof(struct carrier_publish_frozen_reply) == 8, "wire format");
static_assert(offsetof(struct carrier_publish_frozen_reply, region) == 0,
              "wire format");

/* carrier.hold_private, request: region, memory of region */
struct carrier_hold_private_request {
    uint64_t region;
};
static_assert(sizeof(struct carrier_hold_private_request) == 8, "wire format");
static_assert(offsetof(struct carrier_hold_private_request, region) == 0,
              "wire format");

/* carrier.hold, request: region, memory of region */
struct carrier_hold_request {
    uint64_t region;
};
static_assert(sizeof(struct carrier_hold_request) == 8, "wire format");
static_assert(offsetof(struct carrier_hold_request, region) == 0,
              "wire format");

/* carrier.hold_lent, request: region, memory of region */
struct carrier_hold_lent_request {
    uint64_t region;
};
static_assert(sizeof(struct carrier_hold_lent_request) == 8, "wire format");
static_assert(offsetof(struct carrier_hold_lent_request, region) == 0,
              "wire format");

/* carrier.give_back, request: region, how, memory of region */
struct carrier_give_back_request {
    uint64_t region;
    uint32_t how;
    uint32_t pad1;
};
static_assert(sizeof(struct carrier_give_back_request) == 16, "wire format");
static_assert(offsetof(struct carrier_give_back_request, region) == 0,
              "wire format");
static_assert(offsetof(struct carrier_give_back_request, how) == 8,
              "wire format");
static_assert(offsetof(struct carrier_give_back_request, pad1) == 12,
              "wire format");

/* carrier.give_back, reply: again, memory of again */
struct carrier_give_back_reply {
    uint64_t again;
};
static_assert(sizeof(struct carrier_give_back_reply) == 8, "wire format");
static_assert(offsetof(struct carrier_give_back_reply, again) == 0,
              "wire format");

/* carrier.give_back_lent, request: region, memory of region */
struct carrier_give_back_lent_request {
    uint64_t region;
};
static_assert(sizeof(struct carrier_give_back_lent_request) == 8,
              "wire format");
static_assert(offsetof(struct carrier_give_back_lent_request, region) == 0,
              "wire format");

/* carrier.give_back_lent, reply: again, memory of again */
struct carrier_give_back_lent_reply {
    uint64_t again;
};
static_assert(sizeof(struct carrier_give_back_lent_reply) == 8, "wire format");
static_assert(offsetof(struct carrier_give_back_lent_reply, again) == 0,
              "wire format");

/* carrier.pass_on, request: region, other, memory of region */
struct carrier_pass_on_request {
    uint64_t region;
    uint64_t other;
};
static_assert(sizeof(struct carrier_pass_on_request) == 16, "wire format");
static_assert(offsetof(struct carrier_pass_on_request, region) == 0,
              "wire format");
static_assert(offsetof(struct carrier_pass_on_request, other) == 8,
              "wire format");

/* carrier.pass_on, reply: said_len, said[said_len + 1] */
struct carrier_pass_on_reply {
    uint64_t said_len;
};
static_assert(sizeof(struct carrier_pass_on_reply) == 8, "wire format");
static_assert(offsetof(struct carrier_pass_on_reply, said_len) == 0,
              "wire format");
static_assert(209 <= XC_MESSAGE_MAX, "the largest reply fits");
static_assert(208 <= XC_SCRATCH_USED_MAX, "the buffers have room");

/* carrier.pass_on_lent, request: region, other, memory of region */
struct carrier_pass_on_lent_request {
    uint64_t region;
    uint64_t other;
};
static_assert(sizeof(struct carrier_pass_on_lent_request) == 16, "wire format");
static_assert(offsetof(struct carrier_pass_on_lent_request, region) == 0,
              "wire format");
static_assert(offsetof(struct carrier_pass_on_lent_request, other) == 8,
              "wire format");

/* carrier.pass_on_lent, reply: said_len, said[said_len + 1] */
struct carrier_pass_on_lent_reply {
    uint64_t said_len;
};
static_assert(sizeof(struct carrier_pass_on_lent_reply) == 8, "wire format");
static_assert(offsetof(struct carrier_pass_on_lent_reply, said_len) == 0,
              "wire format");
static_assert(209 <= XC_MESSAGE_MAX, "the largest reply fits");
static_assert(208 <= XC_SCRATCH_USED_MAX, "the buffers have room");

/*
 * carrier.give_twice, reply: first, second, memory of first, memory of second
 */
struct carrier_give_twice_reply {
    uint64_t first;
    uint64_t second;
};
static_assert(sizeof(struct carrier_give_twice_reply) == 16, "wire format");
static_assert(offsetof(struct carrier_give_twice_reply, first) == 0,
              "wire format");
static_assert(offsetof(struct carrier_give_twice_reply, second) == 8,
              "wire format");

/* carrier.move, request: from, region, len, to, memory of region */
struct carrier_move_request {
    uint32_t from;
    uint32_t pad1;
    uint64_t region;
    uint16_t len;
    uint8_t pad2[6];
    uint64_t to;
};
static_assert(sizeof(struct carrier_move_request) == 32, "wire format");
static_assert(offsetof(struct carrier_move_request, from) == 0, "wire format");
static_assert(offsetof(struct carrier_move_request, pad1) == 4, "wire format");
static_assert(offsetof(struct carrier_move_request, region) == 8,
              "wire format");
static_assert(offsetof(struct carrier_move_request, len) == 16, "wire format");
static_assert(offsetof(struct carrier_move_request, pad2) == 18, "wire format");
static_assert(offsetof(struct carrier_move_request, to) == 24, "wire format");

/* carrier.peek, request: region, at, memory of region */
struct carrier_peek_request {
    uint64_t region;
    uint64_t at;
};
static_assert(sizeof(struct carrier_peek_request) == 16, "wire format");
static_assert(offsetof(struct carrier_peek_request, region) == 0,
              "wire format");
static_assert(offsetof(struct carrier_peek_request, at) == 8, "wire format");
