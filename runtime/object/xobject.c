/* SPDX-License-Identifier: MIT */
#include "object/xobject.h"

#include <assert.h>

#include <crosscall/port.h>
#include <crosscall/status.h>

#include "object/observer.h"

static_assert(offsetof(struct xc_xobject, node) == 0, "cast from its node");

static uint64_t xobject_hash(const struct xc_export *export,
                             const struct xc_holder *holder, uint64_t family)
{
    uint64_t hash = xc_map_hash((uintptr_t)export, (uintptr_t)holder);

    return family ? xc_map_hash(hash, family) : hash;
}

static struct xc_xobject *xobject_find(const struct xc_objects *objects,
                                       const struct xc_holder *holder,
                                       const struct xc_export *export,
                                       const struct xc_access *access)
{
    struct xc_map_node *node = xc_map_peek(
        &objects->xobjects, xobject_hash(export, holder, access->family));

    for (; node; node = xc_map_next(node)) {
        struct xc_xobject *xobject = (struct xc_xobject *)node;

        if (xobject->export == export && xobject->holder == holder &&
            xobject->family == access->family &&
            (access->sharing == XC_SHARED || xobject->rights == access->rights))
            return xobject;
    }
    return NULL;
}

static void holder_link(struct xc_holder *holder, struct xc_xobject *xobject)
{
    xobject->holder = holder;
    xobject->next = holder->xobjects;
    xobject->link = &holder->xobjects;
    if (xobject->next)
        xobject->next->link = &xobject->next;
    holder->xobjects = xobject;
    holder->n_xobjects++;
}

static void holder_unlink(struct xc_xobject *xobject)
{
    *xobject->link = xobject->next;
    if (xobject->next)
        xobject->next->link = xobject->link;
    xobject->holder->n_xobjects--;
}

static void uncharge(struct xc_xobject *xobject)
{
    xc_principal_uncharge(xobject->principal, XC_QUOTA_HANDLES, 1);
    xc_principal_unref(xobject->principal);
}

bool xc_xobject_charge_to(struct xc_xobject *xobject,
                          struct xc_principal *principal)
{
    if (!xc_principal_charge(principal, XC_QUOTA_HANDLES, 1))
        return false;
    uncharge(xobject);
    xobject->principal = xc_principal_ref(principal);
    return true;
}

static int xobject_new(struct xc_objects *objects, struct xc_holder *holder,
                       struct xc_export *export, const struct xc_access *access,
                       struct xc_xobject **out)
{
    struct xc_xobject *xobject;

    if (!xc_principal_charge(holder->principal, XC_QUOTA_HANDLES, 1))
        return -XC_E_QUOTA;
    xobject = xc_port_alloc(sizeof(*xobject));
    if (!xobject)
        goto no_memory;
    xobject->export = export;
    xobject->shared = access->sharing != XC_SEPARATE;
    xobject->family = xobject->shared ? access->family : ++objects->last_family;
    if (xc_table_add(&objects->tables[holder->worker], xobject,
                     &xobject->handle))
        goto no_handle;
    if (xobject->shared &&
        xc_map_insert(&objects->xobjects, &xobject->node,
                      xobject_hash(export, holder, xobject->family)))
        goto no_node;
    holder_link(holder, xobject);
    xobject->principal = xc_principal_ref(holder->principal);
    *out = xobject;
    return 0;
no_node:
    xc_table_remove(&objects->tables[holder->worker], xobject->handle);
no_handle:
    xc_port_free(xobject);
no_memory:
    xc_principal_uncharge(holder->principal, XC_QUOTA_HANDLES, 1);
    return -XC_E_RESOURCES;
}

int xc_xobject_grant(struct xc_objects *objects, struct xc_holder *holder,
                     struct xc_export *export, const struct xc_access *access,
                     struct xc_xobject **out)
{
    struct xc_xobject *xobject = NULL;
    int r;

