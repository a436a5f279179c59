// SPDX-License-Identifier: MIT
#include "model/constants.h"

#include <cctype>

namespace stubc {

std::string upper(const std::string &name)
{
    std::string text = name;

    for (char &c : text)
        c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return text;
}

std::string method_constant(const Interface &owner, const Method &method)
{
    return upper(owner.name + "_method_" + method.name);
}

std::string key_constant(const Interface &owner, const Method &method)
{
    return upper(owner.name + "_key_" + method.name);
}

std::string max_constant(const Interface &owner, const Method &method,
                         const Param &param)
{
    return upper(owner.name + "_" + method.name + "_" + param.name + "_max");
}

} // namespace stubc
