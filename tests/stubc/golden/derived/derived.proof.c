/* Made by stubc from interfaces/derived.h. Do not edit. */
#include <string.h>

#include <proof.h>

#include "derived.stub.h"
#include "derived.wire.h"
#include "stream.stub.h"
#include "stream.wire.h"

/* Where an analysis begins, of the method PROOF_METHOD. */
void proof_x_tape(void);
void proof_stub_tape(void);
void proof_x_deck(void);
void proof_stub_deck(void);

/* An object that is no Stub. */
static const void *const proof_no_ops[64];
static const void *const proof_object = proof_no_ops;

static int64_t proof_stream_read(struct stream *self, void *buf, size_t len)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    proof_any(buf, len);
    (void)len;
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_stream_write(struct stream *self, const void *buf,
                                  size_t len)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    proof_read(buf, len);
    (void)len;
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_stream_status(struct stream *self, struct stream_report *out)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_any(&(*out), sizeof((*out)));
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_tape_wind(struct tape *self, uint64_t position)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    (void)position;
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_deck_load(struct deck *self, struct tape *tape,
                           struct stream **old)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_read(tape, sizeof(*tape));
    if (proof_between(0, 1))
        *old = (struct stream *)&proof_object;
    proof_any(&r, sizeof(r));
    return r;
}
static const struct tape_ops proof_tape_ops = {
    .stream = {.read = proof_stream_read,
               .write = proof_stream_write,
               .status = proof_stream_status},
    .wind = proof_tape_wind,
};

void proof_x_tape(void)
{
    static struct tape target = {.stream.ops = &proof_tape_ops.stream};

    switch (PROOF_METHOD) {
    case STREAM_METHOD_READ:
        proof_call(tape_objects, STREAM_METHOD_READ, &target);
        break;
    case STREAM_METHOD_WRITE:
        proof_call(tape_objects, STREAM_METHOD_WRITE, &target);
        break;
    case STREAM_METHOD_STATUS:
        proof_call(tape_objects, STREAM_METHOD_STATUS, &target);
        break;
    case TAPE_METHOD_WIND:
        proof_call(tape_objects, TAPE_METHOD_WIND, &target);
        break;
    default:
        proof_call(tape_objects, UINT32_MAX, &target);
    }
}

static void proof_stub_tape_wind(struct tape *self)
{
    int64_t status;
    uint64_t a_position;

    proof_any(&a_position, sizeof(a_position));
    status = tape_stub_wind(self, a_position);
    (void)status;
    proof_message_ends();
}

void proof_stub_tape(void)
{
    struct tape *self = tape_stub_new(proof_binding(), 1);

    if (!self)
        return;
    switch (PROOF_METHOD) {
    case TAPE_METHOD_WIND:
        proof_stub_tape_wind(self);
        break;
    default:
        tape_keep(self);
        tape_keep((struct tape *)&proof_object);
        tape_release(self);
        tape_release(NULL);
        tape_release((struct tape *)&proof_object);
    }
}
static const struct deck_ops proof_deck_ops = {
    .tape = {.stream = {.read = proof_stream_read,
                        .write = proof_stream_write,
                        .status = proof_stream_status},
             .wind = proof_tape_wind},
    .load = proof_deck_load,
};

void proof_x_deck(void)
{
    static struct deck target = {.tape.stream.ops =
                                     &proof_deck_ops.tape.stream};

    switch (PROOF_METHOD) {
    case STREAM_METHOD_READ:
        proof_call(deck_objects, STREAM_METHOD_READ, &target);
        break;
    case STREAM_METHOD_WRITE:
        proof_call(deck_objects, STREAM_METHOD_WRITE, &target);
        break;
    case STREAM_METHOD_STATUS:
        proof_call(deck_objects, STREAM_METHOD_STATUS, &target);
        break;
    case TAPE_METHOD_WIND:
        proof_call(deck_objects, TAPE_METHOD_WIND, &target);
        break;
    case DECK_METHOD_LOAD:
        proof_call(deck_objects, DECK_METHOD_LOAD, &target);
        break;
    default:
        proof_call(deck_objects, UINT32_MAX, &target);
    }
}

static void proof_stub_deck_load(struct deck *self)
{
    int64_t status;
    struct tape *a_tape = NULL;
    struct stream *a_old = NULL;

    a_tape = proof_one_of(tape_stub_new(proof_binding(), 1),
                          tape_stub_new(proof_other_binding(), 1));
    if (!a_tape)
        a_tape = (struct tape *)&proof_object;
    status = deck_stub_load(self, a_tape, &a_old);
    if (status >= 0) {
        proof_read(&a_old, sizeof(a_old));
    }
    proof_message_ends();
}

void proof_stub_deck(void)
{
    struct deck *self = deck_stub_new(proof_binding(), 1);

    if (!self)
        return;
    switch (PROOF_METHOD) {
    case DECK_METHOD_LOAD:
        proof_stub_deck_load(self);
        break;
    default:
        deck_keep(self);
        deck_keep((struct deck *)&proof_object);
        deck_release(self);
        deck_release(NULL);
        deck_release((struct deck *)&proof_object);
    }
}
