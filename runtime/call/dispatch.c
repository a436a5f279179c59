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

#include <crosscall/dispatch.h>
#include <crosscall/loopback.h>
#include <crosscall/port.h>
#include <crosscall/status.h>
#include <crosscall/swap.h>

#include "call/denial.h"
#include "call/describe.h"

/* A caller that is awake gives itself as long from when it begins to wait. */
uint64_t xc_call_deadline(struct xc_call *call)
{
    uint64_t later;

    if (call->deadline_ns)
        return call->deadline_ns;
    later = call->later ? __atomic_load_n(call->later, __ATOMIC_RELAXED) : 0;
    call->deadline_ns = later ? later : xc_port_now() + XC_CALL_TIME_NS;
    return call->deadline_ns;
}

const struct xc_call *xc_current_call(void)
{
    struct xc_call *call = xc_port_thread()->call;

    if (call)
        xc_call_deadline(call);
    return call;
}

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

/* What the call's own back-end has not said of it. */
static inline void complete(struct xc_call *call, struct xc_holder *holder,
                            const struct xc_xobject *xobject,
                            const struct xc_face *face,
                            struct xc_scratch *scratch)
{
    call->caller = &holder->caller;
    call->interface = face->x->interface;
    call->target = face->pointer;
    call->rights = __atomic_load_n(&xobject->rights, __ATOMIC_RELAXED);
    call->grant_limit = XC_RIGHTS_ALL;
    call->scratch = scratch->bytes;
    call->domain = holder->domain;
    call->holder = holder;
}

/* To begin with, and of a call that did not get as far as its method. */
static inline void clear(struct xc_call *call)
{
    call->request_taken = 0;
    call->reply_len = 0;
    call->scratch_used = 0;
    call->room = 0;
    call->gift = 0;
    call->n_lent = 0;
    call->n_given = 0;
    call->kept = 0;
    call->pad = 0;
}

/* @outer: the call that the thread is in */
__attribute__((always_inline)) static inline int64_t
run(struct xc_thread *thread, struct xc_call *outer, struct xc_holder *holder,
    struct xc_xobject *xobject, struct xc_call *call,
    struct xc_scratch *scratch)
{
    const struct xc_face *face = xc_export_face(xobject->export);
    struct xc_domain *before = thread->domain;
    int64_t r;

    complete(call, holder, xobject, face, scratch);
    call->outer = outer;
    thread->call = call;
    thread->domain = holder->domain;
    r = face->x->dispatch(call);
    thread->call = outer;
    thread->domain = before;

    /* A large call's buffers are elsewhere. */
    if (scratch->dirty < call->scratch_used && call->scratch == scratch->bytes)
        scratch->dirty = call->scratch_used;
    if (r < 0 && r != -XC_E_DENIED)
        call->reply_len = 0;
    return r;
}

__attribute__((noinline, cold)) static int64_t
over(const struct xc_holder *holder, enum xc_quota what, uint64_t limit)
{
    xc_holder_over(holder, what, limit);
    return -XC_E_QUOTA;
}

static inline bool is_late(const struct xc_call *call)
{
    return call->deadline_ns ? call->deadline_ns <= xc_port_now()
                             : !call->later;
}

/* Inside of another call, of this domain or not. */
__attribute__((noinline)) static int64_t run_nested(struct xc_thread *thread,
                                                    struct xc_holder *holder,
                                                    struct xc_xobject *xobject,
                                                    struct xc_call *call,
                                                    struct xc_seat *seat)
{
    struct xc_scratch *scratch;
    int64_t r;

    if (seat->depth == XC_DEPTH_MAX)
        return over(holder, XC_QUOTA_DEPTH, XC_DEPTH_MAX);
    scratch = find_scratch(thread->call, seat, holder);
    if (!scratch)
        return over(holder, XC_QUOTA_MEMORY, 0);
    seat->depth++;
    r = run(thread, thread->call, holder, xobject, call, scratch);
    seat->depth--;
    return r;
}

/* In line twice: of two functions each would keep all registers. */
__attribute__((always_inline)) static inline int64_t
run_in(struct xc_thread *thread, struct xc_holder *holder,
       struct xc_xobject *xobject, struct xc_call *call, struct xc_seat *seat)
{
    struct xc_scratch *scratch = seat->scratch[0];
    int64_t r;

