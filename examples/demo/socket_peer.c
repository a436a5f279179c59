/* SPDX-License-Identifier: MIT */
#include "socket_peer.h"

#include <sys/socket.h>
#include <unistd.h>

#include "cores.h"

int socket_peer_run(void *data, int ready_fd)
{
    const struct socket_peer *peer = data;
    struct socket_request request;

    close(peer->other);
    cores_pin(peer->core);
    if (write(ready_fd, "r", 1) != 1)
        return 1;
    while (recv(peer->socket, &request, sizeof(request), 0) ==
           (ssize_t)sizeof(request)) {
        uint64_t sum = request.a + request.b;

        if (send(peer->socket, &sum, sizeof(sum), MSG_NOSIGNAL) < 0)
            return 1;
    }
    return 0;
}

int socket_peer_add(int socket, uint64_t a, uint64_t b, uint64_t *sum)
{
    const struct socket_request request = {.a = a, .b = b};

    if (send(socket, &request, sizeof(request), MSG_NOSIGNAL) < 0 ||
        recv(socket, sum, sizeof(*sum), 0) != (ssize_t)sizeof(*sum))
        return -1;
    return 0;
}
