/* Made by stubc from interfaces/gauge.h. Do not edit. */
#include <string.h>

#include <proof.h>

#include "gauge.stub.h"
#include "gauge.wire.h"

/* Where an analysis begins, of the method PROOF_METHOD. */
void proof_x_gauge(void);
void proof_stub_gauge(void);
void proof_x_dial(void);
void proof_stub_dial(void);

/* An object that is no Stub. */
static const void *const proof_no_ops[64];
static const void *const proof_object = proof_no_ops;

static int proof_gauge_value(struct gauge *self, double *out)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_any(&(*out), sizeof((*out)));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_gauge_read(struct gauge *self, double *out, uint64_t *since)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_any(&(*out), sizeof((*out)));
    proof_any(&(*since), sizeof((*since)));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_gauge_set(struct gauge *self, double value)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)value;
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_dial_turn(struct dial *self, int32_t steps)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)steps;
    proof_any(&r, sizeof(r));
    return r;
}
static const struct gauge_ops proof_gauge_ops = {
    .value = proof_gauge_value,
    .read = proof_gauge_read,
    .set = proof_gauge_set,
};

void proof_x_gauge(void)
{
    static struct gauge target = {.ops = &proof_gauge_ops};

    switch (PROOF_METHOD) {
    case GAUGE_METHOD_VALUE:
        proof_call(gauge_objects, GAUGE_METHOD_VALUE, &target);
        break;
    case GAUGE_METHOD_READ:
        proof_call(gauge_objects, GAUGE_METHOD_READ, &target);
        break;
    case GAUGE_METHOD_SET:
        proof_call(gauge_objects, GAUGE_METHOD_SET, &target);
        break;
    default:
        proof_call(gauge_objects, UINT32_MAX, &target);
    }
}

static void proof_stub_gauge_value(struct gauge *self)
{
    int64_t status;
    double a_out;

    status = gauge_stub_value(self, &a_out);
    if (status >= 0) {
        proof_read(&a_out, sizeof(a_out));
    }
    proof_message_ends();
}

static void proof_stub_gauge_read(struct gauge *self)
{
    int64_t status;
    double a_out;
    uint64_t a_since;

    status = gauge_stub_read(self, &a_out, &a_since);
    if (status >= 0) {
        proof_read(&a_out, sizeof(a_out));
        proof_read(&a_since, sizeof(a_since));
    }
    proof_message_ends();
}

static void proof_stub_gauge_set(struct gauge *self)
{
    int64_t status;
    double a_value;

    proof_any(&a_value, sizeof(a_value));
    status = gauge_stub_set(self, a_value);
    (void)status;
    proof_message_ends();
}

void proof_stub_gauge(void)
{
    struct gauge *self = gauge_stub_new(proof_binding(), 1);

    if (!self)
        return;
    switch (PROOF_METHOD) {
    case GAUGE_METHOD_VALUE:
        proof_stub_gauge_value(self);
        break;
    case GAUGE_METHOD_READ:
        proof_stub_gauge_read(self);
        break;
    case GAUGE_METHOD_SET:
        proof_stub_gauge_set(self);
        break;
    default:
        gauge_keep(self);
        gauge_keep((struct gauge *)&proof_object);
        gauge_release(self);
        gauge_release(NULL);
        gauge_release((struct gauge *)&proof_object);
    }
}
static const struct dial_ops proof_dial_ops = {
    .gauge = {.value = proof_gauge_value,
              .read = proof_gauge_read,
              .set = proof_gauge_set},
    .turn = proof_dial_turn,
};

void proof_x_dial(void)
{
    static struct dial target = {.gauge.ops = &proof_dial_ops.gauge};

    switch (PROOF_METHOD) {
    case GAUGE_METHOD_VALUE:
        proof_call(dial_objects, GAUGE_METHOD_VALUE, &target);
        break;
    case GAUGE_METHOD_READ:
        proof_call(dial_objects, GAUGE_METHOD_READ, &target);
        break;
    case GAUGE_METHOD_SET:
        proof_call(dial_objects, GAUGE_METHOD_SET, &target);
        break;
    case DIAL_METHOD_TURN:
        proof_call(dial_objects, DIAL_METHOD_TURN, &target);
        break;
    default:
        proof_call(dial_objects, UINT32_MAX, &target);
    }
}

static void proof_stub_dial_turn(struct dial *self)
{
    int64_t status;
    int32_t a_steps;

    proof_any(&a_steps, sizeof(a_steps));
    status = dial_stub_turn(self, a_steps);
    (void)status;
    proof_message_ends();
}

void proof_stub_dial(void)
{
    struct dial *self = dial_stub_new(proof_binding(), 1);

    if (!self)
        return;
    switch (PROOF_METHOD) {
    case DIAL_METHOD_TURN:
        proof_stub_dial_turn(self);
        break;
    default:
        dial_keep(self);
        dial_keep((struct dial *)&proof_object);
        dial_release(self);
        dial_release(NULL);
        dial_release((struct dial *)&proof_object);
    }
}
