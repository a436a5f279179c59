/* SPDX-License-Identifier: MIT */
/*
 * Caller: who is calling, as the kernel says
 *
 * Set once, by the side that accepts a connection, from what the kernel
 * attests, and never from a message. It is the identity at connect(): it does
 * not follow setuid or exec, and whoever inherits the socket acts with it.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

/** Who is calling. Zeroed memory is nobody, never root. */
struct xc_caller {
    bool known;       /* false: nobody; every check denies */
    uint32_t uid;     /* user, meaningful only if known */
    uint32_t gid;     /* group, meaningful only if known */
    int32_t pid;      /* for people and logs; numbers are used again */
    uint64_t process; /* identity that is never used again, 0 if unknown */
};
