/* SPDX-License-Identifier: MIT */
/*
 * Toy: the smallest transport between two protection domains, to be copied
 *
 *     the client writes            the server writes
 *     +--------------------+       +-------------------+
 *     | seq 7              |       | seq 7             |
 *     | method, handle ... |  -->  | status, len       |
 *     | bytes              |  <--  | bytes             |
 *     +--------------------+       +-------------------+
 *
 * One memory, two halves, one writer each; room for one call. All that is
 * asked of a kernel is to wait for a word and to wake who does. What it leaves
 * out is speed. docs/porting.md goes through it line by line.
 */
#pragma once

#include <crosscall/domain.h>
#include <crosscall/message.h>
#include <crosscall/transport.h>

enum {
    TOY_NEXT = 2,  /* a seq grows by this with each request, and wraps */
    TOY_CLOSED = 1 /* this bit of it: the client sends no more */
};

struct toy_request {
    uint32_t seq; /* written last */
    uint32_t len;
    uint32_t method;
    uint32_t key;
    xc_handle handle;
    uint64_t deadline_ns;
};

struct toy_reply {
    uint32_t seq; /* the request's, when it is done; written last */
    uint32_t len;
    int64_t status;
    xc_handle root; /* what the client holds at first; the server writes it */
};

/** Zeroed at first. Each half is mapped writable in one of both domains. */
struct toy_memory {
    struct toy_request request __attribute__((aligned(4096)));
    uint64_t request_bytes[XC_MESSAGE_AREA / 8];
    struct toy_reply reply __attribute__((aligned(4096)));
    uint64_t reply_bytes[XC_MESSAGE_AREA / 8];
};

/** What the kernel does for one side. */
struct toy_kernel {
    /**
     * Return when *word is no longer @seen; sooner is fine, too.
     * 0: look again. -XC_E_DEADLINE: it is later than @deadline_ns.
     * -XC_E_PEER_DIED: the other side is gone, and nobody will wake us.
     */
    int (*wait)(struct toy_kernel *kernel, const uint32_t *word, uint32_t seen,
                uint64_t deadline_ns);

    /** Wake all who wait for @word, on both sides. */
    void (*wake)(struct toy_kernel *kernel, const uint32_t *word);
};

/** toy_connect() - the client's side. Errors: -XC_E_RESOURCES */
int toy_connect(struct toy_memory *memory, struct toy_kernel *kernel,
                struct xc_binding **out);

/** The server's side of one client. The server fills it in. */
struct toy_peer {
    struct toy_memory *memory;
    struct toy_kernel *kernel;
    struct xc_holder *holder; /* made for who it is that the kernel names */
    uint32_t served;          /* 0; then the seq of the last request */
};

/**
 * toy_serve() - run the request that has come, if any; does not wait
 *
 * Return: 1: one was served; 0: none is there; -XC_E_DISCONNECTED: the client
 *         has closed; -XC_E_PROTOCOL: it broke the rules. End it.
 */
int toy_serve(struct toy_peer *peer);

/** toy_run() - serve until it ends. Return: why, as of toy_serve() or wait */
int toy_run(struct toy_peer *peer);
