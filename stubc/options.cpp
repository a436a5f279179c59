// SPDX-License-Identifier: MIT
#include "options.h"

#include "include_text.h"

#include "emit/emit.h"
#include "model/register_plan.h"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace fs = std::filesystem;

namespace stubc {

const char usage_text[] =
    "usage: stubc [options] HEADER\n"
    "       stubc diff [options] OLD-HEADER NEW-HEADER\n"
    "       stubc --explain NUMBER\n"
    "\n"
    "Read a decorated C header and write its Stub and its X object; or list\n"
    "what changes between two versions of one, and whether it breaks clients.\n"
    "\n"
    "  -o DIR             write into DIR, which has to exist (default: .)\n"
    "  -I DIR             look for included headers in DIR\n"
    "  -isystem DIR       the same, after all -I\n"
    "  -D NAME[=VALUE]    define a macro\n"
    "  --include-as TEXT  how generated code includes HEADER (default: its\n"
    "                     path below the -I that holds it, else its name)\n"
    "  --emit NAME,...    write these outputs instead of the usual ones;\n"
    "                     --emit help lists all\n"
    "  -MD                also write DIR/<stem>.d, a depfile\n"
    "  -MF FILE           also write FILE, a depfile\n"
    "  --register-plan[=TARGET]\n"
    "                     print which value travels in which register, write\n"
    "                     nothing; TARGET is linux, kernel-x86_64,\n"
    "                     kernel-riscv64 or kernel-aarch64 (default: all)\n"
    "  --check            look for errors, write nothing\n"
    "  --fix              make the mends that need no decision, in HEADER\n"
    "  --print-fixits     print them for editors, as clang does with\n"
    "                     -fdiagnostics-parseable-fixits\n"
    "  --explain NUMBER   print the page about an error, by the number in its\n"
    "                     brackets\n"
    "  --help             print this\n"
    "  --version          print the version\n"
    "\n"
    "Outputs are replaced only if they change, and all of them or none.\n"
    "Exit status: 0 done, 1 errors, 2 a wrong command line. Of stubc diff:\n"
    "0 no change that breaks, 1 a change that breaks, 2 errors.\n";

namespace {

/// Walks over the arguments; options take their value from it.
class Arguments {
  public:
    Arguments(int argc, const char *const *argv, Diagnostics &diags)
        : argv_(argv), argc_(argc), diags_(diags)
    {
    }

    bool next()
    {
        if (i_ + 1 >= argc_)
            return false;
        current_ = argv_[++i_];
        return true;
    }

    std::string_view current() const { return current_; }

    /// "-o DIR" and, for short options, "-oDIR"; empty if it is another one.
    std::optional<std::string> value_of(std::string_view option)
    {
        const bool joined = option.size() == 2;
        if (current_ == option) {
            if (i_ + 1 < argc_)
                return argv_[++i_];
            diags_.error(Code::OptionWithoutValue, {},
                         "option " + std::string(option) + " needs a value",
                         "see stubc --help");
            return "";
        }
        if (joined && current_.starts_with(option))
            return std::string(current_.substr(option.size()));
        return std::nullopt;
    }

  private:
    const char *const *argv_;
    int argc_;
    int i_ = 0;
    std::string_view current_;
    Diagnostics &diags_;
};

bool is_plain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') ||
           std::string_view("_-.+/").find(c) != std::string_view::npos;
}

bool all_plain(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), is_plain);
}

