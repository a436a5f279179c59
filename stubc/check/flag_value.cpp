// SPDX-License-Identifier: MIT
// XC0112: a flag enum declares bits.
//
// Valid is what has no bit outside of its declared values. A negative value
// would declare nearly all of them, and without a bit nothing could be set.

#include "check/rules.h"

#include <string>

namespace stubc {

void rules::flag_value(const Header &header, Diagnostics &diags)
{
    for (const Enum &type : header.enums) {
        bool has_bits = false;

        if (!type.flags)
            continue;
        for (const Enumerator &enumerator : type.enumerators) {
            has_bits = has_bits || enumerator.value != 0;
            if (enumerator.value < 0)
                diags.error(Code::FlagValue, type.where,
                            enumerator.name + " of " + type.spelling +
                                " is negative, which is no set of bits",
                            "write values like 1 << 0, 1 << 1; or remove "
                            "XC_FLAGS where exactly one value is meant");
        }
        if (!has_bits)
            diags.error(Code::FlagValue, type.where,
                        type.spelling + " has XC_FLAGS, but declares no bit",
                        "declare its bits: NAME = 1 << 0");
    }
}

} // namespace stubc
