// SPDX-License-Identifier: MIT
// Outputs: one function for each file that stubc can write
//
// An emitter sees the model and its layout, nothing else. README.md beside
// this file says how to add one.
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

/// Whether an output has this name, as --emit takes it.
bool is_output(const std::string &name);

/// Names of all outputs, each once.
std::vector<std::string> output_names();

/// The table of outputs as text, a line for each file.
std::string output_table();

/// Outputs of a checked header, in the order of the table; those that are
/// written unless something else is asked for, where @names is empty.
std::vector<Output> emit(const Header &header,
                         const std::vector<std::string> &names);

} // namespace stubc
