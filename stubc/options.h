// SPDX-License-Identifier: MIT
// Options: what the command line asks for
#pragma once

#include "diag/diagnostics.h"

#include <string>
#include <vector>

namespace stubc {

struct Options {
    std::string header;                    // as given
    std::string stem;                      // "file" of interfaces/file.h
    std::string include;                   // how generated code includes it
    std::string directory = ".";           // of the outputs
    std::string depfile;                   // empty: none
    std::vector<std::string> include_dirs; // -I
    std::vector<std::string> system_dirs;  // -isystem
    std::vector<std::string> definitions;  // -D, "NAME" or "NAME=VALUE"
    std::vector<std::string> outputs;      // --emit; empty: the usual ones
    bool check_only = false;
    bool list_outputs = false; // --emit help
    bool fix = false;          // mend the header
    bool print_fixits = false; // for other programs
    bool register_plan = false;
    std::string old_header; // of stubc diff; empty: no diff
    std::string target;     // of the register plan; empty: all
    std::string explain;    // number of an error; empty: none
    bool help = false;
    bool version = false;
};

/// What --help prints.
extern const char usage_text[];

/// Read the command line; it is wrong if @diags has errors afterwards.
Options read_options(int argc, const char *const *argv, Diagnostics &diags);

/// Whether the header and the output directory can be what they have to be.
void check_files(const Options &options, Diagnostics &diags);

} // namespace stubc
