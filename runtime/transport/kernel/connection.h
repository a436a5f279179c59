/* SPDX-License-Identifier: MIT */
/* Connection: the client's side of a pair */
#pragma once

#include <stdbool.h>

#include <crosscall/transport.h>

#include "transport/kernel/pair.h"

struct connection {
    struct xc_binding binding;
    struct connection *next;
    xc_identity server;
    struct kernel_client_pages *request;
    uint64_t offer;                          /* of these; 0: none yet */
    const struct kernel_server_pages *reply; /* NULL until the first hello */
    uint32_t taken; /* a call has the pages, and what follows; atomic */
    bool ended;     /* the server is gone, or broke the rules */
    uint64_t late;  /* a call that was given up, and may still run; or 0 */
};

extern const struct xc_transport_ops connection_ops;

/** connection_take() - have the pages. 0 or -XC_E_* */
int connection_take(struct connection *connection, uint64_t deadline_ns);
void connection_give_back(struct connection *connection);

/** connection_free() - nobody refers to it */
void connection_free(struct connection *connection);
