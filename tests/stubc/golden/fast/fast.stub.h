/* Made by stubc from interfaces/fast.h. Do not edit. */
#pragma once

#include <stddef.h>
#include <stdint.h>

#include <crosscall/any.h>
#include <crosscall/client.h>
#include <crosscall/stub.h>
#include <interfaces/fast.h>

#include "fast.wire.h"

#ifdef __cplusplus
extern "C" {
#endif

/* crosscall.test.fast 1: how callers say it */

extern const struct xc_interface fast_interface;

/* nothing() - do nothing */
static inline int fast_nothing(struct fast *self)
{
    return self->ops->nothing(self);
}

/* answer() - Return: @value, whatever it is */
static inline int fast_answer(struct fast *self, int32_t value)
{
    return self->ops->answer(self, value);
}

/* answer64() - Return: @value, whatever it is */
static inline int64_t fast_answer64(struct fast *self, int64_t value)
{
    return self->ops->answer64(self, value);
}

/* four() - Return: what is 1000 a + 100 b + 10 c + d */
static inline int64_t fast_four(struct fast *self, uint64_t a, uint64_t b,
                                uint64_t c, uint64_t d)
{
    return self->ops->four(self, a, b, c, d);
}

/* nine() - Return: the sum of each parameter times its place */
static inline int64_t fast_nine(struct fast *self, uint64_t a, uint64_t b,
                                uint64_t c, uint64_t d, uint64_t e, uint64_t f,
                                uint64_t g, uint64_t h, uint64_t i)
{
    return self->ops->nine(self, a, b, c, d, e, f, g, h, i);
}

/* ten() - one too many: by a message. Return: the same */
static inline int64_t fast_ten(struct fast *self, uint64_t a, uint64_t b,
                               uint64_t c, uint64_t d, uint64_t e, uint64_t f,
                               uint64_t g, uint64_t h, uint64_t i, uint64_t j)
{
    return self->ops->ten(self, a, b, c, d, e, f, g, h, i, j);
}

/* narrow() - Return: the sum of all */
static inline int64_t fast_narrow(struct fast *self, uint8_t u8, int8_t i8,
                                  uint16_t u16, int16_t i16, uint32_t u32,
                                  int32_t i32, bool flag, enum fast_mood mood)
{
    return self->ops->narrow(self, u8, i8, u16, i16, u32, i32, flag, mood);
}

/* cut() - the low bits of @value in each width */
static inline int fast_cut(struct fast *self, uint64_t value, uint8_t *u8,
                           int16_t *i16, uint32_t *u32, bool *odd,
                           enum fast_mood *mood)
{
    return self->ops->cut(self, value, u8, i16, u32, odd, mood);
}

/* move() - @point, moved by @by; @spot is put out, and was in @before */
static inline int fast_move(struct fast *self, struct fast_point *point,
                            struct fast_point by, struct fast_spot *spot,
                            struct fast_spot *before)
{
    return self->ops->move(self, point, by, spot, before);
}

/* series() - all that a reply has room for: @first and what follows */
static inline int fast_series(struct fast *self, uint64_t first, uint64_t *a,
                              uint64_t *b, uint64_t *c, uint64_t *d,
                              uint64_t *e, uint64_t *f, uint64_t *g,
                              uint64_t *h, uint64_t *i, uint64_t *j)
{
    return self->ops->series(self, first, a, b, c, d, e, f, g, h, i, j);
}

/*
 * maybe() - @value, if there is one, goes up by @step, if that is there.
 * Return: how many of them there are
 */
static inline int fast_maybe(struct fast *self, uint32_t *value,
                             const struct fast_point *step)
{
    return self->ops->maybe(self, value, step);
}

/* say() - bytes never go by registers. Return: how many */
static inline int64_t fast_say(struct fast *self, const char *text)
{
    return self->ops->say(self, text);
}

/* distant() - its number is above those that can: by a message. Return: */
static inline int64_t fast_distant(struct fast *self, int64_t value)
{
    return self->ops->distant(self, value);
}

/* The Stub's methods; those of what derives from it, too. */
int fast_stub_nothing(struct fast *self);
int fast_stub_answer(struct fast *self, int32_t value);
int64_t fast_stub_answer64(struct fast *self, int64_t value);
int64_t fast_stub_four(struct fast *self, uint64_t a, uint64_t b, uint64_t c,
                       uint64_t d);
int64_t fast_stub_nine(struct fast *self, uint64_t a, uint64_t b, uint64_t c,
                       uint64_t d, uint64_t e, uint64_t f, uint64_t g,
                       uint64_t h, uint64_t i);
int64_t fast_stub_ten(struct fast *self, uint64_t a, uint64_t b, uint64_t c,
                      uint64_t d, uint64_t e, uint64_t f, uint64_t g,
                      uint64_t h, uint64_t i, uint64_t j);
int64_t fast_stub_narrow(struct fast *self, uint8_t u8, int8_t i8, uint16_t u16,
                         int16_t i16, uint32_t u32, int32_t i32, bool flag,
                         enum fast_mood mood);
int fast_stub_cut(struct fast *self, uint64_t value, uint8_t *u8, int16_t *i16,
                  uint32_t *u32, bool *odd, enum fast_mood *mood);
int fast_stub_move(struct fast *self, struct fast_point *point,
                   struct fast_point by, struct fast_spot *spot,
                   struct fast_spot *before);
int fast_stub_series(struct fast *self, uint64_t first, uint64_t *a,
                     uint64_t *b, uint64_t *c, uint64_t *d, uint64_t *e,
                     uint64_t *f, uint64_t *g, uint64_t *h, uint64_t *i,
                     uint64_t *j);
int fast_stub_maybe(struct fast *self, uint32_t *value,
                    const struct fast_point *step);
int64_t fast_stub_say(struct fast *self, const char *text);
int64_t fast_stub_distant(struct fast *self, int64_t value);

extern const struct fast_ops fast_stub_ops;

/* fast_stub_make() - fast_stub_new() for those who do not know the type */
void *fast_stub_make(struct xc_binding *binding, xc_handle handle);

/*
 * fast_stub_new() - make a Stub; it owns @handle, on failure too
 *
 * Return: the object, or NULL without memory.
 */
struct fast *fast_stub_new(struct xc_binding *binding, xc_handle handle);

/* fast_stub() - the Stub behind an object, or NULL if it is none */
struct xc_stub *fast_stub(struct fast *self);

/* fast_release() - free a Stub; others' objects and NULL stay as they are */
void fast_release(struct fast *self);

/* fast_objects - X table for any struct fast */
extern const struct xc_x *const fast_objects;

/*
 * fast_keep() - hold a Stub beyond the call that passed it, until
 * fast_release(); see xc_stub_keep()
 */
static inline void fast_keep(struct fast *self)
{
    struct xc_stub *stub = fast_stub(self);

    if (stub)
        xc_stub_keep(stub);
}

/* fast_connect() - connect to a server whose root object is a fast */
static inline int fast_connect(const char *address,
                               const struct xc_connect_options *options,
                               struct fast **out)
{
    struct xc_binding *binding;
    struct fast *made;
    xc_handle root;
    int r;

    r = xc_connect(address, options, &fast_interface, &binding, &root);
    if (r < 0)
        return r;
    made = fast_stub_new(binding, root);
    xc_binding_unref(binding); /* the Stub holds its own reference */
    if (!made)
        return -XC_E_RESOURCES;
    *out = made;
    return 0;
}

/* fast_give() - offer the object to another process; see xc_give() */
static inline int fast_give(struct fast *self, int receiver_fd,
                            xc_rights rights, uint64_t *out)
{
    const struct xc_stub *stub = fast_stub(self);

    if (!stub)
        return -XC_E_FOREIGN_OBJECT;
    return xc_give(stub, receiver_fd, rights, out);
}

/*
 * fast_revoke() - take back all that was given of the object, and given on; see
 * xc_revoke()
 */
static inline int fast_revoke(struct fast *self)
{
    const struct xc_stub *stub = fast_stub(self);

    return stub ? xc_revoke(stub) : -XC_E_FOREIGN_OBJECT;
}

/* fast_as_any() - the same Stub, for who takes any; NULL if it is none */
static inline struct any *fast_as_any(struct fast *self)
{
    return fast_stub(self) ? (struct any *)(void *)self : NULL;
}

/* fast_from_any() - @any as a fast, if it is one; see xc_any_become() */
static inline int fast_from_any(struct any *any, struct fast **out)
{
    int r = xc_any_become(any, &fast_interface, &fast_stub_ops);

    if (r == 0)
        *out = (struct fast *)(void *)any;
    return r;
}

#ifdef __cplusplus
}
#endif
