// SPDX-License-Identifier: MIT
// Capture: Clang's errors become ours
#pragma once

#include "diag/diagnostics.h"

#include <clang/Basic/Diagnostic.h>

#include <vector>

namespace stubc {

class Capture : public clang::DiagnosticConsumer {
  public:
    void HandleDiagnostic(clang::DiagnosticsEngine::Level level,
                          const clang::Diagnostic &info) override;

    /// Hand on what was captured, but for what is a consequence: lines with a
    /// misspelt word, or with one that lacks arguments; and where a file is
    /// missing that would declare all words, everything else.
    void report(const Header &header, Diagnostics &diags) const;

  private:
    Diagnostics captured_;
    std::vector<Location> cut_words_; // with too few arguments
    std::vector<Location> causes_;    // these, and files that are missing
};

} // namespace stubc
