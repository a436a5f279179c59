/* SPDX-License-Identifier: MIT */
/*
 * Stub: the client's half of a call, beneath the generated code
 */
#include <crosscall/stub.h>

#include <crosscall/bulk.h>
#include <crosscall/client.h>
#include <crosscall/port.h>

#include "call/cancel.h"
#include "call/denial.h"
#include "call/error.h"
#include "call/pass.h"

uint64_t xc_set_deadline(uint64_t deadline_ns)
{
    struct xc_thread *thread = xc_port_thread();
    uint64_t before = thread->deadline_ns;

    thread->deadline_ns = deadline_ns;
    xc_thread_limited(thread, XC_LIMITED_BY_DEADLINE, deadline_ns != 0);
    return before;
}

static uint64_t own_deadline_of(const struct xc_thread *thread)
{
    return thread->deadline_ns ? thread->deadline_ns
                               : xc_port_now() + XC_CALL_TIME_NS;
}

/* A call inside of a served call never outlives it. */
static uint64_t deadline_of(const struct xc_thread *thread)
{
    const struct xc_call *call = xc_current_call();
    uint64_t deadline_ns = own_deadline_of(thread);

    return call && call->deadline_ns < deadline_ns ? call->deadline_ns
                                                   : deadline_ns;
}

uint64_t xc_stub_deadline(void) { return deadline_of(xc_port_thread()); }

/* Gifts of a call that was cancelled are taken back all the same. */
static bool may_be_cancelled(const struct xc_thread *thread, uint32_t method)
{
    return (thread->cancel || thread->call) && method != XC_METHOD_TAKE_BACK;
}

/* What waits for nothing does not end with the call that it is made in: who
 * cancels, is killed, or gives no time, could keep others from being told what
 * it did. */
static bool is_cancelled(const struct xc_thread *thread, bool oneway)
{
    return oneway ? xc_thread_cancelled(thread) : xc_cancelled();
}

/* Before anything of a call: 0 or a negated XC_E_* */
static inline int may_begin(const struct xc_thread *thread,
                            const struct xc_stub *stub, uint32_t method,
                            bool oneway)
{
    if (__builtin_expect(may_be_cancelled(thread, method), 0) &&
        is_cancelled(thread, oneway))
        return xc_error_of_call(stub, method, -XC_E_UNSENT);
    return xc_stub_claim(stub);
}

static inline void fill(struct xc_stub_call *call, const struct xc_stub *stub,
                        uint32_t method, uint32_t key, bool oneway)
{
    call->stub = stub;
    call->method = method;
    call->key = key;
    call->oneway = oneway;
    call->request_len = 0;
    call->reply_len = 0;
    call->reply_taken = 0;
    call->descriptors = NULL;
    call->passed = NULL;
    call->held = NULL;
}

static void prepare(const struct xc_thread *thread, struct xc_stub_call *call,
                    const struct xc_stub *stub, uint32_t method, uint32_t key,
                    bool oneway)
{
    fill(call, stub, method, key, oneway);
    /* Cleaning up does not end with the call that it cleans up after. */
    if (method == XC_METHOD_RELEASE)
        call->deadline_ns = xc_port_now() + XC_CALL_TIME_NS;
    else
        call->deadline_ns =
            oneway ? own_deadline_of(thread) : deadline_of(thread);
    xc_stub_hold(stub);
}

__attribute__((noinline, cold)) static int
not_begun(const struct xc_stub_call *call, int r)
{
    xc_error_of_call(call->stub, call->method, r);
    xc_stub_let_go(call->stub);
    return r;
}

__attribute__((noinline)) static int begin(struct xc_stub_call *call,
                                           const struct xc_stub *stub,
                                           uint32_t method, uint32_t key,
                                           bool oneway)
{
    const struct xc_thread *thread = xc_port_thread();
    int r = may_begin(thread, stub, method, oneway);

    if (r)
        return r;
    prepare(thread, call, stub, method, key, oneway);
    r = stub->binding->ops->begin(stub->binding, call);
    return r ? not_begun(call, r) : 0;
}

