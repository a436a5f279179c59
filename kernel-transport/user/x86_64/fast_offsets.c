/* SPDX-License-Identifier: MIT */
/* Fast offsets: what assembly takes them for is what they are */
#include "fast_offsets.h"

#include <assert.h>
#include <stddef.h>

#include <crosscall/fast.h>
#include <crosscall/kernel_user.h>
#include <crosscall/status.h>

#define AT(type, member, offset)                                               \
    static_assert(offsetof(type, member) == (offset), "assembly knows it")

AT(struct xc_kernel_thread, peer, THREAD_PEER);
AT(struct xc_kernel_thread, offset, THREAD_OFFSET);
AT(struct xc_kernel_thread, number, THREAD_NUMBER);
AT(struct xc_kernel_thread, sp, THREAD_SP);
AT(struct xc_kernel_thread, pc, THREAD_PC);
AT(struct xc_kernel_thread, next, THREAD_NEXT);
AT(struct xc_kernel_thread, serving, THREAD_SERVING);
AT(struct xc_kernel_thread, denied, THREAD_DENIED);
AT(struct xc_fast_row, handle, ROW_HANDLE);
AT(struct xc_fast_row, holder, ROW_HOLDER);
AT(struct xc_fast_row, fast, ROW_FAST);
AT(struct xc_fast_row, running, ROW_RUNNING);
AT(struct xc_fast_x, methods, FAST_METHOD);
AT(struct xc_fast_x, entries, FAST_ENTRY);
AT(struct xc_fast_x, run, FAST_RUN);
static_assert((int)XC_FAST_ROWS == FAST_ROWS, "the same");
static_assert((int)XC_FAST_METHODS == FAST_METHODS, "the same");
static_assert(XC_CALL_PORTAL(0) == CALL_ENTRY, "the same");
static_assert((int)XC_KERNEL_BUSY == BUSY, "the same");
static_assert((int)XC_E_DENIED == E_DENIED, "the same");
