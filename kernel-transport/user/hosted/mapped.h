/* SPDX-License-Identifier: MIT */
/* Mapped: memory that the C library's allocator asks for */
#pragma once

#include <stdint.h>

/** An address, or a negated errno value. */
int64_t user_mapped_new(uint64_t address, uint64_t size, uint64_t flags);
int64_t user_mapped_free(uint64_t address, uint64_t size);
