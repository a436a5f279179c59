/* Made by stubc from interfaces/name.h. Do not edit. */
/*
 * crosscall.name_dir 1: a hostile client of an X object, for libFuzzer
 *
 *     clang -g -O1 -fsanitize=fuzzer,address,undefined name_dir.fuzz_x.c \
 *         name.stub.c name.x.c -lcrosscall_fuzz -lcrosscall
 *
 * <crosscall/fuzz.h> says how an input is read.
 */
#include <stddef.h>
#include <stdint.h>

#include <crosscall/fuzz.h>

#include "name.stub.h"
#include "name.wire.h"

/* What is passed and given. Nobody calls these: requests go to the target. */
static const struct name_dir_ops xc_harness_ops_of_name_dir;
static union {
    const void *ops;
    struct name_dir object;
} xc_harness_a_name_dir = {&xc_harness_ops_of_name_dir};

static int xc_harness_object_lookup(struct xc_fuzz_target *self,
                                    const char *path, char *rest,
                                    struct any **out)
{
    xc_fuzz_use(path, xc_string_length(path, NAME_DIR_LOOKUP_PATH_MAX) + 1);
    xc_fuzz_text(self->input, rest, NAME_DIR_LOOKUP_REST_MAX);
    (void)out;
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_open(struct xc_fuzz_target *self, const char *path,
                                  struct name_dir **out)
{
    xc_fuzz_use(path, xc_string_length(path, NAME_DIR_OPEN_PATH_MAX) + 1);
    if (xc_fuzz_number(self->input, 1) < 0xf0)
        *out = &xc_harness_a_name_dir.object;
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int64_t xc_harness_object_list(struct xc_fuzz_target *self,
                                      const char *path, uint64_t *cursor,
                                      char *names, size_t max)
{
    xc_fuzz_use(path, xc_string_length(path, NAME_DIR_LIST_PATH_MAX) + 1);
    xc_fuzz_use(cursor, sizeof(*cursor));
    (void)max;
    xc_fuzz_fill(self->input, names, max);
    xc_fuzz_fill(self->input, cursor, sizeof(*cursor));
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

static int xc_harness_object_bind(struct xc_fuzz_target *self, const char *path,
                                  struct any *object,
                                  const struct name_policy *policy)
{
    xc_fuzz_use(path, xc_string_length(path, NAME_DIR_BIND_PATH_MAX) + 1);
    xc_fuzz_use(object, sizeof(*object));
    xc_fuzz_use(policy, sizeof(struct name_policy));
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_make_dir(struct xc_fuzz_target *self,
                                      const char *path,
                                      const struct name_policy *policy)
{
    xc_fuzz_use(path, xc_string_length(path, NAME_DIR_MAKE_DIR_PATH_MAX) + 1);
    xc_fuzz_use(policy, sizeof(struct name_policy));
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_unbind(struct xc_fuzz_target *self,
                                    const char *path)
{
    xc_fuzz_use(path, xc_string_length(path, NAME_DIR_UNBIND_PATH_MAX) + 1);
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_status(struct xc_fuzz_target *self,
                                    const char *path)
{
    xc_fuzz_use(path, xc_string_length(path, NAME_DIR_STATUS_PATH_MAX) + 1);
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

#define XC_TARGET struct xc_fuzz_target
#define XC_NAME(method) xc_harness_object_##method
#include "name_dir.x.h"

static void xc_harness_mend_lookup(void *fixed, const xc_handle *objects)
{
    struct name_dir_lookup_request *message = fixed;

    (void)objects;
    message->path_len = xc_fuzz_short(message->path_len);
}

static size_t xc_harness_size_lookup(const void *in)
{
    const struct name_dir_lookup_request *request = in;
    size_t size = 8;

    size = xc_fuzz_part(size, request->path_len, 1);
    size = xc_fuzz_part(size, 1, 1);
    return size;
}

static void xc_harness_mend_open(void *fixed, const xc_handle *objects)
{
    struct name_dir_open_request *message = fixed;

    (void)objects;
    message->path_len = xc_fuzz_short(message->path_len);
}

static size_t xc_harness_size_open(const void *in)
{
    const struct name_dir_open_request *request = in;
    size_t size = 8;

    size = xc_fuzz_part(size, request->path_len, 1);
    size = xc_fuzz_part(size, 1, 1);
    return size;
}

static void xc_harness_mend_list(void *fixed, const xc_handle *objects)
{
    struct name_dir_list_request *message = fixed;

    (void)objects;
    message->path_len = xc_fuzz_short(message->path_len);
    message->max = xc_fuzz_short(message->max);
}

static size_t xc_harness_size_list(const void *in)
{
    const struct name_dir_list_request *request = in;
    size_t size = 24;

    size = xc_fuzz_part(size, request->path_len, 1);
    size = xc_fuzz_part(size, 1, 1);
    return size;
}

static void xc_harness_mend_bind(void *fixed, const xc_handle *objects)
{
    struct name_dir_bind_request *message = fixed;

    (void)objects;
    message->path_len = xc_fuzz_short(message->path_len);
}

static size_t xc_harness_size_bind(const void *in)
{
    const struct name_dir_bind_request *request = in;
    size_t size = 24;

    size = xc_fuzz_part(size, request->path_len, 1);
    size = xc_fuzz_part(size, 1, 1);
    return size;
}

static void xc_harness_mend_make_dir(void *fixed, const xc_handle *objects)
{
    struct name_dir_make_dir_request *message = fixed;

    (void)objects;
    message->path_len = xc_fuzz_short(message->path_len);
}

static size_t xc_harness_size_make_dir(const void *in)
{
    const struct name_dir_make_dir_request *request = in;
    size_t size = 16;

    size = xc_fuzz_part(size, request->path_len, 1);
    size = xc_fuzz_part(size, 1, 1);
    return size;
}

static void xc_harness_mend_unbind(void *fixed, const xc_handle *objects)
{
    struct name_dir_unbind_request *message = fixed;

    (void)objects;
    message->path_len = xc_fuzz_short(message->path_len);
}

static size_t xc_harness_size_unbind(const void *in)
{
    const struct name_dir_unbind_request *request = in;
    size_t size = 8;

    size = xc_fuzz_part(size, request->path_len, 1);
    size = xc_fuzz_part(size, 1, 1);
    return size;
}

static void xc_harness_mend_status(void *fixed, const xc_handle *objects)
{
    struct name_dir_status_request *message = fixed;

    (void)objects;
    message->path_len = xc_fuzz_short(message->path_len);
}

static size_t xc_harness_size_status(const void *in)
{
    const struct name_dir_status_request *request = in;
    size_t size = 8;

    size = xc_fuzz_part(size, request->path_len, 1);
    size = xc_fuzz_part(size, 1, 1);
    return size;
}

static const struct xc_fuzz_request xc_harness_requests[] = {
    {
        .method = NAME_DIR_METHOD_LOOKUP,
        .key = NAME_DIR_KEY_LOOKUP,
        .fixed = sizeof(struct name_dir_lookup_request),
        .mend = xc_harness_mend_lookup,
        .size = xc_harness_size_lookup,
        .elements = NULL,
    },
    {
        .method = NAME_DIR_METHOD_OPEN,
        .key = NAME_DIR_KEY_OPEN,
        .fixed = sizeof(struct name_dir_open_request),
        .mend = xc_harness_mend_open,
        .size = xc_harness_size_open,
        .elements = NULL,
    },
    {
        .method = NAME_DIR_METHOD_LIST,
        .key = NAME_DIR_KEY_LIST,
        .fixed = sizeof(struct name_dir_list_request),
        .mend = xc_harness_mend_list,
        .size = xc_harness_size_list,
        .elements = NULL,
    },
    {
        .method = NAME_DIR_METHOD_BIND,
        .key = NAME_DIR_KEY_BIND,
        .fixed = sizeof(struct name_dir_bind_request),
        .mend = xc_harness_mend_bind,
        .size = xc_harness_size_bind,
        .elements = NULL,
    },
    {
        .method = NAME_DIR_METHOD_MAKE_DIR,
        .key = NAME_DIR_KEY_MAKE_DIR,
        .fixed = sizeof(struct name_dir_make_dir_request),
        .mend = xc_harness_mend_make_dir,
        .size = xc_harness_size_make_dir,
        .elements = NULL,
    },
    {
        .method = NAME_DIR_METHOD_UNBIND,
        .key = NAME_DIR_KEY_UNBIND,
        .fixed = sizeof(struct name_dir_unbind_request),
        .mend = xc_harness_mend_unbind,
        .size = xc_harness_size_unbind,
        .elements = NULL,
    },
    {
        .method = NAME_DIR_METHOD_STATUS,
        .key = NAME_DIR_KEY_STATUS,
        .fixed = sizeof(struct name_dir_status_request),
        .mend = xc_harness_mend_status,
        .size = xc_harness_size_status,
        .elements = NULL,
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
