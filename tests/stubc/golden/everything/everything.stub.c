/* Made by stubc from interfaces/everything.h. Do not edit. */
#include "everything.stub.h"

#include <assert.h>
#include <limits.h>
#include <stddef.h>

#include "everything.wire.h"

/* crosscall.test.counter 1: the client's end */
struct counter_stub {
    struct counter object;
    struct xc_stub stub;
};
static_assert(sizeof(struct counter_stub) == sizeof(struct xc_stub_object),
              "every Stub has one layout");
static_assert(offsetof(struct counter_stub, stub) == sizeof(void *),
              "every Stub has one layout");

/* counter.step, method 1 */
int64_t counter_stub_step(struct counter *self)
{
    static const struct xc_exchange exchange = {
        .method = COUNTER_METHOD_STEP,
        .key = COUNTER_KEY_STEP,
        .request_len = 0,
        .reply_len = 0,
        .most = INT64_MAX,
    };
    const struct xc_stub *stub = &((struct counter_stub *)self)->stub;
    int64_t r;

    /* request: nothing */
    r = xc_stub_exchange(stub, &exchange, NULL, NULL);
    /* reply: nothing */
    return r;
}

/* counter.value, method 2 */
int64_t counter_stub_value(struct counter *self)
{
    static const struct xc_exchange exchange = {
        .method = COUNTER_METHOD_VALUE,
        .key = COUNTER_KEY_VALUE,
        .request_len = 0,
        .reply_len = 0,
        .most = INT64_MAX,
    };
    const struct xc_stub *stub = &((struct counter_stub *)self)->stub;
    int64_t r;

    /* request: nothing */
    r = xc_stub_exchange(stub, &exchange, NULL, NULL);
    /* reply: nothing */
    return r;
}

const struct counter_ops counter_stub_ops = {
    .step = counter_stub_step,
    .value = counter_stub_value,
};

void *counter_stub_make(struct xc_binding *binding, xc_handle handle)
{
    struct counter_stub *made =
        xc_stub_new(&counter_interface, binding, handle);

    if (made)
        made->object.ops = &counter_stub_ops;
    return made;
}

struct counter *counter_stub_new(struct xc_binding *binding, xc_handle handle)
{
    return counter_stub_make(binding, handle);
}

struct xc_stub *counter_stub(struct counter *self)
{
    if (!self || self->ops->step != counter_stub_step)
        return NULL;
    return &((struct counter_stub *)self)->stub;
}

void counter_release(struct counter *self)
{
    if (counter_stub(self))
        xc_stub_free(self);
}

static const struct xc_method counter_interface_methods[] = {
    {COUNTER_METHOD_STEP, COUNTER_KEY_STEP, COUNTER_STEP, 0, "step"},
    {COUNTER_METHOD_VALUE, COUNTER_KEY_VALUE, COUNTER_READ, 0, "value"},
};

static const struct xc_right_name counter_interface_rights[] = {
    {COUNTER_READ, "COUNTER_READ"},
    {COUNTER_STEP, "COUNTER_STEP"},
};

const struct xc_interface counter_interface = {
    .name = "crosscall.test.counter",
    .major = 1,
    .n_methods = 2,
    .methods = counter_interface_methods,
    .n_rights = 2,
    .rights = counter_interface_rights,
    .id = 0x882a8484927a2311,
};

/* crosscall.test.everything 3: the client's end */
struct everything_stub {
    struct everything object;
    struct xc_stub stub;
};
static_assert(sizeof(struct everything_stub) == sizeof(struct xc_stub_object),
              "every Stub has one layout");
static_assert(offsetof(struct everything_stub, stub) == sizeof(void *),
              "every Stub has one layout");

/* everything.nothing, method 1 */
int everything_stub_nothing(struct everything *self)
{
    static const struct xc_exchange exchange = {
        .method = EVERYTHING_METHOD_NOTHING,
        .key = EVERYTHING_KEY_NOTHING,
        .request_len = 0,
        .reply_len = 0,
        .most = INT_MAX,
    };
    const struct xc_stub *stub = &((struct everything_stub *)self)->stub;
    int64_t r;

    /* request: nothing */
    r = xc_stub_exchange(stub, &exchange, NULL, NULL);
    /* reply: nothing */
    return (int)r;
}

/* everything.answer, method 2 */
int everything_stub_answer(struct everything *self, int32_t value)
{
    static const struct xc_exchange exchange = {
        .method = EVERYTHING_METHOD_ANSWER,
        .key = EVERYTHING_KEY_ANSWER,
        .request_len = sizeof(struct everything_answer_request),
        .reply_len = 0,
        .most = INT_MAX,
    };
    const struct xc_stub *stub = &((struct everything_stub *)self)->stub;
    struct everything_answer_request request = {0};
    int64_t r;

    /* request: value */
    request.value = value;
    r = xc_stub_exchange(stub, &exchange, &request, NULL);
    /* reply: nothing */
    return (int)r;
}

/* everything.answer64, method 3 */
int64_t everything_stub_answer64(struct everything *self, int64_t value)
{
    static const struct xc_exchange exchange = {
        .method = EVERYTHING_METHOD_ANSWER64,
        .key = EVERYTHING_KEY_ANSWER64,
        .request_len = sizeof(struct everything_answer64_request),
        .reply_len = 0,
        .most = INT64_MAX,
    };
    const struct xc_stub *stub = &((struct everything_stub *)self)->stub;
    struct everything_answer64_request request = {0};
    int64_t r;

    /* request: value */
    request.value = value;
    r = xc_stub_exchange(stub, &exchange, &request, NULL);
    /* reply: nothing */
    return r;
}

/* everything.add, method 4 */
int everything_stub_add(struct everything *self, uint64_t a, uint64_t b,
                        uint64_t *sum)
{
    static const struct xc_exchange exchange = {
        .method = EVERYTHING_METHOD_ADD,
        .key = EVERYTHING_KEY_ADD,
        .request_len = sizeof(struct everything_add_request),
        .reply_len = sizeof(struct everything_add_reply),
        .most = INT_MAX,
    };
    const struct xc_stub *stub = &((struct everything_stub *)self)->stub;
    struct everything_add_request request = {0};
    struct everything_add_reply reply;
    int64_t r;

    /* request: a, b */
    request.a = a;
    request.b = b;
    r = xc_stub_exchange(stub, &exchange, &request, &reply);
    if (r < 0)
        return (int)r;

    /* reply: sum */
    *sum = reply.sum;
    return (int)r;
}

/* everything.total, method 5 */
int64_t everything_stub_total(struct everything *self, uint8_t u8, int16_t i16,
                              uint32_t u32, int8_t i8, uint64_t u64,
                              uint16_t u16, int32_t i32, int64_t i64,
                              size_t size, long number)
{
    static const struct xc_exchange exchange = {
        .method = EVERYTHING_METHOD_TOTAL,
        .key = EVERYTHING_KEY_TOTAL,
        .request_len = sizeof(struct everything_total_request),
        .reply_len = 0,
        .most = INT64_MAX,
    };
    const struct xc_stub *stub = &((struct everything_stub *)self)->stub;
    struct everything_total_request request = {0};
    int64_t r;

    /* request: u8, i16, u32, i8, u64, u16, i32, i64, size, number */
    request.u8 = u8;
    request.i16 = i16;
    request.u32 = u32;
    request.i8 = i8;
    request.u64 = u64;
    request.u16 = u16;
    request.i32 = i32;
    request.i64 = i64;
    request.size = size;
    request.number = number;
    r = xc_stub_exchange(stub, &exchange, &request, NULL);
    /* reply: nothing */
    return r;
}

/* everything.cut, method 6 */
int everything_stub_cut(struct everything *self, uint64_t value, uint8_t *u8,
                        uint16_t *u16, uint32_t *u32, uint64_t *u64, int8_t *i8,
                        int16_t *i16, int32_t *i32, int64_t *i64, size_t *size)
{
    const struct xc_stub *stub = &((struct everything_stub *)self)->stub;
    struct everything_cut_request request = {0};
    struct everything_cut_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    int64_t r;

    /* request: value */
    request.value = value;
    r = xc_stub_begin(&call, stub, EVERYTHING_METHOD_CUT, EVERYTHING_KEY_CUT);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: u8, u16, u32, u64, i8, i16, i32, i64, size */
    if (r > INT_MAX || !xc_stub_take(&call, &reply, sizeof(reply)) ||
        reply.pad1 != 0 || reply.pad2 != 0 || xc_stub_left(&call) != 0) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    *u8 = reply.u8;
    *u16 = reply.u16;
    *u32 = reply.u32;
    *u64 = reply.u64;
    *i8 = reply.i8;
    *i16 = reply.i16;
    *i32 = reply.i32;
    *i64 = reply.i64;
    *size = (size_t)reply.size;
end:
    xc_stub_end(&call);
    return (int)r;
}

