// SPDX-License-Identifier: MIT
// <stem>.proof.c: what an analyser begins with, on both sides
//
// Objects whose methods do whatever C allows, and a call of each Stub with
// whatever arguments a caller may pass. tests/proof has the runtime's models
// and says what is proved.
#include "emit/c_marshal.h"
#include "emit/c_names.h"
#include "emit/c_types.h"
#include "emit/outputs.h"
#include "model/unions.h"

#include <algorithm>

namespace stubc {

// Bytes in which a length may be wrong where Eva adds it to another one: the
// guard behind a message. Lengths of small parts are wrong by all they can be.
static constexpr std::uint64_t tolerance = 4096;
static constexpr std::uint64_t small = 256;

// How fine the lengths of a message's parts have to be told apart; 0: not.
static std::uint64_t width_of(const Message &message, const Part &part)
{
    std::uint64_t left = tolerance;
    std::uint64_t n_large = 0;

    if (message.largest <= message_max || &part == &message.parts.back() ||
        most_of(part) <= small)
        return 0;
    for (const Part &other : message.parts)
        if (&other == &message.parts.back())
            continue;
        else if (most_of(other) <= small && left > 2 * small)
            left -= most_of(other);
        else
            n_large++;
    return std::max<std::uint64_t>(left / n_large / part.unit, 1);
}

// The same for a parameter that says how long parts are.
static std::uint64_t width_of_length(const Function &f, const Message &message,
                                     std::size_t param)
{
    const bool is_reply = &message == &f.layout.reply;

    for (const Part &part : message.parts) {
        const Param &p = f.method.params[part.param];
        const Length &length = !is_reply  ? in_length_of(f.method, part.param)
                               : p.actual ? *p.actual
                                          : *p.bound;

        if (!part.string &&
            (length.kind == LengthKind::Parameter ||
             length.kind == LengthKind::Pointee) &&
            length.param == param)
            return width_of(message, part);
    }
    return 0;
}

static std::uint64_t width_of_result(const Function &f)
{
    for (const Part &part : f.layout.reply.parts) {
        const Param &p = f.method.params[part.param];

        if (p.actual && p.actual->kind == LengthKind::Result)
            return width_of(f.layout.reply, part);
    }
    return 0;
}

static std::string bools_of(const Header &header, const Type &type,
                            const std::string &path);

static std::string bools_of(const Header &header, const Field &field,
                            const std::string &path)
{
    const Names names = {{"at", path},
                         {"n", std::to_string(field.elements.value_or(1))}};
    std::string lines;

    if (field.type.kind == TypeKind::Scalar &&
        field.type.scalar == ScalarKind::Bool)
        return expand(field.elements ? "    proof_bools($at, $n);\n"
                                     : "    proof_bool(&$at);\n",
                      names);
    for (std::uint64_t i = 0; i < field.elements.value_or(1); i++)
        lines += bools_of(
            header, field.type,
            path + (field.elements ? "[" + std::to_string(i) + "]" : ""));
    return lines;
}

// Other members have the same bytes, so that a bool of one may be any byte: as
// in elements, and see tests/proof/README.md.
static std::string union_bools(const Header &header, const TaggedUnion &tagged,
                               const std::string &path)
{
    const std::string all = path + "." + tagged.field.name;

    for (const Field &each : tagged.type.members)
        if (!bools_of(header, each, all + "." + each.name).empty())
            return expand("    proof_elements(&$all, sizeof($all));\n",
                          {{"all", all}});
    return "";
}

// Lines that make each bool of a struct at @path one that C may hold.
static std::string bools_of(const Header &header, const Type &type,
                            const std::string &path)
{
    std::string lines;

    if (type.kind != TypeKind::Struct)
        return "";

    const Struct &owner = header.structs[type.index];

    for (const Field &field : owner.fields)
        lines += field.tag
                     ? union_bools(header, union_of(header, owner, field), path)
                     : bools_of(header, field, path + "." + field.name);
    return lines;
}

static std::string largest(ScalarKind scalar)
{
    const std::string bits = std::to_string(8 * size_of(scalar));

    return (is_signed(scalar) ? "INT" : "UINT") + bits + "_MAX";
}

// Any value of a scalar, an enum or a struct at @path, a pointer's target.
static void any_value(Writer &w, const Function &f, std::size_t param,
                      const std::string &path, std::uint64_t width)
{
    const Type &type = f.method.params[param].type;
    Names names = f.params[param];

    names["at"] = path;
    names["width"] = std::to_string(width);
    names["largest"] = largest(type.scalar);
    if (width)
        w.text(names, "    $at = ($type)proof_length($width, $largest);\n");
    else if (type.kind == TypeKind::Scalar && type.scalar == ScalarKind::Bool)
        w.text(names, "    proof_bool(&$at);\n");
    else
        w.text(names, "    proof_any(&$at, sizeof($at));\n");
    w.text({}, bools_of(f.header, type, path));
}

// Whether more is known, later on, of what is there than of what is not.
static bool is_told_apart(ParamKind kind)
{
    switch (kind) {
    case ParamKind::StructIn:
    case ParamKind::StructOut:
    case ParamKind::StructInout:
    case ParamKind::BufferIn:
    case ParamKind::BufferOut:
    case ParamKind::BufferInout:
    case ParamKind::StringIn:
    case ParamKind::StringOut:
        return true;
    case ParamKind::Self:
    case ParamKind::Value:
    case ParamKind::ScalarOut:
    case ParamKind::ScalarInout:
    case ParamKind::ObjectIn:
    case ParamKind::ObjectOut:
    case ParamKind::FdIn:
    case ParamKind::FdOut:
    case ParamKind::RegionIn:
    case ParamKind::RegionOut:
        return false;
    }
    return false;
}

// Whether a bool is read out of each element, by code that trusts whose it is.
static bool has_bools(const Header &header, const Type &type)
{
    if (type.kind == TypeKind::Scalar)
        return type.scalar == ScalarKind::Bool;
    return type.kind == TypeKind::Struct &&
           std::ranges::any_of(header.structs[type.index].fields,
                               [&](const Field &field) {
                                   return has_bools(header, field.type);
                               });
}

// What makes any content of a buffer.
static std::string any(const Function &f, std::size_t param)
{
    return has_bools(f.header, f.method.params[param].type) ? "proof_elements"
                                                            : "proof_any";
}

static void behave_there(Writer &w, const Function &f, std::size_t param)
{
    Names names = f.params[param];

    names["any"] = any(f, param);
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
        any_value(w, f, param, "(*" + names.at("name") + ")",
                  width_of_length(f, f.layout.reply, param));
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

static void model(Writer &w, const Function &f)
{
    const std::uint64_t width = width_of_result(f);
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
            member && is_told_apart(f.layout.kinds[i]))
            w.text({{"offset", std::to_string(member->offset)}},
                   "        proof_present_at($offset);\n");
}

// The fields of a message that Eva has to tell apart.
static void lengths_at(Writer &w, const Function &f, const Message &message,
                       const char *indent)
{
    for (const Part &part : message.parts) {
        const Param &p = f.method.params[part.param];
        const bool is_reply = &message == &f.layout.reply;
        const Length &length = !is_reply  ? in_length_of(f.method, part.param)
                               : p.actual ? *p.actual
                                          : *p.bound;
        const Member *member = part.string ? member_of(message, part.param)
                               : length.kind == LengthKind::Parameter ||
                                       length.kind == LengthKind::Pointee
                                   ? member_of(message, length.param)
                                   : nullptr;
        const std::uint64_t width = width_of(message, part);

        if (member && width)
            w.text({{"offset", std::to_string(member->offset)},
                    {"size", std::to_string(size_of(member->scalar))},
                    {"width", std::to_string(width)},
                    {"indent", indent}},
                   "${indent}proof_length_at($offset, $size, $width);\n");
    }
}

static void object(Writer &w, const Header &header, std::size_t interface)
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

static void dispatch(Writer &w, const Header &header, std::size_t interface)
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
        lengths_at(w, f, f.layout.request, "        ");
        w.text(f.names, "        proof_call($objects, $METHOD, &target);\n"
                        "        break;\n");
    }
    w.text(names,
           "    default:\n"
           "        proof_call($objects, UINT32_MAX, &target);\n    }\n}\n");
}

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
        any_value(w, f, param, at,
                  std::max(width_of_length(f, f.layout.request, param),
                           width_of_length(f, f.layout.reply, param)));
        break;
    case ParamKind::BufferIn:
    case ParamKind::BufferInout:
        w.text(names, "    " + any(f, param) + "(a_$name, sizeof(a_$name));\n");
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
               "$other_new(proof_other_binding(), 1));\n"
               "    if (!a_$name)\n"
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
            argument = (is_told_apart(f.layout.kinds[i]) ? "proof_maybe("
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
    names["width"] = std::to_string(width_of_result(f));
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
    lengths_at(w, f, f.layout.reply, "    ");
    if (width_of_result(f))
        w.text(names, "    proof_length_is_result($width);\n");
    w.text(names, "    status = $stub_method($passed);\n");
    results(w, f);
    w.text({}, "    proof_message_ends();\n}\n");
}

