/* SPDX-License-Identifier: MIT */
#include "keeper.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/wait.h>

#include "process.h"

/* What is known of the demo's process. */
struct kept {
    pid_t pid;
    bool is_alive;
    bool succeeded;
};

/* Return: false when nobody is left. */
static bool reap(struct kept *kept)
{
    int status;
    pid_t pid;

    while ((pid = waitpid(-1, &status, WNOHANG)) > 0) {
        if (pid != kept->pid)
            continue;
        kept->is_alive = false;
        kept->succeeded = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }
    return pid == 0 || errno != ECHILD;
}

void keeper_init(struct keeper *keeper)
{
    sigemptyset(&keeper->signals);
    sigaddset(&keeper->signals, SIGINT);
    sigaddset(&keeper->signals, SIGTERM);
    sigaddset(&keeper->signals, SIGHUP);
    sigaddset(&keeper->signals, SIGCHLD);
    sigprocmask(SIG_BLOCK, &keeper->signals, &keeper->before);
    prctl(PR_SET_CHILD_SUBREAPER, 1);
}

enum keeper_result keeper_run(const struct keeper *keeper,
                              int (*run)(void *data), void *data)
{
    struct kept kept = {.is_alive = true};
    bool interrupted = false;
    int number;

    kept.pid = process_fork();
    if (kept.pid == 0) {
        sigprocmask(SIG_SETMASK, &keeper->before, NULL);
        exit(run(data));
    }
    if (kept.pid < 0) {
        perror("crosscall-demo: cannot start a process");
        return KEEPER_FAILED;
    }
    while (reap(&kept)) {
        if (sigwait(&keeper->signals, &number) || number == SIGCHLD)
            continue;
        interrupted = true;
        if (kept.is_alive)
            kill(kept.pid, SIGKILL);
    }
    if (interrupted)
        return KEEPER_INTERRUPTED;
    return kept.succeeded ? KEEPER_OK : KEEPER_FAILED;
}

void keeper_fini(const struct keeper *keeper)
{
    sigprocmask(SIG_SETMASK, &keeper->before, NULL);
}
