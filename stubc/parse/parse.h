// SPDX-License-Identifier: MIT
// Parse: a header, read by Clang, as a model
//
// The only folder that sees Clang. It reads facts and judges nothing: what it
// cannot express is a Forbidden type, an unreadable length or a stray word in
// the model, for check to explain.
#pragma once

#include "diag/diagnostics.h"
#include "model/interface.h"
#include "options.h"

namespace stubc {

/// Read options.header. If it is not valid C, only its spelling is there, and
/// this returns false.
bool parse(const Options &options, Header &header, Diagnostics &diags);

} // namespace stubc
