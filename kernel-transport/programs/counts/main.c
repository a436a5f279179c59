/* SPDX-License-Identifier: MIT */
/*
 * Counts: how many instructions the kernel's paths take
 *
 * All but the last are from one `syscall`, with it, to the first instruction of
 * who is entered. What the readings of the time take themselves is measured,
 * too, and subtracted.
 */
#include "bare/bare.h"

enum { SWITCHES = 200, SOMEBODY_ELSES_CALL = 39 };

static const uint64_t shared = UINT64_C(0x300000000);

extern const char counted_reply[], counted_came[], counted_bounce[],
    counted_stamp[], counted_interrupt[], counted_spin[];

int64_t counted_nothing(uint64_t rax);
int64_t counted_call(uint64_t rax, uint64_t rdi, uint64_t rsi);
int64_t counted_one_way(uint64_t portal);
int64_t counted_preempted(const volatile uint64_t *stamp);

static void bounces(void)
{
    bare_dispatcher.entries.call = (uint64_t)counted_bounce;
    bare_register();
    bare_wait();
}

static void stamps(void)
{
    bare_dispatcher.entries.call = (uint64_t)counted_stamp;
    bare_register();
    bare_wait();
}

static xc_identity spawn(void (*body)(void))
{
    xc_identity new = bare_spawn(body, 1000, XC_MARK_NONE);

    bare_pause(new);
    bare_pause(new);
    return new;
}

/* A call that comes back behind its syscall. */
static int64_t raw_call(uint64_t rax, uint64_t rdi, uint64_t rsi)
{
    return counted_call(rax, rdi, rsi) - counted_nothing(rax);
}

/* One that comes back at the entry of replies, or of such calls: without the
 * jump of nothing. */
static int64_t round_trip(uint64_t portal)
{
    return counted_call(portal, 0, 0) - counted_nothing(portal) + 1;
}

/* Its entry of return is another one, so it is another process. */
static void counts_one_way(void)
{
    xc_identity server = 0;
    int64_t r;

    for (int place = 1; place < XC_PROCESSES_MAX; place++)
        if (XC_NOTICE->known[place].user == 1)
            server = XC_NOTICE->known[place].identity;
    bare_dispatcher.entries.reply = (uint64_t)counted_came;
    bare_register();
    /* One instruction of the server's, less the jump of nothing. */
    r = counted_one_way(XC_CALL_PORTAL(server)) - counted_nothing(0);
    bare_end((int32_t)r);
}

static void spins(void)
{
    xc_identity first = XC_NOTICE->known[1].identity;

    bare_dispatcher.entries.interrupt = (uint64_t)counted_interrupt;
    bare_register();
    /* A tick may have come before the offer. */
    while (raw(XC_RAW_ACCEPT, first, 0, 0, 1, shared) < 0)
        bare_pause(first);
    ((void (*)(void))counted_spin)();
}

/* Somebody who always runs. */
static xc_identity spawn_spinner(void)
{
    xc_identity other;

    raw(XC_RAW_MAP, shared, 1, XC_PAGES_READ | XC_PAGES_WRITE, 0, 0);
    other = bare_spawn(spins, 1000, XC_MARK_NONE);
    bare_offers[0] =
        (struct xc_offer){other, shared, 1, XC_PAGES_READ | XC_PAGES_WRITE, 0};
    bare_pause(other);
    return other;
}

/* From the last instruction of who is preempted to the first one of another:
 * the least of many, for it is not known where in its loop it was. */
static int64_t count_switch(void)
{
    int64_t least = INT64_MAX;

    for (int i = 0; i < SWITCHES; i++) {
        int64_t n = counted_preempted((const volatile uint64_t *)shared);

        if (n > 0 && n < least)
            least = n;
    }
    return least - 1;
}

int main(void)
{
    xc_identity stamper, bouncer, nobody, spinner;

    bare_dispatcher.entries.reply = (uint64_t)counted_reply;
    bare_dispatcher.entries.trap = (uint64_t)counted_reply;
    bare_register();
    stamper = bare_spawn(stamps, 1, XC_MARK_NONE);
    bare_pause(stamper);
    bare_print_number("handoff ",
                      bare_ended(bare_spawn(counts_one_way, 1000, 0)));
    raw(XC_RAW_PROCESS_END, stamper, 0, 0, 0, 0);

    bouncer = spawn(bounces);
    nobody = bouncer + (UINT64_C(1) << 32);
    bare_print_number("round-trip ", round_trip(XC_CALL_PORTAL(bouncer)));
    bare_print_number("no-such-portal ", raw_call(nobody, 0, 0));
    bare_print_number("null-raw-call ", raw_call(XC_RAW_NOTIFY, nobody, 0));
    bare_print_number("notify ",
                      raw_call(XC_RAW_NOTIFY, bouncer, XC_PENDING_USER));
    bare_print_number("upcall ", round_trip(SOMEBODY_ELSES_CALL));
    bare_pause(bouncer); /* it sees the bits, and sleeps */
    spinner = spawn_spinner();
    bare_print_number("process-switch-one-asleep ", count_switch());
    raw(XC_RAW_PROCESS_END, bouncer, 0, 0, 0, 0);
    bare_print_number("process-switch ", count_switch());
    raw(XC_RAW_PROCESS_END, spinner, 0, 0, 0, 0);
    return 0;
}
