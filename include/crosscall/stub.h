/* SPDX-License-Identifier: MIT */
/*
 * Stub: the client's end of an object somewhere else
 *
 * A generated Stub is the object's struct (one ops pointer) followed by this
 * struct. It writes its request straight into the binding's memory, and gives
 * the caller nothing of a reply before all of the reply is known to be valid.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <crosscall/descriptors.h>
#include <crosscall/give.h>
#include <crosscall/handle.h>
#include <crosscall/message.h>
#include <crosscall/object.h>
#include <crosscall/region.h>
#include <crosscall/status.h>
#include <crosscall/transport.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Before the wrapper of a method that is XC_DEPRECATED. */
#define XC_STUB_DEPRECATED(text) __attribute__((deprecated(text)))

/**
 * Before a variable that xc_stub_begin() fills in. Programs that have all
 * variables cleared (-ftrivial-auto-var-init) clear this one in vain, and gcc
 * does so by a string instruction, which takes as long as a tenth of a call.
 */
#if __has_attribute(uninitialized)
#define XC_NOT_CLEARED __attribute__((uninitialized))
#else
#define XC_NOT_CLEARED
#endif

/** What every Stub has behind its ops pointer. */
struct xc_stub {
    struct xc_binding *binding; /* counted; NULL until a gift is claimed */
    xc_handle handle;           /* XC_HANDLE_GIVEN until then; atomic */
    const struct xc_interface *interface;
    uint32_t references;    /* atomic; begins at 1 */
    uint32_t lent;          /* its bit in the lender's record */
    uint32_t cell;          /* of its state, plus 1; atomic; 0: none yet */
    struct xc_call *lender; /* the call that it was lent for, or NULL */
    struct xc_given *given; /* how it came; NULL: by its own connection */
};

/** The layout of every generated Stub, whatever its type. */
struct xc_stub_object {
    const void *ops;
    struct xc_stub stub;
};

/**
 * xc_stub_new() - make a Stub; the generated caller sets its ops
 * @interface:  what it speaks
 * @binding:    how it reaches its X object; the Stub takes a reference. NULL
 *              for a gift: the maker fills in how it came
 * @handle:     names the X object; the Stub becomes its owner, on failure too
 *
 * Return: the object, or NULL without memory.
 */
void *xc_stub_new(const struct xc_interface *interface,
                  struct xc_binding *binding, xc_handle handle);

/**
 * xc_stub_free() - one reference less; the last one releases the X object
 * @object:  made by xc_stub_new(), or NULL
 *
 * The last Stub of a connection closes it.
 * Return: the new count.
 */
int xc_stub_free(void *object);

/**
 * xc_stub_keep() - one reference more
 *
 * What a method received as a parameter is freed when the method returns: to
 * keep it for longer, the method takes a reference of its own. Of an object
 * that was lent, the lender learns from the reply that it is kept.
 * Return: the new count.
 * Threads: the method's own, until it returns; then any.
 */
int xc_stub_keep(struct xc_stub *stub);

/**
 * xc_stub_destroy() - release what it names, and free it
 *
 * For xc_stub_let_go() alone: out of line, for the record of errors that it
 * saves.
 */
void xc_stub_destroy(struct xc_stub_object *object);

/**
 * xc_stub_hold() - a call goes through it
 *
 * What runs while it waits, a method or a hook, may release all others. To
 * release it is a call, too: see xc_stub_destroy().
 */
static inline void xc_stub_hold(const struct xc_stub *stub)
{
    struct xc_stub *own = (struct xc_stub *)(uintptr_t)stub;

    __atomic_fetch_add(&own->references, 1, __ATOMIC_RELAXED);
}

/** xc_stub_let_go() - Return: whether it is still there */
static inline bool xc_stub_let_go(const struct xc_stub *stub)
{
    uintptr_t object = (uintptr_t)stub - offsetof(struct xc_stub_object, stub);
    struct xc_stub *own = (struct xc_stub *)(uintptr_t)stub;

    if (__atomic_sub_fetch(&own->references, 1, __ATOMIC_ACQ_REL) > 0)
        return true;
    xc_stub_destroy((struct xc_stub_object *)object);
    return false;
}

/**
 * xc_stub_begin() - start a call
 * @call:    filled
 * @stub:    whom to call
 * @method:  number
 * @key:     the method's key, so that both sides mean the same method
 *
 * The call holds @stub until its end: what runs meanwhile may release it.
 * Return: 0, or a negated XC_E_*; xc_stub_end() only after 0.
 */
int xc_stub_begin(struct xc_stub_call *call, const struct xc_stub *stub,
                  uint32_t method, uint32_t key);

/** xc_stub_begin_oneway() - the same for a one-way call; does not wait */
int xc_stub_begin_oneway(struct xc_stub_call *call, const struct xc_stub *stub,
                         uint32_t method, uint32_t key);

/**
 * xc_stub_begin_carrying() - the same for a call with descriptors
 * @descriptors:  what goes, and how many are awaited; used until the end
 *
 * Errors: -XC_E_MALFORMED as well, from a binding that carries none
 */
