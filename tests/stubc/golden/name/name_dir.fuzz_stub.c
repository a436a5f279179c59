/* Made by stubc from interfaces/name.h. Do not edit. */
/*
 * crosscall.name_dir 1: a hostile server of a Stub, for libFuzzer
 *
 *     clang -g -O1 -fsanitize=fuzzer,address,undefined name_dir.fuzz_stub.c \
 *         name.stub.c name.x.c -lcrosscall_fuzz -lcrosscall
 *
 * <crosscall/fuzz.h> says how an input is read. Whatever a reply holds, a call
 * that fails has written nothing, and one that succeeds nothing beyond a bound.
 */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <crosscall/fuzz.h>

#include "name.stub.h"
#include "name.wire.h"

static void xc_harness_fill_name_dir_name_policy(struct xc_fuzz_input *input,
                                                 struct name_policy *to)
{
    xc_fuzz_fill(input, &to->own, sizeof(to->own));
    xc_fuzz_fill(input, &to->others, sizeof(to->others));
}

static int64_t xc_harness_call_lookup(void *xc_object,
                                      struct xc_binding *xc_binding,
                                      struct xc_fuzz_input *xc_input)
{
    struct name_dir *self = xc_object;
    struct {
        char rest[1024];
        struct any *out;
    } xc_now, xc_was;
    char path[1024];
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_fuzz_text(xc_input, path, sizeof(path) - 1);
    path[sizeof(path) - 1] = '\0';
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = name_dir_lookup(self, path, xc_now.rest, &xc_now.out);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "name_dir.lookup, which failed");
    if (xc_r >= 0)
        any_release(xc_now.out);
    return xc_r;
}

static int64_t xc_harness_call_open(void *xc_object,
                                    struct xc_binding *xc_binding,
                                    struct xc_fuzz_input *xc_input)
{
    struct name_dir *self = xc_object;
    struct {
        struct name_dir *out;
    } xc_now, xc_was;
    char path[1024];
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_fuzz_text(xc_input, path, sizeof(path) - 1);
    path[sizeof(path) - 1] = '\0';
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = name_dir_open(self, path, &xc_now.out);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "name_dir.open, which failed");
    if (xc_r >= 0)
        name_dir_release(xc_now.out);
    return xc_r;
}

static int64_t xc_harness_call_list(void *xc_object,
                                    struct xc_binding *xc_binding,
                                    struct xc_fuzz_input *xc_input)
{
    struct name_dir *self = xc_object;
    struct {
        uint64_t cursor;
        char names[64];
    } xc_now, xc_was;
    char path[1024];
    size_t max;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_fuzz_text(xc_input, path, sizeof(path) - 1);
    path[sizeof(path) - 1] = '\0';
    xc_fuzz_fill(xc_input, &xc_now.cursor, sizeof(xc_now.cursor));
    max = (size_t)(xc_fuzz_number(xc_input, 1) % 65);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = name_dir_list(self, path, &xc_now.cursor, xc_now.names, max);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "name_dir.list, which failed");
    xc_fuzz_same(xc_now.names, xc_was.names,
                 (size_t)max * sizeof(*xc_now.names), sizeof(xc_now.names),
                 "name_dir.list, behind names");
    return xc_r;
}

static int64_t xc_harness_call_bind(void *xc_object,
                                    struct xc_binding *xc_binding,
                                    struct xc_fuzz_input *xc_input)
{
    struct name_dir *self = xc_object;
    char path[1024];
    struct any *object;
    struct name_policy policy;
    int64_t xc_r;

    xc_fuzz_text(xc_input, path, sizeof(path) - 1);
    path[sizeof(path) - 1] = '\0';
    object = any_stub_new(xc_binding, 2);
    xc_harness_fill_name_dir_name_policy(xc_input, &policy);
    xc_r = name_dir_bind(self, path, object, &policy);
    any_release(object);
    return xc_r;
}

static int64_t xc_harness_call_make_dir(void *xc_object,
                                        struct xc_binding *xc_binding,
                                        struct xc_fuzz_input *xc_input)
{
    struct name_dir *self = xc_object;
    char path[1024];
    struct name_policy policy;
    int64_t xc_r;

    (void)xc_binding;
    xc_fuzz_text(xc_input, path, sizeof(path) - 1);
    path[sizeof(path) - 1] = '\0';
    xc_harness_fill_name_dir_name_policy(xc_input, &policy);
    xc_r = name_dir_make_dir(self, path, &policy);
    return xc_r;
}

static int64_t xc_harness_call_unbind(void *xc_object,
                                      struct xc_binding *xc_binding,
                                      struct xc_fuzz_input *xc_input)
{
    struct name_dir *self = xc_object;
    char path[1024];
    int64_t xc_r;

    (void)xc_binding;
    xc_fuzz_text(xc_input, path, sizeof(path) - 1);
    path[sizeof(path) - 1] = '\0';
    xc_r = name_dir_unbind(self, path);
    return xc_r;
}

static int64_t xc_harness_call_status(void *xc_object,
                                      struct xc_binding *xc_binding,
                                      struct xc_fuzz_input *xc_input)
{
    struct name_dir *self = xc_object;
    char path[1024];
    int64_t xc_r;

    (void)xc_binding;
    xc_fuzz_text(xc_input, path, sizeof(path) - 1);
    path[sizeof(path) - 1] = '\0';
    xc_r = name_dir_status(self, path);
    return xc_r;
}

static void xc_harness_mend_lookup(const void *in, void *fixed)
{
    struct name_dir_lookup_reply *message = fixed;

    (void)in;
    message->rest_len = xc_fuzz_short(message->rest_len);
}

static size_t xc_harness_size_lookup(const void *in, const void *out,
                                     int64_t result)
{
    const struct name_dir_lookup_reply *reply = out;
    size_t size = 16;

    (void)in;
    (void)result;
    size = xc_fuzz_part(size, reply->rest_len, 1);
    size = xc_fuzz_part(size, 1, 1);
    return size;
}

static size_t xc_harness_size_list(const void *in, const void *out,
                                   int64_t result)
{
    size_t size = 8;

    (void)in;
    (void)out;
    size = xc_fuzz_part(size, (uint64_t)result, 1);
    return size;
}

static const struct xc_fuzz_reply xc_harness_replies[] = {
    {
        .call = xc_harness_call_lookup,
        .fixed = sizeof(struct name_dir_lookup_reply),
        .mend = xc_harness_mend_lookup,
        .size = xc_harness_size_lookup,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_open,
        .fixed = sizeof(struct name_dir_open_reply),
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_list,
        .fixed = sizeof(struct name_dir_list_reply),
        .mend = NULL,
        .size = xc_harness_size_list,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_bind,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_make_dir,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_unbind,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_status,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
};

static void xc_harness_let_go(void *object) { name_dir_release(object); }

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct xc_fuzz_stub fuzz = {
        .name = "crosscall.name_dir",
        .make = name_dir_stub_make,
        .release = xc_harness_let_go,
        .replies = xc_harness_replies,
        .n_replies = 7,
    };

    return xc_fuzz_stub_run(&fuzz, data, size);
}
