// SPDX-License-Identifier: MIT
// XC0329: XC_LEASE is on a region that goes in and is not copied.
//
// A lease ends with the call. Of what comes out the caller is the owner, and a
// copy is nobody else's memory.

#include "check/rules.h"

#include "check/names.h"

#include <string>

namespace stubc {

void rules::region_lease(const Scope &scope, const Method &method,
                         const Param &param)
{
    const Decorations &words = param.words;

    if (!words.lease || (words.region && !words.out && !words.private_))
        return;
    scope.diags.error(Code::RegionLease, param.where,
                      name_of(scope, method, param) +
                          (!words.region ? " is XC_LEASE, and no region"
                           : words.out
                               ? " comes out, and is lent for the call"
                               : " is lent for the call, and a private copy"),
                      words.region ? "remove XC_LEASE"
                                   : "write XC_REGION XC_LEASE const struct "
                                     "xc_region *" +
                                         param.name + ", or remove XC_LEASE");
}

} // namespace stubc
