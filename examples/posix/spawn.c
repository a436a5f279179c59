/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <poll.h>
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

/*
 * The child, by its pidfd: who has us ignore SIGCHLD has the kernel reap it as
 * soon as it ends, and its number may be somebody else's then.
 * Return: -ESRCH if it has ended, another negative errno value, or the pidfd
 */
static int find_child(pid_t pid)
{
    const int fd = (int)syscall(SYS_pidfd_open, pid, 0);
    siginfo_t info;

    if (fd < 0)
        return -errno;
    if (waitid(P_PIDFD, (id_t)fd, &info, WEXITED | WNOHANG | WNOWAIT) == 0)
        return fd;
    close(fd);
    return -ESRCH; /* it is no child of ours: ours has ended */
}

/* Whether there is nobody any more who could take anything. */
static bool has_ended(int child_fd)
{
    struct pollfd child = {.fd = child_fd, .events = POLLIN};

    return poll(&child, 1, 0) > 0;
}

static void end_child(int child_fd)
{
    siginfo_t info;

    syscall(SYS_pidfd_send_signal, child_fd, SIGKILL, NULL, 0);
    while (waitid(P_PIDFD, (id_t)child_fd, &info, WEXITED) && errno == EINTR)
        ;
}

/* To take nothing and to end is as good a program as any. */
static int hand_over(const struct xcp_inherit *inherit, size_t n, pid_t pid,
                     int socket_fd)
{
    const int child_fd = find_child(pid);
    int r;

    if (child_fd == -ESRCH)
        return 0;
    if (child_fd < 0) { /* threads have taken all descriptors */
        kill(pid, SIGKILL);
        waitpid(pid, NULL, 0);
        return child_fd;
    }
    r = give_all(inherit, n, child_fd, socket_fd);
    if (r < 0 && has_ended(child_fd))
        r = 0;
    if (r < 0)
        end_child(child_fd);
    close(child_fd);
    return r;
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
    if (r == 0)
        r = hand_over(inherit, n, pid, sockets[0]);
    close(sockets[0]);
    return r < 0 ? (pid_t)xcp_result(r) : pid;
}
