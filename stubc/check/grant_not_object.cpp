// SPDX-License-Identifier: MIT
// XC0308: only objects are granted.
//
// A struct is an object if its interface is in sight.

#include "check/rules.h"

#include "check/names.h"

namespace stubc {

void rules::grant_not_object(const Scope &scope, const Method &method,
                             const Param &param)
{
    if (param.words.grant && param.type.kind != TypeKind::Object)
        scope.diags.error(Code::GrantNotObject, param.where,
                          name_of(scope, method, param) + " is granted, but " +
                              param.type.spelling +
                              " is no object of an interface",
                          "include the header with its XC_INTERFACE, or "
                          "remove XC_GRANT");
}

} // namespace stubc
