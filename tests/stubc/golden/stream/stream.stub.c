/* Made by stubc from interfaces/stream.h. Do not edit. */
#include "stream.stub.h"

#include <assert.h>
#include <limits.h>
#include <stddef.h>

#include "stream.wire.h"

/* crosscall.test.stream 1: the client's end */
struct stream_stub {
    struct stream object;
    struct xc_stub stub;
};
static_assert(sizeof(struct stream_stub) == sizeof(struct xc_stub_object),
              "every Stub has one layout");
static_assert(offsetof(struct stream_stub, stub) == sizeof(void *),
              "every Stub has one layout");

/* stream.read, method 1 */
int64_t stream_stub_read(struct stream *self, void *buf, size_t len)
{
    const struct xc_stub *stub = &((struct stream_stub *)self)->stub;
    struct stream_read_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    int64_t r;

    if (len > STREAM_READ_BUF_MAX)
        return xc_stub_too_large(stub, STREAM_METHOD_READ, "len",
                                 STREAM_READ_BUF_MAX);

    /* request: len */
    request.len = len;
    r = xc_stub_begin(&call, stub, STREAM_METHOD_READ, STREAM_KEY_READ);
    if (r)
        return r;
    xc_stub_put(&call, &request, sizeof(request));
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: buf[result] */
    if ((uint64_t)r > len || xc_stub_left(&call) != (size_t)r) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    xc_stub_take_bytes(&call, buf, (size_t)r);
end:
    xc_stub_end(&call);
    return r;
}

/* stream.write, method 2 */
int64_t stream_stub_write(struct stream *self, const void *buf, size_t len)
{
    const struct xc_stub *stub = &((struct stream_stub *)self)->stub;
    struct stream_write_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    int64_t r;

    if (len > STREAM_WRITE_BUF_MAX)
        return xc_stub_too_large(stub, STREAM_METHOD_WRITE, "len",
                                 STREAM_WRITE_BUF_MAX);

    /* request: len, buf[len] */
    request.len = len;
    r = xc_stub_begin(&call, stub, STREAM_METHOD_WRITE, STREAM_KEY_WRITE);
    if (r)
        return r;
    xc_stub_put(&call, &request, sizeof(request));
    xc_stub_put(&call, buf, len);
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: nothing */
    if (xc_stub_left(&call) != 0)
        r = xc_stub_bad_reply(&call);
end:
    xc_stub_end(&call);
    return r;
}

/* stream.status, method 3 */
int stream_stub_status(struct stream *self, struct stream_report *out)
{
    const struct xc_stub *stub = &((struct stream_stub *)self)->stub;
    struct stream_status_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    struct stream_report out_value;
    int64_t r;

    /* request: nothing */
    r = xc_stub_begin(&call, stub, STREAM_METHOD_STATUS, STREAM_KEY_STATUS);
    if (r)
        return (int)r;
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: out */
    if (r > INT_MAX || !xc_stub_take(&call, &reply, sizeof(reply)) ||
        !stream_report_from_wire(&out_value, &reply.out) ||
        xc_stub_left(&call) != 0) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    *out = out_value;
end:
    xc_stub_end(&call);
    return (int)r;
}

const struct stream_ops stream_stub_ops = {
    .read = stream_stub_read,
    .write = stream_stub_write,
    .status = stream_stub_status,
};

void *stream_stub_make(struct xc_binding *binding, xc_handle handle)
{
    struct stream_stub *made = xc_stub_new(&stream_interface, binding, handle);

    if (made)
        made->object.ops = &stream_stub_ops;
    return made;
}

struct stream *stream_stub_new(struct xc_binding *binding, xc_handle handle)
{
    return stream_stub_make(binding, handle);
}

struct xc_stub *stream_stub(struct stream *self)
{
    if (!self || self->ops->read != stream_stub_read)
        return NULL;
    return &((struct stream_stub *)self)->stub;
}

void stream_release(struct stream *self)
{
    if (stream_stub(self))
        xc_stub_free(self);
}

static const struct xc_method stream_interface_methods[] = {
    {STREAM_METHOD_READ, STREAM_KEY_READ, STREAM_READ, 0, "read"},
    {STREAM_METHOD_WRITE, STREAM_KEY_WRITE, STREAM_WRITE, 0, "write"},
    {STREAM_METHOD_STATUS, STREAM_KEY_STATUS, XC_ANYONE, 0, "status"},
};

static const struct xc_right_name stream_interface_rights[] = {
    {STREAM_READ, "STREAM_READ"},
    {STREAM_WRITE, "STREAM_WRITE"},
};

const struct xc_interface stream_interface = {
    .name = "crosscall.test.stream",
    .major = 1,
    .n_methods = 3,
    .methods = stream_interface_methods,
    .n_rights = 2,
    .rights = stream_interface_rights,
    .id = 0x109a7e5251b7cf3,
};
