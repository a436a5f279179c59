/* SPDX-License-Identifier: MIT */
/* Cancel: which of a thread's calls it is that ends */
#pragma once

#include <stdbool.h>

struct xc_thread;

/** xc_thread_cancelled() - by what the thread itself has set, whoever called
 * it */
bool xc_thread_cancelled(const struct xc_thread *thread);
