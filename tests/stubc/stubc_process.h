// SPDX-License-Identifier: MIT
// Running the real stubc, as a build would
#pragma once

#include <algorithm>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <spawn.h>
#include <sstream>
#include <string>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace stubc_test {

namespace fs = std::filesystem;

inline std::string read_file(const fs::path &path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in),
            std::istreambuf_iterator<char>()};
}

inline void write_file(const fs::path &path, std::string_view text)
{
    std::ofstream(path, std::ios::binary) << text;
}

/// A directory of its own, gone with the test.
class Scratch {
  public:
    Scratch()
    {
        std::string name =
            (fs::temp_directory_path() / "stubc-test-XXXXXX").string();
        if (!mkdtemp(name.data()))
            std::abort();
        path_ = name;
        fs::create_directory(out());
    }
    Scratch(const Scratch &) = delete;
    Scratch &operator=(const Scratch &) = delete;
    ~Scratch() { fs::remove_all(path_); }

    const fs::path &path() const { return path_; }

    /// Where outputs go.
    fs::path out() const { return path_ / "out"; }

  private:
    fs::path path_;
};

struct Result {
    int status = -1; // 128 and more: a signal
    std::string errors;
};

/// Run stubc with the include directory of the tree.
inline Result run_stubc(const Scratch &scratch, std::vector<std::string> args)
{
    const std::string errors = (scratch.path() / "errors").string();
    args.insert(args.begin(), {STUBC_PATH, "-I", INCLUDE_DIR});
    std::vector<char *> argv;
    for (std::string &arg : args)
        argv.push_back(arg.data());
    argv.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors.c_str(),
                                     O_WRONLY | O_CREAT | O_TRUNC, 0600);
    posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, STDOUT_FILENO);
    pid_t pid = -1;
    const int failed =
        posix_spawn(&pid, STUBC_PATH, &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);

    Result result;
    int status = 0;
    if (failed || waitpid(pid, &status, 0) != pid)
        return result;
    result.status =
        WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    result.errors = read_file(errors);
    return result;
}

/// The same, into the scratch directory's out().
inline Result run_on(const Scratch &scratch, const fs::path &header)
{
    return run_stubc(scratch, {"-o", scratch.out().string(), header.string()});
}

/// Names of the files in @directory, sorted.
inline std::vector<std::string> names_in(const fs::path &directory)
{
    std::vector<std::string> names;
    for (const fs::directory_entry &entry : fs::directory_iterator(directory))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

/// The first line in which a golden file and what is made now differ.
inline std::string difference(const std::string &golden, const std::string &now)
{
    std::istringstream left(golden);
    std::istringstream right(now);
    std::string was;
    std::string is;
    for (unsigned line = 1;; line++) {
        const bool more_left = static_cast<bool>(std::getline(left, was));
        const bool more_right = static_cast<bool>(std::getline(right, is));
        if (!more_left && !more_right)
            return "no line differs";
        if (more_left != more_right || was != is)
            return "line " + std::to_string(line) +
                   "\n  golden: " + (more_left ? was : "(end)") +
                   "\n  now:    " + (more_right ? is : "(end)") +
                   "\nREGEN_GOLDENS=1 accepts it";
    }
}

} // namespace stubc_test
