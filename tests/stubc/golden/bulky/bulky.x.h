/* Made by stubc from interfaces/bulky.h. Do not edit. */
/*
 * test.bulky 1: X functions, once for each target
 *
 * A target is any type with one function for each method. Say which, and
 * include this file behind the functions:
 *
 *     #define XC_TARGET struct my_bulky
 *     #define XC_NAME(method) my_bulky_##method
 *     #include "bulky.x.h"
 *
 * This makes `static const struct xc_x XC_NAME(x)`. A function that is missing
 * or differs is an error here that names it.
 */
#include <stddef.h>
#include <stdint.h>

#include <crosscall/bulk.h>
#include <crosscall/call.h>

#include "bulky.stub.h"
#include "bulky.wire.h"

#if !defined(XC_TARGET) || !defined(XC_NAME)
#error "define XC_TARGET and XC_NAME(method) before each include"
#endif

#define bulky_x XC_NAME(x)
#define bulky_x_target XC_NAME(x_target)
#define bulky_x_dispatch XC_NAME(x_dispatch)
#define bulky_x_put XC_NAME(x_put)
#define bulky_x_get XC_NAME(x_get)
#define bulky_x_turn XC_NAME(x_turn)
#define bulky_x_sort XC_NAME(x_sort)
#define bulky_x_swap XC_NAME(x_swap)
#define bulky_x_sum XC_NAME(x_sum)
#define bulky_x_limit XC_NAME(x_limit)

/* What the target must have. */
static const struct {
    int64_t (*put)(XC_TARGET *self, const void *buf, size_t len);
    int64_t (*get)(XC_TARGET *self, uint64_t offset, void *buf, size_t len);
    int (*turn)(XC_TARGET *self, void *buf, size_t max, size_t *len);
    int (*sort)(XC_TARGET *self, const struct bulky_item *items, size_t n,
                struct bulky_item *sorted, size_t *n_sorted);
    int (*swap)(XC_TARGET *self, const char *name, const enum bulky_kind *kinds,
                uint32_t n_kinds, uint8_t *first, uint8_t *other, size_t max,
                size_t *first_len, size_t *other_len, char *said);
    int64_t (*sum)(XC_TARGET *self, const void *buf, size_t len, void *copy,
                   size_t max, size_t *n);
    int64_t (*limit)(XC_TARGET *self, const void *buf, size_t len);
} bulky_x_target = {
    .put = XC_NAME(put),
    .get = XC_NAME(get),
    .turn = XC_NAME(turn),
    .sort = XC_NAME(sort),
    .swap = XC_NAME(swap),
    .sum = XC_NAME(sum),
    .limit = XC_NAME(limit),
};

/* In C, these make a function of another type an error, not a warning. */
int64_t XC_NAME(put)(XC_TARGET *self, const void *buf, size_t len);
int64_t XC_NAME(get)(XC_TARGET *self, uint64_t offset, void *buf, size_t len);
int XC_NAME(turn)(XC_TARGET *self, void *buf, size_t max, size_t *len);
int XC_NAME(sort)(XC_TARGET *self, const struct bulky_item *items, size_t n,
                  struct bulky_item *sorted, size_t *n_sorted);
int XC_NAME(swap)(XC_TARGET *self, const char *name,
                  const enum bulky_kind *kinds, uint32_t n_kinds,
                  uint8_t *first, uint8_t *other, size_t max, size_t *first_len,
                  size_t *other_len, char *said);
int64_t XC_NAME(sum)(XC_TARGET *self, const void *buf, size_t len, void *copy,
                     size_t max, size_t *n);
int64_t XC_NAME(limit)(XC_TARGET *self, const void *buf, size_t len);

