/* SPDX-License-Identifier: MIT */
/* Timer: what time it is, and one notice of it */
#include "services.h"

#include <stdbool.h>

#include <crosscall/client.h>
#include <crosscall/kernel_user.h>

#include "system.stub.h"
#include "timer.stub.h"

static const uint64_t ms = 1000000;

static uint64_t now(struct timer *timer)
{
    uint64_t now_ns = 0;
    uint64_t tick_ns;

    timer_now(timer, &now_ns, &tick_ns);
    return now_ns;
}

/* Return: whether it was due before a second was over */
static bool sleep_until(struct timer *timer, uint64_t when_ns)
{
    const uint64_t deadline_ns = when_ns + 1000 * ms;
    uint32_t seen;

    do {
        seen = xc_kernel_notices;
        if (timer_due(timer) == 0)
            return true;
    } while (!xc_kernel_sleep(&xc_kernel_notices, seen, deadline_ns));
    return false;
}

void show_timer(struct system *system)
{
    struct timer *timer;
    uint64_t begin;

    say("timer", system_timer(system, &timer));
    say("  none is set", timer_due(timer));
    begin = now(timer);
    timer_set(timer, begin + 5 * ms);
    say("  not yet", timer_due(timer));
    say("  it comes", sleep_until(timer, begin + 5 * ms));
    say("  5 ms have gone by", now(timer) >= begin + 5 * ms);
    say("  it comes once", timer_due(timer));
    timer_set(timer, 1);
    say("  what has gone by", sleep_until(timer, now(timer)));
    timer_set(timer, begin + 1000 * ms);
    timer_set(timer, 0);
    say("  taken back", timer_due(timer));
    timer_release(timer);
}
