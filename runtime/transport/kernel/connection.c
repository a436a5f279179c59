/* SPDX-License-Identifier: MIT */
/* Connection: requests and replies of one client */
#include "transport/kernel/connection.h"

#include <crosscall/call.h>
#include <crosscall/domain.h>
#include <crosscall/port.h>
#include <crosscall/status.h>
#include <crosscall/stub.h>

#include "transport/kernel/callback.h"
#include "transport/kernel/giving.h"

#define SLICE_NS UINT64_C(1000000)

/* A call that was given up may still be reading, or about to write. */
static bool is_late(struct connection *connection)
{
    if (connection->late &&
        __atomic_load_n(&connection->reply->over, __ATOMIC_RELAXED) ==
            connection->late)
        connection->late = 0;
    return connection->late && xc_kernel_known(connection->server);
}

/* Nobody wakes whom a server writes for: it looks again with the next tick. */
static int wait_for_late(struct connection *connection, uint64_t deadline_ns)
{
    static const uint32_t never;

    while (is_late(connection)) {
        const uint64_t now = XC_NOTICE->now_ns;

        if (now >= deadline_ns)
            return -XC_E_DEADLINE;
        xc_kernel_sleep(&never, 0,
                        deadline_ns - now < SLICE_NS ? deadline_ns
                                                     : now + SLICE_NS);
    }
    return 0;
}

int connection_seize(struct connection *connection, uint64_t deadline_ns)
{
    int r = 0;

    while (!r && __atomic_exchange_n(&connection->taken, 1, __ATOMIC_ACQUIRE))
        r = xc_kernel_sleep(&connection->taken, 1, deadline_ns);
    if (r == 0)
        connection->owner = xc_kernel_self;
    return r;
}

int connection_take(struct connection *connection, uint64_t deadline_ns)
{
    int r = callback_is_inner(connection)
                ? -XC_E_WOULD_BLOCK
                : connection_seize(connection, deadline_ns);

    if (r)
        return r;
    r = connection->ended ? -XC_E_DISCONNECTED
                          : wait_for_late(connection, deadline_ns);
    if (r)
        connection_give_back(connection);
    else
        carry_end(&connection->sent); /* of one that was late */
    return r;
}

void connection_give_back(struct connection *connection)
{
    connection->owner = NULL;
    __atomic_store_n(&connection->taken, 0, __ATOMIC_RELEASE);
    xc_kernel_wake(&connection->taken);
}

int connection_begin(struct xc_binding *binding, struct xc_stub_call *call)
{
    struct connection *connection = connection_of(binding);
    int r;

    if (callback_is_inner(connection))
        return callback_begin(connection, call);
    r = connection_take(connection, call->oneway ? 0 : call->deadline_ns);
    if (r == 0)
        connection->insists = !call->oneway;
    call->request = connection->request->bytes;
    return call->oneway && r == -XC_E_DEADLINE ? -XC_E_WOULD_BLOCK : r;
}

void connection_end(struct xc_binding *binding, struct xc_stub_call *call)
{
    struct connection *connection = connection_of(binding);

    (void)call;
    if (callback_end(connection))
        connection_give_back(connection);
}

void connection_abandon(struct xc_binding *binding)
{
    connection_break(connection_of(binding));
}

static struct xc_kernel_words words_of(const struct xc_stub_call *call,
                                       uint32_t n_carried)
{
    return (struct xc_kernel_words){
        .first = call->stub->handle,
        .method = call->method | (uint64_t)call->key << 32,
        .word = {call->request_len, call->deadline_ns, giving_send(call),
                 n_carried},
    };
}

static int send_carried(struct connection *connection,
                        const struct xc_stub_call *call)
{
    const struct xc_descriptors *descriptors = call->descriptors;

    return descriptors ? carry_send(&connection->sent, connection->server,
                                    descriptors->in, descriptors->n_in,
                                    connection->request->carried)
                       : 0;
}

/* As many as the server says, and no more than the Stub closes. */
static int receive_carried(struct connection *connection,
                           const struct xc_stub_call *call, uint64_t n)
{
    struct xc_descriptors *descriptors = call->descriptors;
    int r;

    if (!n)
        return 0;
    if (!descriptors || call->status < 0 || n > descriptors->n_awaited)
        return -XC_E_BAD_REPLY;
    r = carry_receive(connection->server, connection->reply->carried,
                      (uint32_t)n, connection->came, descriptors->out);
    if (r == 0)
        descriptors->n_out = (uint32_t)n;
    return r;
}

