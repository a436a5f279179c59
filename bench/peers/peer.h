/* SPDX-License-Identifier: MIT */
/*
 * Peer: one way to carry a call from one process to another
 *
 *     parent      setup                                     teardown
 *     server        '-- serve ........................ killed
 *     client        '------- connect, call, call ... exit
 *
 * One file for each peer, and a line in peers.c. Between client and server
 * stands what a careful programmer would write for that mechanism, no more and
 * no less: bytes are copied into private memory on both sides before work.h
 * looks at them.
 */
#pragma once

#include <stddef.h>
#include <stdint.h>

/** Functions return 0, or -1 after a message on standard error. */
struct peer {
    const char *name;

    /** Before the fork: what both processes inherit. NULL on failure. */
    void *(*setup)(void);

    /**
     * In the server: say peer_ready() once clients can come, and serve. The
     * process is killed in the end; to return is a failure.
     */
    int (*serve)(void *link, int ready_fd);

    /** In the client, before any call. */
    int (*connect)(void *link);

    /* In the client; see work.h for what each asks for. What a peer does not
     * do is NULL. */
    int (*null)(void *link, uint64_t a, uint64_t b, uint64_t *sum);

    /** Most bytes of a put or a get; 0: WORK_BYTES_MAX */
    size_t most;
    int (*put)(void *link, const void *bytes, size_t len, uint64_t *sum);
    int (*get)(void *link, uint64_t first, void *bytes, size_t len);

    /** read() - bytes of the server's file; @sum: work_put() of them, in memory
     * of the peer's own */
    int (*read)(void *link, uint64_t offset, size_t len, uint64_t *sum);

    /**
     * show() - change a word of each line of memory that both sides have
     * mapped, work_mark(), and have the server look at it there; @sum:
     * work_put()
     */
    int (*show)(void *link, uint64_t first, size_t len, uint64_t *sum);

    /** view() - the other way round */
    int (*view)(void *link, uint64_t first, size_t len, uint64_t *sum);

    /** In the parent, when both processes are gone. */
    void (*teardown)(void *link);
};

extern const struct peer peer_crosscall;
extern const struct peer peer_crosscall_4k;
extern const struct peer peer_region;
extern const struct peer peer_pipe;
extern const struct peer peer_seqpacket;
extern const struct peer peer_stream;
extern const struct peer peer_limit;

/* Only where their libraries are. */
extern const struct peer peer_sd_bus;
extern const struct peer peer_zeromq;
extern const struct peer peer_capnp;
extern const struct peer peer_grpc;

/** All peers, ours first; ends with NULL. */
extern const struct peer *const peers[];

/** What the others are compared with. */
#define PEER_REFERENCE (&peer_seqpacket)

/** peer_ready() - tell the parent that clients can come */
int peer_ready(int ready_fd);

/** peer_fail() - say what failed, with errno. Return: -1 */
int peer_fail(const char *what);
