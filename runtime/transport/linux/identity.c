/* SPDX-License-Identifier: MIT */
#include "transport/linux/identity.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "transport/linux/kernel.h"

int identity_pidfd_open(int32_t pid)
{
    return pid > 0 ? (int)syscall(SYS_pidfd_open, pid, 0) : -1;
}

bool identity_is_alive(int pidfd)
{
    struct pollfd poll_fd = {.fd = pidfd, .events = POLLIN};
    int r;

    do
        r = poll(&poll_fd, 1, 0);
    while (r < 0 && errno == EINTR);
    return r == 0;
}

/* The first number in a file of the kernel's behind what @format says. */
static bool read_number(const char *path, const char *format, long long *out)
{
    char line[256];
    bool found = false;
    FILE *file = fopen(path, "re");

    if (!file)
        return false;
    while (!found && fgets(line, sizeof(line), file))
        found = sscanf(line, format, out) == 1;
    fclose(file);
    return found;
}

/* Before pidfs all pidfds share an inode; our own fdinfo has the number. */
static uint64_t number_of_pidfd(int pidfd)
{
    char path[64];
    long long pid = 0;

    snprintf(path, sizeof(path), "/proc/self/fdinfo/%d", pidfd);
    return read_number(path, "Pid: %lld", &pid) && pid > 0 ? (uint64_t)pid : 0;
}

static bool is_on_pidfs(int pidfd)
{
    struct statfs filesystem;

    return fstatfs(pidfd, &filesystem) == 0 && filesystem.f_type == PIDFS_MAGIC;
}

static uint64_t identity_of_pidfd(int pidfd)
{
    struct statfs filesystem;
    struct stat status;
    uint64_t identity = 0;

    /* Never one kind of number in the place of the other. */
    if (fstatfs(pidfd, &filesystem))
        return 0;
    if (filesystem.f_type != PIDFS_MAGIC)
        identity = number_of_pidfd(pidfd);
    else if (fstat(pidfd, &status) == 0)
        identity = status.st_ino;
    /* Looked at last: a number read before the death would be worthless. */
    return identity && identity_is_alive(pidfd) ? identity : 0;
}

uint64_t identity_of_server(int pidfd) { return identity_of_pidfd(pidfd); }

uint64_t identity_of_received(int fd)
{
    return number_of_pidfd(fd) ? identity_of_pidfd(fd) : 0;
}

/* Without pidfs the identity is that number. */
static bool is_of(int pidfd, uint64_t process)
{
    struct stat status;

    return !is_on_pidfs(pidfd) || fstat(pidfd, &status) ||
           status.st_ino == process;
}

/* Of a number that names nobody any more, or a thread of another process. */
static bool says_nobody(int error)
{
    return error == ESRCH || error == ENOENT || error == EINVAL;
}

bool identity_has_died(int32_t pid, uint64_t process)
{
    int fd = identity_pidfd_open(pid);
    bool has_died;

    if (fd < 0)
        return says_nobody(errno);
    has_died = !is_of(fd, process) || !identity_is_alive(fd);
    close(fd);
    return has_died;
}

int32_t identity_number_of(int fd, uint64_t process)
{
    int32_t pid = (int32_t)number_of_pidfd(fd);

    return pid && !identity_has_died(pid, process) ? pid : 0;
}

/* Not who owns /proc/PID: of a process that keeps others from looking into it
 * that is root. */
uint32_t identity_user_of(int32_t pid)
{
    char path[64];
    long long uid = 0;

    snprintf(path, sizeof(path), "/proc/%d/status", (int)pid);
    return pid && read_number(path, "Uid: %*d %lld", &uid) ? (uint32_t)uid
                                                           : OVERFLOW_UID;
}

bool identity_of_peer(int socket, struct xc_caller *caller, int *pidfd)
{
    struct ucred credentials;
    socklen_t len = sizeof(credentials);
    uint64_t process;
    int fd = -1;

    if (getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &credentials, &len))
        return false;
    len = sizeof(fd);
    if (getsockopt(socket, SOL_SOCKET, SO_PEERPIDFD, &fd, &len)) {
        if (errno != ENOPROTOOPT)
            return false; /* the peer is dead already */
        fd = identity_pidfd_open(credentials.pid);
    }
    if (fd < 0)
        return false;
    process = identity_of_pidfd(fd);
    if (!process) {
        close(fd);
        return false;
    }
    *caller = (struct xc_caller){
        .known = true,
        .uid = credentials.uid,
        .gid = credentials.gid,
        .pid = credentials.pid,
        .process = process,
    };
    *pidfd = fd;
    return true;
}

bool identity_ask_for_credentials(int socket)
{
    int on = 1;

    return setsockopt(socket, SOL_SOCKET, SO_PASSCRED, &on, sizeof(on)) == 0;
}

void identity_ask_for_pidfds(int socket)
{
    int on = 1;

    setsockopt(socket, SOL_SOCKET, SO_PASSPIDFD, &on, sizeof(on));
}
