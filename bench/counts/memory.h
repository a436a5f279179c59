/* SPDX-License-Identifier: MIT */
/*
 * Memory: how often memcpy() and memset() are called, and with how much
 *
 * Linked with --wrap, so that all calls come by here: those that compilers make
 * of an assignment or of `= {0}`, too. What is done in line does not.
 */
#pragma once

#include <stdint.h>

/** How often, and how many bytes in all. */
struct memory_calls {
    uint64_t n_copies;
    uint64_t copied;
    uint64_t n_sets;
    uint64_t set;
};

/** memory_calls() - since the start of this program */
struct memory_calls memory_calls(void);
