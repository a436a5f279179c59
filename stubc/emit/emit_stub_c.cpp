// SPDX-License-Identifier: MIT
// <stem>.stub.c: one function for each method, and what a Stub is
#include "emit/fast_words.h"
#include "emit/outputs.h"
#include "emit/stub_fast.h"
#include "emit/stub_method.h"

#include <algorithm>

namespace stubc {

// Bases may stand in other headers; the method tables need their numbers.
static void head(Writer &w, const Header &header, const Target *target)
{
    w.text(file_names(header), R"(
/* Made by stubc from $include. Do not edit. */
#include "$stem.stub.h"

#include <assert.h>
#include <limits.h>
#include <stddef.h>

)");
    if (any_bulk(header))
        w.text({}, "#include <crosscall/bulk.h>\n\n");
    if (target)
        w.text({}, "#include <crosscall/fast.h>\n\n");
    w.text(file_names(header), R"(
#include "$stem.wire.h"
)");
    for (const std::string &stem : base_headers(header))
        w.text({{"stem", stem}}, "#include \"$stem.wire.h\"\n");
}

static void layout(Writer &w, const Names &names)
{
    w.text(names, R"(

/* $wire_name $major: the client's end */
$stub_struct {
    $object object;
    struct xc_stub stub;
};
static_assert(sizeof($stub_struct) == sizeof(struct xc_stub_object), "every Stub has one layout");
static_assert(offsetof($stub_struct, stub) == sizeof(void *), "every Stub has one layout");
)");
}

// Nothing travels: the server counts X objects, not who in a client uses them.
static void count(Writer &w, const Names &names, const Method &method)
{
    w.blank();
    if (method.release)
        w.function(names, "int ${stub_of}_release($object *self)",
                   "return xc_stub_free(self);");
    else
        w.function(names, "int ${stub_of}_addref($object *self)",
                   "return xc_stub_keep(&(($stub_struct *)self)->stub);");
}

// Of a Stub that reaches its object by messages alone, or by registers.
static std::string function_in(const Function &f, const Target *target)
{
    return f.names.at(target && is_fast(f, *target) ? "stub_fast_method"
                                                    : "stub_method");
}

// Members of an ops table, its base's first.
static std::string members(const Header &header, std::size_t interface,
                           const Target *target)
{
    const Interface &i = header.interfaces[interface];
    std::string text;

    if (i.base)
        text = "." + i.base_member + " = {" + members(header, *i.base, target) +
               "}";
    for (std::size_t m = 0; m < i.methods.size(); m++) {
        const Function f = function_of(header, interface, {interface, m});

        text += (text.empty() ? "" : ", ") + expand(".$method = ", f.names) +
                function_in(f, target);
    }
    for (const Method &method : i.counters)
        text += ", ." + method.name + " = " + i.name + "_stub_" + method.name;
    return text;
}

static void ops(Writer &w, const Header &header, std::size_t interface,
                const Target *target)
{
    const Interface &i = header.interfaces[interface];
    Names names = interface_names(header, interface);

    names["table"] = names.at(target ? "stub_fast_ops" : "stub_ops");
    names["linkage"] = target ? "static " : "";
    w.blank();
    w.text(names, "${linkage}const $ops $table = {\n");
    if (i.base) {
        names["member"] = i.base_member;
        names["members"] = members(header, *i.base, target);
        w.text(names, "    .$member = {$members},\n");
    }
    for (std::size_t m = 0; m < i.methods.size(); m++) {
        const Function f = function_of(header, interface, {interface, m});
        Names own = f.names;

        own["function"] = function_in(f, target);
        w.text(own, "    .$method = $function,\n");
    }
    for (const Method &method : i.counters)
        w.text(names,
               "    ." + method.name + " = ${stub_of}_" + method.name + ",\n");
    w.text({}, "};\n");
}

// What tells a Stub is its first method, which derived Stubs have as well.
// There is one: an interface has a method of its own.
static std::string stub_test(const Interface &interface, const Function &first,
                             const Target *target)
{
    const std::string ops =
        interface.base ? "ops" : expand("$self->ops", first.names);
    std::string test = ops + "->$method != $stub_method";

    if (target && is_fast(first, *target))
        test = "(" + test + " && " + ops + "->$method != $stub_fast_method)";
    if (!interface.base)
        return "    if (!self || " + test + ")\n        return NULL;\n";
    if (test.starts_with('('))
        test = test.substr(1, test.size() - 2);
    return R"(
    const $ops *ops;

    if (!self)
        return NULL;
    ops = (const $ops *)self->$ops_member;
    if ()" +
           test + R"()
        return NULL;
)";
}

