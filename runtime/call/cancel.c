/* SPDX-License-Identifier: MIT */
#include <crosscall/cancel.h>

#include <crosscall/call.h>
#include <crosscall/port.h>

#include "call/cancel.h"
#include "object/xobject.h"

struct xc_canceller *xc_set_cancel(struct xc_canceller *cancel)
{
    struct xc_thread *thread = xc_port_thread();
    struct xc_canceller *before = thread->cancel;

    thread->cancel = cancel;
    xc_thread_limited(thread, XC_LIMITED_BY_CANCEL, cancel != NULL);
    return before;
}

void xc_cancel(struct xc_canceller *cancel)
{
    __atomic_store_n(&cancel->word, XC_CANCELLED, __ATOMIC_SEQ_CST);
    xc_port_wake(&cancel->word);
}

void xc_cancel_reset(struct xc_canceller *cancel)
{
    __atomic_store_n(&cancel->word, 0, __ATOMIC_SEQ_CST);
}

static bool has_gone(const struct xc_holder *holder)
{
    return holder->gone && __atomic_load_n(holder->gone, __ATOMIC_ACQUIRE);
}

/* The words are the callers': each is fetched once, and compared. Who has gone
 * waits for nothing; what it sent without waiting goes on. */
bool xc_call_cancelled(const struct xc_call *call)
{
    for (; call; call = call->outer)
        if (call->cancel && (__atomic_load_n(call->cancel, __ATOMIC_ACQUIRE) ==
                                 call->cancelled ||
                             has_gone(call->holder)))
            return true;
    return false;
}

bool xc_thread_cancelled(const struct xc_thread *thread)
{
    return !thread->insists && thread->cancel &&
           __atomic_load_n(&thread->cancel->word, __ATOMIC_ACQUIRE);
}

bool xc_cancelled(void)
{
    const struct xc_thread *thread = xc_port_thread();

    return xc_thread_cancelled(thread) ||
           (!thread->insists && xc_call_cancelled(thread->call));
}
