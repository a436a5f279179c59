/* Made by stubc from interfaces/com.h. Do not edit. */
/*
 * crosscall.test.com 1: a hostile client of an X object, for libFuzzer
 *
 *     clang -g -O1 -fsanitize=fuzzer,address,undefined com.fuzz_x.c \
 *         com.stub.c com.x.c -lcrosscall_fuzz -lcrosscall
 *
 * <crosscall/fuzz.h> says how an input is read.
 */
#include <stddef.h>
#include <stdint.h>

#include <crosscall/fuzz.h>

#include "com.stub.h"
#include "com.wire.h"

/* What is passed and given. Nobody calls these: requests go to the target. */
static const struct com_ops xc_harness_ops_of_com;
static union {
    const void *ops;
    struct com object;
} xc_harness_a_com = {&xc_harness_ops_of_com};

static const int64_t xc_harness_values_com_which[] = {
    COM_ITSELF,  /* 1 */
    COM_PARTNER, /* 2 */
};

static int xc_harness_object_query(struct xc_fuzz_target *self,
                                   enum com_which which, struct com **out)
{
    (void)which;
    if (xc_fuzz_number(self->input, 1) < 0xf0)
        *out = &xc_harness_a_com.object;
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_number(struct xc_fuzz_target *self)
{
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_hold(struct xc_fuzz_target *self,
                                  struct com *other)
{
    xc_fuzz_use(other, sizeof(*other));
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_kept(struct xc_fuzz_target *self)
{
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_forget(struct xc_fuzz_target *self)
{
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

#define XC_TARGET struct xc_fuzz_target
#define XC_NAME(method) xc_harness_object_##method
#include "com.x.h"

static void xc_harness_mend_query(void *fixed, const xc_handle *objects)
{
    struct com_query_request *message = fixed;

    (void)objects;
    message->which = (uint32_t)xc_fuzz_one_of((uint64_t)message->which,
                                              xc_harness_values_com_which, 2);
    message->pad1 = 0;
}

static void xc_harness_mend_hold(void *fixed, const xc_handle *objects)
{
    struct com_hold_request *message = fixed;

    message->other = objects[0];
}

static const struct xc_fuzz_request xc_harness_requests[] = {
    {
        .method = COM_METHOD_QUERY,
        .key = COM_KEY_QUERY,
        .fixed = sizeof(struct com_query_request),
        .mend = xc_harness_mend_query,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = COM_METHOD_NUMBER,
        .key = COM_KEY_NUMBER,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = COM_METHOD_HOLD,
        .key = COM_KEY_HOLD,
        .fixed = sizeof(struct com_hold_request),
        .mend = xc_harness_mend_hold,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = COM_METHOD_KEPT,
        .key = COM_KEY_KEPT,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = COM_METHOD_FORGET,
        .key = COM_KEY_FORGET,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
};

static const struct xc_fuzz_object xc_harness_passed[] = {
    {&com_objects, &xc_harness_a_com.object},
};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct xc_fuzz_x fuzz = {
        .x = &xc_harness_object_x,
        .requests = xc_harness_requests,
        .n_requests = 5,
        .objects = xc_harness_passed,
        .n_objects = 1,
    };

    return xc_fuzz_x_run(&fuzz, data, size);
}
