// SPDX-License-Identifier: MIT
// XC0207: the first parameter is the object: struct NAME *self.
//
// It is how a call finds its way, and it is the only one that does not travel.

#include "check/rules.h"

#include "check/names.h"

#include <string>
#include <utility>
#include <vector>

namespace stubc {

/// Whether only the name of @param may be wrong.
static bool is_object(const Scope &scope, const Param &param)
{
    return param.pointers == 1 && !param.array && !param.pointee_const &&
           param.type.kind == TypeKind::Object &&
           scope.header.objects[param.type.index].name ==
               scope.interface.name &&
           !param.words.out && !param.words.inout && !param.words.sized_by &&
           !param.words.counted_by && !param.words.string &&
           !param.words.up_to && !param.words.grant && !param.words.fd &&
           !param.words.region && !param.words.frozen &&
           !param.words.private_ && !param.words.lease && !param.words.within;
}

static bool is_self(const Scope &scope, const Param &param)
{
    return param.name == "self" && is_object(scope, param);
}

void rules::self_parameter(const Scope &scope, const Method &method)
{
    const std::string wanted = "struct " + scope.interface.name + " *self";
    if (!method.params.empty() && is_self(scope, method.params.front()))
        return;
    std::vector<Fixit> fixits;
    if (!method.params.empty() && is_object(scope, method.params.front()) &&
        method.params.front().begin.line != 0)
        fixits.push_back(
            {method.params.front().where,
             static_cast<unsigned>(method.params.front().name.size()), "self"});
    scope.diags.error(
        Code::SelfParameter,
        method.params.empty() ? method.where : method.params.front().where,
        "the first parameter of " + name_of(scope, method) + " is not " +
            wanted,
        "write (*" + method.name + ")(" + wanted + ", ...)", std::move(fixits));
}

} // namespace stubc
