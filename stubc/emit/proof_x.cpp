// SPDX-License-Identifier: MIT
// Proof, the X object's side: methods that do whatever they may, and a call of
// each with any request
#include "emit/proof_parts.h"

namespace stubc {

static void behave_there(Writer &w, const Function &f, std::size_t param)
{
    Names names = f.params[param];

    names["any"] = proof_any_of(f, param);
    switch (f.layout.kinds[param]) {
    case ParamKind::Value:
    case ParamKind::FdIn:
    case ParamKind::RegionIn:
        w.text(names, "    (void)$name;\n");
        break;
    case ParamKind::Self:
    case ParamKind::ObjectIn:
        w.text(names, "    proof_read($name, sizeof(*$name));\n");
        break;
    case ParamKind::StructIn:
        w.text(names, "    (void)*$pointer;\n");
        break;
    case ParamKind::ScalarInout:
    case ParamKind::StructInout:
    case ParamKind::ScalarOut:
    case ParamKind::StructOut:
        proof_any_value(w, f, param, "(*" + names.at("name") + ")",
                        proof_width_of_length(f, f.layout.reply, param));
        break;
    case ParamKind::BufferIn:
        w.text(names, "    proof_read($name, $in_room);\n");
        break;
    case ParamKind::BufferInout:
        w.text(names, "    proof_read($name, $in_room);\n"
                      "    $any($name, $bound_room);\n");
        break;
    case ParamKind::BufferOut:
        w.text(names, "    $any($name, $bound_room);\n");
        break;
    case ParamKind::StringIn:
        w.text(names, "    proof_read($name, 1);\n");
        break;
    case ParamKind::StringOut:
        w.text(names, "    proof_any($name, $bound_bytes);\n");
        break;
    case ParamKind::FdOut:
        w.text(names, "    proof_any($name, sizeof(*$name));\n");
        break;
    case ParamKind::RegionOut:
        w.text(names, "    if (proof_between(0, 1))\n"
                      "        *$name = ($type *)&proof_object;\n");
        break;
    case ParamKind::ObjectOut:
        if (names.at("other_interface") == "any_interface") {
            w.text(names, "    (void)$name;\n"); // a Stub, and none is here
            break;
        }
        w.text(names, "    if (proof_between(0, 1))\n"
                      "        *$name = ($type *)&proof_object;\n");
        break;
    }
}

// What a method does with a parameter: all that its declaration allows.
static void behave(Writer &w, const Function &f, std::size_t param)
{
    Writer lines;

    behave_there(lines, f, param);
    w.text(f.params[param], stub_guarded(f, param, lines.take()));
}

// Lengths that belong to buffers change when these have been used.
static bool is_length(const Function &f, std::size_t param)
{
    return f.layout.kinds[param] == ParamKind::ScalarInout ||
           f.layout.kinds[param] == ParamKind::ScalarOut;
}

void proof_model(Writer &w, const Function &f)
{
    const std::uint64_t width = proof_width_of_result(f);
    Names names = f.names;

    names["width"] = std::to_string(width);
    w.text(names, R"(

static $result proof_${if}_$method($params)
{
    $result $r;

)");
    for (const bool lengths : {false, true})
        for (std::size_t i = 0; i < f.params.size(); i++)
            if (is_length(f, i) == lengths)
                behave(w, f, i);
    w.text(names, "    proof_any(&$r, sizeof($r));\n");
    if (width)
        w.text(names, "    if ($r >= 0)\n"
                      "        $r = (int64_t)proof_length($width, "
                      "INT64_MAX);\n");
    w.text(names, R"(
    return $r;
}
)");
}

// Members of an ops table, its base's first.
static std::string members(const Header &header, std::size_t interface)
{
    const Interface &i = header.interfaces[interface];
    std::string text;

    if (i.base)
        text = "." + i.base_member + " = {" + members(header, *i.base) + "}";
    for (std::size_t m = 0; m < i.methods.size(); m++)
        text += (text.empty() ? "" : ", ") +
                expand(".$method = proof_${if}_$method",
                       function_of(header, interface, {interface, m}).names);
    return text;
}

// The fields of a request that say what is there, to be told apart, too.
static void presence_at(Writer &w, const Function &f)
{
    for (std::size_t i = 0; i < f.params.size(); i++)
        if (const Member *member = present_of(f.layout.request, i);
            member && proof_is_told_apart(f.layout.kinds[i]))
            w.text({{"offset", std::to_string(member->offset)}},
                   "        proof_present_at($offset);\n");
}

void proof_object(Writer &w, const Header &header, std::size_t interface)
{
    const Interface &i = header.interfaces[interface];
    Names names = interface_names(header, interface);

    w.text(names, "\nstatic const $ops proof_${if}_ops = {\n");
    if (i.base) {
        names["member"] = i.base_member;
        names["members"] = members(header, *i.base);
        w.text(names, "    .$member = {$members},\n");
    }
    for (std::size_t m = 0; m < i.methods.size(); m++)
        w.text(function_of(header, interface, {interface, m}).names,
               "    .$method = proof_${if}_$method,\n");
    w.text({}, "};\n");
}

void proof_dispatch(Writer &w, const Header &header, std::size_t interface)
{
    const Names names = interface_names(header, interface);

    w.text(names, R"(

void proof_x_$if(void)
{
    static $object target = {.$ops_member = &proof_${if}_ops$path};

    switch (PROOF_METHOD) {
)");
    for (const MethodRef &ref : methods_of(header, interface)) {
        const Function f = function_of(header, interface, ref);

        w.text(f.names, "    case $METHOD:\n");
        presence_at(w, f);
        proof_lengths(w, f, f.layout.request, "        ");
        w.text(f.names, "        proof_call($objects, $METHOD, &target);\n"
                        "        break;\n");
    }
    w.text(names,
           "    default:\n"
           "        proof_call($objects, UINT32_MAX, &target);\n    }\n}\n");
}

} // namespace stubc
