// SPDX-License-Identifier: MIT
// The Stub of one method: straight down, from its arguments to its results
#pragma once

#include "emit/c_names.h"

namespace stubc {

void stub_method(Writer &w, const Function &f);

} // namespace stubc
