/* SPDX-License-Identifier: MIT */
/*
 * Hostile: every raw call and portal, with whatever comes to mind
 *
 * By a process that is not marked, while another one counts on.
 */
#include "hostile.h"

enum { CALLS = 200000, VICTIM_CALLS = 100 };

/* What is most likely to be believed too easily. */
static const uint64_t wild[] = {0,
                                1,
                                31,
                                32,
                                33,
                                4095,
                                4096,
                                0x200000000,
                                0x1fffff000,
                                0x300000000,
                                0x7ffe00000000,
                                0x7fff00000000,
                                0x7ffffffff000,
                                0x7fffffffffff,
                                0x800000000000,
                                0xffff7fffffffffff,
                                0xffff800000000000,
                                0xffff800000100000,
                                0xffffffff80000000,
                                0xffffffff80101000,
                                0xfffffffffffff000,
                                0xffffffffffffffff,
                                0x100000000,
                                0x100000040,
                                0x100000060,
                                0x100000080,
                                0x1000000a0,
                                0x200000040,
                                0x7fffffff00000040,
                                0x8000000100000040};

static uint64_t seed = 88172645463325252;

uint64_t hostile_next(void)
{
    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return seed;
}

uint64_t hostile_next_wild(void)
{
    uint64_t n = hostile_next() >> 8;
    const uint64_t n_wild = sizeof(wild) / sizeof(wild[0]);

    switch (n % 8) {
    case 0:
        return hostile_next();
    case 1:
        return (uint64_t)&bare_dispatcher;
    case 2:
        return n >> 8 & 63;
    default:
        return wild[(n >> 8) % n_wild];
    }
}

xc_identity hostile_self(void)
{
    xc_identity self = 0;

    for (int place = 1; place < XC_PROCESSES_MAX; place++)
        if (XC_NOTICE->known[place].identity)
            self = XC_NOTICE->known[place].identity;
    return self;
}

static int is_refused(int64_t r) { return r == -XC_EPERM; }

/* The calls that only marked processes may make, whatever is asked. */
static int all_refused(void)
{
    for (int i = 0; i < CALLS / 100; i++)
        for (uint64_t number = XC_RAW_PROCESS_NEW; number < XC_RAW_END;
             number++) {
            uint64_t first = hostile_next_wild();

            /* Its own end is everybody's to choose. */
            if (number == XC_RAW_PROCESS_END)
                first = XC_NOTICE->known[1].identity;
            if (!is_refused(raw(number, first, hostile_next_wild(),
                                hostile_next_wild(), hostile_next_wild(),
                                hostile_next_wild())))
                return 0;
        }
    return 1;
}

static void asks_anything(void)
{
    const xc_identity self = hostile_self();

    bare_register();
    if (!all_refused())
        bare_end(-2);
    for (int i = 0; i < CALLS; i++) {
        uint64_t number =
            XC_LINUX_CALLS + hostile_next() % (XC_RAW_END - XC_LINUX_CALLS);
        uint64_t first = hostile_next_wild();

        /* It goes on, so it does not end itself, nor unmap what it stands on.
         */
        if (number == XC_RAW_PROCESS_END && (!first || first == self))
            continue;
        if (number == XC_RAW_MAP && first < 0x300000000)
            first = 0x300000000 + first % 0x1000000;
        if (number == XC_RAW_YIELD) {
            bare_pause(first);
            continue;
        }
        raw(number, first, hostile_next_wild(), hostile_next_wild(),
            hostile_next_wild(), hostile_next_wild());
    }
    bare_end(1);
}

/* Portals that are none, not enterable, its own, a stack that is not its. */
static void enters_anything(void)
{
    bare_register();
    for (int i = 0; i < CALLS; i++) {
        uint64_t portal = hostile_next_wild();

        if (portal < XC_RAW_END ||
            (portal >> 32 == 1 && (uint32_t)portal < 0x1000))
            portal |= UINT64_C(0x5500000000);
        if (bare_hand(portal, hostile_next()) != -XC_ESRCH)
            bare_end(-2);
    }
    bare_end(1);
}

/* A ring full of messages: the next one is refused, and nobody is harmed. */
static void floods(void)
{
    static const uint64_t words[XC_ASYNC_WORDS] = {1, 2, 3, 4, 5, 6};
    xc_identity first = XC_NOTICE->known[1].identity;
    int64_t r, n = 0;

    bare_register();
    while (!(r = raw(XC_RAW_SEND, first, (uint64_t)words, 0, 0, 0)))
        n++;
    for (int i = 0; i < CALLS; i++) {
        raw(XC_RAW_SEND, first, (uint64_t)words, 0, 0, 0);
        raw(XC_RAW_NOTIFY, first, hostile_next() << 16, 0, 0, 0);
    }
    bare_end(n <= XC_ASYNC_ROOM && r == -XC_EAGAIN);
}

