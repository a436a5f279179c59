// SPDX-License-Identifier: MIT
// C marshal, the Stub's half
#include "emit/c_lengths.h"
#include "emit/c_marshal.h"

namespace stubc {

std::string_view stub_local(const Function &f, std::size_t param)
{
    switch (f.layout.kinds[param]) {
    case ParamKind::StringIn:
        return is_optional(f, param)
                   ? "    size_t $len = $name ? xc_string_length($name, $MAX) "
                     ": 0;\n"
                   : "    size_t $len = xc_string_length($name, $MAX);\n";
    case ParamKind::StructOut:
    case ParamKind::StructInout:
        return is_alike(f.header, f.method.params[param].type)
                   ? ""
                   : "    $type $local;\n";
    case ParamKind::RegionOut:
        return "    $type *$local = NULL;\n";
    case ParamKind::ObjectOut:
        return "    $type *$local;\n";
    case ParamKind::Self:
    case ParamKind::Value:
    case ParamKind::StructIn:
    case ParamKind::ScalarOut:
    case ParamKind::ScalarInout:
    case ParamKind::BufferIn:
    case ParamKind::BufferOut:
    case ParamKind::BufferInout:
    case ParamKind::StringOut:
    case ParamKind::ObjectIn:
    case ParamKind::FdIn:
    case ParamKind::FdOut:
    case ParamKind::RegionIn:
        break;
    }
    return "";
}

std::string_view stub_bound(const Function &f, std::size_t param)
{
    const Param &p = f.method.params[param];
    const bool is_string_in = f.layout.kinds[param] == ParamKind::StringIn;

    if (!p.bound)
        return "";
    if (is_string_in && p.bound->kind != LengthKind::Constant)
        return R"(
    if ($len > $MAX || $len > $bound)
        return xc_stub_too_large($stub, $METHOD, "$name", $MAX);
)";
    if (is_string_in)
        return R"(
    if ($len > $MAX)
        return xc_stub_too_large($stub, $METHOD, "$name", $MAX);
)";
    if (!bound_can_exceed(f, param))
        return "";
    return R"(
    if ($bound > $MAX)
        return xc_stub_too_large($stub, $METHOD, "$bound_name", $MAX);
)";
}

std::string_view stub_in_length(const Function &f, std::size_t param)
{
    if (!has_in_length(f.method, param))
        return "";
    return R"(
    if ($in > $bound)
        return xc_stub_too_large($stub, $METHOD, "$in_name", $bound);
)";
}

// The server would take a value that is not declared for an attack, and a bool
// that nobody wrote.
std::string_view stub_check(const Function &f, std::size_t param)
{
    const Type &type = f.method.params[param].type;

    if (!may_be_invalid(f.header, type))
        return "";
    switch (f.layout.kinds[param]) {
    case ParamKind::StructIn:
    case ParamKind::StructInout:
        return R"(
    if (!$is_valid($pointer))
        return xc_stub_bad_argument($stub, $METHOD, "$name");
)";
    case ParamKind::Value:
        if (type.kind == TypeKind::Scalar)
            return ""; // a bool that was passed is one
        return R"(
    if (!$is_valid(($wire_type)$name))
        return xc_stub_bad_argument($stub, $METHOD, "$name");
)";
    case ParamKind::ScalarInout:
        if (type.kind == TypeKind::Scalar)
            return R"(
    if (!xc_is_bool($name))
        return xc_stub_bad_argument($stub, $METHOD, "$name");
)";
        return R"(
    if (!$is_valid(($wire_type)*$name))
        return xc_stub_bad_argument($stub, $METHOD, "$name");
)";
    case ParamKind::Self:
    case ParamKind::ScalarOut:
    case ParamKind::StructOut:
    case ParamKind::BufferIn:
    case ParamKind::BufferOut:
    case ParamKind::BufferInout:
    case ParamKind::StringIn:
    case ParamKind::StringOut:
    case ParamKind::ObjectIn:
    case ParamKind::ObjectOut:
    case ParamKind::FdIn:
    case ParamKind::FdOut:
    case ParamKind::RegionIn:
    case ParamKind::RegionOut:
        break;
    }
    return "";
}

