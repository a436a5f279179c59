/* SPDX-License-Identifier: MIT */
/*
 * X objects: who holds what
 *
 *     holder --- X object --- export --- target
 *                (rights)       |        (what there is of the real object)
 *                              face
 *                    (X table, the real object)
 *
 * One export for each (target, X table): one object may be reached through
 * several unrelated interfaces. One X object for each (export, holder, family):
 * a handle copied to somebody else is worthless. When the last export of a
 * target goes, the target's owner is told.
 *
 * What comes of calls of an X object is of its family. One that never is the
 * same as another, because it was claimed or passed, begins a family: so what
 * a holder reaches by it is as apart from all else that it holds as if it were
 * another holder's, and rights do not add up over who had it do something.
 *
 * A call takes X table and object from the face, in one load: a swap puts
 * another face there, and moves the export to another target. The old target
 * leads to the new one for as long as a call could be in it.
 *
 * Threads: one at a time, but for what a call needs: xc_xobject_peek(),
 * _enter() and _leave() by the one worker that calls for the holder, and
 * xc_export_face(). Who is told is told later, by xc_objects_tell(): it may
 * call all of this.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <crosscall/caller.h>
#include <crosscall/handle.h>
#include <crosscall/object.h>
#include <crosscall/shortcut.h>

#include "object/derivation.h"
#include "object/epoch.h"
#include "object/map.h"
#include "object/principal.h"
#include "object/table.h"

/** All targets, X objects and handles of one domain. */
struct xc_objects {
    /* Of each worker's holders, and of those that any worker calls for. */
    struct xc_table tables[XC_WORKERS_MAX + 1];
    struct xc_map targets;  /* by pointer */
    struct xc_map xobjects; /* by export, holder and family */
    uint64_t last_family;
    struct xc_epochs epochs;
    const struct xc_shortcut_ops *shortcuts; /* NULL: there are none */
    struct xc_target *ended;                 /* to be told, oldest first */
    struct xc_target **last_ended;
};

struct xc_target {
    struct xc_map_node node;
    void *pointer;
    void (*tell)(void *pointer); /* when it ends; NULL: nobody wants to know */
    struct xc_export *exports;
    struct xc_observer *observers;
    uint32_t state;
    uint32_t generation;         /* of the state; not 0 */
    struct xc_target *successor; /* what has replaced it */
    const struct xc_x *x;        /* of the successor */
    unsigned n_predecessors;
    /* Kept, and nobody may have come to hold it yet; or replaced. */
    struct xc_deferred deferred;
    struct xc_target *next_ended;
};

/** What a call runs on. */
struct xc_face {
    struct xc_deferred deferred; /* it was replaced */
    const struct xc_x *x;
    void *pointer;
};

struct xc_export {
    struct xc_target *target;
    struct xc_export *next;
    struct xc_face *face;
    unsigned references; /* X objects and gifts */
};

/** Somebody who may hold: a connection, or this process itself. */
struct xc_holder {
    struct xc_domain *domain;
    unsigned worker; /* that alone calls for it, or XC_ANY_WORKER */
    struct xc_caller caller;
    struct xc_principal *principal; /* charged for what it holds */
    struct xc_holder *next;         /* of the same principal */
    struct xc_holder **link;
    uint64_t n_calls; /* one thread at a time writes it; others may look */
    struct xc_xobject *xobjects;
    unsigned n_xobjects;
    unsigned n_gifts;
    uint64_t serial;               /* never used again, unlike the address */
    struct xc_binding *call_back;  /* to what it lends, or NULL */
    int process_fd;                /* names it to other servers, or -1 */
    const uint32_t *gone;          /* not 0: its process has; NULL: unknown */
    struct xc_view *view;          /* NULL: it can observe nothing */
    struct xc_observer *observers; /* XC_CELLS of them; made at first use */
};

