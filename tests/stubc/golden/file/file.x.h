/* Made by stubc from interfaces/file.h. Do not edit. */
/*
 * crosscall.file 1: X functions, once for each target
 *
 * A target is any type with one function for each method. Say which, and
 * include this file behind the functions:
 *
 *     #define XC_TARGET struct my_file
 *     #define XC_NAME(method) my_file_##method
 *     #include "file.x.h"
 *
 * This makes `static const struct xc_x XC_NAME(x)`. A function that is missing
 * or differs is an error here that names it.
 */
#include <stddef.h>
#include <stdint.h>

#include <crosscall/call.h>

#include "file.stub.h"
#include "file.wire.h"

#if !defined(XC_TARGET) || !defined(XC_NAME)
#error "define XC_TARGET and XC_NAME(method) before each include"
#endif

#define file_x XC_NAME(x)
#define file_x_target XC_NAME(x_target)
#define file_x_dispatch XC_NAME(x_dispatch)
#define file_x_read XC_NAME(x_read)
#define file_x_write XC_NAME(x_write)
#define file_x_status XC_NAME(x_status)
#define file_x_truncate XC_NAME(x_truncate)
#define file_x_read_into XC_NAME(x_read_into)
#define file_x_write_from XC_NAME(x_write_from)
#define file_x_write_shared XC_NAME(x_write_shared)

/* What the target must have. */
static const struct {
    int64_t (*read)(XC_TARGET *self, uint64_t offset, void *buf, size_t len);
    int64_t (*write)(XC_TARGET *self, uint64_t offset, const void *buf,
                     size_t len);
    int (*status)(XC_TARGET *self, struct file_info *out);
    int (*truncate)(XC_TARGET *self, uint64_t size);
    int64_t (*read_into)(XC_TARGET *self, struct xc_region *region, uint64_t at,
                         uint64_t offset, uint64_t len);
    int64_t (*write_from)(XC_TARGET *self, const struct xc_region *region,
                          uint64_t at, uint64_t offset, uint64_t len);
    int64_t (*write_shared)(XC_TARGET *self, struct xc_region *region,
                            uint64_t at, uint64_t offset, uint64_t len);
} file_x_target = {
    .read = XC_NAME(read),
    .write = XC_NAME(write),
    .status = XC_NAME(status),
    .truncate = XC_NAME(truncate),
    .read_into = XC_NAME(read_into),
    .write_from = XC_NAME(write_from),
    .write_shared = XC_NAME(write_shared),
};

/* In C, these make a function of another type an error, not a warning. */
int64_t XC_NAME(read)(XC_TARGET *self, uint64_t offset, void *buf, size_t len);
int64_t XC_NAME(write)(XC_TARGET *self, uint64_t offset, const void *buf,
                       size_t len);
int XC_NAME(status)(XC_TARGET *self, struct file_info *out);
int XC_NAME(truncate)(XC_TARGET *self, uint64_t size);
int64_t XC_NAME(read_into)(XC_TARGET *self, struct xc_region *region,
                           uint64_t at, uint64_t offset, uint64_t len);
int64_t XC_NAME(write_from)(XC_TARGET *self, const struct xc_region *region,
                            uint64_t at, uint64_t offset, uint64_t len);
int64_t XC_NAME(write_shared)(XC_TARGET *self, struct xc_region *region,
                              uint64_t at, uint64_t offset, uint64_t len);

/* file.read, method 1 */
static XC_X int64_t file_x_read(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct file_read_request request;
    void *buf;
    int64_t r;

    if (!xc_call_allows(call, FILE_READ))
        return xc_call_deny(call, FILE_READ);
    if (call->key != FILE_KEY_READ)
        return -XC_E_SHAPE;

    /* request: offset, len */
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.len > FILE_READ_BUF_MAX)
        return -XC_E_TOO_LARGE;
    if (!xc_call_taken(call))
        return -XC_E_MALFORMED;
    buf = xc_call_room(call, (size_t)request.len);

    r = file_x_target.read(self, request.offset, buf, (size_t)request.len);
    if (r < 0)
        return xc_call_failed(r);
    if ((uint64_t)r > request.len)
        return xc_call_broken();

    /* reply: buf[result] */
    xc_call_put(call, buf, (size_t)r);
    return r;
}

/* file.write, method 2 */
static XC_X int64_t file_x_write(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct file_write_request request;
    const void *buf;
    int64_t r;

    if (!xc_call_allows(call, FILE_WRITE))
        return xc_call_deny(call, FILE_WRITE);
    if (call->key != FILE_KEY_WRITE)
        return -XC_E_SHAPE;

    /* request: offset, len, buf[len] */
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.len > FILE_WRITE_BUF_MAX)
        return -XC_E_TOO_LARGE;
    buf = xc_call_take_bytes(call, (size_t)request.len, (size_t)request.len);
    if (!buf)
        return -XC_E_MALFORMED;
    if (!xc_call_taken(call))
        return -XC_E_MALFORMED;

    r = file_x_target.write(self, request.offset, buf, (size_t)request.len);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* file.status, method 3 */
