/* SPDX-License-Identifier: MIT */
/*
 * Raw calls of a bare program
 */
#pragma once

#include <crosscall/kernel_abi.h>
#include <stdint.h>

/** One of enum xc_raw; unused arguments are 0. */
static inline int64_t raw(uint64_t number, uint64_t a, uint64_t b, uint64_t c,
                          uint64_t d, uint64_t e)
{
    register uint64_t r10 __asm__("r10") = d;
    register uint64_t r8 __asm__("r8") = e;
    int64_t result;

    __asm__ volatile("syscall"
                     : "=a"(result), "+D"(a), "+S"(b), "+d"(c), "+r"(r10),
                       "+r"(r8)
                     : "a"(number)
                     : "rcx", "r9", "r11", "memory");
    return result;
}
