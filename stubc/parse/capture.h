// SPDX-License-Identifier: MIT
// Capture: Clang's errors become ours
#pragma once

#include "diag/diagnostics.h"

#include <clang/Basic/Diagnostic.h>

namespace stubc {

class Capture : public clang::DiagnosticConsumer {
  public:
    explicit Capture(Diagnostics &diags) : diags_(diags) {}

    void HandleDiagnostic(clang::DiagnosticsEngine::Level level,
                          const clang::Diagnostic &info) override;

  private:
    Diagnostics &diags_;
};

} // namespace stubc
