/* SPDX-License-Identifier: MIT */
/*
 * Device: an interrupt line and ports, for a program that drives it
 *
 * Which program may have which device is said by who boots the machine. The
 * clock that ticks and the serial line are the kernel's and the system's own.
 */
#pragma once

#include <crosscall/interface.h>

struct device;
struct devices;

enum device_rights { DEVICE_USE = XC_RIGHT(0) };
enum devices_rights { DEVICES_CLAIM = XC_RIGHT(0) };

enum { DEVICE_NAME_MAX = 15 };

struct XC_INTERFACE("crosscall.device", 1) device_ops {
    /**
     * read() - a byte from one of its ports
     * @port:  counted from its first one
     *
     * Return: the byte, or -EINVAL: it has no such port.
     */
    int (*read)(struct device *self, uint32_t port) XC_METHOD(1, DEVICE_USE);

    /**
     * write() - a byte to one of its ports
     *
     * Return: 0; -EINVAL; -EPERM: that would be for more than the device.
     */
    int (*write)(struct device *self, uint32_t port, uint8_t value)
        XC_METHOD(2, DEVICE_USE);

    /**
     * done() - the line may interrupt again
     *
     * An interrupt closes it, and is a notice to who claimed it: see
     * xc_kernel_notices in <crosscall/kernel_user.h>. The device itself says
     * what it was; a notice may have been somebody else's.
     */
    int (*done)(struct device *self) XC_METHOD(3, DEVICE_USE);
};

struct device {
    const struct device_ops *ops;
};

struct XC_INTERFACE("crosscall.devices", 1) devices_ops {
    /**
     * claim() - have a device for oneself, until it is released
     *
     * Its line is open from then on. Who ends releases it, some time after.
     * Return: 0; -ENOENT: there is no such
     * device; -EACCES: not for this program; -EBUSY: another one has it.
     */
    int (*claim)(struct devices *self,
                 XC_STRING(DEVICE_NAME_MAX) const char *name,
                 XC_OUT XC_GRANT(DEVICE_USE) struct device **out)
        XC_METHOD(1, DEVICES_CLAIM);
};

struct devices {
    const struct devices_ops *ops;
};
