// SPDX-License-Identifier: MIT
// C marshal, the elements of a buffer that cannot be copied as they are
//
// A struct with padding, a bool, an enum: each element goes through its wire
// form, and is checked there. Where it goes out its own type is checked first,
// so that what may fail comes before what changes something.
#include "emit/c_marshal.h"

namespace stubc {

static bool is_converted(const Function &f, std::size_t param)
{
    const Param &p = f.method.params[param];

    return p.words.counted_by && part_of(f.layout, param).converted;
}

static bool is_struct(const Function &f, std::size_t param)
{
    return f.method.params[param].type.kind == TypeKind::Struct;
}

static bool goes_in(ParamKind kind)
{
    return kind == ParamKind::BufferIn || kind == ParamKind::BufferInout;
}

static bool comes_out(ParamKind kind)
{
    return kind == ParamKind::BufferOut || kind == ParamKind::BufferInout;
}

bool is_converted_in(const Function &f, std::size_t param)
{
    return goes_in(f.layout.kinds[param]) && is_converted(f, param);
}

bool is_converted_out(const Function &f, std::size_t param)
{
    return comes_out(f.layout.kinds[param]) && is_converted(f, param);
}

bool has_elements(const Function &f)
{
    for (std::size_t i = 0; i < f.params.size(); i++)
        if (is_converted_in(f, i) || is_converted_out(f, i))
            return true;
    return false;
}

// Of a C value; a struct's own function looks at its members.
static std::string element_is_valid(const Function &f, std::size_t param)
{
    switch (f.method.params[param].type.kind) {
    case TypeKind::Struct:
        return "$is_valid(&$name[$i])";
    case TypeKind::Enum:
        return "$is_valid(($wire_type)$name[$i])";
    default:
        return "xc_is_bool(&$name[$i])";
    }
}

// What is wrong with $element, of the wire; a struct is stored to find out.
static std::string element_fault(const Function &f, std::size_t param,
                                 const std::string &to)
{
    const Type &type = f.method.params[param].type;

    if (type.kind == TypeKind::Struct)
        return "!$from_wire(&" + to + ", &$element)";
    return type.kind == TypeKind::Enum ? "!$is_valid($element)"
                                       : "$element > 1";
}

static std::string store_element(const Function &f, std::size_t param)
{
    return is_struct(f, param) ? "" : "        $name[$i] = ${cast}$element;\n";
}

std::string stub_check_elements(const Function &f, std::size_t param)
{
    if (!is_converted_in(f, param) ||
        !may_be_invalid(f.header, f.method.params[param].type))
        return "";
    return "    for ($i = 0; $i < $in_count; $i++)\n"
           "        if (!" +
           element_is_valid(f, param) +
           ")\n"
           "            return xc_stub_bad_argument($stub, $METHOD, "
           "\"$name\");\n";
}

std::string stub_put_elements(const Function &f, std::size_t param)
{
    // A bool or an enum has the same bytes in C and on the wire.
    if (!is_converted_in(f, param) || !is_struct(f, param))
        return "";
    return R"(
    for ($i = 0; $i < $in_count; $i++) {
        $wire $element = {0};

        $to_wire(&$element, &$name[$i]);
        xc_stub_place(&$call, $i * sizeof($element), &$element, sizeof($element));
    }
    xc_stub_placed(&$call, $in_bytes);
)";
}

std::string stub_look_at_elements(const Function &f, std::size_t param)
{
    const bool is_alone = f.layout.reply.parts.size() == 1;

    if (!is_converted_out(f, param))
        return "";
    return "    for ($i = 0; $i < $actual_count; $i++) {\n"
           "        $wire $element;\n" +
           std::string(is_struct(f, param) ? "        $type $local;\n" : "") +
           "\n"
           "        if (!xc_stub_peek(&$call, " +
           (is_alone ? "" : "$total + ") +
           "$i * sizeof($element), &$element, sizeof($element)) || " +
           element_fault(f, param, "$local") +
           ") {\n"
           "            $r = xc_stub_bad_reply(&$call);\n"
           "            goto end;\n"
           "        }\n"
           "    }\n";
}

// Stubs that were made of a reply which then turns out to be bad.
static std::string dropped(const Function &f)
{
    std::string text;

    for (std::size_t i = 0; i < f.params.size(); i++)
        if (!stub_drop(f, i).empty())
            text += "    " + expand(stub_drop(f, i), f.params[i]);
    return text;
}

std::string stub_take_elements(const Function &f, std::size_t param)
{
    if (!is_converted_out(f, param))
        return "";
    return "    for ($i = 0; $i < $actual_count; $i++) {\n"
           "        $wire $element;\n"
           "\n"
           "        if (!$stub_take_element(&$call, &$element, "
           "sizeof($element)) || " +
           element_fault(f, param, "$name[$i]") +
           ") { /* cannot be: it was looked at */\n" + dropped(f) +
           "            $r = xc_stub_bad_reply(&$call);\n"
           "            goto end;\n"
           "        }\n" +
           store_element(f, param) + "    }\n";
}

std::string x_take_elements(const Function &f, std::size_t param)
{
    if (!is_converted_in(f, param))
        return "";
    return R"(
    $size = $x_room;
    $name = ($type *)$make_room($call, $size);
)" +
           std::string(has_room(f.layout, param)
                           ? ""
                           : "    if (!$name)\n"
                             "        return -XC_E_TOO_LARGE;\n") +
           R"(    for ($i = 0; $i < $x_in_count; $i++) {
        $wire $element;

        if (!$take_element($call, &$element, sizeof($element)) || )" +
           element_fault(f, param, "$name[$i]") + R"()
            return -XC_E_MALFORMED;
)" + store_element(f, param) +
           "    }\n";
}

std::string x_check_elements(const Function &f, std::size_t param)
{
    const std::string is_valid = element_is_valid(f, param);

    if (!is_converted_out(f, param) ||
        !may_be_invalid(f.header, f.method.params[param].type))
        return "";
    if (!has(f, x_drop))
        return "    for ($i = 0; $i < $x_actual_count; $i++)\n"
               "        if (!" +
               is_valid +
               ")\n"
               "            return xc_call_broken();\n";
    return "    for ($i = 0; $i < $x_actual_count; $i++) {\n"
           "        if (!" +
           is_valid +
           ") {\n"
           "            $r = xc_call_broken();\n"
           "            goto out;\n"
           "        }\n"
           "    }\n";
}

std::string x_put_elements(const Function &f, std::size_t param)
{
    if (!is_converted_out(f, param) || !is_struct(f, param))
        return "";
    return R"(
    for ($i = 0; $i < $x_actual_count; $i++) {
        $wire $element;

        __builtin_memset(&$element, 0, sizeof($element));
        $to_wire(&$element, &$name[$i]);
        $put($call, &$element, sizeof($element));
    }
)";
}

} // namespace stubc
