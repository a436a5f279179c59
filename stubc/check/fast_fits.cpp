// SPDX-License-Identifier: MIT
// XC0219: a method that is XC_FAST fits in registers, on every target.
//
// A call that goes through the message area by accident is several times as
// slow, and nobody sees it in the source: a field more in a struct is enough.

#include "check/rules.h"

#include "check/names.h"
#include "model/register_plan.h"

#include <algorithm>
#include <string>
#include <vector>

namespace stubc {

static std::string words(std::uint64_t n)
{
    return std::to_string(n) + (n == 1 ? " word" : " words");
}

static std::string why(const Placement &placement)
{
    if (placement.words == 0)
        return "buffers and strings never do";
    return "it takes " + words(placement.words) + ", and " +
           std::to_string(placement.left) + " are left";
}

// The first value that does not fit says it all: the rest moves up when it
// goes.
static bool check_plan(const Scope &scope, const Method &method,
                       const std::vector<Placement> &plan,
                       const std::string &room)
{
    const auto found =
        std::find_if(plan.begin(), plan.end(),
                     [](const Placement &p) { return !p.in_register; });

    if (found == plan.end())
        return true;
    scope.diags.error(Code::FastFits, method.params[found->param].where,
                      name_of(scope, method) + " is XC_FAST, but " +
                          method.params[found->param].name +
                          " does not fit in registers: " + why(*found) + "; " +
                          room,
                      "pass less, or remove XC_FAST");
    return false;
}

static std::string room(const char *message, std::size_t words,
                        const Target &target)
{
    return std::string(message) + " of " + std::string(target.name) + " has " +
           std::to_string(words) + " words for values";
}

void rules::fast_fits(const Scope &scope, const Method &method)
{
    if (!method.fast)
        return;
    for (const Target *target : targets()) {
        if (target->area == 0)
            continue; // memory holds everything
        const MethodPlan plan = plan_of(scope.header, method, *target);
        const bool fits =
            check_plan(scope, method, plan.request,
                       room("a request", target->in.size(), *target)) &&
            check_plan(scope, method, plan.reply,
                       room("a reply", target->out.size(), *target));
        if (!fits)
            return;
    }
}

} // namespace stubc
