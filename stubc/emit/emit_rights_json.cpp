// SPDX-License-Identifier: MIT
// <stem>.rights.json: the rights report, for tools
#include "emit/json.h"
#include "emit/outputs.h"
#include "emit/reach.h"
#include "model/methods.h"

namespace stubc {

static void names_of(Json &json, const char *key, const Header &header,
                     std::size_t interface, std::uint32_t rights)
{
    json.begin_array(key);
    for (const Right &right : rights_of(header, interface))
        if (rights & right.bit)
            json.member("", right.name);
    json.end();
}

static void objects(Json &json, const char *key,
                    const std::vector<Holding> &list)
{
    json.begin_array(key);
    for (const Holding &holding : list) {
        json.begin_object();
        json.member("interface", holding.interface_name);
        json.member("major", std::uint64_t{holding.major});
        json.member("rights", std::uint64_t{holding.rights});
        if (!holding.via.empty())
            json.member("by", holding.via);
        json.end();
    }
    json.end();
}

static void methods(Json &json, const Header &header, std::size_t interface)
{
    json.begin_array("methods");
    for (const MethodRef &ref : methods_of(header, interface)) {
        const Method &method =
            header.interfaces[ref.interface].methods[ref.method];

        json.begin_object();
        json.member("name", method.name);
        names_of(json, "needs", header, interface, method.rights);
        objects(json, "passed", taken_by(header, method));
        objects(json, "gives", given_by(header, method));
        json.end();
    }
    json.end();
}

static void reach(Json &json, const Header &header, std::size_t interface,
                  std::uint32_t rights)
{
    json.begin_object();
    names_of(json, "holder_of", header, interface, rights);
    objects(json, "can_hold", reach_of(header, interface, rights));
    json.end();
}

std::string emit_rights_json(const Header &header)
{
    Json json;

    json.begin_object();
    json.member("schema", "crosscall-rights");
    json.member("version", std::uint64_t{1});
    json.begin_array("interfaces");
    for (std::size_t i = 0; i < header.interfaces.size(); i++) {
        std::uint32_t all = 0;

        if (!header.interfaces[i].from_this_header)
            continue;
        json.begin_object();
        json.member("name", header.interfaces[i].name);
        methods(json, header, i);
        json.begin_array("reach");
        reach(json, header, i, 0);
        for (const Right &right : rights_of(header, i)) {
            reach(json, header, i, right.bit);
            all |= right.bit;
        }
        reach(json, header, i, all);
        json.end();
        json.end();
    }
    json.end();
    json.end();
    return json.take();
}

} // namespace stubc
