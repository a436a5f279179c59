/* Made by stubc from interfaces/file.h. Do not edit. */
#include "file.stub.h"

#include <assert.h>
#include <limits.h>
#include <stddef.h>

#include "file.wire.h"

/* crosscall.file 1: the client's end */
struct file_stub {
    struct file object;
    struct xc_stub stub;
};
static_assert(sizeof(struct file_stub) == sizeof(struct xc_stub_object),
              "every Stub has one layout");
static_assert(offsetof(struct file_stub, stub) == sizeof(void *),
              "every Stub has one layout");

/* file.read, method 1 */
int64_t file_stub_read(struct file *self, uint64_t offset, void *buf,
                       size_t len)
{
    const struct xc_stub *stub = &((struct file_stub *)self)->stub;
    struct file_read_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    int64_t r;

    if (len > FILE_READ_BUF_MAX)
        return xc_stub_too_large(stub, FILE_METHOD_READ, "len",
                                 FILE_READ_BUF_MAX);

    /* request: offset, len */
    request.offset = offset;
    request.len = len;
    r = xc_stub_begin(&call, stub, FILE_METHOD_READ, FILE_KEY_READ);
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

/* file.write, method 2 */
int64_t file_stub_write(struct file *self, uint64_t offset, const void *buf,
                        size_t len)
{
    const struct xc_stub *stub = &((struct file_stub *)self)->stub;
    struct file_write_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    int64_t r;

    if (len > FILE_WRITE_BUF_MAX)
        return xc_stub_too_large(stub, FILE_METHOD_WRITE, "len",
                                 FILE_WRITE_BUF_MAX);

    /* request: offset, len, buf[len] */
    request.offset = offset;
    request.len = len;
    r = xc_stub_begin(&call, stub, FILE_METHOD_WRITE, FILE_KEY_WRITE);
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

/* file.status, method 3 */
int file_stub_status(struct file *self, struct file_info *out)
{
    static const struct xc_exchange exchange = {
        .method = FILE_METHOD_STATUS,
        .key = FILE_KEY_STATUS,
        .request_len = 0,
        .reply_len = sizeof(struct file_status_reply),
        .most = INT_MAX,
    };
    const struct xc_stub *stub = &((struct file_stub *)self)->stub;
    struct file_status_reply reply;
    int64_t r;

    /* request: nothing */
    r = xc_stub_exchange(stub, &exchange, NULL, &reply);
    if (r < 0)
        return (int)r;

    /* reply: out */
    __builtin_memcpy(out, &reply.out, sizeof(*out));
    return (int)r;
}

/* file.truncate, method 4 */
int file_stub_truncate(struct file *self, uint64_t size)
{
    static const struct xc_exchange exchange = {
        .method = FILE_METHOD_TRUNCATE,
        .key = FILE_KEY_TRUNCATE,
        .request_len = sizeof(struct file_truncate_request),
        .reply_len = 0,
        .most = INT_MAX,
    };
    const struct xc_stub *stub = &((struct file_stub *)self)->stub;
    struct file_truncate_request request = {0};
    int64_t r;

    /* request: size */
    request.size = size;
    r = xc_stub_exchange(stub, &exchange, &request, NULL);
    /* reply: nothing */
    return (int)r;
}

/* file.read_into, method 5 */
int64_t file_stub_read_into(struct file *self, struct xc_region *region,
                            uint64_t at, uint64_t offset, uint64_t len)
{
    const struct xc_stub *stub = &((struct file_stub *)self)->stub;
    struct file_read_into_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    struct xc_descriptors descriptors = {0};
    int64_t r;

    if (!xc_stub_carry_region(&descriptors, region, XC_REGION_SHARED))
        return xc_stub_bad_region(stub, FILE_METHOD_READ_INTO, "region", region,
                                  XC_REGION_SHARED);
    if (!xc_is_inside(at, len, xc_region_size(region)))
        return xc_stub_outside(stub, FILE_METHOD_READ_INTO, "at", "region");

    /* request: region, at, offset, len, memory of region */
    request.region = xc_region_size(region);
    request.at = at;
    request.offset = offset;
    request.len = len;
    r = xc_stub_begin_carrying(&call, stub, FILE_METHOD_READ_INTO,
                               FILE_KEY_READ_INTO, &descriptors);
    if (r)
        return r;
    xc_stub_put(&call, &request, sizeof(request));
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

/* file.write_from, method 6 */
int64_t file_stub_write_from(struct file *self, const struct xc_region *region,
                             uint64_t at, uint64_t offset, uint64_t len)
{
    const struct xc_stub *stub = &((struct file_stub *)self)->stub;
    struct file_write_from_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    struct xc_descriptors descriptors = {0};
    int64_t r;

    if (!xc_stub_carry_region(&descriptors, region, XC_REGION_ONE_WRITER))
        return xc_stub_bad_region(stub, FILE_METHOD_WRITE_FROM, "region",
                                  region, XC_REGION_ONE_WRITER);
    if (!xc_is_inside(at, len, xc_region_size(region)))
        return xc_stub_outside(stub, FILE_METHOD_WRITE_FROM, "at", "region");

    /* request: region, at, offset, len, memory of region */
    request.region = xc_region_size(region);
    request.at = at;
    request.offset = offset;
    request.len = len;
    r = xc_stub_begin_carrying(&call, stub, FILE_METHOD_WRITE_FROM,
                               FILE_KEY_WRITE_FROM, &descriptors);
    if (r)
        return r;
    xc_stub_put(&call, &request, sizeof(request));
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

/* file.write_shared, method 7 */
int64_t file_stub_write_shared(struct file *self, struct xc_region *region,
                               uint64_t at, uint64_t offset, uint64_t len)
{
    const struct xc_stub *stub = &((struct file_stub *)self)->stub;
    struct file_write_shared_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    struct xc_descriptors descriptors = {0};
    int64_t r;

    if (!xc_stub_carry_region(&descriptors, region, XC_REGION_SHARED))
        return xc_stub_bad_region(stub, FILE_METHOD_WRITE_SHARED, "region",
                                  region, XC_REGION_SHARED);
    if (!xc_is_inside(at, len, xc_region_size(region)))
        return xc_stub_outside(stub, FILE_METHOD_WRITE_SHARED, "at", "region");

    /* request: region, at, offset, len, memory of region */
    request.region = xc_region_size(region);
    request.at = at;
    request.offset = offset;
    request.len = len;
    r = xc_stub_begin_carrying(&call, stub, FILE_METHOD_WRITE_SHARED,
                               FILE_KEY_WRITE_SHARED, &descriptors);
    if (r)
        return r;
    xc_stub_put(&call, &request, sizeof(request));
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

const struct file_ops file_stub_ops = {
    .read = file_stub_read,
    .write = file_stub_write,
    .status = file_stub_status,
    .truncate = file_stub_truncate,
    .read_into = file_stub_read_into,
    .write_from = file_stub_write_from,
    .write_shared = file_stub_write_shared,
};

void *file_stub_make(struct xc_binding *binding, xc_handle handle)
{
    struct file_stub *made = xc_stub_new(&file_interface, binding, handle);

    if (made)
        made->object.ops = &file_stub_ops;
    return made;
}

struct file *file_stub_new(struct xc_binding *binding, xc_handle handle)
{
    return file_stub_make(binding, handle);
}

struct xc_stub *file_stub(struct file *self)
{
    if (!self || self->ops->read != file_stub_read)
        return NULL;
    return &((struct file_stub *)self)->stub;
}

void file_release(struct file *self)
{
    if (file_stub(self))
        xc_stub_free(self);
}

static const struct xc_method file_interface_methods[] = {
    {FILE_METHOD_READ, FILE_KEY_READ, FILE_READ, 0, "read"},
    {FILE_METHOD_WRITE, FILE_KEY_WRITE, FILE_WRITE, 0, "write"},
    {FILE_METHOD_STATUS, FILE_KEY_STATUS, XC_ANYONE, 0, "status"},
    {FILE_METHOD_TRUNCATE, FILE_KEY_TRUNCATE, FILE_WRITE, 0, "truncate"},
    {FILE_METHOD_READ_INTO, FILE_KEY_READ_INTO, FILE_READ, 0, "read_into"},
    {FILE_METHOD_WRITE_FROM, FILE_KEY_WRITE_FROM, FILE_WRITE, 0, "write_from"},
    {FILE_METHOD_WRITE_SHARED, FILE_KEY_WRITE_SHARED, FILE_WRITE, 0,
     "write_shared"},
};

static const struct xc_right_name file_interface_rights[] = {
    {FILE_READ, "FILE_READ"},
    {FILE_WRITE, "FILE_WRITE"},
};

const struct xc_interface file_interface = {
    .name = "crosscall.file",
    .major = 1,
    .n_methods = 7,
    .methods = file_interface_methods,
    .n_rights = 2,
    .rights = file_interface_rights,
    .id = 0x9821f2498c84c6b1,
};
