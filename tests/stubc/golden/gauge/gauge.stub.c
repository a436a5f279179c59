/* Made by stubc from interfaces/gauge.h. Do not edit. */
#include "gauge.stub.h"

#include <assert.h>
#include <limits.h>
#include <stddef.h>

#include "gauge.wire.h"

/* crosscall.test.gauge 1: the client's end */
struct gauge_stub {
    struct gauge object;
    struct xc_stub stub;
};
static_assert(sizeof(struct gauge_stub) == sizeof(struct xc_stub_object),
              "every Stub has one layout");
static_assert(offsetof(struct gauge_stub, stub) == sizeof(void *),
              "every Stub has one layout");

/* gauge.value, method 1 */
int gauge_stub_value(struct gauge *self, double *out)
{
    static const struct xc_exchange exchange = {
        .method = GAUGE_METHOD_VALUE,
        .key = GAUGE_KEY_VALUE,
        .request_len = 0,
        .reply_len = sizeof(struct gauge_value_reply),
        .most = INT_MAX,
    };
    const struct xc_stub *stub = &((struct gauge_stub *)self)->stub;
    struct gauge_value_reply reply;
    int64_t r;

    /* request: nothing */
    r = xc_stub_exchange(stub, &exchange, NULL, &reply);
    if (r < 0)
        return (int)r;

    /* reply: out */
    *out = reply.out;
    return (int)r;
}

/* gauge.read, method 2 */
int gauge_stub_read(struct gauge *self, double *out, uint64_t *since)
{
    static const struct xc_exchange exchange = {
        .method = GAUGE_METHOD_READ,
        .key = GAUGE_KEY_READ,
        .request_len = 0,
        .reply_len = sizeof(struct gauge_read_reply),
        .most = INT_MAX,
    };
    const struct xc_stub *stub = &((struct gauge_stub *)self)->stub;
    struct gauge_read_reply reply;
    int64_t r;

    /* request: nothing */
    r = xc_stub_exchange(stub, &exchange, NULL, &reply);
    if (r < 0)
        return (int)r;

    /* reply: out, since */
    *out = reply.out;
    *since = reply.since;
    return (int)r;
}

/* gauge.set, method 3 */
int gauge_stub_set(struct gauge *self, double value)
{
    static const struct xc_exchange exchange = {
        .method = GAUGE_METHOD_SET,
        .key = GAUGE_KEY_SET,
        .request_len = sizeof(struct gauge_set_request),
        .reply_len = 0,
        .most = INT_MAX,
    };
    const struct xc_stub *stub = &((struct gauge_stub *)self)->stub;
    struct gauge_set_request request = {0};
    int64_t r;

    /* request: value */
    request.value = value;
    r = xc_stub_exchange(stub, &exchange, &request, NULL);
    /* reply: nothing */
    return (int)r;
}

const struct gauge_ops gauge_stub_ops = {
    .value = gauge_stub_value,
    .read = gauge_stub_read,
    .set = gauge_stub_set,
};

void *gauge_stub_make(struct xc_binding *binding, xc_handle handle)
{
    struct gauge_stub *made = xc_stub_new(&gauge_interface, binding, handle);

    if (made)
        made->object.ops = &gauge_stub_ops;
    return made;
}

struct gauge *gauge_stub_new(struct xc_binding *binding, xc_handle handle)
{
    return gauge_stub_make(binding, handle);
}

struct xc_stub *gauge_stub(struct gauge *self)
{
    if (!self || self->ops->value != gauge_stub_value)
        return NULL;
    return &((struct gauge_stub *)self)->stub;
}

void gauge_release(struct gauge *self)
{
    if (gauge_stub(self))
        xc_stub_free(self);
}

