/* Made by stubc from interfaces/derived.h. Do not edit. */
#include "derived.stub.h"

#include <assert.h>
#include <limits.h>
#include <stddef.h>

#include "derived.wire.h"
#include "stream.wire.h"

/* crosscall.test.tape 1: the client's end */
struct tape_stub {
    struct tape object;
    struct xc_stub stub;
};
static_assert(sizeof(struct tape_stub) == sizeof(struct xc_stub_object),
              "every Stub has one layout");
static_assert(offsetof(struct tape_stub, stub) == sizeof(void *),
              "every Stub has one layout");

/* tape.wind, method 16 */
int64_t tape_stub_wind(struct tape *self, uint64_t position)
{
    static const struct xc_exchange exchange = {
        .method = TAPE_METHOD_WIND,
        .key = TAPE_KEY_WIND,
        .request_len = sizeof(struct tape_wind_request),
        .reply_len = 0,
        .most = INT64_MAX,
    };
    const struct xc_stub *stub = &((struct tape_stub *)self)->stub;
    struct tape_wind_request request = {0};
    int64_t r;

    /* request: position */
    request.position = position;
    r = xc_stub_exchange(stub, &exchange, &request, NULL);
    /* reply: nothing */
    return r;
}

const struct tape_ops tape_stub_ops = {
    .stream = {.read = stream_stub_read,
               .write = stream_stub_write,
               .status = stream_stub_status},
    .wind = tape_stub_wind,
};

void *tape_stub_make(struct xc_binding *binding, xc_handle handle)
{
    struct tape_stub *made = xc_stub_new(&tape_interface, binding, handle);

    if (made)
        made->object.stream.ops = &tape_stub_ops.stream;
    return made;
}

struct tape *tape_stub_new(struct xc_binding *binding, xc_handle handle)
{
    return tape_stub_make(binding, handle);
}

struct xc_stub *tape_stub(struct tape *self)
{
    const struct tape_ops *ops;

    if (!self)
        return NULL;
    ops = (const struct tape_ops *)self->stream.ops;
    if (ops->wind != tape_stub_wind)
        return NULL;
    return &((struct tape_stub *)self)->stub;
}

void tape_release(struct tape *self)
{
    if (tape_stub(self))
        xc_stub_free(self);
}

static const struct xc_method tape_interface_methods[] = {
    {STREAM_METHOD_READ, STREAM_KEY_READ, STREAM_READ, 0, "read"},
    {STREAM_METHOD_WRITE, STREAM_KEY_WRITE, STREAM_WRITE, 0, "write"},
    {STREAM_METHOD_STATUS, STREAM_KEY_STATUS, XC_ANYONE, 0, "status"},
    {TAPE_METHOD_WIND, TAPE_KEY_WIND, TAPE_WIND, 0, "wind"},
};

static const struct xc_right_name tape_interface_rights[] = {
    {STREAM_READ, "STREAM_READ"},
    {STREAM_WRITE, "STREAM_WRITE"},
    {TAPE_WIND, "TAPE_WIND"},
};

const struct xc_interface tape_interface = {
    .name = "crosscall.test.tape",
    .major = 1,
    .n_methods = 4,
    .methods = tape_interface_methods,
    .n_rights = 3,
    .rights = tape_interface_rights,
    .id = 0x7337f487ce9aefd3,
};

/* crosscall.test.deck 1: the client's end */
struct deck_stub {
    struct deck object;
    struct xc_stub stub;
};
static_assert(sizeof(struct deck_stub) == sizeof(struct xc_stub_object),
              "every Stub has one layout");
static_assert(offsetof(struct deck_stub, stub) == sizeof(void *),
              "every Stub has one layout");

/* deck.load, method 32 */
int deck_stub_load(struct deck *self, struct tape *tape, struct stream **old)
{
    const struct xc_stub *stub = &((struct deck_stub *)self)->stub;
    struct deck_load_request request = {0};
    struct deck_load_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    struct stream *old_made;
    int64_t r;

    /* request: tape */
    r = xc_stub_begin(&call, stub, DECK_METHOD_LOAD, DECK_KEY_LOAD);
    if (r)
        return (int)r;
    r = xc_stub_pass(&call, tape_stub(tape), tape_objects, tape,
                     (xc_rights)STREAM_READ | TAPE_WIND, &request.tape);
    if (r)
        goto end;
    xc_stub_put(&call, &request, sizeof(request));
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: old */
    if (r > INT_MAX || !xc_stub_take(&call, &reply, sizeof(reply)) ||
        reply.old == 0 || xc_stub_left(&call) != 0) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    old_made = stream_stub_new(stub->binding, reply.old);
    if (!old_made) {
        r = -XC_E_RESOURCES;
        goto end;
    }
    *old = old_made;
end:
    xc_stub_end(&call);
    return (int)r;
}

const struct deck_ops deck_stub_ops = {
    .tape = {.stream = {.read = stream_stub_read,
                        .write = stream_stub_write,
                        .status = stream_stub_status},
             .wind = tape_stub_wind},
    .load = deck_stub_load,
};

void *deck_stub_make(struct xc_binding *binding, xc_handle handle)
{
    struct deck_stub *made = xc_stub_new(&deck_interface, binding, handle);

    if (made)
        made->object.tape.stream.ops = &deck_stub_ops.tape.stream;
    return made;
}

struct deck *deck_stub_new(struct xc_binding *binding, xc_handle handle)
{
    return deck_stub_make(binding, handle);
}

struct xc_stub *deck_stub(struct deck *self)
{
    const struct deck_ops *ops;

    if (!self)
        return NULL;
    ops = (const struct deck_ops *)self->tape.stream.ops;
    if (ops->load != deck_stub_load)
        return NULL;
    return &((struct deck_stub *)self)->stub;
}

void deck_release(struct deck *self)
{
    if (deck_stub(self))
        xc_stub_free(self);
}

static const struct xc_method deck_interface_methods[] = {
    {STREAM_METHOD_READ, STREAM_KEY_READ, STREAM_READ, 0, "read"},
    {STREAM_METHOD_WRITE, STREAM_KEY_WRITE, STREAM_WRITE, 0, "write"},
    {STREAM_METHOD_STATUS, STREAM_KEY_STATUS, XC_ANYONE, 0, "status"},
    {TAPE_METHOD_WIND, TAPE_KEY_WIND, TAPE_WIND, 0, "wind"},
    {DECK_METHOD_LOAD, DECK_KEY_LOAD, (xc_rights)DECK_LOAD | STREAM_READ, 0,
     "load"},
};

static const struct xc_right_name deck_interface_rights[] = {
    {STREAM_READ, "STREAM_READ"},
    {STREAM_WRITE, "STREAM_WRITE"},
    {TAPE_WIND, "TAPE_WIND"},
    {DECK_LOAD, "DECK_LOAD"},
};

const struct xc_interface deck_interface = {
    .name = "crosscall.test.deck",
    .major = 1,
    .n_methods = 5,
    .methods = deck_interface_methods,
    .n_rights = 4,
    .rights = deck_interface_rights,
    .id = 0x9234f655778058f2,
};
