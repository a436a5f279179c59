// SPDX-License-Identifier: MIT
// XC0006: a header can be included twice.
//
// Generated files include it, and so does whoever includes them: its types
// would be defined a second time, in an error that speaks of generated code.

#include "check/rules.h"

namespace stubc {

void rules::no_guard(const Header &header, Diagnostics &diags)
{
    if (!header.guarded)
        diags.error(Code::NoGuard, header.start,
                    "the header cannot be included twice",
                    "put #pragma once on its first line",
                    {{header.body, 0, "#pragma once\n"}});
}

} // namespace stubc
