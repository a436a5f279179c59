// SPDX-License-Identifier: MIT
// C marshal, parameters that may be absent
//
// A byte of the request says whether the caller passed NULL. What is absent
// has no bytes in a variable part and zeros in a fixed one, in both messages,
// and whoever receives it checks that. The Stub goes by the pointer itself,
// the X function by the byte, which is checked to be 0 or 1.
#include "emit/c_marshal.h"

namespace stubc {

bool is_optional(const Function &f, std::size_t param)
{
    return f.method.params[param].words.optional.has_value();
}

std::string only_if(std::string_view condition, std::string_view lines)
{
    std::string text;
    std::size_t n = 0;

    if (lines.starts_with('\n'))
        lines.remove_prefix(1);
    if (lines.empty())
        return "";
    for (std::size_t end; !lines.empty(); lines.remove_prefix(end + 1), n++) {
        end = lines.find('\n');
        text += (end ? "    " : "") + std::string(lines.substr(0, end + 1));
    }
    return "    if (" + std::string(condition) + ")" +
           (n == 1 ? "\n" + text : " {\n" + text + "    }\n");
}

std::string stub_guarded(const Function &f, std::size_t param,
                         std::string_view lines)
{
    return is_optional(f, param) ? only_if("$name", lines) : std::string(lines);
}

std::string x_guarded(const Function &f, std::size_t param,
                      std::string_view lines)
{
    return is_optional(f, param) ? only_if("$request.$present", lines)
                                 : std::string(lines);
}

// What is not there is NULL, and has no length; a reply that is nothing but
// what is not there is all zero.
std::string x_null_local(const Function &f, std::size_t param)
{
    std::string text(x_local(f, param));

    if (!is_optional(f, param))
        return text;
    if (lone_struct(f, f.layout.reply) == param)
        return "    $type $name = XC_ZERO;\n";
    for (const auto &[from, to] :
         {std::pair("*$name;", "*$name = NULL;"),
          std::pair("size_t $len;", "size_t $len = 0;")})
        if (const std::size_t at = text.find(from); at != text.npos)
            text.replace(at, std::string_view(from).size(), to);
    return text;
}

std::string x_optional_argument(const Function &f, std::size_t param)
{
    const std::string argument = expand(x_argument(f, param), f.params[param]);

    return is_optional(f, param) && argument.starts_with('&')
               ? expand("$request.$present ? ", f.params[param]) + argument +
                     " : NULL"
               : argument;
}

static bool is_float(const Member &member)
{
    return member.kind == MemberKind::Scalar &&
           (member.scalar == ScalarKind::F32 ||
            member.scalar == ScalarKind::F64);
}

std::string not_zero(const Member &member, const std::string &place)
{
    if (member.kind == MemberKind::Struct || is_float(member))
        return "!xc_is_zero(&" + place + ", sizeof(" + place + "))";
    return place + " != 0";
}

} // namespace stubc
