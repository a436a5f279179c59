// SPDX-License-Identifier: MIT
// C marshal, the X function's half
#include "emit/c_lengths.h"
#include "emit/c_marshal.h"
#include "emit/c_types.h"

#include <algorithm>

namespace stubc {

static bool is_void(const Param &param)
{
    return param.type.kind == TypeKind::Void;
}

static bool is_counted(const Function &f, std::size_t param)
{
    return f.method.params[param].words.counted_by.has_value();
}

static bool is_actual_length(const Function &f, std::size_t param)
{
    return std::ranges::any_of(f.method.params, [param](const Param &other) {
        return other.actual && other.actual->kind == LengthKind::Pointee &&
               other.actual->param == param;
    });
}

// A value that needs no second look is written into the reply by the method.
static bool is_in_reply(const Function &f, std::size_t param)
{
    const Type &type = f.method.params[param].type;

    return f.layout.kinds[param] == ParamKind::ScalarOut &&
           type.kind == TypeKind::Scalar && cast_from_wire(type).empty() &&
           !is_optional(f, param) && !is_actual_length(f, param);
}

std::string_view x_local(const Function &f, std::size_t param)
{
    if (is_in_reply(f, param))
        return "";
    switch (f.layout.kinds[param]) {
    case ParamKind::StructIn:
    case ParamKind::StructInout:
    case ParamKind::ScalarInout:
        return "    $type $name;\n";
    case ParamKind::StructOut:
        return "    $type $name = XC_ZERO;\n";
    case ParamKind::ScalarOut:
        return "    $type $name = $zero;\n";
    case ParamKind::BufferIn:
        if (is_converted_in(f, param)) // filled one by one
            return "    $type *$name;\n"
                   "    size_t $size;\n";
        return is_counted(f, param) ? "    const $type *$name;\n"
                                      "    size_t $size;\n"
                                    : "    const $type *$name;\n";
    case ParamKind::StringIn:
        return "    const $type *$name;\n";
    case ParamKind::BufferOut:
    case ParamKind::BufferInout:
        return is_counted(f, param) ? "    $type *$name;\n"
                                      "    size_t $size;\n"
                                    : "    $type *$name;\n";
    case ParamKind::StringOut:
        return "    $type *$name;\n"
               "    size_t $len;\n";
    case ParamKind::ObjectIn:
        return "    void *$name = NULL;\n";
    case ParamKind::ObjectOut:
        return "    $type *$name = NULL;\n";
    case ParamKind::FdOut:
        return "    int $name = -1;\n";
    case ParamKind::RegionIn:
        return "    $type *$name = NULL;\n";
    case ParamKind::RegionOut:
        return "    $const$type *$name = NULL;\n"
               "    uint64_t $size;\n";
    case ParamKind::FdIn:
    case ParamKind::Self:
    case ParamKind::Value:
        break;
    }
    return "";
}

std::string_view x_bound(const Function &f, std::size_t param)
{
    const Param &p = f.method.params[param];
    const bool is_string_in = f.layout.kinds[param] == ParamKind::StringIn;

    if (!p.bound)
        return "";
    if (is_string_in && p.bound->kind != LengthKind::Constant)
        return R"(
    if ($request.$field > $MAX || $request.$field > $x_bound)
        return -XC_E_TOO_LARGE;
)";
    if (is_string_in)
        return R"(
    if ($request.$field > $MAX)
        return -XC_E_TOO_LARGE;
)";
    if (!bound_can_exceed(f, param))
        return "";
    return R"(
    if ($x_bound > $MAX)
        return -XC_E_TOO_LARGE;
)";
}

std::string_view x_in_length(const Function &f, std::size_t param)
{
    if (!has_in_length(f.method, param))
        return "";
    return R"(
    if ($x_in > $x_bound)
        return -XC_E_TOO_LARGE;
)";
}

std::string_view x_take(const Function &f, std::size_t param)
{
    const Param &p = f.method.params[param];

    if (is_converted_in(f, param))
        return "";
    switch (f.layout.kinds[param]) {
    case ParamKind::BufferIn:
    case ParamKind::BufferInout:
        if (is_void(p))
            return R"(
    $name = $take_bytes($call, $x_in_bytes, $x_bytes);
    if (!$name)
        return -XC_E_MALFORMED;
)";
        if (is_counted(f, param))
            return R"(
    $size = $x_bytes;
    $name = ($type *)$take_bytes($call, $in_size, $size);
    if (!$name)
        return -XC_E_MALFORMED;
)";
        return R"(
    $name = ($type *)$take_bytes($call, $x_in_bytes, $x_bytes);
    if (!$name)
        return -XC_E_MALFORMED;
)";
    case ParamKind::StringIn:
        return R"(
    $name = $take_string($call, (size_t)$request.$field);
    if (!$name)
        return -XC_E_MALFORMED;
)";
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

std::string_view x_load(const Function &f, std::size_t param)
{
    switch (f.layout.kinds[param]) {
    case ParamKind::ScalarInout:
        return "    $name = $cast$request.$field;\n";
    case ParamKind::Self:
    case ParamKind::Value:
    case ParamKind::StructIn:
    case ParamKind::StructOut:
    case ParamKind::StructInout:
    case ParamKind::ScalarOut:
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

std::string_view x_accept(const Function &f, std::size_t param)
{
    if (f.layout.kinds[param] == ParamKind::RegionIn)
        return R"(
    $r = $open_region($call, $fd_index, $request.$field, $access, &$name);
    if ($r)
        goto out;
)";
    if (f.layout.kinds[param] != ParamKind::ObjectIn)
        return "";
    return R"(
    $r = xc_call_accept($call, &$other_interface, $request.$field, $grant, $other_make, &$name);
    if ($r)
        goto out;
)";
}

