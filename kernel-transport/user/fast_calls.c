/* SPDX-License-Identifier: MIT */
/*
 * Fast calls: which threads are in one, and how they leave
 *
 * Such a call leaves nothing behind but where it began: so who wants to know
 * asks all threads, and has those that are in one return elsewhere.
 */
#include <crosscall/fast.h>

#include "threads.h"

USER_CRITICAL void xc_kernel_leave_with_care(struct xc_kernel_thread *thread)
{
    ((const char **)thread->stack)[-1] = user_returned_with_care;
}

/* Who stands by was in one before. */
USER_CRITICAL static struct xc_kernel_thread *serving(unsigned i)
{
    struct xc_kernel_thread *thread = &user_threads[i].thread;

    return thread->serving && !user_stands_by(thread) ? thread : NULL;
}

USER_CRITICAL unsigned xc_kernel_take_care(const struct xc_fast_row *row)
{
    unsigned n = 0;
    unsigned i;

    for (i = 0; i < THREADS_MAX; i++) {
        struct xc_kernel_thread *thread = serving(i);

        if (!thread || thread->serving != row)
            continue;
        xc_kernel_leave_with_care(thread);
        n++;
    }
    return n;
}

USER_CRITICAL bool xc_kernel_serves(xc_identity caller)
{
    unsigned i;

    for (i = 0; i < THREADS_MAX; i++) {
        const struct xc_kernel_thread *thread = serving(i);

        if (thread && thread->serving->holder == caller)
            return true;
    }
    return false;
}
