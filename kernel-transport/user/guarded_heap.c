/* SPDX-License-Identifier: MIT */
/* Heap of the core, guarded */
#include <crosscall/port.h>

#include "guard.h"

void *xc_port_alloc(size_t size)
{
    return user_guard_alloc(size, USER_GUARD_ALIGNMENT);
}

void xc_port_free(void *block)
{
    user_guard_free(block, (uintptr_t)__builtin_return_address(0));
}
