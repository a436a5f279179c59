/* SPDX-License-Identifier: MIT */
/* Hosted thread, in the place of the runtime's: the explorer has all of them in
 * one thread of the system's */
#pragma once

#include <crosscall/port.h>

static inline struct xc_thread *hosted_thread(void) { return xc_port_thread(); }
