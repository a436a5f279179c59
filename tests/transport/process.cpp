// SPDX-License-Identifier: MIT
#include "process.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace fs = std::filesystem;

void Process::start(const std::function<int(Ends)> &body)
{
    int to_child[2];
    int from_child[2];
    pid_t parent = getpid();

    if (pipe2(to_child, O_CLOEXEC) || pipe2(from_child, O_CLOEXEC))
        abort();
    fflush(nullptr);
    pid_ = fork();
    if (pid_ == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (getppid() != parent)
            _exit(1);
        close(to_child[1]);
        close(from_child[0]);
        _exit(body({to_child[0], from_child[1]}));
    }
    close(to_child[0]);
    close(from_child[1]);
    in_ = to_child[1];
    out_ = from_child[0];
}

Process::Process(const std::function<int(Ends)> &body) { start(body); }

Process::Process(const std::vector<std::string> &program)
{
    std::vector<char *> arguments;

    for (const std::string &word : program)
        arguments.push_back(const_cast<char *>(word.c_str()));
    arguments.push_back(nullptr);
    start([&](Ends ends) {
        dup2(ends.in, 0);
        dup2(ends.out, 1);
        execv(arguments[0], arguments.data());
        return 127;
    });
}

Process::~Process()
{
    if (pid_ > 0) {
        kill(SIGKILL);
        wait();
    }
    close_in();
    close(out_);
}

void Process::kill(int signal) const
{
    if (pid_ > 0)
        ::kill(pid_, signal);
}

void Process::close_in()
{
    if (in_ >= 0)
        close(in_);
    in_ = -1;
}

int Process::wait()
{
    int status = -1;

    while (waitpid(pid_, &status, 0) < 0 && errno == EINTR)
        ;
    pid_ = -1;
    return status;
}

int Process::exit_status()
{
    int status = wait();

    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

bool say(int fd, uint64_t word)
{
    return write(fd, &word, sizeof(word)) == sizeof(word);
}

uint64_t hear(int fd)
{
    uint64_t word = 0;

    return read(fd, &word, sizeof(word)) == sizeof(word) ? word : 0;
}

std::vector<int> fds_of(pid_t pid)
{
    std::vector<int> fds;
    std::error_code error;
    fs::path folder = "/proc/" + std::to_string(pid) + "/fd";

    for (const fs::directory_entry &entry :
         fs::directory_iterator(folder, error)) {
        std::error_code gone;
        fs::path target = fs::read_symlink(entry.path(), gone);

        // Not the one that reads the folder.
        if (!gone && target != folder)
            fds.push_back(atoi(entry.path().filename().c_str()));
    }
    std::sort(fds.begin(), fds.end());
    return fds;
}

std::vector<std::string> maps_of(pid_t pid, const std::string &text)
{
    std::ifstream file("/proc/" + std::to_string(pid) + "/maps");
    std::vector<std::string> lines;
    std::string line;

    while (std::getline(file, line))
        if (line.find(text) != std::string::npos)
            lines.push_back(line);
    return lines;
}

bool is_asleep(pid_t pid)
{
    std::error_code error;
    fs::path folder = "/proc/" + std::to_string(pid) + "/task";

    for (const fs::directory_entry &entry :
         fs::directory_iterator(folder, error)) {
        std::ifstream file(entry.path() / "stat");
        std::string text;

        std::getline(file, text);
        if (text.rfind(") S ") == std::string::npos)
            return false;
    }
    return !error;
}

size_t n_fds_at_rest(pid_t pid)
{
    eventually([=] { return is_asleep(pid); });
    return fds_of(pid).size();
}

int open_pidfd(pid_t pid) { return int(syscall(SYS_pidfd_open, pid, 0)); }

Directory::Directory()
{
    const char *base = getenv("TMPDIR");

    path_ = std::string(base ? base : "/tmp") + "/crosscall-XXXXXX";
    if (!mkdtemp(path_.data()))
        abort();
    chmod(path_.c_str(), 0777); // some tests serve as another user
}

Directory::~Directory()
{
    std::error_code error;

    fs::remove_all(path_, error);
}
