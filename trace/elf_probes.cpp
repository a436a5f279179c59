// SPDX-License-Identifier: MIT
#include "elf_probes.h"

#include <cstring>
#include <elf.h>
#include <fstream>
#include <iterator>
#include <optional>
#include <string_view>

namespace {

constexpr uint32_t kType = 3; // of a note of SystemTap's
constexpr std::string_view kOwner{"stapsdt", 8};
constexpr std::string_view kProvider = "crosscall";

std::string content_of(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);

    return {std::istreambuf_iterator<char>(file), {}};
}

// @size bytes of it, or those that there are.
std::string_view piece(std::string_view all, uint64_t at, uint64_t size)
{
    return at < all.size() ? all.substr(size_t(at), size_t(size))
                           : std::string_view();
}

template <typename T> std::optional<T> take(std::string_view *bytes)
{
    T value;

    if (bytes->size() < sizeof(value))
        return std::nullopt;
    memcpy(&value, bytes->data(), sizeof(value));
    bytes->remove_prefix(sizeof(value));
    return value;
}

std::string_view take_name(std::string_view *bytes)
{
    const std::string_view name = bytes->substr(0, bytes->find('\0'));

    bytes->remove_prefix(std::min(name.size() + 1, bytes->size()));
    return name;
}

// What begins at a multiple of four bytes.
std::string_view take_padded(std::string_view *bytes, uint32_t size)
{
    const std::string_view taken = bytes->substr(0, size);

    bytes->remove_prefix(
        std::min((size_t(size) + 3) & ~size_t(3), bytes->size()));
    return taken;
}

std::optional<std::vector<Operand>> operands_of(std::string_view text)
{
    std::vector<Operand> operands;

    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        const std::optional<Operand> operand = Operand::parse(word);

        if (!operand)
            return std::nullopt;
        operands.push_back(*operand);
        text.remove_prefix(std::min(word.size() + 1, text.size()));
    }
    return operands;
}

// address, base, semaphore, then three strings
std::optional<Probe> probe_of(std::string_view bytes)
{
    const std::optional<uint64_t> address = take<uint64_t>(&bytes);

    if (!address || !take<uint64_t>(&bytes) || !take<uint64_t>(&bytes) ||
        take_name(&bytes) != kProvider)
        return std::nullopt;
    const std::string name(take_name(&bytes));
    std::optional<std::vector<Operand>> operands =
        operands_of(take_name(&bytes));
    if (!operands)
        return std::nullopt;
    return Probe{name, *address, std::move(*operands)};
}

std::vector<Probe> probes_of(std::string_view notes)
{
    std::vector<Probe> probes;

    while (const std::optional<Elf64_Nhdr> head = take<Elf64_Nhdr>(&notes)) {
        const std::string_view owner = take_padded(&notes, head->n_namesz);
        const std::string_view bytes = take_padded(&notes, head->n_descsz);

        if (head->n_type != kType || owner != kOwner)
            continue;
        if (const std::optional<Probe> probe = probe_of(bytes))
            probes.push_back(*probe);
    }
    return probes;
}

// The bytes of a section, or of the one that it names.
std::string_view section(std::string_view file, const Elf64_Ehdr &head,
                         uint32_t index, std::string_view *name)
{
    std::string_view at =
        piece(file, head.e_shoff + uint64_t(index) * sizeof(Elf64_Shdr),
              sizeof(Elf64_Shdr));
    const std::optional<Elf64_Shdr> found = take<Elf64_Shdr>(&at);

    if (!found)
        return {};
    if (name) {
        std::string_view names = section(file, head, head.e_shstrndx, nullptr);
        names.remove_prefix(std::min(size_t(found->sh_name), names.size()));
        *name = take_name(&names);
    }
    return piece(file, found->sh_offset, found->sh_size);
}

} // namespace

ElfProbes elf_probes(const std::string &path)
{
    const std::string file = content_of(path);
    std::string_view rest = file;
    const std::optional<Elf64_Ehdr> head = take<Elf64_Ehdr>(&rest);

    if (!head || memcmp(head->e_ident, ELFMAG, SELFMAG) != 0 ||
        head->e_machine != EM_X86_64 || head->e_shentsize != sizeof(Elf64_Shdr))
        return {};
    for (uint32_t i = 0; i < head->e_shnum; i++) {
        std::string_view name;
        const std::string_view bytes = section(file, *head, i, &name);

        if (name == ".note.stapsdt")
            return {head->e_entry, probes_of(bytes)};
    }
    return {head->e_entry, {}};
}
