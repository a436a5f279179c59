/* SPDX-License-Identifier: MIT */
#include "set_up/raw.h"

#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

enum {
    HALF = 73 * 4096, /* bytes of a channel's memory in one direction */
    SEALS = F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW,
    FUTURE_WRITE = 0x10 /* F_SEAL_FUTURE_WRITE */
};

static struct {
    void *to_server;
    void *to_client;
} mapped; /* one connection at a time, in client and server */

static struct sockaddr_un address_of(const char *path)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};

    snprintf(address.sun_path, sizeof(address.sun_path), "%s", path);
    return address;
}

static bool knows_peer(int socket)
{
    struct ucred peer;
    socklen_t len = sizeof(peer);

    return getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &len) == 0 &&
           peer.uid == geteuid();
}

static bool map(const int fds[2], int to_server, int to_client)
{
    mapped.to_server = mmap(NULL, HALF, to_server, MAP_SHARED, fds[0], 0);
    mapped.to_client = mmap(NULL, HALF, to_client, MAP_SHARED, fds[1], 0);
    return mapped.to_server != MAP_FAILED && mapped.to_client != MAP_FAILED;
}

/** One byte, and two descriptors beside it. */
struct parcel {
    struct msghdr message;
    struct iovec part;
    char byte;
    union {
        struct cmsghdr head;
        char bytes[CMSG_SPACE(2 * sizeof(int))];
    } control;
};

static void parcel_init(struct parcel *parcel)
{
    *parcel = (struct parcel){
        .message =
            {
                .msg_iov = &parcel->part,
                .msg_iovlen = 1,
                .msg_control = parcel->control.bytes,
                .msg_controllen = sizeof(parcel->control.bytes),
            },
        .part = {.iov_base = &parcel->byte, .iov_len = 1},
    };
}

static bool send_memory(int socket, const int fds[2])
{
    struct parcel parcel;

    parcel_init(&parcel);
    parcel.control.head.cmsg_level = SOL_SOCKET;
    parcel.control.head.cmsg_type = SCM_RIGHTS;
    parcel.control.head.cmsg_len = CMSG_LEN(2 * sizeof(int));
    memcpy(CMSG_DATA(&parcel.control.head), fds, 2 * sizeof(int));
    return sendmsg(socket, &parcel.message, 0) == 1;
}

static bool receive_memory(int socket, int fds[2])
{
    struct parcel parcel;

    parcel_init(&parcel);
    if (recvmsg(socket, &parcel.message, MSG_CMSG_CLOEXEC) != 1 ||
        parcel.message.msg_controllen < CMSG_LEN(2 * sizeof(int)))
        return false;
    memcpy(fds, CMSG_DATA(&parcel.control.head), 2 * sizeof(int));
    return true;
}

static int new_half(void)
{
    int fd = memfd_create("bench-raw", MFD_CLOEXEC | MFD_ALLOW_SEALING);

    return fd >= 0 && fallocate(fd, 0, 0, HALF) == 0 ? fd : -1;
}

static bool welcome(int socket)
{
    int fds[2] = {new_half(), new_half()};
    bool is_done = knows_peer(socket) &&
                   map(fds, PROT_READ, PROT_READ | PROT_WRITE) &&
                   fcntl(fds[0], F_ADD_SEALS, SEALS) == 0 &&
                   fcntl(fds[1], F_ADD_SEALS, SEALS | FUTURE_WRITE) == 0 &&
                   send_memory(socket, fds);

    close(fds[0]);
    close(fds[1]);
    return is_done;
}

void raw_serve(const char *path)
{
    const struct sockaddr_un address = address_of(path);
    int listener = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0);
    bool is_fine = bind(listener, (const struct sockaddr *)&address,
                        sizeof(address)) == 0 &&
                   listen(listener, 16) == 0;

    while (is_fine) {
        int socket = accept4(listener, NULL, NULL, SOCK_CLOEXEC);
        char word;

        is_fine = welcome(socket) && read(socket, &word, 1) == 0;
        raw_close(socket);
    }
}

int raw_connect(const char *path)
{
    const struct sockaddr_un address = address_of(path);
    int fd = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0);
    int fds[2];

    if (connect(fd, (const struct sockaddr *)&address, sizeof(address)) ||
        !knows_peer(fd) || !receive_memory(fd, fds) ||
        !map(fds, PROT_READ | PROT_WRITE, PROT_READ))
        return -1;
    close(fds[0]);
    close(fds[1]);
    return fd;
}

void raw_close(int socket)
{
    munmap(mapped.to_server, HALF);
    munmap(mapped.to_client, HALF);
    close(socket);
}
