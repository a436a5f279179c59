/* SPDX-License-Identifier: MIT */
/*
 * Bulk memory: for messages that are too large for a slot
 *
 *   to-server memfd                       to-client memfd
 *   client writes, server maps read-only  server writes, client maps read-only
 *   +-------------------------+           +-------------------------+
 *   | one request             |           | one reply               |
 *   +-------------------------+           +-------------------------+
 *
 * Made when a client first has a large message, sealed like the channel, and
 * replaced by a larger pair when one needs it. The slot has all of a call but
 * the bytes; a length above XC_MESSAGE_MAX says that they are here.
 */
#pragma once

#include <stddef.h>

#include <crosscall/message.h>

enum {
    BULK_SIZE_MIN = 256 * 1024,
    BULK_PAGE = 4096,
    BULK_SIZE_MAX = (XC_BULK_MESSAGE_MAX + BULK_PAGE - 1) & ~(BULK_PAGE - 1)
};

/**
 * bulk_size() - of the memory for messages of @len bytes
 *
 * A power of two and a page, so that a buffer of such a length goes in with
 * its fixed part.
 */
static inline size_t bulk_size(size_t len)
{
    size_t size = BULK_SIZE_MIN;

    while (size + BULK_PAGE < len)
        size *= 2;
    size += BULK_PAGE;
    return size < BULK_SIZE_MAX ? size : (size_t)BULK_SIZE_MAX;
}
