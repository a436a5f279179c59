/* SPDX-License-Identifier: MIT */
/*
 * Call: one call in the server, as a generated X function sees it
 *
 * An X function proceeds in this order, and each step may only use what the
 * steps before it established:
 *
 *     rights -> key -> fixed part -> lengths -> buffers -> end of message
 *            -> capabilities -> the method -> result -> reply
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <crosscall/caller.h>
#include <crosscall/descriptors.h>
#include <crosscall/handle.h>
#include <crosscall/message.h>
#include <crosscall/object.h>
#include <crosscall/region.h>
#include <crosscall/status.h>

#ifdef __cplusplus
extern "C" {
#endif

/** All zero, in C and in C++: `struct file_stat stat = XC_ZERO;` */
#ifdef __cplusplus
#define XC_ZERO                                                                \
    {                                                                          \
    }
#else
#define XC_ZERO {0}
#endif

/**
 * Before an X function. In line in their dispatcher each call would save, clear
 * and guard what the one that needs most of it needs.
 */
#define XC_X __attribute__((noinline))

struct xc_binding;
struct xc_domain;
struct xc_holder;
struct xc_stub;

/**
 * One call in the server: what its back-end says of the request, and what the
 * runtime makes of it. Methods may read the first two blocks.
 */
struct xc_call {
    /* The dispatcher's: whose call it is, and of what. */
    const struct xc_caller *caller;
    const struct xc_interface *interface;
    void *target;
    xc_rights rights;      /* what the caller holds */
    xc_rights grant_limit; /* xc_limit_grant()'s */

    /* The back-end's. All of it was fetched once. */
    xc_handle handle;
    uint32_t method;
    uint32_t key;
    uint64_t deadline_ns; /* absolute, CLOCK_MONOTONIC; 0: see later */

    /* The rest belongs to generated code and the runtime. Likewise: */
    const struct xc_shared *request; /* 8-byte aligned; the peer may write */
    uint32_t request_len; /* at most XC_MESSAGE_MAX; in bulk memory at most
                           * XC_BULK_MESSAGE_MAX */
    uint32_t cancelled;   /* see cancel */
    uint8_t *reply;       /* ours: XC_MESSAGE_AREA bytes, 8-byte aligned */
    /* What travels beside the bytes; NULL if the back-end carries none. All of
     * it is the back-end's to close, when the reply, if it is good, has left.
     */
    struct xc_descriptors *descriptors;
    /* The caller has given it up when *cancel is @cancelled. The caller's
     * word, which says nothing but that; NULL: it cannot tell us, or waits for
     * no answer, and nobody gives this call up. */
    const uint32_t *cancel;
    /* Where a caller without a deadline writes one when it begins to wait: as
     * long as it is 0 the caller is awake. NULL: 0 has passed. */
    const uint64_t *later;

    /* The dispatcher's. */
    uint8_t *scratch; /* private, XC_SCRATCH_MAX bytes */
    struct xc_domain *domain;
    struct xc_holder *holder;
    struct xc_call *outer; /* the call this thread was in before */

    /* Zero at first, and together, so that it takes few instructions. */
    uint32_t request_taken;
    /* For the back-end afterwards. Above XC_MESSAGE_MAX the reply is not there,
     * but in the bulk memory of what travels beside. */
    uint32_t reply_len;
    uint32_t scratch_used; /* X functions rely on all of it being free */
    uint32_t room; /* bytes of scratch, of a method whose messages may be large
                    */
    uint64_t gift; /* what is returned was given already; or 0 */
    uint32_t n_lent;  /* objects that the caller lent */
    uint32_t n_given; /* objects of other servers' that it gave */
    /* For the back-end: which of them the method keeps. Bit i: the caller's own
     * object i; bit XC_LENT_MAX + i: object i of another server's */
    uint32_t kept;
    uint32_t pad; /* zeroed by name, as all is */
};

/**
 * xc_current_call() - the call that this thread is running
 *
 * Return: the innermost call, or NULL outside of one. Borrowed until the
 *         method returns.
 */
const struct xc_call *xc_current_call(void);

/**
 * xc_limit_grant() - give fewer rights than XC_GRANT allows
 * @rights:  the most that objects returned by the current call may carry
 *
 * For a method that opens read-only on request. Nothing outside of a call.
 */
void xc_limit_grant(xc_rights rights);

