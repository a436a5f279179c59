// SPDX-License-Identifier: MIT
// The Stub of one method: straight down, from its arguments to its results
#pragma once

#include "emit/c_names.h"

namespace stubc {

void stub_method(Writer &w, const Function &f);

/// Arguments into the struct that is sent.
void stub_fill_request(Writer &w, const Function &f);

/// What came, when all of it is known to be good.
void stub_write_results(Writer &w, const Function &f);

} // namespace stubc
