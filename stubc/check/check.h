// SPDX-License-Identifier: MIT
// Check: whether a model may become code
//
// One rule a file; all_checks.cpp is the ordered table of them. What comes out
// without an error is what model/layout and emit may rely on.
#pragma once

#include "diag/diagnostics.h"
#include "model/interface.h"

namespace stubc {

/// Look at names that are nearly words, also of a header that is no valid C.
void check_spelling(const Header &header, Diagnostics &diags);

/// Apply every rule to the interfaces of this header and to their bases.
void check(const Header &header, Diagnostics &diags);

} // namespace stubc
