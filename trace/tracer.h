// SPDX-License-Identifier: MIT
// Tracer: runs a program with all that it starts, and stops at each probe
//
// It is the parent of the program and traces by ptrace(): breakpoints in the
// place of the probes' nops. One thread, one clock.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <sys/types.h>
#include <vector>

#include "elf_probes.h"

// A thread stands at a probe.
struct Hit {
    uint64_t ns; // CLOCK_MONOTONIC
    pid_t pid;
    pid_t tid;
    const Probe &probe;
    std::vector<uint64_t> arguments;
};

class Tracer {
  public:
    // @see: called at each hit, before the thread goes on.
    explicit Tracer(std::function<void(const Hit &)> see) : see_(std::move(see))
    {
    }

    // Runs @words, found as a shell does, until it and all that it has started
    // have ended. Return: its exit status as waitpid() has it, or -1 if it
    // cannot be traced: errno says why.
    int run(const std::vector<std::string> &words);

    // Takes all breakpoints out, for good; may be called by see().
    void stop();

    // Whether there was a probe in any of the programs.
    bool has_probes() const { return has_probes_; }

  private:
    using Sites = std::map<uint64_t, const Probe *>; // by where they are

    pid_t start(const std::vector<std::string> &words);
    void take_news(pid_t tid, int status);
    int signal_of(pid_t tid, int status);
    bool look_at_trap(pid_t tid);
    void adopt(pid_t pid);
    void put(pid_t pid, const Sites &sites, bool trap);

    std::function<void(const Hit &)> see_;
    std::map<std::string, ElfProbes> files_;
    std::map<pid_t, pid_t> threads_; // and their process
    std::map<pid_t, Sites> processes_;
    bool is_stopped_ = false;
    bool has_probes_ = false;
};
