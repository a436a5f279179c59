/* SPDX-License-Identifier: MIT */
/*
 * Dispatch: who runs next, and what ends a wait
 *
 * All of this is in the critical range, and calls nothing outside of it.
 */
#include "threads.h"

#include <crosscall/status.h>

#include "dispatch.h"
#include "turn_away.h"

struct xc_dispatcher user_dispatcher __attribute__((aligned(XC_PAGE)));
struct user_thread user_threads[THREADS_MAX];
struct xc_kernel_thread *xc_kernel_self = &user_threads[0].thread;
struct xc_kernel_thread *user_standing_by;

volatile uint32_t xc_kernel_notices;

struct xc_kernel_thread *user_ready_last;

USER_CRITICAL void user_make_ready(struct user_thread *thread)
{
    struct xc_kernel_thread *last = user_ready_last;

    user_stand_no_more(&thread->thread);
    if (!last)
        last = &thread->thread;
    thread->thread.next = last->next;
    last->next = &thread->thread;
    user_ready_last = &thread->thread;
    user_dispatcher.has_work = 1;
}

USER_CRITICAL static struct user_thread *take_ready(void)
{
    struct xc_kernel_thread *last = user_ready_last;
    struct xc_kernel_thread *first = last ? last->next : NULL;

    if (first == last)
        user_ready_last = NULL;
    else
        last->next = first->next;
    user_dispatcher.has_work = user_ready_last != NULL;
    return (struct user_thread *)first;
}

USER_CRITICAL void user_end_wait(struct user_thread *thread, int result)
{
    thread->thread.peer = 0;
    thread->sleeps_on = NULL;
    thread->thread.deadline_ns = 0;
    thread->thread.result = result;
    user_make_ready(thread);
}

USER_CRITICAL void user_wake_by(uint64_t deadline_ns)
{
    if (deadline_ns - 1 < user_dispatcher.wake_ns - 1) /* 0 is never */
        user_dispatcher.wake_ns = deadline_ns;
}

/* A call by registers says no deadline. It has as long as any other one, from
 * when we find it waiting: that is soon, see go_on(). */
USER_CRITICAL static uint64_t deadline_of(struct user_thread *thread)
{
    if (thread->thread.deadline_ns)
        return thread->thread.deadline_ns;
    if (thread->found.number != thread->thread.number) {
        thread->found.number = thread->thread.number;
        thread->found.deadline_ns = XC_NOTICE->now_ns + USER_CALL_NS;
    }
    return thread->found.deadline_ns;
}

/* The kernel has taken wake_ns back when it came. */
USER_CRITICAL static void look_at_time(void)
{
    unsigned i;

    for (i = 0; i < THREADS_MAX; i++) {
        struct user_thread *thread = &user_threads[i];

        if (!thread->thread.peer && !thread->sleeps_on)
            continue;
        if (deadline_of(thread) <= XC_NOTICE->now_ns)
            user_end_wait(thread, -XC_E_DEADLINE);
        else
            user_wake_by(deadline_of(thread));
    }
}

USER_CRITICAL static bool is_alive(xc_identity identity)
{
    return XC_NOTICE->known[(uint32_t)identity / 64 % XC_PROCESSES_MAX]
               .identity == identity;
}

USER_CRITICAL static void look_at_deaths(void)
{
    unsigned i;

    for (i = 0; i < THREADS_MAX; i++) {
        struct user_thread *thread = &user_threads[i];

        if (thread->thread.peer && !is_alive(thread->thread.peer))
            user_end_wait(thread, -XC_E_PEER_DIED);
    }
    user_wake_all(&XC_NOTICE->deaths);
}

USER_CRITICAL void user_wake_all(const volatile uint32_t *word)
{
    unsigned i;

    for (i = 0; i < THREADS_MAX; i++)
        if (user_threads[i].sleeps_on == word)
            user_end_wait(&user_threads[i], 0);
}

enum {
    NOTICES =
        (int)XC_PENDING_DEATH | (int)XC_PENDING_DEVICE | (int)USER_PENDING_TOLD
};

USER_CRITICAL static void look_at_notices(uint32_t pending)
{
    if (pending & XC_PENDING_DEATH)
        look_at_deaths();
    if (!(pending & NOTICES))
        return;
    xc_kernel_notices++;
    user_wake_all(&xc_kernel_notices);
}

/* If it calls by registers nobody says that it waits. So we have work: with the
 * next tick we are entered, and look whether it does. A call after that one is
 * found when we wake for that one's deadline, at the latest. */
USER_CRITICAL _Noreturn static void go_on(struct user_thread *thread)
{
    user_dispatcher.has_work = 1;
    xc_kernel_self = &thread->thread;
    if (!thread->thread.is_saved)
        user_continue(&thread->thread);
    thread->thread.is_saved = false;
    user_resume(&thread->saved);
}

USER_CRITICAL _Noreturn void user_dispatch(xc_identity to)
{
    for (;;) {
        uint32_t pending =
            __atomic_exchange_n(&user_dispatcher.pending, 0, __ATOMIC_RELAXED);
        struct user_thread *thread;

        if (pending & XC_PENDING_TIMER)
            look_at_time();
        look_at_notices(pending);
        user_turn_away(XC_NOTICE->now_ns);
        thread = to ? NULL : take_ready();
        if (thread)
            go_on(thread);
        if (!to)
            look_at_time();
        user_give_away(to);
        to = 0; /* there is no such process */
    }
}

USER_CRITICAL _Noreturn void user_yield(void)
{
    user_make_ready(user_self());
    user_dispatch(0);
}

USER_CRITICAL static void copy_saved(struct xc_saved *to,
                                     const struct xc_saved *from)
{
    uint64_t n = sizeof(*to) / 8;

    __asm__ volatile("rep movsq" : "+D"(to), "+S"(from), "+c"(n) : : "memory");
}

USER_CRITICAL _Noreturn void user_interrupted(void)
{
    struct user_thread *thread = user_self();

    copy_saved(&thread->saved, &user_dispatcher.user);
    thread->thread.is_saved = true;
    user_make_ready(thread);
    /* Whoever could not enter can, as of now: it shall have its turn first. */
    if (user_dispatcher.pending & USER_PENDING_WANTED) {
        __atomic_fetch_and(&user_dispatcher.pending,
                           ~(uint32_t)USER_PENDING_WANTED, __ATOMIC_RELAXED);
        user_give_away(0);
    }
    user_dispatch(0);
}

USER_CRITICAL _Noreturn void
user_turn_away_later(xc_identity caller, uint64_t thread,
                     const struct xc_kernel_words *words)
{
    user_note_turned_away(caller, thread, words,
                          XC_NOTICE->now_ns + USER_CALL_NS);
    user_give_away(caller);
    user_dispatch(0);
}
