// SPDX-License-Identifier: MIT
// Every error has a page, and what it shows is what happens
//
// docs/diagnostics/XCnnnn.md is prose; what it quotes is put there by
// REGEN_PAGES=1: behind "Refused, [bad/...]" where that header differs from its
// good twin and what stubc says, behind "Taken, [good/...]" the twin's part,
// and in blocks of "$ commands" what they print.

#include "excerpt.h"
#include "stubc_process.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

using namespace stubc_test;

namespace {

const fs::path pages_dir = PAGES_DIR;
const fs::path examples_dir = fs::path(BAD_DIR).parent_path();

struct Page {
    int number;
    const char *summary;

    std::string code() const
    {
        char text[16];
        std::snprintf(text, sizeof(text), "XC%04d", number);
        return text;
    }
    fs::path path() const { return pages_dir / (code() + ".md"); }
    std::string head() const { return "# " + code() + ": " + summary; }
    bool is_about_bodies() const { return number >= 600; }
    bool has_examples() const { return number < 500 || is_about_bodies(); }
    bool is_about_the_plugin() const
    {
        return (number >= 530 && number < 540) || is_about_bodies();
    }
};

const std::vector<Page> &pages()
{
    static const std::vector<Page> all = {
#define STUBC_CODE(number, name, summary) {number, summary},
#include "diag/codes.def"
#undef STUBC_CODE
    };
    return all;
}

void PrintTo(const Page &page, std::ostream *out) { *out << page.code(); }

std::string name_of(const testing::TestParamInfo<Page> &info)
{
    return info.param.code();
}

bool regenerates()
{
    const char *value = std::getenv("REGEN_PAGES");
    return value && std::string(value) == "1";
}

std::string text_of(const Lines &lines)
{
    std::string text;
    for (const std::string &line : lines)
        text += line + '\n';
    return text;
}

/// What the shell prints in @directory, and what it says of stubc's paths.
Result run_shell(const fs::path &directory, const std::string &command)
{
    const std::string line = "cd '" + directory.string() + "' && PATH='" +
                             fs::path(STUBC_PATH).parent_path().string() +
                             ":'\"$PATH\" && " + command + " 2>&1";
    Result result;
    FILE *pipe = popen(line.c_str(), "r");
    if (!pipe)
        return result;
    char buffer[4096];
    std::size_t n = 0;
    while ((n = fread(buffer, 1, sizeof(buffer), pipe)) > 0)
        result.errors.append(buffer, n);
    const int status = pclose(pipe);
    result.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
    return result;
}

Result run_on_example(const std::string &name)
{
    if (name.ends_with(".c"))
        return run_shell(examples_dir,
                         CLANG_PATH " -fplugin=" PLUGIN_DIR
                                    "/crosscall-plugin.so -std=c17 "
                                    "-fsyntax-only -I '" INCLUDE_DIR "' " +
                             name);
    const Scratch scratch;
    return run_shell(examples_dir, "stubc -I '" INCLUDE_DIR "' -o '" +
                                       scratch.out().string() + "' " + name);
}

/// The header without its licence and the line that is for tests.
Lines example(const std::string &name)
{
    Lines lines = lines_of(read_file(examples_dir / name));
    EXPECT_GT(lines.size(), 2u) << name;
    if (lines.size() > 2)
        lines.erase(lines.begin(), lines.begin() + 2);
    return lines;
}

// The page as it should be --------------------------------------------------

bool is_fence(const std::string &line) { return line.starts_with("```"); }

/// "bad/xc0303_text.h" of "Refused, [bad/xc0303_text.h](...):"
std::string linked(const std::string &line)
{
    const std::size_t open = line.find('[');
    const std::size_t close = line.find("](");
    if (open == std::string::npos || close == std::string::npos)
        return "";
    return line.substr(open + 1, close - open - 1);
}

void append_block(Lines &page, const char *language, const Lines &lines)
{
    page.push_back("");
    page.push_back(std::string("```") + language);
    page.insert(page.end(), lines.begin(), lines.end());
    page.push_back("```");
}

/// The next line of @lines, from @i on, that begins so; its link.
std::string next_link(const Lines &lines, std::size_t i, const char *start)
{
    for (; i < lines.size(); ++i)
        if (lines[i].starts_with(start))
            return linked(lines[i]);
    return "";
}

/// The first line behind the blocks that begin at @i.
std::size_t skip_blocks(const Lines &lines, std::size_t i)
{
    while (i + 1 < lines.size() && lines[i].empty() && is_fence(lines[i + 1])) {
        i += 2;
        while (i < lines.size() && !is_fence(lines[i]))
            ++i;
        ++i;
    }
    return i;
}

Lines with_examples(const Lines &lines)
{
    Lines page;
    std::string refused;
    for (std::size_t i = 0; i < lines.size();) {
        const std::string &line = lines[i++];
        page.push_back(line);
        if (line.starts_with("Refused, [")) {
            refused = linked(line);
            const Lines twin = example(next_link(lines, i, "Taken, ["));
            append_block(page, "c", excerpt(example(refused), twin));
            append_block(page, "text",
                         lines_of(run_on_example(refused).errors));
            i = skip_blocks(lines, i);
        } else if (line.starts_with("Taken, [")) {
            append_block(page, "c",
                         excerpt(example(linked(line)), example(refused)));
            i = skip_blocks(lines, i);
        }
    }
    return page;
}

/// What the commands of pages find: headers, and a place for outputs.
void furnish(const fs::path &directory)
{
    const std::string hello = read_file(INCLUDE_DIR "/../examples/hello/"
                                                    "hello.h");
    fs::create_directory(directory / "gen");
    fs::create_directory_symlink(INCLUDE_DIR, directory / "include");
    for (const char *name : {"hello.h", "my hello.h"})
        write_file(directory / name, hello);
    fs::copy_file(INCLUDE_DIR "/interfaces/file.h", directory / "file.h");
    if (!std::string(PLUGIN_DIR).empty())
        fs::create_directory_symlink(PLUGIN_DIR, directory / "plugin");
}

Lines with_output(const Lines &lines)
{
    const Scratch scratch;
    furnish(scratch.path());
    Lines page;
    bool inside = false;
    for (const std::string &line : lines) {
        if (is_fence(line))
            inside = line == "```console";
        if (!inside || is_fence(line) || line.starts_with("$ "))
            page.push_back(line);
        if (inside && line.starts_with("$ "))
            for (const std::string &output :
                 lines_of(run_shell(scratch.path(), line.substr(2)).errors))
                page.push_back(output);
    }
    return page;
}

/// The lines between a fence behind @start and the next fence.
Lines block_behind(const Lines &page, const std::string &start)
{
    Lines block;
    auto line = std::find_if(page.begin(), page.end(), [&](const auto &text) {
        return text.starts_with(start);
    });
    line = std::find_if(line, page.end(), is_fence);
    for (line += line != page.end(); line != page.end() && !is_fence(*line);
         ++line)
        block.push_back(*line);
    return block;
}

/// The codes of the errors that @page shows, in order.
Lines errors_in(const Lines &page)
{
    Lines codes;
    for (const std::string &line : page)
        if ((line.find("error: ") != std::string::npos ||
             line.find("warning: ") != std::string::npos) &&
            line.ends_with("]"))
            codes.push_back(line.substr(line.size() - 7, 6));
    return codes;
}

} // namespace

