/* Made by stubc from interfaces/bulky.h. Do not edit. */
/*
 * test.bulky 1: a hostile server of a Stub, for libFuzzer
 *
 *     clang -g -O1 -fsanitize=fuzzer,address,undefined bulky.fuzz_stub.c \
 *         bulky.stub.c bulky.x.c -lcrosscall_fuzz -lcrosscall
 *
 * <crosscall/fuzz.h> says how an input is read. Whatever a reply holds, a call
 * that fails has written nothing, and one that succeeds nothing beyond a bound.
 */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <crosscall/fuzz.h>

#include "bulky.stub.h"
#include "bulky.wire.h"

static const int64_t xc_harness_values_bulky_kind[] = {
    BULKY_PLAIN, /* 1 */
    BULKY_ODD,   /* 2 */
};

static void xc_harness_fill_bulky_item(struct xc_fuzz_input *input,
                                       struct bulky_item *to)
{
    xc_fuzz_fill(input, &to->id, sizeof(to->id));
    xc_fuzz_fill(input, &to->weight, sizeof(to->weight));
    xc_fuzz_fill(input, &to->flag, sizeof(to->flag));
}

static void xc_harness_repair_bulky_item(struct bulky_item_wire *wire)
{
    for (size_t i = 0; i < 3; i++)
        wire->pad1[i] = 0;
}

static int64_t xc_harness_call_put(void *xc_object,
                                   struct xc_binding *xc_binding,
                                   struct xc_fuzz_input *xc_input)
{
    struct bulky *self = xc_object;
    uint8_t buf[80000];
    size_t len;
    int64_t xc_r;

    (void)xc_binding;
    memset(buf, 0, sizeof(buf));
    xc_fuzz_fill(xc_input, buf, 64 * sizeof(*buf));
    len = (size_t)(xc_fuzz_number(xc_input, 3) % 80001);
    xc_r = bulky_put(self, buf, len);
    return xc_r;
}

static int64_t xc_harness_call_get(void *xc_object,
                                   struct xc_binding *xc_binding,
                                   struct xc_fuzz_input *xc_input)
{
    struct bulky *self = xc_object;
    struct {
        uint8_t buf[80000];
    } xc_now, xc_was;
    uint64_t offset;
    size_t len;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_fuzz_fill(xc_input, &offset, sizeof(offset));
    len = (size_t)(xc_fuzz_number(xc_input, 3) % 80001);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = bulky_get(self, offset, xc_now.buf, len);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "bulky.get, which failed");
    xc_fuzz_same(xc_now.buf, xc_was.buf, (size_t)len * sizeof(*xc_now.buf),
                 sizeof(xc_now.buf), "bulky.get, behind buf");
    return xc_r;
}

static int64_t xc_harness_call_turn(void *xc_object,
                                    struct xc_binding *xc_binding,
                                    struct xc_fuzz_input *xc_input)
{
    struct bulky *self = xc_object;
    struct {
        uint8_t buf[80000];
        size_t len;
    } xc_now, xc_was;
    size_t max;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    max = (size_t)(xc_fuzz_number(xc_input, 3) % 80001);
    xc_now.len = (size_t)(xc_fuzz_number(xc_input, 3) % 80001);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = bulky_turn(self, xc_now.buf, max, &xc_now.len);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "bulky.turn, which failed");
    xc_fuzz_same(xc_now.buf, xc_was.buf, (size_t)max * sizeof(*xc_now.buf),
                 sizeof(xc_now.buf), "bulky.turn, behind buf");
    return xc_r;
}

static int64_t xc_harness_call_sort(void *xc_object,
                                    struct xc_binding *xc_binding,
                                    struct xc_fuzz_input *xc_input)
{
    struct bulky *self = xc_object;
    struct {
        struct bulky_item sorted[5000];
        size_t n_sorted;
    } xc_now, xc_was;
    struct bulky_item items[5000];
    size_t n;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    memset(items, 0, sizeof(items));
    for (size_t xc_i = 0; xc_i < 64; xc_i++)
        xc_harness_fill_bulky_item(xc_input, &items[xc_i]);
    n = (size_t)(xc_fuzz_number(xc_input, 3) % 5001);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = bulky_sort(self, items, n, xc_now.sorted, &xc_now.n_sorted);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "bulky.sort, which failed");
    xc_fuzz_same(xc_now.sorted, xc_was.sorted,
                 (size_t)n * sizeof(*xc_now.sorted), sizeof(xc_now.sorted),
                 "bulky.sort, behind sorted");
    return xc_r;
}

