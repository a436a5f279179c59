/* SPDX-License-Identifier: MIT */
/*
 * Futex: sleep until a word changes
 *
 * Words are hints. Whoever wakes looks at the protocol state again. A wait for
 * a peer always has an end; a wait without one is on a word of our own, too.
 */
#pragma once

#include <errno.h>
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

/**
 * Sleep while all of the words have their values; 0: without a time-out.
 *
 * Where the kernel has no such call, or a filter refuses it: sleep on the first
 * word, and look at the others after a moment.
 */
static inline void futex_wait_any(struct futex_waitv *words, unsigned n,
                                  uint64_t timeout_ns)
{
    const uint64_t moment = NS_PER_MS;
    uint64_t until_ns = timeout_ns ? clock_now() + timeout_ns : 0;
    struct timespec until = {
        .tv_sec = (time_t)(until_ns / NS_PER_S),
        .tv_nsec = (long)(until_ns % NS_PER_S),
    };

    if (syscall(SYS_futex_waitv, words, n, 0, timeout_ns ? &until : NULL,
                CLOCK_MONOTONIC) >= 0 ||
        (errno != ENOSYS && errno != EPERM))
        return;
    futex_wait((const uint32_t *)(uintptr_t)words[0].uaddr,
               (uint32_t)words[0].val,
               timeout_ns && timeout_ns < moment ? timeout_ns : moment,
               words[0].flags & FUTEX_PRIVATE_FLAG ? FUTEX_SCOPE_PRIVATE
                                                   : FUTEX_SCOPE_SHARED);
}
