/* Made by stubc from interfaces/com.h. Do not edit. */
/*
 * crosscall.test.blk 1: a hostile server of a Stub, for libFuzzer
 *
 *     clang -g -O1 -fsanitize=fuzzer,address,undefined blk.fuzz_stub.c \
 *         com.stub.c com.x.c -lcrosscall_fuzz -lcrosscall
 *
 * <crosscall/fuzz.h> says how an input is read. Whatever a reply holds, a call
 * that fails has written nothing, and one that succeeds nothing beyond a bound.
 */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <crosscall/fuzz.h>

#include "com.stub.h"
#include "com.wire.h"

static const int64_t xc_harness_values_com_which[] = {
    COM_ITSELF,  /* 1 */
    COM_PARTNER, /* 2 */
};

static int64_t xc_harness_call_query(void *xc_object,
                                     struct xc_binding *xc_binding,
                                     struct xc_fuzz_input *xc_input)
{
    struct blk *self = xc_object;
    struct {
        struct com *out;
    } xc_now, xc_was;
    enum com_which which;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    which =
        (enum com_which)xc_fuzz_enum(xc_input, xc_harness_values_com_which, 2);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = blk_query(self, which, &xc_now.out);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "blk.query, which failed");
    if (xc_r >= 0)
        com_release(xc_now.out);
    return xc_r;
}

static int64_t xc_harness_call_number(void *xc_object,
                                      struct xc_binding *xc_binding,
                                      struct xc_fuzz_input *xc_input)
{
    struct blk *self = xc_object;
    int64_t xc_r;

    (void)xc_binding;
    (void)xc_input;
    xc_r = blk_number(self);
    return xc_r;
}

static int64_t xc_harness_call_hold(void *xc_object,
                                    struct xc_binding *xc_binding,
                                    struct xc_fuzz_input *xc_input)
{
    struct blk *self = xc_object;
    struct com *other;
    int64_t xc_r;

    (void)xc_input;
    other = com_stub_new(xc_binding, 2);
    xc_r = blk_hold(self, other);
    com_release(other);
    return xc_r;
}

static int64_t xc_harness_call_kept(void *xc_object,
                                    struct xc_binding *xc_binding,
                                    struct xc_fuzz_input *xc_input)
{
    struct blk *self = xc_object;
    int64_t xc_r;

    (void)xc_binding;
    (void)xc_input;
    xc_r = blk_kept(self);
    return xc_r;
}

static int64_t xc_harness_call_forget(void *xc_object,
                                      struct xc_binding *xc_binding,
                                      struct xc_fuzz_input *xc_input)
{
    struct blk *self = xc_object;
    int64_t xc_r;

    (void)xc_binding;
    (void)xc_input;
    xc_r = blk_forget(self);
    return xc_r;
}

static int64_t xc_harness_call_size(void *xc_object,
                                    struct xc_binding *xc_binding,
                                    struct xc_fuzz_input *xc_input)
{
    struct blk *self = xc_object;
    int64_t xc_r;

    (void)xc_binding;
    (void)xc_input;
    xc_r = blk_size(self);
    return xc_r;
}

static const struct xc_fuzz_reply xc_harness_replies[] = {
    {
        .call = xc_harness_call_query,
        .fixed = sizeof(struct com_query_reply),
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_number,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_hold,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_kept,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_forget,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_size,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
};

static void xc_harness_let_go(void *object) { blk_release(object); }

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct xc_fuzz_stub fuzz = {
        .name = "crosscall.test.blk",
        .make = blk_stub_make,
        .release = xc_harness_let_go,
        .replies = xc_harness_replies,
        .n_replies = 6,
    };

    return xc_fuzz_stub_run(&fuzz, data, size);
}
