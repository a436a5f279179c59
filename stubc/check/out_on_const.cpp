// SPDX-License-Identifier: MIT
// XC0305: a result cannot be const.
//
// The Stub writes it.

#include "check/rules.h"

#include "check/names.h"
#include "check/travel.h"

namespace stubc {

void rules::out_on_const(const Scope &scope, const Method &method,
                         const Param &param)
{
    // Of a region, const is what the receiver may do with it.
    if (is_out(param) && param.pointers > 0 && param.pointee_const &&
        param.type.kind != TypeKind::Region)
        scope.diags.error(Code::OutOnConst, param.where,
                          name_of(scope, method, param) +
                              " is a result, but const",
                          "remove const, or the direction");
}

} // namespace stubc
