/* SPDX-License-Identifier: MIT */
/*
 * Any: objects of interfaces that are not known here
 *
 * Their server can be asked what they are: it answers with the name of the
 * interface and the number and key of each method.
 */
#include <crosscall/any.h>

#include <assert.h>

#include <crosscall/call.h>
#include <crosscall/status.h>
#include <crosscall/stub.h>

#include "call/describe.h"
#include "call/error.h"

static_assert(sizeof(struct any) == offsetof(struct xc_stub_object, stub),
              "any Stub is an any, and its struct xc_stub");

static const struct any_ops any_stub_ops;

const struct xc_interface any_interface = {
    .name = "crosscall.any",
    .major = 1,
    .id = 0x6cad709ee31a2bd3,
};

static int64_t no_method(struct xc_call *call)
{
    (void)call;
    return -XC_E_NO_METHOD;
}

static const struct xc_x any_x = {&any_interface, no_method, NULL};
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

/* -XC_E_SHAPE, by @method's name, and what the object is instead. */
static int other_shape(const struct xc_interface *interface, uint32_t method,
                       const char *is)
{
    const struct xc_stub wanted = {.interface = interface};

    xc_error_of_call(&wanted, method, -XC_E_SHAPE);
    xc_error_say("the object is a ");
    xc_error_say(is);
    return -XC_E_SHAPE;
}

/* Whether it ends, may be shown to somebody, and is all that there is. */
static bool is_name(const char *name, size_t size)
{
    size_t i = 0;

    while (i < size && name[i] > ' ' && name[i] <= '~')
        i++;
    if (i == size)
        return false;
    while (i < size && !name[i])
        i++;
    return i == size;
}

/*
 * Both sides have their methods in the order of the numbers.
 * Return: 0, or -XC_E_SHAPE, or 1 if the reply is none.
 */
static int compare(struct xc_stub_call *call,
                   const struct xc_interface *interface)
{
    struct xc_description description;
    struct xc_described_method method = {0};
    uint32_t wanted = 0;
    uint32_t lacks = 0;
    uint32_t i;

    if (!xc_stub_take(call, &description, sizeof(description)))
        return 1;
    if (!is_name(description.name, sizeof(description.name)) || description.pad)
        return 1;
    for (i = 0; i < description.n_methods; i++) {
        uint32_t before = method.number;

        if (!xc_stub_take_element(call, &method, sizeof(method)) ||
            method.number <= before)
            return 1;
        if (lacks || wanted == interface->n_methods ||
            method.number < interface->methods[wanted].number)
            continue;
        if (method.number == interface->methods[wanted].number &&
            method.key == interface->methods[wanted].key)
            wanted++;
        else
            lacks = interface->methods[wanted].number;
    }
    if (xc_stub_left(call) != 0)
        return 1;
    if (!lacks && wanted < interface->n_methods)
        lacks = interface->methods[wanted].number;
    return lacks ? other_shape(interface, lacks, description.name) : 0;
}

static int ask(const struct xc_stub *stub, const struct xc_interface *interface)
{
    struct xc_stub_call call;
    int64_t r = xc_stub_begin(&call, stub, XC_METHOD_DESCRIBE, 0);

    if (r)
        return (int)r;
    r = xc_stub_invoke(&call);
    if (r >= 0)
        r = r == 0 ? compare(&call, interface) : 1;
    if (r > 0)
        r = xc_stub_bad_reply(&call);
    xc_stub_end(&call);
    return (int)r;
}

int xc_any_become(struct any *any, const struct xc_interface *interface,
                  const void *ops)
{
    const struct xc_stub nothing = {.interface = interface};
    struct xc_stub_object *object = (struct xc_stub_object *)(void *)any;
    int r;

    if (!any) {
        xc_error_of_call(&nothing, 0, -XC_E_MALFORMED);
        xc_error_say("there is no object");
        return -XC_E_MALFORMED;
    }
    if (object->stub.interface == interface)
        return 0;
    /* Whoever has it as that would call methods of another interface. */
    if (object->stub.interface != &any_interface)
        return other_shape(interface, 0, object->stub.interface->name);
    r = ask(&object->stub, interface);
    if (r)
        return r;
    object->ops = ops;
    object->stub.interface = interface;
    return 0;
}
