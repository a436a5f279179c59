/* SPDX-License-Identifier: MIT */
/* Round: a server and a client, started, measured and gone again */
#pragma once

#include "client.h"
#include "entry.h"
#include "process.h"

/**
 * round_run() - measure once
 * @entry:    what
 * @cores:    numbers of the cores that the placement counts
 * @samples:  shared memory, filled; room for limits->max_samples
 */
enum process_end round_run(const struct entry *entry, const int *cores,
                           const struct limits *limits,
                           struct samples *samples);
