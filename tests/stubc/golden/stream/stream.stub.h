/* Made by stubc from interfaces/stream.h. Do not edit. */
#pragma once

#include <stddef.h>
#include <stdint.h>

#include <crosscall/any.h>
#include <crosscall/client.h>
#include <crosscall/stub.h>
#include <interfaces/stream.h>

#include "stream.wire.h"

#ifdef __cplusplus
extern "C" {
#endif

/* crosscall.test.stream 1: how callers say it */

extern const struct xc_interface stream_interface;

/* read() - take bytes out of the stream */
static inline int64_t stream_read(struct stream *self, void *buf, size_t len)
{
    return self->ops->read(self, buf, len);
}

/* write() - put bytes into the stream. Return: bytes taken */
static inline int64_t stream_write(struct stream *self, const void *buf,
                                   size_t len)
{
    return self->ops->write(self, buf, len);
}

/* status() - how far it is */
static inline int stream_status(struct stream *self, struct stream_report *out)
{
    return self->ops->status(self, out);
}

/* The Stub's methods; those of what derives from it, too. */
int64_t stream_stub_read(struct stream *self, void *buf, size_t len);
int64_t stream_stub_write(struct stream *self, const void *buf, size_t len);
int stream_stub_status(struct stream *self, struct stream_report *out);

extern const struct stream_ops stream_stub_ops;

/* stream_stub_make() - stream_stub_new() for those who do not know the type */
void *stream_stub_make(struct xc_binding *binding, xc_handle handle);

/*
 * stream_stub_new() - make a Stub; it owns @handle, on failure too
 *
 * Return: the object, or NULL without memory.
 */
struct stream *stream_stub_new(struct xc_binding *binding, xc_handle handle);

/* stream_stub() - the Stub behind an object, or NULL if it is none */
struct xc_stub *stream_stub(struct stream *self);

/* stream_release() - free a Stub; others' objects and NULL stay as they are */
void stream_release(struct stream *self);

/* stream_objects - X table for any struct stream */
extern const struct xc_x *const stream_objects;

/*
 * stream_keep() - hold a Stub beyond the call that passed it, until
 * stream_release(); see xc_stub_keep()
 */
static inline void stream_keep(struct stream *self)
{
    struct xc_stub *stub = stream_stub(self);

    if (stub)
        xc_stub_keep(stub);
}

/* stream_connect() - connect to a server whose root object is a stream */
static inline int stream_connect(const char *address,
                                 const struct xc_connect_options *options,
                                 struct stream **out)
{
    struct xc_binding *binding;
    struct stream *made;
    xc_handle root;
    int r;

    r = xc_connect(address, options, &stream_interface, &binding, &root);
    if (r < 0)
        return r;
    made = stream_stub_new(binding, root);
    xc_binding_unref(binding); /* the Stub holds its own reference */
    if (!made)
        return -XC_E_RESOURCES;
    *out = made;
    return 0;
}

/* stream_give() - offer the object to another process; see xc_give() */
static inline int stream_give(struct stream *self, int receiver_fd,
                              xc_rights rights, uint64_t *out)
{
    const struct xc_stub *stub = stream_stub(self);

    if (!stub)
        return -XC_E_FOREIGN_OBJECT;
    return xc_give(stub, receiver_fd, rights, out);
}

/*
 * stream_revoke() - take back all that was given of the object, and given on;
 * see xc_revoke()
 */
static inline int stream_revoke(struct stream *self)
{
    const struct xc_stub *stub = stream_stub(self);

    return stub ? xc_revoke(stub) : -XC_E_FOREIGN_OBJECT;
}

/* stream_as_any() - the same Stub, for who takes any; NULL if it is none */
static inline struct any *stream_as_any(struct stream *self)
{
    return stream_stub(self) ? (struct any *)(void *)self : NULL;
}

/* stream_from_any() - @any as a stream, if it is one; see xc_any_become() */
static inline int stream_from_any(struct any *any, struct stream **out)
{
    int r = xc_any_become(any, &stream_interface, &stream_stub_ops);

    if (r == 0)
        *out = (struct stream *)(void *)any;
    return r;
}

#ifdef __cplusplus
}
#endif
