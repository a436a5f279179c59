// SPDX-License-Identifier: MIT
// Output: all files or none, and only those that change
//
// A build that finds a half-written set of outputs would compile it, so first
// everything is written beside its target and only then renamed. A file whose
// bytes stay the same is not touched, and what depends on it is not rebuilt.
#pragma once

#include "diag/diagnostics.h"
#include "emit/emit.h"

#include <string>
#include <vector>

namespace stubc {

/// A file to be written.
struct File {
    std::string path;
    std::string text;
};

/// @outputs as files of @directory.
std::vector<File> place_outputs(const std::string &directory,
                                const std::vector<Output> &outputs);

/// What make and ninja read: every output depends on every input.
std::string depfile_text(const std::vector<File> &outputs,
                         const std::vector<std::string> &inputs);

/// The bytes of a file; none if it cannot be read.
std::string read_text(const std::string &path);

/// Write all of @files, or none; none of them may be one of @inputs.
bool write_files(const std::vector<File> &files,
                 const std::vector<std::string> &inputs, Diagnostics &diags);

} // namespace stubc
