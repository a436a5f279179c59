/* SPDX-License-Identifier: MIT */
/*
 * Connection, exchange: a whole call in one go
 *
 *     a slot -> request -> post -> wait -> reply -> the slot is free
 *
 * No record of the call is made unless something is not as it mostly is: its
 * values go from where they are into the slot, and the answer's back.
 */
#include "transport/linux/connection_exchange.h"

#include <crosscall/status.h>
#include <crosscall/stub.h>

#include "port/hosted_thread.h"
#include "transport/linux/connection_post.h"
#include "transport/linux/connection_slots.h"
#include "transport/linux/connection_wait.h"
#include "transport/linux/probe.h"

static inline void fill(struct request_slot *request,
                        const struct xc_stub *stub,
                        const struct xc_exchange *what, const void *from,
                        uint16_t cpu)
{
    request->waiting = 0;
    request->key = what->key;
    request->method = (uint16_t)what->method;
    request->flags = 0;
    request->handle = stub->handle;
    request->deadline_ns = 0; /* none yet */
    request->len = what->request_len;
    request->cpu = cpu;
    xc_put_words(request->bytes, from, what->request_len);
}

/* Its reply as the server has written it; each word was fetched once. */
struct answer {
    int64_t status;
    uint32_t len;
};

/* What is left to do where there is no answer, or none as good ones are. */
static int64_t end_in_parts(struct connection *connection,
                            struct xc_stub_call *call,
                            const struct xc_exchange *what, int r)
{
    int64_t result = xc_stub_exchanged(call, what, NULL, r);

    PROBE(reply, 4, PROBE_AT(connection->channel.id), PROBE_AT(call->slot),
          PROBE_IN(r), PROBE_AT(call->status));
    connection_end(&connection->binding, call);
    return result;
}

__attribute__((noinline, cold)) static int64_t
not_come(struct connection *connection, const struct xc_stub *stub,
         const struct xc_exchange *what, uint32_t slot, int r)
{
    struct xc_stub_call call = {
        .stub = stub, .method = what->method, .key = what->key, .slot = slot};

    connection->states[slot] = SLOT_POSTED;
    return end_in_parts(connection, &call, what, r);
}

/* A failure, or a reply that breaks the contract. */
__attribute__((noinline, cold)) static int64_t
not_good(struct connection *connection, const struct xc_stub *stub,
         const struct xc_exchange *what, uint32_t slot, struct answer answer)
{
    const struct reply_slot *reply = channel_reply(&connection->channel, slot);
    struct xc_stub_call call = {
        .stub = stub,
        .method = what->method,
        .key = what->key,
        .slot = slot,
        .status = answer.status,
        .reply = (const struct xc_shared *)reply->bytes,
        .reply_len = answer.len,
    };
    int r = 0;

    connection->states[slot] = SLOT_ANSWERED;
    if (answer.len > XC_MESSAGE_MAX) {
        connection_die(connection);
        r = -XC_E_BAD_REPLY;
    }
    return end_in_parts(connection, &call, what, r);
}

/* In a slot that was taken. @cpu: where this thread is */
static inline int64_t exchange_in(struct connection *connection, uint32_t slot,
                                  uint16_t cpu, const struct xc_stub *stub,
                                  const struct xc_exchange *what,
                                  const void *request, void *reply)
{
    struct request_slot *asks = channel_request(&connection->channel, slot);
    const struct reply_slot *says = channel_reply(&connection->channel, slot);
    const uint32_t seq = connection->seq[slot] + 1;
    struct answer answer;
    int r;

    fill(asks, stub, what, request, cpu);
    PROBE(call, 7, PROBE_AT(connection->channel.id), PROBE_IN(slot),
          PROBE_IN(seq), PROBE_AT(what->method), PROBE_IN((uint8_t)0),
          PROBE_AT(stub->interface), PROBE_AT(stub->handle));
    connection_post(connection, asks, slot, seq);
    r = connection_await(connection, says, slot, seq, cpu, 0);
    if (__builtin_expect(r, 0))
        return not_come(connection, stub, what, slot, r);
    answer.status = (int64_t)fetch64((const uint64_t *)&says->status);
    answer.len = fetch32(&says->len);
    if (__builtin_expect((uint64_t)answer.status > what->most ||
                             answer.len != what->reply_len,
                         0))
        return not_good(connection, stub, what, slot, answer);
    xc_shared_words(reply, (const struct xc_shared *)says->bytes,
                    what->reply_len);
    PROBE(reply, 4, PROBE_AT(connection->channel.id), PROBE_IN(slot),
          PROBE_IN((int32_t)0), PROBE_IN(answer.status));
    connection_free_slot(connection, slot);
    return answer.status;
}

int64_t connection_exchange(const struct xc_stub *stub,
                            const struct xc_exchange *what, const void *request,
                            void *reply)
{
    struct connection *connection = (struct connection *)stub->binding;
    const uint16_t cpu = spin_cpu(); /* before there is much to keep over it */
    uint32_t slot;
    int64_t r;

    if (__builtin_expect(!xc_thread_is_plain(hosted_thread()) ||
                             !presence_is_usual(connection->presence) ||
                             !connection_take_slot(connection, &slot),
                         0))
        return xc_stub_exchange_in_parts(stub, what, request, reply);
    xc_stub_hold(stub);
    r = exchange_in(connection, slot, cpu, stub, what, request, reply);
    xc_stub_let_go(stub);
    return r;
}
