/* SPDX-License-Identifier: MIT */
/*
 * calls-haunted: what comes back to a thread that did not ask for it, or not
 * now, or not from there
 *
 * In each case a thread has made one call, or none, and goes on to something
 * that takes its time, while a ghost returns to it. Done too early, twice, or
 * with another result, it has taken a return for what it waits for.
 */
#include <stddef.h>

#include <crosscall/client.h>
#include <crosscall/kernel_user.h>
#include <crosscall/status.h>
#include <system.stub.h>

#include "ghost.stub.h"
#include "odd.stub.h"

enum { TICKS = 20, MORE_TICKS = 10, PATIENCE_TICKS = 500 };

enum what { SLEEP, CALL_IT, CALL_ANOTHER, CALL_BOTH, END };

struct haunting {
    const char *name;
    bool has_called;
    enum what what;
    uint32_t number; /* from that of its last call on */
    uint32_t n;      /* numbers */
    uint32_t offset; /* beside its own */
};

static const struct haunting hauntings[] = {
    {"before its first call", false, SLEEP, 1, 4, 0},
    {"twice, in no call", true, SLEEP, 0, 1, 0},
    {"twice, in the next call", true, CALL_IT, 0, 1, 0},
    {"in a call before its time", true, CALL_IT, 100, 8, 0},
    {"with a word that is not its own", true, CALL_IT, 1, 4, 8},
    {"by another one than it has called", true, CALL_ANOTHER, 1, 4, 0},
    {"after its deadline", true, CALL_BOTH, 100, 1, 0},
    {"after its end", true, END, 0, 1, 0},
};

static struct system *console;
static struct ghost *ghost;
static struct odd *odd;
static struct xc_kernel_thread *thread;
static uint32_t is_ready, may_go, n_done; /* words to sleep on */
static uint32_t n_begun;
static int64_t result;
static uint64_t took;

static void say(const char *text)
{
    size_t len = 0;

    while (text[len])
        len++;
    system_write(console, text, len);
}

static uint64_t ns_of(uint64_t ticks) { return ticks * XC_NOTICE->tick_ns; }

static void rest(uint64_t ticks)
{
    static const uint32_t never;

    xc_kernel_sleep(&never, 0, XC_NOTICE->now_ns + ns_of(ticks));
}

/* Read again each time. */
static uint64_t now(void)
{
    return *(const volatile uint64_t *)&XC_NOTICE->now_ns;
}

/* The first one returns when the second one is being called. */
static int64_t call_both(void)
{
    int64_t r;

    xc_set_deadline(XC_NOTICE->now_ns + ns_of(TICKS / 4));
    r = ghost_sleep(ghost, ns_of(TICKS / 2));
    xc_set_deadline(0);
    return r == -XC_E_DEADLINE ? odd_sleep(odd, ns_of(TICKS)) : 1;
}

static int64_t act(enum what what)
{
    switch (what) {
    case SLEEP:
        rest(TICKS);
        return 0;
    case CALL_IT:
        return ghost_sleep(ghost, ns_of(TICKS));
    case CALL_ANOTHER:
        return odd_sleep(odd, ns_of(TICKS));
    case CALL_BOTH:
        return call_both();
    case END:
        break;
    }
    return 0;
}

static void wake(uint32_t *word)
{
    ++*(volatile uint32_t *)word;
    xc_kernel_wake(word);
}

static void be_haunted(void *data)
{
    const struct haunting *haunting = data;
    uint64_t begun;

    thread = xc_kernel_self;
    if (haunting->has_called)
        ghost_sleep(ghost, 0);
    wake(&is_ready);
    xc_kernel_sleep(&may_go, 0, UINT64_MAX);
    begun = now();
    n_begun++;
    result = act(haunting->what);
    took = now() - begun;
    wake(&n_done);
}

static int haunt(const struct haunting *haunting)
{
    const uint64_t word = (thread->offset ^ haunting->offset) |
                          (uint64_t)(thread->number + haunting->number) << 32;

    return ghost_haunt(ghost, word, haunting->n, TICKS + MORE_TICKS);
}

static bool is_taken(const struct haunting *haunting)
{
    is_ready = may_go = n_done = n_begun = 0;
    result = 1;
    took = 0;
    if (xc_kernel_thread_start(be_haunted, (void *)(uintptr_t)haunting))
        return true;
    xc_kernel_sleep(&is_ready, 0, UINT64_MAX);
    if (haunt(haunting))
        return true;
    wake(&may_go);
    xc_kernel_sleep(&n_done, 0, XC_NOTICE->now_ns + ns_of(PATIENCE_TICKS));
    rest(TICKS + 2 * MORE_TICKS);
    return n_begun != 1 || n_done != 1 || result ||
           (haunting->what != END && took < ns_of(TICKS));
}

int main(int argc, char **argv)
{
    int r = 0;
    size_t i;

    (void)argc, (void)argv;
    if (system_connect("system", NULL, &console) ||
        odd_connect("odd", NULL, &odd) || ghost_connect("ghost", NULL, &ghost))
        return 1;
    for (i = 0; i < sizeof(hauntings) / sizeof(hauntings[0]); i++) {
        const bool taken = is_taken(&hauntings[i]);

        say(hauntings[i].name);
        say(taken ? ": taken for a return\n" : ": refused\n");
        r |= taken;
    }
    return r;
}
