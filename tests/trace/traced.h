// SPDX-License-Identifier: MIT
// The program that is traced, as a client and a server of its
#pragma once

#include <cstdlib>
#include <string>

// A sanitizer looks for leaks by tracing, too, and there can be only one.
inline void trace_without_leaks()
{
    const char *before = getenv("ASAN_OPTIONS");
    const std::string options = before ? std::string(before) + ":" : "";

    setenv("ASAN_OPTIONS", (options + "detect_leaks=0").c_str(), 1);
}
