/* SPDX-License-Identifier: MIT */
/* Poll: states of byte streams, as poll() has them */
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <time.h>

#include <crosscall/state.h>
#include <interfaces/byte_stream.h>

#include "crosscall_posix.h"
#include "error.h"
#include "table.h"
#include "wait.h"

enum { LEARN_MS = 1000 };

/* What of @fds is looked at: an item for each, or none where it is known. */
struct polled {
    struct xcp_open *open;
    struct xc_poll_item *item;
};

static uint32_t wanted_of(short events)
{
    uint32_t wanted = BYTE_STREAM_HUNG_UP;

    if (events & POLLIN)
        wanted |= BYTE_STREAM_READABLE;
    if (events & POLLOUT)
        wanted |= BYTE_STREAM_WRITABLE;
    return wanted;
}

int xcp_wait(const struct xcp_open *open, short events)
{
    struct xc_poll_item item = {
        .stub = open->kind->stub(open),
        .wanted = wanted_of(events),
    };
    int r = xc_poll(&item, 1, UINT64_MAX);

    if (r < 0)
        return r;
    return item.status;
}

static short revents_of(const struct xcp_open *open, short events,
                        const struct xc_poll_item *item)
{
    const bool reads = (open->flags & O_ACCMODE) == O_RDONLY;
    short revents = 0;

    if (item->status)
        return POLLERR | POLLHUP;
    if (item->state & BYTE_STREAM_READABLE)
        revents |= POLLIN;
    if (item->state & BYTE_STREAM_WRITABLE)
        revents |= POLLOUT;
    revents &= events;
    /* A writer is told by what its write() would be. */
    if (item->state & BYTE_STREAM_HUNG_UP)
        revents |= reads ? POLLHUP : POLLERR;
    return revents;
}

static uint64_t deadline_of(int timeout_ms)
{
    struct timespec now;

    if (timeout_ms < 0)
        return UINT64_MAX;
    if (timeout_ms == 0)
        return 0;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000 + (uint64_t)now.tv_nsec +
           (uint64_t)timeout_ms * 1000000;
}

/* Find what is to be polled. Return: how many are ready as they are. */
static int begin(struct pollfd *fds, nfds_t n, struct polled *polled,
                 struct xc_poll_item *items, unsigned *n_items)
{
    int n_ready = 0;

    *n_items = 0;
    for (nfds_t i = 0; i < n; i++) {
        const struct xc_stub *stub;

        fds[i].revents = 0;
        if (fds[i].fd < 0)
            continue;
        polled[i].open = xcp_table_find(fds[i].fd);
        stub =
            polled[i].open ? polled[i].open->kind->stub(polled[i].open) : NULL;
        if (stub) {
            polled[i].item = &items[(*n_items)++];
            *polled[i].item = (struct xc_poll_item){
                .stub = stub,
                .wanted = wanted_of(fds[i].events),
            };
            continue;
        }
        fds[i].revents =
            polled[i].open ? fds[i].events & (POLLIN | POLLOUT) : POLLNVAL;
        n_ready += fds[i].revents != 0;
    }
    return n_ready;
}

static int end(struct pollfd *fds, nfds_t n, struct polled *polled)
{
    int n_ready = 0;

    for (nfds_t i = 0; i < n; i++) {
        if (polled[i].item)
            fds[i].revents =
                revents_of(polled[i].open, fds[i].events, polled[i].item);
        if (polled[i].open)
            xcp_table_unref(polled[i].open);
        n_ready += fds[i].revents != 0;
    }
    return n_ready;
}

/* What has never been looked at is not known yet. Ready with any state, once.
 * All are asked first: who does not answer takes no time from the others. */
static void learn(struct xc_poll_item *items, unsigned n)
{
    const uint64_t deadline = deadline_of(LEARN_MS);

    xc_poll(items, n, 0);
    for (unsigned i = 0; i < n; i++) {
        struct xc_poll_item item = {
            .stub = items[i].stub,
            .wanted = XC_STATE_CHANGED,
        };

        xc_poll(&item, 1, deadline);
    }
}

int xcp_poll(struct pollfd *fds, nfds_t n, int timeout_ms)
{
    struct polled polled[XCP_OPEN_MAX] = {0};
    struct xc_poll_item items[XCP_OPEN_MAX];
    unsigned n_items;
    int n_ready;
    int r;

    if (n > XCP_OPEN_MAX)
        return (int)xcp_result(-EINVAL);
    if (begin(fds, n, polled, items, &n_items))
        timeout_ms = 0;
    if (timeout_ms == 0)
        learn(items, n_items);
    r = n_items ? xc_poll(items, n_items, deadline_of(timeout_ms))
                : poll(NULL, 0, timeout_ms);
    n_ready = end(fds, n, polled);
    return r < 0 ? (int)xcp_result(r) : n_ready;
}
