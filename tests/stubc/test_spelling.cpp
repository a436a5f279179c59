// SPDX-License-Identifier: MIT
// No word is ever lost: misspelt or at a wrong place, it is an error
//
// Words are macros that C may take for names, and attributes that Clang may
// drop. So every word of <crosscall/interface.h> is tried at every place where
// C would have it, spelt right and wrong.

#include "stubc_process.h"

#include <gtest/gtest.h>

#include <cctype>
#include <regex>
#include <set>
#include <string>
#include <vector>

using namespace stubc_test;

namespace {

struct Place {
    const char *name;
    const char *text; // @ is the word
    std::set<std::string> good = {};
};

const Place places[] = {
    {"interface",
     "struct @ thing_ops {\n"
     "    int (*act)(struct thing *self);\n"
     "};\n",
     {"XC_INTERFACE"}},
    {"method",
     "struct XC_INTERFACE(\"test.thing\", 1) thing_ops {\n"
     "    int (*act)(struct thing *self) XC_METHOD(1, XC_ANYONE) @;\n"
     "};\n",
     {"XC_ONEWAY", "XC_IDEMPOTENT", "XC_FAST", "XC_NONBLOCKING",
      "XC_DEPRECATED", "XC_ADDREF", "XC_RELEASE"}},
    {"before_method",
     "struct XC_INTERFACE(\"test.thing\", 1) thing_ops {\n"
     "    @ int (*act)(struct thing *self)\n"
     "        XC_METHOD(1, XC_ANYONE);\n"
     "};\n",
     {"XC_ONEWAY", "XC_IDEMPOTENT", "XC_FAST", "XC_NONBLOCKING",
      "XC_DEPRECATED", "XC_ADDREF", "XC_RELEASE"}},
    {"parameter",
     "struct XC_INTERFACE(\"test.thing\", 1) thing_ops {\n"
     "    int (*act)(struct thing *self,\n"
     "               @ const struct pair *value)\n"
     "        XC_METHOD(1, XC_ANYONE);\n"
     "};\n",
     {"XC_OPTIONAL", "XC_COUNTED_BY"}},
    {"behind_parameter",
     "struct XC_INTERFACE(\"test.thing\", 1) thing_ops {\n"
     "    int (*act)(struct thing *self,\n"
     "               const struct pair *value @)\n"
     "        XC_METHOD(1, XC_ANYONE);\n"
     "};\n",
     {"XC_OPTIONAL", "XC_COUNTED_BY"}},
    {"self", "struct XC_INTERFACE(\"test.thing\", 1) thing_ops {\n"
             "    int (*act)(@ struct thing *self) XC_METHOD(1, XC_ANYONE);\n"
             "};\n"},
    {"struct_definition", "struct @ other { int a; };\n"},
    {"union_definition", "union @ other { int a; };\n"},
    {"enum_definition", "enum @ color { RED };\n", {"XC_FLAGS"}},
    {"enumerator", "enum color { RED @ };\n"},
    {"member", "struct other { @ int a; };\n"},
    {"behind_member", "struct other { int a @; };\n"},
    {"union_of_struct",
     "struct other { int kind; @ union { XC_CASE(1) int a; } as; };\n",
     {"XC_UNION_BY"}},
    {"member_of_union",
     "struct other {\n"
     "    int kind;\n"
     "    XC_UNION_BY(kind) union { @ int a; } as;\n"
     "};\n",
     {"XC_CASE"}},
    {"function", "@ int helper(int x);\n", {"XC_NONBLOCKING"}},
    {"behind_function", "int helper(int x) @;\n", {"XC_NONBLOCKING"}},
    {"function_parameter", "int helper(@ int *x);\n"},
    {"function_body", "static inline int twice(int x)\n"
                      "{\n"
                      "    @ int y = x;\n"
                      "    return y + y;\n"
                      "}\n"},
    {"variable", "extern @ int counter;\n"},
    {"behind_variable", "extern int counter @;\n"},
    {"type_definition", "typedef @ int number;\n"},
    {"function_type", "typedef int act_function(@ int *x);\n"},
    {"size", "enum { SIZE = sizeof(@ int) };\n"},
    {"nothing", "@;\n"},
};

void PrintTo(const Place &place, std::ostream *out) { *out << place.name; }

std::string name_of(const testing::TestParamInfo<Place> &info)
{
    return info.param.name;
}

/// A valid header with @text in it, in place of its interface or before it.
std::string header_with(const std::string &text)
{
    const std::string interface =
        "struct XC_INTERFACE(\"test.thing\", 1) thing_ops {\n"
        "    int (*act)(struct thing *self) XC_METHOD(1, XC_ANYONE);\n"
        "};\n";
    const bool is_interface = text.find("thing_ops {") != std::string::npos;
    return "#pragma once\n"
           "#include <crosscall/interface.h>\n"
           "struct thing;\n"
           "struct pair { int a; int b; };\n" +
           text + (is_interface ? "" : interface) +
           "struct thing { const struct thing_ops *ops; };\n";
}

std::string put(const std::string &text, const std::string &word)
{
    std::string result = text;
    return result.replace(result.find('@'), 1, word);
}

struct Word {
    std::string name;
    std::string args; // with parentheses, or empty
};

/// All that <crosscall/interface.h> defines as annotations.
std::vector<Word> words()
{
    const std::string text = read_file(INCLUDE_DIR "/crosscall/interface.h");
    const std::regex definition(
        "#define (XC_[A-Z_]+)(\\([^)]*\\))?\\s+(\\\\\\n\\s+)?XC_ANNOTATE\\(");
    std::vector<Word> words;
    for (std::sregex_iterator i(text.begin(), text.end(), definition), end;
         i != end; ++i) {
        Word word = {(*i)[1], ""};
        if ((*i)[2].matched)
            word.args = word.name == "XC_INTERFACE"    ? "(\"test.other\", 1)"
                        : word.name == "XC_METHOD"     ? "(2, XC_ANYONE)"
                        : word.name == "XC_DEPRECATED" ? "(\"use it\")"
                                                       : "(1)";
        words.push_back(word);
    }
    return words;
}

std::string lower(std::string text)
{
    for (char &c : text)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

/// Without its second letter behind XC_, in lower case, with one too many.
std::vector<std::string> misspelt(const std::string &word)
{
    std::vector<std::string> all = {word.substr(0, 4) + word.substr(5),
                                    word + "S"};

    if (word != "XC_REGION") // struct xc_region is a name of its own
        all.push_back(lower(word));
    return all;
}

Result check(const std::string &text)
{
    const Scratch scratch;
    const fs::path header = scratch.path() / "thing.h";
    write_file(header, text);
    return run_stubc(scratch, {"--check", header.string()});
}

} // namespace

class EveryWord : public testing::TestWithParam<Place> {};

TEST_P(EveryWord, is_an_error_where_it_means_nothing)
{
    for (const Word &word : words()) {
        if (GetParam().good.count(word.name))
            continue;
        const std::string text =
            header_with(put(GetParam().text, word.name + word.args));
        const Result result = check(text);
        EXPECT_EQ(result.status, 1) << word.name << "\n" << text;
        EXPECT_NE(result.errors.find("[XC"), std::string::npos) << text;
    }
}

TEST_P(EveryWord, is_suggested_where_it_is_misspelt)
{
    for (const Word &word : words())
        for (const std::string &wrong : misspelt(word.name)) {
            const std::string text =
                header_with(put(GetParam().text, wrong + word.args));
            const Result result = check(text);
            EXPECT_EQ(result.status, 1) << text;
            EXPECT_NE(result.errors.find(wrong + " is no word of the interface "
                                                 "language [XC0140]"),
                      std::string::npos)
                << text << result.errors;
            const std::size_t mend = result.errors.find("did you mean ");
            ASSERT_NE(mend, std::string::npos) << text << result.errors;
            EXPECT_NE(result.errors.find(word.name, mend), std::string::npos)
                << text << result.errors;
        }
}

INSTANTIATE_TEST_SUITE_P(stubc, EveryWord, testing::ValuesIn(places), name_of);

TEST(Words, are_all_tried) { EXPECT_GE(words().size(), 9u); }

TEST(Words, are_no_names_of_anything_else)
{
    for (const char *text :
         {"extern int XC_OTU;\n", "int xc_oneway(void);\n",
          "typedef int XC_METHODS;\n", "struct XC_INTERFACE_ { int a; };\n",
          "struct other { int XC_INOUTS; };\n", "enum { XC_ANYBODY };\n",
          "int helper(int XC_STRNG);\n", "#define XC_OTU\n"}) {
        const Result result = check(header_with(text));
        EXPECT_EQ(result.status, 1) << text;
        EXPECT_NE(result.errors.find("[XC0140]"), std::string::npos)
            << text << result.errors;
    }
}

TEST(Words, cannot_be_defined_again)
{
    const Result result =
        check(header_with("#undef XC_ONEWAY\n#define XC_ONEWAY\n"));
    EXPECT_EQ(result.status, 1);
    EXPECT_NE(result.errors.find("[XC0140]"), std::string::npos)
        << result.errors;
}

TEST(Words, of_the_header_alone_are_judged)
{
    // X11 and others have names that begin so as well.
    const Scratch scratch;
    write_file(scratch.path() / "x11.h",
               "#define XC_hand1 58\nenum { XC_NONE };\n");
    const fs::path header = scratch.path() / "thing.h";
    write_file(header, header_with("#include \"x11.h\"\n"
                                   "enum { HAND = XC_hand1 + XC_NONE };\n"));
    const Result result = run_stubc(scratch, {"--check", header.string()});
    EXPECT_EQ(result.status, 0) << result.errors;
}
