/* SPDX-License-Identifier: MIT */
/* Shortcut: rows of calls by registers, as the server's domain asks for them */
#include <crosscall/shortcut.h>

#include <crosscall/fast.h>
#include <crosscall/port.h>

#include "transport/kernel/server_state.h"

static void *open(const struct xc_shortcut *shortcut)
{
    return xc_fast_show(shortcut->handle, shortcut->caller->process,
                        shortcut->x, shortcut->target, shortcut->rights,
                        shortcut->xobject);
}

static void widen(void *opened, xc_rights rights)
{
    struct xc_fast_row *row = opened;

    __atomic_store_n(&row->missing, ~rights, __ATOMIC_RELAXED);
}

static unsigned close(void *opened) { return xc_fast_hide(opened); }

const struct xc_shortcut_ops kernel_shortcuts = {open, widen, close};

void xc_kernel_appear(struct xc_kernel_thread *self)
{
    self->call = (struct xc_call){
        .target = self->serving->target,
        .method = (uint32_t)self->method,
        .key = (uint32_t)(self->method >> 32),
        .deadline_ns = xc_port_now() + XC_CALL_TIME_NS,
        .reply = (uint8_t *)self->denied,
    };
    xc_kernel_leave_with_care(self);
    xc_shortcut_begin(&self->core, self->serving->xobject, &self->call);
}

void xc_fast_denied(xc_rights needs)
{
    xc_call_deny(xc_port_thread()->call, needs);
}

void xc_fast_over(struct xc_kernel_thread *self)
{
    if (self->core.call)
        xc_shortcut_end(&self->core);
}

/* Whoever waits for calls of a client to end looks again. */
void xc_fast_left(void *xobject)
{
    struct xc_server *server = kernel_server;

    xc_shortcut_left(server->domain, xobject);
    server->n_left++;
    xc_kernel_wake(&server->n_left);
}
