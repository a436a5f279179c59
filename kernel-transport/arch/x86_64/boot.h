/* SPDX-License-Identifier: MIT */
/*
 * Boot: what boot.S enters in C
 */
#pragma once

#include <crosscall/kernel_abi.h>
#include <stdint.h>
#include <stdnoreturn.h>

/** Whole pages: what stands beside is nobody's business. enter.S counts its
 * time. */
extern union notice {
    struct xc_notice notice;
    uint8_t pages[2][XC_PAGE];
} notice;

/** @magic: by whom we were loaded; @loader: where that left what it says */
__attribute__((cold)) noreturn void boot(uint32_t magic, uint32_t loader);
