// SPDX-License-Identifier: MIT
// Fixits: what a machine mends is mended, and gives no rights to anybody

#include "excerpt.h"
#include "stubc_process.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

using namespace stubc_test;

namespace {

std::vector<fs::path> bad_headers()
{
    std::vector<fs::path> headers;
    for (const std::string &name : names_in(BAD_DIR))
        if (name.ends_with(".h")) // bodies, .c, are for the plugin
            headers.push_back(fs::path(BAD_DIR) / name);
    return headers;
}

std::string name_of(const testing::TestParamInfo<fs::path> &info)
{
    return info.param.stem().string();
}

bool has_fixits(const Result &result)
{
    return result.errors.find("\nfix-it:\"") != std::string::npos;
}

/// A header in a place of its own, where it may be changed.
class Patient {
  public:
    explicit Patient(const std::string &text) { write_file(path(), text); }
    fs::path path() const { return scratch_.path() / "thing.h"; }
    std::string text() const { return read_file(path()); }

    Result run(const char *option) const
    {
        return run_stubc(scratch_, {"--check", option, path().string()});
    }

  private:
    Scratch scratch_;
};

std::string interface_with(const std::string &methods)
{
    return "#pragma once\n"
           "#include <crosscall/interface.h>\n"
           "struct thing;\n"
           "enum thing_rights { THING_USE = XC_RIGHT(0) };\n"
           "struct XC_INTERFACE(\"test.thing\", 1) thing_ops {\n" +
           methods +
           "};\n"
           "struct thing { const struct thing_ops *ops; };\n";
}

/// What --fix makes of @methods.
void expect_mended(const std::string &methods, const std::string &mended)
{
    const Patient patient(interface_with(methods));
    patient.run("--fix");
    EXPECT_EQ(patient.text(), interface_with(mended));
}

} // namespace

class FixedHeader : public testing::TestWithParam<fs::path> {};

TEST_P(FixedHeader, is_valid_or_asks_for_rights)
{
    const Patient patient(read_file(GetParam()));
    if (!has_fixits(patient.run("--print-fixits")))
        return; // XC0000 is the business of people

    for (int i = 0; i < 3; ++i) // one mend may show the next
        patient.run("--fix");
    const Result result = patient.run("--check");
    const bool asks = patient.text().find("RIGHTS)") != std::string::npos &&
                      result.errors.find("'RIGHTS'") != std::string::npos;
    EXPECT_TRUE(result.status == 0 || asks) << patient.text() << result.errors;
}

INSTANTIATE_TEST_SUITE_P(stubc, FixedHeader, testing::ValuesIn(bad_headers()),
                         name_of);

TEST(Fixits, are_offered_where_a_mend_is_mechanical)
{
    for (const char *name :
         {"xc0001_rights_missing", "xc0006_no_guard", "xc0140_misspelt",
          "xc0201_bare", "xc0203_zero", "xc0204_twice", "xc0205_zero",
          "xc0207_other_name", "xc0301_unnamed", "xc0304_value", "xc0307_in"}) {
        const Patient patient(
            read_file(fs::path(BAD_DIR) / (std::string(name) + ".h")));
        EXPECT_TRUE(has_fixits(patient.run("--print-fixits"))) << name;
    }
}

TEST(Fixits, give_a_method_the_next_number_and_the_only_right)
{
    expect_mended(
        "    int (*one)(struct thing *self) XC_METHOD(4, THING_USE);\n"
        "    int (*two)(struct thing *self);\n"
        "    int (*three)(struct thing *self) XC_METHOD(4, THING_USE);\n"
        "    int (*four)(struct thing *self) XC_ONEWAY;\n",
        "    int (*one)(struct thing *self) XC_METHOD(4, THING_USE);\n"
        "    int (*two)(struct thing *self) XC_METHOD(5, THING_USE);\n"
        "    int (*three)(struct thing *self) XC_METHOD(6, THING_USE);\n"
        "    int (*four)(struct thing *self) XC_METHOD(7, THING_USE) "
        "XC_ONEWAY;\n");
}

