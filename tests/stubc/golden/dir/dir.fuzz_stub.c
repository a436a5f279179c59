/* Made by stubc from interfaces/dir.h. Do not edit. */
/*
 * crosscall.dir 1: a hostile server of a Stub, for libFuzzer
 *
 *     clang -g -O1 -fsanitize=fuzzer,address,undefined dir.fuzz_stub.c \
 *         dir.stub.c dir.x.c -lcrosscall_fuzz -lcrosscall
 *
 * <crosscall/fuzz.h> says how an input is read. Whatever a reply holds, a call
 * that fails has written nothing, and one that succeeds nothing beyond a bound.
 */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <crosscall/fuzz.h>

#include "dir.stub.h"
#include "dir.wire.h"

static const int64_t xc_harness_values_dir_how[] = {
    DIR_OPEN_READ,   /* 0 */
    DIR_OPEN_WRITE,  /* 1 */
    DIR_OPEN_CREATE, /* 2 */
};

static int64_t xc_harness_call_open(void *xc_object,
                                    struct xc_binding *xc_binding,
                                    struct xc_fuzz_input *xc_input)
{
    struct dir *self = xc_object;
    struct {
        struct file *out;
    } xc_now, xc_was;
    char path[1025];
    enum dir_how how;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_fuzz_text(xc_input, path, sizeof(path) - 1);
    path[sizeof(path) - 1] = '\0';
    how = (enum dir_how)xc_fuzz_enum(xc_input, xc_harness_values_dir_how, 3);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = dir_open(self, path, how, &xc_now.out);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "dir.open, which failed");
    if (xc_r >= 0)
        file_release(xc_now.out);
    return xc_r;
}

static int64_t xc_harness_call_list(void *xc_object,
                                    struct xc_binding *xc_binding,
                                    struct xc_fuzz_input *xc_input)
{
    struct dir *self = xc_object;
    struct {
        uint64_t cursor;
        char names[64];
    } xc_now, xc_was;
    char path[1025];
    size_t max;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_fuzz_text(xc_input, path, sizeof(path) - 1);
    path[sizeof(path) - 1] = '\0';
    xc_fuzz_fill(xc_input, &xc_now.cursor, sizeof(xc_now.cursor));
    max = (size_t)(xc_fuzz_number(xc_input, 1) % 65);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = dir_list(self, path, &xc_now.cursor, xc_now.names, max);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "dir.list, which failed");
    xc_fuzz_same(xc_now.names, xc_was.names,
                 (size_t)max * sizeof(*xc_now.names), sizeof(xc_now.names),
                 "dir.list, behind names");
    return xc_r;
}

static int64_t xc_harness_call_remove(void *xc_object,
                                      struct xc_binding *xc_binding,
                                      struct xc_fuzz_input *xc_input)
{
    struct dir *self = xc_object;
    char path[1025];
    int64_t xc_r;

    (void)xc_binding;
    xc_fuzz_text(xc_input, path, sizeof(path) - 1);
    path[sizeof(path) - 1] = '\0';
    xc_r = dir_remove(self, path);
    return xc_r;
}

static int64_t xc_harness_call_make_dir(void *xc_object,
                                        struct xc_binding *xc_binding,
                                        struct xc_fuzz_input *xc_input)
{
    struct dir *self = xc_object;
    char path[1025];
    int64_t xc_r;

    (void)xc_binding;
    xc_fuzz_text(xc_input, path, sizeof(path) - 1);
    path[sizeof(path) - 1] = '\0';
    xc_r = dir_make_dir(self, path);
    return xc_r;
}

static int64_t xc_harness_call_remove_dir(void *xc_object,
                                          struct xc_binding *xc_binding,
                                          struct xc_fuzz_input *xc_input)
{
    struct dir *self = xc_object;
    char path[1025];
    int64_t xc_r;

    (void)xc_binding;
    xc_fuzz_text(xc_input, path, sizeof(path) - 1);
    path[sizeof(path) - 1] = '\0';
    xc_r = dir_remove_dir(self, path);
    return xc_r;
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
        .call = xc_harness_call_open,
        .fixed = sizeof(struct dir_open_reply),
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_list,
        .fixed = sizeof(struct dir_list_reply),
        .mend = NULL,
        .size = xc_harness_size_list,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_remove,
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
        .call = xc_harness_call_remove_dir,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
};

static void xc_harness_let_go(void *object) { dir_release(object); }

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct xc_fuzz_stub fuzz = {
        .name = "crosscall.dir",
        .make = dir_stub_make,
        .release = xc_harness_let_go,
        .replies = xc_harness_replies,
        .n_replies = 5,
    };

    return xc_fuzz_stub_run(&fuzz, data, size);
}
