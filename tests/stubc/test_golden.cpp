// SPDX-License-Identifier: MIT
// Goldens: what stubc writes, as ordinary files
//
// golden/<name>/ holds all outputs for one header; the headers themselves are
// in include/interfaces and in tests/interfaces. REGEN_GOLDENS=1 rewrites the
// goldens, and the difference is reviewed like code.

#include "compilers.h"
#include "emit/emit.h"
#include "stubc_process.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <sstream>
#include <string>
#include <vector>

using namespace stubc_test;

namespace {

const fs::path golden_dir = GOLDEN_DIR;
const fs::path tests_dir = golden_dir.parent_path().parent_path();
const fs::path include_dir = INCLUDE_DIR;

struct Golden {
    const char *name;
    fs::path header;
    const char *target = ""; // its outputs stand in for the usual ones
};

const Golden goldens[] = {
    {"file", include_dir / "interfaces/file.h"},
    {"dir", include_dir / "interfaces/dir.h"},
    {"name", include_dir / "interfaces/name.h"},
    {"everything", tests_dir / "interfaces/everything.h"},
    {"stream", tests_dir / "interfaces/stream.h"},
    {"derived", tests_dir / "interfaces/derived.h"},
    {"watch", tests_dir / "interfaces/watch.h"},
    {"com", tests_dir / "interfaces/com.h"},
    {"gauge", tests_dir / "interfaces/gauge.h"},
    {"carrier", tests_dir / "interfaces/carrier.h"},
    {"bulky", tests_dir / "interfaces/bulky.h"},
    {"ledger", tests_dir / "interfaces/ledger.h"},
    {"fast", tests_dir / "interfaces/fast.h", "kernel-x86_64"},
};

bool regenerates()
{
    const char *value = std::getenv("REGEN_GOLDENS");
    return value && std::string(value) == "1";
}

/// Every output that there is; the names are stubc's own. Vectors are read by
/// nobody: tests/vectors holds them against both sides.
std::string all_outputs(const std::string &target)
{
    std::string list;
    for (const std::string &name : stubc::output_names())
        if (name != "vectors" && (name != "kernel-x86_64" || name == target))
            list += (list.empty() ? "" : ",") + name;
    return list;
}

Result generate(const Scratch &scratch, const Golden &golden)
{
    return run_stubc(scratch, {"-I", tests_dir.string(), "--emit",
                               all_outputs(golden.target), "-o",
                               scratch.out().string(), golden.header.string()});
}

void rewrite(const Golden &golden, const fs::path &from)
{
    const fs::path to = golden_dir / golden.name;
    fs::remove_all(to);
    fs::create_directories(to);
    for (const std::string &name : names_in(from))
        fs::copy_file(from / name, to / name);
}

std::string include_options()
{
    std::string options = " -I" + quoted(include_dir.string()) + " -I" +
                          quoted(tests_dir.string()) + " -I" +
                          quoted((tests_dir / "proof").string()) +
                          " -DPROOF_METHOD=0";
    for (const Golden &golden : goldens)
        options += " -I" + quoted((golden_dir / golden.name).string());
    return options;
}

std::vector<fs::path> files_of(const Golden &golden, const std::string &suffix)
{
    std::vector<fs::path> files;
    for (const std::string &name : names_in(golden_dir / golden.name))
        if (name.ends_with(suffix))
            files.push_back(golden_dir / golden.name / name);
    return files;
}

/// The interface of "everything.x.h".
std::string interface_of(const fs::path &x_h)
{
    return x_h.stem().stem().string();
}

class GoldenTest : public testing::TestWithParam<Golden> {};

void compile(const Compiler &compiler, const std::string &options,
             const fs::path &file)
{
    const Output output =
        run_command(compiler.command + warnings(compiler) + include_options() +
                    options + quoted(file.string()));
    EXPECT_EQ(output.status, 0) << compiler.name << ": " << output.text;
}

} // namespace

TEST_P(GoldenTest, is_what_stubc_writes)
{
    const Golden &golden = GetParam();
    const Scratch scratch;
    const Result result = generate(scratch, golden);
    ASSERT_EQ(result.status, 0) << result.errors;
    if (regenerates())
        rewrite(golden, scratch.out());

    const fs::path dir = golden_dir / golden.name;
    ASSERT_EQ(names_in(dir), names_in(scratch.out()));
    for (const std::string &name : names_in(dir)) {
        const std::string was = read_file(dir / name);
        const std::string is = read_file(scratch.out() / name);
        EXPECT_TRUE(was == is) << name << ": " << difference(was, is);
    }
}

TEST_P(GoldenTest, does_not_depend_on_where_it_is_made)
{
    const Golden &golden = GetParam();
    const Scratch scratch;
    ASSERT_EQ(generate(scratch, golden).status, 0);
    for (const std::string &name : names_in(scratch.out())) {
        const std::string text = read_file(scratch.out() / name);
        EXPECT_EQ(text.find(scratch.path().string()), text.npos) << name;
        EXPECT_EQ(text.find(tests_dir.string()), text.npos) << name;
    }
}

TEST_P(GoldenTest, source_compiles_without_a_warning)
{
    for (const fs::path &file : files_of(GetParam(), ".c"))
        for (const Compiler &compiler : compilers)
            if (!compiler.is_cxx)
                compile(compiler, " -O2 -c -o /dev/null", file);
}

TEST_P(GoldenTest, header_compiles_alone_in_both_languages)
{
    const Scratch scratch;
    const fs::path source = scratch.path() / "alone";
    for (const std::string suffix : {".wire.h", ".stub.h", ".mock.h"}) {
        for (const fs::path &file : files_of(GetParam(), suffix)) {
            write_file(source,
                       "#include \"" + file.filename().string() + "\"\n");
            for (const Compiler &compiler : compilers)
                compile(compiler, " -fsyntax-only", source);
        }
    }
}

TEST_P(GoldenTest, template_compiles_in_both_languages)
{
    const Scratch scratch;
    const fs::path source = scratch.path() / "template";
    for (const fs::path &file : files_of(GetParam(), ".x.h")) {
        const std::string interface = interface_of(file);
        // Twice: a file may bind several targets.
        std::string text = "#include \"" + std::string(GetParam().name) +
                           ".stub.h\"\n"
                           "#define XC_TARGET struct " +
                           interface +
                           "\n"
                           "#define XC_NAME(method) " +
                           interface +
                           "_##method\n"
                           "#include \"" +
                           interface + ".x.h\"\n";
        text += "const struct xc_x *used(void);\n"
                "const struct xc_x *used(void) { return &" +
                interface + "_x; }\n";
        write_file(source, text);
        for (const Compiler &compiler : compilers)
            compile(compiler, " -O1 -c -o /dev/null", source);
    }
}

TEST_P(GoldenTest, is_formatted)
{
    if (run_command("clang-format-19 --version").status != 0)
        GTEST_SKIP() << "no clang-format-19";
    std::string command = "clang-format-19 --dry-run -Werror";
    for (const std::string suffix : {".h", ".c"})
        for (const fs::path &file : files_of(GetParam(), suffix))
            command += quoted(file.string());
    const Output output = run_command(command);
    EXPECT_EQ(output.status, 0) << output.text;
}

INSTANTIATE_TEST_SUITE_P(, GoldenTest, testing::ValuesIn(goldens),
                         [](const testing::TestParamInfo<Golden> &golden) {
                             return std::string(golden.param.name);
                         });
