// SPDX-License-Identifier: MIT
// C marshal, what travels beside the bytes: open files and regions
#include "emit/c_marshal.h"

namespace stubc {

std::string_view stub_carry(const Function &f, std::size_t param)
{
    if (f.layout.kinds[param] == ParamKind::FdIn)
        return R"(
    if (!xc_stub_carry(&$descriptors, $name))
        return xc_stub_bad_argument($stub, $METHOD, "$name");
)";
    if (f.layout.kinds[param] == ParamKind::RegionIn)
        return R"(
    if (!xc_stub_carry_region(&$descriptors, $name, $access))
        return xc_stub_bad_region($stub, $METHOD, "$name", $name, $access);
)";
    return "";
}

std::string_view stub_adopt(const Function &f, std::size_t param)
{
    if (f.layout.kinds[param] != ParamKind::RegionOut)
        return "";
    return R"(
    $status = xc_stub_take_region(&$call, $fd_index, $reply.$field, $access, &$local);
    if ($status) {
)";
}

std::string_view stub_disown(const Function &f, std::size_t param)
{
    if (f.layout.kinds[param] != ParamKind::RegionOut)
        return "";
    return "    xc_region_unref($local);\n";
}

// A number of the interface, or of the caller's.
static std::string length_of(const Length &length, const std::string &before,
                             const std::string &name)
{
    return length.kind == LengthKind::Constant ? std::to_string(length.value)
                                               : before + name;
}

std::string stub_within(const Function &f, std::size_t param)
{
    const Param &p = f.method.params[param];

    if (!p.within)
        return "";
    Names names = f.params[param];

    names["region"] = f.method.params[p.within->region].name;
    names["len"] =
        length_of(p.within->len, "", f.method.params[p.within->len.param].name);
    return expand(R"(
    if (!xc_is_inside($name, $len, xc_region_size($region)))
        return xc_stub_outside($stub, $METHOD, "$name", "$region");
)",
                  names);
}

// The size is what the caller says; that the region has it is looked at where
// it is opened.
std::string x_within(const Function &f, std::size_t param)
{
    const Param &p = f.method.params[param];

    if (!p.within)
        return "";
    Names names = f.params[param];
    const std::string request = names.at("request") + ".";

    names["region"] = request + f.params[p.within->region].at("field");
    names["len"] = length_of(p.within->len, request,
                             f.params[p.within->len.param].at("field"));
    return expand(R"(
    if (!xc_is_inside($request.$field, $len, $region))
        return -XC_E_TOO_LARGE;
)",
                  names);
}

std::string carried_fault(const Function &f)
{
    if (!carries(f.layout))
        return "";
    return expand("!xc_call_carries($call, ", f.names) +
           std::to_string(f.layout.fds_in.size()) + ")";
}

} // namespace stubc
