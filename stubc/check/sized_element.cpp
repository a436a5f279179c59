// SPDX-License-Identifier: MIT
// XC0408: XC_SIZED_BY counts bytes, so its elements are bytes.
//
// The size of anything larger in bytes invites a length that is no multiple of
// an element.

#include "check/rules.h"

#include "check/names.h"

namespace stubc {

void rules::sized_element(const Scope &scope, const Method &method,
                          const Param &param)
{
    if (!param.words.sized_by || param.pointers != 1 ||
        param.type.kind == TypeKind::Void)
        return;
    if (param.type.kind == TypeKind::Scalar &&
        (param.type.scalar == ScalarKind::I8 ||
         param.type.scalar == ScalarKind::U8))
        return;
    scope.diags.error(Code::SizedElement, param.where,
                      name_of(scope, method, param) +
                          " is sized in bytes, but made of " +
                          param.type.spelling,
                      "count its elements: XC_COUNTED_BY(n)");
}

} // namespace stubc
