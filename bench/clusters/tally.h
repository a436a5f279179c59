/* SPDX-License-Identifier: MIT */
/* tally: a counter that everybody adds to */
#pragma once

#include <crosscall/interface.h>

struct tally;

enum tally_rights { TALLY_ADD = XC_RIGHT(0) };

struct XC_INTERFACE("bench.tally", 1) tally_ops {
    /** add() - @n more */
    int (*add)(struct tally *self, uint64_t n) XC_METHOD(1, TALLY_ADD);

    /** total() - what was added by all */
    int (*total)(struct tally *self, XC_OUT uint64_t *total)
        XC_METHOD(2, TALLY_ADD);
};

struct tally {
    const struct tally_ops *ops;
};
