/* SPDX-License-Identifier: MIT */
/*
 * Registers: all that a program has in them, and who it is to others, when it
 * goes on after somebody else had the processor
 *
 * 0 is that nothing has changed; else it is which word of struct xc_saved has.
 */
#include <stdbool.h>

#include "bare/bare.h"

enum { LOOPS = 3000000, TICKS = 3, LATE_TICKS = 50 };
enum { FIRST_USER = 71, SECOND_USER, NOT_ENTERED = -2, NOT_TOLD = -3 };

/* In assembly. */
extern struct xc_saved held_of, held_before, held_after;
void hold(uint64_t loops);

/* Flags that a program can set, but for those that stop it. */
enum { SOME_FLAGS = 0x240c95, OTHER_FLAGS = 0x42, ALWAYS_FLAGS = 0x202 };

static void choose(uint64_t seed, uint64_t flags)
{
    uint64_t *words = (uint64_t *)&held_of;
    uint64_t *vectors = (uint64_t *)(void *)held_of.vectors;

    for (unsigned int i = 0; i < sizeof(held_of) / sizeof(*words); i++)
        words[i] = seed * (i + 1);
    held_of.rflags = ALWAYS_FLAGS | flags;
    held_of.fs_base %= UINT64_C(1) << 47;
    held_of.gs_base %= UINT64_C(1) << 47;
    /* Modes that nobody begins with; the old unit has all registers in use. */
    vectors[0] = seed % 2 ? 0xff0000027f : 0xff00000f7f;
    vectors[1] = vectors[2] = 0;
    vectors[3] = seed % 2 ? 0x3f80 : 0x5f80;
}

/* fxsave leaves the end of its area alone. */
static int32_t changed(void)
{
    enum { WORDS = (sizeof(held_of) - 96) / sizeof(uint64_t) };
    const uint64_t *before = (const uint64_t *)&held_before;
    const uint64_t *after = (const uint64_t *)&held_after;

    for (int32_t i = 0; i < WORDS; i++)
        if (before[i] != after[i])
            return i + 1;
    return 0;
}

static uint64_t add_one(uint64_t word, xc_identity caller)
{
    (void)caller;
    return word + 1;
}

static xc_identity whose_user(uint32_t user)
{
    for (int place = 1; place < XC_PROCESSES_MAX; place++)
        if (XC_NOTICE->known[place].user == user)
            return XC_NOTICE->known[place].identity;
    return 0;
}

/* It goes on, and can be entered at both of its entries: by itself, too. */
static void keep(uint64_t seed, uint64_t flags, uint32_t user)
{
    int32_t word;

    bare_serve = add_one;
    choose(seed, flags);
    hold(LOOPS);
    word = changed();
    if (!word && user && bare_hand(XC_CALL_PORTAL(whose_user(user)), 41) != 42)
        word = NOT_ENTERED;
    bare_end(word);
}

static void keeps_some(void)
{
    bare_register();
    keep(0x0123456789abcdef, SOME_FLAGS, FIRST_USER);
}

static void keeps_others(void)
{
    bare_register();
    keep(0x0fedcba987654322, OTHER_FLAGS, SECOND_USER);
}

/* Where all of it is critical it goes on verbatim. */
static void keeps_them_in_its_critical_range(void)
{
    bare_register_critical(0, UINT64_MAX);
    keep(0x0123456789abcdef, SOME_FLAGS, FIRST_USER);
}

static void keeps_them_unregistered(void)
{
    keep(0x0123456789abcdef, SOME_FLAGS, 0);
}

/* Its time comes while it computes, and somebody else does. */
static void is_told_its_time(void)
{
    const volatile struct xc_notice *notice = XC_NOTICE;
    const volatile struct xc_dispatcher *own = &bare_dispatcher;
    const uint64_t wake = notice->now_ns + TICKS * notice->tick_ns;
    const uint64_t late = wake + LATE_TICKS * notice->tick_ns;

    bare_register();
    bare_dispatcher.wake_ns = wake;
    while (!(own->pending & XC_PENDING_TIMER) && notice->now_ns < late)
        continue;
    bare_end(own->pending & XC_PENDING_TIMER && notice->now_ns >= wake &&
                     !own->wake_ns
                 ? 0
                 : NOT_TOLD);
}

static bool lives(xc_identity identity)
{
    const volatile struct xc_known *known =
        &XC_NOTICE->known[(uint32_t)identity / 64];

    return known->identity == identity;
}

/* A handoff to who is not running. */
static void enter(uint64_t portal)
{
    int64_t r = bare_hand(portal, 0);

    if (r != -XC_EAGAIN && lives(portal & ~UINT64_C(63)))
        bare_print_number("  entered while it does not run: ", r);
}

static void enter_both(xc_identity identity)
{
    enter(identity);
    enter(XC_CALL_PORTAL(identity));
}

/* Two, and nobody else: from one into the other, each time. We look once. */
static void two(const char *name, void (*first)(void), void (*second)(void),
                uint64_t look_after_ns)
{
    const volatile struct xc_notice *notice = XC_NOTICE;
    xc_identity one = bare_spawn(first, FIRST_USER, XC_MARK_NONE);
    xc_identity other = bare_spawn(second, SECOND_USER, XC_MARK_NONE);
    const uint64_t look = notice->now_ns + look_after_ns;

    bare_dispatcher.wake_ns = look;
    while (lives(one) || lives(other)) {
        if (!(bare_sleep() & XC_PENDING_TIMER))
            continue;
        if (notice->now_ns > look + 3 * notice->tick_ns)
            bare_print("  somebody wakes late\n");
        enter_both(one);
        enter_both(other);
    }
    bare_print_number(name, bare_ended(one));
    bare_print_number("  the other: ", bare_ended(other));
    if (notice->now_ns < look)
        bare_print("  before its time\n");
}

int main(void)
{
    const uint64_t tick_ns = XC_NOTICE->tick_ns;
    /* Not all of the time that it takes. */
    const uint64_t long_ns = 4 * LOOPS - 2 * tick_ns;

    bare_register();
    two("two keep theirs: ", keeps_some, keeps_others, long_ns);
    two("one in its critical range: ", keeps_them_in_its_critical_range,
        keeps_others, long_ns);
    two("one unregistered: ", keeps_them_unregistered, keeps_others, long_ns);
    two("two have a time: ", is_told_its_time, is_told_its_time, 0);
    return 0;
}
