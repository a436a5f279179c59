// SPDX-License-Identifier: MIT
// XC0413: a buffer is behind exactly one pointer.

#include "check/rules.h"

#include "check/names.h"
#include "check/travel.h"

namespace stubc {

void rules::buffer_not_pointer(const Scope &scope, const Method &method,
                               const Param &param)
{
    if (is_buffer(param) && param.pointers == 0)
        scope.diags.error(Code::BufferNotPointer, param.where,
                          name_of(scope, method, param) +
                              " has a length, but is not a pointer",
                          "write const " + param.type.spelling + " *" +
                              param.name);
}

} // namespace stubc
