/* SPDX-License-Identifier: MIT */
#include <crosscall/callback.h>

#include <crosscall/status.h>

int xc_serve_calls(const struct xc_stub *server, uint64_t deadline_ns)
{
    const struct xc_callback_ops *ops = server->binding->ops->callbacks;

    return ops ? ops->serve(server->binding, deadline_ns)
               : -XC_E_FOREIGN_OBJECT;
}

int xc_events_fd(const struct xc_stub *server, int *out)
{
    const struct xc_callback_ops *ops = server->binding->ops->callbacks;

    return ops ? ops->events_fd(server->binding, out) : -XC_E_FOREIGN_OBJECT;
}

int xc_withdraw(const struct xc_stub *server, void *object)
{
    const struct xc_callback_ops *ops = server->binding->ops->callbacks;

    return ops ? ops->withdraw(server->binding, object) : -XC_E_FOREIGN_OBJECT;
}

int xc_on_server_release(const struct xc_stub *server, void *object,
                         void (*released)(void *object))
{
    const struct xc_callback_ops *ops = server->binding->ops->callbacks;

    return ops ? ops->on_release(server->binding, object, released)
               : -XC_E_FOREIGN_OBJECT;
}
