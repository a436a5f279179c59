// SPDX-License-Identifier: MIT
// XC0326: at most eight open files and regions travel in one direction.
//
// Each of them is a descriptor in the receiver, taken before it can look at
// the call.

#include "check/rules.h"

#include "check/names.h"
#include "model/layout.h"

#include <string>

namespace stubc {

void rules::descriptor_count(const Scope &scope, const Method &method)
{
    std::size_t n_in = 0;
    std::size_t n_out = 0;

    for (const Param &param : method.params) {
        if (!param.words.fd && !param.words.region)
            continue;
        std::size_t &n = param.words.out ? n_out : n_in;

        if (++n != descriptors_max + 1)
            continue;
        scope.diags.error(Code::DescriptorCount, param.where,
                          name_of(scope, method, param) + " is one too many: " +
                              std::to_string(descriptors_max) +
                              " open files and regions travel in one direction",
                          "use two methods");
    }
}

} // namespace stubc
