/* SPDX-License-Identifier: MIT */
/*
 * calls-ghost: returns to whoever asked for it, with words of its choice
 *
 * A return is a handoff like any other, so its second thread calls the victim
 * where others return to it, as what it wants to be taken for. It waits for no
 * answer: its deadline is the next tick.
 */
#include <crosscall/call.h>
#include <crosscall/kernel_user.h>
#include <crosscall/server.h>

#include "ghost.stub.h"

enum { STATUS = 42, WORKERS = 2 };

static struct {
    xc_identity victim;
    uint64_t word;
    uint32_t n;
    volatile uint32_t ticks;
} haunted;

static void rest(uint64_t ns)
{
    static const uint32_t never;

    xc_kernel_sleep(&never, 0, XC_NOTICE->now_ns + ns);
}

static void return_to(xc_identity victim, uint64_t word)
{
    struct xc_kernel_thread *self = xc_kernel_self;
    const uint32_t offset = self->offset;
    struct xc_kernel_words words = {.first = STATUS};

    self->offset = (uint32_t)word;
    self->number = (uint32_t)(word >> 32) - 1;
    xc_kernel_call(victim - XC_CALL_PORTAL(0), XC_NOTICE->now_ns + 1, &words);
    self->offset = offset;
}

static void haunt(void *data)
{
    uint32_t i = 0;

    (void)data;
    for (;;) {
        if (!haunted.ticks) {
            rest(XC_NOTICE->tick_ns);
            continue;
        }
        haunted.ticks--;
        return_to(haunted.victim,
                  haunted.word + ((uint64_t)(i++ % haunted.n) << 32));
    }
}

static int pale_haunt(struct ghost *self, uint64_t word, uint32_t n,
                      uint32_t ticks)
{
    (void)self;
    if (!n)
        return -XC_EINVAL;
    haunted.ticks = 0;
    haunted.victim = xc_current_call()->caller->process;
    haunted.word = word;
    haunted.n = n;
    haunted.ticks = ticks;
    return 0;
}

static int pale_sleep(struct ghost *self, uint64_t ns)
{
    (void)self;
    rest(ns);
    return 0;
}

static const struct ghost_ops pale_ops = {.haunt = pale_haunt,
                                          .sleep = pale_sleep};

int main(int argc, char **argv)
{
    static struct ghost pale = {&pale_ops};
    const struct xc_server_options options = {.workers = WORKERS};

    (void)argc, (void)argv;
    if (xc_kernel_thread_start(haunt, NULL))
        return 1;
    return xc_serve_with("ghost", ghost_objects, &pale, &options, NULL) != 0;
}
