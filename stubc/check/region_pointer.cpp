// SPDX-License-Identifier: MIT
// XC0322: a region goes in as struct xc_region *, and comes out through
// struct xc_region **.

#include "check/rules.h"

#include "check/names.h"

#include <string>

namespace stubc {

void rules::region_pointer(const Scope &scope, const Method &method,
                           const Param &param)
{
    const unsigned wanted = param.words.out ? 2 : 1;

    if (param.type.kind != TypeKind::Region ||
        (param.pointers == wanted && !param.array))
        return;
    scope.diags.error(Code::RegionPointer, param.where,
                      name_of(scope, method, param) +
                          " passes a region in a way that regions cannot be "
                          "passed",
                      "write XC_REGION const struct xc_region *" + param.name +
                          " or XC_OUT XC_REGION const struct xc_region **" +
                          param.name);
}

} // namespace stubc
