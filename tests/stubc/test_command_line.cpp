// SPDX-License-Identifier: MIT
// What stubc does with wrong options, unreadable files and hostile bytes:
// a numbered error, and not one output

#include "stubc_process.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <sys/stat.h>
#include <vector>

using namespace stubc_test;

namespace {

const std::string file_h = INCLUDE_DIR "/interfaces/file.h";

void expect_error(const Result &result, int status, const std::string &code)
{
    EXPECT_EQ(result.status, status);
    EXPECT_NE(result.errors.find("[" + code + "]"), std::string::npos)
        << result.errors;
}

/// No crash, and either all of the outputs or none of them.
void expect_orderly(const Scratch &scratch, const Result &result)
{
    ASSERT_TRUE(result.status == 0 || result.status == 1) << result.errors;
    EXPECT_EQ(result.status == 0, !names_in(scratch.out()).empty());
    EXPECT_EQ(result.status == 0, result.errors.empty());
}

struct Stamp {
    ino_t inode;
    time_t seconds;
    long nanoseconds;

    bool operator==(const Stamp &) const = default;
};

std::vector<Stamp> stamps_of(const fs::path &directory)
{
    std::vector<Stamp> stamps;
    for (const std::string &name : names_in(directory)) {
        struct stat info = {};
        stat((directory / name).c_str(), &info);
        stamps.push_back(
            {info.st_ino, info.st_mtim.tv_sec, info.st_mtim.tv_nsec});
    }
    return stamps;
}

} // namespace

TEST(CommandLine, refuses_what_it_does_not_understand)
{
    const Scratch scratch;
    expect_error(run_stubc(scratch, {"--no-such", file_h}), 2, "XC0501");
    expect_error(run_stubc(scratch, {file_h, "-o"}), 2, "XC0502");
    expect_error(run_stubc(scratch, {}), 2, "XC0503");
    expect_error(run_stubc(scratch, {file_h, file_h}), 2, "XC0503");
    expect_error(run_stubc(scratch, {"--check", "-MD", file_h}), 2, "XC0509");
    expect_error(run_stubc(scratch, {"--check", "--emit", "json", file_h}), 2,
                 "XC0509");
    EXPECT_TRUE(names_in(scratch.out()).empty());
}

TEST(CommandLine, explains_an_error_by_its_number)
{
    const Scratch scratch;
    const std::string page = read_file(PAGES_DIR "/XC0401.md");

    for (const char *number : {"XC0401", "xc0401", "401"}) {
        const Result result = run_stubc(scratch, {"--explain", number});

        EXPECT_EQ(result.status, 0);
        EXPECT_EQ(result.errors, page);
    }
    for (const char *number :
         {"XC0999", "XC", "4O1", "401 ", "-1", "XC99999999999"})
        expect_error(run_stubc(scratch, {"--explain", number}), 2, "XC0512");
    expect_error(run_stubc(scratch, {"--explain"}), 2, "XC0502");
}

TEST(CommandLine, refuses_an_output_that_there_is_not)
{
    const Scratch scratch;
    for (const char *list : {"", "nothing", "json,nothing", "json,", "Json"}) {
        const Result result = run_stubc(
            scratch, {"-o", scratch.out().string(), "--emit", list, file_h});

        expect_error(result, 2, "XC0520");
        EXPECT_NE(result.errors.find("the outputs are wire, stub, x"),
                  std::string::npos)
            << result.errors;
    }
    EXPECT_TRUE(names_in(scratch.out()).empty());
}

TEST(CommandLine, writes_the_outputs_that_are_asked_for_and_no_others)
{
    const Scratch scratch;
    const Result result = run_stubc(
        scratch, {"-o", scratch.out().string(), "--emit", "json,wire", file_h});

    EXPECT_EQ(result.status, 0) << result.errors;
    EXPECT_EQ(names_in(scratch.out()),
              (std::vector<std::string>{"file.json", "file.wire.h"}));
}

TEST(CommandLine, lists_its_outputs)
{
    const Scratch scratch;
    const Result result = run_stubc(scratch, {"--emit", "help"});

    EXPECT_EQ(result.status, 0);
    EXPECT_NE(result.errors.find("HEADER.stub.c"), std::string::npos)
        << result.errors;
    EXPECT_NE(result.errors.find("INTERFACE.x.h"), std::string::npos);
}

