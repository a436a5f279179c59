// SPDX-License-Identifier: MIT
// XC0302: only values travel.
//
// Pointers mean nothing in another process, a union alone does not say which
// of its members counts, and some types are not the same everywhere.

#include "check/rules.h"

#include "check/names.h"
#include "check/travel.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace stubc {

// What is not copied, but stands for something elsewhere.
static bool is_reference(const Type &type)
{
    return type.kind == TypeKind::Object || type.kind == TypeKind::Region;
}

/// What to write instead of a type or member of this kind, if one can say.
static std::string instead_of(const std::string &kind)
{
    static const std::map<std::string, std::string> remedies = {
        {"a pointer", "the struct holds values: make it an array of a fixed "
                      "size, or pass what it points to as a parameter of its "
                      "own, with XC_SIZED_BY(len) or XC_STRING(255)"},
        {"a bit-field", "make it a whole integer, or a set of bits: enum "
                        "XC_FLAGS"},
        {"an array without a size",
         "pass it as a parameter of its own: XC_COUNTED_BY(n), size_t n"},
        {"an array without elements",
         "pass it as a parameter of its own: XC_COUNTED_BY(n), size_t n"},
        {"a long double", "use double"},
        {"a wchar_t, which is not as wide everywhere",
         "use uint32_t for a character, XC_STRING(255) const char * for text"},
        {"an enum without a tag", "give the enum a name"},
        {"a struct without a tag", "give the struct a name"},
        {"an object", "pass the object as a parameter of its own: "
                      "XC_GRANT(RIGHTS)"},
        {"a region", "pass it as a parameter of its own: XC_REGION"},
    };
    const auto found = remedies.find(kind);
    return found == remedies.end()
               ? "pass values: integers, named enums, structs of them, unions "
                 "behind a tag, or a buffer with XC_COUNTED_BY(n)"
               : found->second;
}

static std::string remedy_for(const Param &param, const Obstacle &obstacle)
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
    return instead_of(obstacle.kind);
}

void rules::type_cannot_travel(const Scope &scope, const Method &method,
                               const Param &param)
{
    Obstacle obstacle;

    if (param.function)
        obstacle.why = "it is a function pointer";
    else if (param.pointers > (is_reference(param.type) ? 2 : 1) ||
             (param.array && param.type.kind == TypeKind::Object))
        obstacle.why = "it is a pointer to pointers";
    else if (!is_reference(param.type))
        obstacle = obstacle_in(scope.header, param.type);
    if (obstacle.why.empty())
        return;
    std::vector<Remark> remarks;
    if (obstacle.where.line > 0)
        remarks.push_back({obstacle.where, "this member"});
    scope.diags.error(Code::TypeCannotTravel, param.where,
                      name_of(scope, method, param) +
                          " cannot travel: " + obstacle.why,
                      remedy_for(param, obstacle), {}, std::move(remarks));
}

} // namespace stubc