static int64_t xc_harness_call_swap(void *xc_object,
                                    struct xc_binding *xc_binding,
                                    struct xc_fuzz_input *xc_input)
{
    struct bulky *self = xc_object;
    struct {
        uint8_t first[80000];
        uint8_t other[80000];
        size_t first_len;
        size_t other_len;
        char said[256];
    } xc_now, xc_was;
    char name[256];
    enum bulky_kind kinds[64];
    uint32_t n_kinds;
    size_t max;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_fuzz_text(xc_input, name, sizeof(name) - 1);
    name[sizeof(name) - 1] = '\0';
    for (size_t xc_i = 0; xc_i < 64; xc_i++)
        kinds[xc_i] = (enum bulky_kind)xc_fuzz_enum(
            xc_input, xc_harness_values_bulky_kind, 2);
    n_kinds = (uint32_t)(xc_fuzz_number(xc_input, 1) % 65);
    max = (size_t)(xc_fuzz_number(xc_input, 3) % 80001);
    xc_now.first_len = (size_t)(xc_fuzz_number(xc_input, 3) % 80001);
    xc_now.other_len = (size_t)(xc_fuzz_number(xc_input, 3) % 80001);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = bulky_swap(self, name, kinds, n_kinds, xc_now.first, xc_now.other,
                      max, &xc_now.first_len, &xc_now.other_len, xc_now.said);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "bulky.swap, which failed");
    xc_fuzz_same(xc_now.first, xc_was.first,
                 (size_t)max * sizeof(*xc_now.first), sizeof(xc_now.first),
                 "bulky.swap, behind first");
    xc_fuzz_same(xc_now.other, xc_was.other,
                 (size_t)max * sizeof(*xc_now.other), sizeof(xc_now.other),
                 "bulky.swap, behind other");
    return xc_r;
}

static int64_t xc_harness_call_sum(void *xc_object,
                                   struct xc_binding *xc_binding,
                                   struct xc_fuzz_input *xc_input)
{
    struct bulky *self = xc_object;
    struct {
        uint8_t copy[80000];
        size_t n;
    } xc_now, xc_was;
    uint8_t buf[80000];
    size_t len;
    size_t max;
    uint64_t xc_absent; /* a bit for each parameter */
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_absent = xc_fuzz_number(xc_input, 4);
    memset(buf, 0, sizeof(buf));
    xc_fuzz_fill(xc_input, buf, 64 * sizeof(*buf));
    len = (size_t)(xc_fuzz_number(xc_input, 3) % 80001);
    max = (size_t)(xc_fuzz_number(xc_input, 3) % 80001);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = bulky_sum(self, xc_absent >> 1 & 1 ? NULL : buf, len,
                     xc_absent >> 3 & 1 ? NULL : xc_now.copy, max, &xc_now.n);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "bulky.sum, which failed");
    xc_fuzz_same(xc_now.copy, xc_was.copy, (size_t)max * sizeof(*xc_now.copy),
                 sizeof(xc_now.copy), "bulky.sum, behind copy");
    return xc_r;
}

static int64_t xc_harness_call_limit(void *xc_object,
                                     struct xc_binding *xc_binding,
                                     struct xc_fuzz_input *xc_input)
{
    struct bulky *self = xc_object;
    uint8_t buf[80000];
    size_t len;
    int64_t xc_r;

    (void)xc_binding;
    memset(buf, 0, sizeof(buf));
    xc_fuzz_fill(xc_input, buf, 64 * sizeof(*buf));
    len = (size_t)(xc_fuzz_number(xc_input, 3) % 80001);
    xc_r = bulky_limit(self, buf, len);
    return xc_r;
}

static size_t xc_harness_size_get(const void *in, const void *out,
                                  int64_t result)
{
    size_t size = 0;

    (void)in;
    (void)out;
    size = xc_fuzz_part(size, (uint64_t)result, 1);
    return size;
}

