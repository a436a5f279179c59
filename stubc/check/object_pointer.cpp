// SPDX-License-Identifier: MIT
// XC0310: an object goes in as struct NAME *, and comes out through struct NAME
// **.
//
// It is not const, because its methods are not, and it does not travel both
// ways, because a handle given away is not taken back by a reply.

#include "check/rules.h"

#include "check/names.h"

#include <string>

namespace stubc {

void rules::object_pointer(const Scope &scope, const Method &method,
                           const Param &param)
{
    if (param.type.kind != TypeKind::Object)
        return;
    const unsigned wanted = param.words.out ? 2 : 1;
    if (param.pointers == wanted && !param.pointee_const && !param.words.inout)
        return;

    const std::string object =
        "struct " + scope.header.objects[param.type.index].name;
    scope.diags.error(Code::ObjectPointer, param.where,
                      name_of(scope, method, param) + " passes " + object +
                          " in a way that objects cannot be passed",
                      "write XC_GRANT(RIGHTS) " + object + " *" + param.name +
                          " or XC_OUT XC_GRANT(RIGHTS) " + object + " **" +
                          param.name);
}

} // namespace stubc
