/* SPDX-License-Identifier: MIT */
/* Parts of regions-odd */
#pragma once

#include "transport/kernel/pair.h"

/** A pair by hand, with the root object of its server. */
struct pair {
    xc_identity server;
    struct kernel_client_pages *request;
    const struct kernel_server_pages *reply;
    xc_handle root;
};

/** pair_find() - who serves under that name */
xc_identity pair_find(const char *name);

/** pair_begin() - anew; what the pair had before is left as it is. 0 or -1 */
int pair_begin(struct pair *pair);

/** pair_ask() - a call of the root object's; @carried: one region, or NULL.
 * Return: the status that comes, or why none does */
int64_t pair_ask(struct pair *pair, uint32_t method, uint32_t key,
                 const void *bytes, size_t len,
                 const struct kernel_carried *carried);

/** show_ends() - what is left of clients that have ended */
void show_ends(void);

/** show_reconnects() - by Stubs, after a connection was abandoned */
void show_reconnects(void);
