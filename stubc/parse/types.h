// SPDX-License-Identifier: MIT
// Types: from Clang's to the model's
#pragma once

#include "parse/reader.h"

#include <clang/AST/Type.h>

namespace stubc {

/// @type without pointers and qualifiers; its struct or enum is read too.
Type read_type(Reader &reader, clang::QualType type);

/// Fill in what the declared type of a parameter says.
void read_param_type(Reader &reader, clang::QualType type, Param &param);

/// The interface whose object @record is, or nullptr.
const clang::RecordDecl *interface_of(const Reader &reader,
                                      const clang::RecordDecl *record);

} // namespace stubc
