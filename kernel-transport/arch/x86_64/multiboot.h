/* SPDX-License-Identifier: MIT */
/*
 * MultiBoot: what the loader says, in the first version of that standard
 */
#pragma once

#include <stdint.h>

enum {
    MULTIBOOT_MAGIC = 0x2badb002,
    MULTIBOOT_HAS_MEMORY = 1 << 0,
    MULTIBOOT_HAS_MODULES = 1 << 3
};

struct multiboot {
    uint32_t flags;
    uint32_t kib_below, kib_above; /* above: from 1 MiB without a hole */
    uint32_t boot_device, command_line;
    uint32_t n_modules, modules;
};

struct multiboot_module {
    uint32_t begin, end, command_line, reserved;
};