/* And everybody: who is told something looks, finds nothing, and goes on. */
static void floods_all(void)
{
    static const uint64_t words[XC_ASYNC_WORDS];

    bare_register();
    for (int i = 0; i < CALLS / 100; i++)
        for (int place = 1; place < XC_PROCESSES_MAX; place++) {
            const xc_identity whom = XC_NOTICE->known[place].identity;

            if (!whom)
                break;
            raw(XC_RAW_SEND, whom, (uint64_t)words, 0, 0, 0);
            raw(XC_RAW_NOTIFY, whom, UINT64_MAX, 0, 0, 0);
        }
    bare_end(1);
}

static void sends_what_is_not_there(void)
{
    xc_identity first = XC_NOTICE->known[1].identity;

    bare_register();
    bare_end((int32_t)raw(XC_RAW_SEND, first, UINT64_C(0xffff800000100000), 0,
                          0, 0));
}

/* What it says of itself is wild, too. */
static void registers_anything(void)
{
    uint64_t *words = (uint64_t *)&bare_dispatcher.entries;

    for (int i = 0; i < CALLS / 10; i++) {
        for (unsigned int word = 0; word < 6; word++)
            words[word] = hostile_next_wild() | UINT64_C(1) << 47;
        if (raw(XC_RAW_REGISTER, (uint64_t)&bare_dispatcher, 0, 0, 0, 0) !=
            -XC_EINVAL)
            bare_end(-2);
        /* Not a page, or not its own. */
        if (raw(XC_RAW_REGISTER, hostile_next_wild() | 8, 0, 0, 0, 0) !=
            -XC_EINVAL)
            bare_end(-3);
    }
    bare_end(1);
}

/* Its dispatcher, which the kernel believes nothing of. */
static void spoils_its_dispatcher(void)
{
    volatile uint64_t *words = (volatile uint64_t *)&bare_dispatcher;

    bare_register();
    for (int i = 0; i < CALLS * 5; i++)
        words[hostile_next() % (XC_PAGE / sizeof(*words))] =
            hostile_next_wild();
    bare_end(1);
}

uint64_t look_behind_a_call(void);
extern const char look_at_entry[];
void looked_at_entry(uint64_t left) __attribute__((noreturn));

void looked_at_entry(uint64_t left) { bare_end(left ? -3 : 1); }

/* Of what the kernel had in registers, and of who had the processor before. */
static void looks_around(void)
{
    bare_dispatcher.entries.run = (uint64_t)look_at_entry;
    bare_register();
    if (look_behind_a_call())
        bare_end(-2);
    bare_pause(XC_NOTICE->known[1].identity);
}

/* Leaves something in each of them, to be found by who comes next. */
static void leave_traces(void)
{
    __asm__ volatile("mov $-1, %%r12; mov $-1, %%r15; pcmpeqd %%xmm0, %%xmm0\n"
                     "pcmpeqd %%xmm7, %%xmm7; pcmpeqd %%xmm15, %%xmm15"
                     :
                     :
                     : "r12", "r15", "xmm0", "xmm7", "xmm15");
}

static uint64_t count(uint64_t word, xc_identity caller)
{
    (void)caller;
    return word + 1;
}

static void counts(void)
{
    bare_serve = count;
    bare_register();
    bare_wait();
}

/* Calls of another server go on meanwhile, and are answered. */
static void run(const char *name, void (*body)(void), xc_identity server)
{
    xc_identity hostile = bare_spawn(body, 1000, XC_MARK_NONE);
    int64_t n = 0;

    for (int i = 0; i < VICTIM_CALLS; i++) {
        n = bare_call(XC_CALL_PORTAL(server), (uint64_t)n);
        leave_traces();
        bare_pause(hostile);
    }
    bare_print_number(name, bare_ended(hostile));
    if (n != VICTIM_CALLS)
        bare_print_number("  a call was lost: ", n);
}

int main(void)
{
    xc_identity server, kept;

    bare_register();
    server = bare_spawn(counts, 1000, XC_MARK_NONE);
    run("asks anything: ", asks_anything, server);
    run("enters anything: ", enters_anything, server);
    run("floods: ", floods, server);
    run("floods all: ", floods_all, server);
    run("sends what is not there: ", sends_what_is_not_there, server);
    run("registers anything: ", registers_anything, server);
    run("spoils its dispatcher: ", spoils_its_dispatcher, server);
    run("looks around: ", looks_around, server);
    run("calls on any stack: ", calls_on_any_stack, server);
    run("is preempted on any stack: ", is_preempted_on_any_stack, server);
    run("makes any system call: ", makes_any_system_call, server);
    run("asks for what is no call: ", asks_for_what_is_no_call, server);
    run("calls with any flags: ", calls_with_any_flags, server);
    run("is preempted with any flags: ", is_preempted_with_any_flags, server);
    kept = bare_spawn(is_kept_for_ever, 1000, XC_MARK_NONE);
    run("yields with any flags: ", yields_with_any_flags, server);
    raw(XC_RAW_PROCESS_END, kept, 0, 0, 0, 0);
    run("gives its dispatcher back: ", gives_its_dispatcher_back, server);
    return 0;
}
