/* Made by stubc from interfaces/ledger.h. Do not edit. */
#include "ledger.stub.h"

#include <assert.h>
#include <limits.h>
#include <stddef.h>

#include "ledger.wire.h"

/* crosscall.test.ledger 1: the client's end */
struct ledger_stub {
    struct ledger object;
    struct xc_stub stub;
};
static_assert(sizeof(struct ledger_stub) == sizeof(struct xc_stub_object),
              "every Stub has one layout");
static_assert(offsetof(struct ledger_stub, stub) == sizeof(void *),
              "every Stub has one layout");

/* ledger.turn, method 1 */
int ledger_stub_turn(struct ledger *self, const struct ledger_entry *entry,
                     struct ledger_entry *out)
{
    const struct xc_stub *stub = &((struct ledger_stub *)self)->stub;
    struct ledger_turn_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    int64_t r;

    if (!ledger_entry_is_valid(entry))
        return xc_stub_bad_argument(stub, LEDGER_METHOD_TURN, "entry");

    /* request: entry */
    r = xc_stub_begin(&call, stub, LEDGER_METHOD_TURN, LEDGER_KEY_TURN);
    if (r)
        return (int)r;
    xc_stub_put(&call, entry, sizeof(struct ledger_entry));
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: out */
    if (r > INT_MAX || !xc_stub_take(&call, &reply, sizeof(reply)) ||
        !ledger_entry_wire_is_valid(&reply.out) || xc_stub_left(&call) != 0) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    __builtin_memcpy(out, &reply.out, sizeof(*out));
end:
    xc_stub_end(&call);
    return (int)r;
}

/* ledger.amend, method 2 */
int ledger_stub_amend(struct ledger *self, int64_t amount,
                      struct ledger_entry *entry, struct ledger_span *span)
{
    const struct xc_stub *stub = &((struct ledger_stub *)self)->stub;
    struct ledger_amend_request request = {0};
    struct ledger_amend_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    int64_t r;

    if (!ledger_entry_is_valid(entry))
        return xc_stub_bad_argument(stub, LEDGER_METHOD_AMEND, "entry");

    /* request: amount, entry */
    request.amount = amount;
    ledger_entry_to_wire(&request.entry, entry);
    r = xc_stub_begin(&call, stub, LEDGER_METHOD_AMEND, LEDGER_KEY_AMEND);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: entry, span */
    if (r > INT_MAX || !xc_stub_take(&call, &reply, sizeof(reply)) ||
        !ledger_entry_wire_is_valid(&reply.entry) || xc_stub_left(&call) != 0) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    __builtin_memcpy(entry, &reply.entry, sizeof(*entry));
    __builtin_memcpy(span, &reply.span, sizeof(*span));
end:
    xc_stub_end(&call);
    return (int)r;
}

/* ledger.widen, method 3 */
int ledger_stub_widen(struct ledger *self, struct ledger_span span, uint32_t by,
                      struct ledger_span *out)
{
    static const struct xc_exchange exchange = {
        .method = LEDGER_METHOD_WIDEN,
        .key = LEDGER_KEY_WIDEN,
        .request_len = sizeof(struct ledger_widen_request),
        .reply_len = sizeof(struct ledger_widen_reply),
        .most = INT_MAX,
    };
    const struct xc_stub *stub = &((struct ledger_stub *)self)->stub;
    struct ledger_widen_request request = {0};
    struct ledger_widen_reply reply;
    int64_t r;

    /* request: span, by */
    ledger_span_to_wire(&request.span, &span);
    request.by = by;
    r = xc_stub_exchange(stub, &exchange, &request, &reply);
    if (r < 0)
        return (int)r;

    /* reply: out */
    __builtin_memcpy(out, &reply.out, sizeof(*out));
    return (int)r;
}

const struct ledger_ops ledger_stub_ops = {
    .turn = ledger_stub_turn,
    .amend = ledger_stub_amend,
    .widen = ledger_stub_widen,
};

void *ledger_stub_make(struct xc_binding *binding, xc_handle handle)
{
    struct ledger_stub *made = xc_stub_new(&ledger_interface, binding, handle);

    if (made)
        made->object.ops = &ledger_stub_ops;
    return made;
}

struct ledger *ledger_stub_new(struct xc_binding *binding, xc_handle handle)
{
    return ledger_stub_make(binding, handle);
}

struct xc_stub *ledger_stub(struct ledger *self)
{
    if (!self || self->ops->turn != ledger_stub_turn)
        return NULL;
    return &((struct ledger_stub *)self)->stub;
}

void ledger_release(struct ledger *self)
{
    if (ledger_stub(self))
        xc_stub_free(self);
}

static const struct xc_method ledger_interface_methods[] = {
    {LEDGER_METHOD_TURN, LEDGER_KEY_TURN, LEDGER_READ, 0, "turn"},
    {LEDGER_METHOD_AMEND, LEDGER_KEY_AMEND, LEDGER_WRITE, 0, "amend"},
    {LEDGER_METHOD_WIDEN, LEDGER_KEY_WIDEN, LEDGER_READ, 0, "widen"},
};

static const struct xc_right_name ledger_interface_rights[] = {
    {LEDGER_READ, "LEDGER_READ"},
    {LEDGER_WRITE, "LEDGER_WRITE"},
};

const struct xc_interface ledger_interface = {
    .name = "crosscall.test.ledger",
    .major = 1,
    .n_methods = 3,
    .methods = ledger_interface_methods,
    .n_rights = 2,
    .rights = ledger_interface_rights,
    .id = 0x857c77be0eb400fe,
};
