/* SPDX-License-Identifier: MIT */
#include "open.h"

#include <stdio.h>
#include <stdlib.h>

struct xcp_open *xcp_open_new(const struct xcp_kind *kind, void *object,
                              int flags, const char *address)
{
    struct xcp_open *open = calloc(1, sizeof(*open));

    if (!open) {
        kind->release(object);
        return NULL;
    }
    open->kind = kind;
    open->object = object;
    open->flags = flags;
    snprintf(open->address, sizeof(open->address), "%s", address);
    pthread_mutex_init(&open->lock, NULL);
    open->n_users = 1;
    return open;
}

void xcp_open_free(struct xcp_open *open)
{
    open->kind->release(open->object);
    pthread_mutex_destroy(&open->lock);
    free(open);
}