int xc_stub_begin_carrying(struct xc_stub_call *call,
                           const struct xc_stub *stub, uint32_t method,
                           uint32_t key, struct xc_descriptors *descriptors);

/**
 * xc_stub_exchange() - all of a call whose messages have no variable part
 * @what:     of the method
 * @request:  what->request_len bytes
 * @reply:    what->reply_len bytes; written on success only
 *
 * Return: the method's result, at most what->most; else as xc_stub_invoke().
 */
int64_t xc_stub_exchange(const struct xc_stub *stub,
                         const struct xc_exchange *what, const void *request,
                         void *reply);

/** xc_stub_exchange_in_parts() - the same, by begin, call and end */
int64_t xc_stub_exchange_in_parts(const struct xc_stub *stub,
                                  const struct xc_exchange *what,
                                  const void *request, void *reply);

/**
 * xc_stub_exchanged() - what came of it, of a call that has not ended yet
 * @r:  what the binding's call has returned
 */
int64_t xc_stub_exchanged(struct xc_stub_call *call,
                          const struct xc_exchange *what, void *reply, int r);

/**
 * xc_stub_put() - append to the request
 * @from:  caller's memory
 * @len:   bytes, within what the Stub compared with the method's bounds
 */
XC_INLINE void xc_stub_put(struct xc_stub_call *call, const void *from,
                           size_t len)
{
    if (len)
        __builtin_memcpy(call->request + call->request_len, from, len);
    call->request_len += (uint32_t)len;
}

/**
 * xc_stub_place() - write an element into the request, behind what was put
 * @offset:  bytes from there
 * @from:    private memory
 */
static inline void xc_stub_place(const struct xc_stub_call *call, size_t offset,
                                 const void *from, size_t len)
{
    __builtin_memcpy(call->request + call->request_len + offset, from, len);
}

/** xc_stub_placed() - so many bytes were placed, and are put */
static inline void xc_stub_placed(struct xc_stub_call *call, size_t len)
{
    call->request_len += (uint32_t)len;
}

/**
 * xc_stub_invoke() - send the request, wait for the reply
 *
 * Return: the method's result, or a negative status that an X may send, or a
 *         negated XC_E_* of this side. Positive only up to INT64_MAX.
 */
int64_t xc_stub_invoke(struct xc_stub_call *call);

/**
 * xc_stub_invoke_held() - the same, and fetch the whole reply at once
 * @most:  bytes of the longest reply that is a good one
 *
 * For a reply whose parts are looked at before the first of them is taken,
 * strings and elements: the copy that is looked at is the copy that is taken.
 * Return: the same; -XC_E_RESOURCES without memory, and nothing was sent.
 */
int64_t xc_stub_invoke_held(struct xc_stub_call *call, size_t most);

/** xc_stub_post() - queue a one-way request. Return: 0 or a negated XC_E_* */
int xc_stub_post(struct xc_stub_call *call);

/** xc_stub_take() - copy the reply's fixed part out, once */
XC_INLINE bool xc_stub_take(struct xc_stub_call *call, void *to, size_t len)
{
    if (call->reply_len < len)
        return false;
    xc_shared_words(to, call->reply, len);
    call->reply_taken = (uint32_t)len;
    return true;
}

/** xc_stub_left() - bytes of the reply that have not been taken */
static inline size_t xc_stub_left(const struct xc_stub_call *call)
{
    return (size_t)(call->reply_len - call->reply_taken);
}

/**
 * xc_stub_is_string() - whether a variable part is a string of this length
 * @offset:  where it begins, behind what was taken
 * @len:     bytes before its NUL
 *
 * Of a reply that is held. Return: false also where it ends before.
 */
static inline bool xc_stub_is_string(const struct xc_stub_call *call,
                                     size_t offset, size_t len)
{
    const char *reply = (const char *)(const void *)call->reply;
    const size_t left = xc_stub_left(call);

    return len < left && offset < left - len &&
           xc_string_length(reply + call->reply_taken + offset, len) == len;
}

/**
 * xc_stub_take_bytes() - copy a variable part out
 * @to:   caller's memory
 * @len:  bytes; the Stub has made sure that the parts add up to the reply
 */
static inline void xc_stub_take_bytes(struct xc_stub_call *call, void *to,
                                      size_t len)
{
    xc_shared_bytes(to, call->reply, call->reply_taken, len);
    call->reply_taken += (uint32_t)len;
}

/** xc_stub_take_element() - copy one element out; false at the reply's end */
static inline bool xc_stub_take_element(struct xc_stub_call *call, void *to,
                                        size_t len)
{
    if (len > xc_stub_left(call) || call->reply_taken > XC_MESSAGE_MAX - len)
        return false;
    xc_shared_bytes(to, call->reply, call->reply_taken, len);
    call->reply_taken += (uint32_t)len;
    return true;
}

