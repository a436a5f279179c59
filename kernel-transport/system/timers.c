/* SPDX-License-Identifier: MIT */
#include "timers.h"

#include <stdbool.h>

#include <crosscall/call.h>
#include <crosscall/kernel_user.h>
#include <crosscall/port.h>

#include "errors.h"

struct one {
    xc_identity whose; /* who has ended has none */
    uint64_t when_ns;  /* 0: none is set */
    bool is_told;
};

/* By the row of whom it is for. Methods and the thread that tells take turns:
 * what both change is changed with the lock. */
static struct one all[XC_PROCESSES_MAX];
static struct xc_lock *lock;
static volatile uint32_t n_set; /* who waits for the next one looks again */

static struct one *of_caller(void)
{
    const xc_identity caller = xc_current_call()->caller->process;
    struct one *one = &all[(uint32_t)caller / 64 % XC_PROCESSES_MAX];

    if (one->whose != caller)
        *one = (struct one){.whose = caller};
    return one;
}

static int now(struct timer *self, uint64_t *now_ns, uint64_t *tick_ns)
{
    (void)self;
    *now_ns = XC_NOTICE->now_ns;
    *tick_ns = XC_NOTICE->tick_ns;
    return 0;
}

static int set(struct timer *self, uint64_t when_ns)
{
    struct one *one;

    (void)self;
    xc_port_lock(lock);
    one = of_caller();
    one->when_ns = when_ns;
    one->is_told = false;
    n_set++;
    xc_port_unlock(lock);
    xc_kernel_wake(&n_set);
    return 0;
}

static int take(struct one *one)
{
    if (!one->when_ns)
        return -XC_ENOENT;
    if (one->when_ns > XC_NOTICE->now_ns)
        return -XC_EAGAIN;
    one->when_ns = 0;
    return 0;
}

static int due(struct timer *self)
{
    int r;

    (void)self;
    xc_port_lock(lock);
    r = take(of_caller());
    xc_port_unlock(lock);
    return r;
}

/* Return: when the next one comes. */
static uint64_t tell(void)
{
    uint64_t next_ns = UINT64_MAX;
    unsigned i;

    for (i = 0; i < XC_PROCESSES_MAX; i++) {
        struct one *one = &all[i];

        if (!one->when_ns || one->is_told)
            continue;
        if (one->when_ns <= XC_NOTICE->now_ns) {
            one->is_told = true;
            xc_kernel_tell(one->whose);
        } else if (one->when_ns < next_ns) {
            next_ns = one->when_ns;
        }
    }
    return next_ns;
}

void timers_run(void *unused)
{
    (void)unused;
    for (;;) {
        const uint32_t seen = n_set;
        uint64_t next_ns;

        xc_port_lock(lock);
        next_ns = tell();
        xc_port_unlock(lock);
        xc_kernel_sleep(&n_set, seen, next_ns);
    }
}

static const struct timer_ops methods = {.now = now, .set = set, .due = due};
struct timer timer_service = {&methods};

void timers_init(void) { lock = xc_port_lock_new(); }
