/* SPDX-License-Identifier: MIT */
#include <crosscall/shortcut.h>

#include <crosscall/swap.h>

#include "call/domain_state.h"

void xc_shortcut_open(struct xc_holder *holder, xc_handle handle)
{
    struct xc_objects *objects = &holder->domain->objects;
    struct xc_xobject *xobject;

    xc_domain_lock(holder->domain);
    xobject = xc_xobject_peek(objects, holder, handle);
    if (xobject && !xobject->shortcut) {
        const struct xc_face *face = xc_export_face(xobject->export);
        const struct xc_shortcut shortcut = {
            .handle = handle,
            .caller = &holder->caller,
            .x = face->x,
            .target = face->pointer,
            .rights = xobject->rights,
            .xobject = xobject,
        };

        xobject->shortcut = objects->shortcuts->open(&shortcut);
    }
    xc_domain_unlock(holder->domain);
}

/* It counts as one from now on: nothing that it may use ends before it does. */
void xc_shortcut_begin(struct xc_thread *thread, struct xc_xobject *xobject,
                       struct xc_call *call)
{
    struct xc_holder *holder = xobject->holder;
    struct xc_domain *domain = holder->domain;

    call->caller = &holder->caller;
    call->interface = xc_export_face(xobject->export)->x->interface;
    call->rights = xobject->rights;
    call->grant_limit = XC_RIGHTS_ALL;
    call->handle = xobject->handle;
    call->domain = domain;
    call->holder = holder;
    thread->call = call;
    thread->domain = domain;
    domain->seats[xc_domain_seat(domain, thread)].depth++;
}

void xc_shortcut_end(struct xc_thread *thread)
{
    struct xc_domain *domain = thread->domain;

    domain->seats[xc_domain_seat(domain, thread)].depth--;
    thread->call = NULL;
    thread->domain = NULL;
}

void xc_shortcut_left(struct xc_domain *domain, struct xc_xobject *xobject)
{
    xc_domain_lock(domain);
    xc_xobject_leave(&domain->objects, xobject);
    xc_domain_unlock(domain);
}
