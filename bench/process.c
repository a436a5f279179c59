/* SPDX-License-Identifier: MIT */
#include "process.h"

#include <errno.h>
#include <sched.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static void our_signals(sigset_t *set)
{
    sigemptyset(set);
    sigaddset(set, SIGINT);
    sigaddset(set, SIGTERM);
    sigaddset(set, SIGCHLD);
}

void process_block_signals(void)
{
    sigset_t set;

    our_signals(&set);
    sigprocmask(SIG_BLOCK, &set, NULL);
}

static void begin_child(pid_t parent, int core)
{
    sigset_t set;
    cpu_set_t cores;

    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent)
        _exit(1); /* it died before the line above */
    our_signals(&set);
    sigprocmask(SIG_UNBLOCK, &set, NULL);

    CPU_ZERO(&cores);
    CPU_SET((size_t)core, &cores);
    if (sched_setaffinity(0, sizeof(cores), &cores)) {
        perror("sched_setaffinity");
        _exit(1);
    }
}

pid_t process_fork(int core)
{
    pid_t parent = getpid();
    pid_t child;

    fflush(NULL);
    child = fork();
    if (child < 0)
        perror("fork");
    if (child == 0)
        begin_child(parent, core);
    return child;
}

int process_be_urgent(void)
{
    const struct sched_param urgent = {.sched_priority = 1};

    if (sched_setscheduler(0, SCHED_FIFO, &urgent) == 0)
        return 0;
    perror("sched_setscheduler");
    return -1;
}

/* Looks only: the parent will bury it. */
static bool has_ended(pid_t child)
{
    siginfo_t info = {0};

    return waitid(P_PID, (id_t)child, &info, WEXITED | WNOHANG | WNOWAIT) ==
               0 &&
           info.si_pid == child;
}

static enum process_end bury(pid_t child)
{
    int status;

    if (waitpid(child, &status, 0) != child)
        return PROCESS_FAILED;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? PROCESS_DONE
                                                         : PROCESS_FAILED;
}

enum process_end process_wait(pid_t child, pid_t other, int seconds)
{
    struct timespec longest = {.tv_sec = seconds};
    enum process_end end = PROCESS_FAILED;
    sigset_t set;

    our_signals(&set);
    while (!has_ended(child)) {
        int number = sigtimedwait(&set, NULL, &longest);

        if (number == SIGINT || number == SIGTERM) {
            end = PROCESS_STOPPED;
            goto kill;
        }
        if (number < 0 && errno == EAGAIN) {
            fprintf(stderr, "the client hangs\n");
            goto kill;
        }
        if (has_ended(other) && !has_ended(child)) {
            fprintf(stderr, "the server ended before its client\n");
            goto kill;
        }
    }
    return bury(child);
kill:
    process_kill(child);
    return end;
}

void process_kill(pid_t child)
{
    kill(child, SIGKILL);
    waitpid(child, NULL, 0);
}
