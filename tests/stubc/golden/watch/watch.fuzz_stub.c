/* Made by stubc from interfaces/watch.h. Do not edit. */
/*
 * crosscall.test.watch 1: a hostile server of a Stub, for libFuzzer
 *
 *     clang -g -O1 -fsanitize=fuzzer,address,undefined watch.fuzz_stub.c \
 *         watch.stub.c watch.x.c -lcrosscall_fuzz -lcrosscall
 *
 * <crosscall/fuzz.h> says how an input is read. Whatever a reply holds, a call
 * that fails has written nothing, and one that succeeds nothing beyond a bound.
 */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <crosscall/fuzz.h>

#include "watch.stub.h"
#include "watch.wire.h"

static int64_t xc_harness_call_notify(void *xc_object,
                                      struct xc_binding *xc_binding,
                                      struct xc_fuzz_input *xc_input)
{
    struct watch *self = xc_object;
    uint64_t value;
    int64_t xc_r;

    (void)xc_binding;
    xc_fuzz_fill(xc_input, &value, sizeof(value));
    xc_r = watch_notify(self, value);
    return xc_r;
}

static int64_t xc_harness_call_ask(void *xc_object,
                                   struct xc_binding *xc_binding,
                                   struct xc_fuzz_input *xc_input)
{
    struct watch *self = xc_object;
    struct {
        uint64_t answer;
    } xc_now, xc_was;
    uint64_t value;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_fuzz_fill(xc_input, &value, sizeof(value));
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = watch_ask(self, value, &xc_now.answer);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "watch.ask, which failed");
    return xc_r;
}

static int64_t xc_harness_call_descend(void *xc_object,
                                       struct xc_binding *xc_binding,
                                       struct xc_fuzz_input *xc_input)
{
    struct watch *self = xc_object;
    uint32_t levels;
    int64_t xc_r;

    (void)xc_binding;
    xc_fuzz_fill(xc_input, &levels, sizeof(levels));
    xc_r = watch_descend(self, levels);
    return xc_r;
}

static int64_t xc_harness_call_tell(void *xc_object,
                                    struct xc_binding *xc_binding,
                                    struct xc_fuzz_input *xc_input)
{
    struct watch *self = xc_object;
    uint8_t text[64];
    size_t len;
    int64_t xc_r;

    (void)xc_binding;
    xc_fuzz_fill(xc_input, text, sizeof(text));
    len = (size_t)(xc_fuzz_number(xc_input, 1) % 65);
    xc_r = watch_tell(self, text, len);
    return xc_r;
}

static int64_t xc_harness_call_spawn(void *xc_object,
                                     struct xc_binding *xc_binding,
                                     struct xc_fuzz_input *xc_input)
{
    struct watch *self = xc_object;
    struct {
        struct watch *out;
    } xc_now, xc_was;
    int64_t xc_r;

    (void)xc_binding;
    (void)xc_input;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = watch_spawn(self, &xc_now.out);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "watch.spawn, which failed");
    if (xc_r >= 0)
        watch_release(xc_now.out);
    return xc_r;
}

static const struct xc_fuzz_reply xc_harness_replies[] = {
    {
        .call = xc_harness_call_notify,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_ask,
        .fixed = sizeof(struct watch_ask_reply),
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_descend,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_tell,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_spawn,
        .fixed = sizeof(struct watch_spawn_reply),
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
};

static void xc_harness_let_go(void *object) { watch_release(object); }

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct xc_fuzz_stub fuzz = {
        .name = "crosscall.test.watch",
        .make = watch_stub_make,
        .release = xc_harness_let_go,
        .replies = xc_harness_replies,
        .n_replies = 5,
    };

    return xc_fuzz_stub_run(&fuzz, data, size);
}
