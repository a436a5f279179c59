// SPDX-License-Identifier: MIT
// XC0302: only values travel.
//
// Pointers mean nothing in another process, a union alone does not say which
// of its members counts, and some types are not the same everywhere.

#include "check/rules.h"

#include "check/names.h"
#include "check/travel.h"

#include <string>

namespace stubc {

// What is not copied, but stands for something elsewhere.
static bool is_reference(const Type &type)
{
    return type.kind == TypeKind::Object || type.kind == TypeKind::Region;
}

static std::string remedy_for(const Param &param)
{
    if (param.type.kind == TypeKind::Forbidden &&
        param.type.why == "a struct without a definition")
        return "include the header that defines " + param.type.spelling +
               ", or the interface whose object it is";
    if (param.function || param.type.why == "a function pointer")
        return "pass an object with a method instead: XC_GRANT(RIGHTS) struct "
               "callback *" +
               param.name;
    if (param.type.kind == TypeKind::Union)
        return "put it behind its tag into a struct, and pass that: enum kind "
               "kind; XC_UNION_BY(kind) union { XC_CASE(KIND_A) ...; } as;";
    return "pass values: integers, enums with a tag, structs of them, or a "
           "buffer with XC_COUNTED_BY(n)";
}

void rules::type_cannot_travel(const Scope &scope, const Method &method,
                               const Param &param)
{
    std::string why;

    if (param.function)
        why = "it is a function pointer";
    else if (param.pointers > (is_reference(param.type) ? 2 : 1) ||
             (param.array && param.type.kind == TypeKind::Object))
        why = "it is a pointer to pointers";
    else if (!is_reference(param.type))
        why = why_not_flat(scope.header, param.type);
    if (!why.empty())
        scope.diags.error(Code::TypeCannotTravel, param.where,
                          name_of(scope, method, param) +
                              " cannot travel: " + why,
                          remedy_for(param));
}

} // namespace stubc
