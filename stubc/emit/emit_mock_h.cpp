// SPDX-License-Identifier: MIT
// <interface>.mock.h: an object for tests of what calls the interface
#include "emit/c_marshal.h"
#include "emit/c_types.h"
#include "emit/c_variables.h"
#include "emit/outputs.h"

#include <algorithm>

namespace stubc {

// Elements of a buffer that are kept of a call.
static constexpr std::uint64_t kept_max = 64;

static void head(Writer &w, const Header &header, const Names &names)
{
    w.text(names, R"(
/* Made by stubc from $include. Do not edit. */
/*
 * $wire_name $major: a mock, for tests of what calls a $object
 *
 *     struct ${if}_mock mock;
 *
 *     ${if}_mock_init(&mock);
 *     what_is_tested(&mock.$object_member);
 *
 * Each method counts its calls and keeps what it was last called with. It
 * returns .result, 0 at first, and writes what .gives holds if that is not
 * negative; or it does what .instead does, if that is set. Needs no server.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <$include>

#include "$stem.wire.h"
)");
    for (const std::string &stem : base_headers(header))
        w.text({{"stem", stem}}, "#include \"$stem.wire.h\"\n");
}

// Where a method has the name of the mock's own member, that gives way.
static Names mock_names(const Header &header, std::size_t interface,
                        const std::vector<Function> &functions)
{
    Names names = interface_names(header, interface);
    std::string object = "object";

    for (bool is_taken = true; is_taken;) {
        is_taken = std::ranges::any_of(functions, [&](const Function &f) {
            return f.method.name == object;
        });
        object += is_taken ? "_" : "";
    }
    names["object_member"] = object;
    return names;
}

static Names names_of(const Function &f, std::size_t param)
{
    const Param &p = f.method.params[param];
    const std::uint64_t max = p.bound ? part_of(f.layout, param).max : 0;
    Names names = variable_names(f, param, std::min(max, kept_max));

    names["count"] = "n_" + p.name;
    while (std::ranges::find(f.method.params, names["count"], &Param::name) !=
           f.method.params.end())
        names["count"] += "_";
    names["string_max"] = std::to_string(max);
    return names;
}

static std::string last_member(const Function &f, std::size_t param)
{
    const ParamKind kind = f.layout.kinds[param];
    std::string line(variable_of(kind));

    if (!goes_in(kind))
        return "";
    if (is_array(kind) && kind != ParamKind::StringIn)
        line.insert(line.size() - 1, " /* the first of them */");
    return "        " + line;
}

static std::string gives_member(const Function &f, std::size_t param)
{
    const ParamKind kind = f.layout.kinds[param];

    if (!comes_out(kind))
        return "";
    if (kind == ParamKind::StringOut)
        return "        const char *$name;\n";
    if (is_array(kind))
        return "        const $element *$name;\n"
               "        size_t $count; /* elements of it */\n";
    return "        " + std::string(variable_of(kind));
}

static std::string_view keep_line(const Function &f, std::size_t param)
{
    const ParamKind kind = f.layout.kinds[param];

    if (!goes_in(kind))
        return "";
    if (kind == ParamKind::StringIn)
        return "    ${if}_mock_text($call->last.$name, $string_max, $name);\n";
    if (is_array(kind))
        return "    ${if}_mock_copy($call->last.$name, "
               "sizeof($call->last.$name), "
               "$name, $in_bytes);\n";
    // Objects and regions are kept as they are, not copied.
    return f.method.params[param].pointers && kind != ParamKind::ObjectIn &&
                   kind != ParamKind::RegionIn
               ? "    $call->last.$name = *$name;\n"
               : "    $call->last.$name = $name;\n";
}

// Buffers before scalars: a length that comes back is what they are bounded by.
static std::string_view give_buffer(const Function &f, std::size_t param)
{
    const ParamKind kind = f.layout.kinds[param];

    if (!comes_out(kind) || !is_array(kind))
        return "";
    if (kind == ParamKind::StringOut)
        return "    ${if}_mock_text($name, $string_max, $call->gives.$name);\n";
    return "    ${if}_mock_copy($name, $bound_bytes, $call->gives.$name, "
           "$call->gives.$count * sizeof(*$call->gives.$name));\n";
}

static std::string_view give_value(const Function &f, std::size_t param)
{
    const ParamKind kind = f.layout.kinds[param];

    return comes_out(kind) && !is_array(kind)
               ? "    *$name = $call->gives.$name;\n"
               : "";
}

static void lines(Writer &w, const Function &f, LongPhase phase)
{
    for (std::size_t i = 1; i < f.params.size(); i++)
        w.text(names_of(f, i), phase(f, i));
}

// Lines of those that are there.
static void lines_there(Writer &w, const Function &f, Phase phase)
{
    for (std::size_t i = 1; i < f.params.size(); i++)
        w.text(names_of(f, i), stub_guarded(f, i, phase(f, i)));
}

static std::string parameters_of(const Function &f)
{
    return parameters(f.method, "struct " + f.owner.name);
}

static void members(Writer &w, const Function &f)
{
    Names names = f.names;

    names["owner_params"] = parameters_of(f);
    w.text(names, R"(

struct ${if}_mock_$method {
    unsigned n_calls;
    $result result;
    $result (*instead)($owner_params);
)");
    for (const auto &[name, phase] :
         {std::pair<const char *, LongPhase>("last", last_member),
          std::pair<const char *, LongPhase>("gives", gives_member)})
        if (has(f, phase)) {
            w.text({}, "    struct {\n");
            lines(w, f, phase);
            w.text({{"name", name}}, "    } $name;\n");
        }
    w.text({}, "};\n");
}

static void mock_struct(Writer &w, const Header &header, std::size_t interface,
                        const Names &names,
                        const std::vector<Function> &functions)
{
    for (const Function &f : functions)
        members(w, f);
    w.text(names, R"(

struct ${if}_mock {
    $object $object_member; /* first: methods find the mock behind it */
    $ops ops;
)");
    if (counts_itself(header, interface))
        w.text(names, "    int ${if}_references; /* that clients hold */\n");
    for (const Function &f : functions)
        w.text(f.names, "    struct ${if}_mock_$method $method;\n");
    w.text({}, "};\n");
}

// Helpers that something uses, so that no compiler complains.
static void helpers(Writer &w, const Names &names, const std::string &body)
{
    if (body.find("_mock_copy(") != std::string::npos)
        w.text(names, R"(

/* The least of both sizes; nothing from NULL. */
static inline void ${if}_mock_copy(void *to, size_t room, const void *from, size_t size)
{
    const size_t n = size < room ? size : room;

    if (from && n)
        memcpy(to, from, n);
}
)");
    if (body.find("_mock_text(") != std::string::npos)
        w.text(names, R"(

/* At most @max bytes and a NUL; of NULL, an empty string. */
static inline void ${if}_mock_text(char *to, size_t max, const char *from)
{
    size_t n = 0;

    while (from && n < max && from[n])
        n++;
    if (n)
        memcpy(to, from, n);
    to[n] = '\0';
}
)");
}

static void method(Writer &w, const Function &f)
{
    Names names = f.names;

    names["owner_params"] = parameters_of(f);
    w.text(names, R"(

static inline $result ${if}_mocked_$method($owner_params)
{
    struct ${if}_mock_$method *$call = &((struct ${if}_mock *)(void *)$self)->$method;

    $call->n_calls++;
)");
    lines_there(w, f, keep_line);
    w.text(names, R"(
    if ($call->instead)
        return $call->instead($args);
)");
    if (has(f, give_buffer) || has(f, give_value)) {
        w.text(names,
               "    if ($call->result < 0)\n        return $call->result;\n");
        lines_there(w, f, give_buffer);
        lines_there(w, f, give_value);
    }
    w.text(names, "    return $call->result;\n}\n");
}

// Where a method's pointer is in the ops: ".stream.read".
static std::string place_of(const Header &header, std::size_t interface,
                            const Function &f)
{
    std::string path;

    for (const Interface *i = &header.interfaces[interface];
         i->base && i != &f.owner; i = &header.interfaces[*i->base])
        path += i->base_member + ".";
    return path + f.method.name;
}

// addref() and release(): a mock counts, and ends with the test.
static void counters(Writer &w, const Header &header, std::size_t interface,
                     Names names)
{
    const std::size_t root = chain_of(header, interface).front();

    for (const Method &counter : header.interfaces[root].counters) {
        names["counter"] = counter.name;
        names["root"] = header.interfaces[root].name;
        names["step"] = counter.release ? "--" : "++";
        w.text(names, R"(

static inline int ${if}_mocked_$counter(struct $root *self)
{
    struct ${if}_mock *mock = (struct ${if}_mock *)(void *)self;

    return ${step}mock->${if}_references;
}
)");
    }
}

static void init(Writer &w, const Header &header, std::size_t interface,
                 const Names &names, const std::vector<Function> &functions)
{
    w.text(names, R"(

/* ${if}_mock_init() - no calls yet; every method returns 0 and gives zeros */
static inline void ${if}_mock_init(struct ${if}_mock *mock)
{
    memset(mock, 0, sizeof(*mock));
)");
    for (const Function &f : functions) {
        Names own = f.names;

        own["place"] = place_of(header, interface, f);
        w.text(own, "    mock->ops.$place = ${if}_mocked_$method;\n");
    }
    if (counts_itself(header, interface))
        w.text(names, R"(
    mock->ops$path.addref = ${if}_mocked_addref;
    mock->ops$path.release = ${if}_mocked_release;
    mock->${if}_references = 1;
)");
    w.text(names, R"(
    mock->$object_member$path.ops = &mock->ops$path;
}
)");
}

std::string emit_mock_h(const Header &header, std::size_t interface)
{
    std::vector<Function> functions;
    Writer top;
    Writer methods;

    for (const MethodRef &ref : methods_of(header, interface))
        functions.push_back(function_of(header, interface, ref));
    const Names names = mock_names(header, interface, functions);

    head(top, header, names);
    mock_struct(top, header, interface, names, functions);
    for (const Function &f : functions)
        method(methods, f);
    counters(methods, header, interface, names);
    init(methods, header, interface, names, functions);

    const std::string body = methods.take();
    helpers(top, names, body);
    return top.take() + body;
}

} // namespace stubc
