// SPDX-License-Identifier: MIT
// Processes that a test starts, and what the kernel knows of them
//
// Whatever a test starts ends with it: the destructor kills and reaps, and the
// kernel kills what is left if the test itself dies.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <sys/types.h>
#include <vector>

// A child, and one pipe in each direction.
class Process {
  public:
    // What a child made by fork() has: its ends of the pipes.
    struct Ends {
        int in;
        int out;
    };

    // Runs @body in a child; its result is the exit status. Before threads.
    explicit Process(const std::function<int(Ends)> &body);

    // Runs @program, with the pipes as standard input and output.
    explicit Process(const std::vector<std::string> &program);

    ~Process();
    Process(const Process &) = delete;
    Process &operator=(const Process &) = delete;

    pid_t pid() const { return pid_; }
    int in() const { return in_; }   // what the child reads
    int out() const { return out_; } // what the child says
    void kill(int signal) const;
    void close_in();

    // The status that waitpid() gives. Waits for ever: ctest has a limit.
    int wait();

    // wait(), and the exit status, or -1 if a signal ended it.
    int exit_status();

  private:
    void start(const std::function<int(Ends)> &body);

    pid_t pid_ = -1;
    int in_ = -1;
    int out_ = -1;
};

// Words through a pipe; false or 0 at its end.
bool say(int fd, uint64_t word);
uint64_t hear(int fd);

uint64_t now_ns();
uint64_t in_ms(uint64_t milliseconds); // a deadline
double ms_since(uint64_t start_ns);

// What is slower under a sanitizer gets this many times the time.
constexpr unsigned kPatience = PATIENCE;

// Looks at @fact again and again, for at most 20 s.
bool eventually(const std::function<bool()> &fact);

// The bound is for an idle machine, and others may use this one: it is enough
// if one of three attempts keeps it. Milliseconds of the best one.
double best_of_three(const std::function<double()> &attempt);

// Descriptors of a process, as numbers.
std::vector<int> fds_of(pid_t pid);

// How many there are once none of its threads runs any more: a server that has
// told its client that all is well may still make itself ready for the next.
size_t n_fds_at_rest(pid_t pid);

// Lines of /proc/PID/maps that have @text.
std::vector<std::string> maps_of(pid_t pid, const std::string &text);

// Whether no thread of a process is running.
bool is_asleep(pid_t pid);

int open_pidfd(pid_t pid);

// A directory of the test's own that everybody may use; removed at the end.
class Directory {
  public:
    Directory();
    ~Directory();
    Directory(const Directory &) = delete;
    Directory &operator=(const Directory &) = delete;
    const std::string &path() const { return path_; }

  private:
    std::string path_;
};
