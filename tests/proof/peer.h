/* SPDX-License-Identifier: MIT */
/* Peer: between the models and the drivers' helpers */
#pragma once

#include <stdint.h>

/** What a peer says that the result is. */
int64_t proof_result(void);

/** From here on a message is taken apart, until proof_message_ends(). */
void proof_message_begins(void);
