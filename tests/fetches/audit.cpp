// SPDX-License-Identifier: MIT
#include "audit.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <sys/mman.h>

/* The two loads of one copy, in line, of an odd length. */
enum : uint64_t { COPY_CODE = 64, COPY_STEPS = 16 };

/* The number at the front, which goes. */
static uint64_t take(std::string_view &text, int base)
{
    uint64_t value = 0;
    const auto end =
        std::from_chars(text.data(), text.data() + text.size(), value, base);

    text.remove_prefix(static_cast<size_t>(end.ptr - text.data()));
    return value;
}

/* A number in a list of arguments: "0x0, 4096, 3". */
static uint64_t argument(std::string_view &text)
{
    uint64_t value;

    text.remove_prefix(std::min(text.find_first_not_of(" ,("), text.size()));
    if (text.substr(0, 2) == "0x") {
        text.remove_prefix(2);
        return take(text, 16);
    }
    value = take(text, 10);
    return value;
}

/* SYSCALL[1,1](9) sys_mmap ( 0x0, 8192, 1, 1, 4, 0 ) --> ... Success(0x48000)
 */
void Audit::mapped(std::string_view call)
{
    const char success[] = "Success(0x";
    const size_t at = call.find(success);
    std::string_view result;
    uint64_t size;
    uint64_t protection;
    uint64_t flags;

    if (at == std::string_view::npos)
        return;
    result = call.substr(at + sizeof(success) - 1);
    argument(call);
    size = argument(call);
    protection = argument(call);
    flags = argument(call);
    const auto memory = memory_of_size(size);
    if (!(flags & MAP_SHARED) || !memory)
        return;
    const bool is_own = protection & PROT_WRITE;
    const Writer peer =
        reader_ == Writer::Client ? Writer::Server : Writer::Client;
    mappings_[take(result, 16)] = {
        *memory, is_own ? reader_ : peer, size,
        std::vector<Load>(is_own ? 0 : static_cast<size_t>(size))};
}

void Audit::unmapped(std::string_view call) { mappings_.erase(argument(call)); }

std::pair<const uint64_t, Audit::Mapping> *Audit::find(uint64_t address)
{
    auto next = mappings_.upper_bound(address);

    if (next == mappings_.begin())
        return nullptr;
    --next;
    return address - next->first < next->second.size ? &*next : nullptr;
}

uint64_t &Audit::turn_of(Memory memory, unsigned part)
{
    return turns_.try_emplace({memory, part}, 1).first->second;
}

void Audit::look(Mapping &mapping, uint64_t offset, const Load &now)
{
    const Place place = place_of(mapping.memory, mapping.writer, offset);
    Load &before = mapping.loads[static_cast<size_t>(offset)];
    const uint64_t turn = turn_of(mapping.memory, place.part);
    const bool is_one_copy = now.code != before.code &&
                             now.code - before.code < COPY_CODE &&
                             now.step - before.step < COPY_STEPS;

    if (!place.may_repeat && before.turn == turn && !is_one_copy)
        findings_.try_emplace({before.code, now.code}, place.name);
    before = now;
    before.turn = turn;
    n_loaded_[mapping.memory]++;
}

void Audit::load(uint64_t address, uint64_t size)
{
    auto *found = find(address);

    if (!found || found->second.writer == reader_)
        return;
    for (uint64_t i = 0; i < size; i++)
        look(found->second, address - found->first + i,
             {0, address, code_, step_});
}

void Audit::store(uint64_t address)
{
    auto *found = find(address);

    if (!found || found->second.writer != reader_)
        return;
    const Mapping &mapping = found->second;
    const Place place =
        place_of(mapping.memory, reader_, address - found->first);
    if (!place.ends_turn)
        return;
    turn_of(mapping.memory, place.part)++;
    // A large message belongs to a slot, whichever: the next one ends its turn.
    if (mapping.memory == Memory::Channel)
        turn_of(Memory::Bulk, kShared)++;
}

void Audit::line(std::string_view text)
{
    std::string_view rest = text.substr(std::min<size_t>(3, text.size()));

    if (text.size() > 3 && text[2] == ' ' &&
        (text[0] == 'I' || text[0] == ' ')) {
        const char kind = text[0] == 'I' ? 'I' : text[1];
        const uint64_t address = take(rest, 16);

        rest.remove_prefix(std::min<size_t>(1, rest.size()));
        if (kind == 'I') {
            code_ = address;
            step_++;
        }
        if (kind == 'L' || kind == 'M')
            load(address, take(rest, 10));
        if (kind == 'S' || kind == 'M')
            store(address);
        return;
    }
    if (const size_t at = text.find("sys_mmap "); at != std::string_view::npos)
        mapped(text.substr(at + 9));
    else if (const size_t end = text.find("sys_munmap ");
             end != std::string_view::npos)
        unmapped(text.substr(end + 11));
}

std::vector<std::string> Audit::findings() const
{
    std::vector<std::string> texts;

    for (const auto &[codes, name] : findings_) {
        char text[160];

        std::snprintf(text, sizeof(text), "%s at %#llx and %#llx", name.c_str(),
                      static_cast<unsigned long long>(codes.first),
                      static_cast<unsigned long long>(codes.second));
        texts.push_back(text);
    }
    return texts;
}

uint64_t Audit::n_loaded(Memory memory) const
{
    const auto found = n_loaded_.find(memory);

    return found == n_loaded_.end() ? 0 : found->second;
}

uint64_t Audit::n_turns(Memory memory) const
{
    uint64_t n = 0;

    for (const auto &[which, turn] : turns_)
        if (which.first == memory)
            n += turn - 1;
    return n;
}