int xc_stub_begin(struct xc_stub_call *call, const struct xc_stub *stub,
                  uint32_t method, uint32_t key)
{
    struct xc_binding *binding;
    int r;

    /* First, so that nothing else has to be kept while others are called. */
    fill(call, stub, method, key, false);
    if (__builtin_expect(!xc_thread_is_plain(xc_port_thread()) ||
                             xc_stub_is_unclaimed(call->stub),
                         0))
        return begin(call, call->stub, call->method, call->key, false);
    call->deadline_ns = xc_port_now() + XC_CALL_TIME_NS;
    xc_stub_hold(call->stub);
    binding = call->stub->binding;
    r = binding->ops->begin(binding, call);
    return __builtin_expect(r == 0, 1) ? 0 : not_begun(call, r);
}

int xc_stub_begin_carrying(struct xc_stub_call *call,
                           const struct xc_stub *stub, uint32_t method,
                           uint32_t key, struct xc_descriptors *descriptors)
{
    int r = xc_stub_claim(stub);

    if (r)
        return r;
    if (!stub->binding->ops->carries)
        return xc_error_of_call(stub, method, -XC_E_MALFORMED);
    r = begin(call, stub, method, key, false);
    if (r == 0)
        call->descriptors = descriptors;
    return r;
}

int xc_bulk_begin(struct xc_stub_call *call, const struct xc_stub *stub,
                  uint32_t method, uint32_t key,
                  struct xc_descriptors *descriptors, size_t request,
                  size_t reply)
{
    const struct xc_thread *thread = xc_port_thread();
    const struct xc_transport_ops *ops;
    int r;

    if (request <= XC_MESSAGE_MAX && reply <= XC_MESSAGE_MAX)
        return descriptors ? xc_stub_begin_carrying(call, stub, method, key,
                                                    descriptors)
                           : xc_stub_begin(call, stub, method, key);
    r = may_begin(thread, stub, method, false);
    if (r)
        return r;
    ops = stub->binding->ops;
    if (!ops->begin_bulk)
        return xc_stub_too_large(stub, method, "its messages together",
                                 XC_MESSAGE_MAX);
    if (descriptors && !ops->carries)
        return xc_error_of_call(stub, method, -XC_E_MALFORMED);
    prepare(thread, call, stub, method, key, false);
    r = ops->begin_bulk(stub->binding, call, request, reply);
    if (r)
        return not_begun(call, r);
    call->descriptors = descriptors;
    return 0;
}

int xc_stub_begin_oneway(struct xc_stub_call *call, const struct xc_stub *stub,
                         uint32_t method, uint32_t key)
{
    return begin(call, stub, method, key, true);
}

/* Only what an X may send: anything else would be a lie about this side. */
static bool is_status_of_x(int64_t status)
{
    switch (status) {
    case -XC_E_DENIED:
    case -XC_E_STALE_HANDLE:
    case -XC_E_NO_METHOD:
    case -XC_E_SHAPE:
    case -XC_E_MALFORMED:
    case -XC_E_TOO_LARGE:
    case -XC_E_QUOTA:
    case -XC_E_DEADLINE:
        return true;
    default:
        return false;
    }
}

static void note_denial(struct xc_stub_call *call)
{
    struct xc_error *error = &xc_port_thread()->error;
    struct xc_denial_reply reply;

    if (!xc_stub_take(call, &reply, sizeof(reply)))
        return;
    error->needs = reply.needs;
    error->holds = reply.holds;
    error->uid = reply.uid;
    error->pid = reply.pid;
    error->of_argument = reply.of_argument != 0;
}

/* @r: what the binding's call has returned */
static inline int64_t result_of(struct xc_stub_call *call, int r)
{
    const struct xc_stub *stub = call->stub;

    if (__builtin_expect(r == 0 && call->status >= 0, 1))
        return call->status;
    if (r)
        return xc_error_of_call(stub, call->method, r);
    if (call->status < -XC_ERRNO_MAX && !is_status_of_x(call->status))
        return xc_stub_bad_reply(call);
    xc_error_of_call(stub, call->method, (int)call->status);
    if (call->status == -XC_E_DENIED)
        note_denial(call);
    return call->status;
}

int64_t xc_stub_invoke(struct xc_stub_call *call)
{
    struct xc_binding *binding = call->stub->binding;

    return result_of(call, binding->ops->call(binding, call));
}

