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

#include <optional>

namespace stubc {

/// Read options.header; nothing if it is not valid C.
std::optional<Header> parse(const Options &options, Diagnostics &diags);

} // namespace stubc