TEST(CommandLine, refuses_names_that_cannot_stand_in_an_include)
{
    const Scratch scratch;
    for (const char *text : {"", "/file.h", "a>b.h", "a\"b.h", "*/", "a\nb"})
        expect_error(run_stubc(scratch, {"--include-as", text, file_h}), 2,
                     "XC0507");
    expect_error(run_stubc(scratch, {"a b.h"}), 2, "XC0507");
}

TEST(CommandLine, refuses_headers_that_are_no_files)
{
    const Scratch scratch;
    expect_error(run_on(scratch, scratch.path() / "none.h"), 1, "XC0504");
    expect_error(run_on(scratch, INCLUDE_DIR), 1, "XC0504");
    EXPECT_TRUE(names_in(scratch.out()).empty());
}

TEST(CommandLine, refuses_a_directory_that_is_not_there)
{
    const Scratch scratch;
    for (const char *name : {"none", "errors/none"})
        expect_error(run_stubc(scratch, {"-o", (scratch.path() / name).string(),
                                         file_h}),
                     1, "XC0505");
}

TEST(CommandLine, refuses_a_directory_that_cannot_be_written)
{
    const Scratch scratch;
    // Not even root can make files there.
    expect_error(run_stubc(scratch, {"-o", "/proc/self", file_h}), 1, "XC0506");
}

TEST(CommandLine, writes_nothing_if_one_output_is_in_the_way)
{
    const Scratch scratch;
    fs::create_directory(scratch.out() / "file.json");
    expect_error(run_on(scratch, file_h), 1, "XC0506");
    EXPECT_EQ(names_in(scratch.out()), std::vector<std::string>{"file.json"});
}

TEST(CommandLine, writes_nothing_if_the_depfile_cannot_be_written)
{
    const Scratch scratch;
    expect_error(run_stubc(scratch, {"-o", scratch.out().string(), "-MF",
                                     "/proc/self/none.d", file_h}),
                 1, "XC0506");
    EXPECT_TRUE(names_in(scratch.out()).empty());
}

TEST(CommandLine, never_replaces_its_input)
{
    const Scratch scratch;
    const fs::path header = scratch.out() / "thing.x.h";
    const std::string text =
        "#pragma once\n"
        "#include <crosscall/interface.h>\n"
        "struct thing;\n"
        "struct XC_INTERFACE(\"thing\", 1) thing_ops {\n"
        "    int (*act)(struct thing *self) XC_METHOD(1, XC_ANYONE);\n"
        "};\n"
        "struct thing { const struct thing_ops *ops; };\n";
    write_file(header, text);
    expect_error(run_on(scratch, header), 1, "XC0508");
    EXPECT_EQ(read_file(header), text);
    EXPECT_EQ(names_in(scratch.out()).size(), 1u);
}

TEST(CommandLine, answers_help_and_version)
{
    const Scratch scratch;
    const Result help = run_stubc(scratch, {"--help"});
    const Result version = run_stubc(scratch, {"--version"});
    EXPECT_EQ(help.status, 0);
    EXPECT_TRUE(help.errors.starts_with("usage: stubc"));
    EXPECT_EQ(version.status, 0);
    EXPECT_TRUE(version.errors.starts_with("stubc "));
}

TEST(CommandLine, check_writes_nothing)
{
    const Scratch scratch;
    const Result result =
        run_stubc(scratch, {"--check", "-o", scratch.out().string(), file_h});
    EXPECT_EQ(result.status, 0);
    EXPECT_EQ(result.errors, "");
    EXPECT_TRUE(names_in(scratch.out()).empty());
}

TEST(Outputs, are_the_same_each_time)
{
    const Scratch one;
    const Scratch two;
    ASSERT_EQ(run_on(one, INCLUDE_DIR "/interfaces/dir.h").status, 0);
    ASSERT_EQ(run_on(two, INCLUDE_DIR "/interfaces/dir.h").status, 0);
    ASSERT_EQ(names_in(one.out()), names_in(two.out()));
    for (const std::string &name : names_in(one.out()))
        EXPECT_EQ(read_file(one.out() / name), read_file(two.out() / name))
            << name;
}

TEST(Outputs, are_not_touched_if_they_stay_the_same)
{
    const Scratch scratch;
    ASSERT_EQ(run_on(scratch, file_h).status, 0);
    const std::vector<Stamp> before = stamps_of(scratch.out());
    ASSERT_EQ(run_on(scratch, file_h).status, 0);
    EXPECT_EQ(stamps_of(scratch.out()), before);

    const std::string changed = names_in(scratch.out()).front();
    const std::string text = read_file(scratch.out() / changed);
    write_file(scratch.out() / changed, "something else");
    ASSERT_EQ(run_on(scratch, file_h).status, 0);
    EXPECT_EQ(read_file(scratch.out() / changed), text);
}

