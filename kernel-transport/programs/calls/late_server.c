/* SPDX-License-Identifier: MIT */
/*
 * calls-late-server: in the middle of a call it does what it would do, too, if
 * it were preempted there: it comes to the bytes later
 */
#include <crosscall/call.h>
#include <crosscall/kernel_user.h>
#include <crosscall/server.h>

#include "late.stub.h"

enum { REST_TICKS = 20 };

static uint8_t first_bytes[LATE_CALLS_MAX];
static uint32_t n_taken;

static int kept_take(struct late *self, const uint8_t *bytes, size_t len)
{
    (void)self;
    if (len && n_taken < LATE_CALLS_MAX)
        first_bytes[n_taken++] = bytes[0];
    return 0;
}

static int kept_taken(struct late *self, uint32_t i)
{
    (void)self;
    return i < n_taken ? first_bytes[i] : -XC_ENOENT;
}

static const struct late_ops kept_ops = {.take = kept_take,
                                         .taken = kept_taken};

/* Behind all that is asked of a call, and before its bytes are read. */
static int64_t rest_first(struct xc_call *call)
{
    static const uint32_t never;
    static bool has_rested;

    if (!has_rested && call->request_len > sizeof(uint64_t)) {
        has_rested = true;
        xc_kernel_sleep(&never, 0,
                        XC_NOTICE->now_ns + REST_TICKS * XC_NOTICE->tick_ns);
    }
    return late_objects->dispatch(call);
}

int main(int argc, char **argv)
{
    static struct late kept = {&kept_ops};
    struct xc_x resting = *late_objects;

    (void)argc, (void)argv;
    resting.dispatch = rest_first;
    return xc_serve("late", &resting, &kept) != 0;
}
