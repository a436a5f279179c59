// SPDX-License-Identifier: MIT
// Each server of examples/, what people do with it, and processes that do it
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "name_server.h"
#include "process.h"
#include "shared_page.h"

enum class Kind { HOST, MEMORY, EXT4, PIPES, NAMES };

// After each round of calls; whether there shall be another one.
using Did = std::function<bool()>;

class Subject {
  public:
    explicit Subject(Kind kind);

    // Connects, and does what the server is for. Return: 0, when @did says so,
    // or what the first call that fails returns.
    int talk(const Did &did) const;

    // Whether a new client gets on well with it.
    bool works() const;

    // Whether a call may end so when a server dies.
    bool is_end(int status) const;

    void die_and_start_again();
    pid_t pid() const { return server_->pid(); }

  private:
    void fill() const;

    Kind kind_;
    Directory place_;
    std::unique_ptr<Files> disk_; // what is bound
    std::unique_ptr<ServerProgram> server_;
};

// What a process has, when it has nothing to do: descriptors, and maps of
// memory that has no name.
struct Belongings {
    size_t n_fds;
    size_t n_maps;
};
Belongings belongings_of(pid_t pid);

// Whether it comes to have no more than it had, and says what if not.
testing::AssertionResult has_no_more_than(const Belongings &before, pid_t pid);
