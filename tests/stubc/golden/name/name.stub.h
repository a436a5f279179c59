/* Made by stubc from interfaces/name.h. Do not edit. */
#pragma once

#include <stddef.h>
#include <stdint.h>

#include <crosscall/any.h>
#include <crosscall/client.h>
#include <crosscall/stub.h>
#include <interfaces/name.h>

#include "name.wire.h"

#ifdef __cplusplus
extern "C" {
#endif

/* crosscall.name_dir 1: how callers say it */

extern const struct xc_interface name_dir_interface;

/* lookup() - what a path stands for, or begins with */
static inline int name_dir_lookup(struct name_dir *self, const char *path,
                                  char *rest, struct any **out)
{
    return self->ops->lookup(self, path, rest, out);
}

/* open() - a context of this server's; -EXDEV if it is another one's */
static inline int name_dir_open(struct name_dir *self, const char *path,
                                struct name_dir **out)
{
    return self->ops->open(self, path, out);
}

/* list() - a context's names */
static inline int64_t name_dir_list(struct name_dir *self, const char *path,
                                    uint64_t *cursor, char *names, size_t max)
{
    return self->ops->list(self, path, cursor, names, max);
}

/* bind() - name an object of another server */
static inline int name_dir_bind(struct name_dir *self, const char *path,
                                struct any *object,
                                const struct name_policy *policy)
{
    return self->ops->bind(self, path, object, policy);
}

/* make_dir() - make a context; its policy is of name_rights */
static inline int name_dir_make_dir(struct name_dir *self, const char *path,
                                    const struct name_policy *policy)
{
    return self->ops->make_dir(self, path, policy);
}

/* unbind() - remove a name of the caller's own uid */
static inline int name_dir_unbind(struct name_dir *self, const char *path)
{
    return self->ops->unbind(self, path);
}

/* status() - whether a name can be looked up */
static inline int name_dir_status(struct name_dir *self, const char *path)
{
    return self->ops->status(self, path);
}

/* The Stub's methods; those of what derives from it, too. */
int name_dir_stub_lookup(struct name_dir *self, const char *path, char *rest,
                         struct any **out);
int name_dir_stub_open(struct name_dir *self, const char *path,
                       struct name_dir **out);
int64_t name_dir_stub_list(struct name_dir *self, const char *path,
                           uint64_t *cursor, char *names, size_t max);
int name_dir_stub_bind(struct name_dir *self, const char *path,
                       struct any *object, const struct name_policy *policy);
int name_dir_stub_make_dir(struct name_dir *self, const char *path,
                           const struct name_policy *policy);
int name_dir_stub_unbind(struct name_dir *self, const char *path);
int name_dir_stub_status(struct name_dir *self, const char *path);

extern const struct name_dir_ops name_dir_stub_ops;

/*
 * name_dir_stub_make() - name_dir_stub_new() for those who do not know the type
 */
void *name_dir_stub_make(struct xc_binding *binding, xc_handle handle);

/*
 * name_dir_stub_new() - make a Stub; it owns @handle, on failure too
 *
 * Return: the object, or NULL without memory.
 */
struct name_dir *name_dir_stub_new(struct xc_binding *binding,
                                   xc_handle handle);

/* name_dir_stub() - the Stub behind an object, or NULL if it is none */
struct xc_stub *name_dir_stub(struct name_dir *self);

/*
 * name_dir_release() - free a Stub; others' objects and NULL stay as they are
 */
void name_dir_release(struct name_dir *self);

/* name_dir_objects - X table for any struct name_dir */
extern const struct xc_x *const name_dir_objects;

/*
 * name_dir_keep() - hold a Stub beyond the call that passed it, until
 * name_dir_release(); see xc_stub_keep()
 */
static inline void name_dir_keep(struct name_dir *self)
{
    struct xc_stub *stub = name_dir_stub(self);

    if (stub)
        xc_stub_keep(stub);
}

/* name_dir_connect() - connect to a server whose root object is a name_dir */
static inline int name_dir_connect(const char *address,
                                   const struct xc_connect_options *options,
                                   struct name_dir **out)
{
    struct xc_binding *binding;
    struct name_dir *made;
    xc_handle root;
    int r;

    r = xc_connect(address, options, &name_dir_interface, &binding, &root);
    if (r < 0)
        return r;
    made = name_dir_stub_new(binding, root);
    xc_binding_unref(binding); /* the Stub holds its own reference */
    if (!made)
        return -XC_E_RESOURCES;
    *out = made;
    return 0;
}

/* name_dir_give() - offer the object to another process; see xc_give() */
static inline int name_dir_give(struct name_dir *self, int receiver_fd,
                                xc_rights rights, uint64_t *out)
{
    const struct xc_stub *stub = name_dir_stub(self);

    if (!stub)
        return -XC_E_FOREIGN_OBJECT;
    return xc_give(stub, receiver_fd, rights, out);
}

/*
 * name_dir_revoke() - take back all that was given of the object, and given on;
 * see xc_revoke()
 */
static inline int name_dir_revoke(struct name_dir *self)
{
    const struct xc_stub *stub = name_dir_stub(self);

    return stub ? xc_revoke(stub) : -XC_E_FOREIGN_OBJECT;
}

/* name_dir_as_any() - the same Stub, for who takes any; NULL if it is none */
static inline struct any *name_dir_as_any(struct name_dir *self)
{
    return name_dir_stub(self) ? (struct any *)(void *)self : NULL;
}

/*
 * name_dir_from_any() - @any as a name_dir, if it is one; see xc_any_become()
 */
static inline int name_dir_from_any(struct any *any, struct name_dir **out)
{
    int r = xc_any_become(any, &name_dir_interface, &name_dir_stub_ops);

    if (r == 0)
        *out = (struct name_dir *)(void *)any;
    return r;
}

#ifdef __cplusplus
}
#endif
