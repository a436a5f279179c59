/* SPDX-License-Identifier: MIT */
#include "object/observer.h"

#include <crosscall/cell.h>
#include <crosscall/port.h>
#include <crosscall/status.h>

static struct xc_target *target_of(const struct xc_observer *observer)
{
    return observer->xobject->export->target;
}

static void show(const struct xc_observer *observer, uint64_t word)
{
    const struct xc_holder *holder = observer->xobject->holder;

    holder->view->show(holder->view, (uint32_t)(observer - holder->observers),
                       observer->number, word);
}

static void detach(struct xc_observer *observer)
{
    xc_principal_uncharge(observer->xobject->holder->principal,
                          XC_QUOTA_OBSERVED, 1);
    *observer->link = observer->next;
    if (observer->next)
        observer->next->link = observer->link;
    observer->xobject->observer = NULL;
    observer->xobject = NULL;
}

static void attach(struct xc_observer *observer, struct xc_xobject *xobject)
{
    struct xc_target *target = xobject->export->target;

    observer->xobject = xobject;
    observer->next = target->observers;
    observer->link = &target->observers;
    if (observer->next)
        observer->next->link = &observer->next;
    target->observers = observer;
    xobject->observer = observer;
    xc_principal_charge(xobject->holder->principal, XC_QUOTA_OBSERVED, 1);
}

static uint64_t word_of(const struct xc_target *target)
{
    return xc_cell_word(target->generation, target->state);
}

void xc_observe(struct xc_holder *holder, uint32_t cell, uint32_t number,
                struct xc_xobject *xobject)
{
    struct xc_observer *observer;

    if (!holder->observers)
        holder->observers =
            xc_port_alloc(XC_CELLS * sizeof(*holder->observers));
    if (!holder->observers) {
        holder->view->show(holder->view, cell, number,
                           xc_cell_none(XC_E_QUOTA));
        return;
    }
    observer = &holder->observers[cell];
    if (observer->xobject)
        detach(observer);
    if (!xobject) {
        holder->view->show(holder->view, cell, number,
                           xc_cell_none(XC_E_STALE_HANDLE));
        return;
    }
    if (xobject->observer)
        detach(xobject->observer);
    observer->number = number;
    attach(observer, xobject);
    show(observer, word_of(target_of(observer)));
}

void xc_observer_end(struct xc_xobject *xobject)
{
    struct xc_view *view = xobject->holder->view;

    if (!xobject->observer)
        return;
    show(xobject->observer, xc_cell_none(XC_E_STALE_HANDLE));
    detach(xobject->observer);
    view->tell(view);
}

static void change(struct xc_target *target, uint32_t state)
{
    struct xc_observer *observer;

    target->state = state;
    if (!++target->generation)
        target->generation = 1;
    for (observer = target->observers; observer; observer = observer->next) {
        struct xc_view *view = observer->xobject->holder->view;

        show(observer, word_of(target));
        view->tell(view);
    }
}

/* Into the list of another target. */
static void move(struct xc_observer *observer, struct xc_target *to)
{
    *observer->link = observer->next;
    if (observer->next)
        observer->next->link = observer->link;
    observer->next = to->observers;
    observer->link = &to->observers;
    if (observer->next)
        observer->next->link = &observer->next;
    to->observers = observer;
}

void xc_observers_move(struct xc_target *from, struct xc_target *to)
{
    const bool has_its_own = to->exports;

    if (!has_its_own)
        to->state = from->state;
    if (!has_its_own || from->generation > to->generation)
        to->generation = from->generation;
    while (from->observers)
        move(from->observers, to);
    /* Whichever of both one has looked at, this is another generation. */
    if (has_its_own)
        change(to, to->state);
}

int xc_objects_set_state(struct xc_objects *objects, void *pointer,
                         uint32_t state, bool may_make)
{
    struct xc_target *target = xc_target_peek(objects, pointer);

    if (!target && !may_make)
        return 0;
    if (!target && xc_objects_keep(objects, pointer, &target))
        return -XC_E_RESOURCES;
    target = xc_target_live(target);
    if (target->state != state)
        change(target, state);
    return 0;
}

void xc_objects_touch_state(struct xc_objects *objects, const void *pointer)
{
    struct xc_target *target = xc_target_peek(objects, pointer);

    if (!target)
        return;
    target = xc_target_live(target);
    change(target, target->state);
}
