// SPDX-License-Identifier: MIT
// Verdict: what an asker says of the answer that it got
#pragma once

#include <cstdint>

enum class Verdict : uint64_t {
    Held = 1,
    Fooled = 2, // it took for an answer what is none
    Leaked = 3, // it has more than before
    Alone = 4   // good servers do not serve it any more
};