    if (access->sharing != XC_SEPARATE)
        xobject = xobject_find(objects, holder, export, access);
    if (xobject) {
        xc_export_unref(objects, export); /* it has one of its own */
    } else {
        r = xobject_new(objects, holder, export, access, &xobject);
        if (r) {
            xc_export_unref(objects, export);
            return r;
        }
    }
    /* A call may be reading them, where any worker may call. */
    __atomic_store_n(&xobject->rights, xobject->rights | access->rights,
                     __ATOMIC_RELAXED);
    if (xobject->shortcut)
        objects->shortcuts->widen(xobject->shortcut, xobject->rights);
    xobject->references++;
    *out = xobject;
    return 0;
}

static void xobject_free(struct xc_objects *objects, struct xc_xobject *xobject)
{
    xc_export_unref(objects, xobject->export);
    xc_port_free(xobject);
}

/* Calls that are in it are counted from now on. */
static void close_shortcut(struct xc_objects *objects,
                           struct xc_xobject *xobject)
{
    if (!xobject->shortcut)
        return;
    xc_xobject_set_running(xobject,
                           xobject->n_running +
                               objects->shortcuts->close(xobject->shortcut));
    xobject->shortcut = NULL;
}

void xc_xobjects_close_shortcuts(struct xc_objects *objects,
                                 const struct xc_target *target)
{
    unsigned i;
    uint32_t k;

    if (!objects->shortcuts)
        return;
    for (i = 0; i <= XC_ANY_WORKER; i++)
        for (k = 0; k < objects->tables[i].n_slots; k++) {
            struct xc_xobject *xobject = objects->tables[i].slots[k].xobject;

            if (xobject && xobject->export->target == target)
                close_shortcut(objects, xobject);
        }
}

/* From now on no call begins in it. */
static void out_of_sight(struct xc_objects *objects, struct xc_xobject *xobject)
{
    close_shortcut(objects, xobject);
    xc_observer_end(xobject);
    xc_derivation_remove(&xobject->derivation);
    xc_table_remove(&objects->tables[xobject->holder->worker], xobject->handle);
    if (xobject->shared)
        xc_map_remove(&objects->xobjects, &xobject->node);
    holder_unlink(xobject);
    uncharge(xobject);
}

unsigned xc_xobject_remove(struct xc_objects *objects,
                           struct xc_xobject *xobject)
{
    unsigned n_running;

    out_of_sight(objects, xobject);
    xobject->removed = true;
    n_running = xobject->n_running;
    if (!n_running)
        xobject_free(objects, xobject);
    return n_running;
}

void xc_xobject_drop(struct xc_objects *objects, struct xc_xobject *xobject)
{
    if (--xobject->references == 0)
        xc_xobject_remove(objects, xobject);
}

static void xobject_due(struct xc_objects *objects, struct xc_deferred *what)
{
    xobject_free(objects,
                 (struct xc_xobject *)((char *)what -
                                       offsetof(struct xc_xobject, deferred)));
}

void xc_xobject_cut(struct xc_objects *objects, struct xc_xobject *xobject)
{
    out_of_sight(objects, xobject);
    __atomic_store_n(&xobject->cut, true, __ATOMIC_RELAXED);
    xc_epochs_defer(&objects->epochs, &xobject->deferred, xobject_due);
}

void xc_xobject_leave(struct xc_objects *objects, struct xc_xobject *xobject)
{
    xc_xobject_set_running(xobject, xobject->n_running - 1);
    if (xobject->n_running == 0 && xobject->removed)
        xobject_free(objects, xobject);
}

void xc_objects_init(struct xc_objects *objects, unsigned n_seats)
{
    *objects = (struct xc_objects){0};
    xc_epochs_init(&objects->epochs, n_seats);
    objects->last_ended = &objects->ended;
}

void xc_objects_fini(struct xc_objects *objects)
{
    unsigned i;

    assert(objects->targets.n_nodes == 0);
    assert(!objects->ended && !objects->epochs.first);
    xc_map_fini(&objects->targets);
    xc_map_fini(&objects->xobjects);
    for (i = 0; i <= XC_ANY_WORKER; i++)
        xc_table_fini(&objects->tables[i]);
}
