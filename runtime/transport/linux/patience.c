/* SPDX-License-Identifier: MIT */
#include "transport/linux/patience.h"

#include <crosscall/cancel.h>
#include <crosscall/port.h>
#include <crosscall/status.h>

#include "transport/linux/clock.h"
#include "transport/linux/crew.h"

int patience_left(uint64_t deadline_ns, uint64_t *slice)
{
    if (xc_cancelled())
        return -XC_E_CANCELLED;
    *slice = clock_slice(deadline_ns);
    return *slice ? 0 : -XC_E_DEADLINE;
}

int patience_away(uint64_t deadline_ns, uint64_t *slice)
{
    int r = patience_left(deadline_ns, slice);

    if (r == 0)
        crew_go_away();
    return r;
}

void patience_back(void) { crew_come_back(); }

int patience_unsent(int r)
{
    switch (r) {
    case -XC_E_CANCELLED:
        return -XC_E_UNSENT;
    case -XC_E_DEADLINE:
        return -XC_E_WOULD_BLOCK;
    default:
        return r;
    }
}

unsigned patience_words(struct futex_waitv *words, unsigned n)
{
    const struct xc_thread *thread = xc_port_thread();

    if (thread->cancel && !thread->insists)
        words[n++] = (struct futex_waitv){
            .val = 0,
            .uaddr = (uintptr_t)&thread->cancel->word,
            .flags = FUTEX_32 | FUTEX_PRIVATE_FLAG,
        };
    return n;
}

void patience_sleep(const uint32_t *word, uint32_t value, uint64_t slice,
                    enum futex_scope scope)
{
    struct futex_waitv words[2] = {{
        .val = value,
        .uaddr = (uintptr_t)word,
        .flags = FUTEX_32 | (unsigned)scope,
    }};
    unsigned n = patience_words(words, 1);

    if (n == 1)
        futex_wait(word, value, slice, scope);
    else
        futex_wait_any(words, n, slice);
}

/* A mutex knows nothing of words: look again after each slice. */
int patience_lock(pthread_mutex_t *mutex, uint64_t deadline_ns)
{
    int r = 0;

    while (pthread_mutex_trylock(mutex)) {
        struct timespec until;
        uint64_t until_ns;
        uint64_t slice;

        r = patience_away(deadline_ns, &slice);
        if (r)
            break;
        until_ns = clock_now() + slice;
        until.tv_sec = (time_t)(until_ns / NS_PER_S);
        until.tv_nsec = (long)(until_ns % NS_PER_S);
        if (pthread_mutex_clocklock(mutex, CLOCK_MONOTONIC, &until) == 0)
            break;
    }
    patience_back();
    return r;
}
