/* SPDX-License-Identifier: MIT */
/*
 * Work: what the server does in a call, the same behind each peer
 *
 * A peer carries bytes from one process's private memory to the other's; these
 * functions look at them there, so that no peer can save itself the way.
 */
#pragma once

#include <stddef.h>
#include <stdint.h>

enum {
    WORK_BYTES_MAX = 64 * 1024, /* most in one call */
    WORK_LINE = 64              /* bytes between two looks */
};

/** The server's object. */
struct work {
    uint64_t words[WORK_BYTES_MAX / 8];
};

/** work_init() - words of which no two are alike */
void work_init(struct work *work);

/** work_null() - Return: the sum */
uint64_t work_null(uint64_t a, uint64_t b);

/** work_put() - Return: sum of one word of each cache line */
uint64_t work_put(const void *bytes, size_t len);

/** work_get() - fill @bytes; @first is the first word */
void work_get(const struct work *work, uint64_t first, void *bytes, size_t len);
