/* SPDX-License-Identifier: MIT */
/* Bulk, server: memory for the large messages of one client. Worker only */
#pragma once

#include <stdbool.h>

#include <crosscall/domain.h>

#include "transport/linux/server_state.h"

/** bulk_ask() - control: a question has come. Return: whether it is good */
bool bulk_ask(struct peer *peer, const struct handshake_bulk *question);

/** bulk_set_up() - make the memory that was asked for, and answer */
void bulk_set_up(struct peer *peer);

/**
 * bulk_request() - find a request that is too large for its slot
 * @call:  len was fetched; bytes are filled in
 *
 * Return: false if its client claims what it does not have.
 */
bool bulk_request(const struct peer *peer, uint16_t flags,
                  struct xc_call *call);

/** bulk_drop() - control, or the worker: the memory goes */
void bulk_drop(struct peer *peer);