/** xc_call_allows() - whether the caller holds all of @needs */
static inline bool xc_call_allows(const struct xc_call *call, xc_rights needs)
{
    return (call->rights & needs) == needs;
}

/**
 * xc_call_deny() - refuse for want of a right
 * @needs:  what the method needs
 *
 * Tells the caller which right it lacks and the server's audit who asked.
 * Return: -XC_E_DENIED.
 */
int64_t xc_call_deny(struct xc_call *call, xc_rights needs);

/**
 * xc_call_failed() - turn an object's negative result into this call's
 * @r:  what the method returned, negative
 *
 * A failure of a nested call must not be mistaken for a failure of this one.
 * Return: @r if it is an errno value, else -EREMOTEIO.
 */
int64_t xc_call_failed(int64_t r);

/** xc_call_broken() - the object broke its own contract. Return: -EIO */
int64_t xc_call_broken(void);

/** xc_call_take() - copy the fixed part out, once. @len: a multiple of 8 */
XC_INLINE bool xc_call_take(struct xc_call *call, void *to, size_t len)
{
    if (call->request_len < len)
        return false;
    xc_shared_words(to, call->request, len);
    call->request_taken = (uint32_t)len;
    return true;
}

/**
 * xc_call_room() - private memory for a buffer of this call
 * @len:  bytes, already compared with the method's own bound
 *
 * Aligned to 16 bytes. What an object leaves unwritten is its own or zero,
 * never another caller's.
 * Return: the memory, or NULL if the call's buffers together are too large.
 */
static inline uint8_t *xc_call_room(struct xc_call *call, size_t len)
{
    uint8_t *room = call->scratch + call->scratch_used;
    const size_t used = call->scratch_used + ((len + 15) & ~(size_t)15);

    if (len > XC_SCRATCH_USED_MAX || used > XC_SCRATCH_USED_MAX)
        return NULL;
    call->scratch_used = (uint32_t)used;
    return room;
}

/**
 * xc_call_take_bytes() - copy the next variable part out, once
 * @len:   its length, already compared with the method's own bound
 * @room:  how much the method may write to it, at least @len
 *
 * Return: private copy, or NULL if the message is too short.
 */
static inline uint8_t *xc_call_take_bytes(struct xc_call *call, size_t len,
                                          size_t room)
{
    uint8_t *to;

    if (len > (size_t)(call->request_len - call->request_taken) ||
        call->request_taken > XC_MESSAGE_MAX - len)
        return NULL;
    to = xc_call_room(call, room);
    if (!to)
        return NULL;
    xc_shared_bytes(to, call->request, call->request_taken, len);
    call->request_taken += (uint32_t)len;
    return to;
}

/** xc_call_take_element() - copy one element of a variable part out, once */
static inline bool xc_call_take_element(struct xc_call *call, void *to,
                                        size_t len)
{
    if (len > (size_t)(call->request_len - call->request_taken) ||
        call->request_taken > XC_MESSAGE_MAX - len)
        return false;
    xc_shared_bytes(to, call->request, call->request_taken, len);
    call->request_taken += (uint32_t)len;
    return true;
}

/**
 * xc_call_take_string() - copy the next string out, once
 * @len:  bytes before the NUL, already compared with the method's own bound
 *
 * Return: private copy with its NUL, or NULL if the message is too short, or
 *         the string is not @len bytes long.
 */
static inline char *xc_call_take_string(struct xc_call *call, size_t len)
{
    char *to = (char *)xc_call_take_bytes(call, len + 1, len + 1);

    if (!to || xc_string_length(to, len) != len)
        return NULL;
    return to;
}

/** xc_call_taken() - whether all of the request has been taken */
static inline bool xc_call_taken(const struct xc_call *call)
{
    return call->request_taken == call->request_len;
}

/**
 * xc_call_put() - append to the reply
 * @from:  private memory
 * @len:   bytes, within what stubc found to fit into a reply
 *
 * Return: false if the reply would be too long; it is unchanged then.
 */
XC_INLINE bool xc_call_put(struct xc_call *call, const void *from, size_t len)
{
    if (len > XC_MESSAGE_MAX || call->reply_len > XC_MESSAGE_MAX - len)
        return false;
    if (len)
        __builtin_memcpy(call->reply + call->reply_len, from, len);
    call->reply_len += (uint32_t)len;
    return true;
}

/**
 * xc_call_may_grant() - whether the caller may hold @n objects more
 *
 * Asked before the method runs, so that a quota is never a half-done call.
 * Return: 0 or -XC_E_QUOTA.
 */
