// SPDX-License-Identifier: MIT
// XC0325: a one-way method carries no open files and no regions.
//
// They travel by a way of their own, which may be full, and the receiver may
// refuse them. Nobody would ever be told.

#include "check/rules.h"

#include "check/names.h"

namespace stubc {

void rules::descriptor_oneway(const Scope &scope, const Method &method)
{
    if (!method.oneway)
        return;
    for (const Param &param : method.params)
        if (param.words.fd || param.words.region)
            scope.diags.error(
                Code::DescriptorOneway, param.where,
                name_of(scope, method, param) +
                    " travels beside the message, but the method is one-way",
                "remove XC_ONEWAY, or the parameter");
}

} // namespace stubc
