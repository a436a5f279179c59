/* SPDX-License-Identifier: MIT */
#include "table.h"

#include <errno.h>

#include "crosscall_posix.h"

static struct {
    pthread_mutex_t lock;
    pthread_once_t once;
    bool is_forked;
    struct xcp_open *opens[XCP_OPEN_MAX];
} table = {.lock = PTHREAD_MUTEX_INITIALIZER, .once = PTHREAD_ONCE_INIT};

/* In the child. The lock may be another thread's there, for ever. */
static void on_fork(void) { table.is_forked = true; }

static void watch_forks(void) { pthread_atfork(NULL, NULL, on_fork); }

bool xcp_table_is_ours(void)
{
    pthread_once(&table.once, watch_forks);
    return !table.is_forked;
}

static bool is_free(int fd)
{
    return fd >= 0 && fd < XCP_OPEN_MAX && !table.opens[fd];
}

int xcp_table_add_at(struct xcp_open *open, int fd)
{
    int r = -EBADF;

    pthread_mutex_lock(&table.lock);
    if (is_free(fd)) {
        table.opens[fd] = open;
        r = fd;
    }
    pthread_mutex_unlock(&table.lock);
    if (r < 0)
        xcp_table_unref(open);
    return r;
}

int xcp_table_add(struct xcp_open *open)
{
    int fd = 0;

    pthread_mutex_lock(&table.lock);
    while (fd < XCP_OPEN_MAX && table.opens[fd])
        fd++;
    if (fd < XCP_OPEN_MAX)
        table.opens[fd] = open;
    pthread_mutex_unlock(&table.lock);
    if (fd < XCP_OPEN_MAX)
        return fd;
    xcp_table_unref(open);
    return -EMFILE;
}

struct xcp_open *xcp_table_find(int fd)
{
    struct xcp_open *open = NULL;

    if (fd < 0 || fd >= XCP_OPEN_MAX || !xcp_table_is_ours())
        return NULL;
    pthread_mutex_lock(&table.lock);
    if (table.opens[fd]) {
        open = table.opens[fd];
        open->n_users++;
    }
    pthread_mutex_unlock(&table.lock);
    return open;
}

struct xcp_open *xcp_table_take(int fd)
{
    struct xcp_open *open;

    if (fd < 0 || fd >= XCP_OPEN_MAX || !xcp_table_is_ours())
        return NULL;
    pthread_mutex_lock(&table.lock);
    open = table.opens[fd];
    table.opens[fd] = NULL;
    pthread_mutex_unlock(&table.lock);
    return open;
}

void xcp_table_unref(struct xcp_open *open)
{
    bool is_last;

    pthread_mutex_lock(&table.lock);
    is_last = --open->n_users == 0;
    pthread_mutex_unlock(&table.lock);
    if (is_last)
        xcp_open_free(open);
}
