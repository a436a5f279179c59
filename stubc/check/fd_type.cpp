// SPDX-License-Identifier: MIT
// XC0320: XC_FD is an int that comes in by value, or out through int *.
//
// That is what open() gives and close() takes, in every program.

#include "check/rules.h"

#include "check/names.h"

#include <string>

namespace stubc {

static bool is_int(const Param &param)
{
    return param.type.kind == TypeKind::Scalar &&
           param.type.scalar == ScalarKind::I32 && !param.array;
}

void rules::fd_type(const Scope &scope, const Method &method,
                    const Param &param)
{
    // Of a pointer without a direction, and a value with one, others speak.
    if (!param.words.fd || (is_int(param) && param.pointers <= 1))
        return;
    scope.diags.error(
        Code::FdType, param.where,
        name_of(scope, method, param) + " is an open file, but not an int",
        "write XC_FD int " + param.name + ", or XC_OUT XC_FD int *" +
            param.name + " if the method opens it");
}

} // namespace stubc
