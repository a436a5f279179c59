// SPDX-License-Identifier: MIT
// XC0109: a bit is one right, also across a chain of bases.
//
// A holder's rights to a derived object are checked by the base's methods too:
// a bit with two meanings would let one stand for the other.

#include "check/rules.h"

#include <vector>

namespace stubc {

void rules::right_overlap(const Scope &scope)
{
    std::vector<const Right *> known;
    const std::vector<Interface> &all = scope.header.interfaces;

    for (auto base = scope.interface.base; base; base = all[*base].base)
        for (const Right &right : all[*base].rights)
            known.push_back(&right);
    for (const Right &right : scope.interface.rights) {
        for (const Right *other : known)
            if (other->bit == right.bit)
                scope.diags.error(Code::RightOverlap, right.where,
                                  "right " + right.name +
                                      " has the same bit as " + other->name,
                                  "give " + right.name +
                                      " an XC_RIGHT(n) that is not taken");
        known.push_back(&right);
    }
}

} // namespace stubc