/* bulky.put, method 1 */
static XC_X int64_t bulky_x_put(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct bulky_put_request request;
    const void *buf;
    size_t total;
    int64_t r;

    if (!xc_call_allows(call, BULKY_USE))
        return xc_call_deny(call, BULKY_USE);
    if (call->key != BULKY_KEY_PUT)
        return -XC_E_SHAPE;

    /* request: len, buf[len] */
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.len > BULKY_PUT_BUF_MAX)
        return -XC_E_TOO_LARGE;
    total = 0;
    total += xc_bulk_room_for((size_t)request.len);
    if (!xc_bulk_reserve(call, total))
        return -XC_E_QUOTA;
    buf = xc_bulk_take_bytes(call, (size_t)request.len, (size_t)request.len);
    if (!buf)
        return -XC_E_MALFORMED;
    if (!xc_call_taken(call))
        return -XC_E_MALFORMED;

    r = bulky_x_target.put(self, buf, (size_t)request.len);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

/* bulky.get, method 2 */
static XC_X int64_t bulky_x_get(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct bulky_get_request request;
    void *buf;
    size_t total;
    int64_t r;

    if (!xc_call_allows(call, BULKY_USE))
        return xc_call_deny(call, BULKY_USE);
    if (call->key != BULKY_KEY_GET)
        return -XC_E_SHAPE;

    /* request: offset, len */
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.len > BULKY_GET_BUF_MAX)
        return -XC_E_TOO_LARGE;
    total = 0;
    total += (size_t)request.len;
    if (!xc_bulk_may_reply(call, total))
        return -XC_E_TOO_LARGE;
    total = 0;
    total += xc_bulk_room_for((size_t)request.len);
    if (!xc_bulk_reserve(call, total))
        return -XC_E_QUOTA;
    if (!xc_call_taken(call))
        return -XC_E_MALFORMED;
    buf = xc_bulk_room(call, (size_t)request.len);
    if (!buf)
        return -XC_E_TOO_LARGE;

    r = bulky_x_target.get(self, request.offset, buf, (size_t)request.len);
    if (r < 0)
        return xc_call_failed(r);
    if ((uint64_t)r > request.len)
        return xc_call_broken();

    /* reply: buf[result] */
    total = 0;
    total += (size_t)r;
    xc_bulk_reply(call, total);
    xc_bulk_put(call, buf, (size_t)r);
    return r;
}

/* bulky.turn, method 3 */
static XC_X int64_t bulky_x_turn(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct bulky_turn_request request;
    struct bulky_turn_reply reply = XC_ZERO;
    void *buf;
    size_t len;
    size_t total;
    int64_t r;

    if (!xc_call_allows(call, BULKY_USE))
        return xc_call_deny(call, BULKY_USE);
    if (call->key != BULKY_KEY_TURN)
        return -XC_E_SHAPE;

    /* request: max, len, buf[*len] */
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.max > BULKY_TURN_BUF_MAX)
        return -XC_E_TOO_LARGE;
    if (request.len > request.max)
        return -XC_E_TOO_LARGE;
    total = sizeof(reply);
    total += (size_t)request.max;
    if (!xc_bulk_may_reply(call, total))
        return -XC_E_TOO_LARGE;
    total = 0;
    total += xc_bulk_room_for((size_t)request.max);
    if (!xc_bulk_reserve(call, total))
        return -XC_E_QUOTA;
    buf = xc_bulk_take_bytes(call, (size_t)request.len, (size_t)request.max);
    if (!buf)
        return -XC_E_MALFORMED;
    if (!xc_call_taken(call))
        return -XC_E_MALFORMED;
    len = (size_t)request.len;

    r = bulky_x_target.turn(self, buf, (size_t)request.max, &len);
    if (r < 0)
        return xc_call_failed(r);
    if (len > request.max)
        return xc_call_broken();

    /* reply: len, buf[*len] */
    reply.len = len;
    total = sizeof(reply);
    total += len;
    xc_bulk_reply(call, total);
    xc_bulk_put(call, &reply, sizeof(reply));
    xc_bulk_put(call, buf, len);
    return r;
}

