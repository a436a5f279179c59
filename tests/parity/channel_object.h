/* SPDX-License-Identifier: MIT */
/* Channel object: messages in memory, for the tests of parity/channel.h */
#pragma once

#include <interfaces/parity/channel.h>

#ifdef __cplusplus
extern "C" {
#endif

enum {
    CHANNEL_BYTES = 2048, /* of one message */
    CHANNEL_MESSAGES = 4,
    CHANNEL_MARKS = 8
};

/* Flags of sendto and recvfrom. */
enum { CHANNEL_WANTED = 0xff, CHANNEL_WOULD_BLOCK = 0x8000 };

struct bytes {
    uint32_t n;
    uint8_t data[CHANNEL_BYTES];
};

struct message {
    struct bytes data;
    struct bytes address;
    struct bytes control;
    uint32_t flags;
    uint32_t n_parts;
    uint16_t parts[CHANNEL_MARKS];
};

struct watcher_object {
    struct watcher object;
    int64_t n;
    uint64_t cookie;
    struct channel_state state;
};

struct channel_object {
    struct channel object;
    uint32_t generation;
    uint16_t limit;
    uint32_t n_messages;
    struct message messages[CHANNEL_MESSAGES];
    uint32_t n_marks;
    uint32_t marks[CHANNEL_MARKS];
    struct watcher *watcher; /* kept; NULL: none */
    uint64_t cookie;
    struct watcher_object own_watcher;
    struct channel_counts counts;
    struct channel_tuning tuning;
    char name[41];
};

extern const struct channel_ops channel_object_ops;

void watcher_object_init(struct watcher_object *object);
void channel_object_init(struct channel_object *object);

#ifdef __cplusplus
}
#endif
