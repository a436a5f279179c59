/* Made by stubc from interfaces/stream.h. Do not edit. */
#pragma once

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <crosscall/message.h>
#include <interfaces/stream.h>

/* crosscall.test.stream 1 on the wire. Little-endian, naturally aligned. */

enum {
    STREAM_METHOD_READ = 1,
    STREAM_METHOD_WRITE = 2,
    STREAM_METHOD_STATUS = 3,
};

/* What both sides must agree on, method by method, in one number each. */
enum {
    STREAM_KEY_READ = 0x136f2b5d,
    STREAM_KEY_WRITE = 0x2001ec4f,
    STREAM_KEY_STATUS = 0x613a4d78,
};

/* The most of each buffer and string, in the unit of its length. */
enum {
    STREAM_READ_BUF_MAX = 65536,
    STREAM_WRITE_BUF_MAX = 65536,
};

static inline bool stream_state_is_valid(uint32_t value)
{
    switch (value) {
    case STREAM_OPEN:
    case STREAM_AT_END:
        return true;
    default:
        return false;
    }
}

struct stream_report_wire {
    uint64_t n_read;
    uint32_t state;
    uint32_t pad1;
};
static_assert(sizeof(struct stream_report_wire) == 16, "wire format");
static_assert(offsetof(struct stream_report_wire, n_read) == 0, "wire format");
static_assert(offsetof(struct stream_report_wire, state) == 8, "wire format");
static_assert(offsetof(struct stream_report_wire, pad1) == 12, "wire format");

/* Return: false for what no valid struct stream_report is. */
static inline bool stream_report_is_valid(const struct stream_report *value)
{
    if (!stream_state_is_valid((uint32_t)value->state))
        return false;
    return true;
}

/* @to is all zero, and so is its padding. */
static inline void stream_report_to_wire(struct stream_report_wire *to,
                                         const struct stream_report *from)
{
    to->n_read = from->n_read;
    to->state = from->state;
}

/* Return: false for what no valid struct stream_report is. */
static inline bool
stream_report_from_wire(struct stream_report *to,
                        const struct stream_report_wire *from)
{
    if (!stream_state_is_valid(from->state) || from->pad1 != 0)
        return false;
    to->n_read = from->n_read;
    to->state = (enum stream_state)from->state;
    return true;
}

/* stream.read, request: len */
struct stream_read_request {
    uint64_t len;
};
static_assert(sizeof(struct stream_read_request) == 8, "wire format");
static_assert(offsetof(struct stream_read_request, len) == 0, "wire format");

/* stream.read, reply: buf[result] */
static_assert(65536 <= XC_MESSAGE_MAX, "the largest reply fits");
static_assert(65536 <= XC_SCRATCH_USED_MAX, "the buffers have room");

/* stream.write, request: len, buf[len] */
struct stream_write_request {
    uint64_t len;
};
static_assert(sizeof(struct stream_write_request) == 8, "wire format");
static_assert(offsetof(struct stream_write_request, len) == 0, "wire format");
static_assert(65544 <= XC_MESSAGE_MAX, "the largest request fits");
static_assert(65536 <= XC_SCRATCH_USED_MAX, "the buffers have room");

/* stream.status, reply: out */
struct stream_status_reply {
    struct stream_report_wire out;
};
static_assert(sizeof(struct stream_status_reply) == 16, "wire format");
static_assert(offsetof(struct stream_status_reply, out) == 0, "wire format");
