/* Made by stubc from interfaces/gauge.h. Do not edit. */
/*
 * crosscall.test.gauge 1: a hostile client of an X object, for libFuzzer
 *
 *     clang -g -O1 -fsanitize=fuzzer,address,undefined gauge.fuzz_x.c \
 *         gauge.stub.c gauge.x.c -lcrosscall_fuzz -lcrosscall
 *
 * <crosscall/fuzz.h> says how an input is read.
 */
#include <stddef.h>
#include <stdint.h>

#include <crosscall/fuzz.h>

#include "gauge.stub.h"
#include "gauge.wire.h"

static int xc_harness_object_value(struct xc_fuzz_target *self, double *out)
{
    xc_fuzz_fill(self->input, out, sizeof(*out));
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_read(struct xc_fuzz_target *self, double *out,
                                  uint64_t *since)
{
    xc_fuzz_fill(self->input, out, sizeof(*out));
    xc_fuzz_fill(self->input, since, sizeof(*since));
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_set(struct xc_fuzz_target *self, double value)
{
    (void)value;
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

#define XC_TARGET struct xc_fuzz_target
#define XC_NAME(method) xc_harness_object_##method
#include "gauge.x.h"

static const struct xc_fuzz_request xc_harness_requests[] = {
    {
        .method = GAUGE_METHOD_VALUE,
        .key = GAUGE_KEY_VALUE,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = GAUGE_METHOD_READ,
        .key = GAUGE_KEY_READ,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = GAUGE_METHOD_SET,
        .key = GAUGE_KEY_SET,
        .fixed = sizeof(struct gauge_set_request),
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
        .n_requests = 3,
        .objects = NULL,
        .n_objects = 0,
    };

    return xc_fuzz_x_run(&fuzz, data, size);
}
