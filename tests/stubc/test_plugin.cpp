// SPDX-License-Identifier: MIT
// The plugin says in an ordinary compile what stubc says, and writes the same

#include "compilers.h"
#include "expectation.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace stubc_test;

namespace {

/// The tree from which the interfaces are.
#define TREE INCLUDE_DIR "/.."

/// Run the Clang that the plugin is for, with the plugin.
Output compile(const std::string &arguments)
{
    return run_command(CLANG_PATH " -fplugin=" PLUGIN_DIR "/crosscall-plugin.so"
                                  " -std=c17 -fsyntax-only -I" INCLUDE_DIR " " +
                       arguments);
}

/// The same on a source file with this text.
Output compile_text(const Scratch &scratch, std::string_view text,
                    const std::string &arguments = "")
{
    const fs::path source = scratch.path() / "unit.c";
    write_file(source, text);
    return compile(arguments + quoted(source));
}

std::string including(const fs::path &header)
{
    return "#include \"" + header.string() + "\"\nint unit;\n";
}

std::string place_of(const fs::path &header, const Expected &expected)
{
    if (expected.line == 0)
        return "";
    return header.string() + ":" + std::to_string(expected.line) + ":" +
           std::to_string(expected.column) + ": ";
}

/// Whether a line of @text begins with @start and ends with @end.
bool has_line(const std::string &text, const std::string &start,
              const std::string &end)
{
    for (std::size_t at = text.find(start); at != std::string::npos;
         at = text.find(start, at + 1)) {
        const std::string line = text.substr(at, text.find('\n', at) - at);
        if (line.ends_with(end))
            return true;
    }
    return false;
}

std::vector<fs::path> interfaces()
{
    const fs::path tree = fs::path(INCLUDE_DIR).parent_path();
    return {tree / "include/interfaces/dir.h",
            tree / "tests/interfaces/derived.h",
            tree / "tests/interfaces/everything.h"};
}

} // namespace

class BadHeader : public testing::TestWithParam<fs::path> {
  protected:
    static void expect_error(const Output &output, const Expected &expected)
    {
        const std::string code = expected.code;
        const std::string place = place_of(GetParam(), expected);

        EXPECT_EQ(output.status, 1);
        if (code == "XC0001") { // Clang says it in its own words
            EXPECT_NE(output.text.find(place), std::string::npos)
                << output.text;
            return;
        }
        EXPECT_TRUE(has_line(output.text, place + "error: ", "[" + code + "]"))
            << output.text;
        EXPECT_NE(output.text.find("note: mend: "), std::string::npos)
            << output.text;
    }
};

TEST_P(BadHeader, is_refused_when_it_is_compiled)
{
    if (std::string(expectation_of(GetParam()).code) == "XC0002")
        return; // a header need not have an interface
    const Output output = compile("-x c-header" + quoted(GetParam()));
    expect_error(output, expectation_of(GetParam()));
}

TEST_P(BadHeader, is_refused_where_it_is_included)
{
    const Expected expected = expectation_of(GetParam());
    const std::string code = expected.code;
    if (code == "XC0002" || code == "XC0140")
        return; // and in a source file names are anybody's

    const Scratch scratch;
    expect_error(compile_text(scratch, including(GetParam())), expected);
}

INSTANTIATE_TEST_SUITE_P(plugin, BadHeader,
                         testing::ValuesIn(headers_in(BAD_DIR)), name_of);

class GoodHeader : public testing::TestWithParam<fs::path> {};

TEST_P(GoodHeader, is_taken_without_a_word)
{
    const Scratch scratch;
    const Output output = compile_text(scratch, including(GetParam()));

    EXPECT_EQ(output.status, 0);
    EXPECT_EQ(output.text, "");
}

INSTANTIATE_TEST_SUITE_P(plugin, GoodHeader,
                         testing::ValuesIn(headers_in(GOOD_DIR)), name_of);

class Interface : public testing::TestWithParam<fs::path> {
  protected:
    /// Compare with what stubc makes of the same header.
    void expect_outputs_of_stubc(const Scratch &scratch)
    {
        const Scratch other;
        const Result result =
            run_stubc(other, {"-I", TREE "/tests", "-o", other.out().string(),
                              GetParam().string()});
        EXPECT_EQ(result.status, 0) << result.errors;
        EXPECT_EQ(names_in(scratch.out()), names_in(other.out()));
        for (const std::string &name : names_in(scratch.out()))
            EXPECT_TRUE(read_file(scratch.out() / name) ==
                        read_file(other.out() / name))
                << name;
    }

