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

/**
 * In a message: not a handle, but a gift at another server, and which of the
 * doors that travel with the message leads there. No slot index reaches it.
 */
#define XC_HANDLE_GIVEN ((xc_handle)1 << 30)

enum { XC_HANDLE_DOOR_SHIFT = 24, XC_HANDLE_DOORS = 64 };

/** xc_handle_of_gift() - @gift: below 2^56; @door: below XC_HANDLE_DOORS */
static inline xc_handle xc_handle_of_gift(uint64_t gift, unsigned door)
{
    return gift >> XC_HANDLE_DOOR_SHIFT << 32 |
           (gift & ((1u << XC_HANDLE_DOOR_SHIFT) - 1)) |
           (xc_handle)door << XC_HANDLE_DOOR_SHIFT | XC_HANDLE_GIVEN;
}

/** xc_handle_gift() - the gift's number */
static inline uint64_t xc_handle_gift(xc_handle handle)
{
    return handle >> 32 << XC_HANDLE_DOOR_SHIFT |
           (handle & ((1u << XC_HANDLE_DOOR_SHIFT) - 1));
}

/** xc_handle_door() - below XC_HANDLE_DOORS */
static inline unsigned xc_handle_door(xc_handle handle)
{
    return (unsigned)(handle >> XC_HANDLE_DOOR_SHIFT) & (XC_HANDLE_DOORS - 1);
}

/** A set of rights; bit n is XC_RIGHT(n), bit 31 is XC_RIGHT_GIVE. */
typedef uint32_t xc_rights;

/** Right number n of an interface, 0 <= n <= 30: a C17 enumerator is an int. */
#define XC_RIGHT(n) (1 << (n))

/** Bit n of the state of an object, 0 <= n <= 30; see <crosscall/state.h>. */
#define XC_STATE(n) (1 << (n))

enum {
    /** Said aloud where a method needs no right at all. */
    XC_ANYONE = 0
};

/** The holder may give the object to others. */
#define XC_RIGHT_GIVE ((xc_rights)1 << 31)

/**
 * Every right of every interface, and the right to give. Where somebody gives
 * or passes an object: all that it holds itself.
 */
#define XC_RIGHTS_ALL (~(xc_rights)0)
