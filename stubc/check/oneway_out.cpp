// SPDX-License-Identifier: MIT
// XC0213: a one-way method gives nothing back.
//
// There is no reply that could carry it.

#include "check/rules.h"

#include "check/names.h"
#include "check/travel.h"

namespace stubc {

void rules::oneway_out(const Scope &scope, const Method &method)
{
    if (!method.oneway)
        return;
    for (const Param &param : method.params)
        if (is_out(param))
            scope.diags.error(Code::OnewayOut, param.where,
                              name_of(scope, method, param) +
                                  " is a result, but the method is one-way",
                              "remove XC_ONEWAY, or the parameter");
}

} // namespace stubc
