// SPDX-License-Identifier: MIT
#include "emit/fuzz_call.h"

#include "emit/c_marshal.h"
#include "emit/c_variables.h"
#include "emit/fuzz_parts.h"

#include <algorithm>
#include <optional>

namespace stubc {

// Units of a buffer in the harness, where its bound is not a constant.
static constexpr std::uint64_t room_max = 64;

// Bytes of one that may be large: more than a slot has.
static constexpr std::uint64_t large_room = 80'000;

static std::uint64_t room_of(const Function &f, std::size_t param)
{
    const Part &part = part_of(f.layout, param);

    if (f.method.params[param].bound->kind == LengthKind::Constant)
        return part.max;
    return std::min(part.max, f.method.params[param].words.up_to
                                  ? large_room / part.unit
                                  : room_max);
}

// What an input fills of it: it would have nothing left for a reply.
static std::uint64_t filled_of(const Function &f, std::size_t param)
{
    return f.method.params[param].words.up_to
               ? std::min(room_of(f, param), room_max)
               : room_of(f, param);
}

// Zeros before that.
static std::string cleared(const Function &f, std::size_t param,
                           const std::string &place)
{
    return f.method.params[param].words.up_to
               ? "    memset(" + place + ", 0, sizeof(" + place + "));\n"
               : "";
}

// The smallest room of the buffers that a parameter is the length of.
static std::uint64_t most_of(const Function &f, std::size_t param)
{
    std::optional<std::uint64_t> most;

    for (std::size_t i = 1; i < f.method.params.size(); i++) {
        const Param &p = f.method.params[i];
        const auto is_it = [param](const std::optional<Length> &length) {
            return length &&
                   (length->kind == LengthKind::Parameter ||
                    length->kind == LengthKind::Pointee) &&
                   length->param == param;
        };

        if (is_it(p.bound) || is_it(p.actual))
            most = std::min(most.value_or(UINT64_MAX),
                            p.words.up_to ? room_of(f, i)
                                          : std::min(room_of(f, i), room_max));
    }
    return most.value_or(room_max);
}

static Names names_of(const Function &f, std::size_t param)
{
    const bool is_bounded = f.method.params[param].bound.has_value();

    return variable_names(f, param, is_bounded ? room_of(f, param) : 0);
}

static bool writes(const Function &f)
{
    return std::ranges::any_of(f.layout.kinds, comes_out);
}

static bool may_be_absent(const Function &f)
{
    return has(f, [](const Function &fn, std::size_t i) -> std::string_view {
        return is_optional(fn, i) ? "x" : "";
    });
}

static void variable(Writer &w, const Function &f, std::size_t param,
                     const std::string &margin)
{
    w.text(names_of(f, param),
           margin + std::string(variable_of(f.layout.kinds[param])));
}

static void declarations(Writer &w, const Function &f)
{
    if (writes(f)) {
        w.text({}, "    struct {\n");
        for (std::size_t i = 1; i < f.params.size(); i++)
            if (comes_out(f.layout.kinds[i]))
                variable(w, f, i, "        ");
        w.text({}, "    } xc_now, xc_was;\n");
    }
    for (std::size_t i = 1; i < f.params.size(); i++)
        if (!comes_out(f.layout.kinds[i]))
            variable(w, f, i, "    ");
    if (may_be_absent(f))
        w.text({}, "    uint64_t xc_absent; /* a bit for each parameter */\n");
    w.text({}, "    int64_t xc_r;\n\n");
}

static std::string length_line(const Function &f, std::size_t param,
                               const std::string &place)
{
    const std::uint64_t most = most_of(f, param);

    return "    " + place + " = (" + f.params[param].at("type") +
           ")(xc_fuzz_number(xc_input, " + (most > UINT8_MAX ? "3" : "1") +
           ") % " + std::to_string(most + 1) + ");\n";
}

static std::string argument_value(const Function &f, std::size_t param)
{
    const bool is_bounded = f.method.params[param].bound.has_value();
    const std::string filled =
        is_bounded ? std::to_string(filled_of(f, param)) : "";
    Names names = names_of(f, param);
    const std::string now = "xc_now." + names.at("name");

    names["filled"] = filled;

    switch (f.layout.kinds[param]) {
    case ParamKind::Value:
        return is_length(f.method, param)
                   ? length_line(f, param, names.at("name"))
                   : fill_value(f, param, names.at("name"), "xc_input");
    case ParamKind::StructIn:
        return fill_value(f, param, names.at("name"), "xc_input");
    case ParamKind::ScalarInout:
        return is_length(f.method, param)
                   ? length_line(f, param, now)
                   : fill_value(f, param, now, "xc_input");
    case ParamKind::StructInout:
        return fill_value(f, param, now, "xc_input");
    case ParamKind::BufferIn:
        if (is_converted_in(f, param))
            return cleared(f, param, names.at("name")) +
                   fill_elements(f, param, filled, names.at("name"),
                                 "xc_input");
        return cleared(f, param, names.at("name")) +
               expand(f.method.params[param].words.up_to
                          ? "    xc_fuzz_fill(xc_input, $name, $filled * "
                            "sizeof(*$name));\n"
                          : "    xc_fuzz_fill(xc_input, $name, "
                            "sizeof($name));\n",
                      names);
    case ParamKind::BufferInout:
        return is_converted_in(f, param)
                   ? cleared(f, param, now) +
                         fill_elements(f, param, filled, now, "xc_input")
                   : "";
    case ParamKind::StringIn:
        return expand("    xc_fuzz_text(xc_input, $name, sizeof($name) - 1);\n"
                      "    $name[sizeof($name) - 1] = '\\0';\n",
                      names);
    case ParamKind::ObjectIn:
        return expand("    $name = $other_new(xc_binding, 2);\n", names);
    case ParamKind::FdIn:
        return expand("    $name = xc_fuzz_file(xc_input);\n", names);
    case ParamKind::RegionIn:
        return expand("    $name = xc_fuzz_region(xc_input, $access);\n",
                      names);
    case ParamKind::Self:
    case ParamKind::ScalarOut:
    case ParamKind::StructOut:
    case ParamKind::BufferOut:
    case ParamKind::StringOut:
    case ParamKind::ObjectOut:
    case ParamKind::FdOut:
    case ParamKind::RegionOut:
        break;
    }
    return "";
}

// What a method is passed where everything is there.
static std::string there(const Function &f, std::size_t param)
{
    const std::string &name = f.method.params[param].name;
    const ParamKind kind = f.layout.kinds[param];

    if (comes_out(kind))
        return (is_array(kind) ? "xc_now." : "&xc_now.") + name;
    return kind == ParamKind::StructIn && f.method.params[param].pointers
               ? "&" + name
               : name;
}

// How much of a buffer the caller said there is, after the call.
static std::string bound_then(const Function &f, std::size_t param)
{
    const Length &bound = *f.method.params[param].bound;

    switch (bound.kind) {
    case LengthKind::Parameter:
        return f.method.params[bound.param].name;
    case LengthKind::Pointee:
        return "xc_was." + f.method.params[bound.param].name;
    case LengthKind::Constant:
    case LengthKind::Result:
        break;
    }
    return "";
}

// What lies behind the bound stays as it was.
static std::string tail(const Function &f, std::size_t param)
{
    Names names = names_of(f, param);
    const ParamKind kind = f.layout.kinds[param];

    if (kind != ParamKind::BufferOut && kind != ParamKind::BufferInout)
        return "";
    names["bound_then"] = bound_then(f, param);
    if (names["bound_then"].empty())
        return "";
    return expand("    xc_fuzz_same(xc_now.$name, xc_was.$name, (size_t)"
                  "$bound_then * sizeof(*xc_now.$name), "
                  "sizeof(xc_now.$name), \"$if.$method, behind $name\");\n",
                  names);
}

static std::string_view let_go(const Function &f, std::size_t param)
{
    switch (f.layout.kinds[param]) {
    case ParamKind::ObjectIn:
        return "    $other_release($name);\n";
    case ParamKind::ObjectOut:
        return "    if (xc_r >= 0)\n"
               "        $other_release(xc_now.$name);\n";
    case ParamKind::FdIn:
        return "    xc_fuzz_close($name);\n";
    case ParamKind::FdOut:
        return "    if (xc_r >= 0) {\n"
               "        xc_fuzz_use_file(xc_now.$name);\n"
               "        xc_fuzz_close(xc_now.$name);\n"
               "    }\n";
    case ParamKind::RegionIn:
        return "    xc_region_unref($name);\n";
    case ParamKind::RegionOut:
        return "    if (xc_r >= 0) {\n"
               "        xc_fuzz_use_region(xc_now.$name, $access);\n"
               "        xc_region_unref(xc_now.$name);\n"
               "    }\n";
    case ParamKind::Self:
    case ParamKind::Value:
    case ParamKind::StructIn:
    case ParamKind::ScalarOut:
    case ParamKind::ScalarInout:
    case ParamKind::StructOut:
    case ParamKind::StructInout:
    case ParamKind::BufferIn:
    case ParamKind::BufferOut:
    case ParamKind::BufferInout:
    case ParamKind::StringIn:
    case ParamKind::StringOut:
        break;
    }
    return "";
}

static std::string argument(const Function &f, std::size_t param)
{
    const std::string text = there(f, param);

    return is_optional(f, param) ? "xc_absent >> " + std::to_string(param) +
                                       " & 1 ? NULL : " + text
                                 : text;
}

void fuzz_call(Writer &w, const Function &f)
{
    Names names = f.names;

    w.text(names, R"(

static int64_t xc_harness_call_$method(void *xc_object, struct xc_binding *xc_binding, struct xc_fuzz_input *xc_input)
{
    $object *$self = xc_object;
)");
    declarations(w, f);
    if (!has(f, [](const Function &fn, std::size_t i) -> std::string_view {
            return fn.layout.kinds[i] == ParamKind::ObjectIn ? "x" : "";
        }))
        w.text({}, "    (void)xc_binding;\n");
    std::string values;
    if (may_be_absent(f))
        values += "    xc_absent = xc_fuzz_number(xc_input, 4);\n";
    for (std::size_t i = 1; i < f.params.size(); i++)
        values += argument_value(f, i);
    if (values.find("xc_input") == std::string::npos)
        w.text({}, "    (void)xc_input;\n");
    if (writes(f))
        w.text({}, "    memset(&xc_now, 0x5a, sizeof(xc_now));\n");
    w.text({}, values);
    if (writes(f))
        w.text({}, "    memcpy(&xc_was, &xc_now, sizeof(xc_was));\n");

    for (std::size_t i = 0; i < f.params.size(); i++)
        names["values"] += (i ? ", " : "") + argument(f, i);
    w.text(names, "    xc_r = $wrapper($values);\n");
    if (writes(f))
        w.text(names, R"(
    if (xc_r < 0)
        xc_fuzz_same(&xc_now, &xc_was, 0, sizeof(xc_now), "$if.$method, which failed");
)");
    for (std::size_t i = 1; i < f.params.size(); i++)
        w.text({}, tail(f, i));
    each(w, f, let_go);
    w.text({}, "    return xc_r;\n}\n");
}

} // namespace stubc