/* What became of a call that has no reply. */
int connection_no_reply(struct connection *connection, int r)
{
    if (r == 1)
        return -XC_E_DEADLINE;
    if (r == -XC_E_DEADLINE)
        connection->late = xc_kernel_call_number();
    else if (r != -XC_E_WOULD_BLOCK)
        connection_break(connection);
    return r;
}

static int exchange(struct connection *connection, struct xc_stub_call *call,
                    struct xc_kernel_words *words)
{
    int r = send_carried(connection, call);

    if (r)
        return r;
    *words = words_of(call, connection->sent.n);
    r = xc_kernel_call(connection->server, call->deadline_ns, words);
    if (r)
        return connection_no_reply(connection, r);
    if (words->first == KERNEL_TURN_CALL)
        r = callback_answer(connection, call->deadline_ns, words);
    if (r == 0)
        carry_end(&connection->sent);
    return r;
}

int connection_call(struct xc_binding *binding, struct xc_stub_call *call)
{
    struct connection *connection = connection_of(binding);
    struct xc_kernel_words words;
    int r;

    if (connection->callback && connection->callback->turns)
        return callback_call(connection, call);
    r = exchange(connection, call, &words);
    if (r)
        return r;
    if (words.first == (uint64_t)XC_KERNEL_STRANGER) {
        connection_break(connection);
        return -XC_E_DISCONNECTED;
    }
    if (!giving_receive(connection, words.word[1])) {
        connection_break(connection);
        return -XC_E_BAD_REPLY;
    }
    callback_kept(connection, (uint32_t)words.word[2]);
    call->kept = (uint32_t)words.word[2] >> XC_LENT_MAX;
    call->status = (int64_t)words.first;
    r = words.word[0] > XC_MESSAGE_MAX
            ? -XC_E_BAD_REPLY
            : receive_carried(connection, call, words.word[3]);
    if (r == -XC_E_BAD_REPLY)
        connection_break(connection);
    if (r)
        return r;
    call->reply = (const struct xc_shared *)connection->reply->bytes;
    call->reply_len = (uint32_t)words.word[0];
    return 0;
}

/* The method runs before this returns: that is the whole of the queue. Its
 * status is nobody's. What began as if it were no one-way call is not given up
 * because the server is busy: a handle that is not released is lost. */
int connection_post(struct xc_binding *binding, struct xc_stub_call *call)
{
    struct connection *connection = connection_of(binding);
    struct xc_kernel_words words = words_of(call, 0);
    int r;

    if (connection->callback && connection->callback->turns)
        return callback_call(connection, call);
    r = (connection->insists ? xc_kernel_call : xc_kernel_try_call)(
        connection->server, call->deadline_ns, &words);
    if (r)
        return r == 1 ? -XC_E_WOULD_BLOCK : connection_no_reply(connection, r);
    if (words.first == KERNEL_TURN_CALL)
        r = callback_answer(connection, call->deadline_ns, &words);
    callback_kept(connection, (uint32_t)words.word[2]);
    return r;
}

/* A method does not wait for a server that may be a client's choice: it keeps
 * what it has of us until we begin anew, or end. */
static void connection_close(struct xc_binding *binding)
{
    struct connection *connection = connection_of(binding);
    const uint64_t patience_ns = (xc_current_call() ? 2 : 1000) * SLICE_NS;
    struct xc_kernel_words words = {.method = KERNEL_BYE,
                                    .word = {connection->offer}};

    if (connection->offer && xc_kernel_known(connection->server))
        xc_kernel_call(connection->server, xc_port_now() + patience_ns, &words);
    connection_free(connection);
}

const struct xc_transport_ops connection_ops = {
    .begin = connection_begin,
    .call = connection_call,
    .post = connection_post,
    .end = connection_end,
    .abandon = connection_abandon,
    .give = connection_give,
    .close = connection_close,
    .callbacks = &callback_ops,
    .giving = &connection_giving,
    .states = &connection_states,
    .fast = true,
    .carries = true,
};
