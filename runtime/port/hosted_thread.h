/* SPDX-License-Identifier: MIT */
/*
 * Hosted thread: xc_port_thread() in line, for the Linux binding's own calls
 *
 * The core cannot have it: not every system has thread-local variables.
 */
#pragma once

#include <crosscall/port.h>

/** This thread's record; by hosted_thread() only. */
extern _Thread_local struct xc_thread xc_hosted_thread
    __attribute__((visibility("hidden")));

/** hosted_thread() - the same as xc_port_thread() */
static inline struct xc_thread *hosted_thread(void)
{
    return &xc_hosted_thread;
}
