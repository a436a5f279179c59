/* SPDX-License-Identifier: MIT */
#include "object/xobject.h"

#include <assert.h>

#include <crosscall/port.h>
#include <crosscall/status.h>

#include "object/observer.h"

static_assert(offsetof(struct xc_target, node) == 0, "cast from its node");
static_assert(offsetof(struct xc_xobject, node) == 0, "cast from its node");

static uint64_t target_hash(const void *pointer)
{
    return xc_map_hash((uintptr_t)pointer, 0);
}

static uint64_t xobject_hash(const struct xc_export *export,
                             const struct xc_holder *holder)
{
    return xc_map_hash((uintptr_t)export, (uintptr_t)holder);
}

struct xc_target *xc_target_peek(const struct xc_objects *objects,
                                 const void *pointer)
{
    struct xc_map_node *node =
        xc_map_peek(&objects->targets, target_hash(pointer));

    while (node && ((struct xc_target *)node)->pointer != pointer)
        node = xc_map_next(node);
    return (struct xc_target *)node;
}

static struct xc_target *target_new(struct xc_objects *objects, void *pointer)
{
    struct xc_target *target = xc_port_alloc(sizeof(*target));

    if (!target)
        return NULL;
    target->pointer = pointer;
    target->generation = 1;
    if (xc_map_insert(&objects->targets, &target->node, target_hash(pointer))) {
        xc_port_free(target);
        return NULL;
    }
    return target;
}

/* The owner may free the target in released(): our own record goes first. */
static void target_free(struct xc_objects *objects, struct xc_target *target)
{
    void (*released)(void *) = target->released;
    void *pointer = target->pointer;
    struct xc_thread *thread = xc_port_thread();
    struct xc_domain *before = thread->domain;

    assert(!target->exports);
    xc_map_remove(&objects->targets, &target->node);
    xc_port_free(target);
    thread->domain = objects->domain;
    if (released)
        released(pointer);
    thread->domain = before;
}

int xc_objects_export(struct xc_objects *objects, const struct xc_x *x,
                      void *pointer, struct xc_export **out)
{
    struct xc_target *target = xc_target_peek(objects, pointer);
    struct xc_export *export;

    if (!target)
        target = target_new(objects, pointer);
    if (!target)
        return -XC_E_RESOURCES;
    for (export = target->exports; export; export = export->next)
        if (export->x == x)
            break;
    if (!export) {
        export = xc_port_alloc(sizeof(*export));
        if (!export) {
            /* A kept target is released by xc_objects_settle() instead. */
            if (!target->exports && !target->idle)
                target_free(objects, target);
            return -XC_E_RESOURCES;
        }
        export->target = target;
        export->x = x;
        export->next = target->exports;
        target->exports = export;
    }
    export->references++;
    *out = export;
    return 0;
}

void xc_export_unref(struct xc_objects *objects, struct xc_export *export)
{
    struct xc_target *target = export->target;
    struct xc_export **link = &target->exports;

    if (--export->references)
        return;
    while (*link != export)
        link = &(*link)->next;
    *link = export->next;
    xc_port_free(export);
    if (!target->exports && !target->idle)
        target_free(objects, target);
}

int xc_objects_keep(struct xc_objects *objects, void *pointer,
                    struct xc_target **out)
{
    struct xc_target *target = xc_target_peek(objects, pointer);

    if (!target)
        target = target_new(objects, pointer);
    if (!target)
        return -XC_E_RESOURCES;
    if (!target->idle) {
        target->idle = true;
        target->next_idle = objects->idle;
        objects->idle = target;
    }
    *out = target;
    return 0;
}

int xc_objects_watch(struct xc_objects *objects, void *pointer,
                     void (*released)(void *target))
{
    struct xc_target *target;
    int r = xc_objects_keep(objects, pointer, &target);

    if (r)
        return r;
    target->released = released;
    return 0;
}

void xc_objects_settle(struct xc_objects *objects)
{
    while (objects->idle) {
        struct xc_target *target = objects->idle;

        objects->idle = target->next_idle;
        target->idle = false;
        if (!target->exports)
            target_free(objects, target);
    }
}