/* everything.twice, method 7 */
int everything_stub_twice(struct everything *self, float f, float *f_twice,
                          double *d)
{
    const struct xc_stub *stub = &((struct everything_stub *)self)->stub;
    struct everything_twice_request request = {0};
    struct everything_twice_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    int64_t r;

    /* request: f, d */
    request.f = f;
    request.d = *d;
    r = xc_stub_begin(&call, stub, EVERYTHING_METHOD_TWICE,
                      EVERYTHING_KEY_TWICE);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: f_twice, d */
    if (r > INT_MAX || !xc_stub_take(&call, &reply, sizeof(reply)) ||
        reply.pad1 != 0 || xc_stub_left(&call) != 0) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    *f_twice = reply.f_twice;
    *d = reply.d;
end:
    xc_stub_end(&call);
    return (int)r;
}

/* everything.invert, method 8 */
int everything_stub_invert(struct everything *self, bool flag, bool *inverted,
                           bool *toggled)
{
    const struct xc_stub *stub = &((struct everything_stub *)self)->stub;
    struct everything_invert_request request = {0};
    struct everything_invert_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    int64_t r;

    if (!xc_is_bool(toggled))
        return xc_stub_bad_argument(stub, EVERYTHING_METHOD_INVERT, "toggled");

    /* request: flag, toggled */
    request.flag = flag;
    request.toggled = *toggled;
    r = xc_stub_begin(&call, stub, EVERYTHING_METHOD_INVERT,
                      EVERYTHING_KEY_INVERT);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: inverted, toggled */
    if (r > INT_MAX || !xc_stub_take(&call, &reply, sizeof(reply)) ||
        reply.inverted > 1 || reply.toggled > 1 ||
        !xc_is_zero(reply.pad1, sizeof(reply.pad1)) ||
        xc_stub_left(&call) != 0) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    *inverted = (bool)reply.inverted;
    *toggled = (bool)reply.toggled;
end:
    xc_stub_end(&call);
    return (int)r;
}

/* everything.next, method 9 */
int everything_stub_next(struct everything *self, enum everything_color color,
                         enum everything_color *after,
                         enum everything_sign *sign)
{
    const struct xc_stub *stub = &((struct everything_stub *)self)->stub;
    struct everything_next_request request = {0};
    struct everything_next_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    int64_t r;

    if (!everything_color_is_valid((uint32_t)color))
        return xc_stub_bad_argument(stub, EVERYTHING_METHOD_NEXT, "color");
    if (!everything_sign_is_valid((int32_t)*sign))
        return xc_stub_bad_argument(stub, EVERYTHING_METHOD_NEXT, "sign");

    /* request: color, sign */
    request.color = color;
    request.sign = *sign;
    r = xc_stub_begin(&call, stub, EVERYTHING_METHOD_NEXT, EVERYTHING_KEY_NEXT);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: after, sign */
    if (r > INT_MAX || !xc_stub_take(&call, &reply, sizeof(reply)) ||
        !everything_color_is_valid(reply.after) ||
        !everything_sign_is_valid(reply.sign) || xc_stub_left(&call) != 0) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    *after = (enum everything_color)reply.after;
    *sign = (enum everything_sign)reply.sign;
end:
    xc_stub_end(&call);
    return (int)r;
}

/* everything.mirror, method 10 */
int everything_stub_mirror(struct everything *self,
                           struct everything_point point,
                           struct everything_point *out)
{
    static const struct xc_exchange exchange = {
        .method = EVERYTHING_METHOD_MIRROR,
        .key = EVERYTHING_KEY_MIRROR,
        .request_len = sizeof(struct everything_point),
        .reply_len = sizeof(struct everything_mirror_reply),
        .most = INT_MAX,
    };
    const struct xc_stub *stub = &((struct everything_stub *)self)->stub;
    struct everything_mirror_reply reply;
    int64_t r;

    /* request: point */
    r = xc_stub_exchange(stub, &exchange, &point, &reply);
    if (r < 0)
        return (int)r;

    /* reply: out */
    __builtin_memcpy(out, &reply.out, sizeof(*out));
    return (int)r;
}

/* everything.blend, method 11 */
int everything_stub_blend(struct everything *self,
                          const struct everything_pixel *pixel,
                          struct everything_pixel *into)
{
    const struct xc_stub *stub = &((struct everything_stub *)self)->stub;
    struct everything_blend_request request = {0};
    struct everything_blend_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    struct everything_pixel into_value;
    int64_t r;

    if (!everything_pixel_is_valid(pixel))
        return xc_stub_bad_argument(stub, EVERYTHING_METHOD_BLEND, "pixel");
    if (!everything_pixel_is_valid(into))
        return xc_stub_bad_argument(stub, EVERYTHING_METHOD_BLEND, "into");

    /* request: pixel, into */
    everything_pixel_to_wire(&request.pixel, pixel);
    everything_pixel_to_wire(&request.into, into);
    r = xc_stub_begin(&call, stub, EVERYTHING_METHOD_BLEND,
                      EVERYTHING_KEY_BLEND);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: into */
    if (r > INT_MAX || !xc_stub_take(&call, &reply, sizeof(reply)) ||
        !everything_pixel_from_wire(&into_value, &reply.into) ||
        xc_stub_left(&call) != 0) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    *into = into_value;
end:
    xc_stub_end(&call);
    return (int)r;
}

