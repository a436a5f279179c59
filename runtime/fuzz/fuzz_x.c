/* SPDX-License-Identifier: MIT */
/*
 * Fuzz X: a client that may send anything
 *
 * Each input gets a holder of its own, so that a finding can be repeated; the
 * domain stays, since to make one takes longer than many requests.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <crosscall/bulk.h>
#include <crosscall/call.h>
#include <crosscall/domain.h>
#include <crosscall/status.h>

#include "descriptors.h"
#include "message.h"

enum {
    OBJECTS_MAX = 16,
    LARGE_REPLY = 100 * 1000, /* less than a length that is asked for can be */
    TIGHT = 16, /* below this, no room for objects that methods give */
    BARE = 0xf0 /* from here on, a back-end without descriptors */
};

/* One client of one object, for the length of an input. */
struct session {
    const struct xc_fuzz_x *fuzz;
    struct xc_fuzz_input *input;
    struct xc_holder *holder;
    xc_handle root;
    xc_handle poor; /* the same, without any right */
    xc_handle objects[OBJECTS_MAX];
    bool carries;
    bool has_bulk; /* memory for large messages */
};

static struct {
    const char *name;
    uint64_t n_requests;
    uint64_t n_accepted; /* handle, method and key were right */
    uint64_t n_ran;      /* the method ran */
    uint64_t n_large;    /* went well, and did not fit into a slot */
} count;

static void say_counts(void)
{
    fprintf(stderr,
            "crosscall: fuzz x %s: %" PRIu64 " requests, %" PRIu64
            " accepted at the header, %" PRIu64 " ran, %" PRIu64 " large\n",
            count.name, count.n_requests, count.n_accepted, count.n_ran,
            count.n_large);
}

/* Of two domains one has no room for objects that methods give. */
static struct xc_domain *domain_for(const struct xc_fuzz_x *fuzz,
                                    uint64_t where)
{
    static struct xc_domain *wide, *tight;
    const struct xc_domain_options options = {
        .max_handles = (unsigned)fuzz->n_objects + 2};
    int r = 0;

    if (!wide)
        r = xc_domain_new(NULL, &wide);
    if (!r && !tight)
        r = xc_domain_new(&options, &tight);
    xc_fuzz_check(r == 0, "there is memory for a domain");
    return where < TIGHT ? tight : wide;
}

static void start(struct session *session, struct xc_fuzz_target *target)
{
    static const struct xc_caller caller = {true, 1000, 1000, 1, 1};
    const uint64_t where = xc_fuzz_number(session->input, 1);
    const struct xc_fuzz_x *fuzz = session->fuzz;
    int r;

    session->carries = where < BARE;
    session->has_bulk = session->carries && where % 4;
    xc_fuzz_check(fuzz->n_objects <= OBJECTS_MAX, "a few objects are enough");
    r = xc_holder_new(domain_for(fuzz, where), &caller, &session->holder);
    if (!r)
        r = xc_domain_export(session->holder, fuzz->x, target, XC_RIGHTS_ALL,
                             &session->root);
    if (!r)
        r = xc_domain_export(session->holder, fuzz->x, target + 1, 0,
                             &session->poor);
    for (size_t i = 0; !r && i < fuzz->n_objects; i++)
        r = xc_domain_export(session->holder, *fuzz->objects[i].x,
                             fuzz->objects[i].object, XC_RIGHTS_ALL,
                             &session->objects[i]);
    xc_fuzz_check(r == 0, "there is memory for a holder");
}

/* A request to nobody, of no method, or without agreement about types. */
static void make_special(struct session *session, struct xc_call *call,
                         unsigned how)
{
    switch (how & 7) {
    case 4:
    case 5:
    case 6:
    case 7:
        call->handle = session->poor;
        break;
    case 0:
        call->key ^= 1 + (uint32_t)xc_fuzz_number(session->input, 1);
        break;
    case 1:
        call->method = (uint32_t)xc_fuzz_number(session->input, 4);
        break;
    case 2: /* no generation gets as far as this one */
        call->handle = (UINT64_C(1) << 63) | xc_fuzz_number(session->input, 8);
        break;
    default: /* the runtime's own methods, on what is passed or near it */
        call->method =
            XC_METHOD_RUNTIME | (uint32_t)xc_fuzz_number(session->input, 1);
        call->handle += 1 + (xc_fuzz_number(session->input, 1) & 7);
        if (session->fuzz->n_objects > 0 && call->method & 2)
            call->handle = session->objects[0];
        break;
    }
}

