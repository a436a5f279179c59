/* Made by stubc from interfaces/gauge.h. Do not edit. */
/*
 * crosscall.test.gauge 1: a hostile server of a Stub, for libFuzzer
 *
 *     clang -g -O1 -fsanitize=fuzzer,address,undefined gauge.fuzz_stub.c \
 *         gauge.stub.c gauge.x.c -lcrosscall_fuzz -lcrosscall
 *
 * <crosscall/fuzz.h> says how an input is read. Whatever a reply holds, a call
 * that fails has written nothing, and one that succeeds nothing beyond a bound.
 */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <crosscall/fuzz.h>

#include "gauge.stub.h"
#include "gauge.wire.h"

/* Deprecated methods are called here as well. */
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

static int64_t xc_harness_call_value(void *xc_object,
                                     struct xc_binding *xc_binding,
                                     struct xc_fuzz_input *xc_input)
{
    struct gauge *self = xc_object;
    struct {
        double out;
    } xc_now, xc_was;
    int64_t xc_r;

    (void)xc_binding;
    (void)xc_input;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = gauge_value(self, &xc_now.out);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "gauge.value, which failed");
    return xc_r;
}

static int64_t xc_harness_call_read(void *xc_object,
                                    struct xc_binding *xc_binding,
                                    struct xc_fuzz_input *xc_input)
{
    struct gauge *self = xc_object;
    struct {
        double out;
        uint64_t since;
    } xc_now, xc_was;
    int64_t xc_r;

    (void)xc_binding;
    (void)xc_input;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = gauge_read(self, &xc_now.out, &xc_now.since);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "gauge.read, which failed");
    return xc_r;
}

static int64_t xc_harness_call_set(void *xc_object,
                                   struct xc_binding *xc_binding,
                                   struct xc_fuzz_input *xc_input)
{
    struct gauge *self = xc_object;
    double value;
    int64_t xc_r;

    (void)xc_binding;
    xc_fuzz_fill(xc_input, &value, sizeof(value));
    xc_r = gauge_set(self, value);
    return xc_r;
}

static const struct xc_fuzz_reply xc_harness_replies[] = {
    {
        .call = xc_harness_call_value,
        .fixed = sizeof(struct gauge_value_reply),
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_read,
        .fixed = sizeof(struct gauge_read_reply),
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_set,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
};

static void xc_harness_let_go(void *object) { gauge_release(object); }

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct xc_fuzz_stub fuzz = {
        .name = "crosscall.test.gauge",
        .make = gauge_stub_make,
        .release = xc_harness_let_go,
        .replies = xc_harness_replies,
        .n_replies = 3,
    };

    return xc_fuzz_stub_run(&fuzz, data, size);
}
