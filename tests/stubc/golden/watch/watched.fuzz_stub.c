/* Made by stubc from interfaces/watch.h. Do not edit. */
/*
 * crosscall.test.watched 1: a hostile server of a Stub, for libFuzzer
 *
 *     clang -g -O1 -fsanitize=fuzzer,address,undefined watched.fuzz_stub.c \
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

static int64_t xc_harness_call_add(void *xc_object,
                                   struct xc_binding *xc_binding,
                                   struct xc_fuzz_input *xc_input)
{
    struct watched *self = xc_object;
    struct watch *watch;
    int64_t xc_r;

    (void)xc_input;
    watch = watch_stub_new(xc_binding, 2);
    xc_r = watched_add(self, watch);
    watch_release(watch);
    return xc_r;
}

static int64_t xc_harness_call_add_quiet(void *xc_object,
                                         struct xc_binding *xc_binding,
                                         struct xc_fuzz_input *xc_input)
{
    struct watched *self = xc_object;
    struct watch *watch;
    int64_t xc_r;

    (void)xc_input;
    watch = watch_stub_new(xc_binding, 2);
    xc_r = watched_add_quiet(self, watch);
    watch_release(watch);
    return xc_r;
}

static int64_t xc_harness_call_remove(void *xc_object,
                                      struct xc_binding *xc_binding,
                                      struct xc_fuzz_input *xc_input)
{
    struct watched *self = xc_object;
    int64_t xc_r;

    (void)xc_binding;
    (void)xc_input;
    xc_r = watched_remove(self);
    return xc_r;
}

static int64_t xc_harness_call_change(void *xc_object,
                                      struct xc_binding *xc_binding,
                                      struct xc_fuzz_input *xc_input)
{
    struct watched *self = xc_object;
    uint64_t value;
    int64_t xc_r;

    (void)xc_binding;
    xc_fuzz_fill(xc_input, &value, sizeof(value));
    xc_r = watched_change(self, value);
    return xc_r;
}

static int64_t xc_harness_call_ask(void *xc_object,
                                   struct xc_binding *xc_binding,
                                   struct xc_fuzz_input *xc_input)
{
    struct watched *self = xc_object;
    struct {
        uint64_t answer;
    } xc_now, xc_was;
    uint64_t value;
    int64_t xc_r;

    (void)xc_binding;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    xc_fuzz_fill(xc_input, &value, sizeof(value));
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = watched_ask(self, value, &xc_now.answer);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "watched.ask, which failed");
    return xc_r;
}

static int64_t xc_harness_call_ask_once(void *xc_object,
                                        struct xc_binding *xc_binding,
                                        struct xc_fuzz_input *xc_input)
{
    struct watched *self = xc_object;
    struct {
        uint64_t answer;
    } xc_now, xc_was;
    struct watch *watch;
    uint64_t value;
    int64_t xc_r;

    memset(&xc_now, 0x5a, sizeof(xc_now));
    watch = watch_stub_new(xc_binding, 2);
    xc_fuzz_fill(xc_input, &value, sizeof(value));
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = watched_ask_once(self, watch, value, &xc_now.answer);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "watched.ask_once, which failed");
    watch_release(watch);
    return xc_r;
}

static int64_t xc_harness_call_ask_quiet(void *xc_object,
                                         struct xc_binding *xc_binding,
                                         struct xc_fuzz_input *xc_input)
{
    struct watched *self = xc_object;
    struct {
        int64_t status;
    } xc_now, xc_was;
    struct watch *watch;
    int64_t xc_r;

    (void)xc_input;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    watch = watch_stub_new(xc_binding, 2);
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = watched_ask_quiet(self, watch, &xc_now.status);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "watched.ask_quiet, which failed");
    watch_release(watch);
    return xc_r;
}

static int64_t xc_harness_call_descend(void *xc_object,
                                       struct xc_binding *xc_binding,
                                       struct xc_fuzz_input *xc_input)
{
    struct watched *self = xc_object;
    uint32_t levels;
    struct watch *watch;
    int64_t xc_r;

    xc_fuzz_fill(xc_input, &levels, sizeof(levels));
    watch = watch_stub_new(xc_binding, 2);
    xc_r = watched_descend(self, levels, watch);
    watch_release(watch);
    return xc_r;
}

static int64_t xc_harness_call_tell(void *xc_object,
                                    struct xc_binding *xc_binding,
                                    struct xc_fuzz_input *xc_input)
{
    struct watched *self = xc_object;
    uint32_t len;
    int64_t xc_r;

    (void)xc_binding;
    xc_fuzz_fill(xc_input, &len, sizeof(len));
    xc_r = watched_tell(self, len);
    return xc_r;
}

static int64_t xc_harness_call_status(void *xc_object,
                                      struct xc_binding *xc_binding,
                                      struct xc_fuzz_input *xc_input)
{
    struct watched *self = xc_object;
    struct {
        int64_t status;
    } xc_now, xc_was;
    int64_t xc_r;

    (void)xc_binding;
    (void)xc_input;
    memset(&xc_now, 0x5a, sizeof(xc_now));
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = watched_status(self, &xc_now.status);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "watched.status, which failed");
    return xc_r;
}

static int64_t xc_harness_call_ask_spawn(void *xc_object,
                                         struct xc_binding *xc_binding,
                                         struct xc_fuzz_input *xc_input)
{
    struct watched *self = xc_object;
    struct {
        uint64_t answer;
    } xc_now, xc_was;
    struct watch *watch;
    uint64_t value;
    int64_t xc_r;

    memset(&xc_now, 0x5a, sizeof(xc_now));
    watch = watch_stub_new(xc_binding, 2);
    xc_fuzz_fill(xc_input, &value, sizeof(value));
    memcpy(&xc_was, &xc_now, sizeof(xc_was));
    xc_r = watched_ask_spawn(self, watch, value, &xc_now.answer);
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now),
                     "watched.ask_spawn, which failed");
    watch_release(watch);
    return xc_r;
}

static int64_t xc_harness_call_nap(void *xc_object,
                                   struct xc_binding *xc_binding,
                                   struct xc_fuzz_input *xc_input)
{
    struct watched *self = xc_object;
    uint32_t milliseconds;
    int64_t xc_r;

    (void)xc_binding;
    xc_fuzz_fill(xc_input, &milliseconds, sizeof(milliseconds));
    xc_r = watched_nap(self, milliseconds);
    return xc_r;
}

static const struct xc_fuzz_reply xc_harness_replies[] = {
    {
        .call = xc_harness_call_add,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_add_quiet,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
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
        .call = xc_harness_call_change,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_ask,
        .fixed = sizeof(struct watched_ask_reply),
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_ask_once,
        .fixed = sizeof(struct watched_ask_once_reply),
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_ask_quiet,
        .fixed = sizeof(struct watched_ask_quiet_reply),
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
        .call = xc_harness_call_status,
        .fixed = sizeof(struct watched_status_reply),
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_ask_spawn,
        .fixed = sizeof(struct watched_ask_spawn_reply),
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .call = xc_harness_call_nap,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
};

static void xc_harness_let_go(void *object) { watched_release(object); }

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct xc_fuzz_stub fuzz = {
        .name = "crosscall.test.watched",
        .make = watched_stub_make,
        .release = xc_harness_let_go,
        .replies = xc_harness_replies,
        .n_replies = 12,
    };

    return xc_fuzz_stub_run(&fuzz, data, size);
}
