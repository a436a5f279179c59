// SPDX-License-Identifier: MIT
// C names: every name that generated code uses, as placeholders
//
// The only place that knows how names are put together. Where a name of ours
// could meet a parameter's, ours gives way by an underscore.
#pragma once

#include "emit/writer.h"
#include "model/constants.h"
#include "model/layout.h"
#include "model/methods.h"

#include <set>
#include <string>
#include <vector>

namespace stubc {

/// Text of C to text in a comment, on one line.
std::string plain(const std::string &text);

/// The first paragraph of a method's documentation, or empty.
std::string summary_of(const Method &method);

/// Stems of other headers that declare bases of this header's interfaces.
std::set<std::string> base_headers(const Header &header);

/// $stem, $include.
Names file_names(const Header &header);

/// $if, $object, $interface, $stub_ops ...
Names interface_names(const Header &header, std::size_t interface);

/// Names of a flat struct's wire form: $wire, $to_wire, $from_wire, $type,
/// $is_valid, and $type_stem, which these begin with.
Names struct_names(const Header &header, const Interface &interface,
                   std::size_t type);

/// Names of an enum: $type, $is_valid, $type_stem.
Names enum_names(const Header &header, const Interface &interface,
                 std::size_t type);

/// Whether messages of any method may be too large for a slot.
bool any_bulk(const Header &header);

/// One method, as the generated functions of one interface see it.
struct Function {
    const Header &header;
    const Interface &owner; // who declares it
    const Method &method;
    MethodLayout layout;
    Names names;
    std::vector<Names> params; // the parameter's own, before the function's
};

/// @interface is whose function it is; it may inherit the method.
Function function_of(const Header &header, std::size_t interface,
                     const MethodRef &ref);

} // namespace stubc
