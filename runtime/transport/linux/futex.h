/* SPDX-License-Identifier: MIT */
/*
 * Futex: sleep until a word changes
 *
 * Words are hints. Whoever wakes looks at the protocol state again. A wait for
 * a peer always has an end; a wait without one is on a word of our own, too.
 */
#pragma once

#include <linux/futex.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include "transport/linux/clock.h"

/** Where a word lives decides how the kernel finds its sleepers. */
enum futex_scope { FUTEX_SCOPE_SHARED = 0, FUTEX_SCOPE_PRIVATE = 128 };

/** Sleep while @word is @value, at most @timeout_ns. */
static inline void futex_wait(const uint32_t *word, uint32_t value,
                              uint64_t timeout_ns, enum futex_scope scope)
{
    struct timespec timeout = {
        .tv_sec = (time_t)(timeout_ns / NS_PER_S),
        .tv_nsec = (long)(timeout_ns % NS_PER_S),
    };

    syscall(SYS_futex, word, FUTEX_WAIT | (int)scope, value, &timeout, NULL, 0);
}

/** Wake up to @n sleepers of @word. */
static inline void futex_wake(const uint32_t *word, int n,
                              enum futex_scope scope)
{
    syscall(SYS_futex, word, FUTEX_WAKE | (int)scope, n, NULL, NULL, 0);
}

/** Sleep while all of the words have their values; 0: without a time-out. */
static inline void futex_wait_any(struct futex_waitv *words, unsigned n,
                                  uint64_t timeout_ns)
{
    uint64_t until_ns = timeout_ns ? clock_now() + timeout_ns : 0;
    struct timespec until = {
        .tv_sec = (time_t)(until_ns / NS_PER_S),
        .tv_nsec = (long)(until_ns % NS_PER_S),
    };

    syscall(SYS_futex_waitv, words, n, 0, timeout_ns ? &until : NULL,
            CLOCK_MONOTONIC);
}
