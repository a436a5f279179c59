/* SPDX-License-Identifier: MIT */
#include "faults.h"

#include "dispatch.h"

void (*user_tell_fault)(uint64_t address, uint64_t place);

/* In assembly: a raw call of the critical range's own. */
int64_t user_map(uint64_t address, uint64_t pages, uint64_t rights);
_Noreturn void user_end(int64_t status);

USER_CRITICAL static bool is_of_heap(const struct xc_saved *fault)
{
    return fault->cause % 256 == USER_PAGE_FAULT &&
           fault->address - (uintptr_t)USER_HEAP <
               USER_HEAP_SIZE + USER_OFFERS_SIZE;
}

/* As if it had called that, on its own stack. */
USER_CRITICAL _Noreturn static void tell(struct xc_saved *fault)
{
    fault->rdi = fault->address;
    fault->rsi = fault->rip;
    fault->rip = (uintptr_t)user_tell_fault;
    fault->rsp = ((fault->rsp - RED_ZONE) & ~UINT64_C(15)) - 8;
    user_tell_fault = NULL;
    user_resume(fault);
}

/* What is neither a page that was missing, nor mapped now, is our end. */
USER_CRITICAL _Noreturn void user_faulted(void)
{
    struct xc_saved *fault = &user_dispatcher.exception;

    if (is_of_heap(fault) && user_map(fault->address & ~(uint64_t)(XC_PAGE - 1),
                                      1, XC_PAGES_READ | XC_PAGES_WRITE) == 0)
        user_resume(fault);
    if (user_tell_fault && fault->cause % 256 == USER_PAGE_FAULT)
        tell(fault);
    user_end(XC_ENDED_FAULT + (int64_t)(fault->cause % 256));
}
