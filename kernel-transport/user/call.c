/* SPDX-License-Identifier: MIT */
/* Call: handoffs that are tried until they succeed, or the deadline is over */
#include <crosscall/status.h>

#include "dispatch.h"
#include "threads.h"

/* Reply and call alike: have who is not enterable become it. */
static void wait_for(xc_identity other)
{
    xc_kernel_raw(XC_RAW_NOTIFY, other, USER_PENDING_WANTED, 0, 0, 0);
    user_yield_to(other);
}

/* How a call that nobody was there for can go on. */
enum attempt { OVER, BUSY_NOW, CLOSED_NOW };

static enum attempt hand_off(xc_identity peer, uint64_t portal, uint64_t thread,
                             struct xc_kernel_words *words, int *result)
{
    const struct xc_kernel_thread *self = xc_kernel_self;
    /* With no generation it is a raw call's number, and no portal. */
    const int64_t r =
        peer >> 32 ? user_call_words(words, peer, portal, thread) : -XC_ESRCH;

    xc_kernel_self->deadline_ns = 0;
    if (r == -XC_EAGAIN)
        return CLOSED_NOW;
    *result = r == 1 ? (int)self->result : r == 0 ? 0 : -XC_E_DISCONNECTED;
    return OVER;
}

/* Return: false if there is no time. */
static bool begin(uint64_t deadline_ns)
{
    if (deadline_ns <= XC_NOTICE->now_ns)
        return false;
    xc_kernel_self->number++;
    xc_kernel_self->deadline_ns = deadline_ns;
    user_wake_by(deadline_ns);
    return true;
}

static enum attempt call_once(xc_identity server, uint64_t deadline_ns,
                              struct xc_kernel_words *words, int *result)
{
    enum attempt attempt;

    *result = 1;
    if (!begin(deadline_ns))
        return OVER;
    words->method |= XC_KERNEL_MESSAGE;
    attempt = hand_off(server, XC_CALL_PORTAL(server), xc_kernel_call_number(),
                       words, result);
    if (attempt == OVER && *result == 0 &&
        words->first == (uint64_t)XC_KERNEL_BUSY)
        return BUSY_NOW;
    return attempt;
}

int xc_kernel_try_call(xc_identity server, uint64_t deadline_ns,
                       struct xc_kernel_words *words)
{
    int result;

    return call_once(server, deadline_ns, words, &result) == OVER
               ? result
               : -XC_E_WOULD_BLOCK;
}

int xc_kernel_call(xc_identity server, uint64_t deadline_ns,
                   struct xc_kernel_words *words)
{
    const struct xc_kernel_words request = *words;
    int result;

    for (;;) {
        switch (call_once(server, deadline_ns, words, &result)) {
        case OVER:
            return result;
        case BUSY_NOW:
            user_yield_to(server);
            break;
        case CLOSED_NOW:
            wait_for(server);
            break;
        }
        *words = request;
    }
}

int xc_kernel_turn(xc_identity other, uint64_t thread, uint64_t deadline_ns,
                   struct xc_kernel_words *words)
{
    const struct xc_kernel_words message = *words;
    int result = 1;

    while (begin(deadline_ns)) {
        words->word[XC_KERNEL_TURN] = xc_kernel_call_number();
        if (hand_off(other, other, thread, words, &result) == OVER)
            return result;
        wait_for(other);
        *words = message;
    }
    return 1;
}

/* Who is given the processor can be entered after that, if it wants to be: who
 * cannot be for so long keeps others from this thread, and has no answer. */
enum { RETURN_TICKS = 20 };

int user_return_later(xc_identity caller, int64_t error, uint64_t call)
{
    struct user_thread *self = user_self();
    const uint64_t now = XC_NOTICE->now_ns;

    if (error != -XC_EAGAIN)
        return 1;
    if (self->refused.caller != caller || self->refused.call != call) {
        self->refused.caller = caller;
        self->refused.call = call;
        self->refused.until_ns = now + RETURN_TICKS * XC_NOTICE->tick_ns;
    }
    if (now >= self->refused.until_ns)
        return 1;
    wait_for(caller);
    return 0;
}
