/* Made by stubc from interfaces/dir.h. Do not edit. */
#pragma once

#include <stddef.h>
#include <stdint.h>

#include <crosscall/any.h>
#include <crosscall/client.h>
#include <crosscall/stub.h>
#include <interfaces/dir.h>

#include "dir.wire.h"
#include "file.stub.h"

#ifdef __cplusplus
extern "C" {
#endif

/* crosscall.dir 1: how callers say it */

extern const struct xc_interface dir_interface;

/* open() - get a file by its path */
static inline int dir_open(struct dir *self, const char *path, enum dir_how how,
                           struct file **out)
{
    return self->ops->open(self, path, how, out);
}

/* list() - names of the directory's entries */
static inline int64_t dir_list(struct dir *self, const char *path,
                               uint64_t *cursor, char *names, size_t max)
{
    return self->ops->list(self, path, cursor, names, max);
}

/* remove() - remove a file by its path */
static inline int dir_remove(struct dir *self, const char *path)
{
    return self->ops->remove(self, path);
}

/* make_dir() - make a directory; what it is to be in exists */
static inline int dir_make_dir(struct dir *self, const char *path)
{
    return self->ops->make_dir(self, path);
}

/* remove_dir() - remove a directory, in which there is nothing */
static inline int dir_remove_dir(struct dir *self, const char *path)
{
    return self->ops->remove_dir(self, path);
}

/* The Stub's methods; those of what derives from it, too. */
int dir_stub_open(struct dir *self, const char *path, enum dir_how how,
                  struct file **out);
int64_t dir_stub_list(struct dir *self, const char *path, uint64_t *cursor,
                      char *names, size_t max);
int dir_stub_remove(struct dir *self, const char *path);
int dir_stub_make_dir(struct dir *self, const char *path);
int dir_stub_remove_dir(struct dir *self, const char *path);

extern const struct dir_ops dir_stub_ops;

/* dir_stub_make() - dir_stub_new() for those who do not know the type */
void *dir_stub_make(struct xc_binding *binding, xc_handle handle);

/*
 * dir_stub_new() - make a Stub; it owns @handle, on failure too
 *
 * Return: the object, or NULL without memory.
 */
struct dir *dir_stub_new(struct xc_binding *binding, xc_handle handle);

/* dir_stub() - the Stub behind an object, or NULL if it is none */
struct xc_stub *dir_stub(struct dir *self);

/* dir_release() - free a Stub; others' objects and NULL stay as they are */
void dir_release(struct dir *self);

/* dir_objects - X table for any struct dir */
extern const struct xc_x *const dir_objects;

/*
 * dir_keep() - hold a Stub beyond the call that passed it, until dir_release();
 * see xc_stub_keep()
 */
static inline void dir_keep(struct dir *self)
{
    struct xc_stub *stub = dir_stub(self);

    if (stub)
        xc_stub_keep(stub);
}

/* dir_connect() - connect to a server whose root object is a dir */
static inline int dir_connect(const char *address,
                              const struct xc_connect_options *options,
                              struct dir **out)
{
    struct xc_binding *binding;
    struct dir *made;
    xc_handle root;
    int r;

    r = xc_connect(address, options, &dir_interface, &binding, &root);
    if (r < 0)
        return r;
    made = dir_stub_new(binding, root);
    xc_binding_unref(binding); /* the Stub holds its own reference */
    if (!made)
        return -XC_E_RESOURCES;
    *out = made;
    return 0;
}

/* dir_give() - offer the object to another process; see xc_give() */
static inline int dir_give(struct dir *self, int receiver_fd, xc_rights rights,
                           uint64_t *out)
{
    const struct xc_stub *stub = dir_stub(self);

    if (!stub)
        return -XC_E_FOREIGN_OBJECT;
    return xc_give(stub, receiver_fd, rights, out);
}

/*
 * dir_revoke() - take back all that was given of the object, and given on; see
 * xc_revoke()
 */
static inline int dir_revoke(struct dir *self)
{
    const struct xc_stub *stub = dir_stub(self);

    return stub ? xc_revoke(stub) : -XC_E_FOREIGN_OBJECT;
}

/* dir_as_any() - the same Stub, for who takes any; NULL if it is none */
static inline struct any *dir_as_any(struct dir *self)
{
    return dir_stub(self) ? (struct any *)(void *)self : NULL;
}

/* dir_from_any() - @any as a dir, if it is one; see xc_any_become() */
static inline int dir_from_any(struct any *any, struct dir **out)
{
    int r = xc_any_become(any, &dir_interface, &dir_stub_ops);

    if (r == 0)
        *out = (struct dir *)(void *)any;
    return r;
}

#ifdef __cplusplus
}
#endif
