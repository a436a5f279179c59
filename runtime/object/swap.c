/* SPDX-License-Identifier: MIT */
/*
 * Swap: another target behind all X objects of a target
 *
 *     before   export --- A          after   export --- B
 *                \ face A                      \ face B
 *                                            A ---> B, until no call is in A
 *
 * What runs in A may still export A: that is an export of B then. So nobody
 * holds A any more when its owner is told that it has retired.
 */
#include "object/xobject.h"

#include <assert.h>

#include <crosscall/port.h>
#include <crosscall/status.h>

#include "object/interface.h"
#include "object/observer.h"

static_assert(offsetof(struct xc_face, deferred) == 0, "freed as what waits");

static bool can_stand_in(const struct xc_x *x, const struct xc_target *target)
{
    const struct xc_export *export;

    for (export = target->exports; export; export = export->next)
        if (xc_interface_lacks(x->interface, export->face->x->interface))
            return false;
    return true;
}

static void faces_free(struct xc_face *faces)
{
    while (faces) {
        struct xc_face *next = (struct xc_face *)faces->deferred.next;

        xc_port_free(faces);
        faces = next;
    }
}

/* One for each export, in a list. */
static int faces_new(const struct xc_target *from, const struct xc_x *x,
                     void *to, struct xc_face **out)
{
    const struct xc_export *export;
    struct xc_face *faces = NULL;

    for (export = from->exports; export; export = export->next) {
        struct xc_face *face = xc_port_alloc(sizeof(*face));

        if (!face) {
            faces_free(faces);
            return -XC_E_RESOURCES;
        }
        face->x = x;
        face->pointer = to;
        face->deferred.next = faces ? &faces->deferred : NULL;
        faces = face;
    }
    *out = faces;
    return 0;
}

/* It was replaced, and nobody has been told: it is as if it had not been. What
 * was in its place may have nobody left then. */
static void come_back(struct xc_objects *objects, struct xc_target *target)
{
    xc_epochs_cancel(&objects->epochs, &target->deferred);
    target->successor->n_predecessors--;
    target->successor = NULL;
    target->tell = NULL;
}

static void face_due(struct xc_objects *objects, struct xc_deferred *face)
{
    (void)objects;
    xc_port_free(face);
}

static void move_exports(struct xc_objects *objects, struct xc_target *from,
                         struct xc_target *to, struct xc_face *faces)
{
    while (from->exports) {
        struct xc_export *export = from->exports;
        struct xc_face *before = export->face;
        struct xc_face *face = faces;

        faces = (struct xc_face *)face->deferred.next;
        face->deferred.next = NULL;
        __atomic_store_n(&export->face, face, __ATOMIC_RELEASE);
        xc_epochs_defer(&objects->epochs, &before->deferred, face_due);
        from->exports = export->next;
        export->target = to;
        export->next = to->exports;
        to->exports = export;
    }
}

int xc_objects_swap(struct xc_objects *objects, void *from,
                    const struct xc_x *x, void *to, void (*retired)(void *from))
{
    struct xc_target *old = xc_target_peek(objects, from);
    struct xc_target *new = xc_target_peek(objects, to);
    struct xc_target *left = NULL;
    struct xc_face *faces;
    int r;

    assert(from != to);
    if (!old || old->successor)
        return -XC_E_STALE_HANDLE;
    if (!can_stand_in(x, old))
        return -XC_E_SHAPE;
    r = faces_new(old, x, to, &faces);
    if (r)
        return r;
    if (!new)
        new = xc_target_new(objects, to);
    if (!new) {
        faces_free(faces);
        return -XC_E_RESOURCES;
    }

    if (new->successor) {
        left = new->successor;
        come_back(objects, new);
    }
    if (!new->tell)
        new->tell = old->tell;
    old->tell = retired;
    old->successor = new;
    old->x = x;
    new->n_predecessors++;
    xc_xobjects_close_shortcuts(objects, old);
    xc_observers_move(old, new);
    move_exports(objects, old, new, faces);
    xc_target_defer(objects, old);
    if (left)
        xc_target_end_unused(objects, left);
    return 0;
}
