// SPDX-License-Identifier: MIT
// Probes of a program's file: the notes of .note.stapsdt
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "operand.h"

struct Probe {
    std::string name;
    uint64_t address; // as it was linked
    std::vector<Operand> operands;
};

struct ElfProbes {
    uint64_t entry = 0; // where the program begins, as it was linked
    std::vector<Probe> probes;
};

// Those of the provider "crosscall". Nothing of a file that is none for this
// machine, or cannot be read; a probe with an argument that is not understood
// is left out.
ElfProbes elf_probes(const std::string &path);
