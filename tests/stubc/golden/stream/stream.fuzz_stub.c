/* Made by stubc from interfaces/stream.h. Do not edit. */
/*
 * crosscall.test.stream 1: a hostile server of a Stub, for libFuzzer
 *
 *     clang -g -O1 -fsanitize=fuzzer,address,undefined stream.fuzz_stub.c \
 *         stream.stub.c stream.x.c -lcrosscall_fuzz -lcrosscall
 *
 * <crosscall/fuzz.h> says how an input is read. Whatever a reply holds, a call
 * that fails has written nothing, and one that succeeds nothing beyond a bound.
 */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <crosscall/fuzz.h>

#include "stream.stub.h"
#include "stream.wire.h"

static const int64_t xc_harness_values_stream_state[] = {
    STREAM_OPEN,   /* 0 */
    STREAM_AT_END, /* 1 */
};

static void xc_harness_repair_stream_report(struct stream_report_wire *wire)
{
    wire->state = (uint32_t)xc_fuzz_one_of((uint64_t)wire->state,
                                           xc_harness_values_stream_state, 2);
    wire->pad1 = 0;
}

static int64_t xc_harness_call_read(void *xc_object,
                                    struct xc_binding *xc_binding,
                                    struct xc_fuzz_input *xc_input)
{
    struct stream *self = xc_object;
    struct {
        uint8_t buf[64];
    } xc_now, xc_was;
    size_t len;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    len = (size_t)(xc_fuzz_number(xc_input, 1) % 65);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = stream_read(self, xc_now.buf, len);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "stream.read, which failed");
    xc_fuzz_same(xc_now.buf, xc_was.buf, (size_t)len * sizeof(*xc_now.buf),
                 sizeof(xc_now.buf), "stream.read, behind buf");
    return xc_r;
}

static int64_t xc_harness_call_write(void *xc_object,
                                     struct xc_binding *xc_binding,
                                     struct xc_fuzz_input *xc_input)
{
    struct stream *self = xc_object;
    uint8_t buf[64];
    size_t len;
    int64_t xc_r;

    (void)xc_binding;
    xc_fuzz_fill(xc_input, buf, sizeof(buf));
    len = (size_t)(xc_fuzz_number(xc_input, 1) % 65);
    xc_r = stream_write(self, buf, len);
    return xc_r;
}

static int64_t xc_harness_call_status(void *xc_object,
                                      struct xc_binding *xc_binding,
                                      struct xc_fuzz_input *xc_input)
{
    struct stream *self = xc_object;
    struct {
        struct stream_report out;
    } xc_now, xc_was;
    int64_t xc_r;

    (void)xc_binding;
    (void)xc_input;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = stream_status(self, &xc_now.out);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "stream.status, which failed");
    return xc_r;
}

static size_t xc_harness_size_read(const void *in, const void *out,
                                   int64_t result)
{
    size_t size = 0;

    (void)in;
    (void)out;
    size = xc_fuzz_part(size, (uint64_t)result, 1);
    return size;
}

static void xc_harness_mend_status(const void *in, void *fixed)
{
    struct stream_status_reply *message = fixed;

    (void)in;
    xc_harness_repair_stream_report(&message->out);
}

static const struct xc_fuzz_reply xc_harness_replies[] = {
    {
        .call = xc_harness_call_read,
        .fixed = 0,
        .mend = NULL,
        .size = xc_harness_size_read,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_write,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_status,
        .fixed = sizeof(struct stream_status_reply),
        .mend = xc_harness_mend_status,
        .size = NULL,
        .elements = NULL,
    },
};

static void xc_harness_let_go(void *object) { stream_release(object); }

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct xc_fuzz_stub fuzz = {
        .name = "crosscall.test.stream",
        .make = stream_stub_make,
        .release = xc_harness_let_go,
        .replies = xc_harness_replies,
        .n_replies = 3,
    };

    return xc_fuzz_stub_run(&fuzz, data, size);
}
