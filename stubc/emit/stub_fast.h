// SPDX-License-Identifier: MIT
// The Stub of one method by registers: what to send in them, what came
#pragma once

#include "emit/c_names.h"

namespace stubc {

/// Its declaration, which heirs' Stubs need as well.
void stub_fast_declaration(Writer &w, const Function &f);

void stub_fast(Writer &w, const Function &f);

} // namespace stubc
