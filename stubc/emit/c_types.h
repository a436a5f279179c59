// SPDX-License-Identifier: MIT
// C types: how types of the model are spelled, in C and on the wire
#pragma once

#include "model/interface.h"
#include "model/layout.h"

#include <string>

namespace stubc {

/// "uint64_t"
std::string wire_type(ScalarKind scalar);

/// "const void *buf"
std::string declaration(const Param &param);

/// "self, offset, buf, len": what @declaration declares, all of them.
std::string arguments(const Method &method);

/// "struct file *self, uint64_t offset"; @self in place of the first type.
std::string parameters(const Method &method, const std::string &self);

/// From the wire's type to the parameter's: "(size_t)", or nothing.
std::string cast_from_wire(const Type &type);

/// A value of a tag, as a label: "SHAPE_CIRCLE", or a number.
std::string case_label(const Header &header, const Type &tag,
                       std::int64_t value);

/// What an out-parameter holds before the call: "0".
std::string zero(const Type &type);

} // namespace stubc
