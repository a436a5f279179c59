// SPDX-License-Identifier: MIT
// XC0409: elements of a counted buffer have a type.
//
// Those that are plain are copied as bytes; all others, structs with padding,
// bools, enums, go through their wire form one by one. Of void there is
// neither.

#include "check/rules.h"

#include "check/names.h"

namespace stubc {

void rules::counted_element(const Scope &scope, const Method &method,
                            const Param &param)
{
    if (!param.words.counted_by || param.pointers != 1 ||
        param.type.kind != TypeKind::Void)
        return;
    scope.diags.error(Code::CountedElement, param.where,
                      name_of(scope, method, param) +
                          " counts elements of void, which have no size",
                      "size it in bytes: XC_SIZED_BY(len)");
}

} // namespace stubc
