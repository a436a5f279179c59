/* SPDX-License-Identifier: MIT */
/*
 * Fake port: time and memory at the test's command
 *
 * The core asks its port for nothing but memory, time and a record for each
 * thread. A test that links this one instead of the hosted port is a small
 * embedder: its clock stands still, its memory ends when told, and what was
 * not given back is counted.
 */
#pragma once

#include <cstddef>
#include <cstdint>

namespace fake_port {

/** What xc_port_now() says, in ns. It moves only when a test sets it. */
extern uint64_t now_ns;

/** Blocks that were allocated and not given back. */
size_t n_blocks();

/** The next @n allocations succeed, and none after them. */
void allow_allocations(unsigned n);

/** The next @n allocations succeed, one fails, and those after it succeed. */
void fail_one_allocation(unsigned n);

/** Memory is endless again. */
void allow_all_allocations();

} // namespace fake_port
