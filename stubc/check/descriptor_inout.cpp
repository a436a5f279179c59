// SPDX-License-Identifier: MIT
// XC0323: an open file or a region has one direction.
//
// The method cannot change which file the caller's number stands for, nor put
// other memory beneath the caller's region.

#include "check/rules.h"

#include "check/names.h"

#include <string>

namespace stubc {

void rules::descriptor_inout(const Scope &scope, const Method &method,
                             const Param &param)
{
    if (!param.words.inout || (!param.words.fd && !param.words.region))
        return;
    scope.diags.error(Code::DescriptorInout, param.where,
                      name_of(scope, method, param) +
                          " goes both ways, which no " +
                          (param.words.fd ? "open file" : "region") + " does",
                      "use two parameters, one of them XC_OUT");
}

} // namespace stubc
