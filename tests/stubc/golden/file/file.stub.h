/* Made by stubc from interfaces/file.h. Do not edit. */
#pragma once

#include <stddef.h>
#include <stdint.h>

#include <crosscall/any.h>
#include <crosscall/client.h>
#include <crosscall/stub.h>
#include <interfaces/file.h>

#include "file.wire.h"

#ifdef __cplusplus
extern "C" {
#endif

/* crosscall.file 1: how callers say it */

extern const struct xc_interface file_interface;

/* read() - copy bytes from the file */
static inline int64_t file_read(struct file *self, uint64_t offset, void *buf,
                                size_t len)
{
    return self->ops->read(self, offset, buf, len);
}

/* write() - copy bytes into the file */
static inline int64_t file_write(struct file *self, uint64_t offset,
                                 const void *buf, size_t len)
{
    return self->ops->write(self, offset, buf, len);
}

/* status() - size and time of change */
static inline int file_status(struct file *self, struct file_info *out)
{
    return self->ops->status(self, out);
}

/* truncate() - make the file @size bytes long */
static inline int file_truncate(struct file *self, uint64_t size)
{
    return self->ops->truncate(self, size);
}

/* read_into() - put bytes of the file straight into shared memory */
static inline int64_t file_read_into(struct file *self,
                                     struct xc_region *region, uint64_t at,
                                     uint64_t offset, uint64_t len)
{
    return self->ops->read_into(self, region, at, offset, len);
}

/* write_from() - take bytes straight from memory that the caller shows */
static inline int64_t file_write_from(struct file *self,
                                      const struct xc_region *region,
                                      uint64_t at, uint64_t offset,
                                      uint64_t len)
{
    return self->ops->write_from(self, region, at, offset, len);
}

/* write_shared() - the same, from what read_into() fills */
static inline int64_t file_write_shared(struct file *self,
                                        struct xc_region *region, uint64_t at,
                                        uint64_t offset, uint64_t len)
{
    return self->ops->write_shared(self, region, at, offset, len);
}

/* The Stub's methods; those of what derives from it, too. */
int64_t file_stub_read(struct file *self, uint64_t offset, void *buf,
                       size_t len);
int64_t file_stub_write(struct file *self, uint64_t offset, const void *buf,
                        size_t len);
int file_stub_status(struct file *self, struct file_info *out);
int file_stub_truncate(struct file *self, uint64_t size);
int64_t file_stub_read_into(struct file *self, struct xc_region *region,
                            uint64_t at, uint64_t offset, uint64_t len);
int64_t file_stub_write_from(struct file *self, const struct xc_region *region,
                             uint64_t at, uint64_t offset, uint64_t len);
int64_t file_stub_write_shared(struct file *self, struct xc_region *region,
                               uint64_t at, uint64_t offset, uint64_t len);

extern const struct file_ops file_stub_ops;

/* file_stub_make() - file_stub_new() for those who do not know the type */
void *file_stub_make(struct xc_binding *binding, xc_handle handle);

/*
 * file_stub_new() - make a Stub; it owns @handle, on failure too
 *
 * Return: the object, or NULL without memory.
 */
struct file *file_stub_new(struct xc_binding *binding, xc_handle handle);

/* file_stub() - the Stub behind an object, or NULL if it is none */
struct xc_stub *file_stub(struct file *self);

/* file_release() - free a Stub; others' objects and NULL stay as they are */
void file_release(struct file *self);

/* file_objects - X table for any struct file */
extern const struct xc_x *const file_objects;

/*
 * file_keep() - hold a Stub beyond the call that passed it, until
 * file_release(); see xc_stub_keep()
 */
static inline void file_keep(struct file *self)
{
    struct xc_stub *stub = file_stub(self);

    if (stub)
        xc_stub_keep(stub);
}

/* file_connect() - connect to a server whose root object is a file */
static inline int file_connect(const char *address,
                               const struct xc_connect_options *options,
                               struct file **out)
{
    struct xc_binding *binding;
    struct file *made;
    xc_handle root;
    int r;

    r = xc_connect(address, options, &file_interface, &binding, &root);
    if (r < 0)
        return r;
    made = file_stub_new(binding, root);
    xc_binding_unref(binding); /* the Stub holds its own reference */
    if (!made)
        return -XC_E_RESOURCES;
    *out = made;
    return 0;
}

/* file_give() - offer the object to another process; see xc_give() */
static inline int file_give(struct file *self, int receiver_fd,
                            xc_rights rights, uint64_t *out)
{
    const struct xc_stub *stub = file_stub(self);

    if (!stub)
        return -XC_E_FOREIGN_OBJECT;
    return xc_give(stub, receiver_fd, rights, out);
}

/*
 * file_revoke() - take back all that was given of the object, and given on; see
 * xc_revoke()
 */
static inline int file_revoke(struct file *self)
{
    const struct xc_stub *stub = file_stub(self);

    return stub ? xc_revoke(stub) : -XC_E_FOREIGN_OBJECT;
}

/* file_as_any() - the same Stub, for who takes any; NULL if it is none */
static inline struct any *file_as_any(struct file *self)
{
    return file_stub(self) ? (struct any *)(void *)self : NULL;
}

/* file_from_any() - @any as a file, if it is one; see xc_any_become() */
static inline int file_from_any(struct any *any, struct file **out)
{
    int r = xc_any_become(any, &file_interface, &file_stub_ops);

    if (r == 0)
        *out = (struct file *)(void *)any;
    return r;
}

#ifdef __cplusplus
}
#endif
