/* SPDX-License-Identifier: MIT */
/*
 * Image: places that kernel.ld and boot.S name
 */
#pragma once

#include <stdint.h>

extern const uint8_t image_begin[], text_begin[], text_end[], data_begin[],
    image_end[];

/* Of the one stack that the kernel has. */
extern const uint64_t stack_top[];