class DiagnosticPage : public testing::TestWithParam<Page> {};

TEST_P(DiagnosticPage, says_what_why_and_how_to_mend_it)
{
    const Lines page = lines_of(read_file(GetParam().path()));
    ASSERT_GT(page.size(), 2u)
        << GetParam().path() << " is missing: stubc/README.md, How to add a "
        << "rule, says what it holds";
    EXPECT_EQ(page[0], GetParam().head());
    EXPECT_TRUE(page[1].empty());
    EXPECT_FALSE(page[2].empty());
    for (const char *start : {"**Why.** ", "**To mend it**, "})
        EXPECT_TRUE(std::any_of(
            page.begin(), page.end(),
            [&](const auto &line) { return line.starts_with(start); }))
            << start;
}

TEST_P(DiagnosticPage, quotes_what_is_tested)
{
    if (GetParam().is_about_the_plugin() && std::string(PLUGIN_DIR).empty())
        GTEST_SKIP() << "this build has no plugin";
    const Lines page = lines_of(read_file(GetParam().path()));
    const Lines now =
        GetParam().has_examples() ? with_examples(page) : with_output(page);
    if (regenerates())
        write_file(GetParam().path(), text_of(now));
    else
        EXPECT_EQ(text_of(page), text_of(now)) << "REGEN_PAGES=1 accepts it";
    EXPECT_FALSE(block_behind(now, "Refused").empty());
    EXPECT_FALSE(block_behind(now, "Taken").empty());
}

