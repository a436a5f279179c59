// SPDX-License-Identifier: MIT
// XC0411: a string has a constant maximum of 1 to 65535 bytes.
//
// It is the room that both sides prepare, and its NUL has to fit in as well.

#include "check/rules.h"

#include "check/names.h"
#include "model/layout.h"

namespace stubc {

void rules::string_max(const Scope &scope, const Method &method,
                       const Param &param)
{
    if (!param.words.string || !param.bound)
        return;
    if (param.bound->kind == LengthKind::Constant && param.bound->value > 0 &&
        param.bound->value < inline_max)
        return;
    scope.diags.error(Code::StringMax, param.where,
                      "the maximum " + param.bound->text + " of " +
                          name_of(scope, method, param) +
                          " is not a constant from 1 to 65535",
                      "write XC_STRING(255), or an enumerator");
}

} // namespace stubc
