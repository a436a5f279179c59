/* SPDX-License-Identifier: MIT */
/* Hostile: what its parts share */
#pragma once

#include "bare/bare.h"

/** hostile_next() - any number */
uint64_t hostile_next(void);

/** hostile_next_wild() - one that is likely to be believed too easily */
uint64_t hostile_next_wild(void);

/** hostile_self() - who runs, if it was made last */
xc_identity hostile_self(void);

/* In states.c; each ends its process, with 1 if nothing has happened to it. */
void calls_on_any_stack(void);
void is_preempted_on_any_stack(void);
void makes_any_system_call(void);
void asks_for_what_is_no_call(void);
void calls_with_any_flags(void);
void is_preempted_with_any_flags(void);
void yields_with_any_flags(void);
void gives_its_dispatcher_back(void);

/** is_kept_for_ever() - runs, and is preempted where the kernel keeps it */
void is_kept_for_ever(void);
