// SPDX-License-Identifier: MIT
// libc names: functions whose names look like an object's method
#pragma once

#include <string>

namespace stubc {

bool is_libc_name(const std::string &name);

} // namespace stubc
