// SPDX-License-Identifier: MIT
// XC0409: elements of a counted buffer are plain: no padding, no bool, no enum.
//
// They are copied as bytes. Padding would carry the other's memory, and a bool
// or an enum would have to be looked at one by one.

#include "check/rules.h"

#include "check/names.h"
#include "check/travel.h"

#include <string>

namespace stubc {

void rules::counted_element(const Scope &scope, const Method &method,
                            const Param &param)
{
    if (!param.words.counted_by || param.words.grant || param.pointers != 1 ||
        !why_not_flat(scope.header, param.type).empty())
        return;
    const std::string why = why_not_bytes(scope.header, param.type);
    if (!why.empty())
        scope.diags.error(Code::CountedElement, param.where,
                          name_of(scope, method, param) +
                              " cannot be a counted buffer: " + why,
                          param.type.kind == TypeKind::Void
                              ? "size it in bytes: XC_SIZED_BY(len)"
                              : "use integers, floating numbers, or structs "
                                "of them without padding");
}

} // namespace stubc
