// SPDX-License-Identifier: MIT
// XC0108: a right is one of the bits 0 to 30.
//
// Bit 31 is XC_RIGHT_GIVE and means the same for every interface.

#include "check/rules.h"

#include <cstdint>

namespace stubc {

void rules::right_bit(const Scope &scope)
{
    for (const Right &right : scope.interface.rights)
        if (right.bit == std::uint32_t{1} << 31)
            scope.diags.error(Code::RightBit, right.where,
                              "right " + right.name + " of " +
                                  scope.interface.name +
                                  " is bit 31, which is XC_RIGHT_GIVE",
                              "use XC_RIGHT(0) to XC_RIGHT(30)");
}

} // namespace stubc
