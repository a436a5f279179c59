/* SPDX-License-Identifier: MIT */
#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "crosscall_posix.h"
#include "error.h"
#include "inherit.h"
#include "table.h"

static const struct xcp_kind *const kinds[] = {
    [XCP_KIND_FILE] = &xcp_kind_file,
    [XCP_KIND_PIPE] = &xcp_kind_pipe,
};
static_assert(sizeof(kinds) / sizeof(kinds[0]) == XCP_N_KINDS,
              "one for each number");

/* @out: the socket that XCP_START names, or -1. Return: 0, or a negative errno
 * value */
static int find_socket(int *out)
{
    const char *text = getenv(XCP_START);
    char *end;
    long fd;

    *out = -1;
    if (!text)
        return 0;
    errno = 0;
    fd = strtol(text, &end, 10);
    if (errno || end == text || *end || fd < 0 || fd > INT32_MAX)
        return -EINVAL;
    *out = (int)fd;
    unsetenv(XCP_START); /* it is not our children's */
    return 0;
}

/* Waits until the parent has given all. */
static int receive(int fd, struct xcp_inheritance *packet)
{
    ssize_t len;

    do
        len = recv(fd, packet, sizeof(*packet), MSG_TRUNC);
    while (len < 0 && errno == EINTR);
    if (len < 0)
        return -errno;
    if (len == 0)
        return -ECONNRESET; /* it has ended, or could not give */
    if (packet->n > XCP_OPEN_MAX ||
        (size_t)len != offsetof(struct xcp_inheritance, items) +
                           packet->n * sizeof(packet->items[0]))
        return -EPROTO;
    return 0;
}

static bool is_sound(const struct xcp_inherited *item)
{
    return item->kind < XCP_N_KINDS && !item->zero &&
           !(item->flags & ~(O_ACCMODE | O_NONBLOCK)) &&
           (item->flags & O_ACCMODE) != O_ACCMODE && item->gift &&
           item->offset <= INT64_MAX &&
           memchr(item->address, '\0', sizeof(item->address));
}

static int claim(const struct xcp_inherited *item)
{
    const struct xc_connect_options options = {.gift = item->gift};
    struct xcp_open *open;
    void *object;
    int r;

    if (!is_sound(item))
        return -EPROTO;
    r = kinds[item->kind]->claim(item->address, &options, &object);
    if (r < 0)
        return r;
    open = xcp_open_new(kinds[item->kind], object, item->flags, item->address);
    if (!open)
        return -ENOMEM;
    open->offset = item->offset;
    return xcp_table_add_at(open, item->fd);
}

int xcp_start(void)
{
    struct xcp_inheritance packet;
    int fd;
    int r;

    if (!xcp_table_is_ours())
        return (int)xcp_result(-EBADF);
    r = find_socket(&fd);
    if (r < 0 || fd < 0)
        return (int)xcp_result(r);
    r = receive(fd, &packet);
    close(fd);
    for (uint64_t i = 0; r >= 0 && i < packet.n; i++)
        r = claim(&packet.items[i]);
    return r < 0 ? (int)xcp_result(r) : 0;
}
