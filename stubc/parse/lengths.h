// SPDX-License-Identifier: MIT
// Lengths: what XC_SIZED_BY, XC_COUNTED_BY and XC_STRING say
#pragma once

#include "parse/reader.h"

namespace stubc {

/// Resolve the length texts of all parameters of @method.
void read_lengths(Reader &reader, Method &method);

} // namespace stubc