static const struct xc_method gauge_interface_methods[] = {
    {GAUGE_METHOD_VALUE, GAUGE_KEY_VALUE, GAUGE_READ, XC_METHOD_IDEMPOTENT,
     "value"},
    {GAUGE_METHOD_READ, GAUGE_KEY_READ, GAUGE_READ, XC_METHOD_IDEMPOTENT,
     "read"},
    {GAUGE_METHOD_SET, GAUGE_KEY_SET, GAUGE_SET, 0, "set"},
};

static const struct xc_right_name gauge_interface_rights[] = {
    {GAUGE_READ, "GAUGE_READ"},
    {GAUGE_SET, "GAUGE_SET"},
};

const struct xc_interface gauge_interface = {
    .name = "crosscall.test.gauge",
    .major = 1,
    .n_methods = 3,
    .methods = gauge_interface_methods,
    .n_rights = 2,
    .rights = gauge_interface_rights,
    .id = 0xe480d2cbc1cf506e,
};

/* crosscall.test.dial 1: the client's end */
struct dial_stub {
    struct dial object;
    struct xc_stub stub;
};
static_assert(sizeof(struct dial_stub) == sizeof(struct xc_stub_object),
              "every Stub has one layout");
static_assert(offsetof(struct dial_stub, stub) == sizeof(void *),
              "every Stub has one layout");

/* dial.turn, method 16 */
int dial_stub_turn(struct dial *self, int32_t steps)
{
    static const struct xc_exchange exchange = {
        .method = DIAL_METHOD_TURN,
        .key = DIAL_KEY_TURN,
        .request_len = sizeof(struct dial_turn_request),
        .reply_len = 0,
        .most = INT_MAX,
    };
    const struct xc_stub *stub = &((struct dial_stub *)self)->stub;
    struct dial_turn_request request = {0};
    int64_t r;

    /* request: steps */
    request.steps = steps;
    r = xc_stub_exchange(stub, &exchange, &request, NULL);
    /* reply: nothing */
    return (int)r;
}

const struct dial_ops dial_stub_ops = {
    .gauge = {.value = gauge_stub_value,
              .read = gauge_stub_read,
              .set = gauge_stub_set},
    .turn = dial_stub_turn,
};

void *dial_stub_make(struct xc_binding *binding, xc_handle handle)
{
    struct dial_stub *made = xc_stub_new(&dial_interface, binding, handle);

    if (made)
        made->object.gauge.ops = &dial_stub_ops.gauge;
    return made;
}

struct dial *dial_stub_new(struct xc_binding *binding, xc_handle handle)
{
    return dial_stub_make(binding, handle);
}

struct xc_stub *dial_stub(struct dial *self)
{
    const struct dial_ops *ops;

    if (!self)
        return NULL;
    ops = (const struct dial_ops *)self->gauge.ops;
    if (ops->turn != dial_stub_turn)
        return NULL;
    return &((struct dial_stub *)self)->stub;
}

void dial_release(struct dial *self)
{
    if (dial_stub(self))
        xc_stub_free(self);
}

static const struct xc_method dial_interface_methods[] = {
    {GAUGE_METHOD_VALUE, GAUGE_KEY_VALUE, GAUGE_READ, XC_METHOD_IDEMPOTENT,
     "value"},
    {GAUGE_METHOD_READ, GAUGE_KEY_READ, GAUGE_READ, XC_METHOD_IDEMPOTENT,
     "read"},
    {GAUGE_METHOD_SET, GAUGE_KEY_SET, GAUGE_SET, 0, "set"},
    {DIAL_METHOD_TURN, DIAL_KEY_TURN, DIAL_TURN, 0, "turn"},
};

static const struct xc_right_name dial_interface_rights[] = {
    {GAUGE_READ, "GAUGE_READ"},
    {GAUGE_SET, "GAUGE_SET"},
    {DIAL_TURN, "DIAL_TURN"},
};

const struct xc_interface dial_interface = {
    .name = "crosscall.test.dial",
    .major = 1,
    .n_methods = 4,
    .methods = dial_interface_methods,
    .n_rights = 3,
    .rights = dial_interface_rights,
    .id = 0x4bf655c13f6303ed,
};
