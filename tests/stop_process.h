// SPDX-License-Identifier: MIT
// Stop a server process, and bury it
//
// One signal has to be enough, but not under ThreadSanitizer: it holds back a
// signal that comes when a thread has done its last atomic operation and is
// about to sleep on a futex by a system call of its own, and then it sleeps on.
#pragma once

#include <csignal>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __has_feature
#if __has_feature(thread_sanitizer)
#define SIGNALS_ARE_LATE 1
#endif
#endif
#if defined(__SANITIZE_THREAD__)
#define SIGNALS_ARE_LATE 1
#elif !defined(SIGNALS_ARE_LATE)
#define SIGNALS_ARE_LATE 0
#endif

// Return: its status, as waitpid() has it; or -1 if it hangs, and is killed.
inline int stop_process(pid_t pid)
{
    enum { PERIOD_MS = 10, AGAIN_MS = 5000, MOST_MS = 20000 };
    int status = -1;

    kill(pid, SIGTERM);
    for (int ms = 0; ms < MOST_MS; ms += PERIOD_MS) {
        if (waitpid(pid, &status, WNOHANG) == pid)
            return status;
        usleep(PERIOD_MS * 1000);
        if (SIGNALS_ARE_LATE && ms % AGAIN_MS == AGAIN_MS - PERIOD_MS)
            kill(pid, SIGTERM);
    }
    kill(pid, SIGKILL);
    waitpid(pid, &status, 0);
    return -1;
}
