/* Made by stubc from interfaces/everything.h. Do not edit. */
#pragma once

#include <stddef.h>
#include <stdint.h>

#include <crosscall/any.h>
#include <crosscall/client.h>
#include <crosscall/stub.h>
#include <interfaces/everything.h>

#include "everything.wire.h"

#ifdef __cplusplus
extern "C" {
#endif

/* crosscall.test.counter 1: how callers say it */

extern const struct xc_interface counter_interface;

/* step() - count on by one. Return: the new count */
static inline int64_t counter_step(struct counter *self)
{
    return self->ops->step(self);
}

/* value() - Return: the count */
static inline int64_t counter_value(struct counter *self)
{
    return self->ops->value(self);
}

/* The Stub's methods; those of what derives from it, too. */
int64_t counter_stub_step(struct counter *self);
int64_t counter_stub_value(struct counter *self);

extern const struct counter_ops counter_stub_ops;

/*
 * counter_stub_make() - counter_stub_new() for those who do not know the type
 */
void *counter_stub_make(struct xc_binding *binding, xc_handle handle);

/*
 * counter_stub_new() - make a Stub; it owns @handle, on failure too
 *
 * Return: the object, or NULL without memory.
 */
struct counter *counter_stub_new(struct xc_binding *binding, xc_handle handle);

/* counter_stub() - the Stub behind an object, or NULL if it is none */
struct xc_stub *counter_stub(struct counter *self);

/* counter_release() - free a Stub; others' objects and NULL stay as they are */
void counter_release(struct counter *self);

/* counter_objects - X table for any struct counter */
extern const struct xc_x *const counter_objects;

/*
 * counter_keep() - hold a Stub beyond the call that passed it, until
 * counter_release(); see xc_stub_keep()
 */
static inline void counter_keep(struct counter *self)
{
    struct xc_stub *stub = counter_stub(self);

    if (stub)
        xc_stub_keep(stub);
}

/* counter_connect() - connect to a server whose root object is a counter */
static inline int counter_connect(const char *address,
                                  const struct xc_connect_options *options,
                                  struct counter **out)
{
    struct xc_binding *binding;
    struct counter *made;
    xc_handle root;
    int r;

    r = xc_connect(address, options, &counter_interface, &binding, &root);
    if (r < 0)
        return r;
    made = counter_stub_new(binding, root);
    xc_binding_unref(binding); /* the Stub holds its own reference */
    if (!made)
        return -XC_E_RESOURCES;
    *out = made;
    return 0;
}

/* counter_give() - offer the object to another process; see xc_give() */
static inline int counter_give(struct counter *self, int receiver_fd,
                               xc_rights rights, uint64_t *out)
{
    const struct xc_stub *stub = counter_stub(self);

    if (!stub)
        return -XC_E_FOREIGN_OBJECT;
    return xc_give(stub, receiver_fd, rights, out);
}

/*
 * counter_revoke() - take back all that was given of the object, and given on;
 * see xc_revoke()
 */
static inline int counter_revoke(struct counter *self)
{
    const struct xc_stub *stub = counter_stub(self);

    return stub ? xc_revoke(stub) : -XC_E_FOREIGN_OBJECT;
}

/* counter_as_any() - the same Stub, for who takes any; NULL if it is none */
static inline struct any *counter_as_any(struct counter *self)
{
    return counter_stub(self) ? (struct any *)(void *)self : NULL;
}

/* counter_from_any() - @any as a counter, if it is one; see xc_any_become() */
static inline int counter_from_any(struct any *any, struct counter **out)
{
    int r = xc_any_become(any, &counter_interface, &counter_stub_ops);

    if (r == 0)
        *out = (struct counter *)(void *)any;
    return r;
}

/* crosscall.test.everything 3: how callers say it */

extern const struct xc_interface everything_interface;

/* nothing() - do nothing */
static inline int everything_nothing(struct everything *self)
{
    return self->ops->nothing(self);
}

/* answer() - Return: @value, whatever it is */
static inline int everything_answer(struct everything *self, int32_t value)
{
    return self->ops->answer(self, value);
}

/* answer64() - Return: @value, whatever it is */
static inline int64_t everything_answer64(struct everything *self,
                                          int64_t value)
{
    return self->ops->answer64(self, value);
}

/* add() - the leanest method with a result: @sum is @a + @b */
static inline int everything_add(struct everything *self, uint64_t a,
                                 uint64_t b, uint64_t *sum)
{
    return self->ops->add(self, a, b, sum);
}

/* total() - Return: the sum of all parameters */
static inline int64_t everything_total(struct everything *self, uint8_t u8,
                                       int16_t i16, uint32_t u32, int8_t i8,
                                       uint64_t u64, uint16_t u16, int32_t i32,
                                       int64_t i64, size_t size, long number)
{
    return self->ops->total(self, u8, i16, u32, i8, u64, u16, i32, i64, size,
                            number);
}

/* cut() - the low bits of @value in each width */
static inline int everything_cut(struct everything *self, uint64_t value,
                                 uint8_t *u8, uint16_t *u16, uint32_t *u32,
                                 uint64_t *u64, int8_t *i8, int16_t *i16,
                                 int32_t *i32, int64_t *i64, size_t *size)
{
    return self->ops->cut(self, value, u8, u16, u32, u64, i8, i16, i32, i64,
                          size);
}

/* twice() - both numbers doubled; @d in place */
static inline int everything_twice(struct everything *self, float f,
                                   float *f_twice, double *d)
{
    return self->ops->twice(self, f, f_twice, d);
}

/* invert() - @inverted is not @flag, @toggled is changed in place */
static inline int everything_invert(struct everything *self, bool flag,
                                    bool *inverted, bool *toggled)
{
    return self->ops->invert(self, flag, inverted, toggled);
}

/* next() - red, green, blue, red; the sign changes its side */
static inline int everything_next(struct everything *self,
                                  enum everything_color color,
                                  enum everything_color *after,
                                  enum everything_sign *sign)
{
    return self->ops->next(self, color, after, sign);
}

/* mirror() - @out is @point with x and y exchanged */
static inline int everything_mirror(struct everything *self,
                                    struct everything_point point,
                                    struct everything_point *out)
{
    return self->ops->mirror(self, point, out);
}

/* blend() - @into gets the channels of @pixel, and its visible is true */
static inline int everything_blend(struct everything *self,
                                   const struct everything_pixel *pixel,
                                   struct everything_pixel *into)
{
    return self->ops->blend(self, pixel, into);
}

/* digest() - Return: the sum of the bytes */
static inline int64_t everything_digest(struct everything *self,
                                        const void *bytes, size_t len)
{
    return self->ops->digest(self, bytes, len);
}

/* fill() - @count bytes of value @byte. Return: min(@count, @len) */
static inline int64_t everything_fill(struct everything *self, uint8_t byte,
                                      uint64_t count, void *buf, size_t len)
{
    return self->ops->fill(self, byte, count, buf, len);
}

/* reverse() - the bytes in the other order, in place */
static inline int everything_reverse(struct everything *self, uint8_t *bytes,
                                     uint16_t len)
{
    return self->ops->reverse(self, bytes, len);
}

/* pick() - the samples of @from whose value is odd */
static inline int everything_pick(struct everything *self,
                                  const struct everything_sample *from,
                                  uint32_t n, struct everything_sample *picked,
                                  uint32_t max, uint32_t *n_picked)
{
    return self->ops->pick(self, from, n, picked, max, n_picked);
}

/* evens() - drop odd numbers, in place; @n becomes what is left */
static inline int everything_evens(struct everything *self, int32_t *numbers,
                                   uint32_t *n)
{
    return self->ops->evens(self, numbers, n);
}

/* spread() - @digest repeats @key, @words are 1, 2, 3, 4 */
static inline int everything_spread(struct everything *self, const uint8_t *key,
                                    uint8_t *digest, uint32_t *words)
{
    return self->ops->spread(self, key, digest, words);
}

/* join() - @a, then @b. Return: bytes placed in @joined, or -ENOSPC */
static inline int64_t everything_join(struct everything *self, const char *a,
                                      size_t a_len, const char *b, size_t b_len,
                                      char *joined, size_t max)
{
    return self->ops->join(self, a, a_len, b, b_len, joined, max);
}

/* split() - what stands before the first @at, and what behind it */
static inline int everything_split(struct everything *self, const char *text,
                                   size_t len, char at, char *left,
                                   size_t left_max, size_t *left_len,
                                   char *right, size_t right_max,
                                   size_t *right_len)
{
    return self->ops->split(self, text, len, at, left, left_max, left_len,
                            right, right_max, right_len);
}

/* greet() - @greeting is "hello " and @name */
static inline int everything_greet(struct everything *self, const char *name,
                                   char *greeting)
{
    return self->ops->greet(self, name, greeting);
}

/* note() - remember @value, without an answer */
static inline int everything_note(struct everything *self, uint32_t value,
                                  const char *why)
{
    return self->ops->note(self, value, why);
}

/* noted() - how often note() ran, and its last value */
static inline int everything_noted(struct everything *self, uint64_t *count,
                                   uint32_t *last)
{
    return self->ops->noted(self, count, last);
}

/* open() - a new counter */
static inline int everything_open(struct everything *self, uint32_t start,
                                  struct counter **out)
{
    return self->ops->open(self, start, out);
}

/* step_by() - step @counter. Return: the new count */
static inline int64_t everything_step_by(struct everything *self,
                                         uint32_t steps,
                                         struct counter *counter)
{
    return self->ops->step_by(self, steps, counter);
}

/* twins() - two new counters that begin where @like is */
static inline int everything_twins(struct everything *self,
                                   struct counter *like, char *remark,
                                   struct counter **first,
                                   struct counter **second)
{
    return self->ops->twins(self, like, remark, first, second);
}

/* names() - Return: the sum; generated locals have these names, too */
static inline int64_t everything_names(struct everything *self, uint32_t call,
                                       uint8_t request, uint64_t reply,
                                       uint16_t r, uint32_t stub,
                                       uint64_t status, uint64_t pad1,
                                       uint32_t *out, uint8_t *total)
{
    return self->ops->names(self, call, request, reply, r, stub, status, pad1,
                            out, total);
}

/* repeat() - the *@len bytes of @text are said @times times */
static inline int everything_repeat(struct everything *self, uint8_t times,
                                    char *text, size_t max, size_t *len)
{
    return self->ops->repeat(self, times, text, max, len);
}

/* permit() - @granted is @wanted without writing; @kept loses @wanted */
static inline int everything_permit(struct everything *self,
                                    enum everything_access wanted,
                                    enum everything_access *granted,
                                    enum everything_access *kept)
{
    return self->ops->permit(self, wanted, granted, kept);
}

/* filter() - the pixels of @from that are visible */
static inline int everything_filter(struct everything *self,
                                    const struct everything_pixel *from,
                                    uint32_t n, struct everything_pixel *seen,
                                    uint32_t max, uint32_t *n_seen)
{
    return self->ops->filter(self, from, n, seen, max, n_seen);
}

/* cycle() - next color where @which says so, @done the opposite of it */
static inline int everything_cycle(struct everything *self,
                                   enum everything_color *colors, uint16_t n,
                                   const bool *which, bool *done,
                                   enum everything_access *modes)
{
    return self->ops->cycle(self, colors, n, which, done, modes);
}

/* deal() - two pixels, and a counter that begins where @like is */
static inline int everything_deal(struct everything *self, struct counter *like,
                                  struct everything_pixel *pair,
                                  struct counter **out)
{
    return self->ops->deal(self, like, pair, out);
}

/* maybe() - what is wanted. Return: a bit for each that is there */
static inline int
everything_maybe(struct everything *self, const struct everything_pixel *pixel,
                 const char *text, const void *bytes, uint32_t len,
                 uint32_t *number, double *weight,
                 struct everything_point *point, struct everything_pixel *into,
                 enum everything_color *color)
{
    return self->ops->maybe(self, pixel, text, bytes, len, number, weight,
                            point, into, color);
}

/* ask() - Return: how many bytes @buf would take; @flags are inverted */
static inline int64_t everything_ask(struct everything *self, uint8_t byte,
                                     void *buf, size_t max, char *name,
                                     bool *flags, uint32_t n)
{
    return self->ops->ask(self, byte, buf, max, name, flags, n);
}

/* title() - @name is "title" */
static inline int everything_title(struct everything *self, char *name)
{
    return self->ops->title(self, name);
}

/* step_any() - step @counter, if there is one. Return: its count, or 0 */
static inline int64_t everything_step_any(struct everything *self,
                                          struct counter *counter,
                                          enum everything_color *pair)
{
    return self->ops->step_any(self, counter, pair);
}

/* turn() - @turned is @figure with x and y exchanged; @number + 1 */
static inline int everything_turn(struct everything *self,
                                  const struct everything_figure *figure,
                                  struct everything_figure *turned,
                                  struct everything_number *number)
{
    return self->ops->turn(self, figure, turned, number);
}

/* fade() - the next color of @mark, if there is one, with nothing in it */
static inline int everything_fade(struct everything *self,
                                  const struct everything_mark *mark,
                                  struct everything_mark *faded)
{
    return self->ops->fade(self, mark, faded);
}

/* count() - each of the @n numbers + 1 */
static inline int everything_count(struct everything *self,
                                   struct everything_number *numbers,
                                   uint32_t n)
{
    return self->ops->count(self, numbers, n);
}

/* The Stub's methods; those of what derives from it, too. */
int everything_stub_nothing(struct everything *self);
int everything_stub_answer(struct everything *self, int32_t value);
int64_t everything_stub_answer64(struct everything *self, int64_t value);
int everything_stub_add(struct everything *self, uint64_t a, uint64_t b,
                        uint64_t *sum);
int64_t everything_stub_total(struct everything *self, uint8_t u8, int16_t i16,
                              uint32_t u32, int8_t i8, uint64_t u64,
                              uint16_t u16, int32_t i32, int64_t i64,
                              size_t size, long number);
int everything_stub_cut(struct everything *self, uint64_t value, uint8_t *u8,
                        uint16_t *u16, uint32_t *u32, uint64_t *u64, int8_t *i8,
                        int16_t *i16, int32_t *i32, int64_t *i64, size_t *size);
int everything_stub_twice(struct everything *self, float f, float *f_twice,
                          double *d);
int everything_stub_invert(struct everything *self, bool flag, bool *inverted,
                           bool *toggled);
int everything_stub_next(struct everything *self, enum everything_color color,
                         enum everything_color *after,
                         enum everything_sign *sign);
int everything_stub_mirror(struct everything *self,
                           struct everything_point point,
                           struct everything_point *out);
int everything_stub_blend(struct everything *self,
                          const struct everything_pixel *pixel,
                          struct everything_pixel *into);
int64_t everything_stub_digest(struct everything *self, const void *bytes,
                               size_t len);
int64_t everything_stub_fill(struct everything *self, uint8_t byte,
                             uint64_t count, void *buf, size_t len);
int everything_stub_reverse(struct everything *self, uint8_t *bytes,
                            uint16_t len);
int everything_stub_pick(struct everything *self,
                         const struct everything_sample *from, uint32_t n,
                         struct everything_sample *picked, uint32_t max,
                         uint32_t *n_picked);
int everything_stub_evens(struct everything *self, int32_t *numbers,
                          uint32_t *n);
int everything_stub_spread(struct everything *self, const uint8_t *key,
                           uint8_t *digest, uint32_t *words);
int64_t everything_stub_join(struct everything *self, const char *a,
                             size_t a_len, const char *b, size_t b_len,
                             char *joined, size_t max);
int everything_stub_split(struct everything *self, const char *text, size_t len,
                          char at, char *left, size_t left_max,
                          size_t *left_len, char *right, size_t right_max,
                          size_t *right_len);
int everything_stub_greet(struct everything *self, const char *name,
                          char *greeting);
int everything_stub_note(struct everything *self, uint32_t value,
                         const char *why);
int everything_stub_noted(struct everything *self, uint64_t *count,
                          uint32_t *last);
int everything_stub_open(struct everything *self, uint32_t start,
                         struct counter **out);
int64_t everything_stub_step_by(struct everything *self, uint32_t steps,
                                struct counter *counter);
int everything_stub_twins(struct everything *self, struct counter *like,
                          char *remark, struct counter **first,
                          struct counter **second);
int64_t everything_stub_names(struct everything *self, uint32_t call,
                              uint8_t request, uint64_t reply, uint16_t r,
                              uint32_t stub, uint64_t status, uint64_t pad1,
                              uint32_t *out, uint8_t *total);
int everything_stub_repeat(struct everything *self, uint8_t times, char *text,
                           size_t max, size_t *len);
int everything_stub_permit(struct everything *self,
                           enum everything_access wanted,
                           enum everything_access *granted,
                           enum everything_access *kept);
int everything_stub_filter(struct everything *self,
                           const struct everything_pixel *from, uint32_t n,
                           struct everything_pixel *seen, uint32_t max,
                           uint32_t *n_seen);
int everything_stub_cycle(struct everything *self,
                          enum everything_color *colors, uint16_t n,
                          const bool *which, bool *done,
                          enum everything_access *modes);
int everything_stub_deal(struct everything *self, struct counter *like,
                         struct everything_pixel *pair, struct counter **out);
int everything_stub_maybe(struct everything *self,
                          const struct everything_pixel *pixel,
                          const char *text, const void *bytes, uint32_t len,
                          uint32_t *number, double *weight,
                          struct everything_point *point,
                          struct everything_pixel *into,
                          enum everything_color *color);
int64_t everything_stub_ask(struct everything *self, uint8_t byte, void *buf,
                            size_t max, char *name, bool *flags, uint32_t n);
int everything_stub_title(struct everything *self, char *name);
int64_t everything_stub_step_any(struct everything *self,
                                 struct counter *counter,
                                 enum everything_color *pair);
int everything_stub_turn(struct everything *self,
                         const struct everything_figure *figure,
                         struct everything_figure *turned,
                         struct everything_number *number);
int everything_stub_fade(struct everything *self,
                         const struct everything_mark *mark,
                         struct everything_mark *faded);
int everything_stub_count(struct everything *self,
                          struct everything_number *numbers, uint32_t n);

extern const struct everything_ops everything_stub_ops;

/*
 * everything_stub_make() - everything_stub_new() for those who do not know the
 * type
 */
void *everything_stub_make(struct xc_binding *binding, xc_handle handle);

/*
 * everything_stub_new() - make a Stub; it owns @handle, on failure too
 *
 * Return: the object, or NULL without memory.
 */
struct everything *everything_stub_new(struct xc_binding *binding,
                                       xc_handle handle);

/* everything_stub() - the Stub behind an object, or NULL if it is none */
struct xc_stub *everything_stub(struct everything *self);

/*
 * everything_release() - free a Stub; others' objects and NULL stay as they are
 */
void everything_release(struct everything *self);

/* everything_objects - X table for any struct everything */
extern const struct xc_x *const everything_objects;

/*
 * everything_keep() - hold a Stub beyond the call that passed it, until
 * everything_release(); see xc_stub_keep()
 */
static inline void everything_keep(struct everything *self)
{
    struct xc_stub *stub = everything_stub(self);

    if (stub)
        xc_stub_keep(stub);
}

/*
 * everything_connect() - connect to a server whose root object is a everything
 */
static inline int everything_connect(const char *address,
                                     const struct xc_connect_options *options,
                                     struct everything **out)
{
    struct xc_binding *binding;
    struct everything *made;
    xc_handle root;
    int r;

    r = xc_connect(address, options, &everything_interface, &binding, &root);
    if (r < 0)
        return r;
    made = everything_stub_new(binding, root);
    xc_binding_unref(binding); /* the Stub holds its own reference */
    if (!made)
        return -XC_E_RESOURCES;
    *out = made;
    return 0;
}

/* everything_give() - offer the object to another process; see xc_give() */
static inline int everything_give(struct everything *self, int receiver_fd,
                                  xc_rights rights, uint64_t *out)
{
    const struct xc_stub *stub = everything_stub(self);

    if (!stub)
        return -XC_E_FOREIGN_OBJECT;
    return xc_give(stub, receiver_fd, rights, out);
}

/*
 * everything_revoke() - take back all that was given of the object, and given
 * on; see xc_revoke()
 */
static inline int everything_revoke(struct everything *self)
{
    const struct xc_stub *stub = everything_stub(self);

    return stub ? xc_revoke(stub) : -XC_E_FOREIGN_OBJECT;
}

/* everything_as_any() - the same Stub, for who takes any; NULL if it is none */
static inline struct any *everything_as_any(struct everything *self)
{
    return everything_stub(self) ? (struct any *)(void *)self : NULL;
}

/*
 * everything_from_any() - @any as a everything, if it is one; see
 * xc_any_become()
 */
static inline int everything_from_any(struct any *any, struct everything **out)
{
    int r = xc_any_become(any, &everything_interface, &everything_stub_ops);

    if (r == 0)
        *out = (struct everything *)(void *)any;
    return r;
}

#ifdef __cplusplus
}
#endif
