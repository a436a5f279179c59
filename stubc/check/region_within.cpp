// SPDX-License-Identifier: MIT
// XC0330: XC_WITHIN is on an unsigned integer, and names a region and a length,
// all of which go in.
//
// Both sides compare them before the method runs, so both have to know them by
// then.

#include "check/rules.h"

#include "check/names.h"
#include "check/travel.h"

#include <string>

namespace stubc {

static bool is_number_in(const Param &param)
{
    return param.pointers == 0 && is_unsigned(param.type);
}

static bool is_length(const Method &method, const Length &length)
{
    return length.kind == LengthKind::Constant ||
           (length.kind == LengthKind::Parameter &&
            is_number_in(method.params[length.param]));
}

static std::string why_not(const Method &method, const Param &param)
{
    if (!is_number_in(param))
        return " is no unsigned integer that goes in";
    if (!param.within)
        return " is XC_WITHIN(" + param.words.within_text +
               "), which cannot be read: " + param.length_error;
    const Param &region = method.params[param.within->region];

    if (!region.words.region || region.words.out)
        return " is XC_WITHIN " + region.name +
               ", which is no region that goes in";
    if (!is_length(method, param.within->len))
        return " is XC_WITHIN for a length " + param.within->len.text +
               " that is no unsigned integer that goes in";
    return "";
}

void rules::region_within(const Scope &scope, const Method &method,
                          const Param &param)
{
    if (!param.words.within)
        return;
    const std::string why = why_not(method, param);

    if (!why.empty())
        scope.diags.error(
            Code::RegionWithin, param.where,
            name_of(scope, method, param) + why,
            "write XC_WITHIN(region, len) uint64_t " + param.name +
                ": a region parameter, and a parameter or number of bytes");
}

} // namespace stubc