static void stubs(Writer &w, const Header &header, std::size_t interface)
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

std::string emit_proof_c(const Header &header)
{
    Writer w;

    w.text(file_names(header), R"(
/* Made by stubc from $include. Do not edit. */
#include <string.h>

#include <proof.h>

#include "$stem.stub.h"
#include "$stem.wire.h"
)");
    for (const std::string &stem : base_headers(header))
        w.text({{"stem", stem}}, "#include \"$stem.stub.h\"\n"
                                 "#include \"$stem.wire.h\"\n");
    w.blank();
    w.text({}, "/* Where an analysis begins, of the method PROOF_METHOD. */\n");
    for (const Interface &each : header.interfaces)
        if (each.from_this_header)
            w.text({{"if", each.name}}, "void proof_x_$if(void);\n"
                                        "void proof_stub_$if(void);\n");
    w.text({}, R"(

/* An object that is no Stub. */
static const void *const proof_no_ops[64];
static const void *const proof_object = proof_no_ops;
)");
    for (std::size_t i = 0; i < header.interfaces.size(); i++)
        for (const MethodRef &ref : methods_of(header, i))
            if (ref.interface == i)
                model(w, function_of(header, i, ref));
    for (std::size_t i = 0; i < header.interfaces.size(); i++) {
        if (!header.interfaces[i].from_this_header)
            continue;
        object(w, header, i);
        dispatch(w, header, i);
        stubs(w, header, i);
    }
    return w.take();
}

} // namespace stubc
