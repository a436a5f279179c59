/* SPDX-License-Identifier: MIT */
/*
 * Inherit: how descriptors get into a new process
 *
 *     xcp_spawn()                         xcp_start()
 *     posix_spawn(): one socket goes along, XCP_START is its number
 *     xc_give() for each, to the child, by its pidfd
 *     one packet on the socket ---------> reads it, closes the socket
 *                                         claims each gift at its server
 *
 * What lies in the packet is of no use to another process: a gift is for the
 * one that it was made for. Between fork and exec nothing of Crosscall is
 * touched, for posix_spawn() runs none of our code there.
 */
#pragma once

#include <stdint.h>

#include "crosscall_posix.h"
#include "open.h"

/** The environment's variable. */
#define XCP_START "XCP_START"

/** One descriptor of the new process, as it lies in the packet. */
struct xcp_inherited {
    int32_t fd;
    int32_t flags;
    uint32_t kind; /* enum xcp_kind_number */
    uint32_t zero;
    uint64_t offset;
    uint64_t gift;
    char address[XCP_ADDRESS_MAX];
};

/** The packet: as many of them as were given. */
struct xcp_inheritance {
    uint64_t n;
    struct xcp_inherited items[XCP_OPEN_MAX];
};