static void xc_harness_mend_turn(const void *in, void *fixed)
{
    struct bulky_turn_reply *message = fixed;

    (void)in;
    message->len = xc_fuzz_short(message->len);
}

static size_t xc_harness_size_turn(const void *in, const void *out,
                                   int64_t result)
{
    const struct bulky_turn_reply *reply = out;
    size_t size = 8;

    (void)in;
    (void)result;
    size = xc_fuzz_part(size, (uint64_t)reply->len, 1);
    return size;
}

static void xc_harness_mend_sort(const void *in, void *fixed)
{
    struct bulky_sort_reply *message = fixed;

    (void)in;
    message->n_sorted = xc_fuzz_short(message->n_sorted);
}

static size_t xc_harness_size_sort(const void *in, const void *out,
                                   int64_t result)
{
    const struct bulky_sort_reply *reply = out;
    size_t size = 8;

    (void)in;
    (void)result;
    size = xc_fuzz_part(size, (uint64_t)reply->n_sorted, 16);
    return size;
}

static void xc_harness_elements_sort(const void *in, void *out, size_t len,
                                     int64_t result)
{
    const struct bulky_sort_reply *reply = out;
    size_t at = 8;

    (void)in;
    (void)result;
    for (uint64_t i = 0; i < (uint64_t)reply->n_sorted; i++) {
        struct bulky_item_wire element;

        if (!xc_fuzz_peek(out, len, at, &element, sizeof(element)))
            return;
        xc_harness_repair_bulky_item(&element);
        __builtin_memcpy((uint8_t *)out + at, &element, sizeof(element));
        at += sizeof(element);
    }
}

static void xc_harness_mend_swap(const void *in, void *fixed)
{
    struct bulky_swap_reply *message = fixed;

    (void)in;
    message->first_len = xc_fuzz_short(message->first_len);
    message->other_len = xc_fuzz_short(message->other_len);
    message->said_len = xc_fuzz_short(message->said_len);
}

static size_t xc_harness_size_swap(const void *in, const void *out,
                                   int64_t result)
{
    const struct bulky_swap_reply *reply = out;
    size_t size = 24;

    (void)in;
    (void)result;
    size = xc_fuzz_part(size, (uint64_t)reply->first_len, 1);
    size = xc_fuzz_part(size, (uint64_t)reply->other_len, 1);
    size = xc_fuzz_part(size, reply->said_len, 1);
    size = xc_fuzz_part(size, 1, 1);
    return size;
}

static void xc_harness_mend_sum(const void *in, void *fixed)
{
    struct bulky_sum_reply *message = fixed;

    (void)in;
    message->n = xc_fuzz_short(message->n);
}

static size_t xc_harness_size_sum(const void *in, const void *out,
                                  int64_t result)
{
    const struct bulky_sum_request *request = in;
    const struct bulky_sum_reply *reply = out;
    size_t size = 8;

    (void)result;
    if (request->has_copy)
        size = xc_fuzz_part(size, (uint64_t)reply->n, 1);
    return size;
}

static const struct xc_fuzz_reply xc_harness_replies[] = {
    {
        .call = xc_harness_call_put,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_get,
        .fixed = 0,
        .mend = NULL,
        .size = xc_harness_size_get,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_turn,
        .fixed = sizeof(struct bulky_turn_reply),
        .mend = xc_harness_mend_turn,
        .size = xc_harness_size_turn,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_sort,
        .fixed = sizeof(struct bulky_sort_reply),
        .mend = xc_harness_mend_sort,
        .size = xc_harness_size_sort,
        .elements = xc_harness_elements_sort,
    },
    {
        .call = xc_harness_call_swap,
        .fixed = sizeof(struct bulky_swap_reply),
        .mend = xc_harness_mend_swap,
        .size = xc_harness_size_swap,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_sum,
        .fixed = sizeof(struct bulky_sum_reply),
        .mend = xc_harness_mend_sum,
        .size = xc_harness_size_sum,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_limit,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
};

static void xc_harness_let_go(void *object) { bulky_release(object); }

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct xc_fuzz_stub fuzz = {
        .name = "test.bulky",
        .make = bulky_stub_make,
        .release = xc_harness_let_go,
        .replies = xc_harness_replies,
        .n_replies = 7,
    };

    return xc_fuzz_stub_run(&fuzz, data, size);
}
