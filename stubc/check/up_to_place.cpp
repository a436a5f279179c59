// SPDX-License-Identifier: MIT
// XC0415: a maximum is declared for a buffer of variable length.
//
// What has a constant length, or is a string, has its maximum already. A
// one-way call does not wait, as it may have to for the memory of large ones.

#include "check/rules.h"

#include "check/names.h"
#include "check/travel.h"

#include <string>

namespace stubc {

static std::string why_not(const Method &method, const Param &param)
{
    if (!is_buffer(param))
        return "is no buffer with XC_SIZED_BY or XC_COUNTED_BY";
    if (param.bound && param.bound->kind == LengthKind::Constant)
        return "always has " + param.bound->text;
    if (method.oneway)
        return "is one of a one-way method, which carries at most 64 KiB";
    return "";
}

void rules::up_to_place(const Scope &scope, const Method &method,
                        const Param &param)
{
    const std::string why = why_not(method, param);

    if (param.words.up_to && !why.empty())
        scope.diags.error(Code::UpToPlace, param.where,
                          name_of(scope, method, param) + " " + why,
                          "remove XC_UP_TO(" + param.words.up_to_text + ")");
}

} // namespace stubc
