/* SPDX-License-Identifier: MIT */
/* Callback, serving: one-way calls that wait in the server until we ask */
#include <crosscall/callback.h>
#include <crosscall/cancel.h>
#include <crosscall/port.h>
#include <crosscall/status.h>

#include "transport/kernel/callback.h"

/* To be sure, look again. */
#define SLICE_NS UINT64_C(50000000)

/* As many as a server lets wait: it could have new ones for ever. */
enum { MOST_EVENTS = 1 << 16 };

static int run_event(struct connection *connection,
                     const struct xc_kernel_words *words)
{
    struct callback *callback = connection->callback;
    struct xc_call call = {
        .handle = words->word[1],
        .method = (uint32_t)words->method,
        .key = (uint32_t)(words->method >> 32),
        .deadline_ns = xc_port_now() + XC_CALL_TIME_NS,
        .request = (const struct xc_shared *)connection->reply->bytes,
        .request_len = (uint32_t)words->word[0],
        .reply = connection->request->bytes,
    };

    if (words->first != 1 || words->word[0] > XC_MESSAGE_MAX)
        return -XC_E_BAD_REPLY;
    return xc_domain_dispatch(callback->server, &call) == -XC_E_MALFORMED
               ? -XC_E_BAD_REPLY
               : 1;
}

/* 1: one has run, 0: none waits. With the pages, and a callback */
static int serve_one(struct connection *connection, uint64_t deadline_ns)
{
    struct xc_kernel_words words = {.method = KERNEL_EVENT};
    int r;

    if (!xc_kernel_known(connection->server) || connection->ended)
        return -XC_E_DISCONNECTED;
    if (!__atomic_load_n(&connection->reply->n_events, __ATOMIC_SEQ_CST))
        return 0;
    r = xc_kernel_call(connection->server, deadline_ns, &words);
    if (r)
        return connection_no_reply(connection, r);
    if (words.first == 0)
        return 0;
    r = run_event(connection, &words);
    if (r < 0)
        connection_break(connection);
    return r;
}

/* How many have run, or why the server has none for us any more. */
static int serve_all(struct connection *connection, uint64_t deadline_ns)
{
    int n = 0;
    int r = 1;

    while (n < MOST_EVENTS && (r = serve_one(connection, deadline_ns)) > 0)
        n++;
    if (r == -XC_E_DEADLINE || n)
        return n;
    if (r < 0) {
        xc_holder_end(connection->callback->server);
        return -XC_E_DISCONNECTED;
    }
    return 0;
}

/* In a method that the server waits for, it could not be asked. */
static int serve_now(struct connection *connection, uint64_t deadline_ns)
{
    const uint64_t call_ns = xc_port_now() + XC_CALL_TIME_NS;
    bool is_inner;
    int r = 0;

    if (callback_enter(connection, deadline_ns, &is_inner))
        return 0;
    if (connection->callback && !connection->callback->turns)
        r = serve_all(connection,
                      deadline_ns > call_ns ? deadline_ns : call_ns);
    callback_leave(connection, is_inner);
    return r;
}

static int serve_until(struct connection *connection, uint64_t deadline_ns)
{
    for (;;) {
        const uint32_t seen = xc_kernel_notices;
        const int r = serve_now(connection, deadline_ns);
        const uint64_t now = xc_port_now();

        if (r)
            return r;
        if (xc_cancelled())
            return -XC_E_CANCELLED;
        if (now >= deadline_ns)
            return 0;
        xc_kernel_sleep(&xc_kernel_notices, seen,
                        deadline_ns - now < SLICE_NS ? deadline_ns
                                                     : now + SLICE_NS);
    }
}

int callback_serve(struct xc_binding *binding, uint64_t deadline_ns)
{
    struct connection *connection = connection_of(binding);
    uint32_t *sleepers = &connection->request->sleepers;
    int r;

    __atomic_fetch_add(sleepers, 1, __ATOMIC_SEQ_CST);
    r = serve_until(connection, deadline_ns);
    __atomic_fetch_sub(sleepers, 1, __ATOMIC_SEQ_CST);
    return r;
}
