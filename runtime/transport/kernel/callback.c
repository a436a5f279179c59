/* SPDX-License-Identifier: MIT */
#include "transport/kernel/callback.h"

#include <crosscall/callback.h>
#include <crosscall/fast.h>
#include <crosscall/port.h>
#include <crosscall/status.h>

/* How long what has no later deadline waits for another thread's call. */
#define LOCK_NS (UINT64_C(5) * 1000000000)

int callback_begin(struct connection *connection, struct xc_stub_call *call)
{
    struct callback *callback = connection->callback;

    if (connection->ended)
        return -XC_E_DISCONNECTED;
    if (callback->depth == CALLBACK_DEPTH_MAX)
        return -XC_E_WOULD_BLOCK;
    callback->depth++;
    connection->insists = !call->oneway;
    call->request = connection->request->bytes;
    return 0;
}

int callback_call(struct connection *connection, struct xc_stub_call *call)
{
    struct turns *turns = connection->callback->turns;
    int r;

    if (call->descriptors) /* which have no way there */
        return -XC_E_FOREIGN_OBJECT;
    r = turns_call(turns, call);
    callback_kept(connection, turns->kept);
    if (r && r != -XC_E_DEADLINE)
        connection_break(connection);
    return r;
}

void callback_kept(struct connection *connection, uint32_t kept)
{
    struct callback *callback = connection->callback;

    if (callback)
        callback->calls[callback->depth].kept = kept;
}

/* What is let go of may run what the program wants to be told by. */
bool callback_end(struct connection *connection)
{
    struct callback *callback = connection->callback;
    unsigned depth;
    uint32_t kept;

    if (!callback)
        return true;
    depth = callback->depth;
    kept = callback->calls[depth].kept;
    callback->calls[depth].kept = 0;
    if (callback->calls[depth].lent.n)
        xc_domain_settle(callback->server, &callback->calls[depth].lent, kept);
    if (depth)
        callback->depth--;
    return depth == 0;
}

/* The server has given up waiting for us. It wrote down how the call has ended,
 * or will: nobody is told when. */
static int wait_for_end(const struct connection *connection, uint64_t call,
                        uint64_t deadline_ns, struct xc_kernel_words *words)
{
    const struct kernel_server_pages *pages = connection->reply;
    static const uint32_t never;
    struct kernel_last last;
    unsigned i;

    while (__atomic_load_n(&pages->over, __ATOMIC_ACQUIRE) != call) {
        const uint64_t now = XC_NOTICE->now_ns;

        if (now >= deadline_ns)
            return -XC_E_DEADLINE;
        if (!xc_kernel_known(connection->server))
            return -XC_E_PEER_DIED;
        xc_kernel_sleep(&never, 0,
                        deadline_ns - now < XC_NOTICE->tick_ns
                            ? deadline_ns
                            : now + XC_NOTICE->tick_ns);
    }
    xc_shared_words(&last, (const struct xc_shared *)(const void *)&pages->last,
                    sizeof(last));
    *words = (struct xc_kernel_words){.first = last.first};
    for (i = 0; i < 4; i++)
        words->word[i] = last.word[i];
    return 0;
}

int callback_answer(struct connection *connection, uint64_t deadline_ns,
                    struct xc_kernel_words *words)
{
    struct callback *callback = connection->callback;
    struct turns turns = {
        .other = connection->server,
        .call = xc_kernel_call_number(),
        .thread = words->word[XC_KERNEL_TURN],
        .left = &connection->reply->left,
        .mine = connection->request->bytes,
        .theirs = connection->reply->bytes,
    };
    struct turns *before;
    int r = 0;

    if (!callback) {
        connection_break(connection);
        return -XC_E_BAD_REPLY;
    }
    turns.holder = callback->server;
    before = callback->turns;
    callback->turns = &turns;
    while (r == 0 && words->first == KERNEL_TURN_CALL)
        r = turns_answer(&turns, words, deadline_ns);
    callback->turns = before;
    if (r == -XC_E_DEADLINE &&
        __atomic_load_n(turns.left, __ATOMIC_ACQUIRE) == turns.call)
        r = wait_for_end(connection, turns.call, deadline_ns, words);
    if (r == -XC_E_DEADLINE)
        connection->late = turns.call;
    else if (r)
        connection_break(connection);
    return r;
}

static int callback_new(struct connection *connection)
{
    const struct xc_known *known = xc_kernel_known(connection->server);
    const struct xc_caller server = {
        .known = known != NULL,
        .uid = known ? known->user : 0,
        .gid = known ? known->user : 0,
        .pid = (int32_t)((uint32_t)connection->server / 64),
        .process = connection->server,
    };
    struct callback *callback = xc_port_alloc(sizeof(*callback));
    int r = callback ? xc_domain_new(NULL, &callback->domain) : -XC_E_RESOURCES;

    if (r == 0)
        r = xc_domain_reserve(callback->domain);
    if (r == 0)
        r = xc_holder_new(callback->domain, &server, &callback->server);
    if (r) {
        callback_free(callback);
        return r;
    }
    connection->callback = callback;
    connection->fast.server = XC_FAST_NOBODY; /* registers have no turns */
    return 0;
}

static int lend(struct xc_binding *binding, struct xc_stub_call *call,
                const struct xc_x *x, void *object, xc_rights rights,
                xc_handle *out)
{
    struct connection *connection = connection_of(binding);
    struct callback *callback;
    int r = connection->callback ? 0 : callback_new(connection);

    (void)call;
    if (r)
        return r;
    callback = connection->callback;
    return xc_domain_lend(callback->server,
                          &callback->calls[callback->depth].lent, x, object,
                          rights, out);
}

int callback_enter(struct connection *connection, uint64_t deadline_ns,
                   bool *is_inner)
{
    const uint64_t least_ns = xc_port_now() + LOCK_NS;

    *is_inner = callback_is_inner(connection);
    return *is_inner ? 0
                     : connection_seize(connection, deadline_ns > least_ns
                                                        ? deadline_ns
                                                        : least_ns);
}

void callback_leave(struct connection *connection, bool is_inner)
{
    if (!is_inner)
        connection_give_back(connection);
}

static int withdraw(struct xc_binding *binding, void *object)
{
    struct connection *connection = connection_of(binding);
    bool is_inner;
    int r = callback_enter(connection, 0, &is_inner);

    if (r)
        return r;
    if (connection->callback)
        xc_domain_withdraw(connection->callback->server, object);
    callback_leave(connection, is_inner);
    return 0;
}

static int on_release(struct xc_binding *binding, void *object,
                      void (*released)(void *object))
{
    struct connection *connection = connection_of(binding);
    bool is_inner;
    int r = callback_enter(connection, 0, &is_inner);

    if (r)
        return r;
    if (connection->callback)
        r = xc_domain_on_release(connection->callback->domain, object,
                                 released);
    else
        released(object);
    callback_leave(connection, is_inner);
    return r;
}

/* There are no descriptors here to poll. */
static int events_fd(struct xc_binding *binding, int *out)
{
    (void)binding, (void)out;
    return -XC_E_FOREIGN_OBJECT;
}

const struct xc_callback_ops callback_ops = {
    .lend = lend,
    .withdraw = withdraw,
    .on_release = on_release,
    .serve = callback_serve,
    .events_fd = events_fd,
};

void callback_free(struct callback *callback)
{
    if (!callback)
        return;
    xc_holder_free(callback->server);
    xc_domain_free(callback->domain);
    xc_port_free(callback);
}
