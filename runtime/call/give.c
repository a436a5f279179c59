/* SPDX-License-Identifier: MIT */
/*
 * Give: what a holder asks of an object's server
 */
#include <crosscall/give.h>

#include <limits.h>

#include <crosscall/client.h>
#include <crosscall/port.h>
#include <crosscall/status.h>
#include <crosscall/stub.h>

#include "call/domain_state.h"
#include "call/error.h"
#include "call/pass.h"

int xc_give(const struct xc_stub *stub, int receiver_fd, xc_rights rights,
            uint64_t *out)
{
    const struct xc_error *error = xc_last_error();
    int r = xc_stub_claim(stub);

    if (r)
        return r;
    if (!stub->binding->ops->give)
        return xc_error_of_call(stub, 0, -XC_E_FOREIGN_OBJECT);
    xc_error_of_call(stub, 0, 0);
    xc_stub_hold(stub);
    r = stub->binding->ops->give(stub->binding, stub->handle, receiver_fd,
                                 rights, out);
    /* A back-end that has words for it has recorded them. */
    if (r && !error->status)
        xc_error_of_call(stub, 0, r);
    xc_stub_let_go(stub);
    return r;
}

int xc_give_to_server(const struct xc_stub *stub,
                      const struct xc_stub *receiver, xc_rights rights,
                      uint64_t *out)
{
    const struct xc_giving_ops *giving;
    uint64_t process;
    int r = xc_stub_claim(receiver);

    if (r)
        return r;
    giving = receiver->binding->ops->giving;
    if (!giving)
        return xc_error_of_call(stub, 0, -XC_E_FOREIGN_OBJECT);
    return xc_give(stub, giving->peer(receiver->binding, &process), rights,
                   out);
}

int xc_server_of(const struct xc_stub *stub, int *fd, uint64_t *process)
{
    const struct xc_giving_ops *giving;
    int r = xc_stub_claim(stub);

    if (r)
        return r;
    giving = stub->binding->ops->giving;
    if (!giving)
        return xc_error_of_call(stub, 0, -XC_E_FOREIGN_OBJECT);
    *fd = giving->peer(stub->binding, process);
    return 0;
}

int xc_caller_fd(void)
{
    const struct xc_call *call = xc_current_call();

    return call ? call->holder->process_fd : -1;
}

void xc_grant_gift(uint64_t gift)
{
    struct xc_call *call = xc_port_thread()->call;

    if (call)
        call->gift = gift;
}

/* One-way, but like a release it waits for a slot. */
int xc_take_back(const struct xc_stub *stub, uint64_t gift)
{
    struct xc_thread *thread = xc_port_thread();
    const bool before = thread->insists;
    struct xc_stub_call call;
    int r;

    thread->insists = true; /* a cancelled thread cleans up, too */
    r = xc_stub_begin(&call, stub, XC_METHOD_TAKE_BACK, 0);
    thread->insists = before;
    if (r)
        return r;
    call.oneway = true;
    xc_stub_put(&call, &gift, sizeof(gift));
    r = xc_stub_post(&call);
    xc_stub_end(&call);
    return r;
}

int xc_revoke(const struct xc_stub *stub)
{
    struct xc_stub_call call;
    int64_t r = xc_stub_begin(&call, stub, XC_METHOD_REVOKE, 0);

    if (r)
        return (int)r;
    r = xc_stub_invoke(&call);
    if (r > INT_MAX || (r >= 0 && xc_stub_left(&call) != 0))
        r = xc_stub_bad_reply(&call);
    xc_stub_end(&call);
    return (int)r;
}
