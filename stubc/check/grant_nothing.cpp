// SPDX-License-Identifier: MIT
// XC0309: a grant carries a right.
//
// An object without any right could only be asked what everybody may ask.

#include "check/rules.h"

#include "check/names.h"

namespace stubc {

void rules::grant_nothing(const Scope &scope, const Method &method,
                          const Param &param)
{
    if (param.words.grant && param.words.grant_rights == 0)
        scope.diags.error(Code::GrantNothing, param.where,
                          name_of(scope, method, param) +
                              " is granted without a right",
                          "name the rights that its receiver shall have");
}

} // namespace stubc
