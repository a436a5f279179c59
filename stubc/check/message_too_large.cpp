// SPDX-License-Identifier: MIT
// XC0215: what always travels fits into one message.
//
// A message has 69568 bytes. Fixed parts and constant buffers need their room
// in every call, and a buffer of variable length needs some of its own.

#include "check/rules.h"

#include "check/names.h"
#include "model/layout.h"

#include <algorithm>
#include <cstdint>
#include <string>

namespace stubc {

/// First the structs alone, which may be so large that sums would wrap.
static std::uint64_t structs_of(const Header &header, const Method &method)
{
    std::uint64_t sum = 0;
    for (const Param &param : method.params)
        if (param.type.kind == TypeKind::Struct)
            sum += std::min(header.structs[param.type.index].size,
                            message_max + 1);
    return sum;
}

static bool fits(const Message &message)
{
    std::uint64_t always = message.fixed.size;
    for (const Part &part : message.parts) {
        if (part.constant)
            always += part.unit * part.max;
        else if (part.max == 0)
            return false;
    }
    return always <= message.limit;
}

static void report(const Scope &scope, const Method &method)
{
    scope.diags.error(Code::MessageTooLarge, method.where,
                      "a message of method " + name_of(scope, method) +
                          " can be larger than " + std::to_string(message_max) +
                          " bytes",
                      "pass less in one call: smaller structs, constant "
                      "buffers or strings");
}

void rules::message_too_large(const Scope &scope, const Method &method)
{
    if (structs_of(scope.header, method) > message_max) {
        report(scope, method);
        return;
    }
    const MethodLayout layout = layout_method(scope.header, method);
    if (!fits(layout.request) || !fits(layout.reply))
        report(scope, method);
}

} // namespace stubc
