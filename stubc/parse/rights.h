// SPDX-License-Identifier: MIT
// Rights: the enums that an interface's methods take theirs from
#pragma once

#include "parse/reader.h"

namespace stubc {

/// What a rights expression says.
struct RightsWord {
    std::uint32_t value = 0;
    std::string text;
    bool stated = false; // it is an integer
    bool anyone = false; // mentions XC_ANYONE
};

RightsWord read_rights_word(const Reader &reader, const Word &word,
                            std::size_t argument);

/// Fill interface.rights with every right of the enums that the methods of
/// @record mention, but not those that a base has already.
void read_rights(const Reader &reader, const clang::RecordDecl &record,
                 Interface &interface);

} // namespace stubc
