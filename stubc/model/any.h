// SPDX-License-Identifier: MIT
// Any: objects of whatever interface; the runtime has their Stubs and their X
#pragma once

#include <string_view>

namespace stubc {

inline bool is_any(std::string_view interface_name)
{
    return interface_name == "crosscall.any";
}

} // namespace stubc
