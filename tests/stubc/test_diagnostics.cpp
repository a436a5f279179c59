// SPDX-License-Identifier: MIT
// Every rule is shown by a header, and says where, what and how to mend it

#include "compilers.h"
#include "expectation.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <sstream>
#include <string>
#include <vector>

using namespace stubc_test;

namespace {

std::vector<std::string> lines_of(const std::string &text)
{
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

struct Code {
    int number;
    const char *name;
};

const std::vector<Code> &codes()
{
    static const std::vector<Code> all = {
#define STUBC_CODE(number, name, summary) {number, #name},
#include "diag/codes.def"
#undef STUBC_CODE
    };
    return all;
}

std::string printed(int number)
{
    char text[16];
    std::snprintf(text, sizeof(text), "XC%04d", number);
    return text;
}

int errors_in(const std::string &text)
{
    int errors = 0;
    for (std::size_t at = text.find(": error: "); at != std::string::npos;
         at = text.find(": error: ", at + 1))
        ++errors;
    return errors;
}

} // namespace

class BadHeader : public testing::TestWithParam<fs::path> {};

TEST_P(BadHeader, is_refused_at_the_marked_place)
{
    const Expected expected = expectation_of(GetParam());
    const Scratch scratch;
    const Result result = run_on(scratch, GetParam());
    const std::string place =
        expected.line == 0
            ? "stubc: error: "
            : GetParam().string() + ":" + std::to_string(expected.line) + ":" +
                  std::to_string(expected.column) + ": error: ";
    const std::string code = "[" + std::string(expected.code) + "]";

    EXPECT_EQ(result.status, 1);
    EXPECT_TRUE(names_in(scratch.out()).empty());

    const std::vector<std::string> lines = lines_of(result.errors);
    const auto found =
        std::find_if(lines.begin(), lines.end(), [&](const std::string &line) {
            return line.starts_with(place) && line.ends_with(code);
        });
    ASSERT_NE(found, lines.end()) << result.errors;

    auto next = found + 1;
    if (expected.line != 0) {
        ASSERT_GT(lines.end() - found, 3) << result.errors;
        EXPECT_TRUE(found[2].starts_with(
            std::string(4 + expected.column - 1, ' ') + "^"));
        next = std::find_if(found, lines.end(), [](const std::string &line) {
            return line.starts_with("  mend: ");
        });
    }
    ASSERT_NE(next, lines.end());
    EXPECT_TRUE(next->starts_with("  mend: ")) << *next;
}

TEST_P(BadHeader, has_one_mistake_and_gets_one_error)
{
    const Scratch scratch;
    const Result result = run_on(scratch, GetParam());

    EXPECT_EQ(errors_in(result.errors), 1) << result.errors;
}

TEST_P(BadHeader, is_named_after_its_error)
{
    std::string code = expectation_of(GetParam()).code;
    std::transform(code.begin(), code.end(), code.begin(), [](char c) {
        return c == 'X' ? 'x' : c == 'C' ? 'c' : c;
    });
    EXPECT_TRUE(GetParam().filename().string().starts_with(code + "_"));
}

INSTANTIATE_TEST_SUITE_P(stubc, BadHeader,
                         testing::ValuesIn(headers_in(BAD_DIR)), name_of);

class GoodHeader : public testing::TestWithParam<fs::path> {};

TEST_P(GoodHeader, is_taken_without_a_word)
{
    const Scratch scratch;
    const Result result = run_on(scratch, GetParam());

    EXPECT_EQ(result.status, 0);
    EXPECT_EQ(result.errors, "");
    EXPECT_FALSE(names_in(scratch.out()).empty());
}

INSTANTIATE_TEST_SUITE_P(stubc, GoodHeader,
                         testing::ValuesIn(headers_in(GOOD_DIR)), name_of);

TEST(Diagnostics, every_rule_about_headers_is_shown_by_a_header)
{
    std::map<std::string, int> shown;
    for (const fs::path &header : headers_in(BAD_DIR))
        ++shown[expectation_of(header).code];
    for (const Code &code : codes()) {
        if (code.number >= 500)
            continue; // the command line: test_command_line.cpp
        EXPECT_GT(shown[printed(code.number)], 0)
            << printed(code.number) << " " << code.name;
    }
}

TEST(Diagnostics, every_rule_about_headers_is_one_file)
{
    std::map<std::string, int> files; // that name it in their head
    for (const std::string &name : names_in(CHECK_DIR))
        for (const std::string &line :
             lines_of(read_file(fs::path(CHECK_DIR) / name)))
            if (line.starts_with("// XC") && line.find(": ") == 9)
                ++files[line.substr(3, 6)];
    int rules = 0;
    for (const Code &code : codes()) {
        // Clang finds 1; command lines and bodies have no rule here.
        const bool is_rule = code.number > 1 && code.number < 500;
        rules += is_rule ? 1 : 0;
        EXPECT_EQ(files[printed(code.number)], is_rule ? 1 : 0) << code.name;
    }
    EXPECT_GE(rules, 45);
}

TEST(Diagnostics, one_run_reports_every_error_in_the_order_of_the_source)
{
    const Scratch scratch;
    const fs::path header = scratch.path() / "many.h";
    write_file(header, "#pragma once\n"
                       "#include <crosscall/interface.h>\n"
                       "struct many;\n"
                       "struct XC_INTERFACE(\"Many\", 1) many_ops {\n"
                       "    int (*one)(struct many *self);\n"
                       "    int (*two)(struct many *self, char *text)\n"
                       "        XC_METHOD(0, XC_ANYONE);\n"
                       "};\n"
                       "struct many { const struct many_ops *ops; };\n");

    const Result result = run_on(scratch, header);
    std::vector<std::string> found;
    for (const std::string &line : lines_of(result.errors))
        if (line.ends_with("]"))
            found.push_back(line.substr(line.size() - 7, 6));
    EXPECT_EQ(found, (std::vector<std::string>{"XC0102", "XC0201", "XC0303",
                                               "XC0203"}));
}

TEST(Diagnostics, an_error_in_a_macro_is_reported_where_it_is_used)
{
    const Scratch scratch;
    const fs::path header = scratch.path() / "macro.h";
    write_file(header, "#pragma once\n"
                       "#include <crosscall/interface.h>\n"
                       "#define NOTHING XC_METHOD(1, 0)\n"
                       "struct macro;\n"
                       "struct XC_INTERFACE(\"macro\", 1) macro_ops {\n"
                       "    int (*one)(struct macro *self) NOTHING;\n"
                       "};\n"
                       "struct macro { const struct macro_ops *ops; };\n");

    const Result result = run_on(scratch, header);
    EXPECT_TRUE(result.errors.starts_with(header.string() + ":6:36: error: "))
        << result.errors;
}

TEST(Diagnostics, without_the_include_directory_that_is_all_they_say)
{
    const Output output = run_command(STUBC_PATH " --check" +
                                      quoted(INCLUDE_DIR "/interfaces/file.h"));
    EXPECT_EQ(errors_in(output.text), 1) << output.text;
    EXPECT_NE(output.text.find("'crosscall/interface.h' file not found"),
              std::string::npos);
    EXPECT_NE(output.text.find("mend: give -I DIR, the directory that holds "
                               "crosscall/"),
              std::string::npos);
}

TEST(Diagnostics, an_installed_stubc_knows_its_own_headers)
{
    const Scratch scratch;
    fs::create_directory(scratch.path() / "bin");
    fs::copy(STUBC_PATH, scratch.path() / "bin/stubc");
    fs::copy(INCLUDE_DIR, scratch.path() / "include",
             fs::copy_options::recursive);
    const Output output =
        run_command((scratch.path() / "bin/stubc").string() + " --check" +
                    quoted(fs::path(GOOD_DIR) / "xc0201.h"));
    EXPECT_EQ(output.status, 0) << output.text;
}

TEST(Diagnostics, a_member_that_cannot_travel_is_shown)
{
    const Scratch scratch;
    const fs::path header = fs::path(BAD_DIR) / "xc0302_struct_with_pointer.h";
    const Result result = run_on(scratch, header);
    EXPECT_NE(result.errors.find(header.string() + ":12:18: note: this member"),
              std::string::npos)
        << result.errors;
}
