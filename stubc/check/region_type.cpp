// SPDX-License-Identifier: MIT
// XC0321: XC_REGION is on a region, and every region has it.
//
// That memory is shared, and not copied, is said where it happens.

#include "check/rules.h"

#include "check/names.h"

#include <string>

namespace stubc {

void rules::region_type(const Scope &scope, const Method &method,
                        const Param &param)
{
    const bool is_region = param.type.kind == TypeKind::Region;

    if (is_region == param.words.region.has_value())
        return;
    scope.diags.error(Code::RegionType, param.where,
                      name_of(scope, method, param) +
                          (is_region ? " is shared memory, and does not say so"
                                     : " is said to be shared memory, but is "
                                       "no struct xc_region"),
                      is_region ? "write XC_REGION " + declaration_of(param)
                                : "write XC_REGION const struct xc_region *" +
                                      param.name + ", or remove XC_REGION");
}

} // namespace stubc
