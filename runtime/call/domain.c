/* SPDX-License-Identifier: MIT */
#include "call/domain_state.h"

#include <assert.h>

#include <crosscall/client.h>
#include <crosscall/port.h>
#include <crosscall/status.h>
#include <crosscall/swap.h>

int xc_domain_new(const struct xc_domain_options *options,
                  struct xc_domain **out)
{
    unsigned n = options && options->workers ? options->workers : 1;
    unsigned n_seats = options && options->seats ? options->seats : n;
    struct xc_domain *domain =
        xc_port_alloc(sizeof(*domain) + n_seats * sizeof(domain->seats[0]));
    unsigned i;

    if (!domain)
        return -XC_E_RESOURCES;
    domain->n_workers = n;
    domain->n_seats = n_seats;
    for (i = 0; i < n_seats; i++)
        domain->seats[i].number = i;
    domain->lock = xc_port_lock_new();
    if (!domain->lock) {
        xc_port_free(domain);
        return -XC_E_RESOURCES;
    }
    if (options)
        domain->options = *options;
    xc_limits_set_defaults(&domain->options);
    xc_objects_init(&domain->objects, n_seats);
    domain->objects.shortcuts = domain->options.shortcuts;
    for (i = n; i < n_seats; i++) /* nobody sits there yet */
        xc_objects_rest(&domain->objects, i);
    *out = domain;
    return 0;
}

int xc_domain_reserve(struct xc_domain *domain)
{
    struct xc_scratch **first = &domain->seats[0].scratch[0];

    if (!*first)
        *first = xc_port_alloc(sizeof(**first));
    return *first ? 0 : -XC_E_RESOURCES;
}

unsigned xc_domain_this(const struct xc_domain *domain)
{
    return domain->n_workers == 1 ? 0 : xc_port_thread()->worker;
}

void xc_domain_worker(unsigned worker, unsigned seat)
{
    xc_port_thread()->worker = worker;
    xc_port_thread()->seat = seat;
}

void xc_domain_lock(struct xc_domain *domain) { xc_port_lock(domain->lock); }

void xc_domain_unlock(struct xc_domain *domain)
{
    struct xc_target *ended = xc_objects_take_ended(&domain->objects);
    struct xc_thread *thread = xc_port_thread();
    struct xc_domain *before = thread->domain;

    xc_port_unlock(domain->lock);
    thread->domain = domain; /* what is told may say states of others */
    xc_objects_tell(ended);
    thread->domain = before;
}

/* All threads have ended; we sit everywhere now. */
static void pass_all(struct xc_domain *domain)
{
    unsigned i;

    xc_domain_lock(domain);
    for (i = 0; i < domain->n_seats; i++)
        xc_objects_pass(&domain->objects, i);
    xc_domain_unlock(domain);
}

/* Nobody is in a call any more. Who is told that may let go of more. */
static void end_objects(struct xc_domain *domain)
{
    xc_domain_lock(domain);
    if (domain->root)
        xc_export_unref(&domain->objects, domain->root);
    xc_domain_unlock(domain);
    while (domain->objects.epochs.first)
        pass_all(domain);
    assert(!domain->gifts);
    xc_objects_fini(&domain->objects);
}

void xc_domain_free(struct xc_domain *domain)
{
    unsigned i;
    unsigned depth;

    if (!domain)
        return;
    xc_binding_unref(domain->self);
    end_objects(domain);
    xc_principals_free(domain);
    for (i = 0; i < domain->n_seats; i++)
        for (depth = 0; depth < XC_DEPTH_MAX; depth++) {
            xc_port_free(domain->seats[i].scratch[depth]);
            xc_port_free(domain->seats[i].bulk[depth]);
        }
    xc_port_lock_free(domain->lock);
    xc_port_free(domain);
}

int xc_domain_root(struct xc_domain *domain, const struct xc_x *x, void *target)
{
    int r;

    xc_domain_lock(domain);
    r = xc_objects_export(&domain->objects, x, target, &domain->root);
    xc_domain_unlock(domain);
    return r;
}

int xc_holder_new(struct xc_domain *domain, const struct xc_caller *caller,
                  struct xc_holder **out)
{
    struct xc_holder *holder = xc_port_alloc(sizeof(*holder));

    if (!holder)
        return -XC_E_RESOURCES;
    holder->principal = xc_domain_find_principal(domain, caller);
    if (!holder->principal) {
        xc_port_free(holder);
        return -XC_E_RESOURCES;
    }
    holder->domain = domain;
    holder->worker = domain->n_workers == 1 ? 0 : XC_ANY_WORKER;
    holder->caller = *caller;
    xc_domain_lock(domain);
    holder->serial = ++domain->last_serial;
    xc_holder_join(holder);
    xc_domain_unlock(domain);
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
    struct xc_domain *domain = holder->domain;

    xc_domain_lock(domain);
    xc_gifts_end_of(holder);
    while (holder->xobjects)
        xc_xobject_remove(&domain->objects, holder->xobjects);
    xc_domain_unlock(domain);
}

