// SPDX-License-Identifier: MIT
// Layout: which word of which shared memory an offset is
#pragma once

#include <cstddef>
#include <optional>
#include <string>

/** What the two sides of a connection share, each in two halves. */
enum class Memory { Channel, Callback, Bulk };

/** Who writes a half; the other side reads it. */
enum class Writer { Client, Server };

/** The memory of the runtime's that has this size. */
std::optional<Memory> memory_of_size(size_t size);

/** All that has no slot or lane of its own. */
enum : unsigned { kShared = 1000 };

/** A word, and what is known of it. */
struct Place {
    unsigned part; /* slot or lane, or kShared; turns are counted for each */
    std::string name;
    const char *may_repeat; /* why it may be loaded again in a turn, or null */
    bool ends_turn;         /* its writer's store ends the turn of its part */
};

Place place_of(Memory memory, Writer writer, size_t offset);
