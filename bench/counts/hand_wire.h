/* SPDX-License-Identifier: MIT */
/* Hand, wire: the messages, as one would write them down by hand */
#pragma once

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <counted.h>

enum { HAND_NULL = 1, HAND_WORDS, HAND_RECORD, HAND_PUT, HAND_GET };
enum { KEY_NULL = 11, KEY_WORDS, KEY_RECORD, KEY_PUT, KEY_GET };

/* Request and reply alike. */
struct hand_words {
    uint64_t a;
    uint64_t b;
    uint64_t c;
    uint64_t d;
};

/* As the compiler lays out the struct, so that one copy is enough. */
struct hand_record {
    uint64_t id;
    uint64_t size;
    int64_t changed_ns;
    uint32_t uid;
    uint32_t gid;
    uint32_t kind;
    uint8_t locked;
    uint8_t version[3];
    uint64_t blocks[3];
};
static_assert(sizeof(struct hand_record) == 64 &&
                  sizeof(struct counted_entry) == 64 &&
                  offsetof(struct hand_record, kind) ==
                      offsetof(struct counted_entry, kind) &&
                  offsetof(struct hand_record, locked) ==
                      offsetof(struct counted_entry, locked),
              "a record travels as it is");

/* Whether it may be taken for a record. */
static inline bool hand_record_is_good(const struct hand_record *record)
{
    return record->kind <= COUNTED_LINK && record->locked <= 1;
}

/* Whether it may travel. */
static inline bool hand_record_may_travel(const struct counted_entry *record)
{
    return (uint32_t)record->kind <= COUNTED_LINK &&
           xc_is_bool(&record->locked);
}

struct hand_put_request {
    uint64_t len; /* bytes follow */
};

struct hand_put_reply {
    uint64_t last;
};

struct hand_get_request {
    uint64_t last;
    uint64_t len;
};
