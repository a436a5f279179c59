/* SPDX-License-Identifier: MIT */
/* Dispatch: what files of the critical range share */
#pragma once

#include "threads.h"

extern struct xc_dispatcher user_dispatcher;

/** It gets its turn. */
void user_make_ready(struct user_thread *thread);

/** It waits no longer; the wait's result is this. */
void user_end_wait(struct user_thread *thread, int result);

/** Whoever sleeps there. */
void user_wake_all(const volatile uint32_t *word);

/** Be entered by then, at the latest. */
void user_wake_by(uint64_t deadline_ns);
