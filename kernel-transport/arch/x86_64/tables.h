/* SPDX-License-Identifier: MIT */
/*
 * Tables: what the processor reads: descriptors, vectors, control registers
 */
#pragma once

/** Set up the processor for programs. */
__attribute__((cold)) void tables_init(void);