/* bulky.sort, method 4 */
static XC_X int64_t bulky_x_sort(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct bulky_sort_request request;
    struct bulky_sort_reply reply = XC_ZERO;
    struct bulky_item *items;
    size_t items_size;
    struct bulky_item *sorted;
    size_t sorted_size;
    size_t n_sorted = 0;
    size_t total;
    size_t i;
    int64_t r;

    if (!xc_call_allows(call, BULKY_USE))
        return xc_call_deny(call, BULKY_USE);
    if (call->key != BULKY_KEY_SORT)
        return -XC_E_SHAPE;

    /* request: n, items[n] */
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.n > BULKY_SORT_ITEMS_MAX)
        return -XC_E_TOO_LARGE;
    total = sizeof(reply);
    total += (size_t)request.n * sizeof(struct bulky_item_wire);
    if (!xc_bulk_may_reply(call, total))
        return -XC_E_TOO_LARGE;
    total = 0;
    total += xc_bulk_room_for((size_t)request.n * sizeof(*items));
    total += xc_bulk_room_for((size_t)request.n * sizeof(*sorted));
    if (!xc_bulk_reserve(call, total))
        return -XC_E_QUOTA;
    items_size = (size_t)request.n * sizeof(*items);
    items = (struct bulky_item *)xc_bulk_room(call, items_size);
    if (!items)
        return -XC_E_TOO_LARGE;
    for (i = 0; i < (size_t)request.n; i++) {
        struct bulky_item_wire element;

        if (!xc_bulk_take_element(call, &element, sizeof(element)) ||
            !bulky_item_from_wire(&items[i], &element))
            return -XC_E_MALFORMED;
    }
    if (!xc_call_taken(call))
        return -XC_E_MALFORMED;
    sorted_size = (size_t)request.n * sizeof(*sorted);
    sorted = (struct bulky_item *)xc_bulk_room(call, sorted_size);
    if (!sorted)
        return -XC_E_TOO_LARGE;

    r = bulky_x_target.sort(self, items, (size_t)request.n, sorted, &n_sorted);
    if (r < 0)
        return xc_call_failed(r);
    if (n_sorted > request.n)
        return xc_call_broken();

    /* reply: n_sorted, sorted[*n_sorted] */
    reply.n_sorted = n_sorted;
    total = sizeof(reply);
    total += n_sorted * sizeof(struct bulky_item_wire);
    xc_bulk_reply(call, total);
    xc_bulk_put(call, &reply, sizeof(reply));
    for (i = 0; i < n_sorted; i++) {
        struct bulky_item_wire element;

        __builtin_memset(&element, 0, sizeof(element));
        bulky_item_to_wire(&element, &sorted[i]);
        xc_bulk_put(call, &element, sizeof(element));
    }
    return r;
}

