// SPDX-License-Identifier: MIT
#include "memory.h"

#include <sys/uio.h>

bool Memory::read(uint64_t address, void *to, size_t size) const
{
    const iovec here = {to, size};
    const iovec there = {reinterpret_cast<void *>(address), size};

    return process_vm_readv(pid_, &here, 1, &there, 1, 0) == ssize_t(size);
}

// Byte by byte: behind it the page may end.
std::string Memory::read_name(uint64_t address) const
{
    constexpr size_t kMost = 128;
    std::string name;
    char c;

    while (name.size() < kMost && read(address + name.size(), &c, 1) && c)
        name += c;
    return name;
}
