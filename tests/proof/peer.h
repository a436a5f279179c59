/* SPDX-License-Identifier: MIT */
/* Peer: between the models and the drivers' helpers */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include <crosscall/message.h>

enum {
    /** A message's memory, with the guard behind it. PROOF_MESSAGE_MAX is the
     * run's: of what may be large XC_BULK_MESSAGE_MAX. */
    PROOF_MESSAGE_AREA = PROOF_MESSAGE_MAX + XC_MESSAGE_AREA - XC_MESSAGE_MAX
};

/** What a peer says that the result is. */
int64_t proof_result(void);

/** A region that could be mapped, or false. */
struct xc_region;
bool proof_open_region(struct xc_region **out);

/** From here on a message is taken apart, until proof_message_ends(). */
void proof_message_begins(void);
