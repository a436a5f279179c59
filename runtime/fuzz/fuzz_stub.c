/* SPDX-License-Identifier: MIT */
/*
 * Fuzz Stub: a server that may answer anything
 *
 * A binding whose replies are bytes of the input. The generated harness calls
 * each method and looks at what the Stub did with the caller's memory.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <crosscall/port.h>
#include <crosscall/status.h>
#include <crosscall/transport.h>

#include "descriptors.h"
#include "message.h"

enum { NO_ROOM = 0xff00 /* methods from here on: the call cannot begin */ };

/* The other end of a Stub. */
struct server {
    struct xc_binding binding; /* first: what the runtime knows of us */
    struct xc_fuzz_input *input;
    const struct xc_fuzz_reply *reply;
    void *sent;    /* the reply, as long as it says */
    size_t max;    /* most bytes of it */
    bool is_large; /* the request, or that; of the call that was last */
    int refusal;   /* of the next call, before it is sent; or 0 */
};

static struct {
    const char *name;
    uint64_t n_calls;
    uint64_t n_replies;
    uint64_t n_taken;
    uint64_t n_large; /* of these: one did not fit into a slot */
} count;

static void say_counts(void)
{
    fprintf(stderr,
            "crosscall: fuzz stub %s: %" PRIu64 " calls, %" PRIu64
            " replies, %" PRIu64 " taken for good, %" PRIu64 " large\n",
            count.name, count.n_calls, count.n_replies, count.n_taken,
            count.n_large);
}

static int begin_up_to(struct xc_binding *binding, struct xc_stub_call *call,
                       size_t max)
{
    static struct fuzz_message request;
    struct server *server = (struct server *)binding;
    const int refusal = server->refusal;

    server->refusal = 0;
    server->max = max;
    call->request = request.bytes;
    return refusal;
}

static int begin(struct xc_binding *binding, struct xc_stub_call *call)
{
    return begin_up_to(binding, call, XC_MESSAGE_MAX);
}

/* An older call may have had more memory: a reply has as much as there is. */
static int begin_bulk(struct xc_binding *binding, struct xc_stub_call *call,
                      size_t request, size_t reply)
{
    if (request > FUZZ_MESSAGE_MAX || reply > FUZZ_MESSAGE_MAX)
        return -XC_E_QUOTA;
    return begin_up_to(binding, call, FUZZ_MESSAGE_MAX);
}

static int64_t odd_status(struct xc_fuzz_input *input)
{
    static const int64_t odd[] = {INT64_MIN, -XC_E_DENIED, -XC_E_PEER_DIED,
                                  -XC_E_END, INT32_MAX,    INT64_MAX,
                                  INT32_MIN, -1,           -XC_ERRNO_MAX};
    const uint64_t choice = xc_fuzz_number(input, 1);

    return choice < sizeof(odd) / sizeof(*odd)
               ? odd[choice]
               : (int64_t)xc_fuzz_number(input, 8);
}

static void give_descriptors(const struct server *server, unsigned how,
                             struct xc_descriptors *descriptors)
{
    int borrowed[XC_DESCRIPTORS_MAX];

    descriptors->n_out =
        fuzz_carry(server->input, how, server->reply->carried, borrowed);
    for (uint32_t i = 0; i < descriptors->n_out; i++)
        xc_fuzz_check(
            xc_port_descriptor_copy(borrowed[i], &descriptors->out[i]) == 0,
            "there is a free descriptor");
}

static int answer(struct xc_binding *binding, struct xc_stub_call *call)
{
    static struct fuzz_message message;
    struct server *server = (struct server *)binding;
    const struct xc_fuzz_reply *from = server->reply;
    struct xc_fuzz_input *input = server->input;
    unsigned how;
    size_t len;

    call->status = 0;
    call->reply_len = 0;
    if (call->method >= XC_METHOD_RUNTIME)
        return 0;
    count.n_replies++;
    how = (unsigned)xc_fuzz_number(input, 1);
    call->status = how < FUZZ_SPECIAL ? (int64_t)xc_fuzz_number(input, 1) & 63
                                      : odd_status(input);
    xc_fuzz_fill(input, message.bytes, from->fixed);
    if (from->mend && !(how & FUZZ_RAW))
        from->mend(call->request, message.bytes);
    len = from->size ? from->size(call->request, message.bytes, call->status)
                     : from->fixed;
    len = fuzz_bend(input, how, len, from->fixed, server->max);
    if (len > from->fixed)
        xc_fuzz_fill(input, message.bytes + from->fixed, len - from->fixed);
    if (from->elements && !(how & FUZZ_RAW))
        from->elements(call->request, message.bytes, len, call->status);
    server->sent = malloc(len ? len : 1);
    xc_fuzz_check(server->sent != NULL, "there is memory for a message");
    memcpy(server->sent, message.bytes, len);
    server->is_large =
        len > XC_MESSAGE_MAX || call->request_len > XC_MESSAGE_MAX;
    call->reply = server->sent;
    call->reply_len = (uint32_t)len;
    /* No back-end hands out what nobody awaits. */
    if (call->descriptors && call->descriptors->n_awaited && call->status >= 0)
        give_descriptors(server, how, call->descriptors);
    return 0;
}

static int post(struct xc_binding *binding, struct xc_stub_call *call)
{
    (void)binding;
    (void)call;
    return 0;
}

static void end(struct xc_binding *binding, struct xc_stub_call *call)
{
    struct server *server = (struct server *)binding;

    (void)call;
    free(server->sent);
    server->sent = NULL;
}

static void abandon(struct xc_binding *binding) { (void)binding; }

static void close(struct xc_binding *binding) { (void)binding; }

int xc_fuzz_stub_run(const struct xc_fuzz_stub *fuzz, const uint8_t *data,
                     size_t size)
{
    static const struct xc_transport_ops ops = {
        .begin = begin,
        .begin_bulk = begin_bulk,
        .call = answer,
        .post = post,
        .end = end,
        .abandon = abandon,
        .close = close,
        .carries = true,
    };
    struct xc_fuzz_input input = {data, size};
    struct server server = {.binding = {&ops, 1}, .input = &input};
    const int lowest_free = fuzz_lowest_free();
    void *object = fuzz->make(&server.binding, 1);

    xc_fuzz_check(object != NULL, "there is memory for a Stub");
    if (!count.name) {
        count.name = fuzz->name;
        atexit(say_counts);
    }
    while (input.left) {
        const size_t choice = (size_t)xc_fuzz_number(&input, 2);

        server.reply = &fuzz->replies[choice % fuzz->n_replies];
        if (choice >= NO_ROOM)
            server.refusal = -XC_E_WOULD_BLOCK;
        count.n_calls++;
        server.is_large = false;
        if (server.reply->call(object, &server.binding, &input) >= 0) {
            count.n_taken++;
            count.n_large += server.is_large;
        }
    }
    fuzz->release(object);
    xc_fuzz_check(fuzz_lowest_free() == lowest_free,
                  "every descriptor is closed");
    return 0;
}
