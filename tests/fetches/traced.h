// SPDX-License-Identifier: MIT
// Traced: a program of this room, run under valgrind
#pragma once

#include <string>
#include <sys/types.h>
#include <thread>
#include <vector>

#include "audit.h"

class Traced {
  public:
    /** Runs the audited program as one side; it reports to its audit. */
    Traced(Writer side, const std::vector<std::string> &arguments);
    ~Traced();

    Traced(const Traced &) = delete;

    /** What it says first; empty at its end. */
    std::string first_line();

    /** Its exit status, when all of its trace is in the audit. */
    int wait();

    /** End a server. */
    void kill();

    Audit audit;

  private:
    void read_trace(int from);

    pid_t pid_ = -1;
    int out_ = -1;
    std::thread reader_;
};
