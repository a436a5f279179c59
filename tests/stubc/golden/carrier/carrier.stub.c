/* Made by stubc from interfaces/carrier.h. Do not edit. */
#include "carrier.stub.h"

#include <assert.h>
#include <limits.h>
#include <stddef.h>

#include "carrier.wire.h"

/* crosscall.test.carrier 1: the client's end */
struct carrier_stub {
    struct carrier object;
    struct xc_stub stub;
};
static_assert(sizeof(struct carrier_stub) == sizeof(struct xc_stub_object),
              "every Stub has one layout");
static_assert(offsetof(struct carrier_stub, stub) == sizeof(void *),
              "every Stub has one layout");

/* carrier.write_to, method 1 */
int64_t carrier_stub_write_to(struct carrier *self, int file, const char *text)
{
    const struct xc_stub *stub = &((struct carrier_stub *)self)->stub;
    struct carrier_write_to_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    struct xc_descriptors descriptors = {0};
    size_t text_len = xc_string_length(text, CARRIER_WRITE_TO_TEXT_MAX);
    int64_t r;

    if (text_len > CARRIER_WRITE_TO_TEXT_MAX)
        return xc_stub_too_large(stub, CARRIER_METHOD_WRITE_TO, "text",
                                 CARRIER_WRITE_TO_TEXT_MAX);
    if (!xc_stub_carry(&descriptors, file))
        return xc_stub_bad_argument(stub, CARRIER_METHOD_WRITE_TO, "file");

    /* request: text_len, text[text_len + 1], descriptor file */
    request.text_len = text_len;
    r = xc_stub_begin_carrying(&call, stub, CARRIER_METHOD_WRITE_TO,
                               CARRIER_KEY_WRITE_TO, &descriptors);
    if (r)
        return r;
    xc_stub_put(&call, &request, sizeof(request));
    xc_stub_put(&call, text, text_len + 1);
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

/* carrier.same, method 2 */
int carrier_stub_same(struct carrier *self, int first, int second,
                      struct carrier_file *which)
{
    const struct xc_stub *stub = &((struct carrier_stub *)self)->stub;
    struct carrier_same_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    struct xc_descriptors descriptors = {0};
    int64_t r;

    if (!xc_stub_carry(&descriptors, first))
        return xc_stub_bad_argument(stub, CARRIER_METHOD_SAME, "first");
    if (!xc_stub_carry(&descriptors, second))
        return xc_stub_bad_argument(stub, CARRIER_METHOD_SAME, "second");

    /* request: descriptor first, descriptor second */
    r = xc_stub_begin_carrying(&call, stub, CARRIER_METHOD_SAME,
                               CARRIER_KEY_SAME, &descriptors);
    if (r)
        return (int)r;
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: which */
    if (r > INT_MAX || !xc_stub_take(&call, &reply, sizeof(reply)) ||
        xc_stub_left(&call) != 0) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    __builtin_memcpy(which, &reply.which, sizeof(*which));
end:
    xc_stub_end(&call);
    return (int)r;
}

/* carrier.make_pipe, method 3 */
int carrier_stub_make_pipe(struct carrier *self, uint32_t how, int *to_read,
                           int *to_write)
{
    const struct xc_stub *stub = &((struct carrier_stub *)self)->stub;
    struct carrier_make_pipe_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    struct xc_descriptors descriptors = {.n_awaited = 2};
    int64_t r;

    /* request: how */
    request.how = how;
    r = xc_stub_begin_carrying(&call, stub, CARRIER_METHOD_MAKE_PIPE,
                               CARRIER_KEY_MAKE_PIPE, &descriptors);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: descriptor to_read, descriptor to_write */
    if (r > INT_MAX || descriptors.n_out != 2 || xc_stub_left(&call) != 0) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    *to_read = xc_stub_take_descriptor(&descriptors, 0);
    *to_write = xc_stub_take_descriptor(&descriptors, 1);
end:
    xc_stub_drop_descriptors(&descriptors);
    xc_stub_end(&call);
    return (int)r;
}

/* carrier.swap, method 4 */
int carrier_stub_swap(struct carrier *self, int file, int *before)
{
    const struct xc_stub *stub = &((struct carrier_stub *)self)->stub;
    XC_NOT_CLEARED struct xc_stub_call call;
    struct xc_descriptors descriptors = {.n_awaited = 1};
    int64_t r;

    if (!xc_stub_carry(&descriptors, file))
        return xc_stub_bad_argument(stub, CARRIER_METHOD_SWAP, "file");

    /* request: descriptor file */
    r = xc_stub_begin_carrying(&call, stub, CARRIER_METHOD_SWAP,
                               CARRIER_KEY_SWAP, &descriptors);
    if (r)
        return (int)r;
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: descriptor before */
    if (r > INT_MAX || descriptors.n_out != 1 || xc_stub_left(&call) != 0) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    *before = xc_stub_take_descriptor(&descriptors, 0);
end:
    xc_stub_drop_descriptors(&descriptors);
    xc_stub_end(&call);
    return (int)r;
}

/* carrier.sum, method 5 */
int64_t carrier_stub_sum(struct carrier *self, const struct xc_region *region,
                         uint64_t offset, uint64_t len)
{
    const struct xc_stub *stub = &((struct carrier_stub *)self)->stub;
    struct carrier_sum_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    struct xc_descriptors descriptors = {0};
    int64_t r;

    if (!xc_stub_carry_region(&descriptors, region, XC_REGION_ONE_WRITER))
        return xc_stub_bad_region(stub, CARRIER_METHOD_SUM, "region", region,
                                  XC_REGION_ONE_WRITER);
    if (!xc_is_inside(offset, len, xc_region_size(region)))
        return xc_stub_outside(stub, CARRIER_METHOD_SUM, "offset", "region");

    /* request: region, offset, len, memory of region */
    request.region = xc_region_size(region);
    request.offset = offset;
    request.len = len;
    r = xc_stub_begin_carrying(&call, stub, CARRIER_METHOD_SUM, CARRIER_KEY_SUM,
                               &descriptors);
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

/* carrier.fill, method 6 */
int64_t carrier_stub_fill(struct carrier *self, struct xc_region *region,
                          uint8_t byte)
{
    const struct xc_stub *stub = &((struct carrier_stub *)self)->stub;
    struct carrier_fill_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    struct xc_descriptors descriptors = {0};
    int64_t r;

    if (!xc_stub_carry_region(&descriptors, region, XC_REGION_SHARED))
        return xc_stub_bad_region(stub, CARRIER_METHOD_FILL, "region", region,
                                  XC_REGION_SHARED);

    /* request: region, byte, memory of region */
    request.region = xc_region_size(region);
    request.byte = byte;
    r = xc_stub_begin_carrying(&call, stub, CARRIER_METHOD_FILL,
                               CARRIER_KEY_FILL, &descriptors);
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

/* carrier.publish, method 7 */
int carrier_stub_publish(struct carrier *self, uint64_t size, uint8_t byte,
                         const struct xc_region **region)
{
    const struct xc_stub *stub = &((struct carrier_stub *)self)->stub;
    struct carrier_publish_request request = {0};
    struct carrier_publish_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    struct xc_descriptors descriptors = {.n_awaited = 1};
    struct xc_region *region_made = NULL;
    int status;
    int64_t r;

    /* request: size, byte */
    request.size = size;
    request.byte = byte;
    r = xc_stub_begin_carrying(&call, stub, CARRIER_METHOD_PUBLISH,
                               CARRIER_KEY_PUBLISH, &descriptors);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: region, memory of region */
    if (r > INT_MAX || descriptors.n_out != 1 ||
        !xc_stub_take(&call, &reply, sizeof(reply)) ||
        xc_stub_left(&call) != 0) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    status = xc_stub_take_region(&call, 0, reply.region, XC_REGION_ONE_WRITER,
                                 &region_made);
    if (status) {
        r = status;
        goto end;
    }
    *region = region_made;
    region_made = NULL;
end:
    xc_region_unref(region_made);
    xc_stub_drop_descriptors(&descriptors);
    xc_stub_end(&call);
    return (int)r;
}

/* carrier.share, method 8 */
int carrier_stub_share(struct carrier *self, uint64_t size,
                       struct xc_region **region)
{
    const struct xc_stub *stub = &((struct carrier_stub *)self)->stub;
    struct carrier_share_request request = {0};
    struct carrier_share_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    struct xc_descriptors descriptors = {.n_awaited = 1};
    struct xc_region *region_made = NULL;
    int status;
    int64_t r;

    /* request: size */
    request.size = size;
    r = xc_stub_begin_carrying(&call, stub, CARRIER_METHOD_SHARE,
                               CARRIER_KEY_SHARE, &descriptors);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: region, memory of region */
    if (r > INT_MAX || descriptors.n_out != 1 ||
        !xc_stub_take(&call, &reply, sizeof(reply)) ||
        xc_stub_left(&call) != 0) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    status = xc_stub_take_region(&call, 0, reply.region, XC_REGION_SHARED,
                                 &region_made);
    if (status) {
        r = status;
        goto end;
    }
    *region = region_made;
    region_made = NULL;
end:
    xc_region_unref(region_made);
    xc_stub_drop_descriptors(&descriptors);
    xc_stub_end(&call);
    return (int)r;
}

/* carrier.publish_more, method 9 */
int carrier_stub_publish_more(struct carrier *self, uint8_t byte)
{
    static const struct xc_exchange exchange = {
        .method = CARRIER_METHOD_PUBLISH_MORE,
        .key = CARRIER_KEY_PUBLISH_MORE,
        .request_len = sizeof(struct carrier_publish_more_request),
        .reply_len = 0,
        .most = INT_MAX,
    };
    const struct xc_stub *stub = &((struct carrier_stub *)self)->stub;
    struct carrier_publish_more_request request = {0};
    int64_t r;

    /* request: byte */
    request.byte = byte;
    r = xc_stub_exchange(stub, &exchange, &request, NULL);
    /* reply: nothing */
    return (int)r;
}

/* carrier.mixed, method 10 */
int64_t carrier_stub_mixed(struct carrier *self, int file,
                           const struct xc_region *from, struct xc_region *into,
                           int *copy, const struct xc_region **again,
                           struct carrier **next)
{
    const struct xc_stub *stub = &((struct carrier_stub *)self)->stub;
    struct carrier_mixed_request request = {0};
    struct carrier_mixed_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    struct xc_descriptors descriptors = {.n_awaited = 2};
    struct xc_region *again_made = NULL;
    struct carrier *next_made;
    int status;
    int64_t r;

    if (!xc_stub_carry(&descriptors, file))
        return xc_stub_bad_argument(stub, CARRIER_METHOD_MIXED, "file");
    if (!xc_stub_carry_region(&descriptors, from, XC_REGION_ONE_WRITER))
        return xc_stub_bad_region(stub, CARRIER_METHOD_MIXED, "from", from,
                                  XC_REGION_ONE_WRITER);
    if (!xc_stub_carry_region(&descriptors, into, XC_REGION_SHARED))
        return xc_stub_bad_region(stub, CARRIER_METHOD_MIXED, "into", into,
                                  XC_REGION_SHARED);

    /* request: from, into, descriptor file, memory of from, memory of into */
    request.from = xc_region_size(from);
    request.into = xc_region_size(into);
    r = xc_stub_begin_carrying(&call, stub, CARRIER_METHOD_MIXED,
                               CARRIER_KEY_MIXED, &descriptors);
    if (r)
        return r;
    xc_stub_put(&call, &request, sizeof(request));
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: again, next, descriptor copy, memory of again */
    if (descriptors.n_out != 2 || !xc_stub_take(&call, &reply, sizeof(reply)) ||
        reply.next == 0 || xc_stub_left(&call) != 0) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    next_made = carrier_stub_new(stub->binding, reply.next);
    if (!next_made) {
        r = -XC_E_RESOURCES;
        goto end;
    }
    status = xc_stub_take_region(&call, 1, reply.again, XC_REGION_ONE_WRITER,
                                 &again_made);
    if (status) {
        carrier_release(next_made);
        r = status;
        goto end;
    }
    *copy = xc_stub_take_descriptor(&descriptors, 0);
    *again = again_made;
    again_made = NULL;
    *next = next_made;
end:
    xc_region_unref(again_made);
    xc_stub_drop_descriptors(&descriptors);
    xc_stub_end(&call);
    return r;
}

/* carrier.all, method 11 */
int carrier_stub_all(struct carrier *self, int a, int b, int c, int d, int e,
                     int f, int g, int h, int *out_a, int *out_b, int *out_c,
                     int *out_d, int *out_e, int *out_f, int *out_g, int *out_h)
{
    const struct xc_stub *stub = &((struct carrier_stub *)self)->stub;
    XC_NOT_CLEARED struct xc_stub_call call;
    struct xc_descriptors descriptors = {.n_awaited = 8};
    int64_t r;

    if (!xc_stub_carry(&descriptors, a))
        return xc_stub_bad_argument(stub, CARRIER_METHOD_ALL, "a");
    if (!xc_stub_carry(&descriptors, b))
        return xc_stub_bad_argument(stub, CARRIER_METHOD_ALL, "b");
    if (!xc_stub_carry(&descriptors, c))
        return xc_stub_bad_argument(stub, CARRIER_METHOD_ALL, "c");
    if (!xc_stub_carry(&descriptors, d))
        return xc_stub_bad_argument(stub, CARRIER_METHOD_ALL, "d");
    if (!xc_stub_carry(&descriptors, e))
        return xc_stub_bad_argument(stub, CARRIER_METHOD_ALL, "e");
    if (!xc_stub_carry(&descriptors, f))
        return xc_stub_bad_argument(stub, CARRIER_METHOD_ALL, "f");
    if (!xc_stub_carry(&descriptors, g))
        return xc_stub_bad_argument(stub, CARRIER_METHOD_ALL, "g");
    if (!xc_stub_carry(&descriptors, h))
        return xc_stub_bad_argument(stub, CARRIER_METHOD_ALL, "h");

    /*
     * request: descriptor a, descriptor b, descriptor c, descriptor d,
     * descriptor e, descriptor f, descriptor g, descriptor h
     */
    r = xc_stub_begin_carrying(&call, stub, CARRIER_METHOD_ALL, CARRIER_KEY_ALL,
                               &descriptors);
    if (r)
        return (int)r;
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /*
     * reply: descriptor out_a, descriptor out_b, descriptor out_c, descriptor
     * out_d, descriptor out_e, descriptor out_f, descriptor out_g, descriptor
     * out_h
     */
    if (r > INT_MAX || descriptors.n_out != 8 || xc_stub_left(&call) != 0) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    *out_a = xc_stub_take_descriptor(&descriptors, 0);
    *out_b = xc_stub_take_descriptor(&descriptors, 1);
    *out_c = xc_stub_take_descriptor(&descriptors, 2);
    *out_d = xc_stub_take_descriptor(&descriptors, 3);
    *out_e = xc_stub_take_descriptor(&descriptors, 4);
    *out_f = xc_stub_take_descriptor(&descriptors, 5);
    *out_g = xc_stub_take_descriptor(&descriptors, 6);
    *out_h = xc_stub_take_descriptor(&descriptors, 7);
end:
    xc_stub_drop_descriptors(&descriptors);
    xc_stub_end(&call);
    return (int)r;
}

/* carrier.nothing, method 12 */
int carrier_stub_nothing(struct carrier *self)
{
    static const struct xc_exchange exchange = {
        .method = CARRIER_METHOD_NOTHING,
        .key = CARRIER_KEY_NOTHING,
        .request_len = 0,
        .reply_len = 0,
        .most = INT_MAX,
    };
    const struct xc_stub *stub = &((struct carrier_stub *)self)->stub;
    int64_t r;

    /* request: nothing */
    r = xc_stub_exchange(stub, &exchange, NULL, NULL);
    /* reply: nothing */
    return (int)r;
}

/* carrier.sum_frozen, method 13 */
int64_t carrier_stub_sum_frozen(struct carrier *self,
                                const struct xc_region *region)
{
    const struct xc_stub *stub = &((struct carrier_stub *)self)->stub;
    struct carrier_sum_frozen_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    struct xc_descriptors descriptors = {0};
    int64_t r;

    if (!xc_stub_carry_region(&descriptors, region, XC_REGION_FROZEN))
        return xc_stub_bad_region(stub, CARRIER_METHOD_SUM_FROZEN, "region",
                                  region, XC_REGION_FROZEN);

    /* request: region, memory of region */
    request.region = xc_region_size(region);
    r = xc_stub_begin_carrying(&call, stub, CARRIER_METHOD_SUM_FROZEN,
                               CARRIER_KEY_SUM_FROZEN, &descriptors);
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

/* carrier.sum_private, method 14 */
int64_t carrier_stub_sum_private(struct carrier *self,
                                 const struct xc_region *region, uint8_t byte)
{
    const struct xc_stub *stub = &((struct carrier_stub *)self)->stub;
    struct carrier_sum_private_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    struct xc_descriptors descriptors = {0};
    int64_t r;

    if (!xc_stub_carry_region(&descriptors, region, XC_REGION_PRIVATE))
        return xc_stub_bad_region(stub, CARRIER_METHOD_SUM_PRIVATE, "region",
                                  region, XC_REGION_PRIVATE);

    /* request: region, byte, memory of region */
    request.region = xc_region_size(region);
    request.byte = byte;
    r = xc_stub_begin_carrying(&call, stub, CARRIER_METHOD_SUM_PRIVATE,
                               CARRIER_KEY_SUM_PRIVATE, &descriptors);
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

/* carrier.publish_frozen, method 15 */
int carrier_stub_publish_frozen(struct carrier *self, uint64_t size,
                                uint8_t byte, const struct xc_region **region)
{
    const struct xc_stub *stub = &((struct carrier_stub *)self)->stub;
    struct carrier_publish_frozen_request request = {0};
    struct carrier_publish_frozen_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    struct xc_descriptors descriptors = {.n_awaited = 1};
    struct xc_region *region_made = NULL;
    int status;
    int64_t r;

    /* request: size, byte */
    request.size = size;
    request.byte = byte;
    r = xc_stub_begin_carrying(&call, stub, CARRIER_METHOD_PUBLISH_FROZEN,
                               CARRIER_KEY_PUBLISH_FROZEN, &descriptors);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: region, memory of region */
    if (r > INT_MAX || descriptors.n_out != 1 ||
        !xc_stub_take(&call, &reply, sizeof(reply)) ||
        xc_stub_left(&call) != 0) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    status = xc_stub_take_region(&call, 0, reply.region, XC_REGION_FROZEN,
                                 &region_made);
    if (status) {
        r = status;
        goto end;
    }
    *region = region_made;
    region_made = NULL;
end:
    xc_region_unref(region_made);
    xc_stub_drop_descriptors(&descriptors);
    xc_stub_end(&call);
    return (int)r;
}

/* carrier.hold_private, method 16 */
int64_t carrier_stub_hold_private(struct carrier *self,
                                  const struct xc_region *region)
{
    const struct xc_stub *stub = &((struct carrier_stub *)self)->stub;
    struct carrier_hold_private_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    struct xc_descriptors descriptors = {0};
    int64_t r;

    if (!xc_stub_carry_region(&descriptors, region, XC_REGION_PRIVATE))
        return xc_stub_bad_region(stub, CARRIER_METHOD_HOLD_PRIVATE, "region",
                                  region, XC_REGION_PRIVATE);

    /* request: region, memory of region */
    request.region = xc_region_size(region);
    r = xc_stub_begin_carrying(&call, stub, CARRIER_METHOD_HOLD_PRIVATE,
                               CARRIER_KEY_HOLD_PRIVATE, &descriptors);
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

/* carrier.hold, method 17 */
int64_t carrier_stub_hold(struct carrier *self, const struct xc_region *region)
{
    const struct xc_stub *stub = &((struct carrier_stub *)self)->stub;
    struct carrier_hold_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    struct xc_descriptors descriptors = {0};
    int64_t r;

    if (!xc_stub_carry_region(&descriptors, region, XC_REGION_ONE_WRITER))
        return xc_stub_bad_region(stub, CARRIER_METHOD_HOLD, "region", region,
                                  XC_REGION_ONE_WRITER);

    /* request: region, memory of region */
    request.region = xc_region_size(region);
    r = xc_stub_begin_carrying(&call, stub, CARRIER_METHOD_HOLD,
                               CARRIER_KEY_HOLD, &descriptors);
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

/* carrier.hold_lent, method 18 */
int64_t carrier_stub_hold_lent(struct carrier *self,
                               const struct xc_region *region)
{
    const struct xc_stub *stub = &((struct carrier_stub *)self)->stub;
    struct carrier_hold_lent_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    struct xc_descriptors descriptors = {0};
    int64_t r;

    if (!xc_stub_carry_region(&descriptors, region, XC_REGION_ONE_WRITER))
        return xc_stub_bad_region(stub, CARRIER_METHOD_HOLD_LENT, "region",
                                  region, XC_REGION_ONE_WRITER);

    /* request: region, memory of region */
    request.region = xc_region_size(region);
    r = xc_stub_begin_carrying(&call, stub, CARRIER_METHOD_HOLD_LENT,
                               CARRIER_KEY_HOLD_LENT, &descriptors);
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

/* carrier.give_back, method 19 */
int carrier_stub_give_back(struct carrier *self, const struct xc_region *region,
                           uint32_t how, const struct xc_region **again)
{
    const struct xc_stub *stub = &((struct carrier_stub *)self)->stub;
    struct carrier_give_back_request request = {0};
    struct carrier_give_back_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    struct xc_descriptors descriptors = {.n_awaited = 1};
    struct xc_region *again_made = NULL;
    int status;
    int64_t r;

    if (!xc_stub_carry_region(&descriptors, region, XC_REGION_ONE_WRITER))
        return xc_stub_bad_region(stub, CARRIER_METHOD_GIVE_BACK, "region",
                                  region, XC_REGION_ONE_WRITER);

    /* request: region, how, memory of region */
    request.region = xc_region_size(region);
    request.how = how;
    r = xc_stub_begin_carrying(&call, stub, CARRIER_METHOD_GIVE_BACK,
                               CARRIER_KEY_GIVE_BACK, &descriptors);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: again, memory of again */
    if (r > INT_MAX || descriptors.n_out != 1 ||
        !xc_stub_take(&call, &reply, sizeof(reply)) ||
        xc_stub_left(&call) != 0) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    status = xc_stub_take_region(&call, 0, reply.again, XC_REGION_ONE_WRITER,
                                 &again_made);
    if (status) {
        r = status;
        goto end;
    }
    *again = again_made;
    again_made = NULL;
end:
    xc_region_unref(again_made);
    xc_stub_drop_descriptors(&descriptors);
    xc_stub_end(&call);
    return (int)r;
}

/* carrier.give_back_lent, method 20 */
int carrier_stub_give_back_lent(struct carrier *self,
                                const struct xc_region *region,
                                const struct xc_region **again)
{
    const struct xc_stub *stub = &((struct carrier_stub *)self)->stub;
    struct carrier_give_back_lent_request request = {0};
    struct carrier_give_back_lent_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    struct xc_descriptors descriptors = {.n_awaited = 1};
    struct xc_region *again_made = NULL;
    int status;
    int64_t r;

    if (!xc_stub_carry_region(&descriptors, region, XC_REGION_ONE_WRITER))
        return xc_stub_bad_region(stub, CARRIER_METHOD_GIVE_BACK_LENT, "region",
                                  region, XC_REGION_ONE_WRITER);

    /* request: region, memory of region */
    request.region = xc_region_size(region);
    r = xc_stub_begin_carrying(&call, stub, CARRIER_METHOD_GIVE_BACK_LENT,
                               CARRIER_KEY_GIVE_BACK_LENT, &descriptors);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: again, memory of again */
    if (r > INT_MAX || descriptors.n_out != 1 ||
        !xc_stub_take(&call, &reply, sizeof(reply)) ||
        xc_stub_left(&call) != 0) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    status = xc_stub_take_region(&call, 0, reply.again, XC_REGION_ONE_WRITER,
                                 &again_made);
    if (status) {
        r = status;
        goto end;
    }
    *again = again_made;
    again_made = NULL;
end:
    xc_region_unref(again_made);
    xc_stub_drop_descriptors(&descriptors);
    xc_stub_end(&call);
    return (int)r;
}

/* carrier.pass_on, method 21 */
int64_t carrier_stub_pass_on(struct carrier *self,
                             const struct xc_region *region,
                             struct carrier *other, char *said)
{
    const struct xc_stub *stub = &((struct carrier_stub *)self)->stub;
    struct carrier_pass_on_request request = {0};
    struct carrier_pass_on_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    struct xc_descriptors descriptors = {0};
    int64_t r;

    if (!xc_stub_carry_region(&descriptors, region, XC_REGION_ONE_WRITER))
        return xc_stub_bad_region(stub, CARRIER_METHOD_PASS_ON, "region",
                                  region, XC_REGION_ONE_WRITER);

    /* request: region, other, memory of region */
    request.region = xc_region_size(region);
    r = xc_stub_begin_carrying(&call, stub, CARRIER_METHOD_PASS_ON,
                               CARRIER_KEY_PASS_ON, &descriptors);
    if (r)
        return r;
    r = xc_stub_pass(&call, carrier_stub(other), carrier_objects, other,
                     CARRIER_READ, &request.other);
    if (r)
        goto end;
    xc_stub_put(&call, &request, sizeof(request));
    r = xc_stub_invoke_held(&call, 209);
    if (r < 0)
        goto end;

    /* reply: said_len, said[said_len + 1] */
    if (!xc_stub_take(&call, &reply, sizeof(reply)) ||
        reply.said_len > CARRIER_PASS_ON_SAID_MAX ||
        xc_stub_left(&call) != (size_t)reply.said_len + 1 ||
        !xc_stub_is_string(&call, 0, (size_t)reply.said_len)) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    xc_stub_take_bytes(&call, said, (size_t)reply.said_len + 1);
    said[reply.said_len] = '\0'; /* whatever the peer has made of it */
end:
    xc_stub_end_held(&call);
    return r;
}

/* carrier.pass_on_lent, method 22 */
int64_t carrier_stub_pass_on_lent(struct carrier *self,
                                  const struct xc_region *region,
                                  struct carrier *other, char *said)
{
    const struct xc_stub *stub = &((struct carrier_stub *)self)->stub;
    struct carrier_pass_on_lent_request request = {0};
    struct carrier_pass_on_lent_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    struct xc_descriptors descriptors = {0};
    int64_t r;

    if (!xc_stub_carry_region(&descriptors, region, XC_REGION_ONE_WRITER))
        return xc_stub_bad_region(stub, CARRIER_METHOD_PASS_ON_LENT, "region",
                                  region, XC_REGION_ONE_WRITER);

    /* request: region, other, memory of region */
    request.region = xc_region_size(region);
    r = xc_stub_begin_carrying(&call, stub, CARRIER_METHOD_PASS_ON_LENT,
                               CARRIER_KEY_PASS_ON_LENT, &descriptors);
    if (r)
        return r;
    r = xc_stub_pass(&call, carrier_stub(other), carrier_objects, other,
                     CARRIER_READ, &request.other);
    if (r)
        goto end;
    xc_stub_put(&call, &request, sizeof(request));
    r = xc_stub_invoke_held(&call, 209);
    if (r < 0)
        goto end;

    /* reply: said_len, said[said_len + 1] */
    if (!xc_stub_take(&call, &reply, sizeof(reply)) ||
        reply.said_len > CARRIER_PASS_ON_LENT_SAID_MAX ||
        xc_stub_left(&call) != (size_t)reply.said_len + 1 ||
        !xc_stub_is_string(&call, 0, (size_t)reply.said_len)) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    xc_stub_take_bytes(&call, said, (size_t)reply.said_len + 1);
    said[reply.said_len] = '\0'; /* whatever the peer has made of it */
end:
    xc_stub_end_held(&call);
    return r;
}

/* carrier.give_twice, method 23 */
int carrier_stub_give_twice(struct carrier *self,
                            const struct xc_region **first,
                            const struct xc_region **second)
{
    const struct xc_stub *stub = &((struct carrier_stub *)self)->stub;
    struct carrier_give_twice_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    struct xc_descriptors descriptors = {.n_awaited = 2};
    struct xc_region *first_made = NULL;
    struct xc_region *second_made = NULL;
    int status;
    int64_t r;

    /* request: nothing */
    r = xc_stub_begin_carrying(&call, stub, CARRIER_METHOD_GIVE_TWICE,
                               CARRIER_KEY_GIVE_TWICE, &descriptors);
    if (r)
        return (int)r;
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: first, second, memory of first, memory of second */
    if (r > INT_MAX || descriptors.n_out != 2 ||
        !xc_stub_take(&call, &reply, sizeof(reply)) ||
        xc_stub_left(&call) != 0) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    status = xc_stub_take_region(&call, 0, reply.first, XC_REGION_ONE_WRITER,
                                 &first_made);
    if (status) {
        r = status;
        goto end;
    }
    status = xc_stub_take_region(&call, 1, reply.second, XC_REGION_ONE_WRITER,
                                 &second_made);
    if (status) {
        r = status;
        goto end;
    }
    *first = first_made;
    first_made = NULL;
    *second = second_made;
    second_made = NULL;
end:
    xc_region_unref(first_made);
    xc_region_unref(second_made);
    xc_stub_drop_descriptors(&descriptors);
    xc_stub_end(&call);
    return (int)r;
}

/* carrier.move, method 24 */
int carrier_stub_move(struct carrier *self, uint32_t from,
                      struct xc_region *region, uint16_t len, size_t to)
{
    const struct xc_stub *stub = &((struct carrier_stub *)self)->stub;
    struct carrier_move_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    struct xc_descriptors descriptors = {0};
    int64_t r;

    if (!xc_stub_carry_region(&descriptors, region, XC_REGION_SHARED))
        return xc_stub_bad_region(stub, CARRIER_METHOD_MOVE, "region", region,
                                  XC_REGION_SHARED);
    if (!xc_is_inside(from, len, xc_region_size(region)))
        return xc_stub_outside(stub, CARRIER_METHOD_MOVE, "from", "region");
    if (!xc_is_inside(to, len, xc_region_size(region)))
        return xc_stub_outside(stub, CARRIER_METHOD_MOVE, "to", "region");

    /* request: from, region, len, to, memory of region */
    request.from = from;
    request.region = xc_region_size(region);
    request.len = len;
    request.to = to;
    r = xc_stub_begin_carrying(&call, stub, CARRIER_METHOD_MOVE,
                               CARRIER_KEY_MOVE, &descriptors);
    if (r)
        return (int)r;
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

/* carrier.peek, method 25 */
int carrier_stub_peek(struct carrier *self, const struct xc_region *region,
                      uint64_t at)
{
    const struct xc_stub *stub = &((struct carrier_stub *)self)->stub;
    struct carrier_peek_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    struct xc_descriptors descriptors = {0};
    int64_t r;

    if (!xc_stub_carry_region(&descriptors, region, XC_REGION_ONE_WRITER))
        return xc_stub_bad_region(stub, CARRIER_METHOD_PEEK, "region", region,
                                  XC_REGION_ONE_WRITER);
    if (!xc_is_inside(at, 2, xc_region_size(region)))
        return xc_stub_outside(stub, CARRIER_METHOD_PEEK, "at", "region");

    /* request: region, at, memory of region */
    request.region = xc_region_size(region);
    request.at = at;
    r = xc_stub_begin_carrying(&call, stub, CARRIER_METHOD_PEEK,
                               CARRIER_KEY_PEEK, &descriptors);
    if (r)
        return (int)r;
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

const struct carrier_ops carrier_stub_ops = {
    .write_to = carrier_stub_write_to,
    .same = carrier_stub_same,
    .make_pipe = carrier_stub_make_pipe,
    .swap = carrier_stub_swap,
    .sum = carrier_stub_sum,
    .fill = carrier_stub_fill,
    .publish = carrier_stub_publish,
    .share = carrier_stub_share,
    .publish_more = carrier_stub_publish_more,
    .mixed = carrier_stub_mixed,
    .all = carrier_stub_all,
    .nothing = carrier_stub_nothing,
    .sum_frozen = carrier_stub_sum_frozen,
    .sum_private = carrier_stub_sum_private,
    .publish_frozen = carrier_stub_publish_frozen,
    .hold_private = carrier_stub_hold_private,
    .hold = carrier_stub_hold,
    .hold_lent = carrier_stub_hold_lent,
    .give_back = carrier_stub_give_back,
    .give_back_lent = carrier_stub_give_back_lent,
    .pass_on = carrier_stub_pass_on,
    .pass_on_lent = carrier_stub_pass_on_lent,
    .give_twice = carrier_stub_give_twice,
    .move = carrier_stub_move,
    .peek = carrier_stub_peek,
};

void *carrier_stub_make(struct xc_binding *binding, xc_handle handle)
{
    struct carrier_stub *made =
        xc_stub_new(&carrier_interface, binding, handle);

    if (made)
        made->object.ops = &carrier_stub_ops;
    return made;
}

struct carrier *carrier_stub_new(struct xc_binding *binding, xc_handle handle)
{
    return carrier_stub_make(binding, handle);
}

struct xc_stub *carrier_stub(struct carrier *self)
{
    if (!self || self->ops->write_to != carrier_stub_write_to)
        return NULL;
    return &((struct carrier_stub *)self)->stub;
}

void carrier_release(struct carrier *self)
{
    if (carrier_stub(self))
        xc_stub_free(self);
}

static const struct xc_method carrier_interface_methods[] = {
    {CARRIER_METHOD_WRITE_TO, CARRIER_KEY_WRITE_TO, CARRIER_READ, 0,
     "write_to"},
    {CARRIER_METHOD_SAME, CARRIER_KEY_SAME, CARRIER_READ, 0, "same"},
    {CARRIER_METHOD_MAKE_PIPE, CARRIER_KEY_MAKE_PIPE, CARRIER_MAKE, 0,
     "make_pipe"},
    {CARRIER_METHOD_SWAP, CARRIER_KEY_SWAP, CARRIER_MAKE, 0, "swap"},
    {CARRIER_METHOD_SUM, CARRIER_KEY_SUM, CARRIER_READ, 0, "sum"},
    {CARRIER_METHOD_FILL, CARRIER_KEY_FILL, CARRIER_MAKE, 0, "fill"},
    {CARRIER_METHOD_PUBLISH, CARRIER_KEY_PUBLISH, CARRIER_READ, 0, "publish"},
    {CARRIER_METHOD_SHARE, CARRIER_KEY_SHARE, CARRIER_MAKE, 0, "share"},
    {CARRIER_METHOD_PUBLISH_MORE, CARRIER_KEY_PUBLISH_MORE, CARRIER_MAKE, 0,
     "publish_more"},
    {CARRIER_METHOD_MIXED, CARRIER_KEY_MIXED, CARRIER_MAKE, 0, "mixed"},
    {CARRIER_METHOD_ALL, CARRIER_KEY_ALL, CARRIER_READ, 0, "all"},
    {CARRIER_METHOD_NOTHING, CARRIER_KEY_NOTHING, XC_ANYONE, 0, "nothing"},
    {CARRIER_METHOD_SUM_FROZEN, CARRIER_KEY_SUM_FROZEN, CARRIER_READ, 0,
     "sum_frozen"},
    {CARRIER_METHOD_SUM_PRIVATE, CARRIER_KEY_SUM_PRIVATE, CARRIER_READ, 0,
     "sum_private"},
    {CARRIER_METHOD_PUBLISH_FROZEN, CARRIER_KEY_PUBLISH_FROZEN, CARRIER_READ, 0,
     "publish_frozen"},
    {CARRIER_METHOD_HOLD_PRIVATE, CARRIER_KEY_HOLD_PRIVATE, CARRIER_MAKE, 0,
     "hold_private"},
    {CARRIER_METHOD_HOLD, CARRIER_KEY_HOLD, CARRIER_MAKE, 0, "hold"},
    {CARRIER_METHOD_HOLD_LENT, CARRIER_KEY_HOLD_LENT, CARRIER_MAKE, 0,
     "hold_lent"},
    {CARRIER_METHOD_GIVE_BACK, CARRIER_KEY_GIVE_BACK, CARRIER_MAKE, 0,
     "give_back"},
    {CARRIER_METHOD_GIVE_BACK_LENT, CARRIER_KEY_GIVE_BACK_LENT, CARRIER_MAKE, 0,
     "give_back_lent"},
    {CARRIER_METHOD_PASS_ON, CARRIER_KEY_PASS_ON, CARRIER_MAKE, 0, "pass_on"},
    {CARRIER_METHOD_PASS_ON_LENT, CARRIER_KEY_PASS_ON_LENT, CARRIER_MAKE, 0,
     "pass_on_lent"},
    {CARRIER_METHOD_GIVE_TWICE, CARRIER_KEY_GIVE_TWICE, CARRIER_MAKE, 0,
     "give_twice"},
    {CARRIER_METHOD_MOVE, CARRIER_KEY_MOVE, CARRIER_MAKE, 0, "move"},
    {CARRIER_METHOD_PEEK, CARRIER_KEY_PEEK, CARRIER_READ, 0, "peek"},
};

static const struct xc_right_name carrier_interface_rights[] = {
    {CARRIER_READ, "CARRIER_READ"},
    {CARRIER_MAKE, "CARRIER_MAKE"},
};

const struct xc_interface carrier_interface = {
    .name = "crosscall.test.carrier",
    .major = 1,
    .n_methods = 25,
    .methods = carrier_interface_methods,
    .n_rights = 2,
    .rights = carrier_interface_rights,
    .id = 0x81b16232f934b9d,
};
