/* Made by stubc from interfaces/watch.h. Do not edit. */
#pragma once

#include <stddef.h>
#include <stdint.h>

#include <crosscall/any.h>
#include <crosscall/client.h>
#include <crosscall/stub.h>
#include <interfaces/watch.h>

#include "watch.wire.h"

#ifdef __cplusplus
extern "C" {
#endif

/* crosscall.test.watch 1: how callers say it */

extern const struct xc_interface watch_interface;

/* notify() - something changed */
static inline int watch_notify(struct watch *self, uint64_t value)
{
    return self->ops->notify(self, value);
}

/* ask() - what the client makes of @value. Return: 0 */
static inline int watch_ask(struct watch *self, uint64_t value,
                            uint64_t *answer)
{
    return self->ops->ask(self, value, answer);
}

/* descend() - call the watched object's descend(). Return: calls made */
static inline int watch_descend(struct watch *self, uint32_t levels)
{
    return self->ops->descend(self, levels);
}

/* tell() - the same as notify(), with more to carry */
static inline int watch_tell(struct watch *self, const void *text, size_t len)
{
    return self->ops->tell(self, text, len);
}

/* spawn() - another watch of the client's. Return: 0 */
static inline int watch_spawn(struct watch *self, struct watch **out)
{
    return self->ops->spawn(self, out);
}

/* The Stub's methods; those of what derives from it, too. */
int watch_stub_notify(struct watch *self, uint64_t value);
int watch_stub_ask(struct watch *self, uint64_t value, uint64_t *answer);
int watch_stub_descend(struct watch *self, uint32_t levels);
int watch_stub_tell(struct watch *self, const void *text, size_t len);
int watch_stub_spawn(struct watch *self, struct watch **out);

extern const struct watch_ops watch_stub_ops;

/* watch_stub_make() - watch_stub_new() for those who do not know the type */
void *watch_stub_make(struct xc_binding *binding, xc_handle handle);

/*
 * watch_stub_new() - make a Stub; it owns @handle, on failure too
 *
 * Return: the object, or NULL without memory.
 */
struct watch *watch_stub_new(struct xc_binding *binding, xc_handle handle);

/* watch_stub() - the Stub behind an object, or NULL if it is none */
struct xc_stub *watch_stub(struct watch *self);

/* watch_release() - free a Stub; others' objects and NULL stay as they are */
void watch_release(struct watch *self);

/* watch_objects - X table for any struct watch */
extern const struct xc_x *const watch_objects;

/*
 * watch_keep() - hold a Stub beyond the call that passed it, until
 * watch_release(); see xc_stub_keep()
 */
static inline void watch_keep(struct watch *self)
{
    struct xc_stub *stub = watch_stub(self);

    if (stub)
        xc_stub_keep(stub);
}

/* watch_connect() - connect to a server whose root object is a watch */
static inline int watch_connect(const char *address,
                                const struct xc_connect_options *options,
                                struct watch **out)
{
    struct xc_binding *binding;
    struct watch *made;
    xc_handle root;
    int r;

    r = xc_connect(address, options, &watch_interface, &binding, &root);
    if (r < 0)
        return r;
    made = watch_stub_new(binding, root);
    xc_binding_unref(binding); /* the Stub holds its own reference */
    if (!made)
        return -XC_E_RESOURCES;
    *out = made;
    return 0;
}

/* watch_give() - offer the object to another process; see xc_give() */
static inline int watch_give(struct watch *self, int receiver_fd,
                             xc_rights rights, uint64_t *out)
{
    const struct xc_stub *stub = watch_stub(self);

    if (!stub)
        return -XC_E_FOREIGN_OBJECT;
    return xc_give(stub, receiver_fd, rights, out);
}

/*
 * watch_revoke() - take back all that was given of the object, and given on;
 * see xc_revoke()
 */
static inline int watch_revoke(struct watch *self)
{
    const struct xc_stub *stub = watch_stub(self);

    return stub ? xc_revoke(stub) : -XC_E_FOREIGN_OBJECT;
}

/* watch_as_any() - the same Stub, for who takes any; NULL if it is none */
static inline struct any *watch_as_any(struct watch *self)
{
    return watch_stub(self) ? (struct any *)(void *)self : NULL;
}

/* watch_from_any() - @any as a watch, if it is one; see xc_any_become() */
static inline int watch_from_any(struct any *any, struct watch **out)
{
    int r = xc_any_become(any, &watch_interface, &watch_stub_ops);

    if (r == 0)
        *out = (struct watch *)(void *)any;
    return r;
}

/* crosscall.test.watched 1: how callers say it */

extern const struct xc_interface watched_interface;

/* add() - keep @watch. Return: how many are kept */
static inline int watched_add(struct watched *self, struct watch *watch)
{
    return self->ops->add(self, watch);
}

/* add_quiet() - the same, without waiting for it */
static inline int watched_add_quiet(struct watched *self, struct watch *watch)
{
    return self->ops->add_quiet(self, watch);
}

/* remove() - let go of what was kept last. Return: how many are left */
static inline int watched_remove(struct watched *self)
{
    return self->ops->remove(self);
}

/* change() - notify all. Return: how many could not be told */
static inline int watched_change(struct watched *self, uint64_t value)
{
    return self->ops->change(self, value);
}

/* ask() - ask what was kept last. Return: 0, or what it got, as errno */
static inline int watched_ask(struct watched *self, uint64_t value,
                              uint64_t *answer)
{
    return self->ops->ask(self, value, answer);
}

/* ask_once() - ask @watch, and keep nothing */
static inline int watched_ask_once(struct watched *self, struct watch *watch,
                                   uint64_t value, uint64_t *answer)
{
    return self->ops->ask_once(self, watch, value, answer);
}

/* ask_quiet() - ask @watch without the right to. Return: the status */
static inline int64_t watched_ask_quiet(struct watched *self,
                                        struct watch *watch, int64_t *status)
{
    return self->ops->ask_quiet(self, watch, status);
}

/* descend() - call @watch's descend(), and so on */
static inline int watched_descend(struct watched *self, uint32_t levels,
                                  struct watch *watch)
{
    return self->ops->descend(self, levels, watch);
}

/* tell() - the longest text to what was kept last. Return: as ask() */
static inline int watched_tell(struct watched *self, uint32_t len)
{
    return self->ops->tell(self, len);
}

/* status() - what the last call to a watch came to */
static inline int64_t watched_status(struct watched *self, int64_t *status)
{
    return self->ops->status(self, status);
}

/* ask_spawn() - have @watch make another one, and ask that */
static inline int watched_ask_spawn(struct watched *self, struct watch *watch,
                                    uint64_t value, uint64_t *answer)
{
    return self->ops->ask_spawn(self, watch, value, answer);
}

/* nap() - take some time, for a test of deadlines */
static inline int watched_nap(struct watched *self, uint32_t milliseconds)
{
    return self->ops->nap(self, milliseconds);
}

/* The Stub's methods; those of what derives from it, too. */
int watched_stub_add(struct watched *self, struct watch *watch);
int watched_stub_add_quiet(struct watched *self, struct watch *watch);
int watched_stub_remove(struct watched *self);
int watched_stub_change(struct watched *self, uint64_t value);
int watched_stub_ask(struct watched *self, uint64_t value, uint64_t *answer);
int watched_stub_ask_once(struct watched *self, struct watch *watch,
                          uint64_t value, uint64_t *answer);
int64_t watched_stub_ask_quiet(struct watched *self, struct watch *watch,
                               int64_t *status);
int watched_stub_descend(struct watched *self, uint32_t levels,
                         struct watch *watch);
int watched_stub_tell(struct watched *self, uint32_t len);
int64_t watched_stub_status(struct watched *self, int64_t *status);
int watched_stub_ask_spawn(struct watched *self, struct watch *watch,
                           uint64_t value, uint64_t *answer);
int watched_stub_nap(struct watched *self, uint32_t milliseconds);

extern const struct watched_ops watched_stub_ops;

/*
 * watched_stub_make() - watched_stub_new() for those who do not know the type
 */
void *watched_stub_make(struct xc_binding *binding, xc_handle handle);

/*
 * watched_stub_new() - make a Stub; it owns @handle, on failure too
 *
 * Return: the object, or NULL without memory.
 */
struct watched *watched_stub_new(struct xc_binding *binding, xc_handle handle);

/* watched_stub() - the Stub behind an object, or NULL if it is none */
struct xc_stub *watched_stub(struct watched *self);

/* watched_release() - free a Stub; others' objects and NULL stay as they are */
void watched_release(struct watched *self);

/* watched_objects - X table for any struct watched */
extern const struct xc_x *const watched_objects;

/*
 * watched_keep() - hold a Stub beyond the call that passed it, until
 * watched_release(); see xc_stub_keep()
 */
static inline void watched_keep(struct watched *self)
{
    struct xc_stub *stub = watched_stub(self);

    if (stub)
        xc_stub_keep(stub);
}

/* watched_connect() - connect to a server whose root object is a watched */
static inline int watched_connect(const char *address,
                                  const struct xc_connect_options *options,
                                  struct watched **out)
{
    struct xc_binding *binding;
    struct watched *made;
    xc_handle root;
    int r;

    r = xc_connect(address, options, &watched_interface, &binding, &root);
    if (r < 0)
        return r;
    made = watched_stub_new(binding, root);
    xc_binding_unref(binding); /* the Stub holds its own reference */
    if (!made)
        return -XC_E_RESOURCES;
    *out = made;
    return 0;
}

/* watched_give() - offer the object to another process; see xc_give() */
static inline int watched_give(struct watched *self, int receiver_fd,
                               xc_rights rights, uint64_t *out)
{
    const struct xc_stub *stub = watched_stub(self);

    if (!stub)
        return -XC_E_FOREIGN_OBJECT;
    return xc_give(stub, receiver_fd, rights, out);
}

/*
 * watched_revoke() - take back all that was given of the object, and given on;
 * see xc_revoke()
 */
static inline int watched_revoke(struct watched *self)
{
    const struct xc_stub *stub = watched_stub(self);

    return stub ? xc_revoke(stub) : -XC_E_FOREIGN_OBJECT;
}

/* watched_as_any() - the same Stub, for who takes any; NULL if it is none */
static inline struct any *watched_as_any(struct watched *self)
{
    return watched_stub(self) ? (struct any *)(void *)self : NULL;
}

/* watched_from_any() - @any as a watched, if it is one; see xc_any_become() */
static inline int watched_from_any(struct any *any, struct watched **out)
{
    int r = xc_any_become(any, &watched_interface, &watched_stub_ops);

    if (r == 0)
        *out = (struct watched *)(void *)any;
    return r;
}

#ifdef __cplusplus
}
#endif