/* @rights: NULL: any */
static struct xc_xobject *xobject_find_shared(const struct xc_objects *objects,
                                              const struct xc_holder *holder,
                                              const struct xc_export *export,
                                              const xc_rights *rights)
{
    struct xc_map_node *node =
        xc_map_peek(&objects->xobjects, xobject_hash(export, holder));

    for (; node; node = xc_map_next(node)) {
        struct xc_xobject *xobject = (struct xc_xobject *)node;

        if (xobject->export == export && xobject->holder == holder &&
            (!rights || xobject->rights == *rights))
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

static struct xc_xobject *xobject_new(struct xc_objects *objects,
                                      struct xc_holder *holder,
                                      struct xc_export *export,
                                      enum xc_sharing sharing)
{
    struct xc_xobject *xobject = xc_port_alloc(sizeof(*xobject));

    if (!xobject)
        return NULL;
    xobject->export = export;
    xobject->shared = sharing != XC_SEPARATE;
    if (xc_table_add(&objects->table, xobject, &xobject->handle))
        goto no_handle;
    if (xobject->shared && xc_map_insert(&objects->xobjects, &xobject->node,
                                         xobject_hash(export, holder)))
        goto no_node;
    holder_link(holder, xobject);
    return xobject;
no_node:
    xc_table_remove(&objects->table, xobject->handle);
no_handle:
    xc_port_free(xobject);
    return NULL;
}

int xc_xobject_grant(struct xc_objects *objects, struct xc_holder *holder,
                     struct xc_export *export, xc_rights rights,
                     enum xc_sharing sharing, struct xc_xobject **out)
{
    struct xc_xobject *xobject = NULL;

    if (sharing != XC_SEPARATE)
        xobject =
            xobject_find_shared(objects, holder, export,
                                sharing == XC_SAME_RIGHTS ? &rights : NULL);
    if (xobject) {
        xc_export_unref(objects, export); /* it has one of its own */
    } else {
        xobject = xobject_new(objects, holder, export, sharing);
        if (!xobject) {
            xc_export_unref(objects, export);
            return -XC_E_RESOURCES;
        }
    }
    xobject->rights |= rights;
    xobject->references++;
    *out = xobject;
    return 0;
}

struct xc_xobject *xc_xobject_peek(const struct xc_objects *objects,
                                   const struct xc_holder *holder,
                                   xc_handle handle)
{
    struct xc_xobject *xobject = xc_table_peek(&objects->table, handle);

    return xobject && xobject->holder == holder ? xobject : NULL;
}

static void xobject_free(struct xc_objects *objects, struct xc_xobject *xobject)
{
    xc_export_unref(objects, xobject->export);
    xc_port_free(xobject);
}

void xc_xobject_remove(struct xc_objects *objects, struct xc_xobject *xobject)
{
    xc_observer_end(xobject);
    xc_derivation_remove(&xobject->derivation);
    xc_table_remove(&objects->table, xobject->handle);
    if (xobject->shared)
        xc_map_remove(&objects->xobjects, &xobject->node);
    holder_unlink(xobject);
    xobject->removed = true;
    if (!xobject->n_running)
        xobject_free(objects, xobject);
}

void xc_xobject_drop(struct xc_objects *objects, struct xc_xobject *xobject)
{
    if (--xobject->references == 0)
        xc_xobject_remove(objects, xobject);
}

void xc_xobject_enter(struct xc_xobject *xobject) { xobject->n_running++; }

void xc_xobject_leave(struct xc_objects *objects, struct xc_xobject *xobject)
{
    if (--xobject->n_running == 0 && xobject->removed)
        xobject_free(objects, xobject);
}

void xc_objects_fini(struct xc_objects *objects)
{
    assert(objects->targets.n_nodes == 0);
    xc_map_fini(&objects->targets);
    xc_map_fini(&objects->xobjects);
    xc_table_fini(&objects->table);
}
