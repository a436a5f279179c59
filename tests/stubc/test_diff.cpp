// SPDX-License-Identifier: MIT
// stubc diff: a folder of diff/ for each kind of change
//
// old.h, new.h, and what is expected of them: the exit status in the first
// line, then what is printed. REGEN_GOLDENS=1 rewrites expected.txt, and the
// difference is reviewed like code.

#include "stubc_process.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

using namespace stubc_test;

namespace {

const fs::path diff_dir = fs::path(GOLDEN_DIR).parent_path() / "diff";

Result compare(const fs::path &before, const fs::path &now)
{
    const Scratch scratch;

    return run_stubc(scratch, {"diff", before.string(), now.string()});
}

/// Places in messages are those of the tree, wherever that is.
std::string without_directory(std::string text, const fs::path &directory)
{
    const std::string prefix = directory.string() + "/";

    for (std::size_t i = text.find(prefix); i != text.npos;
         i = text.find(prefix))
        text.erase(i, prefix.size());
    return text;
}

class DiffTest : public testing::TestWithParam<std::string> {};

} // namespace

TEST_P(DiffTest, says_what_has_changed)
{
    const fs::path directory = diff_dir / GetParam();
    const Result result = compare(directory / "old.h", directory / "new.h");
    const std::string now = "exit " + std::to_string(result.status) + "\n" +
                            without_directory(result.errors, directory);
    const char *regenerate = std::getenv("REGEN_GOLDENS");

    if (regenerate && std::string(regenerate) == "1")
        write_file(directory / "expected.txt", now);
    EXPECT_EQ(read_file(directory / "expected.txt"), now);
}

INSTANTIATE_TEST_SUITE_P(stubc, DiffTest, testing::ValuesIn(names_in(diff_dir)),
                         [](const testing::TestParamInfo<std::string> &name) {
                             return name.param;
                         });

TEST(Diff, finds_nothing_between_a_header_and_itself)
{
    const fs::path file_h = fs::path(INCLUDE_DIR) / "interfaces/file.h";
    const Result result = compare(file_h, file_h);

    EXPECT_EQ(result.status, 0);
    EXPECT_TRUE(result.errors.starts_with("0 breaking, 0 compatible, 0 "))
        << result.errors;
}

TEST(Diff, applies_options_to_both_headers)
{
    const Scratch scratch;
    const fs::path directory = diff_dir / "string_longer";
    const fs::path header = scratch.path() / "max.h";
    std::string text = read_file(directory / "old.h");

    text.replace(text.find("(64)"), 4, "(MAX)");
    write_file(header, text);
    const Result result =
        run_stubc(scratch, {"diff", "-D", "MAX=64", header.string(),
                            (directory / "old.h").string()});
    EXPECT_EQ(result.status, 0) << result.errors;
}

TEST(Diff, refuses_another_number_of_headers)
{
    const std::string file_h = INCLUDE_DIR "/interfaces/file.h";
    const Scratch scratch;

    for (const std::vector<std::string> &args :
         {std::vector<std::string>{"diff"},
          {"diff", file_h},
          {"diff", file_h, file_h, file_h}}) {
        const Result result = run_stubc(scratch, args);
        EXPECT_EQ(result.status, 2);
    }
}

TEST(Diff, exits_with_2_where_a_header_is_missing)
{
    const std::string file_h = INCLUDE_DIR "/interfaces/file.h";

    EXPECT_EQ(compare(file_h, "/no/such.h").status, 2);
    EXPECT_EQ(compare("/no/such.h", file_h).status, 2);
}

TEST(Diff, goes_with_no_output)
{
    const std::string file_h = INCLUDE_DIR "/interfaces/file.h";
    const Scratch scratch;

    for (const char *option : {"-MD", "--emit=json", "--register-plan"}) {
        const Result result =
            run_stubc(scratch, {"diff", option, file_h, file_h});
        EXPECT_EQ(result.status, 2) << option;
    }
}
