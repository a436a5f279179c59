/* Made by stubc from interfaces/everything.h. Do not edit. */
/*
 * crosscall.test.counter 1: a hostile client of an X object, for libFuzzer
 *
 *     clang -g -O1 -fsanitize=fuzzer,address,undefined counter.fuzz_x.c \
 *         everything.stub.c everything.x.c -lcrosscall_fuzz -lcrosscall
 *
 * <crosscall/fuzz.h> says how an input is read.
 */
#include <stddef.h>
#include <stdint.h>

#include <crosscall/fuzz.h>

#include "everything.stub.h"
#include "everything.wire.h"

static int64_t xc_harness_object_step(struct xc_fuzz_target *self)
{
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

static int64_t xc_harness_object_value(struct xc_fuzz_target *self)
{
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

#define XC_TARGET struct xc_fuzz_target
#define XC_NAME(method) xc_harness_object_##method
#include "counter.x.h"

static const struct xc_fuzz_request xc_harness_requests[] = {
    {
        .method = COUNTER_METHOD_STEP,
        .key = COUNTER_KEY_STEP,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = COUNTER_METHOD_VALUE,
        .key = COUNTER_KEY_VALUE,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct xc_fuzz_x fuzz = {
        .x = &xc_harness_object_x,
        .requests = xc_harness_requests,
        .n_requests = 2,
        .objects = NULL,
        .n_objects = 0,
    };

    return xc_fuzz_x_run(&fuzz, data, size);
}
