// SPDX-License-Identifier: MIT
// Register table: the register plan of a header, for people
#pragma once

#include "model/register_plan.h"

#include <string>

namespace stubc {

/// What --register-plan prints for one target; ends with a newline.
std::string register_table(const Header &header, const Target &target);

} // namespace stubc
