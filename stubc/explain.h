// SPDX-License-Identifier: MIT
// Explain: the page about a diagnostic, as it was installed
#pragma once

#include "diag/diagnostics.h"

#include <string>

namespace stubc {

/// The text of docs/diagnostics/XC0401.md, for "XC0401", "xc0401" or "401"; or
/// nothing and an error.
std::string explain(const std::string &number, Diagnostics &diags);

} // namespace stubc