std::string_view x_room(const Function &f, std::size_t param)
{
    const ParamKind kind = f.layout.kinds[param];

    if (kind == ParamKind::StringOut)
        return "    $name = ($type *)$make_room($call, $x_bytes);\n";
    if (kind != ParamKind::BufferOut)
        return "";
    if (is_void(f.method.params[param]))
        return "    $name = $make_room($call, $x_bytes);\n";
    if (is_counted(f, param))
        return R"(
    $size = $x_room;
    $name = ($type *)$make_room($call, $size);
)";
    return "    $name = ($type *)$make_room($call, $x_bytes);\n";
}

std::string_view x_argument(const Function &f, std::size_t param)
{
    switch (f.layout.kinds[param]) {
    case ParamKind::Self:
        return "$self";
    case ParamKind::Value:
        return "$cast$request.$field";
    case ParamKind::StructIn:
        return "$value";
    case ParamKind::ScalarOut:
        return is_in_reply(f, param) ? "&$reply.$field" : "&$name";
    case ParamKind::ScalarInout:
    case ParamKind::StructOut:
    case ParamKind::StructInout:
    case ParamKind::ObjectOut:
    case ParamKind::FdOut:
    case ParamKind::RegionOut:
        return "&$name";
    case ParamKind::BufferIn:
    case ParamKind::BufferOut:
    case ParamKind::BufferInout:
    case ParamKind::StringIn:
    case ParamKind::StringOut:
    case ParamKind::RegionIn:
        return "$name";
    case ParamKind::FdIn:
        return "xc_call_descriptor($call, $fd_index)";
    case ParamKind::ObjectIn:
        return "($type *)$name";
    }
    return "";
}

// What was given already is not given again: of one region there may be one
// reference, which was taken with it.
static std::string not_twice(const Function &f, std::size_t param)
{
    Conditions given;

    for (std::size_t i = 0; i < param; i++)
        if (f.layout.kinds[i] == ParamKind::RegionOut)
            given.push_back("$name == " + expand("$name", f.params[i]));
    return given.empty()
               ? ""
               : "    if (" + any_of(given) + ")\n        $name = NULL;\n";
}

std::string x_given(const Function &f, std::size_t param)
{
    if (f.layout.kinds[param] == ParamKind::FdOut)
        return "    xc_call_put_descriptor($call, $name);\n";
    if (f.layout.kinds[param] == ParamKind::RegionOut)
        return not_twice(f, param) +
               "    $size = xc_call_put_region($call, $name, $access);\n";
    return "";
}

std::string_view x_measure(const Function &f, std::size_t param)
{
    if (f.layout.kinds[param] != ParamKind::StringOut)
        return "";
    if (f.method.params[param].bound->kind == LengthKind::Constant)
        return "    $len = xc_string_length($name, $x_bound);\n";
    return "    $len = xc_string_length($name, (size_t)$x_bound);\n";
}

std::string_view x_store(const Function &f, std::size_t param)
{
    switch (f.layout.kinds[param]) {
    case ParamKind::ScalarOut:
        return is_in_reply(f, param) ? "" : "    $reply.$field = $name;\n";
    case ParamKind::ScalarInout:
        return "    $reply.$field = $name;\n";
    case ParamKind::StructOut:
    case ParamKind::StructInout:
        return "    $to_wire(&$reply.$field, &$name);\n";
    case ParamKind::StringOut:
        return "    $reply.$field = $len;\n";
    case ParamKind::RegionOut:
        return "    $reply.$field = $size;\n";
    case ParamKind::Self:
    case ParamKind::Value:
    case ParamKind::StructIn:
    case ParamKind::BufferIn:
    case ParamKind::BufferOut:
    case ParamKind::BufferInout:
    case ParamKind::StringIn:
    case ParamKind::ObjectIn:
    case ParamKind::ObjectOut:
    case ParamKind::FdIn:
    case ParamKind::FdOut:
    case ParamKind::RegionIn:
        break;
    }
    return "";
}

std::string_view x_grant(const Function &f, std::size_t param)
{
    if (f.layout.kinds[param] != ParamKind::ObjectOut)
        return "";
    return "    $status = xc_call_grant($call, $other_stub_of($name), "
           "$other_objects, $name, $grant, &$reply.$field);\n";
}

std::string_view x_put(const Function &f, std::size_t param)
{
    switch (f.layout.kinds[param]) {
    case ParamKind::BufferOut:
    case ParamKind::BufferInout:
        return x_put_elements(f, param).empty()
                   ? "    $put($call, $name, $x_actual_bytes);\n"
                   : "";
    case ParamKind::StringOut:
        return "    $put($call, $name, $len + 1);\n";
    case ParamKind::Self:
    case ParamKind::Value:
    case ParamKind::StructIn:
    case ParamKind::ScalarOut:
    case ParamKind::ScalarInout:
    case ParamKind::StructOut:
    case ParamKind::StructInout:
    case ParamKind::BufferIn:
    case ParamKind::StringIn:
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

std::string_view x_drop(const Function &f, std::size_t param)
{
    if (f.layout.kinds[param] == ParamKind::RegionIn)
        return "    xc_call_drop_region($name);\n";
    if (f.layout.kinds[param] != ParamKind::ObjectIn)
        return "";
    return "    xc_call_drop($name);\n";
}

} // namespace stubc
