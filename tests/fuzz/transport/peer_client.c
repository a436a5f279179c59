/* SPDX-License-Identifier: MIT */
/* Peer, client: what a server is sent, and what is written below its eyes */
#include <string.h>

#include <crosscall/message.h>

#include "kernel.h"
#include "memory.h"
#include "packets.h"
#include "thing.stub.h"
#include "thing.wire.h"
#include "transport/linux/callback_memory.h"
#include "writer.h"

enum { PAGE = 4096 };

const size_t way_back_size = CALLBACK_TO_SERVER_SIZE;

static void say_hello(const struct file *file, struct handshake_hello *hello,
                      size_t *len)
{
    const struct handshake_welcome *welcome =
        kernel_sent(file, HANDSHAKE_WELCOME);
    uint32_t i;

    hello->interface = thing_interface.id;
    hello->n_methods = thing_interface.n_methods;
    if (welcome)
        memcpy(hello->nonce, welcome->nonce, sizeof(hello->nonce));
    for (i = 0; i < hello->n_methods; i++) {
        hello->methods[i].number = thing_interface.methods[i].number;
        hello->methods[i].key = thing_interface.methods[i].key;
    }
    *len = offsetof(struct handshake_hello, methods) +
           hello->n_methods * sizeof(hello->methods[0]);
}

bool peer_first(struct file *file, struct sent_packet *out)
{
    if (!kernel_sent(file, HANDSHAKE_WELCOME))
        return false;
    out->is.head = handshake_head_of(HANDSHAKE_HELLO);
    say_hello(file, &out->is.hello, &out->len);
    return true;
}

static void say_give(struct sent_packet *out)
{
    out->is.head = handshake_head_of(HANDSHAKE_GIVE);
    out->len = sizeof(out->is.give);
    out->is.give.cookie = 1;
    out->is.give.handle = xc_fuzz_number(&kernel.in, 8);
    out->is.give.rights = THING_USE;
    packets_add(out, packets_pidfd(OUR_PID + 1));
}

static void say_bulk(struct sent_packet *out)
{
    out->is.head = handshake_head_of(HANDSHAKE_BULK);
    out->len = sizeof(out->is.bulk);
    out->is.bulk.question.number = 1 + kernel_choice(4);
    out->is.bulk.request = xc_fuzz_number(&kernel.in, 3);
    out->is.bulk.reply = xc_fuzz_number(&kernel.in, 3);
}

static uint32_t next_seq(unsigned slot)
{
    const struct memory *memory = memory_of_size(CHANNEL_SIZE, THEIRS);
    const struct channel channel = {.to_server = memory ? memory->at : NULL};

    return memory ? channel_request(&channel, slot)->seq + 1 : 1;
}

static void say_carry(struct sent_packet *out)
{
    struct handshake_carry *carry = &out->is.carry;

    out->is.head = handshake_head_of(HANDSHAKE_CARRY);
    out->len = sizeof(*carry);
    carry->slot = kernel_choice(CHANNEL_SLOTS + 1); /* seldom no slot at all */
    carry->seq = next_seq(carry->slot % CHANNEL_SLOTS);
    carry->n = 1;
    carry->n_doors = kernel_choice(4) == 3;
    packets_add(out, carry->n_doors
                         ? kernel_open(FILE_PATH)
                         : packets_memory(PAGE * (1 + kernel_choice(2)), true));
}

void peer_says(struct file *file, struct sent_packet *out)
{
    switch (kernel_choice(8)) {
    case 0:
    case 1:
        peer_first(file, out);
        break;
    case 2:
        out->is.head = handshake_head_of(HANDSHAKE_RING);
        out->len = sizeof(out->is.head);
        break;
    case 3:
        out->is.head = handshake_head_of(HANDSHAKE_CALLBACK);
        out->len = sizeof(out->is.callback);
        break;
    case 4:
        say_bulk(out);
        break;
    case 5:
        say_give(out);
        break;
    case 6:
        say_carry(out);
        break;
    default:
        out->is.head = handshake_head_of(kernel_choice(12));
        out->len = kernel_choice(64);
        xc_fuzz_fill(&kernel.in, out->is.bytes + sizeof(out->is.head), 16);
    }
}

static const struct posted {
    uint32_t len;
    bool carries;
} posted[] = {
    {sizeof(struct thing_add_request), false},
    {sizeof(struct thing_haul_request), false},
    {0, true}, /* exchange */
    {sizeof(struct thing_fill_request), true},
    {sizeof(struct thing_sum_request), true},
    {sizeof(struct thing_publish_request), false},
    {sizeof(struct thing_light_request), false},
    {0, false}, /* spawn */
    {sizeof(struct thing_hear_request), false},
    {sizeof(struct thing_ring_request), false},
    {sizeof(struct thing_ask_request), false},
    {0, false}, /* hush */
    {sizeof(struct thing_visit_request), true},
    {0, false}, /* books */
};

