/* Made by stubc from interfaces/ledger.h. Do not edit. */
/*
 * crosscall.test.ledger 1: X functions, once for each target
 *
 * A target is any type with one function for each method. Say which, and
 * include this file behind the functions:
 *
 *     #define XC_TARGET struct my_ledger
 *     #define XC_NAME(method) my_ledger_##method
 *     #include "ledger.x.h"
 *
 * This makes `static const struct xc_x XC_NAME(x)`. A function that is missing
 * or differs is an error here that names it.
 */
#include <stddef.h>
#include <stdint.h>

#include <crosscall/call.h>

#include "ledger.stub.h"
#include "ledger.wire.h"

#if !defined(XC_TARGET) || !defined(XC_NAME)
#error "define XC_TARGET and XC_NAME(method) before each include"
#endif

#define ledger_x XC_NAME(x)
#define ledger_x_target XC_NAME(x_target)
#define ledger_x_dispatch XC_NAME(x_dispatch)
#define ledger_x_turn XC_NAME(x_turn)
#define ledger_x_amend XC_NAME(x_amend)
#define ledger_x_widen XC_NAME(x_widen)

/* What the target must have. */
static const struct {
    int (*turn)(XC_TARGET *self, const struct ledger_entry *entry,
                struct ledger_entry *out);
    int (*amend)(XC_TARGET *self, int64_t amount, struct ledger_entry *entry,
                 struct ledger_span *span);
    int (*widen)(XC_TARGET *self, struct ledger_span span, uint32_t by,
                 struct ledger_span *out);
} ledger_x_target = {
    .turn = XC_NAME(turn),
    .amend = XC_NAME(amend),
    .widen = XC_NAME(widen),
};

/* In C, these make a function of another type an error, not a warning. */
int XC_NAME(turn)(XC_TARGET *self, const struct ledger_entry *entry,
                  struct ledger_entry *out);
int XC_NAME(amend)(XC_TARGET *self, int64_t amount, struct ledger_entry *entry,
                   struct ledger_span *span);
int XC_NAME(widen)(XC_TARGET *self, struct ledger_span span, uint32_t by,
                   struct ledger_span *out);

/* ledger.turn, method 1 */
static XC_X int64_t ledger_x_turn(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct ledger_turn_request request;
    struct ledger_entry entry;
    struct ledger_entry out = XC_ZERO;
    int64_t r;

    if (!xc_call_allows(call, LEDGER_READ))
        return xc_call_deny(call, LEDGER_READ);
    if (call->key != LEDGER_KEY_TURN)
        return -XC_E_SHAPE;

    /* request: entry */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || !ledger_entry_from_wire(&entry, &request.entry))
        return -XC_E_MALFORMED;

    r = ledger_x_target.turn(self, &entry, &out);
    if (r < 0)
        return xc_call_failed(r);
    if (!ledger_entry_is_valid(&out))
        return xc_call_broken();

    /* reply: out */
    xc_call_put(call, &out, sizeof(out));
    return r;
}

/* ledger.amend, method 2 */
static XC_X int64_t ledger_x_amend(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct ledger_amend_request request;
    struct ledger_amend_reply reply = XC_ZERO;
    struct ledger_entry entry;
    struct ledger_span span = XC_ZERO;
    int64_t r;

    if (!xc_call_allows(call, LEDGER_WRITE))
        return xc_call_deny(call, LEDGER_WRITE);
    if (call->key != LEDGER_KEY_AMEND)
        return -XC_E_SHAPE;

    /* request: amount, entry */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || !ledger_entry_from_wire(&entry, &request.entry))
        return -XC_E_MALFORMED;

    r = ledger_x_target.amend(self, request.amount, &entry, &span);
    if (r < 0)
        return xc_call_failed(r);
    if (!ledger_entry_is_valid(&entry))
        return xc_call_broken();

    /* reply: entry, span */
    ledger_entry_to_wire(&reply.entry, &entry);
    ledger_span_to_wire(&reply.span, &span);
    xc_call_put(call, &reply, sizeof(reply));
    return r;
}

/* ledger.widen, method 3 */
static XC_X int64_t ledger_x_widen(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct ledger_widen_request request;
    struct ledger_span span;
    struct ledger_span out = XC_ZERO;
    int64_t r;

    if (!xc_call_allows(call, LEDGER_READ))
        return xc_call_deny(call, LEDGER_READ);
    if (call->key != LEDGER_KEY_WIDEN)
        return -XC_E_SHAPE;

    /* request: span, by */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || !ledger_span_from_wire(&span, &request.span) ||
        request.pad1 != 0)
        return -XC_E_MALFORMED;

    r = ledger_x_target.widen(self, span, request.by, &out);
    if (r < 0)
        return xc_call_failed(r);

    /* reply: out */
    xc_call_put(call, &out, sizeof(out));
    return r;
}

static int64_t ledger_x_dispatch(struct xc_call *call)
{
    switch (call->method) {
    case LEDGER_METHOD_TURN:
        return ledger_x_turn(call);
    case LEDGER_METHOD_AMEND:
        return ledger_x_amend(call);
    case LEDGER_METHOD_WIDEN:
        return ledger_x_widen(call);
    default:
        return -XC_E_NO_METHOD;
    }
}

static const struct xc_x ledger_x = {&ledger_interface, ledger_x_dispatch,
                                     NULL};

#undef ledger_x
#undef ledger_x_target
#undef ledger_x_dispatch
#undef ledger_x_turn
#undef ledger_x_amend
#undef ledger_x_widen
#undef XC_TARGET
#undef XC_NAME
