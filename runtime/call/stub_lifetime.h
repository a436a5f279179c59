/* SPDX-License-Identifier: MIT */
/* Lifetime of a Stub: who holds it, and what happens when nobody does */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <crosscall/message.h>
#include <crosscall/stub.h>

/**
 * stub_destroy() - release what it names, and free it
 *
 * Out of line, for the record of errors that it saves: every call lets go of a
 * Stub.
 */
void stub_destroy(struct xc_stub_object *object);

/** stub_drop() - one reference less; return: how many are left */
static inline uint32_t stub_drop(struct xc_stub_object *object)
{
    uint32_t left =
        __atomic_sub_fetch(&object->stub.references, 1, __ATOMIC_ACQ_REL);

    if (left == 0)
        stub_destroy(object);
    return left;
}

/* Of the Stub that a call goes through: what runs while it waits, a method or
 * a hook, may release all others. To release it
 * is a call, too: see stub_destroy(). */
static inline void stub_hold(const struct xc_stub *stub)
{
    struct xc_stub *own = (struct xc_stub *)(uintptr_t)stub;

    __atomic_fetch_add(&own->references, 1, __ATOMIC_RELAXED);
}

/* Return: whether it is still there. */
static inline bool stub_let_go(const struct xc_stub *stub)
{
    uintptr_t object = (uintptr_t)stub - offsetof(struct xc_stub_object, stub);

    return stub_drop((struct xc_stub_object *)object) > 0;
}
