// SPDX-License-Identifier: MIT
// Words of: what the model says, in the words of people
//
// For outputs that are read and not compiled: the reference, the rights report.
#pragma once

#include "model/layout.h"
#include "model/methods.h"

#include <string>
#include <string_view>
#include <vector>

namespace stubc {

/// `text` for Markdown.
std::string code(std::string_view text);

/// @items with commas between them.
std::string listed(const std::vector<std::string> &items);

/// "A | B" of a header as "`A`, `B`".
std::string rights_words(const std::string &text);

/// What a method needs: its rights as code, or "anyone".
std::string needs_words(const Method &method);

/// "oneway, ..."; empty for an ordinary method.
std::string method_words(const Method &method);

/// "in", "out", "in and out".
std::string direction_words(const Param &param);

/// What travels: "`uint64_t`", "bytes", "a string", "object `file`".
std::string travel_words(const Header &header, const Method &method,
                         std::size_t param);

/// How much of it: "room for `len`, at most 65536; of these the result count".
std::string bound_words(const Method &method, const MethodLayout &layout,
                        std::size_t param);

} // namespace stubc