/* bulky.swap, method 5 */
static XC_X int64_t bulky_x_swap(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct bulky_swap_request request;
    struct bulky_swap_reply reply = XC_ZERO;
    const char *name;
    enum bulky_kind *kinds;
    size_t kinds_size;
    uint8_t *first;
    uint8_t *other;
    size_t first_len;
    size_t other_len;
    char *said;
    size_t said_len;
    size_t total;
    size_t i;
    int64_t r;

    if (!xc_call_allows(call, BULKY_USE))
        return xc_call_deny(call, BULKY_USE);
    if (call->key != BULKY_KEY_SWAP)
        return -XC_E_SHAPE;

    /*
     * request: name_len, n_kinds, max, first_len, other_len, name[name_len +
     * 1], kinds[n_kinds], first[*first_len], other[*other_len]
     */
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.name_len > BULKY_SWAP_NAME_MAX)
        return -XC_E_TOO_LARGE;
    if (request.n_kinds > BULKY_SWAP_KINDS_MAX)
        return -XC_E_TOO_LARGE;
    if (request.max > BULKY_SWAP_FIRST_MAX)
        return -XC_E_TOO_LARGE;
    if (request.first_len > request.max)
        return -XC_E_TOO_LARGE;
    if (request.other_len > request.max)
        return -XC_E_TOO_LARGE;
    total = sizeof(reply);
    total += (size_t)request.max;
    if (total > XC_BULK_MESSAGE_MAX - (size_t)request.max)
        return -XC_E_TOO_LARGE;
    total += (size_t)request.max;
    if (total > XC_BULK_MESSAGE_MAX - (BULKY_SWAP_SAID_MAX + 1))
        return -XC_E_TOO_LARGE;
    total += BULKY_SWAP_SAID_MAX + 1;
    if (!xc_bulk_may_reply(call, total))
        return -XC_E_TOO_LARGE;
    total = 0;
    total += xc_bulk_room_for((size_t)request.name_len + 1);
    total += xc_bulk_room_for((size_t)request.n_kinds * sizeof(*kinds));
    total += xc_bulk_room_for((size_t)request.max);
    total += xc_bulk_room_for((size_t)request.max);
    total += xc_bulk_room_for(BULKY_SWAP_SAID_MAX + 1);
    if (!xc_bulk_reserve(call, total))
        return -XC_E_QUOTA;
    name = xc_bulk_take_string(call, (size_t)request.name_len);
    if (!name)
        return -XC_E_MALFORMED;
    kinds_size = (size_t)request.n_kinds * sizeof(*kinds);
    kinds = (enum bulky_kind *)xc_bulk_room(call, kinds_size);
    if (!kinds)
        return -XC_E_TOO_LARGE;
    for (i = 0; i < (size_t)request.n_kinds; i++) {
        uint32_t element;

        if (!xc_bulk_take_element(call, &element, sizeof(element)) ||
            !bulky_kind_is_valid(element))
            return -XC_E_MALFORMED;
        kinds[i] = (enum bulky_kind)element;
    }
    first = (uint8_t *)xc_bulk_take_bytes(call, (size_t)request.first_len,
                                          (size_t)request.max);
    if (!first)
        return -XC_E_MALFORMED;
    other = (uint8_t *)xc_bulk_take_bytes(call, (size_t)request.other_len,
                                          (size_t)request.max);
    if (!other)
        return -XC_E_MALFORMED;
    if (!xc_call_taken(call) || request.pad1 != 0)
        return -XC_E_MALFORMED;
    first_len = (size_t)request.first_len;
    other_len = (size_t)request.other_len;
    said = (char *)xc_bulk_room(call, BULKY_SWAP_SAID_MAX + 1);
    if (!said)
        return -XC_E_TOO_LARGE;
    said[0] = '\0';

    r = bulky_x_target.swap(self, name, kinds, request.n_kinds, first, other,
                            (size_t)request.max, &first_len, &other_len, said);
    if (r < 0)
        return xc_call_failed(r);
    said_len = xc_string_length(said, BULKY_SWAP_SAID_MAX);
    if (first_len > request.max || other_len > request.max ||
        said_len > BULKY_SWAP_SAID_MAX)
        return xc_call_broken();

    /*
     * reply: first_len, other_len, said_len, first[*first_len],
     * other[*other_len], said[said_len + 1]
     */
    reply.first_len = first_len;
    reply.other_len = other_len;
    reply.said_len = said_len;
    total = sizeof(reply);
    total += first_len;
    total += other_len;
    total += said_len + 1;
    xc_bulk_reply(call, total);
    xc_bulk_put(call, &reply, sizeof(reply));
    xc_bulk_put(call, first, first_len);
    xc_bulk_put(call, other, other_len);
    xc_bulk_put(call, said, said_len + 1);
    return r;
}

