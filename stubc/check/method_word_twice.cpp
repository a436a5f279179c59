// SPDX-License-Identifier: MIT
// XC0202: a method has one number and one set of rights.

#include "check/rules.h"

#include "check/names.h"

#include <string>

namespace stubc {

void rules::method_word_twice(const Scope &scope, const Method &method)
{
    if (method.n_method_words > 1)
        scope.diags.error(Code::MethodWordTwice, method.where,
                          "XC_METHOD is said " +
                              std::to_string(method.n_method_words) +
                              " times on method " + name_of(scope, method),
                          "keep one of them");
}

} // namespace stubc
