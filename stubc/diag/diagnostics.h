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

/// A mend that a machine can make: @length bytes from @where on become @text.
/// At no place, it is left to people: what is wrong stands in a macro.
struct Fixit {
    Location where;
    unsigned length = 0;
    std::string text;
};

/// "XC0007"
std::string number_of(Code code);

/// What else one has to look at: another place.
struct Remark {
    Location where;
    std::string text;
};

struct Diagnostic {
    Code code;
    Location where;
    std::string text;   // what is wrong with this line
    std::string remedy; // how to mend it
    std::vector<Fixit> fixits = {};
    std::vector<Remark> remarks = {};
};

class Diagnostics {
  public:
    /// Record an error; @where may be no place (command line, files). A fixit
    /// is added where there is one right mend, and never one that gives rights
    /// to somebody: then its text is a word that does not compile.
    void error(Code code, const Location &where, std::string text,
               std::string remedy, std::vector<Fixit> fixits = {},
               std::vector<Remark> remarks = {});
    /// Record what somebody else has found.
    void add(const Diagnostic &diag) { list_.push_back(diag); }
    bool failed() const { return !list_.empty(); }
    const std::vector<Diagnostic> &list() const { return list_; }

  private:
    std::vector<Diagnostic> list_;
};

/// Print as "file:line:column: error: text [XC0007]", source line, caret,
/// fixits and remedy, in the order of the source.
void render(const Diagnostics &diags, std::ostream &out);

} // namespace stubc
