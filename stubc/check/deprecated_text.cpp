// SPDX-License-Identifier: MIT
// XC0218: a deprecation says what to use instead, in one short line.
//
// The text becomes part of a compiler's warning at each call.

#include "check/rules.h"

#include "check/names.h"

#include <algorithm>
#include <string>

namespace stubc {

static bool is_plain(char c)
{
    return c >= ' ' && c <= '~' && c != '"' && c != '\\';
}

void rules::deprecated_text(const Scope &scope, const Method &method)
{
    constexpr std::size_t longest = 56; // a line of generated code
    const std::string text = method.deprecated_text.value_or("");

    if (!method.deprecated)
        return;
    if (text.empty() || text.size() > longest ||
        !std::all_of(text.begin(), text.end(), is_plain))
        scope.diags.error(Code::DeprecatedText, *method.deprecated,
                          "the deprecation of " + name_of(scope, method) +
                              " is not a short line of text",
                          "say what to use instead in 1 to 56 printable "
                          "characters without \" and \\, for instance "
                          "XC_DEPRECATED(\"use open2\")");
}

} // namespace stubc
