/* Made by stubc from interfaces/ledger.h. Do not edit. */
/*
 * crosscall.test.ledger 1: a mock, for tests of what calls a struct ledger
 *
 *     struct ledger_mock mock;
 *
 *     ledger_mock_init(&mock);
 *     what_is_tested(&mock.object);
 *
 * Each method counts its calls and keeps what it was last called with. It
 * returns .result, 0 at first, and writes what .gives holds if that is not
 * negative; or it does what .instead does, if that is set. Needs no server.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <interfaces/ledger.h>

#include "ledger.wire.h"

struct ledger_mock_turn {
    unsigned n_calls;
    int result;
    int (*instead)(struct ledger *self, const struct ledger_entry *entry,
                   struct ledger_entry *out);
    struct {
        struct ledger_entry entry;
    } last;
    struct {
        struct ledger_entry out;
    } gives;
};

struct ledger_mock_amend {
    unsigned n_calls;
    int result;
    int (*instead)(struct ledger *self, int64_t amount,
                   struct ledger_entry *entry, struct ledger_span *span);
    struct {
        int64_t amount;
        struct ledger_entry entry;
    } last;
    struct {
        struct ledger_entry entry;
        struct ledger_span span;
    } gives;
};

struct ledger_mock_widen {
    unsigned n_calls;
    int result;
    int (*instead)(struct ledger *self, struct ledger_span span, uint32_t by,
                   struct ledger_span *out);
    struct {
        struct ledger_span span;
        uint32_t by;
    } last;
    struct {
        struct ledger_span out;
    } gives;
};

struct ledger_mock {
    struct ledger object; /* first: methods find the mock behind it */
    struct ledger_ops ops;
    struct ledger_mock_turn turn;
    struct ledger_mock_amend amend;
    struct ledger_mock_widen widen;
};

static inline int ledger_mocked_turn(struct ledger *self,
                                     const struct ledger_entry *entry,
                                     struct ledger_entry *out)
{
    struct ledger_mock_turn *call = &((struct ledger_mock *)(void *)self)->turn;

    call->n_calls++;
    call->last.entry = *entry;
    if (call->instead)
        return call->instead(self, entry, out);
    if (call->result < 0)
        return call->result;
    *out = call->gives.out;
    return call->result;
}

static inline int ledger_mocked_amend(struct ledger *self, int64_t amount,
                                      struct ledger_entry *entry,
                                      struct ledger_span *span)
{
    struct ledger_mock_amend *call =
        &((struct ledger_mock *)(void *)self)->amend;

    call->n_calls++;
    call->last.amount = amount;
    call->last.entry = *entry;
    if (call->instead)
        return call->instead(self, amount, entry, span);
    if (call->result < 0)
        return call->result;
    *entry = call->gives.entry;
    *span = call->gives.span;
    return call->result;
}

static inline int ledger_mocked_widen(struct ledger *self,
                                      struct ledger_span span, uint32_t by,
                                      struct ledger_span *out)
{
    struct ledger_mock_widen *call =
        &((struct ledger_mock *)(void *)self)->widen;

    call->n_calls++;
    call->last.span = span;
    call->last.by = by;
    if (call->instead)
        return call->instead(self, span, by, out);
    if (call->result < 0)
        return call->result;
    *out = call->gives.out;
    return call->result;
}

/* ledger_mock_init() - no calls yet; every method returns 0 and gives zeros */
static inline void ledger_mock_init(struct ledger_mock *mock)
{
    memset(mock, 0, sizeof(*mock));
    mock->ops.turn = ledger_mocked_turn;
    mock->ops.amend = ledger_mocked_amend;
    mock->ops.widen = ledger_mocked_widen;
    mock->object.ops = &mock->ops;
}
