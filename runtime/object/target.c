/* SPDX-License-Identifier: MIT */
/*
 * Targets: what is exported, and when it ends
 *
 * A target is known for as long as it is exported, is watched by a method that
 * may still export it, or leads to what has replaced it.
 */
#include "object/xobject.h"

#include <assert.h>

#include <crosscall/port.h>
#include <crosscall/status.h>

#include "object/interface.h"

static_assert(offsetof(struct xc_target, node) == 0, "cast from its node");

static uint64_t target_hash(const void *pointer)
{
    return xc_map_hash((uintptr_t)pointer, 0);
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

struct xc_target *xc_target_new(struct xc_objects *objects, void *pointer)
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

/* Its name is free from now on: the owner may use the memory again as soon as
 * it is told. */
static void target_end(struct xc_objects *objects, struct xc_target *target)
{
    assert(!target->exports && !target->n_predecessors);
    xc_map_remove(&objects->targets, &target->node);
    if (!target->tell) {
        xc_port_free(target);
        return;
    }
    target->next_ended = NULL;
    *objects->last_ended = target;
    objects->last_ended = &target->next_ended;
}

void xc_target_end_unused(struct xc_objects *objects, struct xc_target *target)
{
    if (!target->exports && !target->n_predecessors && !target->deferred.link)
        target_end(objects, target);
}

/* What leads to a target was replaced before it, and so it ends before it. */
static void target_due(struct xc_objects *objects, struct xc_deferred *deferred)
{
    struct xc_target *target =
        (struct xc_target *)((char *)deferred -
                             offsetof(struct xc_target, deferred));
    struct xc_target *successor = target->successor;

    xc_target_end_unused(objects, target);
    if (!successor)
        return;
    successor->n_predecessors--;
    xc_target_end_unused(objects, successor);
}

void xc_target_defer(struct xc_objects *objects, struct xc_target *target)
{
    xc_epochs_cancel(&objects->epochs, &target->deferred);
    xc_epochs_defer(&objects->epochs, &target->deferred, target_due);
}

struct xc_target *xc_target_live(struct xc_target *target)
{
    while (target->successor)
        target = target->successor;
    return target;
}

/* The same for who exports it as @x. NULL: that means nothing there. */
static struct xc_target *live_as(struct xc_target *target,
                                 const struct xc_x **x)
{
    while (target->successor) {
        if (xc_interface_lacks(target->x->interface, (*x)->interface))
            return NULL;
        *x = target->x;
        target = target->successor;
    }
    return target;
}

static struct xc_export *export_peek(const struct xc_target *target,
                                     const struct xc_x *x)
{
    struct xc_export *export = target->exports;

    while (export && export->face->x != x)
        export = export->next;
    return export;
}

static struct xc_export *export_new(struct xc_target *target,
                                    const struct xc_x *x)
{
    struct xc_export *export = xc_port_alloc(sizeof(*export));
    struct xc_face *face = xc_port_alloc(sizeof(*face));

    if (!export || !face) {
        xc_port_free(export);
        xc_port_free(face);
        return NULL;
    }
    face->x = x;
    face->pointer = target->pointer;
    export->face = face;
    export->target = target;
    export->next = target->exports;
    target->exports = export;
    return export;
}

int xc_objects_export(struct xc_objects *objects, const struct xc_x *x,
                      void *pointer, struct xc_export **out)
{
    struct xc_target *target = xc_target_peek(objects, pointer);
    struct xc_export *export;

    if (!target)
        target = xc_target_new(objects, pointer);
    if (!target)
        return -XC_E_RESOURCES;
    target = live_as(target, &x);
    if (!target)
        return -XC_E_SHAPE;
    export = export_peek(target, x);
    if (!export)
        export = export_new(target, x);
    if (!export) {
        xc_target_end_unused(objects, target);
        return -XC_E_RESOURCES;
    }
    export->references++;
    *out = export;
    return 0;
}

/* Nobody is in a call through it: its X objects are gone. */
void xc_export_unref(struct xc_objects *objects, struct xc_export *export)
{
    struct xc_target *target = export->target;
    struct xc_export **link = &target->exports;

    if (--export->references)
        return;
    while (*link != export)
        link = &(*link)->next;
    *link = export->next;
    xc_port_free(export->face);
    xc_port_free(export);
    xc_target_end_unused(objects, target);
}

int xc_objects_keep(struct xc_objects *objects, void *pointer,
                    struct xc_target **out)
{
    struct xc_target *target = xc_target_peek(objects, pointer);

    if (!target)
        target = xc_target_new(objects, pointer);
    if (!target)
        return -XC_E_RESOURCES;
    target = xc_target_live(target);
    xc_target_defer(objects, target);
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
    target->tell = released;
    return 0;
}

static void do_what_is_due(struct xc_objects *objects)
{
    struct xc_deferred *due;

    while ((due = xc_epochs_take(&objects->epochs)))
        due->due(objects, due);
}

void xc_objects_pass(struct xc_objects *objects, unsigned seat)
{
    xc_epochs_pass(&objects->epochs, seat);
    do_what_is_due(objects);
}

void xc_objects_rest(struct xc_objects *objects, unsigned seat)
{
    xc_epochs_rest(&objects->epochs, seat);
    do_what_is_due(objects);
}

struct xc_target *xc_objects_take_ended(struct xc_objects *objects)
{
    struct xc_target *ended = objects->ended;

    objects->ended = NULL;
    objects->last_ended = &objects->ended;
    return ended;
}

void xc_objects_tell(struct xc_target *ended)
{
    while (ended) {
        struct xc_target *next = ended->next_ended;
        void (*tell)(void *) = ended->tell;
        void *pointer = ended->pointer;

        xc_port_free(ended);
        tell(pointer);
        ended = next;
    }
}
