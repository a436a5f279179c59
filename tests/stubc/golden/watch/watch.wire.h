/* Made by stubc from interfaces/watch.h. Do not edit. */
#pragma once

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <crosscall/message.h>
#include <interfaces/watch.h>

/* crosscall.test.watch 1 on the wire. Little-endian, naturally aligned. */

enum {
    WATCH_METHOD_NOTIFY = 1,
    WATCH_METHOD_ASK = 2,
    WATCH_METHOD_DESCEND = 3,
    WATCH_METHOD_TELL = 4,
    WATCH_METHOD_SPAWN = 5,
};

/* What both sides must agree on, method by method, in one number each. */
enum {
    WATCH_KEY_NOTIFY = 0x38ddf806,
    WATCH_KEY_ASK = 0x26d1dac1,
    WATCH_KEY_DESCEND = 0x4cd9bcac,
    WATCH_KEY_TELL = 0x4281ad1c,
    WATCH_KEY_SPAWN = 0x5dac6949,
};

/* The most of each buffer and string, in the unit of its length. */
enum {
    WATCH_TELL_TEXT_MAX = 65536,
};

/* watch.notify, request: value */
struct watch_notify_request {
    uint64_t value;
};
static_assert(sizeof(struct watch_notify_request) == 8, "wire format");
static_assert(offsetof(struct watch_notify_request, value) == 0, "wire format");

/* watch.ask, request: value */
struct watch_ask_request {
    uint64_t value;
};
static_assert(sizeof(struct watch_ask_request) == 8, "wire format");
static_assert(offsetof(struct watch_ask_request, value) == 0, "wire format");

/* watch.ask, reply: answer */
struct watch_ask_reply {
    uint64_t answer;
};
static_assert(sizeof(struct watch_ask_reply) == 8, "wire format");
static_assert(offsetof(struct watch_ask_reply, answer) == 0, "wire format");

/* watch.descend, request: levels */
struct watch_descend_request {
    uint32_t levels;
    uint32_t pad1;
};
static_assert(sizeof(struct watch_descend_request) == 8, "wire format");
static_assert(offsetof(struct watch_descend_request, levels) == 0,
              "wire format");
static_assert(offsetof(struct watch_descend_request, pad1) == 4, "wire format");

/* watch.tell, request: len, text[len] */
struct watch_tell_request {
    uint64_t len;
};
static_assert(sizeof(struct watch_tell_request) == 8, "wire format");
static_assert(offsetof(struct watch_tell_request, len) == 0, "wire format");
static_assert(65544 <= XC_MESSAGE_MAX, "the largest request fits");
static_assert(65536 <= XC_SCRATCH_USED_MAX, "the buffers have room");

/* watch.spawn, reply: out */
struct watch_spawn_reply {
    uint64_t out;
};
static_assert(sizeof(struct watch_spawn_reply) == 8, "wire format");
static_assert(offsetof(struct watch_spawn_reply, out) == 0, "wire format");

/* crosscall.test.watched 1 on the wire. Little-endian, naturally aligned. */

enum {
    WATCHED_METHOD_ADD = 1,
    WATCHED_METHOD_ADD_QUIET = 2,
    WATCHED_METHOD_REMOVE = 3,
    WATCHED_METHOD_CHANGE = 4,
    WATCHED_METHOD_ASK = 5,
    WATCHED_METHOD_ASK_ONCE = 6,
    WATCHED_METHOD_ASK_QUIET = 7,
    WATCHED_METHOD_DESCEND = 8,
    WATCHED_METHOD_TELL = 9,
    WATCHED_METHOD_STATUS = 10,
    WATCHED_METHOD_ASK_SPAWN = 11,
    WATCHED_METHOD_NAP = 12,
};

/* What both sides must agree on, method by method, in one number each. */
enum {
    WATCHED_KEY_ADD = 0x1db7b7fe,
    WATCHED_KEY_ADD_QUIET = 0xb834efa,
    WATCHED_KEY_REMOVE = 0x1ffaf5dd,
    WATCHED_KEY_CHANGE = 0x6b6ef46f,
    WATCHED_KEY_ASK = 0x4a3c1b49,
    WATCHED_KEY_ASK_ONCE = 0x9381189,
    WATCHED_KEY_ASK_QUIET = 0x4d68c12e,
    WATCHED_KEY_DESCEND = 0x32e41401,
    WATCHED_KEY_TELL = 0x4b85ccfb,
    WATCHED_KEY_STATUS = 0x2a8dc095,
    WATCHED_KEY_ASK_SPAWN = 0x7ee6d7d,
    WATCHED_KEY_NAP = 0x7c0ca073,
};

