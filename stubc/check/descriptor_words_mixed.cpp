// SPDX-License-Identifier: MIT
// XC0324: an open file or a region is nothing else beside that.
//
// It has no length in the message and carries no rights: whoever has it can do
// what the kernel lets it do.

#include "check/rules.h"

#include "check/names.h"
#include "check/travel.h"

namespace stubc {

void rules::descriptor_words_mixed(const Scope &scope, const Method &method,
                                   const Param &param)
{
    const bool is_other = is_buffer(param) || param.words.string ||
                          param.words.grant ||
                          (param.words.fd && param.words.region);

    if (!is_other || (!param.words.fd && !param.words.region))
        return;
    scope.diags.error(Code::DescriptorWordsMixed, param.where,
                      name_of(scope, method, param) +
                          " is XC_FD or XC_REGION, and something else as well",
                      "keep the word that says what it is");
}

} // namespace stubc
