/* Made by stubc from interfaces/ledger.h. Do not edit. */
/*
 * crosscall.test.ledger 1: a hostile server of a Stub, for libFuzzer
 *
 *     clang -g -O1 -fsanitize=fuzzer,address,undefined ledger.fuzz_stub.c \
 *         ledger.stub.c ledger.x.c -lcrosscall_fuzz -lcrosscall
 *
 * <crosscall/fuzz.h> says how an input is read. Whatever a reply holds, a call
 * that fails has written nothing, and one that succeeds nothing beyond a bound.
 */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

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

static int64_t xc_harness_call_turn(void *xc_object,
                                    struct xc_binding *xc_binding,
                                    struct xc_fuzz_input *xc_input)
{
    struct ledger *self = xc_object;
    struct {
        struct ledger_entry out;
    } xc_now, xc_was;
    struct ledger_entry entry;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_harness_fill_ledger_entry(xc_input, &entry);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = ledger_turn(self, &entry, &xc_now.out);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "ledger.turn, which failed");
    return xc_r;
}

static int64_t xc_harness_call_amend(void *xc_object,
                                     struct xc_binding *xc_binding,
                                     struct xc_fuzz_input *xc_input)
{
    struct ledger *self = xc_object;
    struct {
        struct ledger_entry entry;
        struct ledger_span span;
    } xc_now, xc_was;
    int64_t amount;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_fuzz_fill(xc_input, &amount, sizeof(amount));
    xc_harness_fill_ledger_entry(xc_input, &xc_now.entry);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = ledger_amend(self, amount, &xc_now.entry, &xc_now.span);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "ledger.amend, which failed");
    return xc_r;
}

static int64_t xc_harness_call_widen(void *xc_object,
                                     struct xc_binding *xc_binding,
                                     struct xc_fuzz_input *xc_input)
{
    struct ledger *self = xc_object;
    struct {
        struct ledger_span out;
    } xc_now, xc_was;
    struct ledger_span span;
    uint32_t by;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_harness_fill_ledger_span(xc_input, &span);
    xc_fuzz_fill(xc_input, &by, sizeof(by));
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = ledger_widen(self, span, by, &xc_now.out);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "ledger.widen, which failed");
    return xc_r;
}

static void xc_harness_mend_turn(const void *in, void *fixed)
{
    struct ledger_turn_reply *message = fixed;

    (void)in;
    xc_harness_repair_ledger_entry(&message->out);
}

static void xc_harness_mend_amend(const void *in, void *fixed)
{
    struct ledger_amend_reply *message = fixed;

    (void)in;
    xc_harness_repair_ledger_entry(&message->entry);
}

static const struct xc_fuzz_reply xc_harness_replies[] = {
    {
        .call = xc_harness_call_turn,
        .fixed = sizeof(struct ledger_turn_reply),
        .mend = xc_harness_mend_turn,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_amend,
        .fixed = sizeof(struct ledger_amend_reply),
        .mend = xc_harness_mend_amend,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_widen,
        .fixed = sizeof(struct ledger_widen_reply),
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
};

static void xc_harness_let_go(void *object) { ledger_release(object); }

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct xc_fuzz_stub fuzz = {
        .name = "crosscall.test.ledger",
        .make = ledger_stub_make,
        .release = xc_harness_let_go,
        .replies = xc_harness_replies,
        .n_replies = 3,
    };

    return xc_fuzz_stub_run(&fuzz, data, size);
}
