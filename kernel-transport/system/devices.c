/* SPDX-License-Identifier: MIT */
#include "devices.h"

#include <assert.h>

#include <crosscall/call.h>
#include <crosscall/kernel_user.h>
#include <crosscall/server.h>

#include "errors.h"
#include "started.h"
#include "text.h"

struct driven {
    struct device object;
    const char *name;
    unsigned line;
    uint16_t first_port;
    uint16_t ports; /* a bit for each; none: it is ours, or the kernel's */
    bool (*may_write)(uint32_t port, uint8_t value); /* NULL: everything */
    xc_identity owner;                               /* 0: nobody claims it */
};
static_assert(offsetof(struct driven, object) == 0, "cast from its device");

static const struct device_ops device_methods;

/* Ports of the keyboard's controller, and commands that reset the machine, or
 * change which memory it has. What lies between is the speaker's, and more. */
enum {
    KEYBOARD_DATA = 0,
    KEYBOARD_COMMAND = 4,
    KEYBOARD_PUT_LINES = 0xd1,
    KEYBOARD_A20_OFF = 0xdd,
    KEYBOARD_A20_ON = 0xdf,
    KEYBOARD_PULSE_LINES = 0xf0 /* and above */
};

static bool keyboard_may_write(uint32_t port, uint8_t value)
{
    return port != KEYBOARD_COMMAND ||
           (value != KEYBOARD_PUT_LINES && value != KEYBOARD_A20_OFF &&
            value != KEYBOARD_A20_ON && value < KEYBOARD_PULSE_LINES);
}

static struct driven all[] = {
    {.object = {&device_methods}, .name = "timer", .line = 0},
    {.object = {&device_methods}, .name = "serial", .line = 4},
    {.object = {&device_methods},
     .name = "keyboard",
     .line = 1,
     .first_port = 0x60,
     .ports = 1 << KEYBOARD_DATA | 1 << KEYBOARD_COMMAND,
     .may_write = keyboard_may_write},
    {.object = {&device_methods},
     .name = "clock",
     .line = 8,
     .first_port = 0x70,
     .ports = 3},
};
enum { N_DEVICES = sizeof(all) / sizeof(all[0]) };

uint32_t devices_bit(const char *name, size_t len)
{
    unsigned i;

    for (i = 0; i < N_DEVICES; i++)
        if (text_is(name, len, all[i].name))
            return UINT32_C(1) << i;
    return 0;
}

static int64_t raw(enum xc_device what, uint64_t number, uint64_t value)
{
    return xc_kernel_raw(XC_RAW_DEVICE, what, number, value, 0, 0);
}

static bool has_port(const struct driven *driven, uint32_t port)
{
    return port < 16 && driven->ports & 1u << port;
}

static int read_port(struct device *self, uint32_t port)
{
    const struct driven *driven = (const struct driven *)self;

    if (!has_port(driven, port))
        return -XC_EINVAL;
    return (int)raw(XC_DEVICE_READ8, driven->first_port + port, 0);
}

static int write_port(struct device *self, uint32_t port, uint8_t value)
{
    const struct driven *driven = (const struct driven *)self;

    if (!has_port(driven, port))
        return -XC_EINVAL;
    if (driven->may_write && !driven->may_write(port, value))
        return -XC_EPERM;
    return (int)raw(XC_DEVICE_WRITE8, driven->first_port + port, value);
}

static int done(struct device *self)
{
    return (int)raw(XC_DEVICE_DONE, ((const struct driven *)self)->line, 0);
}

static const struct device_ops device_methods = {
    .read = read_port,
    .write = write_port,
    .done = done,
};

static void released(void *object)
{
    struct driven *driven = object;

    raw(XC_DEVICE_INTERRUPT, driven->line, 0);
    driven->owner = 0;
}

static int claim(struct devices *self, const char *name, struct device **out)
{
    const xc_identity caller = xc_current_call()->caller->process;
    const uint32_t bit = devices_bit(name, text_length(name));
    struct driven *driven;

    (void)self;
    if (!bit)
        return -XC_ENOENT;
    driven = &all[__builtin_ctz(bit)];
    if (!driven->ports || !(started_devices(caller) & bit))
        return -XC_EACCES;
    if (driven->owner)
        return -XC_EBUSY;
    driven->owner = caller;
    if (xc_on_last_release(&driven->object, released)) {
        driven->owner = 0;
        return -XC_ENOMEM;
    }
    raw(XC_DEVICE_INTERRUPT, driven->line, caller);
    *out = &driven->object;
    return 0;
}

static const struct devices_ops methods = {.claim = claim};
struct devices device_service = {&methods};
