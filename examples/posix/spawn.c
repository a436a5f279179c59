/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "crosscall_posix.h"
#include "error.h"
#include "inherit.h"
#include "table.h"

static int give(const struct xcp_inherit *what, int receiver_fd,
                struct xcp_inherited *out)
{
    struct xcp_open *open = xcp_table_find(what->from);
    int r;

    if (!open)
        return -EBADF;
    *out = (struct xcp_inherited){
        .fd = what->to,
        .flags = open->flags,
        .kind = open->kind->number,
    };
    memcpy(out->address, open->address, sizeof(out->address));
    pthread_mutex_lock(&open->lock);
    out->offset = open->offset;
    pthread_mutex_unlock(&open->lock);
    r = open->kind->give(open, receiver_fd, &out->gift);
    xcp_table_unref(open);
    return r;
}

static int give_all(const struct xcp_inherit *inherit, size_t n,
                    int receiver_fd, int socket_fd)
{
    struct xcp_inheritance packet = {.n = n};
    const size_t len =
        offsetof(struct xcp_inheritance, items) + n * sizeof(packet.items[0]);

    for (size_t i = 0; i < n; i++) {
        int r = give(&inherit[i], receiver_fd, &packet.items[i]);

        if (r < 0)
            return r;
    }
    /* There is room for one packet. Who has ended already needs none. */
    if (send(socket_fd, &packet, len, MSG_NOSIGNAL) < 0 && errno != EPIPE &&
        errno != ECONNRESET)
        return -errno;
    return 0;
}

/* Our environment with XCP_START. Return: only the array is new, or NULL */
static char **environment_with(char *start)
{
    const size_t len = strlen(XCP_START "=");
    size_t n = 0;
    char **copy;

    while (environ[n])
        n++;
    copy = calloc(n + 2, sizeof(*copy));
    if (!copy)
        return NULL;
    n = 0;
    for (char **variable = environ; *variable; variable++)
        if (strncmp(*variable, start, len))
            copy[n++] = *variable;
    copy[n] = start;
    return copy;
}

/* Run the program, with @socket_fd open. Return: 0 or a negative errno value */
static int run(const char *program, char *const argv[], int socket_fd,
               pid_t *pid)
{
    char start[sizeof(XCP_START "=") + 10];
    char **environment;
    posix_spawn_file_actions_t actions;
    int r;

    snprintf(start, sizeof(start), XCP_START "=%d", socket_fd);
    environment = environment_with(start);
    if (!environment)
        return -ENOMEM;
    r = posix_spawn_file_actions_init(&actions);
    if (r == 0) {
        /* Onto itself: that it is closed on exec is undone, there alone. */
        r = posix_spawn_file_actions_adddup2(&actions, socket_fd, socket_fd);
        if (r == 0)
            r = posix_spawn(pid, program, &actions, NULL, argv, environment);
        posix_spawn_file_actions_destroy(&actions);
    }
    free(environment);
    return -r;
}

/* Whether there is nobody any more who could take anything. */
static bool has_ended(pid_t pid)
{
    siginfo_t info = {0};

    return waitid(P_PID, (id_t)pid, &info, WEXITED | WNOHANG | WNOWAIT) == 0 &&
           info.si_pid == pid;
}

/* @pid is our child, and not waited for yet: the number is its own. */
static int hand_over(const struct xcp_inherit *inherit, size_t n, pid_t pid,
                     int socket_fd)
{
    int receiver_fd = (int)syscall(SYS_pidfd_open, pid, 0);
    int r;

    if (receiver_fd < 0)
        return -errno;
    r = give_all(inherit, n, receiver_fd, socket_fd);
    close(receiver_fd);
    /* To take nothing and to end is as good a program as any. */
    return r < 0 && has_ended(pid) ? 0 : r;
}

static bool are_open(const struct xcp_inherit *inherit, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        struct xcp_open *open = xcp_table_find(inherit[i].from);

        if (!open)
            return false;
        xcp_table_unref(open);
    }
    return true;
}

pid_t xcp_spawn(const char *program, char *const argv[],
                const struct xcp_inherit *inherit, size_t n)
{
    int sockets[2];
    pid_t pid;
    int r;

    if (!xcp_table_is_ours() || !are_open(inherit, n))
        return (pid_t)xcp_result(-EBADF);
    if (n > XCP_OPEN_MAX)
        return (pid_t)xcp_result(-EINVAL);
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, sockets))
        return -1;
    r = run(program, argv, sockets[1], &pid);
    close(sockets[1]);
    if (r == 0) {
        r = hand_over(inherit, n, pid, sockets[0]);
        if (r < 0) {
            kill(pid, SIGKILL);
            waitpid(pid, NULL, 0);
        }
    }
    close(sockets[0]);
    return r < 0 ? (pid_t)xcp_result(r) : pid;
}
