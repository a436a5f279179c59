// SPDX-License-Identifier: MIT
// XC0307: an object travels with stated rights.
//
// Passing it gives access away. How much is a decision of the interface.

#include "check/rules.h"

#include "check/mends.h"
#include "check/names.h"

#include <string>

namespace stubc {

/// A grant of the only right that there is to the object, or of none yet.
static std::string grant_of(const Header &header, const Param &param)
{
    const std::string &name = header.objects[param.type.index].name;
    for (const Interface &interface : header.interfaces)
        if (interface.name == name)
            return "XC_GRANT(" + right_of(interface) + ")";
    return std::string("XC_GRANT(") + rights_placeholder + ")";
}

void rules::object_without_grant(const Scope &scope, const Method &method,
                                 const Param &param)
{
    if (param.type.kind == TypeKind::Object && !param.words.grant)
        scope.diags.error(Code::ObjectWithoutGrant, param.where,
                          name_of(scope, method, param) +
                              " is an object, but no rights are granted",
                          "write XC_GRANT(RIGHTS) " + declaration_of(param),
                          {before(param, grant_of(scope.header, param))});
}

} // namespace stubc
