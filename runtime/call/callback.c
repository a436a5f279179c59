/* SPDX-License-Identifier: MIT */
/*
 * Callback: what a client does for what it lent
 *
 * The connection is held meanwhile: a method or a hook that runs may release
 * its last Stub.
 */
#include <crosscall/callback.h>

#include <crosscall/client.h>
#include <crosscall/status.h>

#include "call/error.h"
#include "call/pass.h"

int xc_serve_calls(const struct xc_stub *server, uint64_t deadline_ns)
{
    struct xc_binding *binding;
    const struct xc_callback_ops *ops;
    int r = xc_stub_claim(server);

    if (r)
        return r;
    binding = xc_binding_ref(server->binding);
    ops = binding->ops->callbacks;
    r = ops ? ops->serve(binding, deadline_ns) : -XC_E_FOREIGN_OBJECT;
    xc_binding_unref(binding);
    return r;
}

int xc_events_fd(const struct xc_stub *server, int *out)
{
    const struct xc_callback_ops *ops;
    int r = xc_stub_claim(server);

    if (r)
        return r;
    ops = server->binding->ops->callbacks;
    r = ops ? ops->events_fd(server->binding, out) : -XC_E_FOREIGN_OBJECT;
    return r ? xc_error_of_call(server, 0, r) : 0;
}

int xc_withdraw(const struct xc_stub *server, void *object)
{
    struct xc_binding *binding;
    const struct xc_callback_ops *ops;
    int r = xc_stub_claim(server);

    if (r)
        return r;
    binding = xc_binding_ref(server->binding);
    ops = binding->ops->callbacks;
    r = ops ? ops->withdraw(binding, object) : -XC_E_FOREIGN_OBJECT;
    xc_binding_unref(binding);
    return r;
}

int xc_on_server_release(const struct xc_stub *server, void *object,
                         void (*released)(void *object))
{
    struct xc_binding *binding;
    const struct xc_callback_ops *ops;
    int r = xc_stub_claim(server);

    if (r)
        return r;
    binding = xc_binding_ref(server->binding);
    ops = binding->ops->callbacks;
    r = ops ? ops->on_release(binding, object, released) : -XC_E_FOREIGN_OBJECT;
    xc_binding_unref(binding);
    return r;
}
