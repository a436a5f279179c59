/* SPDX-License-Identifier: MIT */
/* Proof: models of the runtime beneath a Stub (<crosscall/stub.h>) */
#include <crosscall/any.h>
#include <crosscall/bulk.h>
#include <crosscall/stub.h>

#include <limits.h>

#include "peer.h"
#include "proof.h"

static uint64_t request[PROOF_MESSAGE_AREA / 8];
static uint64_t reply[PROOF_MESSAGE_AREA / 8];
static struct xc_binding bindings[2];

struct xc_binding *proof_binding(void) { return &bindings[0]; }

struct xc_binding *proof_other_binding(void) { return &bindings[1]; }

void *xc_stub_new(const struct xc_interface *interface,
                  struct xc_binding *binding, xc_handle handle)
{
    static struct xc_stub_object objects[4];
    static unsigned n_objects;
    struct xc_stub_object *object = &objects[n_objects++ % 4];

    if (proof_between(0, 1))
        return NULL;
    object->stub.interface = interface;
    object->stub.binding = binding;
    object->stub.handle = handle;
    return object;
}

int xc_stub_free(void *object)
{
    if (object)
        proof_read(object, sizeof(struct xc_stub_object));
    return (int)proof_between(0, INT_MAX);
}

int xc_stub_begin(struct xc_stub_call *call, const struct xc_stub *stub,
                  uint32_t method, uint32_t key)
{
    call->stub = stub;
    call->method = method;
    call->key = key;
    call->request_len = 0;
    call->reply_len = 0;
    call->reply_taken = 0;
    call->descriptors = NULL;
    call->held = NULL;
    if (proof_between(0, 1))
        return -(int)proof_between(1, XC_E_END - 1);
    call->request = (uint8_t *)request;
    return 0;
}

int xc_stub_begin_oneway(struct xc_stub_call *call, const struct xc_stub *stub,
                         uint32_t method, uint32_t key)
{
    return xc_stub_begin(call, stub, method, key);
}

int xc_stub_begin_carrying(struct xc_stub_call *call,
                           const struct xc_stub *stub, uint32_t method,
                           uint32_t key, struct xc_descriptors *descriptors)
{
    const int r = xc_stub_begin(call, stub, method, key);

    if (r == 0)
        call->descriptors = descriptors;
    return r;
}

int xc_bulk_begin(struct xc_stub_call *call, const struct xc_stub *stub,
                  uint32_t method, uint32_t key,
                  struct xc_descriptors *descriptors, size_t request_size,
                  size_t reply_size)
{
    /*@ assert request_is_no_larger: request_size <= XC_BULK_MESSAGE_MAX; */
    /*@ assert reply_is_no_larger: reply_size <= XC_BULK_MESSAGE_MAX; */
    (void)request_size;
    (void)reply_size;
    return xc_stub_begin_carrying(call, stub, method, key, descriptors);
}

bool xc_stub_carry_region(struct xc_descriptors *descriptors,
                          const struct xc_region *region,
                          enum xc_region_access access)
{
    int descriptor;

    (void)access;
    if (!region || proof_between(0, 1))
        return false;
    proof_any(&descriptor, sizeof(descriptor));
    return xc_stub_carry(descriptors, descriptor);
}

static void send(const struct xc_stub_call *call)
{
    /*@ assert request_fits: call->request_len <= PROOF_MESSAGE_AREA; */
    proof_read(call->request, call->request_len);
    if (call->descriptors)
        proof_read(call->descriptors->in,
                   call->descriptors->n_in * sizeof(int));
}

static void receive(struct xc_descriptors *descriptors)
{
    descriptors->n_out = (uint32_t)proof_between(0, XC_DESCRIPTORS_MAX);
    proof_any(descriptors->out, sizeof(descriptors->out));
}

int64_t xc_stub_invoke(struct xc_stub_call *call)
{
    send(call);
    proof_any(reply, sizeof(reply));
    call->reply = (const struct xc_shared *)reply;
    call->reply_len = (uint32_t)proof_between(0, PROOF_MESSAGE_MAX);
    if (call->descriptors)
        receive(call->descriptors);
    proof_message_begins();
    return proof_result();
}

