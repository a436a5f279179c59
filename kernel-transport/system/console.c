/* SPDX-License-Identifier: MIT */
#include "console.h"

#include <stdbool.h>
#include <stdint.h>

#include <crosscall/kernel_user.h>
#include <crosscall/port.h>
#include <interfaces/system.h>

enum { SERIAL = 0x3f8, SERIAL_STATE = SERIAL + 5, SERIAL_ROOM = 0x20 };

/* What saying that something was left out costs whose it was. */
enum { NOTE_COST = 80, DIGITS_MAX = 20 };

static const uint64_t second_ns = 1000000000;

struct talker {
    xc_identity who;
    uint64_t busy_until_ns; /* with what it has written, at its rate */
    uint64_t left_out;      /* bytes; 0: its last text was written */
};

static struct talker talkers[XC_PROCESSES_MAX]; /* by rows */
static struct xc_lock *lock;                    /* a text is not interrupted */

void console_init(void) { lock = xc_port_lock_new(); }

static void put(char c)
{
    while (
        !(xc_kernel_raw(XC_RAW_DEVICE, XC_DEVICE_READ8, SERIAL_STATE, 0, 0, 0) &
          SERIAL_ROOM))
        continue;
    xc_kernel_raw(XC_RAW_DEVICE, XC_DEVICE_WRITE8, SERIAL, (uint8_t)c, 0, 0);
}

static void say(const char *text)
{
    while (*text)
        put(*text++);
}

static void say_number(uint64_t number)
{
    char digits[DIGITS_MAX + 1];
    char *at = digits + DIGITS_MAX;

    *at = '\0';
    do
        *--at = (char)('0' + number % 10);
    while (number /= 10);
    say(at);
}

static void say_left_out(struct talker *talker)
{
    say("system: ");
    say_number(talker->left_out);
    say(" bytes of process ");
    say_number((uint32_t)talker->who / 64);
    say(" were left out\n");
    talker->left_out = 0;
}

static struct talker *talker_of(xc_identity who)
{
    struct talker *talker = &talkers[(uint32_t)who / 64 % XC_PROCESSES_MAX];

    if (talker->who == who)
        return talker;
    if (talker->left_out)
        say_left_out(talker);
    *talker = (struct talker){.who = who};
    return talker;
}

/* What is written takes time, at its rate, of which a second may lie ahead. */
static bool may_write(struct talker *talker, size_t len)
{
    const uint64_t now_ns = XC_NOTICE->now_ns;
    const uint64_t begin_ns =
        talker->busy_until_ns > now_ns ? talker->busy_until_ns : now_ns;
    const uint64_t end_ns = begin_ns + len * second_ns / SYSTEM_TEXT_RATE;

    if (end_ns > now_ns + second_ns)
        return false;
    talker->busy_until_ns = end_ns;
    return true;
}

int console_write(xc_identity whose, const char *text, size_t len)
{
    struct talker *talker;
    bool may;
    size_t i;

    xc_port_lock(lock);
    talker = talker_of(whose);
    may = may_write(talker, len + (talker->left_out ? NOTE_COST : 0));
    if (may && talker->left_out)
        say_left_out(talker);
    for (i = 0; may && i < len; i++)
        put(text[i]);
    if (!may)
        talker->left_out += len;
    xc_port_unlock(lock);
    return may ? 0 : -XC_EAGAIN;
}

void console_look(void)
{
    unsigned i;

    xc_port_lock(lock);
    for (i = 0; i < XC_PROCESSES_MAX; i++)
        if (talkers[i].left_out && !xc_kernel_known(talkers[i].who))
            say_left_out(&talkers[i]);
    xc_port_unlock(lock);
}

void console_say(const char *const *parts)
{
    xc_port_lock(lock);
    say("system: ");
    for (; *parts; parts++)
        say(*parts);
    say("\n");
    xc_port_unlock(lock);
}
