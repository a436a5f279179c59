/* SPDX-License-Identifier: MIT */
#include <crosscall/cancel.h>

#include <crosscall/call.h>
#include <crosscall/port.h>

struct xc_canceller *xc_set_cancel(struct xc_canceller *cancel)
{
    struct xc_thread *thread = xc_port_thread();
    struct xc_canceller *before = thread->cancel;

    thread->cancel = cancel;
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

/* The words are the callers': each is fetched once, and compared. */
bool xc_call_cancelled(const struct xc_call *call)
{
    for (; call; call = call->outer)
        if (call->cancel &&
            __atomic_load_n(call->cancel, __ATOMIC_ACQUIRE) == call->cancelled)
            return true;
    return false;
}

bool xc_cancelled(void)
{
    const struct xc_thread *thread = xc_port_thread();

    if (thread->insists)
        return false;
    if (thread->cancel &&
        __atomic_load_n(&thread->cancel->word, __ATOMIC_ACQUIRE))
        return true;
    return xc_call_cancelled(thread->call);
}
