// SPDX-License-Identifier: MIT
// Wire types: the regions of <stem>.wire.h that say what a type's bytes are
#pragma once

#include "emit/writer.h"
#include "model/layout.h"

namespace stubc {

/// A struct of the wire and the assertions that pin it.
void wire_struct(Writer &w, const Header &header, const Interface &interface,
                 const WireStruct &wire, const std::string &name);

/// Enums and flat structs that the interface's own methods use.
void wire_types(Writer &w, const Header &header, const Interface &interface);

} // namespace stubc
