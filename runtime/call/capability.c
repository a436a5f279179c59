/* SPDX-License-Identifier: MIT */
/*
 * Capabilities: objects that travel as parameters of a call
 */
#include "call/domain_state.h"

#include <crosscall/client.h>
#include <crosscall/loopback.h>
#include <crosscall/port.h>
#include <crosscall/server.h>
#include <crosscall/status.h>
#include <crosscall/stub.h>

#include "call/pass.h"
#include "object/interface.h"

void xc_limit_grant(xc_rights rights)
{
    struct xc_call *call = xc_port_thread()->call;

    if (call)
        call->grant_limit &= rights;
}

int xc_on_last_release(void *object, void (*released)(void *object))
{
    struct xc_call *call = xc_port_thread()->call;
    int r;

    if (!call)
        return 0;
    xc_domain_lock(call->domain);
    r = xc_objects_watch(&call->domain->objects, object, released);
    xc_domain_unlock(call->domain);
    return r;
}

int64_t xc_call_may_grant(const struct xc_call *call, unsigned n)
{
    const struct xc_principal *principal = call->holder->principal;
    uint64_t max_all = xc_principal_limit(principal, XC_QUOTA_HANDLES);
    uint64_t max = call->domain->options.max_handles;
    uint64_t has_all;
    uint64_t has;

    xc_domain_lock(call->domain);
    has = call->holder->n_xobjects;
    has_all = xc_principal_used(principal, XC_QUOTA_HANDLES);
    xc_domain_unlock(call->domain);
    if (has + n > max)
        xc_holder_over(call->holder, XC_QUOTA_HANDLES_EACH, max);
    else if (has_all + n > max_all)
        xc_holder_over(call->holder, XC_QUOTA_HANDLES, max_all);
    else
        return 0;
    return -XC_E_QUOTA;
}

int64_t xc_call_grant(struct xc_call *call, const struct xc_stub *stub,
                      const struct xc_x *x, void *object, xc_rights rights,
                      xc_handle *out)
{
    int64_t r;

    /* A caller that has given up would never release it. */
    if (xc_call_deadline(call) <= xc_port_now())
        return -XC_E_DEADLINE;
    rights &= call->grant_limit;
    r = stub ? xc_grant_foreign(call, stub, rights, out) : 1;
    if (r <= 0)
        return r;
    /* The method has run: to say "quota" now would say that it has not. */
    return xc_domain_grant_in(call, x, object, rights, out) ? -XC_EIO : 0;
}

/* The domain's own end of a loop-back: what methods receive are its Stubs. */
static int self_binding(struct xc_domain *domain, struct xc_binding **out)
{
    static const struct xc_caller nobody = {0};
    struct xc_binding *made = NULL;
    int r = 0;

    *out = __atomic_load_n(&domain->self, __ATOMIC_ACQUIRE);
    if (*out)
        return 0;
    r = xc_loopback_new(domain, &nobody, &made);
    if (r)
        return r;
    /* Another worker may have been faster. */
    if (__atomic_compare_exchange_n(&domain->self, out, made, false,
                                    __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE))
        *out = made;
    else
        xc_binding_unref(made);
    return 0;
}

/* "Resources" are this side's; to the caller it is a limit of the server. */
static int over_memory(const struct xc_call *call)
{
    xc_holder_over(call->holder, XC_QUOTA_MEMORY, 0);
    return -XC_E_QUOTA;
}

/* What it is, and which rights we have, is for its own side to check. */
static int64_t accept_lent(struct xc_call *call, xc_handle handle,
                           xc_stub_make_fn *make, void **out)
{
    struct xc_stub_object *object;

    if (!call->holder->call_back)
        return -XC_E_STALE_HANDLE;
    if (call->n_lent == XC_LENT_MAX)
        return -XC_E_QUOTA;
    object = make(call->holder->call_back, handle);
    if (!object)
        return over_memory(call);
    object->stub.handle = handle & ~XC_HANDLE_LENT;
    object->stub.lender = call;
    object->stub.lent = 1u << call->n_lent++;
    *out = object;
    return 0;
}

