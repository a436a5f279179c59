/* SPDX-License-Identifier: MIT */
/* Vector file: the vectors of one header, as stubc wrote them */
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "mirror.h"

namespace vectors {

struct Vector {
    std::string name;
    std::uint32_t method = 0;
    std::uint32_t key = 0;
    bool of_reply = false;
    Bytes request;
    std::int64_t result = 0; /* with a reply */
    Bytes reply;
    std::string expect; /* "good", "malformed", "too large", "bad reply" */
};

struct InterfaceVectors {
    std::string name; /* "file" */
    std::vector<Vector> vectors;
};

/** Throws std::runtime_error with the reason. */
std::vector<InterfaceVectors> read_vectors(const std::string &path);

} // namespace vectors
