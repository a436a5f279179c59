/* SPDX-License-Identifier: MIT */
/*
 * channel: a stream server, as pipes, terminals and sockets are
 *
 * No method waits. One that has nothing to do is -EAGAIN, and says in which
 * state the channel is and of which generation that is; a watcher is signalled
 * when there is a later one. So a client that polls many channels calls none.
 */
#pragma once

#include <crosscall/interface.h>

struct watcher;
struct channel;

enum watcher_rights {
    WATCHER_SIGNAL = XC_RIGHT(0),
    WATCHER_READ = XC_RIGHT(1)
};

enum channel_rights {
    CHANNEL_READ = XC_RIGHT(0),
    CHANNEL_WRITE = XC_RIGHT(1),
    CHANNEL_CONTROL = XC_RIGHT(2),
    CHANNEL_WATCH = XC_RIGHT(3)
};

enum XC_FLAGS channel_ready {
    CHANNEL_IDLE = 0,
    CHANNEL_READABLE = 1,
    CHANNEL_WRITABLE = 2,
    CHANNEL_OPEN = CHANNEL_READABLE | CHANNEL_WRITABLE
};

enum channel_side { CHANNEL_INPUT = 1, CHANNEL_OUTPUT = 2 };

struct channel_state {
    uint32_t generation;
    enum channel_ready ready;
};

struct channel_counts {
    uint64_t bytes_in;
    uint64_t bytes_out;
    uint32_t messages;
    bool is_shut[2];
};

struct channel_tuning {
    uint16_t low_mark;
    uint16_t high_mark;
    double decay;
};

struct XC_INTERFACE("parity.watcher", 1) watcher_ops {
    /** signal() - there is a later state */
    int (*signal)(struct watcher *self, uint64_t cookie,
                  const struct channel_state *state)
        XC_METHOD(1, WATCHER_SIGNAL) XC_ONEWAY;

    /** seen() - the last signal. Return: how many there were */
    int64_t (*seen)(struct watcher *self, XC_OUT uint64_t *cookie,
                    XC_OUT struct channel_state *state)
        XC_METHOD(2, WATCHER_READ);
};

struct watcher {
    const struct watcher_ops *ops;
};

struct XC_INTERFACE("parity.channel", 1) channel_ops {
    /** sendto() - one message. Return: bytes of data taken */
    int64_t (*sendto)(struct channel *self,
                      XC_SIZED_BY(data_len) const void *data, size_t data_len,
                      XC_OPTIONAL XC_SIZED_BY(address_len) const void *address,
                      uint8_t address_len,
                      XC_OPTIONAL XC_SIZED_BY(control_len) const void *control,
                      uint32_t control_len, uint32_t flags,
                      XC_OPTIONAL XC_OUT struct channel_state *state)
        XC_METHOD(1, CHANNEL_WRITE);

    /** recvfrom() - the next message. Return: bytes placed in data */
    int64_t (*recvfrom)(
        struct channel *self,
        XC_OUT XC_SIZED_BY(data_max, XC_RESULT) void *data, size_t data_max,
        XC_OPTIONAL XC_OUT XC_SIZED_BY(address_max, *address_len) void *address,
        uint8_t address_max, XC_OUT uint8_t *address_len,
        XC_OPTIONAL XC_OUT XC_SIZED_BY(control_max, *control_len) void *control,
        uint32_t control_max, XC_OUT uint32_t *control_len,
        XC_INOUT uint32_t *flags,
        XC_OPTIONAL XC_OUT struct channel_state *state)
        XC_METHOD(2, CHANNEL_READ);

    /** send() - sendto() without an address. Return: bytes taken */
    int64_t (*send)(struct channel *self, XC_SIZED_BY(len) const void *data,
                    size_t len) XC_METHOD(3, CHANNEL_WRITE);

    /** receive() - recvfrom() without an address. Return: bytes placed */
    int64_t (*receive)(struct channel *self,
                       XC_OUT XC_SIZED_BY(max, XC_RESULT) void *data,
                       size_t max) XC_METHOD(4, CHANNEL_READ);

    /** peek() - bytes from @offset on, which stay. Return: bytes placed */
    int64_t (*peek)(struct channel *self, uint16_t offset,
                    XC_OUT XC_SIZED_BY(max, XC_RESULT) void *data, size_t max)
        XC_METHOD(5, CHANNEL_READ);

    /**
     * ioctl() - whatever the device understands
     *
     * @len of @max bytes go in, and as many as the device likes come back.
     * This one repeats its argument @request times.
     */
    int (*ioctl)(struct channel *self, uint32_t request,
                 XC_INOUT XC_SIZED_BY(max, *len) void *argument, size_t max,
                 XC_INOUT size_t *len) XC_METHOD(6, CHANNEL_CONTROL);