/* everything.digest, method 12 */
int64_t everything_stub_digest(struct everything *self, const void *bytes,
                               size_t len)
{
    const struct xc_stub *stub = &((struct everything_stub *)self)->stub;
    struct everything_digest_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    int64_t r;

    if (len > EVERYTHING_DIGEST_BYTES_MAX)
        return xc_stub_too_large(stub, EVERYTHING_METHOD_DIGEST, "len",
                                 EVERYTHING_DIGEST_BYTES_MAX);

    /* request: len, bytes[len] */
    request.len = len;
    r = xc_stub_begin(&call, stub, EVERYTHING_METHOD_DIGEST,
                      EVERYTHING_KEY_DIGEST);
    if (r)
        return r;
    xc_stub_put(&call, &request, sizeof(request));
    xc_stub_put(&call, bytes, len);
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

/* everything.fill, method 13 */
int64_t everything_stub_fill(struct everything *self, uint8_t byte,
                             uint64_t count, void *buf, size_t len)
{
    const struct xc_stub *stub = &((struct everything_stub *)self)->stub;
    struct everything_fill_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    int64_t r;

    if (len > EVERYTHING_FILL_BUF_MAX)
        return xc_stub_too_large(stub, EVERYTHING_METHOD_FILL, "len",
                                 EVERYTHING_FILL_BUF_MAX);

    /* request: byte, count, len */
    request.byte = byte;
    request.count = count;
    request.len = len;
    r = xc_stub_begin(&call, stub, EVERYTHING_METHOD_FILL, EVERYTHING_KEY_FILL);
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

/* everything.reverse, method 14 */
int everything_stub_reverse(struct everything *self, uint8_t *bytes,
                            uint16_t len)
{
    const struct xc_stub *stub = &((struct everything_stub *)self)->stub;
    struct everything_reverse_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    int64_t r;

    /* request: len, bytes[len] */
    request.len = len;
    r = xc_stub_begin(&call, stub, EVERYTHING_METHOD_REVERSE,
                      EVERYTHING_KEY_REVERSE);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    xc_stub_put(&call, bytes, (size_t)len);
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: bytes[len] */
    if (r > INT_MAX || xc_stub_left(&call) != (size_t)len) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    xc_stub_take_bytes(&call, bytes, (size_t)len);
end:
    xc_stub_end(&call);
    return (int)r;
}

/* everything.pick, method 15 */
int everything_stub_pick(struct everything *self,
                         const struct everything_sample *from, uint32_t n,
                         struct everything_sample *picked, uint32_t max,
                         uint32_t *n_picked)
{
    const struct xc_stub *stub = &((struct everything_stub *)self)->stub;
    struct everything_pick_request request = {0};
    struct everything_pick_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    int64_t r;

    if (n > EVERYTHING_PICK_FROM_MAX)
        return xc_stub_too_large(stub, EVERYTHING_METHOD_PICK, "n",
                                 EVERYTHING_PICK_FROM_MAX);
    if (max > EVERYTHING_PICK_PICKED_MAX)
        return xc_stub_too_large(stub, EVERYTHING_METHOD_PICK, "max",
                                 EVERYTHING_PICK_PICKED_MAX);

    /* request: n, max, from[n] */
    request.n = n;
    request.max = max;
    r = xc_stub_begin(&call, stub, EVERYTHING_METHOD_PICK, EVERYTHING_KEY_PICK);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    xc_stub_put(&call, from, (size_t)n * sizeof(*from));
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: n_picked, picked[*n_picked] */
    if (r > INT_MAX || !xc_stub_take(&call, &reply, sizeof(reply)) ||
        reply.pad1 != 0 || reply.n_picked > max ||
        xc_stub_left(&call) != (size_t)reply.n_picked * sizeof(*picked)) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    xc_stub_take_bytes(&call, picked, (size_t)reply.n_picked * sizeof(*picked));
    *n_picked = reply.n_picked;
end:
    xc_stub_end(&call);
    return (int)r;
}

/* everything.evens, method 16 */
int everything_stub_evens(struct everything *self, int32_t *numbers,
                          uint32_t *n)
{
    const struct xc_stub *stub = &((struct everything_stub *)self)->stub;
    struct everything_evens_request request = {0};
    struct everything_evens_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    int64_t r;

    if (*n > EVERYTHING_EVENS_NUMBERS_MAX)
        return xc_stub_too_large(stub, EVERYTHING_METHOD_EVENS, "n",
                                 EVERYTHING_EVENS_NUMBERS_MAX);

    /* request: n, numbers[*n] */
    request.n = *n;
    r = xc_stub_begin(&call, stub, EVERYTHING_METHOD_EVENS,
                      EVERYTHING_KEY_EVENS);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    xc_stub_put(&call, numbers, (size_t)*n * sizeof(*numbers));
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: n, numbers[*n] */
    if (r > INT_MAX || !xc_stub_take(&call, &reply, sizeof(reply)) ||
        reply.pad1 != 0 || reply.n > request.n ||
        xc_stub_left(&call) != (size_t)reply.n * sizeof(*numbers)) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    xc_stub_take_bytes(&call, numbers, (size_t)reply.n * sizeof(*numbers));
    *n = reply.n;
end:
    xc_stub_end(&call);
    return (int)r;
}

/* everything.spread, method 17 */
int everything_stub_spread(struct everything *self, const uint8_t *key,
                           uint8_t *digest, uint32_t *words)
{
    const struct xc_stub *stub = &((struct everything_stub *)self)->stub;
    XC_NOT_CLEARED struct xc_stub_call call;
    size_t total;
    int64_t r;

    /* request: key[16] */
    r = xc_stub_begin(&call, stub, EVERYTHING_METHOD_SPREAD,
                      EVERYTHING_KEY_SPREAD);
    if (r)
        return (int)r;
    xc_stub_put(&call, key, EVERYTHING_SPREAD_KEY_MAX);
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: digest[EVERYTHING_DIGEST_SIZE], words[4] */
    if (r > INT_MAX) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    total = 0;
    total += EVERYTHING_SPREAD_DIGEST_MAX;
    total += EVERYTHING_SPREAD_WORDS_MAX * sizeof(*words);
    if (xc_stub_left(&call) != total) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    xc_stub_take_bytes(&call, digest, EVERYTHING_SPREAD_DIGEST_MAX);
    xc_stub_take_bytes(&call, words,
                       EVERYTHING_SPREAD_WORDS_MAX * sizeof(*words));
end:
    xc_stub_end(&call);
    return (int)r;
}

/* everything.join, method 18 */
int64_t everything_stub_join(struct everything *self, const char *a,
                             size_t a_len, const char *b, size_t b_len,
                             char *joined, size_t max)
{
    const struct xc_stub *stub = &((struct everything_stub *)self)->stub;
    struct everything_join_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    size_t total;
    int64_t r;

    if (a_len > EVERYTHING_JOIN_A_MAX)
        return xc_stub_too_large(stub, EVERYTHING_METHOD_JOIN, "a_len",
                                 EVERYTHING_JOIN_A_MAX);
    if (b_len > EVERYTHING_JOIN_B_MAX)
        return xc_stub_too_large(stub, EVERYTHING_METHOD_JOIN, "b_len",
                                 EVERYTHING_JOIN_B_MAX);
    if (max > EVERYTHING_JOIN_JOINED_MAX)
        return xc_stub_too_large(stub, EVERYTHING_METHOD_JOIN, "max",
                                 EVERYTHING_JOIN_JOINED_MAX);
    total = sizeof(request);
    total += a_len;
    if (total > XC_MESSAGE_MAX - b_len)
        return xc_stub_too_large(stub, EVERYTHING_METHOD_JOIN, "b_len",
                                 XC_MESSAGE_MAX);

    /* request: a_len, b_len, max, a[a_len], b[b_len] */
    request.a_len = a_len;
    request.b_len = b_len;
    request.max = max;
    r = xc_stub_begin(&call, stub, EVERYTHING_METHOD_JOIN, EVERYTHING_KEY_JOIN);
    if (r)
        return r;
    xc_stub_put(&call, &request, sizeof(request));
    xc_stub_put(&call, a, a_len);
    xc_stub_put(&call, b, b_len);
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: joined[result] */
    if ((uint64_t)r > max || xc_stub_left(&call) != (size_t)r) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    xc_stub_take_bytes(&call, joined, (size_t)r);
end:
    xc_stub_end(&call);
    return r;
}

/* everything.split, method 19 */
int everything_stub_split(struct everything *self, const char *text, size_t len,
                          char at, char *left, size_t left_max,
                          size_t *left_len, char *right, size_t right_max,
                          size_t *right_len)
{
    const struct xc_stub *stub = &((struct everything_stub *)self)->stub;
    struct everything_split_request request = {0};
    struct everything_split_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    size_t total;
    int64_t r;

    if (len > EVERYTHING_SPLIT_TEXT_MAX)
        return xc_stub_too_large(stub, EVERYTHING_METHOD_SPLIT, "len",
                                 EVERYTHING_SPLIT_TEXT_MAX);
    if (left_max > EVERYTHING_SPLIT_LEFT_MAX)
        return xc_stub_too_large(stub, EVERYTHING_METHOD_SPLIT, "left_max",
                                 EVERYTHING_SPLIT_LEFT_MAX);
    if (right_max > EVERYTHING_SPLIT_RIGHT_MAX)
        return xc_stub_too_large(stub, EVERYTHING_METHOD_SPLIT, "right_max",
                                 EVERYTHING_SPLIT_RIGHT_MAX);
    total = sizeof(reply);
    total += left_max;
    if (total > XC_MESSAGE_MAX - right_max)
        return xc_stub_too_large(stub, EVERYTHING_METHOD_SPLIT, "right_max",
                                 XC_MESSAGE_MAX);

    /* request: len, at, left_max, right_max, text[len] */
    request.len = len;
    request.at = at;
    request.left_max = left_max;
    request.right_max = right_max;
    r = xc_stub_begin(&call, stub, EVERYTHING_METHOD_SPLIT,
                      EVERYTHING_KEY_SPLIT);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    xc_stub_put(&call, text, len);
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: left_len, right_len, left[*left_len], right[*right_len] */
    if (r > INT_MAX || !xc_stub_take(&call, &reply, sizeof(reply)) ||
        reply.left_len > left_max || reply.right_len > right_max) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    total = 0;
    total += (size_t)reply.left_len;
    if (total > XC_MESSAGE_MAX - sizeof(reply) - (size_t)reply.right_len) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    total += (size_t)reply.right_len;
    if (xc_stub_left(&call) != total) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    xc_stub_take_bytes(&call, left, (size_t)reply.left_len);
    *left_len = (size_t)reply.left_len;
    xc_stub_take_bytes(&call, right, (size_t)reply.right_len);
    *right_len = (size_t)reply.right_len;
end:
    xc_stub_end(&call);
    return (int)r;
}

/* everything.greet, method 20 */
int everything_stub_greet(struct everything *self, const char *name,
                          char *greeting)
{
    const struct xc_stub *stub = &((struct everything_stub *)self)->stub;
    struct everything_greet_request request = {0};
    struct everything_greet_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    size_t name_len = xc_string_length(name, EVERYTHING_GREET_NAME_MAX);
    int64_t r;

    if (name_len > EVERYTHING_GREET_NAME_MAX)
        return xc_stub_too_large(stub, EVERYTHING_METHOD_GREET, "name",
                                 EVERYTHING_GREET_NAME_MAX);

    /* request: name_len, name[name_len + 1] */
    request.name_len = name_len;
    r = xc_stub_begin(&call, stub, EVERYTHING_METHOD_GREET,
                      EVERYTHING_KEY_GREET);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    xc_stub_put(&call, name, name_len + 1);
    r = xc_stub_invoke_held(&call, 89);
    if (r < 0)
        goto end;

    /* reply: greeting_len, greeting[greeting_len + 1] */
    if (r > INT_MAX || !xc_stub_take(&call, &reply, sizeof(reply)) ||
        reply.greeting_len > EVERYTHING_GREET_GREETING_MAX ||
        xc_stub_left(&call) != (size_t)reply.greeting_len + 1 ||
        !xc_stub_is_string(&call, 0, (size_t)reply.greeting_len)) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    xc_stub_take_bytes(&call, greeting, (size_t)reply.greeting_len + 1);
    greeting[reply.greeting_len] = '\0'; /* whatever the peer has made of it */
end:
    xc_stub_end_held(&call);
    return (int)r;
}

/* everything.note, method 21 */
int everything_stub_note(struct everything *self, uint32_t value,
                         const char *why)
{
    const struct xc_stub *stub = &((struct everything_stub *)self)->stub;
    struct everything_note_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    size_t why_len = xc_string_length(why, EVERYTHING_NOTE_WHY_MAX);
    int64_t r;

    if (why_len > EVERYTHING_NOTE_WHY_MAX)
        return xc_stub_too_large(stub, EVERYTHING_METHOD_NOTE, "why",
                                 EVERYTHING_NOTE_WHY_MAX);

    /* request: value, why_len, why[why_len + 1] */
    request.value = value;
    request.why_len = why_len;
    r = xc_stub_begin_oneway(&call, stub, EVERYTHING_METHOD_NOTE,
                             EVERYTHING_KEY_NOTE);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    xc_stub_put(&call, why, why_len + 1);
    r = xc_stub_post(&call);
    xc_stub_end(&call);
    return (int)r;
}

/* everything.noted, method 22 */
int everything_stub_noted(struct everything *self, uint64_t *count,
                          uint32_t *last)
{
    const struct xc_stub *stub = &((struct everything_stub *)self)->stub;
    struct everything_noted_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    int64_t r;

    /* request: nothing */
    r = xc_stub_begin(&call, stub, EVERYTHING_METHOD_NOTED,
                      EVERYTHING_KEY_NOTED);
    if (r)
        return (int)r;
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: count, last */
    if (r > INT_MAX || !xc_stub_take(&call, &reply, sizeof(reply)) ||
        reply.pad1 != 0 || xc_stub_left(&call) != 0) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    *count = reply.count;
    *last = reply.last;
end:
    xc_stub_end(&call);
    return (int)r;
}

/* everything.open, method 23 */
int everything_stub_open(struct everything *self, uint32_t start,
                         struct counter **out)
{
    const struct xc_stub *stub = &((struct everything_stub *)self)->stub;
    struct everything_open_request request = {0};
    struct everything_open_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    struct counter *out_made;
    int64_t r;

    /* request: start */
    request.start = start;
    r = xc_stub_begin(&call, stub, EVERYTHING_METHOD_OPEN, EVERYTHING_KEY_OPEN);
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
    out_made = counter_stub_new(stub->binding, reply.out);
    if (!out_made) {
        r = -XC_E_RESOURCES;
        goto end;
    }
    *out = out_made;
end:
    xc_stub_end(&call);
    return (int)r;
}

/* everything.step_by, method 24 */
int64_t everything_stub_step_by(struct everything *self, uint32_t steps,
                                struct counter *counter)
{
    const struct xc_stub *stub = &((struct everything_stub *)self)->stub;
    struct everything_step_by_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    int64_t r;

    /* request: steps, counter */
    request.steps = steps;
    r = xc_stub_begin(&call, stub, EVERYTHING_METHOD_STEP_BY,
                      EVERYTHING_KEY_STEP_BY);
    if (r)
        return r;
    r = xc_stub_pass(&call, counter_stub(counter), counter_objects, counter,
                     COUNTER_STEP, &request.counter);
    if (r)
        goto end;
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

/* everything.twins, method 25 */
int everything_stub_twins(struct everything *self, struct counter *like,
                          char *remark, struct counter **first,
                          struct counter **second)
{
    const struct xc_stub *stub = &((struct everything_stub *)self)->stub;
    struct everything_twins_request request = {0};
    struct everything_twins_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    struct counter *first_made;
    struct counter *second_made;
    int64_t r;

    /* request: like */
    r = xc_stub_begin(&call, stub, EVERYTHING_METHOD_TWINS,
                      EVERYTHING_KEY_TWINS);
    if (r)
        return (int)r;
    r = xc_stub_pass(&call, counter_stub(like), counter_objects, like,
                     COUNTER_READ, &request.like);
    if (r)
        goto end;
    xc_stub_put(&call, &request, sizeof(request));
    r = xc_stub_invoke_held(&call, 105);
    if (r < 0)
        goto end;

    /* reply: remark_len, first, second, remark[remark_len + 1] */
    if (r > INT_MAX || !xc_stub_take(&call, &reply, sizeof(reply)) ||
        reply.remark_len > EVERYTHING_TWINS_REMARK_MAX || reply.first == 0 ||
        reply.second == 0 ||
        xc_stub_left(&call) != (size_t)reply.remark_len + 1 ||
        !xc_stub_is_string(&call, 0, (size_t)reply.remark_len)) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    first_made = counter_stub_new(stub->binding, reply.first);
    second_made = counter_stub_new(stub->binding, reply.second);
    if (!first_made || !second_made) {
        counter_release(first_made);
        counter_release(second_made);
        r = -XC_E_RESOURCES;
        goto end;
    }
    xc_stub_take_bytes(&call, remark, (size_t)reply.remark_len + 1);
    remark[reply.remark_len] = '\0'; /* whatever the peer has made of it */
    *first = first_made;
    *second = second_made;
end:
    xc_stub_end_held(&call);
    return (int)r;
}

/* everything.names, method 26 */
int64_t everything_stub_names(struct everything *self, uint32_t call,
                              uint8_t request, uint64_t reply, uint16_t r,
                              uint32_t stub, uint64_t status, uint64_t pad1,
                              uint32_t *out, uint8_t *total)
{
    const struct xc_stub *stub_ = &((struct everything_stub *)self)->stub;
    struct everything_names_request request_ = {0};
    struct everything_names_reply reply_;
    XC_NOT_CLEARED struct xc_stub_call call_;
    int64_t r_;

    /* request: call, request, reply, r, stub, status, pad1 */
    request_.call = call;
    request_.request = request;
    request_.reply = reply;
    request_.r = r;
    request_.stub = stub;
    request_.status = status;
    request_.pad1 = pad1;
    r_ = xc_stub_begin(&call_, stub_, EVERYTHING_METHOD_NAMES,
                       EVERYTHING_KEY_NAMES);
    if (r_)
        return r_;
    xc_stub_put(&call_, &request_, sizeof(request_));
    r_ = xc_stub_invoke(&call_);
    if (r_ < 0)
        goto end;

    /* reply: out, total */
    if (!xc_stub_take(&call_, &reply_, sizeof(reply_)) ||
        !xc_is_zero(reply_.pad1_, sizeof(reply_.pad1_)) ||
        xc_stub_left(&call_) != 0) {
        r_ = xc_stub_bad_reply(&call_);
        goto end;
    }
    *out = reply_.out;
    *total = reply_.total;
end:
    xc_stub_end(&call_);
    return r_;
}

/* everything.repeat, method 40 */
int everything_stub_repeat(struct everything *self, uint8_t times, char *text,
                           size_t max, size_t *len)
{
    const struct xc_stub *stub = &((struct everything_stub *)self)->stub;
    struct everything_repeat_request request = {0};
    struct everything_repeat_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    int64_t r;

    if (max > EVERYTHING_REPEAT_TEXT_MAX)
        return xc_stub_too_large(stub, EVERYTHING_METHOD_REPEAT, "max",
                                 EVERYTHING_REPEAT_TEXT_MAX);
    if (*len > max)
        return xc_stub_too_large(stub, EVERYTHING_METHOD_REPEAT, "len", max);

    /* request: times, max, len, text[*len] */
    request.times = times;
    request.max = max;
    request.len = *len;
    r = xc_stub_begin(&call, stub, EVERYTHING_METHOD_REPEAT,
                      EVERYTHING_KEY_REPEAT);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    xc_stub_put(&call, text, *len);
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: len, text[*len] */
    if (r > INT_MAX || !xc_stub_take(&call, &reply, sizeof(reply)) ||
        reply.len > max || xc_stub_left(&call) != (size_t)reply.len) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    xc_stub_take_bytes(&call, text, (size_t)reply.len);
    *len = (size_t)reply.len;
end:
    xc_stub_end(&call);
    return (int)r;
}

/* everything.permit, method 60 */
int everything_stub_permit(struct everything *self,
                           enum everything_access wanted,
                           enum everything_access *granted,
                           enum everything_access *kept)
{
    const struct xc_stub *stub = &((struct everything_stub *)self)->stub;
    struct everything_permit_request request = {0};
    struct everything_permit_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    int64_t r;

    if (!everything_access_is_valid((uint32_t)wanted))
        return xc_stub_bad_argument(stub, EVERYTHING_METHOD_PERMIT, "wanted");
    if (!everything_access_is_valid((uint32_t)*kept))
        return xc_stub_bad_argument(stub, EVERYTHING_METHOD_PERMIT, "kept");

    /* request: wanted, kept */
    request.wanted = wanted;
    request.kept = *kept;
    r = xc_stub_begin(&call, stub, EVERYTHING_METHOD_PERMIT,
                      EVERYTHING_KEY_PERMIT);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: granted, kept */
    if (r > INT_MAX || !xc_stub_take(&call, &reply, sizeof(reply)) ||
        !everything_access_is_valid(reply.granted) ||
        !everything_access_is_valid(reply.kept) || xc_stub_left(&call) != 0) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    *granted = (enum everything_access)reply.granted;
    *kept = (enum everything_access)reply.kept;
end:
    xc_stub_end(&call);
    return (int)r;
}

/* everything.filter, method 61 */
int everything_stub_filter(struct everything *self,
                           const struct everything_pixel *from, uint32_t n,
                           struct everything_pixel *seen, uint32_t max,
                           uint32_t *n_seen)
{
    const struct xc_stub *stub = &((struct everything_stub *)self)->stub;
    struct everything_filter_request request = {0};
    struct everything_filter_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    size_t i;
    int64_t r;

    if (n > EVERYTHING_FILTER_FROM_MAX)
        return xc_stub_too_large(stub, EVERYTHING_METHOD_FILTER, "n",
                                 EVERYTHING_FILTER_FROM_MAX);
    if (max > EVERYTHING_FILTER_SEEN_MAX)
        return xc_stub_too_large(stub, EVERYTHING_METHOD_FILTER, "max",
                                 EVERYTHING_FILTER_SEEN_MAX);
    for (i = 0; i < (size_t)n; i++)
        if (!everything_pixel_is_valid(&from[i]))
            return xc_stub_bad_argument(stub, EVERYTHING_METHOD_FILTER, "from");

    /* request: n, max, from[n] */
    request.n = n;
    request.max = max;
    r = xc_stub_begin(&call, stub, EVERYTHING_METHOD_FILTER,
                      EVERYTHING_KEY_FILTER);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    for (i = 0; i < (size_t)n; i++) {
        struct everything_pixel_wire element = {0};

        everything_pixel_to_wire(&element, &from[i]);
        xc_stub_place(&call, i * sizeof(element), &element, sizeof(element));
    }
    xc_stub_placed(&call, (size_t)n * sizeof(struct everything_pixel_wire));
    r = xc_stub_invoke_held(&call, 65528);
    if (r < 0)
        goto end;

    /* reply: n_seen, seen[*n_seen] */
    if (r > INT_MAX || !xc_stub_take(&call, &reply, sizeof(reply)) ||
        reply.pad1 != 0 || reply.n_seen > max ||
        xc_stub_left(&call) !=
            (size_t)reply.n_seen * sizeof(struct everything_pixel_wire)) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    for (i = 0; i < (size_t)reply.n_seen; i++) {
        struct everything_pixel_wire element;
        struct everything_pixel seen_value;

        if (!xc_stub_peek(&call, i * sizeof(element), &element,
                          sizeof(element)) ||
            !everything_pixel_from_wire(&seen_value, &element)) {
            r = xc_stub_bad_reply(&call);
            goto end;
        }
    }
    for (i = 0; i < (size_t)reply.n_seen; i++) {
        struct everything_pixel_wire element;

        if (!xc_stub_take_element(&call, &element, sizeof(element)) ||
            !everything_pixel_from_wire(
                &seen[i], &element)) { /* cannot be: it was looked at */
            r = xc_stub_bad_reply(&call);
            goto end;
        }
    }
    *n_seen = reply.n_seen;
end:
    xc_stub_end_held(&call);
    return (int)r;
}

/* everything.cycle, method 62 */
int everything_stub_cycle(struct everything *self,
                          enum everything_color *colors, uint16_t n,
                          const bool *which, bool *done,
                          enum everything_access *modes)
{
    const struct xc_stub *stub = &((struct everything_stub *)self)->stub;
    struct everything_cycle_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    size_t total;
    size_t i;
    int64_t r;

    if (n > EVERYTHING_CYCLE_COLORS_MAX)
        return xc_stub_too_large(stub, EVERYTHING_METHOD_CYCLE, "n",
                                 EVERYTHING_CYCLE_COLORS_MAX);
    for (i = 0; i < (size_t)n; i++)
        if (!everything_color_is_valid((uint32_t)colors[i]))
            return xc_stub_bad_argument(stub, EVERYTHING_METHOD_CYCLE,
                                        "colors");
    for (i = 0; i < (size_t)n; i++)
        if (!xc_is_bool(&which[i]))
            return xc_stub_bad_argument(stub, EVERYTHING_METHOD_CYCLE, "which");

    /* request: n, colors[n], which[n] */
    request.n = n;
    r = xc_stub_begin(&call, stub, EVERYTHING_METHOD_CYCLE,
                      EVERYTHING_KEY_CYCLE);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    xc_stub_put(&call, colors, (size_t)n * sizeof(uint32_t));
    xc_stub_put(&call, which, (size_t)n);
    r = xc_stub_invoke_held(&call, 69568);
    if (r < 0)
        goto end;

    /* reply: colors[n], done[n], modes[2] */
    if (r > INT_MAX) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    total = 0;
    for (i = 0; i < (size_t)n; i++) {
        uint32_t element;

        if (!xc_stub_peek(&call, total + i * sizeof(element), &element,
                          sizeof(element)) ||
            !everything_color_is_valid(element)) {
            r = xc_stub_bad_reply(&call);
            goto end;
        }
    }
    total += (size_t)n * sizeof(uint32_t);
    for (i = 0; i < (size_t)n; i++) {
        uint8_t element;

        if (!xc_stub_peek(&call, total + i * sizeof(element), &element,
                          sizeof(element)) ||
            element > 1) {
            r = xc_stub_bad_reply(&call);
            goto end;
        }
    }
    total += (size_t)n;
    for (i = 0; i < EVERYTHING_CYCLE_MODES_MAX; i++) {
        uint32_t element;

        if (!xc_stub_peek(&call, total + i * sizeof(element), &element,
                          sizeof(element)) ||
            !everything_access_is_valid(element)) {
            r = xc_stub_bad_reply(&call);
            goto end;
        }
    }
    total += EVERYTHING_CYCLE_MODES_MAX * sizeof(uint32_t);
    if (xc_stub_left(&call) != total) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    for (i = 0; i < (size_t)n; i++) {
        uint32_t element;

        if (!xc_stub_take_element(&call, &element, sizeof(element)) ||
            !everything_color_is_valid(
                element)) { /* cannot be: it was looked at */
            r = xc_stub_bad_reply(&call);
            goto end;
        }
        colors[i] = (enum everything_color)element;
    }
    for (i = 0; i < (size_t)n; i++) {
        uint8_t element;

        if (!xc_stub_take_element(&call, &element, sizeof(element)) ||
            element > 1) { /* cannot be: it was looked at */
            r = xc_stub_bad_reply(&call);
            goto end;
        }
        done[i] = (bool)element;
    }
    for (i = 0; i < EVERYTHING_CYCLE_MODES_MAX; i++) {
        uint32_t element;

        if (!xc_stub_take_element(&call, &element, sizeof(element)) ||
            !everything_access_is_valid(
                element)) { /* cannot be: it was looked at */
            r = xc_stub_bad_reply(&call);
            goto end;
        }
        modes[i] = (enum everything_access)element;
    }
end:
    xc_stub_end_held(&call);
    return (int)r;
}

/* everything.deal, method 63 */
int everything_stub_deal(struct everything *self, struct counter *like,
                         struct everything_pixel *pair, struct counter **out)
{
    const struct xc_stub *stub = &((struct everything_stub *)self)->stub;
    struct everything_deal_request request = {0};
    struct everything_deal_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    struct counter *out_made;
    size_t i;
    int64_t r;

    /* request: like */
    r = xc_stub_begin(&call, stub, EVERYTHING_METHOD_DEAL, EVERYTHING_KEY_DEAL);
    if (r)
        return (int)r;
    r = xc_stub_pass(&call, counter_stub(like), counter_objects, like,
                     COUNTER_READ, &request.like);
    if (r)
        goto end;
    xc_stub_put(&call, &request, sizeof(request));
    r = xc_stub_invoke_held(&call, 104);
    if (r < 0)
        goto end;

    /* reply: out, pair[2] */
    if (r > INT_MAX || !xc_stub_take(&call, &reply, sizeof(reply)) ||
        reply.out == 0 ||
        xc_stub_left(&call) !=
            EVERYTHING_DEAL_PAIR_MAX * sizeof(struct everything_pixel_wire)) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    for (i = 0; i < EVERYTHING_DEAL_PAIR_MAX; i++) {
        struct everything_pixel_wire element;
        struct everything_pixel pair_value;

        if (!xc_stub_peek(&call, i * sizeof(element), &element,
                          sizeof(element)) ||
            !everything_pixel_from_wire(&pair_value, &element)) {
            r = xc_stub_bad_reply(&call);
            goto end;
        }
    }
    out_made = counter_stub_new(stub->binding, reply.out);
    if (!out_made) {
        r = -XC_E_RESOURCES;
        goto end;
    }
    for (i = 0; i < EVERYTHING_DEAL_PAIR_MAX; i++) {
        struct everything_pixel_wire element;

        if (!xc_stub_take_element(&call, &element, sizeof(element)) ||
            !everything_pixel_from_wire(
                &pair[i], &element)) { /* cannot be: it was looked at */
            counter_release(out_made);
            r = xc_stub_bad_reply(&call);
            goto end;
        }
    }
    *out = out_made;
end:
    xc_stub_end_held(&call);
    return (int)r;
}

/* everything.maybe, method 64 */
int everything_stub_maybe(struct everything *self,
                          const struct everything_pixel *pixel,
                          const char *text, const void *bytes, uint32_t len,
                          uint32_t *number, double *weight,
                          struct everything_point *point,
                          struct everything_pixel *into,
                          enum everything_color *color)
{
    const struct xc_stub *stub = &((struct everything_stub *)self)->stub;
    struct everything_maybe_request request = {0};
    struct everything_maybe_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    size_t text_len =
        text ? xc_string_length(text, EVERYTHING_MAYBE_TEXT_MAX) : 0;
    struct everything_pixel into_value;
    int64_t r;

    if (text_len > EVERYTHING_MAYBE_TEXT_MAX)
        return xc_stub_too_large(stub, EVERYTHING_METHOD_MAYBE, "text",
                                 EVERYTHING_MAYBE_TEXT_MAX);
    if (len > EVERYTHING_MAYBE_BYTES_MAX)
        return xc_stub_too_large(stub, EVERYTHING_METHOD_MAYBE, "len",
                                 EVERYTHING_MAYBE_BYTES_MAX);
    if (pixel) {
        if (!everything_pixel_is_valid(pixel))
            return xc_stub_bad_argument(stub, EVERYTHING_METHOD_MAYBE, "pixel");
    }
    if (into) {
        if (!everything_pixel_is_valid(into))
            return xc_stub_bad_argument(stub, EVERYTHING_METHOD_MAYBE, "into");
    }
    if (color) {
        if (!everything_color_is_valid((uint32_t)*color))
            return xc_stub_bad_argument(stub, EVERYTHING_METHOD_MAYBE, "color");
    }

    /*
     * request: has_pixel, pixel, has_text, text_len, has_bytes, len,
     * has_number, has_weight, weight, has_point, has_into, into, has_color,
     * color, text[text_len + 1], bytes[len]
     */
    request.has_pixel = pixel != NULL;
    if (pixel)
        everything_pixel_to_wire(&request.pixel, pixel);
    request.has_text = text != NULL;
    if (text)
        request.text_len = text_len;
    request.has_bytes = bytes != NULL;
    request.len = len;
    request.has_number = number != NULL;
    request.has_weight = weight != NULL;
    if (weight)
        request.weight = *weight;
    request.has_point = point != NULL;
    request.has_into = into != NULL;
    if (into)
        everything_pixel_to_wire(&request.into, into);
    request.has_color = color != NULL;
    if (color)
        request.color = *color;
    r = xc_stub_begin(&call, stub, EVERYTHING_METHOD_MAYBE,
                      EVERYTHING_KEY_MAYBE);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    if (text)
        xc_stub_put(&call, text, text_len + 1);
    if (bytes)
        xc_stub_put(&call, bytes, (size_t)len);
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: number, weight, point, into, color */
    if (r > INT_MAX || !xc_stub_take(&call, &reply, sizeof(reply)) ||
        (!number && reply.number != 0) || reply.pad1 != 0 ||
        (!weight && !xc_is_zero(&reply.weight, sizeof(reply.weight))) ||
        (!point && !xc_is_zero(&reply.point, sizeof(reply.point))) ||
        (into && !everything_pixel_from_wire(&into_value, &reply.into)) ||
        (!into && !xc_is_zero(&reply.into, sizeof(reply.into))) ||
        (color && !everything_color_is_valid(reply.color)) ||
        (!color && reply.color != 0) || reply.pad2 != 0 ||
        xc_stub_left(&call) != 0) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    if (number)
        *number = reply.number;
    if (weight)
        *weight = reply.weight;
    if (point)
        __builtin_memcpy(point, &reply.point, sizeof(*point));
    if (into)
        *into = into_value;
    if (color)
        *color = (enum everything_color)reply.color;
end:
    xc_stub_end(&call);
    return (int)r;
}

/* everything.ask, method 65 */
int64_t everything_stub_ask(struct everything *self, uint8_t byte, void *buf,
                            size_t max, char *name, bool *flags, uint32_t n)
{
    const struct xc_stub *stub = &((struct everything_stub *)self)->stub;
    struct everything_ask_request request = {0};
    struct everything_ask_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    size_t total;
    size_t i;
    int64_t r;

    if (max > EVERYTHING_ASK_BUF_MAX)
        return xc_stub_too_large(stub, EVERYTHING_METHOD_ASK, "max",
                                 EVERYTHING_ASK_BUF_MAX);
    if (n > EVERYTHING_ASK_FLAGS_MAX)
        return xc_stub_too_large(stub, EVERYTHING_METHOD_ASK, "n",
                                 EVERYTHING_ASK_FLAGS_MAX);
    total = sizeof(reply);
    if (buf)
        total += max;
    if (name)
        total += EVERYTHING_ASK_NAME_MAX + 1;
    if (flags) {
        if (total > XC_MESSAGE_MAX - (size_t)n)
            return xc_stub_too_large(stub, EVERYTHING_METHOD_ASK, "n",
                                     XC_MESSAGE_MAX);
    }
    if (flags) {
        for (i = 0; i < (size_t)n; i++)
            if (!xc_is_bool(&flags[i]))
                return xc_stub_bad_argument(stub, EVERYTHING_METHOD_ASK,
                                            "flags");
    }

    /* request: byte, has_buf, max, has_name, has_flags, n, flags[n] */
    request.byte = byte;
    request.has_buf = buf != NULL;
    request.max = max;
    request.has_name = name != NULL;
    request.has_flags = flags != NULL;
    request.n = n;
    r = xc_stub_begin(&call, stub, EVERYTHING_METHOD_ASK, EVERYTHING_KEY_ASK);
    if (r)
        return r;
    xc_stub_put(&call, &request, sizeof(request));
    if (flags)
        xc_stub_put(&call, flags, (size_t)n);
    r = xc_stub_invoke_held(&call, 69568);
    if (r < 0)
        goto end;

    /* reply: name_len, buf[result], name[name_len + 1], flags[n] */
    if (!xc_stub_take(&call, &reply, sizeof(reply)) ||
        (name && reply.name_len > EVERYTHING_ASK_NAME_MAX) ||
        (!name && reply.name_len != 0) || (buf && (uint64_t)r > max)) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    total = 0;
    if (buf)
        total += (size_t)r;
    if (name) {
        if (!xc_stub_is_string(&call, total, (size_t)reply.name_len)) {
            r = xc_stub_bad_reply(&call);
            goto end;
        }
        total += (size_t)reply.name_len + 1;
    }
    if (flags) {
        for (i = 0; i < (size_t)n; i++) {
            uint8_t element;

            if (!xc_stub_peek(&call, total + i * sizeof(element), &element,
                              sizeof(element)) ||
                element > 1) {
                r = xc_stub_bad_reply(&call);
                goto end;
            }
        }
        total += (size_t)n;
    }
    if (xc_stub_left(&call) != total) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    if (buf)
        xc_stub_take_bytes(&call, buf, (size_t)r);
    if (name) {
        xc_stub_take_bytes(&call, name, (size_t)reply.name_len + 1);
        name[reply.name_len] = '\0'; /* whatever the peer has made of it */
    }
    if (flags) {
        for (i = 0; i < (size_t)n; i++) {
            uint8_t element;

            if (!xc_stub_take_element(&call, &element, sizeof(element)) ||
                element > 1) { /* cannot be: it was looked at */
                r = xc_stub_bad_reply(&call);
                goto end;
            }
            flags[i] = (bool)element;
        }
    }
end:
    xc_stub_end_held(&call);
    return r;
}

/* everything.title, method 66 */
int everything_stub_title(struct everything *self, char *name)
{
    const struct xc_stub *stub = &((struct everything_stub *)self)->stub;
    struct everything_title_request request = {0};
    struct everything_title_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    int64_t r;

    /* request: has_name */
    request.has_name = name != NULL;
    r = xc_stub_begin(&call, stub, EVERYTHING_METHOD_TITLE,
                      EVERYTHING_KEY_TITLE);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    r = xc_stub_invoke_held(&call, 29);
    if (r < 0)
        goto end;

    /* reply: name_len, name[name_len + 1] */
    if (r > INT_MAX || !xc_stub_take(&call, &reply, sizeof(reply)) ||
        (name && reply.name_len > EVERYTHING_TITLE_NAME_MAX) ||
        (!name && reply.name_len != 0) ||
        (name && xc_stub_left(&call) != (size_t)reply.name_len + 1) ||
        (!name && xc_stub_left(&call) != 0) ||
        (name && !xc_stub_is_string(&call, 0, (size_t)reply.name_len))) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    if (name) {
        xc_stub_take_bytes(&call, name, (size_t)reply.name_len + 1);
        name[reply.name_len] = '\0'; /* whatever the peer has made of it */
    }
end:
    xc_stub_end_held(&call);
    return (int)r;
}

/* everything.step_any, method 67 */
int64_t everything_stub_step_any(struct everything *self,
                                 struct counter *counter,
                                 enum everything_color *pair)
{
    const struct xc_stub *stub = &((struct everything_stub *)self)->stub;
    struct everything_step_any_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    size_t i;
    int64_t r;

    /* request: has_counter, counter, has_pair */
    request.has_counter = counter != NULL;
    request.has_pair = pair != NULL;
    r = xc_stub_begin(&call, stub, EVERYTHING_METHOD_STEP_ANY,
                      EVERYTHING_KEY_STEP_ANY);
    if (r)
        return r;
    if (counter) {
        r = xc_stub_pass(&call, counter_stub(counter), counter_objects, counter,
                         COUNTER_STEP, &request.counter);
        if (r)
            goto end;
    }
    xc_stub_put(&call, &request, sizeof(request));
    r = xc_stub_invoke_held(&call, 8);
    if (r < 0)
        goto end;

    /* reply: pair[2] */
    if ((pair && xc_stub_left(&call) !=
                     EVERYTHING_STEP_ANY_PAIR_MAX * sizeof(uint32_t)) ||
        (!pair && xc_stub_left(&call) != 0)) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    if (pair) {
        for (i = 0; i < EVERYTHING_STEP_ANY_PAIR_MAX; i++) {
            uint32_t element;

            if (!xc_stub_peek(&call, i * sizeof(element), &element,
                              sizeof(element)) ||
                !everything_color_is_valid(element)) {
                r = xc_stub_bad_reply(&call);
                goto end;
            }
        }
    }
    if (pair) {
        for (i = 0; i < EVERYTHING_STEP_ANY_PAIR_MAX; i++) {
            uint32_t element;

            if (!xc_stub_take_element(&call, &element, sizeof(element)) ||
                !everything_color_is_valid(
                    element)) { /* cannot be: it was looked at */
                r = xc_stub_bad_reply(&call);
                goto end;
            }
            pair[i] = (enum everything_color)element;
        }
    }
end:
    xc_stub_end_held(&call);
    return r;
}

/* everything.turn, method 68 */
int everything_stub_turn(struct everything *self,
                         const struct everything_figure *figure,
                         struct everything_figure *turned,
                         struct everything_number *number)
{
    const struct xc_stub *stub = &((struct everything_stub *)self)->stub;
    struct everything_turn_request request = {0};
    struct everything_turn_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    struct everything_figure turned_value;
    struct everything_number number_value;
    int64_t r;

    if (!everything_figure_is_valid(figure))
        return xc_stub_bad_argument(stub, EVERYTHING_METHOD_TURN, "figure");
    if (!everything_number_is_valid(number))
        return xc_stub_bad_argument(stub, EVERYTHING_METHOD_TURN, "number");

    /* request: figure, number */
    everything_figure_to_wire(&request.figure, figure);
    everything_number_to_wire(&request.number, number);
    r = xc_stub_begin(&call, stub, EVERYTHING_METHOD_TURN, EVERYTHING_KEY_TURN);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: turned, number */
    if (r > INT_MAX || !xc_stub_take(&call, &reply, sizeof(reply)) ||
        !everything_figure_from_wire(&turned_value, &reply.turned) ||
        !everything_number_from_wire(&number_value, &reply.number) ||
        xc_stub_left(&call) != 0) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    *turned = turned_value;
    *number = number_value;
end:
    xc_stub_end(&call);
    return (int)r;
}

/* everything.fade, method 69 */
int everything_stub_fade(struct everything *self,
                         const struct everything_mark *mark,
                         struct everything_mark *faded)
{
    const struct xc_stub *stub = &((struct everything_stub *)self)->stub;
    struct everything_fade_request request = {0};
    struct everything_fade_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    struct everything_mark faded_value;
    int64_t r;

    if (mark) {
        if (!everything_mark_is_valid(mark))
            return xc_stub_bad_argument(stub, EVERYTHING_METHOD_FADE, "mark");
    }

    /* request: has_mark, mark, has_faded */
    request.has_mark = mark != NULL;
    if (mark)
        everything_mark_to_wire(&request.mark, mark);
    request.has_faded = faded != NULL;
    r = xc_stub_begin(&call, stub, EVERYTHING_METHOD_FADE, EVERYTHING_KEY_FADE);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: faded */
    if (r > INT_MAX || !xc_stub_take(&call, &reply, sizeof(reply)) ||
        (faded && !everything_mark_from_wire(&faded_value, &reply.faded)) ||
        (!faded && !xc_is_zero(&reply.faded, sizeof(reply.faded))) ||
        reply.pad1 != 0 || xc_stub_left(&call) != 0) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    if (faded)
        *faded = faded_value;
end:
    xc_stub_end(&call);
    return (int)r;
}

/* everything.count, method 70 */
int everything_stub_count(struct everything *self,
                          struct everything_number *numbers, uint32_t n)
{
    const struct xc_stub *stub = &((struct everything_stub *)self)->stub;
    struct everything_count_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    size_t i;
    int64_t r;

    if (n > EVERYTHING_COUNT_NUMBERS_MAX)
        return xc_stub_too_large(stub, EVERYTHING_METHOD_COUNT, "n",
                                 EVERYTHING_COUNT_NUMBERS_MAX);
    for (i = 0; i < (size_t)n; i++)
        if (!everything_number_is_valid(&numbers[i]))
            return xc_stub_bad_argument(stub, EVERYTHING_METHOD_COUNT,
                                        "numbers");

    /* request: n, numbers[n] */
    request.n = n;
    r = xc_stub_begin(&call, stub, EVERYTHING_METHOD_COUNT,
                      EVERYTHING_KEY_COUNT);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    for (i = 0; i < (size_t)n; i++) {
        struct everything_number_wire element = {0};

        everything_number_to_wire(&element, &numbers[i]);
        xc_stub_place(&call, i * sizeof(element), &element, sizeof(element));
    }
    xc_stub_placed(&call, (size_t)n * sizeof(struct everything_number_wire));
    r = xc_stub_invoke_held(&call, 65536);
    if (r < 0)
        goto end;

    /* reply: numbers[n] */
    if (r > INT_MAX || xc_stub_left(&call) !=
                           (size_t)n * sizeof(struct everything_number_wire)) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    for (i = 0; i < (size_t)n; i++) {
        struct everything_number_wire element;
        struct everything_number numbers_value;

        if (!xc_stub_peek(&call, i * sizeof(element), &element,
                          sizeof(element)) ||
            !everything_number_from_wire(&numbers_value, &element)) {
            r = xc_stub_bad_reply(&call);
            goto end;
        }
    }
    for (i = 0; i < (size_t)n; i++) {
        struct everything_number_wire element;

        if (!xc_stub_take_element(&call, &element, sizeof(element)) ||
            !everything_number_from_wire(
                &numbers[i], &element)) { /* cannot be: it was looked at */
            r = xc_stub_bad_reply(&call);
            goto end;
        }
    }
end:
    xc_stub_end_held(&call);
    return (int)r;
}

const struct everything_ops everything_stub_ops = {
    .nothing = everything_stub_nothing,
    .answer = everything_stub_answer,
    .answer64 = everything_stub_answer64,
    .add = everything_stub_add,
    .total = everything_stub_total,
    .cut = everything_stub_cut,
    .twice = everything_stub_twice,
    .invert = everything_stub_invert,
    .next = everything_stub_next,
    .mirror = everything_stub_mirror,
    .blend = everything_stub_blend,
    .permit = everything_stub_permit,
    .filter = everything_stub_filter,
    .cycle = everything_stub_cycle,
    .deal = everything_stub_deal,
    .maybe = everything_stub_maybe,
    .ask = everything_stub_ask,
    .title = everything_stub_title,
    .step_any = everything_stub_step_any,
    .turn = everything_stub_turn,
    .fade = everything_stub_fade,
    .count = everything_stub_count,
    .digest = everything_stub_digest,
    .fill = everything_stub_fill,
    .reverse = everything_stub_reverse,
    .pick = everything_stub_pick,
    .evens = everything_stub_evens,
    .spread = everything_stub_spread,
    .join = everything_stub_join,
    .split = everything_stub_split,
    .greet = everything_stub_greet,
    .note = everything_stub_note,
    .noted = everything_stub_noted,
    .open = everything_stub_open,
    .step_by = everything_stub_step_by,
    .twins = everything_stub_twins,
    .names = everything_stub_names,
    .repeat = everything_stub_repeat,
};

void *everything_stub_make(struct xc_binding *binding, xc_handle handle)
{
    struct everything_stub *made =
        xc_stub_new(&everything_interface, binding, handle);

    if (made)
        made->object.ops = &everything_stub_ops;
    return made;
}

struct everything *everything_stub_new(struct xc_binding *binding,
                                       xc_handle handle)
{
    return everything_stub_make(binding, handle);
}

struct xc_stub *everything_stub(struct everything *self)
{
    if (!self || self->ops->nothing != everything_stub_nothing)
        return NULL;
    return &((struct everything_stub *)self)->stub;
}

void everything_release(struct everything *self)
{
    if (everything_stub(self))
        xc_stub_free(self);
}

static const struct xc_method everything_interface_methods[] = {
    {EVERYTHING_METHOD_NOTHING, EVERYTHING_KEY_NOTHING, XC_ANYONE, 0,
     "nothing"},
    {EVERYTHING_METHOD_ANSWER, EVERYTHING_KEY_ANSWER, EVERYTHING_CALL, 0,
     "answer"},
    {EVERYTHING_METHOD_ANSWER64, EVERYTHING_KEY_ANSWER64, EVERYTHING_CALL, 0,
     "answer64"},
    {EVERYTHING_METHOD_ADD, EVERYTHING_KEY_ADD, EVERYTHING_CALL, 0, "add"},
    {EVERYTHING_METHOD_TOTAL, EVERYTHING_KEY_TOTAL, EVERYTHING_CALL, 0,
     "total"},
    {EVERYTHING_METHOD_CUT, EVERYTHING_KEY_CUT, EVERYTHING_CALL, 0, "cut"},
    {EVERYTHING_METHOD_TWICE, EVERYTHING_KEY_TWICE, EVERYTHING_CALL, 0,
     "twice"},
    {EVERYTHING_METHOD_INVERT, EVERYTHING_KEY_INVERT, EVERYTHING_CALL, 0,
     "invert"},
    {EVERYTHING_METHOD_NEXT, EVERYTHING_KEY_NEXT, EVERYTHING_CALL, 0, "next"},
    {EVERYTHING_METHOD_MIRROR, EVERYTHING_KEY_MIRROR, EVERYTHING_CALL, 0,
     "mirror"},
    {EVERYTHING_METHOD_BLEND, EVERYTHING_KEY_BLEND, EVERYTHING_CALL, 0,
     "blend"},
    {EVERYTHING_METHOD_DIGEST, EVERYTHING_KEY_DIGEST, XC_ANYONE, 0, "digest"},
    {EVERYTHING_METHOD_FILL, EVERYTHING_KEY_FILL, EVERYTHING_CALL, 0, "fill"},
    {EVERYTHING_METHOD_REVERSE, EVERYTHING_KEY_REVERSE, EVERYTHING_CHANGE, 0,
     "reverse"},
    {EVERYTHING_METHOD_PICK, EVERYTHING_KEY_PICK, EVERYTHING_CALL, 0, "pick"},
    {EVERYTHING_METHOD_EVENS, EVERYTHING_KEY_EVENS, EVERYTHING_CHANGE, 0,
     "evens"},
    {EVERYTHING_METHOD_SPREAD, EVERYTHING_KEY_SPREAD, EVERYTHING_CALL, 0,
     "spread"},
    {EVERYTHING_METHOD_JOIN, EVERYTHING_KEY_JOIN, EVERYTHING_CALL, 0, "join"},
    {EVERYTHING_METHOD_SPLIT, EVERYTHING_KEY_SPLIT, EVERYTHING_CALL, 0,
     "split"},
    {EVERYTHING_METHOD_GREET, EVERYTHING_KEY_GREET, EVERYTHING_CALL, 0,
     "greet"},
    {EVERYTHING_METHOD_NOTE, EVERYTHING_KEY_NOTE, EVERYTHING_CHANGE, 0, "note"},
    {EVERYTHING_METHOD_NOTED, EVERYTHING_KEY_NOTED, EVERYTHING_CALL, 0,
     "noted"},
    {EVERYTHING_METHOD_OPEN, EVERYTHING_KEY_OPEN, EVERYTHING_OPEN, 0, "open"},
    {EVERYTHING_METHOD_STEP_BY, EVERYTHING_KEY_STEP_BY,
     (xc_rights)EVERYTHING_CALL | EVERYTHING_CHANGE, 0, "step_by"},
    {EVERYTHING_METHOD_TWINS, EVERYTHING_KEY_TWINS, EVERYTHING_OPEN, 0,
     "twins"},
    {EVERYTHING_METHOD_NAMES, EVERYTHING_KEY_NAMES, EVERYTHING_CALL, 0,
     "names"},
    {EVERYTHING_METHOD_REPEAT, EVERYTHING_KEY_REPEAT, EVERYTHING_CALL, 0,
     "repeat"},
    {EVERYTHING_METHOD_PERMIT, EVERYTHING_KEY_PERMIT, EVERYTHING_CALL, 0,
     "permit"},
    {EVERYTHING_METHOD_FILTER, EVERYTHING_KEY_FILTER, EVERYTHING_CALL, 0,
     "filter"},
    {EVERYTHING_METHOD_CYCLE, EVERYTHING_KEY_CYCLE, EVERYTHING_CALL, 0,
     "cycle"},
    {EVERYTHING_METHOD_DEAL, EVERYTHING_KEY_DEAL, EVERYTHING_OPEN, 0, "deal"},
    {EVERYTHING_METHOD_MAYBE, EVERYTHING_KEY_MAYBE, EVERYTHING_CALL, 0,
     "maybe"},
    {EVERYTHING_METHOD_ASK, EVERYTHING_KEY_ASK, EVERYTHING_CALL, 0, "ask"},
    {EVERYTHING_METHOD_TITLE, EVERYTHING_KEY_TITLE, EVERYTHING_CALL, 0,
     "title"},
    {EVERYTHING_METHOD_STEP_ANY, EVERYTHING_KEY_STEP_ANY,
     (xc_rights)EVERYTHING_CALL | EVERYTHING_CHANGE, 0, "step_any"},
    {EVERYTHING_METHOD_TURN, EVERYTHING_KEY_TURN, EVERYTHING_CALL, 0, "turn"},
    {EVERYTHING_METHOD_FADE, EVERYTHING_KEY_FADE, EVERYTHING_CALL, 0, "fade"},
    {EVERYTHING_METHOD_COUNT, EVERYTHING_KEY_COUNT, EVERYTHING_CHANGE, 0,
     "count"},
};

static const struct xc_right_name everything_interface_rights[] = {
    {EVERYTHING_CALL, "EVERYTHING_CALL"},
    {EVERYTHING_CHANGE, "EVERYTHING_CHANGE"},
    {EVERYTHING_OPEN, "EVERYTHING_OPEN"},
};

const struct xc_interface everything_interface = {
    .name = "crosscall.test.everything",
    .major = 3,
    .n_methods = 38,
    .methods = everything_interface_methods,
    .n_rights = 3,
    .rights = everything_interface_rights,
    .id = 0x812e7169b1cf0b6c,
};
