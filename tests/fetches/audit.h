// SPDX-License-Identifier: MIT
// Audit: what a process loads of its peers' memory, by a trace of valgrind's
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "layout.h"

class Audit {
  public:
    /** @reader: the side whose trace this is. */
    explicit Audit(Writer reader) : reader_(reader) {}

    /** One line of `--trace-mem=yes --trace-syscalls=yes`, without its end. */
    void line(std::string_view text);

    /** Pairs of instructions that load one byte in one turn, and the first
     * such byte. */
    std::vector<std::string> findings() const;

    /** Bytes of a peer's that were loaded; 0 where nothing was seen. */
    uint64_t n_loaded(Memory memory) const;

    /** Turns that ended. */
    uint64_t n_turns(Memory memory) const;

  private:
    /** The last load of a byte. */
    struct Load {
        uint64_t turn = 0; /* 0: none */
        uint64_t address = 0;
        uint64_t code = 0;
        uint64_t step = 0;
    };

    /** Shared memory that is mapped. */
    struct Mapping {
        Memory memory;
        Writer writer;
        uint64_t size;
        std::vector<Load> loads; /* of a peer's: for each byte */
    };

    void mapped(std::string_view call);
    void unmapped(std::string_view call);
    void load(uint64_t address, uint64_t size);
    void store(uint64_t address);
    void look(Mapping &mapping, uint64_t offset, const Load &now);
    uint64_t &turn_of(Memory memory, unsigned part);
    std::pair<const uint64_t, Mapping> *find(uint64_t address);

    Writer reader_;
    uint64_t code_ = 0;                    /* the instruction */
    uint64_t step_ = 0;                    /* instructions so far */
    std::map<uint64_t, Mapping> mappings_; /* by their start */
    std::map<std::pair<Memory, unsigned>, uint64_t> turns_;
    std::map<Memory, uint64_t> n_loaded_;
    std::map<std::pair<uint64_t, uint64_t>, std::string> findings_;
};
