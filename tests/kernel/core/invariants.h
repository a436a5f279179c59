// SPDX-License-Identifier: MIT
// What is true of the kernel's state between any two of its steps
#pragma once

#include <string>

namespace invariants {

// What is not as it should be; "" if all is.
std::string broken();

} // namespace invariants
