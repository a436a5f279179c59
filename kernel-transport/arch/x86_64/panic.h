/* SPDX-License-Identifier: MIT */
/*
 * Panic: the kernel's last words, on the serial line
 */
#pragma once

#include <stdnoreturn.h>

struct arch_frame;

__attribute__((cold)) noreturn void panic_frame(const char *why,
                                                const struct arch_frame *frame);