TEST(Fixits, never_choose_among_rights)
{
    const std::string before =
        interface_with("    int (*one)(struct thing *self) XC_METHOD(1, "
                       "THING_USE);\n"
                       "    int (*two)(struct thing *self);\n");
    std::string text = before;
    text.replace(text.find("XC_RIGHT(0)"), 11,
                 "XC_RIGHT(0), THING_RULE = XC_RIGHT(1)");
    const Patient patient(text);
    patient.run("--fix");
    EXPECT_NE(patient.text().find("XC_METHOD(2, RIGHTS)"), std::string::npos)
        << patient.text();
    EXPECT_EQ(patient.text().find("XC_ANYONE"), std::string::npos);
    EXPECT_EQ(patient.run("--check").status, 1);
}

TEST(Fixits, name_the_length_that_stands_behind)
{
    expect_mended(
        "    int (*act)(struct thing *self, const void *in,\n"
        "               size_t n_in, XC_OUT void *out, size_t max,\n"
        "               const uint64_t *words, uint32_t n_words)\n"
        "        XC_METHOD(1, THING_USE);\n",
        "    int (*act)(struct thing *self, XC_SIZED_BY(n_in) const "
        "void *in,\n"
        "               size_t n_in, XC_SIZED_BY(max, "
        "XC_RESULT) XC_OUT void *out, size_t max,\n"
        "               XC_COUNTED_BY(n_words) const uint64_t *words, "
        "uint32_t n_words)\n"
        "        XC_METHOD(1, THING_USE);\n");
}

TEST(Fixits, spell_words_as_they_are_spelt)
{
    expect_mended(
        "    int (*act)(struct thing *self, xc_sizedby(n) const void "
        "*in, size_t n)\n"
        "        XC_METHD(1, THING_USE);\n",
        "    int (*act)(struct thing *self, XC_SIZED_BY(n) const void "
        "*in, size_t n)\n"
        "        XC_METHOD(1, THING_USE);\n");
}

TEST(Fixits, leave_macros_to_people)
{
    const std::string text =
        interface_with("#define ZERO XC_METHOD(0, THING_USE)\n"
                       "#define VALUE XC_OUT int value\n"
                       "    int (*act)(struct thing *self, VALUE) ZERO;\n");
    const Patient patient(text);
    EXPECT_FALSE(has_fixits(patient.run("--print-fixits")));
    patient.run("--fix");
    EXPECT_EQ(patient.text(), text);
}

TEST(Fixits, are_printed_below_the_line_and_for_editors)
{
    const Patient patient(interface_with(
        "    int (*act)(struct thing *self) XC_METHOD(0, THING_USE);\n"));
    const Lines lines = lines_of(patient.run("--print-fixits").errors);
    ASSERT_EQ(lines.size(), 6u);
    EXPECT_EQ(lines[2], std::string(39, ' ') + "^~~~~~~~~~~~~~~~~~~~~~~");
    EXPECT_EQ(lines[3], std::string(49, ' ') + "1");
    EXPECT_EQ(lines[5],
              "fix-it:\"" + patient.path().string() + "\":{6:46-6:47}:\"1\"");
}

TEST(Fixits, do_not_choose_a_direction)
{
    for (const char *parameter :
         {"uint32_t *x", "struct pair *x", "XC_SIZED_BY(4) void *x",
          "uint64_t x[4]", "uint32_t *x, size_t n"}) {
        const Patient patient(
            "struct pair { uint32_t a, b; };\n" +
            interface_with("    int (*act)(struct thing *self, " +
                           std::string(parameter) +
                           ") XC_METHOD(1, THING_USE);\n"));
        const Result result = patient.run("--print-fixits");
        EXPECT_EQ(result.status, 1) << parameter;
        EXPECT_FALSE(has_fixits(result)) << result.errors;
    }
}

TEST(Fixits, leave_a_good_header_alone)
{
    const std::string text = interface_with(
        "    int (*act)(struct thing *self) XC_METHOD(1, THING_USE);\n");
    const Patient patient(text);
    const Result result = patient.run("--fix");
    EXPECT_EQ(result.status, 0);
    EXPECT_EQ(result.errors, "");
    EXPECT_EQ(patient.text(), text);
}
