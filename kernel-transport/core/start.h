/* SPDX-License-Identifier: MIT */
/*
 * Start: from a machine with memory to the first program
 */
#pragma once

#include <crosscall/kernel_abi.h>
#include <stdint.h>
#include <stdnoreturn.h>

/** What the machine brings; frames are free where frame_put() has said so. */
struct start {
    uint32_t notice_frame;  /* the first of pages for a struct xc_notice */
    uint32_t modules_frame; /* a page with a struct xc_modules, whose
                             * addresses are still the machine's */
    uint64_t tick_ns;
};

/** Make the first process of the first module, and enter it. */
__attribute__((cold)) noreturn void start(const struct start *start);