    if (__builtin_expect(is_late(call), 0))
        return -XC_E_DEADLINE;
    if (__builtin_expect(thread->call != NULL, 0))
        return run_nested(thread, holder, xobject, call, seat);
    /* Mostly it is that of the holder whose outermost call was the last one. */
    if (__builtin_expect(!scratch || scratch->owner != holder->serial, 0))
        scratch = find_scratch(NULL, seat, holder);
    if (__builtin_expect(!scratch, 0))
        return over(holder, XC_QUOTA_MEMORY, 0);
    seat->depth = 1;
    r = run(thread, NULL, holder, xobject, call, scratch);
    seat->depth = 0;
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

static inline void pass(struct xc_domain *domain, const struct xc_seat *seat)
{
    if (seat->depth == 0 &&
        xc_epochs_behind(&domain->objects.epochs, seat->number))
        xc_domain_pass(domain);
}

/* Found once: what a compiler can compute it computes again at each use. */
static inline struct xc_seat *seat_of(struct xc_domain *domain,
                                      const struct xc_thread *thread)
{
    struct xc_seat *seat = &domain->seats[xc_domain_seat(domain, thread)];

    __asm__("" : "+r"(seat));
    return seat;
}

/* For a holder that belongs to no worker: whoever calls takes the lock. */
__attribute__((noinline)) static int64_t
dispatch_locked(struct xc_thread *thread, struct xc_holder *holder,
                struct xc_call *call, struct xc_seat *seat)
{
    struct xc_domain *domain = holder->domain;
    struct xc_xobject *xobject;
    int64_t r;

    xc_domain_lock(domain);
    xobject = enter(holder, call->handle);
    xc_domain_unlock(domain);
    if (!xobject)
        return -XC_E_STALE_HANDLE;
    r = run_in(thread, holder, xobject, call, seat);
    leave_locked(domain, xobject);
    pass(domain, seat);
    return r;
}

int64_t xc_domain_dispatch_on(struct xc_thread *thread,
                              struct xc_holder *holder, struct xc_call *call)
{
    struct xc_domain *domain = holder->domain;
    struct xc_seat *seat = seat_of(domain, thread);
    struct xc_xobject *xobject;
    int64_t r;

    clear(call);
    if (__builtin_expect(call->method >= XC_METHOD_RUNTIME, 0))
        return xc_dispatch_runtime(holder, call);
    if (__builtin_expect(holder->worker == XC_ANY_WORKER, 0))
        return dispatch_locked(thread, holder, call, seat);
    xobject = enter(holder, call->handle);
    if (!xobject)
        return -XC_E_STALE_HANDLE;
    r = run_in(thread, holder, xobject, call, seat);
    if (__builtin_expect(xobject->removed, 0))
        leave_locked(domain, xobject);
    else
        xc_xobject_set_running(xobject, xobject->n_running - 1);
    pass(domain, seat);
    return r;
}

int64_t xc_domain_dispatch(struct xc_holder *holder, struct xc_call *call)
{
    return xc_domain_dispatch_on(xc_port_thread(), holder, call);
}

static int64_t take_back(struct xc_holder *giver, const struct xc_call *call)
{
    uint64_t gift;

    if (call->request_len != sizeof(gift))
        return -XC_E_MALFORMED;
    xc_shared_words(&gift, call->request, sizeof(gift));
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
                        struct xc_call *call)
{
    struct xc_description description = {.n_methods = interface->n_methods};
    uint8_t *to = call->reply + sizeof(description);
    size_t i;

    if (interface->n_methods > (XC_MESSAGE_MAX - sizeof(description)) /
                                   sizeof(struct xc_described_method))
        return -XC_E_TOO_LARGE;
    for (i = 0; interface->name[i] && i < sizeof(description.name) - 1; i++)
        description.name[i] = interface->name[i];
    __builtin_memcpy(call->reply, &description, sizeof(description));
    for (i = 0; i < interface->n_methods; i++) {
        const struct xc_described_method method = {
            .number = interface->methods[i].number,
            .key = interface->methods[i].key,
        };

        __builtin_memcpy(to, &method, sizeof(method));
        to += sizeof(method);
    }
    call->reply_len = (uint32_t)(to - call->reply);
    return 0;
}

int64_t xc_dispatch_runtime(struct xc_holder *holder, struct xc_call *call)
{
    const struct xc_interface *interface;

    if (call->method == XC_METHOD_OBSERVE)
        return xc_dispatch_observe(holder, call);
    if (call->method == XC_METHOD_CLAIM)
        return xc_dispatch_claim(holder, call);
    interface = xc_holder_interface(holder, call->handle);
    if (!interface)
        return -XC_E_STALE_HANDLE;
    if (call->method == XC_METHOD_TAKE_BACK)
        return take_back(holder, call);
    if (call->request_len != 0)
        return -XC_E_MALFORMED;
    switch (call->method) {
    case XC_METHOD_RELEASE:
        xc_holder_drop(holder, call->handle);
        return 0;
    case XC_METHOD_PING:
        return 0;
    case XC_METHOD_REVOKE:
        return xc_domain_revoke(holder, call->handle);
    case XC_METHOD_DESCRIBE:
        return describe(interface, call);
    default:
        return -XC_E_NO_METHOD;
    }
}
