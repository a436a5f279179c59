// SPDX-License-Identifier: MIT
// Made names: everything at file scope that generated headers declare
//
// They include the header, and one another: no name may come twice. Constants
// have functions of their own (model/constants.h).
#pragma once

#include "model/interface.h"

#include <string>
#include <vector>

namespace stubc {

/// What the wire form of a type is called after: "file_info" of struct
/// file_info in file, but "file_info" of struct info only if it is alone.
std::string wire_stem(const Header &header, const Interface &interface,
                      const std::string &tag);

/// Functions and variables share one space of names, tags have their own.
enum class NameSpace { Ordinary, Tag };

struct MadeName {
    std::string name;
    NameSpace space = NameSpace::Ordinary;
    std::string what;               // "the wrapper of depot.open"
    const Method *method = nullptr; // that it is made for, or none
    Location where;                 // of the method, or of the interface
};

/// Of an interface whose methods are good; of one of which only objects are
/// passed, what there is without methods.
std::vector<MadeName> made_names(const Header &header, std::size_t interface);

} // namespace stubc
