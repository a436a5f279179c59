/* SPDX-License-Identifier: MIT */
/* Calls, sockets: who has connected, and what comes by it */
#include "calls.h"

#include <errno.h>
#include <stdarg.h>
#include <string.h>
#include <unistd.h>

#include "kernel.h"
#include "packets.h"
#include "transport/linux/kernel.h"

/* The input may have none of that any more. */
int fuzzed_accept4(int fd, struct sockaddr *address, socklen_t *len, int flags)
{
    int made;

    (void)address;
    (void)len;
    (void)flags;
    if (kernel_file(fd)->kind != FILE_LISTENER)
        kernel_finding("accept() by what is no listener");
    kernel.n_accepted++;
    made = kernel_open(FILE_SOCKET);
    if (made >= 0)
        kernel_file(made)->process = 1 + kernel_choice(KERNEL_PROCESSES - 1);
    return made;
}

int fuzzed_bind(int fd, const struct sockaddr *address, socklen_t len)
{
    (void)address;
    (void)len;
    kernel_file(fd);
    return 0;
}

int fuzzed_listen(int fd, int backlog)
{
    (void)backlog;
    kernel_file(fd)->kind = FILE_LISTENER;
    return 0;
}

int fuzzed_socket(int family, int type, int protocol)
{
    (void)family;
    (void)type;
    (void)protocol;
    return kernel_open(FILE_SOCKET);
}

int fuzzed_socketpair(int family, int type, int protocol, int fds[2])
{
    (void)family;
    (void)type;
    (void)protocol;
    fds[0] = kernel_open(FILE_BELL);
    if (fds[0] < 0)
        return -1;
    fds[1] = kernel_open(FILE_BELL);
    if (fds[1] >= 0)
        return 0;
    kernel_close(fds[0]);
    return kernel_fail(EMFILE);
}

int fuzzed_connect(int fd, const struct sockaddr *address, socklen_t len)
{
    (void)address;
    (void)len;
    kernel_file(fd)->process = 1;
    return kernel_choice(16) == 15 ? kernel_fail(ECONNREFUSED) : 0;
}

static int peer_pidfd(const struct file *file)
{
    return kernel.processes[file->process].has_died
               ? kernel_fail(ESRCH)
               : packets_pidfd(kernel.processes[file->process].pid);
}

int fuzzed_getsockopt(int fd, int level, int what, void *out, socklen_t *len)
{
    struct file *file = kernel_file(fd);
    const struct process *process = &kernel.processes[file->process];
    const struct ucred credentials = {
        .pid = process->pid, .uid = process->uid, .gid = process->uid};
    int value = SOCK_SEQPACKET;

    (void)level;
    if (file->kind != FILE_SOCKET && file->kind != FILE_BELL)
        return kernel_fail(ENOTSOCK);
    if (what == SO_PEERCRED) {
        memcpy(out, &credentials, sizeof(credentials));
        return 0;
    }
    if (what == SO_PEERPIDFD) {
        value = peer_pidfd(file);
        if (value < 0)
            return -1;
    }
    memcpy(out, &value, sizeof(value));
    *len = sizeof(value);
    return 0;
}

int fuzzed_setsockopt(int fd, int level, int what, const void *value,
                      socklen_t len)
{
    (void)level;
    (void)what;
    (void)value;
    (void)len;
    kernel_file(fd);
    return 0;
}

/* How much is unread. */
int fuzzed_ioctl(int fd, unsigned long what, ...)
{
    va_list rest;
    int *out;

    va_start(rest, what);
    out = va_arg(rest, int *);
    va_end(rest);
    kernel_file(fd);
    *out = (int)kernel_choice(2);
    return 0;
}

ssize_t fuzzed_recv(int fd, void *bytes, size_t size, int flags)
{
    (void)bytes;
    (void)size;
    (void)flags;
    kernel_file(fd);
    return kernel_choice(2) ? 1 : kernel_fail(EAGAIN);
}

ssize_t fuzzed_send(int fd, const void *bytes, size_t size, int flags)
{
    (void)bytes;
    (void)flags;
    kernel_file(fd);
    return kernel_choice(16) == 15 ? kernel_fail(EAGAIN) : (ssize_t)size;
}