struct xc_xobject {
    struct xc_map_node node;
    struct xc_derivation derivation;
    struct xc_holder *holder;
    struct xc_principal *principal; /* charged for it; the holder's mostly */
    struct xc_xobject *next;        /* of the same holder */
    struct xc_xobject **link;
    struct xc_export *export;
    struct xc_observer *observer; /* shows the target's state, or NULL */
    xc_handle handle;
    xc_rights rights;
    uint64_t family; /* never used again; 0: of what its holder began with */
    uint64_t references; /* the holder's own count */
    unsigned n_running;  /* calls that are in it now */
    void *shortcut;      /* calls come by it, uncounted; or NULL */
    bool shared;         /* found again by (export, holder, family) */
    bool removed;        /* has no handle; ends with its last call */
    bool cut;            /* the same, by another worker; ends when all passed */
    struct xc_deferred deferred;
};

/** Whether a second access of the same holder is the same X object. */
enum xc_sharing {
    XC_SHARED,      /* it is, and has the rights of both */
    XC_SAME_RIGHTS, /* it is, if the rights are the same */
    XC_SEPARATE     /* never: it begins a family */
};

/** What a holder is granted of an export. */
struct xc_access {
    xc_rights rights;
    enum xc_sharing sharing;
    uint64_t family; /* of what is shared */
};

/** xc_objects_init() - @n_seats: for threads that are in a call of theirs */
void xc_objects_init(struct xc_objects *objects, unsigned n_seats);

/**
 * xc_objects_export() - the export of a target, with one more reference
 *
 * Of one that was replaced it is its successor's.
 * Errors: -XC_E_RESOURCES, -XC_E_SHAPE (the successor has no such interface)
 */
int xc_objects_export(struct xc_objects *objects, const struct xc_x *x,
                      void *target, struct xc_export **out);

/**
 * xc_objects_keep() - a target, or its successor, until all workers pass
 *
 * Errors: -XC_E_RESOURCES
 */
int xc_objects_keep(struct xc_objects *objects, void *pointer,
                    struct xc_target **out);

/**
 * xc_export_face() - what a call that begins now runs on
 *
 * Valid until the worker's next pass.
 * Threads: any worker, beside all other functions.
 */
static inline const struct xc_face *
xc_export_face(const struct xc_export *export)
{
    return __atomic_load_n(&export->face, __ATOMIC_ACQUIRE);
}

/** xc_export_unref() - with the last reference the target may end */
void xc_export_unref(struct xc_objects *objects, struct xc_export *export);

/**
 * xc_objects_watch() - tell @released when nobody holds @target any more
 *
 * Errors: -XC_E_RESOURCES
 */
int xc_objects_watch(struct xc_objects *objects, void *target,
                     void (*released)(void *target));

/**
 * xc_objects_swap() - put a target in the place of another one
 * @from:     what is exported now
 * @to:       another one; it may be exported already, or have been replaced
 * @retired:  called with @from when no call is in it, unless it comes back
 *            before; or NULL
 *
 * What is told of @from's last release is told of @to's, unless that has its
 * own.
 * Errors: -XC_E_STALE_HANDLE (nothing has @from exported), -XC_E_SHAPE (@x
 *         cannot stand in for all that @from is exported as), -XC_E_RESOURCES
 */
int xc_objects_swap(struct xc_objects *objects, void *from,
                    const struct xc_x *x, void *to,
                    void (*retired)(void *from));

/**
 * xc_objects_pass() - who sits there is in no call
 *
 * Kept targets that nobody came to hold end, and those that were replaced,
 * once all workers have passed.
 */
void xc_objects_pass(struct xc_objects *objects, unsigned seat);

/** xc_objects_rest() - is in no call, and in none until it passes */
void xc_objects_rest(struct xc_objects *objects, unsigned seat);

/** xc_objects_take_ended() - what is to be told, for xc_objects_tell() */
struct xc_target *xc_objects_take_ended(struct xc_objects *objects);

/** xc_objects_tell() - tell their owners that targets have ended */
void xc_objects_tell(struct xc_target *ended);