/* bulky.sum, method 6 */
static XC_X int64_t bulky_x_sum(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct bulky_sum_request request;
    struct bulky_sum_reply reply = XC_ZERO;
    const void *buf = NULL;
    void *copy = NULL;
    size_t n = 0;
    size_t total;
    int64_t r;

    if (!xc_call_allows(call, BULKY_USE))
        return xc_call_deny(call, BULKY_USE);
    if (call->key != BULKY_KEY_SUM)
        return -XC_E_SHAPE;

    /* request: has_buf, len, has_copy, max, buf[len] */
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.len > BULKY_SUM_BUF_MAX)
        return -XC_E_TOO_LARGE;
    if (request.max > BULKY_SUM_COPY_MAX)
        return -XC_E_TOO_LARGE;
    total = sizeof(reply);
    if (request.has_copy)
        total += (size_t)request.max;
    if (!xc_bulk_may_reply(call, total))
        return -XC_E_TOO_LARGE;
    total = 0;
    if (request.has_buf)
        total += xc_bulk_room_for((size_t)request.len);
    if (request.has_copy)
        total += xc_bulk_room_for((size_t)request.max);
    if (!xc_bulk_reserve(call, total))
        return -XC_E_QUOTA;
    if (request.has_buf) {
        buf =
            xc_bulk_take_bytes(call, (size_t)request.len, (size_t)request.len);
        if (!buf)
            return -XC_E_MALFORMED;
    }
    if (!xc_call_taken(call) || request.has_buf > 1 ||
        !xc_is_zero(request.pad1, sizeof(request.pad1)) ||
        request.has_copy > 1 || !xc_is_zero(request.pad2, sizeof(request.pad2)))
        return -XC_E_MALFORMED;
    if (request.has_copy) {
        copy = xc_bulk_room(call, (size_t)request.max);
        if (!copy)
            return -XC_E_TOO_LARGE;
    }

    r = bulky_x_target.sum(self, buf, (size_t)request.len, copy,
                           (size_t)request.max, &n);
    if (r < 0)
        return xc_call_failed(r);
    if ((request.has_copy && n > request.max))
        return xc_call_broken();

    /* reply: n, copy[*n] */
    reply.n = n;
    total = sizeof(reply);
    if (request.has_copy)
        total += n;
    xc_bulk_reply(call, total);
    xc_bulk_put(call, &reply, sizeof(reply));
    if (request.has_copy)
        xc_bulk_put(call, copy, n);
    return r;
}

/* bulky.limit, method 7 */
static XC_X int64_t bulky_x_limit(struct xc_call *call)
{
    XC_TARGET *self = (XC_TARGET *)call->target;
    struct bulky_limit_request request;
    const void *buf;
    size_t total;
    int64_t r;

    if (!xc_call_allows(call, BULKY_USE))
        return xc_call_deny(call, BULKY_USE);
    if (call->key != BULKY_KEY_LIMIT)
        return -XC_E_SHAPE;

    /* request: len, buf[len] */
    if (!xc_call_take(call, &request, sizeof(request)))
        return -XC_E_MALFORMED;
    if (request.len > BULKY_LIMIT_BUF_MAX)
        return -XC_E_TOO_LARGE;
    total = 0;
    total += xc_bulk_room_for((size_t)request.len);
    if (!xc_bulk_reserve(call, total))
        return -XC_E_QUOTA;
    buf = xc_bulk_take_bytes(call, (size_t)request.len, (size_t)request.len);
    if (!buf)
        return -XC_E_MALFORMED;
    if (!xc_call_taken(call))
        return -XC_E_MALFORMED;

    r = bulky_x_target.limit(self, buf, (size_t)request.len);
    if (r < 0)
        return xc_call_failed(r);
    return r;
}

static int64_t bulky_x_dispatch(struct xc_call *call)
{
    switch (call->method) {
    case BULKY_METHOD_PUT:
        return bulky_x_put(call);
    case BULKY_METHOD_GET:
        return bulky_x_get(call);
    case BULKY_METHOD_TURN:
        return bulky_x_turn(call);
    case BULKY_METHOD_SORT:
        return bulky_x_sort(call);
    case BULKY_METHOD_SWAP:
        return bulky_x_swap(call);
    case BULKY_METHOD_SUM:
        return bulky_x_sum(call);
    case BULKY_METHOD_LIMIT:
        return bulky_x_limit(call);
    default:
        return -XC_E_NO_METHOD;
    }
}

static const struct xc_x bulky_x = {&bulky_interface, bulky_x_dispatch, NULL};

#undef bulky_x
#undef bulky_x_target
#undef bulky_x_dispatch
#undef bulky_x_put
#undef bulky_x_get
#undef bulky_x_turn
#undef bulky_x_sort
#undef bulky_x_swap
#undef bulky_x_sum
#undef bulky_x_limit
#undef XC_TARGET
#undef XC_NAME
