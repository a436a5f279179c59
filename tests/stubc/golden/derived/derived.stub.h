/* Made by stubc from interfaces/derived.h. Do not edit. */
#pragma once

#include <stddef.h>
#include <stdint.h>

#include <crosscall/any.h>
#include <crosscall/client.h>
#include <crosscall/stub.h>
#include <interfaces/derived.h>

#include "derived.wire.h"
#include "stream.stub.h"

#ifdef __cplusplus
extern "C" {
#endif

/* crosscall.test.tape 1: how callers say it */

extern const struct xc_interface tape_interface;

/* read() - take bytes out of the stream */
static inline int64_t tape_read(struct tape *self, void *buf, size_t len)
{
    return stream_read(&self->stream, buf, len);
}

/* write() - put bytes into the stream. Return: bytes taken */
static inline int64_t tape_write(struct tape *self, const void *buf, size_t len)
{
    return stream_write(&self->stream, buf, len);
}

/* status() - how far it is */
static inline int tape_status(struct tape *self, struct stream_report *out)
{
    return stream_status(&self->stream, out);
}

/* wind() - go to @position. Return: where the tape was */
static inline int64_t tape_wind(struct tape *self, uint64_t position)
{
    const struct tape_ops *ops = (const struct tape_ops *)self->stream.ops;

    return ops->wind(self, position);
}

/* The Stub's methods; those of what derives from it, too. */
int64_t tape_stub_wind(struct tape *self, uint64_t position);

extern const struct tape_ops tape_stub_ops;

/* tape_stub_make() - tape_stub_new() for those who do not know the type */
void *tape_stub_make(struct xc_binding *binding, xc_handle handle);

/*
 * tape_stub_new() - make a Stub; it owns @handle, on failure too
 *
 * Return: the object, or NULL without memory.
 */
struct tape *tape_stub_new(struct xc_binding *binding, xc_handle handle);

/* tape_stub() - the Stub behind an object, or NULL if it is none */
struct xc_stub *tape_stub(struct tape *self);

/* tape_release() - free a Stub; others' objects and NULL stay as they are */
void tape_release(struct tape *self);

/* tape_objects - X table for any struct tape */
extern const struct xc_x *const tape_objects;

/*
 * tape_keep() - hold a Stub beyond the call that passed it, until
 * tape_release(); see xc_stub_keep()
 */
static inline void tape_keep(struct tape *self)
{
    struct xc_stub *stub = tape_stub(self);

    if (stub)
        xc_stub_keep(stub);
}

/* tape_connect() - connect to a server whose root object is a tape */
static inline int tape_connect(const char *address,
                               const struct xc_connect_options *options,
                               struct tape **out)
{
    struct xc_binding *binding;
    struct tape *made;
    xc_handle root;
    int r;

    r = xc_connect(address, options, &tape_interface, &binding, &root);
    if (r < 0)
        return r;
    made = tape_stub_new(binding, root);
    xc_binding_unref(binding); /* the Stub holds its own reference */
    if (!made)
        return -XC_E_RESOURCES;
    *out = made;
    return 0;
}

/* tape_give() - offer the object to another process; see xc_give() */
static inline int tape_give(struct tape *self, int receiver_fd,
                            xc_rights rights, uint64_t *out)
{
    const struct xc_stub *stub = tape_stub(self);

    if (!stub)
        return -XC_E_FOREIGN_OBJECT;
    return xc_give(stub, receiver_fd, rights, out);
}

/*
 * tape_revoke() - take back all that was given of the object, and given on; see
 * xc_revoke()
 */
static inline int tape_revoke(struct tape *self)
{
    const struct xc_stub *stub = tape_stub(self);

    return stub ? xc_revoke(stub) : -XC_E_FOREIGN_OBJECT;
}

/* tape_as_any() - the same Stub, for who takes any; NULL if it is none */
static inline struct any *tape_as_any(struct tape *self)
{
    return tape_stub(self) ? (struct any *)(void *)self : NULL;
}

/* tape_from_any() - @any as a tape, if it is one; see xc_any_become() */
static inline int tape_from_any(struct any *any, struct tape **out)
{
    int r = xc_any_become(any, &tape_interface, &tape_stub_ops);

    if (r == 0)
        *out = (struct tape *)(void *)any;
    return r;
}

/* crosscall.test.deck 1: how callers say it */

extern const struct xc_interface deck_interface;

/* read() - take bytes out of the stream */
static inline int64_t deck_read(struct deck *self, void *buf, size_t len)
{
    return stream_read(&self->tape.stream, buf, len);
}

/* write() - put bytes into the stream. Return: bytes taken */
static inline int64_t deck_write(struct deck *self, const void *buf, size_t len)
{
    return stream_write(&self->tape.stream, buf, len);
}

/* status() - how far it is */
static inline int deck_status(struct deck *self, struct stream_report *out)
{
    return stream_status(&self->tape.stream, out);
}

/* wind() - go to @position. Return: where the tape was */
static inline int64_t deck_wind(struct deck *self, uint64_t position)
{
    return tape_wind(&self->tape, position);
}

/* load() - another tape; the old one comes out */
static inline int deck_load(struct deck *self, struct tape *tape,
                            struct stream **old)
{
    const struct deck_ops *ops = (const struct deck_ops *)self->tape.stream.ops;

    return ops->load(self, tape, old);
}

/* The Stub's methods; those of what derives from it, too. */
int deck_stub_load(struct deck *self, struct tape *tape, struct stream **old);

extern const struct deck_ops deck_stub_ops;

/* deck_stub_make() - deck_stub_new() for those who do not know the type */
void *deck_stub_make(struct xc_binding *binding, xc_handle handle);

/*
 * deck_stub_new() - make a Stub; it owns @handle, on failure too
 *
 * Return: the object, or NULL without memory.
 */
struct deck *deck_stub_new(struct xc_binding *binding, xc_handle handle);

/* deck_stub() - the Stub behind an object, or NULL if it is none */
struct xc_stub *deck_stub(struct deck *self);

/* deck_release() - free a Stub; others' objects and NULL stay as they are */
void deck_release(struct deck *self);

/* deck_objects - X table for any struct deck */
extern const struct xc_x *const deck_objects;

/*
 * deck_keep() - hold a Stub beyond the call that passed it, until
 * deck_release(); see xc_stub_keep()
 */
static inline void deck_keep(struct deck *self)
{
    struct xc_stub *stub = deck_stub(self);

    if (stub)
        xc_stub_keep(stub);
}

/* deck_connect() - connect to a server whose root object is a deck */
static inline int deck_connect(const char *address,
                               const struct xc_connect_options *options,
                               struct deck **out)
{
    struct xc_binding *binding;
    struct deck *made;
    xc_handle root;
    int r;

    r = xc_connect(address, options, &deck_interface, &binding, &root);
    if (r < 0)
        return r;
    made = deck_stub_new(binding, root);
    xc_binding_unref(binding); /* the Stub holds its own reference */
    if (!made)
        return -XC_E_RESOURCES;
    *out = made;
    return 0;
}

/* deck_give() - offer the object to another process; see xc_give() */
static inline int deck_give(struct deck *self, int receiver_fd,
                            xc_rights rights, uint64_t *out)
{
    const struct xc_stub *stub = deck_stub(self);

    if (!stub)
        return -XC_E_FOREIGN_OBJECT;
    return xc_give(stub, receiver_fd, rights, out);
}

/*
 * deck_revoke() - take back all that was given of the object, and given on; see
 * xc_revoke()
 */
static inline int deck_revoke(struct deck *self)
{
    const struct xc_stub *stub = deck_stub(self);

    return stub ? xc_revoke(stub) : -XC_E_FOREIGN_OBJECT;
}

/* deck_as_any() - the same Stub, for who takes any; NULL if it is none */
static inline struct any *deck_as_any(struct deck *self)
{
    return deck_stub(self) ? (struct any *)(void *)self : NULL;
}

/* deck_from_any() - @any as a deck, if it is one; see xc_any_become() */
static inline int deck_from_any(struct any *any, struct deck **out)
{
    int r = xc_any_become(any, &deck_interface, &deck_stub_ops);

    if (r == 0)
        *out = (struct deck *)(void *)any;
    return r;
}

#ifdef __cplusplus
}
#endif
