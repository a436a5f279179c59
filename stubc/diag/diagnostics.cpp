// SPDX-License-Identifier: MIT
#include "diag/diagnostics.h"

#include <utility>

namespace stubc {

std::string number_of(Code code)
{
    const std::string digits = std::to_string(static_cast<int>(code));
    return "XC" + std::string(4 - digits.size(), '0') + digits;
}

void Diagnostics::error(Code code, const Location &where, std::string text,
                        std::string remedy, std::vector<Fixit> fixits,
                        std::vector<Remark> remarks)
{
    std::erase_if(fixits,
                  [](const Fixit &fixit) { return fixit.where.line == 0; });
    list_.push_back({code, where, std::move(text), std::move(remedy),
                     std::move(fixits), std::move(remarks)});
}

} // namespace stubc
