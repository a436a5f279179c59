// SPDX-License-Identifier: MIT
#include "diag/diagnostics.h"

#include <utility>

namespace stubc {

void Diagnostics::error(Code code, const Location &where, std::string text,
                        std::string remedy)
{
    list_.push_back({code, where, std::move(text), std::move(remedy)});
}

} // namespace stubc
