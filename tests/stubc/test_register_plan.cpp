// SPDX-License-Identifier: MIT
// Register plan: what --register-plan prints, as ordinary files
//
// REGEN_GOLDENS=1 rewrites plan/, and the difference is reviewed like code.

#include "stubc_process.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

using namespace stubc_test;

namespace {

const fs::path plan_dir = fs::path(GOLDEN_DIR).parent_path() / "plan";
const fs::path tests_dir = plan_dir.parent_path().parent_path();

Result plan(const fs::path &header, const std::string &option)
{
    const Scratch scratch;
    const Result result =
        run_stubc(scratch, {"-I", tests_dir.string(), "-o",
                            scratch.out().string(), option, header.string()});

    EXPECT_TRUE(names_in(scratch.out()).empty());
    return result;
}

void expect_golden(const fs::path &header)
{
    const fs::path golden = plan_dir / (header.stem().string() + ".txt");
    const Result result = plan(header, "--register-plan");
    const char *regenerate = std::getenv("REGEN_GOLDENS");

    ASSERT_EQ(result.status, 0) << result.errors;
    if (regenerate && std::string(regenerate) == "1")
        write_file(golden, result.errors);
    const std::string was = read_file(golden);
    EXPECT_TRUE(was == result.errors) << difference(was, result.errors);
}

const fs::path file_h = fs::path(INCLUDE_DIR) / "interfaces/file.h";

} // namespace

TEST(RegisterPlan, of_file_is_as_reviewed) { expect_golden(file_h); }

TEST(RegisterPlan, of_everything_is_as_reviewed)
{
    expect_golden(tests_dir / "interfaces/everything.h");
}

TEST(RegisterPlan, of_inherited_methods_is_as_reviewed)
{
    expect_golden(tests_dir / "interfaces/gauge.h");
}

TEST(RegisterPlan, of_one_target_is_its_part_of_the_whole)
{
    const std::string whole = plan(file_h, "--register-plan").errors;

    for (const char *target :
         {"linux", "kernel-x86_64", "kernel-riscv64", "kernel-aarch64"}) {
        const std::string part =
            plan(file_h, std::string("--register-plan=") + target).errors;

        EXPECT_TRUE(part.starts_with(std::string(target) + ": "));
        EXPECT_NE(whole.find(part), whole.npos);
    }
}

TEST(RegisterPlan, gives_each_register_to_one_value_of_a_message)
{
    const Result result = plan(tests_dir / "interfaces/everything.h",
                               "--register-plan=kernel-x86_64");
    std::istringstream lines(result.errors);
    std::vector<std::string> taken;
    std::string before;

    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string direction;
        words >> direction;
        if (direction != before)
            taken.clear();
        before = direction;
        for (std::string word; words >> word;) {
            if (!word.starts_with("r") || word.size() > 8 ||
                word.starts_with("re"))
                continue; // no register
            EXPECT_EQ(std::ranges::count(taken, word), 0) << line;
            taken.push_back(word);
        }
    }
    EXPECT_EQ(result.status, 0);
}

TEST(RegisterPlan, refuses_an_unknown_target)
{
    const Result result = plan(file_h, "--register-plan=kernel-arm64");

    EXPECT_EQ(result.status, 2);
    EXPECT_NE(result.errors.find("[XC0510]"), std::string::npos);
    EXPECT_NE(result.errors.find("kernel-aarch64"), std::string::npos);
}

TEST(RegisterPlan, is_not_printed_of_a_header_with_errors)
{
    const Result result =
        plan(fs::path(BAD_DIR) / "xc0201_bare.h", "--register-plan");

    EXPECT_EQ(result.status, 1);
    EXPECT_EQ(result.errors.find("kernel-"), std::string::npos);
}

TEST(RegisterPlan, goes_with_no_output)
{
    const Scratch scratch;

    for (const char *option : {"-MD", "--emit=json"}) {
        const Result result =
            run_stubc(scratch, {"--register-plan", option, file_h.string()});
        EXPECT_EQ(result.status, 2) << option;
    }
}
