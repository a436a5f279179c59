/* Made by stubc from interfaces/watch.h. Do not edit. */
/*
 * crosscall.test.watched 1: a hostile client of an X object, for libFuzzer
 *
 *     clang -g -O1 -fsanitize=fuzzer,address,undefined watched.fuzz_x.c \
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

static int xc_harness_object_add(struct xc_fuzz_target *self,
                                 struct watch *watch)
{
    xc_fuzz_use(watch, sizeof(*watch));
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_add_quiet(struct xc_fuzz_target *self,
                                       struct watch *watch)
{
    xc_fuzz_use(watch, sizeof(*watch));
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_remove(struct xc_fuzz_target *self)
{
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_change(struct xc_fuzz_target *self, uint64_t value)
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

static int xc_harness_object_ask_once(struct xc_fuzz_target *self,
                                      struct watch *watch, uint64_t value,
                                      uint64_t *answer)
{
    xc_fuzz_use(watch, sizeof(*watch));
    (void)value;
    xc_fuzz_fill(self->input, answer, sizeof(*answer));
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int64_t xc_harness_object_ask_quiet(struct xc_fuzz_target *self,
                                           struct watch *watch, int64_t *status)
{
    xc_fuzz_use(watch, sizeof(*watch));
    xc_fuzz_fill(self->input, status, sizeof(*status));
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

static int xc_harness_object_descend(struct xc_fuzz_target *self,
                                     uint32_t levels, struct watch *watch)
{
    (void)levels;
    xc_fuzz_use(watch, sizeof(*watch));
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_tell(struct xc_fuzz_target *self, uint32_t len)
{
    (void)len;
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int64_t xc_harness_object_status(struct xc_fuzz_target *self,
                                        int64_t *status)
{
    xc_fuzz_fill(self->input, status, sizeof(*status));
    self->n_calls++;
    return xc_fuzz_result(self->input);
}

static int xc_harness_object_ask_spawn(struct xc_fuzz_target *self,
                                       struct watch *watch, uint64_t value,
                                       uint64_t *answer)
{
    xc_fuzz_use(watch, sizeof(*watch));
    (void)value;
    xc_fuzz_fill(self->input, answer, sizeof(*answer));
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

static int xc_harness_object_nap(struct xc_fuzz_target *self,
                                 uint32_t milliseconds)
{
    (void)milliseconds;
    self->n_calls++;
    return (int)xc_fuzz_result(self->input);
}

#define XC_TARGET struct xc_fuzz_target
#define XC_NAME(method) xc_harness_object_##method
#include "watched.x.h"

static void xc_harness_mend_add(void *fixed, const xc_handle *objects)
{
    struct watched_add_request *message = fixed;

    message->watch = objects[0];
}

static void xc_harness_mend_add_quiet(void *fixed, const xc_handle *objects)
{
    struct watched_add_quiet_request *message = fixed;

    message->watch = objects[0];
}

static void xc_harness_mend_ask_once(void *fixed, const xc_handle *objects)
{
    struct watched_ask_once_request *message = fixed;

    message->watch = objects[0];
}

static void xc_harness_mend_ask_quiet(void *fixed, const xc_handle *objects)
{
    struct watched_ask_quiet_request *message = fixed;

    message->watch = objects[0];
}

static void xc_harness_mend_descend(void *fixed, const xc_handle *objects)
{
    struct watched_descend_request *message = fixed;

    message->pad1 = 0;
    message->watch = objects[0];
}

static void xc_harness_mend_tell(void *fixed, const xc_handle *objects)
{
    struct watched_tell_request *message = fixed;

    (void)objects;
    message->pad1 = 0;
}

static void xc_harness_mend_ask_spawn(void *fixed, const xc_handle *objects)
{
    struct watched_ask_spawn_request *message = fixed;

    message->watch = objects[0];
}

static void xc_harness_mend_nap(void *fixed, const xc_handle *objects)
{
    struct watched_nap_request *message = fixed;

    (void)objects;
    message->pad1 = 0;
}

static const struct xc_fuzz_request xc_harness_requests[] = {
    {
        .method = WATCHED_METHOD_ADD,
        .key = WATCHED_KEY_ADD,
        .fixed = sizeof(struct watched_add_request),
        .mend = xc_harness_mend_add,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = WATCHED_METHOD_ADD_QUIET,
        .key = WATCHED_KEY_ADD_QUIET,
        .fixed = sizeof(struct watched_add_quiet_request),
        .mend = xc_harness_mend_add_quiet,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = WATCHED_METHOD_REMOVE,
        .key = WATCHED_KEY_REMOVE,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = WATCHED_METHOD_CHANGE,
        .key = WATCHED_KEY_CHANGE,
        .fixed = sizeof(struct watched_change_request),
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = WATCHED_METHOD_ASK,
        .key = WATCHED_KEY_ASK,
        .fixed = sizeof(struct watched_ask_request),
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = WATCHED_METHOD_ASK_ONCE,
        .key = WATCHED_KEY_ASK_ONCE,
        .fixed = sizeof(struct watched_ask_once_request),
        .mend = xc_harness_mend_ask_once,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = WATCHED_METHOD_ASK_QUIET,
        .key = WATCHED_KEY_ASK_QUIET,
        .fixed = sizeof(struct watched_ask_quiet_request),
        .mend = xc_harness_mend_ask_quiet,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = WATCHED_METHOD_DESCEND,
        .key = WATCHED_KEY_DESCEND,
        .fixed = sizeof(struct watched_descend_request),
        .mend = xc_harness_mend_descend,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = WATCHED_METHOD_TELL,
        .key = WATCHED_KEY_TELL,
        .fixed = sizeof(struct watched_tell_request),
        .mend = xc_harness_mend_tell,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = WATCHED_METHOD_STATUS,
        .key = WATCHED_KEY_STATUS,
        .fixed = 0,
        .mend = NULL,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = WATCHED_METHOD_ASK_SPAWN,
        .key = WATCHED_KEY_ASK_SPAWN,
        .fixed = sizeof(struct watched_ask_spawn_request),
        .mend = xc_harness_mend_ask_spawn,
        .size = NULL,
        .elements = NULL,
    },
    {
        .method = WATCHED_METHOD_NAP,
        .key = WATCHED_KEY_NAP,
        .fixed = sizeof(struct watched_nap_request),
        .mend = xc_harness_mend_nap,
        .size = NULL,
        .elements = NULL,
    },
};

static const struct xc_fuzz_object xc_harness_passed[] = {
    {&watch_objects, &xc_harness_a_watch.object},
};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct xc_fuzz_x fuzz = {
        .x = &xc_harness_object_x,
        .requests = xc_harness_requests,
        .n_requests = 12,
        .objects = xc_harness_passed,
        .n_objects = 1,
    };

    return xc_fuzz_x_run(&fuzz, data, size);
}
