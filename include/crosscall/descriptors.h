/* SPDX-License-Identifier: MIT */
/*
 * Descriptors: open files that travel beside the bytes of one call
 *
 * XC_FD parameters, and the memory of XC_REGION ones. They are no part of the
 * message: on Linux the kernel copies them from one process to the other. Which
 * is which follows from their order, which is that of the parameters.
 *
 *     in a parameter        the caller keeps its own; the receiver has one for
 *                           the length of the call, and dup()s it to keep it
 *     out of a method       the method gives it away, whatever it returns and
 *                           comes of the call; the caller becomes the owner of
 *                           what it gets
 *
 * What a method was passed it cannot give away, and nothing twice: only a dup()
 * of it. Else the call is -EIO, and the descriptor is closed once.
 */
#pragma once

#include <stdint.h>

struct xc_known_regions;

#ifdef __cplusplus
extern "C" {
#endif

enum {
    /** Most descriptors in one direction of one call. */
    XC_DESCRIPTORS_MAX = 8
};

struct xc_bulk;

/** What travels beside the bytes of one call. Zeroed memory is nothing. */
struct xc_descriptors {
    uint32_t n_in;       /* with the request */
    uint32_t n_out;      /* with the reply */
    uint32_t n_awaited;  /* what a good reply has, as the Stub knows it */
    uint32_t n_doors_in; /* behind the n_in: how other servers are reached */
    int in[XC_DESCRIPTORS_MAX];  /* borrowed in a Stub, owned by a back-end */
    int out[XC_DESCRIPTORS_MAX]; /* owned; -1: somebody took it */

    /* The same for objects that a method returns. In a server only. */
    uint32_t n_doors_out;
    uint32_t first_door;               /* what the handle calls the first one */
    int doors_out[XC_DESCRIPTORS_MAX]; /* owned */
    struct xc_bulk *bulk; /* for a large reply, or NULL. In a server only */

    /* Memory of the caller's that is mapped already; NULL: none. Valid if there
     * are any in. In a server only. */
    struct xc_known_regions *known;
};

/** xc_descriptors_close() - close what nobody took. For back-ends */
void xc_descriptors_close(int *fds, uint32_t n);

#ifdef __cplusplus
}
#endif
