// SPDX-License-Identifier: MIT
// Writer: text of one generated file
//
// Emitters hand over whole lines with named placeholders: $name, or ${name}
// where a letter follows. A line that is longer than 80 columns is broken as
// clang-format would break it, so that generated code needs no formatter.
#pragma once

#include "emit/names.h"

#include <string>
#include <string_view>

namespace stubc {

/// @text with its placeholders replaced.
std::string expand(std::string_view text, const Names &names);

/// @lines one step deeper.
std::string indented(std::string_view lines);

class Writer {
  public:
    /// Append lines. A newline at the very beginning of @lines is dropped, so
    /// that a raw string can begin on a line of its own.
    void text(const Names &names, std::string_view lines);

    /// Append a function of one statement, on one line where that fits.
    void function(const Names &names, std::string_view head,
                  std::string_view statement);

    void blank() { text_ += '\n'; }

    /// Append a C comment, of several lines if it is long.
    void comment(unsigned indent, const std::string &words);

    /// The same with placeholders.
    void comment(const Names &names, std::string_view words)
    {
        comment(0, expand(words, names));
    }

    std::string take();

  private:
    std::string text_;
};

} // namespace stubc