/* watched.add, request: watch */
struct watched_add_request {
    uint64_t watch;
};
static_assert(sizeof(struct watched_add_request) == 8, "wire format");
static_assert(offsetof(struct watched_add_request, watch) == 0, "wire format");

/* watched.add_quiet, request: watch */
struct watched_add_quiet_request {
    uint64_t watch;
};
static_assert(sizeof(struct watched_add_quiet_request) == 8, "wire format");
static_assert(offsetof(struct watched_add_quiet_request, watch) == 0,
              "wire format");

/* watched.change, request: value */
struct watched_change_request {
    uint64_t value;
};
static_assert(sizeof(struct watched_change_request) == 8, "wire format");
static_assert(offsetof(struct watched_change_request, value) == 0,
              "wire format");

/* watched.ask, request: value */
struct watched_ask_request {
    uint64_t value;
};
static_assert(sizeof(struct watched_ask_request) == 8, "wire format");
static_assert(offsetof(struct watched_ask_request, value) == 0, "wire format");

/* watched.ask, reply: answer */
struct watched_ask_reply {
    uint64_t answer;
};
static_assert(sizeof(struct watched_ask_reply) == 8, "wire format");
static_assert(offsetof(struct watched_ask_reply, answer) == 0, "wire format");

/* watched.ask_once, request: watch, value */
struct watched_ask_once_request {
    uint64_t watch;
    uint64_t value;
};
static_assert(sizeof(struct watched_ask_once_request) == 16, "wire format");
static_assert(offsetof(struct watched_ask_once_request, watch) == 0,
              "wire format");
static_assert(offsetof(struct watched_ask_once_request, value) == 8,
              "wire format");

/* watched.ask_once, reply: answer */
struct watched_ask_once_reply {
    uint64_t answer;
};
static_assert(sizeof(struct watched_ask_once_reply) == 8, "wire format");
static_assert(offsetof(struct watched_ask_once_reply, answer) == 0,
              "wire format");

/* watched.ask_quiet, request: watch */
struct watched_ask_quiet_request {
    uint64_t watch;
};
static_assert(sizeof(struct watched_ask_quiet_request) == 8, "wire format");
static_assert(offsetof(struct watched_ask_quiet_request, watch) == 0,
              "wire format");

/* watched.ask_quiet, reply: status */
struct watched_ask_quiet_reply {
    int64_t status;
};
static_assert(sizeof(struct watched_ask_quiet_reply) == 8, "wire format");
static_assert(offsetof(struct watched_ask_quiet_reply, status) == 0,
              "wire format");

/* watched.descend, request: levels, watch */
struct watched_descend_request {
    uint32_t levels;
    uint32_t pad1;
    uint64_t watch;
};
static_assert(sizeof(struct watched_descend_request) == 16, "wire format");
static_assert(offsetof(struct watched_descend_request, levels) == 0,
              "wire format");
static_assert(offsetof(struct watched_descend_request, pad1) == 4,
              "wire format");
static_assert(offsetof(struct watched_descend_request, watch) == 8,
              "wire format");

/* watched.tell, request: len */
struct watched_tell_request {
    uint32_t len;
    uint32_t pad1;
};
static_assert(sizeof(struct watched_tell_request) == 8, "wire format");
static_assert(offsetof(struct watched_tell_request, len) == 0, "wire format");
static_assert(offsetof(struct watched_tell_request, pad1) == 4, "wire format");

/* watched.status, reply: status */
struct watched_status_reply {
    int64_t status;
};
static_assert(sizeof(struct watched_status_reply) == 8, "wire format");
static_assert(offsetof(struct watched_status_reply, status) == 0,
              "wire format");

/* watched.ask_spawn, request: watch, value */
struct watched_ask_spawn_request {
    uint64_t watch;
    uint64_t value;
};
static_assert(sizeof(struct watched_ask_spawn_request) == 16, "wire format");
static_assert(offsetof(struct watched_ask_spawn_request, watch) == 0,
              "wire format");
static_assert(offsetof(struct watched_ask_spawn_request, value) == 8,
              "wire format");

/* watched.ask_spawn, reply: answer */
struct watched_ask_spawn_reply {
    uint64_t answer;
};
static_assert(sizeof(struct watched_ask_spawn_reply) == 8, "wire format");
static_assert(offsetof(struct watched_ask_spawn_reply, answer) == 0,
              "wire format");

/* watched.nap, request: milliseconds */
struct watched_nap_request {
    uint32_t milliseconds;
    uint32_t pad1;
};
static_assert(sizeof(struct watched_nap_request) == 8, "wire format");
static_assert(offsetof(struct watched_nap_request, milliseconds) == 0,
              "wire format");
static_assert(offsetof(struct watched_nap_request, pad1) == 4, "wire format");
