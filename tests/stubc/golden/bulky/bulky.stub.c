/* Made by stubc from interfaces/bulky.h. Do not edit. */
#include "bulky.stub.h"

#include <assert.h>
#include <limits.h>
#include <stddef.h>

#include <crosscall/bulk.h>

#include "bulky.wire.h"

/* test.bulky 1: the client's end */
struct bulky_stub {
    struct bulky object;
    struct xc_stub stub;
};
static_assert(sizeof(struct bulky_stub) == sizeof(struct xc_stub_object),
              "every Stub has one layout");
static_assert(offsetof(struct bulky_stub, stub) == sizeof(void *),
              "every Stub has one layout");

/* bulky.put, method 1 */
int64_t bulky_stub_put(struct bulky *self, const void *buf, size_t len)
{
    const struct xc_stub *stub = &((struct bulky_stub *)self)->stub;
    struct bulky_put_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    size_t request_bytes;
    int64_t r;

    if (len > BULKY_PUT_BUF_MAX)
        return xc_stub_too_large(stub, BULKY_METHOD_PUT, "len",
                                 BULKY_PUT_BUF_MAX);
    request_bytes = sizeof(request);
    request_bytes += len;

    /* request: len, buf[len] */
    request.len = len;
    r = xc_bulk_begin(&call, stub, BULKY_METHOD_PUT, BULKY_KEY_PUT, NULL,
                      request_bytes, 0);
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

/* bulky.get, method 2 */
int64_t bulky_stub_get(struct bulky *self, uint64_t offset, void *buf,
                       size_t len)
{
    const struct xc_stub *stub = &((struct bulky_stub *)self)->stub;
    struct bulky_get_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    size_t reply_bytes;
    int64_t r;

    if (len > BULKY_GET_BUF_MAX)
        return xc_stub_too_large(stub, BULKY_METHOD_GET, "len",
                                 BULKY_GET_BUF_MAX);
    reply_bytes = 0;
    reply_bytes += len;

    /* request: offset, len */
    request.offset = offset;
    request.len = len;
    r = xc_bulk_begin(&call, stub, BULKY_METHOD_GET, BULKY_KEY_GET, NULL, 0,
                      reply_bytes);
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

/* bulky.turn, method 3 */
int bulky_stub_turn(struct bulky *self, void *buf, size_t max, size_t *len)
{
    const struct xc_stub *stub = &((struct bulky_stub *)self)->stub;
    struct bulky_turn_request request = {0};
    struct bulky_turn_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    size_t request_bytes;
    size_t reply_bytes;
    int64_t r;

    if (max > BULKY_TURN_BUF_MAX)
        return xc_stub_too_large(stub, BULKY_METHOD_TURN, "max",
                                 BULKY_TURN_BUF_MAX);
    if (*len > max)
        return xc_stub_too_large(stub, BULKY_METHOD_TURN, "len", max);
    request_bytes = sizeof(request);
    request_bytes += *len;
    reply_bytes = sizeof(reply);
    reply_bytes += max;

    /* request: max, len, buf[*len] */
    request.max = max;
    request.len = *len;
    r = xc_bulk_begin(&call, stub, BULKY_METHOD_TURN, BULKY_KEY_TURN, NULL,
                      request_bytes, reply_bytes);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    xc_stub_put(&call, buf, *len);
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: len, buf[*len] */
    if (r > INT_MAX || !xc_stub_take(&call, &reply, sizeof(reply)) ||
        reply.len > max || xc_stub_left(&call) != (size_t)reply.len) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    xc_stub_take_bytes(&call, buf, (size_t)reply.len);
    *len = (size_t)reply.len;
end:
    xc_stub_end(&call);
    return (int)r;
}

/* bulky.sort, method 4 */
int bulky_stub_sort(struct bulky *self, const struct bulky_item *items,
                    size_t n, struct bulky_item *sorted, size_t *n_sorted)
{
    const struct xc_stub *stub = &((struct bulky_stub *)self)->stub;
    struct bulky_sort_request request = {0};
    struct bulky_sort_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    size_t request_bytes;
    size_t reply_bytes;
    size_t i;
    int64_t r;

    if (n > BULKY_SORT_ITEMS_MAX)
        return xc_stub_too_large(stub, BULKY_METHOD_SORT, "n",
                                 BULKY_SORT_ITEMS_MAX);
    request_bytes = sizeof(request);
    request_bytes += n * sizeof(struct bulky_item_wire);
    reply_bytes = sizeof(reply);
    reply_bytes += n * sizeof(struct bulky_item_wire);

    /* request: n, items[n] */
    request.n = n;
    r = xc_bulk_begin(&call, stub, BULKY_METHOD_SORT, BULKY_KEY_SORT, NULL,
                      request_bytes, reply_bytes);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    for (i = 0; i < n; i++) {
        struct bulky_item_wire element = {0};

        bulky_item_to_wire(&element, &items[i]);
        xc_stub_place(&call, i * sizeof(element), &element, sizeof(element));
    }
    xc_stub_placed(&call, n * sizeof(struct bulky_item_wire));
    r = xc_stub_invoke_held(&call, reply_bytes);
    if (r < 0)
        goto end;

    /* reply: n_sorted, sorted[*n_sorted] */
    if (r > INT_MAX || !xc_stub_take(&call, &reply, sizeof(reply)) ||
        reply.n_sorted > n ||
        xc_stub_left(&call) !=
            (size_t)reply.n_sorted * sizeof(struct bulky_item_wire)) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    for (i = 0; i < (size_t)reply.n_sorted; i++) {
        struct bulky_item_wire element;
        struct bulky_item sorted_value;

        if (!xc_stub_peek(&call, i * sizeof(element), &element,
                          sizeof(element)) ||
            !bulky_item_from_wire(&sorted_value, &element)) {
            r = xc_stub_bad_reply(&call);
            goto end;
        }
    }
    for (i = 0; i < (size_t)reply.n_sorted; i++) {
        struct bulky_item_wire element;

        if (!xc_bulk_stub_take_element(&call, &element, sizeof(element)) ||
            !bulky_item_from_wire(&sorted[i],
                                  &element)) { /* cannot be: it was looked at */
            r = xc_stub_bad_reply(&call);
            goto end;
        }
    }
    *n_sorted = (size_t)reply.n_sorted;
end:
    xc_stub_end_held(&call);
    return (int)r;
}

/* bulky.swap, method 5 */
int bulky_stub_swap(struct bulky *self, const char *name,
                    const enum bulky_kind *kinds, uint32_t n_kinds,
                    uint8_t *first, uint8_t *other, size_t max,
                    size_t *first_len, size_t *other_len, char *said)
{
    const struct xc_stub *stub = &((struct bulky_stub *)self)->stub;
    struct bulky_swap_request request = {0};
    struct bulky_swap_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    size_t name_len = xc_string_length(name, BULKY_SWAP_NAME_MAX);
    size_t total;
    size_t request_bytes;
    size_t reply_bytes;
    size_t i;
    int64_t r;

    if (name_len > BULKY_SWAP_NAME_MAX)
        return xc_stub_too_large(stub, BULKY_METHOD_SWAP, "name",
                                 BULKY_SWAP_NAME_MAX);
    if (n_kinds > BULKY_SWAP_KINDS_MAX)
        return xc_stub_too_large(stub, BULKY_METHOD_SWAP, "n_kinds",
                                 BULKY_SWAP_KINDS_MAX);
    if (max > BULKY_SWAP_FIRST_MAX)
        return xc_stub_too_large(stub, BULKY_METHOD_SWAP, "max",
                                 BULKY_SWAP_FIRST_MAX);
    if (*first_len > max)
        return xc_stub_too_large(stub, BULKY_METHOD_SWAP, "first_len", max);
    if (*other_len > max)
        return xc_stub_too_large(stub, BULKY_METHOD_SWAP, "other_len", max);
    request_bytes = sizeof(request);
    request_bytes += name_len + 1;
    request_bytes += (size_t)n_kinds * sizeof(uint32_t);
    request_bytes += *first_len;
    if (request_bytes > XC_BULK_MESSAGE_MAX - *other_len)
        return xc_stub_too_large(stub, BULKY_METHOD_SWAP, "max",
                                 XC_BULK_MESSAGE_MAX);
    request_bytes += *other_len;
    reply_bytes = sizeof(reply);
    reply_bytes += max;
    if (reply_bytes > XC_BULK_MESSAGE_MAX - max)
        return xc_stub_too_large(stub, BULKY_METHOD_SWAP, "max",
                                 XC_BULK_MESSAGE_MAX);
    reply_bytes += max;
    if (reply_bytes > XC_BULK_MESSAGE_MAX - (BULKY_SWAP_SAID_MAX + 1))
        return xc_stub_too_large(stub, BULKY_METHOD_SWAP, "said",
                                 XC_BULK_MESSAGE_MAX);
    reply_bytes += BULKY_SWAP_SAID_MAX + 1;
    for (i = 0; i < (size_t)n_kinds; i++)
        if (!bulky_kind_is_valid((uint32_t)kinds[i]))
            return xc_stub_bad_argument(stub, BULKY_METHOD_SWAP, "kinds");

    /*
     * request: name_len, n_kinds, max, first_len, other_len, name[name_len +
     * 1], kinds[n_kinds], first[*first_len], other[*other_len]
     */
    request.name_len = name_len;
    request.n_kinds = n_kinds;
    request.max = max;
    request.first_len = *first_len;
    request.other_len = *other_len;
    r = xc_bulk_begin(&call, stub, BULKY_METHOD_SWAP, BULKY_KEY_SWAP, NULL,
                      request_bytes, reply_bytes);
    if (r)
        return (int)r;
    xc_stub_put(&call, &request, sizeof(request));
    xc_stub_put(&call, name, name_len + 1);
    xc_stub_put(&call, kinds, (size_t)n_kinds * sizeof(uint32_t));
    xc_stub_put(&call, first, *first_len);
    xc_stub_put(&call, other, *other_len);
    r = xc_stub_invoke_held(&call, reply_bytes);
    if (r < 0)
        goto end;

    /*
     * reply: first_len, other_len, said_len, first[*first_len],
     * other[*other_len], said[said_len + 1]
     */
    if (r > INT_MAX || !xc_stub_take(&call, &reply, sizeof(reply)) ||
        reply.said_len > BULKY_SWAP_SAID_MAX || reply.first_len > max ||
        reply.other_len > max) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    total = 0;
    total += (size_t)reply.first_len;
    if (total > XC_BULK_MESSAGE_MAX - sizeof(reply) - (size_t)reply.other_len) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    total += (size_t)reply.other_len;
    if (!xc_stub_is_string(&call, total, (size_t)reply.said_len)) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    total += (size_t)reply.said_len + 1;
    if (xc_stub_left(&call) != total) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    xc_stub_take_bytes(&call, first, (size_t)reply.first_len);
    xc_stub_take_bytes(&call, other, (size_t)reply.other_len);
    *first_len = (size_t)reply.first_len;
    *other_len = (size_t)reply.other_len;
    xc_stub_take_bytes(&call, said, (size_t)reply.said_len + 1);
    said[reply.said_len] = '\0'; /* whatever the peer has made of it */
end:
    xc_stub_end_held(&call);
    return (int)r;
}

/* bulky.sum, method 6 */
int64_t bulky_stub_sum(struct bulky *self, const void *buf, size_t len,
                       void *copy, size_t max, size_t *n)
{
    const struct xc_stub *stub = &((struct bulky_stub *)self)->stub;
    struct bulky_sum_request request = {0};
    struct bulky_sum_reply reply;
    XC_NOT_CLEARED struct xc_stub_call call;
    size_t request_bytes;
    size_t reply_bytes;
    int64_t r;

    if (len > BULKY_SUM_BUF_MAX)
        return xc_stub_too_large(stub, BULKY_METHOD_SUM, "len",
                                 BULKY_SUM_BUF_MAX);
    if (max > BULKY_SUM_COPY_MAX)
        return xc_stub_too_large(stub, BULKY_METHOD_SUM, "max",
                                 BULKY_SUM_COPY_MAX);
    request_bytes = sizeof(request);
    if (buf)
        request_bytes += len;
    reply_bytes = sizeof(reply);
    if (copy)
        reply_bytes += max;

    /* request: has_buf, len, has_copy, max, buf[len] */
    request.has_buf = buf != NULL;
    request.len = len;
    request.has_copy = copy != NULL;
    request.max = max;
    r = xc_bulk_begin(&call, stub, BULKY_METHOD_SUM, BULKY_KEY_SUM, NULL,
                      request_bytes, reply_bytes);
    if (r)
        return r;
    xc_stub_put(&call, &request, sizeof(request));
    if (buf)
        xc_stub_put(&call, buf, len);
    r = xc_stub_invoke(&call);
    if (r < 0)
        goto end;

    /* reply: n, copy[*n] */
    if (!xc_stub_take(&call, &reply, sizeof(reply)) ||
        (copy && reply.n > max) ||
        (copy && xc_stub_left(&call) != (size_t)reply.n) ||
        (!copy && xc_stub_left(&call) != 0)) {
        r = xc_stub_bad_reply(&call);
        goto end;
    }
    if (copy)
        xc_stub_take_bytes(&call, copy, (size_t)reply.n);
    *n = (size_t)reply.n;
end:
    xc_stub_end(&call);
    return r;
}

/* bulky.limit, method 7 */
int64_t bulky_stub_limit(struct bulky *self, const void *buf, size_t len)
{
    const struct xc_stub *stub = &((struct bulky_stub *)self)->stub;
    struct bulky_limit_request request = {0};
    XC_NOT_CLEARED struct xc_stub_call call;
    size_t request_bytes;
    int64_t r;

    if (len > BULKY_LIMIT_BUF_MAX)
        return xc_stub_too_large(stub, BULKY_METHOD_LIMIT, "len",
                                 BULKY_LIMIT_BUF_MAX);
    request_bytes = sizeof(request);
    request_bytes += len;

    /* request: len, buf[len] */
    request.len = len;
    r = xc_bulk_begin(&call, stub, BULKY_METHOD_LIMIT, BULKY_KEY_LIMIT, NULL,
                      request_bytes, 0);
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

const struct bulky_ops bulky_stub_ops = {
    .put = bulky_stub_put,
    .get = bulky_stub_get,
    .turn = bulky_stub_turn,
    .sort = bulky_stub_sort,
    .swap = bulky_stub_swap,
    .sum = bulky_stub_sum,
    .limit = bulky_stub_limit,
};

void *bulky_stub_make(struct xc_binding *binding, xc_handle handle)
{
    struct bulky_stub *made = xc_stub_new(&bulky_interface, binding, handle);

    if (made)
        made->object.ops = &bulky_stub_ops;
    return made;
}

struct bulky *bulky_stub_new(struct xc_binding *binding, xc_handle handle)
{
    return bulky_stub_make(binding, handle);
}

struct xc_stub *bulky_stub(struct bulky *self)
{
    if (!self || self->ops->put != bulky_stub_put)
        return NULL;
    return &((struct bulky_stub *)self)->stub;
}

void bulky_release(struct bulky *self)
{
    if (bulky_stub(self))
        xc_stub_free(self);
}

static const struct xc_method bulky_interface_methods[] = {
    {BULKY_METHOD_PUT, BULKY_KEY_PUT, BULKY_USE, 0, "put"},
    {BULKY_METHOD_GET, BULKY_KEY_GET, BULKY_USE, 0, "get"},
    {BULKY_METHOD_TURN, BULKY_KEY_TURN, BULKY_USE, 0, "turn"},
    {BULKY_METHOD_SORT, BULKY_KEY_SORT, BULKY_USE, 0, "sort"},
    {BULKY_METHOD_SWAP, BULKY_KEY_SWAP, BULKY_USE, 0, "swap"},
    {BULKY_METHOD_SUM, BULKY_KEY_SUM, BULKY_USE, 0, "sum"},
    {BULKY_METHOD_LIMIT, BULKY_KEY_LIMIT, BULKY_USE, 0, "limit"},
};

static const struct xc_right_name bulky_interface_rights[] = {
    {BULKY_USE, "BULKY_USE"},
};

const struct xc_interface bulky_interface = {
    .name = "test.bulky",
    .major = 1,
    .n_methods = 7,
    .methods = bulky_interface_methods,
    .n_rights = 1,
    .rights = bulky_interface_rights,
    .id = 0xd3c6415df39a8944,
};