    static std::string out(const Scratch &scratch)
    {
        return "-I" TREE "/tests -fplugin-arg-crosscall-out=" +
               scratch.out().string() + " ";
    }
};

TEST_P(Interface, gives_the_outputs_of_stubc_when_it_is_compiled)
{
    const Scratch scratch;
    const Output output =
        compile(out(scratch) + "-x c-header" + quoted(GetParam()));

    EXPECT_EQ(output.status, 0);
    EXPECT_EQ(output.text, "");
    expect_outputs_of_stubc(scratch);
}

TEST_P(Interface, gives_the_outputs_of_stubc_when_it_is_included)
{
    const Scratch scratch;
    const Output output =
        compile_text(scratch, including(GetParam()), out(scratch));

    EXPECT_EQ(output.status, 0);
    EXPECT_EQ(output.text, "");
    expect_outputs_of_stubc(scratch);
}

TEST_P(Interface, gives_nothing_unless_asked)
{
    const Scratch scratch;
    const Output output =
        compile_text(scratch, including(GetParam()), "-I" TREE "/tests ");
    EXPECT_EQ(output.status, 0) << output.text;
    EXPECT_TRUE(names_in(scratch.out()).empty());
}

INSTANTIATE_TEST_SUITE_P(plugin, Interface, testing::ValuesIn(interfaces()),
                         name_of);

TEST(Plugin, refuses_a_word_that_stands_in_a_source_file)
{
    const Scratch scratch;
    const Output output =
        compile_text(scratch, "#include <crosscall/interface.h>\n"
                              "int get(XC_OUT int *value);\n");
    EXPECT_EQ(output.status, 1);
    EXPECT_NE(output.text.find("unit.c:2:9: error: "), std::string::npos)
        << output.text;
    EXPECT_NE(output.text.find("[XC0004]"), std::string::npos) << output.text;
}

TEST(Plugin, asks_no_guard_of_a_source_file_with_an_interface)
{
    const Scratch scratch;
    const Output output = compile_text(
        scratch, "#include <crosscall/interface.h>\n"
                 "struct bell;\n"
                 "struct XC_INTERFACE(\"bell\", 1) bell_ops {\n"
                 "    int (*ring)(struct bell *self) XC_METHOD(1, XC_ANYONE);\n"
                 "};\n"
                 "struct bell { const struct bell_ops *ops; };\n");
    EXPECT_EQ(output.status, 0);
    EXPECT_EQ(output.text, "");
}

TEST(Plugin, writes_nothing_where_a_header_has_an_error)
{
    const Scratch scratch;
    const std::string bad = std::string(BAD_DIR) + "/xc0201_bare.h";
    const Output output =
        compile_text(scratch, including(bad),
                     "-fplugin-arg-crosscall-out=" + scratch.out().string());

    EXPECT_EQ(output.status, 1);
    EXPECT_TRUE(names_in(scratch.out()).empty());
}

TEST(Plugin, writes_another_output_by_its_name)
{
    const Scratch scratch;
    const Output output = compile_text(
        scratch, including(interfaces()[0]),
        "-fplugin-arg-crosscall-emit=json -fplugin-arg-crosscall-out=" +
            scratch.out().string());

    EXPECT_EQ(output.text, "");
    EXPECT_EQ(names_in(scratch.out()), std::vector<std::string>{"dir.json"});
}

TEST(Plugin, refuses_an_option_that_it_does_not_know)
{
    for (const char *option : {"nonsense", "off=7", "off=x", "emit=nonsense"}) {
        const Output output = compile("-x c /dev/null -fplugin-arg-crosscall-" +
                                      std::string(option));
        EXPECT_EQ(output.status, 1) << option;
        EXPECT_NE(output.text.find("[XC0530]"), std::string::npos)
            << output.text;
    }
}

TEST(Plugin, refuses_a_directory_that_is_not_there)
{
    const Output output =
        compile("-x c /dev/null -fplugin-arg-crosscall-out=/nonexistent");
    EXPECT_EQ(output.status, 1);
    EXPECT_NE(output.text.find("[XC0505]"), std::string::npos) << output.text;
}

