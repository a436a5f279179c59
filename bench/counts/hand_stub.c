/* SPDX-License-Identifier: MIT */
#include <assert.h>
#include <limits.h>

#include <crosscall/stub.h>

#include <counted.stub.h> /* counted_interface */

#include "counts/hand.h"
#include "counts/hand_wire.h"

struct hand_stub {
    struct counted counted;
    struct xc_stub stub;
};
static_assert(offsetof(struct hand_stub, stub) ==
                  offsetof(struct xc_stub_object, stub),
              "made by xc_stub_new()");

static const struct xc_stub *stub_of(struct counted *self)
{
    return &((const struct hand_stub *)self)->stub;
}

static int hand_stub_null(struct counted *self)
{
    static const struct xc_exchange null = {
        .method = HAND_NULL, .key = KEY_NULL, .most = INT_MAX};

    return (int)xc_stub_exchange(stub_of(self), &null, NULL, NULL);
}

static int hand_stub_words(struct counted *self, uint64_t a, uint64_t b,
                           uint64_t c, uint64_t d, uint64_t *a1, uint64_t *b1,
                           uint64_t *c1, uint64_t *d1)
{
    static const struct xc_exchange words = {
        .method = HAND_WORDS,
        .key = KEY_WORDS,
        .request_len = sizeof(struct hand_words),
        .reply_len = sizeof(struct hand_words),
        .most = INT_MAX,
    };
    const struct hand_words request = {a, b, c, d};
    struct hand_words reply;
    int64_t r;

    r = xc_stub_exchange(stub_of(self), &words, &request, &reply);
    if (r < 0)
        return (int)r;
    *a1 = reply.a;
    *b1 = reply.b;
    *c1 = reply.c;
    *d1 = reply.d;
    return (int)r;
}

static int hand_stub_record(struct counted *self,
                            const struct counted_entry *in,
                            struct counted_entry *out)
{
    struct hand_record reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    int64_t r;

    if (!hand_record_may_travel(in))
        return xc_stub_bad_argument(stub_of(self), HAND_RECORD, "in");
    r = xc_stub_begin(&call, stub_of(self), HAND_RECORD, KEY_RECORD);
    if (r)
        return (int)r;
    xc_stub_put(&call, in, sizeof(*in));
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto out;
    if (r > INT_MAX || !xc_stub_take(&call, &reply, sizeof(reply)) ||
        xc_stub_left(&call) != 0 || !hand_record_is_good(&reply)) {
        r = xc_stub_bad_reply(&call);
        goto out;
    }
    __builtin_memcpy(out, &reply, sizeof(*out));
out:
    xc_stub_end(&call);
    return (int)r;
}

static int hand_stub_put(struct counted *self, const void *bytes, size_t len,
                         uint64_t *last)
{
    const struct hand_put_request request = {len};
    struct hand_put_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    int64_t r;

    if (len > XC_INLINE_MAX)
        return xc_stub_too_large(stub_of(self), HAND_PUT, "len", XC_INLINE_MAX);
    r = xc_stub_begin(&call, stub_of(self), HAND_PUT, KEY_PUT);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    xc_stub_put(&call, bytes, len);
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto out;
    if (r > INT_MAX || !xc_stub_take(&call, &reply, sizeof(reply)) ||
        xc_stub_left(&call) != 0) {
        r = xc_stub_bad_reply(&call);
        goto out;
    }
    *last = reply.last;
out:
    xc_stub_end(&call);
    return (int)r;
}

static int64_t hand_stub_get(struct counted *self, uint64_t last, void *bytes,
                             size_t len)
{
    const struct hand_get_request request = {last, len};
    XC_NOT_CLEARED struct xc_stub_call call;
    int64_t r;

    if (len > XC_INLINE_MAX)
        return xc_stub_too_large(stub_of(self), HAND_GET, "len", XC_INLINE_MAX);
    r = xc_stub_begin(&call, stub_of(self), HAND_GET, KEY_GET);
    if (r)
        return r;
    xc_stub_put(&call, &request, sizeof(request));
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto out;
    if ((uint64_t)r > len || xc_stub_left(&call) != (size_t)r) {
        r = xc_stub_bad_reply(&call);
        goto out;
    }
    xc_stub_take_bytes(&call, bytes, (size_t)r);
out:
    xc_stub_end(&call);
    return r;
}

static const struct counted_ops hand_stub_ops = {
    .null = hand_stub_null,
    .words = hand_stub_words,
    .record = hand_stub_record,
    .put = hand_stub_put,
    .get = hand_stub_get,
};

struct counted *hand_stub_new(struct xc_binding *binding, xc_handle handle)
{
    struct hand_stub *stub = xc_stub_new(&counted_interface, binding, handle);

    if (!stub)
        return NULL;
    stub->counted.ops = &hand_stub_ops;
    return &stub->counted;
}

void hand_stub_free(struct counted *self) { xc_stub_free(self); }
