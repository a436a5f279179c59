// SPDX-License-Identifier: MIT
// XC0313: what may be absent is passed by a pointer.
//
// A value is always there. So is the object that is called, and one that comes
// out: a method that may have none to give says so by an error.

#include "check/rules.h"

#include "check/names.h"
#include "check/travel.h"

#include <string>

namespace stubc {

static std::string why_not(const Method &method, const Param &param)
{
    if (&param == &method.params.front())
        return "is the object itself";
    if (param.type.kind == TypeKind::Object && is_out(param))
        return "is an object that comes out";
    if (param.words.fd || param.words.region)
        return ""; // XC0327
    if (param.pointers == 0)
        return "is a value, which is always there";
    return "";
}

void rules::optional_place(const Scope &scope, const Method &method)
{
    for (const Param &param : method.params) {
        const std::string why = why_not(method, param);

        if (param.words.optional && !why.empty())
            scope.diags.error(Code::OptionalPlace, param.where,
                              name_of(scope, method, param) + " " + why,
                              "remove XC_OPTIONAL; for a value, pass const "
                              "struct s *, and for an object that may be "
                              "missing return an error");
    }
}

} // namespace stubc
