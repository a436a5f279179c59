/* SPDX-License-Identifier: MIT */
#include "visitor.h"

#include <crosscall/client.h>
#include <crosscall/error.h>
#include <crosscall/status.h>

#include "hello.stub.h"
#include "system.h"

/* One right's name; xc_error_text() says more, where there is a C library. */
static const char *name_of(const struct xc_interface *interface,
                           xc_rights right)
{
    uint32_t i;

    for (i = 0; i < interface->n_rights; i++)
        if (interface->rights[i].right == right)
            return interface->rights[i].name;
    return "nothing";
}

static void print_denial(const struct xc_error *error)
{
    system_print("visitor: denied: needs ");
    system_print(name_of(error->interface, error->needs));
    system_print(", holds ");
    system_print(name_of(error->interface, error->holds));
    system_print("\n");
}

static int call_greeter(struct hello *hello)
{
    char text[HELLO_TEXT_MAX + 1];
    int64_t r;

    r = hello_greet(hello, "world", text);
    if (r < 0) {
        system_print("visitor: nobody greets\n");
        return 1;
    }
    system_print("visitor: ");
    system_print(text);
    system_print("\n");

    r = hello_count(hello);
    if (r != -XC_E_DENIED) {
        system_print("visitor: it may count, and should not\n");
        return 1;
    }
    print_denial(xc_last_error());
    return 0;
}

int visitor_run(struct toy_memory *memory, struct toy_kernel *kernel)
{
    struct xc_binding *binding;
    struct hello *hello;
    int r;

    if (toy_connect(memory, kernel, &binding)) {
        system_print("visitor: no memory\n");
        return 1;
    }
    hello = hello_stub_new(binding, memory->reply.root);
    xc_binding_unref(binding); /* the Stub holds its own reference */
    if (!hello) {
        system_print("visitor: no memory\n");
        return 1;
    }
    r = call_greeter(hello);
    hello_release(hello); /* its last Stub closes the connection */
    return r;
}
