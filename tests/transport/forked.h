// SPDX-License-Identifier: MIT
// A child made by fork() in the middle of a test
#pragma once

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <crosscall/error.h>

enum class Fork { ByLibrary, BySystemCall /* no handler of anybody's runs */ };

inline pid_t fork_by(Fork how)
{
    return how == Fork::ByLibrary
               ? fork()
               : static_cast<pid_t>(syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0));
}

/** What its child ended with, or -1: it did not get there. */
inline int exit_status_of(pid_t child)
{
    int status = 0;

    if (waitpid(child, &status, 0) != child || !WIFEXITED(status))
        return -1;
    return WEXITSTATUS(status);
}

/** Run @body in a child; its result is the child's exit status. */
inline int in_a_child(const std::function<int()> &body,
                      Fork how = Fork::ByLibrary)
{
    pid_t child = fork_by(how);

    if (child == 0)
        _exit(body());
    return exit_status_of(child);
}

/** In a child: end it where a fact is none, and say which. */
inline void demand(bool fact, const char *what)
{
    if (fact)
        return;
    std::fprintf(stderr, "in the child: %s; %s\n", what, xc_error_text());
    _exit(99);
}

#define DEMAND(fact) demand(fact, #fact)
