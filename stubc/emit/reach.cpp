// SPDX-License-Identifier: MIT
#include "emit/reach.h"

#include "model/layout.h"
#include "model/methods.h"

#include <algorithm>

namespace stubc {

static std::vector<Holding> objects_of(const Header &header,
                                       const Method &method, ParamKind kind)
{
    std::vector<Holding> objects;

    for (std::size_t i = 1; i < method.params.size(); i++) {
        const Param &param = method.params[i];

        if (kind_of(method, i) != kind)
            continue;
        const Object &object = header.objects[param.type.index];

        objects.push_back({object.interface_name, object.major,
                           param.words.grant_rights, param.words.grant_text,
                           ""});
    }
    return objects;
}

std::vector<Holding> taken_by(const Header &header, const Method &method)
{
    return objects_of(header, method, ParamKind::ObjectIn);
}

std::vector<Holding> given_by(const Header &header, const Method &method)
{
    return objects_of(header, method, ParamKind::ObjectOut);
}

static bool is_same(const Interface &interface, const Holding &holding)
{
    return interface.wire_name == holding.interface_name &&
           interface.major == holding.major;
}

// Whether @held is a @wanted, or is derived from it.
static bool is_a(const Header &header, const Holding &held,
                 const Holding &wanted)
{
    if (held.interface_name == wanted.interface_name &&
        held.major == wanted.major)
        return true;
    for (std::size_t i = 0; i < header.interfaces.size(); i++)
        if (is_same(header.interfaces[i], held))
            for (const std::size_t base : chain_of(header, i))
                if (is_same(header.interfaces[base], wanted))
                    return true;
    return false;
}

static bool can_pass(const Header &header, const std::vector<Holding> &held,
                     const Method &method)
{
    const std::vector<Holding> wanted = taken_by(header, method);

    return std::ranges::all_of(wanted, [&](const Holding &want) {
        return std::ranges::any_of(held, [&](const Holding &have) {
            return is_a(header, have, want) &&
                   (have.rights & want.rights) == want.rights;
        });
    });
}

static bool holds(const std::vector<Holding> &held, const Holding &what)
{
    return std::ranges::any_of(held, [&what](const Holding &have) {
        return have.interface_name == what.interface_name &&
               have.major == what.major &&
               (have.rights & what.rights) == what.rights;
    });
}

// What the methods of one holding add.
static std::vector<Holding> step(const Header &header, std::size_t interface,
                                 const Holding &from,
                                 const std::vector<Holding> &held)
{
    std::vector<Holding> gained;

    for (const MethodRef &ref : methods_of(header, interface)) {
        const Interface &owner = header.interfaces[ref.interface];
        const Method &method = owner.methods[ref.method];

        if ((from.rights & method.rights) != method.rights ||
            !can_pass(header, held, method))
            continue;
        for (Holding given : given_by(header, method)) {
            given.via = header.interfaces[interface].name + "." + method.name;
            if (!holds(held, given) && !holds(gained, given))
                gained.push_back(given);
        }
    }
    return gained;
}

std::vector<Holding> reach_of(const Header &header, std::size_t interface,
                              std::uint32_t rights)
{
    const Interface &first = header.interfaces[interface];
    std::vector<Holding> held = {
        {first.wire_name, first.major, rights, "", ""}};

    // From the start after each gain: it may be what a method wants passed.
    for (std::size_t i = 0; i < held.size();) {
        std::vector<Holding> gained;

        for (std::size_t k = 0; k < header.interfaces.size(); k++)
            if (is_same(header.interfaces[k], held[i]))
                gained = step(header, k, held[i], held);
        held.insert(held.end(), gained.begin(), gained.end());
        i = gained.empty() ? i + 1 : 0;
    }
    held.erase(held.begin());
    return held;
}

} // namespace stubc
