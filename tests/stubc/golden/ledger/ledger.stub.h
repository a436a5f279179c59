/* Made by stubc from interfaces/ledger.h. Do not edit. */
#pragma once

#include <stddef.h>
#include <stdint.h>

#include <crosscall/any.h>
#include <crosscall/client.h>
#include <crosscall/stub.h>
#include <interfaces/ledger.h>

#include "ledger.wire.h"

#ifdef __cplusplus
extern "C" {
#endif

/* crosscall.test.ledger 1: how callers say it */

extern const struct xc_interface ledger_interface;

/* turn() - @out is the counter-entry of @entry */
static inline int ledger_turn(struct ledger *self,
                              const struct ledger_entry *entry,
                              struct ledger_entry *out)
{
    return self->ops->turn(self, entry, out);
}

/* amend() - @entry gets @amount; @span becomes its pages */
static inline int ledger_amend(struct ledger *self, int64_t amount,
                               struct ledger_entry *entry,
                               struct ledger_span *span)
{
    return self->ops->amend(self, amount, entry, span);
}

/* widen() - @span by @by pages at its end */
static inline int ledger_widen(struct ledger *self, struct ledger_span span,
                               uint32_t by, struct ledger_span *out)
{
    return self->ops->widen(self, span, by, out);
}

/* The Stub's methods; those of what derives from it, too. */
int ledger_stub_turn(struct ledger *self, const struct ledger_entry *entry,
                     struct ledger_entry *out);
int ledger_stub_amend(struct ledger *self, int64_t amount,
                      struct ledger_entry *entry, struct ledger_span *span);
int ledger_stub_widen(struct ledger *self, struct ledger_span span, uint32_t by,
                      struct ledger_span *out);

extern const struct ledger_ops ledger_stub_ops;

/* ledger_stub_make() - ledger_stub_new() for those who do not know the type */
void *ledger_stub_make(struct xc_binding *binding, xc_handle handle);

/*
 * ledger_stub_new() - make a Stub; it owns @handle, on failure too
 *
 * Return: the object, or NULL without memory.
 */
struct ledger *ledger_stub_new(struct xc_binding *binding, xc_handle handle);

/* ledger_stub() - the Stub behind an object, or NULL if it is none */
struct xc_stub *ledger_stub(struct ledger *self);

/* ledger_release() - free a Stub; others' objects and NULL stay as they are */
void ledger_release(struct ledger *self);

/* ledger_objects - X table for any struct ledger */
extern const struct xc_x *const ledger_objects;

/*
 * ledger_keep() - hold a Stub beyond the call that passed it, until
 * ledger_release(); see xc_stub_keep()
 */
static inline void ledger_keep(struct ledger *self)
{
    struct xc_stub *stub = ledger_stub(self);

    if (stub)
        xc_stub_keep(stub);
}

/* ledger_connect() - connect to a server whose root object is a ledger */
static inline int ledger_connect(const char *address,
                                 const struct xc_connect_options *options,
                                 struct ledger **out)
{
    struct xc_binding *binding;
    struct ledger *made;
    xc_handle root;
    int r;

    r = xc_connect(address, options, &ledger_interface, &binding, &root);
    if (r < 0)
        return r;
    made = ledger_stub_new(binding, root);
    xc_binding_unref(binding); /* the Stub holds its own reference */
    if (!made)
        return -XC_E_RESOURCES;
    *out = made;
    return 0;
}

/* ledger_give() - offer the object to another process; see xc_give() */
static inline int ledger_give(struct ledger *self, int receiver_fd,
                              xc_rights rights, uint64_t *out)
{
    const struct xc_stub *stub = ledger_stub(self);

    if (!stub)
        return -XC_E_FOREIGN_OBJECT;
    return xc_give(stub, receiver_fd, rights, out);
}

/*
 * ledger_revoke() - take back all that was given of the object, and given on;
 * see xc_revoke()
 */
static inline int ledger_revoke(struct ledger *self)
{
    const struct xc_stub *stub = ledger_stub(self);

    return stub ? xc_revoke(stub) : -XC_E_FOREIGN_OBJECT;
}

/* ledger_as_any() - the same Stub, for who takes any; NULL if it is none */
static inline struct any *ledger_as_any(struct ledger *self)
{
    return ledger_stub(self) ? (struct any *)(void *)self : NULL;
}

/* ledger_from_any() - @any as a ledger, if it is one; see xc_any_become() */
static inline int ledger_from_any(struct any *any, struct ledger **out)
{
    int r = xc_any_become(any, &ledger_interface, &ledger_stub_ops);

    if (r == 0)
        *out = (struct ledger *)(void *)any;
    return r;
}

#ifdef __cplusplus
}
#endif
