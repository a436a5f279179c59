/* SPDX-License-Identifier: MIT */
/*
 * Pager: a process that is its own, for addresses of which it has more than
 * memory
 *
 * A page comes when it is touched, with what it held before, or at first what
 * the pager thinks of; who has been there longest goes for it. Who writes a
 * page makes it worth keeping. What is outside is refused, and the end.
 */
#include <stdbool.h>

#include "bare/bare.h"

enum { PAGES = 32, AT_ONCE = 4, WORDS = XC_PAGE / 8, ROUNDS = 3 };
enum { PAGE_FAULT = 14, BY_WRITING = 2, BY_EXECUTING = 16 };
enum { READ = XC_PAGES_READ, WRITE = READ | XC_PAGES_WRITE };

static const uint64_t paged = UINT64_C(0x300000000);

static uint64_t store[PAGES][WORDS];
static bool is_stored[PAGES], is_written[PAGES];
static uint64_t present[AT_ONCE];
static unsigned int n_present, next_out;
static volatile int32_t n_faults, n_stored;

static uint64_t *words_of(uint64_t page)
{
    return (uint64_t *)(paged + page * XC_PAGE);
}

static int64_t map(uint64_t page, uint64_t rights)
{
    return raw(XC_RAW_MAP, paged + page * XC_PAGE, 1, rights, 0, 0);
}

static void copy(uint64_t *to, const uint64_t *from)
{
    for (unsigned int i = 0; i < WORDS; i++)
        ((volatile uint64_t *)to)[i] = from[i];
}

static void put_out(uint64_t page)
{
    if (is_written[page]) {
        copy(store[page], words_of(page));
        is_stored[page] = true;
        n_stored++;
    }
    is_written[page] = false;
    map(page, XC_PAGES_NONE);
}

static uint64_t first_word(uint64_t page) { return page * 1000; }

static void bring_in(uint64_t page)
{
    if (n_present == AT_ONCE)
        put_out(present[next_out]);
    else
        n_present++;
    present[next_out] = page;
    next_out = (next_out + 1) % AT_ONCE;
    if (map(page, WRITE))
        bare_end(-2);
    if (is_stored[page])
        copy(words_of(page), store[page]);
    else
        *words_of(page) = first_word(page);
    map(page, READ);
}

/* What it finds here is all that a pager has to know. */
void bare_fault(void)
{
    const struct xc_saved *fault = &bare_dispatcher.exception;
    const uint64_t page = (fault->address - paged) / XC_PAGE;
    const uint64_t how = fault->cause >> 32;

    n_faults++;
    if (fault->cause % 256 != PAGE_FAULT || page >= PAGES || how & BY_EXECUTING)
        bare_end(XC_ENDED_FAULT + (int32_t)(fault->cause % 256));
    if (!(how & 1))
        bring_in(page);
    if (!(how & BY_WRITING))
        return;
    is_written[page] = true;
    map(page, WRITE);
}

static void begin(void)
{
    bare_dispatcher.entries.page_fault = (uint64_t)bare_entry_fault;
    bare_dispatcher.entries.trap = (uint64_t)bare_entry_fault;
    bare_register();
}

static volatile uint64_t *word(uint64_t page)
{
    return (volatile uint64_t *)words_of(page);
}

static void reads(void)
{
    begin();
    for (int i = 0; i < ROUNDS; i++)
        for (uint64_t page = 0; page < PAGES; page++)
            if (*word(page) != first_word(page))
                bare_end(-3);
    bare_end(n_faults);
}

static void reads_what_is_there(void)
{
    begin();
    for (int i = 0; i < ROUNDS; i++)
        for (uint64_t page = 0; page < AT_ONCE; page++)
            if (*word(page) != first_word(page))
                bare_end(-3);
    bare_end(n_faults);
}

/* Every other page is written; all that was is found again. */
static void writes(void)
{
    begin();
    for (uint64_t i = 0; i < ROUNDS; i++)
        for (uint64_t page = 0; page < PAGES; page++) {
            if (*word(page) != first_word(page) + (page % 2) * i)
                bare_end(-3);
            if (page % 2)
                ++*word(page);
        }
    bare_end(n_stored);
}

static void reads_behind(void)
{
    begin();
    bare_end((int32_t)*word(PAGES));
}

static void reads_before(void)
{
    begin();
    bare_end((int32_t)word(0)[-1]);
}

static void executes(void)
{
    begin();
    ((void (*)(void))words_of(0))();
}

/* In one instruction: all of it is done again when the page is there. */
static void copies_over_a_boundary(void)
{
    const void *from = (const char *)words_of(1) - 4;
    void *to = (char *)words_of(3) - 4;
    uint64_t n = 8;

    begin();
    __asm__ volatile("rep movsb" : "+S"(from), "+D"(to), "+c"(n) : : "memory");
    bare_end(*word(3) == first_word(1) ? n_faults : -3);
}

int main(void)
{
    bare_register();
    bare_try("reads all, thrice; faults: ", reads);
    bare_try("reads what fits, thrice; faults: ", reads_what_is_there);
    bare_try("writes half of it, thrice; pages stored: ", writes);
    bare_try("copies over a boundary; faults: ", copies_over_a_boundary);
    bare_try("reads behind it: ", reads_behind);
    bare_try("reads before it: ", reads_before);
    bare_try("executes it: ", executes);
    return 0;
}
