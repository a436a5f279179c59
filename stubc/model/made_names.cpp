// SPDX-License-Identifier: MIT
#include "model/made_names.h"

#include "model/constants.h"
#include "model/layout.h"
#include "model/methods.h"

#include <algorithm>
#include <utility>

namespace stubc {

// Whether another interface has a longer name that @tag begins with: struct
// depot_watch_item is not depot's where there is a depot_watch.
static bool is_others(const Header &header, const Interface &interface,
                      const std::string &tag)
{
    return std::ranges::any_of(header.interfaces, [&](const Interface &other) {
        return other.name.size() > interface.name.size() &&
               tag.starts_with(other.name + "_");
    });
}

std::string wire_stem(const Header &header, const Interface &interface,
                      const std::string &tag)
{
    const std::string prefix = interface.name + "_";
    const std::string rest =
        tag.starts_with(prefix) ? tag.substr(prefix.size()) : "";
    const auto is_rest = [&rest](const auto &type) {
        return type.spelling.ends_with(" " + rest) || type.spelling == rest;
    };

    if (rest.empty() || std::ranges::any_of(header.structs, is_rest) ||
        std::ranges::any_of(header.enums, is_rest) ||
        is_others(header, interface, tag))
        return prefix + tag;
    return tag;
}

namespace {

class Names {
  public:
    explicit Names(const Interface &interface) : interface_(interface) {}

    void add(NameSpace space, const std::string &name, const std::string &what)
    {
        list_.push_back({name, space, what, nullptr, interface_.where});
    }

    void helper(const std::string &name)
    {
        const std::string full = interface_.name + "_" + name;

        add(NameSpace::Ordinary, full, "a helper of " + interface_.name);
    }

    /// Of a base's method it is this interface that has to give way.
    void add(NameSpace space, const std::string &name, const std::string &what,
             const Interface &owner, const Method &method)
    {
        list_.push_back(
            {name, space, what + " of " + owner.name + "." + method.name,
             &method, &owner == &interface_ ? method.where : interface_.where});
    }

    std::vector<MadeName> take() { return std::move(list_); }

  private:
    const Interface &interface_;
    std::vector<MadeName> list_;
};

} // namespace

// In NAME.stub.h, NAME.stub.c, NAME.x.h and NAME.mock.h, whatever it can do.
static void add_helpers(const Interface &interface, Names &names)
{
    for (const char *name : {"interface",
                             "interface_methods",
                             "interface_rights",
                             "stub",
                             "stub_ops",
                             "stub_make",
                             "stub_new",
                             "release",
                             "keep",
                             "connect",
                             "give",
                             "revoke",
                             "as_any",
                             "from_any",
                             "objects",
                             "x",
                             "x_target",
                             "x_dispatch",
                             "x_fast",
                             "stub_fast_ops",
                             "mock_copy",
                             "mock_text",
                             "mock_init"})
        names.helper(name);
    for (const char *name : {"_stub", "_mock"})
        names.add(NameSpace::Tag, interface.name + name,
                  "a struct of " + interface.name);
}

// What every heir has for itself.
static void add_method(const Interface &interface, const Interface &owner,
                       const Method &method, Names &names)
{
    const auto add = [&](const char *infix, const char *what) {
        names.add(NameSpace::Ordinary, interface.name + infix + method.name,
                  what, owner, method);
    };

    add("_", "the wrapper");
    add("_x_", "the X function");
    add("_x_fast_", "the X function by registers");
    add("_mocked_", "the mock's function");
    names.add(NameSpace::Tag, interface.name + "_mock_" + method.name,
              "the mock's struct", owner, method);
}

// What only who declares the method has.
static void add_own_method(const Interface &owner, const Method &method,
                           Names &names)
{
    const std::string full = owner.name + "_" + method.name;
    const auto add = [&](NameSpace space, const std::string &name,
                         const char *what) {
        names.add(space, name, what, owner, method);
    };

    add(NameSpace::Ordinary, owner.name + "_stub_" + method.name,
        "the Stub's function");
    add(NameSpace::Ordinary, owner.name + "_stub_fast_" + method.name,
        "the Stub's function by registers");
    add(NameSpace::Tag, full + "_request", "the request");
    add(NameSpace::Tag, full + "_reply", "the reply");
    add(NameSpace::Ordinary, method_constant(owner, method), "the number");
    add(NameSpace::Ordinary, key_constant(owner, method), "the key");
    for (const Param &param : method.params)
        if (param.bound)
            add(NameSpace::Ordinary, max_constant(owner, method, param),
                "a maximum");
}

static void add_types(const Header &header, const Interface &interface,
                      Names &names)
{
    const UsedTypes used = used_types(header, interface);

    for (const Type &type : used.enums) {
        const std::string &spelling = header.enums[type.index].spelling;
        const std::string tag = spelling.substr(spelling.find(' ') + 1);

        names.add(NameSpace::Ordinary,
                  wire_stem(header, interface, tag) + "_is_valid",
                  "the check of " + spelling);
    }
    for (const std::size_t index : used.structs) {
        const Struct &type = header.structs[index];
        const std::string stem = wire_stem(header, interface, type.tag);

        names.add(NameSpace::Tag, stem + "_wire",
                  "the wire form of " + type.spelling);
        for (const char *name :
             {"_is_valid", "_wire_is_valid", "_to_wire", "_from_wire"})
            names.add(NameSpace::Ordinary, stem + name,
                      "a helper of " + type.spelling);
    }
}

std::vector<MadeName> made_names(const Header &header, std::size_t index)
{
    const Interface &interface = header.interfaces[index];
    Names names(interface);

    add_helpers(interface, names);
    for (const std::size_t i : chain_of(header, index)) {
        const Interface &owner = header.interfaces[i];

        for (const Method &method : owner.methods)
            add_method(interface, owner, method, names);
        for (const Method &method : owner.counters)
            if (method.addref) // release() is a helper in any case
                add_method(interface, owner, method, names);
    }
    for (const Method &method : interface.methods)
        add_own_method(interface, method, names);
    add_types(header, interface, names);
    return names.take();
}

} // namespace stubc
