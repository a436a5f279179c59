/* SPDX-License-Identifier: MIT */
/*
 * Cancel: end the calls of another thread, and see in a method that one's
 * caller has done so
 *
 *     static struct xc_canceller stop;        zeroed: nothing is cancelled
 *
 *     the thread that calls                    any thread, or a signal handler
 *     xc_set_cancel(&stop);
 *     r = file_read(file, ...);                xc_cancel(&stop);
 *     r == -XC_E_CANCELLED
 *
 * Whatever the thread waits for ends: an answer, a free slot, a connection, an
 * xc_poll(), xc_serve_calls(). What sleeps on memory is woken at once; what
 * waits for a socket or for another thread looks within 50 ms. A call that was
 * sent is the server's until that has answered it, as after a deadline: no
 * answer of it can be taken for another call's, and its room is used again when
 * the server is through with it. So the server must be told to stop early:
 * xc_call_cancelled().
 *
 * Calls under way end with -XC_E_CANCELLED: the method may have run, or be
 * running. What was not sent ends with -XC_E_UNSENT, and so does each further
 * call of the thread, at its begin, until xc_cancel_reset(). To release an
 * object is never cancelled.
 *
 * A call inside of a served call ends with that one, as it does at that one's
 * deadline: a method whose caller has cancelled gets -XC_E_CANCELLED from what
 * it waits for elsewhere, within 50 ms, and may clean up what is its own. A
 * client that has died, or whose connection has ended, has cancelled all that
 * it waited for: nobody would hear of the result. One-way calls are no part of
 * it. Those that the client sent were never waited for, and are the server's;
 * those that the method sends are sent, whoever has cancelled, so that nobody
 * keeps others from being told.
 *
 * Where caller and method are in one thread (loop-back) nothing is waited for:
 * a method can ask, and a call that began ends when the method returns. The
 * object itself, called without a Stub, knows of nothing.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

struct xc_call;

/** A word that ends calls. Zeroed at first; its content is the runtime's. */
struct xc_canceller {
    uint32_t word;
};

/**
 * xc_set_cancel() - what this thread's next calls can be ended by
 * @cancel:  borrowed until another one is set; several threads may share one.
 *           NULL: nothing but their deadline ends them
 *
 * Return: what was set before.
 */
struct xc_canceller *xc_set_cancel(struct xc_canceller *cancel);

/**
 * xc_cancel() - end the calls of all threads that have set this
 *
 * Returns at once; the threads return on their own. Again does nothing more.
 * Threads: any, and signal handlers; it changes neither errno nor
 *          xc_last_error().
 */
void xc_cancel(struct xc_canceller *cancel);

/**
 * xc_cancel_reset() - let calls begin again
 *
 * Who has not seen it by then may not see it at all.
 */
void xc_cancel_reset(struct xc_canceller *cancel);

/**
 * xc_call_cancelled() - whether a method works for nobody any more
 * @call:  xc_current_call(); NULL: nobody has called
 *
 * For methods that take long, to be asked now and then: two loads from memory.
 * True if the caller has cancelled this call, or one that it is made within, or
 * does not wait for it any more because it has gone. To have cancelled is the
 * caller's word, and concerns nothing but its own call. A one-way call is never
 * cancelled. Deadlines are apart from it: call->deadline_ns.
 * Threads: the method's.
 */
bool xc_call_cancelled(const struct xc_call *call);

/**
 * xc_cancelled() - whether this thread is to wait for nothing
 *
 * For loops of one's own around calls, and those of a back-end: in the middle
 * of a sleep xc_cancel() wakes who sleeps on xc_port_thread()->cancel->word.
 * Return: true if what it has set is cancelled, or the call that it serves is.
 */
bool xc_cancelled(void);

#ifdef __cplusplus
}
#endif
