/* SPDX-License-Identifier: MIT */
/*
 * Dispatch: one request, from handle to reply
 *
 *     handle -> X object of this holder -> deadline -> generated dispatcher
 *
 * Rights are checked by the generated code, before it unpacks anything.
 */
#include "call/domain_state.h"

#include <assert.h>

#include <crosscall/loopback.h>
#include <crosscall/port.h>
#include <crosscall/status.h>
#include <crosscall/swap.h>

#include "call/denial.h"
#include "call/describe.h"

const struct xc_call *xc_current_call(void) { return xc_port_thread()->call; }

static int64_t deny(struct xc_call *call, const struct xc_interface *rights_of,
                    const struct xc_denial_reply *reply)
{
    const struct xc_domain_options *options = &call->domain->options;
    struct xc_domain_denial denial = {
        .caller = call->caller,
        .principal = call->holder->principal,
        .interface = call->interface,
        .method = call->method,
        .rights_of = rights_of,
        .needs = reply->needs,
        .holds = reply->holds,
    };

    if (options->denied)
        options->denied(&denial, options->data);
    xc_call_put(call, reply, sizeof(*reply));
    return -XC_E_DENIED;
}

int64_t xc_call_deny(struct xc_call *call, xc_rights needs)
{
    const struct xc_denial_reply reply = {
        .needs = needs,
        .holds = call->rights,
        .uid = call->caller->uid,
        .pid = call->caller->pid,
    };

    return deny(call, call->interface, &reply);
}

int64_t xc_call_deny_argument(struct xc_call *call,
                              const struct xc_interface *interface,
                              xc_rights needs, xc_rights holds)
{
    const struct xc_denial_reply reply = {
        .needs = needs,
        .holds = holds,
        .uid = call->caller->uid,
        .pid = call->caller->pid,
        .of_argument = 1,
    };

    return deny(call, interface, &reply);
}

int64_t xc_call_failed(int64_t r)
{
    return r >= -XC_ERRNO_MAX ? r : -XC_EREMOTEIO;
}

int64_t xc_call_broken(void) { return -XC_EIO; }

static bool is_own(const struct xc_domain *domain,
                   const struct xc_holder *holder)
{
    struct xc_binding *self = __atomic_load_n(&domain->self, __ATOMIC_ACQUIRE);

    return self && holder == xc_loopback_holder(self);
}

/* Bytes of one holder must never show up in a buffer of another's call. */
__attribute__((noinline)) static struct xc_scratch *
find_scratch(const struct xc_call *call, struct xc_seat *seat,
             const struct xc_holder *holder)
{
    const struct xc_domain *domain = holder->domain;
    struct xc_scratch *scratch = seat->scratch[seat->depth];

    /* A nested call of the domain's own is made for whoever called it last. One
     * of another holder, by way of that one's callback, is that one's. */
    for (; call && is_own(domain, holder); call = call->outer)
        if (call->domain == domain)
            holder = call->holder;

    if (!scratch) {
        scratch = xc_port_alloc(sizeof(*scratch));
        seat->scratch[seat->depth] = scratch;
        if (!scratch)
            return NULL;
    }
    if (scratch->owner != holder->serial) {
        __builtin_memset(scratch->bytes, 0, scratch->dirty);
        scratch->dirty = 0;
        scratch->owner = holder->serial;
    }
    return scratch;
}

/* Mostly it is that of the holder whose outermost call was the last one. */
static inline struct xc_scratch *scratch_for(const struct xc_call *call,
                                             struct xc_seat *seat,
                                             const struct xc_holder *holder)
{
    struct xc_scratch *scratch = seat->scratch[seat->depth];

    return !call && scratch && scratch->owner == holder->serial
               ? scratch
               : find_scratch(call, seat, holder);
}

