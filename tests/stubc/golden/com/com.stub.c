/* Made by stubc from interfaces/com.h. Do not edit. */
#include "com.stub.h"

#include <assert.h>
#include <limits.h>
#include <stddef.h>

#include "com.wire.h"

/* crosscall.test.com 1: the client's end */
struct com_stub {
    struct com object;
    struct xc_stub stub;
};
static_assert(sizeof(struct com_stub) == sizeof(struct xc_stub_object),
              "every Stub has one layout");
static_assert(offsetof(struct com_stub, stub) == sizeof(void *),
              "every Stub has one layout");

/* com.query, method 1 */
int com_stub_query(struct com *self, enum com_which which, struct com **out)
{
    const struct xc_stub *stub = &((struct com_stub *)self)->stub;
    struct com_query_request request = {0};
    struct com_query_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    struct com *out_made;
    int64_t r;

    if (!com_which_is_valid((uint32_t)which))
        return xc_stub_bad_argument(stub, COM_METHOD_QUERY, "which");

    /* request: which */
    request.which = which;
    r = xc_stub_begin(&call, stub, COM_METHOD_QUERY, COM_KEY_QUERY);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: out */
    if (r > INT_MAX || !xc_stub_take(&call, &reply, sizeof(reply)) ||
        reply.out == 0 || xc_stub_left(&call) != 0) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    out_made = com_stub_new(stub->binding, reply.out);
    if (!out_made) {
        r = -XC_E_RESOURCES;
        goto end;
    }
    *out = out_made;
end:
    xc_stub_end(&call);
    return (int)r;
}

/* com.number, method 2 */
int com_stub_number(struct com *self)
{
    static const struct xc_exchange exchange = {
        .method = COM_METHOD_NUMBER,
        .key = COM_KEY_NUMBER,
        .request_len = 0,
        .reply_len = 0,
        .most = INT_MAX,
    };
    const struct xc_stub *stub = &((struct com_stub *)self)->stub;
    int64_t r;

    /* request: nothing */
    r = xc_stub_exchange(stub, &exchange, NULL, NULL);
    /* reply: nothing */
    return (int)r;
}

/* com.hold, method 3 */
int com_stub_hold(struct com *self, struct com *other)
{
    const struct xc_stub *stub = &((struct com_stub *)self)->stub;
    struct com_hold_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    int64_t r;

    /* request: other */
    r = xc_stub_begin(&call, stub, COM_METHOD_HOLD, COM_KEY_HOLD);
    if (r)
        return (int)r;
    r = xc_stub_pass(&call, com_stub(other), com_objects, other, COM_USE,
                     &request.other);
    if (r)
        goto end;
    xc_stub_put(&call, &request, sizeof(request));
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: nothing */
    if (r > INT_MAX || xc_stub_left(&call) != 0)
        r = xc_stub_bad_reply(&call);
end:
    xc_stub_end(&call);
    return (int)r;
}

/* com.kept, method 4 */
int com_stub_kept(struct com *self)
{
    static const struct xc_exchange exchange = {
        .method = COM_METHOD_KEPT,
        .key = COM_KEY_KEPT,
        .request_len = 0,
        .reply_len = 0,
        .most = INT_MAX,
    };
    const struct xc_stub *stub = &((struct com_stub *)self)->stub;
    int64_t r;

    /* request: nothing */
    r = xc_stub_exchange(stub, &exchange, NULL, NULL);
    /* reply: nothing */
    return (int)r;
}

/* com.forget, method 5 */
int com_stub_forget(struct com *self)
{
    static const struct xc_exchange exchange = {
        .method = COM_METHOD_FORGET,
        .key = COM_KEY_FORGET,
        .request_len = 0,
        .reply_len = 0,
        .most = INT_MAX,
    };
    const struct xc_stub *stub = &((struct com_stub *)self)->stub;
    int64_t r;

    /* request: nothing */
    r = xc_stub_exchange(stub, &exchange, NULL, NULL);
    /* reply: nothing */
    return (int)r;
}

int com_stub_addref(struct com *self)
{
    return xc_stub_keep(&((struct com_stub *)self)->stub);
}

int com_stub_release(struct com *self) { return xc_stub_free(self); }

const struct com_ops com_stub_ops = {
    .query = com_stub_query,
    .number = com_stub_number,
    .hold = com_stub_hold,
    .kept = com_stub_kept,
    .forget = com_stub_forget,
    .addref = com_stub_addref,
    .release = com_stub_release,
};

