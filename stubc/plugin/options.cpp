// SPDX-License-Identifier: MIT
#include "plugin/options.h"

#include "emit/emit.h"

#include <charconv>
#include <filesystem>
#include <string_view>
#include <system_error>

namespace stubc {

namespace {

constexpr int first_body_check = 601;
constexpr int last_body_check = 639;

void read_off(std::string_view value, PluginOptions &options,
              Diagnostics &diags)
{
    int number = 0;
    const char *end = value.data() + value.size();
    const auto [rest, error] = std::from_chars(value.data(), end, number);

    if (error != std::errc() || rest != end || number < first_body_check ||
        number > last_body_check)
        diags.error(Code::PluginOption, {},
                    "off=" + std::string(value) + " names no check of bodies",
                    "give a number of 601 and above, for instance off=603");
    options.off.insert(number);
}

} // namespace

PluginOptions read_plugin_options(const std::vector<std::string> &args,
                                  Diagnostics &diags)
{
    PluginOptions options;
    std::error_code error;

    for (const std::string_view arg : args) {
        if (arg.starts_with("out=")) {
            options.directory = arg.substr(4);
            if (!std::filesystem::is_directory(options.directory, error))
                diags.error(Code::OutputDirectory, {},
                            options.directory + " is not a directory",
                            "make it first: mkdir -p " + options.directory);
        } else if (arg.starts_with("emit=")) {
            options.outputs.emplace_back(arg.substr(5));
            if (!is_output(options.outputs.back()))
                diags.error(Code::PluginOption, {},
                            "there is no output " + options.outputs.back(),
                            "see stubc --emit help");
        } else if (arg.starts_with("off=")) {
            read_off(arg.substr(4), options, diags);
        } else {
            diags.error(Code::PluginOption, {},
                        "unknown option " + std::string(arg),
                        "-fplugin-arg-crosscall- goes on with out=DIR, "
                        "emit=NAME or off=NUMBER");
        }
    }
    return options;
}

} // namespace stubc
