/* Made by stubc from interfaces/gauge.h. Do not edit. */
#pragma once

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <crosscall/message.h>
#include <interfaces/gauge.h>

/* crosscall.test.gauge 1 on the wire. Little-endian, naturally aligned. */

enum {
    GAUGE_METHOD_VALUE = 1,
    GAUGE_METHOD_READ = 2,
    GAUGE_METHOD_SET = 3,
};

/* What both sides must agree on, method by method, in one number each. */
enum {
    GAUGE_KEY_VALUE = 0x35088a70,
    GAUGE_KEY_READ = 0x33f16310,
    GAUGE_KEY_SET = 0x59e6d5be,
};

/* gauge.value, reply: out */
struct gauge_value_reply {
    double out;
};
static_assert(sizeof(struct gauge_value_reply) == 8, "wire format");
static_assert(offsetof(struct gauge_value_reply, out) == 0, "wire format");

/* gauge.read, reply: out, since */
struct gauge_read_reply {
    double out;
    uint64_t since;
};
static_assert(sizeof(struct gauge_read_reply) == 16, "wire format");
static_assert(offsetof(struct gauge_read_reply, out) == 0, "wire format");
static_assert(offsetof(struct gauge_read_reply, since) == 8, "wire format");

/* gauge.set, request: value */
struct gauge_set_request {
    double value;
};
static_assert(sizeof(struct gauge_set_request) == 8, "wire format");
static_assert(offsetof(struct gauge_set_request, value) == 0, "wire format");

/* crosscall.test.dial 1 on the wire. Little-endian, naturally aligned. */

enum {
    DIAL_METHOD_TURN = 16,
};

/* What both sides must agree on, method by method, in one number each. */
enum {
    DIAL_KEY_TURN = 0x1bffbb9d,
};

/* dial.turn, request: steps */
struct dial_turn_request {
    int32_t steps;
    uint32_t pad1;
};
static_assert(sizeof(struct dial_turn_request) == 8, "wire format");
static_assert(offsetof(struct dial_turn_request, steps) == 0, "wire format");
static_assert(offsetof(struct dial_turn_request, pad1) == 4, "wire format");
