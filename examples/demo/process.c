/* SPDX-License-Identifier: MIT */
#include "process.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

enum { READY_MS = 5000 };

pid_t process_fork(void)
{
    pid_t parent = getpid();
    pid_t pid;

    fflush(stdout); /* or both of us print it */
    pid = fork();
    if (pid != 0)
        return pid;
    /* It may have died before the kernel knew what we want. */
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) || getppid() != parent)
        _exit(1);
    return 0;
}

static int wait_until_ready(int fd)
{
    struct pollfd poll_fd = {.fd = fd, .events = POLLIN};
    char byte;

    if (poll(&poll_fd, 1, READY_MS) == 1 && read(fd, &byte, 1) == 1)
        return 0;
    return -1;
}

int process_start(process_main_fn *run, void *data, pid_t *out)
{
    int ready[2];
    pid_t pid;
    int r;

    if (pipe2(ready, O_CLOEXEC))
        return -1;
    pid = process_fork();
    if (pid == 0) {
        close(ready[0]);
        exit(run(data, ready[1]));
    }
    close(ready[1]);
    r = pid < 0 ? -1 : wait_until_ready(ready[0]);
    close(ready[0]);
    if (r == 0) {
        *out = pid;
    } else if (pid > 0) {
        kill(pid, SIGKILL);
        process_join(pid);
    }
    return r;
}

int process_join(pid_t pid)
{
    int status;

    while (waitpid(pid, &status, 0) < 0)
        if (errno != EINTR)
            return -1;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? 0 : -1;
}

int process_stop(pid_t pid)
{
    if (!pid)
        return 0;
    kill(pid, SIGTERM);
    return process_join(pid);
}
