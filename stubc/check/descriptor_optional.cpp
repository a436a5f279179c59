// SPDX-License-Identifier: MIT
// XC0327: an open file or region is always there.
//
// Which of the descriptors that came is which follows from their order: with
// one that may be missing, a peer could choose whose place another one takes.

#include "check/rules.h"

#include "check/names.h"

namespace stubc {

void rules::descriptor_optional(const Scope &scope, const Method &method)
{
    for (const Param &param : method.params)
        if (param.words.optional && (param.words.fd || param.words.region))
            scope.diags.error(
                Code::DescriptorOptional, param.where,
                name_of(scope, method, param) +
                    " travels beside the message, where nothing may be missing",
                "remove XC_OPTIONAL; who has none calls another method, or "
                "passes /dev/null");
}

} // namespace stubc
