/* SPDX-License-Identifier: MIT */
#include <crosscall/stub.h>

#include <assert.h>

#include <crosscall/client.h>
#include <crosscall/port.h>
#include <crosscall/status.h>
#include <crosscall/transport.h>

#include "call/error.h"

static_assert(offsetof(struct xc_stub_object, stub) == sizeof(void *),
              "a Stub is an ops pointer and its struct xc_stub");

struct xc_binding *xc_binding_ref(struct xc_binding *binding)
{
    __atomic_fetch_add(&binding->references, 1, __ATOMIC_RELAXED);
    return binding;
}

void xc_binding_unref(struct xc_binding *binding)
{
    if (binding &&
        __atomic_fetch_sub(&binding->references, 1, __ATOMIC_ACQ_REL) == 1)
        binding->ops->close(binding);
}

/* One-way, so that it stays behind the one-way calls before it; but unlike
 * these it waits for a slot: a handle that is not released is lost. */
static void release(const struct xc_stub *stub)
{
    struct xc_thread *thread = xc_port_thread();
    struct xc_stub_call call;
    int r;

    if ((stub->lender && !stub->given) ||
        stub->handle & (XC_HANDLE_LENT | XC_HANDLE_GIVEN))
        return; /* it is not ours: the lender takes it back */
    thread->insists = true;
    r = xc_stub_begin(&call, stub, XC_METHOD_RELEASE, 0);
    thread->insists = false;
    if (r == 0) {
        call.oneway = true;
        xc_stub_post(&call);
        xc_stub_end(&call);
    }
}

/* A gift has no connection yet. Without a binding its maker does the rest. */
static void *adopt(struct xc_stub_object *object)
{
    struct xc_binding *binding = object->stub.binding;

    object->stub.binding = NULL;
    if (!binding)
        return object;
    if (binding->ops->giving &&
        binding->ops->giving->adopt(binding, &object->stub) == 0)
        return object;
    xc_port_free(object);
    return NULL;
}

void *xc_stub_new(const struct xc_interface *interface,
                  struct xc_binding *binding, xc_handle handle)
{
    struct xc_stub_object *object = xc_port_alloc(sizeof(*object));
    struct xc_stub stub = {
        .binding = binding,
        .handle = handle,
        .interface = interface,
        .references = 1,
    };

    if (!object) {
        release(&stub);
        xc_error_of_call(&stub, 0, -XC_E_RESOURCES);
        return NULL;
    }
    object->stub = stub;
    if (handle & XC_HANDLE_GIVEN)
        return adopt(object);
    xc_binding_ref(binding);
    return object;
}

/* Of the last reference, which nobody else could make another one from: the
 * server sees the connection close, and need not be told. */
static bool end_with(struct xc_binding *binding)
{
    uint32_t last = 1;

    if (!__atomic_compare_exchange_n(&binding->references, &last, 0, false,
                                     __ATOMIC_ACQ_REL, __ATOMIC_RELAXED))
        return false;
    binding->ops->close(binding);
    return true;
}

void xc_stub_destroy(struct xc_stub_object *object)
{
    struct xc_binding *binding = object->stub.binding;
    struct xc_given *given = object->stub.given;
    struct xc_error *error = &xc_port_thread()->error;
    struct xc_error before = *error; /* cleaning up is not what failed */

    object->stub.references = 1; /* ours, beyond its last call */
    if (object->stub.cell)
        binding->ops->states->give(binding, object->stub.cell - 1);
    if (binding && !end_with(binding)) {
        release(&object->stub);
        xc_binding_unref(binding);
    }
    *error = before;
    if (given)
        given->free(given);
    xc_port_free(object);
}

int xc_stub_free(void *object)
{
    struct xc_stub_object *own = object;
    uint32_t left;

    if (!own)
        return 0;
    left = __atomic_sub_fetch(&own->stub.references, 1, __ATOMIC_ACQ_REL);
    if (left == 0)
        xc_stub_destroy(own);
    return (int)left;
}

int xc_stub_keep(struct xc_stub *stub)
{
    uint32_t count = __atomic_add_fetch(&stub->references, 1, __ATOMIC_RELAXED);

    if (stub->lender) {
        stub->lender->kept |= stub->lent;
        stub->lender = NULL;
    }
    return (int)count;
}
