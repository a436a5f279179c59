/* SPDX-License-Identifier: MIT */
/*
 * Any: an object whose interface is not known here
 *
 * For those that pass objects on and never call them, as a name server does:
 *
 *     XC_GRANT(XC_RIGHTS_ALL) struct any *object           goes in
 *     XC_OUT XC_GRANT(XC_RIGHTS_ALL) struct any **object   comes out
 *
 *     <interface>_as_any()     the same Stub, seen as one of anything
 *     <interface>_from_any()   back again, if its server says that it is one
 *
 * An any is always a Stub: what is called without one has no server that could
 * be asked what it is. It has no methods, and no rights of its own to name:
 * XC_RIGHTS_ALL stands for whatever its giver holds. Each request still carries
 * the key of its method, so that what _from_any() asks is only asked to fail
 * early, and in words.
 */
#pragma once

#include <stdint.h>

#include <crosscall/interface.h>
#include <crosscall/object.h>

#ifdef __cplusplus
extern "C" {
#endif

struct xc_binding;
struct xc_stub;

struct XC_INTERFACE("crosscall.any", 1) any_ops {
    void (*unknown)(void); /* its own interface's first method */
};

/** A Stub's first member, whatever it is a Stub of. */
struct any {
    const struct any_ops *ops;
};

/** What anything is: an interface without methods. */
extern const struct xc_interface any_interface;

/** X table of nothing: an object that is no Stub cannot be an any. */
extern const struct xc_x *const any_objects;

/** any_stub_make() - a Stub of who knows what; see xc_stub_new() */
void *any_stub_make(struct xc_binding *binding, xc_handle handle);

/** any_stub_new() - the same, typed */
struct any *any_stub_new(struct xc_binding *binding, xc_handle handle);

/** any_stub() - the Stub that it is; NULL for NULL */
struct xc_stub *any_stub(struct any *self);

/** any_keep() - hold it beyond the call that passed it; see xc_stub_keep() */
void any_keep(struct any *self);

/** any_release() - one reference less, as by its own _release(); or NULL */
void any_release(struct any *self);

/**
 * xc_any_become() - use an object by its own interface from now on
 * @any:        a Stub that came as an any; its pointer stays good as such
 * @interface:  what it shall be
 * @ops:        methods of that interface's Stubs
 *
 * What <interface>_from_any() calls. Asks the object's server, once.
 * Threads: nobody else uses the object meanwhile.
 * Errors:  -XC_E_SHAPE (it is something else; the words name both),
 *          -XC_E_MALFORMED (NULL), and those of any call
 */
int xc_any_become(struct any *any, const struct xc_interface *interface,
                  const void *ops);

#ifdef __cplusplus
}
#endif
