/* SPDX-License-Identifier: MIT */
/* Stand by: threads for calls that come, and how to have none of them run */
#include <crosscall/status.h>

#include "dispatch.h"
#include "threads.h"

static unsigned n_threads;

USER_CRITICAL static void put(struct xc_kernel_thread *thread)
{
    thread->next = user_standing_by;
    user_standing_by = thread;
    n_threads++;
}

int xc_kernel_stand_by(unsigned n)
{
    while (n--) {
        struct user_thread *thread = user_thread_new();
        uint64_t stack = thread ? user_stack_new() : 0;

        if (!stack)
            return -XC_E_RESOURCES;
        thread->thread.core.worker = n_threads;
        thread->thread.core.seat = n_threads;
        xc_thread_limited(&thread->thread.core, XC_LIMITED_BY_SERVING, true);
        thread->thread.stack = stack - STACK_ROOM;
        put(&thread->thread);
    }
    return 0;
}

/* A call by registers leaves with care: so it stands by again. */
USER_CRITICAL void user_stand_no_more(struct xc_kernel_thread *self)
{
    if (self != user_standing_by)
        return;
    user_standing_by = self->next;
    if (self->serving)
        xc_kernel_leave_with_care(self);
}

static struct xc_kernel_thread *held;

USER_CRITICAL static bool is_in(const struct xc_kernel_thread *list,
                                const struct xc_kernel_thread *thread)
{
    while (list && list != thread)
        list = list->next;
    return list;
}

USER_CRITICAL bool user_stands_by(const struct xc_kernel_thread *thread)
{
    return thread == user_set_aside || is_in(held, thread) ||
           (is_in(user_standing_by, thread) && thread != xc_kernel_self);
}

USER_CRITICAL uint32_t xc_kernel_idle(void)
{
    uint32_t seats = 0;
    unsigned i;

    for (i = 0; i < THREADS_MAX; i++)
        if (user_stands_by(&user_threads[i].thread))
            seats |= UINT32_C(1) << user_threads[i].thread.core.seat;
    return seats;
}

/* All of them at once, or none. */
USER_CRITICAL static bool take_all(void)
{
    const struct xc_kernel_thread *thread;
    unsigned n = 0;

    user_stand_no_more(xc_kernel_self);
    if (user_set_aside) { /* whoever was promised it has to try again */
        user_set_aside->next = user_standing_by;
        user_standing_by = user_set_aside;
        user_set_aside = NULL;
        user_next_in = 0;
    }
    for (thread = user_standing_by; thread; thread = thread->next)
        n++;
    if (n != n_threads)
        return false;
    held = user_standing_by;
    user_standing_by = NULL;
    return true;
}

void xc_kernel_hold(void)
{
    while (!take_all())
        xc_kernel_yield();
}

void xc_kernel_let_go(void)
{
    user_standing_by = held;
    held = NULL;
}
