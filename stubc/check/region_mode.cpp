// SPDX-License-Identifier: MIT
// XC0328: XC_FROZEN is on a region that its receiver only reads, and XC_PRIVATE
// on one that a method does.
//
// Both promise bytes that stay as they are. Nobody could write what is frozen,
// and what a method wrote into its own copy its caller would never see.

#include "check/rules.h"

#include "check/names.h"

#include <string>

namespace stubc {

namespace {

struct Mistake {
    std::string what; // empty: none
    std::string mend;
};

Mistake mistake_in(const Param &param)
{
    const Decorations &words = param.words;
    const std::string word = words.frozen ? "XC_FROZEN" : "XC_PRIVATE";

    if (!words.region)
        return {" is " + word + ", and no region",
                "write XC_REGION " + word + " const struct xc_region *" +
                    param.name + ", or remove " + word};
    if (words.frozen && words.private_)
        return {" is XC_FROZEN and XC_PRIVATE",
                "keep XC_FROZEN, of which there is no copy, or XC_PRIVATE, "
                "which takes any region"};
    if (!param.pointee_const)
        return {" is " + word + ", and to be written",
                "write const before struct xc_region, or remove " + word};
    if (words.private_ && words.out)
        return {" comes out, and is XC_PRIVATE",
                "remove XC_PRIVATE: whoever gets a region copies it with "
                "xc_region_read()"};
    return {};
}

} // namespace

void rules::region_mode(const Scope &scope, const Method &method,
                        const Param &param)
{
    if (!param.words.frozen && !param.words.private_)
        return;
    const Mistake mistake = mistake_in(param);
    if (mistake.what.empty())
        return;
    scope.diags.error(Code::RegionMode, param.where,
                      name_of(scope, method, param) + mistake.what,
                      mistake.mend);
}

} // namespace stubc