int64_t xc_stub_exchange(const struct xc_stub *stub,
                         const struct xc_exchange *what, const void *from,
                         void *to)
{
    int64_t r;

    proof_read(stub, sizeof(*stub));
    if (what->request_len)
        proof_read(from, what->request_len);
    r = proof_result();
    if (r < 0)
        return r;
    if (what->reply_len)
        proof_any(to, what->reply_len);
    return (int64_t)proof_between(0, what->most);
}

/* Of what it copies, as of what is shared, nothing is known. */
int64_t xc_stub_invoke_held(struct xc_stub_call *call, size_t most)
{
    const int64_t r = xc_stub_invoke(call);

    if (r < 0 || call->reply_len <= most)
        return r;
    return -XC_E_BAD_REPLY;
}

int xc_stub_post(struct xc_stub_call *call)
{
    send(call);
    return proof_between(0, 1) ? 0 : -(int)proof_between(1, XC_E_END - 1);
}

int xc_stub_take_region(struct xc_stub_call *call, uint32_t i, uint64_t size,
                        enum xc_region_access access, struct xc_region **out)
{
    (void)size;
    (void)access;
    proof_read(&call->descriptors->out[i], sizeof(int));
    return proof_open_region(out) ? 0 : -(int)proof_between(1, XC_E_END - 1);
}

int xc_stub_bad_reply(struct xc_stub_call *call)
{
    (void)call;
    return -XC_E_BAD_REPLY;
}

void xc_stub_end(struct xc_stub_call *call) { (void)call; }

void xc_stub_end_held(struct xc_stub_call *call) { (void)call; }

int xc_stub_too_large(const struct xc_stub *stub, uint32_t method,
                      const char *parameter, uint64_t max)
{
    (void)stub;
    (void)method;
    (void)max;
    proof_read(parameter, 1);
    return -XC_E_TOO_LARGE;
}

int xc_stub_bad_argument(const struct xc_stub *stub, uint32_t method,
                         const char *parameter)
{
    (void)stub;
    (void)method;
    proof_read(parameter, 1);
    return -XC_E_MALFORMED;
}

int xc_stub_bad_region(const struct xc_stub *stub, uint32_t method,
                       const char *parameter, const struct xc_region *region,
                       enum xc_region_access access)
{
    (void)region;
    (void)access;
    return xc_stub_bad_argument(stub, method, parameter);
}

int xc_stub_outside(const struct xc_stub *stub, uint32_t method,
                    const char *parameter, const char *of)
{
    proof_read(of, 1);
    return xc_stub_too_large(stub, method, parameter, 0);
}

int xc_stub_pass(struct xc_stub_call *call, const struct xc_stub *other,
                 const struct xc_x *x, void *object, xc_rights rights,
                 xc_handle *out)
{
    (void)call;
    (void)rights;
    if (proof_between(0, 1))
        return -(int)proof_between(1, XC_E_END - 1);
    if (other) {
        proof_read(other, sizeof(*other));
    } else {
        proof_read(x, sizeof(*x));
        if (object) /* NULL is refused */
            proof_read(object, sizeof(void *));
    }
    proof_any(out, sizeof(*out));
    return 0;
}

int xc_stub_keep(struct xc_stub *stub)
{
    proof_read(stub, sizeof(*stub));
    return (int)proof_between(1, INT_MAX);
}

/* <crosscall/any.h>: every Stub is one */

static const struct any_ops any_stub_ops;
const struct xc_interface any_interface = {.name = "crosscall.any"};
static const struct xc_x any_x = {&any_interface, NULL, NULL};
const struct xc_x *const any_objects = &any_x;

void *any_stub_make(struct xc_binding *binding, xc_handle handle)
{
    struct xc_stub_object *made = xc_stub_new(&any_interface, binding, handle);

    if (made)
        made->ops = &any_stub_ops;
    return made;
}

struct any *any_stub_new(struct xc_binding *binding, xc_handle handle)
{
    return any_stub_make(binding, handle);
}

struct xc_stub *any_stub(struct any *self)
{
    return self ? &((struct xc_stub_object *)(void *)self)->stub : NULL;
}

void any_keep(struct any *self)
{
    if (self)
        xc_stub_keep(any_stub(self));
}

void any_release(struct any *self) { xc_stub_free(self); }
