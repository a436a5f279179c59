/* Made by stubc from interfaces/dir.h. Do not edit. */
/*
 * crosscall.dir 1: a hostile client of an X object, for libFuzzer
 *
 *     clang -g -O1 -fsanitize=fuzzer,address,undefined dir.fuzz_x.c \
 *         dir.stub.c dir.x.c -lcrosscall_fuzz -lcrosscall
 *
 * <crosscall/fuzz.h> says how an input is read.
 */
#include <stddef.h>
#include <stdint.h>

#include <crosscall/fuzz.h>

#include "dir.stub.h"
#include "dir.wire.h"

/* What is passed and given. Nobody calls these: requests go to the target. */
static const struct file_ops xc_harness_ops_of_file;
static union {
    const void *ops;
    struct file object;
} xc_harness_a_file = {&xc_harness_ops_of_file};

static const int64_t xc_harness_values_dir_how[] = {
    DIR_OPEN_READ,   /* 0 */
    DIR_OPEN_WRITE,  /* 1 */
    DIR_OPEN_CREATE, /* 2 */
};

static int xc_harness_object_open(struct xc_fuzz_target *self, const char *path,
                                  enum dir_how how, struct file **out)
{
    xc_fuzz_use(path, xc_string_length(path, DIR_OPEN_PATH_MAX) + 1);
    (void)how;
    if (xc_fuzz_number(self->input, 1) < 0xf0)
        *out = &xc_harness_a_file.object;
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int64_t xc_harness_object_list(struct xc_fuzz_target *self,
                                      const char *path, uint64_t *cursor,
                                      char *names, size_t max)
{
    xc_fuzz_use(path, xc_string_length(path, DIR_LIST_PATH_MAX) + 1);
    xc_fuzz_use(cursor, sizeof(*cursor));
    (void)max;
    xc_fuzz_fill(self->input, names, max);
    xc_fuzz_fill(self->input, cursor, sizeof(*cursor));
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

static int xc_harness_object_remove(struct xc_fuzz_target *self,
                                    const char *path)
{
    xc_fuzz_use(path, xc_string_length(path, DIR_REMOVE_PATH_MAX) + 1);
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_make_dir(struct xc_fuzz_target *self,
                                      const char *path)
{
    xc_fuzz_use(path, xc_string_length(path, DIR_MAKE_DIR_PATH_MAX) + 1);
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_remove_dir(struct xc_fuzz_target *self,
                                        const char *path)
{
    xc_fuzz_use(path, xc_string_length(path, DIR_REMOVE_DIR_PATH_MAX) + 1);
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

#define XC_TARGET struct xc_fuzz_target
#define XC_NAME(method) xc_harness_object_##method
#include "dir.x.h"

static void xc_harness_mend_open(void *fixed, const xc_handle *objects)
{
    struct dir_open_request *message = fixed;

    (void)objects;
    message->path_len = xc_fuzz_short(message->path_len);
    message->how = (uint32_t)xc_fuzz_one_of((uint64_t)message->how,
                                            xc_harness_values_dir_how, 3);
    message->pad1 = 0;
}

static size_t xc_harness_size_open(const void *in)
{
    const struct dir_open_request *request = in;
    size_t size = 16;

    size = xc_fuzz_part(size, request->path_len, 1);
    size = xc_fuzz_part(size, 1, 1);
    return size;
}

static void xc_harness_mend_list(void *fixed, const xc_handle *objects)
{
    struct dir_list_request *message = fixed;

    (void)objects;
    message->path_len = xc_fuzz_short(message->path_len);
    message->max = xc_fuzz_short(message->max);
}

static size_t xc_harness_size_list(const void *in)
{
    const struct dir_list_request *request = in;
    size_t size = 24;

    size = xc_fuzz_part(size, request->path_len, 1);
    size = xc_fuzz_part(size, 1, 1);
    return size;
}

static void xc_harness_mend_remove(void *fixed, const xc_handle *objects)
{
    struct dir_remove_request *message = fixed;

    (void)objects;
    message->path_len = xc_fuzz_short(message->path_len);
}

static size_t xc_harness_size_remove(const void *in)
{
    const struct dir_remove_request *request = in;
    size_t size = 8;

    size = xc_fuzz_part(size, request->path_len, 1);
    size = xc_fuzz_part(size, 1, 1);
    return size;
}

static void xc_harness_mend_make_dir(void *fixed, const xc_handle *objects)
{
    struct dir_make_dir_request *message = fixed;

    (void)objects;
    message->path_len = xc_fuzz_short(message->path_len);
}

static size_t xc_harness_size_make_dir(const void *in)
{
    const struct dir_make_dir_request *request = in;
    size_t size = 8;

    size = xc_fuzz_part(size, request->path_len, 1);
    size = xc_fuzz_part(size, 1, 1);
    return size;
}

static void xc_harness_mend_remove_dir(void *fixed, const xc_handle *objects)
{
    struct dir_remove_dir_request *message = fixed;

    (void)objects;
    message->path_len = xc_fuzz_short(message->path_len);
}

static size_t xc_harness_size_remove_dir(const void *in)
{
    const struct dir_remove_dir_request *request = in;
    size_t size = 8;

    size = xc_fuzz_part(size, request->path_len, 1);
    size = xc_fuzz_part(size, 1, 1);
    return size;
}

static const struct xc_fuzz_request xc_harness_requests[] = {
    {
        .method = DIR_METHOD_OPEN,
        .key = DIR_KEY_OPEN,
        .fixed = sizeof(struct dir_open_request),
        .mend = xc_harness_mend_open,
        .size = xc_harness_size_open,
        .elements = NULL,
    },
    {
        .method = DIR_METHOD_LIST,
        .key = DIR_KEY_LIST,
        .fixed = sizeof(struct dir_list_request),
        .mend = xc_harness_mend_list,
        .size = xc_harness_size_list,
        .elements = NULL,
    },
    {
        .method = DIR_METHOD_REMOVE,
        .key = DIR_KEY_REMOVE,
        .fixed = sizeof(struct dir_remove_request),
        .mend = xc_harness_mend_remove,
        .size = xc_harness_size_remove,
        .elements = NULL,
    },
    {
        .method = DIR_METHOD_MAKE_DIR,
        .key = DIR_KEY_MAKE_DIR,
        .fixed = sizeof(struct dir_make_dir_request),
        .mend = xc_harness_mend_make_dir,
        .size = xc_harness_size_make_dir,
        .elements = NULL,
    },
    {
        .method = DIR_METHOD_REMOVE_DIR,
        .key = DIR_KEY_REMOVE_DIR,
        .fixed = sizeof(struct dir_remove_dir_request),
        .mend = xc_harness_mend_remove_dir,
        .size = xc_harness_size_remove_dir,
        .elements = NULL,
    },
};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct xc_fuzz_x fuzz = {
        .x = &xc_harness_object_x,
        .requests = xc_harness_requests,
        .n_requests = 5,
        .objects = NULL,
        .n_objects = 0,
    };

    return xc_fuzz_x_run(&fuzz, data, size);
}
