// SPDX-License-Identifier: MIT
// XC0404: an in buffer and a string have one length.
//
// What goes in is meaningful as a whole; a string ends where its NUL is.

#include "check/rules.h"

#include "check/names.h"
#include "check/travel.h"

namespace stubc {

void rules::length_count(const Scope &scope, const Method &method,
                         const Param &param)
{
    if (!param.actual)
        return;
    if (param.words.string)
        scope.diags.error(Code::LengthCount, param.where,
                          name_of(scope, method, param) +
                              " is a string with two lengths",
                          "write XC_STRING(max)");
    else if (is_buffer(param) && !is_out(param))
        scope.diags.error(Code::LengthCount, param.where,
                          name_of(scope, method, param) +
                              " goes in and has two lengths",
                          "keep the first: " + param.bound->text);
}

} // namespace stubc
