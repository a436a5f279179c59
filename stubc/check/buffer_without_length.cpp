// SPDX-License-Identifier: MIT
// XC0401: every buffer names what bounds it.
//
// Without a bound the X object would have to trust the peer for how much to
// copy.

#include "check/rules.h"

#include "check/names.h"
#include "check/travel.h"

#include <string>

namespace stubc {

void rules::buffer_without_length(const Scope &scope, const Method &method,
                                  const Param &param)
{
    if (param.pointers != 1 || is_buffer(param) || param.words.string ||
        param.function)
        return;
    const bool is_text = param.type.is_char && is_out(param);
    if (param.type.kind != TypeKind::Void && !is_text && !param.array)
        return;
    if (param.type.kind == TypeKind::Object ||
        param.type.kind == TypeKind::Forbidden)
        return;

    const bool bytes = param.type.kind == TypeKind::Void || is_text;
    scope.diags.error(Code::BufferWithoutLength, param.where,
                      name_of(scope, method, param) +
                          (param.array ? " is an array, of which C passes no "
                                         "length"
                                       : " is a buffer without a bound"),
                      std::string(bytes ? "write XC_SIZED_BY(len) "
                                        : "write XC_COUNTED_BY(n) ") +
                          declaration_of(param));
}

} // namespace stubc
