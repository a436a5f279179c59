/* SPDX-License-Identifier: MIT */
/*
 * endpoint: a socket, which is a channel with addresses
 */
#pragma once

#include <interfaces/parity/channel.h>

struct endpoint;

enum endpoint_rights {
    ENDPOINT_NAME = XC_RIGHT(8),
    ENDPOINT_CONNECT = XC_RIGHT(9),
    ENDPOINT_LISTEN = XC_RIGHT(10)
};

enum endpoint_family {
    ENDPOINT_LOCAL = 1,
    ENDPOINT_INET = 2,
    ENDPOINT_INET6 = 10
};

enum endpoint_option { ENDPOINT_KEEP = 1, ENDPOINT_REUSE, ENDPOINT_LABEL };

struct endpoint_inet {
    uint8_t host[4];
    uint16_t port;
};

struct endpoint_inet6 {
    uint8_t host[16];
    uint16_t port;
    uint32_t scope;
};

struct endpoint_address {
    enum endpoint_family family;
    XC_UNION_BY(family) union {
        XC_CASE(ENDPOINT_LOCAL) char path[21];
        XC_CASE(ENDPOINT_INET) struct endpoint_inet inet;
        XC_CASE(ENDPOINT_INET6) struct endpoint_inet6 inet6;
    } as;
};

struct endpoint_linger {
    bool on;
    int32_t seconds;
};

struct XC_INTERFACE("parity.endpoint", 1) endpoint_ops {
    struct channel_ops channel;

    /** bind() - take an address */
    int (*bind)(struct endpoint *self, const struct endpoint_address *address)
        XC_METHOD(32, ENDPOINT_NAME);

    /** own_address() - one's own */
    int (*own_address)(struct endpoint *self,
                       XC_OUT struct endpoint_address *address)
        XC_METHOD(33, XC_ANYONE);

    /** join() - connect to @address, or -EAGAIN and a state */
    int (*join)(struct endpoint *self, struct endpoint_address address,
                XC_OUT struct channel_state *state)
        XC_METHOD(34, ENDPOINT_CONNECT);

    /** peer() - the other's address */
    int (*peer)(struct endpoint *self, XC_OUT struct endpoint_address *address)
        XC_METHOD(35, ENDPOINT_CONNECT);

    /** listen() - Return: the backlog that there is now */
    int (*listen)(struct endpoint *self, int32_t backlog)
        XC_METHOD(36, ENDPOINT_LISTEN);

    /** accept() - who has come, as an endpoint to talk to, and from where */
    int (*accept)(struct endpoint *self,
                  XC_OUT XC_GRANT(CHANNEL_READ | CHANNEL_WRITE |
                                  ENDPOINT_NAME) struct endpoint **out,
                  XC_OUT struct endpoint_address *from,
                  XC_OUT struct channel_state *state)
        XC_METHOD(37, ENDPOINT_LISTEN);

    /** pair() - two that are connected */
    int (*pair)(struct endpoint *self,
                XC_OUT XC_GRANT(CHANNEL_READ) struct endpoint **reader,
                XC_OUT XC_GRANT(CHANNEL_WRITE) struct endpoint **writer)
        XC_METHOD(38, ENDPOINT_CONNECT | ENDPOINT_LISTEN);

    /** set_option() - any option has a value of bytes */
    int (*set_option)(struct endpoint *self, enum endpoint_option option,
                      XC_SIZED_BY(len) const void *value, uint8_t len)
        XC_METHOD(39, ENDPOINT_NAME);

    /** get_option() - its value, as long as it is */
    int (*get_option)(struct endpoint *self, enum endpoint_option option,
                      XC_OUT XC_SIZED_BY(*len, *len) void *value,
                      XC_INOUT uint8_t *len) XC_METHOD(40, ENDPOINT_NAME);

    /** set_linger() - how to go; the old way comes back */
    int (*set_linger)(struct endpoint *self,
                      XC_INOUT struct endpoint_linger *way)
        XC_METHOD(41, ENDPOINT_NAME);

    /** known() - addresses that have come by */
    int (*known)(struct endpoint *self,
                 XC_OUT XC_COUNTED_BY(max,
                                      *n) struct endpoint_address *addresses,
                 size_t max, XC_OUT size_t *n) XC_METHOD(42, ENDPOINT_LISTEN);

    /** expect() - addresses that will come by. Return: those of our family */
    int (*expect)(struct endpoint *self,
                  XC_COUNTED_BY(n) const struct endpoint_address *addresses,
                  uint8_t n) XC_METHOD(45, ENDPOINT_LISTEN);

    /** translate() - from INET to INET6 and back; others have no other form */
    int (*translate)(struct endpoint *self,
                     XC_INOUT struct endpoint_address *address)
        XC_METHOD(46, XC_ANYONE) XC_IDEMPOTENT;

    /** allow() - only @only may join, or everybody; who was alone before */
    int (*allow)(struct endpoint *self,
                 XC_OPTIONAL const struct endpoint_address *only,
                 XC_OPTIONAL XC_OUT struct endpoint_address *before)
        XC_METHOD(47, ENDPOINT_NAME);

    /** error() - the last one; then there is none */
    int (*error)(struct endpoint *self, XC_OUT int32_t *error)
        XC_METHOD(44, XC_ANYONE);

    /** mirror() - send to oneself through @other what it holds */
    int64_t (*mirror)(struct endpoint *self,
                      XC_GRANT(CHANNEL_READ) struct channel *other)
        XC_METHOD(43, ENDPOINT_CONNECT);
};

struct endpoint {
    struct channel channel;
};
