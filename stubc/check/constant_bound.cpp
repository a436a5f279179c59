// SPDX-License-Identifier: MIT
// XC0407: a constant bound is at least one byte and at most 65536.
//
// A buffer travels inside of a message.

#include "check/rules.h"

#include "check/names.h"
#include "check/travel.h"
#include "model/layout.h"

#include <algorithm>
#include <cstdint>
#include <string>

namespace stubc {

void rules::constant_bound(const Scope &scope, const Method &method,
                           const Param &param)
{
    if (!is_buffer(param) || !param.bound ||
        param.bound->kind != LengthKind::Constant)
        return;
    const std::uint64_t n = param.bound->value;
    const std::uint64_t size = element_size(scope.header, param);
    if (n > 0 && n <= inline_max / std::max<std::uint64_t>(size, 1))
        return;
    scope.diags.error(
        Code::ConstantBound, param.where,
        "the bound " + param.bound->text + " of " +
            name_of(scope, method, param) + " is " +
            (n == 0 ? "0" : "more than 65536 bytes"),
        "use 1 to " +
            std::to_string(inline_max / std::max<std::uint64_t>(size, 1)));
}

} // namespace stubc
