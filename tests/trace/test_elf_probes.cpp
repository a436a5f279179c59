// SPDX-License-Identifier: MIT
// Probes of a file that is whole, and of files that are not
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <set>
#include <string>

#include "elf_probes.h"

namespace {

namespace fs = std::filesystem;

std::set<std::string> names_in(const std::string &path)
{
    std::set<std::string> names;

    for (const Probe &probe : elf_probes(path).probes)
        names.insert(probe.name);
    return names;
}

TEST(ElfProbes, AreAllThatTheRuntimeHas)
{
    EXPECT_EQ(names_in(TRACED), (std::set<std::string>{"answer", "call", "deny",
                                                       "dispatch", "reply"}));
    EXPECT_NE(elf_probes(TRACED).entry, 0U);
}

TEST(ElfProbes, OfWhatIsNoProgramAreNone)
{
    EXPECT_TRUE(names_in("/proc/self/maps").empty());
    EXPECT_TRUE(names_in("/nowhere").empty());
}

TEST(ElfProbes, OfAFileThatEndsEarlyAreNone)
{
    std::ifstream file(TRACED, std::ios::binary);
    const std::string whole{std::istreambuf_iterator<char>(file), {}};
    std::string pattern = fs::temp_directory_path() / "elf-XXXXXX";
    const fs::path directory = mkdtemp(pattern.data());
    const std::string path = directory / "program";

    // Where sections are is said at the end.
    for (size_t i = 0; i < 40; i++) {
        const size_t size = i < 32 ? 2 * i + 1 : whole.size() * (i - 31) / 10;
        std::ofstream(path, std::ios::binary) << whole.substr(0, size);
        EXPECT_TRUE(names_in(path).empty()) << size;
    }
    fs::remove_all(directory);
}

} // namespace
