// SPDX-License-Identifier: MIT
// Diagnostics: what is wrong, where, and how to mend it
//
// Every error has a number that never changes its meaning. A stage reports all
// it finds and then fails as one.
#pragma once

#include "model/interface.h"

#include <iosfwd>
#include <string>
#include <vector>

namespace stubc {

enum class Code {
#define STUBC_CODE(number, name, summary) name = number,
#include "diag/codes.def"
#undef STUBC_CODE
};

struct Diagnostic {
    Code code;
    Location where;
    std::string text;   // what is wrong with this line
    std::string remedy; // how to mend it
};

class Diagnostics {
  public:
    /// Record an error; @where may be no place (command line, files).
    void error(Code code, const Location &where, std::string text,
               std::string remedy);
    bool failed() const { return !list_.empty(); }
    const std::vector<Diagnostic> &list() const { return list_; }

  private:
    std::vector<Diagnostic> list_;
};

/// Print as "file:line:column: error: text [XC0007]", source line, caret and
/// remedy, in the order of the source.
void render(const Diagnostics &diags, std::ostream &out);

} // namespace stubc
