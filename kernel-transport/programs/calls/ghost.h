/* SPDX-License-Identifier: MIT */
/* ghost: a server that returns when nobody asks it to */
#pragma once

#include <crosscall/interface.h>

struct ghost;

enum ghost_rights { GHOST_USE = XC_RIGHT(0) };

struct XC_INTERFACE("check.ghost", 1) ghost_ops {
    /**
     * haunt() - return to the caller's process from now on
     * @word:   of the thread that it is meant for: its offset, and above that
     *          the number of its call
     * @n:      so many numbers, one with each tick, and then the first again
     * @ticks:  for so long
     */
    int (*haunt)(struct ghost *self, uint64_t word, uint32_t n, uint32_t ticks)
        XC_METHOD(1, GHOST_USE);

    /** sleep() - an ordinary call, which is returned from in time */
    int (*sleep)(struct ghost *self, uint64_t ns) XC_METHOD(2, GHOST_USE);
};

struct ghost {
    const struct ghost_ops *ops;
};
