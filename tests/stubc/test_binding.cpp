// SPDX-License-Identifier: MIT
// Conformance: <interface>.x.h binds functions of the right type, and no others
//
// A wrong function is an error in C as well, where a plain call would convert
// its arguments in silence. The error names the function and the place
// that binds it.

#include "compilers.h"
#include "stubc_process.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

using namespace stubc_test;

namespace {

const fs::path golden_dir = GOLDEN_DIR;
const fs::path source_dir = golden_dir.parent_path() / "conformance";

class ConformanceTest : public testing::TestWithParam<Compiler> {};

Output compile(const Compiler &compiler, const std::string &options,
               const std::string &file)
{
    return run_command(
        compiler.command + options + " -I" + quoted(INCLUDE_DIR) + " -I" +
        quoted((golden_dir / "file").string()) + " -c -o /dev/null" +
        quoted((source_dir / file).string()));
}

/// "wrong_type.c:42", where 42 is the line that holds @text.
std::string place_of(const std::string &file, const std::string &text)
{
    const std::string source = read_file(source_dir / file);
    const auto at = static_cast<long>(source.find(text));
    const auto line = std::count(source.begin(), source.begin() + at, '\n');
    return file + ":" + std::to_string(line + 1);
}

/// Clang points at the #include, GCC at XC_NAME above it, out of which it got
/// the function's name.
bool names_binding(const std::string &errors, const std::string &file)
{
    return errors.find(place_of(file, "#include \"file.x.h\"")) !=
               errors.npos ||
           errors.find(place_of(file, "#define XC_NAME")) != errors.npos;
}

/// G++ quotes how the name is made where it complains of a type.
bool names_function(const std::string &errors, const std::string &method)
{
    return errors.find("shelf_file_" + method) != errors.npos ||
           errors.find("XC_NAME(" + method + ")") != errors.npos;
}

void expect_refused(const Compiler &compiler, const std::string &file,
                    const std::string &method)
{
    // No warning options: it has to be an error in the laziest build.
    const Output output = compile(compiler, "", file);
    EXPECT_NE(output.status, 0);
    EXPECT_NE(output.text.find("error"), std::string::npos) << output.text;
    EXPECT_TRUE(names_function(output.text, method)) << output.text;
    EXPECT_TRUE(names_binding(output.text, file)) << output.text;
}

} // namespace

TEST_P(ConformanceTest, binds_functions_of_the_right_type)
{
    const Output output = compile(GetParam(), warnings(GetParam()), "good.c");
    EXPECT_EQ(output.status, 0) << output.text;
}

TEST_P(ConformanceTest, refuses_a_function_of_another_type)
{
    expect_refused(GetParam(), "wrong_type.c", "read");
}

TEST_P(ConformanceTest, refuses_a_target_without_the_function)
{
    expect_refused(GetParam(), "missing.c", "truncate");
}

TEST_P(ConformanceTest, asks_for_a_target)
{
    const Output output = compile(GetParam(), "", "no_target.c");
    EXPECT_NE(output.status, 0);
    EXPECT_NE(output.text.find("define XC_TARGET and XC_NAME(method)"),
              std::string::npos)
        << output.text;
}

INSTANTIATE_TEST_SUITE_P(, ConformanceTest, testing::ValuesIn(compilers),
                         [](const testing::TestParamInfo<Compiler> &compiler) {
                             return std::string(compiler.param.name);
                         });