/* What was lent may be gone already: withdrawn, or released by a peer that
 * lies. */
void xc_holder_drop(struct xc_holder *holder, xc_handle handle)
{
    struct xc_domain *domain = holder->domain;
    struct xc_xobject *xobject;

    xc_domain_lock(domain);
    xobject = xc_xobject_peek(&domain->objects, holder, handle);
    if (xobject)
        xc_xobject_drop(&domain->objects, xobject);
    xc_domain_unlock(domain);
}

void xc_holder_free(struct xc_holder *holder)
{
    if (!holder)
        return;
    xc_holder_end(holder);
    xc_domain_lock(holder->domain);
    xc_holder_part(holder);
    xc_domain_unlock(holder->domain);
    xc_principal_unref(holder->principal);
    xc_port_free(holder->observers);
    xc_port_free(holder);
}

void xc_holder_worker(struct xc_holder *holder, unsigned worker)
{
    assert(worker < holder->domain->n_workers && !holder->n_xobjects);
    holder->worker = worker;
}

void xc_holder_call_back(struct xc_holder *holder, struct xc_binding *binding)
{
    holder->call_back = binding;
}

void xc_holder_process(struct xc_holder *holder, int process_fd)
{
    holder->process_fd = process_fd;
}

void xc_holder_gone(struct xc_holder *holder, const uint32_t *word)
{
    holder->gone = word;
}

int xc_holder_may_hold(const struct xc_holder *holder)
{
    return holder->n_xobjects < holder->domain->options.max_handles
               ? 0
               : -XC_E_QUOTA;
}

/* Below the lock. */
static int grant(struct xc_holder *holder, const struct xc_x *x, void *target,
                 const struct xc_access *access, xc_handle *out)
{
    struct xc_objects *objects = &holder->domain->objects;
    struct xc_xobject *xobject;
    struct xc_export *export;
    int r;

    r = xc_holder_may_hold(holder);
    if (r)
        return r;
    r = xc_objects_export(objects, x, target, &export);
    if (r)
        return r;
    r = xc_xobject_grant(objects, holder, export, access, &xobject);
    if (r == 0)
        *out = xobject->handle;
    return r;
}

int xc_domain_grant(struct xc_holder *holder, const struct xc_x *x,
                    void *target, const struct xc_access *access,
                    xc_handle *out)
{
    int r;

    xc_domain_lock(holder->domain);
    r = grant(holder, x, target, access, out);
    xc_domain_unlock(holder->domain);
    if (r == -XC_E_QUOTA)
        xc_holder_over_handles(holder);
    return r;
}

/* What was revoked while its method ran has no family any more. */
static struct xc_access access_in(const struct xc_call *call, xc_rights rights)
{
    const struct xc_xobject *through =
        xc_xobject_peek(&call->domain->objects, call->holder, call->handle);

    return (struct xc_access){
        .rights = rights,
        .sharing = through ? XC_SHARED : XC_SEPARATE,
        .family = through ? through->family : 0,
    };
}

int xc_domain_grant_in(const struct xc_call *call, const struct xc_x *x,
                       void *target, xc_rights rights, xc_handle *out)
{
    struct xc_access access;
    int r;

    xc_domain_lock(call->domain);
    access = access_in(call, rights);
    r = grant(call->holder, x, target, &access, out);
    xc_domain_unlock(call->domain);
    if (r == -XC_E_QUOTA)
        xc_holder_over_handles(call->holder);
    return r;
}

int xc_domain_export(struct xc_holder *holder, const struct xc_x *x,
                     void *target, xc_rights rights, xc_handle *out)
{
    const struct xc_access access = {.rights = rights};

    return xc_domain_grant(holder, x, target, &access, out);
}

struct xc_claimed xc_claimed_of(const struct xc_xobject *xobject)
{
    return (struct xc_claimed){
        .handle = xobject->handle,
        .interface = xc_export_face(xobject->export)->x->interface,
        .rights = xobject->rights,
    };
}

int xc_domain_export_root(struct xc_holder *holder, xc_rights rights,
                          struct xc_claimed *out)
{
    struct xc_domain *domain = holder->domain;
    const struct xc_access access = {.rights = rights};
    struct xc_xobject *xobject;
    int r;

    xc_domain_lock(domain);
    r = xc_holder_may_hold(holder);
    if (r == 0) {
        domain->root->references++;
        r = xc_xobject_grant(&domain->objects, holder, domain->root, &access,
                             &xobject);
    }
    if (r == 0)
        *out = xc_claimed_of(xobject);
    xc_domain_unlock(domain);
    if (r == -XC_E_QUOTA)
        xc_holder_over_handles(holder);
    return r;
}

void xc_domain_count(struct xc_domain *domain, unsigned *n_handles,
                     unsigned *n_gifts)
{
    unsigned i;

    xc_domain_lock(domain);
    *n_handles = 0;
    for (i = 0; i <= XC_ANY_WORKER; i++)
        *n_handles += domain->objects.tables[i].n_used;
    *n_gifts = domain->n_gifts;
    xc_domain_unlock(domain);
}