/**
 * xc_stub_carry() - have a descriptor go with the call
 * @descriptor:  the caller's; borrowed until the call ends
 *
 * Return: false if it is negative.
 */
static inline bool xc_stub_carry(struct xc_descriptors *descriptors,
                                 int descriptor)
{
    if (descriptor < 0)
        return false;
    descriptors->in[descriptors->n_in++] = descriptor;
    return true;
}

/**
 * xc_stub_carry_region() - the same of a region
 *
 * Return: false without one that suits, or if it is only lent to us
 */
bool xc_stub_carry_region(struct xc_descriptors *descriptors,
                          const struct xc_region *region,
                          enum xc_region_access access);

/**
 * xc_stub_bad_region() - say why that was false
 * @parameter:  its name, in the header
 *
 * Return: -XC_E_MALFORMED
 */
int xc_stub_bad_region(const struct xc_stub *stub, uint32_t method,
                       const char *parameter, const struct xc_region *region,
                       enum xc_region_access access);

/**
 * xc_stub_outside() - a part that is not all inside of a region
 * @parameter:  the name of where it begins
 * @of:         the region's name
 *
 * Return: -XC_E_TOO_LARGE; nothing was sent.
 */
int xc_stub_outside(const struct xc_stub *stub, uint32_t method,
                    const char *parameter, const char *of);

/** xc_stub_take_descriptor() - one that came; the caller becomes its owner */
static inline int xc_stub_take_descriptor(struct xc_descriptors *descriptors,
                                          uint32_t i)
{
    int descriptor = descriptors->out[i];

    descriptors->out[i] = -1;
    return descriptor;
}

/**
 * xc_stub_take_region() - map a region that came
 * @i:       which of the reply's descriptors it is
 * @size:    from the reply
 * @access:  what the interface says; the memory of one writer is read-only
 *
 * Return: 0, -XC_E_BAD_REPLY or -XC_E_RESOURCES.
 */
int xc_stub_take_region(struct xc_stub_call *call, uint32_t i, uint64_t size,
                        enum xc_region_access access, struct xc_region **out);

/** xc_stub_drop_descriptors() - close those that came and nobody took */
static inline void xc_stub_drop_descriptors(struct xc_descriptors *descriptors)
{
    xc_descriptors_close(descriptors->out, descriptors->n_out);
}

/**
 * xc_stub_peek() - look at an element before anything is taken, of a reply that
 * is held
 * @offset:  where it begins, behind what was taken
 *
 * Return: false where the reply ends before its end.
 */
static inline bool xc_stub_peek(const struct xc_stub_call *call, size_t offset,
                                void *to, size_t len)
{
    const size_t left = xc_stub_left(call);

    if (offset > left || len > left - offset)
        return false;
    xc_shared_bytes(to, call->reply, call->reply_taken + offset, len);
    return true;
}

/** xc_stub_bad_reply() - the reply breaks the contract. -XC_E_BAD_REPLY */
int xc_stub_bad_reply(struct xc_stub_call *call);

/** xc_stub_end() - give the call's memory back to the binding, and let go */
void xc_stub_end(struct xc_stub_call *call);

/** xc_stub_end_held() - the same, of a call that may have held its reply */
void xc_stub_end_held(struct xc_stub_call *call);

/**
 * xc_stub_too_large() - a length above the method's bound
 * @parameter:  its name
 * @max:        the bound, in the parameter's own unit
 *
 * Return: -XC_E_TOO_LARGE; nothing was sent.
 */
int xc_stub_too_large(const struct xc_stub *stub, uint32_t method,
                      const char *parameter, uint64_t max);

/**
 * xc_stub_bad_argument() - a value that the interface does not declare
 * @parameter:  its name
 *
 * The server would take it for an attack and hang up.
 * Return: -XC_E_MALFORMED; nothing was sent.
 */
int xc_stub_bad_argument(const struct xc_stub *stub, uint32_t method,
                         const char *parameter);

/**
 * xc_stub_pass() - the handle of a capability argument
 * @call:    begun, nothing put
 * @other:   the argument's Stub, or NULL if it is none
 * @x:       X table for objects of the parameter's type
 * @object:  the argument
 * @rights:  XC_GRANT's: what the server may do with an object of our own
 * @out:     what to write into the request
 *
 * An object that came from this server goes back to it; one of our own is
 * lent, see <crosscall/callback.h>; one of another server is given, see
 * <crosscall/give.h>.
 * Return: 0, or a negated XC_E_*: -XC_E_MALFORMED for NULL;
 *         -XC_E_FOREIGN_OBJECT for an object of the same server by another
 *         connection, and where it cannot be given: to a one-way method, in a
 *         callback; -XC_E_DENIED if we may not give it; -XC_E_QUOTA if the
 *         server holds too many objects of ours.
 */
int xc_stub_pass(struct xc_stub_call *call, const struct xc_stub *other,
                 const struct xc_x *x, void *object, xc_rights rights,
                 xc_handle *out);

#ifdef __cplusplus
}
#endif
