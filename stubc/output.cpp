// SPDX-License-Identifier: MIT
#include "output.h"

#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

namespace fs = std::filesystem;

namespace stubc {

namespace {

/// Files beside their targets; what is left of them goes with the object.
class Staged {
  public:
    Staged() = default;
    Staged(const Staged &) = delete;
    Staged &operator=(const Staged &) = delete;

    ~Staged()
    {
        for (const auto &[from, to] : list_)
            unlink(from.c_str());
    }

    /// Write @file beside its target; 0 or an errno value.
    int write(const File &file)
    {
        const std::string name =
            file.path + ".tmp" + std::to_string(static_cast<long>(getpid()));
        const int fd =
            open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (fd < 0)
            return errno;
        list_.emplace_back(name, file.path);
        int error = write_all(fd, file.text);
        if (close(fd) != 0 && error == 0)
            error = errno;
        return error;
    }

    /// Put all in place; the path of the one that cannot be, or nothing.
    std::optional<std::string> rename_all()
    {
        while (!list_.empty()) {
            const auto &[from, to] = list_.back();
            if (rename(from.c_str(), to.c_str()) != 0)
                return to;
            list_.pop_back();
        }
        return std::nullopt;
    }

  private:
    static int write_all(int fd, std::string_view text)
    {
        while (!text.empty()) {
            const ssize_t n = ::write(fd, text.data(), text.size());
            if (n < 0 && errno != EINTR)
                return errno;
            if (n > 0)
                text.remove_prefix(static_cast<std::size_t>(n));
        }
        return 0;
    }

    std::vector<std::pair<std::string, std::string>> list_; // from, to
};

bool has_bytes(const std::string &path, const std::string &text)
{
    std::ifstream in(path, std::ios::binary);
    if (!in)
        return false;
    return read_text(path) == text;
}

void report(const std::string &path, int error, Diagnostics &diags)
{
    diags.error(Code::OutputFailed, {},
                "cannot write " + path + ": " + std::strerror(error),
                "give a directory with -o in which files can be made");
}

/// What rename() would refuse or should not replace, found while all is whole.
bool can_be_replaced(const std::string &path,
                     const std::vector<std::string> &inputs, Diagnostics &diags)
{
    std::error_code error;
    const fs::file_status status = fs::status(path, error);

    if (!fs::exists(status))
        return true;
    if (!fs::is_regular_file(status)) {
        diags.error(Code::OutputFailed, {},
                    path + " is in the way: it is not a file",
                    "remove it, or give another directory with -o");
        return false;
    }
    for (const std::string &input : inputs)
        if (fs::equivalent(path, input, error)) {
            diags.error(Code::OutputOverInput, {},
                        path + " would replace " + input + ", an input",
                        "give another directory with -o");
            return false;
        }
    return true;
}

std::string escaped(const std::string &path)
{
    std::string text;
    for (const char c : path) {
        if (c == ' ' || c == '#' || c == '\\')
            text += '\\';
        if (c == '$')
            text += '$';
        text += c;
    }
    return text;
}

} // namespace

std::vector<File> place_outputs(const std::string &directory,
                                const std::vector<Output> &outputs)
{
    std::vector<File> files;
    for (const Output &output : outputs)
        files.push_back(
            {(fs::path(directory) / output.name).string(), output.text});
    return files;
}

std::string depfile_text(const std::vector<File> &outputs,
                         const std::vector<std::string> &inputs)
{
    std::string text;
    for (const File &output : outputs)
        text += (text.empty() ? "" : " ") + escaped(output.path);
    text += ":";
    for (const std::string &input : inputs)
        text += " \\\n  " + escaped(input);
    return text + "\n";
}

std::string read_text(const std::string &path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in),
            std::istreambuf_iterator<char>()};
}

bool write_files(const std::vector<File> &files,
                 const std::vector<std::string> &inputs, Diagnostics &diags)
{
    Staged staged;
    bool good = true;

    for (const File &file : files)
        if (!can_be_replaced(file.path, inputs, diags))
            good = false;
    if (!good)
        return false;

    for (const File &file : files) {
        if (has_bytes(file.path, file.text))
            continue;
        if (const int error = staged.write(file)) {
            report(file.path, error, diags);
            return false;
        }
    }
    if (const std::optional<std::string> path = staged.rename_all()) {
        report(*path, errno, diags);
        return false;
    }
    return true;
}

} // namespace stubc
