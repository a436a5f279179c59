// SPDX-License-Identifier: MIT
// Outputs: one function for each file that stubc can write
//
// An emitter sees the model and its layout, nothing else. To add an output,
// write one function of this type in a file of its own and add a line to the
// table in outputs.cpp.
#pragma once

#include "model/interface.h"

#include <string>
#include <vector>

namespace stubc {

/// One file to be written.
struct Output {
    std::string name; // "file.stub.c"
    std::string text;
};

/// All outputs of a checked header, in a fixed order.
std::vector<Output> emit_all(const Header &header);

} // namespace stubc
