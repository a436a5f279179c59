// SPDX-License-Identifier: MIT
// Expectations: the headers of bad/ and good/, and what they say of themselves
//
// The second line of each bad header is "expect: LINE:COLUMN XCNNNN"; line 0
// is an error without a place.
#pragma once

#include "stubc_process.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <string>
#include <vector>

namespace stubc_test {

inline std::vector<fs::path> headers_in(const char *directory)
{
    std::vector<fs::path> headers;
    for (const std::string &name : names_in(directory))
        if (name.ends_with(".h"))
            headers.push_back(fs::path(directory) / name);
    return headers;
}

inline std::string name_of(const testing::TestParamInfo<fs::path> &info)
{
    return info.param.stem().string();
}

struct Expected {
    unsigned line = 0;
    unsigned column = 0;
    char code[8] = "";
};

inline Expected expectation_of(const fs::path &header)
{
    const std::string text = read_file(header);
    Expected expected;
    const std::size_t start = text.find("/* expect: ");
    if (start == std::string::npos ||
        std::sscanf(text.c_str() + start, "/* expect: %u:%u %6s",
                    &expected.line, &expected.column, expected.code) != 3)
        ADD_FAILURE() << header << " does not say what to expect";
    return expected;
}

} // namespace stubc_test
