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

    /// Hand on what was captured, but for lines with a misspelt word: what
    /// Clang makes of these is no help.
    void report(const std::vector<Misspelt> &misspelt,
                Diagnostics &diags) const;

  private:
    Diagnostics captured_;
};

} // namespace stubc
