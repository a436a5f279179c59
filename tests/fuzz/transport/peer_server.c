/* SPDX-License-Identifier: MIT */
/* Peer, server: what a client is sent, and what is written below its eyes */
#include <string.h>

#include <crosscall/message.h>

#include "kernel.h"
#include "memory.h"
#include "packets.h"
#include "thing.stub.h"
#include "thing.wire.h"
#include "transport/linux/callback_memory.h"
#include "writer.h"

enum { ROOT = 0x100000001, PAGE = 4096 };

const size_t way_back_size = CALLBACK_TO_CLIENT_SIZE;

static void say_welcome(struct sent_packet *out)
{
    out->is.head = handshake_head_of(HANDSHAKE_WELCOME);
    out->len = sizeof(out->is.welcome);
}

static void add_halves(struct sent_packet *out, const size_t sizes[2])
{
    packets_add(out, packets_memory(sizes[0], !kernel.is_polite));
    packets_add(out, packets_memory(sizes[1], !kernel.is_polite));
}

static void say_accept(struct sent_packet *out)
{
    const size_t sizes[2] = {CHANNEL_SIZE, CHANNEL_SIZE};

    out->is.accept = (struct handshake_accept){
        .head = handshake_head_of(HANDSHAKE_ACCEPT),
        .root = ROOT,
        .n_slots = CHANNEL_SLOTS,
        .slot_size = CHANNEL_SLOT_SIZE,
    };
    out->len = sizeof(out->is.accept);
    add_halves(out, sizes);
}

bool peer_first(struct file *file, struct sent_packet *out)
{
    if (kernel_sent(file, HANDSHAKE_HELLO))
        say_accept(out);
    else
        say_welcome(out);
    return true;
}

/* To what it was asked last, if that was a question. */
static void answer(const struct file *file, struct sent_packet *out)
{
    const size_t back[2] = {CALLBACK_TO_SERVER_SIZE, CALLBACK_TO_CLIENT_SIZE};
    const struct handshake_bulk *bulk = kernel_sent(file, HANDSHAKE_BULK);
    const struct handshake_give *give = kernel_sent(file, HANDSHAKE_GIVE);

    if (kernel_sent(file, HANDSHAKE_CALLBACK)) {
        out->is.head = handshake_head_of(HANDSHAKE_CALLBACK);
        out->len = sizeof(out->is.callback);
        add_halves(out, back);
        packets_add(out, kernel_open(FILE_BELL));
    } else if (bulk) {
        const size_t sizes[2] = {(bulk->request + PAGE - 1) / PAGE * PAGE,
                                 (bulk->reply + PAGE - 1) / PAGE * PAGE};

        out->is.bulk = *bulk;
        out->len = sizeof(*bulk);
        add_halves(out, sizes);
    } else if (give) {
        out->is.given = (struct handshake_given){
            .head = handshake_head_of(HANDSHAKE_GIVEN),
            .cookie = give->cookie,
            .gift = 5,
        };
        out->len = sizeof(out->is.given);
    }
}

static uint32_t seq_of(unsigned slot)
{
    const struct memory *memory = memory_of_size(CHANNEL_SIZE, OURS);
    const struct channel channel = {.to_server = memory ? memory->at : NULL};

    return memory ? channel_request(&channel, slot)->seq : 0;
}

static void say_carry(struct sent_packet *out)
{
    struct handshake_carry *carry = &out->is.carry;

    out->is.head = handshake_head_of(HANDSHAKE_CARRY);
    out->len = sizeof(*carry);
    carry->slot = kernel_choice(CHANNEL_SLOTS + 1); /* seldom no slot at all */
    carry->seq = seq_of(carry->slot % CHANNEL_SLOTS);
    carry->n = 1;
    carry->n_doors = kernel_choice(8) == 7;
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
    case 3:
    case 4:
        answer(file, out);
        break;
    case 5:
        say_carry(out);
        break;
    case 6:
        out->is.refuse = (struct handshake_refuse){
            .head = handshake_head_of(HANDSHAKE_REFUSE),
            .status = 0x1000 + kernel_choice(32),
            .method = kernel_choice(16),
        };
        out->len = sizeof(out->is.refuse);
        break;
    default:
        out->is.head = handshake_head_of(kernel_choice(12));
        out->len = kernel_choice(64);
        xc_fuzz_fill(&kernel.in, out->is.bytes + sizeof(out->is.head), 16);
    }
}

