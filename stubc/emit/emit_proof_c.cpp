// SPDX-License-Identifier: MIT
// <stem>.proof.c: what an analyser begins with, on both sides
//
// Objects whose methods do whatever C allows, and a call of each Stub with
// whatever arguments a caller may pass. tests/proof has the runtime's models
// and says what is proved.
#include "emit/c_names.h"
#include "emit/outputs.h"
#include "emit/proof_parts.h"

namespace stubc {

std::string emit_proof_c(const Header &header)
{
    Writer w;

    w.text(file_names(header), R"(
/* Made by stubc from $include. Do not edit. */
#include <string.h>

#include <proof.h>

#include "$stem.stub.h"
#include "$stem.wire.h"
)");
    for (const std::string &stem : base_headers(header))
        w.text({{"stem", stem}}, "#include \"$stem.stub.h\"\n"
                                 "#include \"$stem.wire.h\"\n");
    w.blank();
    w.text({}, "/* Where an analysis begins, of the method PROOF_METHOD. */\n");
    for (const Interface &each : header.interfaces)
        if (each.from_this_header)
            w.text({{"if", each.name}}, "void proof_x_$if(void);\n"
                                        "void proof_stub_$if(void);\n");
    w.text({}, R"(

/* An object that is no Stub. */
static const void *const proof_no_ops[64];
static const void *const proof_object = proof_no_ops;
)");
    for (std::size_t i = 0; i < header.interfaces.size(); i++)
        for (const MethodRef &ref : methods_of(header, i))
            if (ref.interface == i)
                proof_model(w, function_of(header, i, ref));
    for (std::size_t i = 0; i < header.interfaces.size(); i++) {
        if (!header.interfaces[i].from_this_header)
            continue;
        proof_object(w, header, i);
        proof_dispatch(w, header, i);
        proof_stubs(w, header, i);
    }
    return w.take();
}

} // namespace stubc
