// SPDX-License-Identifier: MIT
// Failures that nobody is told of, and why that is right
#pragma once

#include "faults.h"

// Who failed; nobody, where no function returns that could say it.
enum class Side { client, server, nobody };

// Whether a scenario may succeed though this has failed in it.
bool is_tolerated(Side side, const Fault &fault);