__attribute__((always_inline)) static inline int64_t
run(struct xc_thread *thread, struct xc_holder *holder,
    struct xc_xobject *xobject, struct xc_request *request,
    struct xc_scratch *scratch)
{
    const struct xc_face *face = xc_export_face(xobject->export);
    struct xc_domain *before = thread->domain;
    /* Each member is named: else all of it is cleared before. */
    struct xc_call call = {
        .caller = &holder->caller,
        .interface = face->x->interface,
        .target = face->pointer,
        .rights = __atomic_load_n(&xobject->rights, __ATOMIC_RELAXED),
        .grant_limit = XC_RIGHTS_ALL,
        .handle = request->handle,
        .method = request->method,
        .key = request->key,
        .deadline_ns = request->deadline_ns,
        .request = request->bytes,
        .request_len = request->len,
        .cancelled = request->cancelled,
        .reply = request->reply,
        .descriptors = request->descriptors,
        .cancel = request->cancel,
        .scratch = scratch->bytes,
        .domain = holder->domain,
        .holder = holder,
        .outer = thread->call,
        .request_taken = 0,
        .reply_len = 0,
        .scratch_used = 0,
        .room = 0,
        .gift = 0,
        .n_lent = 0,
        .n_given = 0,
        .kept = 0,
        .pad = 0,
    };
    int64_t r;

    thread->call = &call;
    thread->domain = holder->domain;
    r = face->x->dispatch(&call);
    thread->call = call.outer;
    thread->domain = before;

    /* A large call's buffers are elsewhere. */
    if (scratch->dirty < call.scratch_used && call.scratch == scratch->bytes)
        scratch->dirty = call.scratch_used;
    if (r >= 0 || r == -XC_E_DENIED)
        request->reply_len = call.reply_len;
    request->kept = call.kept;
    return r;
}

__attribute__((noinline, cold)) static int64_t
over(const struct xc_holder *holder, enum xc_quota what, uint64_t limit)
{
    xc_holder_over(holder, what, limit);
    return -XC_E_QUOTA;
}

/* In line twice: of two functions each would keep all registers. */
__attribute__((always_inline)) static inline int64_t
run_in(struct xc_thread *thread, struct xc_holder *holder,
       struct xc_xobject *xobject, struct xc_request *request,
       struct xc_seat *seat)
{
    struct xc_scratch *scratch;
    int64_t r;

    if (__builtin_expect(request->deadline_ns <= xc_port_now(), 0))
        return -XC_E_DEADLINE;
    if (__builtin_expect(seat->depth == XC_DEPTH_MAX, 0))
        return over(holder, XC_QUOTA_DEPTH, XC_DEPTH_MAX);
    scratch = scratch_for(thread->call, seat, holder);
    if (__builtin_expect(!scratch, 0))
        return over(holder, XC_QUOTA_MEMORY, 0);
    seat->depth++;
    r = run(thread, holder, xobject, request, scratch);
    seat->depth--;
    return r;
}

/* Its own thread's, or below the lock: no other one writes it. */
static inline void count(struct xc_holder *holder)
{
    __atomic_store_n(&holder->n_calls, holder->n_calls + 1, __ATOMIC_RELAXED);
}

/* The X object that a call is in from now on, or NULL. */
static inline struct xc_xobject *enter(struct xc_holder *holder,
                                       xc_handle handle)
{
    struct xc_xobject *xobject =
        xc_xobject_peek(&holder->domain->objects, holder, handle);

    count(holder);
    return xobject && xc_xobject_enter(xobject) ? xobject : NULL;
}

/* Of an X object that is gone the last call to leave lets go of the target. */
__attribute__((noinline)) static void leave_locked(struct xc_domain *domain,
                                                   struct xc_xobject *xobject)
{
    xc_domain_lock(domain);
    xc_xobject_leave(&domain->objects, xobject);
    xc_domain_unlock(domain);
}

static inline void pass(struct xc_domain *domain, const struct xc_seat *seat,
                        unsigned at)
{
    if (seat->depth == 0 && xc_epochs_behind(&domain->objects.epochs, at))
        xc_domain_pass(domain);
}

/* For a holder that belongs to no worker: whoever calls takes the lock. */
__attribute__((noinline)) static int64_t
dispatch_locked(struct xc_thread *thread, struct xc_holder *holder,
                struct xc_request *request, unsigned at)
{
    struct xc_domain *domain = holder->domain;
    struct xc_seat *seat = &domain->seats[at];
    struct xc_xobject *xobject;
    int64_t r;

