// SPDX-License-Identifier: MIT
#include "traced.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

/* The descriptor that valgrind writes to. */
enum { TRACE = 9 };

/* In the child: only what it needs stays open. */
static void run(const std::vector<std::string> &arguments, int trace, int out)
{
    std::vector<std::string> words = {VALGRIND,
                                      "--tool=lackey",
                                      "--vex-iropt-level=0",
                                      "--basic-counts=no",
                                      "--fair-sched=yes",
                                      "--trace-mem=yes",
                                      "--trace-syscalls=yes",
                                      "--log-fd=" + std::to_string(TRACE),
                                      AUDITED};
    std::vector<char *> argv;

    words.insert(words.end(), arguments.begin(), arguments.end());
    for (std::string &word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    if (dup2(trace, TRACE) < 0 || dup2(out, STDOUT_FILENO) < 0)
        _exit(126);
    execv(argv[0], argv.data());
    _exit(127);
}

Traced::Traced(Writer side, const std::vector<std::string> &arguments)
    : audit(side)
{
    int trace[2];
    int out[2];

    if (pipe2(trace, O_CLOEXEC) || pipe2(out, O_CLOEXEC))
        std::abort();
    pid_ = fork();
    if (pid_ == 0)
        run(arguments, trace[1], out[1]);
    close(trace[1]);
    close(out[1]);
    out_ = out[0];
    reader_ = std::thread([this, from = trace[0]] { read_trace(from); });
}

Traced::~Traced()
{
    if (pid_ >= 0) {
        kill();
        wait();
    }
    close(out_);
}

void Traced::read_trace(int from)
{
    FILE *file = fdopen(from, "r");
    char *text = nullptr;
    size_t room = 0;
    ssize_t n;

    while ((n = getline(&text, &room, file)) > 0)
        audit.line({text, static_cast<size_t>(n - 1)});
    std::free(text);
    std::fclose(file);
}

std::string Traced::first_line()
{
    std::string line;
    char byte;

    while (read(out_, &byte, 1) == 1 && byte != '\n')
        line += byte;
    return line;
}

int Traced::wait()
{
    int status = 0;

    waitpid(pid_, &status, 0);
    pid_ = -1;
    reader_.join();
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void Traced::kill() { ::kill(pid_, SIGKILL); }