static void check_sent(const struct msghdr *message)
{
    struct cmsghdr *header;
    size_t i;

    for (header = CMSG_FIRSTHDR(message); header;
         header = CMSG_NXTHDR((struct msghdr *)(uintptr_t)message, header))
        for (i = 0; i < (header->cmsg_len - CMSG_LEN(0)) / sizeof(int); i++) {
            int fd;

            memcpy(&fd, CMSG_DATA(header) + i * sizeof(fd), sizeof(fd));
            kernel_file(fd);
        }
}

ssize_t fuzzed_sendmsg(int fd, const struct msghdr *message, int flags)
{
    static const int errors[] = {EAGAIN, EPIPE, ECONNRESET, ETOOMANYREFS};
    struct file *file = kernel_file(fd);
    const struct iovec *part = message->msg_iov;

    (void)flags;
    check_sent(message);
    if (file->has_hung_up)
        return kernel_fail(EPIPE);
    if (kernel_choice(64) == 63)
        return kernel_fail(errors[kernel_choice(4)]);
    file->n_sent = part->iov_len < SENT_MAX ? part->iov_len : SENT_MAX;
    memcpy(file->sent, part->iov_base, file->n_sent);
    if (kernel_sent(file, HANDSHAKE_ACCEPT))
        kernel.root = ((const struct handshake_accept *)file->sent)->root;
    return (ssize_t)part->iov_len;
}

/* One control message behind the others. */
static void put(struct msghdr *message, size_t *used, int type,
                const void *bytes, size_t size)
{
    struct cmsghdr *header =
        (struct cmsghdr *)((char *)message->msg_control + *used);

    if (*used + CMSG_SPACE(size) > message->msg_controllen)
        kernel_finding("there is no room for what a peer may send");
    *header = (struct cmsghdr){.cmsg_level = SOL_SOCKET,
                               .cmsg_type = type,
                               .cmsg_len = CMSG_LEN(size)};
    memcpy(CMSG_DATA(header), bytes, size);
    *used += CMSG_SPACE(size);
}

/* Who sent it: mostly who has connected. */
static const struct process *sender(const struct file *file)
{
    unsigned other = kernel_choice(64);

    return &kernel.processes[other > 60 ? other - 60 : file->process];
}

static void tell(struct msghdr *message, const struct file *file,
                 const struct sent_packet *packet)
{
    const struct process *process = sender(file);
    const struct ucred credentials = {
        .pid = process->pid, .uid = process->uid, .gid = process->uid};
    size_t used = 0;
    int pidfd = kernel_choice(4) ? -1 : packets_pidfd(process->pid);

    if (kernel_choice(64) != 63)
        put(message, &used, SCM_CREDENTIALS, &credentials, sizeof(credentials));
    if (pidfd >= 0)
        put(message, &used, SCM_PIDFD, &pidfd, sizeof(pidfd));
    if (packet->n_fds)
        put(message, &used, SCM_RIGHTS, packet->fds,
            packet->n_fds * sizeof(int));
    message->msg_controllen = used;
}

/* There was no room in this process for what came with it. */
static void cut(struct msghdr *message, struct sent_packet *packet)
{
    while (packet->n_fds)
        kernel_close(packet->fds[--packet->n_fds]);
    message->msg_flags |= MSG_CTRUNC;
}

ssize_t fuzzed_recvmsg(int fd, struct msghdr *message, int flags)
{
    struct file *file = kernel_file(fd);
    struct sent_packet packet;
    const struct iovec *part = message->msg_iov;

    (void)flags;
    message->msg_flags = 0;
    switch (packets_next(file, &packet)) {
    case PACKETS_NOTHING:
        return kernel_fail(EAGAIN);
    case PACKETS_RESET:
        return kernel_fail(ECONNRESET);
    case PACKETS_HUNG_UP:
        message->msg_controllen = 0;
        return 0;
    case PACKETS_SENT:
        break;
    }
    if (packet.n_fds && kernel_choice(64) == 63)
        cut(message, &packet);
    tell(message, file, &packet);
    if (kernel_choice(64) == 63)
        message->msg_flags |= MSG_TRUNC;
    memcpy(part->iov_base, packet.is.bytes, packet.len);
    return (ssize_t)packet.len;
}
