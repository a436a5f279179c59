/* Made by stubc from interfaces/stream.h. Do not edit. */
/*
 * crosscall.test.stream 1: a hostile client of an X object, for libFuzzer
 *
 *     clang -g -O1 -fsanitize=fuzzer,address,undefined stream.fuzz_x.c \
 *         stream.stub.c stream.x.c -lcrosscall_fuzz -lcrosscall
 *
 * <crosscall/fuzz.h> says how an input is read.
 */
#include <stddef.h>
#include <stdint.h>

#include <crosscall/fuzz.h>

#include "stream.stub.h"
#include "stream.wire.h"

static const int64_t xc_harness_values_stream_state[] = {
    STREAM_OPEN,   /* 0 */
    STREAM_AT_END, /* 1 */
};

static void xc_harness_fill_stream_report(struct xc_fuzz_input *input,
                                          struct stream_report *to)
{
    xc_fuzz_fill(input, &to->n_read, sizeof(to->n_read));
    to->state = (enum stream_state)xc_fuzz_enum(
        input, xc_harness_values_stream_state, 2);
}

static int64_t xc_harness_object_read(struct xc_fuzz_target *self, void *buf,
                                      size_t len)
{
    (void)len;
    xc_fuzz_fill(self->input, buf, len);
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

static int64_t xc_harness_object_write(struct xc_fuzz_target *self,
                                       const void *buf, size_t len)
{
    xc_fuzz_use(buf, len);
    (void)len;
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

static int xc_harness_object_status(struct xc_fuzz_target *self,
                                    struct stream_report *out)
{
    xc_harness_fill_stream_report(self->input, &(*out));
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

#define XC_TARGET struct xc_fuzz_target
#define XC_NAME(method) xc_harness_object_##method
#include "stream.x.h"

static void xc_harness_mend_read(void *fixed, const xc_handle *objects)
{
    struct stream_read_request *message = fixed;

    (void)objects;
    message->len = xc_fuzz_short(message->len);
}

static void xc_harness_mend_write(void *fixed, const xc_handle *objects)
{
    struct stream_write_request *message = fixed;

    (void)objects;
    message->len = xc_fuzz_short(message->len);
}

static size_t xc_harness_size_write(const void *in)
{
    const struct stream_write_request *request = in;
    size_t size = 8;

    size = xc_fuzz_part(size, (uint64_t)request->len, 1);
    return size;
}

static const struct xc_fuzz_request xc_harness_requests[] = {
    {
        .method = STREAM_METHOD_READ,
        .key = STREAM_KEY_READ,
        .fixed = sizeof(struct stream_read_request),
        .mend = xc_harness_mend_read,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = STREAM_METHOD_WRITE,
        .key = STREAM_KEY_WRITE,
        .fixed = sizeof(struct stream_write_request),
        .mend = xc_harness_mend_write,
        .size = xc_harness_size_write,
        .elements = NULL,
    },
    {
        .method = STREAM_METHOD_STATUS,
        .key = STREAM_KEY_STATUS,
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
        .n_requests = 3,
        .objects = NULL,
        .n_objects = 0,
    };

    return xc_fuzz_x_run(&fuzz, data, size);
}
