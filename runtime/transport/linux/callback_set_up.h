/* SPDX-License-Identifier: MIT */
/* Callback set-up: the client asks for the way back when it first needs it */
#pragma once

#include <stdint.h>

struct callback;
struct connection;

/**
 * callback_of() - the connection's, made at first use
 *
 * Errors: -XC_E_DISCONNECTED, -XC_E_DEADLINE, -XC_E_PROTOCOL, -XC_E_RESOURCES
 */
int callback_of(struct connection *connection, uint64_t deadline_ns,
                struct callback **out);
