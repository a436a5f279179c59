// SPDX-License-Identifier: MIT
#include "explain.h"

#include "output.h"

#include <charconv>
#include <filesystem>
#include <optional>
#include <string_view>
#include <system_error>

namespace fs = std::filesystem;

namespace stubc {

static std::optional<Code> code_of(std::string_view number)
{
    static constexpr int known[] = {
#define STUBC_CODE(number, name, summary) number,
#include "diag/codes.def"
#undef STUBC_CODE
    };
    int value = 0;

    if (number.starts_with("XC") || number.starts_with("xc"))
        number.remove_prefix(2);
    const char *end = number.data() + number.size();
    const auto [behind, error] = std::from_chars(number.data(), end, value);
    if (error != std::errc() || behind != end)
        return std::nullopt;
    for (const int code : known)
        if (code == value)
            return static_cast<Code>(code);
    return std::nullopt;
}

/// Beside this program, wherever the package was moved to.
static fs::path page_path(Code code)
{
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);

    return (program.parent_path() / STUBC_PAGES / (number_of(code) + ".md"))
        .lexically_normal();
}

std::string explain(const std::string &number, Diagnostics &diags)
{
    const std::optional<Code> code = code_of(number);

    if (!code) {
        diags.error(Code::NoPage, {}, "there is no error \"" + number + "\"",
                    "give the number of a message: stubc --explain XC0401");
        return "";
    }
    const fs::path path = page_path(*code);
    std::string page = read_text(path.string());
    if (page.empty())
        diags.error(Code::NoPage, {},
                    "the page " + path.string() + " is not there",
                    "install all of the package, with share/doc");
    return page;
}

} // namespace stubc
