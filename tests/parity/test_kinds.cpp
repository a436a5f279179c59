// SPDX-License-Identifier: MIT
// Kinds: these services are large enough, and leave no kind of parameter out
//
// What stubc knows of an interface is in its JSON; a method's shape there has
// its types in the order of its parameters: "(u32,out string(40))->i32".
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <regex>
#include <string>
#include <vector>

namespace {

std::string read_file(const std::string &path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in),
            std::istreambuf_iterator<char>()};
}

const char *const stems[] = {"area",     "channel", "document",
                             "endpoint", "task",    "tree"};

std::string json_of(const std::string &stem)
{
    return read_file(JSON_DIR "/" + stem + ".json");
}

/// The shapes of all methods that the headers declare themselves.
std::vector<std::string> shapes()
{
    const std::regex shape("\"shape\": \"parity\\.[a-z]+/1#[0-9]+([^\"]+)\"");
    std::vector<std::string> found;

    for (const std::string stem : stems) {
        const std::string text = json_of(stem);
        EXPECT_FALSE(text.empty()) << stem;
        // Inherited methods stand in the base's own header.
        const std::size_t own =
            stem == "endpoint" ? text.find("parity.endpoint/") : 0;
        for (std::sregex_iterator
                 i(text.begin() + static_cast<std::ptrdiff_t>(own), text.end(),
                   shape),
             end;
             i != end; ++i)
            found.push_back((*i)[1]);
    }
    return found;
}

struct Kind {
    const char *name;
    const char *json; // a regular expression
};

// docs/language.md, Parameters: a line for each.
const Kind kinds[] = {
    {"in_unsigned", "[(,]u(8|16|32|64)[,)]"},
    {"in_signed", "[(,]i(8|16|32|64)[,)]"},
    {"in_bool", "[(,]bool[,)]"},
    {"in_float", "[(,]f32[,)]"},
    {"in_double", "[(,]f64[,)]"},
    {"in_enum", "[(,]enum\\("},
    {"in_flags", "[(,]flags\\("},
    {"in_struct", "[(,]\\{"},
    {"nested_struct", "\\{[^}]*\\{"},
    {"array_in_struct", "\\{[^}]*\\[[0-9]+\\]"},
    {"enum_in_struct", "\\{[^}]*enum\\("},
    {"flags_in_struct", "\\{[^}]*flags\\("},
    {"bool_in_struct", "\\{[^}]*bool"},
    {"float_in_struct", "\\{[^}]*f(32|64)"},
    {"out_scalar", "out [uif][0-9]+"},
    {"out_bool", "out bool"},
    {"out_enum", "out enum\\("},
    {"out_flags", "out flags\\("},
    {"out_struct", "out \\{"},
    {"inout_scalar", "inout [ui][0-9]+"},
    {"inout_bool", "inout bool"},
    {"inout_enum", "inout enum\\("},
    {"inout_flags", "inout flags\\("},
    {"inout_struct", "inout \\{"},
    {"in_union", "[(,]\\{[^}]*union\\("},
    {"out_union", "[(,]out \\{[^}]*union\\("},
    {"inout_union", "inout \\{[^}]*union\\("},
    {"struct_in_union", "union\\([^)]*\\)\\{[^}]*[0-9]:\\{"},
    {"array_in_union", "union\\([^)]*\\)\\{[^}]*[0-9]:[^{}]*\\[[0-9]+\\]"},
    {"in_bytes", "[(,]sized\\(\\$[0-9]+\\) bytes"},
    {"in_elements", "[(,]counted\\(\\$[0-9]+\\) [uif]"},
    {"in_structs", "[(,]counted\\(\\$[0-9]+\\) \\{"},
    {"out_bytes_of_result", "out sized\\(\\$[0-9]+,result\\)"},
    {"out_bytes_of_parameter", "out sized\\(\\$[0-9]+,\\*\\$[0-9]+\\)"},
    {"out_elements_of_result", "out counted\\(\\$[0-9]+,result\\)"},
    {"out_elements_of_parameter", "out counted\\(\\$[0-9]+,\\*\\$[0-9]+\\)"},
    {"out_structs", "out counted\\([^)]*\\) \\{"},
    {"out_elements_of_a_constant", "out counted\\([0-9]+\\)"},
    {"out_bytes_of_inout", "out sized\\(\\*\\$[0-9]+,\\*\\$[0-9]+\\)"},
    {"inout_bytes", "inout sized\\(\\$[0-9]+\\)"},
    {"inout_bytes_of_three_lengths", "inout sized\\(\\$[0-9]+,\\*\\$[0-9]+\\)"},
    {"inout_elements", "inout counted\\(\\*\\$[0-9]+,\\*\\$[0-9]+\\)"},
    {"in_enums", "[(,]counted\\([^)]*\\) enum\\("},
    {"out_enums", "out counted\\([^)]*\\) enum\\("},
    {"inout_bools", "inout counted\\([^)]*\\) bool"},
    {"in_unions", "[(,]counted\\([^)]*\\) \\{[^}]*union\\("},
    {"out_unions", "out counted\\([^)]*\\) \\{[^}]*union\\("},
    {"in_structs_of_values", "[(,]counted\\([^)]*\\) \\{[^}]*bool"},
    {"out_structs_of_values", "out counted\\([^)]*\\) \\{.*bool"},
    {"inout_structs", "inout counted\\([^)]*\\) \\{"},
    {"in_string", "[(,]string\\([0-9]+\\)"},
    {"out_string", "out string\\([0-9]+\\)"},
    {"in_object", "[(,]object\\("},
    {"out_object", "out object\\("},
    {"optional_in_struct", "optional \\{"},
    {"optional_in_bytes", "optional sized\\("},
    {"optional_in_elements", "optional counted\\("},
    {"optional_in_union", "optional \\{[^}]*union\\("},
    {"optional_in_string", "optional string\\("},
    {"optional_in_object", "optional object\\("},
    {"optional_out_scalar", "optional out u64"},
    {"optional_out_enum", "optional out enum\\("},
    {"optional_out_union", "optional out \\{[^}]*union\\("},
    {"optional_out_elements", "optional out counted\\("},
    {"optional_inout_scalar", "optional inout u32"},
    {"optional_inout_struct", "optional inout \\{"},
    {"optional_inout_elements", "optional inout counted\\("},
    {"optional_out_struct", "optional out \\{"},
    {"optional_out_bytes", "optional out sized\\("},
    {"optional_out_string", "optional out string\\("},
    {"in_file", "[(,]fd"},
    {"out_file", "out fd"},
    {"in_region_to_read", "[(,]region\\(read\\)"},
    {"in_region_to_write", "[(,]region\\(write\\)"},
    {"out_region_to_read", "out region\\(read\\)"},
    {"out_region_to_write", "out region\\(write\\)"},
    {"result_int", "\\)->i32"},
    {"result_int64", "\\)->i64"},
    {"result_none", "\\)->oneway"},
};

