// SPDX-License-Identifier: MIT
// Methods: what an interface has, inherited ones included
#pragma once

#include "model/interface.h"

namespace stubc {

/// A method and the interface that declares it.
struct MethodRef {
    std::size_t interface = 0; // index: Header::interfaces
    std::size_t method = 0;    // index: Interface::methods
};

/// The chain of bases, root first; @interface itself is the last.
std::vector<std::size_t> chain_of(const Header &header, std::size_t interface);

/// Own and inherited methods, in the order of their numbers.
std::vector<MethodRef> methods_of(const Header &header, std::size_t interface);

/// Whether objects of the interface have addref() and release().
bool counts_itself(const Header &header, std::size_t interface);

/// Own and inherited rights, in the order of their bits.
std::vector<Right> rights_of(const Header &header, std::size_t interface);

} // namespace stubc
