/* SPDX-License-Identifier: MIT */
#include "bare/bare.h"

#include <stdbool.h>

enum { SERIAL = 0x3f8, SERIAL_STATE = 5, SERIAL_ROOM = 0x20 };

struct xc_dispatcher bare_dispatcher __attribute__((aligned(XC_PAGE)));
struct xc_offer bare_offers[BARE_OFFERS];
xc_identity bare_replier;
uint64_t (*bare_serve)(uint64_t word, xc_identity caller);

/* What the thread waits for: 0: nothing, it only gave a turn away. */
static xc_identity waits_for;
static bool sleeps;
static uint32_t noticed;

void bare_start(void (*body)(void)) __attribute__((noreturn));
int64_t bare_turn(void);

void bare_start(void (*body)(void))
{
    if (!body)
        raw(XC_RAW_DEVICE, XC_DEVICE_OFF, (uint64_t)main(), 0, 0, 0);
    body();
    bare_end(0);
}

void bare_end(int32_t status)
{
    for (;;)
        raw(XC_RAW_PROCESS_END, 0, (uint64_t)status, 0, 0, 0);
}

void bare_register(void)
{
    bare_register_critical((uint64_t)bare_critical_begin,
                           (uint64_t)bare_critical_end);
}

/* Unless the program has one of its own. */
static void set_entry(uint64_t *entry, const char *code)
{
    if (!*entry)
        *entry = (uint64_t)code;
}

void bare_register_critical(uint64_t begin, uint64_t end)
{
    struct xc_entries *entries = &bare_dispatcher.entries;

    set_entry(&entries->run, bare_entry_run);
    set_entry(&entries->interrupt, bare_entry_interrupt);
    set_entry(&entries->call, bare_entry_call);
    set_entry(&entries->reply, bare_entry_reply);
    bare_dispatcher.critical_begin = begin;
    bare_dispatcher.critical_end = end;
    bare_dispatcher.has_work = 1;
    bare_dispatcher.offers = (uint64_t)bare_offers;
    bare_dispatcher.n_offers = BARE_OFFERS;
    raw(XC_RAW_REGISTER, (uint64_t)&bare_dispatcher, 0, 0, 0, 0);
}

/* Of the portal's process, whichever of the two it is. */
static bool is_alive(uint64_t portal)
{
    xc_identity identity = portal & ~UINT64_C(63);
    uint32_t place = (uint32_t)identity / 64 % XC_PROCESSES_MAX;

    return ((const volatile struct xc_known *)XC_NOTICE->known)[place]
               .identity == identity;
}

/* A turn has come. Return: what the thread gets that goes on now, or 0: it
 * waits still. */
int64_t bare_turn(void)
{
    noticed |= bare_dispatcher.pending;
    bare_dispatcher.pending = 0;
    if (!waits_for)
        return bare_dispatcher.has_work || (sleeps && noticed);
    return is_alive(waits_for) ? 0 : -XC_ESRCH;
}

int64_t bare_call(uint64_t portal, uint64_t word)
{
    int64_t r;

    for (;;) {
        waits_for = portal;
        bare_dispatcher.has_work = 0;
        r = bare_hand(portal, word);
        waits_for = 0;
        bare_dispatcher.has_work = 1;
        if (r != -XC_EAGAIN)
            return r;
        bare_pause(portal & ~UINT64_C(63));
    }
}

uint32_t bare_sleep(void)
{
    noticed = 0;
    sleeps = true;
    bare_dispatcher.has_work = 0;
    bare_pause(0);
    bare_dispatcher.has_work = 1;
    sleeps = false;
    return noticed;
}

int32_t bare_ended(xc_identity identity)
{
    const volatile struct xc_known *known =
        &XC_NOTICE->known[(uint32_t)identity / 64];

    while (known->identity == identity)
        bare_pause(identity);
    return known->ended == identity ? known->status : -1;
}

void bare_wait(void)
{
    bare_dispatcher.has_work = 0;
    bare_pause(0);
    __builtin_trap();
}

static void print_char(char c)
{
    while (
        !(raw(XC_RAW_DEVICE, XC_DEVICE_READ8, SERIAL + SERIAL_STATE, 0, 0, 0) &
          SERIAL_ROOM))
        ;
    raw(XC_RAW_DEVICE, XC_DEVICE_WRITE8, SERIAL, (uint64_t)c, 0, 0);
}

void bare_print(const char *text)
{
    while (*text)
        print_char(*text++);
}

void bare_print_number(const char *text, int64_t number)
{
    char digits[24];
    int n = 0;
    uint64_t left = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;

    bare_print(text);
    if (number < 0)
        print_char('-');
    do {
        digits[n++] = (char)('0' + left % 10);
        left /= 10;
    } while (left);
    while (n)
        print_char(digits[--n]);
    print_char('\n');
}
