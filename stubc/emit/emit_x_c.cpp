// SPDX-License-Identifier: MIT
// <stem>.x.c: X functions for every object of the interface's own type
#include "emit/c_names.h"
#include "emit/outputs.h"

namespace stubc {

// Local objects, Stubs of other servers and interposers have one type, so one
// instance of the template serves them all.
static void instance(Writer &w, const Names &names)
{
    w.text(names, R"(

/* Any $object: its methods are called through its ops. */
#define XC_TARGET $object
#define XC_NAME(method) ${if}_##method
#include "$if.x.h"

const struct xc_x *const $objects = &$x;
)");
}

std::string emit_x_c(const Header &header)
{
    Writer w;

    w.text(file_names(header), R"(
/* Made by stubc from $include. Do not edit. */
#include "$stem.stub.h"
)");
    for (std::size_t i = 0; i < header.interfaces.size(); i++)
        if (header.interfaces[i].from_this_header)
            instance(w, interface_names(header, i));
    return w.take();
}

} // namespace stubc
