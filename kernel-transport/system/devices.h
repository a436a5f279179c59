/* SPDX-License-Identifier: MIT */
/* Devices: which program drives which */
#pragma once

#include <stddef.h>
#include <stdint.h>

#include <interfaces/device.h>

/** The one object that there is. */
extern struct devices device_service;

/** devices_bit() - of the device with this name; 0: there is none */
uint32_t devices_bit(const char *name, size_t len);
