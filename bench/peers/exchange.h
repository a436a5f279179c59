/* SPDX-License-Identifier: MIT */
/*
 * Exchange: request and reply by read and write
 *
 * What pipes and sockets have in common: a head, then bytes, in one system
 * call each way wherever the kernel takes it in one piece.
 */
#pragma once

#include <stddef.h>
#include <stdint.h>

#include "work.h"

/** What the server shall do. */
enum exchange_what {
    EXCHANGE_NULL,
    EXCHANGE_PUT,
    EXCHANGE_GET,
    EXCHANGE_READ,
    EXCHANGE_LOOK,
    EXCHANGE_MARK
};

struct exchange_head {
    uint32_t what;
    uint32_t len; /* bytes after the head */
    uint64_t
        a; /* sum in a reply; EXCHANGE_READ: offset; EXCHANGE_MARK: first */
    uint64_t b; /* but for EXCHANGE_PUT: how many bytes are wanted */
};

struct exchange_message {
    struct exchange_head head;
    uint8_t bytes[WORK_BYTES_MAX];
};

/** One side's ends, and its private memory. */
struct exchange {
    int in;
    int out;
    struct exchange_message message; /* the last one received */
};

/** A server and a client before the fork; each process uses its own half. */
struct exchange_pair {
    struct exchange server;
    struct exchange client;
};

/** exchange_pair_new() - with no ends yet. NULL on failure */
struct exchange_pair *exchange_pair_new(void);

/** exchange_pair_of_sockets() - @type: SOCK_STREAM or SOCK_SEQPACKET */
struct exchange_pair *exchange_pair_of_sockets(int type);

/* The functions of struct peer; @link is a struct exchange_pair. */
int exchange_serve(void *link, int ready_fd);
int exchange_connect(void *link);
int exchange_null(void *link, uint64_t a, uint64_t b, uint64_t *sum);
int exchange_put(void *link, const void *bytes, size_t len, uint64_t *sum);
int exchange_get(void *link, uint64_t first, void *bytes, size_t len);
int exchange_read(void *link, uint64_t offset, size_t len, uint64_t *sum);
void exchange_teardown(void *link);
