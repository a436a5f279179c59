/* SPDX-License-Identifier: MIT */
/*
 * Pair: what a client and a server share, and the binding's own calls
 *
 *     client-to-server   the client's pages: request bytes
 *     server-to-client   the server's pages: which call is over, reply bytes
 *
 * Each is written by one of them and mapped read-only by the other. There is
 * one pair for two processes, whatever they have of each other, since the
 * kernel's word on who calls is all that finds it; and room for one call. What
 * is small travels in the registers of the handoff.
 */
#pragma once

#include <assert.h>
#include <stddef.h>
#include <stdint.h>

#include <crosscall/cell.h>
#include <crosscall/descriptors.h>
#include <crosscall/kernel_user.h>
#include <crosscall/message.h>

enum {
    /** Connect: word[0] is the length of a struct kernel_hello in the client's
     * pages, word[1] the deadline, word[2] the offer of these pages, with which
     * all begins anew, or 0: they are known; word[3] a gift, or 0: the root
     * object; word[4] who has to have given it. Back: word[1] handle, word[2]
     * offer of the server's */
    KERNEL_HELLO = 0xfffff000,
    /** The client ends the pair that began with the offer in word[0]. */
    KERNEL_BYE,
    /** Give: the handle, word[0] to whom, word[2] rights. Back: word[1] gift */
    KERNEL_GIVE,
    /** What waits for the client: back: 1, a one-way call of an object of its
     * own, word[0] length, word[1] handle; or 0: nothing does */
    KERNEL_EVENT,

    KERNEL_PAIR_PAGES = 20,
    KERNEL_METHODS_MAX = 512
};

/** Where a status is in other words: it is no end of a call; see turns.h. */
#define KERNEL_TURN_CALL ((uint64_t)XC_KERNEL_STRANGER - 1)
#define KERNEL_TURN_REPLY ((uint64_t)XC_KERNEL_STRANGER - 2)

/** A region beside a call. */
struct kernel_carried {
    uint64_t offer;  /* of its memory, to the other side */
    uint64_t number; /* of the memory: the same each time it is sent */
    uint32_t access; /* enum xc_region_access */
    uint32_t pad;
};
static_assert(sizeof(struct kernel_carried) == 24, "wire format");

/** A reply that nobody could be told by registers. */
struct kernel_last {
    uint64_t first;
    uint64_t word[4];
};
static_assert(sizeof(struct kernel_last) == 40, "wire format");

struct kernel_client_pages {
    xc_identity doors[XC_DESCRIPTORS_MAX]; /* of what is passed: who serves */
    struct kernel_carried carried[XC_DESCRIPTORS_MAX];
    uint32_t sleepers; /* threads to be told when a cell changes */
    uint8_t bytes[XC_MESSAGE_AREA] __attribute__((aligned(8)));
};

struct kernel_server_pages {
    uint64_t over; /* number of the last call that has ended */
    uint64_t left; /* of one of which the client has the turn, and too late */
    struct kernel_last last; /* how that one has ended, when it is over */
    uint32_t n_events;       /* that wait for the client */
    xc_identity doors[XC_DESCRIPTORS_MAX]; /* of what is returned */
    struct kernel_carried carried[XC_DESCRIPTORS_MAX];
    struct xc_cell cells[XC_CELLS]; /* states that the client observes */
    uint8_t bytes[XC_MESSAGE_AREA] __attribute__((aligned(8)));
};
static_assert(sizeof(struct kernel_client_pages) <=
                  (size_t)KERNEL_PAIR_PAGES * XC_PAGE,
              "pages of a client");
static_assert(sizeof(struct kernel_server_pages) <=
                  (size_t)KERNEL_PAIR_PAGES * XC_PAGE,
              "pages of a server");

/** What a client was compiled with; its methods follow. */
struct kernel_hello {
    uint64_t interface;
    uint32_t n_methods;
    uint32_t pad;
};
static_assert(sizeof(struct kernel_hello) == 16, "wire format");

struct kernel_hello_method {
    uint32_t number;
    uint32_t key;
};
static_assert(sizeof(struct kernel_hello_method) == 8, "wire format");
