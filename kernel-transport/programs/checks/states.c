/* SPDX-License-Identifier: MIT */
/*
 * States: that no program should be in when the kernel is entered
 */
#include "hostile.h"

#include "states.h"

enum {
    TIMES = 2000,
    TICKS = 20,
    FLAG_TRAP = 1 << 8, /* a fault each step: checks/faults.c */
    FLAGS = 0x202
};

/* All that is refused, whatever its arguments are, here all 0. */
static uint64_t next_refused(void)
{
    static const uint64_t refused[] = {
        XC_RAW_REGISTER,     XC_RAW_NOTIFY,          XC_RAW_SEND,
        XC_RAW_MAP,          XC_RAW_ACCEPT,          XC_RAW_PROCESS_NEW,
        XC_RAW_PROCESS_FILL, XC_RAW_PROCESS_START,   XC_RAW_DEVICE,
        XC_RAW_END,          UINT64_C(0x5500000040), UINT64_MAX};

    return refused[(hostile_next() >> 8) %
                   (sizeof(refused) / sizeof(refused[0]))];
}

void calls_on_any_stack(void)
{
    bare_register();
    for (int i = 0; i < TIMES; i++)
        if (states_call_on(hostile_next_wild(), next_refused()) >= 0)
            bare_end(-2);
    bare_end(1);
}

/* Kept by the kernel, since no code of its own could do anything there. */
void is_preempted_on_any_stack(void)
{
    bare_register_critical(0, UINT64_MAX);
    for (int i = 0; i < TICKS; i++)
        states_wait_on(hostile_next_wild(), &XC_NOTICE->now_ns);
    bare_end(1);
}

/* All of somebody else's numbers come back to it. */
void makes_any_system_call(void)
{
    bare_dispatcher.entries.trap = (uint64_t)bare_entry_trap;
    bare_register();
    for (uint64_t number = 0; number < XC_LINUX_CALLS; number++)
        if (raw(number, hostile_next(), 0, 0, 0, 0) != (int64_t)number + 1000)
            bare_end(-2);
    bare_end(1);
}

void asks_for_what_is_no_call(void)
{
    bare_register();
    for (int i = 0; i < TIMES; i++) {
        const uint64_t number = hostile_next();
        const uint64_t low = XC_RAW_END + number % (UINT32_MAX - XC_RAW_END);

        if (raw(low, number, 0, 0, 0, 0) != -XC_ESRCH ||
            raw(number | UINT64_C(1) << 63, 0, 0, 0, 0, 0) != -XC_ESRCH)
            bare_end(-2);
    }
    bare_end(1);
}

void calls_with_any_flags(void)
{
    bare_register();
    for (int i = 0; i < TIMES; i++) {
        const uint64_t flags = hostile_next() & ~(uint64_t)FLAG_TRAP;

        if (states_call_with(flags, next_refused()) != FLAGS)
            bare_end(-2);
    }
    bare_end(1);
}

void is_preempted_with_any_flags(void)
{
    bare_register();
    for (int i = 0; i < TICKS; i++)
        states_wait_with(hostile_next() & ~(uint64_t)FLAG_TRAP,
                         &XC_NOTICE->now_ns);
    bare_end(1);
}

/* The kernel goes on in another one, which it has kept itself. */
void yields_with_any_flags(void)
{
    const volatile uint64_t *now = &XC_NOTICE->now_ns;
    const uint64_t end = *now + TICKS * XC_NOTICE->tick_ns;

    bare_register();
    while (*now < end)
        states_pause_with(hostile_next() & ~(uint64_t)FLAG_TRAP);
    bare_end(1);
}

void is_kept_for_ever(void)
{
    bare_register_critical(0, UINT64_MAX);
    for (;;)
        states_wait_on(0, &XC_NOTICE->now_ns);
}

/* The kernel goes on to write there, and it is nobody else's by then. */
void gives_its_dispatcher_back(void)
{
    static const uint64_t words[XC_ASYNC_WORDS];
    const xc_identity self = hostile_self();
    int64_t r = 0;
    int i;

    bare_dispatcher.async_taken = bare_dispatcher.async_sent;
    bare_register_critical(0, UINT64_MAX);
    if (raw(XC_RAW_MAP, (uint64_t)&bare_dispatcher, 1, XC_PAGES_NONE, 0, 0))
        bare_end(-2);
    for (i = 0; r == 0; i++)
        r = raw(XC_RAW_SEND, self, (uint64_t)words, 0, 0, 0);
    if (i != XC_ASYNC_ROOM + 1 || r != -XC_EAGAIN)
        bare_end(-3);
    raw(XC_RAW_NOTIFY, self, UINT64_MAX, 0, 0, 0);
    states_wait_on(0, &XC_NOTICE->now_ns);
    bare_end(1);
}