static void stub_of(Writer &w, const Header &header, std::size_t interface,
                    const Target *target)
{
    const Function first = function_of(header, interface, {interface, 0});
    const Names &names = first.names;

    w.text(names, R"(

struct xc_stub *$stub_of($object *self)
{
)");
    w.text(names, stub_test(header.interfaces[interface], first, target));
    w.text(names, R"(
    return &(($stub_struct *)self)->stub;
}
)");
}

static void life(Writer &w, const Header &header, std::size_t interface,
                 const Target *target)
{
    Names names = interface_names(header, interface);

    names["the_ops"] =
        target ? expand("xc_fast_reaches(binding) ? &$stub_fast_ops$path "
                        ": &$stub_ops$path",
                        names)
               : expand("&$stub_ops$path", names);
    w.text(names, R"(

void *$stub_make(struct xc_binding *binding, xc_handle handle)
{
    $stub_struct *made = xc_stub_new(&$interface, binding, handle);

)");
    if (target)
        w.text(names, R"(
    if (!made)
        return NULL;
    binding = made->stub.binding; /* what was given has another one, or none */
    made->object.$ops_member = $the_ops;
    return made;
}
)");
    else
        w.text(names, R"(
    if (made)
        made->object.$ops_member = $the_ops;
    return made;
}
)");
    w.text(names, R"(

$object *$stub_new(struct xc_binding *binding, xc_handle handle)
{
    return $stub_make(binding, handle);
}
)");
    stub_of(w, header, interface, target);
    if (!counts_itself(header, interface))
        w.text(names, R"(

void $release($object *self)
{
    if ($stub_of(self))
        xc_stub_free(self);
}
)");
}

static void description(Writer &w, const Header &header, std::size_t interface)
{
    const std::vector<MethodRef> methods = methods_of(header, interface);
    const std::vector<Right> rights = rights_of(header, interface);
    Names names = interface_names(header, interface);

    names["n_methods"] = std::to_string(methods.size());
    names["n_rights"] = std::to_string(rights.size());
    names["rights"] = rights.empty() ? "NULL" : names["right_table"];
    w.blank();
    w.text(names, "static const struct xc_method $method_table[] = {\n");
    for (const MethodRef &ref : methods)
        w.text(function_of(header, interface, ref).names,
               "    {$METHOD, $KEY, $needs, $flags, \"$method\"},\n");
    w.text({}, "};\n");
    if (!rights.empty()) {
        w.text(names, R"(

static const struct xc_right_name $right_table[] = {
)");
        for (const Right &right : rights)
            w.text({{"right", right.name}}, "    {$right, \"$right\"},\n");
        w.text({}, "};\n");
    }
    w.text(names, R"(

const struct xc_interface $interface = {
    .name = "$wire_name",
    .major = $major,
    .n_methods = $n_methods,
    .methods = $method_table,
    .n_rights = $n_rights,
    .rights = $rights,
    .id = $id,
};
)");
}

// Functions that the table of ops by registers names, its bases' as well.
static void fast_declarations(Writer &w, const Header &header,
                              std::size_t interface, const Target &target)
{
    w.blank();
    for (const MethodRef &ref : methods_of(header, interface)) {
        const Function f = function_of(header, ref.interface, ref);

        if (is_fast(f, target))
            stub_fast_declaration(w, f);
    }
}

static bool any_fast(const Header &header, std::size_t interface,
                     const Target *target)
{
    return target &&
           std::ranges::any_of(
               methods_of(header, interface), [&](const MethodRef &ref) {
                   return is_fast(function_of(header, interface, ref), *target);
               });
}

// @target: whose registers it may call by, where they reach; or NULL.
static std::string stub_c(const Header &header, const Target *target)
{
    Writer w;

    head(w, header, target);
    for (std::size_t i = 0; i < header.interfaces.size(); i++) {
        const Target *fast = any_fast(header, i, target) ? target : nullptr;

        if (!header.interfaces[i].from_this_header)
            continue;
        layout(w, interface_names(header, i));
        if (fast)
            fast_declarations(w, header, i, *fast);
        for (const MethodRef &ref : methods_of(header, i))
            if (ref.interface == i)
                stub_method(w, function_of(header, i, ref));
        for (const MethodRef &ref : methods_of(header, i))
            if (fast && ref.interface == i &&
                is_fast(function_of(header, i, ref), *fast))
                stub_fast(w, function_of(header, i, ref));
        for (const Method &counter : header.interfaces[i].counters)
            count(w, interface_names(header, i), counter);
        ops(w, header, i, nullptr);
        if (fast)
            ops(w, header, i, fast);
        life(w, header, i, fast);
        description(w, header, i);
    }
    return w.take();
}

std::string emit_stub_c(const Header &header)
{
    return stub_c(header, nullptr);
}

std::string emit_stub_c_kernel_x86_64(const Header &header)
{
    return stub_c(header, target_of("kernel-x86_64"));
}

} // namespace stubc
