// SPDX-License-Identifier: MIT
// XC0141: nothing that stubc makes hides a type.
//
// In C a struct may be called like a function. In C++ the function file_info()
// hides the struct file_info, and compilers warn of it in generated headers.

#include "check/rules.h"

#include "model/made_names.h"

#include <string>

namespace stubc {

void rules::wrapper_hides_type(const Header &header, Diagnostics &diags)
{
    for (std::size_t i = 0; i < header.interfaces.size(); ++i) {
        if (!header.interfaces[i].from_this_header)
            continue;
        for (const MadeName &made : made_names(header, i))
            if (made.space == NameSpace::Ordinary &&
                header.tags.contains(made.name))
                diags.error(Code::WrapperHidesType, made.where,
                            made.name +
                                "() would hide the type of that name in C++",
                            made.method ? "rename the method or the type"
                                        : "rename the interface or the type");
    }
}

} // namespace stubc
