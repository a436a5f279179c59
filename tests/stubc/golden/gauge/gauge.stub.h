/* Made by stubc from interfaces/gauge.h. Do not edit. */
#pragma once

#include <stddef.h>
#include <stdint.h>

#include <crosscall/any.h>
#include <crosscall/client.h>
#include <crosscall/stub.h>
#include <interfaces/gauge.h>

#include "gauge.wire.h"

#ifdef __cplusplus
extern "C" {
#endif

/* crosscall.test.gauge 1: how callers say it */

extern const struct xc_interface gauge_interface;

/* value() - what the gauge shows */
XC_STUB_DEPRECATED("use read")
static inline int gauge_value(struct gauge *self, double *out)
{
    return self->ops->value(self, out);
}

/* read() - what the gauge shows, and since when */
static inline int gauge_read(struct gauge *self, double *out, uint64_t *since)
{
    return self->ops->read(self, out, since);
}

XC_STUB_DEPRECATED("use a dial; this one's value doesn't last")
static inline int gauge_set(struct gauge *self, double value)
{
    return self->ops->set(self, value);
}

/* The Stub's methods; those of what derives from it, too. */
int gauge_stub_value(struct gauge *self, double *out);
int gauge_stub_read(struct gauge *self, double *out, uint64_t *since);
int gauge_stub_set(struct gauge *self, double value);

extern const struct gauge_ops gauge_stub_ops;

/* gauge_stub_make() - gauge_stub_new() for those who do not know the type */
void *gauge_stub_make(struct xc_binding *binding, xc_handle handle);

/*
 * gauge_stub_new() - make a Stub; it owns @handle, on failure too
 *
 * Return: the object, or NULL without memory.
 */
struct gauge *gauge_stub_new(struct xc_binding *binding, xc_handle handle);

/* gauge_stub() - the Stub behind an object, or NULL if it is none */
struct xc_stub *gauge_stub(struct gauge *self);

/* gauge_release() - free a Stub; others' objects and NULL stay as they are */
void gauge_release(struct gauge *self);

/* gauge_objects - X table for any struct gauge */
extern const struct xc_x *const gauge_objects;

/*
 * gauge_keep() - hold a Stub beyond the call that passed it, until
 * gauge_release(); see xc_stub_keep()
 */
static inline void gauge_keep(struct gauge *self)
{
    struct xc_stub *stub = gauge_stub(self);

    if (stub)
        xc_stub_keep(stub);
}

/* gauge_connect() - connect to a server whose root object is a gauge */
static inline int gauge_connect(const char *address,
                                const struct xc_connect_options *options,
                                struct gauge **out)
{
    struct xc_binding *binding;
    struct gauge *made;
    xc_handle root;
    int r;

    r = xc_connect(address, options, &gauge_interface, &binding, &root);
    if (r < 0)
        return r;
    made = gauge_stub_new(binding, root);
    xc_binding_unref(binding); /* the Stub holds its own reference */
    if (!made)
        return -XC_E_RESOURCES;
    *out = made;
    return 0;
}

/* gauge_give() - offer the object to another process; see xc_give() */
static inline int gauge_give(struct gauge *self, int receiver_fd,
                             xc_rights rights, uint64_t *out)
{
    const struct xc_stub *stub = gauge_stub(self);

    if (!stub)
        return -XC_E_FOREIGN_OBJECT;
    return xc_give(stub, receiver_fd, rights, out);
}

/*
 * gauge_revoke() - take back all that was given of the object, and given on;
 * see xc_revoke()
 */
static inline int gauge_revoke(struct gauge *self)
{
    const struct xc_stub *stub = gauge_stub(self);

    return stub ? xc_revoke(stub) : -XC_E_FOREIGN_OBJECT;
}

/* gauge_as_any() - the same Stub, for who takes any; NULL if it is none */
static inline struct any *gauge_as_any(struct gauge *self)
{
    return gauge_stub(self) ? (struct any *)(void *)self : NULL;
}

/* gauge_from_any() - @any as a gauge, if it is one; see xc_any_become() */
static inline int gauge_from_any(struct any *any, struct gauge **out)
{
    int r = xc_any_become(any, &gauge_interface, &gauge_stub_ops);

    if (r == 0)
        *out = (struct gauge *)(void *)any;
    return r;
}

/* crosscall.test.dial 1: how callers say it */

extern const struct xc_interface dial_interface;

/* value() - what the gauge shows */
XC_STUB_DEPRECATED("use read")
static inline int dial_value(struct dial *self, double *out)
{
    const struct gauge_ops *ops = (const struct gauge_ops *)self->gauge.ops;

    return ops->value(&self->gauge, out);
}

/* read() - what the gauge shows, and since when */
static inline int dial_read(struct dial *self, double *out, uint64_t *since)
{
    return gauge_read(&self->gauge, out, since);
}

XC_STUB_DEPRECATED("use a dial; this one's value doesn't last")
static inline int dial_set(struct dial *self, double value)
{
    const struct gauge_ops *ops = (const struct gauge_ops *)self->gauge.ops;

    return ops->set(&self->gauge, value);
}

/* turn() - by so many steps. Return: the position */
static inline int dial_turn(struct dial *self, int32_t steps)
{
    const struct dial_ops *ops = (const struct dial_ops *)self->gauge.ops;

    return ops->turn(self, steps);
}

/* The Stub's methods; those of what derives from it, too. */
int dial_stub_turn(struct dial *self, int32_t steps);

extern const struct dial_ops dial_stub_ops;

/* dial_stub_make() - dial_stub_new() for those who do not know the type */
void *dial_stub_make(struct xc_binding *binding, xc_handle handle);

/*
 * dial_stub_new() - make a Stub; it owns @handle, on failure too
 *
 * Return: the object, or NULL without memory.
 */
struct dial *dial_stub_new(struct xc_binding *binding, xc_handle handle);

/* dial_stub() - the Stub behind an object, or NULL if it is none */
struct xc_stub *dial_stub(struct dial *self);

/* dial_release() - free a Stub; others' objects and NULL stay as they are */
void dial_release(struct dial *self);

/* dial_objects - X table for any struct dial */
extern const struct xc_x *const dial_objects;

/*
 * dial_keep() - hold a Stub beyond the call that passed it, until
 * dial_release(); see xc_stub_keep()
 */
static inline void dial_keep(struct dial *self)
{
    struct xc_stub *stub = dial_stub(self);

    if (stub)
        xc_stub_keep(stub);
}

/* dial_connect() - connect to a server whose root object is a dial */
static inline int dial_connect(const char *address,
                               const struct xc_connect_options *options,
                               struct dial **out)
{
    struct xc_binding *binding;
    struct dial *made;
    xc_handle root;
    int r;

    r = xc_connect(address, options, &dial_interface, &binding, &root);
    if (r < 0)
        return r;
    made = dial_stub_new(binding, root);
    xc_binding_unref(binding); /* the Stub holds its own reference */
    if (!made)
        return -XC_E_RESOURCES;
    *out = made;
    return 0;
}

/* dial_give() - offer the object to another process; see xc_give() */
static inline int dial_give(struct dial *self, int receiver_fd,
                            xc_rights rights, uint64_t *out)
{
    const struct xc_stub *stub = dial_stub(self);

    if (!stub)
        return -XC_E_FOREIGN_OBJECT;
    return xc_give(stub, receiver_fd, rights, out);
}

/*
 * dial_revoke() - take back all that was given of the object, and given on; see
 * xc_revoke()
 */
static inline int dial_revoke(struct dial *self)
{
    const struct xc_stub *stub = dial_stub(self);

    return stub ? xc_revoke(stub) : -XC_E_FOREIGN_OBJECT;
}

/* dial_as_any() - the same Stub, for who takes any; NULL if it is none */
static inline struct any *dial_as_any(struct dial *self)
{
    return dial_stub(self) ? (struct any *)(void *)self : NULL;
}

/* dial_from_any() - @any as a dial, if it is one; see xc_any_become() */
static inline int dial_from_any(struct any *any, struct dial **out)
{
    int r = xc_any_become(any, &dial_interface, &dial_stub_ops);

    if (r == 0)
        *out = (struct dial *)(void *)any;
    return r;
}

#ifdef __cplusplus
}
#endif
