// SPDX-License-Identifier: MIT
// XC0102: an interface's name is dotted words.
//
// It is part of what travels and of what people type, so it has one spelling:
// lower-case words of letters, digits and _, with dots between them.

#include "check/rules.h"

#include <string>

namespace stubc {

static bool is_dotted(const std::string &name)
{
    bool at_start = true; // of a word

    for (const char c : name) {
        const bool letter = c >= 'a' && c <= 'z';
        const bool digit_or_bar = (c >= '0' && c <= '9') || c == '_';
        if (at_start ? !letter : !letter && !digit_or_bar && c != '.')
            return false;
        at_start = c == '.';
    }
    return !at_start;
}

void rules::interface_name(const Scope &scope)
{
    const std::string &name = scope.interface.wire_name;
    if (!is_dotted(name))
        scope.diags.error(Code::InterfaceName, scope.interface.where,
                          name.empty()
                              ? "struct " + scope.interface.ops +
                                    " has no interface name"
                              : "\"" + name + "\" is no interface name",
                          "use lower-case words with dots, for instance "
                          "XC_INTERFACE(\"example." +
                              scope.interface.name + "\", 1)");
}

} // namespace stubc
