/* Made by stubc from interfaces/carrier.h. Do not edit. */
#pragma once

#include <stddef.h>
#include <stdint.h>

#include <crosscall/any.h>
#include <crosscall/client.h>
#include <crosscall/stub.h>
#include <interfaces/carrier.h>

#include "carrier.wire.h"

#ifdef __cplusplus
extern "C" {
#endif

/* crosscall.test.carrier 1: how callers say it */

extern const struct xc_interface carrier_interface;

/* write_to() - write @text to @file. Return: bytes written */
static inline int64_t carrier_write_to(struct carrier *self, int file,
                                       const char *text)
{
    return self->ops->write_to(self, file, text);
}

/* same() - which files @first and @second are. Return: 1 if one, else 0 */
static inline int carrier_same(struct carrier *self, int first, int second,
                               struct carrier_file *which)
{
    return self->ops->same(self, first, second, which);
}

/* make_pipe() - a new pipe, both ends; @how: see enum carrier_how */
static inline int carrier_make_pipe(struct carrier *self, uint32_t how,
                                    int *to_read, int *to_write)
{
    return self->ops->make_pipe(self, how, to_read, to_write);
}

/* swap() - keep @file, and give back what was kept before, or @file */
static inline int carrier_swap(struct carrier *self, int file, int *before)
{
    return self->ops->swap(self, file, before);
}

/* sum() - Return: the sum of the bytes from @offset */
static inline int64_t carrier_sum(struct carrier *self,
                                  const struct xc_region *region,
                                  uint64_t offset, uint64_t len)
{
    return self->ops->sum(self, region, offset, len);
}

/* fill() - set all of @region to @byte. Return: its size */
static inline int64_t carrier_fill(struct carrier *self,
                                   struct xc_region *region, uint8_t byte)
{
    return self->ops->fill(self, region, byte);
}

/*
 * publish() - a region of @size bytes @byte that only the object writes; with
 * CARRIER_TOO_LATE it is -EDOM, though there is one
 */
static inline int carrier_publish(struct carrier *self, uint64_t size,
                                  uint8_t byte, const struct xc_region **region)
{
    return self->ops->publish(self, size, byte, region);
}

/*
 * share() - a region that both sides write; with an odd @size it is -EDOM,
 * though there is one
 */
static inline int carrier_share(struct carrier *self, uint64_t size,
                                struct xc_region **region)
{
    return self->ops->share(self, size, region);
}

/* publish_more() - set what publish() and share() gave to @byte */
static inline int carrier_publish_more(struct carrier *self, uint8_t byte)
{
    return self->ops->publish_more(self, byte);
}

/*
 * mixed() - copy @from to @into, and the same bytes to @file; @copy is a pipe
 * that has them. Return: how many
 */
static inline int64_t carrier_mixed(struct carrier *self, int file,
                                    const struct xc_region *from,
                                    struct xc_region *into, int *copy,
                                    const struct xc_region **again,
                                    struct carrier **next)
{
    return self->ops->mixed(self, file, from, into, copy, again, next);
}

/* all() - eight files in, eight out: the same, in the other order */
static inline int carrier_all(struct carrier *self, int a, int b, int c, int d,
                              int e, int f, int g, int h, int *out_a,
                              int *out_b, int *out_c, int *out_d, int *out_e,
                              int *out_f, int *out_g, int *out_h)
{
    return self->ops->all(self, a, b, c, d, e, f, g, h, out_a, out_b, out_c,
                          out_d, out_e, out_f, out_g, out_h);
}

/* nothing() - a call without any. Return: 7 */
static inline int carrier_nothing(struct carrier *self)
{
    return self->ops->nothing(self);
}

/* sum_frozen() - Return: the sum of all bytes, or -EDOM if they might change */
static inline int64_t carrier_sum_frozen(struct carrier *self,
                                         const struct xc_region *region)
{
    return self->ops->sum_frozen(self, region);
}

/*
 * sum_private() - set the first byte of what publish() gave to @byte, and sum
 * up; @region is a copy, also if it is that. Return: as above
 */
static inline int64_t carrier_sum_private(struct carrier *self,
                                          const struct xc_region *region,
                                          uint8_t byte)
{
    return self->ops->sum_private(self, region, byte);
}

/*
 * publish_frozen() - @size bytes @byte that nobody writes any more; with
 * CARRIER_TOO_LATE they are not frozen
 */
static inline int carrier_publish_frozen(struct carrier *self, uint64_t size,
                                         uint8_t byte,
                                         const struct xc_region **region)
{
    return self->ops->publish_frozen(self, size, byte, region);
}

/* hold_private() - keep @region. Return: the sum of the one before, or 0 */
static inline int64_t carrier_hold_private(struct carrier *self,
                                           const struct xc_region *region)
{
    return self->ops->hold_private(self, region);
}

/* hold() - keep @region. Return: the sum of the one before, or 0 */
static inline int64_t carrier_hold(struct carrier *self,
                                   const struct xc_region *region)
{
    return self->ops->hold(self, region);
}

/* hold_lent() - try to keep @region, in vain. Return: its sum */
static inline int64_t carrier_hold_lent(struct carrier *self,
                                        const struct xc_region *region)
{
    return self->ops->hold_lent(self, region);
}

/*
 * give_back() - @region; without a reference of its own if @how is
 * CARRIER_FORGETS, from what hold() kept if it is CARRIER_KEPT
 */
static inline int carrier_give_back(struct carrier *self,
                                    const struct xc_region *region,
                                    uint32_t how,
                                    const struct xc_region **again)
{
    return self->ops->give_back(self, region, how, again);
}

/* give_back_lent() - @region, which is lent */
static inline int carrier_give_back_lent(struct carrier *self,
                                         const struct xc_region *region,
                                         const struct xc_region **again)
{
    return self->ops->give_back_lent(self, region, again);
}

/*
 * pass_on() - @region to @other; @said: how that failed, or "". Return: its
 * sum, or 0
 */
static inline int64_t carrier_pass_on(struct carrier *self,
                                      const struct xc_region *region,
                                      struct carrier *other, char *said)
{
    return self->ops->pass_on(self, region, other, said);
}

/* pass_on_lent() - the same of what is lent */
static inline int64_t carrier_pass_on_lent(struct carrier *self,
                                           const struct xc_region *region,
                                           struct carrier *other, char *said)
{
    return self->ops->pass_on_lent(self, region, other, said);
}

/* give_twice() - what hold() kept, by both; with one reference */
static inline int carrier_give_twice(struct carrier *self,
                                     const struct xc_region **first,
                                     const struct xc_region **second)
{
    return self->ops->give_twice(self, first, second);
}

/* move() - @len bytes of one region to another place in it */
static inline int carrier_move(struct carrier *self, uint32_t from,
                               struct xc_region *region, uint16_t len,
                               size_t to)
{
    return self->ops->move(self, from, region, len, to);
}

/* peek() - Return: the byte at @at; behind it is one more */
static inline int carrier_peek(struct carrier *self,
                               const struct xc_region *region, uint64_t at)
{
    return self->ops->peek(self, region, at);
}

/* The Stub's methods; those of what derives from it, too. */
int64_t carrier_stub_write_to(struct carrier *self, int file, const char *text);
int carrier_stub_same(struct carrier *self, int first, int second,
                      struct carrier_file *which);
int carrier_stub_make_pipe(struct carrier *self, uint32_t how, int *to_read,
                           int *to_write);
int carrier_stub_swap(struct carrier *self, int file, int *before);
int64_t carrier_stub_sum(struct carrier *self, const struct xc_region *region,
                         uint64_t offset, uint64_t len);
int64_t carrier_stub_fill(struct carrier *self, struct xc_region *region,
                          uint8_t byte);
int carrier_stub_publish(struct carrier *self, uint64_t size, uint8_t byte,
                         const struct xc_region **region);
int carrier_stub_share(struct carrier *self, uint64_t size,
                       struct xc_region **region);
int carrier_stub_publish_more(struct carrier *self, uint8_t byte);
int64_t carrier_stub_mixed(struct carrier *self, int file,
                           const struct xc_region *from, struct xc_region *into,
                           int *copy, const struct xc_region **again,
                           struct carrier **next);
int carrier_stub_all(struct carrier *self, int a, int b, int c, int d, int e,
                     int f, int g, int h, int *out_a, int *out_b, int *out_c,
                     int *out_d, int *out_e, int *out_f, int *out_g,
                     int *out_h);
int carrier_stub_nothing(struct carrier *self);
int64_t carrier_stub_sum_frozen(struct carrier *self,
                                const struct xc_region *region);
int64_t carrier_stub_sum_private(struct carrier *self,
                                 const struct xc_region *region, uint8_t byte);
int carrier_stub_publish_frozen(struct carrier *self, uint64_t size,
                                uint8_t byte, const struct xc_region **region);
int64_t carrier_stub_hold_private(struct carrier *self,
                                  const struct xc_region *region);
int64_t carrier_stub_hold(struct carrier *self, const struct xc_region *region);
int64_t carrier_stub_hold_lent(struct carrier *self,
                               const struct xc_region *region);
int carrier_stub_give_back(struct carrier *self, const struct xc_region *region,
                           uint32_t how, const struct xc_region **again);
int carrier_stub_give_back_lent(struct carrier *self,
                                const struct xc_region *region,
                                const struct xc_region **again);
int64_t carrier_stub_pass_on(struct carrier *self,
                             const struct xc_region *region,
                             struct carrier *other, char *said);
int64_t carrier_stub_pass_on_lent(struct carrier *self,
                                  const struct xc_region *region,
                                  struct carrier *other, char *said);
int carrier_stub_give_twice(struct carrier *self,
                            const struct xc_region **first,
                            const struct xc_region **second);
int carrier_stub_move(struct carrier *self, uint32_t from,
                      struct xc_region *region, uint16_t len, size_t to);
int carrier_stub_peek(struct carrier *self, const struct xc_region *region,
                      uint64_t at);

extern const struct carrier_ops carrier_stub_ops;

/*
 * carrier_stub_make() - carrier_stub_new() for those who do not know the type
 */
void *carrier_stub_make(struct xc_binding *binding, xc_handle handle);

/*
 * carrier_stub_new() - make a Stub; it owns @handle, on failure too
 *
 * Return: the object, or NULL without memory.
 */
struct carrier *carrier_stub_new(struct xc_binding *binding, xc_handle handle);

/* carrier_stub() - the Stub behind an object, or NULL if it is none */
struct xc_stub *carrier_stub(struct carrier *self);

/* carrier_release() - free a Stub; others' objects and NULL stay as they are */
void carrier_release(struct carrier *self);

/* carrier_objects - X table for any struct carrier */
extern const struct xc_x *const carrier_objects;

/*
 * carrier_keep() - hold a Stub beyond the call that passed it, until
 * carrier_release(); see xc_stub_keep()
 */
static inline void carrier_keep(struct carrier *self)
{
    struct xc_stub *stub = carrier_stub(self);

    if (stub)
        xc_stub_keep(stub);
}

/* carrier_connect() - connect to a server whose root object is a carrier */
static inline int carrier_connect(const char *address,
                                  const struct xc_connect_options *options,
                                  struct carrier **out)
{
    struct xc_binding *binding;
    struct carrier *made;
    xc_handle root;
    int r;

    r = xc_connect(address, options, &carrier_interface, &binding, &root);
    if (r < 0)
        return r;
    made = carrier_stub_new(binding, root);
    xc_binding_unref(binding); /* the Stub holds its own reference */
    if (!made)
        return -XC_E_RESOURCES;
    *out = made;
    return 0;
}

/* carrier_give() - offer the object to another process; see xc_give() */
static inline int carrier_give(struct carrier *self, int receiver_fd,
                               xc_rights rights, uint64_t *out)
{
    const struct xc_stub *stub = carrier_stub(self);

    if (!stub)
        return -XC_E_FOREIGN_OBJECT;
    return xc_give(stub, receiver_fd, rights, out);
}

/*
 * carrier_revoke() - take back all that was given of the object, and given on;
 * see xc_revoke()
 */
static inline int carrier_revoke(struct carrier *self)
{
    const struct xc_stub *stub = carrier_stub(self);

    return stub ? xc_revoke(stub) : -XC_E_FOREIGN_OBJECT;
}

/* carrier_as_any() - the same Stub, for who takes any; NULL if it is none */
static inline struct any *carrier_as_any(struct carrier *self)
{
    return carrier_stub(self) ? (struct any *)(void *)self : NULL;
}

/* carrier_from_any() - @any as a carrier, if it is one; see xc_any_become() */
static inline int carrier_from_any(struct any *any, struct carrier **out)
{
    int r = xc_any_become(any, &carrier_interface, &carrier_stub_ops);

    if (r == 0)
        *out = (struct carrier *)(void *)any;
    return r;
}

#ifdef __cplusplus
}
#endif