/* How long the reply is whose method succeeds with 0. */
static uint32_t reply_len(unsigned method)
{
    switch (method) {
    case THING_METHOD_ADD:
    case THING_METHOD_PUBLISH:
    case THING_METHOD_SPAWN:
    case THING_METHOD_ASK:
        return 8;
    case THING_METHOD_VISIT:
        return sizeof(struct thing_visit_reply) + 8;
    case THING_METHOD_BOOKS:
        return sizeof(struct thing_books_reply);
    default:
        return 0;
    }
}

/* @requests: as the client has them */
static void reply(const struct memory *memory, const struct memory *requests)
{
    const struct channel channel = {.to_server = requests->at,
                                    .to_client = memory->at};
    const unsigned slot = kernel_choice(CHANNEL_SLOTS);
    const struct request_slot *request = channel_request(&channel, slot);
    struct reply_slot *answered = channel_reply(&channel, slot);

    answered->status = 0;
    answered->len = reply_len(request->method);
    answered->kept = 0;
    answered->cpu = (uint16_t)kernel_choice(2);
    xc_fuzz_fill(&kernel.in, answered->bytes, kernel_choice(32));
    switch (kernel_choice(8)) {
    case 0: /* a result, and as many bytes */
        answered->status = kernel_choice(64);
        answered->len = (uint32_t)answered->status;
        break;
    case 1:
        answered->status = -(int64_t)kernel_choice(64);
        answered->len = 0;
        break;
    case 2:
        answered->status = -(int64_t)(0x1000 + kernel_choice(32));
        answered->len = 0;
        break;
    case 3:
        answered->kept = (uint16_t)kernel_choice(256);
        break;
    case 4:
        answered->len = PAGE * kernel_choice(64);
        answered->status = answered->len;
        break;
    default:
        break;
    }
    if (kernel_choice(8) == 7)
        writer_lie_in_wait();
    answered->seq = request->seq;
}

/* What the client has lent, as its last requests say. */
static uint64_t lent(void)
{
    const struct memory *memory = memory_of_size(CHANNEL_SIZE, OURS);
    const struct channel channel = {.to_server = memory ? memory->at : NULL};

    return memory ? channel_request(&channel, kernel_choice(2))->bytes[0] : 0;
}

static void send_event(const struct memory *memory)
{
    const struct channel channel = {.to_client = memory->at};
    struct callback_server_header *header = callback_server(&channel);
    struct event *event;

    if (ring_rest(header->tail) < event_size(sizeof(struct ear_notify_request)))
        header->tail = 0;
    event = ring_at(&channel, header->tail);
    *event = (struct event){
        .len = sizeof(struct ear_notify_request),
        .key = EAR_KEY_NOTIFY,
        .method = EAR_METHOD_NOTIFY,
        .handle = lent(),
    };
    header->tail += event_size(event->len);
}

static void call_or_reply(const struct memory *memory)
{
    struct lane_half *lane = lane_half_of(memory->at, kernel_choice(LANES));

    lane->kind = kernel_choice(4) ? LANE_CALL : LANE_REPLY;
    lane->method = EAR_METHOD_ASK;
    lane->key = EAR_KEY_ASK;
    lane->handle = lent();
    lane->len = sizeof(struct ear_ask_request);
    lane->deadline_ns = kernel.now_ns + 1000000;
    lane->seq++;
}

static void show_state(const struct memory *memory)
{
    const struct channel channel = {.to_client = memory->at};
    struct server_header *header = channel_server(&channel);

    header->cells[kernel_choice(2)] = (struct xc_cell){
        .word = xc_fuzz_number(&kernel.in, 8), .number = kernel_choice(4)};
    header->changes++;
    header->asleep = kernel_choice(4);
}

void peer_writes(const struct memory *memory)
{
    const struct memory *requests = memory_of_size(CHANNEL_SIZE, OURS);

    if (memory->we_write)
        memory->at[kernel_choice(255)] ^= 1;
    else if (memory->size == CHANNEL_SIZE && requests && kernel_choice(8))
        reply(memory, requests);
    else if (memory->size == CHANNEL_SIZE)
        show_state(memory);
    else if (memory->size == CALLBACK_TO_CLIENT_SIZE && kernel_choice(2))
        send_event(memory);
    else if (memory->size == CALLBACK_TO_CLIENT_SIZE)
        call_or_reply(memory);
    else
        memory->at[kernel_choice(64)] = (char)kernel_choice(256);
}
