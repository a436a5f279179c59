/* SPDX-License-Identifier: MIT */
/*
 * Raw calls: what a program asks the kernel for, see <crosscall/kernel_abi.h>
 *
 * One function for each number of enum xc_raw, of the current process, with as
 * many of the five argument registers as it reads. The architecture has the
 * table of them.
 */
#pragma once

#include <crosscall/kernel_abi.h>
#include <stdint.h>

int64_t raw_register(uint64_t dispatcher);
int64_t raw_yield(xc_identity to);
int64_t raw_notify(xc_identity to, uint64_t bits);
int64_t raw_send(xc_identity to, uint64_t words);
int64_t raw_map(uint64_t address, uint64_t pages, uint64_t rights);
int64_t raw_accept(xc_identity from, uint64_t number, uint64_t first,
                   uint64_t pages, uint64_t address);
int64_t raw_process_new(uint64_t user, uint64_t pages);
int64_t raw_process_fill(xc_identity identity, uint64_t address, uint64_t pages,
                         uint64_t rights, uint64_t own);
int64_t raw_process_start(xc_identity identity, uint64_t entry, uint64_t stack,
                          uint64_t word, uint64_t mark);
int64_t raw_process_end(xc_identity identity, uint64_t status);
int64_t raw_device(uint64_t what, uint64_t number, uint64_t value);
