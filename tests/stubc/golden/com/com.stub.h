/* Made by stubc from interfaces/com.h. Do not edit. */
#pragma once

#include <stddef.h>
#include <stdint.h>

#include <crosscall/any.h>
#include <crosscall/client.h>
#include <crosscall/stub.h>
#include <interfaces/com.h>

#include "com.wire.h"

#ifdef __cplusplus
extern "C" {
#endif

/* crosscall.test.com 1: how callers say it */

extern const struct xc_interface com_interface;

/* query() - the object once more, or its partner */
static inline int com_query(struct com *self, enum com_which which,
                            struct com **out)
{
    return self->ops->query(self, which, out);
}

/* number() - Return: which object it is */
static inline int com_number(struct com *self)
{
    return self->ops->number(self);
}

/* hold() - hold @other beyond the call */
static inline int com_hold(struct com *self, struct com *other)
{
    return self->ops->hold(self, other);
}

/* kept() - Return: the number of what hold() got */
static inline int com_kept(struct com *self) { return self->ops->kept(self); }

/* forget() - let go of what hold() got */
static inline int com_forget(struct com *self)
{
    return self->ops->forget(self);
}

/* com_addref() - hold the object once more. Return: the new count */
static inline int com_addref(struct com *self)
{
    return self->ops->addref(self);
}

/* com_release() - let go of the object, or of NULL. Return: the new count */
static inline int com_release(struct com *self)
{
    return self ? self->ops->release(self) : 0;
}

/* The Stub's methods; those of what derives from it, too. */
int com_stub_query(struct com *self, enum com_which which, struct com **out);
int com_stub_number(struct com *self);
int com_stub_hold(struct com *self, struct com *other);
int com_stub_kept(struct com *self);
int com_stub_forget(struct com *self);
int com_stub_addref(struct com *self);
int com_stub_release(struct com *self);

extern const struct com_ops com_stub_ops;

/* com_stub_make() - com_stub_new() for those who do not know the type */
void *com_stub_make(struct xc_binding *binding, xc_handle handle);

/*
 * com_stub_new() - make a Stub; it owns @handle, on failure too
 *
 * Return: the object, or NULL without memory.
 */
struct com *com_stub_new(struct xc_binding *binding, xc_handle handle);

/* com_stub() - the Stub behind an object, or NULL if it is none */
struct xc_stub *com_stub(struct com *self);

/* com_objects - X table for any struct com */
extern const struct xc_x *const com_objects;

/*
 * com_keep() - hold a Stub beyond the call that passed it, until com_release();
 * see xc_stub_keep()
 */
static inline void com_keep(struct com *self)
{
    struct xc_stub *stub = com_stub(self);

    if (stub)
        xc_stub_keep(stub);
}

/* com_connect() - connect to a server whose root object is a com */
static inline int com_connect(const char *address,
                              const struct xc_connect_options *options,
                              struct com **out)
{
    struct xc_binding *binding;
    struct com *made;
    xc_handle root;
    int r;

    r = xc_connect(address, options, &com_interface, &binding, &root);
    if (r < 0)
        return r;
    made = com_stub_new(binding, root);
    xc_binding_unref(binding); /* the Stub holds its own reference */
    if (!made)
        return -XC_E_RESOURCES;
    *out = made;
    return 0;
}

/* com_give() - offer the object to another process; see xc_give() */
static inline int com_give(struct com *self, int receiver_fd, xc_rights rights,
                           uint64_t *out)
{
    const struct xc_stub *stub = com_stub(self);

    if (!stub)
        return -XC_E_FOREIGN_OBJECT;
    return xc_give(stub, receiver_fd, rights, out);
}

/*
 * com_revoke() - take back all that was given of the object, and given on; see
 * xc_revoke()
 */
static inline int com_revoke(struct com *self)
{
    const struct xc_stub *stub = com_stub(self);

    return stub ? xc_revoke(stub) : -XC_E_FOREIGN_OBJECT;
}

/* com_as_any() - the same Stub, for who takes any; NULL if it is none */
static inline struct any *com_as_any(struct com *self)
{
    return com_stub(self) ? (struct any *)(void *)self : NULL;
}

/* com_from_any() - @any as a com, if it is one; see xc_any_become() */
static inline int com_from_any(struct any *any, struct com **out)
{
    int r = xc_any_become(any, &com_interface, &com_stub_ops);

    if (r == 0)
        *out = (struct com *)(void *)any;
    return r;
}

/* crosscall.test.blk 1: how callers say it */

extern const struct xc_interface blk_interface;

/* query() - the object once more, or its partner */
static inline int blk_query(struct blk *self, enum com_which which,
                            struct com **out)
{
    return com_query(&self->com, which, out);
}

/* number() - Return: which object it is */
static inline int blk_number(struct blk *self)
{
    return com_number(&self->com);
}

/* hold() - hold @other beyond the call */
static inline int blk_hold(struct blk *self, struct com *other)
{
    return com_hold(&self->com, other);
}

/* kept() - Return: the number of what hold() got */
static inline int blk_kept(struct blk *self) { return com_kept(&self->com); }

/* forget() - let go of what hold() got */
static inline int blk_forget(struct blk *self)
{
    return com_forget(&self->com);
}

/* size() - Return: how many blocks it has */
static inline int64_t blk_size(struct blk *self)
{
    const struct blk_ops *ops = (const struct blk_ops *)self->com.ops;

    return ops->size(self);
}

/* blk_addref() - hold the object once more. Return: the new count */
static inline int blk_addref(struct blk *self)
{
    return com_addref(&self->com);
}

/* blk_release() - let go of the object, or of NULL. Return: the new count */
static inline int blk_release(struct blk *self)
{
    return self ? com_release(&self->com) : 0;
}

/* The Stub's methods; those of what derives from it, too. */
int64_t blk_stub_size(struct blk *self);

extern const struct blk_ops blk_stub_ops;

/* blk_stub_make() - blk_stub_new() for those who do not know the type */
void *blk_stub_make(struct xc_binding *binding, xc_handle handle);

/*
 * blk_stub_new() - make a Stub; it owns @handle, on failure too
 *
 * Return: the object, or NULL without memory.
 */
struct blk *blk_stub_new(struct xc_binding *binding, xc_handle handle);

/* blk_stub() - the Stub behind an object, or NULL if it is none */
struct xc_stub *blk_stub(struct blk *self);

/* blk_objects - X table for any struct blk */
extern const struct xc_x *const blk_objects;

/*
 * blk_keep() - hold a Stub beyond the call that passed it, until blk_release();
 * see xc_stub_keep()
 */
static inline void blk_keep(struct blk *self)
{
    struct xc_stub *stub = blk_stub(self);

    if (stub)
        xc_stub_keep(stub);
}

/* blk_connect() - connect to a server whose root object is a blk */
static inline int blk_connect(const char *address,
                              const struct xc_connect_options *options,
                              struct blk **out)
{
    struct xc_binding *binding;
    struct blk *made;
    xc_handle root;
    int r;

    r = xc_connect(address, options, &blk_interface, &binding, &root);
    if (r < 0)
        return r;
    made = blk_stub_new(binding, root);
    xc_binding_unref(binding); /* the Stub holds its own reference */
    if (!made)
        return -XC_E_RESOURCES;
    *out = made;
    return 0;
}

/* blk_give() - offer the object to another process; see xc_give() */
static inline int blk_give(struct blk *self, int receiver_fd, xc_rights rights,
                           uint64_t *out)
{
    const struct xc_stub *stub = blk_stub(self);

    if (!stub)
        return -XC_E_FOREIGN_OBJECT;
    return xc_give(stub, receiver_fd, rights, out);
}

/*
 * blk_revoke() - take back all that was given of the object, and given on; see
 * xc_revoke()
 */
static inline int blk_revoke(struct blk *self)
{
    const struct xc_stub *stub = blk_stub(self);

    return stub ? xc_revoke(stub) : -XC_E_FOREIGN_OBJECT;
}

/* blk_as_any() - the same Stub, for who takes any; NULL if it is none */
static inline struct any *blk_as_any(struct blk *self)
{
    return blk_stub(self) ? (struct any *)(void *)self : NULL;
}

/* blk_from_any() - @any as a blk, if it is one; see xc_any_become() */
static inline int blk_from_any(struct any *any, struct blk **out)
{
    int r = xc_any_become(any, &blk_interface, &blk_stub_ops);

    if (r == 0)
        *out = (struct blk *)(void *)any;
    return r;
}

#ifdef __cplusplus
}
#endif
