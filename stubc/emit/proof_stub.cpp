// SPDX-License-Identifier: MIT
// Proof, the Stub's side: a call of each with whatever a caller may pass
#include "emit/proof_parts.h"

#include <algorithm>

namespace stubc {

// A caller's memory for one argument, and what is in it.
static void argument(Writer &w, const Function &f, std::size_t param)
{
    Names names = f.params[param];
    const Param &p = f.method.params[param];
    const std::uint64_t bytes =
        p.bound ? part_of(f.layout, param).unit * part_of(f.layout, param).max
                : 0;

    names["bytes"] = std::to_string(bytes);
    names["with_nul"] = std::to_string(bytes + 1);
    names["count"] =
        p.bound ? std::to_string(part_of(f.layout, param).max) : "";
    names["beyond"] = std::to_string(bytes + 2);
    switch (f.layout.kinds[param]) {
    case ParamKind::Self:
        break;
    case ParamKind::Value:
    case ParamKind::StructIn:
    case ParamKind::ScalarInout:
    case ParamKind::StructInout:
        w.text(names, "    $type a_$name;\n");
        break;
    case ParamKind::ScalarOut:
    case ParamKind::StructOut:
    case ParamKind::FdIn:
    case ParamKind::FdOut:
        w.text(names, "    $type a_$name;\n");
        break;
    case ParamKind::BufferIn:
    case ParamKind::BufferInout:
    case ParamKind::BufferOut:
        w.text(names, part_of(f.layout, param).converted
                          ? "    static $type a_$name[$count];\n"
                          : "    static char a_$name[$bytes] "
                            "__attribute__((aligned(16)));\n");
        break;
    case ParamKind::StringIn:
        w.text(names, "    static char a_$name[$beyond];\n");
        break;
    case ParamKind::StringOut:
        w.text(names, "    static char a_$name[$with_nul];\n");
        break;
    case ParamKind::RegionIn:
    case ParamKind::RegionOut:
        w.text(names, "    $const$type *a_$name = NULL;\n");
        break;
    case ParamKind::ObjectIn:
    case ParamKind::ObjectOut:
        w.text(names, "    $type *a_$name = NULL;\n");
        break;
    }
}

static void fill(Writer &w, const Function &f, std::size_t param)
{
    const Names &names = f.params[param];
    const std::string at = "a_" + names.at("name");

    switch (f.layout.kinds[param]) {
    case ParamKind::Self:
    case ParamKind::ScalarOut:
    case ParamKind::StructOut:
    case ParamKind::BufferOut:
    case ParamKind::StringOut:
    case ParamKind::ObjectOut:
    case ParamKind::FdOut:
    case ParamKind::RegionOut:
        break;
    case ParamKind::Value:
    case ParamKind::StructIn:
    case ParamKind::ScalarInout:
    case ParamKind::StructInout:
        proof_any_value(
            w, f, param, at,
            std::max(proof_width_of_length(f, f.layout.request, param),
                     proof_width_of_length(f, f.layout.reply, param)));
        break;
    case ParamKind::BufferIn:
    case ParamKind::BufferInout:
        w.text(names, "    " + proof_any_of(f, param) +
                          "(a_$name, sizeof(a_$name));\n");
        break;
    case ParamKind::StringIn:
        w.text(names, "    proof_any(a_$name, sizeof(a_$name) - 1);\n");
        break;
    case ParamKind::FdIn:
        w.text(names, "    proof_any(&a_$name, sizeof(a_$name));\n");
        break;
    case ParamKind::RegionIn:
        w.text(names, "    if (proof_between(0, 1))\n"
                      "        a_$name = ($type *)&proof_object;\n");
        break;
    case ParamKind::ObjectIn:
        w.text(names,
               "    a_$name = proof_one_of($other_new(proof_binding(), 1), "
               "$other_new(proof_other_binding(), 1));\n");
        if (names.at("other_interface") != "any_interface")
            w.text(names, "    if (!a_$name)\n"
                          "        a_$name = ($type *)&proof_object;\n");
        break;
    }
}

static std::string passed(const Function &f)
{
    std::string text = "self";

    for (std::size_t i = 1; i < f.params.size(); i++) {
        const Param &p = f.method.params[i];
        const bool is_address = p.pointers && !p.bound &&
                                f.layout.kinds[i] != ParamKind::ObjectIn &&
                                f.layout.kinds[i] != ParamKind::RegionIn;

        std::string argument = "a_" + p.name;

        if (is_address)
            argument = "&" + argument;
        if (is_optional(f, i))
            argument =
                (proof_is_told_apart(f.layout.kinds[i]) ? "proof_maybe("
                                                        : "proof_null_or(") +
                argument + ")";
        else if (p.bound)
            argument = "(void *)" + argument;
        text += ", " + argument;
    }
    return text;
}

// What a success has to have written.
static void results(Writer &w, const Function &f)
{
    Writer lines;
    std::string text;

    for (std::size_t i = 0; i < f.params.size(); i++) {
        const ParamKind kind = f.layout.kinds[i];
        const bool is_result =
            kind == ParamKind::ScalarOut || kind == ParamKind::ObjectOut ||
            kind == ParamKind::FdOut || kind == ParamKind::RegionOut;

        if (is_result && !is_optional(f, i))
            lines.text(f.params[i],
                       "        proof_read(&a_$name, sizeof(a_$name));\n");
    }
    text = lines.take();
    w.text({}, text.empty() ? "    (void)status;\n"
                            : "    if (status >= 0) {\n" + text + "    }\n");
}

static void stub(Writer &w, const Function &f)
{
    Names names = f.names;

    names["passed"] = passed(f);
    names["width"] = std::to_string(proof_width_of_result(f));
    w.text(names, R"(

static void proof_stub_${if}_$method($object *self)
{
    int64_t status;
)");
    for (std::size_t i = 0; i < f.params.size(); i++)
        argument(w, f, i);
    w.blank();
    for (std::size_t i = 0; i < f.params.size(); i++)
        fill(w, f, i);
    proof_lengths(w, f, f.layout.reply, "    ");
    if (proof_width_of_result(f))
        w.text(names, "    proof_length_is_result($width);\n");
    w.text(names, "    status = $stub_method($passed);\n");
    results(w, f);
    w.text({}, "    proof_message_ends();\n}\n");
}

void proof_stubs(Writer &w, const Header &header, std::size_t interface)
{
    const Names names = interface_names(header, interface);
    std::string end;

    // What counts itself and is no Stub answers for itself.
    if (counts_itself(header, interface))
        end = "        ${if}_addref(self);\n"
              "        $release(self);\n"
              "        $release(NULL);\n";
    else
        end = "        $keep(self);\n"
              "        $keep(($object *)&proof_object);\n"
              "        $release(self);\n"
              "        $release(NULL);\n"
              "        $release(($object *)&proof_object);\n";
    for (const MethodRef &ref : methods_of(header, interface))
        if (ref.interface == interface)
            stub(w, function_of(header, interface, ref));
    w.text(names, R"(

void proof_stub_$if(void)
{
    $object *self = $stub_new(proof_binding(), 1);

    if (!self)
        return;
    switch (PROOF_METHOD) {
)");
    for (const MethodRef &ref : methods_of(header, interface))
        if (ref.interface == interface)
            w.text(function_of(header, interface, ref).names, R"(
    case $METHOD:
        proof_stub_${if}_$method(self);
        break;
)");
    w.text({}, "    default:\n");
    w.text(names, end);
    w.text({}, "    }\n}\n");
}

} // namespace stubc
