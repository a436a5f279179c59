/* SPDX-License-Identifier: MIT */
/* Bulk, client: whose the bulk memory of a connection is, one call at a time */
#pragma once

#include "transport/linux/connection.h"

/** connection_begin_bulk() - see struct xc_transport_ops */
int connection_begin_bulk(struct xc_binding *binding, struct xc_stub_call *call,
                          size_t request, size_t reply);

/** bulk_is_of() - whether it is that of the call in a slot that is ours */
static inline bool bulk_is_of(const struct connection *connection,
                              uint32_t slot)
{
    return __atomic_load_n(&connection->bulk_slot, __ATOMIC_RELAXED) == slot;
}

/** bulk_release() - the server is through with it */
void bulk_release(struct connection *connection);
