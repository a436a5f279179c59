// SPDX-License-Identifier: MIT
// XC0314: a length is always there.
//
// A buffer whose length may be NULL would have none. The buffer itself may be
// absent: then its length is a number and nothing else.

#include "check/rules.h"

#include "check/names.h"

#include <optional>

namespace stubc {

static bool is_named(const std::optional<Length> &length, const Method &method,
                     const Param &param)
{
    return length && length->kind == LengthKind::Pointee &&
           &method.params[length->param] == &param;
}

void rules::optional_length(const Scope &scope, const Method &method,
                            const Param &param)
{
    if (!param.words.optional)
        return;
    for (const Param &buffer : method.params)
        if (is_named(buffer.bound, method, param) ||
            is_named(buffer.actual, method, param)) {
            scope.diags.error(Code::OptionalLength, param.where,
                              name_of(scope, method, param) +
                                  " is the length of " + buffer.name,
                              "remove XC_OPTIONAL here; " + buffer.name +
                                  " itself may have it");
            return;
        }
}

} // namespace stubc
