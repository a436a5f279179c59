/* Made by stubc from interfaces/file.h. Do not edit. */
/*
 * crosscall.file 1: a hostile client of an X object, for libFuzzer
 *
 *     clang -g -O1 -fsanitize=fuzzer,address,undefined file.fuzz_x.c \
 *         file.stub.c file.x.c -lcrosscall_fuzz -lcrosscall
 *
 * <crosscall/fuzz.h> says how an input is read.
 */
#include <stddef.h>
#include <stdint.h>

#include <crosscall/fuzz.h>

#include "file.stub.h"
#include "file.wire.h"

static void xc_harness_fill_file_info(struct xc_fuzz_input *input,
                                      struct file_info *to)
{
    xc_fuzz_fill(input, &to->size, sizeof(to->size));
    xc_fuzz_fill(input, &to->modified_ns, sizeof(to->modified_ns));
}

static int64_t xc_harness_object_read(struct xc_fuzz_target *self,
                                      uint64_t offset, void *buf, size_t len)
{
    (void)offset;
    (void)len;
    xc_fuzz_fill(self->input, buf, len);
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

static int64_t xc_harness_object_write(struct xc_fuzz_target *self,
                                       uint64_t offset, const void *buf,
                                       size_t len)
{
    (void)offset;
    xc_fuzz_use(buf, len);
    (void)len;
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

static int xc_harness_object_status(struct xc_fuzz_target *self,
                                    struct file_info *out)
{
    xc_harness_fill_file_info(self->input, &(*out));
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_truncate(struct xc_fuzz_target *self,
                                      uint64_t size)
{
    (void)size;
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int64_t xc_harness_object_read_into(struct xc_fuzz_target *self,
                                           struct xc_region *region,
                                           uint64_t at, uint64_t offset,
                                           uint64_t len)
{
    xc_fuzz_use_region(region, XC_REGION_SHARED);
    xc_fuzz_check(xc_is_inside(at, len, xc_region_size(region)),
                  "at is outside");
    (void)offset;
    (void)len;
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

static int64_t xc_harness_object_write_from(struct xc_fuzz_target *self,
                                            const struct xc_region *region,
                                            uint64_t at, uint64_t offset,
                                            uint64_t len)
{
    xc_fuzz_use_region(region, XC_REGION_ONE_WRITER);
    xc_fuzz_check(xc_is_inside(at, len, xc_region_size(region)),
                  "at is outside");
    (void)offset;
    (void)len;
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

static int64_t xc_harness_object_write_shared(struct xc_fuzz_target *self,
                                              struct xc_region *region,
                                              uint64_t at, uint64_t offset,
                                              uint64_t len)
{
    xc_fuzz_use_region(region, XC_REGION_SHARED);
    xc_fuzz_check(xc_is_inside(at, len, xc_region_size(region)),
                  "at is outside");
    (void)offset;
    (void)len;
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

#define XC_TARGET struct xc_fuzz_target
#define XC_NAME(method) xc_harness_object_##method
#include "file.x.h"

static void xc_harness_mend_read(void *fixed, const xc_handle *objects)
{
    struct file_read_request *message = fixed;

    (void)objects;
    message->len = xc_fuzz_short(message->len);
}

static void xc_harness_mend_write(void *fixed, const xc_handle *objects)
{
    struct file_write_request *message = fixed;

    (void)objects;
    message->len = xc_fuzz_short(message->len);
}

static size_t xc_harness_size_write(const void *in)
{
    const struct file_write_request *request = in;
    size_t size = 16;

    size = xc_fuzz_part(size, (uint64_t)request->len, 1);
    return size;
}

static void xc_harness_mend_read_into(void *fixed, const xc_handle *objects)
{
    struct file_read_into_request *message = fixed;

    (void)objects;
    message->region = xc_fuzz_region_size(message->region);
    message->at = xc_fuzz_short(message->at);
    message->len = xc_fuzz_short(message->len);
}

static void xc_harness_mend_write_from(void *fixed, const xc_handle *objects)
{
    struct file_write_from_request *message = fixed;

    (void)objects;
    message->region = xc_fuzz_region_size(message->region);
    message->at = xc_fuzz_short(message->at);
    message->len = xc_fuzz_short(message->len);
}

static void xc_harness_mend_write_shared(void *fixed, const xc_handle *objects)
{
    struct file_write_shared_request *message = fixed;

    (void)objects;
    message->region = xc_fuzz_region_size(message->region);
    message->at = xc_fuzz_short(message->at);
    message->len = xc_fuzz_short(message->len);
}

static const struct xc_fuzz_request xc_harness_requests[] = {
    {
        .method = FILE_METHOD_READ,
        .key = FILE_KEY_READ,
        .fixed = sizeof(struct file_read_request),
        .mend = xc_harness_mend_read,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = FILE_METHOD_WRITE,
        .key = FILE_KEY_WRITE,
        .fixed = sizeof(struct file_write_request),
        .mend = xc_harness_mend_write,
        .size = xc_harness_size_write,
        .elements = NULL,
    },
    {
        .method = FILE_METHOD_STATUS,
        .key = FILE_KEY_STATUS,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = FILE_METHOD_TRUNCATE,
        .key = FILE_KEY_TRUNCATE,
        .fixed = sizeof(struct file_truncate_request),
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = FILE_METHOD_READ_INTO,
        .key = FILE_KEY_READ_INTO,
        .fixed = sizeof(struct file_read_into_request),
        .mend = xc_harness_mend_read_into,
        .size = NULL,
        .elements = NULL,
        .carried = {XC_FUZZ_SHARED},
    },
    {
        .method = FILE_METHOD_WRITE_FROM,
        .key = FILE_KEY_WRITE_FROM,
        .fixed = sizeof(struct file_write_from_request),
        .mend = xc_harness_mend_write_from,
        .size = NULL,
        .elements = NULL,
        .carried = {XC_FUZZ_ONE_WRITER},
    },
    {
        .method = FILE_METHOD_WRITE_SHARED,
        .key = FILE_KEY_WRITE_SHARED,
        .fixed = sizeof(struct file_write_shared_request),
        .mend = xc_harness_mend_write_shared,
        .size = NULL,
        .elements = NULL,
        .carried = {XC_FUZZ_SHARED},
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
