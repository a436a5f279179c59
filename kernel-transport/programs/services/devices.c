/* SPDX-License-Identifier: MIT */
/*
 * Devices: a keyboard, whose controller says to us whatever we tell it to, as
 * if it were a key
 */
#include "services.h"

#include <crosscall/client.h>
#include <crosscall/kernel_user.h>

#include "device.stub.h"
#include "system.stub.h"

enum {
    DATA = 0, /* ports */
    COMMAND = 4,
    STATE_FULL = 1, /* there is a byte for us */
    STATE_BUSY = 2, /* ours was not taken yet */
    SET_MODE = 0x60,
    MODE_INTERRUPT = 1,
    PRETEND = 0xd2, /* that the next byte came from the keyboard */
    PATIENCE_MS = 20
};

/* What else the controller does: two of these reset the machine. */
static const uint8_t dangerous[] = {0xd1, 0xdd, 0xdf, 0xf0, 0xfe};

/* Return: how many of these are refused */
static int64_t refused(struct device *keyboard)
{
    int64_t n = 0;
    size_t i;

    for (i = 0; i < sizeof(dangerous); i++)
        n += device_write(keyboard, COMMAND, dangerous[i]) == -XC_EPERM;
    return n;
}

static void put(struct device *keyboard, uint32_t port, uint8_t byte)
{
    while (device_read(keyboard, COMMAND) & STATE_BUSY)
        continue;
    device_write(keyboard, port, byte);
}

static void begin(struct device *keyboard)
{
    while (device_read(keyboard, COMMAND) & STATE_FULL)
        device_read(keyboard, DATA);
    put(keyboard, COMMAND, SET_MODE);
    put(keyboard, DATA, MODE_INTERRUPT);
    device_done(keyboard);
}

/* Return: the byte that came with an interrupt; -1: none did */
static int64_t press(struct device *keyboard, uint8_t byte)
{
    const uint64_t until_ns =
        XC_NOTICE->now_ns + PATIENCE_MS * XC_NOTICE->tick_ns;
    const uint32_t seen = xc_kernel_notices;
    int r;

    put(keyboard, COMMAND, PRETEND);
    put(keyboard, DATA, byte);
    r = xc_kernel_sleep(&xc_kernel_notices, seen, until_ns);
    if (!(device_read(keyboard, COMMAND) & STATE_FULL))
        return -2;
    byte = (uint8_t)device_read(keyboard, DATA);
    return r ? -1 : byte;
}

static void drive(struct device *keyboard)
{
    begin(keyboard);
    say("  a key", press(keyboard, 0x42));
    say("  before the first is done with", press(keyboard, 0x43));
    device_done(keyboard);
    say("  after that", press(keyboard, 0x44));
    device_done(keyboard);
    say("  a port behind its last one", device_read(keyboard, 5));
    say("  the same, written", device_write(keyboard, UINT32_MAX, 0));
    say("  the speaker's, between them", device_read(keyboard, 1));
    say("  of five commands for more than it, refused", refused(keyboard));
}

void show_devices(struct system *system)
{
    struct device *keyboard;
    struct device *other;
    struct devices *devices;

    say("devices", system_devices(system, &devices));
    say("  no such one", devices_claim(devices, "harp", &other));
    say("  the kernel's timer", devices_claim(devices, "timer", &other));
    say("  the system's serial line", devices_claim(devices, "serial", &other));
    say("  not for this program", devices_claim(devices, "clock", &other));
    say("  the keyboard", devices_claim(devices, "keyboard", &keyboard));
    say("  twice", devices_claim(devices, "keyboard", &other));
    drive(keyboard);
    device_release(keyboard);
    say("  after its release", devices_claim(devices, "keyboard", &other));
    device_release(other);
    devices_release(devices);
}
