/* SPDX-License-Identifier: MIT */
#include "faults.h"

#include "dispatch.h"

enum { PAGE_FAULT = 14 };

/* In assembly: a raw call of the critical range's own. */
int64_t user_map(uint64_t address, uint64_t pages, uint64_t rights);
_Noreturn void user_end(int64_t status);

USER_CRITICAL static bool is_of_heap(const struct xc_saved *fault)
{
    return fault->cause % 256 == PAGE_FAULT &&
           fault->address - (uintptr_t)USER_HEAP <
               USER_HEAP_SIZE + USER_OFFERS_SIZE;
}

/* What is neither a page that was missing, nor mapped now, is our end. */
USER_CRITICAL _Noreturn void user_faulted(void)
{
    const struct xc_saved *fault = &user_dispatcher.exception;

    if (is_of_heap(fault) && user_map(fault->address & ~(uint64_t)(XC_PAGE - 1),
                                      1, XC_PAGES_READ | XC_PAGES_WRITE) == 0)
        user_resume(fault);
    user_end(XC_ENDED_FAULT + (int64_t)(fault->cause % 256));
}
