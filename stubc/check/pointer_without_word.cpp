// SPDX-License-Identifier: MIT
// XC0303: a pointer says what it points to.
//
// A T * could be a result, one value or a thousand. A const pointer to a struct
// is one struct; everything else needs a word. Which direction it is, nobody
// but the author knows: there is no fixit.

#include "check/rules.h"

#include "check/mends.h"
#include "check/names.h"
#include "check/travel.h"

#include <string>
#include <vector>

namespace stubc {

static bool is_single(const Type &type)
{
    return type.kind == TypeKind::Scalar || type.kind == TypeKind::Enum;
}

/// The length that stands behind it.
static std::vector<Fixit> length_for(const Method &method, const Param &param)
{
    const Param *length = length_behind(method, param);
    if (!length)
        return {};
    return {
        before(param, (param.type.is_char ? "XC_SIZED_BY(" : "XC_COUNTED_BY(") +
                          length->name + ")")};
}

void rules::pointer_without_word(const Scope &scope, const Method &method,
                                 const Param &param)
{
    if (param.pointers != 1 || param.type.kind == TypeKind::Object ||
        param.type.kind == TypeKind::Region || is_out(param))
        return;

    const std::string name = name_of(scope, method, param);
    const bool has_length = is_buffer(param) || param.words.string;
    if (param.array && !has_length)
        return; // XC0401 says all that it lacks
    if (!param.pointee_const)
        scope.diags.error(Code::PointerWithoutWord, param.where,
                          name + " points to memory that is not const, but "
                                 "has no direction",
                          "write const " + declaration_of(param) +
                              " if the method reads it, else XC_OUT or "
                              "XC_INOUT " +
                              declaration_of(param));
    else if (!has_length && is_single(param.type))
        scope.diags.error(Code::PointerWithoutWord, param.where,
                          name + " may point to one " + param.type.spelling +
                              " or to many",
                          param.type.is_char
                              ? "write XC_STRING(max) or XC_SIZED_BY(len) " +
                                    declaration_of(param)
                              : "pass it by value, or write XC_COUNTED_BY(n) " +
                                    declaration_of(param),
                          length_for(method, param));
}

} // namespace stubc
