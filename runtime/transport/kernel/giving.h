/* SPDX-License-Identifier: MIT */
/* Giving, the client's side: doors that go with a call, and come with a reply
 */
#pragma once

#include "transport/kernel/connection.h"

/** giving_send() - write the doors of a call. Return: how many */
uint64_t giving_send(const struct xc_stub_call *call);

/** giving_receive() - fetch those of a reply. Return: false of too many */
bool giving_receive(struct connection *connection, uint64_t n);
