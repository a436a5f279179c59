/* SPDX-License-Identifier: MIT */
/*
 * Tables: what the processor reads: descriptors, vectors, control registers
 */
#pragma once

/** Set up the processor for programs. */
void tables_init(void);
