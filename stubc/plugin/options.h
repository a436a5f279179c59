// SPDX-License-Identifier: MIT
// Options of the plugin: -fplugin-arg-crosscall-<option>
#pragma once

#include "diag/diagnostics.h"

#include <set>
#include <string>
#include <vector>

namespace stubc {

struct PluginOptions {
    std::string directory;            // out=DIR; empty: write nothing
    std::vector<std::string> outputs; // emit=NAME; empty: the usual ones
    std::set<int> off; // off=603: checks of bodies that are not made
};

/// Read the arguments; they are wrong if @diags has errors afterwards.
PluginOptions read_plugin_options(const std::vector<std::string> &args,
                                  Diagnostics &diags);

} // namespace stubc
