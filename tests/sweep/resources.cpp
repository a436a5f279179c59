// SPDX-License-Identifier: MIT
#include "resources.h"

#include <unistd.h>

#include "faults.h"
#include "process.h"

Resources Resources::operator-(const Resources &other) const
{
    return {allocations - other.allocations, mappings - other.mappings,
            descriptors - other.descriptors};
}

Resources resources_now()
{
    return {n_allocations(), n_mappings(), long(fds_of(getpid()).size())};
}

std::string text_of(const Resources &resources)
{
    return std::to_string(resources.allocations) + " allocations, " +
           std::to_string(resources.mappings) + " mappings, " +
           std::to_string(resources.descriptors) + " descriptors";
}
