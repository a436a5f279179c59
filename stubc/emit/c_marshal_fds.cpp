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

std::string carried_fault(const Function &f)
{
    if (!carries(f.layout))
        return "";
    return expand("!xc_call_carries($call, ", f.names) +
           std::to_string(f.layout.fds_in.size()) + ")";
}

} // namespace stubc
