// SPDX-License-Identifier: MIT
// Include text: how generated code includes the header it is made from
#pragma once

#include <string>
#include <vector>

namespace stubc {

/// The path of @header below the one of @include_dirs that holds it, longest
/// match first; else its bare name.
std::string include_text(const std::string &header,
                         const std::vector<std::string> &include_dirs);

} // namespace stubc
