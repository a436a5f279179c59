/* Made by stubc from interfaces/ledger.h. Do not edit. */
#include <string.h>

#include <proof.h>

#include "ledger.stub.h"
#include "ledger.wire.h"

/* Where an analysis begins, of the method PROOF_METHOD. */
void proof_x_ledger(void);
void proof_stub_ledger(void);

/* An object that is no Stub. */
static const void *const proof_no_ops[64];
static const void *const proof_object = proof_no_ops;

static int proof_ledger_turn(struct ledger *self,
                             const struct ledger_entry *entry,
                             struct ledger_entry *out)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)*entry;
    proof_any(&(*out), sizeof((*out)));
    proof_bool(&(*out).checked);
    proof_bools((*out).marks, 3);
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_ledger_amend(struct ledger *self, int64_t amount,
                              struct ledger_entry *entry,
                              struct ledger_span *span)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)amount;
    proof_any(&(*entry), sizeof((*entry)));
    proof_bool(&(*entry).checked);
    proof_bools((*entry).marks, 3);
    proof_any(&(*span), sizeof((*span)));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_ledger_widen(struct ledger *self, struct ledger_span span,
                              uint32_t by, struct ledger_span *out)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)*&span;
    (void)by;
    proof_any(&(*out), sizeof((*out)));
    proof_any(&r, sizeof(r));
    return r;
}
static const struct ledger_ops proof_ledger_ops = {
    .turn = proof_ledger_turn,
    .amend = proof_ledger_amend,
    .widen = proof_ledger_widen,
};

void proof_x_ledger(void)
{
    static struct ledger target = {.ops = &proof_ledger_ops};

    switch (PROOF_METHOD) {
    case LEDGER_METHOD_TURN:
        proof_call(ledger_objects, LEDGER_METHOD_TURN, &target);
        break;
    case LEDGER_METHOD_AMEND:
        proof_call(ledger_objects, LEDGER_METHOD_AMEND, &target);
        break;
    case LEDGER_METHOD_WIDEN:
        proof_call(ledger_objects, LEDGER_METHOD_WIDEN, &target);
        break;
    default:
        proof_call(ledger_objects, UINT32_MAX, &target);
    }
}

static void proof_stub_ledger_turn(struct ledger *self)
{
    int64_t status;
    struct ledger_entry a_entry;
    struct ledger_entry a_out;

    proof_any(&a_entry, sizeof(a_entry));
    proof_bool(&a_entry.checked);
    proof_bools(a_entry.marks, 3);
    status = ledger_stub_turn(self, &a_entry, &a_out);
    (void)status;
    proof_message_ends();
}

static void proof_stub_ledger_amend(struct ledger *self)
{
    int64_t status;
    int64_t a_amount;
    struct ledger_entry a_entry;
    struct ledger_span a_span;

    proof_any(&a_amount, sizeof(a_amount));
    proof_any(&a_entry, sizeof(a_entry));
    proof_bool(&a_entry.checked);
    proof_bools(a_entry.marks, 3);
    status = ledger_stub_amend(self, a_amount, &a_entry, &a_span);
    (void)status;
    proof_message_ends();
}

static void proof_stub_ledger_widen(struct ledger *self)
{
    int64_t status;
    struct ledger_span a_span;
    uint32_t a_by;
    struct ledger_span a_out;

    proof_any(&a_span, sizeof(a_span));
    proof_any(&a_by, sizeof(a_by));
    status = ledger_stub_widen(self, a_span, a_by, &a_out);
    (void)status;
    proof_message_ends();
}

void proof_stub_ledger(void)
{
    struct ledger *self = ledger_stub_new(proof_binding(), 1);

    if (!self)
        return;
    switch (PROOF_METHOD) {
    case LEDGER_METHOD_TURN:
        proof_stub_ledger_turn(self);
        break;
    case LEDGER_METHOD_AMEND:
        proof_stub_ledger_amend(self);
        break;
    case LEDGER_METHOD_WIDEN:
        proof_stub_ledger_widen(self);
        break;
    default:
        ledger_keep(self);
        ledger_keep((struct ledger *)&proof_object);
        ledger_release(self);
        ledger_release(NULL);
        ledger_release((struct ledger *)&proof_object);
    }
}