// docs/language.md, Interfaces and methods: what is no part of a shape.
const Kind words[] = {
    {"inheritance", "\"base\": \"channel\""},
    {"no_right", "\"rights\": 0,"},
    {"several_rights", "\"right_names\": \\[[^\\],]+,[^\\]]+\\]"},
    {"oneway", "\"oneway\": true"},
    {"idempotent", "\"idempotent\": true"},
    {"fast", "\"fast\": true"},
    {"nonblocking", "\"nonblocking\": true"},
    {"deprecated", "\"deprecated\": \"use"},
};

std::string name_of(const testing::TestParamInfo<Kind> &info)
{
    return info.param.name;
}

class KindOfParameter : public testing::TestWithParam<Kind> {};
class WordOfMethod : public testing::TestWithParam<Kind> {};

} // namespace

TEST(Services, have_120_methods) { EXPECT_GE(shapes().size(), 120u); }

TEST_P(KindOfParameter, is_there)
{
    const std::regex kind(GetParam().json);
    unsigned n = 0;

    for (const std::string &shape : shapes())
        n += std::regex_search(shape, kind) ? 1 : 0;
    EXPECT_GT(n, 0u);
}

INSTANTIATE_TEST_SUITE_P(Services, KindOfParameter, testing::ValuesIn(kinds),
                         name_of);

TEST_P(WordOfMethod, is_there)
{
    const std::regex word(GetParam().json);
    unsigned n = 0;

    for (const char *stem : stems)
        n += std::regex_search(json_of(stem), word) ? 1 : 0;
    EXPECT_GT(n, 0u);
}

INSTANTIATE_TEST_SUITE_P(Services, WordOfMethod, testing::ValuesIn(words),
                         name_of);