std::string all_names()
{
    std::string text;
    for (const std::string &name : output_names())
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

/// "wire,stub" to names of outputs.
void add_outputs(Options &options, const std::string &list, Diagnostics &diags)
{
    for (std::size_t begin = 0; begin <= list.size();) {
        const std::size_t end = std::min(list.find(',', begin), list.size());
        const std::string name = list.substr(begin, end - begin);

        begin = end + 1;
        if (name == "help")
            options.list_outputs = true;
        else if (is_output(name))
            options.outputs.push_back(name);
        else
            diags.error(Code::UnknownOutput, {},
                        "there is no output \"" + name + "\"",
                        "the outputs are " + all_names());
    }
}

/// "--register-plan=linux"
void ask_for_plan(Options &options, const std::string &arg, Diagnostics &diags)
{
    const std::size_t equals = arg.find('=');

    options.register_plan = true;
    if (equals == arg.npos)
        return;
    options.target = arg.substr(equals + 1);
    if (target_of(options.target))
        return;
    std::string names;
    for (const Target *target : targets())
        names += (names.empty() ? "" : ", ") + std::string(target->name);
    diags.error(Code::UnknownTarget, {},
                "there is no target \"" + options.target + "\"",
                "the targets are " + names);
}

/// Both end up in file names, #include lines and comments.
void check_names(const Options &options, Diagnostics &diags)
{
    if (!all_plain(options.stem))
        diags.error(Code::IncludeText, {},
                    "outputs cannot be named after \"" + options.header + "\"",
                    "name the header with letters, digits, _ - . and +");
    else if (!all_plain(options.include) || options.include.front() == '/')
        diags.error(Code::IncludeText, {},
                    "generated code cannot say #include <" + options.include +
                        ">",
                    "give a relative path with --include-as, for instance "
                    "--include-as interfaces/" +
                        options.stem + ".h");
}

/// What looks only has no outputs to name.
void refuse_outputs(Options &options, Diagnostics &diags)
{
    const std::string only = !options.old_header.empty() ? "diff"
                             : options.register_plan     ? "--register-plan"
                                                         : "--check";

    if (only == "diff" && options.register_plan)
        diags.error(Code::OptionsMixed, {},
                    "diff compares headers and prints no register plan",
                    "leave out --register-plan, or diff");
    options.check_only |= only != "--check";
    if (options.check_only && !options.depfile.empty())
        diags.error(Code::OptionsMixed, {},
                    only + " writes nothing, so there is no depfile either",
                    "leave out " + only + ", or -MD and -MF");
    if (options.check_only && !options.outputs.empty())
        diags.error(Code::OptionsMixed, {},
                    only + " writes nothing, so it takes no --emit",
                    "leave out " + only + ", or --emit");
}

/// One header; an old and a new one for stubc diff.
bool take_headers(Options &options, const std::vector<std::string> &headers,
                  bool is_diff, Diagnostics &diags)
{
    if (is_diff && headers.size() != 2) {
        diags.error(Code::TwoHeaders, {},
                    "stubc diff compares two headers, not " +
                        std::to_string(headers.size()),
                    "give the old one and then the new one");
        return false;
    }
    if (!is_diff && headers.size() != 1) {
        diags.error(Code::OneHeader, {},
                    headers.empty() ? "no header to read"
                                    : "more than one header: " + headers[0] +
                                          " and " + headers[1],
                    "run stubc once for each header");
        return false;
    }
    options.header = headers.back();
    if (is_diff)
        options.old_header = headers.front();
    return true;
}

void complete(Options &options, bool depfile_asked, bool include_given,
              Diagnostics &diags)
{
    options.stem = fs::path(options.header).stem().string();
    if (!include_given)
        options.include = include_text(options.header, options.include_dirs);
    if (options.depfile.empty() && depfile_asked)
        options.depfile =
            (fs::path(options.directory) / (options.stem + ".d")).string();
    refuse_outputs(options, diags);
    check_names(options, diags);
}

} // namespace

Options read_options(int argc, const char *const *argv, Diagnostics &diags)
{
    Options options;
    std::vector<std::string> headers;
    bool depfile_asked = false;
    bool include_given = false;
    bool is_diff = false;

    Arguments args(argc, argv, diags);
    bool only_headers = false; // after "--"
    while (args.next()) {
        const std::string arg(args.current());
        if (arg == "diff" && !only_headers && headers.empty() && !is_diff)
            is_diff = true; // a header of that name is ./diff
        else if (only_headers || arg == "-" || !arg.starts_with("-"))
            headers.push_back(arg);
        else if (arg == "--")
            only_headers = true;
        else if (arg == "--help" || arg == "-h")
            options.help = true;
        else if (arg == "--version")
            options.version = true;
        else if (arg == "--check")
            options.check_only = true;
        else if (arg == "--fix")
            options.fix = true;
        else if (arg == "--print-fixits")
            options.print_fixits = true;
        else if (arg == "--register-plan" ||
                 arg.starts_with("--register-plan="))
            ask_for_plan(options, arg, diags);
        else if (arg == "-MD")
            depfile_asked = true;
        else if (auto number = args.value_of("--explain"))
            options.explain = *number;
        else if (auto list = args.value_of("--emit"))
            add_outputs(options, *list, diags);
        else if (auto file = args.value_of("-MF"))
            options.depfile = *file;
        else if (auto text = args.value_of("--include-as")) {
            options.include = *text;
            include_given = true;
        } else if (auto dir = args.value_of("-isystem"))
            options.system_dirs.push_back(*dir);
        else if (auto out = args.value_of("-o"))
            options.directory = *out;
        else if (auto search = args.value_of("-I"))
            options.include_dirs.push_back(*search);
        else if (auto definition = args.value_of("-D"))
            options.definitions.push_back(*definition);
        else
            diags.error(Code::UnknownOption, {}, "unknown option " + arg,
                        "see stubc --help");
    }

    if (options.help || options.version || options.list_outputs ||
        !options.explain.empty())
        return options;
    if (!take_headers(options, headers, is_diff, diags))
        return options;
    complete(options, depfile_asked, include_given, diags);
    return options;
}

void check_files(const Options &options, Diagnostics &diags)
{
    std::error_code error;
    const fs::file_status status = fs::status(options.header, error);

    if (!fs::exists(status))
        diags.error(Code::HeaderUnreadable, {},
                    "there is no file " + options.header,
                    "give the path of a header");
    else if (!fs::is_regular_file(status))
        diags.error(Code::HeaderUnreadable, {},
                    options.header + " is not a file",
                    "give the path of a header");
    else if (!std::ifstream(options.header))
        diags.error(Code::HeaderUnreadable, {},
                    options.header + " cannot be opened",
                    "make it readable: chmod u+r " + options.header);

    if (!options.check_only && !fs::is_directory(options.directory, error))
        diags.error(Code::OutputDirectory, {},
                    options.directory + " is not a directory",
                    "make it first: mkdir -p " + options.directory);
}

} // namespace stubc
