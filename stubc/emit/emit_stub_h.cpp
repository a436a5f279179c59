// SPDX-License-Identifier: MIT
// <stem>.stub.h: how callers say it
#include "emit/c_marshal.h"
#include "emit/outputs.h"
#include "model/any.h"

#include <set>

namespace stubc {

// Our own limits, and the Stubs of bases and of what travels as capabilities.
static std::set<std::string> needed_headers(const Header &header)
{
    std::set<std::string> stems;
    std::set<std::string> files = {header.stem + ".wire.h"};

    for (const Interface &interface : header.interfaces)
        if (!is_any(interface.wire_name))
            stems.insert(interface.header);
    for (const Object &object : header.objects)
        if (!is_any(object.interface_name))
            stems.insert(object.header);
    stems.erase(header.stem);
    stems.erase("");
    for (const std::string &stem : stems)
        files.insert(stem + ".stub.h");
    return files;
}

static void head(Writer &w, const Header &header)
{
    const std::set<std::string> files = needed_headers(header);

    w.text(file_names(header), R"(
/* Made by stubc from $include. Do not edit. */
#pragma once

#include <stddef.h>
#include <stdint.h>

#include <crosscall/any.h>
#include <crosscall/client.h>
#include <crosscall/stub.h>
#include <$include>
)");
    w.blank();
    for (const std::string &file : files)
        w.text({{"file", file}}, "#include \"$file\"\n");
    w.text({}, R"(

#ifdef __cplusplus
extern "C" {
#endif
)");
}

// From the object to the base that declares the method: "stream".
static std::string path_to(const Header &header, std::size_t from,
                           std::size_t to)
{
    std::string path;

    for (std::size_t i = from; i != to; i = *header.interfaces[i].base)
        path += (path.empty() ? "" : ".") + header.interfaces[i].base_member;
    return path;
}

// Through the ops of the interface that declares the method.
static void wrapper_by_ops(Writer &w, const Function &f,
                           const std::string &args)
{
    Names names = f.names;

    names["owner_ops"] = "struct " + f.owner.ops;
    names["all_args"] = args;
    w.text(names, R"(
static inline $result $wrapper($params)
{
    const $owner_ops *$ops_local = (const $owner_ops *)$self->$ops_member;

    return $ops_local->$method($all_args);
}
)");
}

static void wrapper(Writer &w, const Header &header, std::size_t interface,
                    const MethodRef &ref)
{
    const Function f = function_of(header, interface, ref);
    const std::string self = f.names.at("self");
    const std::string summary = summary_of(f.method);
    const std::string_view head = "static inline $result $wrapper($params)";
    Names names = f.names;

    names["base_wrapper"] = f.owner.name + "_" + f.method.name;
    names["base_args"] = "&" + self + "->" +
                         path_to(header, interface, ref.interface) +
                         f.names.at("args").substr(self.size());
    w.blank();
    if (!summary.empty())
        w.comment(0, summary);
    if (f.method.deprecated)
        w.text({{"text", *f.method.deprecated_text}},
               "XC_STUB_DEPRECATED(\"$text\")\n");
    if (ref.interface != interface && f.method.deprecated)
        wrapper_by_ops(w, f, names.at("base_args")); // nobody is warned here
    else if (ref.interface != interface)
        w.function(names, head, "return $base_wrapper($base_args);");
    else if (!header.interfaces[interface].base)
        w.function(names, head, "return $self->ops->$method($args);");
    else
        wrapper_by_ops(w, f, f.names.at("args"));
}

static void stubs(Writer &w, const Header &header, std::size_t interface)
{
    const Names names = interface_names(header, interface);

    w.text(names, R"(

/* The Stub's methods; those of what derives from it, too. */
)");
    for (const MethodRef &ref : methods_of(header, interface))
        if (ref.interface == interface)
            w.text(function_of(header, interface, ref).names,
                   "$result $stub_method($params);\n");
    if (counts_itself(header, interface) && !header.interfaces[interface].base)
        w.text(names, R"(
int ${stub_of}_addref($object *self);
int ${stub_of}_release($object *self);
)");
    w.text(names, R"(

extern const $ops $stub_ops;

)");
    w.comment(names,
              "$stub_make() - $stub_new() for those who do not know the type");
    w.text(names, R"(
void *$stub_make(struct xc_binding *binding, xc_handle handle);

/*
 * $stub_new() - make a Stub; it owns @handle, on failure too
 *
 * Return: the object, or NULL without memory.
 */
$object *$stub_new(struct xc_binding *binding, xc_handle handle);

)");
    w.comment(names,
              "$stub_of() - the Stub behind an object, or NULL if it is none");
    w.text(names, R"(
struct xc_stub *$stub_of($object *self);

)");
    if (!counts_itself(header, interface)) {
        w.comment(names, "$release() - free a Stub; others' objects and NULL "
                         "stay as they are");
        w.text(names, R"(
void $release($object *self);

)");
    }
    w.comment(names, "$objects - X table for any $object");
    w.text(names, R"(
extern const struct xc_x *const $objects;
)");
}

static void keep(Writer &w, const Names &names)
{
    w.blank();
    w.comment(names,
              "$keep() - hold a Stub beyond the call that passed it, until "
              "$release(); see xc_stub_keep()");
    w.text(names, R"(
static inline void $keep($object *self)
{
    struct xc_stub *stub = $stub_of(self);

    if (stub)
        xc_stub_keep(stub);
}
)");
}

// addref() and release() of an object that counts, for any of its interfaces.
static void counter_wrappers(Writer &w, const Header &header,
                             std::size_t interface)
{
    Names names = interface_names(header, interface);
    const Interface &i = header.interfaces[interface];

    names["addref_call"] = "self->ops->addref(self)";
    names["release_call"] = "self->ops->release(self)";
    if (i.base) {
        const std::string base = header.interfaces[*i.base].name;

        names["addref_call"] = base + "_addref(&self->" + i.base_member + ")";
        names["release_call"] = base + "_release(&self->" + i.base_member + ")";
    }
    w.text(names, R"(

/* ${if}_addref() - hold the object once more. Return: the new count */
static inline int ${if}_addref($object *self)
{
    return $addref_call;
}

/* $release() - let go of the object, or of NULL. Return: the new count */
static inline int $release($object *self)
{
    return self ? $release_call : 0;
}
)");
}

static void connect(Writer &w, const Names &names)
{
    w.blank();
    w.comment(names,
              "$connect() - connect to a server whose root object is a $if");
    w.text(names, R"(
static inline int $connect(const char *address, const struct xc_connect_options *options, $object **out)
{
    struct xc_binding *binding;
    $object *made;
    xc_handle root;
    int r;

    r = xc_connect(address, options, &$interface, &binding, &root);
    if (r < 0)
        return r;
    made = $stub_new(binding, root);
    xc_binding_unref(binding); /* the Stub holds its own reference */
    if (!made)
        return -XC_E_RESOURCES;
    *out = made;
    return 0;
}
)");
}

static void give(Writer &w, const Names &names)
{
    w.blank();
    w.comment(names,
              "$give() - offer the object to another process; see xc_give()");
    w.text(names, R"(
static inline int $give($object *self, int receiver_fd, xc_rights rights, uint64_t *out)
{
    const struct xc_stub *stub = $stub_of(self);

    if (!stub)
        return -XC_E_FOREIGN_OBJECT;
    return xc_give(stub, receiver_fd, rights, out);
}
)");
}

static void revoke(Writer &w, const Names &names)
{
    w.blank();
    w.comment(names, "$revoke() - take back all that was given of the object, "
                     "and given on; see xc_revoke()");
    w.text(names, R"(
static inline int $revoke($object *self)
{
    const struct xc_stub *stub = $stub_of(self);

    return stub ? xc_revoke(stub) : -XC_E_FOREIGN_OBJECT;
}
)");
}

static void casts(Writer &w, const Names &names)
{
    w.blank();
    w.comment(names, "$as_any() - the same Stub, for who takes any; NULL if it "
                     "is none");
    w.text(names, R"(
static inline struct any *$as_any($object *self)
{
    return $stub_of(self) ? (struct any *)(void *)self : NULL;
}

)");
    w.comment(names,
              "$from_any() - @any as a $if, if it is one; see xc_any_become()");
    w.text(names, R"(
static inline int $from_any(struct any *any, $object **out)
{
    int r = xc_any_become(any, &$interface, &$stub_ops);

    if (r == 0)
        *out = ($object *)(void *)any;
    return r;
}
)");
}

std::string emit_stub_h(const Header &header)
{
    Writer w;

    head(w, header);
    for (std::size_t i = 0; i < header.interfaces.size(); i++) {
        const Names names = interface_names(header, i);

        if (!header.interfaces[i].from_this_header)
            continue;
        w.text(names, R"(

/* $wire_name $major: how callers say it */

extern const struct xc_interface $interface;
)");
        for (const MethodRef &ref : methods_of(header, i))
            wrapper(w, header, i, ref);
        if (counts_itself(header, i))
            counter_wrappers(w, header, i);
        stubs(w, header, i);
        keep(w, names);
        connect(w, names);
        give(w, names);
        revoke(w, names);
        casts(w, names);
    }
    w.text({}, R"(

#ifdef __cplusplus
}
#endif
)");
    return w.take();
}

} // namespace stubc
