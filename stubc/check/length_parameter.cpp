// SPDX-License-Identifier: MIT
// XC0403: a length is an unsigned integer that is known in time.
//
// A bound is known before the call: an in parameter, or *n of an XC_INOUT one.
// An actual length *n is known after it: XC_OUT or XC_INOUT.

#include "check/rules.h"

#include "check/names.h"
#include "check/travel.h"

#include <string>

namespace stubc {

static bool is_plain_pointer(const Param &param)
{
    return param.pointers == 1 && !param.array && !is_buffer(param) &&
           is_unsigned(param.type);
}

static bool is_bound(const Method &method, const Length &length)
{
    const Param &param = method.params[length.param];
    switch (length.kind) {
    case LengthKind::Parameter:
        return param.pointers == 0 && !is_out(param) && is_unsigned(param.type);
    case LengthKind::Pointee:
        return is_plain_pointer(param) && param.words.inout;
    case LengthKind::Constant:
    case LengthKind::Result: // XC0405
        break;
    }
    return true;
}

static bool is_result(const Method &method, const Length &length)
{
    const Param &param = method.params[length.param];
    return is_plain_pointer(param) && is_out(param);
}

static std::string bare(const std::string &text)
{
    const std::size_t start = text.find_first_not_of("* ");
    return start == std::string::npos ? text : text.substr(start);
}

void rules::length_parameter(const Scope &scope, const Method &method,
                             const Param &param)
{
    if (param.words.string)
        return; // XC0411 wants a constant
    if (param.bound && !is_bound(method, *param.bound))
        scope.diags.error(Code::LengthParameter, param.where,
                          "the bound " + param.bound->text + " of " +
                              name_of(scope, method, param) +
                              " is not an unsigned integer that goes in",
                          "use a parameter like size_t " +
                              bare(param.bound->text) +
                              ", or *n of XC_INOUT size_t *n");
    if (param.actual && param.actual->kind == LengthKind::Pointee &&
        !is_result(method, *param.actual))
        scope.diags.error(Code::LengthParameter, param.where,
                          "the actual length " + param.actual->text + " of " +
                              name_of(scope, method, param) +
                              " is not an unsigned integer that comes out",
                          "declare XC_OUT size_t *" + bare(param.actual->text));
}

} // namespace stubc
