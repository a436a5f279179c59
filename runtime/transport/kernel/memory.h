/* SPDX-License-Identifier: MIT */
/* Memory: what this binding has of a region beside what all have */
#pragma once

#include <crosscall/kernel_user.h>

#include "port/region_memory.h"

struct memory {
    struct region_memory base;
    uint64_t number; /* by which peers know it again */
};

static inline const struct memory *memory_of(const struct region_memory *base)
{
    return (const struct memory *)base;
}

static inline size_t memory_pages(size_t size)
{
    return (size + XC_PAGE - 1) / XC_PAGE;
}

/** memory_offer() - xc_kernel_offer() of all of it, with the rights of others
 */
static inline int64_t memory_offer(const struct region_memory *memory,
                                   xc_identity to)
{
    return xc_kernel_offer(to, memory->bytes, memory_pages(memory->size),
                           memory->access == XC_REGION_SHARED
                               ? XC_PAGES_READ | XC_PAGES_WRITE
                               : XC_PAGES_READ);
}
