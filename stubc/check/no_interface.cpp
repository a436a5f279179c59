// SPDX-License-Identifier: MIT
// XC0002: a header for stubc declares an interface.
//
// Outputs without an interface would be empty files that hide a mistake, most
// often the wrong header on the command line.

#include "check/rules.h"

namespace stubc {

void rules::no_interface(const Header &header, Diagnostics &diags)
{
    for (const Interface &interface : header.interfaces)
        if (interface.from_this_header)
            return;
    for (const Stray &stray : header.strays)
        if (stray.word == "xc.interface")
            return; // XC0101 says more
    diags.error(Code::NoInterface, {},
                header.include + " declares no interface",
                "decorate the struct of methods: struct XC_INTERFACE(\"" +
                    header.stem + "\", 1) " + header.stem + "_ops { ... };");
}

} // namespace stubc
