// SPDX-License-Identifier: MIT
// XC0141: no method's wrapper is called like a type.
//
// In C a struct may be called like a function. In C++ the function file_info()
// hides the struct file_info, and compilers warn of it in generated headers.

#include "check/rules.h"

#include "check/names.h"

#include <algorithm>
#include <string>

namespace stubc {

void rules::wrapper_hides_type(const Scope &scope, const Method &method)
{
    const std::string wrapper = name_of(scope, method);
    const auto is_it = [&wrapper](const auto &type) {
        return type.spelling == "struct " + wrapper ||
               type.spelling == "enum " + wrapper;
    };
    const Header &header = scope.header;
    if (std::none_of(header.structs.begin(), header.structs.end(), is_it) &&
        std::none_of(header.enums.begin(), header.enums.end(), is_it))
        return;
    scope.diags.error(Code::WrapperHidesType, method.where,
                      wrapper + "() would hide the type of that name in C++",
                      "rename the method or the type");
}

} // namespace stubc