void *com_stub_make(struct xc_binding *binding, xc_handle handle)
{
    struct com_stub *made = xc_stub_new(&com_interface, binding, handle);

    if (made)
        made->object.ops = &com_stub_ops;
    return made;
}

struct com *com_stub_new(struct xc_binding *binding, xc_handle handle)
{
    return com_stub_make(binding, handle);
}

struct xc_stub *com_stub(struct com *self)
{
    if (!self || self->ops->query != com_stub_query)
        return NULL;
    return &((struct com_stub *)self)->stub;
}

static const struct xc_method com_interface_methods[] = {
    {COM_METHOD_QUERY, COM_KEY_QUERY, COM_USE, 0, "query"},
    {COM_METHOD_NUMBER, COM_KEY_NUMBER, COM_USE, 0, "number"},
    {COM_METHOD_HOLD, COM_KEY_HOLD, COM_USE, 0, "hold"},
    {COM_METHOD_KEPT, COM_KEY_KEPT, COM_USE, 0, "kept"},
    {COM_METHOD_FORGET, COM_KEY_FORGET, COM_USE, 0, "forget"},
};

static const struct xc_right_name com_interface_rights[] = {
    {COM_USE, "COM_USE"},
};

const struct xc_interface com_interface = {
    .name = "crosscall.test.com",
    .major = 1,
    .n_methods = 5,
    .methods = com_interface_methods,
    .n_rights = 1,
    .rights = com_interface_rights,
    .id = 0x45ac67330062e120,
};

/* crosscall.test.blk 1: the client's end */
struct blk_stub {
    struct blk object;
    struct xc_stub stub;
};
static_assert(sizeof(struct blk_stub) == sizeof(struct xc_stub_object),
              "every Stub has one layout");
static_assert(offsetof(struct blk_stub, stub) == sizeof(void *),
              "every Stub has one layout");

/* blk.size, method 16 */
int64_t blk_stub_size(struct blk *self)
{
    static const struct xc_exchange exchange = {
        .method = BLK_METHOD_SIZE,
        .key = BLK_KEY_SIZE,
        .request_len = 0,
        .reply_len = 0,
        .most = INT64_MAX,
    };
    const struct xc_stub *stub = &((struct blk_stub *)self)->stub;
    int64_t r;

    /* request: nothing */
    r = xc_stub_exchange(stub, &exchange, NULL, NULL);
    /* reply: nothing */
    return r;
}

const struct blk_ops blk_stub_ops = {
    .com = {.query = com_stub_query,
            .number = com_stub_number,
            .hold = com_stub_hold,
            .kept = com_stub_kept,
            .forget = com_stub_forget,
            .addref = com_stub_addref,
            .release = com_stub_release},
    .size = blk_stub_size,
};

void *blk_stub_make(struct xc_binding *binding, xc_handle handle)
{
    struct blk_stub *made = xc_stub_new(&blk_interface, binding, handle);

    if (made)
        made->object.com.ops = &blk_stub_ops.com;
    return made;
}

struct blk *blk_stub_new(struct xc_binding *binding, xc_handle handle)
{
    return blk_stub_make(binding, handle);
}

struct xc_stub *blk_stub(struct blk *self)
{
    const struct blk_ops *ops;

    if (!self)
        return NULL;
    ops = (const struct blk_ops *)self->com.ops;
    if (ops->size != blk_stub_size)
        return NULL;
    return &((struct blk_stub *)self)->stub;
}

static const struct xc_method blk_interface_methods[] = {
    {COM_METHOD_QUERY, COM_KEY_QUERY, COM_USE, 0, "query"},
    {COM_METHOD_NUMBER, COM_KEY_NUMBER, COM_USE, 0, "number"},
    {COM_METHOD_HOLD, COM_KEY_HOLD, COM_USE, 0, "hold"},
    {COM_METHOD_KEPT, COM_KEY_KEPT, COM_USE, 0, "kept"},
    {COM_METHOD_FORGET, COM_KEY_FORGET, COM_USE, 0, "forget"},
    {BLK_METHOD_SIZE, BLK_KEY_SIZE, COM_USE, 0, "size"},
};

static const struct xc_right_name blk_interface_rights[] = {
    {COM_USE, "COM_USE"},
};

const struct xc_interface blk_interface = {
    .name = "crosscall.test.blk",
    .major = 1,
    .n_methods = 6,
    .methods = blk_interface_methods,
    .n_rights = 1,
    .rights = blk_interface_rights,
    .id = 0x5e2a5c6f8be5a1c6,
};
