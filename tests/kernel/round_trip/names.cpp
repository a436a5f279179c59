// SPDX-License-Identifier: MIT
//
// Names: the tests' kind of binding for another process's object is the kernel
// binding here
#include "world.h"

std::string binding_name(BindingKind kind)
{
    switch (kind) {
    case BindingKind::Local:
        return "Local";
    case BindingKind::Loopback:
        return "Loopback";
    case BindingKind::Linux:
        return "Kernel";
    case BindingKind::Toy:
        return "Toy";
    }
    return "";
}

xc_caller some_caller()
{
    xc_caller caller = {};

    caller.known = true;
    caller.uid = 1000;
    caller.gid = 100;
    caller.pid = 4242;
    caller.process = 99;
    return caller;
}
