/* SPDX-License-Identifier: MIT */
/* Program: a server that is a process of its own, and other processes */
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <sys/types.h>

/* Whether it comes true, within some seconds. */
bool eventually(const std::function<bool()> &condition);

/* Runs @body in a forked process. Return: its result, or -1 if it died */
int in_other_process(const std::function<int()> &body);

/* pidfd of a process; closed by the caller */
int pidfd_of(pid_t pid);

/*
 * Runs @path, which prints a line when it serves. It has to end by itself, and
 * well, when it is told to.
 */
class Program {
  public:
    void start(const std::string &path,
               const std::vector<std::string> &arguments);
    void stop();
    void kill();

    pid_t pid = 0;
};

/* A forked process that is sent a gift's number. */
class Receiver {
  public:
    /* @body runs with what send() was given; its result is the exit status. */
    explicit Receiver(const std::function<int(uint64_t gift)> &body);
    ~Receiver();

    Receiver(Receiver &&other) noexcept;
    Receiver &operator=(Receiver &&) = delete;

    void send(uint64_t gift);

    /* Return: its exit status, or -1 if it died */
    int join();

    pid_t pid;

  private:
    int pipe_[2];
};
