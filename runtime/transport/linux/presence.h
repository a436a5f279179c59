/* SPDX-License-Identifier: MIT */
/*
 * Presence: whether this is the process that made something
 *
 * Words in a page that the kernel empties in a forked child. What a child
 * has copied then knows so, without a list to go through at fork() and however
 * the child came to be, and a call looks at one word, as it did before.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include <crosscall/status.h>

struct presence {
    uint32_t here;  /* 1; 0 in a child */
    uint32_t alive; /* 1 until its owner ends it; 0 in a child */
    uint32_t usual; /* 1 while it is alive, and calls nothing back */
};

/** presence_new() - NULL for want of memory */
struct presence *presence_new(void);

/** presence_free() - NULL is allowed */
void presence_free(struct presence *presence);

/** presence_is_here() - whether this process made it */
static inline bool presence_is_here(const struct presence *presence)
{
    return __atomic_load_n(&presence->here, __ATOMIC_RELAXED);
}

static inline bool presence_is_alive(const struct presence *presence)
{
    return __atomic_load_n(&presence->alive, __ATOMIC_RELAXED);
}

static inline bool presence_is_usual(const struct presence *presence)
{
    return __atomic_load_n(&presence->usual, __ATOMIC_RELAXED);
}

static inline void presence_is_called_back(struct presence *presence)
{
    __atomic_store_n(&presence->usual, 0, __ATOMIC_RELAXED);
}

static inline void presence_end(struct presence *presence)
{
    __atomic_store_n(&presence->usual, 0, __ATOMIC_RELAXED);
    __atomic_store_n(&presence->alive, 0, __ATOMIC_RELAXED);
}

/** presence_why() - why it is not alive */
static inline int presence_why(const struct presence *presence)
{
    return presence_is_here(presence) ? -XC_E_DISCONNECTED : -XC_E_FORKED;
}
