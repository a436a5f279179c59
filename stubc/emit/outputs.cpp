// SPDX-License-Identifier: MIT
#include "emit/outputs.h"

#include "emit/emit.h"

#include <algorithm>
#include <utility>

namespace stubc {

/// What is written once for each header.
using ForHeader = std::string (*)(const Header &header);

/// What is written once for each interface that the header declares.
using ForInterface = std::string (*)(const Header &header,
                                     std::size_t interface);

/// A file; several may be one output, and are asked for together.
struct Row {
    const char *name;   // as --emit takes it
    const char *suffix; // behind the header's or the interface's name
    ForHeader for_header;
    ForInterface for_interface; // one of the two
    bool by_default;
    const char *what;
};

static constexpr Row rows[] = {
    {"wire", ".wire.h", emit_wire_h, nullptr, true, "the messages, as structs"},
    {"stub", ".stub.h", emit_stub_h, nullptr, true, "what clients include"},
    {"stub", ".stub.c", emit_stub_c, nullptr, true, "the Stub"},
    {"x", ".x.c", emit_x_c, nullptr, true, "the X object of any object"},
    {"json", ".json", emit_json, nullptr, true, "the IR, for tools"},
    {"x", ".x.h", nullptr, emit_x_h, true, "the X object, a template header"},
    {"kernel-x86_64", ".stub.c", emit_stub_c_kernel_x86_64, nullptr, false,
     "the Stub, by the microkernel's registers where that can be"},
    {"kernel-x86_64", ".x.h", nullptr, emit_x_h_kernel_x86_64, false,
     "the same of the X object"},
    {"vectors", ".vectors.json", emit_vectors, nullptr, false,
     "test vectors of every message"},
    {"proof", ".proof.c", emit_proof_c, nullptr, false,
     "where an analyser begins; see tests/proof"},
    {"markdown", ".md", emit_markdown, nullptr, false, "the reference"},
    {"rights", ".rights.md", emit_rights_md, nullptr, false,
     "who may reach what with which right"},
    {"rights", ".rights.json", emit_rights_json, nullptr, false,
     "the same, for tools"},
    {"capnp", ".capnp", emit_capnp, nullptr, false, "a Cap'n Proto schema"},
    {"mock", ".mock.h", nullptr, emit_mock_h, false,
     "an object for tests of clients"},
    {"fuzz-x", ".fuzz_x.c", nullptr, emit_fuzz_x, false,
     "a libFuzzer harness of the X object"},
    {"fuzz-stub", ".fuzz_stub.c", nullptr, emit_fuzz_stub, false,
     "a libFuzzer harness of the Stub"},
};

bool is_output(const std::string &name)
{
    return std::ranges::any_of(
        rows, [&name](const Row &row) { return row.name == name; });
}

std::vector<std::string> output_names()
{
    std::vector<std::string> names;

    for (const Row &row : rows)
        if (std::ranges::find(names, row.name) == names.end())
            names.push_back(row.name);
    return names;
}

static std::string column(std::string text, std::size_t width)
{
    text.resize(std::max(text.size(), width), ' ');
    return text;
}

std::string output_table()
{
    std::string text = column("name", 15) + column("file", 24) + "what it is\n";

    for (const Row &row : rows)
        text += column(row.name, 15) +
                column((row.for_header ? "HEADER" : "INTERFACE") +
                           std::string(row.suffix),
                       24) +
                row.what + (row.by_default ? "" : " *") + "\n";
    return text + "* only if asked for\n";
}

static bool is_wanted(const Row &row, const std::vector<std::string> &names)
{
    return names.empty() ? row.by_default
                         : std::ranges::find(names, row.name) != names.end();
}

// One that comes later in the table stands in for an earlier one's file.
static void put(std::vector<Output> &outputs, Output output)
{
    const auto same = std::ranges::find(outputs, output.name, &Output::name);

    if (same == outputs.end())
        outputs.push_back(std::move(output));
    else
        same->text = std::move(output.text);
}

std::vector<Output> emit(const Header &header,
                         const std::vector<std::string> &names)
{
    std::vector<Output> outputs;

    for (const Row &row : rows) {
        if (!is_wanted(row, names))
            continue;
        if (row.for_header)
            put(outputs, {header.stem + row.suffix, row.for_header(header)});
        for (std::size_t i = 0; i < header.interfaces.size(); i++)
            if (row.for_interface && header.interfaces[i].from_this_header)
                put(outputs, {header.interfaces[i].name + row.suffix,
                              row.for_interface(header, i)});
    }
    return outputs;
}

} // namespace stubc
