/* SPDX-License-Identifier: MIT */
/*
 * Status: what a call can say
 *
 * A method returns int or int64_t. Zero or positive is the method's own
 * result. -1 .. -4095 is an errno value said by the object. Below that, the
 * negated XC_E_* values mean that there is no answer from the object at all.
 * So a caller can always tell "the file said no" from "the call did not
 * happen".
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum {
    /** The largest errno value an object can say. */
    XC_ERRNO_MAX = 4095,
    /* Some of them the runtime says itself; Linux's numbers, without libc. */
    XC_EIO = 5,            /* the object broke its own contract */
    XC_ETOOMANYREFS = 109, /* it ran, but what it gave cannot be sent now */
    XC_EREMOTEIO = 121     /* a call that the object made failed */
};

/** Why there is no answer from the object. Returned negated. */
enum xc_status {
    XC_E_DENIED = 4096,   /* the caller lacks a right that the method needs */
    XC_E_STALE_HANDLE,    /* the handle names nothing of this caller's */
    XC_E_NO_METHOD,       /* the object has no method of that number */
    XC_E_SHAPE,           /* both sides know the method, but not alike */
    XC_E_MALFORMED,       /* the message breaks the contract; it did not run */
    XC_E_TOO_LARGE,       /* a length above the method's bound */
    XC_E_QUOTA,           /* a limit of the server on this caller */
    XC_E_WOULD_BLOCK,     /* no room now; nothing was sent */
    XC_E_DEADLINE,        /* the deadline passed; it may have run */
    XC_E_PEER_DIED,       /* the server died during the call */
    XC_E_DISCONNECTED,    /* the connection was gone; nothing was sent */
    XC_E_BAD_REPLY,       /* the server's answer breaks the contract */
    XC_E_NO_SERVER,       /* nobody listens at that address */
    XC_E_ADDRESS,         /* the address cannot be used */
    XC_E_UNEXPECTED_PEER, /* the server runs under a uid that is not trusted */
    XC_E_VERSION,         /* the peer speaks another protocol version */
    XC_E_PROTOCOL,        /* the peer does not speak the protocol at all */
    XC_E_FOREIGN_OBJECT,  /* an argument that cannot go there */
    XC_E_RESOURCES,       /* no memory, descriptors or threads on this side */
    XC_E_FORKED,          /* it is the parent process's; nothing was sent */
    XC_E_CANCELLED,       /* xc_cancel() while it waited; it may have run */
    XC_E_UNSENT,          /* xc_cancel() before; nothing was sent */
    XC_E_END              /* one past the last; not a status */
};

/**
 * xc_may_have_run() - whether the method may have been executed
 * @r:  what a call returned
 *
 * Return: false only where it is certain that the method did not run.
 */
static inline bool xc_may_have_run(int64_t r)
{
    return r >= -XC_ERRNO_MAX || r == -XC_E_DEADLINE || r == -XC_E_PEER_DIED ||
           r == -XC_E_BAD_REPLY || r == -XC_E_RESOURCES || r == -XC_E_CANCELLED;
}

/**
 * xc_status_name() - the name of a negative result, for people
 * @r:  what a call returned, negative
 *
 * Return: "XC_E_DENIED" for -XC_E_DENIED, "errno" for an object's own error,
 *         "unknown" for anything else. Never NULL; static storage.
 */
const char *xc_status_name(int64_t r);

#ifdef __cplusplus
}
#endif
