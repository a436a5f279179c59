// SPDX-License-Identifier: MIT
// The X function of one method by registers, and the table of all of them
#pragma once

#include "emit/c_names.h"

#include <vector>

namespace stubc {

void x_fast(Writer &w, const Function &f);

/// Where a call finds them; @functions are those that are fast.
void x_fast_table(Writer &w, const Names &names,
                  const std::vector<Function> &functions);

} // namespace stubc
