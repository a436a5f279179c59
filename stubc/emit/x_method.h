// SPDX-License-Identifier: MIT
// The X function of one method: rights, the request, the target, the reply
#pragma once

#include "emit/c_names.h"

namespace stubc {

void x_method(Writer &w, const Function &f);

/// The call of the target in it, and what may be wrong with its results.
void x_invoke(Writer &w, const Function &f);

} // namespace stubc
