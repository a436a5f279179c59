/* SPDX-License-Identifier: MIT */
/* Fast offsets: what assembly takes them for is what they are */
#include "fast_offsets.h"

#include <assert.h>
#include <stddef.h>

#include <crosscall/fast.h>
#include <crosscall/kernel_user.h>

#define AT(type, member, offset)                                               \
    static_assert(offsetof(type, member) == (offset), "assembly knows it")

AT(struct xc_kernel_thread, stack, THREAD_STACK);
AT(struct xc_kernel_thread, serving, THREAD_SERVING);
AT(struct xc_kernel_thread, method, THREAD_METHOD);
AT(struct xc_kernel_thread, end, THREAD_END);
AT(struct xc_fast_end, thread, END_THREAD);
AT(struct xc_fast_end, who, END_WHO);
AT(struct xc_fast_end, words, END_WORDS);
AT(struct xc_fast_row, handle, ROW_HANDLE);
AT(struct xc_fast_row, holder, ROW_HOLDER);
AT(struct xc_fast_row, fast, ROW_FAST);
AT(struct xc_fast_x, methods, FAST_METHOD);
AT(struct xc_fast_x, entries, FAST_ENTRY);
AT(struct xc_fast_x, run, FAST_RUN);
static_assert((int)XC_FAST_ROWS == 256, "a handle's low byte finds them");
static_assert(sizeof(struct xc_fast_row) == 1 << ROW_SHIFT, "the same");
static_assert((int)XC_FAST_METHODS == FAST_METHODS, "the same");
static_assert(XC_KERNEL_MESSAGE == UINT64_C(1) << MESSAGE_BIT, "the same");
