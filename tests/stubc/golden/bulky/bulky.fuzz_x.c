/* Made by stubc from interfaces/bulky.h. Do not edit. */
/*
 * test.bulky 1: a hostile client of an X object, for libFuzzer
 *
 *     clang -g -O1 -fsanitize=fuzzer,address,undefined bulky.fuzz_x.c \
 *         bulky.stub.c bulky.x.c -lcrosscall_fuzz -lcrosscall
 *
 * <crosscall/fuzz.h> says how an input is read.
 */
#include <stddef.h>
#include <stdint.h>

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

static int64_t xc_harness_object_put(struct xc_fuzz_target *self,
                                     const void *buf, size_t len)
{
    xc_fuzz_use(buf, len);
    (void)len;
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

static int64_t xc_harness_object_get(struct xc_fuzz_target *self,
                                     uint64_t offset, void *buf, size_t len)
{
    (void)offset;
    (void)len;
    xc_fuzz_fill(self->input, buf, len < 64 ? len : 64);
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

static int xc_harness_object_turn(struct xc_fuzz_target *self, void *buf,
                                  size_t max, size_t *len)
{
    xc_fuzz_use(buf, *len);
    (void)max;
    xc_fuzz_use(len, sizeof(*len));
    xc_fuzz_fill(self->input, buf, max < 64 ? max : 64);
    *len = (size_t)xc_fuzz_length(self->input, max);
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_sort(struct xc_fuzz_target *self,
                                  const struct bulky_item *items, size_t n,
                                  struct bulky_item *sorted, size_t *n_sorted)
{
    xc_fuzz_use(items, n * sizeof(*items));
    (void)n;
    for (size_t xc_i = 0; xc_i < n; xc_i++)
        xc_harness_fill_bulky_item(self->input, &sorted[xc_i]);
    *n_sorted = (size_t)xc_fuzz_length(self->input, n);
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_swap(struct xc_fuzz_target *self, const char *name,
                                  const enum bulky_kind *kinds,
                                  uint32_t n_kinds, uint8_t *first,
                                  uint8_t *other, size_t max, size_t *first_len,
                                  size_t *other_len, char *said)
{
    xc_fuzz_use(name, xc_string_length(name, BULKY_SWAP_NAME_MAX) + 1);
    xc_fuzz_use(kinds, (size_t)n_kinds * sizeof(*kinds));
    (void)n_kinds;
    xc_fuzz_use(first, *first_len);
    xc_fuzz_use(other, *other_len);
    (void)max;
    xc_fuzz_use(first_len, sizeof(*first_len));
    xc_fuzz_use(other_len, sizeof(*other_len));
    xc_fuzz_fill(self->input, first, max < 64 ? max : 64);
    xc_fuzz_fill(self->input, other, max < 64 ? max : 64);
    xc_fuzz_text(self->input, said, BULKY_SWAP_SAID_MAX);
    *first_len = (size_t)xc_fuzz_length(self->input, max);
    *other_len = (size_t)xc_fuzz_length(self->input, max);
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int64_t xc_harness_object_sum(struct xc_fuzz_target *self,
                                     const void *buf, size_t len, void *copy,
                                     size_t max, size_t *n)
{
    if (buf)
        xc_fuzz_use(buf, len);
    (void)len;
    (void)max;
    if (copy)
        xc_fuzz_fill(self->input, copy, max < 64 ? max : 64);
    *n = (size_t)xc_fuzz_length(self->input, max);
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

static int64_t xc_harness_object_limit(struct xc_fuzz_target *self,
                                       const void *buf, size_t len)
{
    xc_fuzz_use(buf, len);
    (void)len;
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

#define XC_TARGET struct xc_fuzz_target
#define XC_NAME(method) xc_harness_object_##method
#include "bulky.x.h"

static void xc_harness_mend_put(void *fixed, const xc_handle *objects)
{
    struct bulky_put_request *message = fixed;

    (void)objects;
    message->len = xc_fuzz_short(message->len);
}

static size_t xc_harness_size_put(const void *in)
{
    const struct bulky_put_request *request = in;
    size_t size = 8;

    size = xc_fuzz_part(size, (uint64_t)request->len, 1);
    return size;
}

static void xc_harness_mend_get(void *fixed, const xc_handle *objects)
{
    struct bulky_get_request *message = fixed;

    (void)objects;
    message->len = xc_fuzz_short(message->len);
}

static void xc_harness_mend_turn(void *fixed, const xc_handle *objects)
{
    struct bulky_turn_request *message = fixed;

    (void)objects;
    message->max = xc_fuzz_short(message->max);
    message->len = xc_fuzz_short(message->len);
}

static size_t xc_harness_size_turn(const void *in)
{
    const struct bulky_turn_request *request = in;
    size_t size = 16;

    size = xc_fuzz_part(size, (uint64_t)request->len, 1);
    return size;
}

static void xc_harness_mend_sort(void *fixed, const xc_handle *objects)
{
    struct bulky_sort_request *message = fixed;

    (void)objects;
    message->n = xc_fuzz_short(message->n);
}

static size_t xc_harness_size_sort(const void *in)
{
    const struct bulky_sort_request *request = in;
    size_t size = 8;

    size = xc_fuzz_part(size, (uint64_t)request->n, 16);
    return size;
}

static void xc_harness_elements_sort(void *in, size_t len)
{
    const struct bulky_sort_request *request = in;
    size_t at = 8;

    for (uint64_t i = 0; i < (uint64_t)request->n; i++) {
        struct bulky_item_wire element;

        if (!xc_fuzz_peek(in, len, at, &element, sizeof(element)))
            return;
        xc_harness_repair_bulky_item(&element);
        __builtin_memcpy((uint8_t *)in + at, &element, sizeof(element));
        at += sizeof(element);
    }
}

static void xc_harness_mend_swap(void *fixed, const xc_handle *objects)
{
    struct bulky_swap_request *message = fixed;

    (void)objects;
    message->name_len = xc_fuzz_short(message->name_len);
    message->n_kinds = (uint32_t)xc_fuzz_short(message->n_kinds);
    message->pad1 = 0;
    message->max = xc_fuzz_short(message->max);
    message->first_len = xc_fuzz_short(message->first_len);
    message->other_len = xc_fuzz_short(message->other_len);
}

static size_t xc_harness_size_swap(const void *in)
{
    const struct bulky_swap_request *request = in;
    size_t size = 40;

    size = xc_fuzz_part(size, request->name_len, 1);
    size = xc_fuzz_part(size, 1, 1);
    size = xc_fuzz_part(size, (uint64_t)request->n_kinds, 4);
    size = xc_fuzz_part(size, (uint64_t)request->first_len, 1);
    size = xc_fuzz_part(size, (uint64_t)request->other_len, 1);
    return size;
}

static void xc_harness_elements_swap(void *in, size_t len)
{
    const struct bulky_swap_request *request = in;
    size_t at = 40;

    at = xc_fuzz_part(at, request->name_len, 1);
    at = xc_fuzz_part(at, 1, 1);
    for (uint64_t i = 0; i < (uint64_t)request->n_kinds; i++) {
        uint32_t element;

        if (!xc_fuzz_peek(in, len, at, &element, sizeof(element)))
            return;
        element = (uint32_t)xc_fuzz_one_of((uint64_t)element,
                                           xc_harness_values_bulky_kind, 2);
        __builtin_memcpy((uint8_t *)in + at, &element, sizeof(element));
        at += sizeof(element);
    }
}

static void xc_harness_mend_sum(void *fixed, const xc_handle *objects)
{
    struct bulky_sum_request *message = fixed;

    (void)objects;
    message->has_buf &= 1;
    for (size_t i = 0; i < 7; i++)
        message->pad1[i] = 0;
    message->len = xc_fuzz_short(message->len);
    message->has_copy &= 1;
    for (size_t i = 0; i < 7; i++)
        message->pad2[i] = 0;
    message->max = xc_fuzz_short(message->max);
}

static size_t xc_harness_size_sum(const void *in)
{
    const struct bulky_sum_request *request = in;
    size_t size = 32;

    if (request->has_buf)
        size = xc_fuzz_part(size, (uint64_t)request->len, 1);
    return size;
}

static void xc_harness_mend_limit(void *fixed, const xc_handle *objects)
{
    struct bulky_limit_request *message = fixed;

    (void)objects;
    message->len = xc_fuzz_short(message->len);
}

static size_t xc_harness_size_limit(const void *in)
{
    const struct bulky_limit_request *request = in;
    size_t size = 8;

    size = xc_fuzz_part(size, (uint64_t)request->len, 1);
    return size;
}

static const struct xc_fuzz_request xc_harness_requests[] = {
    {
        .method = BULKY_METHOD_PUT,
        .key = BULKY_KEY_PUT,
        .fixed = sizeof(struct bulky_put_request),
        .mend = xc_harness_mend_put,
        .size = xc_harness_size_put,
        .elements = NULL,
    },
    {
        .method = BULKY_METHOD_GET,
        .key = BULKY_KEY_GET,
        .fixed = sizeof(struct bulky_get_request),
        .mend = xc_harness_mend_get,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = BULKY_METHOD_TURN,
        .key = BULKY_KEY_TURN,
        .fixed = sizeof(struct bulky_turn_request),
        .mend = xc_harness_mend_turn,
        .size = xc_harness_size_turn,
        .elements = NULL,
    },
    {
        .method = BULKY_METHOD_SORT,
        .key = BULKY_KEY_SORT,
        .fixed = sizeof(struct bulky_sort_request),
        .mend = xc_harness_mend_sort,
        .size = xc_harness_size_sort,
        .elements = xc_harness_elements_sort,
    },
    {
        .method = BULKY_METHOD_SWAP,
        .key = BULKY_KEY_SWAP,
        .fixed = sizeof(struct bulky_swap_request),
        .mend = xc_harness_mend_swap,
        .size = xc_harness_size_swap,
        .elements = xc_harness_elements_swap,
    },
    {
        .method = BULKY_METHOD_SUM,
        .key = BULKY_KEY_SUM,
        .fixed = sizeof(struct bulky_sum_request),
        .mend = xc_harness_mend_sum,
        .size = xc_harness_size_sum,
        .elements = NULL,
    },
    {
        .method = BULKY_METHOD_LIMIT,
        .key = BULKY_KEY_LIMIT,
        .fixed = sizeof(struct bulky_limit_request),
        .mend = xc_harness_mend_limit,
        .size = xc_harness_size_limit,
        .elements = NULL,
    },
};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct xc_fuzz_x fuzz = {
        .x = &xc_harness_object_x,
        .requests = xc_harness_requests,
        .n_requests = 7,
        .objects = NULL,
        .n_objects = 0,
    };

    return xc_fuzz_x_run(&fuzz, data, size);
}
