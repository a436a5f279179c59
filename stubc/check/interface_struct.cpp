// SPDX-License-Identifier: MIT
// XC0101: XC_INTERFACE stands on the definition of a struct NAME_ops.
//
// NAME is the prefix of everything that is generated, and struct NAME the
// object.

#include "check/rules.h"

namespace stubc {

void rules::interface_struct(const Header &header, Diagnostics &diags)
{
    for (const Stray &stray : header.strays)
        if (stray.word == "xc.interface")
            diags.error(Code::InterfaceStruct, stray.where,
                        "XC_INTERFACE on " + stray.on +
                            ", which is not the definition of a struct "
                            "NAME_ops at the outermost level",
                        "write struct XC_INTERFACE(\"a.name\", 1) name_ops "
                        "{ ... };");
}

} // namespace stubc
