// SPDX-License-Identifier: MIT
// <stem>.stub.c: one function for each method, and what a Stub is
#include "emit/outputs.h"
#include "emit/stub_method.h"

namespace stubc {

// Bases may stand in other headers; the method tables need their numbers.
static void head(Writer &w, const Header &header)
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

// Members of an ops table, its base's first.
static std::string members(const Header &header, std::size_t interface)
{
    const Interface &i = header.interfaces[interface];
    std::string text;

    if (i.base)
        text = "." + i.base_member + " = {" + members(header, *i.base) + "}";
    for (std::size_t m = 0; m < i.methods.size(); m++)
        text += (text.empty() ? "" : ", ") +
                expand(".$method = $stub_method",
                       function_of(header, interface, {interface, m}).names);
    for (const Method &method : i.counters)
        text += ", ." + method.name + " = " + i.name + "_stub_" + method.name;
    return text;
}

static void ops(Writer &w, const Header &header, std::size_t interface)
{
    const Interface &i = header.interfaces[interface];
    Names names = interface_names(header, interface);

    w.blank();
    w.text(names, "const $ops $stub_ops = {\n");
    if (i.base) {
        names["member"] = i.base_member;
        names["members"] = members(header, *i.base);
        w.text(names, "    .$member = {$members},\n");
    }
    for (std::size_t m = 0; m < i.methods.size(); m++)
        w.text(function_of(header, interface, {interface, m}).names,
               "    .$method = $stub_method,\n");
    for (const Method &method : i.counters)
        w.text(names,
               "    ." + method.name + " = ${stub_of}_" + method.name + ",\n");
    w.text({}, "};\n");
}

// What tells a Stub is its first method, which derived Stubs have as well.
// There is one: an interface has a method of its own.
static std::string_view stub_test(const Interface &interface)
{
    if (!interface.base)
        return R"(
    if (!self || self->ops->$method != $stub_method)
        return NULL;
)";
    return R"(
    const $ops *ops;

    if (!self)
        return NULL;
    ops = (const $ops *)self->$ops_member;
    if (ops->$method != $stub_method)
        return NULL;
)";
}

static void stub_of(Writer &w, const Header &header, std::size_t interface)
{
    const Names names = function_of(header, interface, {interface, 0}).names;

    w.text(names, R"(

struct xc_stub *$stub_of($object *self)
{
)");
    w.text(names, stub_test(header.interfaces[interface]));
    w.text(names, R"(
    return &(($stub_struct *)self)->stub;
}
)");
}

static void life(Writer &w, const Header &header, std::size_t interface)
{
    const Names names = interface_names(header, interface);

    w.text(names, R"(

void *$stub_make(struct xc_binding *binding, xc_handle handle)
{
    $stub_struct *made = xc_stub_new(&$interface, binding, handle);

    if (made)
        made->object.$ops_member = &$stub_ops$path;
    return made;
}

$object *$stub_new(struct xc_binding *binding, xc_handle handle)
{
    return $stub_make(binding, handle);
}
)");
    stub_of(w, header, interface);
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

std::string emit_stub_c(const Header &header)
{
    Writer w;

    head(w, header);
    for (std::size_t i = 0; i < header.interfaces.size(); i++) {
        if (!header.interfaces[i].from_this_header)
            continue;
        layout(w, interface_names(header, i));
        for (const MethodRef &ref : methods_of(header, i))
            if (ref.interface == i)
                stub_method(w, function_of(header, i, ref));
        for (const Method &counter : header.interfaces[i].counters)
            count(w, interface_names(header, i), counter);
        ops(w, header, i);
        life(w, header, i);
        description(w, header, i);
    }
    return w.take();
}

} // namespace stubc