    xc_domain_lock(domain);
    xobject = enter(holder, request->handle);
    xc_domain_unlock(domain);
    if (!xobject)
        return -XC_E_STALE_HANDLE;
    r = run_in(thread, holder, xobject, request, seat);
    leave_locked(domain, xobject);
    pass(domain, seat, at);
    return r;
}

int64_t xc_domain_dispatch(struct xc_holder *holder, struct xc_request *request)
{
    struct xc_domain *domain = holder->domain;
    struct xc_thread *thread = xc_port_thread();
    unsigned at = xc_domain_seat(domain, thread);
    struct xc_seat *seat = &domain->seats[at];
    struct xc_xobject *xobject;
    int64_t r;

    request->reply_len = 0;
    request->kept = 0;
    if (__builtin_expect(request->method >= XC_METHOD_RUNTIME, 0))
        return xc_dispatch_runtime(holder, request);
    if (__builtin_expect(holder->worker == XC_ANY_WORKER, 0))
        return dispatch_locked(thread, holder, request, at);
    xobject = enter(holder, request->handle);
    if (!xobject)
        return -XC_E_STALE_HANDLE;
    r = run_in(thread, holder, xobject, request, seat);
    if (__builtin_expect(xobject->removed, 0))
        leave_locked(domain, xobject);
    else
        xc_xobject_set_running(xobject, xobject->n_running - 1);
    pass(domain, seat, at);
    return r;
}

static int64_t take_back(struct xc_holder *giver,
                         const struct xc_request *request)
{
    uint64_t gift;

    if (request->len != sizeof(gift))
        return -XC_E_MALFORMED;
    xc_shared_words(&gift, request->bytes, sizeof(gift));
    return xc_domain_take_back(giver, gift);
}

const struct xc_interface *xc_holder_interface(struct xc_holder *holder,
                                               xc_handle handle)
{
    const struct xc_interface *interface = NULL;
    const struct xc_xobject *xobject;

    xc_domain_lock(holder->domain);
    xobject = xc_xobject_peek(&holder->domain->objects, holder, handle);
    if (xobject)
        interface = xc_export_face(xobject->export)->x->interface;
    xc_domain_unlock(holder->domain);
    return interface;
}

static int64_t describe(const struct xc_interface *interface,
                        struct xc_request *request)
{
    struct xc_description description = {.n_methods = interface->n_methods};
    uint8_t *to = request->reply + sizeof(description);
    size_t i;

    if (interface->n_methods > (XC_MESSAGE_MAX - sizeof(description)) /
                                   sizeof(struct xc_described_method))
        return -XC_E_TOO_LARGE;
    for (i = 0; interface->name[i] && i < sizeof(description.name) - 1; i++)
        description.name[i] = interface->name[i];
    __builtin_memcpy(request->reply, &description, sizeof(description));
    for (i = 0; i < interface->n_methods; i++) {
        const struct xc_described_method method = {
            .number = interface->methods[i].number,
            .key = interface->methods[i].key,
        };

        __builtin_memcpy(to, &method, sizeof(method));
        to += sizeof(method);
    }
    request->reply_len = (uint32_t)(to - request->reply);
    return 0;
}

int64_t xc_dispatch_runtime(struct xc_holder *holder,
                            struct xc_request *request)
{
    const struct xc_interface *interface;

    if (request->method == XC_METHOD_OBSERVE)
        return xc_dispatch_observe(holder, request);
    if (request->method == XC_METHOD_CLAIM)
        return xc_dispatch_claim(holder, request);
    interface = xc_holder_interface(holder, request->handle);
    if (!interface)
        return -XC_E_STALE_HANDLE;
    if (request->method == XC_METHOD_TAKE_BACK)
        return take_back(holder, request);
    if (request->len != 0)
        return -XC_E_MALFORMED;
    switch (request->method) {
    case XC_METHOD_RELEASE:
        xc_holder_drop(holder, request->handle);
        return 0;
    case XC_METHOD_PING:
        return 0;
    case XC_METHOD_REVOKE:
        return xc_domain_revoke(holder, request->handle);
    case XC_METHOD_DESCRIBE:
        return describe(interface, request);
    default:
        return -XC_E_NO_METHOD;
    }
}
