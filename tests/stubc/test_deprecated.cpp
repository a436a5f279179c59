// SPDX-License-Identifier: MIT
// Deprecated methods: who calls one is warned, generated code never is

#include "compilers.h"
#include "stubc_process.h"

#include <gtest/gtest.h>

#include <string>

using namespace stubc_test;

namespace {

const fs::path golden_dir = GOLDEN_DIR;
const fs::path tests_dir = golden_dir.parent_path().parent_path();

/// What a user's compiler says of a function that makes one call.
Output compile_call(const Compiler &compiler, const std::string &call)
{
    const Scratch scratch;
    const fs::path source = scratch.path() / "user";

    write_file(source, "#include \"gauge.stub.h\"\n"
                       "int use(struct gauge *gauge, struct dial *dial);\n"
                       "int use(struct gauge *gauge, struct dial *dial)\n"
                       "{\n"
                       "    double now = 0;\n"
                       "    uint64_t since = 0;\n"
                       "    (void)gauge; (void)dial; (void)since; (void)now;\n"
                       "    return " +
                           call + ";\n}\n");
    return run_command(std::string(compiler.command) + warnings(compiler) +
                       " -I" + quoted(INCLUDE_DIR) + " -I" +
                       quoted(tests_dir.string()) + " -I" +
                       quoted((golden_dir / "gauge").string()) +
                       " -fsyntax-only" + quoted(source.string()));
}

class DeprecatedTest : public testing::TestWithParam<Compiler> {};

} // namespace

TEST_P(DeprecatedTest, callers_are_told_what_to_use_instead)
{
    const Output own = compile_call(GetParam(), "gauge_value(gauge, &now)");
    EXPECT_NE(own.status, 0);
    EXPECT_NE(own.text.find("use read"), own.text.npos) << own.text;

    const Output inherited = compile_call(GetParam(), "dial_set(dial, now)");
    EXPECT_NE(inherited.status, 0);
    EXPECT_NE(inherited.text.find("use a dial"), inherited.text.npos)
        << inherited.text;
}

TEST_P(DeprecatedTest, other_calls_compile_without_a_warning)
{
    const Output output =
        compile_call(GetParam(), "gauge_read(gauge, &now, &since)");
    EXPECT_EQ(output.status, 0) << output.text;
}

INSTANTIATE_TEST_SUITE_P(, DeprecatedTest, testing::ValuesIn(compilers),
                         [](const testing::TestParamInfo<Compiler> &compiler) {
                             return std::string(compiler.param.name);
                         });