int64_t xc_call_may_grant(const struct xc_call *call, unsigned n);

/**
 * xc_call_grant() - make an object that the method returned the caller's
 * @stub:    the object's Stub, or NULL if it is none
 * @x:       X table for the object's type
 * @object:  what the method returned
 * @rights:  XC_GRANT's; lowered by xc_limit_grant()
 * @out:     handle of the caller's X object
 *
 * One X object for each (object, holder): a second grant adds a reference and
 * the rights. But what comes of a call of an object that the caller was given
 * is apart from all else that it holds. An object of another server is given
 * there: the caller gets access of its own. What can be given to nobody is
 * reached through us. Return: 0, -XC_E_DEADLINE if the caller has given up,
 * -EIO for want of memory, or -EREMOTEIO if we may not give those rights, ready
 * to be returned by the X function.
 */
int64_t xc_call_grant(struct xc_call *call, const struct xc_stub *stub,
                      const struct xc_x *x, void *object, xc_rights rights,
                      xc_handle *out);

/** Makes a Stub of one interface: a generated <interface>_stub_make(). */
typedef void *xc_stub_make_fn(struct xc_binding *binding, xc_handle handle);

/**
 * xc_call_accept() - find the object that a capability parameter names
 * @interface:  what the method expects; a derived one will do
 * @handle:     from the message: the caller's handle of an object of ours, or
 *              of an object of the caller's own, or a gift of its at another
 *              server; what that is, is seen when it is first used
 * @rights:     XC_GRANT's: what the method receives, all of it or nothing
 * @make:       makes a Stub of the right type
 * @out:        an object for the method, for the length of the call
 *
 * The method gets a Stub that carries exactly @rights, not the object itself:
 * acting for a caller with the server's own power is what confused deputies
 * are made of.
 *
 * Ownership: release *@out with xc_call_drop() after the method.
 * Return: 0 or a negated XC_E_*, ready to be returned by the X function.
 */
int64_t xc_call_accept(struct xc_call *call,
                       const struct xc_interface *interface, xc_handle handle,
                       xc_rights rights, xc_stub_make_fn *make, void **out);

/** xc_call_drop() - end of a capability parameter, unless the method keeps it;
 * NULL is allowed */
void xc_call_drop(void *object);

/** xc_call_carries() - whether as many descriptors came as the method takes */
static inline bool xc_call_carries(const struct xc_call *call, uint32_t n)
{
    return call->descriptors && call->descriptors->n_in == n;
}

/** xc_call_descriptor() - one that came; the runtime closes it afterwards */
static inline int xc_call_descriptor(const struct xc_call *call, uint32_t i)
{
    return call->descriptors->in[i];
}

/**
 * xc_call_region() - map a region parameter
 * @i:       which of the descriptors that came it is
 * @size:    from the message
 * @access:  what the method expects; the memory of one writer is read-only, and
 *           what is to be private is copied
 * @out:     for the method; released with xc_call_drop_region()
 *
 * Return: 0 or a negated XC_E_*, ready to be returned by the X function.
 */
int64_t xc_call_region(struct xc_call *call, uint32_t i, uint64_t size,
                       enum xc_region_access access, struct xc_region **out);

/** xc_call_leased_region() - the same; the method cannot keep it */
int64_t xc_call_leased_region(struct xc_call *call, uint32_t i, uint64_t size,
                              enum xc_region_access access,
                              struct xc_region **out);

/** xc_call_drop_region() - end of a region parameter, unless the method keeps
 * it; NULL is allowed */
void xc_call_drop_region(struct xc_region *region);

/**
 * xc_call_put_descriptor() - take what the method gave
 * @descriptor:  -1 is nothing, and so is one that came, or was given already
 */
void xc_call_put_descriptor(struct xc_call *call, int descriptor);

/**
 * xc_call_put_region() - take the region that the method gave
 * @region:  its reference is consumed; NULL, or what does not suit, is nothing.
 *           So is what was passed to the method, which took no reference
 *
 * Return: its size, or 0.
 */
uint64_t xc_call_put_region(struct xc_call *call,
                            const struct xc_region *region,
                            enum xc_region_access access);

/** xc_call_gave() - whether the method gave all that it had to */
static inline bool xc_call_gave(const struct xc_call *call, uint32_t n)
{
    return call->descriptors->n_out == n;
}

#ifdef __cplusplus
}
#endif
