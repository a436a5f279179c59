/* Made by stubc from interfaces/ledger.h. Do not edit. */
#pragma once

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <crosscall/message.h>
#include <interfaces/ledger.h>

/* crosscall.test.ledger 1 on the wire. Little-endian, naturally aligned. */

enum {
    LEDGER_METHOD_TURN = 1,
    LEDGER_METHOD_AMEND = 2,
    LEDGER_METHOD_WIDEN = 3,
};

/* What both sides must agree on, method by method, in one number each. */
enum {
    LEDGER_KEY_TURN = 0x48f143d0,
    LEDGER_KEY_AMEND = 0xd5936c5,
    LEDGER_KEY_WIDEN = 0x22969ef4,
};

static inline bool ledger_kind_is_valid(uint32_t value)
{
    switch (value) {
    case LEDGER_DEBIT:
    case LEDGER_CREDIT:
        return true;
    default:
        return false;
    }
}

struct ledger_span_wire {
    uint32_t first;
    uint32_t last;
};
static_assert(sizeof(struct ledger_span_wire) == 8, "wire format");
static_assert(offsetof(struct ledger_span_wire, first) == 0, "wire format");
static_assert(offsetof(struct ledger_span_wire, last) == 4, "wire format");
static_assert(sizeof(struct ledger_span) == sizeof(struct ledger_span_wire),
              "laid out alike");
static_assert(offsetof(struct ledger_span, first) ==
                  offsetof(struct ledger_span_wire, first),
              "laid out alike");
static_assert(offsetof(struct ledger_span, last) ==
                  offsetof(struct ledger_span_wire, last),
              "laid out alike");

/* All bytes of the one are those of the other. */
static inline void ledger_span_to_wire(struct ledger_span_wire *to,
                                       const struct ledger_span *from)
{
    __builtin_memcpy(to, from, sizeof(*to));
}

/* Return: false for what no valid struct ledger_span is. */
static inline bool ledger_span_from_wire(struct ledger_span *to,
                                         const struct ledger_span_wire *from)
{
    __builtin_memcpy(to, from, sizeof(*to));
    return true;
}

struct ledger_entry_wire {
    int64_t amount;
    struct ledger_span_wire pages;
    uint32_t kind;
    uint8_t checked;
    uint8_t marks[3];
    uint32_t parts[2];
};
static_assert(sizeof(struct ledger_entry_wire) == 32, "wire format");
static_assert(offsetof(struct ledger_entry_wire, amount) == 0, "wire format");
static_assert(offsetof(struct ledger_entry_wire, pages) == 8, "wire format");
static_assert(offsetof(struct ledger_entry_wire, kind) == 16, "wire format");
static_assert(offsetof(struct ledger_entry_wire, checked) == 20, "wire format");
static_assert(offsetof(struct ledger_entry_wire, marks) == 21, "wire format");
static_assert(offsetof(struct ledger_entry_wire, parts) == 24, "wire format");

/* Return: false for what no valid struct ledger_entry is. */
static inline bool ledger_entry_is_valid(const struct ledger_entry *value)
{
    size_t i;

    if (!ledger_kind_is_valid((uint32_t)value->kind))
        return false;
    if (!xc_is_bool(&value->checked))
        return false;
    for (i = 0; i < 3; i++)
        if (!xc_is_bool(&value->marks[i]))
            return false;
    for (i = 0; i < 2; i++)
        if (!ledger_kind_is_valid((uint32_t)value->parts[i]))
            return false;
    return true;
}
static_assert(sizeof(struct ledger_entry) == sizeof(struct ledger_entry_wire),
              "laid out alike");
static_assert(offsetof(struct ledger_entry, amount) ==
                  offsetof(struct ledger_entry_wire, amount),
              "laid out alike");
static_assert(offsetof(struct ledger_entry, pages) ==
                  offsetof(struct ledger_entry_wire, pages),
              "laid out alike");
static_assert(offsetof(struct ledger_entry, kind) ==
                  offsetof(struct ledger_entry_wire, kind),
              "laid out alike");
static_assert(offsetof(struct ledger_entry, checked) ==
                  offsetof(struct ledger_entry_wire, checked),
              "laid out alike");
static_assert(offsetof(struct ledger_entry, marks) ==
                  offsetof(struct ledger_entry_wire, marks),
              "laid out alike");
static_assert(offsetof(struct ledger_entry, parts) ==
                  offsetof(struct ledger_entry_wire, parts),
              "laid out alike");

/* All bytes of the one are those of the other. */
static inline void ledger_entry_to_wire(struct ledger_entry_wire *to,
                                        const struct ledger_entry *from)
{
    __builtin_memcpy(to, from, sizeof(*to));
}

/* Return: false for what no valid struct ledger_entry is. */
static inline bool
ledger_entry_wire_is_valid(const struct ledger_entry_wire *from)
{
    size_t i;

    if (!ledger_kind_is_valid(from->kind) || from->checked > 1)
        return false;
    for (i = 0; i < 3; i++)
        if (from->marks[i] > 1)
            return false;
    for (i = 0; i < 2; i++)
        if (!ledger_kind_is_valid(from->parts[i]))
            return false;
    return true;
}

/* Return: false for what no valid struct ledger_entry is. */
static inline bool ledger_entry_from_wire(struct ledger_entry *to,
                                          const struct ledger_entry_wire *from)
{
    if (!ledger_entry_wire_is_valid(from))
        return false;
    __builtin_memcpy(to, from, sizeof(*to));
    return true;
}

/* ledger.turn, request: entry */
struct ledger_turn_request {
    struct ledger_entry_wire entry;
};
static_assert(sizeof(struct ledger_turn_request) == 32, "wire format");
static_assert(offsetof(struct ledger_turn_request, entry) == 0, "wire format");

/* ledger.turn, reply: out */
struct ledger_turn_reply {
    struct ledger_entry_wire out;
};
static_assert(sizeof(struct ledger_turn_reply) == 32, "wire format");
static_assert(offsetof(struct ledger_turn_reply, out) == 0, "wire format");

/* ledger.amend, request: amount, entry */
struct ledger_amend_request {
    int64_t amount;
    struct ledger_entry_wire entry;
};
static_assert(sizeof(struct ledger_amend_request) == 40, "wire format");
static_assert(offsetof(struct ledger_amend_request, amount) == 0,
              "wire format");
static_assert(offsetof(struct ledger_amend_request, entry) == 8, "wire format");

/* ledger.amend, reply: entry, span */
struct ledger_amend_reply {
    struct ledger_entry_wire entry;
    struct ledger_span_wire span;
};
static_assert(sizeof(struct ledger_amend_reply) == 40, "wire format");
static_assert(offsetof(struct ledger_amend_reply, entry) == 0, "wire format");
static_assert(offsetof(struct ledger_amend_reply, span) == 32, "wire format");

/* ledger.widen, request: span, by */
struct ledger_widen_request {
    struct ledger_span_wire span;
    uint32_t by;
    uint32_t pad1;
};
static_assert(sizeof(struct ledger_widen_request) == 16, "wire format");
static_assert(offsetof(struct ledger_widen_request, span) == 0, "wire format");
static_assert(offsetof(struct ledger_widen_request, by) == 8, "wire format");
static_assert(offsetof(struct ledger_widen_request, pad1) == 12, "wire format");

/* ledger.widen, reply: out */
struct ledger_widen_reply {
    struct ledger_span_wire out;
};
static_assert(sizeof(struct ledger_widen_reply) == 8, "wire format");
static_assert(offsetof(struct ledger_widen_reply, out) == 0, "wire format");
