/* SPDX-License-Identifier: MIT */
#include "call/domain_state.h"

#include <assert.h>

#include <crosscall/client.h>
#include <crosscall/port.h>
#include <crosscall/status.h>

int xc_domain_new(const struct xc_domain_options *options,
                  struct xc_domain **out)
{
    struct xc_domain *domain = xc_port_alloc(sizeof(*domain));

    if (!domain)
        return -XC_E_RESOURCES;
    if (options)
        domain->options = *options;
    if (!domain->options.max_handles)
        domain->options.max_handles = XC_HANDLES_DEFAULT;
    domain->objects.domain = domain;
    *out = domain;
    return 0;
}

void xc_domain_free(struct xc_domain *domain)
{
    unsigned i;

    if (!domain)
        return;
    xc_binding_unref(domain->self);
    assert(!domain->gifts);
    xc_objects_fini(&domain->objects);
    for (i = 0; i < XC_DEPTH_MAX; i++)
        xc_port_free(domain->scratch[i]);
    xc_port_free(domain);
}

int xc_holder_new(struct xc_domain *domain, const struct xc_caller *caller,
                  struct xc_holder **out)
{
    struct xc_holder *holder = xc_port_alloc(sizeof(*holder));

    if (!holder)
        return -XC_E_RESOURCES;
    holder->domain = domain;
    holder->caller = *caller;
    holder->serial = ++domain->last_serial;
    holder->process_fd = -1;
    *out = holder;
    return 0;
}

const struct xc_caller *xc_holder_caller(const struct xc_holder *holder)
{
    return &holder->caller;
}

void xc_holder_end(struct xc_holder *holder)
{
    xc_gifts_end_of(holder);
    while (holder->xobjects)
        xc_xobject_remove(&holder->domain->objects, holder->xobjects);
}

void xc_holder_free(struct xc_holder *holder)
{
    if (!holder)
        return;
    xc_holder_end(holder);
    xc_port_free(holder->observers);
    xc_port_free(holder);
}

void xc_holder_call_back(struct xc_holder *holder, struct xc_binding *binding)
{
    holder->call_back = binding;
}

void xc_holder_process(struct xc_holder *holder, int process_fd)
{
    holder->process_fd = process_fd;
}

int xc_holder_may_hold(const struct xc_holder *holder)
{
    return holder->n_xobjects < holder->domain->options.max_handles
               ? 0
               : -XC_E_QUOTA;
}

int xc_domain_grant(struct xc_holder *holder, const struct xc_x *x,
                    void *target, xc_rights rights, enum xc_sharing sharing,
                    xc_handle *out)
{
    struct xc_objects *objects = &holder->domain->objects;
    struct xc_export *export;
    struct xc_xobject *xobject;
    int r;

    r = xc_holder_may_hold(holder);
    if (r)
        return r;
    r = xc_objects_export(objects, x, target, &export);
    if (r)
        return r;
    r = xc_xobject_grant(objects, holder, export, rights, sharing, &xobject);
    if (r)
        return r;
    *out = xobject->handle;
    return 0;
}

int xc_domain_export(struct xc_holder *holder, const struct xc_x *x,
                     void *target, xc_rights rights, xc_handle *out)
{
    return xc_domain_grant(holder, x, target, rights, XC_SHARED, out);
}

void xc_domain_count(const struct xc_domain *domain, unsigned *n_handles,
                     unsigned *n_gifts)
{
    *n_handles = domain->objects.table.n_used;
    *n_gifts = domain->n_gifts;
}
