/* SPDX-License-Identifier: MIT */
/* Look: what all registers held when this program was entered */
#pragma once

#include <stddef.h>
#include <stdint.h>

enum { SPY_GENERAL = 16, SPY_VECTORS = 32 };

struct spy_seen {
    uint64_t general[SPY_GENERAL];
    uint64_t flags;
    uint64_t reserved;
    uint64_t vectors[SPY_VECTORS];
};
_Static_assert(offsetof(struct spy_seen, flags) == 128 &&
                   offsetof(struct spy_seen, vectors) == 144,
               "assembly knows it");

/** What look.S has seen last, for spy_look(). */
extern struct spy_seen spy_seen;
void spy_look(void);
