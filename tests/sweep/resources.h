// SPDX-License-Identifier: MIT
// What a process has, and has to have given back
#pragma once

#include <string>

struct Resources {
    long allocations = 0;
    long mappings = 0;
    long descriptors = 0;

    bool operator==(const Resources &) const = default;
    Resources operator-(const Resources &other) const;
};

// What the runtime has at this moment, in this process; descriptors are the
// whole process's.
Resources resources_now();

std::string text_of(const Resources &resources);