/// Units whose comments say what the plugin has to say of their bodies.
std::vector<fs::path> bodies()
{
    std::vector<fs::path> units;
    for (const std::string &name : names_in(BODIES_DIR))
        if (name.ends_with(".c"))
            units.push_back(fs::path(BODIES_DIR) / name);
    return units;
}

class Body : public testing::TestWithParam<fs::path> {};

TEST_P(Body, is_told_what_its_comments_say)
{
    const Output output = compile("-Xclang -verify" + quoted(GetParam()));
    EXPECT_EQ(output.status, 0);
    EXPECT_EQ(output.text, "");
}

INSTANTIATE_TEST_SUITE_P(plugin, Body, testing::ValuesIn(bodies()), name_of);

TEST(Plugin, leaves_out_a_check_that_is_switched_off)
{
    const std::string unit = quoted(fs::path(BODIES_DIR) / "fetched_twice.c");
    EXPECT_NE(compile(unit).text.find("[XC0604]"), std::string::npos);
    EXPECT_EQ(compile("-fplugin-arg-crosscall-off=604" + unit).text, "");
}

class WrongCompiler : public testing::TestWithParam<const char *> {};

TEST_P(WrongCompiler, is_told_which_one_to_use)
{
    const std::string compiler = GetParam();
    if (run_command("command -v " + compiler).status != 0)
        GTEST_SKIP() << "there is no " << compiler << " here";

    const Output output =
        run_command(compiler + " -fplugin=" PLUGIN_DIR "/crosscall-plugin.so"
                               " -fsyntax-only -x c "
                               "/dev/null");
    EXPECT_EQ(output.status, 1);
    EXPECT_TRUE(output.text.starts_with("crosscall-plugin: error: this "))
        << output.text;
    EXPECT_EQ(output.text.find('\n'), output.text.size() - 1) << output.text;
    if (compiler.starts_with("clang-")) {
        EXPECT_NE(output.text.find("this is clang " + compiler.substr(6) +
                                   ", and the plugin here is for clang "),
                  std::string::npos)
            << output.text;
    }
    EXPECT_EQ(output.text.find("-DCROSSCALL_LLVM=") != std::string::npos,
              compiler == OTHER_CLANG)
        << output.text;
}

INSTANTIATE_TEST_SUITE_P(plugin, WrongCompiler,
                         testing::Values("gcc", "clang-14", OTHER_CLANG));

TEST(Fixit, is_made_by_clang)
{
    const Scratch scratch;
    const fs::path header = scratch.path() / "thing.h";
    write_file(header, "#pragma once\n"
                       "#include <crosscall/interface.h>\n"
                       "struct thing;\n"
                       "enum thing_rights { THING_USE = XC_RIGHT(0) };\n"
                       "struct XC_INTERFACE(\"test.thing\", 1) thing_ops {\n"
                       "    int (*act)(struct thing *self);\n"
                       "};\n"
                       "struct thing { const struct thing_ops *ops; };\n");
    compile("-x c-header -Xclang -fixit" + quoted(header));
    EXPECT_NE(read_file(header).find("self) XC_METHOD(1, RIGHTS);"),
              std::string::npos)
        << read_file(header);
}

TEST(Bodies, are_not_blamed_for_a_struct_that_was_not_declared_ahead)
{
    const Scratch scratch;
    const Output output = compile_text(
        scratch,
        "#include <crosscall/interface.h>\n"
        "struct thing;\n"
        "enum thing_rights { THING_USE = XC_RIGHT(0) };\n"
        "struct XC_INTERFACE(\"test.thing\", 1) thing_ops {\n"
        "    int (*act)(struct thing *self, XC_GRANT(1) struct other *it)\n"
        "        XC_METHOD(1, THING_USE);\n"
        "};\n"
        "struct thing { const struct thing_ops *ops; };\n"
        "struct other { const void *ops; };\n"
        "static int act(struct thing *self, struct other *it)\n"
        "{ (void)self; (void)it; return 0; }\n"
        "const struct thing_ops ops = {\n"
        "    .act = act};\n");
    EXPECT_NE(output.text.find("Wvisibility"), std::string::npos)
        << output.text;
    EXPECT_EQ(output.text.find("XC0601"), std::string::npos) << output.text;
}