    /** new_watcher() - one that only remembers */
    int (*new_watcher)(struct channel *self,
                       XC_OUT XC_GRANT(WATCHER_SIGNAL |
                                       WATCHER_READ) struct watcher **watcher)
        XC_METHOD(7, CHANNEL_WATCH);

    /**
     * watch() - signal @watcher at each state, beginning with this one
     *
     * It is the client's own, or one of new_watcher(). There is one at a time.
     */
    int (*watch)(struct channel *self,
                 XC_GRANT(WATCHER_SIGNAL) struct watcher *watcher,
                 uint64_t cookie,
                 XC_OPTIONAL XC_OUT struct channel_state *state)
        XC_METHOD(8, CHANNEL_WATCH | CHANNEL_READ);

    /** look() - what could be done at once */
    int (*look)(struct channel *self, XC_OUT struct channel_state *state)
        XC_METHOD(9, XC_ANYONE) XC_IDEMPOTENT XC_NONBLOCKING;

    /** changed() - Return: 1 if there is a later state than @known, else 0 */
    int (*changed)(struct channel *self, struct channel_state known,
                   XC_OUT struct channel_state *state)
        XC_METHOD(10, CHANNEL_READ);

    /** available() - bytes of the next message */
    int (*available)(struct channel *self, XC_OUT size_t *n)
        XC_METHOD(11, CHANNEL_READ) XC_DEPRECATED("use peek");

    /** room() - bytes that a message may have */
    int (*room)(struct channel *self, XC_OUT size_t *n)
        XC_METHOD(12, CHANNEL_WRITE);

    /** set_limit() - what a message may have; the old limit comes back */
    int (*set_limit)(struct channel *self, XC_INOUT uint16_t *limit)
        XC_METHOD(13, CHANNEL_CONTROL);

    /** shut() - no more of that */
    int (*shut)(struct channel *self, enum channel_side side)
        XC_METHOD(14, CHANNEL_CONTROL);

    /** mark() - a word out of band */
    int (*mark)(struct channel *self, uint32_t word)
        XC_METHOD(15, CHANNEL_WRITE) XC_ONEWAY;

    /** marks() - take the words out of band */
    int (*marks)(struct channel *self,
                 XC_OUT XC_COUNTED_BY(max, *n) uint32_t *words, uint32_t max,
                 XC_OUT uint32_t *n) XC_METHOD(16, CHANNEL_READ);

    /** gather() - one message of several parts. Return: bytes taken */
    int64_t (*gather)(struct channel *self,
                      XC_COUNTED_BY(n) const uint16_t *parts, uint32_t n,
                      XC_SIZED_BY(len) const void *data, size_t len)
        XC_METHOD(17, CHANNEL_WRITE);

    /** scatter() - the next message with its parts. Return: bytes placed */
    int64_t (*scatter)(struct channel *self,
                       XC_OUT XC_COUNTED_BY(max_parts, *n) uint16_t *parts,
                       uint32_t max_parts, XC_OUT uint32_t *n,
                       XC_OUT XC_SIZED_BY(max, XC_RESULT) void *data,
                       size_t max) XC_METHOD(18, CHANNEL_READ);

    /** set_name() - for people */
    int (*set_name)(struct channel *self, XC_STRING(40) const char *name)
        XC_METHOD(19, CHANNEL_CONTROL);

    /** name() - for people */
    int (*name)(struct channel *self, XC_OUT XC_STRING(40) char *name)
        XC_METHOD(20, XC_ANYONE);

    /** count() - since the last reset */
    int (*count)(struct channel *self, XC_OUT struct channel_counts *counts)
        XC_METHOD(21, CHANNEL_READ);

    /** tune() - change the marks; the old ones come back */
    int (*tune)(struct channel *self, XC_INOUT struct channel_tuning *tuning)
        XC_METHOD(22, CHANNEL_CONTROL);

    /** reset() - as at the beginning. Return: messages that were dropped */
    int (*reset)(struct channel *self) XC_METHOD(23, CHANNEL_CONTROL);

    /** is_ready() - Return: 1 if anything of @wanted could be done, else 0 */
    int (*is_ready)(struct channel *self, enum channel_ready wanted,
                    XC_OUT enum channel_ready *now)
        XC_METHOD(24, CHANNEL_READ | CHANNEL_WRITE);

    /** relieve() - @next watches, or nobody. Return: watchers that went */
    int (*relieve)(struct channel *self,
                   XC_OPTIONAL XC_GRANT(WATCHER_SIGNAL) struct watcher *next)
        XC_METHOD(25, CHANNEL_WATCH);
};

struct channel {
    const struct channel_ops *ops;
};
