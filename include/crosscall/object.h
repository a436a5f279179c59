/* SPDX-License-Identifier: MIT */
/*
 * Interface descriptions and X tables: what stubc says about an interface
 *
 * Data for names, rights and compatibility; no call interprets it. The one
 * function here is the generated dispatcher of a target.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <crosscall/handle.h>
#include <crosscall/status.h>

#ifdef __cplusplus
extern "C" {
#endif

struct xc_call;
struct xc_fast_x;

/** One right of an interface, for people. */
struct xc_right_name {
    xc_rights right;
    const char *name;
};

enum {
    /** Done twice is done once: XC_IDEMPOTENT. A bit of xc_method's flags. */
    XC_METHOD_IDEMPOTENT = 1
};

/** One method of an interface, inherited ones included. */
struct xc_method {
    uint32_t number;
    uint32_t key;    /* hash of the declaring interface, number and types */
    xc_rights needs; /* all of them; 0 is XC_ANYONE */
    uint32_t flags;  /* XC_METHOD_... */
    const char *name;
};

/** One interface. Made by stubc, one for each, named <interface>_interface. */
struct xc_interface {
    const char *name; /* "crosscall.file" */
    uint32_t major;
    uint32_t n_methods;
    const struct xc_method *methods; /* in the order of their numbers */
    uint32_t n_rights;
    const struct xc_right_name *rights;
    uint64_t id; /* hash of name and major version */
};

/** Runs one call on a target: check rights, unpack, call, pack. */
typedef int64_t xc_dispatch_fn(struct xc_call *call);

/** What makes a target reachable: made by including <interface>.x.h. */
struct xc_x {
    const struct xc_interface *interface;
    xc_dispatch_fn *dispatch;
    const struct xc_fast_x *fast; /* by registers; NULL: only by messages */
};

/**
 * xc_interface_method() - find a method by number
 * @interface:  where to look
 * @number:     from a message, any value
 *
 * Return: the method, or NULL. Borrowed, static.
 */
const struct xc_method *
xc_interface_method(const struct xc_interface *interface, uint32_t number);

/**
 * xc_may_repeat() - whether a call without an answer may be made again
 * @interface:  of the object that was called
 * @number:     of the method: FILE_METHOD_READ
 * @r:          what the call returned
 *
 * To repeat it may still be of no use: who is denied is denied again.
 * Return: false if the object has answered, or if the method is not
 *         XC_IDEMPOTENT and may have run.
 */
bool xc_may_repeat(const struct xc_interface *interface, uint32_t number,
                   int64_t r);

#ifdef __cplusplus
}
#endif
