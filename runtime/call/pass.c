/* SPDX-License-Identifier: MIT */
/*
 * Pass: objects of one server as parameters of another one's methods
 *
 * The one who passes gives the object to the process that serves the method,
 * at the object's own server, and sends the gift's number and a door.
 */
#include "call/pass.h"

#include <assert.h>

#include <crosscall/client.h>
#include <crosscall/port.h>
#include <crosscall/status.h>

#include "call/domain_state.h"
#include "call/error.h"

static const char no_others[] = "this binding knows no other servers";

int xc_claim_gift(const struct xc_stub *stub)
{
    int r;

    if (!stub->given) /* its handle is not one that we could have claimed */
        return xc_error_of_call(stub, 0, -XC_E_STALE_HANDLE);
    xc_error_of_call(stub, 0, 0);
    xc_stub_hold(stub); /* others may release it while this waits */
    r = stub->given->claim(stub->given, (struct xc_stub *)(uintptr_t)stub,
                           xc_stub_deadline());
    /* A back-end that has words for it has recorded them. */
    if (r && !xc_last_error()->status)
        xc_error_of_call(stub, 0, r);
    return xc_stub_let_go(stub) ? r : -XC_E_STALE_HANDLE;
}

int xc_pass_refuse(const struct xc_stub_call *call, const char *why)
{
    xc_error_of_call(call->stub, call->method, -XC_E_FOREIGN_OBJECT);
    xc_error_say(why);
    return -XC_E_FOREIGN_OBJECT;
}

/* Both are served by somebody, and not by the same one: who has to claim from
 * itself would wait for itself. Return: why it cannot go there, or NULL */
static const char *why_not(const struct xc_stub_call *call,
                           struct xc_binding *from, int *receiver_fd)
{
    struct xc_binding *to = call->stub->binding;
    uint64_t receiver;
    uint64_t server;

    if (!to->ops->giving)
        return to->ops->callbacks ? no_others : XC_PASS_OWN_ONLY;
    if (!from->ops->giving)
        return no_others;
    *receiver_fd = to->ops->giving->peer(to, &receiver);
    from->ops->giving->peer(from, &server);
    return receiver == server ? "its server is the one that is called: get it "
                                "by this connection, too"
                              : NULL;
}

/* Few calls pass any: what most would carry for nothing is made when needed,
 * and freed when the call settles. */
static int make_room(struct xc_stub_call *call)
{
    if (!call->passed) {
        call->n_passed = 0;
        call->passed = xc_port_alloc(XC_PASSED_MAX * sizeof(*call->passed));
    }
    if (!call->passed)
        return -XC_E_RESOURCES;
    return call->n_passed < XC_PASSED_MAX ? 0 : -XC_E_QUOTA;
}

int xc_pass_foreign(struct xc_stub_call *call, const struct xc_stub *other,
                    xc_rights rights, xc_handle *out)
{
    struct xc_binding *binding = call->stub->binding;
    const struct xc_giving_ops *giving;
    struct xc_passed *passed;
    const char *why;
    unsigned index;
    int receiver_fd;
    int door;
    int r;

    /* Nor may it wait: who sends an event holds its client's ring. */
    if (call->oneway)
        return xc_pass_refuse(
            call,
            "what another server has is given and claimed while a call "
            "lasts, and a one-way call does not: use a method with a reply");
    r = xc_stub_claim(other);
    if (r)
        return r;
    why = why_not(call, other->binding, &receiver_fd);
    if (why)
        return xc_pass_refuse(call, why);
    giving = binding->ops->giving;
    r = make_room(call);
    if (r)
        return xc_error_of_call(call->stub, call->method, r);
    r = other->binding->ops->giving->door(other->binding, &door);
    if (r == 0)
        r = giving->carry(binding, call, door, &index);
    if (r)
        return xc_error_of_call(call->stub, call->method, r);
    call->kept = 0;
    passed = &call->passed[call->n_passed++];
    *passed = (struct xc_passed){.stub = other};
    xc_stub_hold(other); /* until its gift is claimed, or taken back */
    r = xc_give(other, receiver_fd, rights, &passed->gift);
    if (r)
        return r;
    *out = xc_handle_of_gift(passed->gift, index);
    return 0;
}

/* Whoever serves the object needs no access to it, and would wait for itself.
 */
static bool may_have_it(const struct xc_call *call,
                        const struct xc_giving_ops *giving,
                        struct xc_binding *binding)
{
    uint64_t server;

    if (!giving || !call->descriptors || call->holder->process_fd < 0)
        return false;
    giving->peer(binding, &server);
    return server != call->caller->process;
}

int64_t xc_grant_foreign(struct xc_call *call, const struct xc_stub *stub,
                         xc_rights rights, xc_handle *out)
{
    struct xc_descriptors *descriptors = call->descriptors;
    const struct xc_giving_ops *giving;
    unsigned index;
    uint64_t gift;
    int door;

    if (xc_stub_claim(stub))
        return -XC_EREMOTEIO;
    giving = stub->binding->ops->giving;
    if (!may_have_it(call, giving, stub->binding))
        return 1;
    if (descriptors->n_doors_out == XC_DESCRIPTORS_MAX ||
        giving->door(stub->binding, &door))
        return -XC_EIO;
    descriptors->doors_out[descriptors->n_doors_out] = door;
    index = descriptors->first_door + descriptors->n_doors_out++;
    gift = call->gift;
    call->gift = 0;
    if (!gift && xc_give(stub, call->holder->process_fd, rights, &gift))
        return -XC_EREMOTEIO;
    *out = xc_handle_of_gift(gift, index);
    return 0;
}

static void take_back(const struct xc_passed *passed, uint64_t deadline_ns)
{
    uint64_t before = xc_set_deadline(deadline_ns);

    xc_take_back(passed->stub, passed->gift); /* what stays ends by itself */
    xc_set_deadline(before);
}

void xc_pass_settle(struct xc_stub_call *call)
{
    struct xc_descriptors *descriptors = call->descriptors;
    struct xc_error *error = &xc_port_thread()->error;
    const struct xc_error before = *error; /* cleaning up is not what failed */
    uint32_t i;

    if (descriptors)
        xc_descriptors_close(descriptors->in + descriptors->n_in,
                             descriptors->n_doors_in);
    for (i = 0; i < call->n_passed; i++) {
        if (call->passed[i].gift && !(call->kept & 1u << i))
            take_back(&call->passed[i], call->deadline_ns);
        xc_stub_let_go(call->passed[i].stub);
    }
    xc_port_free(call->passed);
    *error = before;
}
