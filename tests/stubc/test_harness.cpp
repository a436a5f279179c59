// SPDX-License-Identifier: MIT
// Fuzz harnesses are C whatever methods and types are called

#include "compilers.h"
#include "stubc_process.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

using namespace stubc_test;

class Harness : public testing::TestWithParam<const char *> {};

TEST_P(Harness, has_no_name_of_the_interface)
{
    const Scratch scratch;
    const std::string out = scratch.out().string();
    const std::string header = HARNESS_DIR "/depot.h";

    ASSERT_EQ(run_on(scratch, header).status, 0);
    ASSERT_EQ(
        run_stubc(scratch, {"--emit", GetParam(), "-o", out, header}).errors,
        "");
    for (const Compiler &compiler : compilers) {
        if (compiler.is_cxx)
            continue;
        int harnesses = 0;
        for (const std::string &name : names_in(scratch.out())) {
            if (name.find(".fuzz_") == std::string::npos)
                continue;
            const Output output = run_command(
                compiler.command + warnings(compiler) + " -fsyntax-only -I" +
                quoted(INCLUDE_DIR) + " -I" + quoted(HARNESS_DIR) + " -I" +
                quoted(out) + quoted(out + "/" + name));
            EXPECT_EQ(output.status, 0) << output.text;
            harnesses++;
        }
        EXPECT_EQ(harnesses, 2);
    }
}

INSTANTIATE_TEST_SUITE_P(stubc, Harness, testing::Values("fuzz-x", "fuzz-stub"),
                         [](const testing::TestParamInfo<const char *> &param) {
                             return std::string(param.param).substr(5);
                         });
