/* SPDX-License-Identifier: MIT */
/*
 * Preemption: who runs on, unharmed, while others want the processor, too
 */
#include "bare/bare.h"

enum { LOOPS = 3000000, TICKS = 20, SERVER_USER = 77 };

static volatile uint64_t forever = 1;

static void spins(void)
{
    bare_register();
    while (forever)
        ;
}

static uint64_t serve(uint64_t word, xc_identity caller)
{
    (void)caller;
    for (volatile uint64_t i = 0; i < word; i++)
        ;
    return word;
}

static void serves_slowly(void)
{
    bare_serve = serve;
    bare_register();
    bare_wait();
}

/* Longer than a tick: it is preempted while it serves, and the caller gets its
 * answer all the same. */
static void calls(xc_identity server)
{
    int64_t r = bare_call(XC_CALL_PORTAL(server), LOOPS);

    bare_print(r == LOOPS ? "a long call comes back\n"
                          : "a long call is lost\n");
}

/* Another one that calls the same server, which is in the middle of a call. */
static void calls_too(void)
{
    xc_identity server = 0;

    bare_register();
    for (int place = 1; place < XC_PROCESSES_MAX; place++)
        if (XC_NOTICE->known[place].user == SERVER_USER)
            server = XC_NOTICE->known[place].identity;
    for (int i = 0; i < 3; i++)
        if (bare_call(XC_CALL_PORTAL(server), LOOPS / 2) != LOOPS / 2)
            bare_end(-2);
    bare_end(1);
}

static void two_call(xc_identity server)
{
    xc_identity other = bare_spawn(calls_too, 1000, XC_MARK_NONE);

    for (int i = 0; i < 3; i++)
        calls(server);
    bare_print_number("and so do another one's: ", bare_ended(other));
}

static void sleeps(void)
{
    const volatile struct xc_notice *notice = XC_NOTICE;
    uint64_t wake = notice->now_ns + TICKS * notice->tick_ns;

    bare_dispatcher.wake_ns = wake;
    while (!(bare_sleep() & XC_PENDING_TIMER))
        ;
    bare_print(notice->now_ns >= wake &&
                       notice->now_ns < wake + 4 * notice->tick_ns
                   ? "it wakes in time\n"
                   : "it wakes at another time\n");
}

int main(void)
{
    xc_identity spinner, server;

    bare_register();
    spinner = bare_spawn(spins, 1000, XC_MARK_NONE);
    server = bare_spawn(serves_slowly, SERVER_USER, XC_MARK_NONE);
    calls(server);
    two_call(server);
    sleeps();
    bare_print_number("who spins is ended: ",
                      raw(XC_RAW_PROCESS_END, spinner, 5, 0, 0, 0));
    sleeps();
    calls(server);
    return 0;
}
