// SPDX-License-Identifier: MIT
// Interfaces: the decorated structs of a header, and those they build on
#pragma once

#include "parse/reader.h"

namespace stubc {

/// Fill reader.header with the interfaces of the main file, their bases, and
/// the interfaces of the objects that they pass.
void read_interfaces(Reader &reader);

} // namespace stubc
