// SPDX-License-Identifier: MIT
// Fuzz: a call of one Stub, with arguments out of an input
#pragma once

#include "emit/c_names.h"

namespace stubc {

/// The function that makes the call, and looks at what it has written.
void fuzz_call(Writer &w, const Function &f);

} // namespace stubc
