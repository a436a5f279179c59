/* SPDX-License-Identifier: MIT */
/*
 * Handles and rights: what a peer may name, and what it may do with it
 *
 * A handle names an X object in one server's table: slot index in the low
 * half, the slot's generation in the high half. It is not a secret: it works
 * for the one holder it was made for, and conveys nothing to anybody else.
 */
#pragma once

#include <stdint.h>

/** Names an X object of one server; 0 names nothing. */
typedef uint64_t xc_handle;

/**
 * In a request: the handle is of the sender's own table and not of the
 * receiver's, an object lent for the call. No slot index reaches this bit.
 */
#define XC_HANDLE_LENT ((xc_handle)1 << 31)

/** A set of rights; bit n is XC_RIGHT(n), bit 31 is XC_RIGHT_GIVE. */
typedef uint32_t xc_rights;

/** Right number n of an interface, 0 <= n <= 30: a C17 enumerator is an int. */
#define XC_RIGHT(n) (1 << (n))

enum {
    /** Said aloud where a method needs no right at all. */
    XC_ANYONE = 0
};

/** The holder may give the object to others. */
#define XC_RIGHT_GIVE ((xc_rights)1 << 31)

/** Every right of every interface, and the right to give. */
#define XC_RIGHTS_ALL (~(xc_rights)0)
