/* SPDX-License-Identifier: MIT */
/*
 * Bulk: messages that are too large for a slot
 *
 * A method that declares XC_UP_TO may have messages of more than
 * XC_MESSAGE_MAX bytes. Such a message lies, as a whole and exactly like a
 * small one, in *bulk memory*: a second pair of memories, each written by one
 * side. Its length alone says that it is there: up to XC_MESSAGE_MAX bytes a
 * message is in its slot, and above that never.
 *
 * What follows is for generated code and back-ends. Methods without XC_UP_TO
 * use none of it.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <crosscall/call.h>
#include <crosscall/stub.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Where a large reply of one call goes. From the back-end, in a server. */
struct xc_bulk {
    uint8_t *reply; /* ours alone; 8-byte aligned */
    size_t max;     /* bytes there */
};

/**
 * xc_bulk_begin() - xc_stub_begin() for a method whose messages may be large
 * @descriptors:  as for xc_stub_begin_carrying(), or NULL
 * @request:      bytes of the request; 0: it always fits into a slot
 * @reply:        most bytes of the reply, or 0
 *
 * What fits into a slot travels there. Other large calls of the same
 * connection are waited for, until the deadline.
 * Errors: -XC_E_TOO_LARGE from a binding that has no bulk memory, and in a
 *         callback; -XC_E_QUOTA if the server has no more of it for our user
 */
int xc_bulk_begin(struct xc_stub_call *call, const struct xc_stub *stub,
                  uint32_t method, uint32_t key,
                  struct xc_descriptors *descriptors, size_t request,
                  size_t reply);

/** xc_bulk_stub_take_element() - as xc_stub_take_element() */
static inline bool xc_bulk_stub_take_element(struct xc_stub_call *call,
                                             void *to, size_t len)
{
    if (len > xc_stub_left(call) ||
        call->reply_taken > XC_BULK_MESSAGE_MAX - len)
        return false;
    xc_shared_bytes(to, call->reply, call->reply_taken, len);
    call->reply_taken += (uint32_t)len;
    return true;
}

/** xc_bulk_room_for() - what a buffer of @len bytes takes of a reservation */
static inline size_t xc_bulk_room_for(size_t len)
{
    return (len + 15) & ~(size_t)15;
}

/** xc_bulk_reserve_more() - the same where the worker's scratch is too small */
bool xc_bulk_reserve_more(struct xc_call *call, size_t room);

/**
 * xc_bulk_reserve() - private memory for all buffers of a call
 * @room:  bytes, each buffer counted by xc_bulk_room_for(). Their lengths were
 *         compared with the method's own bounds.
 *
 * Before any buffer is taken. The memory is the worker's: it is zeroed before
 * another holder's call gets it, and freed when there is nothing to do.
 * Return: false for want of memory, or if it is more than any call may have.
 */
static inline bool xc_bulk_reserve(struct xc_call *call, size_t room)
{
    call->room = XC_SCRATCH_USED_MAX;
    return room <= XC_SCRATCH_USED_MAX || xc_bulk_reserve_more(call, room);
}

/** xc_bulk_room() - one buffer of what was reserved, or NULL */
static inline uint8_t *xc_bulk_room(struct xc_call *call, size_t len)
{
    const size_t left = call->room - call->scratch_used;
    uint8_t *room = call->scratch + call->scratch_used;

    if (len > left || xc_bulk_room_for(len) > left)
        return NULL;
    call->scratch_used += (uint32_t)xc_bulk_room_for(len);
    return room;
}

/** xc_bulk_take_element() - as xc_call_take_element() */
static inline bool xc_bulk_take_element(struct xc_call *call, void *to,
                                        size_t len)
{
    if (len > (size_t)(call->request_len - call->request_taken) ||
        call->request_taken > XC_BULK_MESSAGE_MAX - len)
        return false;
    xc_shared_bytes(to, call->request, call->request_taken, len);
    call->request_taken += (uint32_t)len;
    return true;
}

/** xc_bulk_take_bytes() - as xc_call_take_bytes() */
static inline uint8_t *xc_bulk_take_bytes(struct xc_call *call, size_t len,
                                          size_t room)
{
    uint8_t *to = xc_bulk_room(call, room);

    return to && xc_bulk_take_element(call, to, len) ? to : NULL;
}

/** xc_bulk_take_string() - as xc_call_take_string() */
static inline char *xc_bulk_take_string(struct xc_call *call, size_t len)
{
    char *to = (char *)xc_bulk_take_bytes(call, len + 1, len + 1);

    return to && xc_string_length(to, len) == len ? to : NULL;
}

/**
 * xc_bulk_may_reply() - whether there is a place for the longest reply
 * @len:  bytes, each buffer at what the caller has room for
 *
 * Asked before the method runs, so that no reply is found to be too long.
 */
static inline bool xc_bulk_may_reply(const struct xc_call *call, size_t len)
{
    const struct xc_descriptors *beside = call->descriptors;

    return len <= XC_MESSAGE_MAX ||
           (beside && beside->bulk && len <= beside->bulk->max);
}

/** xc_bulk_reply() - a reply of @len bytes begins, where it belongs */
static inline void xc_bulk_reply(struct xc_call *call, size_t len)
{
    if (len > XC_MESSAGE_MAX)
        call->reply = call->descriptors->bulk->reply;
}

/** xc_bulk_put() - as xc_call_put(), where xc_bulk_reply() has it begin */
static inline bool xc_bulk_put(struct xc_call *call, const void *from,
                               size_t len)
{
    const struct xc_bulk *bulk =
        call->descriptors ? call->descriptors->bulk : NULL;
    const size_t max =
        bulk && call->reply == bulk->reply ? bulk->max : (size_t)XC_MESSAGE_MAX;

    if (len > max || call->reply_len > max - len)
        return false;
    if (len)
        __builtin_memcpy(call->reply + call->reply_len, from, len);
    call->reply_len += (uint32_t)len;
    return true;
}

#ifdef __cplusplus
}
#endif