/* The root's, what a method has answered, or anything. */
static uint64_t some_handle(unsigned slot)
{
    const struct memory *memory = memory_of_size(CHANNEL_SIZE, OURS);
    const struct channel channel = {.to_client = memory ? memory->at : NULL};
    uint64_t handle;

    switch (kernel_choice(8)) {
    case 0:
        return xc_fuzz_number(&kernel.in, 8);
    case 1:
        if (!memory)
            return 0;
        memcpy(&handle, channel_reply(&channel, slot)->bytes, sizeof(handle));
        return handle;
    default:
        return kernel.root;
    }
}

static void post_any(struct request_slot *request)
{
    const uint32_t i = kernel_choice(thing_interface.n_methods);

    request->method = (uint16_t)thing_interface.methods[i].number;
    request->key = thing_interface.methods[i].key;
    request->len = posted[i].len;
    request->flags = posted[i].carries ? REQUEST_CARRIES : 0;
    xc_fuzz_fill(&kernel.in, request->bytes, kernel_choice(64));
    if (i == THING_METHOD_HEAR - 1 || i == THING_METHOD_ASK - 1)
        request->bytes[0] = XC_HANDLE_LENT | kernel_choice(8);
    if (i == THING_METHOD_HAUL - 1) { /* more than it has, or else nothing */
        request->bytes[0] = PAGE * (uint64_t)kernel_choice(128);
        request->bytes[1] = kernel_choice(64);
    }
}

/* Of the runtime's own methods. */
static void post_runtime(struct request_slot *request)
{
    static const uint16_t lens[] = {0, 0, 0, 8, 16, 0, 16};
    const unsigned i = kernel_choice(7);

    request->method = (uint16_t)(XC_METHOD_RUNTIME + i);
    request->key = 0;
    request->len = lens[i];
    xc_fuzz_fill(&kernel.in, request->bytes, lens[i]);
}

/* Of a request that may be read at this moment: much more than it was. */
static void lie(struct request_slot *request)
{
    const struct thing_haul_request haul = {
        .len = PAGE * (uint64_t)kernel_choice(128)};

    memcpy(request->bytes, &haul, sizeof(haul));
    request->len = (uint32_t)(sizeof(haul) + haul.len);
}

static void post(const struct memory *memory)
{
    const struct channel channel = {.to_server = memory->at};
    const unsigned slot = kernel_choice(CHANNEL_SLOTS);
    struct request_slot *request = channel_request(&channel, slot);
    unsigned how = kernel_choice(16);

    if (how == 13) {
        lie(request);
        return;
    }
    request->flags = 0;
    if (how < 2)
        post_runtime(request);
    else
        post_any(request);
    request->handle = some_handle(slot);
    request->deadline_ns = kernel.now_ns + 1000000;
    if (how == 15) {
        request->flags |= REQUEST_ONEWAY;
        request->ticket = (uint16_t)kernel_choice(8);
    }
    if (how == 14)
        request->len += kernel_choice(64);
    if (how == 12)
        writer_lie_in_wait();
    request->seq++;
}

/* The reply to what the server calls, a call in it, or events taken. */
static void answer(const struct memory *memory)
{
    struct lane_half *lane = lane_half_of(memory->at, kernel_choice(LANES));
    struct callback_client_header *header = (void *)memory->at;

    switch (kernel_choice(4)) {
    case 0:
        header->head += 8 * kernel_choice(16);
        break;
    case 1:
        header->armed++;
        break;
    case 2:
        lane->kind = LANE_REPLY;
        lane->status = 0;
        lane->len = sizeof(struct ear_ask_reply);
        lane->seq++;
        break;
    default:
        lane->kind = LANE_CALL;
        lane->method = THING_METHOD_ADD;
        lane->key = THING_KEY_ADD;
        lane->handle = kernel.root;
        lane->len = sizeof(struct thing_add_request);
        lane->deadline_ns = kernel.now_ns + 1000000;
        lane->seq++;
    }
}

void peer_writes(const struct memory *memory)
{
    if (memory->size == CHANNEL_SIZE)
        post(memory);
    else if (memory->size == CALLBACK_TO_SERVER_SIZE)
        answer(memory);
    else
        memory->at[kernel_choice(64)] = (char)kernel_choice(256);
}
