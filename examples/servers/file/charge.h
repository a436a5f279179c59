/* SPDX-License-Identifier: MIT */
/* Charge: who has how much of the memory, and how much is left */
#pragma once

#include <stdint.h>

#include "memory.h"

/** What one user has; there is one as long as it has anything. */
struct account {
    struct account *next;
    uint32_t uid;
    uint64_t bytes;
};

struct accounts {
    struct memory_quota quota;
    struct account *first;
    uint64_t bytes;
};

/**
 * charge_open() - take the first bytes of something new
 *
 * Return: 0, -EDQUOT, -ENOSPC or -ENOMEM.
 */
int charge_open(struct accounts *accounts, uint32_t uid, uint64_t bytes,
                struct account **out);

/** charge_change() - @from bytes become @to. Return: 0, -EDQUOT or -ENOSPC */
int charge_change(struct accounts *accounts, struct account *account,
                  uint64_t from, uint64_t to);

/** charge_close() - @bytes are gone; with the last ones @account is, too */
void charge_close(struct accounts *accounts, struct account *account,
                  uint64_t bytes);
