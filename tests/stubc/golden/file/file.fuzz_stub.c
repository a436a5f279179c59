/* Made by stubc from interfaces/file.h. Do not edit. */
/*
 * crosscall.file 1: a hostile server of a Stub, for libFuzzer
 *
 *     clang -g -O1 -fsanitize=fuzzer,address,undefined file.fuzz_stub.c \
 *         file.stub.c file.x.c -lcrosscall_fuzz -lcrosscall
 *
 * <crosscall/fuzz.h> says how an input is read. Whatever a reply holds, a call
 * that fails has written nothing, and one that succeeds nothing beyond a bound.
 */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <crosscall/fuzz.h>

#include "file.stub.h"
#include "file.wire.h"

static int64_t xc_harness_call_read(void *xc_object,
                                    struct xc_binding *xc_binding,
                                    struct xc_fuzz_input *xc_input)
{
    struct file *self = xc_object;
    struct {
        uint8_t buf[64];
    } xc_now, xc_was;
    uint64_t offset;
    size_t len;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_fuzz_fill(xc_input, &offset, sizeof(offset));
    len = (size_t)(xc_fuzz_number(xc_input, 1) % 65);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = file_read(self, offset, xc_now.buf, len);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "file.read, which failed");
    xc_fuzz_same(xc_now.buf, xc_was.buf, (size_t)len * sizeof(*xc_now.buf),
                 sizeof(xc_now.buf), "file.read, behind buf");
    return xc_r;
}

static int64_t xc_harness_call_write(void *xc_object,
                                     struct xc_binding *xc_binding,
                                     struct xc_fuzz_input *xc_input)
{
    struct file *self = xc_object;
    uint64_t offset;
    uint8_t buf[64];
    size_t len;
    int64_t xc_r;

    (void)xc_binding;
    xc_fuzz_fill(xc_input, &offset, sizeof(offset));
    xc_fuzz_fill(xc_input, buf, sizeof(buf));
    len = (size_t)(xc_fuzz_number(xc_input, 1) % 65);
    xc_r = file_write(self, offset, buf, len);
    return xc_r;
}

static int64_t xc_harness_call_status(void *xc_object,
                                      struct xc_binding *xc_binding,
                                      struct xc_fuzz_input *xc_input)
{
    struct file *self = xc_object;
    struct {
        struct file_info out;
    } xc_now, xc_was;
    int64_t xc_r;

    (void)xc_binding;
    (void)xc_input;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = file_status(self, &xc_now.out);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "file.status, which failed");
    return xc_r;
}

static int64_t xc_harness_call_truncate(void *xc_object,
                                        struct xc_binding *xc_binding,
                                        struct xc_fuzz_input *xc_input)
{
    struct file *self = xc_object;
    uint64_t size;
    int64_t xc_r;

    (void)xc_binding;
    xc_fuzz_fill(xc_input, &size, sizeof(size));
    xc_r = file_truncate(self, size);
    return xc_r;
}

static int64_t xc_harness_call_read_into(void *xc_object,
                                         struct xc_binding *xc_binding,
                                         struct xc_fuzz_input *xc_input)
{
    struct file *self = xc_object;
    struct xc_region *region;
    uint64_t at;
    uint64_t offset;
    uint64_t len;
    int64_t xc_r;

    (void)xc_binding;
    region = xc_fuzz_region(xc_input, XC_REGION_SHARED);
    at = (uint64_t)(xc_fuzz_number(xc_input, 1) % 65);
    xc_fuzz_fill(xc_input, &offset, sizeof(offset));
    len = (uint64_t)(xc_fuzz_number(xc_input, 1) % 65);
    xc_r = file_read_into(self, region, at, offset, len);
    xc_region_unref(region);
    return xc_r;
}

static int64_t xc_harness_call_write_from(void *xc_object,
                                          struct xc_binding *xc_binding,
                                          struct xc_fuzz_input *xc_input)
{
    struct file *self = xc_object;
    const struct xc_region *region;
    uint64_t at;
    uint64_t offset;
    uint64_t len;
    int64_t xc_r;

    (void)xc_binding;
    region = xc_fuzz_region(xc_input, XC_REGION_ONE_WRITER);
    at = (uint64_t)(xc_fuzz_number(xc_input, 1) % 65);
    xc_fuzz_fill(xc_input, &offset, sizeof(offset));
    len = (uint64_t)(xc_fuzz_number(xc_input, 1) % 65);
    xc_r = file_write_from(self, region, at, offset, len);
    xc_region_unref(region);
    return xc_r;
}

static int64_t xc_harness_call_write_shared(void *xc_object,
                                            struct xc_binding *xc_binding,
                                            struct xc_fuzz_input *xc_input)
{
    struct file *self = xc_object;
    struct xc_region *region;
    uint64_t at;
    uint64_t offset;
    uint64_t len;
    int64_t xc_r;

    (void)xc_binding;
    region = xc_fuzz_region(xc_input, XC_REGION_SHARED);
    at = (uint64_t)(xc_fuzz_number(xc_input, 1) % 65);
    xc_fuzz_fill(xc_input, &offset, sizeof(offset));
    len = (uint64_t)(xc_fuzz_number(xc_input, 1) % 65);
    xc_r = file_write_shared(self, region, at, offset, len);
    xc_region_unref(region);
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
        .fixed = sizeof(struct file_status_reply),
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_truncate,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_read_into,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_write_from,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_write_shared,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
};

static void xc_harness_let_go(void *object) { file_release(object); }

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct xc_fuzz_stub fuzz = {
        .name = "crosscall.file",
        .make = file_stub_make,
        .release = xc_harness_let_go,
        .replies = xc_harness_replies,
        .n_replies = 7,
    };

    return xc_fuzz_stub_run(&fuzz, data, size);
}
