/* Made by stubc from interfaces/bulky.h. Do not edit. */
#pragma once

#include <stddef.h>
#include <stdint.h>

#include <crosscall/any.h>
#include <crosscall/client.h>
#include <crosscall/stub.h>
#include <interfaces/bulky.h>

#include "bulky.wire.h"

#ifdef __cplusplus
extern "C" {
#endif

/* test.bulky 1: how callers say it */

extern const struct xc_interface bulky_interface;

/* put() - keep bytes. Return: how many */
static inline int64_t bulky_put(struct bulky *self, const void *buf, size_t len)
{
    return self->ops->put(self, buf, len);
}

/* get() - what was put, from @offset on. Return: how many bytes */
static inline int64_t bulky_get(struct bulky *self, uint64_t offset, void *buf,
                                size_t len)
{
    return self->ops->get(self, offset, buf, len);
}

/* turn() - turn bytes round, and append what was put */
static inline int bulky_turn(struct bulky *self, void *buf, size_t max,
                             size_t *len)
{
    return self->ops->turn(self, buf, max, len);
}

/* sort() - items by their weight, those without a flag first out */
static inline int bulky_sort(struct bulky *self, const struct bulky_item *items,
                             size_t n, struct bulky_item *sorted,
                             size_t *n_sorted)
{
    return self->ops->sort(self, items, n, sorted, n_sorted);
}

/* swap() - two buffers, a name and kinds; each gets the other's bytes */
static inline int bulky_swap(struct bulky *self, const char *name,
                             const enum bulky_kind *kinds, uint32_t n_kinds,
                             uint8_t *first, uint8_t *other, size_t max,
                             size_t *first_len, size_t *other_len, char *said)
{
    return self->ops->swap(self, name, kinds, n_kinds, first, other, max,
                           first_len, other_len, said);
}

/* sum() - of bytes that may be absent, as their kinds say */
static inline int64_t bulky_sum(struct bulky *self, const void *buf, size_t len,
                                void *copy, size_t max, size_t *n)
{
    return self->ops->sum(self, buf, len, copy, max, n);
}

/* limit() - the largest that there is */
static inline int64_t bulky_limit(struct bulky *self, const void *buf,
                                  size_t len)
{
    return self->ops->limit(self, buf, len);
}

/* The Stub's methods; those of what derives from it, too. */
int64_t bulky_stub_put(struct bulky *self, const void *buf, size_t len);
int64_t bulky_stub_get(struct bulky *self, uint64_t offset, void *buf,
                       size_t len);
int bulky_stub_turn(struct bulky *self, void *buf, size_t max, size_t *len);
int bulky_stub_sort(struct bulky *self, const struct bulky_item *items,
                    size_t n, struct bulky_item *sorted, size_t *n_sorted);
int bulky_stub_swap(struct bulky *self, const char *name,
                    const enum bulky_kind *kinds, uint32_t n_kinds,
                    uint8_t *first, uint8_t *other, size_t max,
                    size_t *first_len, size_t *other_len, char *said);
int64_t bulky_stub_sum(struct bulky *self, const void *buf, size_t len,
                       void *copy, size_t max, size_t *n);
int64_t bulky_stub_limit(struct bulky *self, const void *buf, size_t len);

extern const struct bulky_ops bulky_stub_ops;

/* bulky_stub_make() - bulky_stub_new() for those who do not know the type */
void *bulky_stub_make(struct xc_binding *binding, xc_handle handle);

/*
 * bulky_stub_new() - make a Stub; it owns @handle, on failure too
 *
 * Return: the object, or NULL without memory.
 */
struct bulky *bulky_stub_new(struct xc_binding *binding, xc_handle handle);

/* bulky_stub() - the Stub behind an object, or NULL if it is none */
struct xc_stub *bulky_stub(struct bulky *self);

/* bulky_release() - free a Stub; others' objects and NULL stay as they are */
void bulky_release(struct bulky *self);

/* bulky_objects - X table for any struct bulky */
extern const struct xc_x *const bulky_objects;

/*
 * bulky_keep() - hold a Stub beyond the call that passed it, until
 * bulky_release(); see xc_stub_keep()
 */
static inline void bulky_keep(struct bulky *self)
{
    struct xc_stub *stub = bulky_stub(self);

    if (stub)
        xc_stub_keep(stub);
}

/* bulky_connect() - connect to a server whose root object is a bulky */
static inline int bulky_connect(const char *address,
                                const struct xc_connect_options *options,
                                struct bulky **out)
{
    struct xc_binding *binding;
    struct bulky *made;
    xc_handle root;
    int r;

    r = xc_connect(address, options, &bulky_interface, &binding, &root);
    if (r < 0)
        return r;
    made = bulky_stub_new(binding, root);
    xc_binding_unref(binding); /* the Stub holds its own reference */
    if (!made)
        return -XC_E_RESOURCES;
    *out = made;
    return 0;
}

/* bulky_give() - offer the object to another process; see xc_give() */
static inline int bulky_give(struct bulky *self, int receiver_fd,
                             xc_rights rights, uint64_t *out)
{
    const struct xc_stub *stub = bulky_stub(self);

    if (!stub)
        return -XC_E_FOREIGN_OBJECT;
    return xc_give(stub, receiver_fd, rights, out);
}

/*
 * bulky_revoke() - take back all that was given of the object, and given on;
 * see xc_revoke()
 */
static inline int bulky_revoke(struct bulky *self)
{
    const struct xc_stub *stub = bulky_stub(self);

    return stub ? xc_revoke(stub) : -XC_E_FOREIGN_OBJECT;
}

/* bulky_as_any() - the same Stub, for who takes any; NULL if it is none */
static inline struct any *bulky_as_any(struct bulky *self)
{
    return bulky_stub(self) ? (struct any *)(void *)self : NULL;
}

/* bulky_from_any() - @any as a bulky, if it is one; see xc_any_become() */
static inline int bulky_from_any(struct any *any, struct bulky **out)
{
    int r = xc_any_become(any, &bulky_interface, &bulky_stub_ops);

    if (r == 0)
        *out = (struct bulky *)(void *)any;
    return r;
}

#ifdef __cplusplus
}
#endif
