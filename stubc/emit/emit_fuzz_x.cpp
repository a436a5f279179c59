// SPDX-License-Identifier: MIT
// <interface>.fuzz_x.c: a libFuzzer harness, a hostile client of an X object
#include "emit/c_marshal.h"
#include "emit/c_types.h"
#include "emit/c_variables.h"
#include "emit/fuzz_parts.h"
#include "emit/outputs.h"
#include "model/any.h"

#include <algorithm>

namespace stubc {

static void head(Writer &w, const Header &header, const Names &names)
{
    w.text(names, R"(
/* Made by stubc from $include. Do not edit. */
/*
 * $wire_name $major: a hostile client of an X object, for libFuzzer
 *
 *     clang -g -O1 -fsanitize=fuzzer,address,undefined $if.fuzz_x.c \
 *         $stem.stub.c $stem.x.c -lcrosscall_fuzz -lcrosscall
 *
 * <crosscall/fuzz.h> says how an input is read.
 */
#include <stddef.h>
#include <stdint.h>

#include <crosscall/fuzz.h>

#include "$stem.stub.h"
#include "$stem.wire.h"
)");
    for (const std::string &stem : base_headers(header))
        w.text({{"stem", stem}}, "#include \"$stem.wire.h\"\n");
}

// Objects that methods are passed, and those that they give.
static std::vector<std::string> all_objects(const Header &header,
                                            std::size_t interface)
{
    std::vector<std::string> objects = passed_objects(header, interface);

    for (const MethodRef &ref : methods_of(header, interface))
        for (const Param &param :
             header.interfaces[ref.interface].methods[ref.method].params)
            if (param.words.grant && param.words.out &&
                !is_any(header.objects[param.type.index].interface_name) &&
                std::ranges::find(objects,
                                  header.objects[param.type.index].name) ==
                    objects.end())
                objects.push_back(header.objects[param.type.index].name);
    return objects;
}

static void objects(Writer &w, const std::vector<std::string> &all)
{
    if (all.empty())
        return;
    w.text({}, R"(

/* What is passed and given. Nobody calls these: requests go to the target. */
)");
    for (const std::string &object : all)
        w.text({{"object", object}}, R"(
static const struct ${object}_ops xc_harness_ops_of_$object;
static union {
    const void *ops;
    struct $object object;
} xc_harness_a_$object = {&xc_harness_ops_of_$object};
)");
}

static std::string object_use(const Function &f, std::size_t param)
{
    const ParamKind kind = f.layout.kinds[param];

    if (!goes_in(kind))
        return "";
    if (is_converted_in(f, param))
        return "    xc_fuzz_use($name, $in_count * sizeof(*$name));\n";
    if (kind == ParamKind::StringIn)
        return "    xc_fuzz_use($name, xc_string_length($name, $MAX) + 1);\n";
    if (is_array(kind))
        return "    xc_fuzz_use($name, $in_bytes);\n";
    if (const auto &within = f.method.params[param].within) {
        return expand("    xc_fuzz_check(xc_is_inside($name, $len, "
                      "xc_region_size($region)), \"$name is outside\");\n",
                      {{"name", f.params[param].at("name")},
                       {"len", within->len.text},
                       {"region", f.method.params[within->region].name}});
    }
    if (kind == ParamKind::Value)
        return "    (void)$name;\n";
    if (kind == ParamKind::FdIn)
        return "    xc_fuzz_use_file($name);\n";
    if (kind == ParamKind::RegionIn)
        return "    xc_fuzz_use_region($name, $access);\n";
    return kind == ParamKind::StructIn
               ? "    xc_fuzz_use($pointer, sizeof($type));\n"
               : "    xc_fuzz_use($name, sizeof(*$name));\n";
}

// Buffers first: a length that comes back is what they were bounded by.
static std::string object_buffer(const Function &f, std::size_t param)
{
    const ParamKind kind = f.layout.kinds[param];

    if (is_converted_out(f, param))
        return fill_elements(f, param, f.params[param].at("bound_count"),
                             f.params[param].at("name"),
                             f.names.at("self") + "->input");
    if (!comes_out(kind) || !is_array(kind))
        return "";
    // An input is short: there would be nothing left for what else is given.
    if (f.method.params[param].words.up_to)
        return "    xc_fuzz_fill($self->input, $name, $bound_bytes < 64 ? "
               "$bound_bytes : 64);\n";
    return kind == ParamKind::StringOut
               ? "    xc_fuzz_text($self->input, $name, $bound);\n"
               : "    xc_fuzz_fill($self->input, $name, $bound_bytes);\n";
}

// The bound of the buffer whose actual length a parameter is.
static std::string bound_for(const Function &f, std::size_t param)
{
    for (std::size_t i = 1; i < f.method.params.size(); i++) {
        const std::optional<Length> &actual = f.method.params[i].actual;

        if (actual && actual->kind == LengthKind::Pointee &&
            actual->param == param)
            return f.params[i].at("bound");
    }
    return "";
}

static std::string object_value(const Function &f, std::size_t param)
{
    Names names = f.params[param];
    const std::string input = f.names.at("self") + "->input";

    switch (f.layout.kinds[param]) {
    case ParamKind::ScalarOut:
    case ParamKind::ScalarInout:
        names["bound"] = bound_for(f, param);
        if (!names["bound"].empty())
            return expand(
                "    *$name = ($type)xc_fuzz_length($self->input, $bound);\n",
                names);
        return fill_value(f, param, "*" + names["name"], input);
    case ParamKind::StructOut:
    case ParamKind::StructInout:
        return fill_value(f, param, "(*" + names["name"] + ")", input);
    case ParamKind::ObjectOut:
        names["object"] =
            f.header.objects[f.method.params[param].type.index].name;
        if (is_any(f.header.objects[f.method.params[param].type.index]
                       .interface_name))
            return "    (void)$name;\n"; // there is no Stub to give
        return expand("    if (xc_fuzz_number($self->input, 1) < 0xf0)\n"
                      "        *$name = &xc_harness_a_$object.object;\n",
                      names);
    case ParamKind::FdOut:
    case ParamKind::RegionOut:
    case ParamKind::Self:
    case ParamKind::Value:
    case ParamKind::StructIn:
    case ParamKind::BufferIn:
    case ParamKind::BufferOut:
    case ParamKind::BufferInout:
    case ParamKind::StringIn:
    case ParamKind::StringOut:
    case ParamKind::ObjectIn:
    case ParamKind::FdIn:
    case ParamKind::RegionIn:
        break;
    }
    return "";
}

// Only a method that succeeds gives them away.
static std::string_view object_gift(const Function &f, std::size_t param)
{
    if (f.layout.kinds[param] == ParamKind::FdOut)
        return "        *$name = xc_fuzz_file($self->input);\n";
    if (f.layout.kinds[param] == ParamKind::RegionOut)
        return "        *$name = xc_fuzz_region($self->input, $access);\n";
    return "";
}

static void object_result(Writer &w, const Function &f)
{
    if (f.layout.fds_out.empty()) {
        w.text(f.names, "    return ${narrow}xc_fuzz_result($self->input);\n");
        return;
    }
    w.text(f.names, R"(
    $r = ${narrow}xc_fuzz_result($self->input);
    if ($r >= 0) {
)");
    each(w, f, object_gift);
    w.text(f.names, R"(
    }
    return $r;
)");
}

static void object_method(Writer &w, const Function &f)
{
    Names names = f.names;

    names["object_params"] = parameters(f.method, "struct xc_fuzz_target");
    w.text(names, R"(

static $result xc_harness_object_$method($object_params)
{
)");
    if (!f.layout.fds_out.empty())
        w.text(names, "    $result $r;\n\n");
    for (std::size_t i = 1; i < f.params.size(); i++)
        w.text(f.params[i], stub_guarded(f, i, object_use(f, i)));
    for (std::size_t i = 1; i < f.params.size(); i++)
        w.text(f.params[i], stub_guarded(f, i, object_buffer(f, i)));
    for (std::size_t i = 1; i < f.params.size(); i++)
        w.text(f.params[i], stub_guarded(f, i, object_value(f, i)));
    w.text(names, "    $self->n_calls++;\n");
    object_result(w, f);
    w.text({}, "}\n");
}

static void bind(Writer &w, const Names &names)
{
    w.text(names, R"(

#define XC_TARGET struct xc_fuzz_target
#define XC_NAME(method) xc_harness_object_##method
#include "$if.x.h"
)");
}

static void table(Writer &w, const Names &names,
                  const std::vector<Function> &functions,
                  const std::vector<std::string> &passed,
                  const std::string &helpers)
{
    w.text(names,
           "\n\nstatic const struct xc_fuzz_request xc_harness_requests[] = "
           "{\n");
    for (const Function &f : functions) {
        const Names own = row_names(f, f.layout.request, helpers);

        w.text(own, R"(
    {
        .method = $METHOD,
        .key = $KEY,
        .fixed = $fixed,
        .mend = $mend,
        .size = $size,
        .elements = $elements,
)");
        w.text({}, carried_line(f, f.layout.fds_in));
        w.text({}, "    },\n");
    }
    w.text({}, "};\n");
    if (passed.empty())
        return;
    w.text(names,
           "\n\nstatic const struct xc_fuzz_object xc_harness_passed[] = {\n");
    for (const std::string &object : passed)
        w.text({{"object", object}},
               "    {&${object}_objects, &xc_harness_a_$object.object},\n");
    w.text({}, "};\n");
}

static void entry(Writer &w, Names names, std::size_t n_requests,
                  std::size_t n_passed)
{
    names["n_requests"] = std::to_string(n_requests);
    names["n_passed"] = std::to_string(n_passed);
    names["passed"] = n_passed ? "xc_harness_passed" : "NULL";
    w.text(names, R"(

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct xc_fuzz_x fuzz = {
        .x = &xc_harness_object_x,
        .requests = xc_harness_requests,
        .n_requests = $n_requests,
        .objects = $passed,
        .n_objects = $n_passed,
    };

    return xc_fuzz_x_run(&fuzz, data, size);
}
)");
}

std::string emit_fuzz_x(const Header &header, std::size_t interface)
{
    const Names names = interface_names(header, interface);
    const std::vector<std::string> passed = passed_objects(header, interface);
    std::vector<Function> functions;
    Writer top;
    Writer object;
    Writer bottom;
    std::string requests;

    for (const MethodRef &ref : methods_of(header, interface))
        functions.push_back(function_of(header, interface, ref));

    head(top, header, names);
    objects(top, all_objects(header, interface));
    for (const Function &f : functions) {
        object_method(object, f);
        requests += mend_request_function(f, passed);
        requests += request_size_function(f);
        requests += request_elements_function(f);
    }
    bind(object, names);
    table(bottom, names, functions, passed, requests);
    entry(bottom, names, functions.size(), passed.size());

    const std::string body = object.take() + requests;
    return top.take() + used_helpers(type_helpers(header, interface), body) +
           body + bottom.take();
}

} // namespace stubc