/* Exactly as long as it says, so that a sanitizer sees what reads on. */
static void send(struct session *session, struct xc_call *call,
                 const struct fuzz_message *message, size_t len)
{
    static _Alignas(8) uint8_t reply[XC_MESSAGE_AREA];
    const struct xc_bulk *bulk =
        call->descriptors ? call->descriptors->bulk : NULL;
    void *bytes = malloc(len ? len : 1);
    int64_t r;

    xc_fuzz_check(bytes != NULL, "there is memory for a message");
    memcpy(bytes, message->bytes, len);
    call->deadline_ns = UINT64_MAX;
    call->request = bytes;
    call->request_len = (uint32_t)len;
    call->reply = reply;
    r = xc_domain_dispatch(session->holder, call);
    xc_fuzz_check(r >= -XC_E_END, "a status is one that there is");
    xc_fuzz_check(call->reply_len <= (bulk ? bulk->max : XC_MESSAGE_MAX),
                  "a reply fits");
    xc_fuzz_check(r >= 0 || r == -XC_E_DENIED || call->reply_len == 0,
                  "a failed call gives nothing back");
    count.n_large +=
        r >= 0 && (len > XC_MESSAGE_MAX || call->reply_len > XC_MESSAGE_MAX);
    free(bytes);
}

/* What a back-end does with descriptors. */
static void send_carrying(struct session *session, struct xc_call *call,
                          const struct fuzz_message *message, size_t len,
                          const struct xc_fuzz_request *from, unsigned how)
{
    static _Alignas(8) uint8_t large[LARGE_REPLY];
    struct xc_bulk bulk = {large, sizeof(large)};
    struct xc_descriptors descriptors = {
        .bulk = session->has_bulk ? &bulk : NULL,
    };
    struct xc_descriptors before;

    descriptors.n_in =
        fuzz_carry(session->input, how, from->carried, descriptors.in);
    before = descriptors;
    call->descriptors = &descriptors;
    send(session, call, message, len);
    xc_fuzz_same(descriptors.in, before.in, 0, sizeof(before.in),
                 "descriptors that came");
    xc_fuzz_check(descriptors.n_out <= XC_DESCRIPTORS_MAX,
                  "descriptors of a reply have room");
    for (uint32_t i = 0; i < descriptors.n_out; i++)
        xc_fuzz_close(descriptors.out[i]);
}

static void one_request(struct session *session)
{
    static struct fuzz_message message;
    struct xc_fuzz_input *input = session->input;
    const size_t choice = (size_t)xc_fuzz_number(input, 2);
    const unsigned how = (unsigned)xc_fuzz_number(input, 1);
    const struct xc_fuzz_request *from =
        &session->fuzz->requests[choice % session->fuzz->n_requests];
    struct xc_call call = {
        .handle = session->root, .method = from->method, .key = from->key};
    size_t len;

    count.n_requests++;
    if (how < FUZZ_SPECIAL)
        count.n_accepted++;
    else
        make_special(session, &call, how);
    xc_fuzz_fill(input, message.bytes, from->fixed);
    if (from->mend && !(how & FUZZ_RAW))
        from->mend(message.bytes, session->objects);
    len = fuzz_bend(
        input, how, from->size ? from->size(message.bytes) : from->fixed,
        from->fixed, session->has_bulk ? FUZZ_MESSAGE_MAX : XC_MESSAGE_MAX);
    if (len > from->fixed)
        xc_fuzz_fill(input, message.bytes + from->fixed, len - from->fixed);
    if (from->elements && !(how & FUZZ_RAW))
        from->elements(message.bytes, len);
    if (session->carries)
        send_carrying(session, &call, &message, len, from, how);
    else
        send(session, &call, &message, len);
}

int xc_fuzz_x_run(const struct xc_fuzz_x *fuzz, const uint8_t *data,
                  size_t size)
{
    struct xc_fuzz_input input = {data, size};
    static struct xc_fuzz_target target[2]; /* rights are for the first */
    struct session session = {.fuzz = fuzz, .input = &input};
    const int lowest_free = fuzz_lowest_free();

    if (!count.name) {
        count.name = fuzz->x->interface->name;
        atexit(say_counts);
    }
    target[0].input = &input;
    target[1].input = &input;
    start(&session, target);
    while (input.left)
        one_request(&session);
    count.n_ran = target[0].n_calls;
    xc_holder_free(session.holder);
    xc_fuzz_check(fuzz_lowest_free() == lowest_free,
                  "every descriptor is closed");
    return 0;
}