int64_t xc_stub_exchanged(struct xc_stub_call *call,
                          const struct xc_exchange *what, void *reply, int r)
{
    int64_t result = result_of(call, r);

    if (result < 0)
        return result;
    if ((uint64_t)result > what->most || call->reply_len != what->reply_len)
        return xc_stub_bad_reply(call);
    xc_shared_words(reply, call->reply, what->reply_len);
    return result;
}

int64_t xc_stub_exchange_in_parts(const struct xc_stub *stub,
                                  const struct xc_exchange *what,
                                  const void *request, void *reply)
{
    XC_NOT_CLEARED struct xc_stub_call call;
    int64_t r = xc_stub_begin(&call, stub, what->method, what->key);

    if (r)
        return r;
    xc_put_words(call.request, request, what->request_len);
    call.request_len = what->request_len;
    r = xc_stub_exchanged(&call, what, reply,
                          stub->binding->ops->call(stub->binding, &call));
    xc_stub_end(&call);
    return r;
}

int64_t xc_stub_exchange(const struct xc_stub *stub,
                         const struct xc_exchange *what, const void *request,
                         void *reply)
{
    const struct xc_transport_ops *ops;

    if (__builtin_expect(xc_stub_is_unclaimed(stub), 0))
        return xc_stub_exchange_in_parts(stub, what, request, reply);
    ops = stub->binding->ops;
    return ops->exchange
               ? ops->exchange(stub, what, request, reply)
               : xc_stub_exchange_in_parts(stub, what, request, reply);
}

int xc_stub_post(struct xc_stub_call *call)
{
    const struct xc_stub *stub = call->stub;
    int r = stub->binding->ops->post(stub->binding, call);

    return r ? xc_error_of_call(stub, call->method, r) : 0;
}

int xc_stub_bad_reply(struct xc_stub_call *call)
{
    call->stub->binding->ops->abandon(call->stub->binding);
    return xc_error_of_call(call->stub, call->method, -XC_E_BAD_REPLY);
}

void xc_stub_end(struct xc_stub_call *call)
{
    const struct xc_stub *stub = call->stub;

    if (__builtin_expect(call->passed != NULL, 0))
        xc_pass_settle(call);
    stub->binding->ops->end(stub->binding, call);
    xc_stub_let_go(stub);
}

int xc_stub_too_large(const struct xc_stub *stub, uint32_t method,
                      const char *parameter, uint64_t max)
{
    xc_error_of_call(stub, method, -XC_E_TOO_LARGE);
    xc_error_say(parameter);
    xc_port_thread()->error.bound = max;
    return -XC_E_TOO_LARGE;
}

int xc_stub_bad_argument(const struct xc_stub *stub, uint32_t method,
                         const char *parameter)
{
    xc_error_of_call(stub, method, -XC_E_MALFORMED);
    xc_error_say("'");
    xc_error_say(parameter);
    xc_error_say("' is, or has a member that is, no value that the interface "
                 "declares");
    return -XC_E_MALFORMED;
}

/* Which parameter it is, nobody has told us; of what type, they have. */
static int refuse_null(const struct xc_stub_call *call, const struct xc_x *x)
{
    xc_error_of_call(call->stub, call->method, -XC_E_MALFORMED);
    xc_error_say("the parameter that is an object of ");
    xc_error_say(x->interface->name);
    xc_error_say(" is NULL, and not XC_OPTIONAL");
    return -XC_E_MALFORMED;
}

int xc_stub_pass(struct xc_stub_call *call, const struct xc_stub *other,
                 const struct xc_x *x, void *object, xc_rights rights,
                 xc_handle *out)
{
    struct xc_binding *binding = call->stub->binding;
    const struct xc_callback_ops *callbacks = binding->ops->callbacks;
    int r;

    if (other && other->binding == binding) {
        *out = other->handle;
        return 0;
    }
    if (other)
        return xc_pass_foreign(call, other, rights, out);
    if (!object)
        return refuse_null(call, x);
    if (!callbacks)
        return xc_pass_refuse(call, XC_PASS_OWN_ONLY);
    r = callbacks->lend(binding, call, x, object, rights, out);
    return r ? xc_error_of_call(call->stub, call->method, r) : 0;
}
