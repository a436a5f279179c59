// SPDX-License-Identifier: MIT
// In the runtime's way: sockets, and what waits for them
#include <cerrno>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/socket.h>

#include "faults.h"

#ifndef SO_PASSPIDFD
constexpr int SO_PASSPIDFD = 76;
#endif

// A message of one part, of which only the first half goes.
static ssize_t send_half(int socket, const msghdr *message, int flags)
{
    iovec half = message->msg_iov[0];
    msghdr shorter = *message;

    half.iov_len /= 2;
    shorter.msg_iov = &half;
    return sendmsg(socket, &shorter, flags);
}

extern "C" {

int swept_accept4(int socket, sockaddr *address, socklen_t *len, int flags)
{
    return fails(Call::accept4) ? -1 : accept4(socket, address, len, flags);
}

int swept_bind(int socket, const sockaddr *address, socklen_t len)
{
    return fails(Call::bind) ? -1 : bind(socket, address, len);
}

int swept_connect(int socket, const sockaddr *address, socklen_t len)
{
    return fails(Call::connect) ? -1 : connect(socket, address, len);
}

int swept_epoll_create1(int flags)
{
    return fails(Call::epoll_create1) ? -1 : epoll_create1(flags);
}

int swept_epoll_ctl(int epoll, int operation, int fd, epoll_event *event)
{
    const Call call = operation == EPOLL_CTL_ADD   ? Call::epoll_add
                      : operation == EPOLL_CTL_DEL ? Call::epoll_remove
                                                   : Call::epoll_modify;

    return fails(call) ? -1 : epoll_ctl(epoll, operation, fd, event);
}

int swept_epoll_wait(int epoll, epoll_event *events, int room, int timeout_ms)
{
    return fails(Call::epoll_wait)
               ? -1
               : epoll_wait(epoll, events, room, timeout_ms);
}

int swept_getsockopt(int socket, int level, int option, void *value,
                     socklen_t *len)
{
    return fails(Call::getsockopt)
               ? -1
               : getsockopt(socket, level, option, value, len);
}

int swept_listen(int socket, int backlog)
{
    return fails(Call::listen) ? -1 : listen(socket, backlog);
}

int swept_poll(pollfd *fds, nfds_t n, int timeout_ms)
{
    return fails(Call::poll) ? -1 : poll(fds, n, timeout_ms);
}

ssize_t swept_recv(int socket, void *bytes, size_t size, int flags)
{
    return fails(Call::recv) ? -1 : recv(socket, bytes, size, flags);
}

// Bytes that are cut off are lost; what came with them has come.
ssize_t swept_recvmsg(int socket, msghdr *message, int flags)
{
    const int error = next_error(Call::recvmsg);
    ssize_t n;

    if (error != kShort && error) {
        errno = error;
        return -1;
    }
    n = recvmsg(socket, message, flags);
    if (error == kShort && n <= 0)
        forget_fault(); // there was nothing to cut
    return error == kShort && n > 1 ? n / 2 : n;
}

ssize_t swept_send(int socket, const void *bytes, size_t size, int flags)
{
    return fails(Call::send) ? -1 : send(socket, bytes, size, flags);
}

ssize_t swept_sendmsg(int socket, const msghdr *message, int flags)
{
    const int error = next_error(Call::sendmsg);

    if (error == kShort)
        return send_half(socket, message, flags);
    errno = error;
    return error ? -1 : sendmsg(socket, message, flags);
}

static Call call_of_option(int option)
{
    switch (option) {
    case SO_PASSCRED:
        return Call::set_credentials;
    case SO_PASSPIDFD:
        return Call::set_pidfds;
    case SO_SNDTIMEO:
        return Call::set_time;
    default:
        return Call::set_rights;
    }
}

int swept_setsockopt(int socket, int level, int option, const void *value,
                     socklen_t len)
{
    return fails(call_of_option(option))
               ? -1
               : setsockopt(socket, level, option, value, len);
}

int swept_socket(int domain, int type, int protocol)
{
    return fails(Call::socket) ? -1 : socket(domain, type, protocol);
}

int swept_socketpair(int domain, int type, int protocol, int *out)
{
    return fails(Call::socketpair) ? -1
                                   : socketpair(domain, type, protocol, out);
}

} // extern "C"
