/* SPDX-License-Identifier: MIT */
/*
 * Fast: what is rare in calls by registers, on both sides
 *
 * Rows are found by the low bits of a handle alone, so that a call needs no
 * search; of two X objects with the same bits the first one has the row.
 */
#include <crosscall/fast.h>

#include <crosscall/client.h>
#include <crosscall/stub.h>

enum { DENIAL_WORDS = 3 };

struct xc_fast_row xc_fast_rows[XC_FAST_ROWS];

static struct xc_fast_row *row_of(xc_handle handle)
{
    return &xc_fast_rows[handle % XC_FAST_ROWS];
}

static bool is_shown(const struct xc_fast_row *row)
{
    return row->holder && row_of(row->handle) == row;
}

struct xc_fast_row *xc_fast_show(xc_handle handle, xc_identity holder,
                                 const struct xc_x *x, void *target,
                                 xc_rights rights, void *xobject)
{
    struct xc_fast_row *row = row_of(handle);

    /* One that was hidden may still be in use. */
    if (!x->fast || is_shown(row) || xc_kernel_take_care(row))
        return NULL;
    row->fast = x->fast;
    row->target = target;
    row->missing = ~rights;
    row->xobject = xobject;
    row->holder = holder;
    /* Last: as of now it is found. */
    __atomic_store_n(&row->handle, handle, __ATOMIC_RELEASE);
    return row;
}

/* Those who are in it still have to find their way back. */
XC_KERNEL_CRITICAL unsigned xc_fast_hide(struct xc_fast_row *row)
{
    row->handle = ~row->handle; /* which leads to another row: none has it */
    return xc_kernel_take_care(row);
}

int64_t xc_fast_deny(const struct xc_fast_row *row, xc_rights needs)
{
    (void)row; /* of the call that this thread is in */
    xc_kernel_leave_with_care(xc_kernel_self);
    xc_fast_denied(needs);
    return -XC_E_DENIED;
}

/* From here on nobody counts it as one that is in the row. */
XC_KERNEL_CRITICAL static bool leave(struct xc_kernel_thread *self)
{
    const struct xc_fast_row *row = self->serving;

    self->serving = NULL;
    return !is_shown(row);
}

void xc_kernel_left(struct xc_kernel_words *words)
{
    struct xc_kernel_thread *self = xc_kernel_self;
    void *xobject = self->serving->xobject;

    if (words->first == (uint64_t)-XC_E_DENIED)
        __builtin_memcpy(words->word, self->denied, sizeof(self->denied));
    xc_fast_over(self);
    if (leave(self))
        xc_fast_left(xobject);
}

/*
 * An end is told as if a binding had said it: what an X may say, what a denied
 * caller learns and what is recorded is the same for all bindings.
 */
struct told {
    struct xc_binding binding;
    const struct xc_fast_end *end;
};

static int told_call(struct xc_binding *binding, struct xc_stub_call *call)
{
    const struct xc_fast_end *end = ((struct told *)binding)->end;

    if (!end->thread)
        return (int)end->status;
    call->status = end->status;
    call->reply = (const struct xc_shared *)(const void *)end->words;
    call->reply_len = DENIAL_WORDS * sizeof(end->words[0]);
    return 0;
}

/* The Stub itself may have been released by now. */
static void told_abandon(struct xc_binding *binding)
{
    struct xc_binding *of =
        xc_fast_binding_of(((struct told *)binding)->end->who);

    if (!of)
        return;
    of->ops->abandon(of);
    xc_binding_unref(of);
}

static const struct xc_transport_ops told_ops = {.call = told_call,
                                                 .abandon = told_abandon};

__attribute__((cold)) int64_t
xc_fast_failed(const struct xc_interface *interface, uint32_t method)
{
    struct told told = {{&told_ops, 1}, &xc_kernel_self->end};
    const struct xc_stub stub = {.binding = &told.binding,
                                 .interface = interface};
    struct xc_stub_call call = {.stub = &stub, .method = method};
    const int64_t r = xc_stub_invoke(&call);

    return r < 0 ? r : xc_stub_bad_reply(&call);
}
