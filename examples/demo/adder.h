/* SPDX-License-Identifier: MIT */
/* adder: next to nothing to do, so that a call's own cost is what one sees */
#pragma once

#include <crosscall/interface.h>

struct adder;

/* What a holder of an adder may be allowed to do. */
enum adder_rights { ADDER_ADD = XC_RIGHT(0) };

struct XC_INTERFACE("demo.adder", 1) adder_ops {
    /** add() - @sum becomes @a + @b, modulo 2^64 */
    int (*add)(struct adder *self, uint64_t a, uint64_t b, XC_OUT uint64_t *sum)
        XC_METHOD(1, ADDER_ADD);
};

struct adder {
    const struct adder_ops *ops;
};
