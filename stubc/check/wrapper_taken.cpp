// SPDX-License-Identifier: MIT
// XC0211: the wrapper NAME_method is a new name, inherited methods included.
//
// timer_settime() of an interface timer would hide libc's, and two interfaces
// may meet: a with b_c, a_b with c.

#include "check/rules.h"

#include "check/libc_names.h"

#include <optional>
#include <string>
#include <vector>

namespace stubc {

namespace {

struct Wrapper {
    std::string name;
    const Location &where; // in @interface, also of an inherited method
};

std::vector<Wrapper> wrappers_of(const Header &header,
                                 const Interface &interface)
{
    std::vector<Wrapper> wrappers;
    for (const Interface *owner = &interface; owner;
         owner = owner->base ? &header.interfaces[*owner->base] : nullptr)
        for (const auto *methods : {&owner->methods, &owner->counters})
            for (const Method &method : *methods)
                wrappers.push_back(
                    {interface.name + "_" + method.name,
                     owner == &interface ? method.where : interface.where});
    return wrappers;
}

void compare(const Scope &scope, const Wrapper &wrapper,
             const Interface &earlier)
{
    for (const Wrapper &other : wrappers_of(scope.header, earlier))
        if (other.name == wrapper.name)
            scope.diags.error(Code::WrapperTaken, wrapper.where,
                              wrapper.name + " is also a method of struct " +
                                  earlier.ops,
                              "rename one of the two methods");
}

} // namespace

void rules::wrapper_taken(const Scope &scope)
{
    for (const Wrapper &wrapper : wrappers_of(scope.header, scope.interface)) {
        if (is_libc_name(wrapper.name))
            scope.diags.error(Code::WrapperTaken, wrapper.where,
                              wrapper.name + " is a function of the C library",
                              "rename the method or the interface");
        for (const Interface &earlier : scope.header.interfaces) {
            if (&earlier == &scope.interface)
                break; // the later one is the one to mend
            compare(scope, wrapper, earlier);
        }
    }
}

} // namespace stubc
