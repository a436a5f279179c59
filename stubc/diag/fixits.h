// SPDX-License-Identifier: MIT
// Fixits: mends that a machine can make, for other programs and for the header
#pragma once

#include "diag/diagnostics.h"

#include <iosfwd>
#include <string>

namespace stubc {

/// Print them as clang -fdiagnostics-parseable-fixits does, which editors read:
/// fix-it:"dir.h":{12:5-12:5}:"XC_OUT "
void print_fixits(const Diagnostics &diags, std::ostream &out);

/// @text, which is that of @file, with all fixits made that are about it. Of
/// two that meet the first is made; the next run shows the other one again.
std::string apply_fixits(const Diagnostics &diags, const std::string &file,
                         const std::string &text);

} // namespace stubc
