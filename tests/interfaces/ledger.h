/* SPDX-License-Identifier: MIT */
/*
 * ledger: structs that C lays out as the wire does
 *
 * No gaps, so they are copied at once; but not every byte is good, so they are
 * looked at first.
 */
#pragma once

#include <crosscall/interface.h>

struct ledger;

enum ledger_rights { LEDGER_READ = XC_RIGHT(0), LEDGER_WRITE = XC_RIGHT(1) };

enum ledger_kind { LEDGER_DEBIT = 1, LEDGER_CREDIT = 2 };

/* Nothing invalid. */
struct ledger_span {
    uint32_t first;
    uint32_t last;
};

/* A bool, an enum, and lists of both. */
struct ledger_entry {
    int64_t amount;
    struct ledger_span pages;
    enum ledger_kind kind;
    bool checked;
    bool marks[3];
    enum ledger_kind parts[2];
};

struct XC_INTERFACE("crosscall.test.ledger", 1) ledger_ops {
    /** turn() - @out is the counter-entry of @entry */
    int (*turn)(struct ledger *self, const struct ledger_entry *entry,
                XC_OUT struct ledger_entry *out) XC_METHOD(1, LEDGER_READ);

    /** amend() - @entry gets @amount; @span becomes its pages */
    int (*amend)(struct ledger *self, int64_t amount,
                 XC_INOUT struct ledger_entry *entry,
                 XC_OUT struct ledger_span *span) XC_METHOD(2, LEDGER_WRITE);

    /** widen() - @span by @by pages at its end */
    int (*widen)(struct ledger *self, struct ledger_span span, uint32_t by,
                 XC_OUT struct ledger_span *out) XC_METHOD(3, LEDGER_READ);
};

struct ledger {
    const struct ledger_ops *ops;
};
