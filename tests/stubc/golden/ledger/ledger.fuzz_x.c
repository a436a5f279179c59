/* Made by stubc from interfaces/ledger.h. Do not edit. */
/*
 * crosscall.test.ledger 1: a hostile client of an X object, for libFuzzer
 *
 *     clang -g -O1 -fsanitize=fuzzer,address,undefined ledger.fuzz_x.c \
 *         ledger.stub.c ledger.x.c -lcrosscall_fuzz -lcrosscall
 *
 * <crosscall/fuzz.h> says how an input is read.
 */
#include <stddef.h>
#include <stdint.h>

#include <crosscall/fuzz.h>

#include "ledger.stub.h"
#include "ledger.wire.h"

static const int64_t xc_harness_values_ledger_kind[] = {
    LEDGER_DEBIT,  /* 1 */
    LEDGER_CREDIT, /* 2 */
};

static void xc_harness_fill_ledger_span(struct xc_fuzz_input *input,
                                        struct ledger_span *to)
{
    xc_fuzz_fill(input, &to->first, sizeof(to->first));
    xc_fuzz_fill(input, &to->last, sizeof(to->last));
}

static void xc_harness_fill_ledger_entry(struct xc_fuzz_input *input,
                                         struct ledger_entry *to)
{
    xc_fuzz_fill(input, &to->amount, sizeof(to->amount));
    xc_harness_fill_ledger_span(input, &to->pages);
    to->kind =
        (enum ledger_kind)xc_fuzz_enum(input, xc_harness_values_ledger_kind, 2);
    to->checked = (xc_fuzz_number(input, 1) & 1) != 0;
    for (size_t i = 0; i < 3; i++)
        to->marks[i] = (xc_fuzz_number(input, 1) & 1) != 0;
    for (size_t i = 0; i < 2; i++)
        to->parts[i] = (enum ledger_kind)xc_fuzz_enum(
            input, xc_harness_values_ledger_kind, 2);
}

static void xc_harness_repair_ledger_entry(struct ledger_entry_wire *wire)
{
    wire->kind = (uint32_t)xc_fuzz_one_of((uint64_t)wire->kind,
                                          xc_harness_values_ledger_kind, 2);
    wire->checked &= 1;
    for (size_t i = 0; i < 3; i++)
        wire->marks[i] &= 1;
    for (size_t i = 0; i < 2; i++)
        wire->parts[i] = (uint32_t)xc_fuzz_one_of(
            (uint64_t)wire->parts[i], xc_harness_values_ledger_kind, 2);
}

static int xc_harness_object_turn(struct xc_fuzz_target *self,
                                  const struct ledger_entry *entry,
                                  struct ledger_entry *out)
{
    xc_fuzz_use(entry, sizeof(struct ledger_entry));
    xc_harness_fill_ledger_entry(self->input, &(*out));
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_amend(struct xc_fuzz_target *self, int64_t amount,
                                   struct ledger_entry *entry,
                                   struct ledger_span *span)
{
    (void)amount;
    xc_fuzz_use(entry, sizeof(*entry));
    xc_harness_fill_ledger_entry(self->input, &(*entry));
    xc_harness_fill_ledger_span(self->input, &(*span));
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_widen(struct xc_fuzz_target *self,
                                   struct ledger_span span, uint32_t by,
                                   struct ledger_span *out)
{
    xc_fuzz_use(&span, sizeof(struct ledger_span));
    (void)by;
    xc_harness_fill_ledger_span(self->input, &(*out));
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

#define XC_TARGET struct xc_fuzz_target
#define XC_NAME(method) xc_harness_object_##method
#include "ledger.x.h"

static void xc_harness_mend_turn(void *fixed, const xc_handle *objects)
{
    struct ledger_turn_request *message = fixed;

    (void)objects;
    xc_harness_repair_ledger_entry(&message->entry);
}

static void xc_harness_mend_amend(void *fixed, const xc_handle *objects)
{
    struct ledger_amend_request *message = fixed;

    (void)objects;
    xc_harness_repair_ledger_entry(&message->entry);
}

static void xc_harness_mend_widen(void *fixed, const xc_handle *objects)
{
    struct ledger_widen_request *message = fixed;

    (void)objects;
    message->pad1 = 0;
}

static const struct xc_fuzz_request xc_harness_requests[] = {
    {
        .method = LEDGER_METHOD_TURN,
        .key = LEDGER_KEY_TURN,
        .fixed = sizeof(struct ledger_turn_request),
        .mend = xc_harness_mend_turn,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = LEDGER_METHOD_AMEND,
        .key = LEDGER_KEY_AMEND,
        .fixed = sizeof(struct ledger_amend_request),
        .mend = xc_harness_mend_amend,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = LEDGER_METHOD_WIDEN,
        .key = LEDGER_KEY_WIDEN,
        .fixed = sizeof(struct ledger_widen_request),
        .mend = xc_harness_mend_widen,
        .size = NULL,
        .elements = NULL,
    },
};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct xc_fuzz_x fuzz = {
        .x = &xc_harness_object_x,
        .requests = xc_harness_requests,
        .n_requests = 3,
        .objects = NULL,
        .n_objects = 0,
    };

    return xc_fuzz_x_run(&fuzz, data, size);
}