/** xc_target_peek() - NULL: the runtime knows no such object */
struct xc_target *xc_target_peek(const struct xc_objects *objects,
                                 const void *pointer);

/** xc_target_live() - what it was replaced by, or itself */
struct xc_target *xc_target_live(struct xc_target *target);

/* What target.c and swap.c share. */
struct xc_target *xc_target_new(struct xc_objects *objects, void *pointer);
void xc_target_end_unused(struct xc_objects *objects, struct xc_target *target);
void xc_target_defer(struct xc_objects *objects, struct xc_target *target);

/**
 * xc_xobject_grant() - let a holder have an export
 * @export:  consumed, also on failure
 * @out:     the X object, with one more reference of the holder's; borrowed
 *
 * Errors: -XC_E_QUOTA (its user has too many), -XC_E_RESOURCES
 */
int xc_xobject_grant(struct xc_objects *objects, struct xc_holder *holder,
                     struct xc_export *export, const struct xc_access *access,
                     struct xc_xobject **out);

/**
 * xc_xobject_peek() - what a handle names for this holder
 *
 * Return: borrowed, or NULL for a handle that is stale, forged, or another
 *         holder's.
 */
static inline struct xc_xobject *
xc_xobject_peek(const struct xc_objects *objects,
                const struct xc_holder *holder, xc_handle handle)
{
    struct xc_xobject *xobject =
        xc_table_peek(&objects->tables[holder->worker], handle);

    return xobject && xobject->holder == holder ? xobject : NULL;
}

/**
 * xc_xobject_charge_to() - have another principal pay for it
 *
 * Return: false if that may not hold more; it stays as it is.
 */
bool xc_xobject_charge_to(struct xc_xobject *xobject,
                          struct xc_principal *principal);

/** xc_xobject_drop() - one of the holder's references less */
void xc_xobject_drop(struct xc_objects *objects, struct xc_xobject *xobject);

/** xc_xobject_remove() - all of the holder's references are gone. Return: how
 * many calls are in it */
unsigned xc_xobject_remove(struct xc_objects *objects,
                           struct xc_xobject *xobject);

/**
 * xc_xobject_cut() - remove one of another worker's holder
 *
 * It stays until all workers have passed. Calls may be in it: when @cut is seen
 * by all threads, xc_xobject_running() says how many.
 */
void xc_xobject_cut(struct xc_objects *objects, struct xc_xobject *xobject);
static inline unsigned xc_xobject_running(const struct xc_xobject *xobject)
{
    return __atomic_load_n(&xobject->n_running, __ATOMIC_RELAXED);
}

/** One thread writes it; others may look. */
static inline void xc_xobject_set_running(struct xc_xobject *xobject,
                                          unsigned n_running)
{
    __atomic_store_n(&xobject->n_running, n_running, __ATOMIC_RELAXED);
}

/**
 * xc_xobject_enter() - a call begins: it stays until the matching leave
 *
 * Return: false if it was cut at the last moment; there is nothing to leave.
 */
static inline bool xc_xobject_enter(struct xc_xobject *xobject)
{
    xc_xobject_set_running(xobject, xobject->n_running + 1);
    /* Who cuts it makes this a fence: it sees the count, or we see the cut. */
    __atomic_signal_fence(__ATOMIC_SEQ_CST);
    if (__builtin_expect(!__atomic_load_n(&xobject->cut, __ATOMIC_RELAXED), 1))
        return true;
    xc_xobject_set_running(xobject, xobject->n_running - 1);
    return false;
}

void xc_xobject_leave(struct xc_objects *objects, struct xc_xobject *xobject);

/** xc_xobjects_close_shortcuts() - of all that lead to a target */
void xc_xobjects_close_shortcuts(struct xc_objects *objects,
                                 const struct xc_target *target);

/** xc_objects_fini() - nothing may be held any more */
void xc_objects_fini(struct xc_objects *objects);
