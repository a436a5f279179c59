// SPDX-License-Identifier: MIT
// Compilers: running those that generated code has to please
#pragma once

#include <array>
#include <cstdio>
#include <string>
#include <sys/wait.h>

namespace stubc_test {

struct Compiler {
    const char *name;
    const char *command;
    bool is_cxx;
};

inline constexpr std::array<Compiler, 4> compilers = {{
    {"gcc", "gcc -std=c17 -x c", false},
    {"clang", "clang-19 -std=c17 -x c", false},
    {"gxx", "g++ -std=c++20 -x c++", true},
    {"clangxx", "clang++-19 -std=c++20 -x c++", true},
}};

/// All that a careful user may turn on.
inline std::string warnings(const Compiler &compiler)
{
    const std::string common =
        " -Wall -Wextra -Wconversion -Wshadow -Wpedantic -Werror";
    return common + (compiler.is_cxx ? "" : " -Wmissing-prototypes");
}

struct Output {
    int status = -1;
    std::string text; // of both streams
};

/// Run a shell command; paths in it have no spaces, or are quoted.
inline Output run_command(const std::string &command)
{
    Output output;
    FILE *pipe = popen((command + " 2>&1").c_str(), "r");
    if (!pipe)
        return output;

    std::array<char, 4096> buffer;
    for (std::size_t n = 1; n > 0;) {
        n = fread(buffer.data(), 1, buffer.size(), pipe);
        output.text.append(buffer.data(), n);
    }
    const int status = pclose(pipe);
    output.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return output;
}

inline std::string quoted(const std::string &path) { return " '" + path + "'"; }

} // namespace stubc_test
