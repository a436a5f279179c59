/* SPDX-License-Identifier: MIT */
/*
 * Charge: who has how much of what a server gives away, and how much is left
 *
 * Bytes, names or open files: whatever is counted. One user cannot have what is
 * there for all.
 */
#pragma once

#include <stdint.h>

/** How much there may be. */
struct quota {
    uint64_t uid; /* of one user's: more is -EDQUOT */
    uint64_t all; /* more is -ENOSPC */
};

/** What one user has; there is one as long as it has anything. */
struct account {
    struct account *next;
    uint32_t uid;
    uint64_t amount;
};

/** All users' accounts. Zeroed memory, but for the quota, is none. */
struct accounts {
    struct quota quota;
    struct account *first;
    uint64_t amount;
};

/**
 * charge_open() - take the first of something new; @amount: not 0
 *
 * Return: 0, -EDQUOT, -ENOSPC or -ENOMEM.
 */
int charge_open(struct accounts *accounts, uint32_t uid, uint64_t amount,
                struct account **out);

/** charge_change() - @from becomes @to. Return: 0, -EDQUOT or -ENOSPC */
int charge_change(struct accounts *accounts, struct account *account,
                  uint64_t from, uint64_t to);

/** charge_close() - @amount is gone; with the last of it @account is, too */
void charge_close(struct accounts *accounts, struct account *account,
                  uint64_t amount);
