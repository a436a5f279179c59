/* SPDX-License-Identifier: MIT */
/*
 * Memory: fresh pages, rights, pages that two share, and where all of it goes
 */
#include "bare/bare.h"

enum { READ = XC_PAGES_READ, WRITE = READ | XC_PAGES_WRITE };
enum {
    EXECUTE = READ | XC_PAGES_EXECUTE,
    FROZEN = READ | XC_PAGES_FROZEN,
    PROCESSES = 300,
    GENERATIONS = 10000
};

static const uint64_t here = UINT64_C(0x300000000);
static const uint64_t there = UINT64_C(0x400000000);
static const uint64_t user_end = UINT64_C(0x7ffffffff000);

static int64_t map(uint64_t address, uint64_t pages, uint64_t rights)
{
    return raw(XC_RAW_MAP, address, pages, rights, 0, 0);
}

static volatile uint64_t *word(uint64_t address)
{
    return (volatile uint64_t *)address;
}

/* How many pages can be had, all of which are given back. */
static int64_t free_pages(void)
{
    int64_t n = 0;

    while (!map(here + (uint64_t)n * XC_PAGE, 1, READ))
        n++;
    for (int64_t i = 0; i < n; i++)
        map(here + (uint64_t)i * XC_PAGE, 1, XC_PAGES_NONE);
    return n;
}

static void maps(void)
{
    bare_print_number("a page: ", map(here, 1, WRITE));
    bare_print_number("  holds: ", (int64_t)*word(here));
    *word(here) = 5;
    bare_print_number("  read only: ", map(here, 1, READ));
    bare_print_number("  executed: ", map(here, 1, EXECUTE));
    bare_print_number("  still holds: ", (int64_t)*word(here));
    bare_print_number("  both: ", map(here, 1, WRITE | EXECUTE));
    bare_print_number("  no such rights: ", map(here, 1, 16));
    bare_print_number("  written, not read: ", map(here, 1, XC_PAGES_WRITE));
    bare_print_number("  gone: ", map(here, 1, XC_PAGES_NONE));
    bare_print_number("  anew: ", map(here, 1, WRITE));
    bare_print_number("  holds: ", (int64_t)*word(here));
    map(here, 1, XC_PAGES_NONE);
    bare_print_number("not on a page: ", map(here + 1, 1, WRITE));
    bare_print_number("none: ", map(here, 0, WRITE));
    bare_print_number("too many: ", map(here, XC_MAP_PAGES_MAX + 1, WRITE));
    bare_print_number("at 0: ", map(0, 1, WRITE));
    bare_print_number("past the end: ", map(user_end - XC_PAGE, 2, WRITE));
    bare_print_number("the kernel's: ",
                      map(UINT64_C(0xffff800000000000), 1, WRITE));
    bare_print_number("the notice, written: ",
                      map((uint64_t)XC_NOTICE, 1, WRITE));
    bare_print_number("its dispatcher, executed: ",
                      map((uint64_t)&bare_dispatcher, 1, EXECUTE));
}

/* What the other one does with an offer of so many pages; what it reads. */
static uint64_t accept(uint64_t pages, xc_identity giver)
{
    const int64_t rights = raw(XC_RAW_ACCEPT, giver, 0, 0, pages, there);
    int64_t r;

    if (rights <= 0)
        return (uint64_t)rights;
    r = 1000 * rights + (int64_t)*word(there);
    if (rights == WRITE) {
        *word(there) = 7;
        r += 100 * map(there, 1, EXECUTE);
    } else {
        r += 100 * map(there, 1, WRITE);
    }
    map(there, 2, XC_PAGES_NONE);
    return (uint64_t)r;
}

static void accepts(void)
{
    bare_serve = accept;
    bare_register();
    bare_wait();
}

static int64_t offer(xc_identity to, xc_identity asks, uint64_t pages,
                     uint32_t rights)
{
    bare_offers[0] = (struct xc_offer){to, here, pages, rights, 0};
    return bare_call(XC_CALL_PORTAL(asks), pages);
}

static void offers(void)
{
    xc_identity other = bare_spawn(accepts, 1000, XC_MARK_NONE);
    xc_identity third = bare_spawn(accepts, 1000, XC_MARK_NONE);

    map(here, 2, WRITE);
    *word(here) = 5;
    bare_print_number("offered to another: ", offer(other, third, 2, READ));
    bare_print_number("  read, not written: ", offer(other, other, 2, READ));
    bare_print_number("  written, not executed: ",
                      offer(other, other, 1, WRITE));
    bare_print_number("  by it: ", (int64_t)*word(here));
    bare_print_number("  executed: ", offer(other, other, 1, EXECUTE));
    bare_print_number("  withdrawn: ", offer(0, other, 1, READ));
    map(here, 1, READ);
    bare_print_number("  more than there is: ", offer(other, other, 1, WRITE));
    bare_print_number("  frozen, once written by another: ",
                      map(here, 1, FROZEN));
    bare_print_number("  frozen: ", map(here + XC_PAGE, 1, FROZEN));
    bare_print_number("  and then: ", map(here + XC_PAGE, 1, WRITE));
    map(here, 1, XC_PAGES_NONE);
    map(here, 1, WRITE);
    *word(here) = 8;
    map(here, 1, FROZEN);
    bare_print_number("  and offered: ", offer(other, other, 2, READ));
    raw(XC_RAW_PROCESS_END, other, 0, 0, 0, 0);
    raw(XC_RAW_PROCESS_END, third, 0, 0, 0, 0);
    map(here, 2, XC_PAGES_NONE);
}

static void ends_at_once(void)
{
    bare_register();
    map(here, XC_MAP_PAGES_MAX, WRITE);
}

/* Made and ended: one that ran to its end, and others that never began. */
static void leaks(void)
{
    int64_t before, after;

    before = free_pages(); /* the tables for it stay ours */
    before = free_pages();
    for (int i = 0; i < PROCESSES; i++)
        bare_ended(bare_spawn(ends_at_once, 1000, XC_MARK_NONE));
    for (int i = 0; i < GENERATIONS; i++) {
        int64_t new = raw(XC_RAW_PROCESS_NEW, 1, 0, 0, 0, 0);

        raw(XC_RAW_PROCESS_END, (uint64_t)new, 0, 0, 0, 0);
    }
    after = free_pages();
    bare_print(before > 1000 ? "many pages\n" : "few pages\n");
    bare_print_number("leaked: ", before - after);
}

/* Nothing is left for anybody: who asks is told so. */
static void exhausts(void)
{
    int64_t n = 0, r;

    while (!map(here + (uint64_t)n * XC_PAGE, 1, READ))
        n++;
    bare_print_number("no page: ", map(there, 1, WRITE));
    r = raw(XC_RAW_PROCESS_NEW, 1, 0, 0, 0, 0);
    bare_print_number("no process: ", r);
    for (int64_t i = 0; i < n; i++)
        map(here + (uint64_t)i * XC_PAGE, 1, XC_PAGES_NONE);
    for (n = 0; (r = raw(XC_RAW_PROCESS_NEW, 1, 0, 0, 0, 0)) > 0;)
        n++;
    bare_print_number("processes: ", n);
    bare_print_number("  and then: ", r);
}

int main(void)
{
    bare_register();
    maps();
    offers();
    leaks();
    exhausts();
    return 0;
}
