/* SPDX-License-Identifier: MIT */
/*
 * Boot: what boot.S enters in C
 */
#pragma once

#include <stdint.h>
#include <stdnoreturn.h>

/** @magic: by whom we were loaded; @loader: where that left what it says */
noreturn void boot(uint32_t magic, uint32_t loader);
