// SPDX-License-Identifier: MIT
#include "emit/outputs.h"

#include "emit/emit.h"

namespace stubc {

/// What is written once for each header.
struct HeaderOutput {
    const char *suffix;
    std::string (*emit)(const Header &header);
};

/// What is written once for each interface that the header declares.
struct InterfaceOutput {
    const char *suffix;
    std::string (*emit)(const Header &header, std::size_t interface);
};

static constexpr HeaderOutput for_headers[] = {
    {".wire.h", emit_wire_h}, {".stub.h", emit_stub_h},
    {".stub.c", emit_stub_c}, {".x.c", emit_x_c},
    {".json", emit_json},
};

static constexpr InterfaceOutput for_interfaces[] = {
    {".x.h", emit_x_h},
};

std::vector<Output> emit_all(const Header &header)
{
    std::vector<Output> outputs;

    for (const HeaderOutput &output : for_headers)
        outputs.push_back({header.stem + output.suffix, output.emit(header)});
    for (std::size_t i = 0; i < header.interfaces.size(); i++) {
        const Interface &interface = header.interfaces[i];

        if (!interface.from_this_header)
            continue;
        for (const InterfaceOutput &output : for_interfaces)
            outputs.push_back(
                {interface.name + output.suffix, output.emit(header, i)});
    }
    return outputs;
}

} // namespace stubc
