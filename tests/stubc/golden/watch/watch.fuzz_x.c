/* Made by stubc from interfaces/watch.h. Do not edit. */
/*
 * crosscall.test.watch 1: a hostile client of an X object, for libFuzzer
 *
 *     clang -g -O1 -fsanitize=fuzzer,address,undefined watch.fuzz_x.c \
 *         watch.stub.c watch.x.c -lcrosscall_fuzz -lcrosscall
 *
 * <crosscall/fuzz.h> says how an input is read.
 */
#include <stddef.h>
#include <stdint.h>

#include <crosscall/fuzz.h>

#include "watch.stub.h"
#include "watch.wire.h"

/* What is passed and given. Nobody calls these: requests go to the target. */
static const struct watch_ops xc_harness_ops_of_watch;
static union {
    const void *ops;
    struct watch object;
} xc_harness_a_watch = {&xc_harness_ops_of_watch};

static int xc_harness_object_notify(struct xc_fuzz_target *self, uint64_t value)
{
    (void)value;
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_ask(struct xc_fuzz_target *self, uint64_t value,
                                 uint64_t *answer)
{
    (void)value;
    xc_fuzz_fill(self->input, answer, sizeof(*answer));
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_descend(struct xc_fuzz_target *self,
                                     uint32_t levels)
{
    (void)levels;
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_tell(struct xc_fuzz_target *self, const void *text,
                                  size_t len)
{
    xc_fuzz_use(text, len);
    (void)len;
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_spawn(struct xc_fuzz_target *self,
                                   struct watch **out)
{
    if (xc_fuzz_number(self->input, 1) < 0xf0)
        *out = &xc_harness_a_watch.object;
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

#define XC_TARGET struct xc_fuzz_target
#define XC_NAME(method) xc_harness_object_##method
#include "watch.x.h"

static void xc_harness_mend_descend(void *fixed, const xc_handle *objects)
{
    struct watch_descend_request *message = fixed;

    (void)objects;
    message->pad1 = 0;
}

static void xc_harness_mend_tell(void *fixed, const xc_handle *objects)
{
    struct watch_tell_request *message = fixed;

    (void)objects;
    message->len = xc_fuzz_short(message->len);
}

static size_t xc_harness_size_tell(const void *in)
{
    const struct watch_tell_request *request = in;
    size_t size = 8;

    size = xc_fuzz_part(size, (uint64_t)request->len, 1);
    return size;
}

static const struct xc_fuzz_request xc_harness_requests[] = {
    {
        .method = WATCH_METHOD_NOTIFY,
        .key = WATCH_KEY_NOTIFY,
        .fixed = sizeof(struct watch_notify_request),
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = WATCH_METHOD_ASK,
        .key = WATCH_KEY_ASK,
        .fixed = sizeof(struct watch_ask_request),
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = WATCH_METHOD_DESCEND,
        .key = WATCH_KEY_DESCEND,
        .fixed = sizeof(struct watch_descend_request),
        .mend = xc_harness_mend_descend,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = WATCH_METHOD_TELL,
        .key = WATCH_KEY_TELL,
        .fixed = sizeof(struct watch_tell_request),
        .mend = xc_harness_mend_tell,
        .size = xc_harness_size_tell,
        .elements = NULL,
    },
    {
        .method = WATCH_METHOD_SPAWN,
        .key = WATCH_KEY_SPAWN,
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
        .n_requests = 5,
        .objects = NULL,
        .n_objects = 0,
    };

    return xc_fuzz_x_run(&fuzz, data, size);
}
