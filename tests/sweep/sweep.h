// SPDX-License-Identifier: MIT
// One scenario under every fault that it can meet
#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "faults.h"
#include "thing_server.h"
#include "tolerated.h"

// What a scenario may take: without a fault, and where a signal is all that
// comes, all the time in the world; else waiting longer changes nothing.
uint64_t patience_ms(const Fault *fault);

// Runs @run once without a fault, to count, and then under each. Adds a failure
// for each run that crashed, hung, leaked, broke something else, or kept quiet.
void sweep(Side side,
           const std::function<std::optional<Report>(const Fault *)> &run);