TEST_P(DiagnosticPage, shows_this_error_alone)
{
    const Lines page = lines_of(read_file(GetParam().path()));
    const std::string name = next_link(page, 0, "Refused, [");
    if (GetParam().has_examples()) {
        EXPECT_TRUE(name.starts_with("bad/xc" + GetParam().code().substr(2)))
            << name;
    }
    EXPECT_EQ(errors_in(page), Lines{GetParam().code()});
}

TEST_P(DiagnosticPage, shows_a_mend_that_is_taken_without_a_word)
{
    const Lines page = lines_of(read_file(GetParam().path()));
    if (GetParam().has_examples()) {
        // That every header of good/ is taken is a test of its own.
        const std::string name = next_link(page, 0, "Taken, [");
        EXPECT_TRUE(name.starts_with("good/xc" + GetParam().code().substr(2)))
            << name;
        if (GetParam().is_about_bodies() && !std::string(PLUGIN_DIR).empty()) {
            EXPECT_EQ(run_on_example(name).errors, "");
        }
        return;
    }
    for (const std::string &line : block_behind(page, "Taken"))
        EXPECT_TRUE(line.starts_with("$ ")) << line;
}

INSTANTIATE_TEST_SUITE_P(stubc, DiagnosticPage, testing::ValuesIn(pages()),
                         name_of);

namespace {

const char *heading_of(int number)
{
    switch (number / 100) {
    case 0:
        return "The header as a whole";
    case 1:
        return "Interfaces";
    case 2:
        return "Methods";
    case 3:
        return "Parameters";
    case 4:
        return "Buffers and strings";
    case 5:
        return "Command line and files";
    default:
        return "Bodies";
    }
}

/// The index as it should be: its words, and a table for each hundred.
std::string index_of(const std::string &words)
{
    std::vector<Page> sorted = pages();
    std::sort(sorted.begin(), sorted.end(),
              [](const Page &a, const Page &b) { return a.number < b.number; });
    std::string text = words;
    std::string heading;
    for (const Page &page : sorted) {
        if (heading != heading_of(page.number)) {
            heading = heading_of(page.number);
            text += "\n## " + heading + "\n\n| number | rule |\n|---|---|\n";
        }
        text += "| [" + page.code() + "](" + page.code() + ".md) | " +
                page.summary + " |\n";
    }
    return text;
}

} // namespace

TEST(DiagnosticPages, are_listed_in_the_index)
{
    const fs::path path = pages_dir / "README.md";
    const std::string page = read_file(path);
    const std::string now = index_of(page.substr(0, page.find("\n## ")));
    if (regenerates())
        write_file(path, now);
    else
        EXPECT_EQ(page, now) << "REGEN_PAGES=1 accepts it";
}

TEST(DiagnosticPages, are_about_numbers_that_exist)
{
    Lines expected = {"README.md"};
    for (const Page &page : pages())
        expected.push_back(page.path().filename());
    std::sort(expected.begin(), expected.end());
    EXPECT_EQ(names_in(pages_dir), expected);
}