static int64_t accept_given(struct xc_call *call, xc_handle handle,
                            xc_stub_make_fn *make, void **out)
{
    const struct xc_domain_options *options = &call->domain->options;
    const struct xc_descriptors *descriptors = call->descriptors;
    unsigned door = xc_handle_door(handle);
    uint64_t gift = xc_handle_gift(handle);
    struct xc_stub_object *object;
    struct xc_given *given;
    int r;

    if (!options->accept || handle & XC_HANDLE_LENT || !descriptors ||
        door >= descriptors->n_doors_in)
        return -XC_E_STALE_HANDLE;
    /* Who connects without a gift is given the root object, as itself: that is
     * for nobody to ask of us. */
    if (!gift)
        return -XC_E_STALE_HANDLE;
    if (call->n_given == XC_PASSED_MAX)
        return -XC_E_QUOTA;
    r = options->accept(call->caller, gift,
                        descriptors->in[descriptors->n_in + door], &given,
                        options->data);
    if (r == -XC_E_QUOTA)
        return over_memory(call);
    if (r)
        return r;
    object = make(NULL, XC_HANDLE_GIVEN);
    if (!object) {
        given->free(given);
        return over_memory(call);
    }
    object->stub.given = given;
    object->stub.lender = call;
    object->stub.lent = 1u << (XC_LENT_MAX + call->n_given++);
    *out = object;
    return 0;
}

/* An X object of our own, below the caller's. @holds: for XC_E_DENIED */
static int accept_own(struct xc_call *call,
                      const struct xc_interface *interface, xc_handle handle,
                      xc_rights rights, struct xc_holder *holder,
                      xc_handle *out, xc_rights *holds)
{
    struct xc_objects *objects = &call->domain->objects;
    struct xc_xobject *given = xc_xobject_peek(objects, call->holder, handle);
    struct xc_access access = {.sharing = XC_SEPARATE};
    struct xc_xobject *xobject;
    int r;

    if (!given)
        return -XC_E_STALE_HANDLE;
    if (xc_interface_lacks(xc_export_face(given->export)->x->interface,
                           interface))
        return -XC_E_SHAPE;
    *holds = given->rights;
    if (rights == XC_RIGHTS_ALL)
        rights = given->rights;
    if ((given->rights & rights) != rights)
        return -XC_E_DENIED;
    given->export->references++;
    access.rights = rights;
    r = xc_xobject_grant(objects, holder, given->export, &access, &xobject);
    if (r)
        return r;
    if (!xc_xobject_charge_to(xobject, xc_payer(call->holder)->principal)) {
        xc_xobject_drop(objects, xobject);
        return -XC_E_QUOTA;
    }
    xc_derivation_add(&xobject->derivation, &given->derivation);
    *out = xobject->handle;
    return 0;
}

int64_t xc_call_accept(struct xc_call *call,
                       const struct xc_interface *interface, xc_handle handle,
                       xc_rights rights, xc_stub_make_fn *make, void **out)
{
    struct xc_binding *binding;
    xc_rights holds = 0;
    xc_handle own = 0;
    void *object;
    int r;

    if (handle & XC_HANDLE_GIVEN)
        return accept_given(call, handle, make, out);
    if (handle & XC_HANDLE_LENT)
        return accept_lent(call, handle, make, out);
    if (self_binding(call->domain, &binding))
        return over_memory(call);
    xc_domain_lock(call->domain);
    r = accept_own(call, interface, handle, rights, xc_loopback_holder(binding),
                   &own, &holds);
    xc_domain_unlock(call->domain);
    if (r == -XC_E_DENIED)
        return xc_call_deny_argument(call, interface, rights, holds);
    if (r == -XC_E_QUOTA)
        xc_holder_over(
            call->holder, XC_QUOTA_HANDLES,
            xc_principal_limit(call->holder->principal, XC_QUOTA_HANDLES));
    if (r == -XC_E_RESOURCES)
        return over_memory(call);
    if (r)
        return r;
    object = make(binding, own);
    if (!object) {
        xc_holder_drop(xc_loopback_holder(binding), own);
        return over_memory(call);
    }
    *out = object;
    return 0;
}

void xc_call_drop(void *object) { xc_stub_free(object); }
