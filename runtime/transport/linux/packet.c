/* SPDX-License-Identifier: MIT */
#include "transport/linux/packet.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "transport/linux/kernel.h"

enum { KERNEL_FDS_MAX = 253 };

/* Room for whatever can come, so that nothing is cut off and leaks. */
union control {
    char bytes[CMSG_SPACE(KERNEL_FDS_MAX * sizeof(int)) +
               CMSG_SPACE(sizeof(struct ucred)) + CMSG_SPACE(sizeof(int))];
    struct cmsghdr align;
};

static void take_fds(struct packet *packet, const struct cmsghdr *header)
{
    size_t n = (header->cmsg_len - CMSG_LEN(0)) / sizeof(int);
    size_t i;

    for (i = 0; i < n; i++) {
        int fd;

        memcpy(&fd, CMSG_DATA(header) + i * sizeof(int), sizeof(fd));
        if (packet->n_fds < PACKET_FDS)
            packet->fds[packet->n_fds] = fd;
        else
            close(fd);
        packet->n_fds++;
    }
}

static void take_control(struct packet *packet, struct msghdr *message)
{
    struct cmsghdr *header;

    for (header = CMSG_FIRSTHDR(message); header;
         header = CMSG_NXTHDR(message, header)) {
        if (header->cmsg_level != SOL_SOCKET)
            continue;
        if (header->cmsg_type == SCM_RIGHTS)
            take_fds(packet, header);
        if (header->cmsg_type == SCM_CREDENTIALS) {
            memcpy(&packet->credentials, CMSG_DATA(header),
                   sizeof(packet->credentials));
            packet->has_credentials = true;
        }
        if (header->cmsg_type == SCM_PIDFD && packet->pidfd < 0)
            memcpy(&packet->pidfd, CMSG_DATA(header), sizeof(packet->pidfd));
    }
}

static void close_fds(struct packet *packet)
{
    unsigned i;

    for (i = 0; i < packet->n_fds && i < PACKET_FDS; i++)
        if (packet->fds[i] >= 0)
            close(packet->fds[i]);
    packet->n_fds = 0;
}

enum packet_result packet_receive(int socket, struct packet *packet)
{
    union control control;
    struct iovec bytes = {packet->bytes, sizeof(packet->bytes)};
    struct msghdr message = {
        .msg_iov = &bytes,
        .msg_iovlen = 1,
        .msg_control = control.bytes,
        .msg_controllen = sizeof(control.bytes),
    };
    ssize_t n;

    packet->n_fds = 0;
    packet->has_credentials = false;
    packet->pidfd = -1;
    do
        n = recvmsg(socket, &message, MSG_DONTWAIT | MSG_CMSG_CLOEXEC);
    while (n < 0 && errno == EINTR);
    if (n < 0)
        return errno == EAGAIN       ? PACKET_NONE
               : errno == ECONNRESET ? PACKET_CLOSED
                                     : PACKET_FAILED;
    packet->len = (size_t)n;
    take_control(packet, &message);
    if (message.msg_flags & MSG_TRUNC || packet->n_fds > PACKET_FDS) {
        packet_fini(packet);
        return PACKET_BROKEN;
    }
    packet->is_cut = message.msg_flags & MSG_CTRUNC;
    if (packet->is_cut)
        close_fds(packet);
    /* No packet of ours is empty, so this is the end of the stream. */
    if (n == 0) {
        packet_fini(packet);
        return PACKET_CLOSED;
    }
    return PACKET_OK;
}

void packet_fini(struct packet *packet)
{
    close_fds(packet);
    if (packet->pidfd >= 0)
        close(packet->pidfd);
    packet->pidfd = -1;
}

void packet_allow_fds(int socket, bool allow)
{
    int on = allow;

    setsockopt(socket, SOL_SOCKET, SO_PASSRIGHTS, &on, sizeof(on));
}

bool packet_send(int socket, const void *bytes, size_t len, const int *fds,
                 unsigned n_fds)
{
    union {
        char bytes[CMSG_SPACE(PACKET_FDS * sizeof(int))];
        struct cmsghdr align;
    } control = {0};
    struct iovec part = {(void *)(uintptr_t)bytes, len};
    struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
    ssize_t n;

    if (n_fds) {
        struct cmsghdr *header = &control.align;

        message.msg_control = control.bytes;
        message.msg_controllen = CMSG_SPACE(n_fds * sizeof(int));
        header->cmsg_level = SOL_SOCKET;
        header->cmsg_type = SCM_RIGHTS;
        header->cmsg_len = CMSG_LEN(n_fds * sizeof(int));
        memcpy(CMSG_DATA(header), fds, n_fds * sizeof(int));
    }
    do
        n = sendmsg(socket, &message, MSG_DONTWAIT | MSG_NOSIGNAL);
    while (n < 0 && errno == EINTR);
    return n == (ssize_t)len;
}
