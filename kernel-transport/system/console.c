/* SPDX-License-Identifier: MIT */
#include "console.h"

#include <crosscall/kernel_user.h>

enum { SERIAL = 0x3f8, SERIAL_STATE = SERIAL + 5, SERIAL_ROOM = 0x20 };

static void put(char c)
{
    while (
        !(xc_kernel_raw(XC_RAW_DEVICE, XC_DEVICE_READ8, SERIAL_STATE, 0, 0, 0) &
          SERIAL_ROOM))
        continue;
    xc_kernel_raw(XC_RAW_DEVICE, XC_DEVICE_WRITE8, SERIAL, (uint8_t)c, 0, 0);
}

void console_write(const char *text, size_t len)
{
    size_t i;

    for (i = 0; i < len; i++)
        put(text[i]);
}

static void say(const char *text)
{
    while (*text)
        put(*text++);
}

void console_say(const char *const *parts)
{
    say("system: ");
    for (; *parts; parts++)
        say(*parts);
    say("\n");
}