static XC_X int64_t file_x_status(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct file_info out = XC_ZERO;
    int64_t r;

    /* anyone may call */
    if (call->key != FILE_KEY_STATUS)
        return -XC_E_SHAPE;

    /* request: nothing */
    if (call->request_len != 0)
        return -XC_E_MALFORMED;

    r = file_x_target.status(self, &out);
    if (r < 0)
        return xc_call_failed(r);

    /* reply: out */
    xc_call_put(call, &out, sizeof(out));
    return r;
}

/* file.truncate, method 4 */
static XC_X int64_t file_x_truncate(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct file_truncate_request request;
    int64_t r;

    if (!xc_call_allows(call, FILE_WRITE))
        return xc_call_deny(call, FILE_WRITE);
    if (call->key != FILE_KEY_TRUNCATE)
        return -XC_E_SHAPE;

    /* request: size */
    if (!xc_call_take(call, &request, sizeof(request)) || !xc_call_taken(call))
        return -XC_E_MALFORMED;

    r = file_x_target.truncate(self, request.size);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* file.read_into, method 5 */
static XC_X int64_t file_x_read_into(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct file_read_into_request request;
    struct xc_region *region = NULL;
    int64_t r;

    if (!xc_call_allows(call, FILE_READ))
        return xc_call_deny(call, FILE_READ);
    if (call->key != FILE_KEY_READ_INTO)
        return -XC_E_SHAPE;

    /* request: region, at, offset, len, memory of region */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || !xc_call_carries(call, 1))
        return -XC_E_MALFORMED;
    if (!xc_is_inside(request.at, request.len, request.region))
        return -XC_E_TOO_LARGE;
    r = xc_call_region(call, 0, request.region, XC_REGION_SHARED, &region);
    if (r)
        goto out;

    r = file_x_target.read_into(self, region, request.at, request.offset,
                                request.len);
    if (r < 0) {
        r = xc_call_failed(r);
        goto out;
    }
out:
    xc_call_drop_region(region);
    return r;
}

/* file.write_from, method 6 */
static XC_X int64_t file_x_write_from(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct file_write_from_request request;
    struct xc_region *region = NULL;
    int64_t r;

    if (!xc_call_allows(call, FILE_WRITE))
        return xc_call_deny(call, FILE_WRITE);
    if (call->key != FILE_KEY_WRITE_FROM)
        return -XC_E_SHAPE;

    /* request: region, at, offset, len, memory of region */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || !xc_call_carries(call, 1))
        return -XC_E_MALFORMED;
    if (!xc_is_inside(request.at, request.len, request.region))
        return -XC_E_TOO_LARGE;
    r = xc_call_region(call, 0, request.region, XC_REGION_ONE_WRITER, &region);
    if (r)
        goto out;

    r = file_x_target.write_from(self, region, request.at, request.offset,
                                 request.len);
    if (r < 0) {
        r = xc_call_failed(r);
        goto out;
    }
out:
    xc_call_drop_region(region);
    return r;
}

/* file.write_shared, method 7 */
static XC_X int64_t file_x_write_shared(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct file_write_shared_request request;
    struct xc_region *region = NULL;
    int64_t r;

    if (!xc_call_allows(call, FILE_WRITE))
        return xc_call_deny(call, FILE_WRITE);
    if (call->key != FILE_KEY_WRITE_SHARED)
        return -XC_E_SHAPE;

    /* request: region, at, offset, len, memory of region */
    if (!xc_call_take(call, &request, sizeof(request)) ||
        !xc_call_taken(call) || !xc_call_carries(call, 1))
        return -XC_E_MALFORMED;
    if (!xc_is_inside(request.at, request.len, request.region))
        return -XC_E_TOO_LARGE;
    r = xc_call_region(call, 0, request.region, XC_REGION_SHARED, &region);
    if (r)
        goto out;

    r = file_x_target.write_shared(self, region, request.at, request.offset,
                                   request.len);
    if (r < 0) {
        r = xc_call_failed(r);
        goto out;
    }
out:
    xc_call_drop_region(region);
    return r;
}

static int64_t file_x_dispatch(struct xc_call *call)
{
    switch (call->method) {
    case FILE_METHOD_READ:
        return file_x_read(call);
    case FILE_METHOD_WRITE:
        return file_x_write(call);
    case FILE_METHOD_STATUS:
        return file_x_status(call);
    case FILE_METHOD_TRUNCATE:
        return file_x_truncate(call);
    case FILE_METHOD_READ_INTO:
        return file_x_read_into(call);
    case FILE_METHOD_WRITE_FROM:
        return file_x_write_from(call);
    case FILE_METHOD_WRITE_SHARED:
        return file_x_write_shared(call);
    default:
        return -XC_E_NO_METHOD;
    }
}

static const struct xc_x file_x = {&file_interface, file_x_dispatch, NULL};

#undef file_x
#undef file_x_target
#undef file_x_dispatch
#undef file_x_read
#undef file_x_write
#undef file_x_status
#undef file_x_truncate
#undef file_x_read_into
#undef file_x_write_from
#undef file_x_write_shared
#undef XC_TARGET
#undef XC_NAME
