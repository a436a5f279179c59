/* SPDX-License-Identifier: MIT */
/*
 * Process fd: a process as the core names one, by a number
 *
 * There are no descriptors here: the number has the process's place and the low
 * bits of its generation, and leads nowhere when that process has ended. It is
 * what a pidfd is on Linux, and a door: calls come to the process.
 */
#pragma once

#include <crosscall/kernel_user.h>

enum {
    PROCESS_FD = 1 << 30, /* of no other kind of number */
    PROCESS_FD_PLACES = XC_PROCESSES_MAX,
    PROCESS_FD_GENERATIONS = PROCESS_FD / PROCESS_FD_PLACES
};

/** process_fd() - @identity: any word */
static inline int process_fd(xc_identity identity)
{
    const uint64_t place = (uint32_t)identity / 64 % PROCESS_FD_PLACES;
    const uint64_t generation = (identity >> 32) % PROCESS_FD_GENERATIONS;

    return (int)(PROCESS_FD | generation * PROCESS_FD_PLACES | place);
}

/** process_of_fd() - Return: 0 if it is none, or has ended */
static inline xc_identity process_of_fd(int fd)
{
    const xc_identity identity =
        XC_NOTICE->known[(uint32_t)fd % PROCESS_FD_PLACES].identity;

    return identity && process_fd(identity) == fd ? identity : 0;
}
