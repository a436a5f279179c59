// SPDX-License-Identifier: MIT
// XC0307: an object travels with stated rights.
//
// Passing it gives access away. How much is a decision of the interface.

#include "check/rules.h"

#include "check/names.h"

namespace stubc {

void rules::object_without_grant(const Scope &scope, const Method &method,
                                 const Param &param)
{
    if (param.type.kind == TypeKind::Object && !param.words.grant)
        scope.diags.error(Code::ObjectWithoutGrant, param.where,
                          name_of(scope, method, param) +
                              " is an object, but no rights are granted",
                          "write XC_GRANT(RIGHTS) " + declaration_of(param));
}

} // namespace stubc
