// SPDX-License-Identifier: MIT
// Memory: what another process has in its memory
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <sys/types.h>

class Memory {
  public:
    explicit Memory(pid_t pid) : pid_(pid) {}

    // Return: whether all of it was there.
    bool read(uint64_t address, void *to, size_t size) const;

    // Up to its NUL, and no longer than a name is; "" if nothing is there.
    std::string read_name(uint64_t address) const;

  private:
    pid_t pid_;
};