std::string_view stub_fill(const Function &f, std::size_t param)
{
    switch (f.layout.kinds[param]) {
    case ParamKind::Value:
        return "    $request.$field = $name;\n";
    case ParamKind::StructIn:
    case ParamKind::StructInout:
        return "    $to_wire(&$request.$field, $pointer);\n";
    case ParamKind::ScalarInout:
        return "    $request.$field = *$name;\n";
    case ParamKind::RegionIn:
        return "    $request.$field = xc_region_size($name);\n";
    case ParamKind::StringIn:
        return "    $request.$field = $len;\n";
    case ParamKind::Self:
    case ParamKind::ScalarOut:
    case ParamKind::StructOut:
    case ParamKind::BufferIn:
    case ParamKind::BufferOut:
    case ParamKind::BufferInout:
    case ParamKind::StringOut:
    case ParamKind::ObjectIn:
    case ParamKind::ObjectOut:
    case ParamKind::FdIn:
    case ParamKind::FdOut:
    case ParamKind::RegionOut:
        break;
    }
    return "";
}

std::string_view stub_pass(const Function &f, std::size_t param)
{
    if (f.layout.kinds[param] != ParamKind::ObjectIn)
        return "";
    return R"(
    $r = xc_stub_pass(&$call, $other_stub_of($name), $other_objects, $name, $grant, &$request.$field);
    if ($r)
        goto end;
)";
}

std::string_view stub_put(const Function &f, std::size_t param)
{
    switch (f.layout.kinds[param]) {
    case ParamKind::BufferIn:
    case ParamKind::BufferInout:
        return stub_put_elements(f, param).empty()
                   ? "    xc_stub_put(&$call, $name, $in_bytes);\n"
                   : "";
    case ParamKind::StringIn:
        return "    xc_stub_put(&$call, $name, $len + 1);\n";
    case ParamKind::Self:
    case ParamKind::Value:
    case ParamKind::StructIn:
    case ParamKind::ScalarOut:
    case ParamKind::ScalarInout:
    case ParamKind::StructOut:
    case ParamKind::StructInout:
    case ParamKind::BufferOut:
    case ParamKind::StringOut:
    case ParamKind::ObjectIn:
    case ParamKind::ObjectOut:
    case ParamKind::FdIn:
    case ParamKind::FdOut:
    case ParamKind::RegionIn:
    case ParamKind::RegionOut:
        break;
    }
    return "";
}

std::string_view stub_make(const Function &f, std::size_t param)
{
    if (f.layout.kinds[param] != ParamKind::ObjectOut)
        return "";
    return "    $local = $other_new($stub->binding, $reply.$field);\n";
}

std::string_view stub_drop(const Function &f, std::size_t param)
{
    if (f.layout.kinds[param] != ParamKind::ObjectOut)
        return "";
    return "        $other_release($local);\n";
}

std::string_view stub_write(const Function &f, std::size_t param)
{
    switch (f.layout.kinds[param]) {
    case ParamKind::ScalarOut:
    case ParamKind::ScalarInout:
        return "    *$name = $cast$reply.$field;\n";
    case ParamKind::StructOut:
    case ParamKind::StructInout:
        return is_alike(f.header, f.method.params[param].type)
                   ? "    __builtin_memcpy($name, &$reply.$field, "
                     "sizeof(*$name));\n"
                   : "    *$name = $local;\n";
    case ParamKind::ObjectOut:
        return "    *$name = $local;\n";
    case ParamKind::FdOut:
        return "    *$name = xc_stub_take_descriptor(&$descriptors, "
               "$fd_index);\n";
    case ParamKind::RegionOut:
        return R"(
    *$name = $local;
    $local = NULL;
)";
    case ParamKind::BufferOut:
    case ParamKind::BufferInout:
        return is_converted_out(f, param)
                   ? ""
                   : "    xc_stub_take_bytes(&$call, $name, $actual_bytes);\n";
    case ParamKind::StringOut:
        return R"(
    xc_stub_take_bytes(&$call, $name, (size_t)$reply.$field + 1);
    $name[$reply.$field] = '\0'; /* whatever the peer has made of it */
)";
    case ParamKind::Self:
    case ParamKind::Value:
    case ParamKind::StructIn:
    case ParamKind::BufferIn:
    case ParamKind::StringIn:
    case ParamKind::ObjectIn:
    case ParamKind::FdIn:
    case ParamKind::RegionIn:
        break;
    }
    return "";
}

} // namespace stubc