TEST(Outputs, stay_as_they_are_if_the_header_becomes_wrong)
{
    const Scratch scratch;
    const fs::path header = scratch.path() / "file.h";
    fs::copy_file(file_h, header);
    ASSERT_EQ(run_on(scratch, header).status, 0);
    const std::vector<Stamp> before = stamps_of(scratch.out());
    write_file(header, read_file(header) + "\nint oops(");
    EXPECT_EQ(run_on(scratch, header).status, 1);
    EXPECT_EQ(stamps_of(scratch.out()), before);
}

TEST(Outputs, are_named_in_the_depfile_with_all_they_depend_on)
{
    const Scratch scratch;
    const std::string out = scratch.out().string();
    const std::string include = INCLUDE_DIR;
    ASSERT_EQ(
        run_stubc(scratch, {"-o", out, "-MD", include + "/interfaces/dir.h"})
            .status,
        0);

    const std::string text = read_file(scratch.out() / "dir.d");
    EXPECT_TRUE(text.starts_with(out + "/dir.wire.h ")) << text;
    for (const std::string &name : names_in(scratch.out())) {
        if (name == "dir.d")
            continue;
        EXPECT_LT(text.find(out + "/" + name), text.find(':')) << name;
    }
    for (const char *input :
         {"/interfaces/dir.h", "/interfaces/file.h", "/crosscall/interface.h"})
        EXPECT_GT(text.find(include + input), text.find(':')) << input;
}

TEST(Outputs, include_the_header_as_told)
{
    const Scratch scratch;
    const std::string out = scratch.out().string();
    ASSERT_EQ(run_on(scratch, file_h).status, 0);
    EXPECT_NE(read_file(scratch.out() / "file.wire.h")
                  .find("#include <interfaces/file.h>\n"),
              std::string::npos);
    ASSERT_EQ(
        run_stubc(scratch, {"-o", out, "--include-as", "x/y.h", file_h}).status,
        0);
    EXPECT_NE(
        read_file(scratch.out() / "file.wire.h").find("#include <x/y.h>\n"),
        std::string::npos);
}

TEST(HostileHeader, may_be_empty)
{
    const Scratch scratch;
    write_file(scratch.path() / "empty.h", "");
    expect_error(run_on(scratch, scratch.path() / "empty.h"), 1, "XC0002");
    EXPECT_TRUE(names_in(scratch.out()).empty());
}

TEST(HostileHeader, may_be_garbage)
{
    const Scratch scratch;
    std::string bytes;
    std::uint64_t state = 1;
    for (int i = 0; i < 65536; ++i) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        bytes += static_cast<char>(state >> 56);
    }
    write_file(scratch.path() / "garbage.h", bytes);
    const Result result = run_on(scratch, scratch.path() / "garbage.h");
    expect_error(result, 1, "XC0001");
    expect_orderly(scratch, result);
    for (const char c : result.errors)
        ASSERT_TRUE(c == '\n' || c == '\t' ||
                    (static_cast<unsigned char>(c) >= ' ' && c != '\x7f'))
            << "a control character reaches the terminal";
}

TEST(HostileHeader, may_end_after_any_line)
{
    const std::string whole = read_file(INCLUDE_DIR "/interfaces/dir.h");
    for (std::size_t end = whole.find('\n'); end != std::string::npos;
         end = whole.find('\n', end + 1)) {
        const Scratch scratch;
        write_file(scratch.path() / "dir.h", whole.substr(0, end + 1));
        expect_orderly(scratch, run_on(scratch, scratch.path() / "dir.h"));
    }
}

TEST(HostileHeader, may_nest_deeply)
{
    const Scratch scratch;
    const std::string open(5000, '(');
    const std::string close(5000, ')');
    write_file(scratch.path() / "deep.h",
               "#pragma once\n"
               "#include <crosscall/interface.h>\n"
               "struct deep;\n"
               "struct XC_INTERFACE(\"deep\", 1) deep_ops {\n"
               "    int (*act)(struct deep *self, XC_SIZED_BY(" +
                   open + "1" + close +
                   ") const void *buf) XC_METHOD(1, XC_ANYONE);\n"
                   "};\n"
                   "struct deep { const struct deep_ops *ops; };\n");
    const Result result = run_on(scratch, scratch.path() / "deep.h");
    expect_error(result, 1, "XC0402");
}
